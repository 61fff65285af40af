"""Perjanjian Kinerja as a paper: statement, lampiran with targets and budgets, signatures (BS-5 to BS-7)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import chain

from kinerja.queries.bentuk import Perjanjian, Pihak
from laporan.document import (
    Baris,
    Block,
    DataDiri,
    HalamanBaru,
    Isian,
    Judul,
    Kolom,
    Sel,
    Table,
    TandaTangan,
)
from laporan.kalimat import kosong, rp_tabel, titik
from laporan.konteks import Konteks
from laporan.sections.umum import kop, tanda
from laporan.susun import berkelompok, paragraf
from sakip.core.numbers import format_tanggal

PEMBUKA = (
    "Dalam rangka mewujudkan manajemen pemerintahan yang efektif, transparan, dan akuntabel serta berorientasi pada "
    "hasil, kami yang bertanda tangan di bawah ini:"
)
JANJI_PERTAMA = (
    "Pihak pertama berjanji akan mewujudkan target kinerja yang seharusnya sesuai lampiran perjanjian ini, dalam rangka "
    "mencapai target kinerja jangka menengah seperti yang telah ditetapkan dalam dokumen perencanaan. Keberhasilan dan "
    "kegagalan pencapaian target kinerja tersebut menjadi tanggung jawab kami."
)
JANJI_KEDUA = (
    "Pihak kedua akan memberikan supervisi yang diperlukan serta akan melakukan evaluasi terhadap capaian kinerja dari "
    "perjanjian ini dan mengambil tindakan yang diperlukan dalam rangka pemberian penghargaan dan sanksi."
)


def lampiran_pk(k: Konteks) -> Iterator[Block]:
    """Every paper of the year, the first and its changes, each on pages of its own."""
    if not k.ukur.perjanjian:
        yield kosong("Perjanjian Kinerja")
        return
    yield from naskah_perjanjian(k, sorted(k.ukur.perjanjian, key=lambda p: (p.jenis != "murni", p.ke)))


def naskah_perjanjian(
    k: Konteks, semua: Sequence[Perjanjian], unit: Mapping[int, str] | None = None
) -> Iterator[Block]:
    """Papers one after another; `unit` names, by the id of a paper, the unit whose it is."""
    for i, pk in enumerate(semua):
        putus = i and not semua[i - 1].tanpa_naskah
        yield from chain((HalamanBaru(),) if putus else (), _naskah(k, pk, (unit or {}).get(pk.id, "")))


def _naskah(k: Konteks, pk: Perjanjian, unit: str = "") -> Iterator[Block]:
    if pk.tanpa_naskah:
        yield Judul((pk.judul.upper(),))
        yield paragraf(f"Naskah {pk.judul} tidak tersedia: {titik(pk.catatan)}.")
        return
    jenis = "PERJANJIAN KINERJA PERUBAHAN" if pk.jenis == "perubahan" else "PERJANJIAN KINERJA"
    yield kop(k)
    yield Judul((jenis, f"TAHUN {pk.tahun}"))
    if unit and not pk.pertama.jabatan:
        pk = replace(pk, pertama=replace(pk.pertama, jabatan=f"Kepala {unit}"))
    yield from _pernyataan(pk)
    yield HalamanBaru()
    yield Judul((f"LAMPIRAN {jenis} TAHUN {pk.tahun}", *filter(None, (unit.upper(), k.kantor.nama.upper()))))
    yield (
        tabel_sasaran(pk, bernomor=True, unit=bool(unit)) if pk.sasaran else kosong("sasaran dan indikator perjanjian")
    )
    if pk.anggaran or not unit:
        yield tabel_anggaran(pk, unit=bool(unit)) if pk.anggaran else kosong("anggaran per program")
    if pk.alasan_perubahan:
        yield paragraf(f"Alasan perubahan: {titik(pk.alasan_perubahan)}.")
    yield tanda_tangan(pk, pengantar=False)


def _pernyataan(pk: Perjanjian) -> Iterator[Block]:
    yield paragraf(PEMBUKA)
    yield _pihak(pk.pertama)
    yield paragraf("Selanjutnya disebut pihak pertama.")
    yield _pihak(pk.kedua)
    yield paragraf("Selaku atasan pihak pertama, selanjutnya disebut pihak kedua.")
    yield paragraf(JANJI_PERTAMA)
    yield paragraf(JANJI_KEDUA)
    yield tanda_tangan(pk)


def _pihak(pihak: Pihak) -> DataDiri:
    return DataDiri(
        (
            Isian("Nama", pihak.nama or "belum diisi", tebal=True),
            Isian("Jabatan", (pihak.jabatan or "belum diisi").upper()),
        )
    )


def tanda_tangan(pk: Perjanjian, *, pengantar: bool = True) -> TandaTangan:
    """Pihak kedua on the left, place, date and pihak pertama on the right (domain handbook §4.2)."""
    tanggal = format_tanggal(pk.tanggal) if pk.tanggal else ""
    tempat_tanggal = ", ".join(filter(None, (pk.tempat, tanggal)))
    return TandaTangan(
        (
            tanda(replace(pk.kedua, pangkat=""), pengantar=("Pihak Kedua",) if pengantar else ()),
            tanda(
                replace(pk.pertama, pangkat=""),
                (tempat_tanggal,) if tempat_tanggal else (),
                ("Pihak Pertama",) if pengantar else (),
            ),
        )
    )


def tabel_sasaran(pk: Perjanjian, *, bernomor: bool, unit: bool = False) -> Table:
    """Sasaran, indikator, target (BS-6); `bernomor` numbers single indicators too."""
    kolom = (
        Kolom("NO", 6, "tengah"),
        Kolom("SASARAN" if unit else "SASARAN STRATEGIS", 34),
        Kolom("INDIKATOR KINERJA", 44),
        Kolom("TARGET", 16, "tengah"),
    )
    baris: list[Baris] = []
    for s in pk.sasaran:
        isi = []
        for b in s.baris:
            label = f"{b.nomor}. " if bernomor or len(s.baris) > 1 else ""
            target = Sel(b.target or "belum diisi", kunci=f"pk:{pk.id}:baris:{b.id}:target")
            isi.append((Sel(f"{label}{b.uraian}"), target))
        baris += berkelompok(isi, awal=(Sel(str(s.nomor)), Sel(s.uraian)))
    return Table("BS-6", kolom, tuple(baris), nomor_kolom=bernomor)


def tabel_anggaran(pk: Perjanjian, *, unit: bool = False) -> Table:
    """Program, anggaran, keterangan and their total (BS-6)."""
    kolom = (Kolom("Kegiatan" if unit else "Program", 54), Kolom("Anggaran", 26, "kanan"), Kolom("Keterangan", 20))
    baris = [
        Baris(
            (
                Sel(f"{a.nomor}. {a.uraian}"),
                Sel(rp_tabel(a.nilai), a.nilai, f"pk:{pk.id}:anggaran:{a.id}"),
                Sel(a.keterangan),
            )
        )
        for a in pk.anggaran
    ]
    semua = {a.keterangan for a in pk.anggaran}
    jumlah = (Sel("Jumlah"), Sel(rp_tabel(pk.jumlah), pk.jumlah, f"pk:{pk.id}:jumlah"))
    baris.append(Baris((*jumlah, Sel(semua.pop() if len(semua) == 1 else "")), "jumlah"))
    return Table("BS-6", kolom, tuple(baris))
