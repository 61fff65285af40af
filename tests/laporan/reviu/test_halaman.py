"""The pages of the reviu: who sees what, and what is sent with them."""

from __future__ import annotations

import datetime
import hashlib

import pytest
from django.urls import reverse

from laporan.edisi.periksa import periksa_sidik
from laporan.models import Reviu
from sakip.core import tugas
from sakip.core.domain_catatan import tulis
from sakip.core.write import menulis
from tests.laporan.reviu.conftest import SIMPULAN, jawab_sisa, nyatakan

KANTOR = {"kantor": "bangsalsari", "tahun": 2021}


def url(nama: str, **isi) -> str:
    return reverse(f"laporan:{nama}", kwargs=KANTOR | isi)


def test_the_camat_hands_over_and_the_inspektorat_finds_its_task(laporan, masuk, orang, bangsalsari):
    client = masuk("camat")
    assert url("reviu_serah") in client.get(url("reviu")).content.decode()
    assert client.post(url("reviu_serah")).url == url("reviu")
    assert Reviu.objects.get().status == "berjalan"
    semua = tugas.kumpulkan(orang.inspektorat, bangsalsari, 2021)
    assert [(t.label, t.alamat) for t in semua] == [("Reviu LKj 2021", url("reviu"))]


def test_only_who_reviews_gets_ways_to_notes_on_the_frozen_page(reviu, masuk):
    """On each section, paragraph and figure; 93,71 stands in the naskah of 2021."""
    alamat = url("reviu_baca", pk=reviu.pk)
    isi = masuk("inspektorat").get(alamat).content.decode()
    assert "rujukan=angka%3Aindikator%3AT1.S1.I1%3A2021%3Acapaian" in isi
    assert "rujukan=bagian%3A" in isi
    assert "rujukan=paragraf%3A" in isi
    assert "angka-catat" not in masuk("perencana").get(alamat).content.decode()


def test_a_note_shows_on_the_page_where_it_hangs(laporan, reviu, orang, masuk):
    tulis(perangkat=laporan.perangkat, tahun=2021, rujukan=f"bagian:{laporan.bagian.get(kunci='bab4').pk}", teks="Kurang.",
          by=orang.inspektorat)  # fmt: skip
    isi = masuk("camat").get(url("reviu_baca", pk=reviu.pk)).content.decode()
    assert "1 catatan</a>" in isi
    assert "Kurang." in masuk("camat").get(url("reviu")).content.decode()


def test_every_way_to_a_note_leads_to_something(laporan, reviu):
    from laporan.reviu.naskah import buka, daftar_hal
    from sakip.core.rujukan import cari

    hal = daftar_hal(buka(reviu))
    assert len(hal) > 400
    assert [k for k in hal if cari(laporan.perangkat, 2021, k) is None] == []
    assert [k for k in hal if len(k) > 250] == []


def test_the_checklist_is_read_by_the_office_and_answered_by_the_reviewer(reviu, masuk):
    alamat = url("reviu_butir", pk=reviu.pk)
    assert "<select" not in masuk("perencana").get(alamat).content.decode()
    assert masuk("perencana").post(alamat, {}).status_code == 403
    client = masuk("inspektorat")
    isi = {f"{b.kunci}": b.jawaban for b in reviu.butir.all()}
    isi |= {f"{b.kunci}-penjelasan": b.penjelasan for b in reviu.butir.all()}
    jawab = client.post(alamat, isi | {"II.1": "tidak"})
    assert "Dijawab tidak. Tulis penjelasannya." in jawab.content.decode()
    assert client.post(alamat, isi | {"II.1": "ya"}).url == alamat
    assert reviu.butir.get(kunci="II.1").jawaban == "ya"
    assert client.post(alamat, isi | {"II.1": "mungkin"}).status_code == 200


def test_the_statement_is_given_on_its_page_and_then_it_is_too_late(reviu, orang, masuk, inspektur):
    jawab_sisa(reviu, orang.inspektorat)
    client, alamat = masuk("inspektorat"), url("reviu_pernyataan", pk=reviu.pk)
    assert masuk("camat").get(alamat).status_code == 403
    kosong = client.post(alamat, {})
    assert (kosong.status_code, Reviu.objects.get().status) == (200, "berjalan")
    isi = {
        "nomor": "700/1",
        "tempat": "Jember",
        "tanggal": "2022-02-21",
        "inspektur": inspektur.pk,
        "simpulan": SIMPULAN,
    }
    assert client.post(alamat, isi).url == url("reviu")
    kini = Reviu.objects.get()
    assert (kini.status, kini.nomor, kini.tanda_nama) == ("selesai", "700/1", "Inspektur Uji")
    assert client.get(alamat).status_code == 302
    assert client.post(alamat, isi | {"nomor": "lain"}).status_code == 200
    assert Reviu.objects.get().nomor == "700/1"


def test_the_head_of_the_pemda_is_no_inspektur(reviu, masuk, inspektur):
    isi = masuk("inspektorat").get(url("reviu_pernyataan", pk=reviu.pk)).content.decode()
    assert "Inspektur Uji" in isi
    assert "Bupati Jember" not in isi


def test_the_statement_is_a_paper_of_its_own(reviu, orang, inspektur, masuk):
    nyatakan(reviu, inspektur, orang.inspektorat, tanggal=datetime.date(2022, 2, 21))
    alamat = f"{reverse('laporan:naskah_baca', kwargs=KANTOR | {'kunci': 'pernyataan-reviu'})}?naskah={reviu.pk}"
    assert alamat in masuk("camat").get(url("reviu")).content.decode()
    assert "Inspektur Uji" in masuk("camat").get(alamat).content.decode()


def test_the_naskah_is_printed_under_its_own_words(reviu, masuk):
    client = masuk("inspektorat")
    jawab = client.get(url("reviu_pdf", pk=reviu.pk), follow=True)
    if not jawab.headers["Content-Type"].startswith("application/pdf"):
        jawab = client.get(f"{jawab.redirect_chain[-1][0]}?unduh", follow=True)
    assert jawab.content.startswith(b"%PDF")
    assert 'filename="naskah-reviu-1-bangsalsari-2021.pdf"' in jawab.headers["Content-Disposition"]
    assert periksa_sidik(hashlib.sha256(jawab.content).hexdigest()).jenis == "rancangan"


@pytest.mark.parametrize("nama", ["reviu_baca", "reviu_butir", "reviu_pdf"])
def test_a_reviu_of_another_year_is_not_found(reviu, masuk, nama):
    alamat = reverse(f"laporan:{nama}", kwargs={"kantor": "bangsalsari", "tahun": 2020, "pk": reviu.pk})
    assert masuk("inspektorat").get(alamat).status_code == 404


def test_the_page_stays_small_when_the_reviu_is_done(reviu, orang, inspektur, masuk, django_assert_max_num_queries):
    """It does not read the whole book to say whether that changed; the form does when it is sent."""
    nyatakan(reviu, inspektur, orang.inspektorat)
    client = masuk("camat")
    with django_assert_max_num_queries(30):
        isi = client.get(url("reviu")).content.decode()
    assert "Bila isinya berubah sesudah direviu" in isi
    assert "isinya belum berubah" in client.post(url("reviu_serah")).content.decode()
    assert Reviu.objects.count() == 1


def test_of_two_checklists_at_once_each_changes_what_was_changed_in_it(reviu, masuk):
    """As browsers send it: what the form showed goes along."""
    alamat, client = url("reviu_butir", pk=reviu.pk), masuk("inspektorat")
    form = client.get(alamat).context["form"]
    tampil = {f"{awal}{f.html_name}": f.initial for f in form for awal in ("", "initial-")}
    assert client.post(alamat, tampil | {"II.1": "ya"}).status_code == 302
    assert client.post(alamat, tampil | {"II.5": "ya"}).status_code == 302
    assert list(reviu.butir.filter(kunci__in=["II.1", "II.5"]).values_list("jawaban", flat=True)) == ["ya", "ya"]
    assert 'name="initial-II.1"' in client.get(alamat).content.decode()


def test_a_naskah_that_was_tampered_with_is_not_shown(reviu, masuk):
    with menulis(by=None):
        Reviu.objects.filter(pk=reviu.pk).update(pohon=bytes(reviu.pohon).replace(b"93,71", b"99,71"))
    jawab = masuk("inspektorat").get(url("reviu_baca", pk=reviu.pk))
    assert jawab.status_code == 403
    assert "tidak sama lagi dengan yang diserahkan" in jawab.content.decode()
