"""Fifty people who enter cells at once, on PostgreSQL under gunicorn: `make bench`.

Run as `POSTGRES_AMAN=1 .ci/postgres .venv/bin/python -m tests.bench.bench_serentak`, commits on disk. The goal: the 95th percentile of saving a cell stays
under 3 times that of a view that signs in by session, inserts one row and commits, in the same run; nothing is lost and
nothing doubled. Both are asked in turns, with the same people, the same pauses and the same server.
"""

from __future__ import annotations

import contextlib
import http.client
import json
import os
import random
import socket
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from pathlib import Path

ORANG, PUTARAN, BATAS, TAHUN = 50, 3, 3, 2024
# As deploy/sakip.service starts it.
PEKERJA = 3
# Nobody fills a cell faster than this; seconds between two cells of one person, on the average.
JEDA = float(os.environ.get("JEDA", "2"))
PER_PUTARAN = 8
KUE = "a" * 32


@dataclass
class Orang:
    """Somebody with a session, and the cells that are his: four quarters of an indicator, value and story."""

    sesi: str
    indikator: int
    nilai: dict[str, str] = field(default_factory=dict)

    def sel(self, ke: int) -> tuple[str, str]:
        """The cell of a turn and what is typed into it; a value first, then what stood in its way."""
        periode, bidang = ke // 2 % 4 + 1, ("angka", "kendala")[ke % 2]
        isi = f"{50 + ke},{self.indikator % 90 + 10}" if bidang == "angka" else f"Kendala {self.indikator}-{ke}"
        return f"realisasi:{self.indikator}:0:{TAHUN}:{periode}|{bidang}", isi


def siapkan() -> list[Orang]:
    """An office with fifty indicators in a Renstra, each answered for by a unit with one staf who is signed in."""
    from django.core.management import call_command
    from django.db import connection

    from sakip.core.write import menulis
    from tests.bench.serentak.urls import TABEL
    from tests.factories import PerangkatFactory, RenstraFactory, SasaranFactory

    call_command("migrate", verbosity=0)
    with connection.cursor() as kursor:
        kursor.execute(TABEL)
    kantor = PerangkatFactory(slug="bench")
    with menulis(by=None):
        sasaran = SasaranFactory(tujuan__renstra=RenstraFactory(perangkat=kantor))
        return [_orang(kantor, sasaran) for _ in range(ORANG)]


def _orang(kantor, sasaran) -> Orang:
    from django.contrib.auth import BACKEND_SESSION_KEY, HASH_SESSION_KEY, SESSION_KEY
    from django.contrib.sessions.backends.db import SessionStore

    from tests.factories import PeranFactory, TargetFactory, UnitFactory

    unit = UnitFactory(perangkat=kantor)
    pengguna = PeranFactory(jenis="staf", perangkat=kantor, unit=unit).pengguna
    indikator = TargetFactory(rumusan__sasaran=sasaran, tahun=TAHUN).rumusan.indikator
    indikator.penanggung_jawab.add(unit)
    sesi = SessionStore()
    sesi[SESSION_KEY] = str(pengguna.pk)
    sesi[BACKEND_SESSION_KEY] = "django.contrib.auth.backends.ModelBackend"
    sesi[HASH_SESSION_KEY] = pengguna.get_session_auth_hash()
    sesi.save()
    return Orang(str(sesi.session_key), indikator.pk)


@contextlib.contextmanager
def server() -> Iterator[int]:
    """gunicorn as on a server, on a free port."""
    with socket.create_server(("127.0.0.1", 0)) as s:
        port = s.getsockname()[1]
    perintah = [str(Path(sys.executable).parent / "gunicorn"), "sakip.wsgi", "--bind", f"127.0.0.1:{port}"]
    perintah += ["--workers", str(PEKERJA), "--timeout", "120", "--no-control-socket", "--log-level", "warning"]
    with subprocess.Popen(perintah) as proses:
        try:
            _tunggu(port)
            yield port
        finally:
            proses.terminate()


def _tunggu(port: int) -> None:
    for _ in range(100):
        with contextlib.suppress(OSError):
            socket.create_connection(("127.0.0.1", port), timeout=1).close()
            return
        time.sleep(0.2)
    sys.exit("gunicorn tidak mau mulai")


def kirim(port: int, orang: Orang, alamat: str, isi: str) -> tuple[float, int, dict]:
    """Seconds, status and answer of one POST."""
    kepala = {
        "Cookie": f"sessionid={orang.sesi}; csrftoken={KUE}", "X-CSRFToken": KUE,
        "Content-Type": "application/json", "Accept": "application/json",
    }  # fmt: skip
    awal = time.perf_counter()
    sambungan = http.client.HTTPConnection("127.0.0.1", port, timeout=60)
    sambungan.request("POST", alamat, isi.encode(), kepala)
    jawab = sambungan.getresponse()
    teks = jawab.read()
    lama = time.perf_counter() - awal
    sambungan.close()
    return lama, jawab.status, json.loads(teks) if jawab.status == 200 else {"isi": teks.decode()[:300]}


def sisip(port: int, orang: Orang, ke: int) -> float:
    lama, status, jawab = kirim(port, orang, "/bench/baris/", f"{orang.indikator}-{ke}")
    assert status == 200, jawab
    return lama


def ketik(port: int, orang: Orang, ke: int) -> float:
    """Fill one cell. Every fifth is sent a second time, as a browser does whose line was cut before the answer."""
    sel, isi = orang.sel(ke)
    badan = json.dumps({"sel": sel, "nilai": isi, "lama": orang.nilai.get(sel, "")})
    lama, status, jawab = kirim(port, orang, f"/bench/{TAHUN}/kinerja/isian/simpan/", badan)
    assert (status, jawab.get("keadaan")) == (200, "disimpan"), (status, jawab)
    orang.nilai[sel] = jawab["nilai"]
    if ke % 5 == 0:
        assert kirim(port, orang, f"/bench/{TAHUN}/kinerja/isian/simpan/", badan)[1] == 200
    return lama


def putaran(port: int, orang: list[Orang], kerja: Callable[[int, Orang, int], float], mulai: int) -> list[float]:
    """Everybody at once, cell after cell; the seconds of each."""

    def satu(o: Orang) -> list[float]:
        acak = random.Random(o.indikator)
        hasil = []
        for ke in range(mulai, mulai + PER_PUTARAN):
            time.sleep(acak.uniform(0, 2 * JEDA))
            hasil.append(kerja(port, o, ke))
        return hasil

    with ThreadPoolExecutor(ORANG) as banyak:
        return [lama for hasil in banyak.map(satu, orang) for lama in hasil]


def hitung(orang: list[Orang]) -> tuple[int, int, int]:
    """Of the cells as they stand now: how many are not what was typed last, how many rows too many; and lines of Jejak."""
    from kinerja.isian.realisasi import teks_angka
    from kinerja.models import Realisasi
    from sakip.core.models import Jejak

    semua = {(r.indikator_id, r.periode): r for r in Realisasi.objects.all()}
    hilang = 0
    for o in orang:
        for sel, isi in o.nilai.items():
            rujukan, _, bidang = sel.partition("|")
            baris = semua.get((o.indikator, int(rujukan.rpartition(":")[2])))
            ada = baris and (teks_angka(baris.angka) if bidang == "angka" else baris.kendala)
            hilang += ada != isi
    return hilang, Realisasi.objects.count() - 4 * ORANG, Jejak.objects.filter(jenis="kinerja.realisasi").count()


def p95(waktu: list[float]) -> float:
    return statistics.quantiles(waktu, n=20)[18] * 1000


def ukur(port: int, orang: list[Orang]) -> tuple[list[float], list[float]]:
    """The trivial view and the cells in turns; the first turn only warms up."""
    dasar: list[float] = []
    sel: list[float] = []
    for ke in range(PUTARAN + 1):
        satu, dua = putaran(port, orang, sisip, ke * PER_PUTARAN), putaran(port, orang, ketik, ke * PER_PUTARAN)
        if ke:
            dasar += satu
            sel += dua
    return dasar, sel


def main() -> None:
    if not os.environ.get("DATABASE_URL", "").startswith("postgres"):
        sys.exit("Jalankan dengan PostgreSQL: .ci/postgres .venv/bin/python -m tests.bench.bench_serentak")
    with tempfile.TemporaryDirectory() as folder:
        os.environ |= {
            "DJANGO_SETTINGS_MODULE": "tests.bench.serentak.settings", "SECRET_KEY": "bench-serentak-0123456789-" * 3,
            "DEBUG": "0", "HTTPS": "0", "ALLOWED_HOSTS": "127.0.0.1", "MEDIA_ROOT": folder,
        }  # fmt: skip
        import django

        django.setup()
        orang = siapkan()
        with server() as port:
            dasar, sel = ukur(port, orang)
        hilang, ganda, jejak = hitung(orang)
    rasio = p95(sel) / p95(dasar)
    terkirim = ORANG * PER_PUTARAN * (PUTARAN + 1)
    print(
        f"serentak, {ORANG} orang, {len(sel)} isian: satu baris {p95(dasar):.0f} ms, satu sel {p95(sel):.0f} ms (p95)"
    )
    print(
        f"serentak, rasio {rasio:.2f} (kurang dari {BATAS}); median {statistics.median(dasar) * 1000:.0f} dan {statistics.median(sel) * 1000:.0f} ms"
    )
    print(f"serentak, {hilang} hilang, {ganda} ganda; {jejak} baris jejak untuk {terkirim} isian")
    sys.exit(rasio >= BATAS or bool(hilang or ganda) or jejak != terkirim)


if __name__ == "__main__":
    main()
