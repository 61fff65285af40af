"""What the papers and tables of these pages print: rencana aksi, a quarter, composite indicators, SKM, notes."""

from __future__ import annotations

from decimal import Decimal

import pytest

from kinerja.domain import SelTarget, simpan_aksi, simpan_aturan, simpan_realisasi, simpan_survei, simpan_target_periode
from kinerja.models import Aksi, Realisasi, Survei, UnsurSurvei
from laporan.document import Chart, TandaTangan
from laporan.jelajah import tabel, teks, walk
from renstra.domain import baca_target
from renstra.models import Komponen
from sakip.core.write import menulis
from tests.factories import PaguFactory, SimpulFactory, TahapFactory
from tests.kinerja.conftest import HURUF_SKM, TAHUN, buat_skala
from tests.laporan.cetakan import baris, cetak

D = Decimal


def targetkan(bs, ind, *isian: str) -> None:
    sel = {SelTarget(ind, None, tw): baca_target(x, ind) for tw, x in enumerate(isian, 1)}
    simpan_target_periode(tahun=TAHUN, isi=sel, by=bs.cast.perencana)


def ubah(obj, **isian) -> None:
    for nama, x in isian.items():
        setattr(obj, nama, x)
    with menulis(by=None):
        obj.save()


def catatan(dok, kode: str) -> tuple[str, ...]:
    return tabel(dok, kode)[0].catatan


@pytest.fixture
def berencana(bs):
    """Quarters of one indicator, and two steps towards it, one with money."""
    ubah(bs.desa, akumulasi="jumlah")
    targetkan(bs, bs.desa, "20", "30", "25", "25")
    simpul = SimpulFactory(perangkat=bs.kantor, tahun=TAHUN, jenjang="subkegiatan", nama="Sub Kegiatan Desa")
    PaguFactory(tahap=TahapFactory(perangkat=bs.kantor, tahun=TAHUN), simpul=simpul, nilai=9_290_000)
    for uraian, lain in (
        ("Melatih perangkat desa", {"simpul": simpul, "unit": bs.cast.unit}),
        ("Rapat koordinasi", {}),
    ):
        aksi = Aksi(indikator=bs.desa, tahun=TAHUN, uraian=uraian, tw1="2 desa", tw4="laporan", urut=0, **lain)
        simpan_aksi(aksi, by=bs.cast.perencana)
    return bs


def test_the_rencana_aksi_prints_quarters_steps_money_and_a_signature(berencana):
    dok = cetak("rencana-aksi", berencana.kantor, TAHUN)
    assert baris(dok, "AKSI") == [
        ["1.", "Persentase Desa", "Melatih perangkat desa", "2 desa", "-", "-", "laporan", "Sub Kegiatan Desa",
         "9.290.000", "Seksi Pelayanan"],
        ["1.", "Persentase Desa", "Rapat koordinasi", "2 desa", "-", "-", "laporan", "-", "-", "-"],
    ]  # fmt: skip
    sasaran = next(b for b in baris(dok, "N-6") if b[2] == "Persentase Desa")
    assert sasaran[3:] == ["%", "Dijumlahkan", "100", "20", "30", "25", "25"]
    assert [type(b) for b in walk(dok) if isinstance(b, TandaTangan)] == [TandaTangan]


def test_a_quarter_is_printed_beside_what_came_up_to_it(berencana):
    bs = berencana
    bs.isi(bs.desa, "15", periode=1)
    bs.isi(bs.desa, "30", periode=2, kendala="Jalan terputus", solusi="Lewat sungai")
    dok = cetak("pengukuran-triwulan", bs.kantor, TAHUN, periode=2)
    desa = next(b for b in baris(dok, "TRIWULAN") if b[2] == "Persentase Desa")
    assert desa[3:] == ["100", "30", "30", "100", "50", "45", "90", "Jalan terputus", "Lewat sungai"]
    lain = next(b for b in baris(dok, "TRIWULAN") if b[2] == "Persentase rekomendasi")
    assert lain[3:] == ["100", *["-"] * 8]


def test_the_four_quarters_stand_side_by_side_for_the_year(berencana):
    berencana.isi(berencana.desa, "15", periode=1)
    dok = cetak("pengukuran-triwulan", berencana.kantor, TAHUN)
    desa = next(b for b in baris(dok, "TRIWULAN") if b[2] == "Persentase Desa")
    assert desa[3:] == ["100", "20", "15", "75", "30", "-", "-", "25", "-", "-", "25", "-", "-"]


def test_a_year_entered_whole_is_said_under_the_quarters(bs):
    bs.isi(bs.desa, "90")
    dok = cetak("pengukuran-triwulan", bs.kantor, TAHUN, periode=4)
    assert any("diisi setahun" in x for x in catatan(dok, "TRIWULAN"))


def test_quarters_that_do_not_make_the_year_are_said_under_their_table(bs):
    ubah(bs.desa, akumulasi="jumlah")
    targetkan(bs, bs.desa, "20", "30")
    dok = cetak("n-6", bs.kantor, TAHUN)
    assert catatan(dok, "N-6") == (
        "Persentase Desa: Jumlah target triwulan 50 % (baru 2 dari 4 triwulan terisi), sedangkan target setahun 100 %.",
    )


@pytest.mark.parametrize("kunci", ["n-6", "n-7", "n-15", "n-22", "rencana-aksi", "pengukuran-triwulan"])
def test_an_office_without_data_gets_a_sentence(cast, kunci):
    assert "Belum diisi:" in teks(cetak(kunci, cast.kantor, TAHUN))


def test_components_stand_below_the_indicator_that_they_make(bs):
    ubah(bs.desa, gabungan="bobot")
    with menulis(by=None):
        a, b = (
            Komponen.objects.create(indikator=bs.desa, huruf=h, uraian=f"Bagian {h}", bobot=w)
            for h, w in (("a", D(3)), ("b", D(1)))
        )
    bs.isi(bs.desa, "60", komponen=a)
    bs.isi(bs.desa, "80", komponen=b)
    dok = cetak("n-15", bs.kantor, TAHUN)
    assert baris(dok, "N-15") == [
        ["1.", "Persentase Desa", "", "100", "65", "65"],
        ["", "a. Bagian a", "3", "-", "60", "-"],
        ["", "b. Bagian b", "1", "-", "80", "-"],
    ]
    assert "Persentase Desa: realisasi adalah rata-rata berbobot 2 dari 2 komponen." in catatan(
        cetak("bs-12", bs.kantor, TAHUN), "BS-12"
    )


def test_the_skm_prints_nine_rows_two_totals_and_a_chart(bs):
    skala = buat_skala("mutu", "survei", HURUF_SKM, by=bs.cast.admin)
    survei = Survei(perangkat=bs.kantor, tahun=TAHUN, skala=skala, metode="nrr", responden=100, semester=1)
    unsur = [UnsurSurvei(nomor=i, uraian=f"Unsur {i}", jumlah_nilai=D(300 + i)) for i in range(1, 9)]
    simpan_survei(survei, [*unsur, UnsurSurvei(nomor=9, uraian="Unsur 9", nrr=D("3.5"))], by=bs.cast.perencana)
    dok = cetak("n-22", bs.kantor, TAHUN)
    isi = baris(dok, "N-22")
    assert isi[0] == ["1", "Unsur 1", "301", "3,010", "0,3344", "C"]
    assert isi[8] == ["9", "Unsur 9", "-", "3,500", "0,3889", "B"]
    # 24,36 and 3,5 over nine: 3,0955…, times 25
    assert isi[9][-2:] == ["3,0956", ""]
    assert isi[10][-2:] == ["77,39", "B"]
    assert any(isinstance(b, Chart) for b in walk(dok))
    assert "Hasil Survei Kepuasan Masyarakat Semester I tahun 2021" in teks(dok)


def test_the_table_of_fourteen_unsur_stays_beside_it(bs):
    skala = buat_skala("mutu", "survei", HURUF_SKM, by=bs.cast.admin)
    survei = Survei(perangkat=bs.kantor, tahun=TAHUN, skala=skala, nama="IKM")
    simpan_survei(survei, [UnsurSurvei(nomor=1, uraian="Biaya", skor_diketik=D(70))], by=bs.cast.perencana)
    assert baris(cetak("bs-16", bs.kantor, TAHUN), "BS-16")[0] == ["1", "Biaya", "70", "C"]
    assert tabel(cetak("n-22", bs.kantor, TAHUN), "N-22") == []


# --- notes under the measurement ---------------------------------------------------------------


@pytest.mark.parametrize(
    ("polaritas", "angka", "capaian", "bunyi"),
    [
        ("naik", "250", "250", "capaian di atas 200 % dicetak apa adanya"),
        ("naik", "200", "200", ""),
        ("turun", "250", "-50", "capaian di bawah nol karena realisasi lebih dari dua kali target"),
        ("turun", "0", "200", ""),
        ("naik", "-10", "-10", "capaian di bawah nol karena realisasinya di bawah nol"),
    ],
)
def test_capaian_far_from_its_target_is_printed_as_it_is_with_a_note(bs, polaritas, angka, capaian, bunyi):
    ubah(bs.desa, polaritas=polaritas)
    bs.isi(bs.desa, angka)
    dok = cetak("bs-12", bs.kantor, TAHUN)
    assert next(b for b in baris(dok, "BS-12") if b[2] == "Persentase Desa")[-1] == capaian
    ada = [x for x in catatan(dok, "BS-12") if x.startswith("Persentase Desa: capaian")]
    assert bool(ada) == bool(bunyi)
    assert all(bunyi in x for x in ada)


def test_a_cap_is_said_under_the_table_with_what_it_cut(bs):
    bs.aturan.batas_atas, bs.aturan.batas_rata_rata = D(120), D(100)
    simpan_aturan(bs.aturan, by=bs.cast.perencana)
    bs.isi(bs.desa, "150")
    dok = cetak("bs-12", bs.kantor, TAHUN)
    assert next(b for b in baris(dok, "BS-12") if b[2] == "Persentase Desa")[-1] == "120"
    assert {
        "Persentase Desa: hasil hitungan 150,00 %, dibatasi menjadi 120 %.",
        "Capaian dicetak paling tinggi 120 % (Aturan 2021).",
        "Dalam rata-rata, capaian setiap indikator dihitung paling tinggi 100 % (Aturan 2021).",
    } <= set(catatan(dok, "BS-12"))
    assert any("paling tinggi 100 %" in x for x in catatan(cetak("bs-18", bs.kantor, TAHUN), "BS-18"))


def test_what_was_not_reached_without_numbers_says_both(bs):
    simpan_realisasi(Realisasi(indikator=bs.skm, tahun=TAHUN, predikat="C"), by=bs.cast.perencana)
    dok = cetak("bs-12", bs.kantor, TAHUN)
    assert baris(dok, "BS-12")[0][-3:] == ["B (100)", "C", "tidak dapat dihitung; tidak tercapai"]
    assert any(x.endswith("Target tidak tercapai.") for x in catatan(dok, "BS-12"))


def test_a_target_that_does_not_hold_gives_its_own_reason(bs):
    baris_pk = bs.pk.baris.get(indikator=bs.desa)
    ubah(baris_pk, angka=None, ketersediaan="tidak_berlaku", alasan="Tidak ada desa di kecamatan ini")
    bs.isi(bs.desa, "5")
    assert any("Tidak ada desa di kecamatan ini" in x for x in catatan(cetak("bs-12", bs.kantor, TAHUN), "BS-12"))
