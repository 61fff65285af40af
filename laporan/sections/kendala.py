"""Why less came of a kegiatan than was planned, and what was done about it (MU-7)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from anggaran.belanja import SimpulBelanja
from kinerja.queries.bentuk import SimpulUkur
from laporan.document import Baris, Block, Butir, DaftarButir, Kolom, Run, Sel, Table
from laporan.kalimat import BELUM, kosong, persen, rupiah
from laporan.konteks import Konteks
from laporan.papers.daftar import cetakan
from laporan.sections.kegiatan import nama_kegiatan, rupiah_sel, sel_uang, teks_persen, terbawah, uang_simpul
from laporan.sections.umum import KAS_DAERAH
from laporan.susun import paragraf, runs
from laporan.teks import blok_dari_teks

SERATUS = Decimal(100)


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
    uang = uang_simpul(k)
    belum = [p for p in terbawah(k) if not _dinilai(p, uang.get(p.id))]
    penuh = len(terbawah(k)) - len(kurang) - len(belum)
    if penuh:
        sisanya = "Kegiatan lainnya" if kurang else "Seluruh kegiatan yang dapat dinilai"
        yield paragraf(f"{sisanya} sudah memenuhi target pencapaian kinerja yang ditetapkan, yaitu mencapai 100 %.")
    if belum or not k.ukur.simpul:
        yield kosong("anggaran, realisasi, atau keluaran " + (f"{len(belum)} kegiatan" if belum else "kegiatan"))


def _dinilai(p: SimpulUkur, uang: SimpulBelanja | None) -> bool:
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
    isi=("kinerja:pelaksanaan", "anggaran:isian"),
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
