"""What the program answers of the checklist, against cases made by hand."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest

from anggaran.models import RealisasiAnggaran
from kinerja.models import BarisIku, Realisasi
from laporan.jelajah import bagian
from laporan.kalimat import titik
from laporan.models import Bagian
from laporan.reviu.butir import BUTIR, per_blok
from laporan.reviu.fakta import Fakta, baca_fakta
from laporan.reviu.naskah import baca_pohon
from laporan.reviu.otomatis import PENJAWAB, jawab
from renstra.models import Indikator
from sakip.core.models import Berkas, Bukti
from sakip.core.write import menulis

LENGKAP = Fakta(realisasi=4, bersumber=3, berbukti=1, berkas=2, pengukuran=4, dikirim=4, disetujui=3)


def jawaban(laporan, fakta: Fakta = LENGKAP, **ubah):
    dok, k = baca_pohon(laporan)
    return jawab(replace(dok, **ubah.get("dok", {})), replace(k, **ubah.get("k", {})), fakta)


def test_the_checklist_has_three_blocks_of_6_7_and_10_items():
    assert [(angka, len(isi)) for angka, _, isi in per_blok()] == [("I", 6), ("II", 7), ("III", 10)]
    assert {b.kunci for b in BUTIR if b.program} == set(PENJAWAB)


def test_the_program_answers_the_book_of_bangsalsari_as_a_reader_would(laporan):
    """Two of three indicators are measured; the third says why not (004:294, never measured)."""
    j = jawaban(laporan)
    assert {kunci for kunci, x in j.items() if x.ya} >= {
        "I.1",
        "I.2",
        "I.3",
        "I.6",
        "II.4",
        "III.1",
        "III.2",
        "III.4",
        "III.5",
    }
    assert j["I.2"].penjelasan == "3 dari 3 indikator mempunyai target."
    assert j["I.3"].penjelasan == "2 dari 3 indikator disajikan capaiannya; 1 tidak tersedia dan diberi alasan."
    assert "Pagu Rp 3.866.278.512 dan realisasi Rp 3.348.600.038" in j["I.6"].penjelasan
    assert j["III.7"].penjelasan == (
        "Dari 3 indikator, 2 dibandingkan dengan tahun lalu, 0 dengan standar nasional atau provinsi, dan 3 dengan target "
        "akhir Renstra."
    )


def test_a_sasaran_in_other_words_than_the_renstra_is_aligned_but_told(laporan):
    x = jawaban(laporan)["III.2"]
    assert (x.ya, "Rumusannya berbeda:" in x.penjelasan) == (True, True)


def test_an_indicator_without_target_is_named(laporan):
    _, k = baca_pohon(laporan)
    s = k.ukur.sasaran[0]
    i = replace(s.indikator[0], target=replace(s.indikator[0].target, angka=None, predikat=""))
    ukur = replace(k.ukur, sasaran=(replace(s, indikator=(i, *s.indikator[1:])), *k.ukur.sasaran[1:]))
    x = jawaban(laporan, k={"ukur": ukur})["I.2"]
    assert not x.ya
    assert x.penjelasan == f"2 dari 3 indikator mempunyai target. Tanpa target: “{titik(i.uraian)}”."


def test_an_empty_lampiran_or_none_at_all_does_not_support_the_body(laporan):
    x = jawaban(laporan)["I.4"]
    assert (x.ya, "Kosong: Penghargaan" in x.penjelasan) == (False, True)
    assert jawaban(laporan, dok={"lampiran": ()})["I.4"].penjelasan == (
        "0 dari 0 lampiran berisi; Perjanjian Kinerja tidak dilampirkan."
    )
    dok, _ = baca_pohon(laporan)
    isi = tuple(s for s in dok.lampiran if s.kunci != "lampiran_penghargaan")
    assert jawaban(laporan, dok={"lampiran": isi})["I.4"].ya


def test_a_missed_target_needs_a_solution(laporan):
    _, k = baca_pohon(laporan)
    kurang = [i.id for s in k.ukur.sasaran for i in s.indikator if i.capaian.tercapai is False and not i.catatan.solusi]
    assert not jawaban(laporan)["I.5"].ya
    with menulis(by=None):
        Realisasi.objects.filter(indikator__in=kurang, tahun=2021).update(solusi="Menambah loket.")
    assert jawaban(laporan)["I.5"].ya


def test_without_money_spent_there_is_no_akuntabilitas_keuangan(laporan):
    with menulis(by=None):
        RealisasiAnggaran.objects.filter(simpul__perangkat=laporan.perangkat).delete()
    _, k = baca_pohon(laporan)
    uang = replace(k.uang, realisasi=None)
    assert jawaban(laporan, k={"uang": uang})["I.6"].penjelasan == "Belum disajikan: realisasi anggaran."


@pytest.mark.parametrize(
    ("fakta", "kunci", "ya"),
    [
        ({}, "II.2", True),
        ({"tanpa_dukungan": 1}, "II.2", False),
        ({"realisasi": 0}, "II.2", False),
        ({}, "II.3", True),
        ({"dikirim": 3}, "II.3", False),
        ({"pengukuran": 0, "dikirim": 0}, "II.3", False),
    ],
)
def test_support_and_mechanism_follow_the_counts(laporan, fakta, kunci, ya):
    assert jawaban(laporan, replace(LENGKAP, **fakta))[kunci].ya is ya


def test_the_analysis_is_known_when_every_unit_that_answers_handed_in(laporan):
    _, k = baca_pohon(laporan)
    unit = {u for s in k.ukur.sasaran for i in s.indikator for u in i.penanggung_jawab}
    assert not jawaban(laporan)["II.6"].ya
    x = jawaban(laporan, replace(LENGKAP, unit=tuple(unit), penulis=("Perencana",)))["II.6"]
    assert x.ya
    assert x.penjelasan == (
        f"{len(unit)} dari {len(unit)} unit penanggung jawab mengirim pengukuran beserta penjelasannya. "
        "Naskah laporan ditulis oleh Perencana."
    )


def test_an_indicator_that_nobody_answers_for_is_named(laporan):
    Indikator.penanggung_jawab.through.objects.filter(indikator__kode="T1.S1.I1").delete()
    x = jawaban(laporan)["II.4"]
    nama = next(i.uraian for s in baca_pohon(laporan)[1].ukur.sasaran for i in s.indikator if i.kode == "T1.S1.I1")
    assert not x.ya
    assert x.penjelasan.endswith(f"Belum ada: “{titik(nama)}”.")


def test_a_sasaran_that_bab_iii_leaves_out_is_named(laporan):
    dok, _ = baca_pohon(laporan)
    isi = tuple(s for s in dok.isi if s.kunci != "bab3")
    j = jawaban(laporan, dok={"isi": isi})
    assert not j["III.1"].ya
    assert j["III.1"].penjelasan.startswith("0 dari 2 sasaran")


def test_an_iku_that_is_not_measured_is_named(laporan):
    """002: IKU 4 is missing in BAB III."""
    baris = BarisIku.objects.filter(penetapan__perangkat=laporan.perangkat).first()
    with menulis(by=None):
        lain = Indikator.objects.create(perangkat=laporan.perangkat, kode="X1", nama="Jumlah kegiatan sosial")
        BarisIku.objects.filter(pk=baris.pk).update(indikator=lain)
    x = jawaban(laporan)["III.5"]
    assert (x.ya, x.penjelasan.startswith("2 dari 3 IKU diukur dalam laporan. Tidak diukur:")) == (False, True)


def test_facts_count_values_sources_and_files(laporan):
    kantor = laporan.perangkat
    dulu = baca_fakta(kantor, 2021)
    r = Realisasi.objects.filter(indikator__perangkat=kantor, tahun=2021, sumber="", survei=None).first()
    kunci = f"realisasi:{r.indikator_id}:{r.komponen_id or 0}:2021:{r.periode}"
    with menulis(by=None):
        berkas = Berkas.objects.create(perangkat=kantor, isi="x", nama="x.pdf", ukuran=1, sha256="0" * 64)
        Bukti.objects.create(perangkat=kantor, tahun=2021, rujukan=kunci, berkas=berkas)
    kini = baca_fakta(kantor, 2021)
    assert (kini.berbukti, kini.berkas) == (dulu.berbukti + 1, dulu.berkas + 1)
    assert kini.tanpa_dukungan == dulu.tanpa_dukungan - 1
    assert kini.realisasi == Realisasi.objects.filter(indikator__perangkat=kantor, tahun=2021).count()


def test_a_chapter_without_a_word_is_no_data_of_the_office(laporan):
    dok, k = baca_pohon(laporan)
    assert next(s for s in bagian(dok) if s.kunci == "bab1").anak
    isi = tuple(s for s in dok.isi if s.kunci != "bab1")
    assert not jawaban(laporan, dok={"isi": isi})["I.1"].ya
    kantor = replace(k.kantor, tugas=())
    assert not jawaban(laporan, k={"kantor": kantor})["I.1"].ya


def test_a_comparison_is_needed_for_each_indicator(laporan):
    _, k = baca_pohon(laporan)
    dengan = [i for s in k.ukur.sasaran for i in s.indikator if i.tahun_lalu.ada]
    assert len(dengan) == 2
    s = tuple(replace(s, indikator=tuple(i for i in s.indikator if i.tahun_lalu.ada)) for s in k.ukur.sasaran)
    assert jawaban(laporan, k={"ukur": replace(k.ukur, sasaran=s)})["III.7"].ya
    assert dengan[0].tahun_lalu.hitung == Decimal("81.40")
    assert Bagian.objects.filter(laporan=laporan).exists()
