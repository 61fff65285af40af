"""The budget of two years: before and after its change, and what was spent of it (MU-11, MU-12)."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from decimal import Decimal

from anggaran.belanja import BarisJenis, Belanja
from anggaran.hitung import jumlah, perubahan, selisih
from anggaran.perubahan import Apbd, DuaTahun
from laporan.document import Baris, Block, Kolom, Sel, Table
from laporan.kalimat import kosong
from laporan.kebutuhan import APBD
from laporan.konteks import Konteks
from laporan.papers.daftar import cetakan
from laporan.perlu import perlu
from laporan.sections.uang import catatan_kontrol, muat_tegak, sel_persen, sel_rupiah
from sakip.core.numbers import format_rupiah

ISI_PAGU = ("anggaran:tahap_daftar", "anggaran:kontrol_daftar")
ISI_REALISASI = ("anggaran:isian", "anggaran:kontrol_daftar")
KELOMPOK = ("tidak_langsung", "langsung")
Ambil = Callable[[Belanja], BarisJenis]


def ada_pagu(a: Apbd) -> bool:
    return a.setelah is not None and a.setelah.pagu is not None


@cetakan("mu-11", "Anggaran Pendapatan dan Belanja Daerah (APBD)", "Anggaran", kode=("MU-11",), urut=10, isi=ISI_PAGU)
@perlu(APBD)
def apbd(k: Konteks) -> Iterator[Block]:
    """The budget of last year and this one, before and after the change."""
    dua = k.ambil(APBD)
    if not any(map(ada_pagu, dua.tahun)):
        yield kosong("pagu DPA dan DPPA")
        return
    yield tabel_apbd(k, dua)


def tabel_apbd(k: Konteks, dua: DuaTahun) -> Table:
    kolom = (Kolom("Uraian", 16), *(x for a in dua.tahun for x in _kolom_apbd(a.tahun)))
    isi = [_baris_apbd(nama, _per_kelompok(nama), dua) for nama in KELOMPOK]
    baris = (*isi, _baris_jumlah(dua))
    judul = f"Anggaran Pendapatan dan Belanja Daerah (APBD)\n{k.kantor.nama} {masa(dua)}"
    catatan = tuple(_catatan_apbd(dua))
    return Table("MU-11", kolom, baris, judul=judul, kecil=True, landscape=not muat_tegak(baris), catatan=catatan)


def masa(dua: DuaTahun) -> str:
    return f"Tahun {dua.lalu.tahun} dan Tahun {dua.ini.tahun}"


def _kolom_apbd(tahun: int) -> Iterator[Kolom]:
    for judul, lebar in (
        ("Sebelum Perubahan", 13),
        ("Setelah Perubahan", 13),
        ("Bertambah / (Berkurang)", 12),
        ("%", 6),
    ):
        yield Kolom(judul, lebar, "kanan", f"Tahun {tahun}")


def _per_kelompok(nama: str) -> Ambil:
    return lambda b: b.tidak_langsung if nama == "tidak_langsung" else b.langsung


def _baris_apbd(kode: str, ambil: Ambil, dua: DuaTahun) -> Baris:
    nama = "Belanja Tidak Langsung" if kode == "tidak_langsung" else "Belanja Langsung"
    return Baris((Sel(nama), *(s for a in dua.tahun for s in _sel_apbd(a, lambda b: ambil(b).pagu, kode))))


def _baris_jumlah(dua: DuaTahun) -> Baris:
    return Baris((Sel("Jumlah"), *(s for a in dua.tahun for s in _sel_apbd(a, lambda b: b.pagu, "jumlah"))), "jumlah")


def _sel_apbd(a: Apbd, nilai: Callable[[Belanja], Decimal | None], kode: str) -> Iterator[Sel]:
    sebelum, setelah = (nilai(b) if b else None for b in (a.murni, a.perubahan))
    kunci = f"apbd:{a.tahun}:{kode}"
    yield sel_rupiah(sebelum, f"{kunci}:sebelum")
    yield sel_rupiah(setelah, f"{kunci}:setelah")
    yield sel_rupiah(selisih(sebelum, setelah), f"{kunci}:selisih")
    yield sel_persen(perubahan(sebelum, setelah), f"{kunci}:persen")


def _catatan_apbd(dua: DuaTahun) -> Iterator[str]:
    yield from _catatan_tahun(dua)
    tahap = [b for a in dua.tahun for b in (a.murni, a.perubahan) if b]
    yield from catatan_kontrol((j for b in tahap for j in (b.tidak_langsung, b.langsung)), terealisasi=False)
    for a in dua.tahun:
        for nama, b in (("sebelum perubahan", a.murni), ("setelah perubahan", a.perubahan)):
            yield from _beda_jumlah(b, f"{a.tahun} {nama}")


def _catatan_tahun(dua: DuaTahun) -> Iterator[str]:
    for a in dua.tahun:
        if not ada_pagu(a):
            yield f"Anggaran tahun {a.tahun} belum diisi."
        elif a.perubahan is None:
            yield f"Anggaran tahun {a.tahun} belum mempunyai pergeseran atau DPPA."


def _beda_jumlah(b: Belanja | None, nama: str) -> Iterator[str]:
    """Said where the two groups do not make the total."""
    bagian = [] if b is None else [b.tidak_langsung.pagu, b.langsung.pagu]
    if b is not None and b.pagu is not None and bagian and None not in bagian and jumlah(bagian) != b.pagu:
        beda = format_rupiah(abs(b.pagu - (jumlah(bagian) or 0)))
        yield f"Jumlah {nama} berselisih {beda} dengan belanja tidak langsung dan belanja langsung bersama-sama."


@cetakan("mu-12", "Realisasi Belanja menurut Jenis", "Anggaran", kode=("MU-12",), urut=20, isi=ISI_REALISASI)
@perlu(APBD)
def realisasi_jenis(k: Konteks) -> Iterator[Block]:
    """What was spent of belanja tidak langsung, and of each kind of belanja langsung, in two years."""
    dua = k.ambil(APBD)
    ada = [nama for nama in KELOMPOK if any(_terisi(_per_kelompok(nama)(a.belanja)) for a in dua.tahun)]
    yield from (tabel_realisasi(k, dua, nama) for nama in ada)
    if not ada:
        yield kosong("anggaran dan realisasi per jenis belanja")


def _terisi(j: BarisJenis) -> bool:
    return j.pagu is not None or j.realisasi is not None


def tabel_realisasi(k: Konteks, dua: DuaTahun, kelompok: str) -> Table:
    """One group; it has only its total row where no kind is known."""
    per_tahun = [_jenis(a.belanja, kelompok) for a in dua.tahun]
    dipakai = {j.kode: j.nama for jenis in per_tahun for j in jenis}
    baris = [
        Baris((Sel(dipakai[kode]), *_sel_realisasi(dua, kelompok, [_cari(jenis, kode) for jenis in per_tahun])))
        for kode in sorted(dipakai)
    ]
    total = [_per_kelompok(kelompok)(a.belanja) for a in dua.tahun]
    baris.append(Baris((Sel("Jumlah"), *_sel_realisasi(dua, kelompok, total)), "jumlah"))
    kolom = (Kolom("Uraian", 22), *(x for a in dua.tahun for x in _kolom_realisasi(a.tahun)))
    apbd_ = "APBD Perubahan" if dua.ini.perubahan else "APBD"
    judul = f"Realisasi {total[0].nama} {apbd_}\n{k.kantor.nama} {masa(dua)}"
    semua = (j for jenis in (*per_tahun, total) for j in jenis)
    catatan = (*catatan_kontrol(semua), *_beda_jenis(dua, per_tahun, total))
    return Table("MU-12", kolom, tuple(baris), judul=judul, catatan=catatan)


def _jenis(b: Belanja, kelompok: str) -> tuple[BarisJenis, ...]:
    return b.jenis_tidak_langsung if kelompok == "tidak_langsung" else b.jenis_langsung


def _cari(jenis: Sequence[BarisJenis], kode: str) -> BarisJenis | None:
    return next((j for j in jenis if j.kode == kode), None)


def _kolom_realisasi(tahun: int) -> Iterator[Kolom]:
    for judul, lebar in (("Anggaran (Rp)", 16), ("Realisasi (Rp)", 16), ("%", 7)):
        yield Kolom(judul, lebar, "kanan", f"Tahun {tahun}")


def _sel_realisasi(dua: DuaTahun, kelompok: str, jenis: Sequence[BarisJenis | None]) -> Iterator[Sel]:
    for a, j in zip(dua.tahun, jenis, strict=True):
        kunci = f"apbd:{a.tahun}:{kelompok}:{j.kode if j else ''}"
        yield sel_rupiah(j.pagu if j else None, f"{kunci}:pagu")
        yield sel_rupiah(j.realisasi if j else None, f"{kunci}:realisasi")
        yield sel_persen(j.serapan if j else None, f"{kunci}:serapan")


def _beda_jenis(dua: DuaTahun, per_tahun: Sequence[Sequence[BarisJenis]], total: Sequence[BarisJenis]) -> Iterator[str]:
    """Said where the kinds do not make the total of the group."""
    for a, jenis, t in zip(dua.tahun, per_tahun, total, strict=True):
        for nama, bagian, seluruh in (
            ("anggaran", jumlah(j.pagu for j in jenis), t.pagu),
            ("realisasi", jumlah(j.realisasi for j in jenis), t.realisasi),
        ):
            if bagian is not None and seluruh is not None and bagian != seluruh:
                beda = format_rupiah(abs(seluruh - bagian))
                yield f"Jumlah {nama} {a.tahun} menurut jenis belanja berselisih {beda} dengan jumlah seluruhnya."
