"""The money of a generated report: programs, kegiatan, sub kegiatan; kinds of belanja; the year before."""

from __future__ import annotations

from decimal import Decimal
from random import Random

from tests.bench.tanam import kata
from tests.bench.tanam.kata import BibitSasaran
from tests.bench.tanam.kenyataan import SERATUS, Keluaran, Sasaran, Simpul, bulat


def pohon_uang(r: Random, bibit: list[BibitSasaran], sasaran: list[Sasaran], tahun: int) -> dict:
    """What `Kenyataan` needs of money; the programs of each sasaran are entered there."""
    for _ in range(100):
        hasil = _sekali(r, bibit, tahun)
        if not _kebetulan(hasil["program"], sasaran, tahun):
            break
    else:
        raise AssertionError("no budget without coincidence")
    menurut_kode = {p.kode: p for p in hasil["program"]}
    for s, b in zip(sasaran, bibit, strict=True):
        s.program = [menurut_kode[b.program]]
    return hasil


def _sekali(r: Random, bibit: list[BibitSasaran], tahun: int) -> dict:
    program = [_program(r, n, kode, tahun) for n, kode in enumerate(["7.01.01", *(b.program for b in bibit)], 1)]
    pagu, serap = sum(p.pagu for p in program), sum(p.serap for p in program)
    ubah = r.random() < 0.6
    geser = pagu * r.choice((-1, 1, 1)) * r.randint(8, 70) // 1000 // 1000 * 1000
    pagu_lalu = pagu - pagu * r.choice((-1, 1, 1)) * r.randint(12, 110) // 1000
    return {
        "program": program,
        "jenis": _jenis(r, program, pagu, serap),
        "lalu": (pagu_lalu, pagu_lalu * r.randint(8900, 9880) // 10_000),
        "pagu_awal": pagu - geser if ubah else pagu,
        "tahap": "DPPA" if ubah else "DPA",
    }


def _program(r: Random, n: int, kode: str, tahun: int) -> Simpul:
    semua = kata.KEGIATAN[kode]
    pakai = sorted(r.sample(semua, r.randint(1, len(semua))), key=semua.index)
    if kode == "7.01.01" and semua[0] not in pakai:
        pakai.insert(0, semua[0])
    return Simpul(
        f"P{n}", kode, kata.PROGRAM[kode],
        [_kegiatan(r, f"P{n}K{i}", f"{kode}.2.{semua.index(k) + 1:02d}", k, tahun) for i, k in enumerate(pakai, 1)],
    )  # fmt: skip


def _kegiatan(r: Random, kunci: str, kode: str, isi: tuple, tahun: int) -> Simpul:
    nama, subs = isi
    pakai = sorted(r.sample(subs, r.randint(1, len(subs))), key=subs.index)
    lebar = 2 if tahun < 2023 else 4
    anak = [_sub(r, f"{kunci}U{i}", f"{kode}.{subs.index(s) + 1:0{lebar}d}", s) for i, s in enumerate(pakai, 1)]
    return Simpul(kunci, kode, nama, anak)


def _sub(r: Random, kunci: str, kode: str, isi: tuple[str, str, str]) -> Simpul:
    nama, keluaran, satuan = isi
    gaji = "Gaji" in nama
    pagu = (
        r.randint(1_400_000_000, 3_900_000_000) if gaji else r.randint(80, 4_800) * r.choice((50_000, 100_000, 37_300))
    )
    serap = pagu * r.randint(8700, 9985) // 10_000 - r.randint(0, 900)
    target = r.randint(4, 40) if satuan in {"unit", "paket", "kali", "laporan"} else r.randint(12, 900)
    tercapai = target if r.random() < 0.5 else max(1, target * r.randint(82, 99) // 100)
    return Simpul(kunci, kode, nama, [], pagu, serap, Keluaran(keluaran, satuan, target, tercapai))


def _jenis(r: Random, program: list[Simpul], pagu: int, serap: int) -> dict[str, tuple[int, int]]:
    """Pegawai is the salaries; modal a part of the rest, realised a little under its pagu."""
    gaji = next(d for d in program[0].daun() if "Gaji" in d.nama)
    sisa, sisa_serap = pagu - gaji.pagu, serap - gaji.serap
    modal = sisa * r.randint(30, 160) // 1000 // 1000 * 1000
    modal_serap = modal * sisa_serap // sisa - r.randint(0, 999)
    return {
        "pegawai": (gaji.pagu, gaji.serap),
        "barang": (sisa - modal, sisa_serap - modal_serap),
        "modal": (modal, modal_serap),
    }


def serapan(pagu: int, serap: int) -> Decimal:
    return Decimal(serap) / Decimal(pagu) * SERATUS


def _semua(simpul: list[Simpul]) -> list[Simpul]:
    return [x for s in simpul for x in (s, *_semua(s.anak))]


def _kebetulan(program: list[Simpul], sasaran: list[Sasaran], tahun: int) -> bool:
    """Whether an absorption equals a realisasi or capaian by chance: a reader would ask (K6 of the handbook)."""
    angka = {bulat(x, 1) for s in sasaran for i in s.indikator for x in (i.realisasi[tahun], i.capaian(tahun))}
    serap = {bulat(serapan(x.pagu, x.serap), 1) for x in _semua(program)}
    total = serapan(sum(p.pagu for p in program), sum(p.serap for p in program))
    return bool(angka & (serap | {bulat(total, 1)}))
