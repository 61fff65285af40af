"""The overview over all offices of a Pemda, and their reports in one ZIP."""

from __future__ import annotations

import datetime
import hashlib
import io
import zipfile
from decimal import Decimal
from pathlib import Path

import pytest
from django.core.files.base import ContentFile
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from kinerja.models import BarisPerjanjian, PengukuranKinerja, PerjanjianKinerja
from laporan.domain.evaluasi import simpan_lhe
from laporan.himpun import himpun_zip
from laporan.models import BerkasEdisi, Edisi, EvaluasiAkip, Laporan, NaskahBertanda, Reviu
from laporan.pantau import BarisPantau, pantau
from sakip.core.models import Berkas, Jadwal, Jejak, Pengguna, Perpanjangan
from sakip.core.write import menulis
from tests.factories import IndikatorFactory, PerangkatFactory, UnitFactory

TAHUN = 2024


@pytest.fixture
def kantor(cast):
    return cast.kantor


def baris(kantor) -> BarisPantau:
    return next(b for b in pantau(kantor.pemda, TAHUN) if b.pk == kantor.pk)


def buat_laporan(kantor, status: str = "draf") -> Laporan:
    with menulis(by=None):
        return Laporan.objects.create(perangkat=kantor, tahun=TAHUN, status=status)


def tanda_tangan(laporan: Laporan, siapa, isi: bytes = b"%PDF edisi", bertanda: bytes = b"") -> Edisi:
    """An edition as the signature leaves it, with files that are really there."""
    sidik = hashlib.sha256(str(laporan.pk).encode()).hexdigest()
    with menulis(by=None):
        Laporan.objects.filter(pk=laporan.pk).update(status="ditandatangani")
        edisi = Edisi.objects.create(
            perangkat=laporan.perangkat, laporan=laporan, tahun=laporan.tahun, nomor=1, judul="Laporan Kinerja", oleh=siapa,
            kode=f"K{laporan.pk}", skema=1, pohon=b"{}", sidik_pohon=sidik, rantai=sidik,
        )  # fmt: skip
        berkas = simpan(laporan, isi)
        BerkasEdisi.objects.create(edisi=edisi, jenis="pdf", berkas=berkas, sidik=berkas.sha256)
        if bertanda:
            berkas = simpan(laporan, bertanda)
            NaskahBertanda.objects.create(edisi=edisi, cara="basah", berkas=berkas, sidik=berkas.sha256, oleh=siapa)
    return edisi


def simpan(laporan: Laporan, isi: bytes) -> Berkas:
    sidik = hashlib.sha256(isi).hexdigest()
    berkas = Berkas(perangkat=laporan.perangkat, nama="x.pdf", jenis="application/pdf", ukuran=len(isi), sha256=sidik)
    berkas.isi = ContentFile(isi, name=sidik)
    berkas.save()
    return berkas


def test_an_office_without_anything_says_so(kantor):
    b = baris(kantor)
    assert [t.kata for t in (b.perjanjian, b.laporan, b.reviu)] == ["belum ada", "belum ada", "belum diserahkan"]
    assert [t.tanda.kata for t in b.triwulan] == ["–"] * 4
    assert (b.edisi, b.nilai, b.terlambat) == (None, None, 0)


def test_a_quarter_counts_the_units_that_have_something_to_measure(kantor, cast):
    with menulis(by=None):
        pk = PerjanjianKinerja.objects.create(perangkat=kantor, tahun=TAHUN)
        for unit in (cast.unit, cast.unit_lain):
            indikator = IndikatorFactory(perangkat=kantor)
            indikator.penanggung_jawab.set([unit])
            BarisPerjanjian.objects.create(perjanjian=pk, indikator=indikator, uraian_sasaran="y")
        for unit, status in ((cast.unit, "disetujui"), (cast.unit_lain, "diperiksa")):
            PengukuranKinerja.objects.create(perangkat=kantor, tahun=TAHUN, periode=1, unit=unit, status=status)
        PengukuranKinerja.objects.create(perangkat=kantor, tahun=TAHUN, periode=2, unit=cast.unit, status="draf")
    tw = baris(kantor).triwulan
    assert [(t.semua, t.dikirim, t.disetujui) for t in tw] == [(2, 2, 1), (2, 0, 0), (2, 0, 0), (2, 0, 0)]
    assert (tw[0].tanda.kata, tw[0].tanda.tambahan) == ("2 dari 2", "1 disetujui")


def test_a_report_is_late_by_the_window_and_what_was_granted(kantor):
    hari = timezone.localdate()
    with menulis(by=None):
        jadwal = Jadwal.objects.create(
            pemda=kantor.pemda, tahun=TAHUN, kegiatan="lkjip", tenggat=hari - datetime.timedelta(days=10)
        )
    assert baris(kantor).terlambat == 10
    laporan = buat_laporan(kantor, "diperiksa")
    serah = timezone.now() - datetime.timedelta(days=7)
    with menulis(by=None):
        jejak = Jejak.catat(by=None, aksi="kirim", objek=laporan)
        Jejak.objects.filter(pk=jejak.pk).update(waktu=serah)
    b = baris(kantor)
    assert (b.laporan.kata, b.terlambat, b.diserahkan) == ("diperiksa", 3, timezone.localtime(serah).date())
    with menulis(by=None):
        Perpanjangan.objects.create(
            jadwal=jadwal, perangkat=kantor, sampai=hari - datetime.timedelta(days=7), alasan="x", status="diberikan"
        )
    assert baris(kantor).terlambat == 0


def test_reviu_signature_and_evaluation_are_told(kantor, cast):
    laporan = buat_laporan(kantor, "disetujui")
    with menulis(by=None):
        Reviu.objects.create(laporan=laporan, skema=1, pohon=b"{}", sidik_pohon="0" * 64, oleh=cast.camat)
    assert baris(kantor).reviu.kata == "sedang direviu"
    edisi = tanda_tangan(laporan, cast.camat, bertanda=b"%PDF pindaian")
    nilai = {
        "perencanaan": Decimal(28),
        "pengukuran": Decimal(28),
        "pelaporan": Decimal(14),
        "internal": Decimal("20.01"),
    }
    lhe = EvaluasiAkip(perangkat=kantor, tahun=TAHUN, nomor="1", tanggal=datetime.date(TAHUN + 1, 6, 1))
    simpan_lhe(lhe, nilai=nilai, by=cast.inspektorat)
    b = baris(kantor)
    assert (b.edisi, b.bertanda) == (edisi, True)
    assert (b.nilai, b.predikat.huruf) == (Decimal("90.01"), "AA")


def isi_zip(pemda, siapa) -> dict[str, bytes]:
    with himpun_zip(pemda, TAHUN, by=siapa) as berkas, zipfile.ZipFile(io.BytesIO(berkas.read())) as zip_:
        return {nama: zip_.read(nama) for nama in zip_.namelist()}


def test_the_zip_holds_the_official_paper_first_and_lists_who_is_missing(kantor, cast):
    tanda_tangan(buat_laporan(kantor), cast.camat, bertanda=b"%PDF pindaian")
    tetangga = tanda_tangan(buat_laporan(cast.tetangga), cast.camat, isi=b"%PDF tetangga")
    PerangkatFactory(pemda=kantor.pemda, nama="Kecamatan Kosong", slug="kosong")
    isi = isi_zip(kantor.pemda, cast.inspektorat)
    assert isi["LKjIP-contoh-2024-edisi-1.pdf"] == b"%PDF pindaian"
    assert isi["LKjIP-tetangga-2024-edisi-1.pdf"] == b"%PDF tetangga"
    daftar = isi["DAFTAR.txt"].decode()
    assert "Kecamatan Kosong: belum ditandatangani (laporan belum ada)." in daftar
    assert hashlib.sha256(b"%PDF pindaian").hexdigest() in daftar
    assert f"kode {tetangga.kode}" in daftar
    assert len(isi) == 3


def test_a_correction_takes_no_edition_off_the_list_and_makes_nobody_late(kantor, cast):
    hari = timezone.localdate()
    laporan = buat_laporan(kantor, "disetujui")
    with menulis(by=None):
        Jadwal.objects.create(
            pemda=kantor.pemda, tahun=TAHUN, kegiatan="lkjip", tenggat=hari - datetime.timedelta(days=5)
        )
        dikirim = Jejak.catat(by=None, aksi="kirim", objek=laporan)
        Jejak.objects.filter(pk=dikirim.pk).update(waktu=timezone.now() - datetime.timedelta(days=9))
    edisi = tanda_tangan(laporan, cast.camat, bertanda=b"%PDF pindaian")
    with menulis(by=None):
        Laporan.objects.filter(pk=laporan.pk).update(status="dikembalikan")
    b = baris(kantor)
    assert (b.edisi, b.dikoreksi, b.bertanda, b.terlambat) == (edisi, True, True, 0)
    isi = isi_zip(kantor.pemda, cast.inspektorat)
    assert isi["LKjIP-contoh-2024-edisi-1.pdf"] == b"%PDF pindaian"
    assert "sedang dikoreksi; edisi ini berlaku" in isi["DAFTAR.txt"].decode()
    client = cast.client("inspektorat")
    assert "sedang dikoreksi" in client.get(url("daftar", kantor), {"tahun": TAHUN}).content.decode()
    assert client.get(url("pdf", kantor, pk=kantor.pk), {"tahun": TAHUN}).content == b"%PDF pindaian"
    with menulis(by=None):  # handed in again
        Laporan.objects.filter(pk=laporan.pk).update(status="diperiksa")
        Jejak.catat(by=None, aksi="kirim", objek=laporan)
    assert baris(kantor).terlambat == 0


def test_a_spoiled_file_is_left_out_named_and_reported(kantor, cast):
    edisi = tanda_tangan(buat_laporan(kantor), cast.camat, isi=b"%PDF asli")
    Path(edisi.berkas.get().berkas.isi.path).write_bytes(b"%PDF lain")
    isi = isi_zip(kantor.pemda, cast.inspektorat)
    assert list(isi) == ["DAFTAR.txt"]
    assert "Kecamatan Contoh: tidak disertakan." in isi["DAFTAR.txt"].decode()
    assert Jejak.objects.filter(aksi="berkas rusak", pengguna=cast.inspektorat).exists()


def url(nama: str, kantor, **isi) -> str:
    return reverse(f"pantau:{nama}", kwargs={"pemda": kantor.pemda.slug} | isi)


def test_who_watches_over_the_pemda_gets_in_others_find_nothing(kantor, cast):
    masuk = {nama: cast.client(nama).get(url("daftar", kantor)).status_code for nama in cast.orang}
    assert {nama for nama, status in masuk.items() if status == 200} == {"inspektorat", "organisasi", "admin"}
    assert set(masuk.values()) == {200, 404}


def test_the_inspektorat_finds_the_overview_from_home_and_from_the_menu(kantor, cast):
    client = cast.client("inspektorat")
    assert url("daftar", kantor) in client.get(reverse("beranda")).content.decode()
    halaman = reverse("kantor_tahun", args=["contoh", TAHUN])
    assert url("daftar", kantor) in client.get(halaman).content.decode()
    assert url("daftar", kantor) not in cast.client("perencana").get(halaman).content.decode()


def test_the_overview_is_searched_and_sorted(kantor, cast):
    client: Client = cast.client("organisasi")
    buat_laporan(cast.tetangga, "disetujui")

    def nama(**minta) -> list[str]:
        isi = client.get(url("daftar", kantor), {"tahun": TAHUN} | minta).context["baris"]
        return [b["b"].kantor.slug for b in isi]

    assert nama() == ["contoh", "tetangga"]
    assert nama(urut="-laporan") == ["tetangga", "contoh"]
    assert nama(cari="tetang") == ["tetangga"]
    assert nama(urut="lain; drop") == ["contoh", "tetangga"]
    assert client.get(url("daftar", kantor), {"tahun": "abc"}).context["tahun_dipilih"] == timezone.localdate().year - 1


def test_the_number_of_queries_does_not_grow_with_the_offices(kantor, cast, django_assert_max_num_queries):
    client, alamat = cast.client("inspektorat"), f"{url('daftar', kantor)}?tahun={TAHUN}"

    def hitung() -> int:
        with django_assert_max_num_queries(30) as catatan:
            assert client.get(alamat).status_code == 200
        return len(catatan)

    tanda_tangan(buat_laporan(kantor), cast.camat)
    satu = hitung()
    for i in range(4):
        lain = PerangkatFactory(pemda=kantor.pemda, slug=f"lain-{i}")
        UnitFactory(perangkat=lain)
        tanda_tangan(buat_laporan(lain), cast.camat)
    assert hitung() == satu


def test_one_report_is_downloaded_as_it_was_signed(kantor, cast):
    tanda_tangan(buat_laporan(kantor), cast.camat, isi=b"%PDF edisi")
    client, alamat = cast.client("inspektorat"), f"{url('pdf', kantor, pk=kantor.pk)}?tahun={TAHUN}"
    assert client.get(alamat).content == b"%PDF edisi"
    assert client.get(url("pdf", kantor, pk=cast.tetangga.pk), {"tahun": TAHUN}).status_code == 404
    luar = Pengguna.objects.get(username="orang_luar")
    asing = Client()
    asing.force_login(luar)
    assert asing.get(alamat).status_code == 404
    jawab = client.get(url("zip", kantor), {"tahun": TAHUN})
    assert jawab.headers["Content-Type"] == "application/zip"
    assert zipfile.ZipFile(io.BytesIO(jawab.getvalue())).testzip() is None


def test_the_inspektur_is_written_by_the_admin(kantor, cast):
    isi = {"nama": "Inspektur Uji", "jenis_nip": "tanpa", "jabatan": "Inspektur", "mulai": "2024-01-01"}
    tambah = url("inspektur_tambah", kantor)
    assert cast.client("inspektorat").post(tambah, isi).status_code == 403
    assert cast.client("admin").post(tambah, isi).url == url("inspektur_daftar", kantor)
    assert "Inspektur Uji" in cast.client("inspektorat").get(url("inspektur_daftar", kantor)).content.decode()
