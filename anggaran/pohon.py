"""The program tree with its money, added up from the lowest nodes."""

from __future__ import annotations

from anggaran.bahan import Bahan
from anggaran.belanja import SimpulBelanja
from anggaran.hitung import jumlah
from anggaran.models import Periode
from renstra.models import SimpulProgram
from renstra.pohon import Anak, per_induk

TRIWULAN = (Periode.TW1, Periode.TW2, Periode.TW3, Periode.TW4)


def susun_pohon(bahan: Bahan) -> tuple[SimpulBelanja, ...]:
    """The programs of the year, each with its kegiatan and sub kegiatan, in order of kode."""
    anak = per_induk(bahan.simpul)
    return tuple(_susun(simpul, anak, bahan) for simpul in anak[None])


def _susun(simpul: SimpulProgram, semua: Anak, bahan: Bahan) -> SimpulBelanja:
    anak = tuple(_susun(s, semua, bahan) for s in semua.get(simpul.pk, ()))
    sendiri, periode = bahan.pagu_simpul, bahan.realisasi_periode
    per_tahap = {
        t.pk: jumlah([sendiri.get((t.pk, simpul.pk)), *(a.per_tahap[t.pk] for a in anak)]) for t in bahan.semua_tahap
    }
    return SimpulBelanja(
        pagu=per_tahap.get(bahan.tahap.pk) if bahan.tahap else None,
        realisasi=jumlah([bahan.realisasi_simpul.get(simpul.pk), *(a.realisasi for a in anak)]),
        id=simpul.pk,
        kode=simpul.kode,
        nama=simpul.nama,
        jenjang=simpul.jenjang,
        unit=str(simpul.unit or ""),
        penunjang=simpul.penunjang,
        rincian_tidak_lengkap=simpul.rincian_tidak_lengkap,
        padanan=simpul.padanan.nama if simpul.padanan else "",
        triwulan=tuple(jumlah([periode.get((simpul.pk, p)), *(a.triwulan[p - 1] for a in anak)]) for p in TRIWULAN),
        per_tahap=per_tahap,
        anak=anak,
    )
