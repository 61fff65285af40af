"""What must agree in a book: the same truth in two places, sums, percentages. Own arithmetic, none of the program's.

It proves a clean book consistent, and tells for a planted fault which witness contradicts it.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from decimal import Decimal

from tests.bench.tanam.buku import Buku, Isi, Kisi, Kunci, Tempat, baca
from tests.bench.tanam.kenyataan import SERATUS, Kenyataan, Simpul, Ukuran

KATA = {"nama", "nama_orang", "nip", "arah", "kata", "tahun"}
Fungsi = Callable[[list[Decimal]], Decimal]


@dataclass(frozen=True)
class Hubungan:
    """`hasil` is `fungsi` of `dari`. `uang`: to the rupiah, otherwise within the rounding."""

    hasil: Kunci
    dari: tuple[Kunci, ...]
    fungsi: Fungsi
    uang: bool = False

    def beda(self, nilai: dict[Kunci, Decimal]) -> Decimal:
        return abs(self.fungsi([nilai[x] for x in self.dari]) - nilai[self.hasil])

    def batas(self, desimal: int) -> Decimal:
        """How far a printed result may lie off; inputs and result are rounded or cut off."""
        return Decimal("0.5") if self.uang else Decimal("2.2").scaleb(-desimal)


def _jumlah(x: list[Decimal]) -> Decimal:
    return sum(x, Decimal(0))


def _persen(x: list[Decimal]) -> Decimal:
    return x[0] / x[1] * SERATUS if x[1] else Decimal(-1)


def _selisih(x: list[Decimal]) -> Decimal:
    return abs(x[0] - x[1])


def _kurang(x: list[Decimal]) -> Decimal:
    return x[0] - x[1]


def _rata(x: list[Decimal]) -> Decimal:
    return _jumlah(x) / len(x)


def _turun(x: list[Decimal]) -> Decimal:
    return (x[1] - (x[0] - x[1])) / x[1] * SERATUS if x[1] else Decimal(-1)


def semua(k: Kenyataan) -> list[Hubungan]:
    """All that can be held against each other in a book of this truth."""
    hasil = [h for u in k.indikator for h in _indikator(k, u)]
    hasil += [h for s in k.program for h in _simpul(s)] + _uang(k) + _sasaran(k) + _survei(k)
    daun = [d for s in k.program for d in s.daun()]
    return hasil + [
        Hubungan(
            ("keluaran", d.kunci, "persen"),
            (("keluaran", d.kunci, "realisasi"), ("keluaran", d.kunci, "target")),
            _persen,
        )
        for d in daun
    ]


def _indikator(k: Kenyataan, u: Ukuran) -> list[Hubungan]:
    y, i = k.tahun, u.kunci
    real, target = ("realisasi", i, y), ("target", i, y)
    return [
        Hubungan(("capaian", i), (real, target), _persen if u.naik else _turun),
        Hubungan(("kemajuan", i), (real, ("target", i, k.akhir)), _persen),
        Hubungan(("selisih", i), (real, ("realisasi", i, y - 1)), _selisih),
    ]


def _dana(siapa: str) -> list[Hubungan]:
    pagu, serap = ("pagu", siapa), ("serap", siapa)
    return [
        Hubungan(("persen", siapa), (serap, pagu), _persen),
        Hubungan(("sisa", siapa), (pagu, serap), _kurang, uang=True),
    ]


def _simpul(s: Simpul) -> list[Hubungan]:
    hasil = _dana(s.kunci)
    if s.anak:
        hasil += [
            Hubungan((hal, s.kunci), tuple((hal, a.kunci) for a in s.anak), _jumlah, uang=True)
            for hal in ("pagu", "serap")
        ]
    return hasil + [h for a in s.anak for h in _simpul(a)]


def _uang(k: Kenyataan) -> list[Hubungan]:
    hasil = _dana("T") + _dana("L") + [h for j in k.jenis for h in _dana(f"J.{j}")]
    for hal in ("pagu", "serap"):
        hasil.append(Hubungan((hal, "T"), tuple((hal, s.kunci) for s in k.program), _jumlah, uang=True))
        hasil.append(Hubungan((hal, "T"), tuple((hal, f"J.{j}") for j in k.jenis), _jumlah, uang=True))
    hasil.append(Hubungan(("pagu", "J.operasi"), (("pagu", "J.pegawai"), ("pagu", "J.barang")), _jumlah, uang=True))
    for asal in ("L", "A"):
        hasil.append(Hubungan(("beda", asal), (("pagu", "T"), ("pagu", asal)), _selisih, uang=True))
        hasil.append(Hubungan(("tumbuh", asal), (("beda", asal), ("pagu", asal)), _persen))
    return hasil


def _sasaran(k: Kenyataan) -> list[Hubungan]:
    hasil = []
    for s in k.sasaran:
        hasil += [
            Hubungan((hal, s.kunci), tuple((hal, x.kunci) for x in s.program), _jumlah, uang=True)
            for hal in ("pagu", "serap")
        ]
        hasil += _dana(s.kunci)
        hasil.append(Hubungan(("porsi", s.kunci), (("pagu", s.kunci), ("pagu", "T")), _persen))
        hasil.append(Hubungan(("rata_capaian", s.kunci), tuple(("capaian", u.kunci) for u in s.indikator), _rata))
        dua = (("rata_capaian", s.kunci), ("persen", s.kunci))
        hasil += [
            Hubungan(("efisiensi", s.kunci), dua, _kurang),
            Hubungan(("efisiensi_mutlak", s.kunci), dua, _selisih),
        ]
    tunjang = k.program[0].kunci
    return [*hasil, Hubungan(("porsi", tunjang), (("pagu", tunjang), ("pagu", "T")), _persen)]


def _survei(k: Kenyataan) -> list[Hubungan]:
    hasil = []
    for u in k.unsur:
        bagian = tuple(("bagian", u.kunci, n) for n in range(4))
        hasil.append(
            Hubungan(("skor", u.kunci), bagian, lambda x: (25 * x[0] + 50 * x[1] + 75 * x[2] + 100 * x[3]) / SERATUS)
        )
        hasil.append(Hubungan(("seratus",), bagian, _jumlah))
    hasil.append(Hubungan(("rata_skor",), tuple(("skor", u.kunci) for u in k.unsur), _rata))
    ikm = [u for u in k.indikator if u.jenis == "ikm"]
    return hasil + [Hubungan(("rata_skor",), (("realisasi", u.kunci, k.tahun),), _jumlah) for u in ikm if k.unsur]


def nilai_tercetak(isi: Isi) -> Decimal | None:
    return None if isi.jenis in KATA else baca(isi.teks) if any(c.isdigit() for c in isi.teks) else isi.nilai


def periksa(k: Kenyataan, b: Buku, desimal: int) -> list[str]:
    """What does not agree in the book as printed; nothing in a clean one."""
    salah, nilai = [], {("seratus",): SERATUS}
    for kunci, tempat in b.menurut_kunci().items():
        isi = [n for _, x in tempat if (n := nilai_tercetak(x)) is not None]
        if isi and max(isi) - min(isi) > Decimal("0.011"):
            salah.append(f"{kunci}: {min(isi)} dan {max(isi)}")
        if isi:
            nilai[kunci] = isi[0]
    lengkap = [h for h in semua(k) if h.hasil in nilai and all(x in nilai for x in h.dari)]
    return salah + [f"{h.hasil}: beda {h.beda(nilai)}" for h in lengkap if h.beda(nilai) > h.batas(desimal)]


def saksi(k: Kenyataan, b: Buku, t: Tempat, kunci: Kunci, nilai: Decimal, desimal: int) -> list[str]:
    """What contradicts `nilai` at this place: the same fact elsewhere in a table or in words, or arithmetic."""
    hasil, tercetak = [], {("seratus",): SERATUS}
    for x, tempat in b.menurut_kunci().items():
        isi = [(p, n) for p, satu in tempat if p != t and (n := nilai_tercetak(satu)) is not None]
        if isi:
            tercetak[x] = isi[0][1]
        if x == kunci and any(abs(n - nilai) > Decimal("0.011") for _, n in isi):
            hasil += sorted({"tabel lain" if p.dalam_tabel else "naskah" for p, _ in isi})
    tercetak[kunci] = nilai
    for h in semua(k):
        dipakai = (h.hasil, *h.dari)
        if kunci in dipakai and all(x in tercetak for x in dipakai) and h.beda(tercetak) > 2 * h.batas(desimal):
            hasil.append("hitungan")
            break
    return hasil


def tabel_lain(b: Buku, t: Tempat, subjek: str) -> bool:
    """Whether another table has a row of this subject."""
    return any(
        n != t.blok and isinstance(blok, Kisi) and any(x.subjek == subjek for x in blok.baris)
        for n, blok in enumerate(b.blok)
    )
