"""The IKU table of BAB II and the lampiran of the decree (BS-4)."""

from __future__ import annotations

from collections.abc import Iterator

from kinerja.queries.bentuk import BarisIkuCetak, Iku
from laporan.document import Baris, Block, DataDiri, Isian, Judul, Kolom, Rumus, Sel, Table, TandaTangan
from laporan.kalimat import kosong
from laporan.konteks import Konteks
from laporan.sections.umum import tanda
from laporan.susun import berkelompok, daftar
from sakip.core.numbers import format_tanggal

JUDUL_BAB2 = ("Sasaran Strategis", "IKU", "Formulasi", "Bidang Penanggung Jawab", "Sumber Data")
JUDUL_LAMPIRAN = (
    "KINERJA UTAMA",
    "INDIKATOR KINERJA UTAMA",
    "FORMULASI",
    "BIDANG PENANGGUNG JAWAB",
    "SUMBER DATA",
)
LEBAR = (17, 19, 30, 20, 14)


def tabel_iku(iku: Iku, *, lampiran: bool = False) -> Table:
    """Sasaran, IKU, formulasi, who answers for it, source; the lampiran numbers its sasaran."""
    judul = JUDUL_LAMPIRAN if lampiran else JUDUL_BAB2
    kolom = tuple(Kolom(j, lebar) for j, lebar in zip(judul, LEBAR, strict=True))
    if lampiran:
        kolom = (Kolom("No.", 7, "tengah"), *kolom)
    baris: list[Baris] = []
    for s in iku.sasaran:
        isi = [(Sel(b.uraian), _formulasi(b), _penanggung_jawab(b), Sel(b.sumber_data)) for b in s.baris]
        nomor = (Sel(f"{s.nomor}."),) if lampiran else ()
        baris += berkelompok(isi, awal=(*nomor, Sel(s.uraian)))
    return Table("BS-4", kolom, tuple(baris))


def _formulasi(b: BarisIkuCetak) -> Sel:
    if b.pembilang and b.penyebut:
        return Sel(b.formulasi, blok=(Rumus("", b.pembilang, b.penyebut, "× 100%"),))
    return Sel(b.formulasi or "belum diisi")


def _penanggung_jawab(b: BarisIkuCetak) -> Sel:
    return Sel("\n".join(b.penanggung_jawab) or "belum diisi")


def lampiran_iku(k: Konteks) -> Iterator[Block]:
    """The lampiran of the decree: office, duties, functions, tujuan, then the table and the signature."""
    iku = k.ukur.iku
    if iku is None or not iku.sasaran:
        yield kosong("penetapan Indikator Kinerja Utama")
        return
    yield Judul(("INDIKATOR KINERJA UTAMA (IKU)", f"{k.kantor.nama} {k.kantor.pemda}".upper()))
    yield DataDiri(tuple(_identitas(k, iku)))
    yield tabel_iku(iku, lampiran=True)
    yield TandaTangan((tanda(iku.penanda_tangan, tuple(tempat_tanggal(iku))),))


def _identitas(k: Konteks, iku: Iku) -> Iterator[Isian]:
    if iku.nomor:
        yield Isian("Keputusan Nomor", iku.nomor)
    yield Isian("Instansi", k.kantor.nama)
    for label, isi in (("Tugas", iku.tugas), ("Tujuan", iku.tujuan), ("Indikator Tujuan", iku.indikator_tujuan)):
        yield Isian(label, isi or "belum diisi")
        if label == "Tugas" and iku.fungsi:
            yield Isian("Fungsi", blok=(daftar(*iku.fungsi, gaya="a."),))


def tempat_tanggal(iku: Iku) -> Iterator[str]:
    """Where and when the decree was made, as two lines above its signature."""
    if iku.tempat:
        yield f"Ditetapkan di {iku.tempat}"
    if iku.tanggal:
        yield f"Pada tanggal {format_tanggal(iku.tanggal)}"
