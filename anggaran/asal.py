"""Where the figures of money come from: pagu by stage and node, realisasi by period, what is computed out of both.

Amounts come out of ``anggaran.queries.belanja``, formulas stand beside their functions in ``anggaran.hitung``.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal

from anggaran import hitung
from anggaran.belanja import Asal as AsalUang
from anggaran.belanja import BarisJenis, Belanja, SimpulBelanja, TahapBelanja, Uang
from anggaran.hitung import RUMUS
from anggaran.models import Periode, RealisasiAnggaran
from anggaran.queries import bahan_tahun
from renstra.models import SimpulProgram
from sakip.core.asal import Asal, Bagian, Sumber, Tautan, penjumlahan, terisi
from sakip.core.models import PerangkatDaerah
from sakip.core.numbers import format_persen, format_rupiah, format_tanggal, romawi

BELUM = "belum diisi"
KONTROL = "Menurut angka kontrol, karena rinciannya belum lengkap atau tidak dimasukkan."
Baris = dict[int, tuple[tuple[str, int], ...]]
"""The stored rows (model label, id) by node."""


def rp(x: Decimal | None) -> str:
    """`Rp 1.500`, or the words for what was not given."""
    return BELUM if x is None else format_rupiah(x)


def asal_belanja(perangkat: PerangkatDaerah, uang: Belanja, kunci: dict[int, str]) -> Iterator[Asal]:
    """Every amount of the office, its kinds of belanja and its nodes; ``kunci`` are the keys of the nodes by id. Of equal keys
    the first is meant."""
    bahan = bahan_tahun(perangkat, uang.tahun)
    pagu = _baris("anggaran.pagu", [p for p in bahan.pagu if uang.tahap and p.tahap_id == uang.tahap.id])
    realisasi = _baris("anggaran.realisasianggaran", bahan.realisasi_setahun)
    yield from _kantor(uang, kunci)
    kelompok = (uang.operasi, uang.modal, uang.langsung, uang.tidak_langsung)
    for j in (*kelompok, *uang.jenis, *uang.jenis_langsung, *uang.jenis_tidak_langsung):
        yield from _jenis(uang, j)
    unit = {s.pk: s.unit_id for s in bahan.simpul}
    for s in uang.jelajah():
        yield from _simpul(uang, s, kunci, pagu=pagu, realisasi=realisasi, unit=unit.get(s.id))


def asal_uang(perangkat: PerangkatDaerah, tahun: int, kunci: str) -> Asal | None:
    """``uang:<simpul>:<periode>:<jenis belanja or ->``: the realisasi of one node in one period."""
    bagian = kunci.split(":")[1:]
    if len(bagian) != 3 or not all(b.isdecimal() and len(b) < 10 for b in bagian[:2]) or int(bagian[1]) not in range(5):
        return None
    simpul = SimpulProgram.objects.filter(perangkat=perangkat, tahun=tahun, pk=int(bagian[0])).first()
    if simpul is None:
        return None
    jenis = "" if bagian[2] == "-" else bagian[2]
    r = RealisasiAnggaran.objects.filter(simpul=simpul, periode=int(bagian[1]), jenis_belanja=jenis).first()
    return Asal(
        kunci,
        f"Realisasi anggaran {simpul}, {Periode(int(bagian[1])).label}",
        rp(r.nilai if r else None),
        r.nilai if r else None,
        rujukan=(kunci,),
        baris=(("anggaran.realisasianggaran", r.pk),) if r else (),
        pengukuran=(simpul.unit_id,),
        ubah=Tautan("anggaran:realisasi"),
    )


def asal_hitungan(kunci: str, nama: str, u: Uang, dari: str) -> Iterator[Asal]:
    """Serapan and sisa out of pagu and realisasi, whose keys begin with ``dari``."""
    bagian = (
        Bagian("Realisasi", rp(u.realisasi), u.realisasi, f"{dari}:realisasi"),
        Bagian("Pagu", rp(u.pagu), u.pagu, f"{dari}:pagu"),
    )
    persen = "tidak dapat dihitung" if u.serapan is None else format_persen(u.serapan)
    yield terhitung(f"{kunci}:serapan", f"Serapan {nama}", u.serapan, teks=persen, rumus="serapan", bagian=bagian)
    yield terhitung(f"{kunci}:sisa", f"Sisa {nama}", u.sisa, teks=rp(u.sisa), rumus="sisa", bagian=bagian)


def terhitung(
    kunci: str, nama: str, nilai: Decimal | None, *, teks: str, rumus: str, bagian: tuple[Bagian, ...]
) -> Asal:
    """A figure by one of the formulas of ``anggaran.hitung``."""
    isi = terisi(RUMUS[rumus], bagian) if nilai is not None else ""
    return Asal(kunci, nama, teks, nilai, rumus=RUMUS[rumus], hitungan=f"{isi} = {teks}" if isi else "", bagian=bagian)


def porsi(kunci: str, nama: str, nilai: Decimal | None, bagian: Bagian, seluruh: Bagian) -> Asal:
    """The share of a part in the whole."""
    teks = "tidak dapat dihitung" if nilai is None else format_persen(nilai)
    isi = (replace(bagian, nama="Bagian"), replace(seluruh, nama="Seluruhnya"))
    return terhitung(kunci, nama, nilai, teks=teks, rumus="porsi", bagian=isi)


def _baris(jenis: str, baris: list) -> Baris:
    hasil = defaultdict(list)
    for b in baris:
        hasil[b.simpul_id].append((jenis, b.pk))
    return {simpul: tuple(isi) for simpul, isi in hasil.items()}


def _sumber(t: TahapBelanja | None, nilai: Decimal | None, *, berlaku: bool = True) -> Sumber:
    if t is None:
        return Sumber("Belum ada tahap anggaran", "", Tautan("anggaran:tahap_daftar"))
    rinci = [f"nomor {t.nomor}" * bool(t.nomor), format_tanggal(t.tanggal) if t.tanggal else ""]
    nama = ", ".join(filter(None, (t.nama, *rinci)))
    return Sumber(nama, rp(nilai), Tautan("anggaran:tahap", (("pk", t.id),)), berlaku)


def _semua_sumber(uang: Belanja, per_tahap: dict[int, Decimal | None]) -> tuple[Sumber, ...]:
    """The stage that is printed first, then the others that name an amount, latest first."""
    kini = uang.tahap.id if uang.tahap else None
    lain = [t for t in reversed(uang.semua_tahap) if t.id != kini and per_tahap.get(t.id) is not None]
    return (
        _sumber(uang.tahap, per_tahap.get(kini or 0)),
        *(_sumber(t, per_tahap.get(t.id), berlaku=False) for t in lain),
    )


def _kantor(uang: Belanja, kunci: dict[int, str]) -> Iterator[Asal]:
    for apa, asal in (("pagu", uang.asal_pagu), ("realisasi", uang.asal_realisasi)):
        nilai = getattr(uang, apa)
        bagian = _anak(uang.program, apa, kunci)
        dasar = _jumlah(
            f"anggaran:{apa}", f"{apa.capitalize()} seluruh anggaran", nilai, asal, bagian=bagian, apa="program"
        )
        sumber = _semua_sumber(uang, {t.id: t.pagu for t in uang.semua_tahap}) if apa == "pagu" else ()
        yield replace(dasar, sumber=sumber)
    yield from asal_hitungan("anggaran", "seluruh anggaran", uang, "anggaran")
    sisa, pagu = Bagian("", rp(uang.sisa), uang.sisa, "anggaran:sisa"), _pagu(uang)
    nilai = hitung.porsi(uang.sisa, uang.pagu)
    yield porsi("anggaran:sisa_persen", "Sisa seluruh anggaran dalam persen", nilai, sisa, pagu)
    for t in uang.semua_tahap:
        yield Asal(f"tahap:{t.id}", f"Pagu menurut {t.nama}", rp(t.pagu), t.pagu, sumber=(_sumber(t, t.pagu),))


def _pagu(uang: Belanja) -> Bagian:
    return Bagian("Pagu", rp(uang.pagu), uang.pagu, "anggaran:pagu")


def _anak(simpul: tuple[SimpulBelanja, ...], apa: str, kunci: dict[int, str]) -> tuple[Bagian, ...]:
    return tuple(
        Bagian(f"{s.kode} {s.nama}", rp(getattr(s, apa)), getattr(s, apa), f"{kunci[s.id]}:{apa}") for s in simpul
    )


def _jumlah(
    kunci: str, nama: str, nilai: Decimal | None, asal: AsalUang, *, bagian: tuple[Bagian, ...] = (), apa: str = ""
) -> Asal:
    """A sum of what stands below, or a control total in its place."""
    dasar = Asal(kunci, nama, rp(nilai), nilai, bagian=bagian)
    if asal == AsalUang.KONTROL:
        catatan = (KONTROL,)
        return replace(
            dasar, catatan=catatan, sumber=(Sumber("Angka kontrol", rp(nilai), Tautan("anggaran:kontrol_daftar")),)
        )
    if not bagian:
        return dasar
    isi = penjumlahan(bagian)
    return replace(dasar, rumus=f"jumlah semua {apa}", hitungan=f"{isi} = {rp(nilai)}" if isi else "")


def _jenis(uang: Belanja, j: BarisJenis) -> Iterator[Asal]:
    kunci = f"anggaran:{j.kode}"
    for apa, asal in (("pagu", j.asal_pagu), ("realisasi", j.asal_realisasi)):
        nilai = getattr(j, apa)
        dasar = _jumlah(f"{kunci}:{apa}", f"{apa.capitalize()} {j.nama}", nilai, asal)
        if asal == AsalUang.RINCIAN:
            rumus = f"jumlah {apa} semua sub kegiatan pada jenis belanja ini"
            dasar = replace(
                dasar, rumus=rumus, bagian=(Bagian("Belanja per sub kegiatan", "", tautan=Tautan("anggaran:belanja")),)
            )
        yield dasar
    yield from asal_hitungan(kunci, j.nama, j, kunci)
    pagu = Bagian("", rp(j.pagu), j.pagu, f"{kunci}:pagu")
    realisasi = Bagian("", rp(j.realisasi), j.realisasi, f"{kunci}:realisasi")
    yield porsi(f"{kunci}:porsi", f"Porsi pagu {j.nama} dari seluruh pagu", j.porsi, pagu, _pagu(uang))
    nama = f"Realisasi {j.nama} sebagai bagian dari seluruh pagu"
    yield porsi(f"{kunci}:porsi_realisasi", nama, j.porsi_realisasi, realisasi, _pagu(uang))


def _simpul(
    uang: Belanja, s: SimpulBelanja, kunci: dict[int, str], *, pagu: Baris, realisasi: Baris, unit: int | None
) -> Iterator[Asal]:
    awal, nama = kunci[s.id], f"{s.kode} {s.nama}"
    bawah = "kegiatan" if s.jenjang == "program" else "sub kegiatan"
    dasar = _jumlah(f"{awal}:pagu", f"Pagu {nama}", s.pagu, s.asal_pagu, bagian=_anak(s.anak, "pagu", kunci), apa=bawah)
    sumber = _semua_sumber(uang, dict(s.per_tahap))
    ubah = Tautan("anggaran:pagu", (("pk", uang.tahap.id),)) if uang.tahap and s.terbawah else None
    yield replace(dasar, sumber=(*dasar.sumber, *sumber), baris=pagu.get(s.id, ()), ubah=ubah)
    bagian = _anak(s.anak, "realisasi", kunci) or _triwulan(s)
    apa = bawah if s.anak else "triwulan"
    dasar = _jumlah(f"{awal}:realisasi", f"Realisasi {nama}", s.realisasi, s.asal_realisasi, bagian=bagian, apa=apa)
    yield replace(
        dasar,
        baris=realisasi.get(s.id, ()),
        rujukan=(f"uang:{s.id}:",) if s.terbawah else (),
        pengukuran=(unit,) if s.terbawah else (),
        ubah=Tautan("anggaran:realisasi") if s.terbawah else None,
    )
    yield from asal_hitungan(awal, nama, s, awal)


def _triwulan(s: SimpulBelanja) -> tuple[Bagian, ...]:
    return tuple(
        Bagian(f"Triwulan {romawi(i)}", rp(n), n, f"uang:{s.id}:{i}:-")
        for i, n in enumerate(s.triwulan, 1)
        if n is not None
    )
