"""W31-W33: tables that are named but absent, places of signing, tables printed twice."""

from laporan.checks.bacaan import Asal, Bacaan, Baris, JenisProsa, Prosa, Sel, Tabel
from laporan.checks.daftar import aturan_bernomor
from laporan.checks.temuan import Tempat


def temuan(nomor: str, asal: Asal = Asal.CETAK, **isi: object) -> list[tuple[str, str]]:
    b = Bacaan(asal=asal, **isi)  # type: ignore[arg-type]
    return [(t.kalimat, t.tempat.sebutan) for t in aturan_bernomor(nomor).periksa(b)]


def tabel(nomor: str = "", judul: str = "", *baris: tuple[str, ...], tempat: str = "Tabel") -> Tabel:
    isi = tuple(Baris(tuple(map(Sel, b)), Tempat(tempat)) for b in baris)
    return Tabel(judul, ("Uraian", "Rp"), isi, Tempat(tempat), nomor=nomor)


def prosa(teks: str, jenis: JenisProsa = JenisProsa.PARAGRAF, bagian: str = "bab3", tempat: str = "halaman 3") -> Prosa:
    return Prosa(teks, jenis, Tempat(tempat), bagian=bagian)


DUA = (tabel("Tabel 3.1"), tabel("Tabel 3.2"))


def test_a_table_that_is_named_stands_in_the_report():
    assert not temuan("W31", tabel=DUA, prosa=(prosa("Rincian tersaji pada Tabel 3.2 berikut."),))
    assert temuan("W31", tabel=DUA, prosa=(prosa("Keterkaitannya dapat dilihat dari tabel 2.1. berikut :"),)) == [
        ("Naskah menyebut Tabel 2.1, tetapi tabel bernomor itu tidak ada dalam laporan ini.", "halaman 3")
    ]


def test_tables_of_other_papers_and_unnumbered_ones_say_nothing():
    assert not temuan("W31", tabel=DUA, prosa=(prosa("Lihat tabel 6.1 Renstra Kecamatan."),))
    assert not temuan("W31", prosa=(prosa("Lihat tabel 2.1."),))


def test_one_place_of_signing():
    ttd = JenisProsa.TANDA_TANGAN
    satu = prosa("Banjarsari, 31 Desember 2020", ttd, tempat="Kata Pengantar")
    assert not temuan("W32", prosa=(satu, prosa("Banjarsari, 31 Desember 2020", ttd)))
    assert not temuan("W32", prosa=(satu, prosa("Jember, 01 November 2021", ttd, bagian="pk")))
    assert temuan("W32", prosa=(satu, prosa("Metro, 30 Desember 2020", ttd, tempat="Lampiran VIII"))) == [
        ("Tempat penandatanganan di sini “Metro”, sedangkan di Kata Pengantar “Banjarsari”.", "Lampiran VIII")
    ]


def test_a_table_printed_twice():
    isi = [(f"Kegiatan {n}", f"{n}.000.000") for n in range(1, 6)]
    satu = tabel("", "MATRIKS RENSTRA", *isi, tempat="halaman 40")
    dua = tabel("", "Matriks  Renstra", *isi, tempat="halaman 43")
    lain = tabel("", "MATRIKS RENSTRA", *[(f"Kegiatan {n}", f"{n}7.100.000") for n in range(11, 16)])
    assert temuan("W33", tabel=(satu, dua)) == [
        ("Tabel “MATRIKS RENSTRA” tercetak dua kali dengan isi yang hampir sama.", "halaman 43")
    ]
    assert not temuan("W33", tabel=(satu, lain))


def test_a_number_typed_in_our_own_text_is_found_too():
    """The summary of Bangsalsari names a table 4.1 that its book has not (004:63)."""
    assert len(temuan("W31", Asal.DATA, tabel=DUA, prosa=(prosa("Lihat tabel 4.1."),))) == 1
