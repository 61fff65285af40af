"""A measured indicator in memory, computed by the formulas of the program, for tests of sentences."""

from __future__ import annotations

from decimal import Decimal

from kinerja import formulas as f
from kinerja.queries.bentuk import Catatan, IndikatorUkur, NilaiTahun, PembandingUkur
from kinerja.queries.nilai import Hitungan, Nilai, hitungan

TAHUN = 2024


def nilai(
    x: str | Decimal | None, atas: str | None = None, *, satuan: str = "", kosong: str = "", alasan: str = ""
) -> Nilai:
    angka = None if x is None else Decimal(x)
    return Nilai(
        angka=angka, angka_atas=None if atas is None else Decimal(atas), hitung=angka, satuan=satuan, kosong=kosong,
        alasan=alasan,
    )  # fmt: skip


def ukur(polaritas: str, target: Nilai, realisasi: Nilai) -> Hitungan:
    """Capaian as the program computes it; a band is not needed here."""
    for nama, n in (("realisasinya", realisasi), ("targetnya", target)):
        if n.kosong:
            return Hitungan(teks="tidak dapat dihitung", alasan=f"{nama} {n.kosong}")
    return hitungan(f.capaian(polaritas, target.hitung, realisasi.hitung, target_atas=target.angka_atas))


def indikator(
    polaritas: str = "naik", target: Nilai | None = None, realisasi: Nilai | None = None, lalu: Nilai | None = None,
    *, akhir: Nilai | None = None, tahun_akhir: int | None = TAHUN + 2, pembanding: tuple[PembandingUkur, ...] = (),
    catatan: Catatan | None = None, sebelumnya: tuple[Nilai, ...] = (),
) -> IndikatorUkur:  # fmt: skip
    target, realisasi, lalu = target or nilai(None), realisasi or nilai(None), lalu or nilai(None)
    akhir = akhir or target
    beda = None
    if realisasi.hitung is not None and lalu.hitung is not None:
        beda = realisasi.hitung - lalu.hitung
    deret = (*sebelumnya, lalu)[-4:]
    tahun = range(TAHUN - len(deret), TAHUN)
    return IndikatorUkur(
        id=1, baris_id=1, nomor=1, kode="T1.S1.I1", uraian="Indikator uji", uraian_renstra="Indikator uji", satuan="",
        polaritas=polaritas, jenis_nilai="angka", iku=True, formulasi="", penanggung_jawab=(), unit=(), target=target,
        realisasi=realisasi, realisasi_id=None, triwulan=(), capaian=ukur(polaritas, target, realisasi),
        celah=hitungan(f.celah_kinerja(target.hitung, realisasi.hitung)),
        seri=(
            *(NilaiTahun(tahun=t, nilai=n, target=target, capaian=ukur(polaritas, target, n))
              for t, n in zip(tahun, deret, strict=True)),
            NilaiTahun(tahun=TAHUN, nilai=realisasi, target=target, capaian=ukur(polaritas, target, realisasi)),
        ),
        tahun_lalu=lalu,
        perubahan=hitungan(f.Hasil(alasan=f.Alasan.TANPA_PEMBANDING) if beda is None else f.Hasil(nilai=beda)),
        target_akhir=akhir, tahun_akhir=tahun_akhir, kemajuan=ukur(polaritas, akhir, realisasi), pembanding=pembanding,
        catatan=catatan or Catatan(), komponen=(),
    )  # fmt: skip


def pembanding(tingkat: str, n: Nilai, sumber: str = "") -> PembandingUkur:
    return PembandingUkur(id=1, tingkat=tingkat, tingkat_nama=tingkat.title(), nilai=n, sumber=sumber)
