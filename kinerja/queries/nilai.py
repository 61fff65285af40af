"""One value and one computed figure, as pages and the report print them. Frozen; computed with nowhere else."""

from __future__ import annotations

from dataclasses import dataclass, field
from decimal import Decimal

from kinerja.formulas import Hasil
from renstra.models import angka_tercetak, predikat_tercetak


@dataclass(frozen=True, kw_only=True)
class Nilai:
    """A target or a realisasi: a number (or range), a predicate (with its number), or the reason why there is neither.

    ``hitung`` is the number capaian is computed with (a predicate converted); None where there is none. ``asal`` says
    what a computed value is made of ("rata-rata 2 dari 2 komponen"); "" for one that was entered.
    """

    angka: Decimal | None = None
    angka_atas: Decimal | None = None
    predikat: str = ""
    hitung: Decimal | None = None
    satuan: str = ""
    kosong: str = ""
    """What a cell says instead of a value: "tidak tersedia", "tidak diadakan"; "" where nothing was entered."""
    alasan: str = ""
    asal: str = ""
    rumus: str = field(default="", compare=False)
    """How the year was made of its quarters, in words; "" for one that was entered for the year."""

    @property
    def ada(self) -> bool:
        return self.angka is not None or bool(self.predikat)

    @property
    def teks(self) -> str:
        """Without unit: ``B``, ``A (80,50)``, ``93,71``, ``4 – 6``, ``tidak tersedia``; "" where nothing was entered."""
        if self.predikat:
            return predikat_tercetak(self.predikat, self.angka)
        if self.angka is None:
            return self.kosong
        atas = "" if self.angka_atas is None else f" – {angka_tercetak(self.angka_atas)}"
        return f"{angka_tercetak(self.angka)}{atas}"

    @property
    def bersatuan(self) -> str:
        """With unit: ``B``, ``100 %``, ``4 Kegiatan``."""
        return f"{self.teks} {self.satuan}".strip() if self.angka is not None and not self.predikat else self.teks

    @property
    def lengkap(self) -> str:
        """A predicate with the number it is computed with, ``B (100)``; else as ``bersatuan``."""
        return predikat_tercetak(self.predikat, self.hitung) if self.predikat else self.bersatuan


@dataclass(frozen=True, kw_only=True)
class Hitungan:
    """A computed figure with its predikat, or the reason why there is none ("karena …"); unrounded.

    ``asli`` is what was computed where a cap of the rule set made it less, ``rumus`` the formula that was used, in words.
    """

    nilai: Decimal | None = None
    teks: str
    alasan: str = ""
    tercapai: bool | None = None
    predikat: str = ""
    n: int = 1
    dari: int = 1
    asli: Decimal | None = None
    rumus: str = field(default="", compare=False)

    @property
    def persen(self) -> str:
        """``93,71 %``, or the words in place of a number."""
        return self.teks if self.nilai is None else f"{self.teks} %"

    @property
    def sebagian(self) -> str:
        """``2 dari 3 indikator`` where a mean lacks some of its values; else ""."""
        return "" if self.n == self.dari else f"{self.n} dari {self.dari} indikator"


def hitungan(hasil: Hasil, predikat: str | None = None) -> Hitungan:
    """A result of ``formulas`` as it is printed."""
    n, dari = getattr(hasil, "n", 1), getattr(hasil, "dari", 1)
    if hasil.nilai is None:
        assert hasil.alasan is not None  # noqa: S101 - Hasil proves it
        alasan, rumus = hasil.alasan, hasil.rumus
        return Hitungan(teks=alasan.teks, alasan=alasan.value, tercapai=hasil.tercapai, n=n, dari=dari, rumus=rumus)
    return Hitungan(
        nilai=hasil.nilai,
        teks=angka_tercetak(hasil.nilai),
        tercapai=hasil.tercapai,
        predikat=predikat or "",
        n=n,
        dari=dari,
        asli=hasil.asli,
        rumus=hasil.rumus,
    )
