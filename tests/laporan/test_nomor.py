"""Anchors, numbers and references of a book: what lists, links and prose rely on."""

from __future__ import annotations

import pytest

from laporan.document import (
    Block,
    Butir,
    Chart,
    DaftarIsi,
    Dokumen,
    Gambar,
    Kolom,
    MuatDaftar,
    Paragraph,
    Rujukan,
    Section,
    Table,
)
from laporan.nomor import beri_nomor, daftar_isi, daftar_jangkar, rujukan_hilang
from laporan.susun import baris, daftar, paragraf

TITIK = "data:image/png;base64,AA=="
SVG = '<svg xmlns="http://www.w3.org/2000/svg"></svg>'


def tabel(kode: str, judul: str = "") -> Table:
    return Table(kode, (Kolom("A"),), (baris("x"),), judul=judul)


def rujuk(ke: str, teks: str = "dahulu") -> Paragraph:
    return paragraf("lihat ", Rujukan(ke, teks))


def bab(kunci: str, *isi: Block, anak: tuple[Section, ...] = (), nomor: str = "BAB I", judul: str = "ISI") -> Section:
    return Section(kunci=kunci, judul=judul, nomor=nomor, isi=isi, anak=anak)


def dokumen(
    *isi: Section, depan: tuple[Section, ...] = (), lampiran: tuple[Section, ...] = (), **cara: object
) -> Dokumen:
    dok = Dokumen(judul="Buku", instansi="Kecamatan", tahun=2021, depan=depan, isi=isi, lampiran=lampiran)
    return beri_nomor(dok, **cara)  # type: ignore[arg-type]


def sub(kunci: str, nomor: str, *isi: Block, level: int = 2, anak: tuple[Section, ...] = ()) -> Section:
    return Section(kunci=kunci, judul=kunci.upper(), nomor=nomor, level=level, isi=isi, anak=anak)


def entri(dok: Dokumen, muat: MuatDaftar) -> list[tuple[str, str, str]]:
    return [(e.jangkar, e.nomor, e.judul) for e in daftar_isi(dok, 2, muat)]


@pytest.fixture
def dok() -> Dokumen:
    ukur = (tabel("BS-12", "Pengukuran"), tabel("BS-13"), Chart(SVG, "Skor SKM", "…", kode="BS-16"))
    lain = (tabel("BS-12", "Pengukuran lagi"), Gambar(TITIK, "Kantor Camat"))
    return dokumen(
        bab("bab1", Gambar(TITIK, "Peta Wilayah")),
        bab("bab3", *ukur, anak=(sub("b3", "A.", daftar(Butir((), lain))),), nomor="BAB III"),
        lampiran=(bab("lampiran_rkt", tabel("BS-2", "RKT"), nomor="Lampiran 1.", judul="Rencana Kinerja Tahunan"),),
        bab_awal=2,
    )


def test_tables_and_pictures_with_a_title_count_through_their_chapter(dok: Dokumen) -> None:
    assert entri(dok, "tabel") == [
        ("tabel-bs-12", "Tabel 3.1", "Pengukuran"),
        ("tabel-bs-12-2", "Tabel 3.2", "Pengukuran lagi"),
    ]
    assert entri(dok, "gambar") == [
        ("gambar-peta-wilayah", "Gambar 2.1", "Peta Wilayah"),
        ("gambar-bs-16", "Gambar 3.1", "Skor SKM"),
        ("gambar-kantor-camat", "Gambar 3.2", "Kantor Camat"),
    ]
    assert entri(dok, "lampiran") == [("bagian-lampiran_rkt", "Lampiran 1.", "Rencana Kinerja Tahunan")]


def test_a_table_of_a_lampiran_has_an_anchor_and_no_number(dok: Dokumen) -> None:
    (rkt,) = dok.lampiran[0].isi
    assert (rkt.jangkar, rkt.nomor) == ("tabel-bs-2", "")  # type: ignore[union-attr]


def test_an_office_that_numbers_no_table_prints_the_word_and_lists_the_title() -> None:
    """R-12: `Tabel : Pencapaian …`."""
    dok = dokumen(bab("bab3", tabel("MU-2", "Pencapaian"), Gambar(TITIK, "Peta"), rujuk("tabel-mu-2")), bernomor=False)
    assert [x.nomor for x in dok.isi[0].isi[:2]] == ["Tabel :", "Gambar :"]  # type: ignore[union-attr]
    assert entri(dok, "tabel") == [("tabel-mu-2", "", "Pencapaian")]
    assert dok.isi[0].isi[2] == paragraf("lihat ", Rujukan("tabel-mu-2", "Pencapaian"))


def test_numbering_twice_changes_nothing(dok: Dokumen) -> None:
    assert beri_nomor(dok, bab_awal=2) == dok


@pytest.mark.parametrize(
    ("ke", "teks"),
    [
        ("tabel-bs-12-2", "Tabel 3.1"),
        ("gambar-kantor", "Gambar 3.1"),
        ("tabel-bs-13", "ANALISIS"),
        ("bagian-bab3", "BAB III"),
        ("bagian-analisis", "BAB III huruf A"),
        ("bagian-pelayanan", "BAB III huruf A angka 2"),
        ("bagian-pengantar", "KATA PENGANTAR"),
        ("bagian-lampiran_pk", "Lampiran 2"),
    ],
)
def test_a_reference_prints_what_the_book_calls_it_now(ke: str, teks: str) -> None:
    dalam = (sub("pelayanan", "2.", level=3),)
    isi = (tabel("BS-13"), tabel("BS-12", "Lagi"), Gambar(TITIK, "Kantor"), daftar(Butir((Rujukan(ke, "dahulu"),))))
    dok = dokumen(
        bab("bab3", tabel("BS-12"), anak=(sub("analisis", "A.", *isi, anak=dalam),), nomor="BAB III"),
        depan=(bab("pengantar", nomor="", judul="KATA PENGANTAR"),),
        lampiran=(bab("lampiran_pk", nomor="Lampiran 2."),),
        bab_awal=3,
    )
    assert f"Rujukan(ke='{ke}', teks='{teks}', tebal=False, miring=False, hilang=False)" in repr(dok)
    assert rujukan_hilang(dok) == []


def test_numbers_as_figures_are_called_subbab() -> None:
    dok = dokumen(bab("bab3", rujuk("bagian-b"), anak=(sub("b", "3.1"),), nomor="BAB III"))
    assert dok.isi[0].isi == (paragraf("lihat ", Rujukan("bagian-b", "subbab 3.1")),)


def test_a_reference_to_what_is_gone_keeps_its_words_and_is_found() -> None:
    dok = dokumen(bab("bab3", anak=(sub("b", "A.", rujuk("tabel-bs-99", "Tabel 3.7")),)))
    ((bagian, rujukan),) = rujukan_hilang(dok)
    assert bagian.kunci == "b"
    assert (rujukan.teks, rujukan.hilang) == ("Tabel 3.7", True)


def test_everything_that_can_be_referred_to_is_offered(dok: Dokumen) -> None:
    assert [(j.jangkar, j.jenis, j.nomor, j.judul) for j in daftar_jangkar(dok)][1:5] == [
        ("gambar-peta-wilayah", "gambar", "Gambar 2.1", "Peta Wilayah"),
        ("bagian-bab3", "bagian", "BAB III", "ISI"),
        ("tabel-bs-12", "tabel", "Tabel 3.1", "Pengukuran"),
        ("tabel-bs-13", "tabel", "", "ISI"),
    ]
    assert {j.jangkar for j in daftar_jangkar(dok)} >= {e.jangkar for e in daftar_isi(dok, 9)}


def test_a_list_with_nothing_in_it_is_left_out() -> None:
    daftar_daftar = tuple(
        bab(f"daftar_{muat}", DaftarIsi(muat=muat), nomor="", judul=muat)
        for muat in ("bagian", "tabel", "gambar", "lampiran")
    )
    dok = dokumen(bab("bab3", tabel("BS-12", "Ukur")), depan=daftar_daftar)
    assert [s.judul for s in dok.depan] == ["bagian", "tabel"]
