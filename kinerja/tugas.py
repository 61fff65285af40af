"""Measurements as tasks: figures to type, papers to hand in, to mend, to check, to approve."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence
from typing import Any

from django.db.models import Count

from kinerja import selesai, tugas_naskah
from kinerja.alur import Status
from kinerja.isian.realisasi import rujukan
from kinerja.models import PengukuranKinerja, PerjanjianKinerja
from kinerja.queries.pengukuran_unit import DIBALIKKAN
from kinerja.queries.ringkas import AngkaKurang, Ringkas, ringkas_tahun
from kinerja.tugas_naskah import LANGKAH
from sakip.core import kalender, tugas, tugas_catatan
from sakip.core.models import Kegiatan, PerangkatDaerah
from sakip.core.numbers import romawi
from sakip.core.permissions import boleh, unit_staf
from sakip.core.riwayat_langkah import riwayat_langkah

SETAHUN, AKHIR = 0, 4
PIMPINAN = {Status.DIPERIKSA: ("periksa", "Periksa"), Status.DIAJUKAN: ("setujui", "Setujui atau kembalikan")}


class _Meja:
    """The desk of one user in one office and year."""

    def __init__(self, pengguna: Any, perangkat: PerangkatDaerah, tahun: int) -> None:
        self.pengguna, self.perangkat, self.tahun = pengguna, perangkat, tahun
        self.semua = boleh(pengguna, "ubah_rencana", perangkat)
        self.unit = unit_staf(pengguna, perangkat)
        baris = PengukuranKinerja.objects.filter(perangkat=perangkat, tahun=tahun).select_related("unit")
        self.baris = list(baris.order_by("periode", "unit__urut"))
        for p in self.baris:
            p.perangkat = perangkat
        self.ringkas: Ringkas = ringkas_tahun(perangkat, tahun)

    def semua_tugas(self) -> Iterator[tugas.Tugas]:
        if self.semua or self.unit:
            yield from self.dikembalikan()
            for tw in kalender.triwulan_terbuka(self.perangkat, self.tahun):
                yield from self.triwulan(tw)
        yield from self.pimpinan()

    def milik(self, unit_id: int | None) -> bool:
        return self.semua or unit_id in self.unit

    def dikembalikan(self) -> Iterator[tugas.Tugas]:
        """One for each, with the reason."""
        kembali = [p for p in self.baris if p.status == Status.DIKEMBALIKAN and self.milik(p.unit_id)]
        alasan = riwayat_langkah(kembali) if kembali else {}
        for p in kembali:
            kata = next((x.catatan for x in alasan.get(str(p.pk), ()) if x.aksi in DIBALIKKAN), "")
            yield self.buat(
                f"Perbaiki pengukuran {sebutan(p.periode)} yang dikembalikan",
                self.alamat_pengukuran([(p.periode, p.unit_id)]),
                p.periode,
                keterangan=f"{p.unit or self.perangkat}: {kata}" if kata else str(p.unit or self.perangkat),
            )

    def triwulan(self, tw: int) -> Iterator[tugas.Tugas]:
        """Figures that are missing; else what is complete and was not handed in."""
        kurang = self.ringkas.kurang_pada(tw, None if self.semua else self.unit)
        if kurang:
            yield self.isi(tw, kurang)
        if siap := self.siap_dikirim(tw, {k.unit[:1] for k in kurang}):
            yield self.buat(
                f"Kirim pengukuran {sebutan(tw)}",
                self.alamat_pengukuran(siap),
                tw,
                keterangan="Semua angka sudah terisi.",
                jumlah=len(siap),
            )

    def isi(self, tw: int, kurang: Sequence[AngkaKurang]) -> tugas.Tugas:
        """Straight to the first empty cell."""
        nama = kurang[0].indikator.nama
        return self.buat(
            f"Isi realisasi {sebutan(tw)}",
            f"{self.alamat('kinerja:isian')}#{sel(kurang[0], self.tahun)}",
            tw,
            keterangan=f"{len(kurang)} indikator belum terisi, mulai dari {nama[:80]}.",
            jumlah=len(kurang),
        )

    def siap_dikirim(self, tw: int, kurang: Collection[tuple[int, ...]]) -> list[tuple[int, int | None]]:
        """Measurements with figures of this very period that nobody has sent, by period and unit."""
        status = {(p.periode, p.unit_id): p.status for p in self.baris}
        periode = {tw, SETAHUN} if tw == AKHIR else {tw}
        return [
            kunci
            for kunci in self.ringkas.terisi
            if kunci[0] in periode
            and self.milik(kunci[1])
            and status.get(kunci, Status.DRAF) == Status.DRAF
            and (kunci[1],) not in kurang
        ]

    def pimpinan(self) -> Iterator[tugas.Tugas]:
        """What lies with sekcam or camat, by period."""
        for status, (izin, kerja) in PIMPINAN.items():
            if not boleh(self.pengguna, izin, self.perangkat):
                continue
            for periode in sorted({p.periode for p in self.baris}):
                antre = [p for p in self.baris if p.status == status and p.periode == periode]
                if antre:
                    yield self.buat(
                        f"{kerja} pengukuran {sebutan(periode)}",
                        self.alamat_pengukuran([(p.periode, p.unit_id) for p in antre]),
                        periode,
                        keterangan=", ".join(str(p.unit or "Tanpa unit") for p in antre),
                        jumlah=len(antre),
                    )

    def alamat(self, nama: str, **isi: Any) -> str:
        return tugas.alamat(nama, self.perangkat, self.tahun, **isi)

    def alamat_pengukuran(self, kunci: Sequence[tuple[int, int | None]]) -> str:
        """The one measurement, or the list of all."""
        if len(kunci) > 1:
            return self.alamat("kinerja:pengukuran_daftar")
        periode, unit = kunci[0]
        return self.alamat("kinerja:pengukuran", periode=periode, unit=unit or 0)

    def buat(self, label: str, alamat: str, periode: int, *, keterangan: str, jumlah: int = 1) -> tugas.Tugas:
        kegiatan = Kegiatan.triwulan(periode)
        hari = kalender.tenggat(self.perangkat, self.tahun, kegiatan)
        return tugas.Tugas(label, alamat, keterangan, hari, jumlah, kegiatan)


def penyedia(pengguna: Any, perangkat: PerangkatDaerah, tahun: int) -> Iterator[tugas.Tugas]:
    """What the measurements of a year ask of this user."""
    return _Meja(pengguna, perangkat, tahun).semua_tugas()


def sel(kurang: AngkaKurang, tahun: int) -> str:
    """The place in the grid: the first part, where the indicator is put together from parts."""
    ind = kurang.indikator
    komponen = next((k.pk for k in ind.komponen.all()), None) if ind.gabungan else None
    return rujukan(ind.pk, komponen, tahun, kurang.periode)


def sebutan(periode: int) -> str:
    """A period within a sentence."""
    return f"triwulan {romawi(periode)}" if periode else "setahun"


def pemilah(pengguna: Any, perangkat: PerangkatDaerah, tahun: int, kunci: Collection[str]) -> set[str]:
    """Of these keys, the figures and targets of indicators that this user's units answer for."""
    unit = unit_staf(pengguna, perangkat)
    if not unit:
        return set()
    milik = {str(i.id) for s in ringkas_tahun(perangkat, tahun).sasaran for i in s.indikator if set(i.unit) & unit}
    return {r for r in kunci if r.split(":")[0] in ("realisasi", "target") and r.split(":")[1] in milik}


def penghitung(pengguna: Any, kantor: Sequence[PerangkatDaerah]) -> Iterator[tuple[int, int, int]]:
    """Measurements and Perjanjian Kinerja that lie with this user, in all his offices."""
    for izin, status in _antrean():
        milik = [k for k in kantor if boleh(pengguna, izin, k)]
        if milik:
            yield from _hitung(PengukuranKinerja, milik, status & set(PIMPINAN))
            yield from _hitung(PerjanjianKinerja, milik, status)


def _antrean() -> Iterable[tuple[str, set[str]]]:
    """The states that lie with each permission."""
    return [
        (izin, {s for s, (i, _) in LANGKAH.items() if i == izin}) for izin in ("periksa", "setujui", "tandatangani")
    ]


def _hitung(model: Any, kantor: Sequence[PerangkatDaerah], status: Collection[str]) -> Iterable[tuple[int, int, int]]:
    if not status:
        return ()
    antre = model.objects.filter(perangkat__in=kantor, status__in=status)
    return antre.values_list("perangkat", "tahun").annotate(n=Count("pk")).order_by()


def daftarkan() -> None:
    kalender.daftarkan(selesai.selesai, selesai.ALAMAT)
    tugas.daftarkan(penyedia, tugas_naskah.penyedia, lingkup="kinerja")
    tugas.daftarkan_hitungan(penghitung)
    tugas_catatan.daftarkan_pemilah(pemilah)
