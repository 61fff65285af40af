"""BAB III A: how capaian is computed, the scale, and the measurement of the year (BS-9 to BS-12)."""

from __future__ import annotations

from collections.abc import Iterator

from kinerja.queries.bentuk import Aturan, IndikatorUkur
from laporan.document import Baris, Block, Kolom, Rumus, Sel, Table
from laporan.kalimat import BELUM, kosong, titik
from laporan.kalimat.kinerja import DUA_KALI
from laporan.konteks import Konteks
from laporan.papers.daftar import cetakan
from laporan.sections.gambar import gambar_capaian
from laporan.sections.umum import sel_hitungan, sel_nilai
from laporan.susun import berkelompok, paragraf
from sakip.core.numbers import format_persen

RUMUS_TURUN = {
    "selisih": Rumus("Capaian Kinerja =", "Target − (Realisasi − Target)", "Target", "× 100"),
    "terbalik": Rumus("Capaian Kinerja =", "Target", "Realisasi", "× 100"),
}

JANJI = "sasaran dan indikator dalam Perjanjian Kinerja"


def pengukuran(k: Konteks) -> Iterator[Block]:
    yield from _rumus(k.ukur.aturan)
    if k.ukur.aturan:
        yield from _skala(k, k.ukur.aturan)
    if not k.ukur.sasaran:
        yield kosong(JANJI)
        return
    yield paragraf(f"Adapun rincian pengukuran kinerja {k.kantor.nama} tahun {k.tahun} sebagai berikut:")
    yield tabel_pengukuran(k)
    yield from gambar_capaian(k)


def _rumus(aturan: Aturan | None) -> Iterator[Block]:
    yield from rumus_naik()
    yield from rumus_turun(aturan)


def rumus_naik() -> Iterator[Block]:
    """How capaian of positive progress is computed (BS-9)."""
    yield paragraf(
        "Bilamana indikator sasaran bermakna progres positif, yaitu semakin tinggi realisasinya menunjukkan semakin tinggi "
        "kinerjanya, capaian kinerja dihitung dengan rumus:"
    )
    yield Rumus("Capaian Kinerja =", "Realisasi", "Target", "× 100")


def rumus_turun(aturan: Aturan | None) -> Iterator[Block]:
    """How capaian of negative progress is computed by the rule set of the year (BS-10)."""
    yield paragraf(
        "Sebaliknya, bilamana indikator sasaran bermakna progres negatif, yaitu semakin tinggi realisasinya menunjukkan "
        "semakin rendah kinerjanya, capaian kinerja dihitung dengan rumus:"
    )
    yield RUMUS_TURUN[aturan.rumus_turun if aturan else "selisih"]


def _skala(k: Konteks, aturan: Aturan) -> Iterator[Block]:
    """The bands as their source words them, with the exact border in a note (BS-11)."""
    yield paragraf(
        f"Pengukuran capaian sasaran bertujuan untuk mengetahui tingkat keberhasilan {k.kantor.nama} dalam mencapai target "
        "yang telah ditetapkan. Penilaiannya menggunakan skala ordinal sebagai berikut:"
    )
    kolom = (Kolom("No", 10, "tengah"), Kolom("CAPAIAN KINERJA", 50), Kolom("KETERANGAN", 40))
    baris = tuple(
        Baris((Sel(f"{i}."), Sel(p.teks_asli or p.teks), Sel(p.predikat))) for i, p in enumerate(aturan.skala.pita, 1)
    )
    batas = "; ".join(f"{p.predikat}: {p.teks}" for p in aturan.skala.pita)
    catatan = f"Nilai pecahan dinilai sebelum dibulatkan menurut batas berikut: {batas}." if batas else ""
    dasar = f"Sumber skala: {titik(aturan.skala.dasar)}." if aturan.skala.dasar else ""
    yield Table("BS-11", kolom, baris, catatan=tuple(filter(None, (catatan, dasar))))


@cetakan("bs-11", "Skala Capaian Kinerja", "Pengukuran", kode=("BS-11",), urut=11, isi=("kinerja:aturan",))
def skala(k: Konteks) -> Iterator[Block]:
    """The ordinal scale of the year by itself (BS-11)."""
    if k.ukur.aturan:
        yield from _skala(k, k.ukur.aturan)
    else:
        yield kosong("aturan penghitungan dan skalanya")


@cetakan("bs-12", "Pengukuran Realisasi Kinerja", "Pengukuran", kode=("BS-12",), urut=12, isi=("kinerja:realisasi",))
def pengukuran_tahunan(k: Konteks) -> Iterator[Block]:
    """The measurement of the year by itself (BS-12)."""
    yield tabel_pengukuran(k) if k.ukur.sasaran else kosong(JANJI)


def tabel_pengukuran(k: Konteks) -> Table:
    """Target, realisasi and capaian of every promised indicator (BS-12)."""
    kolom = (
        Kolom("NO.", 7, "tengah"),
        Kolom("SASARAN STRATEGIS", 24),
        Kolom("INDIKATOR SASARAN", 27),
        Kolom(f"TARGET {k.tahun}", 13, "tengah"),
        Kolom(f"REALISASI {k.tahun}", 15, "tengah"),
        Kolom("CAPAIAN", 14, "tengah"),
    )
    baris: list[Baris] = []
    for s in k.ukur.sasaran:
        isi = [sel for i in s.indikator for sel in sel_indikator(k, i)]
        baris += berkelompok(isi, awal=(Sel(str(s.nomor)), Sel(s.uraian)))
    return Table(
        "BS-12",
        kolom,
        tuple(baris),
        f"Pengukuran Realisasi Kinerja Tahun {k.tahun}",
        nomor_kolom=True,
        catatan=tuple(_catatan(k)),
    )


def sel_indikator(k: Konteks, i: IndikatorUkur) -> Iterator[tuple[Sel, ...]]:
    """An indicator and its lettered parts, each with its own figures."""
    yield Sel(i.uraian), *_angka(k, i)
    for c in i.komponen:
        kunci = f"indikator:{i.kode}.{c.huruf}:{k.tahun}"
        yield (
            Sel(f"{c.huruf}. {c.uraian}", inden=1),
            sel_nilai(c.target, f"{kunci}:target", "-" if i.realisasi.asal else BELUM),
            sel_nilai(c.realisasi, f"{kunci}:realisasi"),
            sel_hitungan(c.capaian, c.realisasi, f"{kunci}:capaian"),
        )


def _angka(k: Konteks, i: IndikatorUkur) -> tuple[Sel, Sel, Sel]:
    kunci = f"indikator:{i.kode}:{k.tahun}"
    belum = "" if i.per_komponen else BELUM
    return (
        sel_nilai(i.target, f"{kunci}:target", belum),
        sel_nilai(i.realisasi, f"{kunci}:realisasi", belum),
        sel_hitungan(i.capaian, i.realisasi, f"{kunci}:capaian"),
    )


def _catatan(k: Konteks) -> Iterator[str]:
    """What a reader must know of the cells: letters with a number, figures that could not be computed, caps."""
    indikator = [i for s in k.ukur.sasaran for i in s.indikator]
    if huruf := sorted({i.target.lengkap for i in indikator if i.target.predikat and i.target.hitung is not None}):
        yield f"Target berupa huruf dihitung dengan nilai di dalam kurung: {', '.join(huruf)}."
    for i in indikator:
        yield from catatan_capaian(i)
    yield from catatan_batas(k.ukur.aturan)


def catatan_capaian(i: IndikatorUkur) -> Iterator[str]:
    """What must be known of one indicator: how it was made, why there is no figure, why it is so high or low."""
    nama, c = titik(i.uraian), i.capaian
    for sebutan, nilai in (("target", i.target), ("realisasi", i.realisasi)):
        if nilai.asal:
            yield f"{nama}: {sebutan} adalah {nilai.asal}."
    if c.nilai is None:
        gagal = " Target tidak tercapai." if c.tercapai is False else ""
        yield f"{nama}: {c.teks}, karena {i.realisasi.alasan or i.target.alasan or c.alasan}.{gagal}"
    elif c.asli is not None:
        yield f"{nama}: hasil hitungan {format_persen(c.asli)}, dibatasi menjadi {c.persen}."
    elif c.nilai < 0:
        sebab = "realisasi lebih dari dua kali target" if i.polaritas == "turun" else "realisasinya di bawah nol"
        yield f"{nama}: capaian di bawah nol karena {sebab}."
    elif c.nilai > DUA_KALI:
        yield f"{nama}: capaian di atas 200 % dicetak apa adanya; periksa apakah targetnya sudah wajar."


def catatan_batas(aturan: Aturan | None) -> Iterator[str]:
    """The caps of the rule set, where it has any."""
    if aturan is None:
        return
    if aturan.batas_atas is not None:
        batas = format_persen(aturan.batas_atas, tetap=False)
        yield f"Capaian dicetak paling tinggi {batas} ({aturan.nama})."
    yield from catatan_rata_rata(aturan)


def catatan_rata_rata(aturan: Aturan | None) -> Iterator[str]:
    """The cap inside a mean, where there is one."""
    if aturan is not None and aturan.batas_rata_rata is not None:
        batas = format_persen(aturan.batas_rata_rata, tetap=False)
        yield f"Dalam rata-rata, capaian setiap indikator dihitung paling tinggi {batas} ({aturan.nama})."
