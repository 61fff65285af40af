"""The nomenclature as the admin of a Pemda meets it: lists, names one at a time, and thousands pasted at once."""

from __future__ import annotations

import time

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from renstra.enums import Jenjang
from renstra.models import Nomenklatur, VersiNomenklatur
from sakip.core.models import Jejak
from sakip.core.write import menulis
from tests.factories import PenggunaFactory, PeranFactory, PerangkatFactory, SimpulFactory

DAFTAR = """7\tUrusan Kewilayahan
7.01\tKecamatan
7.01.02\tProgram Penyelenggaraan Pemerintahan dan Pelayanan Publik
7.01.02.2.01\tKoordinasi Penyelenggaraan Kegiatan Pemerintahan di Tingkat Kecamatan
7.01.02.2.01.0002\tPeningkatan Efektifitas Kegiatan Pemerintahan di Tingkat Kecamatan
"""


def url(cast, nama: str, **isi) -> str:
    return reverse(f"nomenklatur:{nama}", kwargs={"pemda": cast.kantor.pemda.slug} | isi)


def teks(jawaban) -> str:
    return " ".join(jawaban.content.decode().split())


@pytest.fixture
def versi(cast) -> VersiNomenklatur:
    with menulis(by=None):
        return VersiNomenklatur.objects.create(nama="Daftar contoh", pemda=cast.kantor.pemda)


@pytest.fixture
def lama(cast) -> VersiNomenklatur:
    """A list common to all Pemda, with one name."""
    with menulis(by=None):
        versi = VersiNomenklatur.objects.create(nama="Daftar lama")
        Nomenklatur.objects.create(versi=versi, jenjang="program", kode="1.20.08", nama="Program lama")
    return versi


def tempel(cast, versi, daftar: str = DAFTAR, jenjang: str = ""):
    return cast.client("admin").post(
        url(cast, "tempel", versi=versi.pk), {"daftar": daftar, "jenjang": jenjang}, follow=True
    )


def nama(versi, kode: str) -> Nomenklatur:
    return versi.isi.get(kode=kode)


# --- pasting ---


def test_a_pasted_list_stands_at_its_levels(cast, versi):
    assert "5 nama ditambahkan." in teks(tempel(cast, versi))
    assert [(n.kode, n.jenjang, n.induk and n.induk.kode) for n in versi.isi.order_by("kode")] == [
        ("7", Jenjang.URUSAN, None),
        ("7.01", Jenjang.URUSAN, "7"),
        ("7.01.02", Jenjang.PROGRAM, "7.01"),
        ("7.01.02.2.01", Jenjang.KEGIATAN, "7.01.02"),
        ("7.01.02.2.01.0002", Jenjang.SUBKEGIATAN, "7.01.02.2.01"),
    ]
    assert Jejak.objects.filter(jenis="renstra.nomenklatur", aksi="buat", pengguna=cast.admin).count() == 5


def test_pasted_again_it_adds_nothing_and_the_order_of_lines_does_not_matter(cast, versi):
    tempel(cast, versi, "\n".join(reversed(DAFTAR.splitlines())))
    assert nama(versi, "7.01.02.2.01.0002").induk.kode == "7.01.02.2.01"
    assert "0 nama ditambahkan; 5 sudah ada." in teks(tempel(cast, versi))
    assert versi.isi.count() == 5


@pytest.mark.parametrize(
    ("daftar", "kalimat"),
    [
        ("", "Bidang ini tidak boleh kosong"),
        ("Program tanpa kode", "Baris 1: terbaca “Program tanpa kode”; seharusnya kode, tab atau spasi, lalu nama."),
        ("7.01.02.2.01\tKegiatan", "Baris 1: 7.01.02.2.01 Kegiatan berada di bawah program. Isi kodenya."),
        ("7.01.02\tSatu\n7.01.02\tDua", "Baris 2: kode 7.01.02 sudah tertulis pada baris 1."),
        ("1.2.3.4\tLokal", "Baris 1: jenjang 1.2.3.4 tidak dapat diketahui dari kodenya. Pilih jenjangnya di atas."),
        ("7.01.02\tSatu\nhuruf saja", "Baris 2: terbaca “huruf saja”"),
    ],
)
def test_a_line_that_cannot_be_read_is_named_and_nothing_is_added(cast, versi, daftar, kalimat):
    jawaban = tempel(cast, versi, daftar)
    assert kalimat in teks(jawaban)
    assert jawaban.context["form"]["daftar"].value() == daftar
    assert not versi.isi.exists()


def test_a_code_with_another_name_is_not_overwritten(cast, versi):
    tempel(cast, versi, "7.01.02\tProgram lama")
    assert "Baris 1: kode 7.01.02 sudah ada dengan nama “Program lama”." in teks(tempel(cast, versi, "7.01.02\tBaru"))


def test_older_codes_are_pasted_level_by_level(cast, versi):
    tempel(cast, versi, "1.20.08.01\tProgram pelayanan administrasi perkantoran", "program")
    tempel(cast, versi, "1.20.08.01.02  Penyediaan jasa komunikasi", "kegiatan")
    kegiatan = nama(versi, "1.20.08.01.02")
    assert (kegiatan.nama, kegiatan.induk.kode) == ("Penyediaan jasa komunikasi", "1.20.08.01")


def test_thousands_are_pasted_searched_and_paged(cast, versi):
    program = [f"7.01.{p:02d}\tProgram {p}" for p in range(1, 21)]
    kegiatan = [f"7.01.{p:02d}.2.{k:02d}\tKegiatan {p} {k}" for p in range(1, 21) for k in range(1, 11)]
    sub = [f"{k.split(chr(9))[0]}.{n:04d}\tSub kegiatan {n}" for k in kegiatan for n in range(1, 16)]
    mulai = time.perf_counter()
    assert "3220 nama ditambahkan." in teks(tempel(cast, versi, "\n".join([*sub, *kegiatan, *program])))
    assert time.perf_counter() - mulai < 30
    client, alamat = cast.client("organisasi"), url(cast, "isi", versi=versi.pk)
    with CaptureQueriesContext(connection) as terekam:
        halaman = client.get(alamat)
    assert len(halaman.context["baris"]) == 100
    assert len(terekam) < 15
    assert "Halaman 1 dari 33" in teks(halaman)
    cari = client.get(alamat, {"cari": "7.01.05.2.03.", "jenjang": "subkegiatan"})
    assert [b["obj"].kode for b in cari.context["baris"]] == [f"7.01.05.2.03.{n:04d}" for n in range(1, 16)]
    di = client.get(alamat, {"di": nama(versi, "7.01.05.2.03").pk})
    assert len(di.context["baris"]) == 16
    assert "Naik satu jenjang" in teks(di)


# --- one name ---

NAMA = {
    "jenjang": "program",
    "kode": "7.01.06",
    "nama": "Program Baru",
    "induk": "",
    "versi_padanan": "",
    "padanan": "",
}


def test_a_name_finds_its_parent_by_its_code_or_by_the_code_that_is_typed(cast, versi):
    tempel(cast, versi)
    admin, alamat = cast.client("admin"), url(cast, "nama_tambah", versi=versi.pk)
    admin.post(alamat, NAMA)
    assert nama(versi, "7.01.06").induk.kode == "7.01"
    admin.post(alamat, NAMA | {"jenjang": "kegiatan", "kode": "K1", "nama": "Kegiatan Lokal", "induk": "7.01.06"})
    assert nama(versi, "K1").induk.kode == "7.01.06"


@pytest.mark.parametrize("padanan", ["1.20.08", "program LAMA"])
def test_a_name_has_its_counterpart_in_the_older_list(cast, versi, lama, padanan):
    data = NAMA | {"versi_padanan": lama.pk, "padanan": padanan}
    cast.client("admin").post(url(cast, "nama_tambah", versi=versi.pk), data)
    assert nama(versi, "7.01.06").padanan == lama.isi.get()
    form = (
        cast.client("admin").get(url(cast, "nama_ubah", versi=versi.pk, pk=nama(versi, "7.01.06").pk)).context["form"]
    )
    assert (form["versi_padanan"].value(), form["padanan"].value()) == (lama.pk, "1.20.08")
    daftar = cast.client("organisasi").get(url(cast, "isi", versi=versi.pk))
    assert "1.20.08 Program lama (Daftar lama)" in teks(daftar)


@pytest.mark.parametrize(
    ("ubah", "bidang", "kalimat"),
    [
        ({"kode": "7.01.02"}, "kode", "Kode ini sudah dipakai oleh “Program Penyelenggaraan"),
        ({"induk": "9.99"}, "induk", "Kode 9.99 tidak ada dalam Daftar contoh."),
        ({"induk": "7.01.02"}, "induk", "Program tidak dapat berada di bawah program"),
        ({"jenjang": "kegiatan", "kode": "K1"}, "induk", "Kegiatan berada di bawah program. Isi kodenya."),
        ({"padanan": "1.20.08"}, "versi_padanan", "Isi versi padanan dan kodenya, atau kosongkan keduanya."),
        ({"nama": ""}, "nama", ""),
    ],
)
def test_a_wrong_name_is_answered_beside_the_field_and_stays(cast, versi, ubah, bidang, kalimat):
    tempel(cast, versi)
    form = cast.client("admin").post(url(cast, "nama_tambah", versi=versi.pk), NAMA | ubah).context["form"]
    assert set(form.errors) == {bidang}
    assert kalimat in form.errors[bidang][0]
    assert form["kode"].value() == (NAMA | ubah)["kode"]
    assert versi.isi.count() == 5


def test_a_counterpart_that_is_not_there_is_told(cast, versi, lama):
    data = NAMA | {"versi_padanan": lama.pk, "padanan": "tidak ada"}
    form = cast.client("admin").post(url(cast, "nama_tambah", versi=versi.pk), data).context["form"]
    assert form.errors["padanan"] == ["“tidak ada” tidak ada dalam Daftar lama. Isi kode atau nama lengkapnya."]


def test_a_name_above_others_or_in_use_is_not_deleted(cast, versi):
    tempel(cast, versi)
    admin = cast.client("admin")
    atas = admin.post(url(cast, "nama_hapus", versi=versi.pk, pk=nama(versi, "7.01.02").pk), follow=True)
    assert "Masih dipakai oleh" in teks(atas)
    bawah = nama(versi, "7.01.02.2.01.0002")
    admin.post(url(cast, "nama_hapus", versi=versi.pk, pk=bawah.pk))
    assert versi.isi.count() == 4


# --- lists ---


def test_a_list_is_made_renamed_and_deleted_with_its_names(cast):
    admin = cast.client("admin")
    admin.post(url(cast, "tambah"), {"nama": "Daftar sendiri", "dasar": "Peraturan Bupati"})
    versi = VersiNomenklatur.objects.get()
    assert versi.pemda == cast.kantor.pemda
    admin.post(url(cast, "ubah", pk=versi.pk), {"nama": "Daftar 2024", "dasar": ""})
    tempel(cast, versi)
    assert "5 nomenklatur" in teks(admin.get(url(cast, "hapus", pk=versi.pk)))
    admin.post(url(cast, "hapus", pk=versi.pk))
    assert not VersiNomenklatur.objects.exists()
    assert not Nomenklatur.objects.exists()


def test_a_list_whose_names_are_used_is_not_deleted(cast, versi):
    tempel(cast, versi)
    SimpulFactory(perangkat=cast.kantor, nomenklatur=nama(versi, "7.01.02"))
    jawaban = cast.client("admin").post(url(cast, "hapus", pk=versi.pk), follow=True)
    assert "Nama di dalamnya masih dipakai oleh" in teks(jawaban)
    assert versi.isi.count() == 5


def test_a_common_list_is_read_by_all_and_changed_by_the_installation(cast, lama):
    program, admin = lama.isi.get(), cast.client("admin")
    assert "Program lama" in teks(admin.get(url(cast, "isi", versi=lama.pk)))
    for alamat in (
        url(cast, "ubah", pk=lama.pk),
        url(cast, "hapus", pk=lama.pk),
        url(cast, "tempel", versi=lama.pk),
        url(cast, "nama_tambah", versi=lama.pk),
        url(cast, "nama_ubah", versi=lama.pk, pk=program.pk),
        url(cast, "nama_hapus", versi=lama.pk, pk=program.pk),
    ):
        assert admin.post(alamat, NAMA | {"daftar": DAFTAR}).status_code == 403, alamat
    assert lama.isi.count() == 1
    pemasangan = Client()
    pemasangan.force_login(PenggunaFactory(is_superuser=True))
    pemasangan.post(url(cast, "tempel", versi=lama.pk), {"daftar": "7.01.02\tProgram nasional", "jenjang": ""})
    assert lama.isi.count() == 2


def test_lists_of_another_pemda_are_not_there(cast, versi, lama):
    luar = PerangkatFactory().pemda
    client = Client()
    client.force_login(PeranFactory(jenis="admin", perangkat=None, pemda=luar).pengguna)
    daftar = client.get(reverse("nomenklatur:daftar", args=[luar.slug]))
    assert [b["obj"] for b in daftar.context["baris"]] == [lama]
    for kata in ("isi", "nama_tambah", "tempel", "ubah", "hapus"):
        assert client.get(reverse(f"nomenklatur:{kata}", args=[luar.slug, versi.pk])).status_code == 404, kata


@pytest.mark.parametrize("kata", ["\0", "%", "²", "x" * 5000])
def test_no_search_brings_a_list_down(cast, versi, kata):
    minta = dict.fromkeys(("cari", "urut", "jenjang", "di", "milik"), kata)
    for alamat in (url(cast, "daftar"), url(cast, "isi", versi=versi.pk)):
        assert cast.client("admin").get(alamat, minta).status_code == 200
