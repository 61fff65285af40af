"""The survey of public satisfaction: answers, scores, chart, what lies below the mean, steps taken (BS-16, R-11)."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from kinerja.queries.bentuk import SurveiUkur
from laporan.charts import grafik_batang, uraian
from laporan.document import Baris, Block, Chart, Kolom, Sel, Table
from laporan.kalimat import gabung, kosong
from laporan.konteks import Konteks
from laporan.susun import daftar, paragraf
from sakip.core.numbers import format_angka


def survei(k: Konteks, v: SurveiUkur) -> Iterator[Block]:
    yield paragraf(f"Hasil {v.nama} tahun {v.tahun}", gaya="label")
    if not v.unsur:
        yield kosong(f"unsur {v.nama}")
        return
    responden = f" terhadap {format_angka(v.responden, 0)} responden" if v.responden else ""
    yield paragraf(f"Penjelasan hasil survei{responden} adalah sebagai berikut:")
    if any(u.sebaran for u in v.unsur):
        yield _sebaran(v)
    yield _skor(v)
    if v.rata_rata.nilai is not None:
        yield _grafik(v)
        yield from _prioritas(k, v)
    if v.tindak_lanjut:
        yield paragraf(f"Untuk meningkatkan nilai aspek tersebut, pada tahun {v.tahun} dilakukan:")
        yield daftar(*v.tindak_lanjut)


def _sebaran(v: SurveiUkur) -> Table:
    """The share of each answer; blank where only a score was given."""
    jawaban = ("Tidak Baik", "Kurang Baik", "Baik", "Sangat Baik", "Total")
    kolom = (Kolom("NO", 6, "tengah"), Kolom("UNSUR", 44), *(Kolom(j, 10, "tengah") for j in jawaban))
    baris = []
    for u in v.unsur:
        isi = (*u.sebaran, u.jumlah) if u.sebaran else (None,) * 5
        kunci = f"unsur:{u.id}:sebaran" if u.sebaran else ""
        baris.append(Baris((Sel(str(u.nomor)), Sel(u.uraian), *(Sel(_persen(x), x, kunci) for x in isi))))
    diketik = any(u.sebaran is None for u in v.unsur)
    catatan = ("Sel kosong: sebaran jawaban tidak tersedia, sehingga skornya diisi langsung.",) if diketik else ()
    return Table("BS-16", kolom, tuple(baris), catatan=catatan)


def _persen(x: Decimal | None) -> str:
    return "" if x is None else f"{_angka(x)}%"


def _angka(x: Decimal) -> str:
    return format_angka(x, 2, tetap=False)


def _skor(v: SurveiUkur) -> Table:
    kolom = (Kolom("NO", 6, "tengah"), Kolom("UNSUR", 56), Kolom("SKOR", 14, "tengah"), Kolom("PREDIKAT", 24))
    baris = [
        Baris(
            (
                Sel(str(u.nomor)),
                Sel(u.uraian),
                Sel("belum diisi" if u.skor is None else _angka(u.skor), u.skor, f"unsur:{u.id}:skor"),
                Sel(u.sebutan or u.predikat or "-"),
            )
        )
        for u in v.unsur
    ]
    rata = v.rata_rata
    teks = rata.teks if rata.nilai is None else _angka(rata.nilai)
    baris.append(
        Baris(
            (
                Sel("Rata-rata unsur pelayanan", colspan=2, rata="kiri"),
                Sel(teks, rata.nilai, f"survei:{v.id}:rata_rata"),
                Sel(v.sebutan or rata.predikat or "-"),
            ),
            "jumlah",
        )
    )
    sumber = f"Sumber Data: {v.sumber}" if v.sumber else ""
    return Table("BS-16", kolom, tuple(baris), sumber=sumber)


def _grafik(v: SurveiUkur) -> Chart:
    label, skor, rata = [u.uraian for u in v.unsur], [u.skor for u in v.unsur], v.rata_rata.nilai
    judul = f"Skor unsur {v.nama} tahun {v.tahun}"
    return Chart(grafik_batang(label, skor, rata, judul), judul, uraian(label, skor, rata))


def _prioritas(k: Konteks, v: SurveiUkur) -> Iterator[Block]:
    if not v.di_bawah:
        yield paragraf("Tidak ada unsur yang nilainya di bawah rata-rata.")
        return
    nama = gabung([n[:1].lower() + n[1:] for n in v.di_bawah])
    yield paragraf(
        "Grafik di atas menunjukkan skor setiap unsur, dengan garis putus-putus sebagai rata-rata. Unsur yang nilainya di "
        f"bawah rata-rata harus ditingkatkan dan menjadi prioritas penanganan {k.kantor.nama}, yaitu: {nama}."
    )
