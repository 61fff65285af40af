"""The way of a reviu: a frozen naskah is handed over, read, its checklist answered, and the statement given.

Before the signature (`Pemda.reviu` sebelum) the naskah is the approved report; after it, the signed edition.
"""

from __future__ import annotations

import datetime
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from django.core.exceptions import ValidationError
from django.utils import timezone

from kinerja.domain.rencana import salin_penanda
from laporan.edisi.pohon import SKEMA, kanonis, sidik, urai
from laporan.models import ButirReviu, Edisi, Laporan, Reviu
from laporan.reviu.butir import BUTIR, MENURUT_KUNCI
from laporan.reviu.fakta import baca_fakta
from laporan.reviu.naskah import baca_pohon, sidik_kini
from laporan.reviu.otomatis import jawab
from sakip.core import domain_catatan
from sakip.core.models import Catatan, Jejak, Pejabat, Pemda
from sakip.core.permissions import pastikan
from sakip.core.workflow import perform
from sakip.core.write import menulis

Status = Reviu.Status
JAWABAN = ButirReviu.Jawaban


@dataclass(frozen=True, slots=True)
class Isian:
    """What the reviewer answers to one item."""

    jawaban: str
    penjelasan: str


def sesudah_tanda_tangan(laporan: Laporan) -> bool:
    """Whether this Pemda reviews what is signed already."""
    return laporan.perangkat.pemda.reviu == Pemda.Reviu.SESUDAH


def reviu_terakhir(laporan: Laporan) -> Reviu | None:
    """The newest that was not called off; its tree is read only when it is asked for."""
    semua = Reviu.objects.filter(laporan=laporan).exclude(status=Status.DIBATALKAN)
    return semua.defer("pohon").order_by("-ke").first()


def halangan_serah(laporan: Laporan, *, banding: bool = True) -> str:
    """Why the report cannot be handed over for reviu now, as a sentence; "" where it can.

    Without `banding` a reviewed report is not read again to see whether it changed.
    """
    if laporan.jenis != Laporan.Jenis.LKJIP:
        return "Yang direviu hanya laporan kinerja tahunan."
    ada = reviu_terakhir(laporan)
    if ada and ada.status == Status.BERJALAN:
        return f"{laporan} sedang direviu inspektorat (naskah ke-{ada.ke})."
    if sesudah_tanda_tangan(laporan):
        edisi = _edisi(laporan)
        if laporan.status != Laporan.Status.DITANDATANGANI or edisi is None:
            return (
                f"{laporan} direviu sesudah ditandatangani. Sekarang statusnya {laporan.get_status_display().lower()}."
            )
        return f"{edisi} sudah direviu." if ada and ada.edisi_id == edisi.pk else ""
    if laporan.status != Laporan.Status.DISETUJUI:
        return f"{laporan} direviu sesudah disetujui camat. Sekarang statusnya {laporan.get_status_display().lower()}."
    if ada and banding and ada.sidik_pohon == sidik_kini(laporan):
        return f"{laporan} sudah direviu, dan isinya belum berubah."
    return ""


def serahkan(laporan: Laporan, *, by: Any) -> Reviu:
    """Freeze the report as naskah reviu, with what the program answers of the checklist.

    Raises Ditolak, or ValidationError with the sentence of `halangan_serah`.
    """
    pastikan(by, "serahkan_reviu", laporan)
    if kalimat := halangan_serah(laporan):
        raise ValidationError(kalimat)
    dok, k = baca_pohon(laporan)
    fakta = baca_fakta(laporan.perangkat, laporan.tahun)
    edisi = _edisi(laporan) if sesudah_tanda_tangan(laporan) else None
    if edisi:
        dok, naskah = urai(bytes(edisi.pohon), edisi.skema), (edisi.skema, bytes(edisi.pohon), edisi.sidik_pohon)
    else:
        isi = kanonis(dok)
        naskah = (SKEMA, isi, sidik(isi))
    with menulis(by=by):
        kini = Laporan.objects.select_for_update(of=("self",)).select_related("perangkat__pemda").get(pk=laporan.pk)
        if kalimat := halangan_serah(kini, banding=False):  # somebody else was first
            raise ValidationError(kalimat)
        reviu = _buat(laporan, edisi, naskah, by)
        _jawab_awal(reviu, jawab(dok, k, fakta))
        Jejak.catat(by=by, aksi="serahkan", objek=reviu, perubahan={"sidik_pohon": [None, reviu.sidik_pohon]})
    return reviu


def _edisi(laporan: Laporan) -> Edisi | None:
    """The edition in force."""
    return Edisi.objects.filter(laporan=laporan).order_by("-nomor").first()


def _buat(laporan: Laporan, edisi: Edisi | None, naskah: tuple[int, bytes, str], by: Any) -> Reviu:
    skema, isi, sidik_pohon = naskah
    terakhir = Reviu.objects.filter(laporan=laporan).order_by("-ke").values_list("ke", flat=True).first() or 0
    reviu = Reviu(
        laporan=laporan, edisi=edisi, ke=terakhir + 1, skema=skema, pohon=isi, sidik_pohon=sidik_pohon, oleh=by
    )
    reviu.full_clean()
    reviu.save()
    return reviu


def _jawab_awal(reviu: Reviu, program: Mapping[str, Any]) -> None:
    """One row an item, in order; what the program knows is answered."""
    semua = []
    for b in BUTIR:
        j = program.get(b.kunci)
        isi = {"jawaban": JAWABAN.YA if j.ya else JAWABAN.TIDAK, "penjelasan": j.penjelasan} if j else {}
        semua.append(ButirReviu(reviu=reviu, kunci=b.kunci, dari_program=bool(j), **isi))
    _tidak_berlaku({x.kunci: x for x in semua})
    ButirReviu.objects.bulk_create(semua)


def _tidak_berlaku(semua: Mapping[str, ButirReviu]) -> None:
    """An item that explains others is not asked for where all of these are answered "ya"."""
    for kunci, x in semua.items():
        bila = MENURUT_KUNCI[kunci].bila_tidak
        if bila and not x.jawaban and all(semua[b].jawaban == JAWABAN.YA for b in bila):
            x.jawaban, x.dari_program = JAWABAN.TIDAK_BERLAKU, True
            x.penjelasan = f"Butir {' dan '.join(b.split('.')[1] for b in bila)} dijawab ya."


def jawab_butir(reviu: Reviu, isian: Mapping[str, Isian], *, by: Any) -> int:
    """Write the answers that differ from those that stand; how many.

    Raises Ditolak, or ValidationError by item: where an answer of the program is changed without an explanation, or
    "tidak" has none; then nothing is written.
    """
    pastikan(by, Reviu.izin, reviu)
    _pastikan_berjalan(reviu)
    with menulis(by=by):
        semua = {b.kunci: b for b in reviu.butir.select_for_update()}
        ubah = [b for b in semua.values() if _terapkan(b, isian.get(b.kunci))]
        if salah := {b.kunci: kalimat for b in ubah if (kalimat := _kurang(b))}:
            raise ValidationError(salah)
        _tidak_berlaku(semua)
        ButirReviu.objects.bulk_update(semua.values(), ["jawaban", "penjelasan", "dari_program"])
        if ubah:
            isi = {b.kunci: [None, b.get_jawaban_display()] for b in ubah}
            Jejak.catat(by=by, aksi="jawab_butir", objek=reviu, perubahan=isi)
    return len(ubah)


def _terapkan(b: ButirReviu, isian: Isian | None) -> bool:
    """Whether the item changed."""
    penjelasan = isian.penjelasan.replace("\r\n", "\n").strip() if isian else ""
    if isian is None or (b.jawaban, b.penjelasan) == (isian.jawaban, penjelasan):
        return False
    b.sama = b.dari_program and b.penjelasan == penjelasan  # type: ignore[attr-defined]
    b.jawaban, b.penjelasan, b.dari_program = isian.jawaban, penjelasan, False
    return True


def _kurang(b: ButirReviu) -> str:
    if b.jawaban not in ("", *JAWABAN.values):
        return "Pilih salah satu jawaban."
    if getattr(b, "sama", False):
        return "Jawaban program diubah. Tulis penjelasannya."
    if b.jawaban == JAWABAN.TIDAK and not b.penjelasan:
        return "Dijawab tidak. Tulis penjelasannya."
    return ""


def _pastikan_berjalan(reviu: Reviu) -> None:
    if reviu.status != Status.BERJALAN:
        raise ValidationError(f"{reviu} {reviu.get_status_display().lower()}, sehingga tidak dapat diubah.")


def catatan_terbuka(laporan: Laporan) -> list[Catatan]:
    """The notes of the reviu of this report that nobody has settled."""
    milik = Catatan.objects.filter(
        perangkat=laporan.perangkat_id, tahun=laporan.tahun, asal=Catatan.Asal.REVIU, induk=None
    )
    return list(milik.exclude(status=Catatan.Status.SELESAI).select_related("oleh", "perangkat"))


def belum_dijawab(reviu: Reviu) -> list[str]:
    """The items without an answer."""
    return list(reviu.butir.filter(jawaban="").values_list("kunci", flat=True))


def selesaikan(
    reviu: Reviu,
    *,
    nomor: str,
    tempat: str,
    tanggal: datetime.date,
    inspektur: Pejabat,
    simpulan: str,
    by: Any,
    penjelasan: Mapping[int, str] | None = None,
) -> Reviu:
    """Give the Pernyataan Telah Direviu. ``penjelasan`` settles open notes, each by what the reviewer says of it.

    Raises Ditolak, TransitionConflict, or ValidationError: items without an answer, open notes without an explanation.
    """
    pastikan(by, Reviu.izin, reviu)
    _pastikan_berjalan(reviu)
    if sisa := belum_dijawab(reviu):
        raise ValidationError(f"Masih ada {len(sisa)} butir checklist yang belum dijawab: {', '.join(sisa)}.")
    with menulis(by=by):
        _selesaikan_catatan(reviu.laporan, penjelasan or {}, by)
        reviu.nomor, reviu.tempat, reviu.tanggal, reviu.simpulan = nomor, tempat, tanggal, simpulan
        reviu.inspektur, reviu.selesai_pada = inspektur, timezone.now()
        salin_penanda(reviu, lama=None, kolom="inspektur", awalan="tanda")
        reviu.full_clean(exclude=["pohon"])
        perform(reviu, "selesai", by=by)
        reviu.save(update_fields=[f.name for f in Reviu._meta.concrete_fields if f.name not in {"id", "pohon"}])
    return reviu


def _selesaikan_catatan(laporan: Laporan, penjelasan: Mapping[int, str], by: Any) -> None:
    terbuka = catatan_terbuka(laporan)
    if kurang := [c for c in terbuka if not penjelasan.get(c.pk, "").strip()]:
        raise ValidationError(
            [f"Catatan tentang {c.tentang} masih terbuka. Nyatakan selesai, atau tulis penjelasannya." for c in kurang]
        )
    for c in terbuka:
        domain_catatan.jawab(c, teks=penjelasan[c.pk], by=by)
        domain_catatan.selesaikan(c, by=by)


def batalkan_berjalan(laporan: Any, by: Any, catatan: str) -> None:
    """A reviu that is going on ends when the report is opened again; registered on those steps of Laporan."""
    ada = reviu_terakhir(laporan) if laporan.jenis == Laporan.Jenis.LKJIP else None
    if ada and ada.status == Status.BERJALAN:
        perform(ada, "batalkan", by=by, catatan=catatan or "Laporan dibuka kembali.")


def halangan_reviu(laporan: Laporan) -> str:
    """Why the reviu still holds the signature, as a sentence; "" where it does not."""
    if laporan.jenis != Laporan.Jenis.LKJIP or sesudah_tanda_tangan(laporan):
        return ""
    ada = reviu_terakhir(laporan)
    if ada is None:
        return f"{laporan} belum direviu inspektorat. Serahkan untuk direviu pada halaman Reviu."
    if ada.status == Status.BERJALAN:
        return f"{laporan} sedang direviu inspektorat (naskah ke-{ada.ke})."
    if ada.sidik_pohon != sidik_kini(laporan):
        return f"Isi {laporan} berubah sejak direviu (naskah ke-{ada.ke}). Serahkan lagi untuk direviu."
    return ""
