"""The rules of forms over a whole sheet, in memory: whole rows, keys, permission, locks, and those of the room."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django.core.exceptions import ValidationError
from django.db.models import Q, UniqueConstraint

from sakip.core.kunci import Terkunci, pastikan_tidak_terkunci, penahan
from sakip.core.kunci_isi import pastikan_isi_tetap
from sakip.core.lembar.konteks import Konteks
from sakip.core.lembar.lembar import Lembar
from sakip.core.lembar.usul import Tindakan, Usul
from sakip.core.permissions import IZIN, boleh
from sakip.core.sekali import membaca


def periksa(lembar: Lembar, usul: Sequence[Usul], konteks: Konteks) -> None:
    """Lay every error of the sheet beside its cell. Rows that stay the same are not asked about."""
    kunci: dict[tuple[Any, ...], str] = {}
    tulis = [u for u in usul if u.obj is not None and u.menulis]
    for u in tulis:
        if u.temuan:
            continue
        if u.tindakan is not Tindakan.HAPUS:
            lembar.siapkan(u, konteks)
            _periksa_baris(u)
            _periksa_status(u, konteks)
        _periksa_izin(u, konteks)
    with membaca():
        for u in tulis:
            if not u.temuan:
                _periksa_kunci(u, kunci)
    _periksa_unik(lembar, tulis, konteks)
    _periksa_pohon(lembar, tulis)
    sehat = [u for u in tulis if not u.temuan]
    lembar.periksa(sehat, konteks)


def _periksa_baris(usul: Usul) -> None:
    """What the model asks of its fields, then of the row as a whole."""
    for aturan in (_periksa_bidang, type(usul.obj).clean):
        if not usul.temuan:
            usul.uji(aturan, usul.obj)


def _periksa_bidang(obj: Any) -> None:
    """Foreign keys were found among the rows of the office, so only the rest is asked, and that none is missing."""
    relasi = [f for f in obj._meta.concrete_fields if f.is_relation]
    kosong = {f.name: "Wajib diisi." for f in relasi if not f.null and getattr(obj, f.attname) is None}
    if kosong:
        raise ValidationError(kosong)
    obj.clean_fields(exclude={f.name for f in relasi} | {obj._meta.pk.name})


def _periksa_izin(usul: Usul, konteks: Konteks) -> None:
    """Who may not do it in a form may not do it here: over the row as it is stored, and as it becomes."""
    if konteks.by is None:
        return
    izin = usul.obj.izin
    if not all(boleh(konteks.by, izin, o) for o in (usul.obj, usul.lama) if o is not None):
        usul.salahkan(IZIN[izin][1])


def _periksa_status(usul: Usul, konteks: Konteks) -> None:
    """A status is the outcome of a step: a file may bring a paper in its status, but not move one that is here."""
    langkah = getattr(usul.obj, "TRANSISI", None)
    if langkah is None:
        return
    if usul.lama is not None and usul.lama.status != usul.obj.status:
        usul.salahkan_bidang("status", "Status tidak diubah lewat berkas. Pakai tombolnya di halaman naskah ini.")
    awal = usul.obj._meta.get_field("status").get_default()
    izin = [t.izin for t in langkah.values() if t.ke == usul.obj.status != awal]
    if usul.baru and konteks.by is not None and izin and not any(boleh(konteks.by, i, usul.obj) for i in izin):
        usul.salahkan_bidang("status", IZIN[izin[0]][1])


def _periksa_kunci(usul: Usul, kunci: dict[tuple[Any, ...], str]) -> None:
    """Closed years and windows, and rows that their own state or something above them holds."""
    for o in (usul.obj, usul.lama):
        if o is None:
            continue
        apa = (o.bebas_kunci, o.tahun_kunci, o.lingkup, o.kegiatan_jadwal)
        if apa not in kunci:
            kunci[apa] = _terkunci(o)
        if kalimat := kunci[apa] or _tertahan(o):
            usul.salahkan(kalimat)
            return
    usul.uji(pastikan_isi_tetap, usul.lama, None if usul.tindakan is Tindakan.HAPUS else usul.obj)


def _terkunci(obj: Any) -> str:
    try:
        pastikan_tidak_terkunci(obj)
    except Terkunci as salah:
        return " ".join(salah.messages)
    return ""


def _tertahan(obj: Any) -> str:
    """A paper that comes with the file holds nothing yet."""
    induk = obj.jalur_perangkat.split("__")[0]
    atas = getattr(obj, induk, None) if induk and induk != "perangkat" else obj
    sendiri = obj._state.adding and (atas is obj or atas is None)
    if sendiri or (atas is not None and atas._state.adding):
        return ""
    return penahan(obj)


def _periksa_unik(lembar: Lembar, tulis: Sequence[Usul], konteks: Konteks) -> None:
    """Unique combinations over all rows of the office, as they become; the later row is the wrong one."""
    dihapus = {id(u.obj) for u in tulis if u.tindakan is Tindakan.HAPUS}
    ditulis = {id(u.obj): u for u in tulis}
    if not ditulis:
        return
    baris = [o for o in konteks.isi(lembar.model()).baris if id(o) not in dihapus]
    for syarat in lembar.model()._meta.constraints:
        if isinstance(syarat, UniqueConstraint) and syarat.fields:
            _periksa_satu_unik(lembar, syarat, baris, ditulis)


def _periksa_satu_unik(lembar: Lembar, syarat: UniqueConstraint, baris: list[Any], ditulis: dict[int, Usul]) -> None:
    bidang = {f.name: f.attname for f in lembar.model()._meta.concrete_fields}
    attname = [bidang[nama] for nama in syarat.fields]
    pertama: dict[tuple[Any, ...], Any] = {}
    # Stored rows first, so that a row of the file is the one that is blamed.
    for o in sorted(baris, key=lambda o: id(o) in ditulis):
        kunci = tuple(getattr(o, nama) for nama in attname)
        if None in kunci or not _berlaku(syarat.condition, o):
            continue
        if pertama.setdefault(kunci, o) is not o and (usul := ditulis.get(id(o))):
            usul.salahkan(f"Sudah ada {lembar.model()._meta.verbose_name} dengan isian ini.", lembar.kolom_kunci[-1])


def _berlaku(syarat: Q | None, obj: Any) -> bool:
    """Conditions of our constraints only ask whether a link is empty."""
    if syarat is None:
        return True
    isi: list[Any] = list(syarat.children)
    return all((getattr(obj, cari.removesuffix("__isnull")) is None) == nilai for cari, nilai in isi)


def _periksa_pohon(lembar: Lembar, tulis: Sequence[Usul]) -> None:
    """No row stands below itself."""
    semua: tuple[Any, ...] = lembar.model()._meta.concrete_fields
    sendiri = [f for f in semua if f.is_relation and f.related_model is lembar.model()]
    for u in tulis:
        for f in sendiri:
            atas, dilalui = f.get_cached_value(u.obj, default=None), {id(u.obj)}
            while atas is not None and id(atas) not in dilalui:
                dilalui.add(id(atas))
                atas = f.get_cached_value(atas, default=None)
            if atas is not None:
                u.salahkan_bidang(f.name, "Baris ini akan berada di bawah dirinya sendiri. Pilih yang lain.")
