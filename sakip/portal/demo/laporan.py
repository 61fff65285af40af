"""The report: its frame, its outline, and the texts of the office."""

from __future__ import annotations

from anggaran.models import Tahap
from laporan.domain.laporan import buat_laporan, ubah_naskah
from sakip.core.domain import simpan
from sakip.core.models import Pejabat, Peran, PerangkatDaerah
from sakip.portal.demo.pemuat import Pemuat

PERENCANA = Peran.Jenis.PERENCANA


def muat_laporan(p: Pemuat, perangkat: PerangkatDaerah) -> None:
    """A text of an unknown section is a KeyError."""
    data, by = p.baca("laporan"), p.oleh[PERENCANA]
    rangka = data["laporan"]
    laporan = buat_laporan(perangkat=perangkat, tahun=rangka["tahun"], by=by)
    laporan.tempat, laporan.tanggal = rangka["tempat"], rangka["tanggal"]
    laporan.penandatangan = p.rujuk(Pejabat, rangka["penandatangan"])
    laporan.tahap = p.rujuk(Tahap, rangka["tahap"])
    simpan(laporan, by=by)
    bagian = {b.kunci: b for b in laporan.bagian.all()}
    for kunci, isi in data["bagian"].items():
        ubah_naskah(bagian=bagian[kunci], by=by, **isi)
    p.baru["bagian laporan"] += len(bagian)
