"""How capaian is computed, the survey, what was measured, and what was done."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from kinerja.domain.realisasi import simpan_pembanding, simpan_realisasi
from kinerja.domain.skala import simpan_aturan
from kinerja.domain.survei import simpan_survei
from kinerja.models import AturanKinerja, KonversiHuruf, Pelaksanaan, Pembanding, Realisasi, Survei, UnsurSurvei
from renstra.models import Indikator, Komponen
from sakip.core.models import Pengguna, Peran, PerangkatDaerah
from sakip.portal.demo.pemuat import Baris, Pemuat

ORGANISASI, PERENCANA = Peran.Jenis.ORGANISASI, Peran.Jenis.PERENCANA


def muat_aturan(p: Pemuat, perangkat: PerangkatDaerah) -> None:
    """An office without a set of its own follows that of its Pemda, or the common one."""
    if aturan := p.baca("kinerja").get("aturan"):
        _aturan(p, perangkat, **aturan)


def _aturan(p: Pemuat, perangkat: PerangkatDaerah, *, konversi: Sequence[Baris] = (), **isi: object) -> None:
    aturan = p.tulis(AturanKinerja, isi | {"perangkat": perangkat}, by=ORGANISASI, lewat=simpan_aturan)
    for satu in konversi:
        p.tulis(KonversiHuruf, satu | {"aturan": aturan}, by=ORGANISASI)


def muat_kinerja(p: Pemuat, perangkat: PerangkatDaerah) -> None:
    """The survey comes first: where there is one, a typed value needs its reason."""
    data = p.baca("kinerja")
    for satu in data.get("survei", ()):
        _survei(p, perangkat, **satu)
    for satu in data.get("realisasi", ()):
        _realisasi(p, **satu)
    for satu in data.get("pembanding", ()):
        p.tulis(Pembanding, satu, by=PERENCANA, lewat=simpan_pembanding)
    for satu in data.get("pelaksanaan", ()):
        p.tulis(Pelaksanaan, satu, by=PERENCANA)


def _survei(p: Pemuat, perangkat: PerangkatDaerah, *, unsur: list[Baris], **isi: object) -> None:
    def lewat(survei: Survei, *, by: Pengguna) -> Survei:
        return simpan_survei(survei, [_unsur(p, nomor, **satu) for nomor, satu in enumerate(unsur, 1)], by=by)

    p.tulis(Survei, isi | {"perangkat": perangkat}, by=PERENCANA, lewat=lewat)


def _unsur(p: Pemuat, nomor: int, *, sebaran: Sequence[int] = (), **isi: Any) -> UnsurSurvei:
    bagian = zip(UnsurSurvei.SEBARAN, sebaran, strict=True) if sebaran else ()
    return p.buat(UnsurSurvei, {"nomor": nomor} | isi | dict(bagian))


def _realisasi(p: Pemuat, *, indikator: str, tahun: dict[str, Any], **isi: object) -> None:
    """Values by year; those of lettered parts by letter."""
    milik = p.rujuk(Indikator, indikator)
    for th, nilai in tahun.items():
        bagian = nilai if isinstance(nilai, dict) else {None: nilai}
        for huruf, angka in bagian.items():
            komponen = Komponen.objects.get(indikator=milik, huruf=huruf) if huruf else None
            baris = isi | {"indikator": milik, "komponen": komponen, "tahun": int(th), "angka": angka}
            p.tulis(Realisasi, baris, by=_pengisi(p, milik), lewat=simpan_realisasi)


def _pengisi(p: Pemuat, indikator: Indikator) -> str:
    """Staf of the unit that answers for the indicator, where the demo has one; else perencana."""
    nama = [unit.nama for unit in indikator.penanggung_jawab.all()]
    return next((n for n in nama if n in p.oleh), PERENCANA)
