"""Rows of the acceptance table: what offices need to measure that the five documents do not show."""

from __future__ import annotations

from kinerja.domain import UNSUR_9, simpan_survei, susun_perjanjian
from kinerja.models import BarisPerjanjian, Survei, UnsurSurvei
from renstra.models import Indikator, Komponen, Skala
from sakip.core.write import menulis
from tests.penerimaan.butir import Butir
from tests.penerimaan.kantor import Kantor
from tests.penerimaan.tamu import Tamu

NAMA = ("Dermaga diperbaiki", "Surat perahu terbit", "Jadwal dayung ditepati", "Keluhan arus dijawab")


def janji(kantor: Kantor, *indikator: dict) -> list[Indikator]:
    """Indicators of one sasaran, promised in the Perjanjian Kinerja of the year."""
    sasaran = kantor.sasaran()
    hasil = [kantor.indikator(sasaran, nama, **isi) for nama, isi in zip(NAMA, indikator, strict=False)]
    susun_perjanjian(perangkat=kantor.perangkat, tahun=kantor.tahun, by=kantor.orang["perencana"])
    return hasil


def skala(kode: str) -> Skala:
    return Skala.objects.get(kode=kode)


def realisasi(tamu: Tamu, kantor: Kantor, indikator: Indikator, periode: int = 0, **isi: str) -> None:
    tamu.buka(kantor, "kinerja:realisasi_isi", indikator.pk, periode)
    tamu.isi_formulir(**isi)


# --- N-6, N-7: quarters and months -------------------------------------------------------------


def empat_gabungan(kantor: Kantor) -> list[Indikator]:
    pecahan = {"pembilang": "keluhan dijawab", "penyebut": "keluhan masuk", "jenis_nilai": "persen"}
    return janji(
        kantor,
        {"target": 100, "akumulasi": "jumlah", "satuan": "unit"},
        {"target": 80, "akumulasi": "terakhir", "satuan": "surat"},
        {"target": 82, "akumulasi": "rata", "satuan": "kali"},
        {"target": 90, "akumulasi": "rasio", **pecahan},
    )


def ketik_triwulan(tamu: Tamu, kantor: Kantor, indikator: list[Indikator]) -> None:
    tamu.buka(kantor, "kinerja:target_triwulan")
    for nama, satu, dua in zip(NAMA, ("11", "41", "81", "80"), ("22", "62", "83", "90"), strict=True):
        tamu.isi(f"Triwulan I, {nama}", satu)
        tamu.isi(f"Triwulan II, {nama}", dua)
    tamu.simpan()
    for ind, satuan, nilai in zip(indikator, ("unit", "surat", "kali"), (("9", "21"), ("37", "58"), ("77", "86")), strict=False):  # fmt: skip
        for tw, x in enumerate(nilai, 1):
            realisasi(tamu, kantor, ind, tw, **{f"Realisasi ({satuan})": x, "Kendala": f"Hujan {satuan}"})
    for tw, (a, b) in enumerate((("1", "2"), ("90", "98")), 1):
        realisasi(tamu, kantor, indikator[3], tw, Pembilang=a, Penyebut=b)


def tiga_jumlah(kantor: Kantor) -> list[Indikator]:
    return janji(kantor, *({"target": 100, "akumulasi": "jumlah", "satuan": "unit"},) * 3)


def ketik_bulan(tamu: Tamu, kantor: Kantor, _: object) -> None:
    tamu.buka(kantor, "kinerja:target_triwulan")
    for i, nama in enumerate(NAMA[:3]):
        tamu.page.locator("main summary").nth(i).click()
        for bulan, nilai in (("Januari", 13), ("Februari", 27), ("November", 34)):
            tamu.isi(f"{bulan}, {nama}", f"{nilai + i},5")
    tamu.simpan()


# --- N-10 to N-12: predicates, yes or no, no value ---------------------------------------------


def tiga_predikat(kantor: Kantor) -> list[Indikator]:
    skala_ = ("akip-2021", "level-1-5", "tinggi-sedang-rendah")
    isi = ({"target": None, "satuan": "", "jenis_nilai": "predikat", "skala": skala(kode)} for kode in skala_)
    return janji(kantor, *isi)


def ketik_predikat(tamu: Tamu, kantor: Kantor, indikator: list[Indikator]) -> None:
    akip, level, tinggi = indikator
    tamu.buka(kantor, "kinerja:perjanjian_baris_ubah", BarisPerjanjian.objects.get(indikator=akip).pk)
    tamu.isi_formulir(**{"Target (predikat)": "A", "Target": "80,50"})
    realisasi(tamu, kantor, akip, **{"Realisasi (predikat)": "BB", "Realisasi": "78,20"})
    for ind, target, hasil in ((level, "Level 3", "Level 3 Plus"), (tinggi, "Tinggi", "Sedang")):
        tamu.buka(kantor, "kinerja:perjanjian_baris_ubah", BarisPerjanjian.objects.get(indikator=ind).pk)
        tamu.bidang("Target").select_option(target)
        tamu.simpan()
        pilih_realisasi(tamu, kantor, ind, hasil)


def pilih_realisasi(tamu: Tamu, kantor: Kantor, ind: Indikator, hasil: str) -> None:
    tamu.buka(kantor, "kinerja:realisasi_isi", ind.pk, 0)
    tamu.bidang("Realisasi").select_option(hasil)
    tamu.simpan()


def tiga_tercapai(kantor: Kantor) -> list[Indikator]:
    isi = {"target": "Tercapai", "satuan": "", "jenis_nilai": "predikat", "skala": skala("tercapai")}
    return janji(kantor, isi, isi, isi)


def ketik_tercapai(tamu: Tamu, kantor: Kantor, indikator: list[Indikator]) -> None:
    for ind, hasil in zip(indikator, ("Tercapai", "Tidak tercapai", "Tercapai"), strict=True):
        pilih_realisasi(tamu, kantor, ind, hasil)


TIADA = {
    "Tidak diadakan": "Survei dayung mulai tahun depan",
    "Tidak tersedia": "Buku catatan hanyut",
    "Tidak berlaku (n/a)": "Tidak ada dermaga di rawa ini",
}


def tiga_biasa(kantor: Kantor) -> list[Indikator]:
    return janji(kantor, {}, {}, {})


def ketik_tiada(tamu: Tamu, kantor: Kantor, indikator: list[Indikator]) -> None:
    for ind, (keadaan, alasan) in zip(indikator, TIADA.items(), strict=True):
        tamu.buka(kantor, "kinerja:realisasi_isi", ind.pk, 0)
        tamu.pilih("Ketersediaan", keadaan)
        tamu.isi_formulir(**{"Alasan bila tidak ada": alasan})


# --- N-13, N-14: far from the target, and a cap ------------------------------------------------


def tiga_jauh(kantor: Kantor) -> list[Indikator]:
    return janji(kantor, {"target": 10}, {"target": 10, "polaritas": "turun"}, {"target": 4})


def ketik_jauh(tamu: Tamu, kantor: Kantor, indikator: list[Indikator]) -> None:
    for ind, nilai in zip(indikator, ("25", "25", "9"), strict=True):
        realisasi(tamu, kantor, ind, **{"Realisasi (%)": nilai})


def ketik_batas(tamu: Tamu, kantor: Kantor, indikator: list[Indikator]) -> None:
    tamu.buka(kantor, "kinerja:aturan_tambah")
    tamu.pilih("Skala capaian", "lima tingkat")
    tamu.isi_formulir(
        **{
            "Nama": "Aturan Rawa",
            "Capaian paling tinggi (%)": "120",
            "Capaian paling tinggi dalam rata-rata (%)": "110",
        }
    )
    for ind, nilai in zip(indikator, ("120", "100", "72"), strict=True):
        realisasi(tamu, kantor, ind, **{"Realisasi (%)": nilai})


# --- N-15, N-22: composite indicators, SKM -----------------------------------------------------


def tiga_gabungan(kantor: Kantor) -> list[Indikator]:
    """Two indicators with weighted components still to be set up, and one that is the mean of two surveys."""
    indikator = janji(kantor, {"satuan": "%"}, {"satuan": "%"}, {"satuan": ""})
    for nama, skor in (("Survei Dermaga", 70), ("Survei Perahu", 81)):
        survei = Survei(
            perangkat=kantor.perangkat, tahun=kantor.tahun, nama=nama, skala=skala("skm-2017"), indikator=indikator[2]
        )
        simpan_survei(survei, [UnsurSurvei(nomor=1, uraian="Arus", skor_diketik=skor)], by=kantor.orang["perencana"])
    with menulis(by=None):
        for huruf, uraian in (("a", "Dermaga"), ("b", "Perahu")):
            Komponen.objects.create(indikator=indikator[2], huruf=huruf, uraian=f"Kepuasan {uraian}")
    return indikator


def ketik_gabungan(tamu: Tamu, kantor: Kantor, indikator: list[Indikator]) -> None:
    for ind, cara, bobot in zip(indikator[:2], ("berbobot", "Jumlah komponen"), (("3", "1"), ("", "")), strict=True):
        susun_komponen(tamu, kantor, ind, cara, bobot)
        a, b = ind.komponen.order_by("huruf")
        realisasi(tamu, kantor, ind, **{f"{a} (%)": "60,4", f"{b} (%)": "20"})
    atur_cara(tamu, kantor, indikator[2], "Rata-rata komponen")
    tamu.buka(kantor, "kinerja:realisasi_isi", indikator[2].pk, 0)
    tamu.pilih("a. diambil dari survei", "Survei Dermaga")
    tamu.pilih("b. diambil dari survei", "Survei Perahu")
    tamu.simpan()


def susun_komponen(tamu: Tamu, kantor: Kantor, ind: Indikator, cara: str, bobot: tuple[str, str]) -> None:
    tamu.buka(kantor, "renstra:indikator_ubah", ind.pk)
    tamu.page.locator("summary", has_text="omponen").first.click()
    for i, (huruf, berat) in enumerate(zip("ab", bobot, strict=True)):
        for nama, isi in (("huruf", huruf), ("uraian", f"Bagian {huruf} {ind.nama}"), ("bobot", berat)):
            tamu.page.locator(f"[name=komponen_{i}_{nama}]").fill(isi)
    tamu.pilih("Gabungan komponen", cara)
    tamu.simpan()


def atur_cara(tamu: Tamu, kantor: Kantor, ind: Indikator, cara: str) -> None:
    tamu.buka(kantor, "renstra:indikator_ubah", ind.pk)
    tamu.pilih("Gabungan komponen", cara)
    tamu.simpan()


JUMLAH = (370, 365, 372, 380, 368, 366, 371, 360, 342)
"""Sums of the answers of 100 respondents: 3294 / 9 / 100 x 25 = 91,50, mutu A."""


def ketik_skm(tamu: Tamu, kantor: Kantor, _: object) -> None:
    for semester, tambah in (("Semester I", 0), ("Semester II", 18)):
        tamu.buka(kantor, "kinerja:survei_tambah")
        tamu.pilih("Skala predikat", "Survei Kepuasan")
        tamu.bidang("Periode survei").select_option(label=semester)
        for nomor, jumlah in enumerate(JUMLAH, 1):
            tamu.isi(f"Jumlah nilai jawaban, baris {nomor}", str(jumlah + tambah))
        tamu.isi_formulir(Nama_survei="Survei Kepuasan Rawa", Jumlah_responden="100", Sumber_data="Loket apung")


SURVEI = ("kinerja:survei_tambah",)
REALISASI = ("kinerja:realisasi_isi",)

BUTIR: tuple[Butir, ...] = (
    Butir(
        "N-6", "Target triwulan dan empat cara menggabungkannya", ("kinerja:target_triwulan", *REALISASI),
        "pengukuran-triwulan", ketik_triwulan,
        # up to the second quarter: 30 of 33, 58 of 62, 81,5 of 82, 91 % of 90 %
        (*NAMA, "90,91", "93,55", "99,39", "101,11", "Hujan unit", "Hujan surat", "Hujan kali"),
        siapkan=empat_gabungan, periode=2,
    ),
    Butir(
        "N-7", "Target bulanan", ("kinerja:target_triwulan",), "n-7", ketik_bulan,
        (*NAMA[:3], "13,50", "14,50", "15,50", "27,50", "28,50", "34,50", "36,50",
         # 13,5 + 27,5 + 34,5
         "Jumlah target triwulan 75,50 unit (baru 2 dari 4 triwulan terisi), sedangkan target setahun 100 unit."),
        siapkan=tiga_jumlah,
    ),
    Butir(
        "N-10", "Predikat dari skala mana pun, dengan atau tanpa angka",
        ("kinerja:perjanjian_baris_ubah", *REALISASI), "bs-12", ketik_predikat,
        (*NAMA[:3], "A (80,50)", "BB (78,20)", "97,14", "Level 3 Plus", "Tinggi", "Sedang",
         "tidak dapat dihitung; tidak tercapai"),
        siapkan=tiga_predikat,
    ),
    Butir(
        "N-11", "Indikator yang dijawab tercapai atau tidak tercapai", REALISASI, "bs-12", ketik_tercapai,
        (*NAMA[:3], "Tercapai", "Tidak tercapai", "tidak dapat dihitung; tidak tercapai", "Target tidak tercapai."),
        siapkan=tiga_tercapai,
    ),
    Butir(
        "N-12", "Tidak diadakan, tidak tersedia, dan tidak berlaku dengan alasannya", REALISASI, "bs-12", ketik_tiada,
        (*NAMA[:3], "tidak diadakan", "tidak tersedia", "tidak berlaku (n/a)", *TIADA.values()), siapkan=tiga_biasa,
    ),
    Butir(
        "N-13", "Capaian di atas 200 dan di bawah 0", REALISASI, "bs-12", ketik_jauh,
        (*NAMA[:3], "250", "-50", "225", "capaian di atas 200 % dicetak apa adanya", "capaian di bawah nol"),
        siapkan=tiga_jauh,
    ),
    Butir(
        "N-14", "Batas capaian sebagai pengaturan", ("kinerja:aturan_tambah", *REALISASI), "bs-12", ketik_batas,
        (*NAMA[:3], "hasil hitungan 150,00 %, dibatasi menjadi 120 %", "hasil hitungan 125,00 %",
         "Capaian dicetak paling tinggi 120 % (Aturan Rawa).",
         "Dalam rata-rata, capaian setiap indikator dihitung paling tinggi 110 % (Aturan Rawa)."),
        siapkan=tiga_biasa,
    ),
    Butir(
        "N-15", "Indikator gabungan dari komponennya", ("renstra:indikator_ubah", *REALISASI), "n-15", ketik_gabungan,
        # (3 x 60,4 + 20) / 4; 60,4 + 20; (70 + 81) / 2
        (*NAMA[:3], "50,30", "80,40", "75,50", "rata-rata berbobot 2 dari 2 komponen", "jumlah 2 dari 2 komponen",
         "rata-rata 2 dari 2 komponen", "Kepuasan Perahu"),
        siapkan=tiga_gabungan,
    ),
    Butir(
        "N-22", "SKM menurut PermenPANRB 14/2017", SURVEI, "n-22", ketik_skm,
        # the mean of 91,50 and (3294 + 162) / 36
        (*UNSUR_9[:3], "91,50", "96", "0,4111", "3,6600", "93,75", "Survei Kepuasan Rawa Semester II",
         "rata-rata 2 dari 2 semester"),
        tak_di_xlsx=("0,4111", "3,6600", "93,75", "rata-rata 2 dari 2 semester", "Survei Kepuasan Rawa Semester II"),
    ),
)  # fmt: skip
