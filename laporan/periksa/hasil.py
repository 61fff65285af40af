"""The findings about an office's book, remembered until something is written, with what the Pemda and the camat decided."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass

from laporan.checks import periksa
from laporan.checks.daftar import Aturan, semua_aturan
from laporan.checks.temuan import Tempat, Temuan, Tingkat, Usul
from laporan.models import TemuanDiabaikan, TingkatAturan
from laporan.periksa.kantor import baca_berpeta
from sakip.core.asal import Tautan
from sakip.core.ingat import ingat, teringat
from sakip.core.models import PerangkatDaerah


@dataclass(frozen=True)
class TemuanKantor:
    """A finding with its rule, the page where it is mended, and the override that holds for exactly this finding."""

    temuan: Temuan
    aturan: Aturan
    tautan: Tautan
    diabaikan: TemuanDiabaikan | None = None

    @property
    def nomor(self) -> str:
        return self.temuan.aturan

    @property
    def tingkat(self) -> Tingkat:
        return self.temuan.tingkat

    @property
    def kalimat(self) -> str:
        return self.temuan.kalimat

    @property
    def tempat(self) -> Tempat:
        return self.temuan.tempat

    @property
    def lain(self) -> tuple[Tempat, ...]:
        return self.temuan.lain

    @property
    def usul(self) -> Usul | None:
        return self.temuan.usul

    @property
    def sidik(self) -> str:
        return self.temuan.sidik

    @property
    def menahan(self) -> bool:
        """Stops the signature: salah, and not signed over."""
        return self.tingkat is Tingkat.SALAH and self.diabaikan is None


@dataclass(frozen=True)
class Hasil:
    """All findings of a book, the gravest first, then by rule."""

    temuan: tuple[TemuanKantor, ...]

    @property
    def menahan(self) -> tuple[TemuanKantor, ...]:
        return tuple(t for t in self.temuan if t.menahan)

    @property
    def jumlah(self) -> Mapping[Tingkat, int]:
        """How many there are of each level, zeros too."""
        hitung = Counter(t.tingkat for t in self.temuan)
        return {x: hitung[x] for x in Tingkat}


def hasil(perangkat: PerangkatDaerah, tahun: int, jenis: str = "") -> Hasil:
    """What the rules find in a book (`baca_kantor`), at the levels of the Pemda, with the overrides that stand."""
    semua = ingat(_nama(jenis), perangkat, tahun, lambda: _periksa(perangkat, tahun, jenis))
    return _hasil(perangkat, tahun, jenis, semua)


def hasil_kini(perangkat: PerangkatDaerah, tahun: int, jenis: str = "") -> Hasil:
    """The same, read now: for what is decided by it, and for commands."""
    return _hasil(perangkat, tahun, jenis, _periksa(perangkat, tahun, jenis))


def hasil_teringat(perangkat: PerangkatDaerah, tahun: int, jenis: str = "") -> Hasil | None:
    """The same from memory alone; None where something was written since somebody looked. Two queries at most."""
    semua = teringat(_nama(jenis), perangkat, tahun)
    return None if semua is None else _hasil(perangkat, tahun, jenis, semua)


def tingkat_pemda(perangkat: PerangkatDaerah) -> dict[str, Tingkat]:
    """The levels that the Pemda of an office set, by number of the rule; one query."""
    return {t.aturan: Tingkat(t.tingkat) for t in TingkatAturan.objects.filter(pemda=perangkat.pemda_id)}


def _nama(jenis: str) -> str:
    """Under which name it is remembered; a level that is turned leaves its line in the Jejak, as all that is written."""
    return f"periksa:{jenis}"


def _hasil(perangkat: PerangkatDaerah, tahun: int, jenis: str, semua: tuple[tuple[Temuan, Tautan], ...]) -> Hasil:
    abai = _diabaikan(perangkat, tahun, jenis) if semua else {}
    aturan = {a.nomor: a for a in semua_aturan()}
    return Hasil(tuple(TemuanKantor(t, aturan[t.aturan], tautan, abai.get(t.sidik)) for t, tautan in semua))


def _periksa(perangkat: PerangkatDaerah, tahun: int, jenis: str) -> tuple[tuple[Temuan, Tautan], ...]:
    bacaan, peta = baca_berpeta(perangkat, tahun, jenis)
    return tuple((t, peta.tautan(t)) for t in periksa(bacaan, tingkat=tingkat_pemda(perangkat)))


def _diabaikan(perangkat: PerangkatDaerah, tahun: int, jenis: str) -> dict[str, TemuanDiabaikan]:
    milik = {"laporan__perangkat": perangkat, "laporan__tahun": tahun} | ({"laporan__jenis": jenis} if jenis else {})
    return {x.sidik: x for x in TemuanDiabaikan.objects.filter(**milik).select_related("oleh")}
