"""The money of an office as the rules read it: the program tree, typed control totals, what each sasaran has, surveys."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from decimal import Decimal

from anggaran.belanja import Asal, SimpulBelanja
from anggaran.kunci import kunci_simpul
from anggaran.models import JenisBelanja
from kinerja.queries.bentuk import Perjanjian
from laporan.checks.bacaan import SasaranUang, Sebaran, Uang
from laporan.checks.temuan import Tempat
from laporan.periksa.bahan import Sumber
from laporan.periksa.naskah import nama_pk

POHON = "data anggaran"
KONTROL_JENIS = "angka kontrol jenis belanja"
KONTROL_KELOMPOK = "angka kontrol kelompok belanja"
KELOMPOK = {"tidak_langsung": "Belanja Tidak Langsung", "langsung": "Belanja Langsung"}


def uang(s: Sumber) -> tuple[Uang, ...]:
    """Every line; the index of a parent is its place in the tuple."""
    hasil: list[Uang] = []
    _pohon(s, hasil)
    hasil += _kontrol(s, len(hasil))
    for pk in s.k.ukur.perjanjian:
        hasil += _perjanjian(s, pk, len(hasil))
    hasil += _rkt(s)
    return tuple(hasil)


def _perjanjian(s: Sumber, pk: Perjanjian, awal: int) -> Iterator[Uang]:
    """The programs of a paper below its sum."""
    if not pk.anggaran:
        return
    tempat = s.tempat(f"pk:{pk.id}:jumlah", f"{pk.judul}, jumlah anggaran")
    yield Uang(nama_pk(pk), "Jumlah", 0, tempat, pagu=pk.jumlah, tahun=pk.tahun, tahap=pk.tahap)
    for a in pk.anggaran:
        tempat = s.tempat(f"pk:{pk.id}:anggaran:{a.id}", f"{pk.judul}, anggaran {a.uraian}")
        yield Uang(nama_pk(pk), a.uraian, 1, tempat, pagu=a.nilai, induk=awal, tahun=pk.tahun, tahap=pk.tahap)


def _rkt(s: Sumber) -> Iterator[Uang]:
    for b in s.k.ukur.rkt:
        tempat = s.tempat(f"rkt:{b.id}:anggaran", f"RKT, kegiatan {b.uraian_kegiatan}")
        yield Uang("RKT", b.uraian_kegiatan, 2, tempat, pagu=b.anggaran, tahun=s.tahun, tahap="RKT")


def _pohon(s: Sumber, hasil: list[Uang]) -> None:
    u = s.k.uang
    if not u.program:
        return
    lengkap = Asal.KONTROL not in (u.asal_pagu, u.asal_realisasi)
    tempat, tahap = s.tempat("anggaran:pagu", "Jumlah anggaran", ":pagu"), u.tahap.nama if u.tahap else ""
    hasil.append(Uang(POHON, "Jumlah", 0, tempat, "", u.pagu, u.realisasi, tahun=s.tahun, tahap=tahap, lengkap=lengkap))
    pohon = _Pohon(s, hasil, kunci_simpul(list(u.jelajah())), _dukungan(s), tahap)
    for p in u.program:
        pohon.tambah(p, 0, 1, Guna())


@dataclass(frozen=True)
class Guna:
    """What a node is for, by its own links or the nearest above it."""

    sasaran: frozenset[str] = frozenset()
    penunjang: bool = False


@dataclass(frozen=True)
class _Pohon:
    """The program tree on its way into lines."""

    s: Sumber
    hasil: list[Uang]
    kunci: Mapping[int, str]
    dukungan: Mapping[int, frozenset[str]]
    tahap: str

    def tambah(self, x: SimpulBelanja, induk: int, kedalaman: int, atas: Guna) -> Guna:
        """The line of a node before those below it; what it is for is known when they are."""
        sendiri = self._tautan(x, atas)
        nomor = len(self.hasil)
        self.hasil.append(self._baris(x, induk, kedalaman))
        bawah = [self.tambah(a, nomor, kedalaman + 1, sendiri) for a in x.anak]
        semua = Guna(
            sendiri.sasaran.union(*(b.sasaran for b in bawah)),
            sendiri.penunjang or (bool(bawah) and all(b.penunjang for b in bawah)),
        )
        baris = replace(self.hasil[nomor], sasaran=tuple(sorted(semua.sasaran)), penunjang=semua.penunjang)
        self.hasil[nomor] = baris
        return semua

    def _tautan(self, x: SimpulBelanja, atas: Guna) -> Guna:
        if x.id in self.dukungan:
            return Guna(self.dukungan[x.id])
        return Guna(penunjang=True) if x.penunjang else atas

    def _baris(self, x: SimpulBelanja, induk: int, kedalaman: int) -> Uang:
        kunci = self.kunci[x.id]
        nama = f"{x.nama} ({x.unit})" if x.unit else x.nama
        tempat = self.s.tempat(f"{kunci}:pagu", f"{x.kode} {x.nama}", f"{kunci}:realisasi")
        return Uang(
            POHON, nama, kedalaman, tempat, x.kode, x.pagu, x.realisasi, x.serapan, induk, self.s.tahun, self.tahap,
            lengkap=not x.berkontrol,
        )  # fmt: skip


def _dukungan(s: Sumber) -> dict[int, frozenset[str]]:
    """By node the wordings of the sasaran that it is linked to, by itself or through their indicators."""
    nama = {x.pk: x.uraian for x in s.uang.sasaran}
    hasil: dict[int, set[str]] = {}
    for d in s.uang.dukungan:
        sasaran = d.sasaran_id or s.uang.sasaran_indikator.get(d.indikator_id or 0)
        if sasaran in nama:
            hasil.setdefault(d.simpul_id, set()).add(nama[sasaran])
    return {simpul: frozenset(isi) for simpul, isi in hasil.items()}


def _kontrol(s: Sumber, awal: int) -> Iterator[Uang]:
    """The typed totals of the whole office: by jenis belanja and by kelompok, each below the total where it was typed."""
    nilai: dict[tuple[str, str], dict[str, Decimal]] = {}
    for k in s.uang.kontrol_berlaku:
        nilai.setdefault((k.kelompok, k.jenis_belanja), {}).setdefault(k.macam, k.nilai)
    for tabel, baris in (
        (KONTROL_KELOMPOK, [(nama, nilai.get((kunci, ""))) for kunci, nama in KELOMPOK.items()]),
        (KONTROL_JENIS, [(nama, nilai.get(("", kode))) for kode, nama in JenisBelanja.choices]),
    ):
        ada = [(nama, isi) for nama, isi in baris if isi]
        total = nilai.get(("", ""))
        if total and (ada or tabel == KONTROL_KELOMPOK):
            ada.insert(0, ("Jumlah", total))
        for nama, isi in ada:
            yield _baris_kontrol(s, tabel, nama, isi, awal if total else None)
        awal += len(ada)


def _baris_kontrol(s: Sumber, tabel: str, nama: str, isi: Mapping[str, Decimal], induk: int | None) -> Uang:
    jumlah = nama == "Jumlah"
    return Uang(
        tabel, nama, 0 if jumlah else 1, Tempat(f"Angka kontrol, {nama}", "anggaran:kontrol"), pagu=isi.get("pagu"),
        realisasi=isi.get("realisasi"), induk=None if jumlah else induk, tahun=s.tahun,
        tahap=s.k.uang.tahap.nama if s.k.uang.tahap else "", kontrol=True,
    )  # fmt: skip


def uang_sasaran(s: Sumber) -> Iterator[SasaranUang]:
    """What supports each sasaran, its share of belanja langsung (else of all), and how far the sasaran came."""
    capaian = {x.sasaran_id: x.capaian.nilai for x in s.k.ukur.sasaran}
    for x in s.k.uang.sasaran:
        if x.program:
            tempat = s.tempat(f"sasaran:{x.kode}:pagu", f"Anggaran sasaran {x.kode}")
            yield SasaranUang(x.uraian, tempat, x.pagu, x.realisasi, x.porsi_langsung, capaian.get(x.id))


def survei(s: Sumber) -> Iterator[Sebaran]:
    """The unsur of every survey of the year, then its mean."""
    for v in s.k.ukur.survei:
        for u in v.unsur:
            kunci = f"{v.kunci}:unsur:{u.nomor}:skor"
            tempat = s.tempat(kunci, f"{v.judul}, unsur {u.nomor}")
            yield Sebaran(u.uraian, tempat, u.sebaran or (), u.jumlah, u.skor, u.sebutan or u.predikat, v.tahun)
