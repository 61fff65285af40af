"""What an office's book is held against beside itself: scales, regulations, names that belong here and that do not."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from kinerja.scales import Pita as Batas
from laporan.checks.bacaan import Acuan, Peraturan, Pita
from laporan.konteks import Unit
from laporan.periksa.bahan import Sumber


def acuan(s: Sumber) -> Acuan:
    """The scale of capaian and that of the survey are those in use in the year."""
    aturan, survei = s.k.ukur.aturan, s.k.ukur.survei
    return Acuan(
        kantor_lain=tuple(_lain(s)),
        kantor_sendiri=tuple(dict.fromkeys(filter(None, _sendiri(s)))),
        peraturan=tuple(Peraturan(p.bentuk, p.nomor, p.tahun, p.tentang, p.berlaku_sampai) for p in s.peraturan),
        skala=_skala(aturan.skala.batas) if aturan else (),
        skala_mutu=_skala(survei[0].skala.batas) if survei else (),
    )


def _skala(batas: Iterable[Batas]) -> tuple[Pita, ...]:
    """Its bands; a scale without numbers has none."""
    return tuple(
        Pita(b.predikat, b.bawah, b.atas, b.bawah_inklusif, b.atas_inklusif)
        for b in batas
        if b.bawah is not None or b.atas is not None
    )


def _sendiri(s: Sumber) -> Iterator[str]:
    k = s.k.kantor
    yield from (k.nama, k.pemda, k.kota, k.jabatan_kepala, k.kepala_daerah)
    yield from _unit(k.unit)
    for x in s.k.uang.jelajah():
        yield from (x.unit, x.lokasi)


def _unit(unit: Iterable[Unit]) -> Iterator[str]:
    for u in unit:
        yield u.nama
        yield from _unit(u.anak)


def _lain(s: Sumber) -> Iterator[str]:
    """Other offices of this installation, then their Pemda."""
    lain = [p for p in s.semua_kantor if p.pk != s.kantor.pk]
    yield from dict.fromkeys(p.nama for p in lain if p.nama != s.kantor.nama)
    yield from dict.fromkeys(p.pemda.nama for p in lain if p.pemda_id != s.kantor.pemda_id)
