"""Direction words against figures (N6), sums and shares inside a sentence (N7, N8), sentences that contradict what they say (N9)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from itertools import combinations

from laporan.checks.bacaan import Bacaan, Hal
from laporan.checks.daftar import Temu, aturan
from laporan.checks.naskah.angka import sama
from laporan.checks.naskah.bacaan import Kalimat, dibaca
from laporan.checks.naskah.bentuk import Arah, Jenis, Sebutan
from laporan.checks.naskah.cetak import cuplik, kutip
from laporan.checks.naskah.hitung import persen
from laporan.checks.naskah.pasangan import Pasangan, pasangan
from laporan.checks.naskah.survei import keliru
from laporan.checks.padan import Ukur
from laporan.checks.temuan import Tingkat
from sakip.core.numbers import format_angka, format_persen, format_rupiah

DASAR = "PermenPANRB 53/2014 Lampiran III (reviu: keandalan informasi)"
SERATUS = Decimal(100)
_LEBIH = {
    Arah.NAIK: "naik",
    Arah.TURUN: "turun",
    Arah.ATAS: "di atas",
    Arah.BAWAH: "di bawah",
    Arah.GAGAL: "belum mencapai",
}


@aturan(
    "N6", "Kata naik, turun, melampaui, atau di bawah sesuai dengan angkanya", Tingkat.SALAH,
    alasan="Kenaikan yang sebenarnya penurunan membalik kesimpulan laporan.", dasar=DASAR,
)  # fmt: skip
def arah_naskah(b: Bacaan) -> Iterator[Temu]:
    """Certain where both figures stand in the sentence; likely where the data has them."""
    for k in dibaca(b):
        arah = k.jenis(Jenis.ARAH)
        if not arah:
            continue
        sudah = False
        for p in pasangan(k):
            sudah = True
            if not _benar(p):
                yield Temu(_kalimat(k, p), k.prosa.tempat)
        if not sudah:
            yield from _dari_data(b, k, arah)


def _benar(p: Pasangan) -> bool:
    beda = p.kini - p.acuan
    match p.kata.arah:
        case Arah.NAIK:
            return beda > 0
        case Arah.ATAS:
            return beda > 0
        case Arah.TURUN | Arah.BAWAH | Arah.GAGAL:
            return beda < 0
        case Arah.CAPAI:
            return beda >= 0
        case _:
            return beda == 0


def _kalimat(k: Kalimat, p: Pasangan) -> str:
    kini, acuan = (_cetak(n, p.contoh) for n in (p.kini, p.acuan))
    return f"Naskah mengatakan {kutip(p.kata.teks)}, padahal {kini} {_banding(p.kini - p.acuan)} {acuan}: “{cuplik(k, p.kata)}”."


def _banding(beda: Decimal) -> str:
    return "sama dengan" if not beda else "lebih besar daripada" if beda > 0 else "lebih kecil daripada"


def _cetak(n: Decimal, contoh: Sebutan) -> str:
    if contoh.jenis is Jenis.RUPIAH:
        return format_rupiah(n)
    return format_persen(n, 2, tetap=False) if contoh.jenis is Jenis.PERSEN else format_angka(n, 2, tetap=False)


_LALU = re.compile(r"tahun\s+(?:sebelumnya|lalu|kemarin|(?P<tahun>20\d\d))", re.IGNORECASE)


def _dari_data(b: Bacaan, k: Kalimat, arah: tuple[Sebutan, ...]) -> Iterator[Temu]:
    """Without figures in the sentence: the indikator that it names, this year against last or against its target."""
    if b.tahun is None or len(arah) != 1 or len(k.letak) != 1:
        return
    ukur = _ukur(b, k)
    if ukur is None:
        return
    kata = arah[0]
    dua = (
        _dua_tahun(b.tahun, k, ukur)
        if kata.arah in (Arah.NAIK, Arah.TURUN, Arah.TETAP)
        else _target(b.tahun, k, ukur, kata)
    )
    if dua is None:
        return
    kini, acuan, sebutan = dua
    p = Pasangan(kata, kini, acuan, kata)
    if not _benar(p):
        teks = f"Naskah mengatakan {kutip(kata.teks)} tentang {ukur.nama}, padahal datanya {format_angka(kini, 2, tetap=False)} dan {sebutan} {format_angka(acuan, 2, tetap=False)}."
        yield Temu(teks, k.prosa.tempat, (ukur.tempat,), tingkat=Tingkat.PERINGATAN)


def _ukur(b: Bacaan, k: Kalimat) -> Ukur | None:
    nama = {p.nama for p in k.letak[0].pokok if not p.uang}
    cocok = [u for u in b.ukur if u.uraian in nama]
    return cocok[0] if len(cocok) == 1 else None


def _dua_tahun(tahun: int, k: Kalimat, u: Ukur) -> tuple[Decimal, Decimal, str] | None:
    """Realisasi (or capaian) of this year and of the one that it is compared with."""
    lalu = _LALU.search(k.teks)
    if lalu is None or (lalu["tahun"] and int(lalu["tahun"]) == tahun):
        return None
    dulu = int(lalu["tahun"]) if lalu["tahun"] else tahun - 1
    hal = (
        Hal.CAPAIAN
        if re.search(r"capaian", k.kecil)
        else Hal.TARGET
        if "target" in k.kecil and "realisasi" not in k.kecil
        else Hal.REALISASI
    )
    a, c = u.nilai(hal, tahun), u.nilai(hal, dulu)
    if dulu >= tahun or a is None or c is None or a.angka is None or c.angka is None:
        return None
    return a.angka, c.angka, f"tahun {dulu}"


def _target(tahun: int, k: Kalimat, u: Ukur, kata: Sebutan) -> tuple[Decimal, Decimal, str] | None:
    """Capaian of the year against 100: it knows of itself which way is good."""
    if "target" not in k.teks[max(0, kata.awal - k.awal - 30) : kata.akhir - k.awal + 30].lower():
        return None
    c = u.nilai(Hal.CAPAIAN, tahun)
    if c is not None and c.angka is not None:
        return c.angka, SERATUS, "target penuhnya"
    r, t = u.nilai(Hal.REALISASI, tahun), u.nilai(Hal.TARGET, tahun)
    if r is None or t is None or r.angka is None or t.angka is None or u.isi("polaritas") in ("turun", "rentang"):
        return None
    return r.angka, t.angka, "targetnya"


_RINCI = re.compile(
    r"(?:yang\s+)?(?:terdiri\s+(?:dari|atas)|meliputi|terbagi|dengan\s+rincian|mencakup|berasal\s+dari|rinciannya|yaitu)\b",
    re.IGNORECASE,
)
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
                yield from _rincian(k, cocok.start(), cocok.end(), jenis)
                if jenis is Jenis.RUPIAH and len([s for s in k.jenis(jenis) if s.awal >= k.awal + cocok.end()]) > 1:
                    break


def _rincian(k: Kalimat, awal: int, akhir: int, jenis: Jenis) -> Iterator[Temu]:
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
        f"Rincian dalam kalimat berjumlah {_cetak(jumlah, total)}, tetapi totalnya tertulis {kutip(total.teks)}; selisihnya {_cetak(selisih, total)} "
        f"({' + '.join(s.teks for s in bagian)}).",
        k.prosa.tempat,
    )  # fmt: skip


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


_TANPA_DATA = re.compile(r"tidak\s+tersedia(?:nya)?\s+data|data(?:nya)?\s+(?:tidak|belum)\s+tersedia", re.IGNORECASE)
_DINILAI = re.compile(
    r"di\s?atas\s+target|melampaui\s+target|mencapai\s+target|kategori\s+\W*(?:sangat\s+)?baik|tercapai", re.IGNORECASE
)


@aturan(
    "N9", "Kalimat tidak membantah dirinya sendiri atau tabelnya", Tingkat.PERINGATAN,
    alasan="Kesimpulan yang bertentangan dengan angkanya tidak dapat dipakai.", dasar=f"{DASAR}; domain §5.2 (004:78, 416, 418)",
)  # fmt: skip
def bertentangan(b: Bacaan) -> Iterator[Temu]:
    """A verdict without data; aspects named below the mean that stand above it."""
    for k in dibaca(b):
        if (nilai := _DINILAI.search(k.teks)) and (tanpa := _TANPA_DATA.search(k.teks)):
            yield Temu(
                f"Satu kalimat mengatakan {kutip(nilai[0])} dan {kutip(tanpa[0])}; keduanya tidak dapat benar bersama.",
                k.prosa.tempat,
            )
        yield from (Temu(kalimat, k.prosa.tempat, (lain,)) for kalimat, lain in keliru(b, k))
