"""The camat signs over a finding: alone, with a written reason, and only over exactly what he was shown."""

from __future__ import annotations

from typing import Any

from django.core.exceptions import ValidationError

from laporan.checks.temuan import Temuan, Tingkat
from laporan.domain.tingkat import alasan_tertulis
from laporan.models import Laporan, TemuanDiabaikan
from laporan.periksa.hasil import hasil_kini
from sakip.core.domain import hapus, simpan
from sakip.core.permissions import pastikan

BASI = "Temuan ini tidak ada lagi, karena data atau naskahnya sudah berubah. Muat ulang halaman, lalu lihat temuan yang sekarang."
RINGAN = "Yang perlu diabaikan hanya temuan bertingkat salah; temuan ini tidak menahan tanda tangan."
SUDAH = "Temuan {0} sudah diabaikan. Untuk mengganti alasannya, batalkan dahulu, lalu abaikan lagi."
LKJIP = "Temuan diabaikan pada laporan kinerja tahunan."
PANJANG_TEMPAT = 250


def abaikan(*, laporan: Laporan, temuan: Temuan, alasan: str, by: Any) -> TemuanDiabaikan:
    """Let the report be signed although `temuan` stands, for this reason. It holds for exactly this finding.

    Raises Ditolak for who is not the camat, Terkunci, or ValidationError: no reason, a finding that holds nothing or is not
    there any more.
    """
    pastikan(by, TemuanDiabaikan.izin, laporan)
    if laporan.jenis != Laporan.Jenis.LKJIP:
        raise ValidationError(LKJIP)
    alasan = alasan_tertulis(alasan)
    _pastikan_dapat(laporan, temuan)
    baris = TemuanDiabaikan(
        laporan=laporan,
        aturan=temuan.aturan,
        sidik=temuan.sidik,
        kalimat=temuan.kalimat,
        tempat=temuan.tempat.sebutan[:PANJANG_TEMPAT],
        alasan=alasan,
        oleh=by,
    )
    tersimpan: TemuanDiabaikan = simpan(baris, by=by, catatan=alasan)
    return tersimpan


def _pastikan_dapat(laporan: Laporan, temuan: Temuan) -> None:
    kini = next((t for t in hasil_kini(laporan.perangkat, laporan.tahun).temuan if t.sidik == temuan.sidik), None)
    if kini is None:
        raise ValidationError(BASI)
    if kini.tingkat is not Tingkat.SALAH:
        raise ValidationError(RINGAN)
    if kini.diabaikan is not None:
        raise ValidationError(SUDAH.format(kini.nomor))


def batal_abaikan(baris: TemuanDiabaikan, *, by: Any) -> None:
    """The finding holds the signature again. Raises Ditolak or Terkunci."""
    hapus(baris, by=by, catatan=f"{baris.aturan} menahan tanda tangan lagi.")
