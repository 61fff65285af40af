"""Writing a proposal: all or nothing, set by set, a line in the Jejak for each row, and what undoing needs."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Sequence
from typing import Any

from django.core.exceptions import ValidationError
from django.db import IntegrityError, models, transaction

from sakip.core.domain import selisih, terbaca
from sakip.core.lembar.kolom_lain import KolomBanyak
from sakip.core.lembar.konteks import Konteks
from sakip.core.lembar.lembar import Lembar
from sakip.core.lembar.usul import Rencana, Temuan, Tindakan, Usul
from sakip.core.models import Jejak
from sakip.core.write import menulis

SEKALI = 500

Rekam = list[list[Any]]
"""What was written, in order: kind, key, and what the row was before (None for a new one)."""


class AturanMenolak(Exception):
    """Rules that must see the rows stored have found something; the plan holds it. Nothing is written."""


def terapkan(rencana: Rencana, konteks: Konteks, *, catatan: str) -> Rekam:
    """Write everything the plan holds; all or nothing.

    Raises AturanMenolak, or ValidationError where somebody was faster.
    """
    try:
        with menulis(by=konteks.by):
            for lembar, usul in rencana.usul.items():
                _tulis_lembar(lembar, [u for u in usul if u.menulis], konteks)
            ikut = _sesudah(rencana, konteks)
            return _catat([u for usul in rencana.usul.values() for u in usul if u.menulis] + ikut, konteks, catatan)
    except (IntegrityError, models.ProtectedError) as salah:
        raise ValidationError("Data berubah selagi berkas ini diterapkan. Periksa berkasnya sekali lagi.") from salah


def coba(rencana: Rencana, konteks: Konteks) -> None:
    """Let rules that must see the rows stored speak: write everything, and take it back. Findings go to the plan."""
    if not any(lembar.diuji and any(u.menulis for u in usul) for lembar, usul in rencana.usul.items()):
        return
    try:
        with transaction.atomic():
            terapkan(rencana, konteks, catatan="")
            transaction.set_rollback(True)
    except (AturanMenolak, ValidationError) as salah:
        if not rencana.semua_temuan:
            rencana.temuan.append(Temuan("", "", "", " ".join(getattr(salah, "messages", [str(salah)]))))


def _tulis_lembar(lembar: Lembar, usul: list[Usul], konteks: Konteks) -> None:
    """Removed, changed and new rows of a sheet, in the order of their keys."""
    model, isi = lembar.model(), konteks.isi(lembar.model())
    hapus = [u.obj.pk for u in usul if u.tindakan is Tindakan.HAPUS]
    for mulai in range(0, len(hapus), SEKALI):
        model._base_manager.filter(pk__in=hapus[mulai : mulai + SEKALI]).delete()
    _ubah(model, [u.obj for u in usul if u.tindakan is Tindakan.UBAH])
    baru = [u.obj for u in usul if u.baru]
    _buat(model, sorted(baru, key=lambda o: [str(n) for n in isi.kunci_tercetak(o).values()]))
    _tulis_banyak(lembar, [u for u in usul if u.tindakan is not Tindakan.HAPUS])


def _sesudah(rencana: Rencana, konteks: Konteks) -> list[Usul]:
    """Rows that change with those of the file. What the rules settled on the file's own rows is written too."""
    ikut: list[Usul] = []
    for lembar, usul in rencana.usul.items():
        tulis = [u for u in usul if u.menulis]
        if tulis and lembar.diuji:
            baru = list(lembar.sesudah(tulis, konteks))
            for satu in {u.lembar for u in [*baru, *tulis]}:
                _ubah(
                    satu.model(),
                    [u.obj for u in [*baru, *tulis] if u.lembar is satu and u.tindakan is not Tindakan.HAPUS],
                )
            ikut += baru
    if rencana.semua_temuan or any(u.temuan for u in ikut):
        rencana.temuan += [t for u in ikut for t in u.temuan]
        raise AturanMenolak
    return ikut


def _catat(usul: list[Usul], konteks: Konteks, catatan: str) -> Rekam:
    """A line in the Jejak for each row, and what undoing needs, in the order of writing."""
    Jejak.objects.bulk_create([_jejak(u, konteks, catatan) for u in usul], batch_size=SEKALI)
    return [[u.obj._meta.label_lower, u.obj.pk, _dahulu(u)] for u in usul]


def _dahulu(usul: Usul) -> dict[str, Any] | None:
    if usul.baru:
        return None
    isi = _isi_baris(usul.lama, usul.lembar)
    return {"hapus": isi} if usul.tindakan is Tindakan.HAPUS else isi


def _sambung(baris: Iterable[Any]) -> None:
    """Rows of the file that were stored meanwhile have their real keys now."""
    for o in baris:
        for f in o._meta.concrete_fields:
            if f.is_relation and (lain := f.get_cached_value(o, default=None)) is not None:
                setattr(o, f.attname, lain.pk)


def _ubah(model: Any, baris: Sequence[Any]) -> None:
    _sambung(baris)
    if baris:
        isi = [f.name for f in model._meta.concrete_fields if not f.primary_key]
        kunci = [model._meta.pk.name]
        model._base_manager.bulk_create(
            baris, batch_size=SEKALI, update_conflicts=True, unique_fields=kunci, update_fields=isi
        )


def _buat(model: Any, baris: list[Any]) -> None:
    """New rows, those above before those below where a kind of row is a tree."""
    sendiri = [f for f in model._meta.concrete_fields if f.is_relation and f.related_model is model]
    for o in baris:
        o.pk = None
    while baris:
        siap = [o for o in baris if all(_tersimpan(f.get_cached_value(o, default=None)) for f in sendiri)]
        if not siap:
            raise ValidationError("Ada baris yang saling menjadi induk. Periksa kolom induknya.")
        _sambung(siap)
        with transaction.atomic():
            model._base_manager.bulk_create(siap, batch_size=SEKALI)
        sudah = {id(o) for o in siap}
        baris = [o for o in baris if id(o) not in sudah]


def _tersimpan(obj: Any) -> bool:
    return obj is None or not obj._state.adding


def _tulis_banyak(lembar: Lembar, usul: Iterable[Usul]) -> None:
    kolom = [k for k in lembar.kolom.values() if isinstance(k, KolomBanyak)]
    for u in usul:
        for k in kolom:
            getattr(u.obj, k.attribute).set(k.nilai(u.obj))


def _jejak(usul: Usul, konteks: Konteks, catatan: str) -> Jejak:
    aksi = {Tindakan.BARU: "buat", Tindakan.UBAH: "ubah", Tindakan.HAPUS: "hapus"}[usul.tindakan]
    lama, baru = usul.lama, None if usul.tindakan is Tindakan.HAPUS else usul.obj
    objek = baru or lama
    return Jejak(
        pengguna=konteks.by,
        perangkat=getattr(objek, "pemilik", None),
        aksi=aksi,
        jenis=objek._meta.label_lower,
        objek_id=str(usul.obj.pk),
        objek=str(objek)[:250],
        perubahan=selisih(lama, baru) | _beda_banyak(usul),
        catatan=catatan,
    )


def _beda_banyak(usul: Usul) -> dict[str, list[Any]]:
    beda = {}
    for k in usul.lembar.kolom.values():
        if isinstance(k, KolomBanyak):
            lama, baru = (sorted(str(x) for x in k.nilai(o)) if o is not None else [] for o in (usul.lama, usul.obj))
            if lama != baru:
                beda[k.attribute] = [lama, baru]
    return beda


def _isi_baris(obj: Any, lembar: Lembar) -> dict[str, Any]:
    """A row as plain values, from which it can be made again."""
    isi = {f.attname: _polos(f.value_from_object(obj)) for f in obj._meta.concrete_fields}
    for k in lembar.kolom.values():
        if isinstance(k, KolomBanyak):
            isi[f"banyak_{k.attribute}"] = [o.pk for o in k.nilai(obj)]
    return isi


def _polos(nilai: Any) -> Any:
    if isinstance(nilai, datetime.date | datetime.datetime):
        return nilai.isoformat()
    return terbaca(nilai)
