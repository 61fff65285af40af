"""Applies the rule set of a year to values read from the tables; all arithmetic is in ``formulas`` and ``scales``."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from decimal import Decimal

from kinerja import formulas as f
from kinerja import scales
from kinerja.efisiensi import BarisEfisiensi
from kinerja.efisiensi import efisiensi as hitung_efisiensi
from kinerja.gabungan import gabung_komponen
from kinerja.models import Realisasi
from kinerja.queries.bentuk import Aturan
from kinerja.queries.nilai import Hitungan, Nilai, hitungan
from renstra.enums import Gabungan, JenisNilai, Ketersediaan
from renstra.models import BerNilai, Indikator, Komponen

ASAL: dict[str, str] = {Gabungan.RATA: "rata-rata", Gabungan.BOBOT: "rata-rata berbobot", Gabungan.JUMLAH: "jumlah"}
TANPA_ANGKA = f.Hasil(alasan=f.Alasan.HURUF_TANPA_ANGKA)


def pengali(indikator: Indikator) -> Decimal:
    """What a fraction is multiplied with: 100 where the value is a percentage."""
    persen = indikator.jenis_nilai == JenisNilai.PERSEN or "%" in indikator.satuan
    return Decimal(100) if persen else Decimal(1)


class Penghitung:
    """Capaian, predikat and means by one rule set; without one by the defaults of the program, and without predikat."""

    def __init__(self, aturan: Aturan | None, pita: Mapping[int, Sequence[scales.Pita]]) -> None:
        self.aturan, self.pita = aturan, pita
        self.batas_skala = aturan.skala.batas if aturan else ()

    def konversi(self, skala_id: int | None) -> dict[str, Decimal]:
        """Letters of a scale with the number that stands for each, as the rule set says."""
        if skala_id is None:
            return {}
        if self.aturan and self.aturan.huruf == "tertulis":
            return {huruf: nilai for skala, huruf, nilai in self.aturan.konversi if skala == skala_id}
        return scales.batas_bawah(self.pita.get(skala_id, ()))

    def nilai(self, baris: BerNilai | None, indikator: Indikator, satuan: str | None = None) -> Nilai:
        """A stored value as it is printed and computed with."""
        satuan = indikator.satuan if satuan is None else satuan
        if baris is None:
            return Nilai(satuan=satuan)
        if baris.ketersediaan != Ketersediaan.ADA:
            return Nilai(satuan=satuan, kosong=baris.get_ketersediaan_display().lower(), alasan=baris.alasan)
        huruf = self.konversi(indikator.skala_id).get(baris.predikat) if baris.predikat else None
        return Nilai(
            angka=baris.angka,
            angka_atas=baris.angka_atas,
            predikat=baris.predikat,
            hitung=huruf if baris.angka is None else baris.angka,
            satuan=satuan,
        )

    def setahun(self, baris: Sequence[Realisasi], indikator: Indikator, satuan: str | None = None) -> Nilai:
        """The value of a year: its one row, or its quarters joined as the indicator says."""
        if not baris or baris[0].periode == 0:
            return _setepat(self.nilai(baris[0] if baris else None, indikator, satuan), baris, indikator)
        terisi = [b for b in baris if b.terisi]
        if not terisi or terisi[-1].predikat:
            return self.nilai((terisi or baris)[-1], indikator, satuan)
        if indikator.akumulasi == f.Akumulasi.RASIO and any(b.pembilang is None for b in terisi):
            return self._rasio_tanpa_bagian(terisi, indikator, satuan)
        hasil = gabungan_triwulan(terisi, indikator)
        satuan = indikator.satuan if satuan is None else satuan
        return Nilai(angka=hasil.nilai, hitung=hasil.nilai, satuan=satuan, rumus=hasil.rumus)

    def _rasio_tanpa_bagian(self, terisi: Sequence[Realisasi], indikator: Indikator, satuan: str | None) -> Nilai:
        """One quarter is what it says; the mean of several percentages is not their ratio, so they have none."""
        if len(terisi) == 1:
            return self.nilai(terisi[0], indikator, satuan)
        alasan = "triwulan digabung dari pembilang dan penyebutnya, yang belum diisi"
        return Nilai(satuan=satuan or indikator.satuan, kosong="tidak dapat dihitung", alasan=alasan)

    def gabung(self, indikator: Indikator, komponen: Sequence[tuple[Komponen, Nilai]], satuan: str) -> Nilai | None:
        """The value of a composite indicator; None for another one, for components of several units, or without any."""
        if not indikator.gabungan or len({n.satuan for _, n in komponen}) > 1:
            return None
        hasil = gabung_komponen(indikator.gabungan, [n.hitung for _, n in komponen], [k.bobot for k, _ in komponen])
        if hasil.nilai is None:
            return None
        asal = f"{ASAL[indikator.gabungan]} {hasil.n} dari {hasil.dari} komponen"
        return Nilai(angka=hasil.nilai, hitung=hasil.nilai, satuan=satuan, asal=asal)

    def capaian(self, indikator: Indikator, target: Nilai, realisasi: Nilai) -> Hitungan:
        """Capaian with its predikat."""
        batas = self.aturan.batas_atas if self.aturan else None
        return self._terhadap(indikator, target, realisasi, batas)

    def kemajuan(self, indikator: Indikator, target_akhir: Nilai, realisasi: Nilai) -> Hitungan:
        """Progress to the last target of the Renstra, never capped."""
        return self._terhadap(indikator, target_akhir, realisasi, None)

    def _terhadap(self, indikator: Indikator, target: Nilai, realisasi: Nilai, batas: Decimal | None) -> Hitungan:
        for nama, nilai in (("realisasinya", realisasi), ("targetnya", target)):
            if nilai.kosong:
                return Hitungan(teks="tidak dapat dihitung", alasan=f"{nama} {nilai.kosong}")
        return self.berpredikat(self._hasil(indikator, target, realisasi, batas))

    def berpredikat(self, hasil: f.Hasil) -> Hitungan:
        """A result with its band on the scale of the year, chosen on the unrounded value."""
        return hitungan(hasil, scales.predikat(self.batas_skala, hasil.nilai))

    def rata_rata(self, capaian: Iterable[Hitungan]) -> Hitungan:
        """Mean capaian of what is there, with n of N."""
        batas = self.aturan.batas_rata_rata if self.aturan else None
        return self.berpredikat(f.rata_rata((c.nilai for c in capaian), batas=batas))

    def _hasil(self, indikator: Indikator, target: Nilai, realisasi: Nilai, batas: Decimal | None) -> f.Hasil:
        if target.predikat:
            return self._hasil_huruf(indikator, target, realisasi, batas)
        if realisasi.predikat and realisasi.hitung is None:
            return TANPA_ANGKA
        return f.capaian(
            indikator.polaritas,
            target.hitung,
            realisasi.hitung,
            target_atas=target.angka_atas,
            rumus_turun=self.aturan.rumus_turun if self.aturan else "selisih",
            batas=batas,
        )

    def _hasil_huruf(self, indikator: Indikator, target: Nilai, realisasi: Nilai, batas: Decimal | None) -> f.Hasil:
        """By the numbers where both sides have one, else by the order of the predicates."""
        urutan = scales.urutan(self.pita.get(indikator.skala_id or 0, ()))
        if not {target.predikat, realisasi.predikat or target.predikat} <= set(urutan):
            return TANPA_ANGKA
        angka = {} if target.hitung is None else {target.predikat: target.hitung}
        terukur = realisasi.angka if angka and realisasi.angka is not None else realisasi.predikat or realisasi.angka
        return f.capaian_predikat(target.predikat, terukur, urutan=urutan, konversi=angka, batas=batas)


def _setepat(nilai: Nilai, baris: Sequence[Realisasi], indikator: Indikator) -> Nilai:
    """The value of a fraction without the rounding of its stored column."""
    if not baris or baris[0].pembilang is None:
        return nilai
    hasil = f.rasio([(baris[0].pembilang, baris[0].penyebut)], pengali=pengali(indikator))
    return nilai if hasil.nilai is None else replace(nilai, angka=hasil.nilai, hitung=hasil.nilai, rumus=hasil.rumus)


def gabungan_triwulan(baris: Sequence[Realisasi], indikator: Indikator) -> f.Gabungan:
    """The year out of its quarters (domain handbook §2.5)."""
    if indikator.akumulasi == f.Akumulasi.RASIO:
        return f.rasio([(b.pembilang, b.penyebut) for b in baris], pengali=pengali(indikator))
    return f.akumulasi(indikator.akumulasi, [b.angka for b in baris])


def selisih(sekarang: Nilai, sebelum: Nilai, alasan: f.Alasan) -> Hitungan:
    """Difference of two values in the unit of the indicator; ``alasan`` where the second is missing."""
    if sekarang.hitung is not None and sebelum.hitung is None:
        return hitungan(f.Hasil(alasan=alasan))
    return hitungan(f.celah_kinerja(sebelum.hitung, sekarang.hitung))


def efisiensi(capaian: Decimal | None, serapan: Decimal | None, aturan: Aturan | None) -> Hitungan:
    """Efficiency of a sasaran from its mean capaian and its absorption, both in percent, by the year's rule set."""
    baris = BarisEfisiensi(capaian=capaian, pagu=Decimal(100), realisasi=serapan)
    return hitungan(hitung_efisiensi([baris], rumus=aturan.efisiensi if aturan else "selisih"))
