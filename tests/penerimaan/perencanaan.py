"""Rows of the acceptance table: the plan."""

from __future__ import annotations

from typing import Any

from kinerja.domain import simpan_penetapan, susun_perjanjian
from kinerja.models import PenetapanIku, PerjanjianKinerja
from renstra.models import Misi, Nomenklatur, Renstra, Sasaran, SasaranDaerah, SimpulProgram, Tujuan, VersiNomenklatur
from sakip.core.write import menulis
from tests.factories import SimpulFactory, UnitFactory
from tests.penerimaan.butir import Butir
from tests.penerimaan.kantor import Kantor
from tests.penerimaan.tamu import Tamu

PERIODE = range(2027, 2032)
UKURAN = {"Surat perahu selesai sehari": "80,25", "Keluhan dermaga dijawab": "75,75", "Jadwal dayung ditepati": "60,5"}
TERCETAK = ("80,25 %", "75,75 %", "60,50 %")


def isi_indikator(
    tamu: Tamu, nama: str, target: dict[int, str] | None = None, jenis: str = "Persen", **isi: str
) -> None:
    """Fill and save the form of an indicator that is open."""
    tamu.isi("Indikator", nama)
    tamu.isi("Satuan", isi.pop("Satuan", "%"))
    tamu.centang("Makin tinggi makin baik")
    tamu.pilih("Jenis nilai", jenis)
    for tahun, nilai in (target or {}).items():
        tamu.isi(f"Target {tahun}", nilai)
    tamu.isi_formulir(**isi)


def tiga_indikator(tamu: Tamu, kantor: Kantor, sasaran: Sasaran, **isi: str) -> None:
    """Three indicators of a sasaran with the same target in every year."""
    for nama, nilai in UKURAN.items():
        tamu.buka(kantor, "renstra:indikator_tambah_sasaran", sasaran.pk)
        isi_indikator(tamu, nama, dict.fromkeys(PERIODE, nilai), **isi)


# --- RPJMD and Renstra ---


def ketik_misi(tamu: Tamu, kantor: Kantor, renstra: Renstra) -> None:
    for nama in ("Dermaga bersih", "Perahu tepat waktu", "Warga berenang"):
        tamu.buka(kantor, "renstra:misi_tambah", renstra.rpjmd_id)
        tamu.isi_formulir(Misi=nama, Penjelasan=f"{nama} berarti kerja bersama.")


def ketik_visi(tamu: Tamu, kantor: Kantor, renstra: Renstra) -> None:
    tamu.buka(kantor, "renstra:rpjmd_ubah", renstra.rpjmd_id)
    tamu.isi_formulir(
        Visi="Rawa lestari sepanjang masa", Penjelasan_visi="- Airnya jernih\n- Ikannya banyak\n- Warganya ramah"
    )


def tujuan_dan_daerah(kantor: Kantor) -> Renstra:
    renstra = kantor.renstra()
    with menulis(by=None):
        for i in range(1, 4):
            misi = Misi.objects.create(rpjmd=renstra.rpjmd, nomor=i, uraian=f"Misi perairan {i}")
            SasaranDaerah.objects.create(rpjmd=renstra.rpjmd, nomor=i, uraian=f"Perairan {i} membaik", misi=misi)
    return renstra


def ketik_tujuan(tamu: Tamu, kantor: Kantor, renstra: Renstra) -> None:
    for i in range(1, 4):
        tamu.buka(kantor, "renstra:tujuan_tambah", renstra.pk)
        tamu.pilih("Misi yang didukung", f"Misi perairan {i}")
        tamu.pilih("Sasaran daerah yang didukung", f"Perairan {i}")
        tamu.isi_formulir(Tujuan=f"Layanan rawa {i}")


def ketik_kait(tamu: Tamu, kantor: Kantor, renstra: Renstra) -> None:
    """Three tujuan under their misi, each with a sasaran and an indicator."""
    ketik_tujuan(tamu, kantor, renstra)
    for i, tujuan in enumerate(Tujuan.objects.order_by("kode"), 1):
        tamu.buka(kantor, "renstra:sasaran_tambah", tujuan.pk)
        tamu.isi_formulir(Sasaran=f"Dermaga {i} tertata")
        sasaran = Sasaran.objects.get(tujuan=tujuan)
        tamu.buka(kantor, "renstra:indikator_tambah_sasaran", sasaran.pk)
        isi_indikator(tamu, f"Persentase dermaga {i} layak")


def ketik_matriks_sasaran(tamu: Tamu, kantor: Kantor, sasaran: Sasaran) -> None:
    tiga_indikator(tamu, kantor, sasaran)
    for nama in ("strategi", "kebijakan", "program_renstra"):
        tamu.buka(kantor, f"renstra:{nama}_tambah", sasaran.pk)
        tamu.page.get_by_label("Uraian").fill(f"Isi {nama} rawa")
        tamu.simpan()


def ketik_awal(tamu: Tamu, kantor: Kantor, renstra: Renstra) -> None:
    """A number, a number and a letter to begin with; targets of six years."""
    sasaran = kantor.sasaran(kantor.tujuan(renstra))
    for (nama, nilai), awal in zip(UKURAN.items(), ("70,25", "64,5", ""), strict=True):
        tamu.buka(kantor, "renstra:indikator_tambah_sasaran", sasaran.pk)
        lain = {"Kondisi awal": awal} if awal else {"Kondisi awal berupa predikat": "CC"}
        isi_indikator(tamu, nama, dict.fromkeys(renstra.tahun, nilai), **lain, **{"Tahun kondisi awal": "2026"})


def ketik_tanda(tamu: Tamu, kantor: Kantor, sasaran: Sasaran) -> None:
    for nama, jenis, nomor in (
        ("Warga terlayani air", "SPM", "SPM-7"), ("Hutan bakau terjaga", "SDGs", "14.2.1; 15.1.2"), ("Pendapatan nelayan", "IKK", "4.3"),
    ):  # fmt: skip
        tamu.buka(kantor, "renstra:indikator_tambah_sasaran", sasaran.pk)
        tamu.page.get_by_text("Tanda (IKD, IKK, SPM, SDGs)").click()
        isi_indikator(tamu, nama, {kantor.tahun: "80,25"}, **{f"Nomor dalam daftar {jenis}": nomor})


# --- The program tree ---


def lima_pohon(kantor: Kantor) -> tuple[Sasaran, list[SimpulProgram]]:
    """A Renstra whose last pair of columns is a total, with a sasaran and the tree of one year."""
    renstra = kantor.renstra(pasangan_akhir="jumlah", judul_akhir="Akhir Masa Rawa")
    sasaran = kantor.sasaran(kantor.tujuan(renstra))
    kantor.indikator(sasaran, "Persentase warga rawa puas")
    sub = kantor.pohon()
    for s in sub:
        kantor.indikator(s, f"Perahu untuk {s.nama}", target=None, satuan="perahu")
        kantor.ubah(s, penanggung_jawab="Seksi Perahu", lokasi="Rawa Tengah")
    return sasaran, sub


def ketik_matriks(tamu: Tamu, kantor: Kantor, bahan: tuple[Sasaran, list[SimpulProgram]]) -> None:
    """Which sasaran the program supports; targets and rupiah of five years, in one grid each."""
    sasaran, sub = bahan
    program = sub[0].induk.induk
    tamu.buka(kantor, "renstra:dukungan_ubah", program.pk)
    tamu.isi_formulir(**{str(sasaran): "100"})
    tamu.buka(kantor, "renstra:target_tahunan", program.pk)
    for i, s in enumerate(sub, 1):
        for tahun in PERIODE:
            tamu.page.get_by_label(f"Perahu untuk {s.nama}, {tahun}").fill(str(10 * i + tahun - 2026))
    tamu.simpan()
    tamu.buka(kantor, "anggaran:indikatif")
    for i, s in enumerate(sub, 1):
        kotak = tamu.page.locator("main tr").filter(has_text=s.nama).get_by_role("textbox")
        for n in range(5):
            kotak.nth(n).fill(f"{i}.{n + 1}00.000")
    tamu.simpan()


def ketik_jenjang(tamu: Tamu, kantor: Kantor, bahan: tuple[Sasaran, list[SimpulProgram]]) -> None:
    """An indicator on each of the five levels."""
    sasaran, sub = bahan
    kegiatan = sub[0].induk
    for tempat, induk in (
        ("tujuan", sasaran.tujuan), ("sasaran", sasaran), ("simpul", kegiatan.induk), ("simpul", kegiatan), ("simpul", sub[0]),
    ):  # fmt: skip
        tamu.buka(kantor, f"renstra:indikator_tambah_{tempat}", induk.pk)
        isi_indikator(tamu, f"Ukuran {induk.kode} rawa", {kantor.tahun: "80,25"})


def daftar_nama(kantor: Kantor) -> VersiNomenklatur:
    """A list of names with an urusan, a program, a kegiatan and three sub kegiatan, and their counterparts."""
    with menulis(by=None):
        lama = VersiNomenklatur.objects.create(nama="Daftar Lama", pemda=kantor.perangkat.pemda)
        baru = VersiNomenklatur.objects.create(nama="Daftar Baru", pemda=kantor.perangkat.pemda)
        padanan = Nomenklatur.objects.create(versi=lama, jenjang="subkegiatan", kode="20.29", nama="Sub Lama")
        isi = {"versi": baru}
        urusan = Nomenklatur.objects.create(**isi, jenjang="urusan", kode="9.01", nama="Perairan")
        Nomenklatur.objects.create(**isi, jenjang="urusan", kode="9.02", nama="Perikanan")
        program = Nomenklatur.objects.create(**isi, jenjang="program", kode="9.01.02", nama="Program Air", induk=urusan)
        kegiatan = Nomenklatur.objects.create(
            **isi, jenjang="kegiatan", kode="9.01.02.2.01", nama="Kegiatan Air", induk=program
        )
        for i in range(1, 4):
            Nomenklatur.objects.create(
                **isi, jenjang="subkegiatan", kode=f"9.01.02.2.01.{i:04d}", nama=f"Sub Air {i}", induk=kegiatan,
                padanan=padanan,
            )  # fmt: skip
    return baru


def ketik_kode(tamu: Tamu, kantor: Kantor, _: Any) -> None:
    """Code and name of all levels come from the list."""
    tamu.buka(kantor, "renstra:program_tambah")
    tamu.pilih("Bidang urusan", "9.01 Perairan")
    tamu.pilih("Nomenklatur", "Program Air")
    tamu.simpan()
    for nama, di in (("Kegiatan Air", "Program Air"), *((f"Sub Air {i}", "Kegiatan Air") for i in range(1, 4))):
        tamu.buka(kantor, "renstra:program")
        tamu._buka(tamu.page.locator("main tr").filter(has_text=di).first.get_by_role("link", name="+ ").first)
        tamu.pilih("Nomenklatur", nama)
        tamu.simpan()


def ketik_urusan(tamu: Tamu, kantor: Kantor, _: Any) -> None:
    for kode, nama, urusan in (("9.01.07", "Program Jala", "Perikanan"), ("9.01.08", "Program Pelampung", "Perairan"), ("9.01.09", "Program Keramba", "Perikanan")):  # fmt: skip
        tamu.buka(kantor, "renstra:program_tambah")
        tamu.pilih("Bidang urusan", urusan)
        tamu.isi_formulir(Kode=kode, Nama=nama)


def tiga_kelurahan(kantor: Kantor) -> SimpulProgram:
    for nama in ("Kelurahan Rawa Barat", "Kelurahan Rawa Timur", "Kelurahan Rawa Selatan"):
        UnitFactory(perangkat=kantor.perangkat, nama=nama)
    milik = {"perangkat": kantor.perangkat, "tahun": kantor.tahun}
    program = SimpulFactory(**milik, kode="9.01.01", nama="Program Perahu")
    return SimpulFactory(**milik, jenjang="kegiatan", induk=program, kode="9.01.01.2.01", nama="Kegiatan Dayung")


def ketik_kelurahan(tamu: Tamu, kantor: Kantor, kegiatan: SimpulProgram) -> None:
    for unit in ("Kelurahan Rawa Barat", "Kelurahan Rawa Timur", "Kelurahan Rawa Selatan"):
        tamu.buka(kantor, "renstra:simpul_tambah", kegiatan.pk)
        tamu.pilih("Unit pelaksana", unit)
        tamu.isi_formulir(Kode="9.01.01.2.01.0002", Nama="Bedah dermaga kelurahan")


def janji_dan_pohon(kantor: Kantor) -> list[SimpulProgram]:
    """Two promised indicators and three sub kegiatan."""
    sasaran = kantor.sasaran()
    for nama in ("Surat perahu selesai sehari", "Keluhan dermaga dijawab"):
        kantor.indikator(sasaran, nama)
    susun_perjanjian(perangkat=kantor.perangkat, tahun=kantor.tahun, by=kantor.orang["perencana"])
    return kantor.pohon()


def ketik_pendukung(tamu: Tamu, kantor: Kantor, sub: list[SimpulProgram]) -> None:
    """The first serves both indicators, the others one each."""
    for s, isi in zip(sub, ({"Surat": "50", "Keluhan": "50"}, {"Surat": "100"}, {"Keluhan": "100"}), strict=True):
        tamu.buka(kantor, "renstra:dukungan_ubah", s.pk)
        for nama, bagian in isi.items():
            tamu.page.get_by_label(nama).fill(bagian)
        tamu.simpan()


def ketik_rkt(tamu: Tamu, kantor: Kantor, _: Any) -> None:
    for i, nama in enumerate(UKURAN, 1):
        tamu.buka(kantor, "kinerja:rkt_baris_tambah")
        tamu.page.locator("[name=uraian_tujuan]").fill("Pelayanan rawa yang cepat")
        tamu.page.locator("[name=uraian_sasaran]").fill(f"Sasaran rawa {i}")
        tamu.page.locator("[name=indikator_sasaran]").fill(nama)
        tamu.page.locator("[name=target_sasaran]").fill("80 %")
        tamu.page.locator("[name=uraian_program]").fill("Program Perahu")
        tamu.page.locator("[name=uraian_kegiatan]").fill(f"Kegiatan dayung {i}")
        tamu.page.locator("[name=target_kegiatan]").fill(f"{i}2 Bulan")
        tamu.page.locator("[name=anggaran]").fill(f"{i}.250.000")
        tamu.simpan()


def dua_tingkat(kantor: Kantor) -> SimpulProgram:
    """A program with a kegiatan, for the list of programs and outputs."""
    milik = {"perangkat": kantor.perangkat, "tahun": kantor.tahun}
    program = SimpulFactory(**milik, kode="9.01.01", nama="Program Perahu")
    return SimpulFactory(**milik, jenjang="kegiatan", induk=program, kode="9.01.01.2.01", nama="Kegiatan Dayung")


def ketik_keluaran(tamu: Tamu, kantor: Kantor, kegiatan: SimpulProgram) -> None:
    """One indicator of the program, two outputs of its kegiatan."""
    for simpul, nama in (
        (kegiatan.induk, "Perahu layak jalan"), (kegiatan, "Dayung dibagikan"), (kegiatan, "Pelampung dibagikan"),
    ):  # fmt: skip
        tamu.buka(kantor, "renstra:indikator_tambah_simpul", simpul.pk)
        isi_indikator(tamu, nama, {kantor.tahun: "12"}, jenis="Angka", Satuan="buah")


# --- Promises and IKU ---


def naskah_pk(kantor: Kantor) -> tuple[Sasaran, SimpulProgram, PerjanjianKinerja]:
    """A paper with one row, and a program that may be promised for."""
    sasaran = kantor.sasaran()
    kantor.indikator(sasaran, "Indeks rawa", target=84)
    for nama in UKURAN:
        kantor.indikator(sasaran, nama, target=None)
    program = SimpulFactory(perangkat=kantor.perangkat, tahun=kantor.tahun, kode="9.01.01", nama="Program Perahu")
    pk = susun_perjanjian(perangkat=kantor.perangkat, tahun=kantor.tahun, by=kantor.orang["perencana"])
    return sasaran, program, pk


def ketik_janji(tamu: Tamu, kantor: Kantor, bahan: tuple[Sasaran, SimpulProgram, PerjanjianKinerja]) -> None:
    """The rows that were drawn up without a target get theirs; the last becomes one of a program."""
    _, _, pk = bahan
    for nama, nilai in UKURAN.items():
        baris = pk.baris.get(uraian_indikator=nama)
        tamu.buka(kantor, "kinerja:perjanjian_baris_ubah", baris.pk)
        if nama.startswith("Jadwal"):
            tamu.pilih("Tingkat", "Sasaran program")
            tamu.pilih("Program", "Program Perahu")
            tamu.isi("Bunyi sasaran", "")
        else:
            tamu.isi("Keterangan", "IKU")
        tamu.isi("Satuan", "Persen")
        tamu.isi_formulir(**{"Target (%)": nilai})


def keputusan(kantor: Kantor) -> tuple[Sasaran, PenetapanIku]:
    """A decree without rows, and three indicators with lettered parts on the first."""
    sasaran = kantor.sasaran()
    for nama in UKURAN:
        kantor.indikator(sasaran, nama, target=None)
    kantor.ubah(kantor.perangkat, tugas="Menjaga rawa", fungsi="Menata dermaga\nMelatih juru mudi")
    iku = PenetapanIku(
        perangkat=kantor.perangkat,
        tahun_mulai=kantor.tahun,
        tugas="Menjaga rawa",
        fungsi="Menata dermaga\nMelatih juru mudi",
    )
    return sasaran, simpan_penetapan(iku, by=kantor.orang["perencana"])


def ketik_iku(tamu: Tamu, kantor: Kantor, bahan: tuple[Sasaran, PenetapanIku]) -> None:
    """Two fractions and a plain count, each with reason, source and remarks."""
    sasaran, iku = bahan
    for i, (nama, nilai) in enumerate(UKURAN.items(), 1):
        tamu.buka(kantor, "kinerja:iku_baris_tambah", iku.pk)
        tamu.pilih("Sasaran", sasaran.kode)
        tamu.pilih("Indikator", nama)
        tamu.isi("Satuan", "%")
        tamu.page.locator("[name=angka]").fill(nilai)
        tamu.isi("Alasan pemilihan", f"Alasan rawa {i}")
        if i < 3:
            tamu.isi("Pembilang", f"Perahu tiba {i}")
            tamu.isi("Penyebut", f"Perahu berangkat {i}")
        else:
            tamu.isi("Formulasi", "Jumlah jadwal dayung")
        tamu.isi("Penanggung jawab", "Seksi Perahu")
        tamu.isi("Sumber data", f"Buku dermaga {i}")
        tamu.isi_formulir(Keterangan=f"Unsur rawa:\n1. Unsur air {i}\n2. Unsur tanah {i}")


# --- Staff, assets, versions ---


def ketik_pegawai(tamu: Tamu, kantor: Kantor, _: Any) -> None:
    for nama, pria, wanita, butuh in (("Juru mudi", 12, 7, 25), ("Juru dayung", 3, 4, 6), ("Juru jala", 2, 2, 9)):
        tamu.buka(kantor, "renstra:pegawai_tambah")
        tamu.pilih("Menurut", "Jabatan")
        tamu.isi_formulir(**{"Uraian": nama, "Laki-laki": str(pria), "Perempuan": str(wanita), "Kebutuhan": str(butuh)})


def ketik_aset(tamu: Tamu, kantor: Kantor, _: Any) -> None:
    for nama, baik, ringan, berat in (("Perahu karet", 11, 2, 1), ("Dayung kayu", 40, 5, 3), ("Pelampung", 60, 0, 4)):
        tamu.buka(kantor, "renstra:aset_tambah")
        tamu.isi_formulir(
            **{
                "Nama barang": nama, "Jumlah": str(baik + ringan + berat), "Baik": str(baik),
                "Rusak ringan": str(ringan), "Rusak berat": str(berat),
            }
        )  # fmt: skip


def tiga_lama(kantor: Kantor) -> Renstra:
    """A Renstra in force with three indicators, and what was measured in its first year."""
    renstra = kantor.renstra()
    sasaran = kantor.sasaran(kantor.tujuan(renstra))
    for nama in UKURAN:
        kantor.indikator(sasaran, nama, target=71)
    return renstra


def ketik_versi(tamu: Tamu, kantor: Kantor, renstra: Renstra) -> None:
    """A new version half-way, in which three indicators get other words and targets; the old one stays."""
    tamu.buka(kantor, "renstra:versi_salin", renstra.pk)
    tamu.isi_formulir(**{"Nama dokumen": "Perubahan Renstra Rawa", "Dipakai mulai tahun": "2028"})
    for nama, nilai in UKURAN.items():
        tamu.buka(kantor, "renstra:renstra")
        tamu._buka(tamu.page.locator("main tr").filter(has_text=nama).get_by_role("link", name="Ubah").first)
        tamu.isi("Bunyi dalam rencana ini", f"{nama} (baru)")
        tamu.isi_formulir(**{"Target 2028": nilai})


def rencana(kantor: Kantor) -> Sasaran:
    return kantor.sasaran()


BUTIR: tuple[Butir, ...] = (
    Butir(
        "MR-1", "Tujuan dan sasaran jangka menengah", ("renstra:renstra",), "mr-1", tiga_indikator,
        (*UKURAN, "Warga rawa 1 terlayani", *TERCETAK, "KE-"), siapkan=rencana,
    ),
    Butir(
        "MT-1", "Sasaran strategis dan sasaran program dalam satu daftar", ("kinerja:perjanjian_daftar", "kinerja:perjanjian_baris_ubah"), "mt-1",
        ketik_janji, (*UKURAN, "80,25", "75,75", "60,50", "IKU", "Program Perahu"), siapkan=naskah_pk,
    ),
    Butir(
        "MT-2", "Sasaran, IKU, dan target", ("kinerja:iku", "kinerja:iku_baris_tambah"), "mt-2", ketik_iku,
        (*UKURAN, *TERCETAK, "Target 2028"), siapkan=keputusan,
    ),
    Butir(
        "MT-3", "Penjelasan setiap IKU", ("kinerja:iku", "kinerja:iku_baris_tambah"), "mt-3", ketik_iku,
        (*UKURAN, "Alasan rawa 1", "Perahu tiba 2", "Perahu berangkat 2", "Sumber data: Buku dermaga 3"), siapkan=keputusan,
    ),
    Butir(
        "MT-4", "Visi daerah", ("renstra:rpjmd_daftar", "renstra:rpjmd_ubah"), "mu-1", ketik_visi,
        ("“Rawa lestari sepanjang masa”", "Airnya jernih", "Ikannya banyak", "Warganya ramah"),
        siapkan=Kantor.renstra, oleh="organisasi",
    ),
    Butir(
        "MU-1", "Visi dan misi dengan penjelasannya", ("renstra:rpjmd_daftar", "renstra:misi_tambah"), "mu-1", ketik_misi,
        ("“Rawa yang jernih”", "Dermaga bersih berarti kerja bersama.", "Perahu tepat waktu berarti", "Warga berenang berarti"),
        siapkan=Kantor.renstra, oleh="organisasi",
    ),
    Butir(
        "MU-2", "Matriks Renstra", ("renstra:matriks_program", "renstra:target_tahunan", "anggaran:indikatif"), "mu-2", ketik_matriks,
        (
            "Sub Kegiatan Rawa 1", "Sub Kegiatan Rawa 2", "Sub Kegiatan Rawa 3", "Output : Perahu untuk Sub Kegiatan Rawa 3",
            "Persentase warga rawa puas", "1.100.000", "3.500.000", "Akhir Masa Rawa", "Rawa Tengah",
            # 1,1 + 2,1 + 3,1; 1,1 + … + 1,5; 3,1 + … + 3,5; all of them
            "6.300.000", "6.500.000", "16.500.000", "34.500.000",
        ), siapkan=lima_pohon,
    ),
    Butir(
        "MU-3", "Matriks IKU", ("kinerja:iku", "kinerja:iku_baris_tambah"), "mu-3", ketik_iku,
        (*UKURAN, "Alasan rawa 2", "Buku dermaga 1", "Perahu tiba 1", "Jumlah jadwal dayung", "KECAMATAN RAWA ELOK", "Melatih juru mudi"),
        siapkan=keputusan, tak_di_xlsx=("KECAMATAN RAWA ELOK", "Melatih juru mudi"),
    ),
    Butir(
        "PL-1", "Keterkaitan visi, misi, tujuan, dan sasaran", ("renstra:tujuan_tambah", "renstra:sasaran_tambah"), "pl-1", ketik_kait,
        ("Visi : Rawa yang jernih", "Misi 2 : Misi perairan 2", "Layanan rawa 3", "Dermaga 1 tertata", "Persentase dermaga 2 layak"),
        siapkan=tujuan_dan_daerah,
    ),
    Butir(
        "PL-2", "Sasaran strategis, indikator, satuan, target", ("kinerja:perjanjian_daftar", "kinerja:perjanjian_baris_ubah"), "pl-2",
        ketik_janji, ("Surat perahu selesai sehari", "Keluhan dermaga dijawab", "Indeks rawa", "Persen", "80,25", "75,75"), siapkan=naskah_pk,
    ),
    Butir(
        "PL-3", "IKU dengan penjelasan dan keterangan", ("kinerja:iku", "kinerja:iku_baris_tambah"), "pl-3", ketik_iku,
        (*UKURAN, "Alasan rawa 3", "Perahu berangkat 1", "Buku dermaga 2", "Unsur air 1", "Unsur tanah 3", "PENJELASAN"), siapkan=keputusan,
    ),
    Butir(
        "BS-1", "Renstra dengan strategi, kebijakan, dan program", ("renstra:renstra",), "bs-1", ketik_matriks_sasaran,
        (*UKURAN, "80,25", "75,75", "60,50", "Isi strategi rawa", "Isi kebijakan rawa", "Isi program_renstra rawa"), siapkan=rencana,
    ),
    Butir(
        "BS-2", "RKT", ("kinerja:rkt", "kinerja:rkt_baris_tambah"), "bs-2", ketik_rkt,
        (*UKURAN, "12 Bulan", "32 Bulan", "1.250.000", "3.250.000", "Kegiatan dayung 2"),
    ),
    Butir(
        "BS-3", "Program, kegiatan, dan keluarannya", ("renstra:program", "renstra:indikator_tambah_simpul"), "bs-3", ketik_keluaran,
        ("Program Perahu", "Perahu layak jalan", "Kegiatan Dayung", "Dayung dibagikan", "Pelampung dibagikan"), siapkan=dua_tingkat,
    ),
    Butir(
        "BS-4", "IKU dengan formulasi", ("kinerja:iku", "kinerja:iku_baris_tambah"), "bs-4", ketik_iku,
        (*UKURAN, "Perahu tiba 1", "Perahu berangkat 2", "Jumlah jadwal dayung", "Seksi Perahu", "Buku dermaga 3"), siapkan=keputusan,
    ),
    Butir(
        "R-9", "Kaitan dengan sasaran dan misi daerah", ("renstra:tujuan_tambah",), "r-9", ketik_tujuan,
        ("Layanan rawa 1", "Misi 2: Misi perairan 2", "Sasaran ke 3: Perairan 3 membaik"), siapkan=tujuan_dan_daerah,
    ),
    Butir(
        "N-1", "Kode pada empat jenjang dengan nomenklaturnya", ("renstra:program", "renstra:simpul_tambah"), "n-1", ketik_kode,
        ("9.01", "9.01.02", "9.01.02.2.01", "9.01.02.2.01.0003", "Perairan", "Sub Air 1", "Sub Air 3", "Daftar Baru", "20.29 Sub Lama"),
        siapkan=daftar_nama,
    ),
    Butir(
        "N-2", "Sub kegiatan yang sama pada setiap kelurahan", ("renstra:simpul_tambah",), "n-2", ketik_kelurahan,
        ("9.01.01.2.01.0002", "Bedah dermaga kelurahan", "Kelurahan Rawa Barat", "Kelurahan Rawa Timur", "Kelurahan Rawa Selatan"),
        siapkan=tiga_kelurahan,
    ),
    Butir(
        "N-8", "Kondisi awal dan target enam tahun", ("renstra:indikator_tambah_sasaran",), "n-8", ketik_awal,
        (*UKURAN, "70,25 %", "64,50 %", "CC", "2026", "80,25", "75,75", "60,50", "2032"),
        siapkan=lambda k: k.renstra(tahun_akhir=2032),
    ),
    Butir(
        "N-9", "Indikator pada setiap jenjang", ("renstra:renstra", "renstra:program"), "n-9", ketik_jenjang,
        ("Tujuan T1", "Sasaran T1.S1", "Ukuran T1 rawa", "Ukuran T1.S1 rawa", "Ukuran 9.01.01 rawa", "Ukuran 9.01.01.2.01 rawa", "Ukuran 9.01.01.2.01.0001 rawa", "80,25 %"),
        siapkan=lambda k: (k.sasaran(), k.pohon()),
    ),
    Butir(
        "N-16", "Tanda IKU, IKD, IKK, SPM, SDGs", ("renstra:indikator_daftar", "renstra:indikator_tambah_sasaran"), "n-16", ketik_tanda,
        ("Warga terlayani air", "SPM-7", "Hutan bakau terjaga", "14.2.1, 15.1.2", "Pendapatan nelayan", "4.3"), siapkan=rencana,
    ),
    Butir(
        "N-17", "Dua urusan dalam satu kantor", ("renstra:program_tambah",), "n-17", ketik_urusan,
        ("9.01 Perairan", "9.02 Perikanan", "Program Jala", "Program Pelampung", "Program Keramba"), siapkan=daftar_nama,
    ),
    Butir(
        "N-18", "Indikator dan sub kegiatan pendukungnya", ("renstra:dukungan", "renstra:dukungan_ubah"), "n-18", ketik_pendukung,
        ("Surat perahu selesai sehari", "Keluhan dermaga dijawab", "Sub Kegiatan Rawa 1", "Sub Kegiatan Rawa 2", "Sub Kegiatan Rawa 3", "dihitung satu kali"),
        siapkan=janji_dan_pohon,
    ),
    Butir(
        "N-20", "Pegawai", ("renstra:pegawai_daftar", "renstra:pegawai_tambah"), "n-20", ketik_pegawai,
        ("Juru mudi", "19", "25", "Juru dayung", "lebih 1", "Juru jala", "30", "40"),
    ),
    Butir(
        "N-21", "Sarana dan prasarana", ("renstra:aset_daftar", "renstra:aset_tambah"), "n-21", ketik_aset,
        ("Perahu karet", "14", "Dayung kayu", "48", "Pelampung", "64"),
    ),
    Butir(
        "N-23", "Renstra yang diganti di tengah jalan", ("renstra:versi_daftar", "renstra:versi_salin"), "n-23", ketik_versi,
        (*UKURAN, "Surat perahu selesai sehari (baru)", "Target versi 1", "Target versi 2", "71", "80,25", "75,75", "60,50", "Perubahan Renstra Rawa"),
        siapkan=tiga_lama, tak_di_xlsx=("Perubahan Renstra Rawa",),
    ),
)  # fmt: skip
