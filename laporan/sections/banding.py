"""Questions one to four: the tables of a sasaran, this year, earlier years, end of the Renstra, standards elsewhere."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from kinerja.queries.bentuk import IndikatorUkur, NilaiTahun, PembandingUkur, SasaranUkur
from laporan.document import Baris, Kolom, Sel, Table
from laporan.kalimat import titik
from laporan.kalimat.banding import lebih_baik, selisih_pembanding
from laporan.kalimat.kinerja import kunci
from laporan.konteks import Konteks
from laporan.sections.pengukuran import sel_indikator
from laporan.sections.tanya import sejak_diukur, terurai
from laporan.sections.umum import sel_hitungan, sel_nilai
from laporan.susun import berkelompok

Isi = Callable[[IndikatorUkur], tuple[Sel, ...]]
TINGKAT = {"nasional": "NASIONAL", "provinsi": "PROVINSI"}


def tabel_tahun_ini(k: Konteks, s: SasaranUkur) -> Table:
    """Target, realisasi, capaian and predikat of each indicator, and the mean of the sasaran (P53-1)."""
    kolom = (
        Kolom("NO.", 7, "tengah"),
        Kolom("INDIKATOR SASARAN", 33),
        Kolom(f"TARGET {k.tahun}", 15, "tengah"),
        Kolom(f"REALISASI {k.tahun}", 15, "tengah"),
        Kolom("CAPAIAN (%)", 14, "tengah"),
        Kolom("PREDIKAT", 16, "tengah"),
    )
    baris = [b for n, i in enumerate(s.indikator, 1) for b in _tahun_ini(k, n, i)]
    if s.capaian.nilai is not None:
        kiri = Sel("Rata-rata capaian sasaran", colspan=4, rata="kiri")
        nilai = Sel(s.capaian.teks, s.capaian.nilai, f"sasaran:{s.kode}:capaian")
        baris.append(Baris((kiri, nilai, Sel(s.capaian.predikat or "-")), "jumlah"))
    return Table("P53-1", kolom, tuple(baris))


def _tahun_ini(k: Konteks, nomor: int, i: IndikatorUkur) -> Iterator[Baris]:
    predikat = [i.capaian.predikat, *(c.capaian.predikat for c in i.komponen)]
    deret = sel_indikator(k, i)
    for n, (sel, p) in enumerate(zip(deret, predikat, strict=True)):
        yield Baris((Sel("" if n else f"{nomor}."), *sel, Sel(p or "-")))


def _tabel(kode: str, judul: str, s: SasaranUkur, kolom: tuple[Kolom, ...], isi: Isi, *ekor: str, sumber: str) -> Table:
    """Number, sasaran and indikator (or its lettered parts) on the left, the columns of the comparison on the right."""
    kiri = (Kolom("NO.", 7, "tengah"), Kolom("SASARAN STRATEGIS", 24), Kolom("INDIKATOR SASARAN", 27))
    deret = [sel for i in s.indikator for sel in _deret(i, isi, len(kolom))]
    baris = berkelompok(deret, awal=(Sel("1"), Sel(s.uraian)))
    return Table(
        kode, (*kiri, *kolom), tuple(baris), judul, nomor_kolom=True, sumber=f"Sumber Data: {sumber}", catatan=ekor
    )


def _deret(i: IndikatorUkur, isi: Isi, lebar: int) -> Iterator[tuple[Sel, ...]]:
    """An indicator; where its lettered parts alone tell it, its name over these."""
    if i.per_komponen:
        yield Sel(i.uraian), *(Sel() for _ in range(lebar))
    for x in i.terurai:
        yield Sel(x.uraian, inden=1 if i.per_komponen else 0), *isi(x)


def _sumber(s: SasaranUkur) -> str:
    isi = dict.fromkeys(titik(i.catatan.sumber) for i in s.indikator if i.catatan.sumber)
    return "; ".join(isi) or "belum diisi"


def tabel_seri(s: SasaranUkur) -> Table:
    """Realisasi of up to five years (BS-13)."""
    s = sejak_diukur(s)
    tahun = [n.tahun for n in s.indikator[0].seri]
    kolom = tuple(Kolom(f"Th. {t}", 11, "tengah", "REALISASI") for t in tahun)

    def isi(i: IndikatorUkur) -> tuple[Sel, ...]:
        return tuple(sel_nilai(n.nilai, kunci(i, n.tahun, "realisasi"), "-") for n in i.seri)

    kosong_ = any(not n.nilai.ada and not n.nilai.kosong for i in terurai(s) for n in i.seri)
    ekor = ("Tanda “-”: realisasi tahun itu tidak diisi.",) if kosong_ else ()
    judul = "Perbandingan Realisasi Kinerja dengan Realisasi Tahun Sebelumnya"
    return _tabel("BS-13", judul, s, kolom, isi, *ekor, sumber=_sumber(s))


def tabel_capaian_seri(s: SasaranUkur) -> Table:
    """Capaian of the same years, each against the target of its year (P53-2)."""
    s = sejak_diukur(s)
    tahun = [n.tahun for n in s.indikator[0].seri]
    kolom = (
        Kolom("INDIKATOR SASARAN", 35),
        Kolom("", 10),
        *(Kolom(f"Th. {t}", 11, "tengah", "TARGET DAN CAPAIAN") for t in tahun),
    )
    baris = [b for i in terurai(s) for b in berkelompok(_dua_baris(i), awal=(Sel(i.uraian),))]
    catatan = (
        "Capaian setiap tahun dihitung terhadap target tahun itu menurut Perjanjian Kinerja, atau menurut Renstra bila "
        f"Perjanjian Kinerjanya tidak ada, dengan aturan penghitungan tahun {tahun[-1]}."
    )
    return Table("P53-2", kolom, tuple(baris), catatan=(catatan,))


def _dua_baris(i: IndikatorUkur) -> list[tuple[Sel, ...]]:
    target = (sel_nilai(n.target, kunci(i, n.tahun, "target"), "-") for n in i.seri)
    return [(Sel("Target"), *target), (Sel("Capaian"), *(_sel_capaian(i, n) for n in i.seri))]


def _sel_capaian(i: IndikatorUkur, n: NilaiTahun) -> Sel:
    nilai = n.capaian.nilai
    return Sel("-" if nilai is None else n.capaian.persen, nilai, kunci(i, n.tahun, "capaian"))


def tabel_kemajuan(k: Konteks, s: SasaranUkur) -> Table:
    """Realisasi against the target at the end of the Renstra (BS-14)."""
    kolom = (
        Kolom("TARGET AKHIR RENSTRA", 17, "tengah"),
        Kolom(f"REALISASI Th. {k.tahun}", 18, "tengah"),
        Kolom("TINGKAT KEMAJUAN", 19, "tengah"),
    )

    def isi(i: IndikatorUkur) -> tuple[Sel, ...]:
        return (
            sel_nilai(i.target_akhir, kunci(i, k.tahun, "target_akhir"), "-"),
            sel_nilai(i.realisasi, kunci(i, k.tahun, "realisasi")),
            sel_hitungan(i.kemajuan, i.realisasi, kunci(i, k.tahun, "kemajuan")),
        )

    judul = "Perbandingan Realisasi Kinerja s.d. Akhir Periode RENSTRA"
    ekor = tuple(
        f"{titik(i.uraian)}: tingkat kemajuan tidak dapat dihitung, karena {i.realisasi.alasan or i.kemajuan.alasan}."
        for i in terurai(s)
        if i.kemajuan.nilai is None and (i.realisasi.ada or i.realisasi.kosong)
    )
    return _tabel("BS-14", judul, s, kolom, isi, *ekor, sumber=_sumber(s))


def tabel_nasional(k: Konteks, s: SasaranUkur) -> Table:
    """Realisasi beside the national figure, and the provincial one where one was entered; `-` where there is none, and the
    source line says so (BS-15)."""
    tingkat = [t for t in TINGKAT if t == "nasional" or any(p.tingkat == t for i in s.indikator for p in i.pembanding)]
    kolom = (
        Kolom(f"REALISASI Th. {k.tahun}", 18, "tengah"),
        *(Kolom(f"REALISASI {TINGKAT[t]}", 18, "tengah") for t in tingkat),
        Kolom("KET.", 15, "tengah"),
    )

    def isi(i: IndikatorUkur) -> tuple[Sel, ...]:
        ada = {p.tingkat: p for p in i.pembanding if p.nilai.ada}
        figur = (sel_nilai(ada[t].nilai, kunci(i, k.tahun, t)) if t in ada else Sel("-") for t in tingkat)
        ket = "; ".join(_keterangan(i, ada[t]) for t in tingkat if t in ada)
        return sel_nilai(i.realisasi, kunci(i, k.tahun, "realisasi")), *figur, Sel(ket or "-")

    judul = f"Perbandingan Realisasi Kinerja dengan Realisasi {' dan '.join(t.title() for t in tingkat)}"
    return _tabel("BS-15", judul, s, kolom, isi, sumber=_sumber_pembanding(s, tingkat))


def _keterangan(i: IndikatorUkur, p: PembandingUkur) -> str:
    """Where the office stands: `lebih baik`, `belum sebaik`, `sama`; of a range only above or below."""
    beda = selisih_pembanding(i, p)
    if beda is None:
        return "tidak dapat dibandingkan"
    if not beda:
        return f"sama dengan {p.tingkat_nama.lower()}"
    baik = lebih_baik(i, beda)
    if baik is None:
        return f"di {'atas' if beda > 0 else 'bawah'} {p.tingkat_nama.lower()}"
    return f"{'lebih baik daripada' if baik else 'belum sebaik'} {p.tingkat_nama.lower()}"


def _sumber_pembanding(s: SasaranUkur, tingkat: list[str]) -> str:
    """Who says the figures, or why there are none."""
    bagian = []
    for t in tingkat:
        semua = [p for i in s.indikator for p in i.pembanding if p.tingkat == t]
        kata = [p.sumber if p.nilai.ada else p.nilai.alasan for p in semua]
        isi = "; ".join(dict.fromkeys(titik(x) for x in kata if x)) or f"data realisasi {t} belum diisi"
        bagian.append(f"{t}: {isi}" if len(tingkat) > 1 else isi)
    return "; ".join(dict.fromkeys(bagian))
