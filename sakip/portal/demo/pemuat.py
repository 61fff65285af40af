"""What all stages share: read the data, find rows by their names, write what is absent."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from decimal import Decimal
from pathlib import Path
from types import MappingProxyType
from typing import Any

from django.conf import settings
from django.db import models

from anggaran.models import AngkaKontrol, BarisBelanja, Tahap
from kinerja.models import (
    AturanKinerja,
    ButirKeputusan,
    Pelaksanaan,
    PenetapanIku,
    PerjanjianKinerja,
    Rkt,
    Survei,
)
from laporan.models import Bagian, DasarHukum, Laporan, Naskah
from renstra.models import (
    Dukungan,
    Indikator,
    Komponen,
    Misi,
    Nomenklatur,
    Renstra,
    Rpjmd,
    RumusanIndikator,
    Sasaran,
    SasaranDaerah,
    SimpulProgram,
    Skala,
    Tujuan,
    VersiNomenklatur,
)
from sakip.core.domain import simpan
from sakip.core.models import Pejabat, Pemda, Pengguna, Peran, PerangkatDaerah, Peraturan, UnitKerja

Baris = dict[str, Any]
TIDAK_ADA: Mapping[str, Any] = MappingProxyType({})

# By which fields a row is known again; other rows refer to it by any of them that is text.
KUNCI: dict[type[models.Model], tuple[str, ...]] = {
    AngkaKontrol: ("perangkat", "tahun", "tahap", "simpul", "macam", "kelompok", "jenis_belanja"),
    AturanKinerja: ("pemda", "perangkat", "nama"),
    Bagian: ("laporan", "kunci"),
    DasarHukum: ("perangkat", "peraturan"),
    BarisBelanja: ("simpul", "uraian"),
    ButirKeputusan: ("penetapan", "jenis", "urut"),
    Dukungan: ("simpul", "indikator", "sasaran"),
    Indikator: ("perangkat", "kode"),
    Komponen: ("indikator", "huruf"),
    Laporan: ("perangkat", "tahun", "jenis"),
    Misi: ("rpjmd", "nomor"),
    Naskah: ("perangkat", "tahun", "jenis", "periode"),
    Nomenklatur: ("versi", "induk", "kode", "nama"),
    Pejabat: ("pemda", "perangkat", "nama", "jabatan"),
    Pelaksanaan: ("simpul",),
    Pemda: ("nama",),
    PenetapanIku: ("perangkat", "tahun_mulai"),
    Pengguna: ("username",),
    Peran: ("pengguna", "pemda", "perangkat", "unit", "jenis"),
    PerangkatDaerah: ("slug",),
    Peraturan: ("pemda", "bentuk", "nomor", "tahun"),
    PerjanjianKinerja: ("perangkat", "tahun", "ke", "jenis"),
    Renstra: ("perangkat", "tahun_awal", "versi"),
    Rkt: ("perangkat", "tahun"),
    Rpjmd: ("pemda", "nama"),
    RumusanIndikator: ("indikator", "tujuan", "sasaran", "simpul"),
    Sasaran: ("tujuan", "kode"),
    SasaranDaerah: ("rpjmd", "nomor"),
    SimpulProgram: ("perangkat", "tahun", "kode", "unit"),
    Skala: ("kode",),
    Survei: ("perangkat", "tahun", "nama"),
    Tahap: ("perangkat", "tahun", "ke", "jenis"),
    Tujuan: ("renstra", "kode"),
    UnitKerja: ("perangkat", "nama"),
    VersiNomenklatur: ("nama",),
}


class Pemuat:
    """Loads one folder of data. ``oleh`` holds who writes, by role; ``baru`` counts rows written, by kind."""

    def __init__(self, folder: str) -> None:
        self.folder: Path = settings.FIXTURES / folder
        self.oleh: dict[str, Pengguna] = {}
        self.baru: Counter[str] = Counter()
        self.dikenal: dict[type[models.Model], dict[str, Any]] = {}

    def baca(self, nama: str) -> Any:
        """A file of the folder: figures exact, notes (keys that begin with ``_``) left out; {} where there is none."""
        berkas = self.folder / f"{nama}.json"
        teks = berkas.read_text(encoding="utf-8") if berkas.exists() else "{}"
        return json.loads(teks, parse_float=Decimal, object_pairs_hook=_tanpa_catatan)

    def tulis(self, model: type[models.Model], isi: Baris, *, by: str, lewat: Callable[..., Any] = simpan) -> Any:
        """The row that these values name: as it stands, or written now by somebody with the role ``by``.

        Names of other rows stand for them; lists of text become lines. An unknown key is a TypeError.
        """
        isi, banyak = self._uraikan(model, isi)
        ada = self._cari(model, isi)
        if ada is None:
            ada = model(**isi)
            lewat(ada, by=self.oleh[by], **({"banyak": banyak} if banyak else {}))
            self.baru[str(model._meta.verbose_name)] += 1
        self.kenali([ada])
        return ada

    def buat(self, model: type[models.Model], isi: Baris) -> Any:
        """A row that is not written yet, for domain functions that write it with others."""
        return model(**self.nilai(model, isi))

    def nilai(self, model: type[models.Model], isi: Baris) -> Baris:
        """The values as the fields hold them, names of other rows replaced by the rows."""
        return self._uraikan(model, isi)[0]

    def kenali(self, baris: Iterable[Any]) -> None:
        """Let later rows refer to these by name; to one of a certain year as ``2020:dppa``."""
        for satu in baris:
            nama = [str(getattr(satu, kunci)) for kunci in KUNCI.get(type(satu), ())]
            if tahun := getattr(satu, "tahun", None):
                nama += [f"{tahun}:{n}" for n in nama]
            self.dikenal.setdefault(type(satu), {}).update(dict.fromkeys(nama, satu))

    def rujuk(self, model: type[models.Model], label: str) -> Any:
        """The row of this kind with this name; KeyError says which one the data refers to in vain."""
        try:
            return self.dikenal[model][label]
        except KeyError:
            raise KeyError(f"{model._meta.verbose_name} “{label}” belum dimuat") from None

    def _cari(self, model: type[models.Model], isi: Baris) -> Any:
        if model not in KUNCI:
            return None
        cari = {f.name: isi.get(f.name, f.get_default()) for f in model._meta.concrete_fields if f.name in KUNCI[model]}
        if any(isinstance(nilai, models.Model) and nilai.pk is None for nilai in cari.values()):
            return None
        return model._base_manager.filter(**cari).first()

    def _uraikan(self, model: type[models.Model], isi: Baris) -> tuple[Baris, dict[str, list[Any]]]:
        biasa, banyak = {}, {}
        relasi = {f.name: f for f in model._meta.get_fields() if f.is_relation and f.concrete}
        for nama, nilai in isi.items():
            lain = relasi[nama].related_model if nama in relasi else None
            if lain and isinstance(nilai, list):
                banyak[nama] = [self.rujuk(lain, label) for label in nilai]
            elif lain and isinstance(nilai, str):
                biasa[nama] = self.rujuk(lain, nilai)
            else:
                biasa[nama] = nilai if lain else _nilai(model, nama, nilai)
        return biasa, banyak


def _nilai(model: type[models.Model], nama: str, nilai: Any) -> Any:
    """As the field holds it: figures as Decimal, days as dates, lists as lines. An unknown name is a TypeError."""
    field = {f.name: f for f in model._meta.concrete_fields}.get(nama)
    if field is None:
        raise TypeError(f"{model.__name__} tidak mengenal “{nama}”")
    return field.to_python("\n".join(nilai) if isinstance(nilai, list) else nilai)


def _tanpa_catatan(pasangan: list[tuple[str, Any]]) -> Baris:
    return {nama: nilai for nama, nilai in pasangan if not nama.startswith("_")}
