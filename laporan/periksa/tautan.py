"""From the place of a finding to the page where it is mended: the cell of a grid, the form of a row, the editor of a text."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from anggaran.kunci import kunci_simpul
from laporan.checks.temuan import Tempat, Temuan
from laporan.document import Dokumen, Section
from laporan.periksa.bahan import Sumber
from sakip.core.asal import Tautan

TARGET = frozenset({"target", "target_akhir"})
BARIS = {
    ("pk", "baris"): "kinerja:perjanjian_baris_ubah",
    ("pk", "anggaran"): "kinerja:perjanjian_anggaran_ubah",
    ("pk", ""): "kinerja:perjanjian",
    ("iku", "baris"): "kinerja:iku_baris_ubah",
    ("iku", ""): "kinerja:iku_ubah",
    ("rkt", ""): "kinerja:rkt_baris_ubah",
    ("tahap", ""): "anggaran:tahap_ubah",
}
"""Keys with the number of a row, and its form."""
HALAMAN = {
    "anggaran": "anggaran:belanja",
    "apbd": "anggaran:belanja",
    "banding": "anggaran:belanja",
    "sasaran": "renstra:dukungan",
    "ringkasan": "kinerja:realisasi",
    "peringkat": "kinerja:realisasi",
    "survei": "kinerja:survei_daftar",
    "renstra": "renstra:renstra",
    "rpjmd": "renstra:rpjmd_daftar",
    "program": "renstra:program",
    "kegiatan": "renstra:program",
    "kantor": "core:profil",
    "pemda": "core:profil",
    "penanda": "laporan:rangka",
    "tindak": "laporan:tindak_daftar",
}
"""Figures that are computed lead to what they are computed from."""


@dataclass(frozen=True, slots=True)
class Ukuran:
    """An indicator, or a lettered part of it, as pages know it: its ids, the row of the paper that promises it, and the
    period in which its year was typed last."""

    pk: int
    komponen: int = 0
    baris: int = 0
    periode: int = 0


@dataclass(frozen=True)
class Peta:
    """The pages of one office and year by key; `bagian` holds the ids of the sections by their keys."""

    tahun: int
    jenis: str
    bagian: Mapping[str, int] = field(default_factory=dict)
    indikator: Mapping[str, Ukuran] = field(default_factory=dict)
    simpul: Mapping[str, tuple[int, bool]] = field(default_factory=dict)
    """The id of each node, and whether it carries money itself."""
    survei: Mapping[str, int] = field(default_factory=dict)
    tahap: int = 0

    def tautan(self, temuan: Temuan) -> Tautan:
        """Where the finding is mended: by its own place, else by those that contradict it, else the book. A promise that was
        not measured (K1) is mended where it is measured."""
        if temuan.aturan == "K1" and (sel := self._sel_janji(temuan.tempat.kunci)):
            return sel
        semua = (temuan.tempat, *temuan.lain)
        return next((x for t in semua if (x := self.tempat(t))), None) or self.buku("baca")

    def tempat(self, t: Tempat) -> Tautan | None:
        """The page of a place; None where it names nothing of ours."""
        if t.asal:
            return Tautan("laporan:bagian_ubah", (("pk", int(t.asal.split(":")[0])),))
        if t.kunci and (ada := self.kunci(t.kunci)):
            return ada
        pk = self.bagian.get(t.bagian)
        return Tautan("laporan:bagian_ubah", (("pk", pk),)) if pk else None

    def buku(self, halaman: str) -> Tautan:
        """A page of the book itself."""
        if self.jenis == "lkjip":
            return Tautan(f"laporan:{halaman}")
        return Tautan(f"laporan:buku_{halaman}", (("jenis", self.jenis),))

    def kunci(self, kunci: str) -> Tautan | None:
        """The page of a key of the tree."""
        awal, sisa = _pecah(kunci)
        if awal == "indikator":
            return self._indikator(sisa)
        if awal == "simpul":
            return self._simpul(kunci, sisa[-1])
        if awal == "tahun":
            return _tahun_lain(Peta(self.tahun, self.jenis).kunci(":".join(sisa[1:])), int(sisa[0]))
        if awal == "survei":
            pk = next((pk for k, pk in self.survei.items() if kunci.startswith(k)), 0)
            return Tautan("kinerja:survei", (("pk", pk),)) if pk else Tautan(HALAMAN[awal])
        return self._lain(awal, sisa)

    def _lain(self, awal: str, sisa: list[str]) -> Tautan | None:
        if awal == "laporan":
            return self.buku("rangka")
        if awal == "kesiapan":
            return Tautan("laporan:siap", jangkar=f"sasaran-{sisa[0]}")
        if awal == "naskah":
            return Tautan("laporan:naskah_kepala", (("kunci", sisa[0]),))
        if awal == "anggaran" and sisa == ["kontrol"]:
            return Tautan("anggaran:kontrol_daftar")
        return _baris(awal, sisa) or (Tautan(HALAMAN[awal]) if awal in HALAMAN else None)

    def _indikator(self, sisa: list[str]) -> Tautan | None:
        """A target leads to the paper that promises it, else to the plan; a result to its cell."""
        kode, tahun, hal = (*sisa, "", "")[:3]
        if kode.isdecimal():
            return Tautan("renstra:indikator", (("pk", int(kode)),))
        x = self.indikator.get(kode)
        if x is None:
            return None
        if not tahun.isdecimal():
            return Tautan("renstra:indikator_ubah", (("pk", x.pk),))
        if hal in TARGET:
            janji = hal == "target" and x.baris and int(tahun) == self.tahun
            return _form("kinerja:perjanjian_baris_ubah", x.baris) if janji else _form("renstra:indikator", x.pk)
        periode = x.periode if int(tahun) == self.tahun else 0
        sel = f"realisasi:{x.pk}:{x.komponen}:{tahun}:{periode}"
        return _tahun_lain(Tautan("kinerja:isian", jangkar=sel), int(tahun), self.tahun)

    def _sel_janji(self, kunci: str) -> Tautan | None:
        """The cell of the result that a row of the Perjanjian Kinerja promises."""
        baris = _baris(*_pecah(kunci))
        pk = dict(baris.isi)["pk"] if baris and baris.nama == BARIS["pk", "baris"] else None
        kode = next((kode for kode, x in self.indikator.items() if x.baris == pk and not x.komponen), None)
        return self.kunci(f"indikator:{kode}:{self.tahun}:realisasi") if pk and kode else None

    def _simpul(self, kunci: str, hal: str) -> Tautan:
        """Money of a lowest node leads to its cell or form, of one above to the table of all; else to the node."""
        pk, terbawah = self.simpul.get(kunci.rpartition(":")[0], (0, False))
        if hal == "pagu" and terbawah and self.tahap:
            return Tautan("anggaran:rincian", (("pk", self.tahap), ("simpul", pk)))
        if hal in {"realisasi", "serapan", "sisa"} and terbawah:
            return Tautan("anggaran:isian", jangkar=f"uang:{pk}:0:-")
        return (
            Tautan("anggaran:belanja")
            if hal in {"pagu", "realisasi", "serapan", "sisa"}
            else Tautan(HALAMAN["program"])
        )


def _pecah(kunci: str) -> tuple[str, list[str]]:
    awal, *sisa = kunci.split(":")
    return awal, sisa


def _form(nama: str, pk: int) -> Tautan:
    return Tautan(nama, (("pk", pk),))


def _baris(awal: str, sisa: list[str]) -> Tautan | None:
    """`pk:2:baris:7:target` and `pk:baris:7:target` are row 7, `pk:2:pertama` paper 2."""
    for i, kata in enumerate(sisa[:-1]):
        if (awal, kata) in BARIS and sisa[i + 1].isdecimal():
            return _form(BARIS[awal, kata], int(sisa[i + 1]))
    return _form(BARIS[awal, ""], int(sisa[0])) if (awal, "") in BARIS and sisa and sisa[0].isdecimal() else None


def _tahun_lain(tautan: Tautan | None, tahun: int, kini: int = 0) -> Tautan | None:
    """The same page in another year."""
    if tautan is None or tahun == kini:
        return tautan
    return Tautan(tautan.nama, (*tautan.isi, ("tahun", tahun)), tautan.jangkar)


def peta(s: Sumber, dok: Dokumen) -> Peta:
    """The pages of what was read."""
    u = s.k.uang
    kunci = kunci_simpul(list(u.jelajah()))
    return Peta(
        tahun=s.tahun,
        jenis=s.k.rangka.jenis,
        bagian=dict(_bagian((*dok.depan, *dok.isi, *dok.lampiran), 0)),
        indikator=dict(_indikator(s)),
        simpul={kunci[x.id]: (x.id, x.terbawah) for x in u.jelajah()},
        survei={v.kunci: v.id for v in s.k.ukur.survei},
        tahap=u.tahap.id if u.tahap else 0,
    )


def _bagian(semua: Iterable[Section], induk: int) -> Iterator[tuple[str, int]]:
    """A generated section is mended in the one above it."""
    for x in semua:
        pk = int(x.asal) if x.asal else induk
        yield x.kunci, pk
        yield from _bagian(x.anak, pk)


def _indikator(s: Sumber) -> Iterator[tuple[str, Ukuran]]:
    """All indicators of the office with their parts; those of the Perjanjian Kinerja with their row."""
    baris = {i.id: i.baris_id for x in (*s.k.ukur.sasaran, *s.k.ukur.program) for i in x.indikator}
    for i in s.indikator.values():
        bagian = ((i.kode, 0), *((f"{i.kode}.{k.huruf}", k.pk) for k in i.komponen.all()))
        for kode, komponen in bagian:
            rows = s.kinerja.realisasi_tahun(i.pk, s.tahun, komponen or None)
            yield kode, Ukuran(i.pk, komponen, baris.get(i.pk, 0), rows[-1].periode if rows else 0)
