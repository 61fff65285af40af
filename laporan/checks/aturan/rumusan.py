"""One wording of an indicator and of its sasaran in all papers (K4)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from laporan.checks.bacaan import Bacaan, JenisProsa
from laporan.checks.daftar import Temu, aturan
from laporan.checks.padan import Ukur, bersih, kata_kunci, kutip
from laporan.checks.temuan import Tempat, Tingkat

BENTUK = re.compile(
    r"^(meningkatkan|meningkatnya|peningkatan|mewujudkan|terwujudnya|menurunkan|menurunnya|penurunan)\s+"
)
"""Forms of the verb that a sasaran begins with."""
UTUH = 250
"""Wordings that are compared are shown whole, up to so many letters."""


@aturan(
    "K4",
    "Rumusan indikator dan sasaran sama dalam semua dokumen",
    Tingkat.PERINGATAN,
    alasan="Indikator yang namanya berganti dari dokumen ke dokumen tidak dapat ditelusuri, dan mudah dianggap indikator lain.",
    dasar="PermenPANRB 53/2014 Lampiran III (substansi: sesuai Renstra, Perjanjian Kinerja, dan IKU).",
)
def rumusan_sama(b: Bacaan) -> Iterator[Temu]:
    """Other words for one indicator, or for the sasaran that it stands under."""
    terlihat: set[frozenset[str]] = set()
    for u in b.ukur:
        yield from _beda_rumusan("Indikator", u, _rumusan(u, "uraian"))
        sasaran = _rumusan(u, "sasaran")
        kunci = frozenset(bersih(s) for s in sasaran)
        if kunci not in terlihat:
            terlihat.add(kunci)
            yield from _beda_rumusan("Sasaran", u, sasaran)
    yield from _di_naskah(b)


def _di_naskah(b: Bacaan) -> Iterator[Temu]:
    """Items of a text that name a sasaran in another form of its verb (001:15-17)."""
    sasaran = {_batang(k.sasaran): k for k in b.klaim if len(bersih(k.sasaran).split()) > 2}
    for p in b.prosa:
        k = sasaran.get(_batang(p.teks)) if p.jenis is JenisProsa.BUTIR else None
        if k and bersih(p.teks) != bersih(k.sasaran) and bersih(p.teks) not in {bersih(x.sasaran) for x in b.klaim}:
            kalimat = f"Sasaran ditulis {kutip(p.teks.rstrip(' ;.'), UTUH)} dalam naskah, tetapi {kutip(k.sasaran, UTUH)} pada {k.naskah}."
            yield Temu(kalimat, p.tempat, (k.tempat,), tingkat=Tingkat.SARAN)


def _batang(teks: str) -> str:
    return BENTUK.sub("", bersih(teks))


def _rumusan(u: Ukur, nama: str) -> dict[str, tuple[str, Tempat]]:
    """Each wording with the first paper and place that has it."""
    ada: dict[str, tuple[str, Tempat]] = {}
    for k in u.klaim:
        if teks := getattr(k, nama).strip():
            ada.setdefault(teks, (k.naskah, k.tempat))
    for i in u.keterangan:
        if teks := getattr(i, nama).strip():
            ada.setdefault(teks, (i.tempat.sebutan.partition(", baris")[0], i.tempat))
    return _berlainan(ada)


def _berlainan(ada: dict[str, tuple[str, Tempat]]) -> dict[str, tuple[str, Tempat]]:
    """Only the first of those that differ in spelling, case or numbering alone, or by the line above a list of parts."""
    hasil: dict[str, str] = {}
    bagian = {teks.rpartition(": ")[2] for teks in ada if ": " in teks}
    for teks in ada:
        kunci = teks.rpartition(": ")[2] if bagian & {teks, teks.rpartition(": ")[2]} else teks
        hasil.setdefault(bersih(kunci).replace(" ", ""), teks)
    return {teks: ada[teks] for teks in hasil.values()}


def _beda_rumusan(apa: str, u: Ukur, rumusan: dict[str, tuple[str, Tempat]]) -> Iterator[Temu]:
    if len(rumusan) < 2:
        return
    (acuan, (naskah, tempat)), *lain = rumusan.items()
    daftar = ", ".join(f"{kutip(t, UTUH)} pada {n}" if n else kutip(t, UTUH) for t, (n, _) in lain)
    hampir = len({kata_kunci(t) for t in rumusan}) == 1 or u.tingkat != "sasaran"
    milik = f" untuk {u.nama}" if apa == "Sasaran" else ""
    kalimat = f"{apa}{milik} ditulis {kutip(acuan, UTUH)}{f' pada {naskah}' if naskah else ''}, tetapi {daftar}."
    yield Temu(
        kalimat, lain[0][1][1], (tempat, *(x[1][1] for x in lain[1:])), tingkat=Tingkat.SARAN if hampir else None
    )
