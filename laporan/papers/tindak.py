"""What became of the recommendations of the last LHE and of the improvements that the office promised itself."""

from __future__ import annotations

from collections.abc import Iterator

from laporan.document import Baris, Block, Kolom, Sel, Table
from laporan.evaluasi import TINDAK
from laporan.kalimat import kosong
from laporan.konteks import Konteks
from laporan.papers.daftar import cetakan
from laporan.perlu import perlu


@cetakan(
    "tindak-lanjut", "Tindak Lanjut Rekomendasi", "Reviu", kode=("TINDAK",), urut=20, isi=("laporan:tindak_daftar",)
)
@perlu(TINDAK)
def tindak_lanjut(k: Konteks) -> Iterator[Block]:
    """One row a recommendation; may stand in BAB IV or as a lampiran of the book."""
    semua = k.ambil(TINDAK)
    if not semua:
        yield kosong("rekomendasi tahun sebelumnya")
        return
    kolom = (
        Kolom("No.", 6, "tengah"),
        Kolom("Rekomendasi", 34),
        Kolom("Asal", 18),
        Kolom("Ditindak-\nlanjuti", 11, "tengah"),
        Kolom("Tindak lanjut", 31),
    )
    baris = tuple(
        Baris((Sel(f"{i}."), Sel(t.rekomendasi.uraian), Sel(t.asal), Sel(t.keadaan), Sel(t.uraian or "–")))
        for i, t in enumerate(semua, 1)
    )
    selesai = sum(t.sudah for t in semua)
    yield Table("TINDAK", kolom, baris, catatan=(f"{selesai} dari {len(semua)} rekomendasi sudah ditindaklanjuti.",))
