"""The pen of a book: turns a fact of the truth into a printed value in the style of the office."""

from __future__ import annotations

from decimal import Decimal
from random import Random

from tests.bench.tanam import gaya as rupa
from tests.bench.tanam.buku import Isi, Kunci, Naskah, Potongan, Rangkai, baca, rangkai
from tests.bench.tanam.gaya import Gaya
from tests.bench.tanam.kenyataan import SERATUS, Kenyataan, Sasaran, Simpul, Ukuran, bulat

# Bands of the seed (004:324) and of PermenPANRB 14/2017.
SKALA = ((Decimal(100), "Sangat Baik"), (Decimal(76), "Baik"), (Decimal(55), "Cukup"), (Decimal(-999), "Kurang"))
MUTU = ((Decimal("88.31"), "A", "Sangat Baik"), (Decimal("76.61"), "B", "Baik"), (Decimal(65), "C", "Kurang Baik"),
        (Decimal(0), "D", "Tidak Baik"))  # fmt: skip


class Pena:
    """`k` the truth, `g` the style, `r` the dice."""

    def __init__(self, k: Kenyataan, g: Gaya, r: Random) -> None:
        self.k, self.g, self.r = k, g, r

    # --- frame ---

    def tahun(self, y: int | None = None) -> Isi:
        y = y or self.k.tahun
        return Isi(("tahun", y), str(y), "tahun", Decimal(y))

    def kantor(self, *, besar: bool = False) -> Isi:
        nama = f"Kecamatan {self.k.kantor}"
        return Isi(("kantor",), nama.upper() if besar else nama, "nama")

    def pemda(self, *, besar: bool = False) -> str:
        return self.k.pemda.upper() if besar else self.k.pemda

    def rentang(self) -> str:
        return f"{self.k.awal}-{self.k.akhir}"

    # --- performance ---

    def target(self, u: Ukuran, y: int | None = None, *, prosa: bool = False) -> Isi:
        return self._ukur("target", u, u.target, y, prosa=prosa)

    def realisasi(self, u: Ukuran, y: int | None = None, *, prosa: bool = False) -> Isi:
        return self._ukur("realisasi", u, u.realisasi, y, prosa=prosa)

    def _ukur(self, hal: str, u: Ukuran, isi: dict[int, Decimal], y: int | None, *, prosa: bool) -> Isi:
        y = y or self.k.tahun
        desimal = 0 if hal == "target" and isi[y] == isi[y].to_integral_value() and self.g.utuh else u.desimal
        return Isi((hal, u.kunci, y), self.g.ukuran(isi[y], desimal, u.satuan, prosa=prosa), "angka", isi[y])

    def capaian(self, u: Ukuran, *, prosa: bool = False) -> Isi:
        return self.persen(("capaian", u.kunci), u.capaian(self.k.tahun), prosa=prosa)

    def predikat(self, u: Ukuran) -> Isi:
        kata = next(nama for batas, nama in SKALA if _lewat(bulat(u.capaian(self.k.tahun)), batas))
        return Isi(("predikat", u.kunci), kata, "kata")

    def kemajuan(self, u: Ukuran) -> Isi:
        """Realisasi against the end of the Renstra (domain.md §2.6)."""
        return self.persen(("kemajuan", u.kunci), u.realisasi[self.k.tahun] / u.target[self.k.akhir] * SERATUS)

    def rata_capaian(self, s: Sasaran, *, prosa: bool = True) -> Isi:
        nilai = sum((u.capaian(self.k.tahun) for u in s.indikator), Decimal(0)) / len(s.indikator)
        return self.persen(("rata_capaian", s.kunci), nilai, prosa=prosa)

    def efisiensi(self, rata: Isi, serapan: Isi) -> Decimal:
        """The difference of two percentages as they are printed: nobody subtracts the digits that he does not see."""
        return baca(rata.teks) - baca(serapan.teks)

    def persen(self, kunci: Kunci, nilai: Decimal, *, prosa: bool = False) -> Isi:
        return Isi(kunci, self.g.hitungan(nilai, prosa=prosa), "persen", nilai)

    # --- money ---

    def uang(self, hal: str, siapa: str, n: int, *, prosa: bool = False) -> Isi:
        return Isi((hal, siapa), self.g.uang(n, prosa=prosa), "uang", Decimal(n))

    def simpul(self, s: Simpul | None, hal: str, *, prosa: bool = False) -> Isi:
        """pagu, serap, sisa or persen of a node; None is the whole office."""
        siapa = s.kunci if s else "T"
        pagu, serap = (s.pagu, s.serap) if s else (self.k.pagu, self.k.serap)
        return self.dana(siapa, pagu, serap, hal, prosa=prosa)

    def dana(self, siapa: str, pagu: int, serap: int, hal: str, *, prosa: bool = False) -> Isi:
        if hal == "persen":
            return self.persen(("persen", siapa), Decimal(serap) / Decimal(pagu) * SERATUS, prosa=prosa)
        return self.uang(hal, siapa, {"pagu": pagu, "serap": serap, "sisa": pagu - serap}[hal], prosa=prosa)

    # --- words ---

    def cacah(self, kunci: str, n: int) -> Isi:
        return Isi(("banyak", kunci), self.g.cacah(n), "cacah", Decimal(n))

    def arah(self, kunci: Kunci, beda: Decimal, *, kata: tuple[str, str] = ("meningkat", "menurun")) -> Isi:
        return Isi(("arah", *kunci), kata[0] if beda > 0 else kata[1], "arah")

    def pilih(self, *pola: str, **isi: Potongan | Rangkai) -> Rangkai:
        return rangkai(self.r.choice(pola), **isi)

    # --- blocks ---

    def paragraf(self, bagian: str, *isi: Rangkai) -> Naskah:
        """Sentences as one paragraph."""
        semua: Rangkai = []
        for n, satu in enumerate(isi):
            semua += [" ", *satu] if n else satu
        return Naskah(bagian, semua)

    def tanda_tangan(self, bagian: str, tempat: str) -> list[Naskah]:
        k = self.k
        isi: list[Rangkai] = [
            [tempat],
            [f"CAMAT {k.kantor.upper()},"],
            [Isi(("nama", "camat"), k.camat.nama, "nama_orang")],
            [k.camat.pangkat],
            ["NIP. ", Isi(("nip", "camat"), self.g.nip(k.camat.nip), "nip")],
        ]
        return [Naskah(bagian, x, "tanda_tangan") for x in isi]

    def tanggal(self, mana: str) -> str:
        return rupa.tanggal(getattr(self.k, f"tanggal_{mana}"), nol=self.g.nip_spasi)


def _lewat(nilai: Decimal, batas: Decimal) -> bool:
    return nilai > batas if batas == SERATUS else nilai >= batas


def mutu(nilai: Decimal) -> tuple[str, str]:
    """The letter and the word of a score of 25 to 100."""
    return next((huruf, kata) for batas, huruf, kata in MUTU if bulat(nilai) >= batas)
