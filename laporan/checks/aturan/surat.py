"""Letters and agreements: numbers and days that agree, the PK in time and with its reason (K24, K26)."""

from __future__ import annotations

import datetime
import re
from calendar import monthrange
from collections.abc import Iterator

from laporan.checks.bacaan import Bacaan, JenisProsa, Surat
from laporan.checks.daftar import Temu, aturan
from laporan.checks.temuan import Tingkat
from sakip.core.numbers import format_tanggal

PERUBAHAN = re.compile(r"perjanjian\s+kinerja.{0,40}\bperjanjian\s+kinerja\s+perubahan", re.IGNORECASE)
TANPA_AWAL = re.compile(r"perjanjian\s+kinerja\s+(tahun\s+20\d\d\s+)?(tidak tersedia|tidak ditemukan)", re.IGNORECASE)
"""The report says that it does not have the first one."""
DASAR = {"PK": "DPA", "PK Perubahan": "DPPA"}
"""The budget document that an agreement follows within a month (PermenPANRB 53/2014 Lampiran I)."""


@aturan(
    "K24",
    "Nomor dan tanggal surat sama di semua tempat",
    Tingkat.PERINGATAN,
    alasan="Satu keputusan mempunyai satu nomor dan satu tanggal; nomor lain di sampul membuatnya tidak dapat dirujuk.",
    dasar="Permendagri 1/2023 (tata naskah dinas).",
)
def nomor_surat(b: Bacaan) -> Iterator[Temu]:
    """Several mentions of one paper; the cover of an IKU book bears the number of its decree."""
    for nama in dict.fromkeys(s.nama for s in b.surat):
        sama = [s for s in b.surat if s.nama == nama or (s.nama == "sampul" and nama == "SK IKU" and _buku_iku(b))]
        if nama == "sampul" and _buku_iku(b) and any(s.nama == "SK IKU" for s in b.surat):
            continue
        yield from _beda(nama, sama)


def _buku_iku(b: Bacaan) -> bool:
    return "indikator kinerja utama" in b.judul.casefold()


def _beda(nama: str, sama: list[Surat]) -> Iterator[Temu]:
    nomor = {re.sub(r"\s", "", s.nomor): s for s in reversed(sama) if s.nomor}
    if len(nomor) > 1:
        beda = [s for s in sama if nomor.get(re.sub(r"\s", "", s.nomor)) is s]
        daftar = ", ".join(f"{s.nomor} ({s.tempat.sebutan})" for s in beda)
        yield Temu(f"Nomor {nama} tidak sama: {daftar}.", beda[0].tempat, tuple(s.tempat for s in beda[1:]))
    hari = {s.tanggal: s for s in reversed(sama) if s.tanggal}
    if len(hari) > 1:
        beda = [s for s in sama if hari.get(s.tanggal) is s]
        daftar = ", ".join(f"{format_tanggal(s.tanggal)} ({s.tempat.sebutan})" for s in beda if s.tanggal)
        yield Temu(f"Tanggal {nama} tidak sama: {daftar}.", beda[0].tempat, tuple(s.tempat for s in beda[1:]))


@aturan(
    "K26",
    "Perjanjian Kinerja tepat waktu; perubahannya beralasan dan yang lama disimpan",
    Tingkat.PERINGATAN,
    alasan="Janji yang dibuat di akhir tahun bukan janji; perubahan hanya boleh karena tiga sebab dan tidak menghapus yang pertama.",
    dasar="PermenPANRB 53/2014 Lampiran I (paling lambat satu bulan setelah DPA; sebab perubahan a, b, c).",
)
def perjanjian(b: Bacaan) -> Iterator[Temu]:
    """Day against the budget document, reason of a change, both versions."""
    menurut = {s.nama: s for s in reversed(b.surat)}
    for nama, dasar in DASAR.items():
        if (pk := menurut.get(nama)) and (dpa := menurut.get(dasar)):
            yield from _terlambat(pk, dpa)
    ubah = menurut.get("PK Perubahan")
    if ubah and "PK" not in menurut and not any(TANPA_AWAL.search(p.teks) for p in b.prosa):
        yield Temu("Ada Perjanjian Kinerja Perubahan, tetapi Perjanjian Kinerja yang pertama tidak ada.", ubah.tempat)
    if ubah and b.lebih.get("K26") and not ubah.alasan.strip():
        yield Temu("Perjanjian Kinerja Perubahan belum diberi alasan perubahan.", ubah.tempat)
    yield from _dijanjikan(b)


def _terlambat(pk: Surat, dpa: Surat) -> Iterator[Temu]:
    if pk.tanggal and dpa.tanggal and pk.tanggal > (batas := sebulan(dpa.tanggal)):
        yield Temu(
            f"{pk.nama} tanggal {format_tanggal(pk.tanggal)}, lebih dari satu bulan setelah {dpa.nama} "
            f"tanggal {format_tanggal(dpa.tanggal)}; paling lambat {format_tanggal(batas)}.",
            pk.tempat,
            (dpa.tempat,),
        )


def sebulan(hari: datetime.date) -> datetime.date:
    """The same day of the next month, or its last."""
    tahun, bulan = (hari.year + 1, 1) if hari.month == 12 else (hari.year, hari.month + 1)
    return hari.replace(tahun, bulan, min(hari.day, monthrange(tahun, bulan)[1]))


def _dijanjikan(b: Bacaan) -> Iterator[Temu]:
    """The table of contents promises both agreements, the book holds one."""
    pk = [s for s in b.surat if s.nama in DASAR]
    for p in b.prosa:
        if p.jenis is JenisProsa.DAFTAR_ISI and PERUBAHAN.search(p.teks) and len({s.nama for s in pk}) == 1:
            yield Temu(
                f"Daftar isi menjanjikan Perjanjian Kinerja dan perubahannya; yang ada hanya satu, {pk[0].tempat.sebutan}.",
                p.tempat,
                (pk[0].tempat,),
            )
