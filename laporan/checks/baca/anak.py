"""Reading one uploaded file by itself: started by path as a child process (`python -I anak.py`), with a bound on time and
memory, without Django, settings and secrets, so that a hostile file can only end itself.

Standard input: a line of JSON (`nama`, `tahun`, `acuan`), then the file. Standard output: lines of JSON: `maju` (pages done,
pages), at the end `hasil` or `salah` (a sentence).
"""

from __future__ import annotations

import json
import os
import resource
import sys
from pathlib import Path
from typing import Any

MEMORI = 2 * 1024**3
DETIK = 180
GAGAL = 3


def main() -> int:
    resource.setrlimit(resource.RLIMIT_AS, (MEMORI, MEMORI))
    resource.setrlimit(resource.RLIMIT_CPU, (DETIK, DETIK))
    resource.setrlimit(resource.RLIMIT_FSIZE, (0, 0))
    kepala = json.loads(sys.stdin.buffer.readline())
    _kirim(_baca(kepala, sys.stdin.buffer.read()))
    return 0


def _baca(kepala: dict[str, Any], isi: bytes) -> dict[str, Any]:
    from laporan.checks import periksa
    from laporan.checks.baca.berkas import TidakTerbaca, baca_berkas
    from laporan.checks.baca.hasil import susun_hasil
    from laporan.checks.baca.salah import TERLALU_BANYAK

    try:
        b = baca_berkas(
            kepala["nama"],
            isi,
            tahun=kepala["tahun"],
            acuan=_acuan(kepala["acuan"]),
            maju=lambda selesai, seluruh: _kirim({"maju": [selesai, seluruh]}),
        )
        return {"hasil": susun_hasil(b, periksa(b))}
    except TidakTerbaca as salah:
        return {"salah": str(salah)}
    except (MemoryError, RecursionError):
        return {"salah": TERLALU_BANYAK}


def _acuan(isi: dict[str, Any]) -> Any:
    from laporan.checks.bacaan import Acuan, Peraturan

    return Acuan(
        kantor_lain=tuple(isi["kantor_lain"]),
        kantor_sendiri=tuple(isi["kantor_sendiri"]),
        peraturan=tuple(Peraturan(*p) for p in isi["peraturan"]),
    )


def _kirim(isi: dict[str, Any]) -> None:
    sys.stdout.write(json.dumps(isi, ensure_ascii=True) + "\n")
    sys.stdout.flush()


if __name__ == "__main__":
    sys.path.insert(0, str(Path(__file__).resolve().parents[3]))
    try:
        status = main()
    except BaseException as galat:  # noqa: BLE001  the parent says it to the user
        sys.stderr.write(f"{type(galat).__name__}: {galat}\n")
        status = GAGAL
    sys.stdout.flush()
    os._exit(status)
