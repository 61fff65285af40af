"""What is measured: every promise (K1), one realisasi for one indicator and year (K3)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal

from laporan.checks.bacaan import Asal, Bacaan, Hal, Klaim
from laporan.checks.daftar import Temu, aturan
from laporan.checks.hitung import Cocok, banding
from laporan.checks.meja import baris_hilang
from laporan.checks.padan import Ukur, berisi, kata_kunci, lain_tahun
from laporan.checks.sebab import sebab_nilai
from laporan.checks.temuan import Tingkat

CONTOH = 3
"""So many figures a sentence names as examples."""


@aturan(
    "K1",
    "Setiap indikator yang dijanjikan diukur",
    Tingkat.SALAH,
    alasan="Laporan kinerja menjawab Perjanjian Kinerja: indikator yang dijanjikan tetapi tidak diukur membuat janji itu tidak terjawab.",
    dasar="PermenPANRB 53/2014 Lampiran II (Bab III huruf A); PermenPANRB 88/2021 komponen Pengukuran Kinerja.",
)
def diukur(b: Bacaan) -> Iterator[Temu]:
    """Indicators of the PK and the IKU without realisasi, rows that a table lacks, indicators that nobody promised."""
    semua = [u for u in b.ukur if u.tingkat != "tujuan"]
    if not any(_terukur(u, b.tahun) for u in semua):
        return
    janji = [u for u in semua if _dijanjikan(u, b.tahun) or u.iku]
    for u in janji:
        if not _terukur(u, b.tahun) and not _anak_terukur(u, semua, b.tahun):
            yield _tidak_diukur(u, semua, b)
    yield from baris_hilang(janji, b)
    if any(_dijanjikan(u, b.tahun) for u in semua):
        lepas = [u for u in semua if u not in janji or (b.asal is Asal.DATA and not _dijanjikan(u, b.tahun))]
        yield from (_tanpa_janji(u, b) for u in lepas if _diukur_sendiri(u, b, semua))


def _dijanjikan(u: Ukur, tahun: int | None) -> bool:
    return any(k.naskah in ("PK", "PK Perubahan") for k in u.cari(Hal.TARGET, tahun))


def _terukur(u: Ukur, tahun: int | None) -> bool:
    """It has a realisasi, or something is said in its place."""
    return any(berisi(k) for k in u.cari(Hal.REALISASI, tahun))


def _anak_terukur(u: Ukur, semua: Sequence[Ukur], tahun: int | None) -> bool:
    return any(_terukur(v, tahun) for v in semua if any(i.induk in u.pokok for i in v.keterangan))


def _tidak_diukur(u: Ukur, semua: Sequence[Ukur], b: Bacaan) -> Temu:
    janji = next((k for k in u.cari(Hal.TARGET, b.tahun) if k.naskah in ("PK Perubahan", "PK")), None)
    asal = "Perjanjian Kinerja" if janji else "Indikator Kinerja Utama"
    tempat = janji.tempat if janji else next((i.tempat for i in u.keterangan if i.iku), u.tempat)
    mirip = _mirip(u, semua, b)
    tahun = f" tahun {b.tahun}" if b.tahun else ""
    kalimat = f"Indikator {u.nama} ada dalam {asal}, tetapi realisasinya{tahun} tidak ada dan alasannya tidak ditulis."
    if u.isi("penjelasan"):
        return Temu(kalimat.replace(" dan alasannya tidak ditulis", ""), tempat, tingkat=Tingkat.SARAN)
    if mirip:
        kalimat += f" Yang diukur adalah {mirip.nama}; samakan rumusannya bila itu indikator yang sama."
        return Temu(kalimat, tempat, (mirip.tempat,), tingkat=Tingkat.PERINGATAN)
    return Temu(kalimat, tempat, tingkat=Tingkat.PERINGATAN if u.tingkat != "sasaran" else None)


def _mirip(u: Ukur, semua: Sequence[Ukur], b: Bacaan) -> Ukur | None:
    """An indicator that is measured and not promised, whose wording is near: perhaps the same."""
    kata = kata_kunci(u.uraian)
    for v in semua:
        lain = kata_kunci(v.uraian)
        if v is not u and not _dijanjikan(v, b.tahun) and _terukur(v, b.tahun) and len(kata & lain) * 2 >= len(kata):
            return v
    return None


def _tanpa_janji(u: Ukur, b: Bacaan) -> Temu:
    k = u.cari(Hal.REALISASI, b.tahun)[0]
    kalimat = f"Indikator {u.nama} diukur pada {k.naskah}, tetapi tidak ada dalam Perjanjian Kinerja."
    rencana = next((x for x in u.cari(Hal.TARGET, b.tahun) if x.naskah == "Renstra"), None)
    if b.asal is not Asal.DATA or not rencana:  # only our own data surely holds every promise
        return Temu(kalimat, k.tempat, tingkat=Tingkat.SARAN)
    kalimat = f"{kalimat[:-1]}, padahal targetnya tahun {b.tahun} dalam Renstra {rencana.teks}."
    return Temu(kalimat, k.tempat, (rencana.tempat,), tingkat=Tingkat.PERINGATAN)


def _diukur_sendiri(u: Ukur, b: Bacaan, semua: Sequence[Ukur]) -> bool:
    """Measured beside its sasaran's indicators, not a part of a promised one."""
    bagian = any(i.induk in v.pokok for i in u.keterangan for v in semua)
    return u.tingkat == "sasaran" and _terukur(u, b.tahun) and not bagian


@aturan(
    "K3",
    "Satu realisasi untuk setiap indikator dan tahun",
    Tingkat.SALAH,
    alasan="Dua angka untuk satu hal membuat pembaca tidak tahu mana yang benar, dan capaian di bawahnya ikut diragukan.",
    dasar="PermenPANRB 53/2014 Lampiran III (informasi akurat, andal, dan sah).",
)
def realisasi_sama(b: Bacaan) -> Iterator[Temu]:
    """Another realisasi of an indicator and year in another table, or measured for another year than that of the report."""
    for u in b.ukur:
        for tahun in u.realisasi:
            yield from _beda_realisasi(u, u.cari(Hal.REALISASI, tahun), tahun, b)
    yield from _tahun_lain(b)


def _beda_realisasi(u: Ukur, klaim: Sequence[Klaim], tahun: int, b: Bacaan) -> Iterator[Temu]:
    ada = [k for k in klaim if k.angka is not None]
    for k in _berlainan(ada):
        pertama = ada[0]
        kalimat = (
            f"Realisasi {u.nama} tahun {tahun} tertulis {pertama.teks} pada {pertama.naskah}, "
            f"tetapi {k.teks} pada {k.naskah}."
        )
        hampir = banding(k, _titik(pertama)) is not Cocok.TIDAK or banding(pertama, _titik(k)) is not Cocok.TIDAK
        sebab = "" if hampir else sebab_nilai(u, pertama, k, b)
        yield Temu(kalimat + sebab, k.tempat, (pertama.tempat,), tingkat=Tingkat.SARAN if hampir else None)


def _titik(k: Klaim) -> tuple[Decimal, Decimal] | None:
    return None if k.angka is None else (k.angka, k.angka)


def _berlainan(klaim: Sequence[Klaim]) -> Iterator[Klaim]:
    """The first statement of each value that is not the first one."""
    dikenal = {klaim[0].angka} if klaim else set()
    for k in klaim:
        if k.angka not in dikenal:
            dikenal.add(k.angka)
            yield k


def _tahun_lain(b: Bacaan) -> Iterator[Temu]:
    """Tables that measure (target and realisasi) only another year than that of the report (002:687-724)."""
    naskah: dict[str, list[tuple[Ukur, Klaim, Klaim]]] = {}
    for u, k, kini in lain_tahun(b, Hal.REALISASI):
        naskah.setdefault(k.naskah, []).append((u, k, kini))
    for n, isi in naskah.items():
        contoh = sorted(isi, key=lambda x: x[1].angka == x[2].angka)[:CONTOH]
        beda = "; ".join(f"{u.nama} {k.teks}, bukan {kini.teks}" for u, k, kini in contoh)
        tahun = contoh[0][1].tahun
        kalimat = f"{n} mengukur tahun {tahun}, padahal laporan ini tentang tahun {b.tahun}: {beda}."
        lain = tuple(dict.fromkeys(x.tempat for _, k, kini in isi for x in (k, kini)))
        yield Temu(kalimat, contoh[0][1].tempat, lain, tingkat=Tingkat.PERINGATAN)
