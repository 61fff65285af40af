"""Persons, regulations, the book's order, letters, agreements: each rule once where it holds and once where it does not."""

from __future__ import annotations

import datetime

import pytest

from laporan.checks.aturan.hukum import dasar_hukum
from laporan.checks.aturan.orang import gelar, nama_polos, orang, pangkat_polos
from laporan.checks.aturan.surat import nomor_surat, perjanjian, sebulan
from laporan.checks.aturan.susunan import nomor, susunan
from laporan.checks.bacaan import Acuan, Asal, Bacaan, Baris, JenisProsa, Nama, Peraturan, Prosa, Sel, Surat, Tabel
from laporan.checks.temuan import Tempat, Tingkat

SUPRIYONO = "19640405 198703 1 015"
PERATURAN = (
    Peraturan("Undang-Undang", "32", 2004, "Pemerintahan Daerah", 2014, "UU 23/2014"),
    Peraturan("Undang-Undang", "23", 2014, "Pemerintahan Daerah"),
    Peraturan("Peraturan Menteri Pendayagunaan Aparatur Negara dan Reformasi Birokrasi", "53", 2014,
              "Petunjuk Teknis Perjanjian Kinerja, Pelaporan Kinerja dan Tata Cara Reviu"),
)  # fmt: skip


def tempat(nama: str) -> Tempat:
    return Tempat(nama)


def kalimat(temuan) -> list[str]:
    return [t.kalimat for t in temuan]


def orang_(nama: str, nip: str = "", pangkat: str = "", di: str = "Kata pengantar") -> Nama:
    return Nama(nama, tempat(di), nip, pangkat)


def bernama(*nama: Nama, asal: Asal = Asal.CETAK) -> Bacaan:
    return Bacaan(asal=asal, nama=nama)


# --- K14 ---


def test_one_person_with_one_number_titles_written_in_two_ways_is_no_finding():
    b = bernama(
        orang_("Drs. SUPRIYONO, S.H., M.M.", "196404051987031015", "Pembina"),
        orang_("Drs. Supriyono, SH, MM", SUPRIYONO, "Pembina (IV/a)", "PK"),
    )
    assert list(orang(b)) == []


def test_a_number_of_17_digits_is_named_with_its_owner():
    (satu,) = orang(bernama(orang_("Drs. FIRDAUS SAPARYANI, MH.", "1970524 198909 1 001")))
    assert satu.kalimat == (
        "NIP 1970524 198909 1 001 milik Drs. FIRDAUS SAPARYANI, MH. tidak benar. "
        "NIP terdiri dari 18 angka; yang terbaca 17 angka."
    )
    assert satu.tingkat is None


def test_three_numbers_of_one_person():
    b = bernama(*(orang_("Jamal Yanto, S.Sos., M.Si.", n, di=d) for n, d in (
        ("196909201991121001", "SK"), ("196609201991121001", "Kata pengantar"), ("196601271986091001", "Penutup"))))  # fmt: skip
    assert kalimat(orang(b)) == [
        (
            "Jamal Yanto, S.Sos., M.Si. ditulis dengan 3 NIP: 196909201991121001 (SK), 196609201991121001 (Kata pengantar), "
            "196601271986091001 (Penutup)."
        )
    ]


def test_one_number_of_two_persons():
    b = bernama(orang_("Pejabat Uji Satu", SUPRIYONO), orang_("Pejabat Uji Dua", SUPRIYONO, di="PK"))
    assert kalimat(orang(b)) == ["NIP 196404051987031015 dipakai untuk 2 nama: Pejabat Uji Satu dan Pejabat Uji Dua."]


@pytest.mark.parametrize(("asal", "tingkat"), [(Asal.CETAK, Tingkat.PERINGATAN), (Asal.DATA, Tingkat.SARAN)])
def test_another_title_or_rank(asal, tingkat):
    b = bernama(
        orang_("Drs. SUPRIYONO, SH, MM", SUPRIYONO, "Pembina Tk. I", "PK"),
        orang_("DR. SUPRIYONO, SH, MM", SUPRIYONO, "Pembina", "Lampiran PK"),
        asal=asal,
    )
    gelar_, pangkat_ = orang(b)
    assert gelar_.kalimat == (
        "Gelar Drs. SUPRIYONO, SH, MM tidak sama: “Drs. SUPRIYONO, SH, MM” (PK), “DR. SUPRIYONO, SH, MM” (Lampiran PK)."
    )
    assert pangkat_.kalimat == (
        "Pangkat Drs. SUPRIYONO, SH, MM tidak sama: “Pembina Tk. I” (PK), “Pembina” (Lampiran PK)."
    )
    assert {gelar_.tingkat, pangkat_.tingkat} == {tingkat}


def test_a_number_of_a_pppk_is_no_finding():
    assert list(orang(bernama(orang_("Pejabat Uji", "199001012023211001")))) == []


@pytest.mark.parametrize(
    ("nama", "polos"),
    [
        ("Drs. SUPRIYONO, S.H., M.M.", "supriyono"),
        ("USMAN AMADIN,SE,MM", "usman amadin"),
        ("Ir. H. HENDY SISWANTO, ST, IPU", "hendy siswanto"),
        ("Usman Amadin SE MM", "usman amadin"),
        ("", ""),
    ],
)
def test_a_name_without_its_titles(nama, polos):
    assert nama_polos(nama) == polos


def test_titles_and_ranks_are_compared_without_dots_and_golongan():
    assert gelar("Drs. SUPRIYONO, S.H.,M.M") == gelar("Drs. Supriyono, SH, MM") == {"drs", "sh", "mm"}
    assert pangkat_polos("Pembina-IV/a") == pangkat_polos("Pembina/IVa") == pangkat_polos("Pembina (IV/a)") == "pembina"


# --- K22 ---


def berkata(*teks: str, tahun: int = 2021) -> Bacaan:
    prosa = tuple(Prosa(t, JenisProsa.PARAGRAF, tempat(f"paragraf {i}")) for i, t in enumerate(teks, 1))
    return Bacaan(asal=Asal.CETAK, tahun=tahun, prosa=prosa, acuan=Acuan(peraturan=PERATURAN))


def test_a_regulation_in_force_is_no_finding():
    assert not kalimat(dasar_hukum(berkata("Undang-Undang Nomor 23 Tahun 2014 tentang Pemerintahan Daerah;")))


def test_a_repealed_regulation_is_told_once_with_all_places():
    b = berkata(*["Undang-undang Nomor 32 Tahun 2004 tentang Pemerintahan Daerah;"] * 2)
    (satu,) = dasar_hukum(b)
    assert satu.kalimat == "Undang-undang Nomor 32 Tahun 2004 tidak berlaku lagi sejak tahun 2014; gantinya UU 23/2014."
    assert [t.sebutan for t in (satu.tempat, *satu.lain)] == ["paragraf 1", "paragraf 2"]


def test_who_says_that_it_was_repealed_knows_it():
    assert not kalimat(dasar_hukum(berkata("Undang-Undang Nomor 32 Tahun 2004 telah dicabut dengan Undang-Undang 23.")))


def test_a_wrong_year_of_a_known_regulation():
    teks = (
        "Peraturan Menteri Negara Pendayagunaan Aparatur Negara dan Reformasi Birokrasi Nomor 53 Tahun 2015 tentang "
        "Petunjuk Teknis Perjanjian Kinerja, Pelaporan Kinerja dan Tata Cara Reviu;"
    )
    (satu,) = kalimat(dasar_hukum(berkata(teks)))
    assert satu.endswith(
        "Nomor 53 Tahun 2015 tidak dikenal; mungkin maksudnya Peraturan Menteri Pendayagunaan "
        "Aparatur Negara dan Reformasi Birokrasi Nomor 53 Tahun 2014."
    )


def test_a_regulation_of_later_years_and_a_plan_that_has_ended():
    b = berkata(
        "Peraturan Presiden Nomor 5 Tahun 2027 tentang Hal Lain.",
        "Peraturan Daerah Kota Samarinda Nomor 5 Tahun 2016 tentang Rencana Pembangunan Jangka Menengah Daerah Tahun 2016-2021;",
        tahun=2023,
    )
    assert kalimat(dasar_hukum(b)) == [
        "Peraturan Presiden Nomor 5 Tahun 2027 disebut dalam laporan tahun 2023, padahal baru ada tahun 2027.",
        (
            "Rencana 2016-2021 yang disebut (Peraturan Daerah Kota Samarinda Nomor 5 Tahun 2016) sudah berakhir sebelum "
            "tahun laporan 2023."
        ),
    ]


# --- K23 ---


def isi(*baris: tuple[JenisProsa, str, str, int]) -> Bacaan:
    prosa = tuple(Prosa(t, j, tempat(f"{label} {t}"), label=label, level=n) for j, label, t, n in baris)
    return Bacaan(asal=Asal.CETAK, instansi="Kecamatan Uji", prosa=prosa)


D, J, B = JenisProsa.DAFTAR_ISI, JenisProsa.JUDUL, JenisProsa.BUTIR


def test_a_book_that_keeps_its_table_of_contents_is_no_finding():
    b = isi(
        (D, "BAB I", "PENDAHULUAN", 0), (D, "A.", "Latar Belakang ..... 1", 0), (D, "B.", "Dasar Hukum 2", 0),
        (D, "", "LAMPIRAN", 0), (D, "I.", "Struktur Organisasi Kecamatan Uji", 0),
        (J, "", "BAB I PENDAHULUAN", 1), (J, "", "A. LATAR BELAKANG", 2), (J, "", "B. Dasar Hukum", 2),
        (J, "", "STRUKTUR ORGANISASI", 1),
    )  # fmt: skip
    assert not kalimat(susunan(b))


def test_an_announced_annex_another_heading_and_a_gap():
    b = isi(
        (D, "BAB I", "PENDAHULUAN", 0), (D, "A.", "Latar Belakang", 0), (D, "C.", "Landasan Penyusunan", 0),
        (D, "", "LAMPIRAN", 0), (D, "IV.", "Penetapan Kinerja", 0),
        (J, "", "BAB I PENDAHULUAN", 1), (J, "", "A. LATAR BELAKANG", 2), (J, "", "C. Dasar Hukum", 2),
    )  # fmt: skip
    assert kalimat(susunan(b)) == [
        "Daftar isi menyebut lampiran “IV. Penetapan Kinerja”, tetapi lampiran itu tidak ditemukan.",
        "Daftar isi menyebut “C. Landasan Penyusunan” pada BAB I; judul bernomor itu di dalam buku “Dasar Hukum”.",
        "Penomoran judul pada BAB I dari “A. LATAR BELAKANG” langsung ke “C. Dasar Hukum”.",
    ]


def test_points_of_a_decree_items_and_rows_are_counted():
    nomor_ = [Baris((Sel(n), Sel(x)), tempat(f"baris {n} {x}")) for n, x in (("1.", "a"), ("2.", "b"), ("2.", "c"))]
    b = Bacaan(
        asal=Asal.CETAK,
        prosa=(
            Prosa("KESATU Menetapkan", B, tempat("kesatu")),
            Prosa("KETIGA Keputusan", B, tempat("ketiga")),
            Prosa("satu", B, tempat("1"), label="1."),
            Prosa("dua", B, tempat("2"), label="1."),
        ),
        tabel=(Tabel("Skala", ("No", "Capaian"), tuple(nomor_), tempat("Tabel 1")),),
    )
    assert kalimat(susunan(b)) == [
        "Diktum keputusan dari KESATU langsung ke KETIGA.",
        "Butir bernomor 1 ada dua kali berturut-turut: “satu” dan “dua”.",
        "Nomor 2 dipakai dua kali pada Tabel 1.",
    ]


@pytest.mark.parametrize(("label", "n"), [("3.2", 2), ("D.", 4), ("IV", 4), ("VIII.", 8), ("2)", 2), ("", None)])
def test_the_place_that_a_label_counts(label, n):
    assert nomor(label.rstrip(")")) == n


# --- K24, K26 ---


def hari(teks: str) -> datetime.date:
    return datetime.date.fromisoformat(teks)


def bersurat(*surat: Surat, judul: str = "", janji: str = "", lebih: dict | None = None) -> Bacaan:
    prosa = (Prosa(janji, D, tempat("daftar isi")),) if janji else ()
    return Bacaan(asal=Asal.CETAK, judul=judul, surat=surat, prosa=prosa, lebih=lebih or {})


SK = Surat("SK IKU", "050/0797/400.02", tempat("SK"), hari("2023-01-09"))
SAMPUL = Surat("sampul", "0041/0084/400.02", tempat("Sampul"), hari("2023-01-11"))


def test_the_cover_of_an_iku_book_bears_the_number_of_its_decree():
    assert kalimat(nomor_surat(bersurat(SK, SAMPUL, judul="Indikator Kinerja Utama Kecamatan Uji"))) == [
        "Nomor SK IKU tidak sama: 050/0797/400.02 (SK), 0041/0084/400.02 (Sampul).",
        "Tanggal SK IKU tidak sama: 9 Januari 2023 (SK), 11 Januari 2023 (Sampul).",
    ]


def test_the_number_of_a_yearly_report_is_its_own():
    assert not kalimat(nomor_surat(bersurat(SK, SAMPUL, judul="Laporan Kinerja Kecamatan Uji")))


PK = Surat("PK", "", tempat("PK"), hari("2021-01-20"))
DPA = Surat("DPA", "", tempat("DPA"), hari("2021-01-04"))


def test_an_agreement_in_time_with_a_reasoned_change_is_no_finding():
    ubah = Surat("PK Perubahan", "", tempat("PK Perubahan"), hari("2021-11-01"), "perubahan anggaran")
    assert not kalimat(perjanjian(bersurat(PK, DPA, ubah, lebih={"K26": True})))


def test_an_agreement_late_a_change_alone_and_without_reason():
    telat = Surat("PK", "", tempat("PK"), hari("2021-02-05"))
    ubah = Surat("PK Perubahan", "", tempat("PK Perubahan"), hari("2021-11-01"))
    assert kalimat(perjanjian(bersurat(telat, DPA))) == [
        "PK tanggal 5 Februari 2021, lebih dari satu bulan setelah DPA tanggal 4 Januari 2021; paling lambat 4 Februari 2021."
    ]
    assert kalimat(perjanjian(bersurat(ubah, lebih={"K26": True}))) == [
        "Ada Perjanjian Kinerja Perubahan, tetapi Perjanjian Kinerja yang pertama tidak ada.",
        "Perjanjian Kinerja Perubahan belum diberi alasan perubahan.",
    ]


def test_two_agreements_announced_and_one_printed():
    janji = "Perjanjian Kinerja Tahun 2021 dan Perjanjian Kinerja Perubahan tahun 2021"
    assert kalimat(perjanjian(bersurat(PK, janji=janji))) == [
        "Daftar isi menjanjikan Perjanjian Kinerja dan perubahannya; yang ada hanya satu, PK."
    ]


@pytest.mark.parametrize(("dari", "ke"), [("2021-01-31", "2021-02-28"), ("2021-12-15", "2022-01-15")])
def test_a_month_later(dari, ke):
    assert sebulan(hari(dari)) == hari(ke)
