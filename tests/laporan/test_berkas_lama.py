"""Old reports: uploaded, read in the background, shown with what was found and where, downloaded, deleted. Private."""

from __future__ import annotations

import io
import re
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import docx
import openpyxl
import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.core.management import CommandError, call_command
from django.db import connection
from django.test import override_settings
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone

from laporan.berkas_lama import antrean, proses
from laporan.berkas_lama.buku import buku_tabel
from laporan.berkas_lama.proses import LAMA, baca_di_anak
from laporan.cetak import pekerja
from laporan.checks.baca.salah import TidakTerbaca
from laporan.domain.berkas_lama import unggah_berkas_lama
from laporan.models import BerkasDiperiksa, TingkatAturan
from sakip.core.models import Berkas, Jejak
from sakip.core.permissions import Ditolak
from sakip.core.write import menulis
from tests.laporan.checks.test_berkas_tolak import pindaian

pytestmark = pytest.mark.django_db
TAHUN = 2021
Keadaan = BerkasDiperiksa.Keadaan
ANTRE = {"default": {"BACKEND": "django_tasks_db.DatabaseBackend"}}


def laporan_lama() -> bytes:
    """A report with one row whose parts do not add up, and a survey row of 150 %."""
    dok = docx.Document()
    for judul in ("LAPORAN KINERJA", "KECAMATAN LAMA", "TAHUN 2021", "BAB III AKUNTABILITAS KINERJA"):
        dok.add_heading(judul, 1)
    isi = [
        ["NO", "UNSUR", "Tidak Baik", "Kurang Baik", "Baik", "Sangat Baik", "Total"],
        ["1", "Biaya", "30%", "80%", "20%", "20%", "100%"],
        ["2", "=Waktu", "0%", "0%", "90%", "10%", "100%"],
    ]
    tabel = dok.add_table(0, 7)
    for baris in isi:
        for sel, teks in zip(tabel.add_row().cells, baris, strict=True):
            sel.text = teks
    keluar = io.BytesIO()
    dok.save(keluar)
    return keluar.getvalue()


def unggahan(isi: bytes | None = None, nama: str = "lkjip 2021.docx") -> SimpleUploadedFile:
    return SimpleUploadedFile(nama, laporan_lama() if isi is None else isi)


def url(nama: str, **isi) -> str:
    return reverse(f"laporan:berkas_lama_{nama}", kwargs={"kantor": "contoh", "tahun": TAHUN} | isi)


@pytest.fixture
def berkas(cast) -> BerkasDiperiksa:
    """A file that was read."""
    return unggah_berkas_lama(perangkat=cast.kantor, unggahan=unggahan(), by=cast.perencana)


@pytest.fixture
def antre(monkeypatch: pytest.MonkeyPatch) -> Iterator[list[int]]:
    """Tasks wait in the database; the workers that would be started are counted, not started."""
    dimulai: list[int] = []
    monkeypatch.setattr(pekerja, "mulai", lambda: dimulai.append(1))
    with override_settings(TASKS=ANTRE):
        yield dimulai


def test_an_uploaded_report_is_read_and_nothing_enters_the_data(cast):
    sebelum = Jejak.objects.count()
    jawab = cast.client("staf").post(url("tambah"), {"unggahan": unggahan()}, follow=True)
    b = BerkasDiperiksa.objects.get()
    assert jawab.redirect_chain == [(url("baca", pk=b.pk), 302)]
    assert (b.nama, b.keadaan, b.hasil["tahun"], b.hasil["instansi"]) == (
        "lkjip 2021.docx", Keadaan.SELESAI, 2021, "Kecamatan Lama",
    )  # fmt: skip
    assert {j.aksi for j in Jejak.objects.all()[sebelum:]} <= {"unggah", "buat"}


def test_the_result_shows_each_finding_with_its_place_and_the_tables(cast, berkas):
    halaman = cast.client("staf").get(url("baca", pk=berkas.pk)).content.decode()
    assert "30 + 80 + 20 + 20 berjumlah 150 %" in halaman
    assert "Tabel ke-1, baris 1" in halaman
    assert '<th scope="col">Sangat Baik</th>' in halaman
    assert "Kecamatan Lama" in halaman


def test_findings_are_filtered_by_level_and_rule(cast, berkas):
    masuk = cast.client("staf")

    def temuan(**saring: str) -> int:
        return masuk.get(url("baca", pk=berkas.pk), saring).content.decode().count('class="temuan-satu')

    semua = len(berkas.hasil["temuan"])
    menurut = {t: sum(x["tingkat"] == t for x in berkas.hasil["temuan"]) for t in ("salah", "peringatan", "saran")}
    assert temuan() == semua
    assert {t: temuan(tingkat=t) for t in menurut} == menurut
    assert temuan(aturan="K21") == sum(x["aturan"] == "K21" for x in berkas.hasil["temuan"])
    assert temuan(aturan="tidak ada") == 0


def test_the_level_that_the_pemda_set_holds_for_files_too(cast, berkas):
    with menulis(by=None):
        TingkatAturan.objects.create(pemda=cast.kantor.pemda, aturan="K21", tingkat="saran", alasan="Contoh")
    halaman = cast.client("staf").get(url("baca", pk=berkas.pk), {"aturan": "K21", "tingkat": "salah"}).content.decode()
    assert "Tidak ada temuan yang cocok" in halaman


def test_the_tables_come_as_a_workbook_with_figures_and_without_formulas(cast, berkas):
    jawab = cast.client("staf").get(url("xlsx", pk=berkas.pk))
    buku = openpyxl.load_workbook(io.BytesIO(jawab.content))
    assert buku.sheetnames == ["Daftar", "1 Tabel"]
    (kepala, satu, dua) = list(buku["1 Tabel"].iter_rows(values_only=True))[1:]
    assert kepala == ("NO", "UNSUR", "Tidak Baik", "Kurang Baik", "Baik", "Sangat Baik", "Total", "Tempat")
    assert satu == (1, "Biaya", "30%", "80%", "20%", "20%", "100%", "Tabel ke-1, baris 1")
    assert dua[1] == "=Waktu"
    assert buku["1 Tabel"]["B4"].data_type == "s"


def test_a_workbook_keeps_figures_as_figures():
    tabel = {
        "judul": "[Uang] 2021",
        "tempat": "x",
        "kolom": ["A", "B", "C"],
        "letak": ["y"],
        "baris": [["2.426.987.812", "81,54", "98.125"]],
    }
    lembar = openpyxl.load_workbook(io.BytesIO(buku_tabel({"tabel": [tabel]}, "x"))).worksheets[1]
    assert [s.value for s in lembar[4]][:3] == [2426987812, 81.54, 98125]


def test_what_is_no_report_is_refused_beside_the_field(cast):
    jawab = cast.client("staf").post(
        url("tambah"), {"unggahan": unggahan(b"\x89PNG....", "pindai.pdf"), "tahun": "2020"}
    )
    halaman = jawab.content.decode()
    assert "tidak terbaca: isinya hanya gambar" in halaman
    assert 'value="2020"' in halaman
    assert not BerkasDiperiksa.objects.exists()
    assert not Berkas.objects.exists()


def test_a_scan_is_answered_tidak_terbaca(cast):
    b = unggah_berkas_lama(perangkat=cast.kantor, unggahan=unggahan(pindaian(2), "pindai.pdf"), by=cast.staf)
    assert b.keadaan == Keadaan.TIDAK_TERBACA
    halaman = cast.client("staf").get(url("baca", pk=b.pk)).content.decode()
    assert "Berkas ini tidak terbaca: 2 halamannya hanya berisi gambar" in halaman
    assert "Unduh Excel" not in halaman
    assert cast.client("staf").get(url("xlsx", pk=b.pk)).status_code == 302


def test_files_are_of_the_office_and_of_who_looks_after_all_offices(cast, berkas):
    semua = ["staf", "perencana", "camat", "organisasi", "inspektorat", "admin"]
    assert {cast.client(p).get(url("isi", pk=berkas.pk)).status_code for p in semua} == {200}
    lain = reverse("laporan:berkas_lama_isi", kwargs={"kantor": "tetangga", "tahun": TAHUN, "pk": berkas.pk})
    assert cast.client("organisasi").get(lain).status_code == 404
    assert cast.client("orang_luar").get(url("isi", pk=berkas.pk)).status_code == 404
    with pytest.raises(Ditolak):
        unggah_berkas_lama(perangkat=cast.kantor, unggahan=unggahan(), by=cast.orang_luar)


def test_a_file_is_deleted_after_being_asked(cast, berkas):
    masuk = cast.client("perencana")
    assert "Yakin menghapus" in masuk.get(url("hapus", pk=berkas.pk)).content.decode()
    assert masuk.post(url("hapus", pk=berkas.pk), follow=True).redirect_chain == [(url("daftar"), 302)]
    assert not BerkasDiperiksa.objects.exists()


def test_with_a_file_goes_what_is_stored_of_it(cast, berkas, django_capture_on_commit_callbacks):
    tersimpan = Path(berkas.berkas.isi.path)
    assert tersimpan.exists()
    with django_capture_on_commit_callbacks() as sesudah:
        cast.client("perencana").post(url("hapus", pk=berkas.pk))
    assert not Berkas.objects.exists()
    assert tersimpan.exists()  # not before the deletion is certain
    for hapus in sesudah:
        hapus()
    assert not tersimpan.exists()


def test_what_something_else_still_needs_stays_stored(cast, berkas, django_capture_on_commit_callbacks):
    with menulis(by=None):
        isi = {"keadaan": "selesai", "hasil": berkas.hasil, "oleh": cast.camat}
        lain = BerkasDiperiksa.objects.create(perangkat=cast.kantor, berkas=berkas.berkas, nama="lain.docx", **isi)
    with django_capture_on_commit_callbacks(execute=True):
        cast.client("perencana").post(url("hapus", pk=berkas.pk))
    assert [b.pk for b in BerkasDiperiksa.objects.all()] == [lain.pk]
    assert Path(lain.berkas.isi.path).exists()


def test_an_empty_list_says_what_to_do(cast):
    halaman = cast.client("staf").get(url("daftar")).content.decode()
    assert "Pilih “Unggah berkas”" in halaman


def test_the_list_asks_as_often_for_one_file_as_for_ten(cast, berkas):
    masuk = cast.client("staf")

    def kueri() -> int:
        with CaptureQueriesContext(connection) as catat:
            masuk.get(url("daftar"))
        return len(catat)

    kueri()
    satu = kueri()
    with menulis(by=None):
        for n in range(9):
            BerkasDiperiksa.objects.create(
                perangkat=cast.kantor,
                berkas=berkas.berkas,
                nama=f"{n}.docx",
                oleh=cast.camat,
                hasil=berkas.hasil,
                keadaan="selesai",
            )
    assert kueri() == satu


# In the background


def test_without_a_worker_the_page_waits_says_how_far_it_is_and_starts_one(cast, antre):
    b = unggah_berkas_lama(perangkat=cast.kantor, unggahan=unggahan(), by=cast.staf)
    assert (b.keadaan, antre) == (Keadaan.MENUNGGU, [1])
    masuk = cast.client("staf")
    assert "menunggu giliran" in masuk.get(url("baca", pk=b.pk)).content.decode()
    antrean._ubah(BerkasDiperiksa.objects.filter(pk=b.pk), keadaan=Keadaan.BERJALAN, selesai=3, seluruh=26)
    halaman = masuk.get(url("baca", pk=b.pk)).content.decode()
    assert "3 dari 26 halaman" in halaman
    assert "Muat ulang halaman ini" in halaman
    assert masuk.get(url("baca", pk=b.pk), {"keadaan": ""}).json()["tetap"] is False


def test_what_nobody_gives_a_sign_of_is_taken_up_again_and_then_given_up(cast, antre):
    b = unggah_berkas_lama(perangkat=cast.kantor, unggahan=unggahan(), by=cast.staf)
    for giliran in (1, None):
        lama = timezone.now() - antrean.MATI - timedelta(seconds=1)
        with menulis(by=None):
            BerkasDiperiksa.objects.filter(pk=b.pk).update(denyut=lama, keadaan=Keadaan.BERJALAN)
        b = antrean.tengok(BerkasDiperiksa.objects.get(pk=b.pk))
        if giliran:
            assert (b.keadaan, b.giliran) == (Keadaan.MENUNGGU, giliran)
    assert (b.keadaan, b.pesan) == (Keadaan.TIDAK_TERBACA, proses.GAGAL)


def test_what_an_older_version_found_is_read_again(cast, berkas):
    with menulis(by=None):
        BerkasDiperiksa.objects.filter(pk=berkas.pk).update(hasil=berkas.hasil | {"versi": 0, "temuan": []})
    cast.client("staf").get(url("baca", pk=berkas.pk))
    baru = BerkasDiperiksa.objects.get(pk=berkas.pk)
    assert baru.hasil == berkas.hasil


def test_a_file_that_is_gone_says_so(cast, berkas):
    Path(berkas.berkas.isi.path).unlink()
    antrean.antrekan(berkas)
    berkas.refresh_from_db()
    assert (berkas.keadaan, berkas.pesan) == (
        Keadaan.TIDAK_TERBACA, "Berkasnya tidak tersimpan lagi. Unggah sekali lagi.",
    )  # fmt: skip


# The child


def test_the_child_is_ended_when_it_takes_too_long():
    with pytest.raises(TidakTerbaca, match=re.escape(LAMA)):
        baca_di_anak("x.docx", laporan_lama(), tunggu=0)


def test_a_child_that_dies_is_a_sentence(monkeypatch):
    monkeypatch.setattr(proses.anak, "__file__", str(Path(__file__).with_name("tidak_ada.py")))
    with pytest.raises(TidakTerbaca, match="rusak"):
        baca_di_anak("x.docx", laporan_lama())


def test_the_child_does_not_see_the_secrets_of_the_server(monkeypatch):
    monkeypatch.setenv("SECRET_KEY", "rahasia")
    monkeypatch.setenv("DATABASE_URL", "postgres://rahasia")
    with proses._mulai() as anak:
        lingkungan = Path(f"/proc/{anak.pid}/environ").read_bytes()
        anak.kill()
    assert b"rahasia" not in lingkungan


# The command


def test_the_command_prints_a_line_a_finding_and_ends_with_1_on_salah(tmp_path, capsys):
    berkas = tmp_path / "lkjip.docx"
    berkas.write_bytes(laporan_lama())
    with pytest.raises(SystemExit) as akhir:
        call_command("periksa_berkas", str(berkas))
    keluar = capsys.readouterr().out
    assert akhir.value.code == 1
    assert re.search(r"^K21 salah  Tabel ke-1, baris 1: .*150 %", keluar, re.MULTILINE)
    assert re.search(
        r"^lkjip\.docx \(Kecamatan Lama 2021\), 1 tabel: \d+ salah, \d+ peringatan, \d+ saran\.$", keluar, re.MULTILINE
    )


@pytest.mark.parametrize(
    ("isi", "kata"), [(pindaian(1), "tidak terbaca"), (b"abc", "bukan .docx"), (None, "tidak dapat dibuka")]
)
def test_the_command_ends_with_2_and_a_sentence_where_the_file_cannot_be_read(tmp_path, isi, kata):
    berkas = tmp_path / "x.pdf"
    if isi is not None:
        berkas.write_bytes(isi)
    with pytest.raises(CommandError, match=kata) as salah:
        call_command("periksa_berkas", str(berkas))
    assert salah.value.returncode == 2


def test_the_command_reads_no_more_than_a_file_may_hold():
    """A device has no size to ask for."""
    with pytest.raises(CommandError, match="MB") as salah:
        call_command("periksa_berkas", "/dev/zero")
    assert salah.value.returncode == 2


@pytest.mark.parametrize("tahun", ["dua", "1", "20211"])
def test_the_command_ends_with_2_and_a_sentence_for_a_year_that_is_none(tmp_path, tahun):
    with pytest.raises(CommandError) as salah:
        call_command("periksa_berkas", str(tmp_path / "x.docx"), "--tahun", tahun)
    assert str(salah.value) == f"Tahun {tahun} tidak dikenal. Isi tahun 2000 sampai 2100."
    assert salah.value.returncode == 2
