"""What the money of the year says: growth on last year, kinds of belanja, highest and lowest serapan, what is left, and
the money of each sasaran beside its capaian (PermenPANRB 53/2014, BAB III B; R-10)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal

from anggaran.belanja import Asal, BarisJenis, SimpulBelanja, Uang
from anggaran.hitung import jumlah, perubahan, selisih
from kinerja.efisiensi import simpulan_efisiensi
from kinerja.queries.bentuk import SasaranUkur
from laporan.document import Baris, Block, Kolom, Nilai, Run, Sel, Table
from laporan.kalimat import banyak, gabung, persen, rupiah
from laporan.kalimat.kinerja import Kata
from laporan.konteks import Konteks
from laporan.nilai.simpul import kunci_simpul
from laporan.pendukung import JENJANG
from laporan.sections.efisiensi import angka_efisiensi, nama_rumus
from laporan.sections.uang import rupiah_mutlak, sel_rupiah
from laporan.sections.umum import sel_uang
from laporan.susun import paragraf
from sakip.core.numbers import format_angka, format_persen, format_rupiah

SERATUS = Decimal(100)
BANYAK = 3
"""So many nodes with the same serapan are named; more are counted."""
KOLOM_UANG = (
    Kolom("ANGGARAN", 17, "kanan"),
    Kolom("REALISASI", 17, "kanan"),
    Kolom("%", 9, "kanan"),
    Kolom("SISA", 15, "kanan"),
)


# --- growth -------------------------------------------------------------------------------------


def pertumbuhan(k: Konteks) -> Iterator[Block]:
    """Pagu and realisasi beside last year's, in rupiah and percent; that there is nothing to compare with where so."""
    lalu = k.uang_lalu
    if lalu.pagu is None and lalu.realisasi is None:
        yield paragraf(f"Anggaran tahun {k.tahun - 1} belum diisi, sehingga pertumbuhannya belum dapat dihitung.")
        return
    bagian = [b for nama in ("pagu", "realisasi") if (b := _tumbuh(k, nama))]
    for b in bagian:
        yield paragraf(*b)


def _tumbuh(k: Konteks, nama: str) -> Kata:
    dulu, kini = getattr(k.uang_lalu, nama), getattr(k.uang, nama)
    beda, kunci = selisih(dulu, kini), f"anggaran:pertumbuhan_{nama}"
    if beda is None:
        tahun = k.tahun - 1 if dulu is None else k.tahun
        return (f"Pertumbuhan {nama} anggaran belum dapat dihitung, karena {nama} tahun {tahun} belum diisi.",)
    awal: Kata = (
        f"Dibandingkan dengan tahun {k.tahun - 1} (",
        rupiah(dulu, f"anggaran:lalu:{nama}"),
        f"), {nama} anggaran ",
    )
    if not beda:
        return (*awal, f"tahun {k.tahun} sama besar.")
    arah = "naik" if beda > 0 else "turun"
    return (
        *awal,
        f"tahun {k.tahun} {arah} sebesar ",
        rupiah_mutlak(beda, kunci),
        *_persen_tumbuh(dulu, kini, kunci),
        ".",
    )


def _persen_tumbuh(dulu: Decimal | None, kini: Decimal | None, kunci: str) -> Kata:
    x = perubahan(dulu, kini)
    return () if x is None else (" atau ", Nilai(f"{kunci}_persen", format_persen(abs(x)), x))


# --- kinds of belanja ---------------------------------------------------------------------------


def realisasi_jenis(k: Konteks) -> Iterator[Block]:
    """Pagu, realisasi, serapan and what is left by jenis belanja, then by the old groups where both are known."""
    jenis = [j for j in k.uang.jenis if j.realisasi is not None]
    lama = [j for j in (k.uang.tidak_langsung, k.uang.langsung) if j.pagu is not None and j.realisasi is not None]
    semua = [*(k.uang.jenis if jenis else ()), *(lama if len(lama) == 2 else ())]
    if not semua:
        return
    menurut = gabung([n for n, ada in (("jenis", jenis), ("kelompok", len(lama) == 2)) if ada])
    yield paragraf(f"Realisasi belanja tahun {k.tahun} menurut {menurut} belanja adalah sebagai berikut:")
    catatan = tuple(_catatan_jenis(k, semua, jenis or lama))
    yield Table("P53-B1", (Kolom("JENIS BELANJA", 40), *KOLOM_UANG), tuple(map(_baris_jenis, semua)), catatan=catatan)


def _catatan_jenis(k: Konteks, semua: Sequence[BarisJenis], seluruh: Sequence[BarisJenis]) -> Iterator[str]:
    """Control totals are marked, and said where the parts do not make the whole."""
    if any(Asal.KONTROL in (j.asal_pagu, j.asal_realisasi) for j in semua):
        yield "Angka kontrol: diisi sebagai jumlah untuk seluruh kantor."
    beda = selisih(jumlah(j.realisasi for j in seluruh), k.uang.realisasi)
    if beda:
        yield f"Jumlah realisasinya berselisih {format_rupiah(abs(beda))} dengan realisasi seluruh belanja."


def _baris_jenis(j: BarisJenis) -> Baris:
    return Baris((Sel(j.nama), *_sel_uang(j, f"anggaran:{j.kode}")))


def _sel_uang(u: Uang, kunci: str) -> tuple[Sel, ...]:
    return (*sel_uang(u, kunci), sel_rupiah(u.sisa, f"{kunci}:sisa"))


# --- serapan ------------------------------------------------------------------------------------


def serapan_ujung(k: Konteks) -> Iterator[Block]:
    """Which of the lowest nodes used most and least of their budget, and which spent more than they had."""
    ada = [s for s in k.uang.terbawah if s.serapan is not None]
    if len(ada) < 2:
        return
    kunci = kunci_simpul(list(k.uang.jelajah()))
    tinggi, rendah = (pilih(s.serapan or SERATUS for s in ada) for pilih in (max, min))
    if tinggi == rendah:
        sama = persen(tinggi, f"{kunci[ada[0].id]}:serapan")
        yield paragraf("Seluruh ", banyak(len(ada), _jenjang(ada)), " terserap sama besar, yaitu ", sama, ".")
        return
    yield paragraf(
        "Serapan tertinggi terdapat pada ", *_bernama(ada, tinggi, kunci), ", sedangkan serapan terendah pada ",
        *_bernama(ada, rendah, kunci), ".",
    )  # fmt: skip
    if lebih := k.uang.melebihi_pagu:
        yield paragraf(f"Realisasi yang melebihi anggarannya: {gabung([s.nama for s in lebih])}.")


def _bernama(ada: Sequence[SimpulBelanja], x: Decimal, kunci: Mapping[int, str]) -> Kata:
    sama = [s for s in ada if s.serapan == x]
    apa = _jenjang(sama)
    nama: str | Run = gabung([_nama(s) for s in sama]) if len(sama) <= BANYAK else banyak(len(sama), apa)
    return (nama, " (", persen(x, f"{kunci[sama[0].id]}:serapan"), ")")


def _nama(s: SimpulBelanja) -> str:
    jenjang = JENJANG[s.jenjang]
    nama = s.nama if s.nama.casefold().startswith(f"{jenjang} ") else f"{jenjang} {s.nama}"
    return f"{nama} ({s.unit})" if s.unit else nama


def _jenjang(simpul: Sequence[SimpulBelanja]) -> str:
    """What several nodes are called together."""
    ada = {s.jenjang for s in simpul}
    return JENJANG[ada.pop()] if len(ada) == 1 else "kegiatan"


# --- money of each sasaran ----------------------------------------------------------------------


def uang_sasaran(k: Konteks) -> Iterator[Block]:
    """Money, capaian and efficiency of every sasaran, then what serves none of them, then the whole (P53-B2)."""
    ada = [s for s in k.ukur.sasaran if k.uang_sasaran(s.sasaran_id)]
    if not ada or k.uang.pagu is None:
        return
    yield paragraf(
        f"Penggunaan anggaran setiap sasaran tahun {k.tahun} di samping capaian kinerjanya adalah sebagai berikut:"
    )
    kolom = (
        Kolom("SASARAN STRATEGIS", 24), *KOLOM_UANG, Kolom("CAPAIAN", 12, "kanan"), Kolom("EFISIENSI", 13, "kanan"),
        Kolom("KET.", 11, "tengah"),
    )  # fmt: skip
    lain = _di_luar(k)
    baris = [_baris_sasaran(k, s) for s in ada]
    if lain.pagu or lain.realisasi:
        baris.append(Baris((Sel("Belanja penunjang dan belanja lain"), *_sel_uang(lain, ""), *_tanpa_kinerja())))
    baris.append(Baris((Sel("JUMLAH"), *_sel_uang(k.uang, "anggaran"), *_tanpa_kinerja()), "jumlah"))
    yield Table("P53-B2", kolom, tuple(baris), catatan=(f"Efisiensi: {nama_rumus(k)}.",), kecil=True)


def _baris_sasaran(k: Konteks, s: SasaranUkur) -> Baris:
    uang, hasil, kunci = k.uang_sasaran(s.sasaran_id), k.efisiensi.get(s.sasaran_id or 0), f"sasaran:{s.kode}"
    x = hasil.nilai if hasil else None
    capaian = "-" if s.capaian.nilai is None else format_angka(s.capaian.nilai)
    return Baris(
        (
            Sel(s.uraian),
            *_sel_uang(uang or Uang(None, None), kunci),
            Sel(capaian, s.capaian.nilai, f"{kunci}:capaian"),
            Sel("-" if x is None else angka_efisiensi(x, "").teks, x, f"{kunci}:efisiensi"),
            Sel("-" if x is None else str(simpulan_efisiensi(x))),
        )
    )


def _tanpa_kinerja() -> tuple[Sel, ...]:
    return Sel(), Sel(), Sel()


def _di_luar(k: Konteks) -> Uang:
    """All money that supports no sasaran: the whole less what the sasaran take."""
    per_sasaran = [u for s in k.uang.sasaran if (u := k.uang_sasaran(s.id))]
    pagu, realisasi = (jumlah(getattr(u, nama) for u in per_sasaran) for nama in ("pagu", "realisasi"))
    return Uang(_kurang(k.uang.pagu, pagu), _kurang(k.uang.realisasi, realisasi))


def _kurang(seluruh: Decimal | None, bagian: Decimal | None) -> Decimal | None:
    return None if seluruh is None else seluruh - (bagian or 0)
