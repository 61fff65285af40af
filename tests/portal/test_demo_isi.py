"""The figures and words of the document, as the demo holds them."""

import json
from decimal import Decimal

from django.conf import settings
from django.db.models import Sum

from anggaran.models import AngkaKontrol, Pagu, RealisasiAnggaran, Tahap
from kinerja.models import BarisPerjanjian, BarisRkt, PenetapanIku, PerjanjianKinerja, Realisasi, Survei
from laporan.models import Laporan
from laporan.narasi import teks_polos
from renstra.models import Indikator, Rpjmd, RumusanIndikator, SimpulProgram, Target
from sakip.core.models import Jejak, Pejabat, Peran

NASKAH = json.loads((settings.FIXTURES / "bangsalsari" / "tercetak.json").read_text(encoding="utf-8"))


def test_accounts_log_in_and_staf_belongs_to_the_unit_that_answers_for_the_skm(bangsalsari, client):
    assert client.login(username="staf", password="sakip-demo")
    staf = Peran.objects.get(pengguna__username="staf")
    skm = Indikator.objects.get(kode="T1.S1.I1")
    assert staf.unit in skm.penanggung_jawab.all()


def test_every_row_was_written_by_somebody(bangsalsari):
    tanpa = Jejak.objects.filter(pengguna=None).values_list("jenis", flat=True)
    assert sorted(tanpa) == ["core.pemda", "core.pengguna", "core.peran"]


def test_office_is_as_the_document_prints_it(bangsalsari):
    assert bangsalsari.alamat == "JL. Achmad Yani NO. 48"
    assert (bangsalsari.telepon, bangsalsari.kode_pos) == ("(0331) 711418", "68154")
    assert len(bangsalsari.tugas.splitlines()) == 10
    assert len(bangsalsari.fungsi.splitlines()) == 18
    assert bangsalsari.unit.count() == 7
    camat = Pejabat.objects.get(perangkat=bangsalsari)
    assert (camat.nama, camat.nip, camat.pangkat) == ("Drs. SUPRIYONO, S.H., M.M.", "196404051987031015", "Pembina")
    bupati = Pejabat.objects.get(perangkat=None)
    assert (bupati.nama, bupati.nip) == ("Ir. H. HENDY SISWANTO, ST, IPU", "")


def test_plan_of_the_pemda_and_targets_of_six_years(bangsalsari):
    rpjmd = Rpjmd.objects.get()
    assert rpjmd.misi.count() == 3
    skm = Target.objects.filter(rumusan__indikator__kode="T1.S1.I1").order_by("tahun")
    assert [t.predikat for t in skm] == ["B", "A", "A", "A", "A", "A"]
    for kode in ("T2.S1.I1", "T2.S1.I2"):
        isi = Target.objects.filter(rumusan__indikator__kode=kode).order_by("tahun")
        assert [(t.tahun, t.angka) for t in isi] == list(zip(range(2016, 2022), range(75, 101, 5), strict=True))
    assert Indikator.objects.filter(iku=True).count() == 3
    assert RumusanIndikator.objects.filter(tujuan__isnull=False).count() == 2


def test_pagu_and_realisasi_add_up_to_the_printed_totals(bangsalsari):
    dppa = Tahap.objects.get(jenis="dppa")
    assert dppa.pagu.aggregate(n=Sum("nilai"))["n"] == 3_866_278_512
    assert RealisasiAnggaran.objects.aggregate(n=Sum("nilai"))["n"] == 3_348_600_038
    rkt = Pagu.objects.filter(tahap__jenis="rkt").order_by("nilai")
    assert [p.nilai for p in rkt] == [61_960_500, 1_017_600_000]


def test_each_program_adds_up_to_the_budget_promised_for_it(bangsalsari):
    printed = [2_712_665_412, 866_074_000, 18_815_000, 268_724_100]
    pk = PerjanjianKinerja.objects.get(jenis="perubahan")
    assert [a.nilai for a in pk.anggaran.all()] == printed
    assert {a.keterangan for a in pk.anggaran.all()} == {"DPPA TA. 2021"}
    assert SimpulProgram.objects.filter(jenjang="program").count() == 4


def test_control_totals_stand_beside_the_lines(bangsalsari):
    isi = {k.jenis_belanja or k.kelompok: k.nilai for k in AngkaKontrol.objects.all()}
    assert isi == {
        "5.1.01": 2_329_987_812, "5.1.02": 1_480_961_700, "5.2": 55_329_000,
        "langsung": 1_486_537_153, "tidak_langsung": 1_850_332_236,
    }  # fmt: skip


def test_realisasi_of_the_sasaran_over_the_years(bangsalsari):
    def seri(kode):
        return {r.tahun: r.angka for r in Realisasi.objects.filter(indikator__kode=kode)}

    skm = {2017: "89.50", 2018: "66.40", 2019: "83", 2020: "81.40", 2021: "93.71"}
    koordinasi = {2017: "95.79", 2018: "96.63", 2019: "100", 2020: "100", 2021: "99.02"}
    assert seri("T1.S1.I1") == {t: Decimal(n) for t, n in skm.items()}
    assert seri("T2.S1.I1") == {t: Decimal(n) for t, n in koordinasi.items()}
    desa = Realisasi.objects.get(indikator__kode="T2.S1.I2")
    assert (desa.ketersediaan, desa.angka) == ("tidak_tersedia", None)


def test_outputs_by_lettered_part(bangsalsari):
    isi = Realisasi.objects.filter(komponen__isnull=False).order_by("komponen__huruf")
    assert [(r.komponen.uraian, r.angka) for r in isi] == [
        ("KK", 987), ("KTP", 2300), ("A.K", 615), ("S.P", 822), ("Lain 2", 5048)
    ]  # fmt: skip
    target = Target.objects.filter(komponen__isnull=False).order_by("komponen__huruf")
    assert [t.angka for t in target] == [1000, 2500, 750, 1000, 6000]


def test_survey_has_fourteen_unsur_of_which_three_have_no_distribution(bangsalsari):
    survei = Survei.objects.get()
    tanpa = survei.unsur.filter(skor_diketik__isnull=False).values_list("nomor", "skor_diketik")
    assert list(tanpa) == [(1, Decimal(90)), (2, Decimal("72.5")), (4, Decimal(55))]
    assert survei.unsur.count() == 14
    assert len(survei.tindak_lanjut.splitlines()) == 5


def test_papers_keep_their_own_wording_and_targets(bangsalsari):
    baris = BarisPerjanjian.objects.filter(perjanjian__jenis="perubahan").order_by("urut")
    assert [b.tercetak(b.satuan) for b in baris] == ["B", "100 %", "100 %"]
    assert baris[0].uraian_indikator == "Nilai survey kepuasan masyarakat (SKM) dalam pelayanan Publik"
    assert PerjanjianKinerja.objects.get(jenis="murni").status == "tanpa_naskah"
    pk = PerjanjianKinerja.objects.get(jenis="perubahan")
    assert (pk.pertama_nama, pk.kedua_nama) == ("Drs. SUPRIYONO, SH, MM", "Ir. H. HENDY SISWANTO, ST, IPU")
    assert PenetapanIku.objects.get().nomor == "065/19/35.09.09/2021"
    assert [b.anggaran for b in BarisRkt.objects.order_by("urut")] == [61_960_500, 1_017_600_000]


def test_older_names_are_reached_through_the_nomenclature(bangsalsari):
    simpul = SimpulProgram.objects.get(kode="7.01.02.2.02.03")
    assert simpul.padanan.nama == "Koordinasi Pelayanan Umum"
    assert simpul.padanan.induk.nama == "Program Penyelenggaraan Pelayanan Umum Kecamatan"


def test_texts_are_the_words_of_the_document(bangsalsari):
    laporan = Laporan.objects.get()
    assert (laporan.tanggal, laporan.penandatangan.jabatan) == ("Januari 2021", "Camat Bangsalsari")
    naskah = laporan.bagian.get(kunci="kata_pengantar").naskah
    tercetak = [t["teks"] for t in NASKAH["teks"] if (t["bagian"], t["jenis"]) == ("kata_pengantar", "paragraf")]
    assert teks_polos(naskah).split("\n") == [" ".join(t.split()) for t in tercetak]


def test_no_text_holds_a_figure_that_the_program_computes(bangsalsari):
    dihitung = ("93,71", "99,02", "3.866.278.512", "3.348.600.038", "86,61", "38,45", "39,74", "56,99")
    semua = "\n".join(f"{b.naskah}\n{b.naskah_akhir}" for b in Laporan.objects.get().bagian.all())
    assert [angka for angka in dihitung if angka in semua] == []
