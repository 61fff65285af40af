"""The pages of the plan, as people in the office use them."""

from __future__ import annotations

from decimal import Decimal

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from renstra.models import (
    Dukungan,
    Indikator,
    Komponen,
    Misi,
    Renstra,
    Rpjmd,
    RumusanIndikator,
    Sasaran,
    SimpulProgram,
    Target,
    Tujuan,
)
from tests.factories import (
    TAHUN,
    IndikatorFactory,
    RpjmdFactory,
    RumusanFactory,
    SasaranFactory,
    SimpulFactory,
    TargetFactory,
)


def alamat(nama: str, **kwargs) -> str:
    return reverse(f"renstra:{nama}", kwargs={"kantor": "contoh", "tahun": TAHUN} | kwargs)


def isian(**lain) -> dict[str, str]:
    """What a browser sends for a plain indicator."""
    return {
        "kode": "T1.S1.I1", "nama": "Persentase layanan tepat waktu", "uraian": "", "satuan": "%", "polaritas": "naik",
        "jenis_nilai": "persen", "skala": "", "akumulasi": "terakhir", "aktif": "on", "komponen_jumlah": "3",
    } | lain  # fmt: skip


def test_an_office_without_rpjmd_is_told_where_to_begin(cast):
    isi = cast.client("perencana").get(alamat("renstra")).content.decode()
    assert "Belum ada Renstra. Mulai dari RPJMD" in isi


def test_from_rpjmd_to_sasaran_in_the_browser(cast):
    organisasi, perencana = cast.client("organisasi"), cast.client("perencana")
    periode = {"tahun_awal": TAHUN - 3, "tahun_akhir": TAHUN + 2}
    organisasi.post(alamat("rpjmd_tambah"), {"nama": "RPJMD Contoh", "visi": "Maju", **periode})
    rpjmd = Rpjmd.objects.get()
    assert rpjmd.pemda == cast.kantor.pemda
    organisasi.post(alamat("misi_tambah", induk=rpjmd.pk), {"nomor": 1, "uraian": "Melayani"})
    perencana.post(
        alamat("versi_tambah"),
        {"rpjmd": rpjmd.pk, "nama": "Renstra Contoh", "berlaku_mulai": TAHUN - 3, "status": "berlaku", **periode},
    )
    renstra = Renstra.objects.get()
    perencana.post(
        alamat("tujuan_tambah", induk=renstra.pk),
        {"kode": "T1", "uraian": "Layanan yang baik", "misi": Misi.objects.get().pk, "urut": 1},
    )
    tujuan = Tujuan.objects.get()
    jawab = perencana.post(
        alamat("sasaran_tambah", induk=tujuan.pk), {"kode": "T1.S1", "uraian": "Mutu layanan naik", "urut": 1}
    )
    sasaran = Sasaran.objects.get()
    assert jawab.url == f"{alamat('versi', pk=renstra.pk)}#sasaran-{sasaran.pk}"
    for nama in ("strategi", "kebijakan", "program_renstra"):
        perencana.post(alamat(f"{nama}_tambah", induk=sasaran.pk), {"uraian": f"Isi {nama}", "urut": 1})
    isi = cast.client("staf").get(alamat("renstra")).content.decode()
    for teks in ("Renstra Contoh", "Layanan yang baik", "Misi 1: Melayani", "Isi strategi", "Isi program_renstra"):
        assert teks in isi
    assert "Tambah tujuan" not in isi


def test_the_form_proposes_the_code_and_asks_for_the_direction(cast, sasaran):
    jawab = cast.client("perencana").get(alamat("indikator_tambah_sasaran", induk=sasaran.pk))
    form = jawab.context["form"]
    assert form["kode"].value() == "T1.S1.I1"
    assert form["polaritas"].value() is None
    jawab = cast.client("perencana").post(alamat("indikator_tambah_sasaran", induk=sasaran.pk), isian(polaritas=""))
    assert list(jawab.context["form"].errors) == ["polaritas"]


def test_an_indicator_with_targets_and_components_in_one_form(cast, sasaran):
    data = isian(
        **{f"target_{TAHUN}": "85", f"target_{TAHUN + 1}": "87,5"}, **{f"tiada_{TAHUN + 2}": "tidak_tersedia"},
        **{f"sebab_{TAHUN + 2}": "Belum ditetapkan"}, penanggung_jawab=[cast.unit.pk, cast.unit_lain.pk], iku="on",
        komponen_0_huruf="a", komponen_0_uraian="Pengantar KK", **{f"komponen_0_target_{TAHUN}": "10"},
    )  # fmt: skip
    jawab = cast.client("perencana").post(alamat("indikator_tambah_sasaran", induk=sasaran.pk), data)
    assert jawab.status_code == 302
    target = Target.objects.filter(komponen=None).order_by("tahun")
    assert [t.tercetak() for t in target] == ["85", "87,50", "tidak tersedia"]
    assert Komponen.objects.get().target.get().angka == 10
    assert Indikator.objects.get().penanggung_jawab.count() == 2


def test_the_form_opened_again_and_saved_changes_nothing(cast, sasaran, skala):
    client = cast.client("perencana")
    rumusan = RumusanFactory(
        sasaran=sasaran,
        indikator=IndikatorFactory(perangkat=cast.kantor, jenis_nilai="predikat", skala=skala, polaritas="naik"),
    )
    TargetFactory(rumusan=rumusan, angka=None, predikat="B")
    TargetFactory(rumusan=rumusan, tahun=TAHUN + 1, angka=Decimal("1250.5"))
    url = alamat("rumusan_ubah", pk=rumusan.indikator_id, rumusan=rumusan.pk)
    form = client.get(url).context["form"]
    nilai = {nama: form[nama].value() for nama in form.fields}
    data = {nama: "on" if v is True else v for nama, v in nilai.items() if v not in (None, False)}
    assert client.post(url, data).status_code == 302
    assert [t.tercetak() for t in rumusan.target.all()] == ["B", "1.250,50"]


def test_bad_targets_are_answered_beside_their_box_and_stay_typed(cast, sasaran, skala):
    data = isian(
        jenis_nilai="predikat", skala=skala.pk, **{f"target_{TAHUN}": "Z", f"target_{TAHUN + 1}": "98.125"},
        komponen_0_uraian="Tanpa huruf",
    )  # fmt: skip
    jawab = cast.client("perencana").post(alamat("indikator_tambah_sasaran", induk=sasaran.pk), data)
    salah = jawab.context["form"].errors
    assert salah[f"target_{TAHUN}"] == ["“Z” tidak ada pada skala ini. Pilih salah satu: D, C, B, A."]
    assert "dapat dibaca sebagai" in salah[f"target_{TAHUN + 1}"][0]
    assert salah["komponen_0_huruf"] == ["Isi hurufnya, misalnya a."]
    isi = jawab.content.decode()
    assert f'name="target_{TAHUN}" value="Z"' in isi
    assert f'<button class="tombol kecil" name="target_{TAHUN + 1}" value="98125">' in isi
    assert not Indikator.objects.exists()


def test_a_code_twice_is_answered_beside_the_code(cast, sasaran):
    IndikatorFactory(perangkat=cast.kantor, kode="T1.S1.I1")
    jawab = cast.client("perencana").post(alamat("indikator_tambah_sasaran", induk=sasaran.pk), isian())
    assert jawab.context["form"].errors["kode"] == ["Kode ini sudah dipakai. Isi yang lain."]


def test_a_component_is_taken_away(cast, sasaran):
    client = cast.client("perencana")
    client.post(
        alamat("indikator_tambah_sasaran", induk=sasaran.pk), isian(komponen_0_huruf="a", komponen_0_uraian="KK")
    )
    rumusan, komponen = RumusanIndikator.objects.get(), Komponen.objects.get()
    data = isian(komponen_0_pk=komponen.pk, komponen_0_huruf="a", komponen_0_uraian="KK", komponen_0_hapus="on")
    client.post(alamat("rumusan_ubah", pk=rumusan.indikator_id, rumusan=rumusan.pk), data)
    assert not Komponen.objects.exists()


def test_an_indicator_is_put_at_a_second_place(cast, sasaran, tujuan):
    rumusan = RumusanFactory(sasaran=sasaran)
    cast.client("perencana").post(
        alamat("indikator_pakai_tujuan", induk=tujuan.pk), {"indikator": rumusan.indikator_id, "uraian": "Bunyi tujuan"}
    )
    assert tujuan.indikator.get().indikator == rumusan.indikator
    isi = cast.client("staf").get(alamat("indikator", pk=rumusan.indikator_id)).content.decode()
    assert "Bunyi tujuan" in isi


def test_a_tree_from_program_to_sub_kegiatan(cast):
    client = cast.client("perencana")
    client.post(alamat("program_tambah"), {"kode": "7.01.02", "nama": "Pelayanan Publik", "urut": 1})
    for kode in ("7.01.02.2.01", "7.01.02.2.01.02"):
        induk = SimpulProgram.objects.latest("pk")
        client.post(alamat("simpul_tambah", induk=induk.pk), {"induk": induk.pk, "kode": kode, "nama": kode, "urut": 1})
    simpul = SimpulProgram.objects.order_by("pk")
    assert [s.jenjang for s in simpul] == ["program", "kegiatan", "subkegiatan"]
    jawab = client.get(alamat("simpul_tambah", induk=simpul[2].pk))
    assert jawab.status_code == 404


@pytest.mark.parametrize(("kode", "kalimat"), [("", "Isi kodenya"), ("7.01.02", "Kode 7.01.02 sudah ada")])
def test_a_node_needs_a_code_of_its_own(cast, simpul, kode, kalimat):
    jawab = cast.client("perencana").post(alamat("program_tambah"), {"kode": kode, "nama": "Program lain", "urut": 1})
    assert kalimat in jawab.context["form"].errors["kode"][0]
    assert "Program lain" in jawab.content.decode()


def test_the_tree_of_last_year_is_copied(cast):
    SimpulFactory(perangkat=cast.kantor, tahun=TAHUN - 1, kode="7.01.09")
    cast.client("perencana").post(alamat("program_salin"), {"dari": TAHUN - 1})
    assert SimpulProgram.objects.get(tahun=TAHUN).kode == "7.01.09"


def test_shares_in_the_browser_and_the_warning_under_one_hundred(cast, simpul, sasaran):
    client = cast.client("perencana")
    client.post(alamat("dukungan_ubah", pk=simpul.pk), {f"sasaran_{sasaran.pk}": "60"})
    assert Dukungan.objects.get().bagian == 60
    assert "seharusnya 100 %" in client.get(alamat("dukungan")).content.decode()
    jawab = client.post(alamat("dukungan_ubah", pk=simpul.pk), {f"sasaran_{sasaran.pk}": "banyak"})
    assert "bukan angka" in jawab.context["form"].errors[f"sasaran_{sasaran.pk}"][0]
    lain = SasaranFactory(tujuan=sasaran.tujuan)
    isi = {f"sasaran_{sasaran.pk}": "60", f"sasaran_{lain.pk}": "50"}
    jawab = client.post(alamat("dukungan_ubah", pk=simpul.pk), isi)
    assert "Jumlah bagian untuk sasaran 110 %, padahal paling banyak 100 %" in jawab.content.decode()
    assert jawab.context["form"][f"sasaran_{lain.pk}"].value() == "50"
    assert Dukungan.objects.get().bagian == 60


def test_a_new_version_from_the_page(cast, sasaran):
    lama = Renstra.objects.get()
    jawab = cast.client("perencana").post(
        alamat("versi_salin", pk=lama.pk), {"nama": "Perubahan", "berlaku_mulai": "nanti"}
    )
    assert "Isi bilangan bulat" in jawab.context["form"].errors["berlaku_mulai"][0]
    jawab = cast.client("perencana").post(
        alamat("versi_salin", pk=lama.pk), {"nama": "Perubahan", "berlaku_mulai": TAHUN}
    )
    assert jawab.url == alamat("versi", pk=Renstra.objects.get(versi=2).pk)


def test_rpjmd_is_edited_by_organisasi_and_read_by_all(cast):
    rpjmd = RpjmdFactory(pemda=cast.kantor.pemda, visi="Visi bersama")
    assert "Visi bersama" in cast.client("staf").get(alamat("rpjmd", pk=rpjmd.pk)).content.decode()
    assert cast.client("perencana").get(alamat("rpjmd_ubah", pk=rpjmd.pk)).status_code == 403
    assert cast.client("organisasi").get(alamat("rpjmd_ubah", pk=rpjmd.pk)).status_code == 200


def test_the_rpjmd_of_another_pemda_is_not_there(cast):
    asing = RpjmdFactory()
    for nama in ("rpjmd", "rpjmd_ubah", "rpjmd_hapus"):
        assert cast.client("organisasi").get(alamat(nama, pk=asing.pk)).status_code == 404


def test_the_list_searches_and_sorts(cast, sasaran):
    for kode, nama in (("A1", "Zebra"), ("A2", "Angsa")):
        RumusanFactory(sasaran=sasaran, indikator=IndikatorFactory(perangkat=cast.kantor, kode=kode, nama=nama))
    client = cast.client("staf")
    baris = client.get(alamat("indikator_daftar"), {"urut": "nama"}).context["baris"]
    assert [b["obj"].kode for b in baris] == ["A2", "A1"]
    assert baris[0]["sel"][3][0] == "Sasaran T1.S1"
    baris = client.get(alamat("indikator_daftar"), {"cari": "zebra"}).context["baris"]
    assert [b["obj"].kode for b in baris] == ["A1"]


@pytest.mark.parametrize(
    ("bidang", "nilai"), [("penanggung_jawab", "9" * 30), ("komponen_0_pk", "²"), ("komponen_jumlah", "²")]
)
def test_a_number_that_no_row_can_have_brings_no_form_down(cast, sasaran, bidang, nilai):
    url = alamat("indikator_tambah_sasaran", induk=sasaran.pk)
    jawab = cast.client("perencana").post(url, isian(nama="", **{bidang: nilai}))
    assert jawab.status_code == 200
    assert ("penanggung_jawab" in jawab.context["form"].errors) == (bidang == "penanggung_jawab")


@pytest.mark.parametrize("nama", ["indikator_daftar", "renstra", "program", "dukungan", "versi_daftar"])
def test_a_page_takes_as_many_queries_for_one_row_as_for_thirty(cast, sasaran, nama):
    client = cast.client("perencana")

    def tambah(jumlah):
        for _ in range(jumlah):
            indikator = RumusanFactory(sasaran=sasaran).indikator
            simpul = SimpulFactory(perangkat=cast.kantor)
            RumusanFactory(sasaran=None, simpul=simpul, indikator=indikator)

    def hitung():
        with CaptureQueriesContext(connection) as tangkap:
            assert client.get(alamat(nama)).status_code == 200
        return len(tangkap)

    tambah(1)
    satu = hitung()
    tambah(29)
    assert hitung() == satu


def test_a_program_with_kegiatan_below_it_is_not_deleted(cast, simpul):
    SimpulFactory(perangkat=cast.kantor, jenjang="kegiatan", induk=simpul)
    jawab = cast.client("perencana").post(alamat("simpul_hapus", pk=simpul.pk), follow=True)
    assert "Masih dipakai oleh" in jawab.content.decode()
    assert SimpulProgram.objects.count() == 2
