"""Is it genuine? A code or a file laid beside what was signed, and all editions of an office gone through."""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from django.core.files.uploadedfile import UploadedFile

from kinerja.models import PerjanjianKinerja
from laporan.edisi.baca import EdisiRusak, dokumen_edisi, isi_arsip
from laporan.edisi.rantai import mata_rantai
from laporan.edisi.sah import rapikan_kode
from laporan.models import BerkasEdisi, Edisi, Laporan, NaskahBertanda, SidikRancangan
from sakip.core.models import Jejak, PerangkatDaerah

JENIS = ("edisi", "bertanda", "rancangan", "tidak dikenal")


@dataclass(frozen=True, slots=True)
class Hasil:
    """What a code or a file turned out to be: one of `JENIS`. ``baru`` is a newer edition of the same paper."""

    jenis: str
    edisi: Edisi | None = None
    baru: Edisi | None = None
    bertanda: NaskahBertanda | None = None
    rancangan: SidikRancangan | None = None
    berkas: str = ""
    """The kind of file, of an edition."""


TAK_DIKENAL = Hasil("tidak dikenal")


def periksa_kode(teks: str) -> Hasil:
    """By the code as printed, or by a digest of 64 digits."""
    bersih = "".join(teks.split()).lower()
    if len(bersih) == 64 and not set(bersih) - set("0123456789abcdef"):
        return periksa_sidik(bersih)
    edisi = _edisi(kode=rapikan_kode(teks)) if rapikan_kode(teks) else None
    return _dari_edisi(edisi) if edisi else TAK_DIKENAL


def periksa_berkas(berkas: UploadedFile) -> Hasil:
    """By the content of an upload; nothing of it is kept."""
    jumlah = hashlib.sha256()
    for potongan in berkas.chunks():
        jumlah.update(potongan)
    return periksa_sidik(jumlah.hexdigest())


def periksa_sidik(sidik: str) -> Hasil:
    """By the digest of a file, or of the tree that is printed on it."""
    if bertanda := NaskahBertanda.objects.filter(sidik=sidik).select_related("berkas").order_by("-pk").first():
        return _dari_edisi(_edisi(pk=bertanda.edisi_id), jenis="bertanda", bertanda=bertanda)
    if berkas := BerkasEdisi.objects.filter(sidik=sidik).order_by("-pk").first():
        return _dari_edisi(_edisi(pk=berkas.edisi_id), berkas=berkas.get_jenis_display())
    if edisi := _edisi(sidik_pohon=sidik):
        return _dari_edisi(edisi)
    if rancangan := SidikRancangan.objects.filter(sidik=sidik).select_related("laporan__perangkat").first():
        return Hasil("rancangan", rancangan=rancangan)
    return TAK_DIKENAL


def _edisi(**saring: object) -> Edisi | None:
    semua = Edisi.objects.filter(**saring).select_related("perangkat__pemda", "laporan", "perjanjian").defer("pohon")
    return semua.order_by("-pk").first()


def _dari_edisi(
    edisi: Edisi, *, jenis: str = "edisi", bertanda: NaskahBertanda | None = None, berkas: str = ""
) -> Hasil:
    baru = _edisi(laporan=edisi.laporan, perjanjian=edisi.perjanjian, nomor__gt=edisi.nomor)
    return Hasil(jenis, edisi=edisi, baru=baru, bertanda=bertanda, berkas=berkas)


# All editions of an office


def periksa_kantor(kantor: PerangkatDaerah) -> Iterator[str]:
    """Every fault in rows, chain, trees and files of an office's editions, as a sentence; nothing where all is well."""
    sebelum, nomor = "", Counter[tuple[int | None, int | None]]()
    for edisi in Edisi.objects.filter(perangkat=kantor).order_by("pk").iterator(chunk_size=1):
        nomor[edisi.laporan_id, edisi.perjanjian_id] += 1
        yield from _periksa_baris(edisi, sebelum, nomor[edisi.laporan_id, edisi.perjanjian_id])
        yield from _periksa_isi(edisi)
        sebelum = edisi.rantai
    yield from _periksa_hilang(kantor)


def _periksa_baris(edisi: Edisi, sebelum: str, nomor: int) -> Iterator[str]:
    if edisi.nomor != nomor:
        yield f"{edisi}: seharusnya edisi {nomor}; ada edisi yang hilang."
    if edisi.sebelum != sebelum:
        yield f"{edisi}: rantainya tidak menyambung ke edisi sebelumnya."
    berkas = dict(BerkasEdisi.objects.filter(edisi=edisi).values_list("jenis", "sidik"))
    if edisi.rantai != mata_rantai(edisi, berkas):
        yield f"{edisi}: barisnya atau daftar berkasnya berubah sejak ditandatangani."


def _periksa_isi(edisi: Edisi) -> Iterator[str]:
    try:
        dokumen_edisi(edisi)
    except EdisiRusak as salah:
        yield str(salah)
    arsip: Iterable[BerkasEdisi | NaskahBertanda] = (
        *BerkasEdisi.objects.filter(edisi=edisi).select_related("berkas", "edisi"),
        *NaskahBertanda.objects.filter(edisi=edisi).select_related("berkas", "edisi"),
    )
    for a in arsip:
        try:
            isi_arsip(a)
        except EdisiRusak as salah:
            yield f"{edisi}: {salah}"


def _periksa_hilang(kantor: PerangkatDaerah) -> Iterator[str]:
    """What was signed must have an edition for each signature in the Jejak."""
    for model, kolom in ((Laporan, "laporan"), (PerjanjianKinerja, "perjanjian")):
        for naskah in model.objects.filter(perangkat=kantor):
            tanda = Jejak.objects.filter(
                jenis=naskah._meta.label_lower, objek_id=str(naskah.pk), aksi="tandatangani"
            ).count()
            ada = Edisi.objects.filter(**{kolom: naskah}).count()
            if ada < max(tanda, int(naskah.status == naskah.Status.DITANDATANGANI)):
                yield f"{naskah}: ditandatangani {max(tanda, 1)} kali, tetapi hanya {ada} edisi yang tersimpan."
