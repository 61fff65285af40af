"""A Perjanjian Kinerja is handed in, checked, approved; until it is returned or opened again, nobody changes it."""

import pytest
from django.core.exceptions import ValidationError
from django.urls import reverse

from kinerja.domain import simpan_baris
from kinerja.models import PerjanjianKinerja
from laporan.models import Laporan
from sakip.core.domain import Terkunci
from sakip.core.models import Jejak, Pengguna, Peran
from sakip.core.workflow import TransitionConflict, perform
from sakip.core.write import menulis
from tests.factories import PeranFactory


@pytest.fixture
def pk(bangsalsari) -> PerjanjianKinerja:
    return PerjanjianKinerja.objects.get(perangkat=bangsalsari, tahun=2021, jenis="perubahan")


def orang(nama: str) -> Pengguna:
    return Pengguna.objects.get(username=nama)


@pytest.fixture
def diajukan(pk) -> PerjanjianKinerja:
    """On the camat's desk."""
    perform(pk, "kirim", by=orang("perencana"))
    return perform(pk, "ajukan", by=orang("sekcam"))


def langkah(pk: PerjanjianKinerja, nama: str) -> str:
    return reverse("kinerja:perjanjian_langkah", args=["bangsalsari", 2021, pk.pk, nama])


def halaman(pk: PerjanjianKinerja) -> str:
    return reverse("kinerja:perjanjian", args=["bangsalsari", 2021, pk.pk])


def status(pk: PerjanjianKinerja) -> str:
    return PerjanjianKinerja.objects.get(pk=pk.pk).status


def test_camat_approves_and_the_row_is_held(diajukan, masuk):
    pk, camat, perencana = diajukan, masuk("camat"), masuk("perencana")
    assert "Setujui" in camat.get(halaman(pk)).content.decode()
    assert "Setujui" not in perencana.get(halaman(pk)).content.decode()
    camat.post(langkah(pk, "setujui"))
    assert status(pk) == "disetujui"
    assert "Ubah naskah" not in perencana.get(halaman(pk)).content.decode()
    ditolak = perencana.get(reverse("kinerja:perjanjian_ubah", args=["bangsalsari", 2021, pk.pk]))
    assert ditolak.status_code == 403
    assert "sudah disetujui. Minta camat membukanya kembali" in ditolak.content.decode()
    baris = PerjanjianKinerja.objects.get(pk=pk.pk).baris.first()
    with pytest.raises(Terkunci, match="sudah disetujui"):
        simpan_baris(baris, by=Pengguna.objects.get(username="perencana"))


def test_who_was_typing_while_the_camat_approved_keeps_the_text(pk, masuk):
    baris = pk.baris.first()
    url = reverse("kinerja:perjanjian_baris_ubah", args=["bangsalsari", 2021, baris.pk])
    perencana = masuk("perencana")
    form = perencana.get(url).context["form"]
    for nama, siapa in (("kirim", "perencana"), ("ajukan", "sekcam"), ("setujui", "camat")):
        perform(pk, nama, by=orang(siapa))
    isi = {f.html_name: f.value() for f in form if f.value() is not None}
    jawab = perencana.post(url, isi | {"uraian_indikator": "Bunyi yang baru diketik"})
    assert "sudah disetujui. Minta camat membukanya kembali" in jawab.content.decode()
    assert jawab.context["form"]["uraian_indikator"].value() == "Bunyi yang baru diketik"
    assert pk.baris.filter(uraian_indikator="Bunyi yang baru diketik").count() == 0


def test_a_row_without_sasaran_and_without_wording_is_asked_for_it_in_plain_words(pk, masuk):
    baris = pk.baris.first()
    url = reverse("kinerja:perjanjian_baris_ubah", args=["bangsalsari", 2021, baris.pk])
    isi = {"indikator": baris.indikator_id, "uraian_indikator": "Indikator", "angka": "1", "urut": "1"}
    jawab = masuk("perencana").post(url, isi)
    assert jawab.context["form"].errors["uraian_sasaran"] == ["Bidang ini tidak boleh kosong."]


def test_perencana_does_not_approve(pk, masuk):
    jawab = masuk("perencana").post(langkah(pk, "setujui"))
    assert jawab.status_code == 403
    assert "Hanya camat yang dapat menyetujui" in jawab.content.decode()
    assert status(pk) == "draf"


def test_opening_again_needs_a_reason_and_leaves_it_in_the_jejak(diajukan, masuk):
    pk, camat = diajukan, masuk("camat")
    camat.post(langkah(pk, "setujui"))
    jawab = camat.post(langkah(pk, "buka"), follow=True)
    assert "Tulis alasannya" in jawab.content.decode()
    assert status(pk) == "disetujui"
    camat.post(langkah(pk, "buka"), {"catatan": "target SKM keliru"})
    assert status(pk) == "dikembalikan"
    assert Jejak.objects.filter(aksi="buka").values_list("catatan", flat=True)[0] == "target SKM keliru"
    assert "target SKM keliru" in masuk("perencana").get(halaman(pk)).content.decode()


def test_a_stale_second_click_learns_who_was_first(diajukan, masuk):
    pk = diajukan
    basi = PerjanjianKinerja.objects.get(pk=pk.pk)
    perform(pk, "setujui", by=orang("camat"))
    with pytest.raises(TransitionConflict, match="sudah menjadi “Disetujui” oleh Camat"):
        perform(basi, "setujui", by=orang("camat"))
    jawab = masuk("camat").post(langkah(pk, "setujui"), follow=True)
    assert "sudah menjadi “Disetujui”" in jawab.content.decode()


def test_each_sees_the_step_that_is_his(pk, masuk):
    def tombol(siapa):
        return [k for k in ("Kirim untuk diperiksa", "Ajukan kepada camat", "Tarik kembali", "Kembalikan", "Setujui")
                if f">{k}</button>" in masuk(siapa).get(halaman(pk)).content.decode()]  # fmt: skip

    assert [tombol(s) for s in ("staf", "perencana", "sekcam", "camat")] == [[], ["Kirim untuk diperiksa"], [], []]
    perform(pk, "kirim", by=orang("perencana"))
    assert [tombol(s) for s in ("perencana", "sekcam", "camat")] == [
        ["Tarik kembali"], ["Ajukan kepada camat", "Kembalikan"], ["Kembalikan"],
    ]  # fmt: skip
    perform(pk, "ajukan", by=orang("sekcam"))
    assert [tombol(s) for s in ("sekcam", "camat")] == [[], ["Kembalikan", "Setujui"]]


def test_a_paper_without_rows_is_not_handed_in(pk, bangsalsari):
    with menulis(by=None):
        pk.baris.all().delete()
    with pytest.raises(ValidationError, match="belum memuat indikator"):
        perform(pk, "kirim", by=orang("perencana"))


def test_who_wrote_a_row_does_not_approve_the_paper(pk, bangsalsari):
    camat = orang("camat")
    PeranFactory(pengguna=camat, perangkat=bangsalsari, jenis=Peran.Jenis.PERENCANA)
    simpan_baris(pk.baris.first(), by=camat)
    baris = pk.baris.first()
    baris.keterangan = "ditulis camat"
    simpan_baris(baris, by=camat)
    perform(pk, "kirim", by=orang("perencana"))
    perform(pk, "ajukan", by=orang("sekcam"))
    with pytest.raises(ValidationError, match="terakhir ditulis oleh Anda sendiri"):
        perform(pk, "setujui", by=camat)


def test_below_a_book_that_was_handed_in_no_approval_is_taken_back(diajukan, bangsalsari):
    perform(diajukan, "setujui", by=orang("camat"))
    with menulis(by=None):
        Laporan.objects.filter(perangkat=bangsalsari, tahun=2021, jenis="lkjip").update(status="diajukan")
    with pytest.raises(ValidationError, match="sudah diajukan dan memuat data ini"):
        perform(diajukan, "buka", by=orang("camat"), catatan="keliru")


def test_a_step_that_does_not_exist_is_not_found(pk, masuk):
    assert masuk("camat").post(langkah(pk, "hapuskan")).status_code == 404
