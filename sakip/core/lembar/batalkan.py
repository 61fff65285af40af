"""Taking an import back: refused, with a list, where a row was changed, used or locked since."""

from __future__ import annotations

from collections import defaultdict
from typing import Any

from django.apps import apps

from sakip.core.domain import Terkunci, selisih
from sakip.core.kunci import pastikan_tidak_terkunci, penahan
from sakip.core.kunci_isi import pastikan_isi_tetap
from sakip.core.lembar.terapkan import SEKALI, Rekam
from sakip.core.models import Jejak
from sakip.core.permissions import Ditolak, pastikan
from sakip.core.sekali import membaca
from sakip.core.waktu import format_waktu
from sakip.core.write import menulis

Baris = tuple[Any, Any]
"""A row as it stands (None where the import removed it), and as it was before (None where the import made it)."""


class TidakDapatDibatalkan(Exception):
    """Some rows are no longer as the import left them; ``daftar`` names them. Nothing was taken back."""

    def __init__(self, daftar: list[str]) -> None:
        super().__init__(f"{len(daftar)} data menghalangi pembatalan.")
        self.daftar = daftar


def batalkan(rekam: Rekam, *, by: Any, sampai_jejak: int, catatan: str) -> None:
    """Put every row back as it was. ``sampai_jejak`` is the last line of the Jejak of the import.

    Raises TidakDapatDibatalkan, Ditolak or Terkunci.
    """
    with menulis(by=by):
        menurut_model = _muat(rekam)
        halangan = _diubah_sesudahnya(menurut_model, sampai_jejak) + _terpakai(menurut_model)
        with membaca():
            halangan += _terlarang(menurut_model, by)
        if halangan:
            raise TidakDapatDibatalkan(halangan)
        jejak = []
        for model, baris in reversed(menurut_model.items()):
            jejak += _kembalikan(model, baris, by, catatan)
        Jejak.objects.bulk_create(jejak, batch_size=SEKALI)


def _muat(rekam: Rekam) -> dict[Any, dict[Any, Baris]]:
    """The rows by kind in the order of writing, each as it is and as it was."""
    asal: dict[Any, dict[Any, Any]] = defaultdict(dict)
    for label, pk, lama in rekam:
        asal[apps.get_model(label)][pk] = lama
    hasil = {}
    for model, isi in asal.items():
        kini = {
            pk: o for mulai in range(0, len(isi), SEKALI) for pk, o in _ambil(model, list(isi)[mulai : mulai + SEKALI])
        }
        hasil[model] = {pk: (kini.get(pk), _seperti_dulu(model, lama, kini.get(pk))) for pk, lama in isi.items()}
    return hasil


def _ambil(model: Any, pk: list[Any]) -> Any:
    """Rows with what their names, owners and locks are read from, in one query."""
    dekat = [f.name for f in model._meta.concrete_fields if f.is_relation]
    jauh = [j for j in (model.jalur_perangkat, model.jalur_tahun.rpartition("__")[0]) if j]
    return model._base_manager.select_related(*dekat, *jauh, *model.jalur_baca).in_bulk(pk).items()


def _seperti_dulu(model: Any, lama: dict[str, Any] | None, kini: Any) -> Any:
    if lama is None:
        return None
    isi = lama.get("hapus", lama)
    dulu = model(**{f.attname: f.to_python(isi[f.attname]) for f in model._meta.concrete_fields if not f.is_relation})
    for f in model._meta.concrete_fields:
        if f.is_relation:
            setattr(dulu, f.attname, isi[f.attname])
            if kini is not None and getattr(kini, f.attname) == isi[f.attname] is not None:
                f.set_cached_value(dulu, f.get_cached_value(kini))
    dulu._state.adding = "hapus" in lama
    dulu.banyak_dulu = {n.removeprefix("banyak_"): pk for n, pk in isi.items() if n.startswith("banyak_")}
    return dulu


def _diubah_sesudahnya(menurut_model: dict[Any, dict[Any, Baris]], sampai_jejak: int) -> list[str]:
    hasil = []
    for model, baris in menurut_model.items():
        pk = [str(k) for k in baris]
        for mulai in range(0, len(pk), SEKALI):
            lewat = Jejak.objects.filter(
                pk__gt=sampai_jejak, jenis=model._meta.label_lower, objek_id__in=pk[mulai : mulai + SEKALI]
            )
            hasil += [
                f"{model._meta.verbose_name} {j.objek}: diubah {j.pengguna or 'program'} pada {format_waktu(j.waktu)}"
                for j in lewat.select_related("pengguna")
            ]
    return hasil


def _terpakai(menurut_model: dict[Any, dict[Any, Baris]]) -> list[str]:
    """Rows that hang on those the import made, and that it did not make itself."""
    hasil = []
    buatan = {m: [pk for pk, (o, dulu) in baris.items() if dulu is None and o] for m, baris in menurut_model.items()}
    for model, pk in buatan.items():
        for field in _penunjuk(model):
            milik_sendiri = set(buatan.get(field.model, ()))
            for mulai in range(0, len(pk), SEKALI):
                lain = field.model._base_manager.filter(**{f"{field.name}__in": pk[mulai : mulai + SEKALI]})
                hasil += [_sebut(o) for o in lain if o.pk not in milik_sendiri]
    return hasil


def _sebut(obj: Any) -> str:
    return f"{obj._meta.verbose_name} {obj}: ditambahkan sesudah impor ini"[:250]


def _penunjuk(model: Any) -> list[Any]:
    """The foreign keys that point to a kind of row, hidden ones too; not the tables behind many-to-many."""
    semua = model._meta.get_fields(include_hidden=True)
    asing = [f.field for f in semua if f.auto_created and not f.concrete and (f.one_to_many or f.one_to_one)]
    return [f for f in asing if not f.model._meta.auto_created]


def _terlarang(menurut_model: dict[Any, dict[Any, Baris]], by: Any) -> list[str]:
    """Sentences of locks and permissions; each lock is asked for once."""
    hasil, sudah = set(), set()
    semua = [pasangan for baris in menurut_model.values() for pasangan in baris.values()]
    for kini, dulu in semua:
        try:
            pastikan_isi_tetap(kini, dulu)
        except Terkunci as salah:
            hasil.add(" ".join(salah.messages))
    for o in (o for pasangan in semua for o in pasangan if o is not None):
        try:
            if by is not None:
                pastikan(by, o.izin, o)
            if kalimat := penahan(o):
                hasil.add(kalimat)
            if (apa := (o.bebas_kunci, o.tahun_kunci, o.lingkup, o.kegiatan_jadwal)) not in sudah:
                pastikan_tidak_terkunci(o)
                sudah.add(apa)
        except (Terkunci, Ditolak) as salah:
            hasil.add(" ".join(getattr(salah, "messages", [str(salah)])))
    return sorted(hasil)


def _kembalikan(model: Any, baris: dict[Any, Baris], by: Any, catatan: str) -> list[Jejak]:
    buatan = [o for o, dulu in baris.values() if dulu is None and o is not None]
    lama = [(o, dulu) for o, dulu in baris.values() if dulu is not None]
    jejak = [_jejak(o, None, "hapus", by, catatan) for o in buatan]
    jejak += [_jejak(o, dulu, "buat" if o is None else "ubah", by, catatan) for o, dulu in lama]
    _hapus(model, buatan)
    if lama:
        model._base_manager.bulk_create(
            [dulu for _, dulu in lama], batch_size=SEKALI, update_conflicts=True, unique_fields=[model._meta.pk.name],
            update_fields=[f.name for f in model._meta.concrete_fields if not f.primary_key],
        )  # fmt: skip
    for _, dulu in lama:
        for nama, pk in dulu.banyak_dulu.items():
            getattr(dulu, nama).set(pk)
    return jejak


def _hapus(model: Any, baris: list[Any]) -> None:
    """Where a kind of row is a tree, from the leaves up."""
    sendiri = [f.attname for f in model._meta.concrete_fields if f.is_relation and f.related_model is model]
    while baris:
        induk = {getattr(o, nama) for o in baris for nama in sendiri}
        daun = [o for o in baris if o.pk not in induk]
        model._base_manager.filter(pk__in=[o.pk for o in daun]).delete()
        baris = [o for o in baris if o.pk in induk]


def _jejak(kini: Any, dulu: Any, aksi: str, by: Any, catatan: str) -> Jejak:
    objek = dulu or kini
    return Jejak(
        pengguna=by, perangkat=getattr(objek, "pemilik", None), aksi=aksi, jenis=objek._meta.label_lower,
        objek_id=str(objek.pk), objek=str(objek)[:250], perubahan=selisih(kini, dulu), catatan=catatan,
    )  # fmt: skip
