"""Tables in thousands or millions of rupiah: where the head says so they are read as full rupiah, where it does not, thousands
are still a fault."""

from __future__ import annotations

import io
from decimal import Decimal

import openpyxl
import pytest

from laporan.checks import periksa
from laporan.checks.baca.ambil import uang
from laporan.checks.baca.berkas import baca_berkas
from laporan.checks.baca.hasil import susun_hasil
from laporan.checks.baca.skala_uang import skala_uang, tanpa_skala
from laporan.checks.bacaan import Bacaan
from laporan.checks.temuan import Tingkat
from laporan.renderers.weasy import pdf_langsung
from sakip.core.numbers import format_angka
from tests.laporan.checks.test_berkas_palsu import word

PROGRAM = [
    ("Program Penunjang Urusan Pemerintahan Daerah", 2_712_665_412, 2_211_874_288),
    ("Program Penyelenggaraan Pemerintahan dan Pelayanan Publik", 866_074_000, 857_633_800),
    ("Program Pemberdayaan Masyarakat Desa dan Kelurahan", 18_815_000, 18_294_850),
    ("Program Koordinasi Ketentraman dan Ketertiban Umum", 268_724_100, 260_797_100),
    ("Jumlah", 3_866_278_512, 3_348_600_038),
]
"""004:499-537."""
KEPALA = ["No", "Program", "Anggaran{0}", "Realisasi{0}", "%"]
NASKAH = "Anggaran tahun 2021 sebesar Rp 3.866.278.512 dengan realisasi Rp 3.348.600.038 atau 86,61 %."
JUDUL = "Tabel 3.9 Anggaran dan Realisasi Tahun 2021"


def tabel(satuan: int = 1, koma: int = 0, kepala: str = "", **ganti: int) -> list[list[str]]:
    """The programs of Bangsalsari, each amount divided by `satuan`; `ganti` puts another amount in a cell ("b2_3")."""
    isi = [[k.format(kepala) for k in KEPALA]]
    for n, (nama, pagu, realisasi) in enumerate(PROGRAM, 1):
        nilai = [ganti.get(f"b{n}_{k}", x) for k, x in ((2, pagu), (3, realisasi))]
        angka = [format_angka(Decimal(x) / satuan, koma) for x in nilai]
        persen = format_angka(Decimal(realisasi) / pagu * 100, 2)
        isi.append(["" if nama == "Jumlah" else str(n), nama, *angka, persen])
    return isi


def berat(b: Bacaan) -> list[str]:
    return [f"{t.aturan} {t.kalimat}" for t in periksa(b) if t.tingkat is not Tingkat.SARAN and t.aturan != "K9"]


@pytest.mark.parametrize(
    ("teks", "satuan"),
    [
        ("Tabel 3.5 Anggaran (dalam ribuan rupiah)", 1000),
        ("Anggaran (Rp. 000)", 1000),
        ("Pagu (Rp.000,-)", 1000),
        ("Pagu (x Rp 1.000)", 1000),
        ("Anggaran (Rp '000)", 1000),
        ("Realisasi (Rp juta)", 10**6),
        ("dalam jutaan rupiah", 10**6),
        ("(Rp 000.000)", 10**6),
        ("(Dalam Milyar Rupiah)", 10**9),
        ("Anggaran (Rp)", None),
        ("Kecamatan Kepulauan Seribu Utara", None),
        ("Belanja di atas 100 juta rupiah", None),
        ("Anggaran Rp 1.000.000", None),
        ("Tahun 2000", None),
    ],
)
def test_a_head_says_what_its_amounts_count(teks, satuan):
    assert skala_uang(teks) == satuan


def test_a_head_without_its_unit_is_known():
    assert tanpa_skala("Realisasi (Rp juta)") == "Realisasi Rp"
    assert tanpa_skala("Anggaran (dalam ribuan rupiah) %") == "Anggaran %"
    assert tanpa_skala("Target (Persen)") == "Target (Persen)"


BENTUK = [
    ([f"{JUDUL} (dalam ribuan rupiah)"], tabel(1000)),
    ([JUDUL, "(dalam ribuan rupiah)"], tabel(1000)),
    (["Anggaran per program", "(dalam ribuan rupiah)"], tabel(1000)),
    ([JUDUL], tabel(1000, kepala=" (Rp. 000)")),
    ([JUDUL], tabel(1000, 3, kepala=" (Rp 000)")),
    ([f"{JUDUL} (Rp juta)"], tabel(10**6)),
    ([JUDUL], tabel(10**6, 2, kepala=" (Rp juta)")),
]


@pytest.mark.parametrize(("judul", "isi"), BENTUK)
def test_amounts_in_thousands_or_millions_are_full_rupiah(judul, isi):
    """Sums, percentages and text fit; the rounded totals take the exact amounts of the text."""
    b = word("Laporan Kinerja Tahun 2021", *judul, isi, NASKAH)
    assert berat(b) == []
    assert [(u.pagu, u.realisasi) for u in b.uang if not u.kedalaman] == [PROGRAM[-1][1:]]


@pytest.mark.parametrize("satuan", [1000, 10**6])
def test_beside_the_exact_table_rounded_amounts_are_the_same_lines(satuan):
    kepala = {1000: " (Rp 000)", 10**6: " (Rp juta)"}[satuan]
    b = word("Laporan Tahun 2021", JUDUL, tabel(), "Ringkasnya:", "Tabel 4.1 Ringkasan", tabel(satuan, kepala=kepala))
    assert berat(b) == []
    assert len({(u.nama, u.pagu, u.realisasi) for u in b.uang}) == len(PROGRAM)


def test_a_wrong_amount_in_thousands_is_found_and_named_in_full():
    salah = tabel(1000, kepala=" (Rp 000)", b2_2=886_074_000)
    (satu, *_) = [x for x in berat(word("Tahun 2021", JUDUL, salah, NASKAH)) if x.startswith("K8 Jumlah")]
    assert "Rp 3.886.278.000, tetapi total yang tercetak Rp 3.866.278.512" in satu
    persen = [x for x in berat(word("Tahun 2021", JUDUL, salah, NASKAH)) if "Persentase" in x]
    assert len(persen) == 1


def test_realisasi_above_its_pagu_is_found_in_millions():
    (satu, *_) = [
        x for x in berat(word("Tahun 2021", tabel(10**6, kepala=" (Rp juta)", b2_3=966_000_000))) if x.startswith("K11")
    ]
    assert "Rp 966.000.000 melebihi anggarannya Rp 866.000.000" in satu


def test_without_such_a_head_thousands_are_a_fault():
    ribuan = tabel(b3_2=18_815, b3_3=18_295)
    assert any(x.startswith("K8") for x in berat(word("Tahun 2021", JUDUL, ribuan, NASKAH)))
    polos = word("Tahun 2021", JUDUL, tabel(1000), NASKAH)
    assert [u.pagu for u in polos.uang if not u.kedalaman] == [3_866_279]


@pytest.mark.parametrize(("bagi", "naskah"), [(1, ""), (10, "Anggaran tahun 2021 sebesar Rp 386.627.851.")])
def test_full_rupiah_below_a_head_that_was_left_over_stay_as_they_are(bagi, naskah):
    """A trillion is no budget of a kecamatan; an amount that the text gives as the table prints it is full."""
    b = word("Tahun 2021", f"{JUDUL} (dalam ribuan rupiah)", tabel(bagi), naskah)
    assert [u.pagu for u in b.uang if not u.kedalaman] == [3_866_278_512 // bagi]


@pytest.mark.parametrize("jenis", ["xlsx", "pdf"])
def test_a_workbook_and_a_pdf_are_read_the_same_way(jenis):
    isi = tabel(1000)
    if jenis == "xlsx":
        buku = openpyxl.Workbook()
        for baris in [["Tahun 2021"], [], [JUDUL], ["(dalam ribuan rupiah)"], isi[0]]:
            buku.active.append(baris)
        for (nama, *angka), baris in zip(PROGRAM, isi[1:], strict=True):
            buku.active.append([baris[0], nama, *(x / 1000 for x in angka), baris[4]])
        for sel in (s for b in buku.active["C6:D10"] for s in b):
            sel.number_format = "#,##0"
        keluar = io.BytesIO()
        buku.save(keluar)
        b = baca_berkas("x.xlsx", keluar.getvalue(), tahun=2021)
    else:
        html = "".join(f"<tr>{''.join(f'<td>{s}</td>' for s in r)}</tr>" for r in isi)
        gaya = "<style>table{border-collapse:collapse} td{border:1px solid} body{font:10pt 'Liberation Serif'}</style>"
        b = baca_berkas(
            "x.pdf",
            pdf_langsung(
                f"<html>{gaya}<body><p>{JUDUL}</p><p>(dalam ribuan rupiah)</p><table>{html}</table></body></html>"
            ),
            tahun=2021,
        )
    assert berat(b) == []
    tepat = 1 if jenis == "xlsx" else 1000  # a workbook knows what it does not show
    assert [u.pagu for u in b.uang if u.kedalaman] == [x // tepat * tepat for _, x, _ in PROGRAM[:-1]]


def test_performance_beside_the_money_stays_as_it_is():
    isi = [
        ["Sasaran", "Indikator Kinerja", "Target", "Realisasi", "Program", "Anggaran (Rp 000)"],
        ["Pelayanan", "Nilai SKM", "80", "81,40", "Program pelayanan", "9.290"],
    ]
    b = word("Tahun 2021", "Tabel 3.1 Capaian (anggaran dalam ribuan rupiah)", isi)
    assert {(k.hal.value, k.angka) for k in b.klaim} == {("target", 80), ("realisasi", Decimal("81.40"))}
    assert [u.pagu for u in b.uang] == [9_290_000]


def test_what_is_taken_over_is_full_and_what_is_shown_is_as_printed():
    b = word("Tahun 2021", JUDUL, tabel(1000, kepala=" (Rp 000)"))
    ambil = {u["nama"]: (u["pagu"], u["realisasi"]) for u in uang(b)}
    assert ambil["Program Pemberdayaan Masyarakat Desa dan Kelurahan"] == ("18815000", "18295000")
    (t,) = susun_hasil(b, ())["tabel"]
    assert t["baris"][2] == ["3", "Program Pemberdayaan Masyarakat Desa dan Kelurahan", "18.815", "18.295", "97,24"]
