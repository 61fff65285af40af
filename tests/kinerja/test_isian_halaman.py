"""The page of the grids: every state of a cell, the form without script, search and filters, and what a page costs."""

import re

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from kinerja.models import Realisasi, Survei, TargetPeriode
from renstra.models import Komponen
from sakip.core.domain import simpan
from sakip.core.domain_catatan import tulis
from sakip.core.models import Kunci
from sakip.core.write import menulis
from tests.factories import IndikatorFactory, RumusanFactory, SimpulFactory, TargetFactory
from tests.kinerja.conftest import TAHUN, D
from tests.kinerja.test_isian import kirim, sel

ISIAN = reverse("kinerja:isian", args=["contoh", TAHUN])
TARGET = reverse("kinerja:isian_target", args=["contoh", TAHUN])


def sel_halaman(html: str) -> dict[str, tuple[str, str]]:
    """State and value of each cell that may be typed."""
    pola = (
        r'data-sel="([^"]+)" data-keadaan="([^"]+)".*?<(?:input name="[^"]+" value="([^"]*)"|textarea[^>]*>\n([^<]*))'
    )
    return {nama: (keadaan, a or b) for nama, keadaan, a, b in re.findall(pola, html, re.DOTALL)}


def buka(client, alamat=ISIAN, **cari) -> dict[str, tuple[str, str]]:
    jawab = client.get(alamat, cari)
    assert jawab.status_code == 200
    return sel_halaman(jawab.content.decode())


def formulir(client, ganti: dict[str, str], alamat=ISIAN):
    """The page as a browser without script sends it, with some cells typed over."""
    isi = {}
    for nama, (_, nilai) in buka(client, alamat).items():
        isi |= {nama: nilai, f"lama:{nama}": nilai}
    assert set(ganti) <= set(isi)
    return client.post(alamat, isi | ganti)


def test_each_cell_shows_its_state(bs):
    bs.isi(bs.desa, "75", periode=1)
    ind = bs.skm
    semua = buka(bs.cast.client("perencana"))
    assert semua[sel(bs.desa, 1)] == ("disimpan", "75")
    assert semua[sel(bs.desa, 2)] == ("wajib", "")  # a year that is over
    assert semua[sel(bs.desa, 0)] == ("kosong terkunci", "")
    assert semua[sel(ind, 0, "huruf")] == ("kosong", "")
    assert semua[sel(bs.rekomendasi, 1, "pembilang")] == ("kosong", "")
    assert semua[sel(bs.desa, 1, "kendala")][0] == "kosong"


def test_an_open_note_marks_its_cell(bs):
    bs.isi(bs.desa, "75", periode=1)
    tulis(
        perangkat=bs.kantor, tahun=TAHUN, rujukan=f"realisasi:{bs.desa.pk}:0:{TAHUN}:1", teks="Dari mana angka ini?",
        by=bs.cast.perencana,
    )  # fmt: skip
    assert buka(bs.cast.client("perencana"))[sel(bs.desa, 1)][0] == "disimpan catatan"


def test_a_lock_closes_all_cells_and_says_why(bs):
    simpan(Kunci(perangkat=bs.kantor, tahun=TAHUN, alasan="Sudah ditutup"), by=bs.cast.organisasi)
    jawab = bs.cast.client("perencana").get(ISIAN).content.decode()
    assert all("terkunci" in keadaan for keadaan, _ in sel_halaman(jawab).values())
    assert "Sudah ditutup" in jawab


def test_values_that_follow_from_something_else_are_closed(bs):
    with menulis(by=None):
        bs.desa.gabungan = "rata"
        bs.desa.save()
        k = Komponen.objects.create(indikator=bs.desa, huruf="a", uraian="Desa maju")
        Survei.objects.create(perangkat=bs.kantor, tahun=TAHUN, skala=bs.huruf, nama="SKM", indikator=bs.skm)
    semua = buka(bs.cast.client("perencana"))
    assert semua[sel(bs.desa, 1)][0] == "kosong terkunci"
    assert semua[sel(bs.desa, 1, komponen=k.pk)][0] == "wajib"
    assert semua[sel(bs.skm, 1, "huruf")][0] == "kosong terkunci"
    assert kirim(bs.cast.client("perencana"), sel(bs.skm, 1, "huruf"), "B").status_code == 423
    isi = kirim(bs.cast.client("perencana"), sel(bs.desa, 1, komponen=k.pk), "80").json()
    assert isi["hasil"][f"realisasi:{bs.desa.pk}:0:{TAHUN}:1"]["nilai"] == "80"


def test_staf_reads_all_and_types_those_of_the_own_unit(bs):
    bs.isi(bs.desa, "75", periode=1)
    jawab = bs.cast.client("staf").get(ISIAN).content.decode()
    assert {nama.split(":")[1] for nama in sel_halaman(jawab)} == {str(bs.skm.pk)}
    assert "Persentase Desa" in jawab
    sendiri = bs.cast.client("staf").get(ISIAN, {"saring": "sendiri"}).content.decode()
    assert "Persentase Desa" not in sendiri


def test_who_only_reads_gets_no_form_to_send(bs):
    jawab = bs.cast.client("camat").get(ISIAN)
    assert sel_halaman(jawab.content.decode()) == {}
    assert "Simpan semua" not in jawab.content.decode()
    assert bs.cast.client("camat").post(ISIAN).status_code == 403


def test_rows_are_searched_and_filtered(bs):
    for periode in range(1, 5):
        bs.isi(bs.desa, "75", periode=periode)
    client = bs.cast.client("perencana")
    assert {n.split(":")[1] for n in buka(client, cari="desa")} == {str(bs.desa.pk)}
    assert str(bs.desa.pk) not in {n.split(":")[1] for n in buka(client, saring="kurang")}
    assert "Tidak ada baris yang cocok" in client.get(ISIAN, {"cari": "xyz"}).content.decode()


def test_the_form_without_script_saves_all_cells(bs):
    client = bs.cast.client("perencana")
    ganti = {
        sel(bs.desa, 1): "75,5", sel(bs.rekomendasi, 1, "pembilang"): "2", sel(bs.rekomendasi, 1, "penyebut"): "3",
        sel(bs.skm, 1, "huruf"): "A", sel(bs.desa, 1, "kendala"): "Hujan",
    }  # fmt: skip
    assert formulir(client, ganti).status_code == 302
    semua = buka(client)
    assert {nama: semua[nama][1] for nama in ganti} == ganti
    assert semua[sel(bs.rekomendasi, 1)][1] == "66,6667"


def test_a_year_moves_from_the_whole_to_its_quarters_in_one_go(bs):
    bs.isi(bs.desa, "80")
    client = bs.cast.client("perencana")
    formulir(client, {sel(bs.desa, 0): "", sel(bs.desa, 1): "40", sel(bs.desa, 2): "80"})
    assert dict(Realisasi.objects.filter(indikator=bs.desa).values_list("periode", "angka")) == {1: D(40), 2: D(80)}


def test_one_refused_cell_keeps_all_that_was_typed_and_stores_nothing(bs):
    client = bs.cast.client("perencana")
    jawab = formulir(client, {sel(bs.desa, 1): "98.125", sel(bs.skm, 1, "huruf"): "A"})
    html = jawab.content.decode()
    assert jawab.status_code == 200
    assert sel_halaman(html)[sel(bs.desa, 1)] == ("wajib ditolak", "98.125")
    assert sel_halaman(html)[sel(bs.skm, 1, "huruf")][1] == "A"
    assert f'name="{sel(bs.desa, 1)}" value="98,125">98,125</button>' in html
    assert not Realisasi.objects.filter(tahun=TAHUN).exists()


def test_a_conflict_without_script_shows_both_values_and_the_second_save_overwrites(bs):
    client, staf = bs.cast.client("perencana"), bs.cast.client("staf")
    kirim(staf, sel(bs.skm, 1, "huruf"), "B")
    isi = {sel(bs.skm, 1, "huruf"): "A", f"lama:{sel(bs.skm, 1, 'huruf')}": ""}
    html = client.post(ISIAN, isi).content.decode()
    assert "menjadi “B”" in html
    assert sel_halaman(html)[sel(bs.skm, 1, "huruf")][1] == "A"
    assert f'name="lama:{sel(bs.skm, 1, "huruf")}" value="B"' in html
    isi[f"lama:{sel(bs.skm, 1, 'huruf')}"] = "B"
    assert client.post(ISIAN, isi).status_code == 302
    assert buka(client)[sel(bs.skm, 1, "huruf")] == ("disimpan", "A")


def test_a_cell_locked_while_typing_keeps_what_was_typed(bs):
    client = bs.cast.client("perencana")
    simpan(Kunci(perangkat=bs.kantor, tahun=TAHUN, alasan="Sudah ditutup"), by=bs.cast.organisasi)
    html = client.post(ISIAN, {sel(bs.desa, 1): "75", f"lama:{sel(bs.desa, 1)}": ""}).content.decode()
    assert sel_halaman(html)[sel(bs.desa, 1)] == ("wajib ditolak", "75") or "75" in sel_halaman(html)[sel(bs.desa, 1)]
    assert "Sudah ditutup" in html


def test_a_forged_form_writes_nothing_of_others(bs):
    nama = sel(bs.desa, 1)
    html = bs.cast.client("staf").post(ISIAN, {nama: "75", f"lama:{nama}": ""})
    assert html.status_code == 200
    assert not Realisasi.objects.filter(indikator=bs.desa).exists()


def test_outputs_of_the_tree_stand_below_their_node_and_nothing_twice(penuh):
    html = penuh.cast.client("perencana").get(ISIAN).content.decode()
    assert "7.01.02.2.01.01 Pelayanan kepada Masyarakat" in html
    nama = re.findall(r'data-sel="([^"]+)"', html)
    assert len(nama) == len(set(nama))
    assert any(n.startswith(f"realisasi:{penuh.keluaran.pk}:") for n in nama)


def banyak(bs, jumlah: int) -> None:
    node = SimpulFactory(perangkat=bs.kantor, tahun=TAHUN)
    for _ in range(jumlah):
        indikator = IndikatorFactory(perangkat=bs.kantor)
        indikator.penanggung_jawab.add(bs.cast.unit)
        TargetFactory(rumusan=RumusanFactory(sasaran=None, simpul=node, indikator=indikator), tahun=TAHUN, angka=5)
        bs.isi(indikator, 3, periode=1)


@pytest.mark.parametrize("alamat", [ISIAN, TARGET])
def test_the_page_asks_the_same_for_one_row_and_for_thirty(bs, alamat):
    client, jumlah = bs.cast.client("perencana"), []
    for tambah in (1, 29):
        banyak(bs, tambah)
        with CaptureQueriesContext(connection) as tanya:
            client.get(alamat)
        jumlah.append(len(tanya))
    assert jumlah[0] == jumlah[1] < 30


# Targets by quarter


def target(indikator, periode):
    return f"target:{indikator.pk}:0:{TAHUN}:{periode}|nilai"


def test_targets_of_quarters_are_typed_beside_the_year(bs):
    client = bs.cast.client("perencana")
    alamat = f"{TARGET}simpan/"
    isi = kirim(client, target(bs.desa, 1), "25", alamat=alamat).json()
    assert (isi["keadaan"], isi["nilai"]) == ("disimpan", "25")
    assert kirim(client, target(bs.skm, 4), "b", alamat=alamat).json()["nilai"] == "B"
    assert kirim(client, target(bs.desa, 4), "90", alamat=alamat).json()["hasil"] == {
        f"target:{bs.desa.pk}:0:{TAHUN}:1": {"nilai": "Target Triwulan IV 90 %, sedangkan target setahun 100 %."}
    }
    assert kirim(client, target(bs.desa, 1), "30", alamat=alamat).status_code == 409
    assert kirim(client, target(bs.desa, 1), "", "25", alamat=alamat).json()["keadaan"] == "kosong"
    assert set(TargetPeriode.objects.values_list("periode", flat=True)) == {4}
    assert kirim(client, target(bs.desa, 11), "5", alamat=alamat).status_code == 422
    assert buka(client, TARGET)[target(bs.skm, 4)] == ("disimpan", "B")


def test_targets_are_the_planners(bs):
    assert kirim(bs.cast.client("staf"), target(bs.skm, 1), "B", alamat=f"{TARGET}simpan/").status_code == 403
    assert buka(bs.cast.client("staf"), TARGET) == {}


def test_the_form_of_targets_works_without_script(bs):
    client = bs.cast.client("perencana")
    assert formulir(client, {target(bs.desa, 1): "25", target(bs.desa, 2): "50"}, TARGET).status_code == 302
    assert TargetPeriode.objects.count() == 2


def test_targets_are_asked_for_where_they_were_begun_or_the_calendar_asks(bs):
    client = bs.cast.client("perencana")
    assert buka(client, TARGET)[target(bs.desa, 2)][0] == "kosong"
    assert target(bs.desa, 2) in buka(client, TARGET, saring="kurang")
    kirim(client, target(bs.desa, 1), "25", alamat=f"{TARGET}simpan/")
    assert buka(client, TARGET)[target(bs.desa, 2)][0] == "wajib"
    assert buka(client, TARGET)[target(bs.skm, 2)][0] == "kosong"
