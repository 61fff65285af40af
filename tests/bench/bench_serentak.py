"""Fifty people who enter cells at once, on PostgreSQL under gunicorn: `make bench`.

Run as `POSTGRES_AMAN=1 .ci/postgres .venv/bin/python -m tests.bench.bench_serentak`, commits on disk. The goal: the 95th
percentile of saving a cell stays under 3 times that of a view that signs in by session, inserts one row and commits, in
the same run; nothing is lost and nothing doubled.

Each person types at a person's pace: a cell every 1.5 to 3 seconds, and, as often and at random beside it, the trivial
view, so that both meet the same queue. That run is the one that counts. A second, in which nobody ever pauses, is printed
beside it: there the server is never idle, and what is told is how long its queue is.
"""

from __future__ import annotations

import contextlib
import http.client
import json
import os
import random
import signal
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
from typing import NoReturn

ORANG, KANTOR, BATAS, TAHUN = 50, 5, 3, 2024
# As deploy/sakip.service starts it.
PEKERJA = 3
# Seconds between two cells of one person, and how long everybody types; what is asked while all begin is not counted.
JEDA = 1.5, 3.0
LAMA, AWAL = 40, 4
# Cells of each person without a pause.
PADAT = 6
# After so many seconds the run is given up: a server that answers nobody tells nothing.
PALING_LAMA = 300
KUE = "a" * 32
SERVER: list[subprocess.Popen] = []


@dataclass
class Orang:
    """Somebody with a session, and the cells that are his: four quarters of an indicator, value and story."""

    sesi: str
    kantor: str
    indikator: int
    nilai: dict[str, str] = field(default_factory=dict)
    ke: int = 0

    @property
    def alamat(self) -> str:
        return f"/{self.kantor}/{TAHUN}/kinerja/isian/simpan/"

    def sel(self, ke: int) -> tuple[str, str]:
        """The cell of a turn and what is typed into it; a value first, then what stood in its way."""
        periode, bidang = ke // 2 % 4 + 1, ("angka", "kendala")[ke % 2]
        isi = (
            f"{50 + ke},{self.indikator % 9 + 1}{ke % 9 + 1}" if bidang == "angka" else f"Kendala {self.indikator}-{ke}"
        )
        return f"realisasi:{self.indikator}:0:{TAHUN}:{periode}|{bidang}", isi


def siapkan() -> list[Orang]:
    """Five offices, each with a Perjanjian Kinerja of ten indicators; each indicator has a unit with one staf, signed in."""
    from django.core.management import call_command
    from django.db import connection

    from sakip.core.write import menulis
    from tests.bench.serentak.urls import TABEL

    call_command("migrate", verbosity=0)
    with connection.cursor() as kursor:
        kursor.execute(TABEL)
    with menulis(by=None):
        return [orang for ke in range(KANTOR) for orang in _kantor(ke)]


def _kantor(ke: int) -> list[Orang]:
    from kinerja.models import PerjanjianKinerja
    from tests.factories import PerangkatFactory, RenstraFactory, SasaranFactory

    kantor = PerangkatFactory(slug=f"bench-{ke}")
    sasaran = SasaranFactory(tujuan__renstra=RenstraFactory(perangkat=kantor))
    pk = PerjanjianKinerja.objects.create(perangkat=kantor, tahun=TAHUN)
    return [_orang(kantor, sasaran, pk) for _ in range(ORANG // KANTOR)]


def _orang(kantor, sasaran, pk) -> Orang:
    from django.contrib.auth import BACKEND_SESSION_KEY, HASH_SESSION_KEY, SESSION_KEY
    from django.contrib.sessions.backends.db import SessionStore

    from kinerja.models import BarisPerjanjian
    from tests.factories import PeranFactory, TargetFactory, UnitFactory

    unit = UnitFactory(perangkat=kantor)
    pengguna = PeranFactory(jenis="staf", perangkat=kantor, unit=unit).pengguna
    indikator = TargetFactory(rumusan__sasaran=sasaran, tahun=TAHUN).rumusan.indikator
    indikator.penanggung_jawab.add(unit)
    BarisPerjanjian.objects.create(
        perjanjian=pk, sasaran=sasaran, indikator=indikator, angka=100, uraian_sasaran="S", uraian_indikator="I"
    )
    sesi = SessionStore()
    sesi[SESSION_KEY] = str(pengguna.pk)
    sesi[BACKEND_SESSION_KEY] = "django.contrib.auth.backends.ModelBackend"
    sesi[HASH_SESSION_KEY] = pengguna.get_session_auth_hash()
    sesi.save()
    return Orang(str(sesi.session_key), kantor.slug, indikator.pk)


@contextlib.contextmanager
def server() -> Iterator[int]:
    """gunicorn as on a server, on a free port."""
    with socket.create_server(("127.0.0.1", 0)) as s:
        port = s.getsockname()[1]
    perintah = [str(Path(sys.executable).parent / "gunicorn"), "sakip.wsgi", "--bind", f"127.0.0.1:{port}"]
    perintah += ["--workers", str(PEKERJA), "--timeout", "120", "--no-control-socket", "--log-level", "warning"]
    with subprocess.Popen(perintah) as proses:
        SERVER.append(proses)
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


def sisip(port: int, orang: Orang) -> float:
    lama, status, jawab = kirim(port, orang, "/bench/baris/", str(orang.indikator))
    assert status == 200, jawab
    return lama


def ketik(port: int, orang: Orang) -> float:
    """Fill the next cell. Every fifth is sent a second time, as a browser does whose line was cut before the answer."""
    sel, isi = orang.sel(orang.ke)
    badan = json.dumps({"sel": sel, "nilai": isi, "lama": orang.nilai.get(sel, "")})
    lama, status, jawab = kirim(port, orang, orang.alamat, badan)
    assert (status, jawab.get("keadaan")) == (200, "disimpan"), (status, jawab)
    orang.nilai[sel] = jawab["nilai"]
    if orang.ke % 5 == 0:
        assert kirim(port, orang, orang.alamat, badan)[1] == 200
    orang.ke += 1
    return lama


@dataclass
class Catat:
    """Seconds of each request, of the trivial view and of the cells."""

    dasar: list[float] = field(default_factory=list)
    sel: list[float] = field(default_factory=list)

    def cetak(self, nama: str) -> float:
        """Print both and the ratio of their 95th percentiles, which is returned."""
        for apa, waktu in (("satu baris", self.dasar), ("satu sel", self.sel)):
            tengah = statistics.median(waktu) * 1000
            print(f"serentak, {nama}: {apa} {p95(waktu):.0f} ms (p95), {tengah:.0f} ms (median), {len(waktu)} kali")
        rasio = p95(self.sel) / p95(self.dasar)
        tengah = statistics.median(self.sel) / statistics.median(self.dasar)
        print(f"serentak, {nama}: rasio {rasio:.2f} (p95), {tengah:.2f} (median)")
        return rasio


def hangat(port: int, orang: Orang, _: Catat) -> None:
    """The first requests load the program into each worker; nobody counts them."""
    ketik(port, orang)
    sisip(port, orang)


def manusia(port: int, orang: Orang, catat: Catat) -> None:
    """One person at his pace: each pause holds a cell and the trivial view, at moments of their own."""
    acak = random.Random(orang.indikator)
    mulai = time.monotonic()
    time.sleep(acak.uniform(0, JEDA[1]))
    while (lewat := time.monotonic() - mulai) < LAMA:
        urut = [(ketik, catat.sel), (sisip, catat.dasar)]
        acak.shuffle(urut)
        for kerja, waktu in urut:
            lama = kerja(port, orang)
            if lewat > AWAL:
                waktu.append(lama)
            time.sleep(acak.uniform(*JEDA) / 2)


def padat(port: int, orang: Orang, catat: Catat) -> None:
    """One person who never pauses."""
    for _ in range(PADAT):
        catat.sel.append(ketik(port, orang))
        catat.dasar.append(sisip(port, orang))


def bersama(kerja: Callable[[int, Orang, Catat], None], port: int, orang: list[Orang]) -> Catat:
    """Everybody at once."""
    catat = Catat()
    with ThreadPoolExecutor(ORANG) as banyak:
        for satu in [banyak.submit(kerja, port, o, catat) for o in orang]:
            satu.result()
    return catat


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
    baris = {sel.partition("|")[0] for o in orang for sel in o.nilai}
    return hilang, Realisasi.objects.count() - len(baris), Jejak.objects.filter(jenis="kinerja.realisasi").count()


def p95(waktu: list[float]) -> float:
    return statistics.quantiles(waktu, n=20)[18] * 1000


def beban() -> str:
    return ", ".join(f"{satu:.1f}" for satu in os.getloadavg())


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
        signal.signal(signal.SIGALRM, _terlalu_lama)
        signal.alarm(PALING_LAMA)
        print(f"serentak, {ORANG} orang, {PEKERJA} pekerja, {os.cpu_count()} inti; beban {beban()}", flush=True)
        with server() as port:
            bersama(hangat, port, orang)
            biasa = bersama(manusia, port, orang)
            penuh = bersama(padat, port, orang)
        signal.alarm(0)
        hilang, ganda, jejak = hitung(orang)
    rasio = biasa.cetak("mengetik seperti orang")
    penuh.cetak("tanpa jeda")
    terkirim = sum(o.ke for o in orang)
    print(f"serentak, {hilang} hilang, {ganda} ganda; {jejak} baris jejak untuk {terkirim} isian; beban {beban()}")
    if rasio >= BATAS:
        print(f"serentak, rasio {rasio:.2f} seharusnya kurang dari {BATAS}")
    sys.exit(rasio >= BATAS or bool(hilang or ganda) or jejak != terkirim)


def _terlalu_lama(*_: object) -> NoReturn:
    """Threads that wait for the server would keep the program from ending, so it ends at once."""
    print(f"serentak: belum selesai sesudah {PALING_LAMA} detik (beban {beban()}). Ulangi bila mesin lebih lengang.")
    sys.stdout.flush()
    if SERVER:
        SERVER[0].terminate()
    os._exit(1)


if __name__ == "__main__":
    main()
