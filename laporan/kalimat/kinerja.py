"""Sentences about one measured indicator and its year, and the words that all sentences about indicators share.

They follow the polarity, and keep apart what is not filled in, not available, and not to be computed. Every figure in
them is a `Nilai` with its key.
"""

from __future__ import annotations

from decimal import Decimal
from typing import TypeAlias

from kinerja.queries.bentuk import IndikatorUkur
from kinerja.queries.nilai import Nilai as Terukur
from laporan.document import Nilai, Run, Teks
from laporan.kalimat import BELUM, titik
from laporan.susun import tebal
from renstra.models import angka_tercetak
from sakip.core.numbers import format_angka

Kata: TypeAlias = tuple[str | Run, ...]

SERATUS, DUA_KALI = Decimal(100), Decimal(200)
"""DUA_KALI: a capaian in percent above which a note asks whether the target was right."""
TARGET = {"naik": "target", "turun": "target paling tinggi", "rentang": "target rentang", "stabil": "target tetap"}


def kunci(i: IndikatorUkur, tahun: int, apa: str) -> str:
    """`indikator:T1.S1.I1:2021:capaian`."""
    return f"indikator:{i.kode}:{tahun}:{apa}"


def ucapan(n: Terukur, kunci_: str) -> Run:
    """A value with its unit, a letter with the number it is computed with; or the words in its place."""
    return Nilai(kunci_, n.lengkap, n.hitung) if n.ada else Teks(n.teks or BELUM)


def persen_ukur(x: Decimal, kunci_: str) -> Nilai:
    """`79,98 %`, `100 %`: capaian of an indicator, as tables print it."""
    return Nilai(kunci_, f"{angka_tercetak(x)} %", x)


def sebab(alasan: str) -> str:
    """` karena …` out of a typed reason, after a comma; "" where there is none."""
    teks = titik(alasan)
    if teks.casefold().startswith("karena "):
        teks = teks[7:].lstrip()
    return f", karena {_kecil(teks)}" if teks else ""


def _kecil(teks: str) -> str:
    """The first letter small, unless the words are a name or an abbreviation."""
    pertama, _, sisa = teks.partition(" ")
    nama = not pertama[1:].islower() or sisa[:1].isupper()
    return teks if nama else teks[:1].lower() + teks[1:]


def ketiadaan(apa: str, n: Terukur, *, disisipkan: bool = False) -> str:
    """`realisasi tahun 2020 tidak diadakan, karena …` or `… belum diisi`; the reason in brackets where the words are
    themselves a reason (`disisipkan`)."""
    if not n.kosong:
        return f"{apa} {BELUM}"
    alasan = sebab(n.alasan)
    return f"{apa} {n.kosong}{f' ({alasan[9:]})' if disisipkan and alasan else alasan}"


def tanpa_angka(n: Terukur) -> bool:
    """A letter whose number is only the border or the conversion of its band."""
    return bool(n.predikat) and n.angka is None


def poin(x: Decimal, kunci_: str) -> Run:
    """A difference without its sign: two decimals; four where two would print it as nothing."""
    desimal = 4 if abs(x) < Decimal("0.005") else 2
    return Nilai(kunci_, format_angka(abs(x), desimal), x)


def kalimat_capaian(i: IndikatorUkur, tahun: int) -> Kata:
    """Target and realisasi, the capaian out of them with its predikat, and whether the target was reached."""
    nama = f"apaian indikator “{titik(i.uraian)}” "
    if i.capaian.nilai is None:
        return (f"C{nama}", *_tanpa_capaian(i, tahun))
    predikat: Kata = (" (", tebal(i.capaian.predikat), ")") if i.capaian.predikat else ()
    dari = ("Dihitung dari rata-rata komponennya",) if i.per_komponen else _dari(i, tahun)
    return (
        *dari, f", c{nama}sebesar ", persen_ukur(i.capaian.nilai, kunci(i, tahun, "capaian")), *predikat, _hasil(i), ".",
        *_di_luar_biasa(i),
    )  # fmt: skip


def _hasil(i: IndikatorUkur) -> str:
    if i.capaian.tercapai is None:
        return ""
    if not i.capaian.tercapai:
        return ", belum mencapai target"
    lebih = (i.capaian.nilai or SERATUS) > SERATUS
    melebihi = {"naik": ", melampaui target", "turun": ", lebih baik daripada target"}
    return melebihi.get(i.polaritas, ", mencapai target") if lebih else ", mencapai target"


def _dari(i: IndikatorUkur, tahun: int) -> Kata:
    sebutan = TARGET["naik" if i.target.predikat else i.polaritas]
    return (
        f"Dengan {sebutan} ", ucapan(i.target, kunci(i, tahun, "target")), " dan realisasi ",
        ucapan(i.realisasi, kunci(i, tahun, "realisasi")),
    )  # fmt: skip


def _di_luar_biasa(i: IndikatorUkur) -> Kata:
    """Why a figure is so low or so high."""
    nilai = i.capaian.nilai or SERATUS
    if nilai < 0:
        batas = "realisasi lebih dari dua kali target" if i.polaritas == "turun" else "realisasinya di bawah nol"
        return (f" Capaian di bawah nol karena {batas}.",)
    if nilai > DUA_KALI:
        return (" Capaian di atas 200 % dicetak apa adanya; periksa apakah targetnya sudah wajar.",)
    return ()


def _tanpa_capaian(i: IndikatorUkur, tahun: int) -> Kata:
    if i.per_komponen:
        return ("belum dapat dihitung, karena realisasi komponennya belum diisi.",)
    if not i.realisasi.ada:
        dapat = "tidak" if i.realisasi.kosong else "belum"
        return (
            f"{dapat} dapat dihitung, karena {ketiadaan(f'realisasi tahun {tahun}', i.realisasi, disisipkan=True)}.",
        )
    realisasi: Kata = ("; realisasinya ", ucapan(i.realisasi, kunci(i, tahun, "realisasi")), ".")
    if not i.target.ada:
        apa = (
            ketiadaan(f"target tahun {tahun}", i.target, disisipkan=True)
            if i.target.kosong
            else f"target tahun {tahun} belum ditetapkan"
        )
        return (f"tidak dapat dihitung, karena {apa}", *realisasi)
    hasil = {None: "", True: " Targetnya tercapai.", False: " Targetnya tidak tercapai."}[i.capaian.tercapai]
    return (f"tidak dapat dihitung, karena {i.capaian.alasan}", *_dua_angka(i, tahun), f".{hasil}")


def _dua_angka(i: IndikatorUkur, tahun: int) -> Kata:
    return (
        " (target ", ucapan(i.target, kunci(i, tahun, "target")), ", realisasi ",
        ucapan(i.realisasi, kunci(i, tahun, "realisasi")), ")",
    )  # fmt: skip
