"""The program as it runs in an office: gunicorn in a process of its own over a database in a file. It can be killed."""

from __future__ import annotations

import os
import shutil
import signal
import socket
import sqlite3
import subprocess
import sys
import time
import urllib.request
from collections.abc import Callable, Iterator
from decimal import Decimal
from pathlib import Path
from urllib.error import URLError

import pytest
from django.conf import settings

from tests.browser.orang import Orang

KOSONGKAN = """
from kinerja.models import Realisasi
from renstra.models import Indikator, Komponen
from sakip.core.write import menulis
with menulis(by=None):
    milik = {"indikator__perangkat__slug": "bangsalsari"}
    Realisasi.objects.filter(tahun=2021, **milik).delete()
    Komponen.objects.filter(**milik).delete()
    Indikator.objects.filter(perangkat__slug="bangsalsari").update(pembilang="", penyebut="")
"""
KUNCI = """
from sakip.core.models import Kunci, PerangkatDaerah
from sakip.core.write import menulis
from django.utils import timezone
with menulis(by=None):
    kantor = PerangkatDaerah.objects.get(slug="bangsalsari")
    Kunci.objects.create(perangkat=kantor, tahun=2021, mulai=timezone.now(), alasan="Masa pengisian selesai")
"""


class Pelayan:
    """``mulai`` and ``matikan`` (as a power cut would); ``sel`` and ``cerita`` are what the database holds."""

    def __init__(self, folder: Path) -> None:
        self.berkas = folder / "a.sqlite3"
        with socket.create_server(("127.0.0.1", 0)) as pintu:
            self.port = pintu.getsockname()[1]
        self.alamat = f"http://127.0.0.1:{self.port}"
        self.lingkungan = os.environ | {
            "DEBUG": "1",
            "HTTPS": "0",
            "DATABASE_URL": f"sqlite:///{self.berkas}",
            "MEDIA_ROOT": str(folder / "media"),
            "CETAK_ROOT": str(folder / "cetak"),
            "DJANGO_SETTINGS_MODULE": "sakip.settings",
        }
        self.proses: subprocess.Popen[bytes] | None = None
        self.awal = 0

    def kelola(self, *perintah: str) -> None:
        """``manage.py`` over this database."""
        jalan = [sys.executable, "manage.py", *perintah]
        subprocess.run(jalan, cwd=settings.BASE_DIR, env=self.lingkungan, check=True, capture_output=True)

    def jalankan(self, kode: str) -> None:
        self.kelola("shell", "--verbosity", "0", "--command", kode)

    def mulai(self) -> None:
        jalan = [sys.executable, "-m", "gunicorn", "sakip.wsgi", "--bind", f"127.0.0.1:{self.port}", "--workers", "2"]
        self.proses = subprocess.Popen(
            [*jalan, "--no-control-socket", "--log-level", "error"],
            cwd=settings.BASE_DIR,
            env=self.lingkungan,
            start_new_session=True,
        )
        for _ in range(300):
            if self.hidup():
                return
            time.sleep(0.2)
        raise AssertionError("The server did not start.")

    def hidup(self) -> bool:
        try:
            return urllib.request.urlopen(f"{self.alamat}/masuk/", timeout=5).status == 200
        except (URLError, OSError):
            return False

    def matikan(self) -> None:
        if self.proses:
            os.killpg(self.proses.pid, signal.SIGKILL)
            self.proses.wait()
            self.proses = None

    def tanya(self, sql: str) -> list[tuple]:
        with sqlite3.connect(self.berkas, timeout=20) as basis:
            return basis.execute(sql).fetchall()

    def sel(self) -> dict[tuple[int, int], Decimal]:
        """Every stored value of the year by indicator and period; none may be there twice."""
        dari = "SELECT indikator_id, periode, angka FROM kinerja_realisasi WHERE tahun = 2021 AND angka IS NOT NULL"
        baris = self.tanya(dari)
        hasil = {(i, p): Decimal(str(nilai)) for i, p, nilai in baris}
        assert len(hasil) == len(baris)
        return hasil

    def cerita(self) -> dict[tuple[int, int], str]:
        """Every kendala of the year."""
        dari = "SELECT indikator_id, periode, kendala FROM kinerja_realisasi WHERE tahun = 2021 AND kendala <> ''"
        return {(i, p): teks for i, p, teks in self.tanya(dari)}

    def ditulis(self) -> int:
        """How often a realisasi was written since the demo was loaded."""
        ((jumlah,),) = self.tanya(
            f"SELECT COUNT(*) FROM core_jejak WHERE jenis = 'kinerja.realisasi' AND id > {self.awal}"
        )
        return jumlah

    def indikator(self) -> list[int]:
        """Those whose quarters are open, in the order of the page."""
        dari = "SELECT DISTINCT i.id FROM renstra_indikator i JOIN core_perangkatdaerah k ON k.id = i.perangkat_id"
        bersurvei = "SELECT indikator_id FROM kinerja_survei"
        baris = self.tanya(f"{dari} WHERE k.slug = 'bangsalsari' AND i.id NOT IN ({bersurvei}) ORDER BY i.id")
        return [i for (i,) in baris]


@pytest.fixture(scope="session")
def contoh_kosong(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The demo in a file, without the realisasi of 2021: four quarters of thirteen indicators are open."""
    pelayan = Pelayan(tmp_path_factory.mktemp("contoh"))
    pelayan.kelola("migrate", "--verbosity", "0")
    pelayan.kelola("demo", "bangsalsari")
    pelayan.jalankan(KOSONGKAN)
    pelayan.tanya("PRAGMA wal_checkpoint(TRUNCATE)")
    return pelayan.berkas


@pytest.fixture
def pelayan(contoh_kosong: Path, tmp_path: Path) -> Iterator[Pelayan]:
    pelayan = Pelayan(tmp_path)
    shutil.copy(contoh_kosong, pelayan.berkas)
    ((pelayan.awal,),) = pelayan.tanya("SELECT MAX(id) FROM core_jejak")
    pelayan.mulai()
    yield pelayan
    pelayan.matikan()


@pytest.fixture
def duduk(peramban, pelayan) -> Iterator[Callable[..., Orang]]:
    """Somebody sits down before a browser of this server: ``duduk("staf", lebar=360, skrip=False)``."""
    hadir: list[Orang] = []

    def mulai(username: str, *, lebar: int = 1280, skrip: bool = True) -> Orang:
        konteks = peramban.new_context(
            locale="id-ID", viewport={"width": lebar, "height": 800}, java_script_enabled=skrip
        )
        konteks.set_default_timeout(60_000)
        hadir.append(orang := Orang(konteks.new_page(), pelayan.alamat))
        orang.maklum = ("Failed to load resource",)
        orang.masuk(username, "sakip-demo")
        return orang

    yield mulai
    for orang in hadir:
        orang.page.context.close()
    assert [keluhan for orang in hadir for keluhan in orang.keluhan] == []
