"""What the columns of a table hold, known by their heads: whatever their case, line breaks, groups and years."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property

from laporan.checks.baca.skala_uang import tanpa_skala


class Peran(StrEnum):
    """What a column holds. Figures of performance and of money are kept apart, also where both heads say “realisasi”."""

    NO = "no"
    KODE = "kode"
    TAHUN = "tahun"
    TUJUAN = "tujuan"
    INDIKATOR_TUJUAN = "indikator tujuan"
    SASARAN = "sasaran"
    INDIKATOR = "indikator"
    PROGRAM = "program"
    KEGIATAN = "kegiatan"
    SUB_KEGIATAN = "sub kegiatan"
    INDIKATOR_PROGRAM = "indikator program"
    INDIKATOR_KEGIATAN = "indikator kegiatan"
    URAIAN = "uraian"
    SATUAN = "satuan"
    ALASAN = "alasan"
    FORMULASI = "formulasi"
    SUMBER_DATA = "sumber data"
    PENANGGUNG_JAWAB = "penanggung jawab"
    KETERANGAN = "keterangan"
    TARGET = "target"
    TARGET_PROGRAM = "target program"
    TARGET_KEGIATAN = "target kegiatan"
    TARGET_AKHIR = "target akhir"
    REALISASI = "realisasi"
    CAPAIAN = "capaian"
    KEMAJUAN = "kemajuan"
    PREDIKAT = "predikat"
    PAGU_AWAL = "pagu sebelum perubahan"
    PAGU = "pagu"
    REALISASI_UANG = "realisasi anggaran"
    PERSEN_UANG = "persen anggaran"
    JUMLAH = "jumlah anggaran"
    PORSI = "porsi"
    EFISIENSI = "efisiensi"
    UNSUR = "unsur"
    TIDAK_BAIK = "tidak baik"
    KURANG_BAIK = "kurang baik"
    BAIK = "baik"
    SANGAT_BAIK = "sangat baik"
    TOTAL = "total"
    SKOR = "skor"
    MASUKAN = "masukan"
    KELUARAN = "keluaran"
    LAIN = "lain"


P = Peran
UANG = frozenset({P.PAGU_AWAL, P.PAGU, P.REALISASI_UANG, P.PERSEN_UANG, P.JUMLAH})
KINERJA = frozenset({P.TARGET, P.TARGET_AKHIR, P.REALISASI, P.CAPAIAN, P.KEMAJUAN, P.PREDIKAT})
SEBARAN = (P.TIDAK_BAIK, P.KURANG_BAIK, P.BAIK, P.SANGAT_BAIK)

# Heads are compared as small letters without spaces: "TARG ET" and "Targe t" are printed too (000:22, 002:246).
LAIN_LAIN = re.compile(
    r"targetdan(capaian|realisasi)|nasional|provinsi|propinsi|standar|fisik|strategi$|kebijakan|sumberdana|lokasi|tahunawal|tingkatrealisasi|20\d\dk$"
)
UANG_KATA = re.compile(r"anggaran|pagu|alokasi|belanja|keuangan|(^|\d|[a-z])rp$|dana$")
PERSEN = re.compile(r"(.*tahun20\d\d|.*anggaran)?(%|persen|persentase|prosentase)(anggaran|thdtotal)?%?")
TAHUN_SAJA = re.compile(r"(th|tahun|tahunke)?(20\d\d|[1-6])")
ANGKA_KATA = re.compile(r"target|realisasi|capaian|kemajuan|rencana|serapan")
TEKS: tuple[tuple[re.Pattern[str], Peran], ...] = tuple(
    (re.compile(pola), peran)
    for pola, peran in (
        (r"no(mor)?(urut)?", P.NO),
        (r"%?(pro)?porsi(anggaran)?%?", P.PORSI),
        (r"(tingkat)?efisiensi(sumberdaya)?%?", P.EFISIENSI),
        (r"kode.*", P.KODE),
        (r"tahun(anggaran)?", P.TAHUN),
        (r".*unsur.*", P.UNSUR),
        (r"(1\.?)?tidak(baik|puas)", P.TIDAK_BAIK),
        (r"kurang(baik|puas)", P.KURANG_BAIK),
        (r"sangat(baik|puas)", P.SANGAT_BAIK),
        (r"baik|puas", P.BAIK),
        (r"total|jumlah%", P.TOTAL),
        (r"skor|nilaiskor|nilaiunsur|nilairatarata|nrr.*|nilaiikm|nilaiskm", P.SKOR),
        (r".*(predikat|kategori|kriteria|mutu).*", P.PREDIKAT),
        (r".*alasan.*", P.ALASAN),
        (r".*(formula|rumus|carapengukuran|caraperhitungan|perhitungan).*", P.FORMULASI),
        (r".*sumberdata.*", P.SUMBER_DATA),
        (r".*penanggungjawab.*", P.PENANGGUNG_JAWAB),
        (r"(?!.*indikator).*satuan.*", P.SATUAN),
        (r"(?!.*sasaran).*indikatortujuan.*", P.INDIKATOR_TUJUAN),
        (r".*indikator(kinerja)?program.*", P.INDIKATOR_PROGRAM),
        (r".*indikator(kinerja)?(sub)?(kegiatan|keluaran|output).*", P.INDIKATOR_KEGIATAN),
        (r"program.*indikator", P.PROGRAM),
        (r".*indikator.*|iku", P.INDIKATOR),
        (r".*sasaran.*|kinerjautama", P.SASARAN),
        (r".*tujuan.*", P.TUJUAN),
        (r"subkegiatan.*", P.SUB_KEGIATAN),
        (r".*program.*", P.PROGRAM),
        (r".*kegiatan.*", P.KEGIATAN),
        (r"uraian.*|jenisbelanja.*", P.URAIAN),
        (r"input.*|masukan.*", P.MASUKAN),
        (r"output.*|keluaran.*", P.KELUARAN),
        (r"ket(erangan)?", P.KETERANGAN),
    )
)


@dataclass(frozen=True, slots=True)
class Kolom:
    """A column: its place in the row, what it holds, and of which year where the head says so."""

    n: int
    peran: Peran
    tahun: int | None = None


@dataclass(frozen=True)
class Susunan:
    """The columns of a table."""

    kolom: tuple[Kolom, ...]

    @cached_property
    def menurut_peran(self) -> Mapping[Peran, tuple[Kolom, ...]]:
        hasil: dict[Peran, list[Kolom]] = {}
        for k in self.kolom:
            hasil.setdefault(k.peran, []).append(k)
        return {p: tuple(isi) for p, isi in hasil.items()}

    def semua(self, peran: Peran) -> tuple[Kolom, ...]:
        return self.menurut_peran.get(peran, ())

    def satu(self, peran: Peran) -> int | None:
        """The place of the first column of that kind."""
        ada = self.semua(peran)
        return ada[0].n if ada else None

    def punya(self, *peran: Peran) -> bool:
        return all(p in self.menurut_peran for p in peran)


def kenali(kepala: Sequence[str], judul: str = "", tahun: int | None = None) -> Susunan:
    """The roles of the columns with these heads (group and title). `judul` and `tahun`, the year of the report, help where a
    head is a bare year."""
    pakai, awal = _pisah_campur([tanpa_skala(k) for k in kepala]), _tahun_awal(judul)
    hasil: list[Kolom] = []
    for n, teks in enumerate(pakai):
        sebelum = [k.peran for k in hasil if k.peran in UANG | KINERJA]
        beruang = bool(sebelum) and sebelum[-1] in UANG
        hasil.append(Kolom(n, _peran(rapat(teks), rapat(judul), beruang=beruang), _tahun(teks, awal)))
    return Susunan(tuple(_di_antara(hasil, pakai, tahun)))


def _di_antara(kolom: list[Kolom], kepala: Sequence[str], tahun: int | None) -> Iterator[Kolom]:
    """Heads that only the others explain: “Nilai” beside unsur, a bare year beside indicators: what was measured up to the
    year of the report, what is planned beyond it."""
    ada = {k.peran for k in kolom}
    polos = [k for k, t in zip(kolom, kepala, strict=True) if k.peran is P.LAIN and TAHUN_SAJA.fullmatch(rapat(t))]
    lewat = tahun is not None and any(k.tahun and k.tahun > tahun for k in polos)
    deret = P.INDIKATOR in ada and len(polos) > 1
    for k, teks in zip(kolom, kepala, strict=True):
        if rapat(teks) == "nilai" and P.UNSUR in ada:
            yield Kolom(k.n, P.SKOR)
        elif deret and k in polos:
            yield Kolom(k.n, P.TARGET if lewat else P.REALISASI, k.tahun)
        else:
            yield k


def rapat(teks: str) -> str:
    """A head as it is compared: without the number of its column, “NO (1)”."""
    return re.sub(r"[^a-z0-9%]", "", re.sub(r"\(\d{1,2}\)", "", teks.lower()))


def _peran(r: str, judul: str, *, beruang: bool) -> Peran:
    if not r or LAIN_LAIN.search(r):
        return P.LAIN
    angka = None if r.startswith(("porsi", "proporsi")) else _peran_angka(r, judul, beruang=beruang)
    if angka:
        return angka
    return next((peran for pola, peran in TEKS if pola.fullmatch(r)), P.LAIN)


def _peran_angka(r: str, judul: str, *, beruang: bool) -> Peran | None:
    """The role of a column of figures; None for a column of words."""
    if PERSEN.fullmatch(r):
        return P.PERSEN_UANG if beruang or "anggaran" in r else P.CAPAIAN
    if "sebelumperubahan" in r:
        return P.PAGU_AWAL
    if re.search(r"(setelah|sesudah)perubahan", r):
        return P.PAGU
    if re.search(r"bertambah|berkurang|selisih|sisaanggaran", r):
        return P.LAIN
    if re.fullmatch(r"jumlah(rp|anggaran)?", r) and beruang:
        return P.JUMLAH
    if TAHUN_SAJA.fullmatch(r):
        return (
            P.REALISASI if "realisasi" in judul else P.TARGET if re.search("target|renstra|menengah", judul) else P.LAIN
        )
    if ANGKA_KATA.search(r) and not re.search(r"^indikator|^program.*indikator", r):
        return _peran_ukur(r, beruang=beruang)
    if UANG_KATA.search(r):
        return P.REALISASI_UANG if "realisasi" in judul and re.fullmatch(r"(tahun)?20\d\drp", r) else P.PAGU
    return None


def _peran_ukur(r: str, *, beruang: bool) -> Peran:
    uang = beruang or bool(UANG_KATA.search(r))
    if re.search(r"sdtahun|sampaidengantahun|s\.?dakhir|datacapaian", r) and "target" not in r:
        return P.LAIN
    if "kemajuan" in r:
        return P.KEMAJUAN
    if "realisasi" in r:
        return P.REALISASI_UANG if uang else P.REALISASI
    if "target" in r and not UANG_KATA.search(r):
        return _peran_target(r)
    if "target" in r or "rencana" in r:
        return P.PAGU if UANG_KATA.search(r) else P.TARGET
    return P.PERSEN_UANG if uang else P.CAPAIAN


def _peran_target(r: str) -> Peran:
    if re.search(r"akhir|20\d\dsd20\d\d|jangkamenengah", r):
        return P.TARGET_AKHIR
    if r.startswith("program"):
        return P.TARGET_PROGRAM
    return P.TARGET_KEGIATAN if re.match(r"(sub)?kegiatan", r) else P.TARGET


def _tahun(teks: str, awal: int | None) -> int | None:
    """The one year of a head; of “tahun ke-3” the third from the first year of the title."""
    ada = set(re.findall(r"20\d\d", re.sub(r"(?<=\d)\s+(?=\d)", "", teks)))  # a narrow column breaks “2 021”
    if len(ada) == 1:
        return int(ada.pop())
    ke = re.search(r"tahun\s*(?:ke)?\s*-?\s*(\d)\b", teks, re.IGNORECASE)
    return awal + int(ke.group(1)) - 1 if ke and awal and not ada else None


def _tahun_awal(judul: str) -> int | None:
    cocok = re.search(r"(20\d\d)\s*(?:-|–|s/d|s\.d\.?|sampai)", judul, re.IGNORECASE)
    return int(cocok.group(1)) if cocok else None


CAMPUR = (("no", "sasaran"), ("no", "program"), ("realisasi", "capaian"), ("target", "realisasi"))


def _pisah_campur(kepala: list[str]) -> list[str]:
    """Two heads that print ran together, with an empty one beside them, come apart (004:335)."""
    for n, teks in enumerate(kepala[:-1]):
        if not kepala[n + 1].strip():
            kepala[n : n + 2] = _belah(teks, kepala[n + 1])
    return kepala


def _belah(teks: str, kosong: str) -> Iterator[str]:
    kata = {rapat(k): k for k in teks.split()}
    for kiri, kanan in CAMPUR:
        if {kiri, kanan} <= kata.keys():
            tahun = " ".join(re.findall(r"20\d\d", teks)) if kiri in ("realisasi", "target") else ""
            return iter((f"{kiri} {tahun}".strip(), kanan))
    return iter((teks, kosong))
