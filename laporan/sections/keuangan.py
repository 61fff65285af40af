"""BAB III C: allocation, programs, and the budget of each sasaran (BS-19 to BS-21)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal

from anggaran.belanja import Asal, BarisJenis, ProgramSasaran, SasaranBelanja, SimpulBelanja, Uang
from anggaran.hitung import jumlah
from laporan.document import Baris, Block, Butir, Kolom, Sel, Table
from laporan.kalimat import banyak, gabung, kosong, persen, rp_tabel, rupiah, titik
from laporan.konteks import Konteks
from laporan.papers.daftar import cetakan
from laporan.sections.gambar import gambar_serapan
from laporan.sections.keuangan_analisis import (
    pertumbuhan,
    realisasi_jenis,
    serapan_ujung,
    uang_sasaran,
)
from laporan.sections.uang import TIDAK_LENGKAP, nama_unik
from laporan.sections.umum import realisasi_uang, sel_uang
from laporan.susun import berkelompok, daftar, paragraf, runs
from sakip.core.numbers import format_persen, format_rupiah, huruf

KONTROL = "Angka kontrol: diisi sebagai jumlah untuk seluruh kantor, bukan penjumlahan rincian per sub kegiatan."


@cetakan(
    "bs-19", "Alokasi Anggaran", "Anggaran", kode=("BS-19",), urut=5,
    isi=("anggaran:tahap_daftar", "anggaran:kontrol_daftar"),
)  # fmt: skip
def alokasi(k: Konteks) -> Iterator[Block]:
    """The whole budget by jenis belanja, and the shares of operasi and modal (BS-19)."""
    uang = k.uang
    if uang.pagu is None:
        yield kosong("pagu anggaran")
        return
    tahap = f" menurut {uang.tahap.nama}" if uang.tahap else ""
    awal = (
        f"Keseluruhan anggaran {k.kantor.nama} tahun {k.tahun}{tahap} adalah sebesar ",
        rupiah(uang.pagu, "anggaran:pagu"),
    )
    if not uang.jenis:
        yield paragraf(*awal, ".")
        yield kosong("anggaran per jenis belanja")
    else:
        yield paragraf(*awal, ", yang terdiri atas:")
        yield tabel_jenis(k)
        yield from _proporsi(k)
    yield from realisasi_jenis(k)
    yield from pertumbuhan(k)


def tabel_jenis(k: Konteks) -> Table:
    """Operasi and modal with the kinds below them, in two columns of amounts (BS-19)."""
    operasi = [j for j in k.uang.jenis if j.kode.startswith("5.1")]
    baris = [*_kelompok("a.", k.uang.operasi, operasi), *_kelompok("b.", k.uang.modal, ())]
    seluruh = k.uang.pagu
    baris.append(Baris((Sel("Jumlah"), Sel(), Sel(rp_tabel(seluruh), seluruh, "anggaran:pagu")), "jumlah"))
    kolom = (Kolom("", 50), Kolom("", 25, "kanan"), Kolom("", 25, "kanan"))
    catatan = (KONTROL,) if any(j.asal_pagu == Asal.KONTROL for j in k.uang.jenis) else ()
    per_jenis = jumlah(j.pagu for j in k.uang.jenis)
    if seluruh is not None and per_jenis is not None and per_jenis != seluruh:
        selisih = format_rupiah(abs(per_jenis - seluruh))
        catatan = (*catatan, f"Jumlah menurut jenis belanja berselisih {selisih} dengan pagu seluruhnya.")
    return Table("BS-19", kolom, tuple(baris), catatan=catatan, berkepala=False, bergaris=False)


def _kelompok(label: str, kelompok: BarisJenis, isi: Sequence[BarisJenis]) -> Iterator[Baris]:
    if kelompok.pagu is None:
        return
    kunci = f"anggaran:{kelompok.kode}:pagu"
    yield Baris((Sel(f"{label} {kelompok.nama}"), Sel(), Sel(rp_tabel(kelompok.pagu), kelompok.pagu, kunci)))
    for j in isi:
        if j.pagu is not None:
            yield Baris((Sel(j.nama, inden=1), Sel(rp_tabel(j.pagu), j.pagu, f"anggaran:{j.kode}:pagu"), Sel()))


def _proporsi(k: Konteks) -> Iterator[Block]:
    ada = [j for j in (k.uang.operasi, k.uang.modal) if j.porsi is not None]
    if not ada:
        return
    bagian = [(f"{j.nama} sebesar ", persen(j.porsi, f"anggaran:{j.kode}:porsi")) for j in ada]
    antara = [x for n, b in enumerate(bagian) for x in ((" dan ", *b) if n else b)]
    yield paragraf(f"Proporsi anggaran pada tahun {k.tahun}: ", *antara, ".")


@cetakan(
    "bs-20", "Anggaran dan Realisasi per Program, Kegiatan, dan Sub Kegiatan", "Anggaran", kode=("BS-20", "R-10"), urut=35,
    isi=("anggaran:tahap_daftar", "anggaran:isian"),
)  # fmt: skip
def per_program(k: Konteks) -> Iterator[Block]:
    """All spending by program, kegiatan and sub kegiatan (BS-20)."""
    if not k.uang.program:
        yield kosong("program dan kegiatan tahun ini")
        return
    yield paragraf(
        f"Anggaran dan realisasi seluruh belanja per program, termasuk gaji dan tunjangan, pada {k.kantor.nama} tahun "
        f"{k.tahun} adalah sebagai berikut:"
    )
    yield tabel_program(k)
    yield from gambar_serapan(k, _beranggaran(k.uang.program))
    yield from realisasi_uang(k)
    yield from serapan_ujung(k)


def tabel_program(k: Konteks) -> Table:
    kolom = (
        Kolom("NO", 6, "tengah"),
        Kolom("PROGRAM / KEGIATAN", 46),
        Kolom("ANGGARAN", 18, "kanan"),
        Kolom("REALISASI", 18, "kanan"),
        Kolom("CAPAIAN %", 12, "kanan"),
    )
    nama = nama_unik(k.uang.jelajah())
    baris: list[Baris] = []
    for i, program in enumerate(_beranggaran(k.uang.program), 1):
        baris.append(_baris_program(str(i), nama[program.id].upper(), program, 0))
        for j, kegiatan in enumerate(_beranggaran(program.anak), 1):
            baris.append(_baris_program("", f"{huruf(j)}. {nama[kegiatan.id]}", kegiatan, 1))
            baris += [_baris_program("", f"- {nama[sub.id]}", sub, 2) for sub in _beranggaran(kegiatan.anak)]
    uang = k.uang
    baris.append(Baris((Sel("JUMLAH", colspan=2, rata="tengah"), *sel_uang(uang, "anggaran")), "jumlah"))
    return Table("BS-20", kolom, tuple(baris), catatan=(*_beda_kontrol(k), *_tanpa_anggaran(k)))


def _beda_kontrol(k: Konteks) -> Iterator[str]:
    """Said where the total is not the sum of the lines above it."""
    uang = k.uang
    rinci = (jumlah(p.pagu for p in uang.program), jumlah(p.realisasi for p in uang.program))
    if rinci != (uang.pagu, uang.realisasi):
        isi = " dan ".join("belum diisi" if x is None else format_rupiah(x) for x in rinci)
        yield f"Baris JUMLAH memuat angka kontrol; jumlah rincian anggaran dan realisasi: {isi}."
    if any(s.berkontrol for s in uang.jelajah()):
        yield TIDAK_LENGKAP


def _beranggaran(simpul: Sequence[SimpulBelanja]) -> Sequence[SimpulBelanja]:
    """Nodes that this budget names; all of them while none has been given money."""
    return [s for s in simpul if _ada_uang(s)] or simpul


def _ada_uang(s: Uang) -> bool:
    return s.pagu is not None or s.realisasi is not None


def _tanpa_anggaran(k: Konteks) -> Iterator[str]:
    """What the table leaves out, by name."""
    tanpa = [s.nama for s in k.uang.terbawah if not _ada_uang(s)]
    if tanpa and _ada_uang(k.uang):
        yield f"Tanpa anggaran{f' dalam {k.uang.tahap.nama}' if k.uang.tahap else ''}: {gabung(tanpa)}."


def _baris_program(nomor: str, nama: str, s: SimpulBelanja, inden: int) -> Baris:
    tanda = " *)" if s.berkontrol else ""
    tebal = inden == 0
    return Baris(
        (Sel(nomor, tebal=tebal), Sel(f"{nama}{tanda}", tebal=tebal, inden=inden), *sel_uang(s, f"simpul:{s.kode}"))
    )


@cetakan(
    "bs-21", "Anggaran per Sasaran Strategis", "Anggaran", kode=("BS-21",), urut=38,
    isi=("renstra:dukungan", "anggaran:tahap_daftar"),
)  # fmt: skip
def per_sasaran(k: Konteks) -> Iterator[Block]:
    """The budget behind each sasaran and its share of belanja langsung (BS-21)."""
    ada = [s for s in k.uang.sasaran if s.program]
    if not ada:
        yield kosong("dukungan program dan kegiatan terhadap sasaran")
        return
    yield paragraf("Proporsi alokasi anggaran untuk setiap sasaran strategis diuraikan sebagai berikut:")
    yield tabel_sasaran(ada)
    nomor = {s.sasaran_id: s.nomor for s in k.ukur.sasaran}
    yield daftar(*(_kalimat_sasaran(k, nomor.get(s.id, i), s) for i, s in enumerate(ada, 1)), gaya="a.")
    lepas = [s for s in k.uang.belum_terhubung if _ada_uang(s)]
    if lepas:
        yield paragraf(
            "Anggaran yang belum dihubungkan dengan sasaran sebesar ",
            rupiah(jumlah(s.pagu for s in lepas), "anggaran:belum_terhubung"),
            f", yaitu {gabung([s.nama for s in lepas])}.",
        )
    yield from uang_sasaran(k)


def tabel_sasaran(sasaran: Sequence[SasaranBelanja]) -> Table:
    kolom = (
        Kolom("SASARAN STRATEGIS", 19),
        Kolom("PROGRAM", 25),
        Kolom("ANGGARAN", 21, "kanan"),
        Kolom("JUMLAH", 21, "kanan"),
        Kolom("PERSEN", 14, "kanan"),
    )
    baris: list[Baris] = []
    for s in sasaran:
        kunci = f"sasaran:{s.kode}"
        porsi = "-" if s.porsi_langsung is None else format_persen(s.porsi_langsung)
        isi = [(Sel(_nama_program(p)), Sel(_rp(p.pagu), p.pagu, f"{kunci}:program:{p.kode}:pagu")) for p in s.program]
        akhir = (Sel(_rp(s.pagu), s.pagu, f"{kunci}:pagu"), Sel(porsi, s.porsi_langsung, f"{kunci}:porsi"))
        baris += berkelompok(isi, awal=(Sel(s.uraian),), akhir=akhir)
    return Table("BS-21", kolom, tuple(baris))


def _nama_program(p: ProgramSasaran) -> str:
    return f"{p.nama} ({p.padanan})" if p.padanan else p.nama


def _rp(x: Decimal | None) -> str:
    return "belum diisi" if x is None else format_rupiah(x, "sakip")


def _kalimat_sasaran(k: Konteks, nomor: int, s: SasaranBelanja) -> Butir:
    kunci = f"sasaran:{s.kode}"
    kegiatan = (" dan ", banyak(s.jumlah_kegiatan, "kegiatan", f"{kunci}:kegiatan")) if s.jumlah_kegiatan else ()
    porsi = (
        (" atau ", persen(s.porsi_langsung, f"{kunci}:porsi"), f" dari keseluruhan belanja langsung {k.kantor.nama}")
        if s.porsi_langsung is not None
        else ()
    )
    return Butir(
        runs(
            f"Sasaran {nomor}, {titik(s.uraian)}: didukung oleh ",
            banyak(s.jumlah_program, "program", f"{kunci}:program"),
            *kegiatan,
            " dengan anggaran ",
            rupiah(s.pagu, f"{kunci}:pagu"),
            *porsi,
            ".",
        )
    )
