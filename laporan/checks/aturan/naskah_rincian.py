"""Sums (N7) and shares (N8) inside a sentence."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from itertools import combinations

from laporan.checks.bacaan import Bacaan
from laporan.checks.daftar import Temu, aturan
from laporan.checks.naskah.angka import sama
from laporan.checks.naskah.bacaan import Kalimat, dibaca, kalimat_prosa
from laporan.checks.naskah.bentuk import Jenis, Sebutan
from laporan.checks.naskah.cetak import kutip, seperti
from laporan.checks.naskah.hitung import persen
from laporan.checks.temuan import Tingkat
from sakip.core.numbers import format_persen, format_rupiah

DASAR = "PermenPANRB 53/2014 Lampiran III (reviu: keandalan informasi)"
_RINCI = re.compile(
    r"(?:yang\s+)?(?:terdiri\s+(?:dari|atas)|meliputi|terbagi|dengan\s+rincian|mencakup|berasal\s+dari|rinciannya|yaitu)\b",
    re.IGNORECASE,
)
_SELISIH = re.compile(r"selisih|lebih\s+(?:kecil|besar|rendah|tinggi)", re.IGNORECASE)
_PUTUS = re.compile(
    r"realisasi|terealisasi|terserap|sisa|sehingga|sedangkan|dibanding|menjadi|naik|turun|meningkat|menurun|selisih|dengan\s+capaian|di\s?antaranya|antara\s+lain|termasuk|total|jumlah|keseluruhan|\bdari\s+(?:pagu|total|anggaran)",
    re.IGNORECASE,
)


@aturan(
    "N7", "Rincian dalam kalimat berjumlah sama dengan totalnya", Tingkat.SALAH,
    alasan="Rincian yang tidak berjumlah sama dengan totalnya berarti salah satu angkanya keliru.",
    dasar=f"{DASAR}; domain K8 (004:559)",
)  # fmt: skip
def jumlah_kalimat(b: Bacaan) -> Iterator[Temu]:
    """ "Rp A terdiri dari … Rp B dan … Rp C": the parts make the whole, in rupiah and in percent of one whole."""
    for k in dibaca(b):
        for cocok in _RINCI.finditer(k.teks):
            for jenis in (Jenis.RUPIAH, Jenis.PERSEN):
                yield from _rincian(b, k, cocok.start(), cocok.end(), jenis)
                if jenis is Jenis.RUPIAH and len([s for s in k.jenis(jenis) if s.awal >= k.awal + cocok.end()]) > 1:
                    break


def _rincian(b: Bacaan, k: Kalimat, awal: int, akhir: int, jenis: Jenis) -> Iterator[Temu]:
    sebelum = [s for s in k.jenis(jenis) if s.akhir <= k.awal + awal]
    putus = _PUTUS.search(k.teks, akhir)
    batas = k.awal + (putus.start() if putus else len(k.teks))
    bagian = [s for s in k.jenis(jenis) if k.awal + akhir <= s.awal < batas]
    if not sebelum or len(bagian) < 2 or (jenis is Jenis.PERSEN and not _satu_dasar(k)):
        return
    total = sebelum[-1]
    nilai = [s.nilai for s in bagian if s.nilai is not None]
    longgar = sum((s.presisi for s in bagian), Decimal(0))
    if total.nilai is None or _ada_jumlah(total, nilai, longgar, jenis):
        return
    jumlah = sum(nilai, Decimal(0))
    selisih = abs(jumlah - total.nilai)
    yield Temu(
        f"Rincian dalam kalimat berjumlah {seperti(jumlah, total)}, tetapi totalnya tertulis {kutip(total.teks)}; selisihnya {seperti(selisih, total)} "
        f"({' + '.join(s.teks for s in bagian)}).",
        k.prosa.tempat,
        tingkat=Tingkat.PERINGATAN if _diakui(b, selisih) else None,
    )  # fmt: skip


def _diakui(b: Bacaan, selisih: Decimal) -> bool:
    """The report itself says by how much the parts are off, as our books do of control totals that do not fit."""
    return any(s.nilai == selisih for k in dibaca(b) if _SELISIH.search(k.teks) for s in k.jenis(Jenis.RUPIAH))


def _ada_jumlah(total: Sebutan, nilai: list[Decimal], longgar: Decimal, jenis: Jenis) -> bool:
    """The parts, or some of them (a part may have parts of its own), make the whole."""
    boleh = longgar if jenis is Jenis.PERSEN else longgar / 2
    banyak = nilai[:8]
    return any(
        abs(sum(pilih, Decimal(0)) - (total.nilai or 0)) <= boleh
        for n in range(2, len(banyak) + 1)
        for pilih in combinations(banyak, n)
    )


def _satu_dasar(k: Kalimat) -> bool:
    """Shares of one whole, not scores or absorption: the sentence speaks of shares."""
    return bool(re.search(r"proporsi|porsi|komposisi|persentase\s+belanja", k.kecil))


_ATAU = re.compile(
    r"\s*,?\s*(?:\(|atau|dengan\s+(?:serapan|capaian)|setara)\s*(?:sebesar|sekitar|mencapai|setara(?:\s+dengan)?)?\s*(?:\(\s*)?$",
    re.IGNORECASE,
)
_DARI_PAGU = re.compile(r"\s*\)?\s*dari\s+(?:total\s+)?(?:pagu|anggaran)\w*(?:\s+(?:anggaran|belanja))?", re.IGNORECASE)
_BELANJA = re.compile(
    r"belanja\s+(?:tidak\s+langsung|langsung|operasi|modal|pegawai|barang(?:\s+dan\s+jasa|/jasa)?)", re.IGNORECASE
)


@aturan(
    "N8", "Persentase dihitung dari dasar yang disebut", Tingkat.PERINGATAN,
    alasan="Persentase dari dasar yang lain memberi gambaran yang keliru.", dasar=f"{DASAR}; domain §5.2 (004:82)",
)  # fmt: skip
def dasar_persen(b: Bacaan) -> Iterator[Temu]:
    """ "Rp R atau P % dari pagu": P is R against the pagu of that same belanja, where the text names it."""
    pagu = _pagu_belanja(b)
    for k in dibaca(b):
        yield from _dua_uang(b, k)
        yield from _ubah(k)
        uang, bagian = k.jenis(Jenis.RUPIAH), k.jenis(Jenis.PERSEN)
        for r, p in zip(uang, bagian, strict=False):
            antara = k.prosa.teks[r.akhir : p.awal]
            nama = _BELANJA.findall(k.prosa.teks[k.awal : r.awal])
            if (
                r.nilai
                and p.nilai
                and nama
                and _ATAU.fullmatch(antara)
                and _DARI_PAGU.match(k.prosa.teks, p.akhir)
                and k.hal(r) != "pagu"
            ):
                yield from _dasar(k, r, p, nama[-1].lower(), pagu)


def _dua_uang(b: Bacaan, k: Kalimat) -> Iterator[Temu]:
    """A percentage beside the two amounts that it is reckoned of."""
    for p in k.jenis(Jenis.PERSEN):
        sebelum = [x for x in k.jenis(Jenis.RUPIAH) if x.akhir <= p.awal]
        if p.hidup or p.nilai is None or not sebelum or not _ATAU.fullmatch(k.prosa.teks, sebelum[-1].akhir, p.awal):
            continue
        for r, dasar in _pembagi(b, k, p, sebelum):
            boleh = [n for d in dasar if (n := persen(r.nilai, d)) is not None]
            if boleh and not any(sama(p.nilai, p.presisi, n) for n in boleh):
                dari = format_rupiah(dasar[0])
                yield Temu(
                    f"{kutip(r.teks)} adalah {format_persen(boleh[0])} dari {dari}, bukan {kutip(p.teks)}.",
                    k.prosa.tempat,
                )


def _pembagi(b: Bacaan, k: Kalimat, p: Sebutan, sebelum: list[Sebutan]) -> Iterator[tuple[Sebutan, list[Decimal]]]:
    """The amount before the percentage, and what it may be a part of: the pagu after it, the pagu before it, for a change
    the amounts that it lies between."""
    r = sebelum[-1]
    sesudah = next((x for x in k.jenis(Jenis.RUPIAH) if x.awal >= p.akhir), None)
    if sesudah and sesudah.nilai and _PAGU_SESUDAH.fullmatch(k.prosa.teks, p.akhir, sesudah.awal):
        yield r, [sesudah.nilai]
    elif len(sebelum) > 1 and k.hal(sebelum[-2]) == "pagu" and k.hal(r) in ("realisasi", "realisasi_uang"):
        if sebelum[-2].nilai and not _TOTAL_LAIN.match(k.prosa.teks, p.akhir):
            yield r, [sebelum[-2].nilai]
    elif _UBAH.search(k.sekata(r, 40)) and r.nilai:
        lain = [x.nilai for x in k.jenis(Jenis.RUPIAH) if x is not r and x.nilai and x.nilai > r.nilai]
        if lain and len(lain) <= 2:
            yield r, [n for x in lain for n in (x, x - r.nilai, x + r.nilai)]
    elif (
        len(sebelum) == 1
        and k.hal(r) in ("realisasi", "realisasi_uang")
        and not k.letak
        and not _TOTAL_LAIN.match(k.prosa.teks, p.akhir)
    ):
        pagu = _setahun(b, k, r)
        yield from [(r, pagu)] if pagu else []


def _setahun(b: Bacaan, k: Kalimat, r: Sebutan) -> list[Decimal]:
    """The one budget of the year of this amount that the sentences before name."""
    tahun = k.tahun_angka(r)
    lalu = [x for x in kalimat_prosa(b, k.prosa) if x.awal < k.awal]
    isi = [
        s.nilai
        for x in lalu
        for s in x.jenis(Jenis.RUPIAH)
        if tahun and s.nilai and x.tahun_angka(s) == tahun and x.hal(s) == "pagu" and not x.letak
    ]
    return isi if len(isi) == 1 else []


def _ubah(k: Kalimat) -> Iterator[Temu]:
    """ "Rp A meningkat sebesar Rp D dibandingkan dengan … Rp B": three amounts, of which the change is the difference."""
    uang = [s for s in k.jenis(Jenis.RUPIAH) if s.nilai]
    beda = [s for s in uang if _UBAH.search(k.sekata(s, 40))]
    if len(uang) != 3 or len(beda) != 1 or any(s.hidup for s in uang) or len(set(k.tahun)) != 2:
        return
    a, c = (s for s in uang if s is not beda[0])
    if len({k.hal(s) for s in (a, c)} - {"sisa"}) > 1 or {k.tahun_angka(a), k.tahun_angka(c)} != set(k.tahun):
        return
    selisih = abs((a.nilai or Decimal(0)) - (c.nilai or Decimal(0)))
    if not sama(beda[0].nilai or Decimal(0), beda[0].presisi, selisih):
        kalimat = (
            f"Selisih {kutip(a.teks)} dan {kutip(c.teks)} adalah {format_rupiah(selisih)}, bukan {kutip(beda[0].teks)}."
        )
        yield Temu(kalimat, k.prosa.tempat)


_PAGU_SESUDAH = re.compile(r"\s*\)?\s*dari\s+(?:total\s+)?(?:pagu|anggaran)(?:\s+anggaran)?\s+(?:sebesar|senilai)\s+")
_TOTAL_LAIN = re.compile(r"\W*dari\s+(?:total|seluruh|keseluruhan)")
_UBAH = re.compile(
    r"(?:naik|turun|meningkat|menurun|bertambah|berkurang|kenaikan|penurunan|peningkatan)\s+(?:sebesar\s+)?$"
)


def _pagu_belanja(b: Bacaan) -> dict[str, Decimal]:
    """The budget of each kind of belanja, as the texts name it."""
    hasil: dict[str, Decimal] = {}
    for k in dibaca(b):
        for s in k.jenis(Jenis.RUPIAH):
            nama = _BELANJA.findall(k.prosa.teks[max(k.awal, s.awal - 90) : s.awal])
            if nama and s.nilai and not re.search("realisasi|terserap", k.prosa.teks[k.awal : s.awal], re.IGNORECASE):
                hasil.setdefault(nama[-1].lower(), s.nilai)
    return hasil


def _dasar(k: Kalimat, r: Sebutan, p: Sebutan, nama: str, pagu: dict[str, Decimal]) -> Iterator[Temu]:
    benar = persen(r.nilai, pagu.get(nama))
    if benar is not None and p.nilai is not None and not sama(p.nilai, p.presisi, benar):
        yield Temu(
            f"{kutip(r.teks)} adalah {format_persen(benar)} dari pagu {nama} ({format_rupiah(pagu[nama])}), bukan {kutip(p.teks)}.",
            k.prosa.tempat,
        )  # fmt: skip
