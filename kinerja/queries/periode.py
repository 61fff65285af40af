"""Months make quarters and quarters make the year (domain handbook §2.5); pure."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from decimal import ROUND_HALF_UP, Decimal

from kinerja import formulas as f
from kinerja.queries.nilai import Nilai
from sakip.core.numbers import BULAN, romawi

TRIWULAN = (1, 2, 3, 4)
CARA = {f.Akumulasi.JUMLAH: "Jumlah target", f.Akumulasi.RATA: "Rata-rata target"}
EMPAT_DESIMAL = Decimal("0.0001")


def bulan_dari(triwulan: int) -> tuple[int, int, int]:
    """The numbers under which the months of a quarter are kept (``BagianTahun``)."""
    awal = 8 + 3 * triwulan
    return awal, awal + 1, awal + 2


def nama_periode(periode: int) -> str:
    """`Triwulan II`, `Mei`."""
    return f"Triwulan {romawi(periode)}" if periode < 10 else BULAN[periode - 11]


def gabung(akumulasi: str, nilai: Sequence[Nilai], satuan: str = "") -> Nilai:
    """What periods make together: their sum or mean where the indicator says so, else the last that has a value.

    Targets of a ratio are percentages without parts; the last of them holds. Predicates and ranges too are not added.
    """
    ada = [n for n in nilai if n.ada]
    if not ada:
        return next((n for n in reversed(nilai) if n.kosong), Nilai(satuan=satuan))
    angka = [n.angka for n in ada if n.angka_atas is None and not n.predikat]
    if len(angka) < len(ada) or f.Akumulasi(akumulasi) not in CARA:
        return ada[-1]
    hasil = f.akumulasi(akumulasi, angka).nilai
    return Nilai(angka=hasil, hitung=hasil, satuan=satuan)


def target_triwulan(akumulasi: str, diketik: Mapping[int, Nilai], satuan: str = "") -> tuple[Nilai, ...]:
    """The targets of the four quarters: as entered, else out of their months."""
    return tuple(diketik.get(tw) or _dari_bulan(akumulasi, diketik, tw, satuan) for tw in TRIWULAN)


def _dari_bulan(akumulasi: str, diketik: Mapping[int, Nilai], triwulan: int, satuan: str) -> Nilai:
    return gabung(akumulasi, [diketik[b] for b in bulan_dari(triwulan) if b in diketik], satuan)


def kalimat_gabungan(akumulasi: str, setahun: Nilai, diketik: Mapping[int, Nilai], satuan: str = "") -> Iterator[str]:
    """Where the targets of the periods do not make what stands above them; nothing where none was entered."""
    for tw in TRIWULAN:
        bulan = _dari_bulan(akumulasi, diketik, tw, satuan)
        if tw in diketik and bulan.ada and not sama(bulan, diketik[tw]):
            nama = nama_periode(tw)
            yield f"{_sebutan(akumulasi)} bulanan {nama} {bulan.bersatuan}, sedangkan target {nama} {diketik[tw].bersatuan}."
    triwulan = target_triwulan(akumulasi, diketik, satuan)
    if any(n.ada for n in triwulan):
        yield from _terhadap_tahun(akumulasi, setahun, triwulan, satuan)


def _terhadap_tahun(akumulasi: str, setahun: Nilai, triwulan: Sequence[Nilai], satuan: str) -> Iterator[str]:
    if not setahun.ada:
        yield "Target setahun belum ditetapkan, sehingga target triwulan belum dapat dibandingkan."
        return
    ada = [n for n in triwulan if n.ada]
    bersama = f.Akumulasi(akumulasi)
    if bersama in CARA or bersama == f.Akumulasi.RASIO:
        cocok = _di_antara(ada, setahun) if bersama == f.Akumulasi.RASIO else None
        if cocok is None:
            cocok = sama(gabung(akumulasi, ada, satuan), setahun)
        if not cocok:
            yield _beda(akumulasi, gabung(akumulasi, ada, satuan), setahun, len(ada))
    elif not triwulan[-1].ada:
        yield f"Target Triwulan IV belum diisi; seharusnya sama dengan target setahun, {setahun.bersatuan}."
    elif not sama(triwulan[-1], setahun):
        yield f"Target Triwulan IV {triwulan[-1].bersatuan}, sedangkan target setahun {setahun.bersatuan}."


def _beda(akumulasi: str, gabungan: Nilai, setahun: Nilai, terisi: int) -> str:
    if f.Akumulasi(akumulasi) == f.Akumulasi.RASIO:
        return (
            f"Target setahun {setahun.bersatuan} berada di luar target triwulannya; rasio setahun pasti di antaranya."
        )
    sebagian = "" if terisi == len(TRIWULAN) else f" (baru {terisi} dari 4 triwulan terisi)"
    return (
        f"{_sebutan(akumulasi)} triwulan {gabungan.bersatuan}{sebagian}, sedangkan target setahun {setahun.bersatuan}."
    )


def _sebutan(akumulasi: str) -> str:
    return CARA.get(f.Akumulasi(akumulasi), "Target terakhir")


def _di_antara(ada: Sequence[Nilai], setahun: Nilai) -> bool | None:
    """A ratio of sums lies between the ratios; None where there are no plain numbers to compare."""
    angka = [n.angka for n in ada if n.angka is not None and not n.predikat]
    if setahun.angka is None or setahun.predikat or not angka:
        return None
    return min(angka) <= setahun.angka <= max(angka)


def sama(a: Nilai, b: Nilai) -> bool:
    """Whether two targets say the same, to the four decimals that are kept."""
    if a.predikat or b.predikat:
        return a.predikat == b.predikat and (a.angka is None or b.angka is None or a.angka == b.angka)
    return _bulat(a.angka) == _bulat(b.angka) and a.angka_atas == b.angka_atas


def _bulat(x: Decimal | None) -> Decimal | None:
    return None if x is None else x.quantize(EMPAT_DESIMAL, ROUND_HALF_UP)
