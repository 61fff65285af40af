"""What readiness is judged on: the book as it would be printed, and how it came together. All queries of this package."""

from __future__ import annotations

import datetime
from collections.abc import Mapping
from dataclasses import dataclass

from django.db.models import Count
from django.utils import timezone

from kinerja.models import Aksi
from kinerja.queries.bentuk import IndikatorUkur
from laporan.bahan import bagian_buku, laporan_tahun
from laporan.document import Dokumen
from laporan.evaluasi import Tindak, tindak_tahun
from laporan.ingatan import dokumen_buku, fakta_tahun, konteks_buku
from laporan.konteks import Konteks
from laporan.models import Bagian, Edisi, EvaluasiAkip, Laporan, Rekomendasi, Reviu
from laporan.reviu.cetak import keadaan_reviu
from laporan.reviu.fakta import Fakta, UbahanNaskah, ubahan_naskah
from sakip.core.ingat import membaca_kantor
from sakip.core.models import Jadwal, Kegiatan, PerangkatDaerah

BATAS = (3, 31)
"""Month and day of the year after by which a report is due where the calendar says nothing (PermenPANRB 53/2014)."""


@dataclass(frozen=True, kw_only=True)
class Bahan:
    """`bagian` are the rows of the outline in order, those that are not printed too; `jejak` by their id."""

    k: Konteks
    dok: Dokumen
    fakta: Fakta
    laporan: Laporan | None
    bagian: tuple[Bagian, ...]
    jejak: Mapping[int, UbahanNaskah]
    beraksi: frozenset[int]
    ditandatangani: bool
    direviu: bool
    dipublikasikan: bool
    tepat_waktu: bool
    perbaikan: bool
    lhe: bool
    lhe_nilai: int
    lhe_rekomendasi: bool
    tindak: tuple[Tindak, ...]

    @property
    def indikator(self) -> tuple[IndikatorUkur, ...]:
        """Those of the agreement in force, by their lettered parts where these alone tell them."""
        return tuple(x for s in self.k.ukur.sasaran for i in s.indikator for x in i.terurai)


def baca_kesiapan(perangkat: PerangkatDaerah, tahun: int) -> Bahan:
    """One reading of the yearly report of an office; what its book prints is remembered, the rest is read."""
    with membaca_kantor(perangkat):
        return _baca(perangkat, tahun, konteks_buku(perangkat, tahun), dokumen_buku(perangkat, tahun))


def _baca(perangkat: PerangkatDaerah, tahun: int, k: Konteks, dok: Dokumen) -> Bahan:
    laporan = laporan_tahun(perangkat, tahun, Laporan.Jenis.LKJIP)
    bagian = tuple(bagian_buku(laporan)) if laporan else ()
    edisi = Edisi.objects.filter(laporan=laporan).defer("pohon").first() if laporan else None
    lhe = EvaluasiAkip.objects.filter(perangkat=perangkat, tahun=tahun - 1).annotate(
        komponen=Count("nilai", distinct=True), nasihat=Count("rekomendasi", distinct=True)
    ).first()  # fmt: skip
    return Bahan(
        k=k,
        dok=dok,
        fakta=fakta_tahun(perangkat, tahun),
        laporan=laporan,
        bagian=bagian,
        jejak={x.bagian: x for x in ubahan_naskah(laporan)} if laporan else {},
        beraksi=frozenset(
            Aksi.objects.filter(indikator__perangkat=perangkat, tahun=tahun).values_list("indikator", flat=True)
        ),
        ditandatangani=edisi is not None,
        direviu=any(s == Reviu.Status.SELESAI for s, _ in keadaan_reviu(laporan)) if laporan else False,
        dipublikasikan=edisi is not None and perangkat.pemda.halaman_umum,
        tepat_waktu=edisi is not None and timezone.localdate(edisi.waktu) <= _batas(perangkat, tahun),
        perbaikan=Rekomendasi.objects.filter(perangkat=perangkat, tahun=tahun, evaluasi=None).exists(),
        lhe=lhe is not None,
        lhe_nilai=lhe.komponen if lhe else 0,
        lhe_rekomendasi=bool(lhe and lhe.nasihat),
        tindak=tindak_tahun(perangkat, tahun),
    )


def _batas(perangkat: PerangkatDaerah, tahun: int) -> datetime.date:
    jadwal = Jadwal.objects.filter(pemda=perangkat.pemda_id, tahun=tahun, kegiatan=Kegiatan.LKJIP).first()
    return jadwal.tenggat if jadwal else datetime.date(tahun + 1, *BATAS)
