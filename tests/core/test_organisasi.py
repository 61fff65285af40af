"""The pages of the office itself: profile, lambang, units, officials, locks, Jejak, a new office."""

import io
import re
from html import unescape

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import get_resolver, reverse
from PIL import Image

from sakip.core.domain import simpan
from sakip.core.domain_organisasi import ALAMAT_TERPAKAI
from sakip.core.models import Berkas, Jejak, Kunci, Pejabat, PerangkatDaerah, UnitKerja
from sakip.core.write import menulis
from tests.factories import PejabatFactory, PemdaFactory, PenggunaFactory, PeranFactory, UnitFactory

PROFIL = {"nama": "Kecamatan Contoh", "jabatan_kepala": "Camat Contoh", "istilah_laporan": "LKjIP", "sebutan": "OPD"}
PEJABAT = {
    "nama": "Camat Uji", "jenis_nip": "nip", "nip": "19700101 199503 1 001", "golongan": "IV/a", "jabatan": "Camat Contoh",
    "penugasan": "", "mulai": "2020-01-01", "selesai": "",
}  # fmt: skip


def url(cast, nama, **kwargs):
    return reverse(f"core:{nama}", kwargs={"kantor": cast.kantor.slug, "tahun": 2024} | kwargs)


def isi(jawaban) -> str:
    return " ".join(unescape(re.sub("<[^>]+>", " ", jawaban.content.decode())).split())


def gambar(format_gambar="PNG", ukuran=(8, 8), nama="lambang.png"):
    wadah = io.BytesIO()
    Image.new("RGB", ukuran, "red").save(wadah, format_gambar)
    return SimpleUploadedFile(nama, wadah.getvalue())


def test_the_profile_is_changed_by_admin_and_read_by_all(cast):
    data = PROFIL | {"alamat": "Jl. Contoh 1", "tugas": "Tugas satu\nTugas dua", "kota": "Contoh"}
    jawaban = cast.client("admin").post(url(cast, "profil_ubah"), data, follow=True)
    assert "Profil kantor tersimpan." in isi(jawaban)
    assert "Jl. Contoh 1" in isi(cast.client("staf").get(url(cast, "profil")))
    assert Jejak.objects.get().perubahan["tugas"] == ["", "Tugas satu\nTugas dua"]


def test_an_empty_name_is_answered_beside_the_field_and_the_rest_stays(cast):
    jawaban = cast.client("admin").post(url(cast, "profil_ubah"), PROFIL | {"nama": "", "alamat": "Jl. Baru 2"})
    assert jawaban.context["form"].errors == {"nama": ["Bidang ini tidak boleh kosong."]}
    assert 'value="Jl. Baru 2"' in jawaban.content.decode()
    assert jawaban.context["kantor"].nama == "Kecamatan Contoh"


@pytest.mark.parametrize(("jenis", "format_gambar"), [("image/png", "PNG"), ("image/jpeg", "JPEG")])
def test_a_lambang_is_kept_and_served_to_those_who_see_the_office(cast, jenis, format_gambar):
    unggahan = gambar(format_gambar, nama="../../etc/lambang")
    cast.client("admin").post(url(cast, "profil_ubah"), PROFIL | {"unggahan": unggahan})
    berkas = Berkas.objects.get()
    assert berkas.isi.name.startswith("berkas/")
    assert berkas.sha256 in berkas.isi.name
    jawaban = cast.client("staf").get(url(cast, "lambang"))
    unggahan.seek(0)
    assert (jawaban["Content-Type"], jawaban.content) == (jenis, unggahan.read())
    assert jawaban["X-Content-Type-Options"] == "nosniff"
    assert cast.client("orang_luar").get(url(cast, "lambang")).status_code == 404


@pytest.mark.parametrize(
    ("unggahan", "kalimat"),
    [
        (SimpleUploadedFile("a.png", b"<svg onload=alert(1)>"), "bukan gambar PNG atau JPEG"),
        (SimpleUploadedFile("a.png", b"\x89PNG\r\n\x1a\n" + b"0" * 50), "bukan gambar PNG atau JPEG"),
        (gambar("GIF"), "bukan gambar PNG atau JPEG"),
        (SimpleUploadedFile("a.png", b"0" * (2 * 1024 * 1024 + 1)), "paling besar 2 MB"),
        (gambar(ukuran=(4001, 1)), "Paling besar 4000 titik"),
    ],
    ids=["svg", "broken", "gif", "large", "wide"],
)
def test_what_is_no_picture_is_refused_beside_the_field(cast, unggahan, kalimat):
    unggahan.seek(0)
    jawaban = cast.client("admin").post(url(cast, "profil_ubah"), PROFIL | {"unggahan": unggahan})
    assert kalimat in jawaban.context["form"].errors["unggahan"][0]
    assert not Berkas.objects.exists()


def test_a_file_that_was_changed_on_disk_is_not_served(cast):
    cast.client("admin").post(url(cast, "profil_ubah"), PROFIL | {"unggahan": gambar()})
    berkas = Berkas.objects.get()
    with open(berkas.isi.path, "wb") as terbuka:  # noqa: PTH123
        terbuka.write(b"lain")
    assert cast.client("admin").get(url(cast, "lambang")).status_code == 404


def test_a_lambang_is_taken_away(cast):
    client = cast.client("admin")
    client.post(url(cast, "profil_ubah"), PROFIL | {"unggahan": gambar()})
    client.post(url(cast, "profil_ubah"), PROFIL | {"hapus_lambang": "on"})
    assert PerangkatDaerah.objects.get(pk=cast.kantor.pk).lambang is None


def test_the_lambang_of_the_pemda(cast):
    data = {
        "nama": cast.kantor.pemda.nama,
        "jenis": "kabupaten",
        "jabatan_kepala": "Bupati Contoh",
        "reviu": "sebelum",
        "unggahan": gambar(),
    }
    cast.client("admin").post(url(cast, "pemda_ubah"), data)
    assert cast.client("camat").get(url(cast, "lambang_pemda")).status_code == 200
    cast.kantor.pemda.refresh_from_db()
    assert cast.kantor.pemda.jabatan_kepala == "Bupati Contoh"


def test_units_are_listed_as_a_tree(cast):
    UnitFactory(perangkat=cast.kantor, nama="A Sub Pelayanan", induk=cast.unit)
    teks = isi(cast.client("camat").get(url(cast, "unit_daftar")))
    assert teks.index("Seksi Pelayanan") < teks.index("— A Sub Pelayanan") < teks.index("Seksi Pemerintahan")


def test_a_unit_is_added_changed_and_deleted(cast):
    client = cast.client("admin")
    data = {"nama": "Sekretariat", "jenis": "sekretariat", "induk": "", "urut": "1"}
    client.post(url(cast, "unit_tambah"), data)
    unit = UnitKerja.objects.get(nama="Sekretariat")
    client.post(url(cast, "unit_ubah", pk=unit.pk), data | {"nama": "Sekretariat Kecamatan"})
    unit.refresh_from_db()
    assert (unit.perangkat, unit.nama) == (cast.kantor, "Sekretariat Kecamatan")
    client.post(url(cast, "unit_hapus", pk=unit.pk))
    assert not UnitKerja.objects.filter(pk=unit.pk).exists()


def test_a_unit_cannot_hang_below_its_own_child(cast):
    anak = UnitFactory(perangkat=cast.kantor, induk=cast.unit, nama="Anak")
    data = {"nama": cast.unit.nama, "jenis": "seksi", "induk": anak.pk, "urut": "1"}
    jawaban = cast.client("admin").post(url(cast, "unit_ubah", pk=cast.unit.pk), data)
    assert jawaban.context["form"].errors["induk"] == ["Anak berada di bawah Seksi Pelayanan. Pilih unit lain."]


def test_a_unit_of_another_office_cannot_be_chosen(cast):
    lain = UnitFactory(perangkat=cast.tetangga)
    data = {"nama": "Baru", "jenis": "seksi", "induk": lain.pk, "urut": "1"}
    assert "induk" in cast.client("admin").post(url(cast, "unit_tambah"), data).context["form"].errors


def test_an_official_is_added_and_printed_with_spaces_in_the_nip(cast):
    client = cast.client("admin")
    client.post(url(cast, "pejabat_tambah"), PEJABAT)
    pejabat = Pejabat.objects.get()
    assert (pejabat.nip, pejabat.perangkat, pejabat.pemda) == ("197001011995031001", cast.kantor, cast.kantor.pemda)
    assert "19700101 199503 1 001" in isi(client.get(url(cast, "pejabat_daftar")))


@pytest.mark.parametrize("nip", ["1970524 198909 1 001", "19701301 199503 1 001", "abc", ""])
def test_a_wrong_nip_is_answered_beside_the_field_and_stays(cast, nip):
    jawaban = cast.client("admin").post(url(cast, "pejabat_tambah"), PEJABAT | {"nip": nip})
    assert set(jawaban.context["form"].errors) == {"nip"}
    assert jawaban.context["form"]["nip"].value() == nip
    assert not Pejabat.objects.exists()


def test_the_head_of_the_pemda_belongs_to_no_office(cast):
    data = PEJABAT | {"nama": "Bupati Uji", "jenis_nip": "tanpa", "nip": "", "jabatan": "Bupati Uji"}
    cast.client("admin").post(url(cast, "pejabat_tambah") + "?kepala=1", data)
    assert (Pejabat.objects.get().perangkat, Pejabat.objects.get().pemda) == (None, cast.kantor.pemda)


@pytest.mark.parametrize(
    ("nama", "isian", "bidang", "kalimat"),
    [
        ("pejabat_tambah", {"mulai": "31-02-2021"}, "mulai", "Tanggal ini tidak ada atau tidak terbaca."),
        ("pejabat_tambah", {"nama": "x" * 161}, "nama", "Paling banyak 160 huruf; yang terketik 161."),
        ("pejabat_tambah", {"golongan": "V/a"}, "golongan", "Pilih salah satu dari daftar."),
        ("profil_ubah", {"surel": "a@"}, "surel", "Alamat surel tidak lengkap."),
        ("profil_ubah", {"laman": "abc"}, "laman", "Alamat laman tidak terbaca."),
        ("unit_tambah", {"urut": "abc"}, "urut", "Isi bilangan bulat, misalnya 1."),
        ("unit_tambah", {"urut": "-1"}, "urut", "Isi angka 0 atau lebih."),
        ("kunci_tambah", {"sampai": "abc"}, "sampai", "Tanggal dan jam tidak terbaca."),
    ],
)
def test_what_cannot_be_read_is_answered_in_plain_words(cast, nama, isian, bidang, kalimat):
    jawaban = cast.client("admin").post(url(cast, nama), isian)
    assert jawaban.context["form"].errors[bidang][0].startswith(kalimat)
    assert jawaban.context["form"][bidang].value() == isian[bidang]


def test_a_wrong_password_is_answered_in_plain_words(cast):
    jawaban = Client().post(reverse("masuk"), {"username": "admin", "password": "salah"})
    assert "Nama pengguna atau sandi salah." in isi(jawaban)


def test_an_end_before_the_beginning_is_answered_beside_the_field(cast):
    jawaban = cast.client("admin").post(url(cast, "pejabat_tambah"), PEJABAT | {"selesai": "2019-12-31"})
    assert "mendahului tanggal mulai" in jawaban.context["form"].errors["selesai"][0]


def test_a_lock_is_set_and_opened_by_organisasi(cast):
    client = cast.client("organisasi")
    client.post(
        url(cast, "kunci_tambah"), {"lingkup": "anggaran", "tahun": "2024", "alasan": "sudah diaudit", "sampai": ""}
    )
    kunci = Kunci.objects.get()
    assert (kunci.perangkat, kunci.tahun) == (cast.kantor, 2024)
    assert "terkunci" in isi(cast.client("staf").get(url(cast, "kunci_daftar")))
    jawaban = client.post(url(cast, "kunci_buka", pk=kunci.pk), follow=True)
    assert "Kunci sudah dibuka." in isi(jawaban)
    assert not Kunci.objects.memegang(cast.kantor, 2024, "anggaran").exists()
    assert Kunci.objects.exists()


def test_a_lock_that_ended_already_cannot_be_set(cast):
    data = {"lingkup": "semua", "tahun": "", "alasan": "coba", "sampai": "2020-01-01T10:00"}
    jawaban = cast.client("admin").post(url(cast, "kunci_tambah"), data)
    assert "sudah lewat" in jawaban.context["form"].errors["sampai"][0]


def test_the_jejak_says_in_words_who_changed_what(cast):
    cast.unit.induk = cast.unit_lain
    cast.unit.jenis = "subbagian"
    simpan(cast.unit, by=cast.admin)
    teks = isi(cast.client("inspektorat").get(url(cast, "jejak")))
    assert "admin ubah unit kerja: Seksi Pelayanan" in teks
    assert "di bawah: (kosong) → Seksi Pemerintahan" in teks
    assert "jenis: Seksi → Sub Bagian" in teks


def test_the_jejak_is_searched_and_filtered(cast):
    simpan(UnitKerja(perangkat=cast.kantor, nama="Unit Satu"), by=cast.admin)
    PejabatFactory(perangkat=cast.kantor)
    simpan(Kunci(perangkat=cast.kantor, alasan="tutup buku"), by=cast.organisasi)
    client = cast.client("camat")

    def objek(**minta):
        return [b["objek"] for b in client.get(url(cast, "jejak"), minta).context["baris"]]

    assert objek() == ["Semua data semua tahun: tutup buku", "Unit Satu"]
    assert objek(cari="satu") == ["Unit Satu"]
    assert objek(jenis="core.kunci") == ["Semua data semua tahun: tutup buku"]
    assert objek(siapa=str(cast.admin.pk)) == ["Unit Satu"]
    assert objek(sampai="2000-01-01") == []
    assert len(objek(dari="2000-01-01")) == 2
    assert len(objek(dari="bukan tanggal", siapa="x", jenis="")) == 2


def test_the_jejak_of_users_is_for_the_admin_only(cast):
    with menulis(by=cast.admin):
        Jejak.catat(by=cast.admin, aksi="atur sandi", objek=cast.staf)
    assert "atur sandi" in isi(cast.client("admin").get(url(cast, "jejak")))
    assert "atur sandi" not in isi(cast.client("camat").get(url(cast, "jejak")))


def test_the_jejak_has_pages_that_keep_the_filter(cast):
    for n in range(60):
        simpan(UnitKerja(perangkat=cast.kantor, nama=f"Unit {n}"), by=cast.admin)
    halaman = cast.client("camat").get(url(cast, "jejak"), {"cari": "Unit"})
    assert "?cari=Unit&amp;page=2" in halaman.content.decode()
    assert len(halaman.context["baris"]) == 50


def test_a_page_past_the_end_of_a_list_is_its_last_one(cast):
    for n in range(60):
        simpan(UnitKerja(perangkat=cast.kantor, nama=f"Unit {n}"), by=cast.admin)
    ada = UnitKerja.objects.filter(perangkat=cast.kantor).count()
    for page in ("99", "0", "x"):
        halaman = cast.client("admin").get(url(cast, "unit_daftar"), {"page": page})
        assert halaman.status_code == 200
        assert len(halaman.context["baris"]) in (50, ada - 50)


def baru(cast) -> str:
    return reverse("pemda:kantor_tambah", args=[cast.kantor.pemda.slug])


def test_a_new_office_is_made_by_the_admin_of_the_pemda(cast):
    data = {"nama": "Kecamatan Baru", "slug": "baru", "jabatan_kepala": "Camat Baru"}
    jawaban = cast.client("admin").post(baru(cast), data, follow=True)
    assert "Kecamatan Baru sudah ditambahkan." in isi(jawaban)
    assert PerangkatDaerah.objects.get(slug="baru").pemda == cast.kantor.pemda


@pytest.mark.parametrize(
    ("ubah", "bidang"),
    [({"slug": "contoh"}, "slug"), ({"slug": "masuk"}, "slug"), ({"slug": "pemda"}, "slug"), ({"nama": ""}, "nama")],
)
def test_a_wrong_new_office_is_answered_beside_the_field(cast, ubah, bidang):
    data = {"nama": "Baru", "slug": "baru", "jabatan_kepala": "Camat"} | ubah
    jawaban = cast.client("admin").post(baru(cast), data)
    assert set(jawaban.context["form"].errors) == {bidang}
    assert jawaban.context["form"]["jabatan_kepala"].value() == "Camat"


def test_no_office_takes_an_address_of_the_program():
    awal = {str(p.pattern).split("/")[0] for p in get_resolver().url_patterns}
    assert {a for a in awal if a and "<" not in a} <= ALAMAT_TERPAKAI


BACA = ["profil", "unit_daftar", "pejabat_daftar", "kunci_daftar", "jejak"]
UBAH = ["profil_ubah", "pemda_ubah", "unit_tambah", "pejabat_tambah"]


@pytest.mark.parametrize("siapa", ["staf", "perencana", "pemeriksa", "camat", "inspektorat", "organisasi"])
def test_all_roles_read_and_only_admin_changes(cast, siapa):
    client = cast.client(siapa)
    assert {nama: client.get(url(cast, nama)).status_code for nama in BACA} == dict.fromkeys(BACA, 200)
    assert {nama: client.get(url(cast, nama)).status_code for nama in UBAH} == dict.fromkeys(UBAH, 403)
    assert client.get(baru(cast)).status_code == (403 if siapa == "organisasi" else 404)


@pytest.mark.parametrize("siapa", ["perencana_tetangga", "orang_luar"])
def test_strangers_find_nothing(cast, siapa):
    client = cast.client(siapa)
    semua = [*BACA, *UBAH, "kunci_tambah", "pengguna_daftar", "pengguna_tambah", "lambang"]
    assert {nama: client.get(url(cast, nama)).status_code for nama in semua} == dict.fromkeys(semua, 404)


def test_nobody_gets_in_without_a_password(cast):
    for alamat in (url(cast, "profil"), url(cast, "jejak"), baru(cast)):
        assert Client().get(alamat).url.startswith(reverse("masuk"))


@pytest.mark.parametrize("nama", ["unit_daftar", "pejabat_daftar", "kunci_daftar", "jejak", "profil"])
def test_lists_ask_the_database_as_often_for_one_row_as_for_thirty(cast, nama):
    client = cast.client("admin")

    def hitung() -> int:
        with CaptureQueriesContext(connection) as terekam:
            assert client.get(url(cast, nama)).status_code == 200
        return len(terekam)

    def tambah(mulai: int, banyak: int) -> None:
        for n in range(mulai, mulai + banyak):
            simpan(UnitKerja(perangkat=cast.kantor, nama=f"Unit {n}", induk=cast.unit), by=cast.admin)
            PejabatFactory(perangkat=cast.kantor)
            simpan(Kunci(perangkat=cast.kantor, tahun=2023, alasan=f"{n}"), by=cast.admin)
            simpan(Kunci(perangkat=cast.kantor, tahun=2024, lingkup="laporan", alasan=f"{n}"), by=cast.admin)

    tambah(0, 1)
    satu = hitung()
    tambah(1, 29)
    assert hitung() == satu


def test_an_admin_without_an_office_is_led_to_make_one(db):
    pemda = PemdaFactory()
    pengguna = PenggunaFactory()
    PeranFactory(pengguna=pengguna, jenis="admin", perangkat=None, pemda=pemda)
    client = Client()
    client.force_login(pengguna)
    teks = isi(client.get(reverse("beranda")))
    assert "Belum ada kantor. Tambahkan kantor pertama" in teks
    assert client.get(reverse("pemda:kantor_tambah", args=[pemda.slug])).status_code == 200


@pytest.mark.parametrize("nama", ["unit_daftar", "pejabat_daftar", "pengguna_daftar", "jejak"])
@pytest.mark.parametrize("kata", ["\0", "%", "'; --", "x" * 5000, "٣", "²"])
def test_no_search_brings_a_list_down(cast, nama, kata):
    minta = dict.fromkeys(("cari", "jenis", "siapa", "dari", "sampai", "urut"), kata)
    assert cast.client("admin").get(url(cast, nama), minta).status_code == 200


@pytest.mark.parametrize("nomor", [0, 10**30])
def test_a_number_that_is_no_row_is_not_found(cast, nomor):
    assert cast.client("admin").get(url(cast, "unit_ubah", pk=nomor)).status_code == 404
