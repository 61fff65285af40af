"""What was planned in each kegiatan, what came of it, and why less came: MU-6 and MU-7."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from decimal import Decimal

from anggaran.belanja import SimpulBelanja
from kinerja.queries.bentuk import KeluaranUkur, KomponenUkur, SimpulUkur
from kinerja.queries.nilai import Nilai
from laporan.document import Baris, Block, Butir, DaftarButir, Kolom, Run, Sel, Table
from laporan.kalimat import BELUM, kosong, persen, rupiah
from laporan.konteks import Konteks
from laporan.papers.daftar import cetakan
from laporan.sections.kegiatan import (
    Deret,
    KelompokSasaran,
    berulang,
    kelompok_sasaran,
    nama_kegiatan,
    rupiah_sel,
    sel_uang,
    teks_persen,
    terbawah,
    uang_simpul,
)
from laporan.susun import berkelompok, paragraf, runs
from laporan.teks import blok_dari_teks
from sakip.core.numbers import format_rupiah

SERATUS = Decimal(100)
KAS_DAERAH = "dikembalikan ke Kas Daerah"
Ambil = Callable[[KeluaranUkur | KomponenUkur], Nilai]


@cetakan(
    "mu-6", "Analisis Pencapaian Kinerja", "Pengukuran", kode=("MU-6",), urut=31, landscape=True, rangka="sendiri",
    isi=("kinerja:pelaksanaan", "anggaran:realisasi"),
)  # fmt: skip
def analisis(k: Konteks) -> Iterator[Block]:
    """MU-6 with the sentence that leads to it."""
    if not k.ukur.simpul:
        yield kosong(f"program dan kegiatan tahun {k.tahun}")
        return
    yield paragraf(
        f"Analisis pencapaian kinerja {k.kantor.nama} Tahun {k.tahun} secara rinci disajikan sebagai berikut:"
    )
    yield tabel_analisis(k)


def tabel_analisis(k: Konteks) -> Table:
    """Each kegiatan in three bands, rencana, realisasi and capaian: money, outputs, outcome (MU-6)."""
    kolom = (
        Kolom("Sasaran", 13),
        Kolom("Kegiatan", 19),
        Kolom("", 9),
        Kolom("Input", 23),
        Kolom("Output", 31),
        Kolom("Outcome", 25),
    )
    kelompok = kelompok_sasaran(k)
    baris = [b for g in kelompok for b in _bersama(g, berkelompok(list(_kelompok(k, g)), awal=(Sel(g.nama),)))]
    catatan = ("Kegiatan yang mendukung lebih dari satu sasaran diuraikan pada setiap sasarannya.",)
    judul = f"Analisis Pencapaian Kinerja {k.kantor.nama} Tahun {k.tahun}"
    return Table(
        "MU-6", kolom, tuple(baris), judul, landscape=True, catatan=catatan if berulang(kelompok) else ()
    )  # fmt: skip


def _bersama(g: KelompokSasaran, baris: Iterable[Baris]) -> Iterator[Baris]:
    """The three bands of a kegiatan stay on one page."""
    for i, b in enumerate(baris):
        yield replace(b, lekat=bool(g.terbawah) and i % 3 < 2)


def _kelompok(k: Konteks, g: KelompokSasaran) -> Iterator[Deret]:
    nama, uang = nama_kegiatan(k), uang_simpul(k)
    for nomor, p in enumerate(g.terbawah, 1):
        for baris in berkelompok(list(_pita(p, uang.get(p.id))), awal=(Sel(f"{nomor}. {nama[p.id]}"),)):
            yield baris.sel
    if not g.terbawah:
        yield Sel("-"), Sel(colspan=4)


def _pita(p: SimpulUkur, uang: SimpulBelanja | None) -> Iterator[Deret]:
    """The three bands of one kegiatan."""
    dana = f"Dana {', '.join(uang.sumber_dana)}".strip() if uang else "Dana"
    pagu, realisasi, serapan = sel_uang(uang, f"simpul:{p.kode}")
    hasil = p.pelaksanaan.hasil
    persen = p.capaian_keluaran
    keluaran = persen.persen if p.keluaran else BELUM
    yield (
        Sel("Rencana", tebal=True), _dana(dana, pagu), Sel(daftar_keluaran(p, lambda x: x.target)), Sel(hasil[0] or BELUM),
    )  # fmt: skip
    yield (
        Sel("Realisasi", tebal=True), _dana(dana, realisasi), Sel(daftar_keluaran(p, lambda x: x.realisasi)), Sel(hasil[1] or BELUM),
    )  # fmt: skip
    yield (
        Sel("Capaian", tebal=True),
        Sel(f"{dana} : {serapan.teks}", serapan.nilai, serapan.kunci),
        Sel(f"Output : {keluaran}", persen.nilai, f"simpul:{p.kode}:keluaran"),
        Sel(hasil[2] or BELUM),
    )


def _dana(dana: str, sel: Sel) -> Sel:
    teks = sel.teks if sel.nilai is None else format_rupiah(sel.nilai, "sakip")
    return Sel(f"{dana} : {teks}", sel.nilai, sel.kunci)


def daftar_keluaran(p: SimpulUkur, ambil: Ambil) -> str:
    """The outputs as lines: `- Materai 3000 : 100 bh`; parts that are summed share the line of their indicator."""
    return "\n".join(baris for x in p.keluaran for baris in _baris_keluaran(x, ambil)) or BELUM


def _baris_keluaran(x: KeluaranUkur, ambil: Ambil) -> Iterator[str]:
    if x.komponen and x.gabungan == "jumlah":
        yield f"- {x.uraian} : " + "\n".join(f"{ambil(c).bersatuan or BELUM} {c.uraian}" for c in x.komponen)
        return
    nilai = ambil(x)
    if nilai.ada or nilai.kosong or not x.komponen:
        yield f"- {x.uraian} : {nilai.bersatuan or BELUM}"
    for c in x.komponen:
        yield f"- {c.uraian} : {ambil(c).bersatuan or BELUM}"


# --- what fell short -----------------------------------------------------------------------------


@dataclass(frozen=True)
class Celah:
    """A kegiatan that came under 100 % of its money or of its outputs."""

    simpul: SimpulUkur
    nama: str
    uang: SimpulBelanja | None

    @property
    def sisa(self) -> Decimal | None:
        """Money left over; None where none is."""
        sisa = self.uang.sisa if self.uang else None
        return sisa if sisa and sisa > 0 else None


def celah(k: Konteks) -> list[Celah]:
    """The lowest nodes under 100 %, in tree order; what is not entered yet is no shortfall."""
    uang, nama = uang_simpul(k), nama_kegiatan(k)
    semua = [Celah(p, nama[p.id], uang.get(p.id)) for p in terbawah(k)]
    return [c for c in semua if _kurang(c.simpul.capaian_keluaran.nilai) or _kurang(c.uang.serapan if c.uang else None)]


def _kurang(persen: Decimal | None) -> bool:
    return persen is not None and persen < SERATUS


@cetakan(
    "kendala-solusi", "Kendala dan Solusi (uraian)", "Pengukuran", kode=("MU-7",), urut=33, isi=("kinerja:pelaksanaan",)
)  # fmt: skip
def kendala(k: Konteks) -> Iterator[Block]:
    """The shortfalls as a numbered list with kendala, solusi and the money left over (MU-7, R-10)."""
    kurang = celah(k)
    if kurang:
        yield paragraf(
            "Dari hasil analisis pencapaian kinerja, masih terdapat celah kinerja akibat adanya perbedaan antara realisasi "
            "dengan rencana, sebagai berikut:"
        )
        yield DaftarButir(tuple(map(_butir, kurang)))
    belum = [p for p in terbawah(k) if not _dinilai(k, p)]
    penuh = len(terbawah(k)) - len(kurang) - len(belum)
    if penuh:
        sisanya = "Kegiatan lainnya" if kurang else "Seluruh kegiatan yang dapat dinilai"
        yield paragraf(f"{sisanya} sudah memenuhi target pencapaian kinerja yang ditetapkan, yaitu mencapai 100 %.")
    if belum or not k.ukur.simpul:
        yield kosong("anggaran, realisasi, atau keluaran " + (f"{len(belum)} kegiatan" if belum else "kegiatan"))


def _dinilai(k: Konteks, p: SimpulUkur) -> bool:
    uang = uang_simpul(k).get(p.id)
    return p.capaian_keluaran.nilai is not None or (uang is not None and uang.serapan is not None)


def _butir(c: Celah) -> Butir:
    blok: list[Block] = []
    for label, isi in (("Kendala", c.simpul.kendala), ("Solusi", c.simpul.solusi)):
        blok += blok_dari_teks(f"{label} : {isi or BELUM}")
    if c.sisa is not None:
        kunci = f"simpul:{c.simpul.kode}:sisa"
        blok.append(paragraf("Sisa anggaran : ", rupiah(c.sisa, kunci), f", {KAS_DAERAH}."))
    return Butir(runs(f"Kegiatan : {c.nama}", *_kalimat(c)), tuple(blok))


def _kalimat(c: Celah) -> tuple[str | Run, ...]:
    kunci, keluaran = f"simpul:{c.simpul.kode}", c.simpul.capaian_keluaran
    bagian: tuple[str | Run, ...] = ()
    if c.uang and c.uang.serapan is not None:
        bagian = (
            ", dengan anggaran sebesar ", rupiah(c.uang.pagu, f"{kunci}:pagu"), " dan realisasi sebesar ",
            rupiah(c.uang.realisasi, f"{kunci}:realisasi"), " atau mencapai ", persen(c.uang.serapan, f"{kunci}:serapan"),
        )  # fmt: skip
    if keluaran.nilai is not None and _kurang(keluaran.nilai):
        bagian = (*bagian, ", keluaran mencapai ", persen(keluaran.nilai, f"{kunci}:keluaran"))
    return (*bagian, ".")


@cetakan(
    "mu-7", "Kendala dan Solusi", "Pengukuran", kode=("MU-7",), urut=32, landscape=True, rangka="sendiri",
    isi=("kinerja:pelaksanaan", "anggaran:realisasi"),
)  # fmt: skip
def rekap_kendala(k: Konteks) -> Iterator[Block]:
    """The shortfalls as a table, or that there are none."""
    if celah(k):
        yield tabel_kendala(k)
    else:
        yield from kendala(k)


def tabel_kendala(k: Konteks) -> Table:
    """The same shortfalls as a table, with the sum of the money left over (MU-7)."""
    kolom = (
        Kolom("No", 5, "tengah"),
        Kolom("Kegiatan", 20),
        Kolom("Anggaran (Rp)", 13, "kanan"),
        Kolom("Realisasi (Rp)", 13, "kanan"),
        Kolom("%", 8, "kanan"),
        Kolom("Output %", 8, "kanan"),
        Kolom("Kendala", 26),
        Kolom("Solusi", 26),
        Kolom("Sisa anggaran (Rp)", 12, "kanan"),
    )
    kurang = celah(k)
    baris = [_baris_celah(i, c) for i, c in enumerate(kurang, 1)]
    jumlah = sum((c.sisa or Decimal(0) for c in kurang), Decimal(0))
    if jumlah:
        ekor = Sel(rupiah_sel(jumlah), jumlah, "anggaran:sisa:celah")
        baris.append(Baris((Sel("Jumlah", colspan=8), ekor), "jumlah"))
    judul = f"Kendala dan Solusi Kegiatan di Bawah 100 % Tahun {k.tahun}"
    catatan = (f"Sisa anggaran {KAS_DAERAH}.",) if jumlah else ()
    return Table("MU-7", kolom, tuple(baris), judul, landscape=True, catatan=catatan)


def _baris_celah(nomor: int, c: Celah) -> Baris:
    kunci, keluaran = f"simpul:{c.simpul.kode}", c.simpul.capaian_keluaran
    return Baris(
        (
            Sel(f"{nomor}."),
            Sel(c.nama),
            *sel_uang(c.uang, kunci),
            Sel(teks_persen(keluaran.nilai), keluaran.nilai, f"{kunci}:keluaran"),
            Sel(c.simpul.kendala or BELUM),
            Sel(c.simpul.solusi or BELUM),
            Sel(rupiah_sel(c.sisa, "-"), c.sisa, f"{kunci}:sisa"),
        )
    )
