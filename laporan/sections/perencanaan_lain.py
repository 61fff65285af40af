"""What offices print of their plan beside the five documents: codes, units, levels, tags, urusan (N-1 … N-17)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby

from anggaran.belanja import SimpulBelanja
from anggaran.hitung import jumlah
from laporan.document import Baris, Block, Kolom, Sel, Table
from laporan.kalimat import kosong
from laporan.kebutuhan import POHON
from laporan.konteks import Konteks
from laporan.papers import cetakan
from laporan.perlu import perlu
from laporan.sections.perencanaan import indikator_plan
from laporan.susun import baris, berkelompok
from renstra.enums import JenisTanda
from renstra.queries import IndikatorMatriks, SimpulPohon
from sakip.core.numbers import format_rupiah

PROGRAM = ("renstra:program",)
ADA = "ya"
TANPA_URUSAN = "Bidang urusan belum dipilih"


def semua(pohon: Sequence[SimpulPohon]) -> list[SimpulPohon]:
    return [s for p in pohon for s in p.jelajah()]


def per_urusan(pohon: Sequence[SimpulPohon]) -> list[tuple[str, list[SimpulPohon]]]:
    """The programs under each bidang urusan, in the order of the codes; those without one last."""
    urut = sorted(pohon, key=lambda p: (not p.urusan, p.urusan))
    return [(urusan, list(isi)) for urusan, isi in groupby(urut, key=lambda p: p.urusan)]


@cetakan("n-1", "Kode dan Nomenklatur Program, Kegiatan, dan Sub Kegiatan", "Perencanaan", kode=("N-1",), urut=32, isi=PROGRAM)  # fmt: skip
@perlu(POHON)
def nomenklatur(k: Konteks) -> Iterator[Block]:
    """Four levels: bidang urusan, program, kegiatan, sub kegiatan, with the list of names each code comes from."""
    pohon = k.ambil(POHON)
    if not pohon:
        yield kosong("program tahun ini")
        return
    kolom = (
        Kolom("Kode", 19),
        Kolom("Jenjang", 12),
        Kolom("Nama", 31),
        Kolom("Nomenklatur", 18),
        Kolom("Padanan lama", 20),
    )
    isi: list[Baris] = []
    for urusan, program in per_urusan(pohon):
        if urusan:
            kode, _, nama = urusan.partition(" ")
            isi.append(baris(kode, "Bidang Urusan", Sel(nama, colspan=3), jenis="kelompok"))
        isi += (_nama(s) for s in semua(program))
    yield Table("N-1", kolom, tuple(isi))


def _nama(s: SimpulPohon) -> Baris:
    nama = f"{s.nama} ({s.unit})" if s.unit else s.nama
    return baris(s.kode, s.jenjang, Sel(nama, inden=s.tingkat), s.nomenklatur or "-", s.padanan or "-")


@cetakan("n-2", "Sub Kegiatan menurut Unit Pelaksana", "Perencanaan", kode=("N-2",), urut=33, isi=PROGRAM)
@perlu(POHON)
def per_unit(k: Konteks) -> Iterator[Block]:
    """The same code once for each kelurahan (or other unit), with target and pagu of each and their sum."""
    pohon = k.ambil(POHON)
    berunit = [s for s in semua(pohon) if s.unit]
    if not berunit:
        yield kosong("sub kegiatan yang dilaksanakan menurut kelurahan atau unit")
        return
    kolom = (
        Kolom("Kode", 17),
        Kolom("Sub kegiatan", 25),
        Kolom("Unit pelaksana", 17),
        Kolom("Indikator", 22),
        Kolom(f"Target {k.tahun}", 10, "tengah"),
        Kolom("Pagu (Rp)", 14, "kanan"),
    )
    uang = {u.id: u for u in k.uang.jelajah()}
    urut = sorted(berunit, key=lambda s: (s.kode, s.unit))
    isi = [b for _, grup in groupby(urut, key=lambda s: s.kode) for b in _satu_kode(k, list(grup), uang)]
    yield Table("N-2", kolom, tuple(isi))


def _satu_kode(k: Konteks, grup: list[SimpulPohon], uang: dict[int, SimpulBelanja]) -> Iterator[Baris]:
    rows = []
    for s in grup:
        ind = list(s.indikator) or [None]
        for n, i in enumerate(ind):
            unit = (Sel(s.unit, rowspan=len(ind)),) if n == 0 else ()
            pagu = (
                (_rupiah(uang[s.id].pagu if s.id in uang else None, f"simpul:{s.id}:pagu", len(ind)),) if n == 0 else ()
            )
            rows.append((*unit, *_indikator(i, k.tahun), *pagu))
    yield from berkelompok(rows, awal=(Sel(grup[0].kode), Sel(grup[0].nama)))
    if len(grup) > 1:
        total = jumlah(uang[s.id].pagu for s in grup if s.id in uang)
        yield baris(
            Sel(f"Jumlah {grup[0].kode}", colspan=5), _rupiah(total, f"kode:{grup[0].kode}:pagu"), jenis="jumlah"
        )


def _indikator(i: IndikatorMatriks | None, tahun: int) -> tuple[Sel, Sel]:
    if i is None:
        return Sel("-"), Sel("-")
    nilai = i.target[tahun].nilai if tahun in i.target else None
    teks = i.bersatuan(tahun) or _per_komponen(i, tahun) or "-"
    return Sel(indikator_plan(i)), Sel(teks, nilai, f"indikator:{i.kode}:{tahun}:target")


def _per_komponen(i: IndikatorMatriks, tahun: int) -> str:
    """The targets of the lettered parts, where the whole has none."""
    ada = [(k, k.target[tahun]) for k in i.komponen if tahun in k.target]
    return "\n".join(f"{k.huruf}. {t.bersatuan(k.satuan)}" for k, t in ada)


def _rupiah(nilai, kunci: str, tinggi: int = 1) -> Sel:
    return Sel("-" if nilai is None else format_rupiah(nilai, "tabel"), nilai, kunci, rowspan=tinggi)


@cetakan("n-8", "Kondisi Awal dan Target Indikator", "Perencanaan", kode=("N-8",), urut=13, landscape=True, isi=("renstra:renstra",))  # fmt: skip
def kondisi_awal(k: Konteks) -> Iterator[Block]:
    """Where each indicator of the Renstra began, and its target in every year."""
    r = k.rencana
    if r is None or not r.indikator:
        yield kosong("indikator tujuan dan sasaran Renstra")
        return
    kolom = (
        Kolom("No", 4, "tengah"),
        Kolom("Indikator", 30),
        Kolom("Satuan", 9, "tengah"),
        Kolom("Nilai", 8, "tengah", "Kondisi awal"),
        Kolom("Tahun", 7, "tengah", "Kondisi awal"),
        *(Kolom(str(t), 7, "tengah", "Target") for t in r.tahun),
    )
    isi = (
        Baris(
            (
                Sel(str(n)), Sel(indikator_plan(i)), Sel(i.satuan or "-"), Sel(i.awal or "-"), Sel(str(i.tahun_awal or "-")),
                *(Sel(i.tercetak(t) or "-", i.target[t].nilai if t in i.target else None) for t in r.tahun),
            )
        )
        for n, i in enumerate(r.indikator, 1)
    )  # fmt: skip
    yield Table("N-8", kolom, tuple(isi), landscape=True)


@cetakan("n-9", "Indikator pada Setiap Jenjang", "Perencanaan", kode=("N-9",), urut=14, isi=("renstra:renstra", "renstra:program"))  # fmt: skip
@perlu(POHON)
def setiap_jenjang(k: Konteks) -> Iterator[Block]:
    """Tujuan, sasaran, program, kegiatan and sub kegiatan, each with its indicators and the target of the year."""
    pohon = k.ambil(POHON)
    isi = list(_jenjang_rencana(k)) + [
        b for s in semua(pohon) for b in _satu_tempat(k, s.jenjang, s.kode, s.nama, s.indikator)
    ]
    if not isi:
        yield kosong("indikator pada rencana dan program tahun ini")
        return
    kolom = (
        Kolom("Jenjang", 11),
        Kolom("Kode", 14),
        Kolom("Uraian", 28),
        Kolom("Indikator", 32),
        Kolom(f"Target {k.tahun}", 15, "tengah"),
    )
    yield Table("N-9", kolom, tuple(isi))


def _jenjang_rencana(k: Konteks) -> Iterator[Baris]:
    for t in k.rencana.tujuan if k.rencana else ():
        yield from _satu_tempat(k, "Tujuan", t.kode, t.uraian, t.indikator)
        for s in t.sasaran:
            yield from _satu_tempat(k, "Sasaran", s.kode, s.uraian, s.indikator)


def _satu_tempat(
    k: Konteks, jenjang: str, kode: str, nama: str, indikator: tuple[IndikatorMatriks, ...]
) -> Iterator[Baris]:
    isi = [_indikator(i, k.tahun) for i in indikator]
    return berkelompok(isi, awal=(Sel(jenjang), Sel(kode), Sel(nama))) if isi else iter(())


@cetakan("n-16", "Indikator menurut Tanda", "Perencanaan", kode=("N-16",), urut=15, isi=("renstra:indikator_daftar",))
@perlu(POHON)
def bertanda(k: Konteks) -> Iterator[Block]:
    """Indicators that are IKU, IKD, IKK, SPM or SDGs, with their numbers there."""
    ada = {i.id: i for i in (*(k.rencana.indikator if k.rencana else ()), *_di_pohon(k)) if i.tanda or i.iku}
    if not ada:
        yield kosong("tanda IKU, IKD, IKK, SPM, atau SDGs pada indikator")
        return
    kolom = (
        Kolom("No", 5, "tengah"),
        Kolom("Indikator", 33),
        Kolom("Satuan", 10, "tengah"),
        Kolom(f"Target {k.tahun}", 11, "tengah"),
        Kolom("IKU", 7, "tengah"),
        *(Kolom(j.value, 9, "tengah") for j in JenisTanda),
    )
    isi = tuple(_bertanda(n, i, k.tahun) for n, i in enumerate(sorted(ada.values(), key=lambda i: i.kode), 1))
    yield Table("N-16", kolom, isi)


def _di_pohon(k: Konteks) -> Iterator[IndikatorMatriks]:
    pohon = k.ambil(POHON)
    return (i for s in semua(pohon) for i in s.indikator)


def _bertanda(n: int, i: IndikatorMatriks, tahun: int) -> Baris:
    uraian, target = _indikator(i, tahun)
    tanda = (", ".join(_nomor(i, j)) for j in JenisTanda)
    return baris(str(n), uraian, i.satuan or "-", target, ADA if i.iku else "-", *(t or "-" for t in tanda))


def _nomor(i: IndikatorMatriks, jenis: str) -> Iterator[str]:
    for t in i.tanda:
        nama, _, nomor = t.partition(" ")
        if nama == jenis:
            yield nomor or ADA


@cetakan("n-17", "Program menurut Bidang Urusan", "Perencanaan", kode=("N-17",), urut=34, isi=PROGRAM)
@perlu(POHON)
def menurut_urusan(k: Konteks) -> Iterator[Block]:
    """Programs under the bidang urusan they belong to, with pagu and a sum for each urusan."""
    pohon = k.ambil(POHON)
    if not pohon:
        yield kosong("program tahun ini")
        return
    kolom = (
        Kolom("Kode", 18),
        Kolom("Bidang urusan / program", 40),
        Kolom("Indikator", 23),
        Kolom("Pagu (Rp)", 19, "kanan"),
    )
    uang = {p.id: p.pagu for p in k.uang.program}
    isi: list[Baris] = []
    for urusan, program in per_urusan(pohon):
        total = jumlah(uang.get(p.id) for p in program)
        isi.append(
            baris(Sel(urusan or TANPA_URUSAN, colspan=3), _rupiah(total, f"urusan:{urusan}:pagu"), jenis="kelompok")
        )
        for p in program:
            ind = "\n".join(i.uraian for i in p.indikator) or "-"
            isi.append(baris(p.kode, Sel(p.nama, inden=1), ind, _rupiah(uang.get(p.id), f"simpul:{p.id}:pagu")))
    isi.append(baris(Sel("Jumlah", colspan=3), _rupiah(jumlah(uang.values()), "anggaran:pagu"), jenis="jumlah"))
    yield Table("N-17", kolom, tuple(isi))
