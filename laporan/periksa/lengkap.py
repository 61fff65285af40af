"""What K15, K25, K26 and K27 need beside the statements: open questions, advice without a follow-up, last year's texts."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from laporan.bahan import laporan_tahun
from laporan.checks.aturan.lengkap import BelumDitindak, BelumTerjawab
from laporan.checks.temuan import Tempat
from laporan.evaluasi import TINDAK
from laporan.kesiapan.jawaban import Keadaan
from laporan.kesiapan.tanya import tujuh_pertanyaan
from laporan.konteks import Konteks
from laporan.models import Laporan
from laporan.narasi.baca import teks_polos
from sakip.core.models import PerangkatDaerah


def lebih(k: Konteks, perangkat: PerangkatDaerah) -> Mapping[str, object]:
    """Material of single rules, under their numbers. A book without a BAB III answers no questions; the texts of the
    book of the year before cost one query, where there is one."""
    lalu = laporan_tahun(perangkat, k.tahun - 1, k.rangka.jenis)
    berbab3 = any(b.kunci == "bab3" or b.induk == "bab3" for b in k.bagian)
    return {
        "K15": tuple(_belum(k)) if berbab3 else (),
        "K25": tuple(_nasihat(k)),
        "K26": True,
        "K27": naskah(lalu) if lalu else {},
    }


def _belum(k: Konteks) -> Iterator[BelumTerjawab]:
    for s in tujuh_pertanyaan(k):
        for t in s.pertanyaan:
            if t.jawaban.keadaan is not Keadaan.LENGKAP:
                tempat = Tempat(f"Sasaran {s.nomor}, pertanyaan {t.nomor}", f"kesiapan:{s.nomor}:{t.nomor}", "bab3")
                yield BelumTerjawab(s.uraian, t.judul, t.jawaban.hitungan, t.jawaban.kurang, tempat)


def _nasihat(k: Konteks) -> Iterator[BelumDitindak]:
    """Only where the book prints the advice: then it was read for it."""
    for t in k.bahan.get(TINDAK.nama, ()):
        if not t.sudah:
            yield BelumDitindak(str(t.rekomendasi), t.asal, Tempat("Tindak lanjut", f"tindak:{t.rekomendasi.pk}"))


def naskah(laporan: Laporan) -> Mapping[str, str]:
    """What people wrote in each section of a book, as plain text."""
    semua = laporan.bagian.exclude(naskah="", naskah_akhir="").values_list("kunci", "naskah", "naskah_akhir")
    return {kunci: teks_polos(f"{awal}{akhir}") for kunci, awal, akhir in semua}
