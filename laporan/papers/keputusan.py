"""The decree on the IKU with its lampiran (BS-8, PL-4), and the regulations that papers cite."""

from __future__ import annotations

from collections.abc import Iterator

from kinerja.queries.bentuk import Iku
from kinerja.queries.keputusan import ButirCetak, Keputusan
from laporan.document import Block, Butir, DaftarButir, DataDiri, HalamanBaru, Isian, Judul, Paragraph, TandaTangan
from laporan.kalimat import kosong
from laporan.kebutuhan import KEPUTUSAN_IKU
from laporan.konteks import Konteks
from laporan.papers.daftar import cetakan
from laporan.perlu import perlu, perlu_dari
from laporan.sections.bab1 import dasar_hukum
from laporan.sections.iku import lampiran_iku, tempat_tanggal
from laporan.sections.umum import kop, tanda
from laporan.susun import paragraf
from laporan.teks import blok_dari_teks
from sakip.core.numbers import terbilang


@cetakan(
    "sk-iku", "Keputusan tentang Indikator Kinerja Utama", "Perjanjian", kode=("BS-8", "PL-4"), urut=30,
    rangka="sendiri", isi=("kinerja:iku",),
)  # fmt: skip
@perlu(KEPUTUSAN_IKU)
def keputusan_iku(k: Konteks) -> Iterator[Block]:
    """Letterhead, title, considerations, dictums, signature and copies; the lampiran on a page of its own."""
    iku, keputusan = k.ukur.iku, k.ambil(KEPUTUSAN_IKU)
    if iku is None or keputusan is None:
        yield kosong("penetapan Indikator Kinerja Utama")
        return
    yield kop(k)
    yield from _judul(k, iku, keputusan)
    yield from _isi(keputusan)
    yield TandaTangan((tanda(iku.penanda_tangan, tuple(tempat_tanggal(iku))),))
    if keputusan.tembusan:
        yield paragraf("Tembusan:", gaya="rapat")
        yield DaftarButir(tuple(_butir(b) for b in keputusan.tembusan))
    if iku.sasaran:
        yield HalamanBaru()
        yield from lampiran_iku(k)


def _judul(k: Konteks, iku: Iku, keputusan: Keputusan) -> Iterator[Block]:
    tentang = keputusan.tentang or f"Penetapan Indikator Kinerja Utama {k.kantor.nama}"
    nomor = (f"NOMOR {iku.nomor}",) if iku.nomor else ()
    yield Judul((f"KEPUTUSAN {k.kantor.jabatan_kepala.upper()}", *nomor))
    yield Judul(("TENTANG", *_sebelum(tentang.upper(), k.kantor.nama.upper())))
    yield Judul((f"{k.kantor.jabatan_kepala.upper()},",))


def _sebelum(judul: str, nama: str) -> Iterator[str]:
    """A title in two lines, the second begins with the name of the office; one line where it is not in it."""
    awal, ada, akhir = judul.partition(f" {nama}")
    yield awal
    if ada:
        yield f"{nama}{akhir}"


def _isi(keputusan: Keputusan) -> Iterator[Block]:
    yield DataDiri(
        (
            Isian("Menimbang", blok=(_daftar(keputusan.menimbang, "a."),)),
            Isian("Mengingat", blok=(_daftar(keputusan.mengingat, "1."),)),
        )
    )
    yield Judul(("MEMUTUSKAN:",))
    if not keputusan.diktum:
        yield kosong("diktum keputusan")
        return
    diktum = (
        Isian(f"KE{terbilang(i).upper()}", blok=blok_dari_teks(b.uraian)) for i, b in enumerate(keputusan.diktum, 1)
    )
    yield DataDiri((Isian("Menetapkan", ""), *diktum))


def _daftar(butir: tuple[ButirCetak, ...], gaya: str) -> Block:
    if not butir:
        return kosong("daftar ini")
    return DaftarButir(tuple(_butir(b) for b in butir), "a." if gaya == "a." else "1.")


def _butir(b: ButirCetak) -> Butir:
    """Its first paragraph beside the number, what follows below it."""
    awal, *sisa = blok_dari_teks(b.uraian)
    return Butir(awal.runs, tuple(sisa)) if isinstance(awal, Paragraph) else Butir((), (awal, *sisa))


@cetakan("dasar-hukum", "Dasar Hukum", "Perencanaan", kode=("R-2",), urut=90, isi=("laporan:dasar_hukum_daftar",))
@perlu(*perlu_dari(dasar_hukum))
def peraturan(k: Konteks) -> Iterator[Block]:
    """The regulations in force in the year."""
    return dasar_hukum(k)
