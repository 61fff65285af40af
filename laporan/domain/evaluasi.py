"""Writing an LHE with its values and recommendations, and what the office does about them."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from typing import Any

import pikepdf
from django.core.exceptions import ValidationError
from django.core.files.uploadedfile import UploadedFile

from laporan.berkas import BITA_TERBESAR, PDF, lembar_pdf
from laporan.models import EvaluasiAkip, Laporan, NilaiKomponen, Rekomendasi, TindakLanjut
from sakip.core.berkas import simpan_isi
from sakip.core.domain import simpan
from sakip.core.models import PerangkatDaerah
from sakip.core.permissions import pastikan
from sakip.core.write import menulis


def simpan_lhe(
    evaluasi: EvaluasiAkip,
    *,
    nilai: Mapping[str, Decimal],
    by: Any,
    rekomendasi: str = "",
    unggahan: UploadedFile | None = None,
) -> EvaluasiAkip:
    """Save an LHE with the value of each component; ``rekomendasi`` adds one for each line, ``unggahan`` its PDF.

    Raises Ditolak, or ValidationError beside the fields (a component by its key).
    """
    pastikan(by, evaluasi.izin, evaluasi)
    with menulis(by=by):
        if unggahan is not None:
            evaluasi.berkas = _unggah(evaluasi, unggahan, by)
        simpan(evaluasi, by=by)
        _simpan_nilai(evaluasi, nilai, by)
        tambah_rekomendasi(rekomendasi, perangkat=evaluasi.perangkat, tahun=evaluasi.tahun, evaluasi=evaluasi, by=by)
    return evaluasi


def _unggah(evaluasi: EvaluasiAkip, unggahan: UploadedFile, by: Any) -> Any:
    """As it came, since it may bear an electronic signature."""
    isi = unggahan.read(BITA_TERBESAR + 1)
    if len(isi) > BITA_TERBESAR:
        raise ValidationError({"unggahan": "Berkas terlalu besar. Pilih PDF paling besar 20 MB."})
    try:
        lembar_pdf(isi)
    except pikepdf.PdfError as salah:
        raise ValidationError({"unggahan": "Berkas ini bukan PDF yang utuh. Pilih berkas lain."}) from salah
    return simpan_isi(isi, nama=unggahan.name or "lhe.pdf", jenis=PDF, perangkat=evaluasi.perangkat, by=by)


def _simpan_nilai(evaluasi: EvaluasiAkip, nilai: Mapping[str, Decimal], by: Any) -> None:
    ada = {n.komponen: n for n in evaluasi.nilai.all()}
    for kunci in NilaiKomponen.Komponen.values:
        baris = ada.get(kunci) or NilaiKomponen(evaluasi=evaluasi, komponen=kunci)
        baris.nilai = nilai.get(kunci)
        try:
            simpan(baris, by=by)
        except ValidationError as salah:
            raise ValidationError({kunci: salah.messages}) from salah


def tambah_rekomendasi(
    teks: str,
    *,
    perangkat: PerangkatDaerah,
    tahun: int,
    by: Any,
    evaluasi: EvaluasiAkip | None = None,
    laporan: Laporan | None = None,
) -> int:
    """One recommendation for each line that is not there yet; how many. Raises Ditolak."""
    milik = Rekomendasi.objects.filter(perangkat=perangkat, tahun=tahun, evaluasi=evaluasi, laporan=laporan)
    ada = list(milik.values_list("uraian", flat=True))
    baru = [x for x in dict.fromkeys(b.strip() for b in teks.splitlines()) if x and x not in ada]
    with menulis(by=by):
        for urut, uraian in enumerate(baru, len(ada) + 1):
            simpan(
                Rekomendasi(
                    perangkat=perangkat, tahun=tahun, evaluasi=evaluasi, laporan=laporan, uraian=uraian, urut=urut
                ),
                by=by,
            )
    return len(baru)


def tindak_lanjut(rekomendasi: Rekomendasi, tahun: int) -> TindakLanjut:
    """What was done about it in a year: as stored, else an unsaved row."""
    ada = TindakLanjut.objects.filter(rekomendasi=rekomendasi, tahun=tahun)
    return ada.select_related("rekomendasi__perangkat").first() or TindakLanjut(rekomendasi=rekomendasi, tahun=tahun)


def simpan_tindak(baris: TindakLanjut, *, by: Any) -> TindakLanjut:
    """Save it. Raises Ditolak, Terkunci, or ValidationError: "sudah" without saying what was done, or for a year in
    which the recommendation does not come back."""
    if baris.rekomendasi.tahun >= baris.tahun:
        raise ValidationError("Rekomendasi ini baru ditindaklanjuti pada tahun berikutnya.")
    if baris.status == TindakLanjut.Status.SUDAH and not baris.uraian.strip():
        raise ValidationError({"uraian": "Tulis apa yang sudah dilakukan."})
    return simpan(baris, by=by)
