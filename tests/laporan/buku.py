"""A made-up book with every kind of block, for the tests of the renderers."""

from __future__ import annotations

from decimal import Decimal

from laporan.charts import grafik_batang, uraian
from laporan.document import (
    Block,
    BlokTandaTangan,
    Butir,
    Chart,
    DaftarIsi,
    DataDiri,
    Dokumen,
    HalamanBaru,
    Isian,
    Judul,
    Kertas,
    Kolom,
    Kop,
    Metadata,
    Nilai,
    Rumus,
    Sampul,
    Section,
    Sel,
    Table,
    TandaTangan,
)
from laporan.nomor import beri_nomor
from laporan.susun import baris, daftar, paragraf, runs, tebal

LAMBANG = (
    "data:image/svg+xml;base64,PHN2ZyB4bWxucz0iaHR0cDovL3d3dy53My5vcmcvMjAwMC9zdmciIHZpZXdCb3g9IjAgMCA4MCAxMDAiPjxwYXRo"
    "IGQ9Ik01IDVoNzB2NTBxMCAyNS0zNSA0MFE1IDgwIDUgNTV6IiBmaWxsPSIjZWVlIiBzdHJva2U9IiMxMTEiIHN0cm9rZS13aWR0aD0iNCIvPjwvc3ZnPg=="
)
PANJANG = (
    "Pelayanan kepada masyarakat dilaksanakan sesuai standar pelayanan dan dipantau setiap triwulan, sehingga kendala "
    "yang ditemui dapat segera diatasi bersama unit kerja yang bertanggung jawab. "
)
UNSUR = (
    ("Persyaratan", "90"),
    ("Kemudahan prosedur", "72.5"),
    ("Kecepatan pelayanan", "70"),
    ("Biaya lain (pungutan)", "55"),
    ("Kesesuaian antara hasil pelayanan dengan ketentuan yang ada", "70"),
    ("Kemampuan memberikan pelayanan", "52.5"),
    ("Kesopanan petugas", "67.5"),
    ("Kesesuaian pelaksanaan pelayanan dengan standar pelayanan", "72.5"),
    ("Penanganan pengaduan dan saran", "52.5"),
    ("Kejelasan alur pembagian petugas pelayanan", "57.5"),
    ("Waktu pelaksanaan pelayanan", "77.5"),
    ("Kenyamanan", "60"),
    ("Kecepatan dan ketepatan waktu", "57.5"),
    ("Keamanan", "75"),
)


def tanda_tangan() -> TandaTangan:
    return TandaTangan(
        (
            BlokTandaTangan(pengantar=("Pihak Kedua",), jabatan="BUPATI CONTOH,", nama="NAMA BUPATI"),
            BlokTandaTangan(
                tempat_tanggal=("Contoh, 31 Desember 2021",),
                pengantar=("Pihak Pertama",),
                jabatan="CAMAT CONTOH,",
                nama="NAMA CAMAT, S.H.",
                pangkat="Pembina",
                nip="19640405 198703 1 015",
            ),
        )
    )


def tabel_ukur() -> Table:
    return Table(
        kode="BS-12",
        nomor="Tabel 3.1",
        judul="Pengukuran Realisasi Kinerja Tahun 2021",
        kolom=(
            Kolom("NO.", 6, "tengah"),
            Kolom("SASARAN STRATEGIS", 30),
            Kolom("INDIKATOR SASARAN", 30),
            Kolom("Target", 12, "kanan", kelompok="TAHUN 2021"),
            Kolom("Realisasi", 12, "kanan", kelompok="TAHUN 2021"),
            Kolom("CAPAIAN", 12, "kanan"),
        ),
        nomor_kolom=True,
        baris=(
            baris(
                "1",
                Sel("Meningkatnya kualitas pelayanan", rowspan=2),
                "Nilai SKM",
                "100",
                Sel("93,71", Decimal("93.71"), "skm.2021"),
                "93,71",
            ),
            baris("2", "Persentase layanan tepat waktu", "100", "98,00", "98,00"),
        ),
        sumber="Sumber Data: Hasil survei",
        catatan=("* data sementara",),
    )


def tabel_panjang(jumlah: int = 60) -> Table:
    isi = (
        baris(
            str(i),
            Sel(f"Kegiatan nomor {i} yang uraiannya cukup panjang sehingga menjadi dua baris", inden=i % 3),
            f"{i}.000.000",
        )
        for i in range(1, jumlah + 1)
    )
    return Table(
        kode="BS-20",
        nomor="Tabel 3.8",
        judul="Belanja per Program dan Kegiatan",
        kolom=(Kolom("KEPALA-NO", 14, "tengah"), Kolom("PROGRAM / KEGIATAN", 60), Kolom("ANGGARAN", 26, "kanan")),
        baris=(
            baris(Sel("Kelompok program", colspan=3), jenis="kelompok"),
            *isi,
            baris(Sel("JUMLAH", colspan=2), "1.830.000.000", jenis="jumlah"),
        ),
    )


def tabel_lebar() -> Table:
    kolom = (
        Kolom("Tujuan", 14),
        Kolom("Indikator Tujuan", 14),
        *(Kolom(str(t), 5, "tengah", kelompok="Target Kinerja pada Tahun") for t in range(2016, 2022)),
        Kolom("Strategi", 14),
        Kolom("Kebijakan", 14),
        Kolom("Program", 14),
    )
    isi = ("Meningkatkan kualitas penyelenggaraan pemerintahan", "Hasil Survei Kepuasan Masyarakat", *"BAAAAA")
    akhir = (
        "Orientasi pelayanan publik",
        "Peningkatan kapasitas kinerja pelayanan",
        "Program Penyelenggaraan Pelayanan Umum",
    )
    return Table(kode="BS-1", kolom=kolom, baris=(baris(*isi, *akhir),) * 3, landscape=True, nomor_kolom=True)


def grafik() -> Chart:
    label, skor = [u for u, _ in UNSUR], [Decimal(s) for _, s in UNSUR]
    rata = Decimal("66.4")
    judul = "Skor Setiap Unsur Survei Kepuasan Masyarakat"
    return Chart(grafik_batang(label, skor, rata, judul), judul, uraian(label, skor, rata))


def bab_satu() -> Section:
    fungsi = daftar(
        "Kecamatan merupakan unsur perangkat daerah. " + PANJANG,
        Butir(
            runs("Kecamatan mempunyai tugas:"),
            (daftar("menyelenggarakan urusan umum;", "mengoordinasikan kegiatan.", gaya="a."),),
        ),
        gaya="1)",
    )
    visi = paragraf("“Bersatu Menuju Masyarakat Makmur”", gaya="kutipan")
    return Section(
        kunci="bab-1",
        nomor="BAB I",
        judul="PENDAHULUAN",
        anak=(
            Section(kunci="bab-1-a", nomor="A.", judul="LATAR BELAKANG", level=2, isi=(paragraf(PANJANG * 3),) * 6),
            Section(kunci="bab-1-b", nomor="B.", judul="TUGAS DAN FUNGSI", level=2, isi=(fungsi, visi)),
        ),
    )


def bab_tiga() -> Section:
    rumus = Rumus("Capaian Kinerja =", "Realisasi", "Target", "x 100")
    prosa = paragraf(
        "Capaian sebesar ", Nilai("skm.capaian", "93,71", Decimal("93.71"), tebal=True), " (", tebal("BAIK"), ")."
    )
    ukur: tuple[Block, ...] = (paragraf(PANJANG), rumus, tabel_ukur(), prosa)
    analisis: tuple[Block, ...] = (
        grafik(),
        daftar("pembinaan petugas;", "pemasangan spanduk.", gaya="-"),
        tabel_panjang(),
    )
    return Section(
        kunci="bab-3",
        nomor="BAB III",
        judul="AKUNTABILITAS KINERJA",
        anak=(
            Section(kunci="bab-3-a", nomor="A.", judul="PENGUKURAN CAPAIAN KINERJA TAHUN 2021", level=2, isi=ukur),
            Section(
                kunci="bab-3-b", nomor="B.", judul="EVALUASI DAN ANALISIS CAPAIAN KINERJA " * 3, level=2, isi=analisis
            ),
        ),
    )


def perjanjian() -> Section:
    kop = Kop(
        ("PEMERINTAH KABUPATEN CONTOH", "KECAMATAN CONTOH"),
        ("Jl. Contoh No. 48 Telepon (0331) 000000 Contoh 68154",),
        LAMBANG,
    )
    pihak = DataDiri((Isian("Nama", "NAMA CAMAT, S.H.", tebal=True), Isian("Jabatan", "CAMAT CONTOH")))
    isi: tuple[Block, ...] = (
        kop,
        Judul(("PERJANJIAN KINERJA TAHUN 2021",)),
        paragraf(PANJANG),
        pihak,
        paragraf(PANJANG * 2),
        tanda_tangan(),
    )
    return Section(
        kunci="lampiran-3",
        nomor="Lampiran 3.",
        judul="Perjanjian Kinerja Tahun 2021",
        isi=(*isi, HalamanBaru(), tabel_ukur(), HalamanBaru()),
    )


def buku(kertas: Kertas = "A4", jumlah_baris: int = 60) -> Dokumen:
    satu = TandaTangan((tanda_tangan().blok[1],))
    bab3 = bab_tiga()
    if jumlah_baris != 60:
        bab3 = Section(
            kunci="bab-3", nomor="BAB III", judul="AKUNTABILITAS KINERJA", isi=(tabel_panjang(jumlah_baris),)
        )
    dok = Dokumen(
        judul="Laporan Kinerja Kecamatan Contoh Tahun 2021",
        instansi="Kecamatan Contoh",
        tahun=2021,
        kertas=kertas,
        metadata=Metadata(subjek="LKjIP 2021", kata_kunci=("LKjIP", "2021")),
        sampul=Sampul(("LAPORAN KINERJA", "KECAMATAN CONTOH", "KABUPATEN CONTOH"), ("TAHUN 2021",), LAMBANG),
        depan=(
            Section(
                kunci="kata-pengantar", judul="KATA PENGANTAR", isi=(paragraf(PANJANG * 3), paragraf(PANJANG), satu)
            ),
            Section(kunci="daftar-isi", judul="DAFTAR ISI", isi=(DaftarIsi(),)),
            Section(kunci="ikhtisar", judul="IKHTISAR EKSEKUTIF", isi=(paragraf(PANJANG * 2),)),
        ),
        isi=(
            bab_satu(),
            Section(
                kunci="bab-2",
                nomor="BAB II",
                judul="PERENCANAAN",
                isi=(paragraf(PANJANG), tabel_lebar(), paragraf(PANJANG)),
            ),
            bab3,
            Section(kunci="bab-4", nomor="BAB IV", judul="PENUTUP", isi=(paragraf(PANJANG),)),
        ),
        lampiran=(
            Section(
                kunci="lampiran-1",
                nomor="Lampiran 1.",
                judul="Matriks Rencana Strategis",
                landscape=True,
                isi=(tabel_lebar(),),
            ),
            perjanjian(),
        ),
    )
    return beri_nomor(dok)
