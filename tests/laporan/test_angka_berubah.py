"""A figure moves: every mention of it follows, and the paragraph that was written over it is marked until confirmed."""

from __future__ import annotations

from decimal import Decimal

import pytest

from kinerja.domain import simpan_realisasi
from kinerja.models import Realisasi
from laporan.builder import bangun
from laporan.domain import ubah_naskah
from laporan.domain.angka import HILANG, catat_angka, catat_semua, konfirmasi, nilai_kini, paragraf_bergeser
from laporan.models import AngkaParagraf, Bagian, Laporan
from laporan.renderers.html import render_isi
from sakip.core.domain import Terkunci
from sakip.core.models import Jejak, Kunci, Pengguna
from sakip.core.permissions import Ditolak
from sakip.core.write import menulis

CAPAIAN = "indikator:T1.S1.I1:2021:capaian"
NAMA = "Capaian “Nilai survey kepuasan masyarakat (SKM) dalam pelayanan Publik” tahun 2021"
CHIP = f'<span data-nilai="{CAPAIAN}">93,71 %</span>'
KALIMAT = f"<p>Pelayanan tahun ini baik, capaiannya {CHIP} dari target.</p>"
DIKETIK = "<p>Dari pagu yang tersedia terpakai Rp. 3.348.600.038,- sampai akhir tahun.</p>"
LAIN = "<p>Kantor buka setiap hari kerja.</p>"


def orang(nama: str) -> Pengguna:
    return Pengguna.objects.get(username=nama)


@pytest.fixture
def bagian(bangsalsari) -> Bagian:
    return Bagian.objects.select_related("laporan__perangkat").get(
        laporan__perangkat=bangsalsari, laporan__tahun=2021, laporan__jenis="lkjip", kunci="bab4"
    )


def tulis(bagian: Bagian, *paragraf: str, letak: str = "naskah") -> None:
    ubah_naskah(bagian=bagian, by=orang("perencana"), **{letak: "\n".join(paragraf)})
    catat_angka(bagian=bagian, by=orang("perencana"))


def ubah_skm(angka: str) -> None:
    skm = Realisasi.objects.get(indikator__kode="T1.S1.I1", tahun=2021, komponen=None)
    skm.angka = Decimal(angka)
    simpan_realisasi(skm, by=orang("staf"))


def bergeser(bagian: Bagian):
    return [p for p in paragraf_bergeser(bagian.laporan, nilai_kini(bagian.laporan)) if p.bagian == bagian]


def html(bagian: Bagian) -> str:
    return render_isi(bangun(bagian.laporan.perangkat, 2021))


def test_a_paragraph_is_marked_with_old_and_new_value_until_confirmed(bagian):
    tulis(bagian, KALIMAT, LAIN)
    assert bergeser(bagian) == []
    ubah_skm("95.20")
    assert "95,20 %</span> dari target" in html(bagian)
    (p,) = bergeser(bagian)
    assert p.teks == "Pelayanan tahun ini baik, capaiannya 93,71 % dari target."
    assert p.angka == ((CAPAIAN, NAMA, "93,71 %", "95,20 %"),)
    assert konfirmasi(bagian=bagian, sidik=[p.sidik], by=orang("perencana")) == 1
    assert bergeser(bagian) == []
    assert Jejak.objects.first().perubahan == {NAMA: ["93,71 %", "95,20 %"]}
    ubah_skm("93.71")
    assert [a[2:] for p in bergeser(bagian) for a in p.angka] == [("95,20 %", "93,71 %")]


def test_a_figure_that_goes_back_takes_the_mark_along(bagian):
    tulis(bagian, KALIMAT)
    ubah_skm("95.20")
    ubah_skm("93.71")
    assert bergeser(bagian) == []


def test_the_mark_names_the_paragraph_of_the_tree(bagian):
    tulis(bagian, LAIN, KALIMAT, letak="naskah_akhir")
    ubah_skm("95.20")
    (p,) = bergeser(bagian)
    assert p.asal == f"{bagian.pk}:naskah_akhir:{p.sidik}"
    dok = bangun(bagian.laporan.perangkat, 2021)
    isi = render_isi(dok, tanda={p.asal: "CATATAN"})
    assert isi.count("CATATAN") == 1
    assert isi.index("dari target.</p>CATATAN") > 0


def test_saving_another_paragraph_keeps_the_mark_and_rewriting_clears_it(bagian):
    tulis(bagian, KALIMAT)
    ubah_skm("95.20")
    tulis(bagian, KALIMAT, LAIN)
    assert len(bergeser(bagian)) == 1
    tulis(bagian, KALIMAT.replace("baik", "sangat baik"), LAIN)
    assert bergeser(bagian) == []
    ubah_skm("96.00")
    assert [a[2:] for p in bergeser(bagian) for a in p.angka] == [("95,20 %", "96 %")]


def test_what_a_vanished_paragraph_stood_on_is_forgotten(bagian):
    tulis(bagian, KALIMAT, DIKETIK)
    tulis(bagian, LAIN)
    assert not AngkaParagraf.objects.filter(bagian=bagian).exists()


def test_a_typed_figure_is_watched_too(bagian):
    tulis(bagian, DIKETIK)
    assert list(AngkaParagraf.objects.filter(bagian=bagian).values_list("kunci", "teks")) == [
        ("anggaran:realisasi", "Rp 3.348.600.038")
    ]
    tulis(bagian, "<p>Nilai SKM sebesar 93,71 naik dari 81,4 pada tahun 2020.</p>")
    ingat = dict(AngkaParagraf.objects.filter(bagian=bagian).values_list("kunci", "teks"))
    assert ingat["indikator:T1.S1.I1:2021:realisasi"] == "93,71"
    assert ingat["indikator:T1.S1.I1:2020:realisasi"] == "81,40"
    assert not {k for k in ingat if k.startswith("laporan:")}
    ubah_skm("95.20")
    assert ("93,71", "95,20") in {a[2:] for p in bergeser(bagian) for a in p.angka}


def test_a_value_that_is_no_more_is_said_to_be_gone(bagian):
    tulis(bagian, KALIMAT)
    nilai = {k: n for k, n in nilai_kini(bagian.laporan).items() if k != CAPAIAN}
    assert [p.angka for p in paragraf_bergeser(bagian.laporan, nilai) if p.bagian == bagian] == [
        ((CAPAIAN, CAPAIAN, "93,71 %", HILANG),)
    ]
    (p,) = (p for p in paragraf_bergeser(bagian.laporan, nilai) if p.bagian == bagian)
    konfirmasi(bagian=bagian, sidik=[p.sidik], by=orang("perencana"), nilai=nilai)
    assert not AngkaParagraf.objects.filter(bagian=bagian).exists()


def test_only_those_who_may_write_confirm_and_a_lock_holds(bagian):
    tulis(bagian, KALIMAT)
    ubah_skm("95.20")
    (p,) = bergeser(bagian)
    for nama in ("camat", "inspektorat", "staf"):
        with pytest.raises(Ditolak):
            konfirmasi(bagian=bagian, sidik=[p.sidik], by=orang(nama))
    with menulis(by=None):
        Kunci.objects.create(perangkat=bagian.laporan.perangkat, tahun=2021, lingkup="laporan", alasan="Ditutup")
    with pytest.raises(Terkunci):
        konfirmasi(bagian=bagian, sidik=[p.sidik], by=orang("perencana"))
    assert len(bergeser(bagian)) == 1


def test_remembering_and_comparing_take_the_same_number_of_queries_for_many_sections(
    bagian, django_assert_max_num_queries
):
    laporan = Laporan.objects.select_related("perangkat").get(pk=bagian.laporan_id)
    nilai = nilai_kini(laporan)
    for b in laporan.bagian.all():
        ubah_naskah(bagian=b, by=orang("perencana"), naskah=KALIMAT)
    with django_assert_max_num_queries(12):
        catat_semua(laporan=laporan, by=orang("perencana"), nilai=nilai)
    ubah_skm("95.20")
    nilai = nilai_kini(laporan)
    with django_assert_max_num_queries(2):
        bergeser = paragraf_bergeser(laporan, nilai)
    assert len(bergeser) == laporan.bagian.count()
