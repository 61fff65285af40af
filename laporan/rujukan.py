"""What notes on a report hang on: a section, a paragraph, a figure (`sakip.core.rujukan`)."""

from __future__ import annotations

from django.urls import reverse

from laporan.models import Bagian, Laporan, Rekomendasi
from laporan.narasi import paragraf_narasi
from laporan.nomor import jangkar_bagian
from renstra.models import Indikator
from sakip.core.models import PerangkatDaerah
from sakip.core.rujukan import Rujukan, daftarkan

APA = {
    "target": "Target", "realisasi": "Realisasi", "capaian": "Capaian", "pagu": "Pagu", "serapan": "Serapan",
    "predikat": "Predikat", "perubahan": "Perubahan",
}  # fmt: skip
CUPLIKAN = 60  # letters of a paragraph by which a note calls it


def pasang() -> None:
    daftarkan("bagian", bagian)
    daftarkan("paragraf", paragraf)
    daftarkan("angka", angka)
    daftarkan("tindak", tindak)


def bagian(perangkat: PerangkatDaerah, tahun: int, isi: list[str]) -> Rujukan | None:
    """``bagian:<id>``: a section of a report of that year."""
    b = _bagian(perangkat, tahun, isi[0])
    if b is None or len(isi) != 1:
        return None
    return Rujukan(f"bagian:{b.pk}", f"Bagian “{b.judul}”", _baca(b, jangkar_bagian(b.kunci)), b)


def paragraf(perangkat: PerangkatDaerah, tahun: int, isi: list[str]) -> Rujukan | None:
    """``paragraf:<section>:<sidik>``: a paragraph, whether it still stands there or was rewritten since."""
    b = _bagian(perangkat, tahun, isi[0])
    if b is None or len(isi) != 2:
        return None
    kata = next((p.teks for p in paragraf_narasi(f"{b.naskah}{b.naskah_akhir}") if p.sidik == isi[1]), "")
    nama = f"Paragraf “{cuplikan(kata)}” pada bagian “{b.judul}”" if kata else f"Paragraf pada bagian “{b.judul}”"
    return Rujukan(f"paragraf:{b.pk}:{isi[1]}", nama, _baca(b, jangkar_bagian(b.kunci)), b)


def angka(perangkat: PerangkatDaerah, tahun: int, isi: list[str]) -> Rujukan | None:
    """``angka:<key of the tree>``: a figure that the report of the year prints."""
    laporan = Laporan.objects.filter(perangkat=perangkat, tahun=tahun, jenis=Laporan.Jenis.LKJIP).first()
    if laporan is None:
        return None
    kunci = ":".join(isi)
    return Rujukan(
        f"angka:{kunci}", _nama_angka(perangkat, isi), reverse("laporan:baca", args=[perangkat.slug, tahun]), laporan
    )


def tindak(perangkat: PerangkatDaerah, tahun: int, isi: list[str]) -> Rujukan | None:
    """``tindak:<recommendation>``: what was done about it; evidence hangs on it."""
    from laporan.domain.evaluasi import tindak_lanjut

    baris = Rekomendasi.objects.filter(perangkat=perangkat, pk=isi[0]).first() if _angka(isi[0]) else None
    if baris is None or len(isi) != 1 or baris.tahun >= tahun:
        return None
    alamat = reverse("laporan:tindak_ubah", args=[perangkat.slug, tahun, baris.pk])
    return Rujukan(f"tindak:{baris.pk}", f"Tindak lanjut: {baris}", alamat, tindak_lanjut(baris, tahun))


def cuplikan(kata: str) -> str:
    """The first words, by which people know it."""
    return kata if len(kata) <= CUPLIKAN else f"{kata[:CUPLIKAN].rsplit(' ', 1)[0]} …"


def _bagian(perangkat: PerangkatDaerah, tahun: int, pk: str) -> Bagian | None:
    if not _angka(pk):
        return None
    milik = Bagian.objects.filter(pk=pk, laporan__perangkat=perangkat, laporan__tahun=tahun)
    return milik.select_related("laporan__perangkat").first()


def _angka(teks: str) -> bool:
    return teks.isascii() and teks.isdigit() and len(teks) < 18


def _baca(b: Bagian, jangkar: str) -> str:
    lap = b.laporan
    kunci = {"kantor": lap.perangkat.slug, "tahun": lap.tahun}
    if lap.jenis == Laporan.Jenis.LKJIP:
        return f"{reverse('laporan:baca', kwargs=kunci)}#{jangkar}"
    return f"{reverse('laporan:buku_baca', kwargs=kunci | {'jenis': lap.jenis})}#{jangkar}"


def _nama_angka(perangkat: PerangkatDaerah, isi: list[str]) -> str:
    """`Capaian “Indeks kepuasan” 2021`, as far as the key tells."""
    apa = APA.get(isi[-1], "Angka")
    if isi[0] == "indikator" and len(isi) >= 3:
        indikator = Indikator.objects.filter(perangkat=perangkat, kode=isi[1]).first()
        return f"{apa} “{indikator.nama if indikator else isi[1]}” {isi[2]}"
    tempat = {
        "anggaran": "anggaran",
        "sasaran": f"sasaran {isi[1]}" if len(isi) > 1 else "sasaran",
        "simpul": "program",
    }
    return f"{apa} {tempat.get(isi[0], 'dalam laporan')}"
