"""The way of the yearly book up to the signature: each step by whom, what stands in its way, and from above first."""

import pytest
from django.core.exceptions import ValidationError
from django.urls import reverse

from anggaran.models import Pagu
from kinerja.models import BarisPerjanjian, PengukuranKinerja, Survei
from laporan.domain import ubah_naskah
from laporan.models import Laporan
from renstra.models import Target
from sakip.core.domain import Terkunci, pastikan_dapat_diubah
from sakip.core.models import Pengguna
from sakip.core.workflow import perform
from sakip.core.write import menulis


def alamat(nama, **isi):
    return reverse(f"laporan:{nama}", kwargs={"kantor": "bangsalsari", "tahun": 2021} | isi)


def orang(nama):
    return Pengguna.objects.get(username=nama)


@pytest.fixture
def buku(bangsalsari) -> Laporan:
    return Laporan.objects.get(perangkat=bangsalsari, tahun=2021, jenis="lkjip")


def kini(buku):
    return Laporan.objects.get(pk=buku.pk).status


def langkah(client, nama, catatan=""):
    return client.post(alamat("alur_langkah", langkah=nama), {"catatan": catatan}, follow=True).content.decode()


def test_from_draft_to_approved_by_three_people_with_its_history(buku, masuk):
    assert "Kirim untuk diperiksa</button>" in masuk("perencana").get(alamat("alur")).content.decode()
    langkah(masuk("perencana"), "kirim")
    langkah(masuk("sekcam"), "ajukan")
    isi = langkah(masuk("camat"), "setujui")
    assert kini(buku) == "disetujui"
    for siapa in ("Perencana", "Sekretaris Camat", "Camat"):
        assert f"oleh {siapa}" in isi
    assert alamat("tandatangan") in isi


def test_what_was_handed_in_is_not_written_any_more(buku, masuk):
    langkah(masuk("perencana"), "kirim")
    bagian = buku.bagian.first()
    with pytest.raises(Terkunci, match=r"sudah dikirim\. Tarik kembali"):
        ubah_naskah(bagian=bagian, by=orang("perencana"), judul="Lain")
    langkah(masuk("perencana"), "tarik")
    assert kini(buku) == "draf"


def test_figures_and_plans_of_its_year_are_held_with_it(buku, masuk):
    langkah(masuk("perencana"), "kirim")
    tahun_ini = Target.objects.filter(tahun=2021).first()
    for tetap in (tahun_ini, Pagu.objects.first(), Survei.objects.first(), BarisPerjanjian.objects.first()):
        with pytest.raises(Terkunci, match="Data ini ada di dalam laporan"):
            pastikan_dapat_diubah(tetap)
    pastikan_dapat_diubah(Target.objects.exclude(tahun=2021).first())
    langkah(masuk("perencana"), "tarik")
    pastikan_dapat_diubah(tahun_ini)


def test_returned_it_says_why(buku, masuk):
    langkah(masuk("perencana"), "kirim")
    assert "Tulis alasannya" in langkah(masuk("sekcam"), "kembalikan")
    langkah(masuk("sekcam"), "kembalikan", "Bab III belum lengkap")
    assert "Bab III belum lengkap" in masuk("perencana").get(alamat("alur")).content.decode()
    assert kini(buku) == "dikembalikan"


@pytest.mark.parametrize("siapa", ["staf", "sekcam", "camat", "inspektorat", "organisasi", "admin"])
def test_only_the_perencana_hands_it_in(buku, masuk, siapa):
    jawab = masuk(siapa).post(alamat("alur_langkah", langkah="kirim"))
    assert jawab.status_code == 403
    assert kini(buku) == "draf"


def test_the_signature_is_no_button(buku, masuk):
    assert masuk("camat").post(alamat("alur_langkah", langkah="tandatangani")).status_code == 404


def test_findings_are_named_with_their_pages(buku, bangsalsari, masuk):
    with menulis(by=None):
        PengukuranKinerja.objects.create(perangkat=bangsalsari, tahun=2021, periode=0, status="disetujui")
    isi = masuk("camat").get(alamat("alur")).content.decode()
    unit = bangsalsari.unit.get(indikator__kode="T1.S1.I1")
    tempat = reverse("kinerja:pengukuran", args=["bangsalsari", 2021, 0, unit.pk])
    assert f'href="{tempat}"' in isi
    assert reverse("kinerja:pengukuran", args=["bangsalsari", 2021, 0, 0]) not in isi
    assert "belum direviu inspektorat" in isi


def test_a_measurement_below_a_book_on_its_way_stays_approved(buku, bangsalsari):
    with menulis(by=None):
        p = PengukuranKinerja.objects.create(perangkat=bangsalsari, tahun=2021, periode=0, status="disetujui")
        Laporan.objects.filter(pk=buku.pk).update(status="disetujui")
    with pytest.raises(ValidationError, match="sudah disetujui dan memuat data ini"):
        perform(p, "buka", by=orang("camat"), catatan="keliru")
    with menulis(by=None):
        Laporan.objects.filter(pk=buku.pk).update(status="dikembalikan")
    assert perform(p, "buka", by=orang("camat"), catatan="keliru").status == "dikembalikan"


def test_a_year_without_a_book_says_where_to_begin(bangsalsari, masuk):
    url = reverse("laporan:alur", args=["bangsalsari", 2030])
    assert "Naskahnya belum dibuat" in masuk("camat").get(url).content.decode()
    assert masuk("camat").post(reverse("laporan:alur_langkah", args=["bangsalsari", 2030, "kirim"])).status_code == 404


def test_a_section_and_a_paragraph_are_noted_from_the_reading_page(buku, masuk):
    camat, baca = masuk("camat"), alamat("baca")
    bagian = buku.bagian.filter(kunci="bab1").first() or buku.bagian.exclude(naskah="").first()
    isi = camat.get(baca).content.decode()
    tempat = f"{reverse('core:catatan', args=['bangsalsari', 2021])}?rujukan=bagian%3A{bagian.pk}&amp;kembali="
    assert tempat in isi
    assert "rujukan=paragraf%3A" in isi
    url = f"{reverse('core:catatan', args=['bangsalsari', 2021])}?rujukan=bagian:{bagian.pk}&kembali={baca}"
    assert camat.post(url, {"teks": "Perjelas bagian ini"}).url == baca
    assert "1 catatan terbuka" in camat.get(baca).content.decode()
    assert 'class="catat"' not in masuk("organisasi").get(baca).content.decode()
