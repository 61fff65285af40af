"""The performance tree: who hangs below whom, what supports two sasaran, what hangs nowhere; on the page and on paper."""

from __future__ import annotations

import re
from html import unescape

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from hypothesis import given
from hypothesis import strategies as st

from laporan.bahan import baca
from laporan.builder import bangun_cetakan
from laporan.charts.gaya import tinggi_teks
from laporan.charts.pohon import LEBAR, TINGGI, Kotak, bagi_pohon, gambar_pohon
from laporan.document import Chart
from laporan.jelajah import walk
from laporan.papers import cari_cetakan
from laporan.pohon import Ranting, pohon_kinerja
from laporan.renderers.html import render_html
from renstra.enums import Jenjang
from renstra.models import Dukungan
from sakip.core.models import Peran
from sakip.core.write import menulis
from tests.cast import berperan
from tests.factories import (
    TAHUN,
    PaguFactory,
    RenstraFactory,
    RumusanFactory,
    SasaranFactory,
    SimpulFactory,
    TahapFactory,
    TargetFactory,
    TujuanFactory,
)
from tests.laporan.gambar import PANJANG, label, periksa_tulisan, pohon, uraian
from tests.laporan.kantor_penuh import kantor_penuh


@pytest.fixture
def kantor(cast):
    """Two sasaran; a program with two sub kegiatan of which one supports both, one penunjang, one loose, one sasaran bare."""
    renstra = RenstraFactory(perangkat=cast.kantor)
    satu, dua, kosong = (
        SasaranFactory(tujuan=TujuanFactory(renstra=renstra), uraian=f"Sasaran {n}")
        for n in ("pertama", "kedua", "bare")
    )
    rumusan = RumusanFactory(sasaran=satu, uraian="Indikator pelayanan", indikator__perangkat=cast.kantor)
    TargetFactory(rumusan=rumusan)
    program = SimpulFactory(perangkat=cast.kantor, kode="7.01", nama="Program pelayanan")
    sub = [
        SimpulFactory(
            perangkat=cast.kantor, kode=f"7.01.{n}", nama=f"Kegiatan {n}", jenjang=Jenjang.KEGIATAN, induk=program
        )
        for n in (1, 2)
    ]
    SimpulFactory(perangkat=cast.kantor, kode="7.02", nama="Program kantor", penunjang=True)
    SimpulFactory(perangkat=cast.kantor, kode="7.03", nama="Program lupa")
    with menulis(by=None):
        Dukungan.objects.create(simpul=program, sasaran=satu)
        Dukungan.objects.create(simpul=sub[1], sasaran=satu)
        Dukungan.objects.create(simpul=sub[1], sasaran=dua)
    PaguFactory(tahap=TahapFactory(perangkat=cast.kantor), simpul=sub[0], nilai=1_250_000)
    assert kosong.pk
    return cast.kantor


def ringkas(r: Ranting) -> object:
    return (r.nama, [ringkas(a) for a in r.anak]) if r.anak else r.nama


def cari(akar: tuple[Ranting, ...], nama: str) -> list[Ranting]:
    return [x for r in akar for x in r.jelajah() if x.nama == nama]


def test_programs_hang_below_the_sasaran_that_they_support(kantor):
    isi = pohon_kinerja(baca(kantor, TAHUN))
    sasaran = [s for r in isi.akar for s in r.jelajah() if s.jenis == "Sasaran"]
    assert [ringkas(s) for s in sasaran] == [
        ("Sasaran pertama", [("Program pelayanan", ["Kegiatan 1", "Kegiatan 2"])]),
        ("Sasaran kedua", [("Program pelayanan", ["Kegiatan 2"])]),
        "Sasaran bare",
    ]
    assert [s.catatan for s in sasaran] == ["", "", "belum ada program yang mendukung"]
    assert [ringkas(r) for r in isi.penunjang] == ["Program kantor"]
    assert [ringkas(r) for r in isi.lepas] == ["Program lupa"]


def test_what_supports_two_sasaran_says_so_at_both(kantor):
    akar = pohon_kinerja(baca(kantor, TAHUN)).akar
    assert [r.juga for r in cari(akar, "Kegiatan 2")] == ["mendukung juga Sasaran 2", "mendukung juga Sasaran 1"]
    assert [r.juga for r in cari(akar, "Kegiatan 1")] == [""]


def test_nodes_carry_their_figures(kantor):
    akar = pohon_kinerja(baca(kantor, TAHUN)).akar
    (indikator,) = cari(akar, "Indikator pelayanan")
    assert indikator.angka == (("Target", "100 %"),)
    (satu,) = cari(akar, "Kegiatan 1")
    assert ("Pagu", "Rp 1.250.000") in satu.angka


def test_an_office_without_data_has_an_empty_tree_and_a_kind_page(cast):
    isi = pohon_kinerja(baca(cast.kantor, TAHUN))
    assert (isi.akar, isi.penunjang, isi.lepas) == ((), (), ())
    assert "Belum ada Renstra dan program" in halaman(cast)


# --- The page ---


def halaman(cast, siapa: str = "perencana", **tanya: str) -> str:
    jawaban = cast.client(siapa).get(reverse("laporan:pohon", args=[cast.kantor.slug, TAHUN]), tanya)
    assert jawaban.status_code == 200
    return " ".join(unescape(jawaban.content.decode()).split())


def test_the_page_shows_all_and_what_hangs_nowhere(cast, kantor):
    isi = halaman(cast)
    assert isi.count('<span class="nama">Program pelayanan</span>') == 2
    assert "Pagu <b>Rp 1.250.000</b>" in isi
    assert isi.index("Belum terhubung</h2>") < isi.index("Program lupa")
    assert re.search(r"Sasaran [\w.]+ Sasaran bare: belum ada program yang mendukung\.", isi)


def test_nodes_open_and_close_without_a_script(cast, kantor):
    def terbuka(isi):
        return isi.count("<details open>"), isi.count("<details")

    bawaan, semua, tutup = (terbuka(halaman(cast, **t)) for t in ({}, {"buka": "semua"}, {"buka": "tidak"}))
    assert tutup[0] == 0 < bawaan[0] < semua[0]
    assert semua[0] == semua[1] - 1, "all but the list of pictures"


def test_search_leaves_what_has_the_word_and_what_stands_above_it(cast, kantor):
    isi = halaman(cast, cari="kegiatan 1")
    assert "Kegiatan 1</span>" in isi
    assert "Sasaran pertama</span>" in isi
    assert "Kegiatan 2</span>" not in isi
    assert "Program lupa" not in isi
    assert "Tidak ada yang cocok dengan “zzz”" in halaman(cast, cari="zzz")
    assert "<script>" not in halaman(cast, cari="<script>")[:200]


def test_planners_come_to_the_form_others_to_the_page(cast, kantor):
    def tautan(siapa):
        return set(
            re.findall(r'href="(/[^"]*/rencana/(?:program|simpul|sasaran)/[^"]*)"', halaman(cast, siapa, buka="semua"))
        )

    assert any(t.endswith("/ubah/") for t in tautan("perencana"))
    assert not any(t.endswith("/ubah/") for t in tautan("staf"))


def test_the_page_asks_the_database_as_often_for_one_row_as_for_thirty(db, django_assert_num_queries):
    satu, banyak = (kantor_penuh(n) for n in (1, 30))
    masuk = [berperan(f"staf-{k.slug}", Peran.Jenis.STAF, k) for k in (satu, banyak)]

    def buka(pengguna, kantor):
        client = Client()
        client.force_login(pengguna)
        assert client.get(reverse("laporan:pohon", args=[kantor.slug, TAHUN])).status_code == 200

    with CaptureQueriesContext(connection) as terekam:
        buka(masuk[0], satu)
    with django_assert_num_queries(len(terekam)):
        buka(masuk[1], banyak)


def test_a_picture_is_downloaded_as_svg_and_one_that_is_not_there_is_not_found(cast, kantor):
    client = cast.client("staf")
    jawaban = client.get(reverse("laporan:pohon_svg", args=[kantor.slug, TAHUN, 1]))
    assert jawaban["Content-Type"].startswith("image/svg+xml")
    assert "attachment" in jawaban["Content-Disposition"]
    assert "Sasaran pertama" in uraian(jawaban.content.decode())
    for nomor in (0, 99):
        assert client.get(reverse("laporan:pohon_svg", args=[kantor.slug, TAHUN, nomor])).status_code == 404


# --- On paper ---


def test_the_paper_has_a_picture_for_each_sasaran_and_for_what_stands_aside(kantor):
    dok = bangun_cetakan(cari_cetakan("pohon-kinerja"), kantor, TAHUN)
    assert [c.judul for c in walk(dok) if isinstance(c, Chart)] == [
        f"Pohon Kinerja {nama} Tahun {TAHUN}"
        for nama in ("Sasaran 1", "Sasaran 2", "Sasaran 3", "Program Penunjang", "yang Belum Terhubung dengan Sasaran")
    ]
    (satu, *_) = [c for c in walk(dok) if isinstance(c, Chart)]
    assert "Program pelayanan" in satu.alt
    assert "7.01.2 Kegiatan 2 [mendukung juga Sasaran 2]" in satu.alt
    assert render_html(dok).count("<svg") == 5


def kotak(n: int, dalam: int = 3, nama: str = PANJANG, awal: str = "k") -> tuple[Kotak, ...]:
    return tuple(
        Kotak(
            kunci=f"{awal}{i}",
            teks=f"{awal}{i} {nama}",
            anak=kotak(n, dalam - 1, nama, f"{awal}{i}.") if dalam > 1 else (),
        )
        for i in range(n)
    )


@pytest.mark.parametrize("banyak", [1, 2, 4])
def test_a_big_tree_goes_over_pages_that_fit_and_loses_nothing(banyak):
    """4 x 4 x 4 boxes with long names; the words of each lowest box stand on one page."""
    pangkal = Kotak(kunci="s", teks=f"Sasaran 1: {PANJANG}", anak=(Kotak(kunci="i", teks=PANJANG),))
    lembar = bagi_pohon((Kotak(kunci="v", teks=f"Visi: {PANJANG}"),), pangkal, kotak(banyak))
    gambar = [gambar_pohon(x, "Pohon") for x in lembar]
    for g in gambar:
        assert float(pohon(g).get("viewBox").split()[3]) <= TINGGI + 3
        periksa_tulisan(g)
    semua = " ".join(map(uraian, gambar))
    for i in range(banyak**3):
        a, b, c = i // banyak**2, i // banyak % banyak, i % banyak
        assert semua.count(f"k{a}.{b}.{c} {PANJANG}") == 1
    assert [x.pangkal.lanjutan for x in lembar] == [False] + [True] * (len(lembar) - 1)
    assert semua.count("Visi: ") == 1


def test_a_box_that_goes_on_says_so():
    """Ten lowest boxes of 20 + 7 units fit 270 of 500; twenty do not."""
    cabang = (
        Kotak(kunci="p", teks="Program", anak=tuple(Kotak(kunci=f"k{i}", teks=f"Kegiatan {i}") for i in range(20))),
    )
    assert tinggi_teks("Kegiatan 1", LEBAR) == 20
    satu, dua = bagi_pohon((), Kotak(kunci="s", teks="Sasaran"), cabang)
    assert [k.kata for k in (*satu.cabang, *dua.cabang)] == ["Program", "Program (lanjutan)"]
    assert (len(satu.cabang[0].anak), len(dua.cabang[0].anak)) == (18, 2)


pohon_apa_saja = st.recursive(
    st.builds(Kotak, kunci=st.uuids().map(str), teks=label, tanda=label),
    lambda anak: st.builds(Kotak, kunci=st.uuids().map(str), teks=label, anak=st.lists(anak, max_size=3).map(tuple)),
    max_leaves=12,
)


@given(label, st.lists(pohon_apa_saja, max_size=4))
def test_any_words_give_drawings_that_a_document_takes(kata, cabang):
    pangkal = Kotak(kunci="s", teks=kata)
    for lembar in bagi_pohon((Kotak(kunci="v", teks=kata),), pangkal, tuple(cabang)):
        pohon(gambar_pohon(lembar, kata))
