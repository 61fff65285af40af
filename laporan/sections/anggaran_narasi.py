"""The story of the budget in figures: growth, change, what was spent, what is left (MU-14, R-10)."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from anggaran.belanja import Belanja
from anggaran.hitung import perubahan, porsi, selisih
from anggaran.perubahan import Apbd, DuaTahun
from laporan.document import Block, Run
from laporan.kalimat import kosong, rupiah
from laporan.kebutuhan import APBD
from laporan.konteks import Konteks
from laporan.papers.daftar import cetakan
from laporan.perlu import perlu
from laporan.sections.anggaran_apbd import ISI_PAGU, ISI_REALISASI, KELOMPOK, ada_pagu, realisasi_jenis, tabel_apbd
from laporan.sections.uang import persen_satu, rupiah_mutlak
from laporan.sections.umum import sampai_tanggal, status_data
from laporan.susun import paragraf

Kata = tuple[str | Run, ...]
NAMA = {"tidak_langsung": "Belanja Tidak Langsung", "langsung": "Belanja Langsung"}


@cetakan(
    "mu-14", "Realisasi Anggaran", "Anggaran", kode=("MU-14", "MU-11", "MU-12", "R-10"), urut=30,
    isi=tuple(dict.fromkeys((*ISI_PAGU, *ISI_REALISASI))),
)  # fmt: skip
@perlu(APBD)
def realisasi_anggaran(k: Konteks) -> Iterator[Block]:
    """The sentences with the two tables they speak of."""
    dua = k.ambil(APBD)
    if not ada_pagu(dua.ini):
        yield kosong("pagu DPA")
        return
    yield from _pertumbuhan(k, dua)
    yield from _perubahan(k, dua)
    yield tabel_apbd(k, dua)
    yield from realisasi_jenis(k)
    yield from _terpakai(k, dua.ini)


def _pertumbuhan(k: Konteks, dua: DuaTahun) -> Iterator[Block]:
    """The first budget of the year, and how it grew on last year's first one; where it has none, the changed ones."""
    nama = "APBD" if dua.ini.murni else "APBD Perubahan"
    lalu, ini = (a.murni if dua.ini.murni else a.perubahan for a in dua.tahun)
    if ini is None or ini.pagu is None:
        return
    awal: Kata = (f"Pada Tahun {dua.ini.tahun} {k.kantor.nama} dialokasikan pagu {nama} sebesar ",)
    if lalu and lalu.pagu is not None:
        awal = (
            f"Pada Tahun {dua.lalu.tahun} {k.kantor.nama} dialokasikan pagu {nama} sebesar ",
            rupiah(lalu.pagu, _kunci(dua.lalu, "sebelum")),
            f", sedangkan pada Tahun {dua.ini.tahun} sebesar ",
        )
    yield paragraf(
        *awal,
        rupiah(ini.pagu, _kunci(dua.ini, "sebelum")),
        *_terdiri(dua.ini, ini, "sebelum"),
        ".",
        *_naik(k, dua, lalu, ini),
    )


def _kunci(a: Apbd, tahap: str, nama: str = "jumlah") -> str:
    return f"apbd:{a.tahun}:{nama}:{tahap}"


def _terdiri(a: Apbd, b: Belanja, tahap: str) -> Kata:
    """`, yang terdiri dari Belanja Tidak Langsung sebesar … dan Belanja Langsung sebesar …`, where both are known."""
    if b.tidak_langsung.pagu is None or b.langsung.pagu is None:
        return ()
    return (
        ", yang terdiri dari Belanja Tidak Langsung sebesar ",
        rupiah(b.tidak_langsung.pagu, _kunci(a, tahap, "tidak_langsung")),
        " dan Belanja Langsung sebesar ",
        rupiah(b.langsung.pagu, _kunci(a, tahap, "langsung")),
    )


def _naik(k: Konteks, dua: DuaTahun, lalu: Belanja | None, ini: Belanja) -> Kata:
    beda = selisih(lalu.pagu if lalu else None, ini.pagu)
    if lalu is None or beda is None:
        return ()
    awal = f" APBD {k.kantor.nama} Tahun {dua.ini.tahun} tersebut "
    if not beda:
        return (f"{awal}sama besar dengan Tahun {dua.lalu.tahun}.",)
    return (
        f"{awal}mengalami {'peningkatan' if beda > 0 else 'penurunan'} sebesar ",
        rupiah_mutlak(beda, _kunci(dua.ini, "pertumbuhan")),
        " atau sebesar ",
        persen_satu(perubahan(lalu.pagu, ini.pagu), _kunci(dua.ini, "pertumbuhan_persen")),
        f" dibandingkan dengan Tahun {dua.lalu.tahun}.",
    )


def _perubahan(k: Konteks, dua: DuaTahun) -> Iterator[Block]:
    """What the changed budget added or took away, in both years."""
    for a in dua.tahun:
        if a.murni and a.perubahan and a.perubahan.pagu is not None:
            yield paragraf(*_kalimat_perubahan(k, a, a.murni, a.perubahan), *_banding_lalu(dua, a), ".")


def _kalimat_perubahan(k: Konteks, a: Apbd, murni: Belanja, baru: Belanja) -> Kata:
    beda = selisih(murni.pagu, baru.pagu)
    awal = f"Pada APBD Perubahan Tahun {a.tahun}"
    if beda is None:
        return (f"{awal}, APBD {k.kantor.nama} menjadi ", rupiah(baru.pagu, _kunci(a, "setelah")))
    isi: Kata = (f"{awal}, jumlah anggaran {k.kantor.nama} tidak berubah",)
    if beda:
        isi = (
            f"{awal}, {k.kantor.nama} mendapat {_arah(beda)} anggaran sebesar ",
            rupiah_mutlak(beda, _kunci(a, "selisih")),
            " atau sebesar ",
            persen_satu(perubahan(murni.pagu, baru.pagu), _kunci(a, "persen")),
            " dari APBD sebelum perubahan",
        )
    total = (", sehingga total APBD Perubahan menjadi ", rupiah(baru.pagu, _kunci(a, "setelah")))
    return (*isi, *_bagian_perubahan(a, murni, baru), *total)


def _arah(beda: Decimal) -> str:
    return "penambahan" if beda > 0 else "pengurangan"


def _bagian_perubahan(a: Apbd, murni: Belanja, baru: Belanja) -> Kata:
    """`, yang terdiri dari pengurangan untuk Belanja Tidak Langsung sebesar … dan penambahan untuk …`."""
    beda = {nama: selisih(getattr(murni, nama).pagu, getattr(baru, nama).pagu) for nama in KELOMPOK}
    bagian = [
        (f"{_arah(x)} untuk {NAMA[nama]} sebesar ", rupiah_mutlak(x, _kunci(a, "selisih", nama)))
        for nama, x in beda.items()
        if x
    ]
    if None in beda.values() or not bagian:
        return ()
    return (", yang terdiri dari ", *bagian[0], *((" dan ", *bagian[1]) if len(bagian) > 1 else ()))


def _banding_lalu(dua: DuaTahun, a: Apbd) -> Kata:
    """This year's changed budget beside last year's."""
    lalu = dua.lalu.perubahan
    if a is not dua.ini or lalu is None or a.perubahan is None:
        return ()
    beda = selisih(lalu.pagu, a.perubahan.pagu)
    if not beda:
        return ()
    return (
        f", {'meningkat' if beda > 0 else 'menurun'} sebesar ",
        rupiah_mutlak(beda, _kunci(a, "pertumbuhan_perubahan")),
        " atau sebesar ",
        persen_satu(perubahan(lalu.pagu, a.perubahan.pagu), _kunci(a, "pertumbuhan_perubahan_persen")),
        f" dibandingkan APBD Perubahan Tahun {dua.lalu.tahun}",
    )


def _terpakai(k: Konteks, a: Apbd) -> Iterator[Block]:
    """All that was spent and what is left, and how final the figures are."""
    b = a.belanja
    if b.realisasi is None or b.pagu is None:
        yield kosong("realisasi anggaran")
        return
    nama = "APBD Perubahan" if a.perubahan else "APBD"
    yield paragraf(
        f"Berdasarkan data di atas, total keseluruhan belanja APBD {k.kantor.nama} Tahun {a.tahun}{sampai_tanggal(k)} adalah sebesar ",
        rupiah(b.realisasi, "anggaran:realisasi"),
        " atau mencapai ",
        persen_satu(b.serapan, "anggaran:serapan"),
        f" dari total {nama}",
        *_sisa(b, nama),
        ".",
    )
    if b.status:
        yield paragraf(status_data(b.status))


def _sisa(b: Belanja, nama: str) -> Kata:
    if b.sisa is None or not b.sisa:
        return (", sehingga tidak terdapat sisa anggaran",) if b.sisa == 0 else ()
    bagian: Kata = (
        rupiah_mutlak(b.sisa, "anggaran:sisa"),
        " atau mencapai ",
        persen_satu(porsi(b.sisa, b.pagu), "anggaran:sisa_persen"),
        f" dari total {nama}",
    )
    if b.sisa < 0:
        return (", melampaui anggaran sebesar ", *bagian)
    return (", dengan sisa anggaran sebesar ", *bagian, *_sisa_kelompok(b), " yang dikembalikan ke Kas Daerah")


def _sisa_kelompok(b: Belanja) -> Kata:
    """`, yang terdiri dari Belanja Tidak Langsung sebesar … dan Belanja Langsung sebesar …,`, where they make the whole."""
    sisa = (b.tidak_langsung.sisa, b.langsung.sisa)
    if sisa[0] is None or sisa[1] is None or sisa[0] + sisa[1] != b.sisa or min(sisa) < 0:
        return ()
    return (
        ", yang terdiri dari Belanja Tidak Langsung sebesar ",
        rupiah_mutlak(sisa[0], "anggaran:tidak_langsung:sisa"),
        " dan Belanja Langsung sebesar ",
        rupiah_mutlak(sisa[1], "anggaran:langsung:sisa"),
        ",",
    )
