"""Kertas kerja pemeriksaan: what the rules find in a report, and over what the camat signs, with his reasons."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from laporan.checks.temuan import Tingkat
from laporan.document import (
    Baris,
    Block,
    BlokTandaTangan,
    DataDiri,
    Isian,
    Judul,
    Kolom,
    Sel,
    Subjudul,
    Table,
    TandaTangan,
    Teks,
)
from laporan.konteks import Konteks
from laporan.papers.daftar import cetakan
from laporan.periksa.cetak import PERIKSA, KertasKerja, oleh_dan_waktu
from laporan.periksa.hasil import TemuanKantor
from laporan.perlu import perlu
from laporan.sections.umum import kop
from laporan.susun import paragraf
from sakip.core.numbers import format_tanggal

CETAKAN, JUDUL = "kertas-kerja-pemeriksaan", "Kertas Kerja Pemeriksaan"
RUANG = "(" + "." * 40 + ")"
KEADAAN = {
    Tingkat.SALAH: "Menahan tanda tangan",
    Tingkat.PERINGATAN: "Perlu dilihat",
    Tingkat.SARAN: "Boleh dibiarkan",
}


@cetakan(CETAKAN, JUDUL, "Reviu", kode=("PERIKSA-1", "PERIKSA-2"), urut=5, landscape=True, rangka="sendiri",
         isi=("laporan:periksa",), mandiri=True)  # fmt: skip
@perlu(PERIKSA)
def kertas_kerja(k: Konteks) -> Iterator[Block]:
    """Head, counts, all findings, those that the camat signs over, and room for who checked."""
    isi = k.ambil(PERIKSA)
    yield kop(k)
    yield Judul((JUDUL.upper(), k.judul_buku.upper(), k.kantor.nama.upper(), f"TAHUN {k.tahun}"))
    yield DataDiri(tuple(_kepala(k, isi)))
    yield Subjudul((Teks("Temuan"),))
    yield _temuan(isi) if isi.temuan else paragraf("Tidak ada temuan.")
    diabaikan = [t for t in isi.temuan if terabaikan(t)]
    yield Subjudul((Teks("Temuan yang diabaikan camat"),))
    yield _diabaikan(diabaikan) if diabaikan else paragraf("Tidak ada temuan yang diabaikan.")
    yield _tanda_tangan(k, isi)


def terabaikan(t: TemuanKantor) -> bool:
    """Whether the camat signs over it: it would hold the signature, and does not."""
    return t.tingkat is Tingkat.SALAH and not t.menahan


def _kepala(k: Konteks, isi: KertasKerja) -> Iterator[Isian]:
    yield Isian("Kantor", f"{k.kantor.nama}, {k.kantor.pemda}")
    yield Isian("Tahun laporan", str(k.tahun))
    yield Isian("Laporan", f"{isi.laporan} ({isi.status.lower()})" if isi.laporan else "belum dibuat")
    if isi.edisi:
        yield Isian("Edisi", f"{isi.edisi}, kode {isi.kode}")
        yield Isian("Sidik naskah (SHA-256)", isi.sidik)
    yield Isian("Diperiksa dengan", f"{isi.aturan} aturan, keadaan data tanggal {format_tanggal(isi.hari)}")
    yield Isian("Hasil", _jumlah(isi))


def _jumlah(isi: KertasKerja) -> str:
    n = Counter(KEADAAN[t.tingkat] if not terabaikan(t) else "diabaikan" for t in isi.temuan)
    salah, peringatan, saran = (n[KEADAAN[x]] for x in Tingkat)
    return f"{salah} temuan salah, {peringatan} peringatan, {saran} saran; {n['diabaikan']} temuan diabaikan"


def _temuan(isi: KertasKerja) -> Table:
    kolom = (
        Kolom("No.", 5, "tengah"),
        Kolom("Aturan", 18),
        Kolom("Tingkat", 9),
        Kolom("Temuan", 36),
        Kolom("Tempat", 20),
        Kolom("Keadaan", 12),
    )
    baris = tuple(Baris(tuple(map(Sel, _baris(i, t)))) for i, t in enumerate(isi.temuan, 1))
    return Table("PERIKSA-1", kolom, baris, kecil=True)


def _baris(i: int, t: TemuanKantor) -> tuple[str, ...]:
    keadaan = "Diabaikan" if terabaikan(t) else KEADAAN[t.tingkat]
    tempat = "; ".join(x.sebutan for x in (t.tempat, *t.lain) if x.sebutan)
    return f"{i}.", f"{t.nomor} {t.aturan.judul}", t.tingkat.value, t.kalimat, tempat, keadaan


def _diabaikan(semua: list[TemuanKantor]) -> Table:
    kolom = (
        Kolom("No.", 5, "tengah"),
        Kolom("Aturan", 8),
        Kolom("Temuan", 37),
        Kolom("Alasan", 32),
        Kolom("Oleh dan waktu", 18),
    )
    baris = tuple(
        Baris((Sel(f"{i}."), Sel(t.nomor), Sel(t.kalimat), Sel(t.diabaikan.alasan), Sel(oleh_dan_waktu(t))))
        for i, t in enumerate(semua, 1)
        if t.diabaikan
    )
    return Table("PERIKSA-2", kolom, baris, kecil=True)


def _tanda_tangan(k: Konteks, isi: KertasKerja) -> TandaTangan:
    """The head of the office of that day, and room for who checked."""
    siapa = isi.kepala
    kepala = BlokTandaTangan(
        pengantar=("Mengetahui",),
        jabatan=f"{(siapa.jabatan if siapa else k.kantor.jabatan_kepala).upper()},",
        nama=siapa.nama if siapa else RUANG,
        pangkat=siapa.pangkat if siapa else "",
        nip=siapa.nip if siapa else "",
    )
    tempat = f"{k.kantor.kota}, {format_tanggal(isi.hari)}".removeprefix(", ")
    return TandaTangan((kepala, BlokTandaTangan(tempat_tanggal=(tempat,), jabatan="Yang memeriksa,", nama=RUANG)))
