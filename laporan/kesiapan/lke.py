"""What an evaluation of SAKIP (LKE) would see in the data: criteria answered, grade of each part, an estimate of the value.

Criteria, weights and thresholds are data, one file a version (`lke_2021.json`: PermenPANRB 88/2021; domain handbook §1.5).
Only what the data can answer is counted; AA and A ask for what no data shows, so the estimate ends at BB.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from decimal import Decimal
from functools import cache
from pathlib import Path
from typing import Any

from kinerja.queries.bentuk import IndikatorUkur
from laporan.evaluasi import Predikat, predikat
from laporan.jelajah import bagian
from laporan.kalimat import titik
from laporan.kesiapan.bahan import Bahan
from laporan.kesiapan.jawaban import Jawaban, Keadaan
from laporan.kesiapan.tanya import tujuh_pertanyaan
from sakip.core.asal import Tautan

BERKAS = sorted(Path(__file__).parent.glob("lke_*.json"))
BAB = ("bab1", "bab2", "bab3", "bab4")


@dataclass(frozen=True, slots=True)
class Kriteria:
    kode: str
    teks: str
    jawaban: Jawaban

    @property
    def terpenuhi(self) -> bool:
        return self.jawaban.keadaan is Keadaan.LENGKAP


@dataclass(frozen=True, slots=True)
class Sub:
    """A part of a component: its weight, the share of its criteria that are met, the grade and value that follow."""

    nama: str
    bobot: Decimal
    kriteria: tuple[Kriteria, ...]
    huruf: str
    nilai: Decimal

    @property
    def terpenuhi(self) -> int:
        return sum(k.terpenuhi for k in self.kriteria)


@dataclass(frozen=True, slots=True)
class KomponenLke:
    nama: str
    sub: tuple[Sub, ...]

    @property
    def bobot(self) -> Decimal:
        return sum((s.bobot for s in self.sub), Decimal(0))

    @property
    def nilai(self) -> Decimal:
        return sum((s.nilai for s in self.sub), Decimal(0))


@dataclass(frozen=True, slots=True)
class Lke:
    """The whole sheet. `perkiraan` is the sum of the values with its predikat: an estimate, never the LHE."""

    nama: str
    dasar: str
    catatan: str
    komponen: tuple[KomponenLke, ...]

    @property
    def perkiraan(self) -> Decimal:
        return sum((k.nilai for k in self.komponen), Decimal(0))

    @property
    def predikat(self) -> Predikat:
        return predikat(self.perkiraan)

    @property
    def terpenuhi(self) -> int:
        return sum(s.terpenuhi for k in self.komponen for s in k.sub)

    @property
    def banyak(self) -> int:
        return sum(len(s.kriteria) for k in self.komponen for s in k.sub)


@cache
def _versi() -> tuple[dict[str, Any], ...]:
    """All versions, the oldest first."""
    semua = [json.loads(b.read_text(encoding="utf-8"), parse_float=Decimal) for b in BERKAS]
    return tuple(sorted(semua, key=lambda v: v["berlaku_sejak"]))


def versi_pada(tahun: int) -> dict[str, Any]:
    """The version in force in a year; before the first, the first."""
    berlaku = [v for v in _versi() if v["berlaku_sejak"] <= tahun]
    return berlaku[-1] if berlaku else _versi()[0]


def huruf_sub(terpenuhi: int, banyak: int, versi: dict[str, Any]) -> tuple[str, Decimal]:
    """The grade of a part and what it is worth (0 to 100), by the share of its criteria that are met."""
    persen = Decimal(100 * terpenuhi) / banyak
    pita = next(p for p in versi["nilai"] if persen > p["lebih_dari"])
    return pita["huruf"], Decimal(pita["nilai"])


def lke(b: Bahan) -> Lke:
    """The sheet of an office and year."""
    v, jawab = versi_pada(b.k.tahun), jawaban(b)
    komponen = tuple(KomponenLke(k["nama"], tuple(_sub(s, jawab, v) for s in k["sub"])) for k in v["komponen"])
    return Lke(v["nama"], v["dasar"], v["catatan"], komponen)


def _sub(s: dict[str, Any], jawab: dict[str, Jawaban], v: dict[str, Any]) -> Sub:
    kriteria = tuple(Kriteria(x["kode"], x["teks"], jawab[x["jawab"]]) for x in s["kriteria"])
    huruf, nilai = huruf_sub(sum(k.terpenuhi for k in kriteria), len(kriteria), v)
    bobot = Decimal(s["bobot"])
    return Sub(s["nama"], bobot, kriteria, huruf, bobot * nilai / 100)


# --- the answers ---


def jawaban(b: Bahan) -> dict[str, Jawaban]:
    """Every answer that the criteria name."""
    return _rencana(b) | _ukur(b) | _lapor(b) | _evaluasi(b)


def _ada(ya: object, apa: str, alamat: str = "") -> Jawaban:
    return Jawaban(int(bool(ya)), 1, apa, tautan=Tautan(alamat) if alamat else None)


def _per_indikator(b: Bahan, cukup: Any, alamat: str, hanya: Any = None) -> Jawaban:
    semua = [i for i in b.indikator if hanya is None or hanya(i)]
    kurang = [titik(i.uraian) for i in semua if not cukup(i)]
    return Jawaban(len(semua) - len(kurang), len(semua), kurang=tuple(kurang), tautan=Tautan(alamat))


def _rencana(b: Bahan) -> dict[str, Jawaban]:
    sasaran = b.k.ukur.sasaran
    didukung = [s for s in sasaran if b.k.uang_sasaran(s.sasaran_id)]
    lepas = b.k.uang.belum_terhubung
    simpul = sum(1 for x in b.k.uang.jelajah() if not x.anak)
    return {
        "renstra": _ada(b.k.rencana, "Renstra", "renstra:renstra"),
        "rkt": _ada(b.k.ukur.rkt, "RKT", "kinerja:rkt"),
        "pk": _ada(b.k.ukur.pk, "Perjanjian Kinerja", "kinerja:perjanjian_daftar"),
        "iku": _ada(b.k.ukur.iku, "penetapan IKU", "kinerja:iku"),
        "aksi": _per_indikator(b, lambda i: i.id in b.beraksi, "kinerja:aksi"),
        "anggaran": _ada(b.k.uang.pagu is not None, "dokumen anggaran", "anggaran:tahap_daftar"),
        "target": _per_indikator(b, lambda i: i.target.ada, "kinerja:perjanjian_daftar"),
        "target_akhir": _per_indikator(b, lambda i: i.target_akhir.ada, "renstra:indikator_daftar"),
        "smart": _per_indikator(
            b, lambda i: i.satuan and i.formulasi and i.penanggung_jawab, "renstra:indikator_daftar"
        ),
        "menantang": _per_indikator(b, _menantang, "kinerja:perjanjian_daftar", hanya=_bertahun_lalu),
        "berjenjang": Jawaban(
            len(didukung),
            len(sasaran),
            "sasaran",
            tuple(titik(s.uraian) for s in sasaran if s not in didukung),
            Tautan("renstra:program"),
        ),
        "anggaran_kinerja": Jawaban(
            simpul - len(lepas), simpul, "kegiatan", tuple(x.nama for x in lepas), Tautan("renstra:program")
        ),
    }


def _bertahun_lalu(i: IndikatorUkur) -> bool:
    return i.target.hitung is not None and i.tahun_lalu.hitung is not None


def _menantang(i: IndikatorUkur) -> bool:
    """The target is no step back from what was reached last year."""
    target, lalu = i.target.hitung, i.tahun_lalu.hitung
    if target is None or lalu is None:
        return False
    return target <= lalu if i.polaritas == "turun" else target >= lalu


def _ukur(b: Bahan) -> dict[str, Jawaban]:
    f = b.fakta
    gagal = _per_indikator(
        b,
        lambda i: i.catatan.kendala and i.catatan.solusi,
        "kinerja:isian",
        hanya=lambda i: i.capaian.tercapai is False,
    )
    return {
        "triwulan": _per_indikator(b, lambda i: len(i.triwulan) > 0, "kinerja:isian"),
        "formulasi": _per_indikator(b, lambda i: i.formulasi, "renstra:indikator_daftar"),
        "penanggung_jawab": _per_indikator(b, lambda i: i.penanggung_jawab, "renstra:indikator_daftar"),
        "disetujui": Jawaban(f.disetujui, f.pengukuran, "pengukuran", tautan=Tautan("kinerja:pengukuran_daftar")),
        "dikirim": Jawaban(f.dikirim, f.pengukuran, "pengukuran", tautan=Tautan("kinerja:pengukuran_daftar")),
        "berbukti": Jawaban(
            f.realisasi - f.tanpa_dukungan, f.realisasi, "nilai realisasi", tautan=Tautan("kinerja:isian")
        ),
        "terukur": _per_indikator(b, lambda i: i.terukur, "kinerja:isian"),
        "teknologi": _ada(f.realisasi, "pengisian lewat aplikasi"),
        "solusi": gagal if gagal.dari else _ada(b.indikator, "indikator tercapai semua"),
    }


def _lapor(b: Bahan) -> dict[str, Jawaban]:
    tanya = {
        f"tanya_{n}": _gabung([t.jawaban for s in tujuh_pertanyaan(b.k) for t in s.pertanyaan if t.nomor == n])
        for n in range(1, 8)
    }
    ada = {s.kunci for s in bagian(b.dok)}
    bab = [x for x in BAB if x in ada]
    return tanya | {
        "laporan": _ada(b.laporan, "laporan kinerja", "laporan:baca"),
        "ditandatangani": _ada(b.ditandatangani, "laporan bertanda tangan", "laporan:alur"),
        "direviu": _ada(b.direviu, "pernyataan reviu", "laporan:reviu"),
        "dipublikasikan": _ada(b.dipublikasikan, "laporan di halaman umum", "laporan:edisi_daftar"),
        "tepat_waktu": _ada(b.tepat_waktu, "laporan tepat waktu", "laporan:alur"),
        "sistematika": Jawaban(len(bab), len(BAB), "bab", tautan=Tautan("laporan:bagian_daftar")),
        "perbaikan": _ada(b.perbaikan, "rencana perbaikan", "laporan:perbaikan_daftar"),
    }


def _gabung(semua: list[Jawaban]) -> Jawaban:
    """Several answers to one question as one."""
    satuan = semua[0].satuan if semua else "sasaran"
    kurang = tuple(dict.fromkeys(x for j in semua for x in j.kurang))
    return Jawaban(
        sum(j.n for j in semua), sum(j.dari for j in semua), satuan, kurang, semua[0].tautan if semua else None
    )


def _evaluasi(b: Bahan) -> dict[str, Jawaban]:
    tindak = b.tindak
    return {
        "lhe": _ada(b.lhe, f"LHE {b.k.tahun - 1}", "laporan:lhe"),
        "lhe_nilai": Jawaban(b.lhe_nilai, 4, "komponen", tautan=Tautan("laporan:lhe")),
        "lhe_rekomendasi": _ada(b.lhe_rekomendasi, "rekomendasi", "laporan:lhe"),
        "ditindaklanjuti": Jawaban(
            sum(t.sudah for t in tindak),
            len(tindak),
            "rekomendasi",
            tuple(str(t.rekomendasi) for t in tindak if not t.sudah),
            Tautan("laporan:tindak_daftar"),
        ),
    }
