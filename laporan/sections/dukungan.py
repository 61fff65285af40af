"""Programs, kegiatan and sub kegiatan behind a sasaran, with input and output of each sub kegiatan (BS-17)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from anggaran.belanja import SimpulBelanja
from kinerja.queries.bentuk import KeluaranUkur, SasaranUkur, SimpulUkur
from kinerja.queries.nilai import Hitungan
from laporan.document import Baris, Block, Kolom, Run, Sel, Table
from laporan.kalimat import BELUM, banyak, gabung, kosong, persen, rupiah, titik
from laporan.kalimat.kinerja import Kata
from laporan.konteks import Konteks
from laporan.pendukung import JENJANG, keluaran_kurang, keluaran_terukur, pendukung
from laporan.sections.umum import sel_uang
from laporan.susun import berkelompok, paragraf
from laporan.teks import blok_dari_teks
from sakip.core.numbers import format_angka

RINCI = 6
"""So many lowest nodes have a small table each (BS-17); more stand in one table."""
KENDALA = ("kendala-solusi", "mu-7")
"""Sections that tell kendala and solusi of every kegiatan (MU-7)."""
KOLOM = (
    Kolom("", 17),
    Kolom("", 3, "tengah"),
    Kolom("Uraian", 30),
    Kolom("Target", 20, "kanan"),
    Kolom("Realisasi", 20, "kanan"),
    Kolom("%", 10, "kanan"),
)


def dukungan(k: Konteks, s: SasaranUkur) -> Iterator[Block]:
    """How many nodes support the sasaran, then each sub kegiatan under its program and kegiatan."""
    pohon = pendukung(k, s)
    if not pohon:
        yield kosong(f"program dan kegiatan yang mendukung sasaran {s.nomor}")
        return
    jumlah = [(nama, sum(p.jenjang == j for p in pohon)) for j, nama in JENJANG.items()]
    hitungan = [banyak(n, nama, f"sasaran:{s.kode}:{nama.replace(' ', '')}") for nama, n in jumlah if n]
    antara = ["", *[", "] * (len(hitungan) - 2), ", dan " if len(hitungan) > 2 else " dan "]
    sambung = [x for pasangan in zip(antara, hitungan, strict=False) for x in pasangan]
    yield from _ringkas(k, s, pohon)
    yield paragraf(
        f"Program dan kegiatan yang dilaksanakan untuk mendukung tercapainya kinerja sasaran {s.nomor} terdiri atas ",
        *sambung,
        ", sebagai berikut:",
    )
    uang = {u.id: u for u in k.uang.jelajah()}
    induk = {p.induk_id for p in pohon}
    if sum(p.id not in induk for p in pohon) > RINCI:
        yield tabel_pendukung(k, pohon, uang)
        yield from _catatan_ringkas(k, pohon)
        return
    for p in pohon:
        yield paragraf(label_simpul(p), gaya="label")
        if p.id not in induk:
            yield tabel_masukan(k, p, uang.get(p.id))
            yield from catatan_pelaksanaan(p)


def tabel_pendukung(k: Konteks, pohon: list[SimpulUkur], uang: Mapping[int, SimpulBelanja]) -> Table:
    """Input and output of many nodes in one table, under their program (P53-7)."""
    kolom = (
        Kolom("PROGRAM / KEGIATAN", 26),
        Kolom("ANGGARAN", 13, "kanan", "MASUKAN"),
        Kolom("REALISASI", 13, "kanan", "MASUKAN"),
        Kolom("%", 8, "kanan", "MASUKAN"),
        Kolom("URAIAN", 24, "kiri", "KELUARAN"),
        Kolom("TARGET", 19, "kiri", "KELUARAN"),
        Kolom("REALISASI", 19, "kiri", "KELUARAN"),
        Kolom("%", 8, "kanan", "KELUARAN"),
    )
    induk = {p.induk_id for p in pohon}
    baris: list[Baris] = []
    for p in pohon:
        if p.id in induk:
            baris.append(Baris((Sel(label_simpul(p), colspan=8),), "kelompok", lekat=True))
        else:
            baris += berkelompok(_deret_keluaran(k, p), awal=(Sel(p.nama), *_sel_dana(uang.get(p.id))))
    return Table("P53-7", kolom, tuple(baris), landscape=True)


def _sel_dana(uang: SimpulBelanja | None) -> tuple[Sel, ...]:
    return sel_uang(uang, f"simpul:{uang.kode}") if uang else (Sel(BELUM), Sel(BELUM), Sel("-"))


def _deret_keluaran(k: Konteks, p: SimpulUkur) -> list[tuple[Sel, ...]]:
    return [(Sel(x.uraian), *_sel_keluaran(k, x)) for x in p.keluaran] or [(Sel(BELUM), Sel(), Sel(), Sel())]


def _catatan_ringkas(k: Konteks, pohon: list[SimpulUkur]) -> Iterator[Block]:
    """What was written beside the nodes of the table, each under its name; kendala and solusi once in the book."""
    sudah = any(b.kunci.endswith(KENDALA) for b in k.bagian)
    for p in pohon:
        if p.penjelasan or ((p.kendala or p.solusi) and not sudah):
            yield paragraf(label_simpul(p), gaya="label")
            yield from blok_dari_teks(p.penjelasan)
            yield from () if sudah else catatan_pelaksanaan(p)


def _ringkas(k: Konteks, s: SasaranUkur, pohon: list[SimpulUkur]) -> Iterator[Block]:
    """The money behind the sasaran, and how many outputs reached their target; those that did not are named."""
    uang, kunci = k.uang_sasaran(s.sasaran_id), f"sasaran:{s.kode}"
    kata: list[str | Run] = []
    if uang is not None and uang.pagu is not None:
        kata += [f"Sasaran {s.nomor} didukung anggaran sebesar ", rupiah(uang.pagu, f"{kunci}:pagu")]
        if uang.serapan is not None:
            kata += [" dengan realisasi ", rupiah(uang.realisasi, f"{kunci}:realisasi"), " ("]
            kata += [persen(uang.serapan, f"{kunci}:serapan"), ")"]
        kata.append(".")
    if keluaran := keluaran_terukur(pohon):
        kata += ([" "] if kata else []) + list(_hasil_keluaran(s, keluaran))
    if kata:
        yield paragraf(*kata)


def _hasil_keluaran(s: SasaranUkur, keluaran: list[KeluaranUkur]) -> Kata:
    kurang = keluaran_kurang(keluaran)
    semua = banyak(len(keluaran), "keluaran", f"sasaran:{s.kode}:keluaran")
    if not kurang:
        return ("Seluruh keluarannya yang terukur, yaitu ", semua, ", mencapai target.")
    nama = gabung([f"“{titik(x.uraian)}”" for x in kurang])
    if len(kurang) == len(keluaran):
        return ("Dari ", semua, f" yang terukur, belum ada yang mencapai target: {nama}.")
    tercapai = banyak(len(keluaran) - len(kurang), "keluaran", f"sasaran:{s.kode}:keluaran_tercapai")
    return ("Dari ", semua, " yang terukur, ", tercapai, f" mencapai target; yang belum adalah {nama}.")


def label_simpul(p: SimpulUkur) -> str:
    """`Kegiatan: …`; a name that says its level already stands alone."""
    jenjang = JENJANG[p.jenjang].title()
    return p.nama if p.nama.casefold().startswith(f"{jenjang} ".casefold()) else f"{jenjang}: {p.nama}"


def tabel_masukan(k: Konteks, p: SimpulUkur, uang: SimpulBelanja | None) -> Table:
    """Money in, outputs out, in one small table (BS-17)."""
    baris = [_masukan(uang), *_keluaran(k, p)]
    if p.penjelasan:
        baris.append(Baris((Sel("Penjelasan"), Sel(":"), Sel(p.penjelasan, colspan=4, rata="kiri"))))
    return Table("BS-17", KOLOM, tuple(baris))


def _masukan(uang: SimpulBelanja | None) -> Baris:
    kiri = (Sel("Masukan/Input"), Sel(":"), Sel("Dana"))
    if uang is None:
        return Baris((*kiri, Sel("belum diisi"), Sel("belum diisi"), Sel("-")))
    return Baris((*kiri, *sel_uang(uang, f"simpul:{uang.kode}")))


def _keluaran(k: Konteks, p: SimpulUkur) -> Iterator[Baris]:
    if not p.keluaran:
        yield Baris((Sel("Keluaran/Output"), Sel(":"), Sel("belum diisi", colspan=4)))
    for n, x in enumerate(p.keluaran, 1):
        awal = (Sel("Keluaran/Output", rowspan=len(p.keluaran)), Sel(":", rowspan=len(p.keluaran))) if n == 1 else ()
        label = f"{n}. " if len(p.keluaran) > 1 else ""
        yield Baris((*awal, Sel(f"{label}{x.uraian}"), *_sel_keluaran(k, x)))


def _sel_keluaran(k: Konteks, x: KeluaranUkur) -> tuple[Sel, Sel, Sel]:
    target, realisasi, capaian = _angka_keluaran(x)
    kunci = f"indikator:{x.kode}:{k.tahun}"
    return (
        Sel(target, x.target.hitung, f"{kunci}:target"),
        Sel(realisasi, x.realisasi.hitung, f"{kunci}:realisasi"),
        Sel(capaian, x.capaian.nilai, f"{kunci}:capaian"),
    )


def _angka_keluaran(x: KeluaranUkur) -> tuple[str, str, str]:
    """Target, realisasi and percent; lettered parts as one line each (`KK = 1.000`)."""
    if not x.komponen:
        return x.target.bersatuan or "belum diisi", x.realisasi.bersatuan or "belum diisi", _persen(x.capaian)
    return (
        "\n".join(f"{c.uraian} = {c.target.teks or 'belum diisi'}" for c in x.komponen),
        "\n".join(f"{c.uraian} = {c.realisasi.teks or 'belum diisi'}" for c in x.komponen),
        "\n".join(_persen(c.capaian) for c in x.komponen),
    )


def _persen(c: Hitungan) -> str:
    return "-" if c.nilai is None else format_angka(c.nilai)


def catatan_pelaksanaan(p: SimpulUkur) -> Iterator[Block]:
    """What stood in the way and what was done about it."""
    for label, isi in (("Kendala:", p.kendala), ("Solusi:", p.solusi)):
        if isi:
            yield paragraf(label, gaya="label")
            yield from blok_dari_teks(isi)
