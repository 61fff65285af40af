"""BAB II: the plan in words, the year's plan, the agreement and the IKU (R-3, R-9, BS-3, BS-4, BS-6)."""

from __future__ import annotations

from collections.abc import Iterator

from kinerja.queries.bentuk import SimpulUkur
from laporan.document import Baris, Block, Butir, Kolom, Sel, Table
from laporan.kalimat import banyak, kosong, titik
from laporan.konteks import Konteks
from laporan.sections.iku import tabel_iku
from laporan.sections.perjanjian import tabel_sasaran
from laporan.susun import berkelompok, daftar, paragraf, runs, tebal
from laporan.teks import blok_dari_teks
from renstra.queries import SasaranMatriks, TujuanMatriks


def renstra(k: Konteks) -> Iterator[Block]:
    if k.rencana is None:
        yield kosong("Renstra yang berlaku pada tahun ini")


def visi_misi(k: Konteks) -> Iterator[Block]:
    """Visi as a quotation, misi as a list, both with their explanations."""
    r = k.rencana
    if r is None or not r.visi:
        yield kosong("visi dan misi daerah")
        return
    yield paragraf(
        f"{k.kantor.nama} merupakan salah satu {k.kantor.sebutan} di lingkungan Pemerintah {k.kantor.pemda} yang "
        f"mendukung pencapaian visi pembangunan {k.kantor.pemda} {r.periode_rpjmd}, yaitu:"
    )
    yield paragraf(tebal(f"“{r.visi.strip()}”"), gaya="kutipan")
    yield from blok_dari_teks(r.penjelasan_visi)
    if r.misi:
        yield paragraf("Visi tersebut diwujudkan melalui ", banyak(len(r.misi), "misi", "rpjmd:misi"), ", yaitu:")
        yield daftar(*(Butir(runs(m), blok_dari_teks(p)) for _, m, p in r.misi), gaya="1)", mulai=r.misi[0][0])


def tujuan_sasaran(k: Konteks) -> Iterator[Block]:
    """Each tujuan with what it supports in the Pemda's plan and its sasaran."""
    if k.rencana is None or not k.rencana.tujuan:
        yield kosong("tujuan dan sasaran Renstra")
        return
    daerah = sorted({t.sasaran_daerah for t in k.rencana.tujuan if t.sasaran_daerah})
    for nomor, uraian in daerah:
        yield paragraf(f"Rencana ini menunjang sasaran strategis {k.kantor.pemda} ke-{nomor}, yaitu {titik(uraian)}.")
    misi = sorted({t.misi for t in k.rencana.tujuan if t.misi})
    for nomor, uraian in misi:
        yield paragraf(f"Rencana ini mendukung Misi {nomor}, yaitu {titik(uraian)}.")
    yield paragraf(f"Tujuan jangka menengah yang akan dicapai menurut {titik(k.rencana.nama)} adalah:")
    for t in k.rencana.tujuan:
        yield paragraf(f"Tujuan {t.nomor}: {t.uraian}", gaya="label")
        yield paragraf("Dengan sasaran:", gaya="rapat")
        yield daftar(*(_sasaran(s) for s in t.sasaran), gaya="1.", mulai=_awal(t))


def _awal(t: TujuanMatriks) -> int:
    return t.sasaran[0].nomor if t.sasaran else 1


def _sasaran(s: SasaranMatriks) -> Butir:
    if not s.indikator:
        return Butir(runs(s.uraian))
    return Butir(
        runs(s.uraian), (paragraf("Indikator:", gaya="rapat"), daftar(*(i.uraian for i in s.indikator), gaya="-"))
    )


def strategi(k: Konteks) -> Iterator[Block]:
    ada = [(t, s) for t in (k.rencana.tujuan if k.rencana else ()) for s in t.sasaran if s.strategi or s.kebijakan]
    if not ada:
        yield kosong("strategi dan kebijakan Renstra")
        return
    yield paragraf(
        f"Untuk mencapai tujuan dan sasaran tersebut, {k.kantor.nama} menetapkan strategi dan kebijakan berikut:"
    )
    for t, s in ada:
        yield paragraf(f"Tujuan {t.nomor}, Sasaran {s.nomor}", gaya="label")
        for nama, isi in (("Strategi", s.strategi), ("Kebijakan", s.kebijakan)):
            if isi:
                yield paragraf(f"{nama} yang diambil:", gaya="rapat")
                yield daftar(*map(str, isi), gaya="-")


def rkt_sasaran(k: Konteks) -> Iterator[Block]:
    sasaran = k.rencana.sasaran if k.rencana else ()
    if not sasaran:
        yield kosong("sasaran Renstra")
        return
    yield paragraf(
        "Ada ",
        banyak(len(sasaran), "sasaran", "renstra:sasaran"),
        f" {k.kantor.nama} pada Tahun Anggaran {k.tahun}, yaitu:",
    )
    yield daftar(
        *(
            Butir(
                runs(f"Sasaran {s.nomor}: {s.uraian}"),
                (paragraf("Indikator sasaran:", gaya="rapat"), daftar(*(i.uraian for i in s.indikator), gaya="-"))
                if s.indikator
                else (kosong("indikator sasaran"),),
            )
            for s in sasaran
        )
    )


def rkt_program(k: Konteks) -> Iterator[Block]:
    """Programs that carry a sasaran, with their indicators (BS-3); penunjang are left out."""
    program = [s for s in k.ukur.simpul if s.jenjang == "program" and not s.penunjang]
    if not program:
        yield kosong("program tahun ini")
        return
    yield paragraf(
        f"Program utama yang dilaksanakan untuk mewujudkan target sasaran {k.kantor.nama} tahun {k.tahun} sebanyak ",
        banyak(len(program), "program", "program:utama"),
        ", yaitu:",
    )
    kolom = (Kolom("NO.", 8, "tengah"), Kolom("PROGRAM", 40), Kolom("INDIKATOR PROGRAM", 52))
    yield Table("BS-3", kolom, tuple(b for i, p in enumerate(program, 1) for b in _baris_program(k, i, p)))


def _baris_program(k: Konteks, nomor: int, p: SimpulUkur) -> Iterator[Baris]:
    isi = [(Sel(x.uraian),) for x in p.keluaran] or [(Sel("-"),)]
    return berkelompok(isi, awal=(Sel(str(nomor)), Sel(k.nama_simpul(p.id, p.nama))))


def rkt_kegiatan(k: Konteks) -> Iterator[Block]:
    """Kegiatan and their outputs below each program (BS-3)."""
    program = {s.id: s for s in k.ukur.simpul if s.jenjang == "program" and not s.penunjang}
    kegiatan = [s for s in k.ukur.simpul if s.jenjang == "kegiatan" and s.induk_id in program]
    if not kegiatan:
        yield kosong("kegiatan tahun ini")
        return
    yield paragraf(
        f"Kegiatan adalah tindakan nyata yang dilaksanakan dalam tahun {k.tahun} sesuai dengan program dan kebijakan yang "
        f"telah ditetapkan. Kegiatan utama yang dilaksanakan {k.kantor.nama} sebanyak ",
        banyak(len(kegiatan), "kegiatan", "kegiatan:utama"),
        ", yaitu:",
    )
    kolom = (Kolom("PROGRAM", 28), Kolom("KEGIATAN", 34), Kolom("INDIKATOR KELUARAN", 38))
    yield Table("BS-3", kolom, tuple(_baris_kegiatan(k, program, kegiatan)))


def _baris_kegiatan(k: Konteks, program: dict[int, SimpulUkur], kegiatan: list[SimpulUkur]) -> Iterator[Baris]:
    for p in program.values():
        milik = [(g, _keluaran(k, g)) for g in kegiatan if g.induk_id == p.id]
        tinggi = sum(len(isi) for _, isi in milik)
        for i, (g, isi) in enumerate(milik):
            for j, keluaran in enumerate(isi):
                awal = (Sel(k.nama_simpul(p.id, p.nama), rowspan=tinggi),) if i == j == 0 else ()
                tengah = (Sel(k.nama_simpul(g.id, g.nama), rowspan=len(isi)),) if j == 0 else ()
                yield Baris((*awal, *tengah, Sel(keluaran)))


def _keluaran(k: Konteks, kegiatan: SimpulUkur) -> list[str]:
    """Outputs of a kegiatan, else those of the sub kegiatan below it."""
    di_bawah = (s for s in k.ukur.simpul if s.induk_id == kegiatan.id)
    isi = [x.uraian for x in kegiatan.keluaran] or [x.uraian for s in di_bawah for x in s.keluaran]
    return isi or ["-"]


def pk(k: Konteks) -> Iterator[Block]:
    if k.ukur.pk is None or not k.ukur.pk.sasaran:
        yield kosong("Perjanjian Kinerja")
        return
    yield paragraf(
        f"Lampiran {k.ukur.pk.judul} memuat sasaran strategis, indikator kinerja, dan targetnya sebagai berikut:"
    )
    yield tabel_sasaran(k.ukur.pk, bernomor=False)


def iku(k: Konteks) -> Iterator[Block]:
    if k.ukur.iku is None or not k.ukur.iku.sasaran:
        yield kosong("Indikator Kinerja Utama")
        return
    nomor = f" Nomor {k.ukur.iku.nomor}" if k.ukur.iku.nomor else ""
    yield paragraf(
        f"Indikator Kinerja Utama {k.kantor.nama} yang ditetapkan dengan Keputusan {k.kantor.jabatan_kepala}{nomor} adalah:"
    )
    yield tabel_iku(k.ukur.iku)
