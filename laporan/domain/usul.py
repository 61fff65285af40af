"""Taking what a finding proposes: the live value in the place of a figure that was typed into a paragraph."""

from __future__ import annotations

from typing import Any

from django.core.exceptions import ValidationError

from laporan.checks.temuan import Temuan, Usul
from laporan.document import Nilai, Run, Teks
from laporan.domain.angka import LETAK, nilai_kini
from laporan.domain.angka import Nilai as NilaiSemua
from laporan.domain.ganti import simpan_ganti
from laporan.models import Bagian, Laporan
from laporan.narasi.rentang import RentangGanda, RentangTidakAda, ganti_rentang
from laporan.periksa.usul import kunci_usul
from sakip.core.models import Jejak

TANPA_USUL = "Temuan ini tidak mengusulkan penggantian. Perbaiki pada isiannya."
BERUBAH = (
    "Paragraf itu sudah diubah sejak temuan ini dibaca, jadi tidak diganti. Muat ulang halaman, lalu periksa lagi."
)
GANDA = "“{0}” ada lebih dari satu kali dalam paragraf itu. Ganti lewat penyunting naskah bagian “{1}”."


def pakai_usul(*, laporan: Laporan, temuan: Temuan, by: Any) -> Jejak:
    """Replace exactly the words that the finding speaks of. The line of the Jejak can take it back (`laporan.domain.batal`).

    Raises Ditolak, Terkunci, or ValidationError: it proposes nothing, or the paragraph is not what it was.
    """
    bagian, letak, paragraf = _paragraf(laporan, temuan)
    usul, nilai = temuan.usul, nilai_kini(laporan)
    if usul is None:
        raise ValidationError(TANPA_USUL)
    try:
        baru = ganti_rentang(
            getattr(bagian, letak), paragraf, usul.dari, _baru(usul, nilai), nilai=nilai, posisi=usul.posisi
        )
    except RentangTidakAda as salah:
        raise ValidationError(BERUBAH) from salah
    except RentangGanda as salah:
        raise ValidationError(GANDA.format(usul.dari, bagian)) from salah
    setattr(bagian, letak, baru)
    catatan = f"Menurut temuan {temuan.aturan}: “{usul.dari}” diganti “{usul.ke}”."
    return simpan_ganti(bagian=bagian, by=by, catatan=catatan)


def _paragraf(laporan: Laporan, temuan: Temuan) -> tuple[Bagian, str, str]:
    """The section, the name of its text and the fingerprint of the paragraph that a finding stands in."""
    pk, _, sisa = temuan.tempat.asal.partition(":")
    letak, _, paragraf = sisa.partition(":")
    if letak not in LETAK or not pk.isdecimal():
        raise ValidationError(TANPA_USUL)
    bagian = laporan.bagian.filter(pk=pk).select_related("laporan__perangkat__pemda").first()
    if bagian is None:
        raise ValidationError(BERUBAH)
    return bagian, letak, paragraf


def _baru(usul: Usul, nilai: NilaiSemua) -> Run:
    """The live value of the proposed figure; the proposed words where there is none."""
    n = nilai.get(kunci_usul(usul, {kunci: x.teks for kunci, x in nilai.items()}))
    return Nilai(n.kunci, n.teks, n.nilai) if n else Teks(usul.ke)
