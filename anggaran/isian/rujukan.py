"""What the key ``uang:<simpul>:<periode>:<jenis belanja or ->`` stands for."""

from __future__ import annotations

from django.urls import reverse

from anggaran.isian.uang import TANPA_JENIS, rujukan
from anggaran.models import JenisBelanja, Periode, RealisasiAnggaran
from renstra.models import SimpulProgram
from sakip.core.isian import Sel, SelTidakAda
from sakip.core.models import PerangkatDaerah
from sakip.core.rujukan import Rujukan, daftarkan


def pasang() -> None:
    daftarkan("uang", baca_uang)


def baca_uang(perangkat: PerangkatDaerah, tahun: int, bagian: list[str]) -> Rujukan | None:
    try:
        angka = Sel(":".join(["uang", *bagian[:2]]), "").bagian
    except SelTidakAda:
        return None
    if len(bagian) != 3 or angka[1] not in Periode.values or bagian[2] not in {TANPA_JENIS, *JenisBelanja.values}:
        return None
    semua = SimpulProgram.objects.filter(perangkat=perangkat, tahun=tahun, pk=angka[0])
    simpul = semua.select_related("unit").first()
    if simpul is None:
        return None
    simpul.perangkat = perangkat
    jenis = "" if bagian[2] == TANPA_JENIS else bagian[2]
    milik = {"simpul": simpul, "periode": angka[1], "jenis_belanja": jenis}
    baris = RealisasiAnggaran.objects.filter(**milik).first() or RealisasiAnggaran(**milik)
    baris.simpul = simpul
    kunci = rujukan(simpul.pk, angka[1], jenis)
    rinci = f", {JenisBelanja(jenis).label}" if jenis else ""
    nama = f"Realisasi anggaran {simpul.kode} {simpul.nama}{rinci}, {Periode(angka[1]).label} {tahun}"
    return Rujukan(kunci, nama, f"{reverse('anggaran:isian', args=[perangkat.slug, tahun])}#{kunci}", baris)
