"""The yearly book and its reviu as tasks."""

from __future__ import annotations

import datetime
from collections.abc import Collection, Iterator, Mapping, Sequence
from typing import Any

from django.db.models import CharField, Count, OuterRef, Subquery
from django.db.models.functions import Cast, Coalesce

from kinerja.alur import TERBUKA, Status
from kinerja.queries.pengukuran_unit import DIBALIKKAN
from laporan import tugas_reviu
from laporan.models import Bagian, Laporan, Reviu, TindakLanjut
from sakip.core import kalender, tugas
from sakip.core.models import Jejak, Kegiatan, Pemda, PerangkatDaerah
from sakip.core.permissions import boleh
from sakip.core.sekali import sekali
from sakip.core.tugas import Tugas, alamat

LKJIP = Laporan.Jenis.LKJIP
REVIU = "laporan:reviu"
ALAMAT = {Kegiatan.LKJIP.value: "laporan:baca", Kegiatan.REVIU.value: REVIU}
LANGKAH: dict[str, tuple[str, str, str]] = {
    Status.DIPERIKSA.value: ("periksa", "Periksa", "laporan:alur"),
    Status.DIAJUKAN.value: ("setujui", "Setujui atau kembalikan", "laporan:alur"),
    Status.DISETUJUI.value: ("tandatangani", "Tanda tangani", "laporan:tandatangan"),
}
"""Who has the book in a state on the desk, what he does with it, and on which page."""


@sekali
def laporan_tahun(perangkat: PerangkatDaerah, tahun: int) -> Laporan | None:
    """The yearly book with ``lama`` (sections whose texts are of an earlier year), ``alasan`` (why it was returned) and
    ``reviu_kini`` (the state of its latest reviu), in one query."""
    lama = Bagian.objects.filter(laporan=OuterRef("pk"), tampil=True, dari_tahun__isnull=False).order_by()
    kembali = Jejak.objects.filter(
        jenis="laporan.laporan", objek_id=Cast(OuterRef("pk"), CharField()), aksi__in=[*DIBALIKKAN, "koreksi"]
    )
    reviu = Reviu.objects.filter(laporan=OuterRef("pk")).exclude(status=Reviu.Status.DIBATALKAN)
    semua = Laporan.objects.filter(perangkat=perangkat, tahun=tahun, jenis=LKJIP).select_related("perangkat__pemda")
    return semua.annotate(
        lama=Coalesce(Subquery(lama.values("laporan").annotate(n=Count("pk")).values("n")), 0),
        alasan=Subquery(kembali.order_by("-pk").values("catatan")[:1]),
        reviu_kini=Subquery(reviu.order_by("-ke").values("status")[:1]),
    ).first()


def penyedia(pengguna: Any, perangkat: PerangkatDaerah, tahun: int) -> Iterator[Tugas]:
    """The book where it stands, and its reviu."""
    laporan = laporan_tahun(perangkat, tahun)
    if laporan is None:
        if boleh(pengguna, "ubah_naskah", perangkat) and _waktunya(perangkat, tahun):
            yield _tugas(perangkat, tahun, f"Buat {perangkat.istilah_laporan} {tahun}", "laporan:baca")
        return
    yield from _naskah(pengguna, laporan)
    yield from _reviu(pengguna, laporan)


def _waktunya(perangkat: PerangkatDaerah, tahun: int) -> bool:
    return kalender.terbuka(perangkat, tahun, Kegiatan.LKJIP, datetime.date(tahun + 1, 1, 1))


def _naskah(pengguna: Any, laporan: Laporan) -> Iterator[Tugas]:
    """Written and handed in by perencana, then on the desk of sekcam and camat."""
    perangkat, tahun, lama = laporan.perangkat, laporan.tahun, getattr(laporan, "lama", 0)
    if laporan.status in TERBUKA and boleh(pengguna, "ubah_naskah", laporan):
        if lama:
            kata = f"{lama} bagian masih memakai naskah tahun lalu."
            label = f"Baca naskah {laporan} yang masih dari tahun lalu"
            yield _tugas(perangkat, tahun, label, "laporan:kesiapan", keterangan=kata, jumlah=lama)
        if laporan.status == Status.DIKEMBALIKAN:
            kata = getattr(laporan, "alasan", "") or ""
            yield _tugas(perangkat, tahun, f"Perbaiki {laporan} yang dikembalikan", "laporan:alur", keterangan=kata)
        elif _waktunya(perangkat, tahun):
            kata = "Lihat dahulu apa yang masih kurang, dan angka naskah yang bergeser."
            yield _tugas(perangkat, tahun, f"Lengkapi dan kirim {laporan}", "laporan:alur", keterangan=kata)
    izin, kerja, halaman = LANGKAH.get(laporan.status, ("", "", ""))
    tertahan = laporan.status == Status.DISETUJUI and _reviu_dahulu(laporan)
    if izin and not tertahan and boleh(pengguna, izin, laporan):
        yield _tugas(perangkat, tahun, f"{kerja} {laporan}", halaman)


def _reviu_dahulu(laporan: Laporan) -> bool:
    """The reviu comes before the signature, and is not done."""
    selesai = getattr(laporan, "reviu_kini", None) == Reviu.Status.SELESAI
    return laporan.perangkat.pemda.reviu == Pemda.Reviu.SEBELUM and not selesai


def _reviu(pengguna: Any, laporan: Laporan) -> Iterator[Tugas]:
    """Handed over by the office, read by the inspektorat."""
    kini, dahulu = getattr(laporan, "reviu_kini", None), laporan.perangkat.pemda.reviu == Pemda.Reviu.SEBELUM
    siap = laporan.status == (Status.DISETUJUI if dahulu else Status.DITANDATANGANI)
    tempat = laporan.perangkat, laporan.tahun
    if siap and kini is None and boleh(pengguna, "serahkan_reviu", laporan):
        yield _tugas(*tempat, f"Serahkan {laporan} untuk direviu", REVIU, kegiatan=Kegiatan.REVIU)
    if kini == Reviu.Status.BERJALAN and boleh(pengguna, "reviu", laporan):
        yield _tugas(*tempat, f"Reviu {laporan}", REVIU, kegiatan=Kegiatan.REVIU)


def _tugas(
    perangkat: PerangkatDaerah,
    tahun: int,
    label: str,
    nama: str,
    *,
    keterangan: str = "",
    jumlah: int = 1,
    kegiatan: str = Kegiatan.LKJIP,
) -> Tugas:
    hari = kalender.tenggat(perangkat, tahun, kegiatan)
    return Tugas(label, alamat(nama, perangkat, tahun), keterangan, hari, jumlah, kegiatan)


def penghitung(pengguna: Any, kantor: Sequence[PerangkatDaerah]) -> Iterator[tuple[int, int, int]]:
    """Books and reviu that lie with this user, in all his offices."""
    for status, (izin, _, _) in LANGKAH.items():
        milik = [k for k in kantor if boleh(pengguna, izin, k)]
        if milik:
            semua = Laporan.objects.filter(perangkat__in=milik, status=status, jenis=LKJIP)
            yield from semua.values_list("perangkat", "tahun").annotate(n=Count("pk")).order_by()
    milik = [k for k in kantor if boleh(pengguna, "reviu", k)]
    if milik:
        berjalan = Reviu.objects.filter(laporan__perangkat__in=milik, status=Reviu.Status.BERJALAN)
        yield from berjalan.values_list("laporan__perangkat", "laporan__tahun").annotate(n=Count("pk")).order_by()


def selesai(kantor: Collection[int], tahun: int) -> Mapping[str, set[int]]:
    """A signed book closes the year: nothing is measured any more."""
    semua = Laporan.objects.filter(perangkat__in=kantor, tahun=tahun, jenis=LKJIP)
    tanda = set(semua.filter(status=Status.DITANDATANGANI).values_list("perangkat", flat=True))
    reviu = Reviu.objects.filter(laporan__in=semua, status=Reviu.Status.SELESAI)
    return {
        Kegiatan.LKJIP: tanda,
        Kegiatan.REVIU: set(reviu.values_list("laporan__perangkat", flat=True)),
        **dict.fromkeys((Kegiatan.triwulan(tw) for tw in kalender.TRIWULAN), tanda),
    }


def daftarkan() -> None:
    kalender.daftarkan(selesai, ALAMAT)
    tugas.daftarkan(penyedia)
    tugas.daftarkan(tugas_reviu.penyedia, lingkup=TindakLanjut.lingkup)
    tugas.daftarkan_hitungan(penghitung)
