"""Every computed figure of a measurement (domain handbook §2): Decimal in, `Hasil` out, no Django.

Percentages are given as 100 for one hundred percent. Nothing is rounded for print here.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from decimal import Context, Decimal, localcontext
from enum import StrEnum
from functools import wraps
from typing import Generic, ParamSpec, TypeVar

P = ParamSpec("P")
T = TypeVar("T")

SERATUS = Decimal(100)
_HITUNG = Context(prec=50)
_RAPIKAN = Context(prec=40)


class Polaritas(StrEnum):
    """Which direction is good; the values are those of the indicator."""

    NAIK = "naik"
    TURUN = "turun"
    RENTANG = "rentang"
    STABIL = "stabil"


class Akumulasi(StrEnum):
    """How the quarters make the year; the values are those of the indicator."""

    JUMLAH = "jumlah"
    TERAKHIR = "terakhir"
    RATA = "rata"
    RASIO = "rasio"


class Alasan(StrEnum):
    """Why there is no number, as it follows "karena" in a sentence; `teks` stands in the cell."""

    BELUM_DIISI = "belum diisi"
    TANPA_TARGET = "target belum ditetapkan"
    TANPA_PEMBANDING = "nilai pembandingnya tidak ada"
    TARGET_NOL = "targetnya nol"
    TARGET_NEGATIF = "targetnya di bawah nol"
    REALISASI_NOL = "rumusnya membagi dengan realisasi, dan realisasinya tidak di atas nol"
    PEMBAGI_NOL = "pembaginya nol"
    HURUF_TANPA_ANGKA = "predikatnya tidak mempunyai nilai angka"
    TANPA_CAPAIAN = "capaiannya tidak ada"
    BELUM_PENUH = "capaiannya belum 100 %"

    @property
    def teks(self) -> str:
        apa_adanya = (Alasan.BELUM_DIISI, Alasan.TANPA_TARGET)
        return self.value if self in apa_adanya else "tidak dapat dihitung"


@dataclass(frozen=True, kw_only=True)
class Hasil:
    """A computed figure, or the reason why there is none; `tercapai` where it was a target.

    `asli` is the figure before a cap made it less, None where none did. `rumus` is how it was made, in words that name
    its parts ("Realisasi / Target × 100"); what the figure is does not depend on it.
    """

    nilai: Decimal | None = None
    alasan: Alasan | None = None
    tercapai: bool | None = None
    asli: Decimal | None = None
    rumus: str = field(default="", compare=False)

    def __post_init__(self) -> None:
        if (self.nilai is None) == (self.alasan is None):
            raise ValueError("Hasil memuat nilai atau alasan, tepat salah satu.")


@dataclass(frozen=True, kw_only=True)
class Gabungan(Hasil):
    """A figure made of the `n` values that are there, of `dari` that should be."""

    n: int
    dari: int


@dataclass(frozen=True)
class Rumus(Generic[T]):
    """A formula a regulation may change: what a user reads, where it comes from, the function."""

    label: str
    dasar: str
    fungsi: T


def presisi(fungsi: Callable[P, T]) -> Callable[P, T]:
    """Run with 50 digits, whatever the caller's decimal context."""

    @wraps(fungsi)
    def dalam(*args: P.args, **kwargs: P.kwargs) -> T:
        with localcontext(_HITUNG):
            return fungsi(*args, **kwargs)

    return dalam


def rapikan(x: Decimal) -> Decimal:
    """Drop the noise of the last digits after adding quotients, so that 99,999… is 100 again."""
    return _RAPIKAN.plus(x)


def batasi(nilai: Decimal, batas: Decimal | None) -> Decimal:
    """The value, at most `batas`; None leaves it uncapped. There is no floor."""
    return nilai if batas is None else min(nilai, batas)


# --- capaian of one indicator (§2.1 - §2.3) ---------------------------------------------------

RUMUS_NAIK = "Realisasi / Target × 100"
RUMUS_STABIL = "(Target − |Realisasi − Target|) / Target × 100, paling rendah 0"
RUMUS_NOL = "target dan realisasi sama-sama 0, jadi 100"
RUMUS_DALAM_RENTANG = "realisasi berada di dalam rentang target, jadi 100"
RUMUS_PREDIKAT = "predikat yang dicapai paling sedikit sama dengan targetnya, jadi 100"
RUMUS_CELAH = "Realisasi − Target"
RUMUS_RASIO = "Jumlah pembilang / Jumlah penyebut × {pengali}"
CARA_AKUMULASI = {
    Akumulasi.JUMLAH: "jumlah nilai semua triwulan",
    Akumulasi.TERAKHIR: "nilai triwulan terakhir yang terisi",
    Akumulasi.RATA: "rata-rata nilai triwulan yang terisi",
}
RATA_RATA = "rata-rata nilai yang ada"

_Cara = tuple[Decimal | Alasan, str]
"""A figure or why there is none, and the formula in words."""


@presisi
def _turun_selisih(target: Decimal, realisasi: Decimal) -> Decimal | Alasan:
    return (2 * target - realisasi) * 100 / target


@presisi
def _turun_terbalik(target: Decimal, realisasi: Decimal) -> Decimal | Alasan:
    return target * 100 / realisasi if realisasi > 0 else Alasan.REALISASI_NOL


RUMUS_TURUN: dict[str, Rumus[Callable[[Decimal, Decimal], Decimal | Alasan]]] = {
    "selisih": Rumus(
        "(Target − (Realisasi − Target)) / Target × 100",
        "PermenPANRB 8/2021 (kondisi khusus); LKjIP Kecamatan Bangsalsari 2021",
        _turun_selisih,
    ),
    "terbalik": Rumus("Target / Realisasi × 100", "kebiasaan aplikasi kinerja", _turun_terbalik),
}


@presisi
def capaian(
    polaritas: str,
    target: Decimal | None,
    realisasi: Decimal | None,
    *,
    target_atas: Decimal | None = None,
    rumus_turun: str = "selisih",
    batas: Decimal | None = None,
) -> Hasil:
    """Capaian in percent, raw unless `batas` is given: above 100 and below 0 stay as they are.

    `target_atas` is the upper end of a range. ValueError for an unknown polarity or a range
    upside down, KeyError for a formula that is not in RUMUS_TURUN.
    """
    if realisasi is None:
        return Hasil(alasan=Alasan.BELUM_DIISI)
    if target is None:
        return Hasil(alasan=Alasan.TANPA_TARGET)
    turun = RUMUS_TURUN[rumus_turun]
    match Polaritas(polaritas):
        case Polaritas.NAIK:
            return _hasil(_naik(target, realisasi), batas, tercapai=realisasi >= target)
        case Polaritas.TURUN:
            return _hasil(_turun(target, realisasi, turun), batas, tercapai=realisasi <= target)
        case Polaritas.RENTANG:
            atas = target if target_atas is None else target_atas
            nilai = _rentang(target, atas, realisasi, turun)
            return _hasil(nilai, batas, tercapai=target <= realisasi <= atas)
        case Polaritas.STABIL:
            return _hasil(_stabil(target, realisasi), batas, tercapai=realisasi == target)


def _hasil(cara: _Cara, batas: Decimal | None, *, tercapai: bool) -> Hasil:
    nilai, rumus = cara
    if isinstance(nilai, Alasan):
        return Hasil(alasan=nilai, tercapai=tercapai, rumus=rumus)
    hasil = batasi(nilai, batas)
    return Hasil(nilai=hasil, tercapai=tercapai, asli=nilai if hasil != nilai else None, rumus=rumus)


def _tanpa_arti(target: Decimal) -> Alasan | None:
    """Why nothing can be divided by this target."""
    if target > 0:
        return None
    return Alasan.TARGET_NEGATIF if target else Alasan.TARGET_NOL


def _naik(target: Decimal, realisasi: Decimal) -> _Cara:
    return _tanpa_arti(target) or realisasi * 100 / target, RUMUS_NAIK


def _turun(target: Decimal, realisasi: Decimal, rumus: Rumus[Callable[[Decimal, Decimal], Decimal | Alasan]]) -> _Cara:
    if target == realisasi == 0:
        return SERATUS, RUMUS_NOL
    return _tanpa_arti(target) or rumus.fungsi(target, realisasi), rumus.label


def _rentang(
    bawah: Decimal,
    atas: Decimal,
    realisasi: Decimal,
    rumus: Rumus[Callable[[Decimal, Decimal], Decimal | Alasan]],
) -> _Cara:
    if bawah > atas:
        raise ValueError("Batas bawah rentang target melebihi batas atasnya.")
    if realisasi > atas:
        return _bernama(_turun(atas, realisasi, rumus), "Batas atas target")
    return (
        (SERATUS, RUMUS_DALAM_RENTANG)
        if realisasi >= bawah
        else _bernama(_naik(bawah, realisasi), "Batas bawah target")
    )


def _bernama(cara: _Cara, target: str) -> _Cara:
    """The same with another name for what it is divided by."""
    return cara[0], cara[1].replace("Target", target)


def _stabil(target: Decimal, realisasi: Decimal) -> _Cara:
    """The further from the target on either side the less, never below 0 (§2.1)."""
    nilai = _tanpa_arti(target) or max((target - abs(realisasi - target)) * 100 / target, Decimal(0))
    return nilai, RUMUS_STABIL


def capaian_predikat(
    target: str,
    realisasi: str | Decimal | None,
    *,
    urutan: Sequence[str],
    konversi: Mapping[str, Decimal] | None = None,
    batas: Decimal | None = None,
) -> Hasil:
    """Capaian of a target that is a letter; `urutan` lists the letters from low to high.

    A measured number is divided by `konversi[target]`, the office's written conversion (`B` is
    100) or the lower border of the band. A measured letter is compared: reached is 100, not
    reached has no number (as with `Tercapai` and `Tidak tercapai`). ValueError for a letter that
    the scale does not have.
    """
    if realisasi is None:
        return Hasil(alasan=Alasan.BELUM_DIISI)
    peringkat = _peringkat(target, urutan)
    if isinstance(realisasi, Decimal):
        angka = (konversi or {}).get(target)
        if angka is None:
            return Hasil(alasan=Alasan.HURUF_TANPA_ANGKA)
        return capaian(Polaritas.NAIK, angka, realisasi, batas=batas)
    if _peringkat(realisasi, urutan) >= peringkat:
        return Hasil(nilai=SERATUS, tercapai=True, rumus=RUMUS_PREDIKAT)
    return Hasil(alasan=Alasan.HURUF_TANPA_ANGKA, tercapai=False)


def _peringkat(huruf: str, urutan: Sequence[str]) -> int:
    if huruf not in urutan:
        pilihan = ", ".join(urutan)
        raise ValueError(f"Predikat “{huruf}” tidak ada pada skala ini; pilih salah satu: {pilihan}.")
    return urutan.index(huruf)


def celah_kinerja(target: Decimal | None, realisasi: Decimal | None) -> Hasil:
    """Performance gap: realisasi − target, in the unit of the indicator (§2.6)."""
    if realisasi is None:
        return Hasil(alasan=Alasan.BELUM_DIISI)
    if target is None:
        return Hasil(alasan=Alasan.TANPA_TARGET)
    return Hasil(nilai=realisasi - target, rumus=RUMUS_CELAH)


# --- several values (§2.4, §2.5, cumulative Renstra of §2.6) ----------------------------------


@presisi
def rata_rata(nilai: Iterable[Decimal | None], *, batas: Decimal | None = None) -> Gabungan:
    """Mean of the values that are there, with n of N; `batas` caps each one inside the mean."""
    semua = list(nilai)
    ada = [batasi(x, batas) for x in semua if x is not None]
    return _gabungan(rapikan(sum(ada, Decimal(0)) / len(ada)) if ada else None, ada, semua, RATA_RATA)


@presisi
def akumulasi(cara: str, nilai: Sequence[Decimal | None]) -> Gabungan:
    """The year out of its periods in order (`rasio` needs its parts: see that function)."""
    ada = [x for x in nilai if x is not None]
    rumus = CARA_AKUMULASI.get(Akumulasi(cara), "")
    match Akumulasi(cara):
        case Akumulasi.JUMLAH:
            return _gabungan(sum(ada, Decimal(0)) if ada else None, ada, nilai, rumus)
        case Akumulasi.TERAKHIR:
            return _gabungan(ada[-1] if ada else None, ada, nilai, rumus)
        case Akumulasi.RATA:
            return replace(rata_rata(nilai), rumus=rumus)
        case Akumulasi.RASIO:
            raise ValueError("Rasio digabung dari pembilang dan penyebutnya, bukan dari persennya.")


@presisi
def rasio(pasangan: Sequence[tuple[Decimal | None, Decimal | None]], *, pengali: Decimal = SERATUS) -> Gabungan:
    """Σ pembilang / Σ penyebut × `pengali` over the pairs that are complete."""
    ada = [(a, b) for a, b in pasangan if a is not None and b is not None]
    pembilang = sum((a for a, _ in ada), Decimal(0))
    penyebut = sum((b for _, b in ada), Decimal(0))
    if ada and not penyebut:
        return Gabungan(alasan=Alasan.PEMBAGI_NOL, n=len(ada), dari=len(pasangan))
    rumus = RUMUS_RASIO.format(pengali=pengali) if pengali != 1 else RUMUS_RASIO.partition(" ×")[0]
    return _gabungan(pembilang * pengali / penyebut if ada else None, ada, pasangan, rumus)


@presisi
def kumulatif_renstra(nilai: Sequence[Decimal | None], *, tahun_kosong_nol: bool = False) -> Gabungan:
    """Mean level over the years of a Renstra, of the years that have a figure.

    `tahun_kosong_nol` divides by all years, as if the others were 0 (printed by some offices).
    """
    ada = [x for x in nilai if x is not None]
    if not tahun_kosong_nol or not ada:
        return rata_rata(nilai)
    return _gabungan(rapikan(sum(ada, Decimal(0)) / len(nilai)), ada, nilai)


def _gabungan(nilai: Decimal | None, ada: Sequence[object], semua: Sequence[object], rumus: str = "") -> Gabungan:
    alasan = Alasan.BELUM_DIISI if nilai is None else None
    return Gabungan(nilai=nilai, alasan=alasan, n=len(ada), dari=len(semua), rumus=rumus)


# --- shares and growth (§2.6) -----------------------------------------------------------------


@presisi
def persen(bagian: Decimal | None, keseluruhan: Decimal | None) -> Hasil:
    """`bagian` in percent of `keseluruhan`: also serapan, and the share of a sasaran."""
    if bagian is None:
        return Hasil(alasan=Alasan.BELUM_DIISI)
    if keseluruhan is None:
        return Hasil(alasan=Alasan.TANPA_PEMBANDING)
    if not keseluruhan:
        return Hasil(alasan=Alasan.PEMBAGI_NOL)
    return Hasil(nilai=bagian * 100 / keseluruhan)


def serapan(realisasi: Decimal | None, pagu: Decimal | None) -> Hasil:
    """Realisasi of money in percent of its pagu."""
    return persen(realisasi, pagu)


def tingkat_kemajuan(
    polaritas: str,
    target_akhir: Decimal | None,
    realisasi: Decimal | None,
    *,
    target_atas: Decimal | None = None,
    rumus_turun: str = "selisih",
) -> Hasil:
    """Progress to the end of the Renstra: capaian against its last target (R/T where rising)."""
    return capaian(polaritas, target_akhir, realisasi, target_atas=target_atas, rumus_turun=rumus_turun)


@presisi
def pertumbuhan(sekarang: Decimal | None, sebelum: Decimal | None) -> Hasil:
    """Growth (or change of a budget) in percent of the value before."""
    if sekarang is None or sebelum is None:
        return persen(sekarang, sebelum)
    return persen(sekarang - sebelum, sebelum)
