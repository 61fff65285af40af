"""Faults: one of each kind planted in one place of a clean book, with what is planted, what is true, and who witnesses."""

from __future__ import annotations

import copy
from collections.abc import Callable, Iterator
from decimal import Decimal

from tests.bench.tanam import hubungan
from tests.bench.tanam.buku import Buku, Isi, Kisi, Tempat, baca
from tests.bench.tanam.cacat_baris import Cacat, PenanamBaris
from tests.bench.tanam.gaya import titik
from tests.bench.tanam.kata import BILANGAN

JENIS = ("angka lain", "baris tertukar", "tahun lain", "polaritas lain", "baris hilang", "uang ganda", "kantor lain")
BALIK = {
    "meningkat": "menurun", "naik": "turun", "bertambah": "berkurang", "melampaui": "di bawah", "di atas": "di bawah",
    "sesuai dengan": "di bawah", "sama dengan": "di bawah", "belum mencapai": "melampaui", "lebih baik daripada":
    "lebih buruk daripada", "lebih buruk daripada": "lebih baik daripada",
}  # fmt: skip
BALIK |= {b: a for a, b in BALIK.items() if b in {"menurun", "turun", "berkurang"}} | {"di bawah": "melampaui"}


class Penanam(PenanamBaris):
    """Plants faults of every kind into copies of one clean book."""

    def tanam(self, jenis: str, *, bersaksi: bool = True) -> tuple[Buku, Cacat] | None:
        """A faulty copy; None when this book offers no place for the kind."""
        cara: dict[str, Callable[[], Iterator[tuple[Buku, Cacat]]]] = {
            "angka lain": self._angka, "baris tertukar": self._tukar, "tahun lain": self._tahun,
            "polaritas lain": self._polaritas, "baris hilang": self._hilang, "uang ganda": self._ganda,
            "kantor lain": self._kantor,
        }  # fmt: skip
        for n, (buku, cacat) in enumerate(cara[jenis]()):
            if bool(cacat.saksi) == bersaksi:
                return buku, cacat
            if n > 60:
                break
        return None

    # --- replacing one printed value ---

    def _acak(self, *, boleh: Callable[[Isi], bool]) -> Iterator[tuple[Tempat, Isi]]:
        """Values in random order: table or prose evenly, then what they state evenly, then the place."""
        kelompok: dict[bool, dict[str, list[tuple[Tempat, Isi]]]] = {}
        for t, isi in self.slot:
            if boleh(isi):
                kelompok.setdefault(t.dalam_tabel, {}).setdefault(str(isi.kunci[0]), []).append((t, isi))
        while kelompok:
            golong = self.r.choice([g for _, g in sorted(kelompok.items())])
            yield self.r.choice(golong[self.r.choice(sorted(golong))])

    def _ganti(self, jenis: str, cara: str, t: Tempat, isi: Isi, baru: str, saksi: list[str]) -> tuple[Buku, Cacat]:
        b = copy.deepcopy(self.b)
        b.isi_di(t).teks = baru
        return b, Cacat(jenis, cara, [t], baru, isi.teks, self._subjek(t, isi), saksi)

    def _subjek(self, t: Tempat, isi: Isi) -> list[str]:
        kunci = isi.kunci[-1] if isi.kunci[0] == "arah" else isi.kunci[1] if len(isi.kunci) > 1 else ""
        nama = [self.b.subjek[x] for x in (str(kunci),) if x in self.b.subjek]
        blok = self.b.blok[t.blok]
        if isinstance(blok, Kisi) and t.baris >= 0 and (s := blok.baris[t.baris].subjek) in self.b.subjek:
            nama.append(self.b.subjek[s])
        return nama

    def _saksi(self, t: Tempat, isi: Isi, baru: str) -> list[str]:
        if isi.jenis == "cacah":
            return ["hitungan"] if isi.kunci[1] != "sub" else []
        return hubungan.saksi(self.k, self.b, t, isi.kunci, baca(baru), self.p.g.desimal)

    def _angka(self) -> Iterator[tuple[Buku, Cacat]]:
        for t, isi in self._acak(boleh=lambda i: i.jenis in {"uang", "persen", "angka", "cacah"}):
            baru, cara = self._salah_ketik(isi)
            if baru and self._berarti(isi, baru):
                yield self._ganti("angka lain", cara, t, isi, baru, self._saksi(t, isi, baru))

    def _salah_ketik(self, isi: Isi) -> tuple[str, str]:
        if isi.jenis == "cacah" and not isi.teks[0].isdigit():
            return BILANGAN[int(isi.nilai or 0) + self.r.choice((1, 2))], "kata bilangan"
        angka = [n for n, c in enumerate(isi.teks) if c.isdigit()]
        huruf = list(isi.teks)
        if self.r.random() < 0.3 and len(angka) > 1:
            n = self.r.randrange(len(angka) - 1)
            a, b = angka[n], angka[n + 1]
            huruf[a], huruf[b] = huruf[b], huruf[a]
            return "".join(huruf) if huruf[angka[0]] != "0" else "", "dua angka bertukar"
        n = self.r.choice(angka)
        huruf[n] = self.r.choice([c for c in "0123456789" if c != huruf[n] and (n != angka[0] or c != "0")])
        return "".join(huruf), "satu angka"

    def _berarti(self, isi: Isi, baru: str) -> bool:
        """Far enough off to be no matter of rounding."""
        beda = abs(baca(baru) - baca(isi.teks)) if baru[0].isdigit() or baru[0] in "-R" else Decimal(1)
        return beda > (0 if isi.jenis == "uang" else Decimal("0.1") if self.p.g.desimal == 2 else Decimal("0.3"))

    def _tahun(self) -> Iterator[tuple[Buku, Cacat]]:
        """A year that is not the report's, or the figure of another year."""
        y, k = self.k.tahun, self.k
        boleh = {("tahun", y)} | {(hal, u.kunci, y) for hal in ("realisasi", "target") for u in k.indikator}
        boleh |= {("pagu", "T"), ("serap", "T"), ("persen", "T")}
        for t, isi in self._acak(boleh=lambda i: i.kunci in boleh):
            baru = self._tahun_lain(t, isi)
            if isi.kunci[0] == "tahun":
                yield self._ganti("tahun lain", "angka tahun", t, isi, str(y - self.r.choice((1, 2, 3, 5))), ["naskah"])
            elif baru and self._berarti(isi, baru):
                yield self._ganti("tahun lain", "nilai tahun lain", t, isi, baru, self._saksi(t, isi, baru))

    def _tahun_lain(self, t: Tempat, isi: Isi) -> str:
        k, lain = self.k, self.k.tahun - 1
        if isi.kunci[0] in {"pagu", "serap"}:
            return isi.teks.replace(titik(int(isi.nilai or 0)), titik(k.lalu[isi.kunci[0] == "serap"]))
        if isi.kunci[0] == "persen":
            return self.p.dana("L", *k.lalu, "persen", prosa=not t.dalam_tabel).teks
        u = next((u for u in k.indikator if u.kunci == isi.kunci[1]), None)
        if u is None or lain not in getattr(u, isi.kunci[0]):
            return ""
        asli, ganti = (self.p.g.ukuran(getattr(u, isi.kunci[0])[x], u.desimal, "") for x in (k.tahun, lain))
        return isi.teks.replace(asli, ganti) if asli in isi.teks else ""

    def _polaritas(self) -> Iterator[tuple[Buku, Cacat]]:
        for t, isi in self._acak(boleh=lambda i: i.kunci[0] in {"capaian", "arah", "banding"}):
            if isi.kunci[0] == "capaian":
                u = next(u for u in self.k.indikator if u.kunci == isi.kunci[1])
                lain = u.capaian(self.k.tahun, terbalik=True)
                baru = isi.teks.replace(self._polos(u.capaian(self.k.tahun)), self._polos(lain))
                if self._berarti(isi, baru):
                    yield self._ganti("polaritas lain", "rumus capaian", t, isi, baru, self._saksi(t, isi, baru))
            else:
                yield self._ganti("polaritas lain", "kata arah", t, isi, BALIK[isi.teks], ["hitungan"])

    def _polos(self, nilai: Decimal) -> str:
        return self.p.g.hitungan(nilai).removesuffix(self.p.g.tanda_tabel)

    def _ganda(self) -> Iterator[tuple[Buku, Cacat]]:
        for t, isi in self._acak(boleh=lambda i: i.jenis == "uang"):
            if self.r.random() < 0.35 and (hasil := self._baris_ganda()):
                yield hasil
            baru = isi.teks.replace(titik(int(isi.nilai or 0)), titik(2 * int(isi.nilai or 0)))
            yield self._ganti("uang ganda", "dikali dua", t, isi, baru, self._saksi(t, isi, baru))

    def _kantor(self) -> Iterator[tuple[Buku, Cacat]]:
        for t, isi in self._acak(boleh=lambda i: i.kunci == ("kantor",)):
            nama = f"Kecamatan {self.k.lainnya}"
            yield self._ganti(
                "kantor lain", "nama kantor", t, isi, nama.upper() if isi.teks.isupper() else nama, ["naskah"]
            )
