"""K1: every promise is measured; K3: one realisasi for one indicator and year."""

from dataclasses import replace

import pytest

from laporan.checks.bacaan import Asal, Baris, Tabel
from laporan.checks.temuan import Tempat, Tingkat
from tests.laporan.checks.ukuran import bacaan, deret, ind, kalimat, realisasi, target, temuan

PK = (target("100", naskah="PK"), target("90", "I2", naskah="PK"))


def test_k1_each_promise_has_its_realisasi():
    assert temuan("K1", bacaan([*PK, realisasi("99,02"), realisasi("tidak tersedia", "I2")])) == []


def test_k1_a_promise_without_realisasi():
    (t,) = temuan("K1", bacaan([*PK, realisasi("99,02"), realisasi("-", "I2")]))
    assert (t.tingkat, t.tempat.sebutan) == (Tingkat.SALAH, "PK, I2 2021 target")
    assert t.kalimat == (
        "Indikator “Indikator I2” ada dalam Perjanjian Kinerja, tetapi realisasinya tahun 2021 tidak ada dan alasannya "
        "tidak ditulis."
    )


def test_k1_with_a_reason_it_is_a_hint():
    b = bacaan([*PK, realisasi("99,02")], ind("I1"), ind("I2", penjelasan="Survei dilakukan dua tahun sekali."))
    assert [(t.tingkat, t.kalimat) for t in temuan("K1", b)] == [
        (
            Tingkat.SARAN,
            "Indikator “Indikator I2” ada dalam Perjanjian Kinerja, tetapi realisasinya tahun 2021 tidak ada.",
        )
    ]


def test_k1_an_iku_is_a_promise_too():
    (t,) = temuan("K1", bacaan([realisasi("99,02")], ind("I1", iku=True), ind("I2", "Jumlah kegiatan", iku=True)))
    assert t.kalimat.startswith("Indikator “Jumlah kegiatan” ada dalam Indikator Kinerja Utama, tetapi realisasinya")


def test_k1_the_parts_of_an_indicator_measure_it():
    b = bacaan([*PK, realisasi("99,02"), realisasi("90", "I2.a")], ind("I1"), ind("I2"), ind("I2.a", induk="I2"))
    assert temuan("K1", b) == []


def test_k1_what_nobody_promised():
    (t,) = temuan("K1", bacaan([PK[0], realisasi("99,02"), realisasi("90", "I9")]))
    assert t.tingkat is Tingkat.SARAN
    assert t.kalimat == "Indikator “Indikator I9” diukur pada Tabel 3.1, tetapi tidak ada dalam Perjanjian Kinerja."


def test_k1_a_paper_without_measurement_is_left_alone():
    assert temuan("K1", bacaan(PK)) == []


def _baris(klaim, tabel: str, n: int, bagian: str = "bab3"):
    return replace(klaim, naskah=tabel, tempat=Tempat(f"{tabel}, baris {n}, kolom X", bagian=bagian))


def _tiga(hilang: str = ""):
    """Three indicators in the PK, a measurement and a comparison over years; the last lacks one."""
    nama = {"I1": "Nilai kepuasan warga", "I2": "Desa tertib administrasi", "I3": "Pelunasan pajak bumi"}
    isi = []
    for n, (kunci, uraian) in enumerate(nama.items(), 1):
        isi += [_baris(target("90", kunci, naskah="PK", uraian=uraian), "PK", n)]
        isi += [
            _baris(k, "Tabel 3.1", n)
            for k in (target("90", kunci, uraian=uraian), realisasi("91", kunci, uraian=uraian))
        ]
        if kunci != hilang:
            isi += [_baris(k, "Tabel 3.2", n) for k in deret("88 91", kunci)]
    return bacaan(isi, *(ind(k, u) for k, u in nama.items()), asal=Asal.CETAK)


def test_k1_tables_hold_all_rows():
    assert temuan("K1", _tiga()) == []


def test_k1_a_row_is_missing_from_a_table():
    (t,) = temuan("K1", _tiga(hilang="I2"))
    assert (t.tingkat, t.lain) == (Tingkat.PERINGATAN, (Tempat("PK, baris 2, kolom X", bagian="bab3"),))
    assert t.kalimat == (
        "Tabel 3.2 memuat 2 indikator, tetapi “Desa tertib administrasi” tidak ada di dalamnya, padahal ada pada PK."
    )


@pytest.mark.parametrize(("hilang", "tingkat"), [("I1", Tingkat.PERINGATAN), ("I3", Tingkat.SARAN)])
def test_k1_the_last_row_of_a_page_may_stand_on_the_next(hilang, tingkat):
    b = _tiga(hilang)
    klaim = (
        replace(k, tempat=replace(k.tempat, sebutan=k.tempat.sebutan.replace("Tabel 3.2", "halaman 11, tabel 2")))
        for k in b.klaim
    )
    assert [t.tingkat for t in temuan("K1", replace(b, klaim=tuple(klaim)))] == [tingkat]


@pytest.mark.parametrize("kosong", ["PK", "Tabel 3.1", "Tabel 3.2", "RKT"])
def test_k1_what_stands_in_all_lists_but_one_was_lost_there(kosong):
    """With two indicators no table is a list by itself; the three others tell."""
    isi = []
    for n, kunci in enumerate(("I1", "I2"), 1):
        satu = [_baris(target("90", kunci, naskah=x), x, n) for x in ("PK", "RKT", "Renstra", "Tabel 3.1")]
        satu += [_baris(realisasi("91", kunci), "Tabel 3.1", n)]
        satu += [_baris(k, "Tabel 3.2", n) for k in deret("88 91", kunci)]
        isi += [k for k in satu if kunci == "I1" or k.naskah != kosong]
    dua = (ind("I1", "Nilai kepuasan warga"), ind("I2", "Pelunasan pajak bumi"))
    (t,) = (t for t in temuan("K1", bacaan(isi, *dua, asal=Asal.CETAK)) if t.tingkat is Tingkat.PERINGATAN)
    assert t.kalimat.startswith(f"{kosong} memuat 1 indikator, tetapi “Pelunasan pajak bumi” tidak ada di dalamnya")


@pytest.mark.parametrize("iku", [False, True])
def test_k1_what_the_renstra_promises_for_the_year_stands_in_the_agreement(iku):
    isi = [PK[0], realisasi("99,02"), realisasi("90", "I9"), target("88", "I9", naskah="Renstra")]
    (t,) = temuan("K1", bacaan(isi, ind("I1"), ind("I9", iku=iku)))
    assert (t.tingkat, t.kalimat) == (
        Tingkat.PERINGATAN,
        (
            "Indikator “Indikator I9” diukur pada Tabel 3.1, tetapi tidak ada dalam Perjanjian Kinerja, padahal targetnya "
            "tahun 2021 dalam Renstra 88."
        ),
    )


def test_k1_rows_of_a_table_that_a_page_breaks_are_one_list():
    """Two of the three stand overleaf; the page before holds the first."""
    b = _tiga()
    halaman = {
        "PK, baris 1": "halaman 40, tabel 1, baris 1",
        "PK, baris 2": "halaman 41, tabel 1, baris 1",
    }
    halaman["PK, baris 3"] = "halaman 41, tabel 1, baris 2"
    klaim = []
    for k in b.klaim:
        awal, _, kolom = k.tempat.sebutan.rpartition(",")
        klaim.append(replace(k, tempat=replace(k.tempat, sebutan=f"{halaman.get(awal, awal)},{kolom}")))
    baris = tuple(Baris((), Tempat(t)) for t in halaman.values())
    satu = Tabel("", (), baris, Tempat("halaman 40, tabel 1"))
    assert temuan("K1", replace(b, klaim=tuple(klaim), tabel=(satu,))) == []
    assert temuan("K1", replace(b, klaim=tuple(klaim))) != []


def test_k1_an_indicator_stands_where_its_components_stand():
    nama = {"I1": "Persentase rekomendasi pelayanan", "I1a": "Persentase rekomendasi pelayanan: Pengantar KTP"}
    nama |= {"I2": "Pelunasan pajak bumi"}
    ukur = [_baris(k, "Tabel 3.1", n) for n, x in enumerate(nama, 1) for k in (target("90", x), realisasi("91", x))]
    deret_ = [_baris(k, "Tabel 3.2", n) for n, x in enumerate(("I1a", "I2"), 1) for k in deret("88 91", x)]
    pk = [_baris(target("90", x, naskah="PK"), "PK", n) for n, x in enumerate(nama, 1)]
    b = bacaan([*pk, *ukur, *deret_], *(ind(k, u) for k, u in nama.items()), asal=Asal.CETAK)
    assert temuan("K1", b) == []


def test_k1_a_workbook_names_sheet_and_cell():
    b = _tiga(hilang="I2")
    klaim = (
        replace(k, tempat=Tempat(k.tempat.sebutan.replace("Tabel 3.2, baris ", "Lembar 14 sel D").split(",")[0]))
        if k.naskah == "Tabel 3.2"
        else k
        for k in b.klaim
    )
    assert kalimat("K1", replace(b, klaim=tuple(klaim)))[0].startswith("Lembar 14 memuat 2 indikator")


# --- K3 ---


def test_k3_the_same_figure_everywhere():
    assert temuan("K3", bacaan([realisasi("93,71"), *deret("81,40 93,71")])) == []


def test_k3_another_figure_in_another_table():
    (t,) = temuan("K3", bacaan([realisasi("90"), *deret("81,40 93,71")]))
    assert (t.tingkat, t.tempat.sebutan, t.lain[0].sebutan) == (
        Tingkat.SALAH,
        "Tabel 3.2, I1 2021 realisasi",
        "Tabel 3.1, I1 2021 realisasi",
    )
    assert t.kalimat == ("Realisasi “Indikator I1” tahun 2021 tertulis 90 pada Tabel 3.1, tetapi 93,71 pada Tabel 3.2.")


@pytest.mark.parametrize(
    ("lain", "sebab"),
    [
        ("93,71 81,40", " Angka 81,40 adalah angka tahun 2020."),
        ("80 937,1", " Keduanya berbeda 10 kali; periksa titik dan komanya."),
        ("80 93,17", " Keduanya berbeda satu angka saja; tampaknya salah ketik."),
        ("80 98,71", " Keduanya berbeda satu angka saja; tampaknya salah ketik."),
    ],
)
def test_k3_says_why_as_far_as_it_shows(lain, sebab):
    b = bacaan([realisasi("93,71"), *deret(lain), realisasi("81,40", tahun=2020)])
    assert any(k.endswith(sebab) for k in kalimat("K3", b))


def test_k3_two_rows_exchanged():
    isi = [
        realisasi("93,71"),
        realisasi("80", "I2"),
        realisasi("80", naskah="Tabel 3.2"),
        realisasi("93,71", "I2", naskah="Tabel 3.2"),
    ]
    assert kalimat("K3", bacaan(isi))[0] == (
        "Realisasi “Indikator I1” tahun 2021 tertulis 93,71 pada Tabel 3.1, tetapi 80 pada Tabel 3.2. "
        "Angka 80 adalah milik “Indikator I2”; kedua baris tampaknya tertukar."
    )


def test_k3_rounded_in_print_is_a_hint():
    assert [t.tingkat for t in temuan("K3", bacaan([realisasi("67,98"), realisasi("68", naskah="Tabel 3.2")]))] == [
        Tingkat.SARAN
    ]


def test_k3_an_annex_of_another_year():
    annex = [target("95%", tahun=2020, naskah="PKK"), realisasi("92%", tahun=2020, naskah="PKK")]
    (t,) = temuan("K3", bacaan([target("85 %"), realisasi("90 %"), *annex]))
    assert t.tingkat is Tingkat.PERINGATAN
    assert t.kalimat == (
        "PKK mengukur tahun 2020, padahal laporan ini tentang tahun 2021: “Indikator I1” 92%, bukan 90 %."
    )
