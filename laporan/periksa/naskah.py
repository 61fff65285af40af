"""What the papers claim: targets in the wording of each paper, who signs it, its number and day."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from kinerja.queries.bentuk import Perjanjian, Pihak
from laporan.checks.bacaan import Hal, Klaim, Nama, Surat
from laporan.checks.temuan import Tempat
from laporan.periksa.bahan import Sumber, satuan_klaim
from sakip.core.numbers import AngkaSalah, parse_angka

ANGKA = re.compile(r"\d[\d.]*(?:,\d+)?")


def klaim_naskah(s: Sumber) -> Iterator[Klaim]:
    """Targets of all Perjanjian Kinerja of the year, of the IKU decree and of the RKT."""
    for pk in s.k.ukur.perjanjian:
        yield from _klaim_pk(s, pk)
    yield from _klaim_iku(s)
    yield from _klaim_rkt(s)


def _klaim_pk(s: Sumber, pk: Perjanjian) -> Iterator[Klaim]:
    for x in pk.sasaran:
        for b in x.baris:
            n, kunci = b.nilai, f"pk:{pk.id}:baris:{b.id}:target"
            tempat = s.tempat(kunci, f"{pk.judul}, sasaran {x.nomor} indikator {b.nomor}", f"pk:baris:{b.id}:target")
            if n.teks:
                angka = n.angka if n.angka_atas is None else None
                yield Klaim(
                    Hal.TARGET, s.kode(b.indikator_id), nama_pk(pk), b.target, angka, tempat, pk.tahun, b.uraian,
                    x.uraian, satuan_klaim(b.satuan),
                )  # fmt: skip


def nama_pk(pk: Perjanjian) -> str:
    """The paper as claims name it; a second change is another paper."""
    if pk.jenis != "perubahan":
        return "PK"
    return "PK Perubahan" if pk.ke < 2 else f"PK Perubahan ke-{pk.ke}"


def _klaim_iku(s: Sumber) -> Iterator[Klaim]:
    """A decree is in force for years; what it prints is the target of its first."""
    iku = s.k.ukur.iku
    if iku is None:
        return
    for x in iku.sasaran:
        for b in x.baris:
            if b.target:
                tempat = s.tempat(f"iku:baris:{b.id}:target", f"SK IKU, sasaran {x.nomor} indikator {b.nomor}")
                yield Klaim(
                    Hal.TARGET, s.kode(b.indikator_id), "IKU", b.target, b.angka, tempat, iku.tahun_mulai, b.uraian, x.uraian,
                    satuan_klaim(b.satuan),
                )  # fmt: skip


def _klaim_rkt(s: Sumber) -> Iterator[Klaim]:
    """One claim for an indicator and target, though the paper repeats it beside each kegiatan."""
    dikenal: set[tuple[int, str]] = set()
    for b in s.k.ukur.rkt:
        pokok = s.kode(b.indikator_id)
        kunci = (b.indikator_id or 0, b.target_sasaran)
        if pokok and b.target_sasaran and kunci not in dikenal:
            dikenal.add(kunci)
            tempat = s.tempat(f"rkt:{b.id}:target", f"RKT {s.tahun}, kegiatan {b.uraian_kegiatan}")
            satuan = "%" if "%" in b.target_sasaran else ""
            yield Klaim(
                Hal.TARGET, pokok, "RKT", b.target_sasaran, angka_teks(b.target_sasaran), tempat, s.tahun,
                b.indikator_sasaran, b.uraian_sasaran, satuan,
            )  # fmt: skip


def angka_teks(teks: str) -> Decimal | None:
    """The figure of a target that was typed as words ("100 %", "12 Bulan"); None for a letter or two figures."""
    semua = ANGKA.findall(teks)
    try:
        return parse_angka(semua[0], desimal=4, rupiah=False) if len(semua) == 1 else None
    except AngkaSalah:
        return None


def nama(s: Sumber) -> Iterator[Nama]:
    """Who signs what, as it is printed there."""
    for pk in s.k.ukur.perjanjian:
        yield from _pihak(pk.pertama, f"{pk.judul}, pihak pertama", f"pk:{pk.id}:pertama")
        yield from _pihak(pk.kedua, f"{pk.judul}, pihak kedua", f"pk:{pk.id}:kedua")
    if iku := s.k.ukur.iku:
        yield from _pihak(iku.penanda_tangan, "SK IKU, tanda tangan", f"iku:{iku.id}:tanda")
    if siapa := s.k.rangka.penandatangan:
        yield from _pihak(siapa, "Kata Pengantar, tanda tangan", "laporan:penanda")
    for (jenis, periode), kepala in s.k.kepala.items():
        if kepala.penanda:
            yield from _pihak(kepala.penanda, f"Naskah {jenis}, tanda tangan", f"naskah:{jenis}:{periode}")


def _pihak(p: Pihak, sebutan: str, kunci: str) -> Iterator[Nama]:
    if p.nama:
        yield Nama(p.nama, Tempat(sebutan, kunci), p.nip, p.pangkat, p.jabatan)


def surat(s: Sumber) -> Iterator[Surat]:
    """Numbers and days of the agreements, the decree, the stages of the budget, and of the cover."""
    for pk in s.k.ukur.perjanjian:
        yield Surat(nama_pk(pk), pk.nomor, Tempat(pk.judul, f"pk:{pk.id}"), pk.tanggal, pk.alasan_perubahan)
    if iku := s.k.ukur.iku:
        yield Surat("SK IKU", iku.nomor, Tempat("SK IKU", f"iku:{iku.id}"), iku.tanggal)
    for t in s.k.uang.semua_tahap:
        if t.nomor or t.tanggal:
            yield Surat(t.jenis.upper(), t.nomor, Tempat(t.nama, f"tahap:{t.id}"), t.tanggal)
    r = s.k.rangka
    if r.nomor or r.tanggal_nomor:
        yield Surat("sampul", r.nomor, Tempat("Sampul", "laporan:nomor"), r.tanggal_nomor)
