"""Money and progress of every program and kegiatan with its outputs and belanja lines (MU-13, lampiran VIII)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal

from anggaran.belanja import BarisJenis, SimpulBelanja
from anggaran.hitung import jumlah, porsi
from anggaran.models import SumberDana
from anggaran.rincian import BarisRinci, Rincian
from kinerja.queries.bentuk import PelaksanaanUkur, SimpulUkur
from laporan.document import Baris, Block, Kolom, Sel, Table
from laporan.kalimat import kosong
from laporan.kebutuhan import RINCIAN_BELANJA
from laporan.konteks import Konteks
from laporan.papers.daftar import cetakan
from laporan.perlu import perlu
from laporan.sections.kegiatan import catatan_renstra
from laporan.sections.uang import KOSONG, TIDAK_LENGKAP, nama_unik, sel_rupiah
from laporan.sections.umum import status_data
from laporan.susun import daftar, paragraf
from sakip.core.numbers import format_angka, format_rupiah, romawi

KELUARAN = "Indikator utama/output:"


@cetakan(
    "mu-13", "Realisasi Capaian Keuangan dan Kinerja Kegiatan", "Anggaran", kode=("MU-13",), urut=40, rangka="naskah",
    landscape=True, triwulan=True,
    isi=("anggaran:isian", "anggaran:baris_daftar", "kinerja:kemajuan", "anggaran:tahap_daftar"),
)  # fmt: skip
@perlu(RINCIAN_BELANJA)
def realisasi_kegiatan(k: Konteks) -> Iterator[Block]:
    """The paper without what stands around it; of a quarter, money is what was spent up to its end."""
    if not k.uang.program:
        yield kosong("program dan kegiatan tahun ini")
        return
    yield tabel_kegiatan(k, k.ambil(RINCIAN_BELANJA))
    if k.uang.status and k.uang.realisasi is not None:
        yield paragraf(status_data(k.uang.status))


@dataclass(frozen=True)
class _Lembar:
    """What the rows of the table are made of."""

    k: Konteks
    rincian: Mapping[int, Rincian]
    ukur: Mapping[int, SimpulUkur]
    nama: Mapping[int, str]

    def realisasi(self, s: SimpulBelanja) -> Decimal | None:
        """Of the year, or up to the end of the quarter that is printed."""
        return jumlah(s.triwulan[: self.k.periode]) if self.k.periode else s.realisasi


def tabel_kegiatan(k: Konteks, rincian: Mapping[int, Rincian]) -> Table:
    ukur = {s.id: s for s in k.ukur.simpul}
    lembar = _Lembar(k, rincian, ukur, nama_unik(k.uang.jelajah()))
    di_luar = k.uang.hanya_renstra
    dianggarkan = [s for s in k.uang.jelajah() if s.id not in di_luar]
    baris = [b for s in dianggarkan for b in _baris_simpul(lembar, s)]
    baris += _baris_jumlah(k)
    return Table("MU-13", KOLOM, tuple(baris), landscape=True, kecil=True, catatan=tuple(_catatan(lembar)))


KOLOM = (
    Kolom("Kode Rekening", 18),
    Kolom("Program/Kegiatan/Indikator", 29),
    Kolom("Sumber Dana", 10),
    Kolom("Lokasi", 15),
    Kolom("Pagu Anggaran (Rp)", 16, "kanan"),
    Kolom("Nilai Kontrak", 13, "kanan"),
    Kolom("Pelaksana (CV/PT)", 12),
    Kolom("Waktu Pelaksanaan", 15),
    Kolom("Rencana", 16, "kanan", "Keuangan (Rp)"),
    Kolom("Realisasi", 16, "kanan", "Keuangan (Rp)"),
    Kolom("Rencana", 11, "kanan", "Fisik (%)"),
    Kolom("Realisasi", 11, "kanan", "Fisik (%)"),
    Kolom("Rencana", 11, "kanan", "Non Fisik (%)"),
    Kolom("Realisasi", 11, "kanan", "Non Fisik (%)"),
    Kolom("Keterangan", 13),
)


def _baris_simpul(lembar: _Lembar, s: SimpulBelanja) -> Iterator[Baris]:
    rinci = lembar.rincian.get(s.id, Rincian(()))
    tebal = s.jenjang == "program"
    tanda = " *)" if s.berkontrol else ""
    ukur = lembar.ukur.get(s.id)
    p = ukur.pelaksanaan if ukur else PelaksanaanUkur()
    kunci = f"simpul:{s.kode}"
    sel = (
        Sel(_kode(s), tebal=tebal),
        Sel(f"{lembar.nama[s.id]}{tanda}", tebal=tebal, blok=tuple(_keluaran(s, ukur))),
        Sel(_sumber(s.sumber_dana)),
        Sel(s.lokasi or KOSONG),
        sel_rupiah(s.pagu, f"{kunci}:pagu"),
        sel_rupiah(p.nilai_kontrak, f"{kunci}:kontrak"),
        Sel(p.pelaksana or KOSONG),
        Sel(p.waktu or KOSONG),
        sel_rupiah(s.pagu, f"{kunci}:pagu"),
        sel_rupiah(lembar.realisasi(s), f"{kunci}:realisasi"),
        *(_persen(x) for x in (p.fisik_rencana, p.fisik_realisasi, p.non_fisik_rencana, p.non_fisik_realisasi)),
        Sel(p.keterangan or KOSONG),
    )
    yield Baris(sel, lekat=bool(rinci.baris))
    for i, b in enumerate(rinci.baris, 1):
        yield _baris_rinci(b, f"{kunci}:belanja:{b.id}", s, lekat=i < len(rinci.baris), setahun=not lembar.k.periode)


def _kode(s: SimpulBelanja) -> str:
    """What begins with a letter is the office's own mark for a node that has no kode rekening."""
    return s.kode_rekening if s.kode_rekening[:1].isdigit() else KOSONG


def _keluaran(s: SimpulBelanja, ukur: SimpulUkur | None) -> Iterator[Block]:
    """The outputs of a lowest node."""
    if s.terbawah and ukur and ukur.keluaran:
        yield paragraf(KELUARAN, gaya="rapat")
        yield daftar(*(x.uraian for x in ukur.keluaran), gaya="-")


def _baris_rinci(b: BarisRinci, kunci: str, s: SimpulBelanja, *, lekat: bool, setahun: bool) -> Baris:
    """A belanja line; what it says as its node does is left out, and of a quarter nothing is known."""
    sumber = "" if (b.sumber_dana,) == s.sumber_dana or not s.sumber_dana else _sumber((b.sumber_dana,))
    sel = (
        Sel(b.kode_rekening),
        Sel(f"- {b.uraian}", inden=1),
        Sel(sumber),
        Sel(),
        sel_rupiah(b.nilai, f"{kunci}:pagu"),
        sel_rupiah(b.nilai_kontrak, f"{kunci}:kontrak"),
        Sel(b.pelaksana),
        Sel(b.waktu),
        sel_rupiah(b.rencana, f"{kunci}:rencana"),
        sel_rupiah(b.realisasi if setahun else None, f"{kunci}:realisasi"),
        *(Sel() for _ in range(5)),
    )
    return Baris(sel, lekat=lekat)


def _sumber(sumber: tuple[str, ...]) -> str:
    nama = {SumberDana.LAIN.value: SumberDana.LAIN.label}
    return ", ".join(nama.get(s, s) for s in sumber) or KOSONG


def _persen(x: Decimal | None) -> Sel:
    return Sel("" if x is None else f"{format_angka(x, tetap=False)} %", x)


def _baris_jumlah(k: Konteks) -> Iterator[Baris]:
    """Langsung and tidak langsung where both are known, else all belanja."""
    uang = k.uang
    isi = [("Jumlah Belanja Langsung", uang.langsung), ("Jumlah Belanja Tidak Langsung (Gaji)", uang.tidak_langsung)]
    if any(j.pagu is None for _, j in isi):
        realisasi = jumlah(jumlah(p.triwulan[: k.periode]) for p in uang.program) if k.periode else uang.realisasi
        yield _jumlah("Jumlah Belanja", uang.pagu, realisasi, "anggaran")
        return
    for nama, j in isi:
        yield _jumlah(nama, j.pagu, _realisasi_kelompok(k, j), f"anggaran:{j.kode}")


def _realisasi_kelompok(k: Konteks, j: BarisJenis) -> Decimal | None:
    if not k.periode:
        return j.realisasi
    return next((jumlah(t.triwulan[: k.periode]) for t in k.uang.triwulan if t.kode == j.kode), None)


def _jumlah(nama: str, pagu: Decimal | None, realisasi: Decimal | None, kunci: str) -> Baris:
    serapan = porsi(realisasi, pagu)
    sel = (
        Sel(),
        Sel(nama),
        *(Sel(KOSONG) for _ in range(2)),
        sel_rupiah(pagu, f"{kunci}:pagu"),
        *(Sel(KOSONG) for _ in range(3)),
        sel_rupiah(pagu, f"{kunci}:pagu"),
        sel_rupiah(realisasi, f"{kunci}:realisasi"),
        *(Sel(KOSONG) for _ in range(2)),
        Sel("100 %" if pagu else KOSONG),
        Sel(KOSONG if serapan is None else f"{format_angka(serapan, tetap=False)} %", serapan, f"{kunci}:serapan"),
        Sel(KOSONG),
    )
    return Baris(sel, "jumlah")


def _catatan(lembar: _Lembar) -> Iterator[str]:
    k = lembar.k
    if k.periode:
        yield f"Realisasi keuangan sampai dengan Triwulan {romawi(k.periode)}; fisik dan non fisik menurut isian terakhir."
    yield "Persen non fisik pada baris jumlah adalah serapan keuangan."
    if any(s.berkontrol for s in k.uang.jelajah()):
        yield TIDAK_LENGKAP
    yield from catatan_renstra(k)
    for s in k.uang.jelajah():
        yield from _beda_kontrol(lembar, s)
        yield from _beda_rincian(lembar, s)


def _beda_kontrol(lembar: _Lembar, s: SimpulBelanja) -> Iterator[str]:
    """A printed total beside the sum of what stands below it."""
    for nama, cetak, rinci in (
        ("pagu", s.pagu, s.rincian.pagu),
        ("realisasi", lembar.realisasi(s), None if lembar.k.periode else s.rincian.realisasi),
    ):
        if rinci is not None and cetak is not None and cetak != rinci:
            yield f"{s.kode_rekening} {lembar.nama[s.id]}: {nama} menurut dokumen {format_rupiah(cetak)}, rinciannya {format_rupiah(rinci)}."


def _beda_rincian(lembar: _Lembar, s: SimpulBelanja) -> Iterator[str]:
    """Belanja lines that do not make the node's money."""
    rinci = lembar.rincian.get(s.id)
    if rinci is None:
        return
    for nama, baris, simpul in (("pagu", rinci.nilai, s.pagu), ("realisasi", rinci.realisasi, s.realisasi)):
        if (
            baris is not None
            and simpul is not None
            and baris != simpul
            and not (lembar.k.periode and nama == "realisasi")
        ):
            beda = format_rupiah(abs(simpul - baris))
            yield f"{s.kode_rekening} {lembar.nama[s.id]}: rincian belanja berjumlah {format_rupiah(baris)}, berselisih {beda} dengan {nama}nya."
