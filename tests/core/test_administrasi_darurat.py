"""Django's own pages, for emergencies: only the installation's admin, and no write without its line in the Jejak."""

from __future__ import annotations

import pytest
from django.apps import apps
from django.test import Client
from django.urls import reverse

from renstra.models import Pita, Skala, Tujuan
from sakip.core.admin import BACA_SAJA, situs_darurat
from sakip.core.models import Jejak, Kunci, PerangkatDaerah, Tercatat, UnitKerja
from sakip.core.write import menulis
from tests.factories import PenggunaFactory, RumusanFactory, TujuanFactory


@pytest.fixture
def darurat(db) -> Client:
    client = Client()
    client.force_login(PenggunaFactory(username="pemasangan", is_superuser=True))
    return client


def url(obj: object, kerja: str = "change") -> str:
    meta = obj._meta
    isi = [] if kerja in ("add", "changelist") else [obj.pk]
    return reverse(f"darurat:{meta.app_label}_{meta.model_name}_{kerja}", args=isi)


def unit(cast, **ubah) -> dict[str, object]:
    return {"perangkat": cast.kantor.pk, "induk": "", "jenis": "seksi", "nama": "Seksi Baru", "urut": "3"} | ubah


@pytest.mark.parametrize("siapa", ["admin", "organisasi", "perencana", "camat", "staf"])
def test_there_is_nothing_for_anybody_else(cast, siapa):
    client = cast.client(siapa)
    for alamat in (reverse("darurat:index"), url(UnitKerja, "add"), url(cast.unit)):
        assert client.get(alamat, follow=True).status_code == 404, alamat
        assert client.post(alamat, follow=True).status_code == 404, alamat


def test_who_is_not_in_logs_in_on_the_same_page_as_all(db):
    jawaban = Client().get(reverse("darurat:index"), follow=True)
    assert jawaban.redirect_chain[-1][0] == f"{reverse('masuk')}?next={reverse('darurat:index')}"


def test_every_table_of_the_program_is_there(darurat):
    terdaftar = set(situs_darurat()._registry)
    assert {m for m in apps.get_models() if issubclass(m, Tercatat)} <= terdaftar
    for model in terdaftar:
        jawaban = darurat.get(url(model, "changelist"), {"q": "a"})
        assert jawaban.status_code == 200, model
        if model._meta.label_lower not in BACA_SAJA and model is not Jejak:
            assert darurat.get(url(model, "add")).status_code == 200, model


def test_a_row_is_added_and_changed_with_its_line_in_the_jejak(cast, darurat):
    darurat.post(url(UnitKerja, "add"), unit(cast))
    baru = UnitKerja.objects.get(nama="Seksi Baru")
    darurat.post(url(baru), unit(cast, nama="Seksi Lain"))
    baris = Jejak.objects.filter(jenis="core.unitkerja").order_by("pk")
    assert [(j.aksi, j.pengguna.username, j.catatan) for j in baris] == [
        ("buat", "pemasangan", "halaman darurat"),
        ("ubah", "pemasangan", "halaman darurat"),
    ]
    assert baris[1].perubahan == {"nama": ["Seksi Baru", "Seksi Lain"]}


def test_many_to_many_values_are_written_through_the_same_gate(cast, darurat):
    indikator = RumusanFactory(sasaran__tujuan__renstra__perangkat=cast.kantor).indikator
    form = darurat.get(url(indikator)).context["adminform"].form
    data = {nama: form[nama].value() for nama in form.fields}
    data = {nama: "" if nilai is None else nilai for nama, nilai in data.items()} | {"penanggung_jawab": [cast.unit.pk]}
    darurat.post(url(indikator), {nama: nilai for nama, nilai in data.items() if nilai is not False})
    assert list(indikator.penanggung_jawab.all()) == [cast.unit]
    assert Jejak.objects.get(jenis="renstra.indikator").perubahan == {"penanggung_jawab": [[], ["Seksi Pelayanan"]]}


def test_a_refusal_stands_on_the_page_keeps_what_was_typed_and_writes_nothing(cast, darurat):
    jawaban = darurat.post(url(UnitKerja, "add"), unit(cast, nama=cast.unit.nama))
    form = jawaban.context["adminform"].form
    assert form.errors
    assert form["nama"].value() == cast.unit.nama
    assert not Jejak.objects.exists()


def test_a_locked_year_stays_locked(cast, darurat):
    tujuan = TujuanFactory(renstra__perangkat=cast.kantor)
    with menulis(by=None):
        Kunci.objects.create(perangkat=cast.kantor, alasan="sudah ditandatangani")
    data = {"renstra": tujuan.renstra_id, "kode": tujuan.kode, "uraian": "Diubah diam-diam", "urut": "1"}
    jawaban = darurat.post(url(tujuan), data)
    assert "sudah dikunci" in jawaban.content.decode()
    assert Tujuan.objects.get(pk=tujuan.pk).uraian != "Diubah diam-diam"
    jawaban = darurat.post(url(tujuan, "delete"), {"post": "yes"}, follow=True)
    assert "sudah dikunci" in jawaban.content.decode()
    assert Tujuan.objects.filter(pk=tujuan.pk).exists()


def test_a_row_is_deleted_with_its_line_in_the_jejak(cast, darurat):
    darurat.post(url(cast.unit_lain, "delete"), {"post": "yes"})
    assert not UnitKerja.objects.filter(pk=cast.unit_lain.pk).exists()
    assert Jejak.objects.get(jenis="core.unitkerja").aksi == "hapus"


def test_many_at_once_are_not_deleted(cast, darurat):
    data = {"action": "delete_selected", "_selected_action": [cast.unit.pk, cast.unit_lain.pk], "post": "yes"}
    darurat.post(url(UnitKerja, "changelist"), data)
    assert UnitKerja.objects.filter(perangkat=cast.kantor).count() == 2


def test_what_would_take_much_with_it_is_not_deleted(cast, darurat):
    for obj in (cast.kantor, cast.kantor.pemda, cast.staf):
        assert darurat.post(url(obj, "delete"), {"post": "yes"}).status_code == 403
    assert PerangkatDaerah.objects.filter(pk=cast.kantor.pk).exists()


def test_scales_are_read_only_since_their_bands_belong_together(cast, darurat):
    with menulis(by=None):
        skala = Skala.objects.create(kode="x", nama="X")
        pita = Pita.objects.create(skala=skala, predikat="A", urut=1)
    assert darurat.post(url(pita), {"predikat": "B"}).status_code == 403
    assert darurat.post(url(skala, "delete"), {"post": "yes"}).status_code == 403


def test_names_are_indonesian_in_the_plural_too(darurat):
    isi = darurat.get(reverse("darurat:index")).content.decode()
    assert "Unit kerja<" in isi
    assert "Unit kerjas" not in isi


def test_ones_own_password_is_changed_on_the_page_of_all(darurat):
    assert darurat.get(reverse("darurat:password_change")).url == reverse("sandi")
    assert darurat.post(reverse("darurat:password_change"), {"old_password": "x"}).url == reverse("sandi")


def test_no_password_is_shown_or_set(cast, darurat):
    isi = darurat.get(url(cast.staf)).content.decode()
    assert cast.staf.password not in isi
    assert "pbkdf2" not in isi
