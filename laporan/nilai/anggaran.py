"""The money of the whole office: totals, kinds of belanja, growth on last year, stage and dates of the data."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from decimal import Decimal

from anggaran.belanja import BarisJenis, Belanja, TahapBelanja, Uang
from anggaran.hitung import jumlah, perubahan, porsi, selisih
from laporan.konteks import Konteks
from laporan.nilai.bentuk import TIDAK_DIHITUNG, NilaiHidup, Pembuat, arah
from laporan.pendukung import JENJANG
from sakip.core.numbers import format_tanggal


def anggaran(k: Konteks) -> Iterator[NilaiHidup]:
    """Everything about the money that is not of one program."""
    yield from _jumlah(k)
    yield from _jenis(k)
    yield from _pertumbuhan(k)
    yield from _tahap(k)
    yield from _data(k)


def _jumlah(k: Konteks) -> Iterator[NilaiHidup]:
    buat, uang = Pembuat("Anggaran seluruh kantor"), k.uang
    yield from uang_biasa(buat, "anggaran", "seluruh anggaran", uang)
    yield buat.persen("anggaran:sisa_persen", "Sisa seluruh anggaran dalam persen", porsi(uang.sisa, uang.pagu))
    bagian = jumlah((uang.langsung.realisasi, uang.tidak_langsung.realisasi))
    if bagian is not None and uang.realisasi is not None and bagian != uang.realisasi:
        nama = "Selisih realisasi dengan jumlah belanja langsung dan tidak langsung"
        yield buat.rupiah("anggaran:selisih_realisasi", nama, abs(uang.realisasi - bagian))
    lepas = jumlah(s.pagu for s in uang.belum_terhubung)
    if lepas is not None:
        yield buat.rupiah("anggaran:belum_terhubung", "Pagu yang belum dihubungkan dengan sasaran", lepas)
    if (rata := rata_serapan(uang)) is not None:
        yield buat.persen("anggaran:rata_serapan", "Rata-rata serapan program", rata)
    dipakai = [s for s in uang.jelajah() if s.id not in uang.hanya_renstra]
    for jenjang, nama in JENJANG.items():
        n = sum(s.jenjang == jenjang for s in dipakai)
        yield buat.banyak(f"anggaran:jumlah:{jenjang}", f"Jumlah {nama}", n, nama)


def rata_serapan(uang: Belanja) -> Decimal | None:
    """The mean absorption of the programs that have one; None where none has."""
    semua = [p.serapan for p in uang.program if p.serapan is not None]
    return sum(semua, Decimal(0)) / len(semua) if semua else None


def uang_biasa(buat: Pembuat, kunci: str, nama: str, u: Uang) -> Iterator[NilaiHidup]:
    """Pagu, realisasi, serapan and what is left."""
    yield buat.rupiah(f"{kunci}:pagu", f"Pagu {nama}", u.pagu)
    yield buat.rupiah(f"{kunci}:realisasi", f"Realisasi {nama}", u.realisasi)
    yield buat.persen(f"{kunci}:serapan", f"Serapan {nama}", u.serapan)
    yield buat.rupiah(f"{kunci}:sisa", f"Sisa {nama}", u.sisa)


def _jenis(k: Konteks) -> Iterator[NilaiHidup]:
    """Each kind of belanja, and the groups of the old and new division, where they are known."""
    uang = k.uang
    kelompok = (uang.operasi, uang.modal, uang.langsung, uang.tidak_langsung)
    for j in (*kelompok, *uang.jenis, *uang.jenis_langsung, *uang.jenis_tidak_langsung):
        if j.pagu is not None or j.realisasi is not None:
            yield from _satu_jenis(j)


def _satu_jenis(j: BarisJenis) -> Iterator[NilaiHidup]:
    buat, kunci = Pembuat("Anggaran per jenis belanja"), f"anggaran:{j.kode}"
    yield from uang_biasa(buat, kunci, j.nama, j)
    yield buat.persen(f"{kunci}:porsi", f"Porsi pagu {j.nama} dari seluruh pagu", j.porsi)
    nama = f"Realisasi {j.nama} sebagai bagian dari seluruh pagu"
    yield buat.persen(f"{kunci}:porsi_realisasi", nama, j.porsi_realisasi)


def _pertumbuhan(k: Konteks) -> Iterator[NilaiHidup]:
    """Last year's totals and the growth on them; without sign, `arah` says rise or fall."""
    lalu, t = k.uang_lalu, k.tahun - 1
    buat = Pembuat(f"Dibandingkan dengan tahun {t}")
    yield from uang_biasa(buat, "anggaran:lalu", f"seluruh anggaran tahun {t}", lalu)
    for nama in ("pagu", "realisasi"):
        dulu, kini = getattr(lalu, nama), getattr(k.uang, nama)
        beda, kunci = selisih(dulu, kini), f"anggaran:pertumbuhan_{nama}"
        teks = f"Perubahan {nama} dari tahun {t}"
        if beda is None:
            yield buat.kata(kunci, teks, TIDAK_DIHITUNG)
        else:
            yield buat.rupiah(kunci, teks, beda, mutlak=True)
        yield buat.persen(f"{kunci}_persen", f"{teks} dalam persen", perubahan(dulu, kini), mutlak=True)
        yield buat.kata(f"{kunci}_arah", f"Arah perubahan {nama} dari tahun {t}", arah(beda))


def _tahap(k: Konteks) -> Iterator[NilaiHidup]:
    """The total of every stage of the year; a stage that repeats has its place behind its key."""
    buat = Pembuat("Pagu per tahap anggaran")
    for kunci, t in kunci_tahap(k.uang):
        yield buat.rupiah(kunci, f"Pagu menurut {t.nama}", t.pagu)


def kunci_tahap(uang: Belanja) -> Iterator[tuple[str, TahapBelanja]]:
    """Every stage with the key of its total."""
    sudah = Counter[str]()
    for t in uang.semua_tahap:
        sudah[t.jenis] += 1
        ke = f"-{sudah[t.jenis]}" if sudah[t.jenis] > 1 else ""
        yield f"anggaran:tahap:{t.jenis}{ke}:pagu", t


def _data(k: Konteks) -> Iterator[NilaiHidup]:
    """Which stage is printed, and how late and how final the figures are."""
    buat, uang = Pembuat("Keadaan data"), k.uang
    tahap = uang.tahap
    yield buat.kata("anggaran:tahap", "Tahap anggaran yang dicetak", tahap.nama if tahap else "")
    if tahap and tahap.nomor:
        yield buat.kata("anggaran:tahap_nomor", "Nomor dokumen tahap anggaran", tahap.nomor)
    if tahap and tahap.tanggal:
        yield buat.kata("anggaran:tahap_tanggal", "Tanggal dokumen tahap anggaran", format_tanggal(tahap.tanggal))
    sampai = format_tanggal(uang.per_tanggal) if uang.per_tanggal else ""
    yield buat.kata("anggaran:per_tanggal", "Realisasi anggaran sampai dengan tanggal", sampai)
    yield buat.kata("anggaran:status", "Status angka realisasi anggaran", uang.status)
    tanggal = [i.catatan.per_tanggal for s in k.ukur.sasaran for i in s.indikator if i.catatan.per_tanggal]
    sampai = format_tanggal(max(tanggal)) if tanggal else ""
    yield buat.kata("kinerja:per_tanggal", "Realisasi kinerja sampai dengan tanggal", sampai)
