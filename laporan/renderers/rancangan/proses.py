"""The children that draw the parts of a draft: the longest part first, to whichever child is free."""

from __future__ import annotations

import json
import logging
import os
import struct
import subprocess  # nosec B404
import threading
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from queue import Empty, SimpleQueue
from typing import IO, Any, TypeAlias, cast

from laporan.renderers.pdf import BELUM, DENYUT, LAMA, PdfGagal, mulai_anak

ANAK = max(1, min(2, os.cpu_count() or 1))
"""How many children draw one book."""

logger = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Kerja:
    """One part to be drawn: the name of its style sheet, and its page."""

    gaya: str
    html: str


@dataclass(frozen=True, slots=True)
class Hasil:
    """A part as drawn. `halaman`: for each page `penanda` (bookmarks), `jangkar` (anchors), `tautan` (links out)."""

    halaman: tuple[dict[str, Any], ...]
    pdf: bytes


Selesai: TypeAlias = Callable[[int, Hasil], None]


class Regu:
    """The children, started when made and ended by `bubar`; a context manager. `tunggu`: seconds at most, in all."""

    def __init__(self, banyak: int, tunggu: float) -> None:
        self.anak: list[subprocess.Popen[bytes]] = []
        self.galat: list[bytes] = []
        self.batas = time.monotonic() + tunggu
        self.penjaga = threading.Timer(tunggu, self.bubar)
        self.penjaga.daemon = True
        self.penjaga.start()
        try:
            for _ in range(banyak):
                self.anak.append(mulai_anak("weasy.py", "--bagian"))
        except PdfGagal:
            self.bubar()
            raise

    def __enter__(self) -> Regu:
        return self

    def __exit__(self, *_: object) -> None:
        self.bubar()

    def bubar(self) -> None:
        """End the children, whatever they do."""
        self.penjaga.cancel()
        for a in self.anak:
            a.kill()
        if threading.current_thread() is not self.penjaga and not self.galat:
            self.galat = [a.communicate()[1] for a in self.anak]

    def siapkan(self, gaya: Mapping[str, str]) -> None:
        """Give them the style sheets. Raises PdfGagal."""
        try:
            for a in self.anak:
                _kirim(a, dict(gaya))
        except OSError as salah:
            self._gagal(salah)

    def kerjakan(self, kerja: Mapping[int, Kerja], selesai: Selesai, denyut: Callable[[], object]) -> None:
        """Draw all; `selesai` hears of each, in no order; `denyut` is called while nothing comes. Raises PdfGagal."""
        antre: SimpleQueue[int] = SimpleQueue()
        for i in sorted(kerja, key=lambda i: -len(kerja[i].html)):
            antre.put(i)
        jadi: SimpleQueue[tuple[int, Hasil | BaseException]] = SimpleQueue()
        for a in self.anak[: len(kerja)]:
            threading.Thread(target=_tekuni, args=(a, kerja, antre, jadi), daemon=True).start()
        for _ in kerja:
            i, hasil = _tunggu(jadi, denyut)
            if not isinstance(hasil, Hasil):
                self._gagal(hasil)
            else:
                selesai(i, hasil)

    def _gagal(self, salah: BaseException) -> None:
        if not isinstance(salah, OSError | EOFError):
            raise salah
        if time.monotonic() >= self.batas:
            raise PdfGagal(LAMA) from salah
        self.bubar()
        pesan = b"; ".join(self.galat).decode("utf-8", "replace")[-2000:]
        logger.error("Rancangan gagal: status %s, %s", [a.returncode for a in self.anak], pesan)
        raise PdfGagal(BELUM) from salah


def _tekuni(
    anak: subprocess.Popen[bytes],
    kerja: Mapping[int, Kerja],
    antre: SimpleQueue[int],
    jadi: SimpleQueue[tuple[int, Hasil | BaseException]],
) -> None:
    """Give one child a part after the other; a thread, since it waits for the child."""
    while True:
        try:
            i = antre.get_nowait()
        except Empty:
            return
        try:
            jadi.put((i, _gambar(anak, kerja[i])))
        except BaseException as salah:  # noqa: BLE001  told to who waits
            jadi.put((i, salah))
            return


def _tunggu(jadi: SimpleQueue[tuple[int, Hasil | BaseException]], denyut: Callable[[], object]) -> Any:
    while True:
        try:
            return jadi.get(timeout=DENYUT)
        except Empty:
            denyut()


def _gambar(anak: subprocess.Popen[bytes], kerja: Kerja) -> Hasil:
    _kirim(anak, {"gaya": kerja.gaya, "html": kerja.html})
    keluar = cast("IO[bytes]", anak.stdout)
    return Hasil(tuple(json.loads(_terima(keluar))), _terima(keluar))


def _kirim(anak: subprocess.Popen[bytes], isi: object) -> None:
    data = json.dumps(isi).encode()
    masuk = cast("IO[bytes]", anak.stdin)
    masuk.write(struct.pack(">I", len(data)) + data)
    masuk.flush()


def _terima(pipa: IO[bytes]) -> bytes:
    kepala = pipa.read(4)
    if len(kepala) < 4:
        raise EOFError
    (panjang,) = struct.unpack(">I", kepala)
    isi = pipa.read(panjang)
    if len(isi) < panjang:
        raise EOFError
    return isi
