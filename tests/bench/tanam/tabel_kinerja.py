"""Tables of plan and performance of a generated book, with heads and orders as offices vary them."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from decimal import Decimal

from tests.bench.tanam.buku import Baris, Isi, Kisi, Rangkai
from tests.bench.tanam.kata import PENDEK
from tests.bench.tanam.kenyataan import Sasaran, Ukuran, Unsur
from tests.bench.tanam.pencetak import Pena, mutu

Kolom = tuple[Rangkai, Callable[[Ukuran, Sasaran, int, bool], Rangkai]]


class Kepala:
    """The heads that this office uses everywhere."""

    def __init__(self, p: Pena) -> None:
        r, t = p.r, str(p.k.tahun)
        self.no = r.choice(("NO", "No.", "NO."))
        self.sasaran = r.choice(("SASARAN STRATEGIS", "Sasaran Strategis", "SASARAN", "Sasaran"))
        self.indikator = r.choice(("INDIKATOR KINERJA", "Indikator Kinerja", "INDIKATOR SASARAN", "Indikator Sasaran"))
        self.target = r.choice(("TARGET", "Target", f"TARGET {t}", f"Target Tahun {t}"))
        self.realisasi = r.choice(("REALISASI", "Realisasi", f"REALISASI {t}", f"Realisasi Tahun {t}"))
        self.capaian = r.choice(("CAPAIAN", "CAPAIAN (%)", "Capaian (%)", "% Capaian", "Capaian"))
        self.satuan, self.predikat = r.choice(("SATUAN", "Satuan")), r.choice(("KATEGORI", "Predikat", "KETERANGAN"))
        self.pakai_no, self.pakai_satuan, self.satuan_akhir = r.random() < 0.8, r.random() < 0.5, r.random() < 0.3
        self.ulang, self.per_sasaran = r.random() < 0.3, r.random() < 0.5
        self.pola_tahun = r.choice(("REALISASI Th. {}", "Realisasi {}", "REALISASI TAHUN {}", "{}"))

    def awal(self) -> list[Kolom]:
        """No, sasaran, indikator; the sasaran once or on every row."""
        hasil: list[Kolom] = [([self.no], lambda _u, _s, n, awal: [f"{n}."] if awal else [])] if self.pakai_no else []
        hasil.append(([self.sasaran], lambda _u, s, _n, awal: [s.uraian] if awal or self.ulang else []))
        hasil.append(([self.indikator], lambda u, _s, _n, _a: [u.nama]))
        return hasil

    def dengan_satuan(self, isi: list[Kolom]) -> list[Kolom]:
        if not self.pakai_satuan:
            return isi
        satuan: Kolom = ([self.satuan], lambda u, _s, _n, _a: [u.satuan])
        return [*isi, satuan] if self.satuan_akhir else [satuan, *isi]


def ukuran(p: Pena, sasaran: Iterable[Sasaran], kode: str, nama: str, judul: Rangkai, kolom: list[Kolom]) -> Kisi:
    """A table with a row for each indicator."""
    baris, mulai = [], _mulai_angka(kolom)
    for n, s in enumerate(sasaran, 1):
        for i, u in enumerate(s.indikator):
            baris.append(Baris([isi(u, s, n, i == 0) for _, isi in kolom], u.kunci))
    return Kisi(kode, nama, judul, [k for k, _ in kolom], baris, list(range(mulai, len(kolom))))


def _mulai_angka(kolom: list[Kolom]) -> int:
    return next((n for n, (k, _) in enumerate(kolom) if "ndikator" in str(k[0]).lower()), 0) + 1


def sel(buat: Callable[[Ukuran], Isi]) -> Callable[[Ukuran, Sasaran, int, bool], Rangkai]:
    return lambda u, _s, _n, _a: [buat(u)]


def pk(p: Pena, h: Kepala, judul: Rangkai, nama: str) -> Kisi:
    return ukuran(p, p.k.sasaran, "BS-6", nama, judul, [*h.awal(), *h.dengan_satuan([([h.target], sel(p.target))])])


def ukur(p: Pena, h: Kepala, judul: Rangkai, *, predikat: bool) -> Kisi:
    isi: list[Kolom] = [([h.target], sel(p.target)), ([h.realisasi], sel(p.realisasi)), ([h.capaian], sel(p.capaian))]
    kolom = [*h.awal(), *h.dengan_satuan(isi)]
    if predikat:
        kolom.append(([h.predikat], sel(p.predikat)))
    return ukuran(p, p.k.sasaran, "BS-12", "1", judul, kolom)


def banding(p: Pena, h: Kepala, judul: Rangkai, s: list[Sasaran], nama: str) -> Kisi:
    tahun: list[Kolom] = [
        ([*_belah(p, h.pola_tahun, y)], lambda u, _s, _n, _a, y=y: [p.realisasi(u, y)]) for y in p.k.tahun_realisasi
    ]
    return ukuran(p, s, "BS-13", nama, judul, [*h.awal(), *tahun])


def _belah(p: Pena, pola: str, y: int) -> Rangkai:
    depan, _, belakang = pola.partition("{}")
    return [x for x in (depan, Isi(("kepala_tahun", y), str(y), "tahun"), belakang) if x != ""]


def akhir(p: Pena, h: Kepala, judul: Rangkai, s: list[Sasaran], nama: str) -> Kisi:
    kepala = p.r.choice(("TARGET AKHIR RENSTRA", f"Target Akhir Renstra ({p.k.akhir})", "Target Akhir Renstra"))
    maju = p.r.choice(("TINGKAT KEMAJUAN", "Tingkat Kemajuan (%)", "TINGKAT KEMAJUAN (%)"))
    isi: list[Kolom] = [
        ([kepala], sel(lambda u: p.target(u, p.k.akhir))),
        ([h.realisasi], sel(p.realisasi)),
        ([maju], lambda u, _s, _n, _a: [p.kemajuan(u)] if u.naik else ["-"]),
    ]
    return ukuran(p, s, "BS-14", nama, judul, [*h.awal(), *isi])


def nasional(p: Pena, h: Kepala, judul: Rangkai, s: list[Sasaran], nama: str) -> Kisi:
    kosong: Kolom = ([p.r.choice(("REALISASI NASIONAL", "Standar Nasional"))], lambda *_: ["-"])
    return ukuran(p, s, "BS-15", nama, judul, [*h.awal(), ([h.realisasi], sel(p.realisasi)), kosong])


def iku(p: Pena, h: Kepala, judul: Rangkai) -> Kisi:
    isi: list[Kolom] = [
        ([p.r.choice(("FORMULASI", "Formulasi/Cara Pengukuran"))], lambda u, *_: [u.formulasi]),
        ([p.r.choice(("BIDANG PENANGGUNG JAWAB", "Penanggung Jawab"))], lambda u, *_: [f"Seksi {PENDEK[u.seksi]}"]),
        (["SUMBER DATA"], lambda u, *_: [u.sumber]),
    ]
    if p.r.random() < 0.4:
        isi.insert(0, ([h.target], sel(p.target)))
    return ukuran(p, p.k.sasaran, "BS-4", "1", judul, [*h.awal(), *isi])


def renstra(p: Pena, h: Kepala, judul: Rangkai) -> Kisi:
    """The targets of all years; a bare matrix with its tujuan."""
    pola = p.r.choice(
        ("Target Kinerja Sasaran Pada Tahun {}", "TARGET {}", "Target Tahun {}", "Target Kinerja Tahun {}")
    )
    tahun: list[Kolom] = [
        ([pola.format(y)], lambda u, _s, _n, _a, y=y: [p.target(u, y)]) for y in range(p.k.awal, p.k.akhir + 1)
    ]
    awal = h.awal()
    tujuan: Kolom = (["Tujuan"], lambda _u, s, _n, a: [s.tujuan] if a else [])
    return ukuran(p, p.k.sasaran, "BS-1", "1", judul, [*awal[:-2], tujuan, *awal[-2:], *h.dengan_satuan(tahun)])


# --- the survey ---


def sebaran(p: Pena, judul: Rangkai) -> Kisi:
    tanda = p.r.choice(("%", "", " %"))
    baris = []
    for n, u in enumerate(p.k.unsur, 1):
        bagian = [[Isi(("bagian", u.kunci, i), f"{x}{tanda}", "persen", Decimal(x))] for i, x in enumerate(u.bagian)]
        baris.append(Baris([[f"{n}"], [u.nama], *bagian, [f"100{tanda}"]], u.kunci))
    kolom = ("NO", "UNSUR", "Tidak Baik", "Kurang Baik", "Baik", "Sangat Baik", p.r.choice(("Total", "Jumlah")))
    return Kisi("BS-16", "sebaran", judul, [[x] for x in kolom], baris, [2, 3, 4, 5, 6])


def skor(p: Pena, judul: Rangkai) -> Kisi:
    baris = [Baris([[f"{n}"], [u.nama], [skor_unsur(p, u)], [mutu(u.skor)[1]]], u.kunci) for n, u in _bernomor(p)]
    rata = Isi(("rata_skor",), p.g.ukuran(p.k.rata_skor, 2, ""), "angka", p.k.rata_skor)
    nama = p.r.choice(("Rata-rata unsur pelayanan", "Rata-rata", "Nilai rata-rata"))
    baris.append(Baris([[], [nama], [rata], [mutu(p.k.rata_skor)[1]]], "rata"))
    kolom = ("NO", "UNSUR", p.r.choice(("SKOR", "Nilai")), p.r.choice(("PREDIKAT", "Kinerja Unsur Pelayanan")))
    return Kisi("BS-16", "skor", judul, [[x] for x in kolom], baris, [2])


def _bernomor(p: Pena) -> list[tuple[int, Unsur]]:
    return list(enumerate(p.k.unsur, 1))


def skor_unsur(p: Pena, u: Unsur, *, prosa: bool = False) -> Isi:
    return Isi(("skor", u.kunci), p.g.ukuran(u.skor, 2, "", prosa=prosa), "angka", u.skor)


def skala(judul: Rangkai) -> Kisi:
    isi = (("Lebih dari 100 %", "SANGAT BAIK"), ("76 % s/d 100 %", "BAIK"), ("55 % s/d 75,99 %", "CUKUP"),
           ("Kurang dari 55 %", "KURANG"))  # fmt: skip
    baris = [Baris([[f"{n}."], [a], [b]]) for n, (a, b) in enumerate(isi, 1)]
    return Kisi("BS-11", "1", judul, [["No"], ["CAPAIAN KINERJA"], ["KETERANGAN"]], baris)
