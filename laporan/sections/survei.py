"""The survey of public satisfaction: answers, scores, chart, what lies below the mean, steps taken (BS-16, R-11).

By PermenPANRB 14/2017 its table is the one of nine unsur with NRR and weight (N-22).
"""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from kinerja.queries.bentuk import SurveiUkur
from laporan.charts import grafik_batang, uraian
from laporan.document import Baris, Block, Chart, Kolom, Sel, Table
from laporan.kalimat import angka, gabung, kosong
from laporan.konteks import Konteks
from laporan.papers.daftar import cetakan
from laporan.susun import daftar, paragraf, tebal
from sakip.core.numbers import format_angka


def survei(k: Konteks, v: SurveiUkur) -> Iterator[Block]:
    yield paragraf(f"Hasil {v.judul} tahun {v.tahun}", gaya="label")
    if not v.unsur:
        yield kosong(f"unsur {v.judul}")
        return
    responden = f" terhadap {format_angka(v.responden, 0)} responden" if v.responden else ""
    yield paragraf(f"Penjelasan hasil survei{responden} adalah sebagai berikut:")
    if v.skm:
        yield tabel_skm(v)
    else:
        yield from tabel_unsur(v)
    yield from _setahun(v)
    if v.rata_rata.alasan and v.skm:
        yield paragraf(f"IKM belum dapat dihitung, karena {v.rata_rata.alasan}.")
    if v.rata_rata.nilai is not None:
        if k.rangka.grafik:
            yield _grafik(v)
        yield from _prioritas(k, v)
    if v.tindak_lanjut:
        yield paragraf(f"Untuk meningkatkan nilai aspek tersebut, pada tahun {v.tahun} dilakukan:")
        yield daftar(*v.tindak_lanjut)


@cetakan("n-22", "SKM Sembilan Unsur", "Pengukuran", kode=("N-22",), urut=19, isi=("kinerja:survei_daftar",))
def skm(k: Konteks) -> Iterator[Block]:
    """Every survey of the year by PermenPANRB 14/2017, by semester."""
    semua = [v for v in k.ukur.survei if v.skm]
    if not semua:
        yield kosong(f"SKM sembilan unsur tahun {k.tahun}")
    for v in semua:
        yield from survei(k, v)


def tabel_skm(v: SurveiUkur) -> Table:
    """Nine unsur with sum of answers, NRR, NRR x 1/9 and mutu; the last row is the IKM (N-22)."""
    kolom = (
        Kolom("NO", 6, "tengah"),
        Kolom("UNSUR PELAYANAN", 36),
        Kolom("JUMLAH NILAI", 14, "tengah"),
        Kolom("NRR", 12, "tengah"),
        Kolom("NRR TERTIMBANG", 16, "tengah"),
        Kolom("MUTU", 16, "tengah"),
    )
    baris = [
        Baris(
            (
                Sel(str(u.nomor)),
                Sel(u.uraian),
                Sel(
                    "-" if u.jumlah_nilai is None else _angka(u.jumlah_nilai),
                    u.jumlah_nilai,
                    f"{v.kunci}:unsur:{u.nomor}:jumlah",
                ),
                Sel("-" if u.nrr is None else format_angka(u.nrr, 3), u.nrr, f"{v.kunci}:unsur:{u.nomor}:nrr"),
                Sel(
                    "-" if u.tertimbang is None else format_angka(u.tertimbang, 4),
                    u.tertimbang,
                    f"{v.kunci}:unsur:{u.nomor}:bobot",
                ),
                Sel(u.predikat or "-"),
            )
        )
        for u in v.unsur
    ]
    baris += _baris_ikm(v)
    catatan = (
        "NRR: nilai rata-rata jawaban 1 sampai 4, yaitu jumlah nilai dibagi jumlah responden.",
        "NRR tertimbang: NRR dikalikan tepat 1/9 dan dicetak dengan empat desimal.",
        *(("Tanda “-”: jumlah nilai tidak tersedia, sehingga NRR diisi langsung.",) if _diketik(v) else ()),
    )
    return Table("N-22", kolom, tuple(baris), sumber=f"Sumber Data: {v.sumber}" if v.sumber else "", catatan=catatan)


def _diketik(v: SurveiUkur) -> bool:
    return any(u.jumlah_nilai is None and u.nrr is not None for u in v.unsur)


def _baris_ikm(v: SurveiUkur) -> Iterator[Baris]:
    """The sum of the weighted means, and the IKM out of it."""
    jumlah, rata = v.jumlah_tertimbang, v.rata_rata
    if jumlah is not None:
        kiri = Sel("Jumlah NRR tertimbang", colspan=4, rata="kiri")
        yield Baris((kiri, Sel(format_angka(jumlah, 4), jumlah, f"{v.kunci}:jumlah"), Sel("")), "jumlah")
    mutu = " – ".join(filter(None, (rata.predikat, v.sebutan))) or "-"
    nilai = Sel(rata.teks, rata.nilai, f"{v.kunci}:rata_rata")
    yield Baris((Sel("IKM (jumlah × 25)", colspan=4, rata="kiri"), nilai, Sel(mutu)), "jumlah")


def _setahun(v: SurveiUkur) -> Iterator[Block]:
    """The value of the year, after the last of its semesters."""
    if v.setahun is None or not v.terakhir or v.setahun.nilai is None:
        return
    predikat = (" dengan mutu ", tebal(v.setahun.predikat)) if v.setahun.predikat else ()
    yield paragraf(
        f"Nilai {v.nama} tahun {v.tahun} (rata-rata {v.setahun.n} dari {v.setahun.dari} semester) adalah ",
        angka(v.setahun.nilai, f"{v.kunci}:setahun"),
        *predikat,
        ".",
    )


def tabel_unsur(v: SurveiUkur) -> Iterator[Table]:
    """The share of each answer, where one was given, and the score of each unsur (BS-16)."""
    if any(u.sebaran for u in v.unsur):
        yield _sebaran(v)
    yield _skor(v)


def _sebaran(v: SurveiUkur) -> Table:
    """The share of each answer; blank where only a score was given."""
    jawaban = ("Tidak Baik", "Kurang Baik", "Baik", "Sangat Baik", "Total")
    kolom = (Kolom("NO", 6, "tengah"), Kolom("UNSUR", 44), *(Kolom(j, 10, "tengah") for j in jawaban))
    baris = []
    for u in v.unsur:
        isi = (*u.sebaran, u.jumlah) if u.sebaran else (None,) * 5
        kunci = f"{v.kunci}:unsur:{u.nomor}:sebaran" if u.sebaran else ""
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
                Sel("belum diisi" if u.skor is None else _angka(u.skor), u.skor, f"{v.kunci}:unsur:{u.nomor}:skor"),
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
                Sel(teks, rata.nilai, f"{v.kunci}:rata_rata"),
                Sel(v.sebutan or rata.predikat or "-"),
            ),
            "jumlah",
        )
    )
    sumber = f"Sumber Data: {v.sumber}" if v.sumber else ""
    return Table("BS-16", kolom, tuple(baris), sumber=sumber)


def _grafik(v: SurveiUkur) -> Chart:
    label, skor, rata = [u.uraian for u in v.unsur], [u.skor for u in v.unsur], v.rata_rata.nilai
    judul = f"Skor unsur {v.judul} tahun {v.tahun}"
    svg = grafik_batang(label, skor, rata, judul)
    tabel = tabel_skm(v) if v.skm else _skor(v)
    return Chart(svg, judul, uraian(label, skor, rata), kode=f"survei-{v.judul}", tabel=tabel)


def _prioritas(k: Konteks, v: SurveiUkur) -> Iterator[Block]:
    if not v.di_bawah:
        yield paragraf("Tidak ada unsur yang nilainya di bawah rata-rata.")
        return
    nama = gabung([n[:1].lower() + n[1:] for n in v.di_bawah])
    grafik = "Grafik di atas menunjukkan skor setiap unsur, dengan garis putus-putus sebagai rata-rata. "
    yield paragraf(
        f"{grafik if k.rangka.grafik else ''}Unsur yang nilainya di bawah rata-rata harus ditingkatkan dan menjadi prioritas penanganan {k.kantor.nama}, yaitu: {nama}."
    )
