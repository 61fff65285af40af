"""What a written paragraph stands on: remembered when it is saved, compared with the figures of today, confirmed.

A paragraph is known by its fingerprint (`sidik`), which the figures inside it do not change. It stands on the live values
in it, and on those that print the same as a figure typed into it. While the paragraph stays as it is, so does what is
remembered; who changes it, or confirms it, answers for the figures of that moment.
"""

from __future__ import annotations

import hashlib
from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any, NamedTuple

from laporan.bahan import baca_nilai
from laporan.models import AngkaParagraf, Bagian, Laporan
from laporan.narasi import ParagrafNarasi, geser_kunci, paragraf_narasi, segarkan
from laporan.nilai import NilaiHidup, nilai_hidup
from laporan.nilai.ketik import ketikan
from sakip.core.domain import pastikan_dapat_diubah
from sakip.core.models import Jejak
from sakip.core.permissions import pastikan
from sakip.core.write import menulis

Nilai = Mapping[str, NilaiHidup]
HILANG = "tidak ada lagi dalam data"
LETAK = ("naskah", "naskah_akhir")
PANJANG = 250  # letters of a value that are remembered and compared


class AngkaBergeser(NamedTuple):
    """A live value that a paragraph stands on, as it was then and as it is now."""

    kunci: str
    nama: str
    lama: str
    baru: str


@dataclass(frozen=True)
class ParagrafBergeser:
    """A written paragraph over whose figures something moved; `asal` is that of its `Paragraph` in the tree."""

    bagian: Bagian
    asal: str
    sidik: str
    teks: str
    angka: tuple[AngkaBergeser, ...]

    @property
    def tanda(self) -> str:
        """What a page sends back to confirm it: the paragraph and the new values that were shown."""
        isi = "\0".join(f"{a.kunci}\0{a.baru}" for a in self.angka)
        return f"{self.bagian.pk}:{self.sidik}:{hashlib.sha256(isi.encode()).hexdigest()[:16]}"


def nilai_kini(laporan: Laporan) -> Nilai:
    """The live values of a book, read now."""
    return nilai_hidup(baca_nilai(laporan.perangkat, laporan.tahun, laporan.jenis))


def catat_angka(*, bagian: Bagian, by: Any, nilai: Nilai | None = None) -> None:
    """Remember what the paragraphs of a section stand on, after its texts were saved. Raises Ditolak or Terkunci.

    `nilai` are the live values of its book; they are read where they are not given and a new paragraph holds figures.
    """
    _catat(bagian.laporan, [bagian], nilai, by)


def catat_semua(*, laporan: Laporan, by: Any, nilai: Nilai | None = None) -> None:
    """The same for all sections of a book, in a number of queries that does not grow with them."""
    _catat(laporan, list(Bagian.objects.filter(laporan=laporan).select_related("laporan__perangkat")), nilai, by)


def salin_angka(*, asal: Laporan, laporan: Laporan, by: Any) -> None:
    """What the texts of an earlier book stood on, for the same texts in a new one, whose keys are those of its own year.

    So each figure that is another one this year is shown as it was and as it is, until somebody has read the paragraph.
    """
    selisih = laporan.tahun - asal.tahun
    ingat = _ingatan(AngkaParagraf.objects.filter(bagian__laporan=asal))
    lama = {b.kunci: b for b in asal.bagian.all()}
    bagian = list(Bagian.objects.filter(laporan=laporan).select_related("laporan__perangkat"))
    with menulis(by=by):
        _pastikan_boleh(bagian, by)
        AngkaParagraf.objects.bulk_create(
            AngkaParagraf(bagian=b, sidik=baru.sidik, kunci=kunci, teks=a.teks)
            for b in bagian
            if b.kunci in lama
            for dulu, baru in _pasangan(lama[b.kunci], b)
            for kunci, a in {geser_kunci(a.kunci, selisih): a for a in ingat[lama[b.kunci].pk, dulu.sidik]}.items()
        )


def paragraf_bergeser(
    laporan: Laporan, nilai: Nilai | Callable[[], Nilai] | None = None, *, bagian: Bagian | None = None
) -> tuple[ParagrafBergeser, ...]:
    """The written paragraphs of a book, or of one section of it, over whose figures something moved, by section.

    At most two queries where `nilai` are given; without them, or where they can be asked for, they are read where something
    is remembered at all.
    """
    saring = {"bagian": bagian} if bagian else {"bagian__laporan": laporan}
    ingat = list(AngkaParagraf.objects.filter(**saring).values_list("bagian_id", "sidik", "kunci", "teks"))
    if not ingat:
        return ()
    kini = nilai() if callable(nilai) else nilai_kini(laporan) if nilai is None else nilai
    geser = _geseran(ingat, kini)
    semua = Bagian.objects.filter(pk__in=geser).select_related("laporan__perangkat").order_by("urut", "pk")
    return tuple(p for b in semua for p in _milik(b, geser[b.pk], kini)) if geser else ()


def _geseran(ingat: Iterable[tuple[int, str, str, str]], nilai: Nilai) -> dict[int, dict[str, list[AngkaBergeser]]]:
    """What moved, by section and paragraph."""
    geser: dict[int, dict[str, list[AngkaBergeser]]] = defaultdict(lambda: defaultdict(list))
    for bagian_id, sidik, kunci, lama in ingat:
        kini = nilai.get(kunci)
        baru = kini.teks[:PANJANG] if kini else HILANG
        if baru != lama:
            geser[bagian_id][sidik].append(AngkaBergeser(kunci, kini.nama if kini else kunci, lama, baru))
    return geser


def konfirmasi(*, bagian: Bagian, sidik: Collection[str], by: Any, nilai: Nilai | None = None) -> int:
    """Somebody answers for these paragraphs as they stand; they now stand on the figures of today. How many values moved.

    Leaves a line in the Jejak for each paragraph. Raises Ditolak or Terkunci.
    """
    kini = nilai if nilai is not None else nilai_kini(bagian.laporan)
    with menulis(by=by):
        _pastikan_boleh([bagian], by)
        banyak = 0
        for baris in _ingatan(
            AngkaParagraf.objects.filter(bagian=bagian, sidik__in=sidik).select_related("bagian__laporan__perangkat")
        ).values():
            banyak += _samakan(baris, kini, by)
    return banyak


def _samakan(baris: list[AngkaParagraf], nilai: Nilai, by: Any) -> int:
    """One paragraph: its values become those of today; a value that is no more is forgotten."""
    hilang = [a for a in baris if a.kunci not in nilai]
    beda = [a for a in baris if a.kunci in nilai and nilai[a.kunci].teks[:PANJANG] != a.teks]
    if not hilang and not beda:
        return 0
    perubahan = {a.kunci: [a.teks, HILANG] for a in hilang}
    perubahan |= {nilai[a.kunci].nama: [a.teks, nilai[a.kunci].teks] for a in beda}
    Jejak.catat(by=by, aksi="konfirmasi", objek=baris[0], perubahan=perubahan, catatan=f"Bagian “{baris[0].bagian}”.")
    for a in beda:
        a.teks = nilai[a.kunci].teks[:PANJANG]
    AngkaParagraf.objects.bulk_update(beda, ["teks"])
    AngkaParagraf.objects.filter(pk__in=[a.pk for a in hilang]).delete()
    return len(hilang) + len(beda)


def _catat(laporan: Laporan, bagian: list[Bagian], nilai: Nilai | None, by: Any) -> None:
    """New and changed paragraphs take the values of today, vanished ones are forgotten, the others stay."""
    with menulis(by=by):
        _pastikan_boleh(bagian, by)
        ingat = _ingatan(AngkaParagraf.objects.filter(bagian__in=bagian))
        baru = [
            (b, p)
            for b in bagian
            for p in {p.sidik: p for _, p in _paragraf(b)}.values()
            if not ingat.pop((b.pk, p.sidik), []) and _berangka(p)
        ]
        AngkaParagraf.objects.filter(pk__in=[a.pk for baris in ingat.values() for a in baris]).delete()
        if baru:
            AngkaParagraf.objects.bulk_create(_berdiri(baru, nilai if nilai is not None else nilai_kini(laporan)))


def _berangka(p: ParagrafNarasi) -> bool:
    return bool(p.kunci) or any(huruf.isdigit() for huruf in p.ketikan)


def _berdiri(paragraf: Iterable[tuple[Bagian, ParagrafNarasi]], nilai: Nilai) -> Iterator[AngkaParagraf]:
    """On its live values, and on those that print what was typed."""
    diketik = ketikan(nilai)
    for b, p in paragraf:
        for kunci in dict.fromkeys((*p.kunci, *diketik.kunci(p.ketikan))):
            if kunci in nilai:
                yield AngkaParagraf(bagian=b, sidik=p.sidik, kunci=kunci, teks=nilai[kunci].teks[:PANJANG])


def _paragraf(b: Bagian, nilai: Nilai | None = None) -> Iterator[tuple[str, ParagrafNarasi]]:
    """The paragraphs of both texts of a section, each with the name of its text; as kept, or with these live values."""
    for letak in LETAK:
        if naskah := getattr(b, letak):
            yield from ((letak, p) for p in paragraf_narasi(naskah if nilai is None else segarkan(naskah, nilai)))


def _pasangan(lama: Bagian, baru: Bagian) -> Iterator[tuple[ParagrafNarasi, ParagrafNarasi]]:
    """The same paragraphs of two years, each new one once; moving the year adds and drops none."""
    dulu, kini = ([p for _, p in _paragraf(b)] for b in (lama, baru))
    if len(dulu) == len(kini):
        yield from {k.sidik: (d, k) for d, k in zip(dulu, kini, strict=True)}.values()


def _milik(b: Bagian, geser: Mapping[str, list[AngkaBergeser]], nilai: Nilai) -> Iterator[ParagrafBergeser]:
    """The paragraphs of a section that moved, in the words that are printed now."""
    for letak, p in _paragraf(b, nilai):
        if p.sidik in geser:
            yield ParagrafBergeser(b, f"{b.pk}:{letak}:{p.sidik}", p.sidik, p.teks, tuple(geser[p.sidik]))


def _ingatan(baris: Iterable[AngkaParagraf]) -> dict[tuple[int, str], list[AngkaParagraf]]:
    hasil: dict[tuple[int, str], list[AngkaParagraf]] = defaultdict(list)
    for a in baris:
        hasil[a.bagian_id, a.sidik].append(a)
    return hasil


def _pastikan_boleh(bagian: Iterable[Bagian], by: Any) -> None:
    """All are of one book, so that one stands for the others."""
    for b in list(bagian)[:1]:
        pastikan(by, b.izin, b)
        pastikan_dapat_diubah(b)
