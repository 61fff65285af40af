"""BAB III B: every sasaran against earlier years, the plan's end and the nation, why, with which money (BS-13 to BS-18)."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from decimal import Decimal

from kinerja.efisiensi import simpulan_efisiensi
from kinerja.queries.bentuk import IndikatorUkur, SasaranUkur
from laporan.anak import Anak, kunci_sasaran, unik
from laporan.document import Block, Kolom, Nilai, Run, Sel, Table
from laporan.kalimat import angka, banyak, kosong, persen, titik
from laporan.konteks import Konteks
from laporan.sections.dukungan import dukungan
from laporan.sections.gambar import gambar_seri
from laporan.sections.pengukuran import catatan_rata_rata
from laporan.sections.survei import survei
from laporan.sections.umum import sel_hitungan, sel_nilai
from laporan.susun import berkelompok, paragraf, tebal
from laporan.teks import blok_dari_teks
from sakip.core.numbers import format_angka

Isi = Callable[[IndikatorUkur], tuple[Sel, ...]]


def evaluasi(k: Konteks) -> Iterator[Block]:
    if not k.ukur.sasaran:
        yield kosong("sasaran dan indikator dalam Perjanjian Kinerja")
        return
    yield paragraf(
        f"Dalam Laporan Kinerja {k.kantor.nama} Tahun {k.tahun} dilakukan evaluasi dan analisis capaian terhadap ",
        banyak(k.ukur.ringkasan.indikator, "indikator kinerja", "ringkasan:indikator"),
        " dari ",
        banyak(k.ukur.ringkasan.sasaran, "sasaran", "ringkasan:sasaran"),
        ". Hasil pengukuran beserta evaluasi setiap sasaran disajikan sebagai berikut:",
    )


def anak_evaluasi(k: Konteks) -> Iterator[Anak]:
    """One part a sasaran, then surveys that measure no promised indicator."""
    yield from unik(_anak(k))


def _anak(k: Konteks) -> Iterator[Anak]:
    for s in k.ukur.sasaran:
        judul = f"Sasaran {s.nomor}: {titik(s.uraian)}"
        yield Anak(kunci_sasaran(s.kode, s.nomor), judul, tuple(_sasaran(k, s)))
    dijanjikan = {i.id for s in k.ukur.sasaran for i in s.indikator}
    for v in k.ukur.survei:
        if v.indikator_id not in dijanjikan:
            yield Anak(f"bab3_survei_{v.id}", v.judul, tuple(survei(k, v)))


def _sasaran(k: Konteks, s: SasaranUkur) -> Iterator[Block]:
    if s.tujuan_uraian:
        yield paragraf(f"Tujuan: {s.tujuan_uraian}")
    yield tabel_seri(s)
    yield from gambar_seri(s)
    yield tabel_kemajuan(k, s)
    yield tabel_nasional(k, s)
    yield _rata_rata(s)
    yield from (paragraf(x, gaya="rapat") for x in catatan_rata_rata(k.ukur.aturan))
    for i in s.indikator:
        yield from _analisis(k, i)
    milik = {i.id for i in s.indikator}
    for v in k.ukur.survei:
        if v.indikator_id in milik:
            yield from survei(k, v)
    yield from dukungan(k, s)
    yield from _efisiensi(k, s)


def _tabel(kode: str, judul: str, s: SasaranUkur, kolom: tuple[Kolom, ...], isi: Isi, *ekor: str, sumber: str) -> Table:
    """Number, sasaran and indikator on the left, the columns of the comparison on the right."""
    kiri = (Kolom("NO.", 7, "tengah"), Kolom("SASARAN STRATEGIS", 19), Kolom("INDIKATOR SASARAN", 21))
    baris = berkelompok([(Sel(i.uraian), *isi(i)) for i in s.indikator], awal=(Sel("1"), Sel(s.uraian)))
    return Table(
        kode, (*kiri, *kolom), tuple(baris), judul, nomor_kolom=True, sumber=f"Sumber Data: {sumber}", catatan=ekor
    )


def _sumber(s: SasaranUkur) -> str:
    isi = dict.fromkeys(titik(i.catatan.sumber) for i in s.indikator if i.catatan.sumber)
    return "; ".join(isi) or "belum diisi"


def tabel_seri(s: SasaranUkur) -> Table:
    """Realisasi of five years (BS-13)."""
    tahun = [n.tahun for n in s.indikator[0].seri]
    kolom = tuple(Kolom(f"Th. {t}", 11, "tengah", "REALISASI") for t in tahun)

    def isi(i: IndikatorUkur) -> tuple[Sel, ...]:
        return tuple(sel_nilai(n.nilai, f"indikator:{i.kode}:{n.tahun}:realisasi", "-") for n in i.seri)

    kosong_ = any(not n.nilai.ada and not n.nilai.kosong for i in s.indikator for n in i.seri)
    ekor = ("Tanda “-”: realisasi tahun itu tidak diisi.",) if kosong_ else ()
    judul = "Perbandingan Realisasi Kinerja dengan Realisasi Tahun Sebelumnya"
    return _tabel("BS-13", judul, s, kolom, isi, *ekor, sumber=_sumber(s))


def tabel_kemajuan(k: Konteks, s: SasaranUkur) -> Table:
    """Realisasi against the target at the end of the Renstra (BS-14)."""
    kolom = (
        Kolom("TARGET AKHIR RENSTRA", 17, "tengah"),
        Kolom(f"REALISASI Th. {k.tahun}", 18, "tengah"),
        Kolom("TINGKAT KEMAJUAN", 19, "tengah"),
    )

    def isi(i: IndikatorUkur) -> tuple[Sel, ...]:
        kunci = f"indikator:{i.kode}"
        return (
            sel_nilai(i.target_akhir, f"{kunci}:{i.tahun_akhir}:target", "-"),
            sel_nilai(i.realisasi, f"{kunci}:{k.tahun}:realisasi"),
            sel_hitungan(i.kemajuan, i.realisasi, f"{kunci}:{k.tahun}:kemajuan"),
        )

    judul = "Perbandingan Realisasi Kinerja s.d. Akhir Periode RENSTRA"
    ekor = tuple(
        f"{titik(i.uraian)}: tingkat kemajuan tidak dapat dihitung, karena {i.realisasi.alasan or i.kemajuan.alasan}."
        for i in s.indikator
        if i.kemajuan.nilai is None and (i.realisasi.ada or i.realisasi.kosong)
    )
    return _tabel("BS-14", judul, s, kolom, isi, *ekor, sumber=_sumber(s))


def tabel_nasional(k: Konteks, s: SasaranUkur) -> Table:
    """Realisasi beside the national figure; `-` where there is none, and the source line says so (BS-15)."""
    kolom = (
        Kolom(f"REALISASI Th. {k.tahun}", 18, "tengah"),
        Kolom("REALISASI NASIONAL", 18, "tengah"),
        Kolom("KET.", 15, "tengah"),
    )

    def isi(i: IndikatorUkur) -> tuple[Sel, ...]:
        n = next((p for p in i.pembanding if p.tingkat == "nasional"), None)
        kunci = f"indikator:{i.kode}:{k.tahun}"
        nasional = sel_nilai(n.nilai, f"{kunci}:nasional") if n and n.nilai.ada else Sel("-")
        return sel_nilai(i.realisasi, f"{kunci}:realisasi"), nasional, Sel("-")

    judul = "Perbandingan Realisasi Kinerja dengan Realisasi Nasional"
    return _tabel("BS-15", judul, s, kolom, isi, sumber=_sumber_nasional(s))


def _sumber_nasional(s: SasaranUkur) -> str:
    ada = [p.sumber for i in s.indikator for p in i.pembanding if p.tingkat == "nasional" and p.nilai.ada and p.sumber]
    return "; ".join(dict.fromkeys(ada)) or "data realisasi nasional tidak tersedia"


def _rata_rata(s: SasaranUkur) -> Block:
    """The mean capaian of the sasaran and its category (BS-18)."""
    if s.capaian.nilai is None:
        return paragraf(f"Rata-rata capaian sasaran {s.nomor} tidak dapat dihitung, karena {s.capaian.alasan}.")
    sebagian = f" ({s.capaian.sebagian} yang dapat dihitung)" if s.capaian.sebagian else ""
    kategori = (", termasuk kategori ", tebal(s.capaian.predikat)) if s.capaian.predikat else ()
    return paragraf(
        f"Dari tabel di atas, rata-rata capaian sasaran {s.nomor} sebesar ",
        persen(s.capaian.nilai, f"sasaran:{s.kode}:capaian"),
        sebagian,
        *kategori,
        ".",
    )


def _analisis(k: Konteks, i: IndikatorUkur) -> Iterator[Block]:
    """Capaian in a sentence, then what people wrote: explanation, kendala, solusi."""
    yield paragraf(*_kalimat_capaian(k, i), *_kalimat_perubahan(k, i))
    c = i.catatan
    yield from blok_dari_teks(c.penjelasan)
    for label, isi in (("Kendala:", c.kendala), ("Langkah yang diambil:", c.solusi)):
        if isi:
            yield paragraf(label, gaya="label")
            yield from blok_dari_teks(isi)


def _kalimat_capaian(k: Konteks, i: IndikatorUkur) -> tuple[str | Run, ...]:
    awal = f"Capaian indikator “{titik(i.uraian)}” "
    if i.capaian.nilai is None:
        sebab = i.realisasi.alasan or i.target.alasan or i.capaian.alasan
        gagal = " Targetnya tidak tercapai." if i.capaian.tercapai is False else ""
        return (f"{awal}{i.capaian.teks}, karena {sebab}.{gagal}",)
    hasil = "mencapai target" if i.capaian.tercapai else "belum mencapai target"
    predikat = (" (", tebal(i.capaian.predikat), ")") if i.capaian.predikat else ()
    return (
        f"{awal}sebesar ",
        persen(i.capaian.nilai, f"indikator:{i.kode}:{k.tahun}:capaian"),
        *predikat,
        f", {hasil}.",
    )


def _kalimat_perubahan(k: Konteks, i: IndikatorUkur) -> tuple[str | Run, ...]:
    """Up or down on the year before, and whether that is good."""
    beda = i.perubahan.nilai
    if beda is None:
        return ()
    if not beda:
        return (f" Realisasinya sama dengan tahun {k.tahun - 1}.",)
    arah = "naik" if beda > 0 else "turun"
    baik = {"naik": beda > 0, "turun": beda < 0}.get(i.polaritas)
    makna = "" if baik is None else f", yang berarti kinerjanya {'membaik' if baik else 'menurun'}"
    return (
        f" Realisasinya {arah} ",
        angka(abs(beda), f"indikator:{i.kode}:{k.tahun}:perubahan"),
        f" dari tahun {k.tahun - 1} ({i.tahun_lalu.teks} menjadi {i.realisasi.teks}){makna}.",
    )


def _poin(x: Decimal, kunci: str) -> Run:
    """Two decimals; four where two would print a difference as nothing."""
    desimal = 4 if x and abs(x) < Decimal("0.005") else 2
    return Nilai(kunci, format_angka(x, desimal), x)


def _efisiensi(k: Konteks, s: SasaranUkur) -> Iterator[Block]:
    """How capaian stands to the money used (PermenPANRB 53/2014, BAB III A.6)."""
    uang = k.uang_sasaran(s.sasaran_id)
    hasil = k.efisiensi.get(s.sasaran_id or 0)
    if uang is None or hasil is None:
        return
    yield paragraf("Efisiensi penggunaan sumber daya", gaya="label")
    if hasil.nilai is None:
        yield paragraf(f"Efisiensi sasaran {s.nomor} tidak dapat dihitung, karena {hasil.alasan}.")
        return
    yield paragraf(
        "Dengan rata-rata capaian ",
        persen(s.capaian.nilai, f"sasaran:{s.kode}:capaian"),
        " dan serapan anggaran ",
        persen(uang.serapan, f"sasaran:{s.kode}:serapan"),
        f", efisiensi sasaran {s.nomor} (capaian dikurangi serapan) adalah ",
        _poin(hasil.nilai, f"sasaran:{s.kode}:efisiensi"),
        ", sehingga penggunaan sumber daya ",
        tebal(str(simpulan_efisiensi(hasil.nilai))),
        ". Belanja penunjang tidak diperhitungkan.",
    )
