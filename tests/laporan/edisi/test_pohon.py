"""The canonical tree: the same bytes for the same tree, and the same tree back, for every book and paper of the demo."""

from __future__ import annotations

import dataclasses
import hashlib
import json
import typing
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from laporan import document as d
from laporan.builder import bangun, bangun_cetakan
from laporan.edisi import pohon
from laporan.models import Laporan
from laporan.papers import daftar_cetakan
from laporan.renderers.html import render_html
from sakip.core.models import PerangkatDaerah
from tests.laporan.buku import buku

PIXEL = "data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=="


@pytest.fixture(scope="module", params=["data_bangsalsari", "data_metro_utara"])
def kantor(request, django_db_blocker) -> PerangkatDaerah:
    request.getfixturevalue(request.param)
    with django_db_blocker.unblock():
        return PerangkatDaerah.objects.get(slug=request.param.removeprefix("data_").replace("_", "-"))


def _pulang_pergi(dok: d.Dokumen) -> None:
    isi = pohon.kanonis(dok)
    kembali = pohon.urai(isi, pohon.SKEMA)
    assert kembali == dok
    assert pohon.kanonis(kembali) == isi


def test_every_book_of_the_demo_comes_back_as_it_was(kantor: PerangkatDaerah, db) -> None:
    semua = list(Laporan.objects.filter(perangkat=kantor))
    assert semua
    for laporan in semua:
        _pulang_pergi(bangun(kantor, laporan.tahun, laporan.jenis))


def test_every_table_and_paper_of_the_demo_comes_back_as_it_was(kantor: PerangkatDaerah, db) -> None:
    tahun = Laporan.objects.filter(perangkat=kantor, jenis="lkjip").latest("tahun").tahun
    for c in daftar_cetakan():
        _pulang_pergi(bangun_cetakan(c, kantor, tahun))


def test_the_tree_that_came_back_prints_the_same_page(kantor: PerangkatDaerah, db) -> None:
    laporan = Laporan.objects.filter(perangkat=kantor, jenis="lkjip").latest("tahun")
    dok = bangun(kantor, laporan.tahun)
    assert render_html(pohon.urai(pohon.kanonis(dok))) == render_html(dok)


def test_two_builds_of_one_book_have_one_digest(kantor: PerangkatDaerah, db) -> None:
    tahun = Laporan.objects.filter(perangkat=kantor, jenis="lkjip").latest("tahun").tahun
    satu, dua = (pohon.sidik(pohon.kanonis(bangun(kantor, tahun))) for _ in range(2))
    assert satu == dua


def test_pictures_bound_in_files_and_charts_are_inside() -> None:
    isi: tuple[d.Block, ...] = (
        d.Gambar(PIXEL, "Kantor", asal="berkas:1"),
        d.Sisipan("data:application/pdf;base64,JVBERi0=", 3, "SK", (2,), "7"),
        d.Paragraph((d.Rujukan("t-1", "Tabel 3.1"), d.Nilai("a.b", "98,50", Decimal("98.50"))), asal="1:naskah:x"),
    )
    dok = dataclasses.replace(buku(), isi=(*buku().isi, d.Section(kunci="x", judul="X", isi=isi)))
    _pulang_pergi(dok)
    teks = pohon.kanonis(dok).decode()
    assert PIXEL in teks
    assert '{"_":"Decimal","n":"98.50"}' in teks
    assert "<svg" in teks


def test_a_figure_keeps_its_exact_text() -> None:
    def satu(angka: str) -> bytes:
        sel = d.Sel("x", Decimal(angka))
        tabel = d.Table("T", (d.Kolom("A"),), (d.Baris((sel,)),))
        return pohon.kanonis(_dokumen(tabel))

    assert satu("98.5") != satu("98.50")
    dok = pohon.urai(satu("98.50"))
    assert str(dok.isi[0].isi[0].baris[0].sel[0].nilai) == "98.50"


def test_the_bytes_are_sorted_utf8_json_without_spaces() -> None:
    isi = pohon.kanonis(_dokumen(d.Paragraph((d.Teks("Ūji – “kutip”\n<b>"),))))
    data = json.loads(isi)
    assert isi == json.dumps(data, ensure_ascii=False, sort_keys=True, separators=(",", ":")).encode()
    assert "Ūji – “kutip”".encode() in isi
    assert pohon.sidik(isi) == hashlib.sha256(isi).hexdigest()


@pytest.mark.parametrize(
    "isi",
    [b"", b"{", b"[]", b"7", b'{"_":"Sel"}', b'{"_":"Lain"}', b'{"_":"Dokumen"}', b'{"_":"Dokumen","x":1}', b"\xff",
     b'{"_":"Decimal","n":"x"}'],
)  # fmt: skip
def test_spoiled_bytes_are_no_tree(isi: bytes) -> None:
    with pytest.raises(pohon.PohonRusak):
        pohon.urai(isi)


def test_an_unknown_form_is_refused_and_not_guessed() -> None:
    with pytest.raises(pohon.PohonRusak, match="skema 99"):
        pohon.urai(pohon.kanonis(buku()), 99)


def test_what_is_no_part_of_a_document_is_refused() -> None:
    with pytest.raises(TypeError):
        pohon.kanonis(dataclasses.replace(buku(), judul=["daftar"]))  # type: ignore[arg-type]


def test_every_class_of_the_tree_has_a_tag() -> None:
    kelas = {n for n, k in vars(d).items() if dataclasses.is_dataclass(k)}
    assert kelas == set(pohon.JENIS)


def test_a_change_of_the_tree_is_noticed_here() -> None:
    """Fields are left out where they have their default: whoever changes one must raise SKEMA and read the old form."""

    def nilai(f: dataclasses.Field) -> str:
        return "wajib" if f.default is dataclasses.MISSING else repr(f.default)

    bawaan = {n: {f.name: nilai(f) for f in dataclasses.fields(k)} for n, k in pohon.JENIS.items()}
    assert pohon.SKEMA == 1
    assert hashlib.sha256(json.dumps(bawaan, sort_keys=True).encode()).hexdigest()[:16] == "775aa4da3757f3dc"


_teks = st.text(st.characters(codec="utf-8"), max_size=30)
_angka = st.none() | st.decimals(allow_nan=False, allow_infinity=False)
_run = st.one_of(
    st.builds(d.Teks, _teks, st.booleans(), st.booleans()),
    st.builds(d.Nilai, _teks, _teks, _angka, st.booleans()),
    st.builds(d.Rujukan, _teks, _teks, hilang=st.booleans()),
)
_runs = st.lists(_run, max_size=4).map(tuple)
_daun = st.one_of(
    st.builds(d.Paragraph, _runs, st.sampled_from(typing.get_args(d.GayaParagraf)), _teks),
    st.builds(d.Subjudul, _runs, st.integers(1, 2)),
    st.builds(d.Judul, st.lists(_teks, max_size=3).map(tuple)),
    st.builds(d.Rumus, _teks, _teks, _teks, _teks),
    st.builds(d.HalamanBaru),
)


def _wadah(blok: st.SearchStrategy[d.Block]) -> st.SearchStrategy[d.Block]:
    isi = st.lists(blok, max_size=2).map(tuple)
    sel = st.builds(d.Sel, _teks, _angka, _teks, isi, st.integers(1, 3), st.integers(1, 3))
    baris = st.builds(d.Baris, st.lists(sel, max_size=3).map(tuple))
    butir = st.builds(d.Butir, _runs, isi, st.none() | _teks)
    return st.one_of(
        st.builds(
            d.Table, _teks, st.just((d.Kolom("A"),)), st.lists(baris, max_size=3).map(tuple), catatan=st.just(())
        ),
        st.builds(d.DaftarButir, st.lists(butir, max_size=3).map(tuple)),
        st.builds(d.DataDiri, st.lists(st.builds(d.Isian, _teks, _teks, st.booleans(), isi), max_size=2).map(tuple)),
    )


@given(st.recursive(_daun, _wadah, max_leaves=8))
def test_any_tree_comes_back_as_it_was(blok: d.Block) -> None:
    _pulang_pergi(_dokumen(blok))


def _dokumen(*isi: d.Block) -> d.Dokumen:
    return d.Dokumen(judul="J", instansi="I", tahun=2021, isi=(d.Section(kunci="a", judul="A", isi=isi),))
