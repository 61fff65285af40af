"""The report: its frame, its outline, and the texts of the office."""

from __future__ import annotations

from typing import Any

from anggaran.models import Tahap
from laporan.domain import buat_laporan, ubah_naskah
from laporan.models import Laporan
from sakip.core.domain import simpan
from sakip.core.models import Pejabat, Pengguna, Peran, PerangkatDaerah
from sakip.portal.demo.pemuat import Pemuat

ISI_BAGIAN = {"judul", "tampil", "naskah", "naskah_akhir"}


def muat_laporan(p: Pemuat, perangkat: PerangkatDaerah) -> None:
    """Sections that the data does not name keep the first drafts."""
    data, by = p.baca("laporan"), p.oleh[Peran.Jenis.PERENCANA]
    laporan = _rangka(p, perangkat, by, **data["laporan"])
    bagian = {b.kunci: b for b in laporan.bagian.all()}
    for kunci, isi in data["bagian"].items():
        if asing := isi.keys() - ISI_BAGIAN:
            raise TypeError(f"Bagian {kunci} tidak mengenal {', '.join(asing)}")
        ubah_naskah(bagian=bagian[kunci], by=by, **isi)
    p.baru["bagian laporan"] += len(bagian)


def _rangka(
    p: Pemuat, perangkat: PerangkatDaerah, by: Pengguna, *, tahun: int, penandatangan: str, tahap: str, **isi: Any
) -> Laporan:
    laporan = buat_laporan(perangkat=perangkat, tahun=tahun, by=by)
    isi |= {"penandatangan": p.rujuk(Pejabat, penandatangan), "tahap": p.rujuk(Tahap, tahap)}
    for nama, nilai in isi.items():
        Laporan._meta.get_field(nama)
        setattr(laporan, nama, nilai)
    return simpan(laporan, by=by)
