"""Sentences that lay an indicator beside its earlier years, the end of the Renstra, and standards elsewhere.

They follow the polarity: a falling number may be good, and of a range it is the distance to it that counts.
"""

from __future__ import annotations

from decimal import Decimal

from kinerja.queries.bentuk import IndikatorUkur, NilaiTahun, PembandingUkur
from kinerja.queries.nilai import Nilai as Terukur
from laporan.kalimat import titik
from laporan.kalimat.kinerja import Kata, ketiadaan, kunci, persen_ukur, poin, tanpa_angka, ucapan
from renstra.models import angka_tercetak

TERKECIL = Decimal("0.00005")
"""A change below it prints as nothing."""
ARAH = {"naik": ("membaik", "menurun"), "turun": ("menurun", "membaik")}
"""What more and what less of it means for the performance."""


def kalimat_tahun_lalu(i: IndikatorUkur, tahun: int) -> Kata:
    """Up, down or the same as the year before, and whether that is good; then capaian of both, and the best year."""
    if not i.realisasi.ada:
        apa = ketiadaan(f"realisasi tahun {tahun}", i.realisasi, disisipkan=True)
        dapat = "tidak" if i.realisasi.kosong else "belum"
        return (f"Perbandingan dengan tahun {tahun - 1} {dapat} dapat dibuat, karena {apa}.",)
    lalu = i.seri[-2]
    if not any(n.nilai.ada for n in i.seri[:-1]) and not lalu.nilai.kosong:
        return ("Belum ada realisasi tahun-tahun sebelumnya, sehingga belum ada pembandingnya.",)
    if not lalu.nilai.ada:
        apa = ketiadaan(f"Realisasi tahun {lalu.tahun}", lalu.nilai)
        return (f"{apa}, sehingga perubahannya tidak dapat dihitung.", *_rekam(i))
    return (*_perubahan(i, lalu, tahun), *_capaian_lalu(i, lalu, tahun), *_rekam(i))


def _perubahan(i: IndikatorUkur, lalu: NilaiTahun, tahun: int) -> Kata:
    beda = i.perubahan.nilai
    antara: Kata = (
        " (", ucapan(lalu.nilai, kunci(i, lalu.tahun, "realisasi")), " menjadi ",
        ucapan(i.realisasi, kunci(i, tahun, "realisasi")), ")",
    )  # fmt: skip
    if i.realisasi.teks == lalu.nilai.teks:
        return (f"Realisasinya sama dengan tahun {lalu.tahun}, yaitu ", antara[3], ".")
    if beda is None or tanpa_angka(i.realisasi) or tanpa_angka(lalu.nilai):
        return _perubahan_predikat(lalu, antara, beda)
    if abs(beda) < TERKECIL:
        return (f"Realisasinya hampir sama dengan tahun {lalu.tahun}", *antara, ".")
    arah = "naik" if beda > 0 else "turun"
    selisih = poin(beda, kunci(i, tahun, "perubahan"))
    return (f"Realisasinya {arah} ", selisih, f" dari tahun {lalu.tahun}", *antara, _makna(i, lalu), ".")


def _perubahan_predikat(lalu: NilaiTahun, antara: Kata, beda: Decimal | None) -> Kata:
    """Letters are compared by their order, never by the numbers that stand for them."""
    arah = "berubah" if not beda else "naik" if beda > 0 else "turun"
    makna = "" if not beda else f", yang berarti kinerjanya {'membaik' if beda > 0 else 'menurun'}"
    return (f"Realisasinya {arah} dari tahun {lalu.tahun}", *antara, f"{makna}.")


def _makna(i: IndikatorUkur, lalu: NilaiTahun) -> str:
    """What the change means; of a range and of a fixed level, by the distance to this year's target."""
    if i.polaritas in ARAH:
        naik, turun = ARAH[i.polaritas]
        return f", yang berarti kinerjanya {naik if (i.perubahan.nilai or 0) > 0 else turun}"
    dulu, kini = _jarak(i, lalu.nilai), _jarak(i, i.realisasi)
    if dulu is None or kini is None:
        return ""
    if dulu == kini == 0:
        return ", dan tetap sesuai dengan target"
    if dulu == kini:
        return ", dengan jarak yang sama terhadap target"
    return f", yang berarti makin {'dekat dengan' if kini < dulu else 'jauh dari'} target"


def _jarak(i: IndikatorUkur, n: Terukur) -> Decimal | None:
    bawah, atas = i.target.hitung, i.target.angka_atas
    if bawah is None or n.hitung is None:
        return None
    return max(bawah - n.hitung, n.hitung - (bawah if atas is None else atas), Decimal(0))


def _capaian_lalu(i: IndikatorUkur, lalu: NilaiTahun, tahun: int) -> Kata:
    dulu, kini = lalu.capaian.nilai, i.capaian.nilai
    if dulu is None:
        return ()
    awal: Kata = (" Capaiannya ", persen_ukur(dulu, kunci(i, lalu.tahun, "capaian")), f" pada tahun {lalu.tahun}")
    if kini is None:
        return (*awal, ".")
    if angka_tercetak(dulu) == angka_tercetak(kini):
        return (*awal[:2], " pada kedua tahun itu.")
    return (*awal, " dan ", persen_ukur(kini, kunci(i, tahun, "capaian")), f" pada tahun {tahun}.")


def _rekam(i: IndikatorUkur) -> Kata:
    """The best and the least good of at least three years."""
    ada = [n for n in i.seri if n.nilai.angka is not None]
    if len(ada) < 3:
        return ()
    angka = {n.tahun: n.nilai.angka or Decimal(0) for n in ada}
    awal, akhir = ada[0].tahun, ada[-1].tahun
    if len(set(angka.values())) == 1:
        return (f" Realisasinya tidak berubah selama {awal}–{akhir}.",)
    tinggi, rendah = (max(ada, key=lambda n: angka[n.tahun]), min(ada, key=lambda n: angka[n.tahun]))
    nama = ("tertinggi", "terendah") if i.polaritas not in ARAH else ("terbaik", "terburuk")
    if i.polaritas == "turun":
        tinggi, rendah = rendah, tinggi
    return (
        f" Selama {awal}–{akhir} realisasi {nama[0]} adalah ", *_pada(i, tinggi), f" dan {nama[1]} ", *_pada(i, rendah), ".",
    )  # fmt: skip


def _pada(i: IndikatorUkur, n: NilaiTahun) -> Kata:
    return ucapan(n.nilai, kunci(i, n.tahun, "realisasi")), f" (tahun {n.tahun})"


# --- the end of the Renstra ---------------------------------------------------------------------


def kalimat_kemajuan(i: IndikatorUkur, tahun: int) -> Kata:
    """How far the realisasi is on the way to the last target of the Renstra."""
    if i.tahun_akhir is None or not (i.target_akhir.ada or i.target_akhir.kosong):
        return ("Target akhir Renstra belum diisi, sehingga tingkat kemajuannya belum dapat dihitung.",)
    if not i.target_akhir.ada:
        apa = ketiadaan("Target akhir Renstra", i.target_akhir)
        return (f"{apa}, sehingga tingkat kemajuannya tidak dapat dihitung.",)
    awal = f"Target akhir Renstra (tahun {i.tahun_akhir}) adalah "
    target = ucapan(i.target_akhir, kunci(i, tahun, "target_akhir"))
    if i.kemajuan.nilai is None:
        apa = (
            i.kemajuan.alasan
            if i.realisasi.ada
            else ketiadaan(f"realisasi tahun {tahun}", i.realisasi, disisipkan=True)
        )
        return (awal, target, f"; tingkat kemajuannya tidak dapat dihitung, karena {apa}.")
    return (
        awal, target, f". Dengan realisasi tahun {tahun} sebesar ",
        ucapan(i.realisasi, kunci(i, tahun, "realisasi")), ", tingkat kemajuannya ",
        persen_ukur(i.kemajuan.nilai, kunci(i, tahun, "kemajuan")), f", {_menuju_akhir(i, i.tahun_akhir - tahun)}.",
    )  # fmt: skip


def _menuju_akhir(i: IndikatorUkur, sisa: int) -> str:
    if i.kemajuan.tercapai:
        return "sehingga target akhir Renstra sudah tercapai"
    if sisa > 0:
        return f"dan masih tersisa {sisa} tahun untuk mencapainya"
    return "sehingga target akhir Renstra tidak tercapai sampai dengan tahun terakhirnya"


# --- standards elsewhere ------------------------------------------------------------------------


def kalimat_pembanding(i: IndikatorUkur, tahun: int) -> Kata:
    """The realisasi beside the national and the provincial one, or why there is none."""
    if not i.pembanding:
        return ("Standar nasional atau provinsi belum diisi.",)
    bagian = [_satu_pembanding(i, p, tahun) for p in i.pembanding]
    return tuple(x for n, b in enumerate(bagian) for x in ((" ", *b) if n else b))


def _satu_pembanding(i: IndikatorUkur, p: PembandingUkur, tahun: int) -> Kata:
    nama = p.tingkat_nama.lower()
    if not p.nilai.ada:
        return (f"{ketiadaan(f'Standar {nama}', p.nilai)}.",)
    asal = f" (sumber: {titik(p.sumber)})" if p.sumber else " (sumber belum diisi)"
    awal: Kata = (f"Realisasi {nama} ", ucapan(p.nilai, kunci(i, tahun, p.tingkat)), asal)
    if not i.realisasi.ada:
        return (
            *awal,
            f"; belum dapat dibandingkan, karena {ketiadaan(f'realisasi tahun {tahun}', i.realisasi, disisipkan=True)}.",
        )
    return (*awal, "; realisasi kantor ", ucapan(i.realisasi, kunci(i, tahun, "realisasi")), *_letak(i, p, tahun), ".")


def _letak(i: IndikatorUkur, p: PembandingUkur, tahun: int) -> Kata:
    beda = selisih_pembanding(i, p)
    if beda is None:
        return ()
    if not beda:
        return (", sama besar",)
    arah = "lebih tinggi" if beda > 0 else "lebih rendah"
    berangka = not (tanpa_angka(p.nilai) or tanpa_angka(i.realisasi))
    jarak: Kata = (" ", poin(beda, kunci(i, tahun, f"selisih_{p.tingkat}"))) if berangka else ()
    return (f", {arah}", *jarak, _mutu(i, p, beda))


def _mutu(i: IndikatorUkur, p: PembandingUkur, beda: Decimal) -> str:
    baik = lebih_baik(i, beda)
    if baik is None:
        return ""
    return f", sehingga {'lebih baik daripada' if baik else 'belum sebaik'} tingkat {p.tingkat_nama.lower()}"


def selisih_pembanding(i: IndikatorUkur, p: PembandingUkur) -> Decimal | None:
    """Realisasi minus the figure elsewhere; None where either is no figure."""
    if i.realisasi.hitung is None or p.nilai.hitung is None:
        return None
    return i.realisasi.hitung - p.nilai.hitung


def lebih_baik(i: IndikatorUkur, beda: Decimal) -> bool | None:
    """Whether a realisasi that differs by so much is better; None where the polarity does not say."""
    return {"naik": beda > 0, "turun": beda < 0}.get(i.polaritas)
