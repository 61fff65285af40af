"""Writing scales and rule sets. A scale is kept only when every value has exactly one band."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django.core.exceptions import ValidationError
from django.db.models import QuerySet

from kinerja import scales
from kinerja.domain.nilai import predikat_baku
from kinerja.models import AturanKinerja, KonversiHuruf, Realisasi, Survei
from kinerja.queries.aturan import batas
from renstra.models import Pita, Skala, Target
from sakip.core.domain import hapus, simpan
from sakip.core.write import menulis

ISI_PITA = ("urut", "predikat", "sebutan", "bawah", "bawah_inklusif", "atas", "atas_inklusif", "teks_asli")


def simpan_skala(skala: Skala, pita: Sequence[Pita], *, by: Any) -> Skala:
    """Save a scale with these bands, in this order, in place of those it had.

    A capaian scale is open at both ends; others begin and end where their own bands do, and one of predicates may
    have no numbers at all. ValidationError says where a gap or an overlap is, or what is measured
    by the scale already; then nothing is changed.
    """
    periksa_skala(skala, pita)
    with menulis(by=by):
        if skala.pk and not Skala.objects.filter(pk=skala.pk, kegunaan=skala.kegunaan).exists():
            pastikan_belum_dipakai(skala, pita)
        simpan(skala, by=by)
        for i, p in enumerate(pita, 1):
            p.skala, p.urut = skala, i
        lama = list(skala.pita.order_by("urut"))
        if [_isi(p) for p in lama] != [_isi(p) for p in pita]:
            if [arti_pita(p) for p in lama] != [arti_pita(p) for p in pita]:
                pastikan_belum_dipakai(skala, lama)
            for p in lama:
                hapus(p, by=by)
            for p in pita:
                p.pk = None
                p._state.adding = True
                simpan(p, by=by)
    return skala


def pemakaian_skala(skala: Skala) -> list[str]:
    """What is promised, measured or computed by a scale, as counts; empty while nothing is."""
    semua: dict[str, QuerySet] = {
        "target": Target.objects.filter(rumusan__indikator__skala=skala),
        "realisasi": Realisasi.objects.filter(indikator__skala=skala),
        "survei": Survei.objects.filter(skala=skala),
        "aturan penghitungan": AturanKinerja.objects.filter(skala=skala),
        "konversi huruf": KonversiHuruf.objects.filter(skala=skala),
    }
    return [f"{jumlah} {nama}" for nama, baris in semua.items() if (jumlah := baris.count())]


def pastikan_belum_dipakai(skala: Skala, lama: Sequence[Pita]) -> None:
    """What was measured keeps the bands it was measured by."""
    if lama and (pemakaian := pemakaian_skala(skala)):
        raise ValidationError(
            f"Predikat dan batas skala ini tidak dapat diubah, karena dipakai oleh {', '.join(pemakaian)}. "
            "Salin skala ini menjadi versi baru, ubah di sana, lalu pilih versi itu."
        )


def simpan_aturan(aturan: AturanKinerja, konversi: Sequence[KonversiHuruf] | None = None, *, by: Any) -> AturanKinerja:
    """Save a rule set; ``konversi`` replaces its written conversions (None leaves them)."""
    with menulis(by=by):
        simpan(aturan, by=by)
        if konversi is not None:
            _ganti_konversi(aturan, konversi, by=by)
    return aturan


def simpan_konversi(konversi: KonversiHuruf, *, by: Any) -> KonversiHuruf:
    """Save one written conversion; ValidationError where the scale lacks the letter."""
    konversi.predikat = predikat_baku(konversi.predikat, [p.predikat for p in konversi.skala.pita.all()])
    return simpan(konversi, by=by)


def _ganti_konversi(aturan: AturanKinerja, konversi: Sequence[KonversiHuruf], *, by: Any) -> None:
    lama = {(k.skala_id, k.predikat): k for k in aturan.konversi.all()}
    for k in konversi:
        k.aturan = aturan
        ada = lama.pop((k.skala_id, k.predikat), None)
        if ada is not None:
            ada.nilai = k.nilai
        simpan_konversi(ada or k, by=by)
    for k in lama.values():
        hapus(k, by=by)


def _isi(pita: Pita) -> tuple[Any, ...]:
    return tuple(getattr(pita, nama) for nama in ISI_PITA)


def arti_pita(pita: Pita) -> tuple[Any, ...]:
    """What of a band decides a predicate."""
    return tuple(getattr(pita, nama) for nama in ISI_PITA if nama not in ("sebutan", "teks_asli"))


def periksa_skala(skala: Skala, pita: Sequence[Pita]) -> None:
    """Every value has exactly one band, or the predicates are in order; else ValidationError says where not."""
    semua = [batas(p) for p in pita]
    try:
        if skala.kegunaan == Skala.Kegunaan.PREDIKAT and scales.tanpa_angka(semua):
            scales.periksa_nama(semua)
        else:
            scales.periksa_pita(semua, None if skala.kegunaan == Skala.Kegunaan.CAPAIAN else scales.ujung(semua))
    except scales.SkalaSalah as salah:
        raise ValidationError(str(salah)) from salah
