"""The office's rows as sheets know them: loaded once a kind, found by their keys, joined to one another in memory."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from itertools import count
from typing import Any

from django.db import models

from sakip.core.lembar.jenis import Pilihan
from sakip.core.lembar.kolom import KolomRujuk
from sakip.core.lembar.kolom_lain import KolomBanyak, KolomSatuDari
from sakip.core.lembar.lembar import lembar_untuk, punya_lembar
from sakip.core.lembar.sel import Sel, SelSalah, norma
from sakip.core.models import PerangkatDaerah

PISAH = " / "


class Konteks:
    """One reading of one office. ``by`` answers for what is imported; None is a command at the server."""

    def __init__(self, perangkat: PerangkatDaerah, by: Any = None, *, kunci_baris: bool = False) -> None:
        self.perangkat, self.by, self.kunci_baris = perangkat, by, kunci_baris
        self._isi: dict[type[models.Model], Isi] = {}
        self._sementara = count(-1, -1)

    def isi(self, model: type[models.Model]) -> Isi:
        """All rows of a kind, with those that the file adds."""
        if model not in self._isi:
            self._isi[model] = Isi(self, model)
        return self._isi[model]

    def kanonik(self, model: type[models.Model], pk: Any) -> Any:
        """The one object that stands for a stored row; None for kinds without a sheet."""
        if model is PerangkatDaerah and pk == self.perangkat.pk:
            return self.perangkat
        if model is type(self.perangkat.pemda):
            return self.perangkat.pemda if pk == self.perangkat.pemda_id else None
        return self.isi(model).menurut_pk.get(pk) if punya_lembar(model) else None

    def pasang_anak(self, obj: Any, nama: str, anak: list[Any]) -> None:
        """Let ``obj.<nama>.all()`` give these rows, as the file leaves them, without a query."""
        hasil = getattr(type(obj), nama).rel.related_model.objects.none()
        hasil._result_cache = anak  # noqa: SLF001  (what prefetch_related does)
        obj.__dict__.setdefault("_prefetched_objects_cache", {})[nama] = hasil

    def nomor_sementara(self) -> int:
        """A key below zero for a row that is not stored yet, so that other rows can point to it."""
        return next(self._sementara)


class Isi:
    """The rows of one kind."""

    def __init__(self, konteks: Konteks, model: type[models.Model]) -> None:
        self.konteks, self.model, self.lembar = konteks, model, lembar_untuk(model)
        self.baris: list[Any] = []
        self.menurut_pk: dict[Any, Any] = {}
        self.menurut_kunci: dict[tuple[Any, ...], Any] = {}
        self._tercetak: dict[int, dict[str, Any]] = {}
        self._menurut_sebar: dict[tuple[Any, ...], Any] = {}
        self._sudah_dicari: dict[tuple[Any, ...], Any] = {}
        self._menurut_jalur: dict[str, Any] = {}
        self._menurut_ujung: dict[str, list[Any]] = defaultdict(list)
        self._terindeks = 0
        self._geser: dict[Any, int] = defaultdict(int)
        self._muat()

    def _muat(self) -> None:
        hasil = self.lembar.saring(self.konteks.perangkat)
        if self.konteks.kunci_baris:
            hasil = hasil.select_for_update(of=("self",))
        self.baris = list(hasil)
        self.menurut_pk = {o.pk: o for o in self.baris}
        self._sambung()
        self._muat_banyak()
        if self.lembar.induk_nomor:
            self._nomori()
        for o in self.baris:
            self.menurut_kunci.setdefault(self.kunci(o), o)

    def _sambung(self) -> None:
        """Let foreign keys point to the one object of each row, without a query."""
        semua: tuple[Any, ...] = self.model._meta.concrete_fields
        for f in semua:
            if not f.is_relation:
                continue
            for o in self.baris:
                pk = getattr(o, f.attname)
                lain = (
                    self.menurut_pk.get(pk)
                    if f.related_model is self.model
                    else pk is not None and self.konteks.kanonik(f.related_model, pk)
                )
                if lain:
                    f.set_cached_value(o, lain)

    def _muat_banyak(self) -> None:
        for kolom in self.lembar.kolom.values():
            if not isinstance(kolom, KolomBanyak):
                continue
            f: Any = self.model._meta.get_field(kolom.attribute)
            isi: dict[Any, list[Any]] = defaultdict(list)
            tengah = f.remote_field.through._base_manager.filter(**{f"{f.m2m_field_name()}__in": list(self.menurut_pk)})
            for a, b in tengah.values_list(f.m2m_field_name(), f.m2m_reverse_field_name()):
                if (lain := self.konteks.kanonik(kolom.model, b)) is not None:
                    isi[a].append(lain)
            for o in self.baris:
                kolom.pasang(o, sorted(isi[o.pk], key=str))

    def _nomori(self) -> None:
        """Rows without a code are numbered below their parent, in the order of their list."""
        nomor: dict[Any, Iterator[int]] = defaultdict(lambda: count(1))
        for o in self.baris:
            o.nomor_lembar = next(nomor[self._induk(o)])
            self._geser[self._induk(o)] = max(self._geser[self._induk(o)], o.urut - o.nomor_lembar)

    def _induk(self, obj: Any) -> tuple[Any, ...]:
        return tuple(norma(getattr(obj, nama)) for nama in self.lembar.induk_nomor.split())

    def geser(self, obj: Any) -> int:
        """What to add to the number of a new row, so that it stands behind those that are there."""
        return self._geser[self._induk(obj)]

    # --- keys -----------------------------------------------------------------------------------------------------

    def kunci(self, obj: Any) -> tuple[Any, ...]:
        return tuple(norma(kolom.nilai(obj)) for kolom in self.lembar.kolom_kunci)

    def tambah(self, obj: Any) -> None:
        """Take a row of the file in."""
        self.baris.append(obj)
        self.menurut_pk[obj.pk] = obj
        self.menurut_kunci[self.kunci(obj)] = obj

    def kunci_tercetak(self, obj: Any) -> dict[str, Any]:
        """The key of a row as its cells show it, by heading."""
        if id(obj) not in self._tercetak:
            isi: dict[str, Any] = {}
            for kolom in self.lembar.kolom_kunci:
                isi |= kolom.tulis(obj, self.konteks)
            self._tercetak[id(obj)] = isi
        return self._tercetak[id(obj)]

    def jalur(self, obj: Any) -> str:
        """The key in one cell: ``2016 versi 1 / T1 / T1.S1``."""
        return self.lembar.sebut(self.kunci_tercetak(obj))

    def semua_jalur(self) -> list[str]:
        return sorted({self.jalur(o) for o in self.baris})

    def cari(self, teks: str) -> Any:
        """The row with this path, or with a path that ends so. Raises SelSalah, with a choice where several end so."""
        self._indeks()
        dicari = norma(teks)
        if (o := self._menurut_jalur.get(dicari)) is not None:
            return o
        cocok = self._menurut_ujung.get(dicari, [])
        if len(cocok) == 1:
            return cocok[0]
        if cocok:
            raise SelSalah(
                f"Ada {len(cocok)} {self._sebutan} dengan kode ini. Pilih salah satu.", map(self.jalur, cocok)
            )
        raise SelSalah(f"Tidak ada {self._sebutan} ini di kantor ini.{self._contoh()}")

    def cari_sebar(self, sel: Mapping[str, Sel], judul: Mapping[str, str]) -> Any:
        """The row whose key stands in several cells, by its own headings; ``judul`` are those of the sheet that is
        read. Raises SelSalah."""
        tulisan = tuple(s.galat or s.nilai for s in sel.values())
        if (o := self._sudah_dicari.get(tulisan)) is None:
            o = self._sudah_dicari[tulisan] = self._cari_sebar(sel, judul)
        return o

    def _cari_sebar(self, sel: Mapping[str, Sel], judul: Mapping[str, str]) -> Any:
        self._indeks()
        isi = {kepala: self._seragamkan(kepala, satu) for kepala, satu in sel.items()}
        o = self._menurut_sebar.get(tuple(isi[k] for k in self.lembar.kepala_kunci))
        if o is None:
            sebut = ", ".join(f"{judul[k]} {s.terbaca}" for k, s in sel.items() if not s.kosong)
            raise SelSalah(f"Tidak ada {self._sebutan} dengan {sebut} di kantor ini.{self._contoh()}")
        return o

    def _seragamkan(self, kepala: str, sel: Sel) -> str:
        if sel.galat:
            raise SelSalah(sel.galat)
        kolom = self.lembar.kolom_kepala(kepala)
        jenis = kolom.jenis(kepala)
        if sel.kosong:
            nilai = kolom.bawaan
        elif isinstance(kolom, KolomRujuk | KolomSatuDari) or isinstance(jenis, Pilihan):
            try:
                nilai = jenis.baca(sel, konteks=self.konteks)
            except SelSalah as salah:
                salah.sel = sel
                raise
        else:
            return _seragam(sel.nilai)
        return _seragam("" if nilai is None else jenis.render(nilai, konteks=self.konteks))

    def _indeks(self) -> None:
        for o in self.baris[self._terindeks :]:
            tercetak = self.kunci_tercetak(o)
            jalur = norma(self.jalur(o))
            self._menurut_jalur.setdefault(jalur, o)
            bagian = jalur.split(PISAH)
            for i in range(1, len(bagian)):
                self._menurut_ujung[PISAH.join(bagian[i:])].append(o)
            self._menurut_sebar.setdefault(tuple(_seragam(tercetak[k]) for k in self.lembar.kepala_kunci), o)
        self._terindeks = len(self.baris)

    @property
    def _sebutan(self) -> str:
        return str(self.model._meta.verbose_name)

    def _contoh(self) -> str:
        return f" Misalnya: {self.jalur(self.baris[0])}." if self.baris else f" Isi dahulu lembar {self.lembar.nama}."


def _seragam(nilai: Any) -> str:
    """A cell of a key as text, so that 2021, "2021" and 2021.0 are one."""
    if nilai is None:
        return ""
    if isinstance(nilai, float) and nilai.is_integer():
        nilai = int(nilai)
    return norma(str(nilai))
