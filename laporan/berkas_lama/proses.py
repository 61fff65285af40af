"""Reading a file in a child process: bounded in time and memory, without the settings and secrets of the server."""

from __future__ import annotations

import contextlib
import json
import logging
import os
import queue
import subprocess  # nosec B404
import sys
import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import IO, Any

from laporan.checks.baca import anak
from laporan.checks.baca.salah import RUSAK, TidakTerbaca

TUNGGU = 240  # seconds; a report of 60 pages takes about six
DENYUT = 5.0  # seconds between two signs of life
JAWABAN_TERBESAR = 64 * 1024 * 1024
LAMA = "Berkas ini terlalu lama dibaca. Bagi menjadi beberapa berkas, lalu unggah satu per satu."
GAGAL = "Berkas ini belum dapat dibaca. Silakan coba lagi, atau hubungi admin."
_LINGKUNGAN = ("PATH", "LANG", "LC_ALL", "TMPDIR", "LD_LIBRARY_PATH")

logger = logging.getLogger(__name__)


def baca_di_anak(
    nama: str,
    isi: bytes,
    *,
    tahun: int | None = None,
    acuan: dict[str, Any] | None = None,
    maju: Callable[[int, int], object] = lambda _a, _b: None,
    tunggu: float = TUNGGU,
) -> dict[str, Any]:
    """What `laporan.checks.baca.hasil` says of a file. `maju` is told the pages done and all pages, at least every few
    seconds (0, 0 where nothing is known). Raises TidakTerbaca."""
    kepala = {"nama": nama, "tahun": tahun, "acuan": acuan or KOSONG}
    proses = _mulai()
    try:
        return _dengar(proses, json.dumps(kepala).encode() + b"\n" + isi, maju, tunggu)
    finally:
        proses.kill()
        proses.wait()


KOSONG: dict[str, Any] = {"kantor_lain": [], "kantor_sendiri": [], "peraturan": []}


def _mulai() -> subprocess.Popen[bytes]:
    try:
        return subprocess.Popen(  # our own file, no shell  # noqa: S603  # nosec B603
            [sys.executable, "-I", str(Path(anak.__file__))],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            env={k: os.environ[k] for k in _LINGKUNGAN if k in os.environ},
        )
    except OSError as galat:
        logger.exception("Berkas tidak dibaca: proses tidak dapat dimulai")
        raise TidakTerbaca(GAGAL) from galat


def _dengar(
    proses: subprocess.Popen[bytes], kiriman: bytes, maju: Callable[[int, int], object], tunggu: float
) -> dict[str, Any]:
    assert proses.stdin is not None and proses.stdout is not None  # noqa: PT018, S101  # nosec B101
    threading.Thread(target=_kirim, args=(proses.stdin, kiriman), daemon=True).start()
    jawaban: queue.Queue[bytes] = queue.Queue()
    threading.Thread(target=_terima, args=(proses.stdout, jawaban), daemon=True).start()
    sampai = [0, 0]
    for baris in _sampai_selesai(jawaban, tunggu):
        isi: dict[str, Any] = json.loads(baris) if baris else {"maju": sampai}
        if "salah" in isi:
            raise TidakTerbaca(isi["salah"])
        if "hasil" in isi:
            return dict(isi["hasil"])
        sampai = isi["maju"]
        maju(*sampai)
    logger.warning("Berkas tidak terbaca: proses berakhir dengan status %s", proses.poll())
    raise TidakTerbaca(RUSAK)


def _sampai_selesai(jawaban: queue.Queue[bytes], tunggu: float) -> Iterator[bytes]:
    """The lines of the child, an empty one where it was silent for a while; ends with the child. Raises TidakTerbaca."""
    batas = time.monotonic() + tunggu
    while True:
        if time.monotonic() >= batas:
            raise TidakTerbaca(LAMA)
        try:
            baris = jawaban.get(timeout=DENYUT)
        except queue.Empty:
            yield b""
            continue
        if not baris.endswith(b"\n"):
            return
        yield baris


def _kirim(masuk: IO[bytes], isi: bytes) -> None:
    with contextlib.suppress(OSError):  # a child that ended is told by its silence
        masuk.write(isi)
        masuk.close()


def _terima(keluar: IO[bytes], jawaban: queue.Queue[bytes]) -> None:
    """Line by line; the last one, without an end, says that there are no more."""
    with contextlib.suppress(OSError, ValueError):
        while (baris := keluar.readline(JAWABAN_TERBESAR)).endswith(b"\n"):
            jawaban.put(baris)
    jawaban.put(b"")
