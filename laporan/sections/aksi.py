"""Targets below the year (N-6, N-7) and the paper rencana aksi (domain handbook §4.2)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal

from kinerja.queries.bentuk.triwulan import AksiCetak, AksiIndikator, BarisTriwulan, SasaranTriwulan
from kinerja.queries.nilai import Nilai
from kinerja.queries.periode import TRIWULAN, nama_periode
from laporan.document import Baris, Block, Kolom, Sel, Table
from laporan.kalimat import kosong, titik
from laporan.kebutuhan import AKSI, TRIWULANAN
from laporan.konteks import Konteks
from laporan.papers.daftar import cetakan
from laporan.perlu import perlu
from laporan.sections.umum import sel_nilai
from laporan.susun import berkelompok, paragraf
from renstra.enums import Akumulasi
from sakip.core.numbers import BULAN, format_rupiah

BULANAN = range(11, 23)
ISI = ("kinerja:isian_target",)


@cetakan("n-6", "Target Triwulan", "Perjanjian", kode=("N-6",), urut=60, landscape=True, isi=ISI)
@perlu(TRIWULANAN)
def target_triwulan(k: Konteks) -> Iterator[Block]:
    """The target of each quarter, how they join, and where they do not make the year."""
    sasaran = k.ambil(TRIWULANAN)
    if any(b.bertarget for s in sasaran for b in s.baris):
        yield tabel_triwulan(k, sasaran)
    else:
        yield kosong("target triwulan")


def tabel_triwulan(k: Konteks, sasaran: Sequence[SasaranTriwulan]) -> Table:
    """Sasaran, indicators with their parts, target of the year and of the four quarters (N-6)."""
    kolom = (
        Kolom("NO", 5, "tengah"),
        Kolom("SASARAN", 18),
        Kolom("INDIKATOR", 26),
        Kolom("SATUAN", 9, "tengah"),
        Kolom("GABUNGAN TRIWULAN", 13),
        Kolom(f"TARGET {k.tahun}", 10, "tengah"),
        *(Kolom(nama_periode(tw), 10, "tengah", "TARGET") for tw in TRIWULAN),
    )
    baris: list[Baris] = []
    for s in sasaran:
        isi = [_target(k, b) for b in s.baris]
        baris += berkelompok(isi, awal=(Sel(str(s.nomor)), Sel(s.uraian)))
    return Table("N-6", kolom, tuple(baris), catatan=tuple(_kalimat(sasaran)))


def nama_baris(b: BarisTriwulan) -> Sel:
    return Sel(f"{b.huruf}. {b.uraian}", inden=1) if b.huruf else Sel(b.uraian)


def kunci_baris(k: Konteks, b: BarisTriwulan) -> str:
    bagian = f":komponen:{b.huruf}" if b.huruf else ""
    return f"indikator:{b.kode}:{k.tahun}{bagian}"


def sel_target(n: Nilai, kunci: str) -> Sel:
    return sel_nilai(n, kunci, "-")


def _target(k: Konteks, b: BarisTriwulan) -> tuple[Sel, ...]:
    kunci = kunci_baris(k, b)
    return (
        nama_baris(b),
        Sel(b.satuan or "-"),
        Sel("" if b.huruf else str(Akumulasi(b.akumulasi).label)),
        sel_target(b.target, f"{kunci}:target"),
        *(sel_target(t.target, f"{kunci}:tw{t.nomor}:target") for t in b.triwulan),
    )


def _kalimat(sasaran: Sequence[SasaranTriwulan]) -> Iterator[str]:
    """Where periods do not make what stands above them, and reasons why there is no target."""
    for s in sasaran:
        for b in s.baris:
            for kalimat in b.kalimat:
                yield f"{titik(b.uraian)}: {kalimat}"
            for t in b.triwulan:
                if t.target.kosong:
                    yield f"{titik(b.uraian)}, {nama_periode(t.nomor)}: {t.target.kosong}, {titik(t.target.alasan)}."


@cetakan("n-7", "Target Bulanan", "Perjanjian", kode=("N-7",), urut=61, landscape=True, isi=ISI)
@perlu(TRIWULANAN)
def target_bulanan(k: Konteks) -> Iterator[Block]:
    """The target of each month, of the rows that have any (N-7)."""
    baris = [b for s in k.ambil(TRIWULANAN) for b in s.baris if any(p in b.diketik for p in BULANAN)]
    if not baris:
        yield kosong("target bulanan")
        return
    kolom = (
        Kolom("NO", 5, "tengah"),
        Kolom("INDIKATOR", 25),
        Kolom(f"TARGET {k.tahun}", 9, "tengah"),
        *(Kolom(bulan[:3], 6, "tengah", "TARGET BULAN") for bulan in BULAN),
    )
    isi = tuple(Baris((Sel(f"{n}."), *_bulan(k, b))) for n, b in enumerate(baris, 1))
    yield Table("N-7", kolom, isi, catatan=tuple(f"{titik(b.uraian)}: {x}" for b in baris for x in b.kalimat))


def _bulan(k: Konteks, b: BarisTriwulan) -> tuple[Sel, ...]:
    kunci = kunci_baris(k, b)
    bulan = (sel_target(b.diketik.get(p, Nilai()), f"{kunci}:bulan{p - 10}:target") for p in BULANAN)
    return (nama_baris(b), sel_target(b.target, f"{kunci}:target"), *bulan)


@cetakan(
    "rencana-aksi", "Rencana Aksi", "Perjanjian", kode=("N-6",), urut=62, landscape=True, rangka="naskah",
    isi=("kinerja:aksi", "kinerja:isian_target"),
)  # fmt: skip
@perlu(TRIWULANAN, AKSI)
def rencana_aksi(k: Konteks) -> Iterator[Block]:
    """The targets of the quarters, then the steps that lead to them with their money and who answers for them."""
    sasaran, aksi = k.ambil(TRIWULANAN), k.ambil(AKSI)
    if any(b.bertarget for s in sasaran for b in s.baris):
        yield paragraf("A. Target kinerja triwulan", gaya="label")
        yield tabel_triwulan(k, sasaran)
    if aksi:
        yield paragraf("B. Rencana aksi", gaya="label")
        yield _tabel_aksi(k, sasaran, aksi)
    else:
        yield kosong("rencana aksi")


def _tabel_aksi(k: Konteks, sasaran: Sequence[SasaranTriwulan], aksi: Sequence[AksiIndikator]) -> Table:
    kolom = (
        Kolom("NO", 5, "tengah"),
        Kolom("INDIKATOR", 19),
        Kolom("RENCANA AKSI", 22),
        *(Kolom(nama_periode(tw), 10, "tengah", "RENCANA PADA") for tw in TRIWULAN),
        Kolom("PROGRAM/KEGIATAN/SUB KEGIATAN", 17),
        Kolom("ANGGARAN (Rp)", 12, "kanan"),
        Kolom("PENANGGUNG JAWAB", 12),
    )
    janji = [b for s in sasaran for b in s.baris if b.komponen_id is None]
    urut = {b.indikator_id: (n, b.uraian) for n, b in enumerate(janji)}
    pagu = {s.id: s.pagu for s in k.uang.jelajah()}
    baris: list[Baris] = []
    for nomor, a in enumerate(sorted(aksi, key=lambda a: urut.get(a.indikator_id, (len(urut), ""))[0]), 1):
        _, uraian = urut.get(a.indikator_id, (0, a.uraian))
        isi = [_aksi(x, pagu.get(x.simpul_id or 0)) for x in a.aksi]
        baris += berkelompok(isi, awal=(Sel(f"{nomor}."), Sel(uraian)))
    return Table("AKSI", kolom, tuple(baris), catatan=tuple(_catatan_pagu(k, aksi)))


def _aksi(a: AksiCetak, pagu: Decimal | None) -> tuple[Sel, ...]:
    uang = Sel("-") if pagu is None else Sel(format_rupiah(pagu, "tabel"), pagu, f"aksi:{a.id}:anggaran")
    return (Sel(a.uraian), *(Sel(t or "-") for t in a.tw), Sel(a.simpul or "-"), uang, Sel(a.unit or "-"))


def _catatan_pagu(k: Konteks, aksi: Sequence[AksiIndikator]) -> Iterator[str]:
    if any(x.simpul_id for a in aksi for x in a.aksi):
        tahap = f" menurut {k.uang.tahap.nama}" if k.uang.tahap else ""
        yield f"Anggaran adalah pagu seluruh program, kegiatan, atau sub kegiatan itu{tahap}."
