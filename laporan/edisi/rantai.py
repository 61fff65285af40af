"""The chain of an office's editions: each carries a digest over itself and over the one before."""

from __future__ import annotations

import datetime
import hashlib
import json
from collections.abc import Mapping

from laporan.models import Edisi

ISI = (
    "perangkat_id", "laporan_id", "perjanjian_id", "tahun", "nomor", "judul", "alasan", "oleh_id", "penanda_nama",
    "penanda_jabatan", "penanda_pangkat", "penanda_nip", "kode", "skema", "sidik_pohon", "sebelum",
)  # fmt: skip


def mata_rantai(edisi: Edisi, berkas: Mapping[str, str]) -> str:
    """SHA-256 over the row and the digests of its files by kind; in the row stands the link of the edition before."""
    waktu = edisi.waktu.astimezone(datetime.UTC).isoformat(timespec="microseconds")
    isi = {nama: getattr(edisi, nama) for nama in ISI} | {"waktu": waktu, "berkas": dict(berkas)}
    return hashlib.sha256(json.dumps(isi, ensure_ascii=False, sort_keys=True).encode()).hexdigest()
