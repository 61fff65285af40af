"""Words of generated reports: invented places, and the sasaran, indikator, program and survey of an ordinary kecamatan."""

from __future__ import annotations

from dataclasses import dataclass

DEPAN = ("Rawa", "Bukit", "Muara", "Sumber", "Tanjung", "Lembah", "Telaga", "Padang", "Karang", "Suka")
BELAKANG = ("Wening", "Elok", "Teduh", "Cempaka", "Kenari", "Lestari", "Seruni", "Mandala", "Jernih", "Permai")
PEMDA = ("Lembayung", "Sagara Biru", "Kertasari Raya", "Tirtamaya", "Nusakarang", "Gunung Seruni", "Panca Loka")
JALAN = ("Merdeka", "Pahlawan", "Melati", "Raya Kecamatan", "Diponegoro", "Kartini")
BULAN = (
    "Januari", "Februari", "Maret", "April", "Mei", "Juni", "Juli", "Agustus", "September", "Oktober", "November",
    "Desember",
)  # fmt: skip
BILANGAN = (
    "nol", "satu", "dua", "tiga", "empat", "lima", "enam", "tujuh", "delapan", "sembilan", "sepuluh", "sebelas",
    "dua belas", "tiga belas", "empat belas", "lima belas", "enam belas", "tujuh belas", "delapan belas",
    "sembilan belas", "dua puluh",
)  # fmt: skip
PENDEK = {
    "P": "Pemerintahan",
    "T": "Ketenteraman dan Ketertiban Umum",
    "M": "Pemberdayaan Masyarakat",
    "L": "Pelayanan",
}


@dataclass(frozen=True)
class Bibit:
    """An indicator in the rough. `jenis`: persen, indeks or jumlah; `awal` and `langkah` bound its targets."""

    nama: str
    satuan: str
    jenis: str
    naik: bool
    awal: tuple[int, int]
    langkah: tuple[int, int]
    formulasi: str
    sumber: str
    seksi: str


IKM = "Indeks Kepuasan Masyarakat (IKM) atas pelayanan kecamatan"
PELAYANAN = (
    Bibit(IKM, "indeks", "ikm", True, (74, 82), (1, 2), "Rata-rata skor seluruh unsur survei", "Laporan survei", "L"),
    Bibit("Persentase surat keterangan yang selesai tepat waktu", "%", "persen", True, (74, 86), (2, 4),
          "Jumlah surat yang selesai tepat waktu dibagi jumlah surat yang masuk dikali 100 %", "Buku register", "L"),
    Bibit("Rata-rata lama penyelesaian pengaduan warga", "hari", "jumlah", False, (18, 24), (1, 2),
          "Jumlah hari penyelesaian seluruh pengaduan dibagi jumlah pengaduan", "Buku pengaduan", "L"),
    Bibit("Persentase berkas permohonan yang dikembalikan karena tidak lengkap", "%", "turun", False, (26, 34), (1, 3),
          "Jumlah berkas yang dikembalikan dibagi jumlah berkas yang masuk dikali 100 %", "Buku register", "L"),
)  # fmt: skip
PARTISIPASI = (
    Bibit("Persentase usulan Musrenbang yang diakomodasi dalam rencana kerja", "%", "persen", True, (58, 72), (2, 4),
          "Jumlah usulan yang diakomodasi dibagi jumlah usulan yang masuk dikali 100 %", "Berita acara Musrenbang", "M"),
    Bibit("Tingkat partisipasi masyarakat dalam pelunasan Pajak Bumi dan Bangunan", "%", "persen", True, (72, 84), (2, 4),
          "Realisasi PBB dibagi pokok ketetapan PBB dikali 100 %", "Laporan PBB", "M"),
    Bibit("Jumlah lembaga kemasyarakatan yang berkategori aktif", "lembaga", "jumlah", True, (34, 60), (3, 6),
          "Hitungan lembaga yang memenuhi syarat aktif", "Laporan seksi", "M"),
)  # fmt: skip
TERTIB = (
    Bibit("Persentase gangguan ketenteraman dan ketertiban yang ditangani", "%", "persen", True, (76, 86), (2, 3),
          "Jumlah gangguan yang ditangani dibagi jumlah gangguan yang dilaporkan dikali 100 %", "Laporan piket", "T"),
    Bibit("Jumlah kejadian pelanggaran peraturan daerah", "kejadian", "jumlah", False, (62, 90), (3, 6),
          "Hitungan kejadian selama setahun", "Laporan piket", "T"),
)  # fmt: skip
DESA = (
    Bibit("Persentase {desa} dengan administrasi pemerintahan tertib", "%", "persen", True, (64, 78), (3, 5),
          "Jumlah {desa} yang tertib administrasi dibagi jumlah seluruh {desa} dikali 100 %", "Hasil pembinaan", "P"),
    Bibit("Persentase {desa} yang menyampaikan laporan keuangan tepat waktu", "%", "persen", True, (66, 80), (2, 5),
          "Jumlah {desa} yang tepat waktu dibagi jumlah seluruh {desa} dikali 100 %", "Laporan {desa}", "P"),
    Bibit("Nilai rata-rata evaluasi perkembangan {desa}", "nilai", "indeks", True, (68, 77), (1, 3),
          "Jumlah nilai seluruh {desa} dibagi jumlah {desa}", "Hasil evaluasi perkembangan", "P"),
)  # fmt: skip
RUKUN = (
    Bibit("Persentase konflik sosial yang diselesaikan", "%", "persen", True, (70, 84), (2, 4),
          "Jumlah konflik yang diselesaikan dibagi jumlah konflik yang terjadi dikali 100 %", "Laporan seksi", "P"),
    Bibit("Indeks kerukunan warga kecamatan", "indeks", "indeks", True, (70, 78), (1, 2),
          "Rata-rata nilai angket kerukunan", "Hasil angket", "P"),
)  # fmt: skip


@dataclass(frozen=True)
class BibitSasaran:
    tujuan: str
    sasaran: str
    indikator: tuple[Bibit, ...]
    program: str


SASARAN = (
    BibitSasaran("Mewujudkan pelayanan publik yang prima", "Meningkatnya kualitas pelayanan publik", PELAYANAN, "7.01.02"),
    BibitSasaran("Mewujudkan pembangunan yang partisipatif", "Meningkatnya peran serta masyarakat dalam pembangunan",
                 PARTISIPASI, "7.01.03"),
    BibitSasaran("Mewujudkan wilayah yang tenteram dan tertib", "Terjaganya ketenteraman dan ketertiban umum", TERTIB,
                 "7.01.04"),
    BibitSasaran("Mewujudkan tata kelola {desa} yang baik", "Meningkatnya tertib penyelenggaraan pemerintahan {desa}",
                 DESA, "7.01.06"),
    BibitSasaran("Mewujudkan kerukunan masyarakat", "Meningkatnya kerukunan dan wawasan kebangsaan", RUKUN, "7.01.05"),
)  # fmt: skip

PROGRAM = {
    "7.01.01": "Program Penunjang Urusan Pemerintahan Daerah Kabupaten/Kota",
    "7.01.02": "Program Penyelenggaraan Pemerintahan dan Pelayanan Publik",
    "7.01.03": "Program Pemberdayaan Masyarakat Desa dan Kelurahan",
    "7.01.04": "Program Koordinasi Ketentraman dan Ketertiban Umum",
    "7.01.05": "Program Penyelenggaraan Urusan Pemerintahan Umum",
    "7.01.06": "Program Pembinaan dan Pengawasan Pemerintahan Desa",
}
# Sub kegiatan: name, output, unit.
KEGIATAN: dict[str, tuple[tuple[str, tuple[tuple[str, str, str], ...]], ...]] = {
    "7.01.01": (
        ("Administrasi Keuangan Perangkat Daerah", (
            ("Penyediaan Gaji dan Tunjangan ASN", "Jumlah orang yang menerima gaji dan tunjangan", "orang"),)),
        ("Administrasi Umum Perangkat Daerah", (
            ("Penyediaan Peralatan dan Perlengkapan Kantor", "Jumlah paket peralatan yang disediakan", "paket"),
            ("Penyediaan Bahan Logistik Kantor", "Jumlah paket bahan logistik yang disediakan", "paket"))),
        ("Penyediaan Jasa Penunjang Urusan Pemerintahan Daerah", (
            ("Penyediaan Jasa Pelayanan Umum Kantor", "Jumlah laporan penyediaan jasa pelayanan", "laporan"),
            ("Penyediaan Jasa Komunikasi, Sumber Daya Air dan Listrik", "Jumlah rekening yang dibayar", "rekening"))),
        ("Pemeliharaan Barang Milik Daerah Penunjang Urusan Pemerintahan Daerah", (
            ("Pemeliharaan Kendaraan Dinas Jabatan", "Jumlah kendaraan yang dipelihara", "unit"),)),
    ),
    "7.01.02": (
        ("Koordinasi Penyelenggaraan Kegiatan Pemerintahan di Tingkat Kecamatan", (
            ("Peningkatan Efektifitas Kegiatan Pemerintahan di Tingkat Kecamatan", "Jumlah peserta koordinasi", "orang"),
            ("Fasilitasi Percepatan Pencapaian Standar Pelayanan Minimal", "Jumlah dokumen fasilitasi", "dokumen"))),
        ("Pelaksanaan Urusan Pemerintahan yang Dilimpahkan kepada Camat", (
            ("Pelaksanaan Urusan Pemerintahan yang Terkait dengan Nonperizinan", "Jumlah surat yang dilayani", "surat"),
            ("Peningkatan Pelayanan Administrasi Kependudukan", "Jumlah dokumen yang diproses", "dokumen"))),
    ),
    "7.01.03": (
        ("Koordinasi Kegiatan Pemberdayaan Desa", (
            ("Peningkatan Partisipasi Masyarakat dalam Forum Musyawarah Perencanaan Pembangunan", "Jumlah usulan yang dibahas",
             "usulan"),
            ("Sinkronisasi Program Kerja Pemberdayaan Masyarakat", "Jumlah dokumen sinkronisasi", "dokumen"))),
        ("Pemberdayaan Lembaga Kemasyarakatan Tingkat Kecamatan", (
            ("Penyelenggaraan Lembaga Kemasyarakatan", "Jumlah pengurus yang dibina", "orang"),)),
    ),
    "7.01.04": (
        ("Koordinasi Upaya Penyelenggaraan Ketenteraman dan Ketertiban Umum", (
            ("Sinergitas dengan Kepolisian dan Tentara Nasional Indonesia", "Jumlah patroli bersama", "kali"),
            ("Harmonisasi Hubungan dengan Tokoh Agama dan Tokoh Masyarakat", "Jumlah forum yang dihadiri", "kali"))),
        ("Koordinasi Penerapan dan Penegakan Peraturan Daerah dan Peraturan Kepala Daerah", (
            ("Koordinasi Penegakan Peraturan Perundang-undangan", "Jumlah laporan penegakan", "laporan"),)),
    ),
    "7.01.05": (
        ("Penyelenggaraan Urusan Pemerintahan Umum Sesuai Penugasan Kepala Daerah", (
            ("Pembinaan Wawasan Kebangsaan dan Ketahanan Nasional", "Jumlah peserta pembinaan", "orang"),
            ("Pembinaan Kerukunan Antarsuku dan Umat Beragama", "Jumlah peserta dialog", "orang"))),
    ),
    "7.01.06": (
        ("Fasilitasi, Rekomendasi dan Koordinasi Pembinaan dan Pengawasan Pemerintahan Desa", (
            ("Fasilitasi Pengelolaan Keuangan Desa dan Pendayagunaan Aset Desa", "Jumlah dokumen yang difasilitasi",
             "dokumen"),
            ("Fasilitasi Penyusunan Peraturan Desa dan Peraturan Kepala Desa", "Jumlah rancangan yang dibahas", "dokumen"),
            ("Fasilitasi Administrasi Tata Pemerintahan Desa", "Jumlah pembinaan yang dilaksanakan", "kali"))),
    ),
}  # fmt: skip

UNSUR9 = (
    "Persyaratan pelayanan", "Sistem, mekanisme dan prosedur", "Waktu penyelesaian", "Biaya/tarif",
    "Produk spesifikasi jenis pelayanan", "Kompetensi pelaksana", "Perilaku pelaksana",
    "Penanganan pengaduan, saran dan masukan", "Sarana dan prasarana",
)  # fmt: skip
UNSUR14 = (
    "Prosedur pelayanan", "Kesesuaian persyaratan", "Kejelasan petugas", "Kedisiplinan petugas", "Tanggung jawab petugas",
    "Kemampuan petugas", "Kecepatan pelayanan", "Keadilan mendapatkan pelayanan", "Kesopanan dan keramahan petugas",
    "Kewajaran biaya", "Kepastian biaya", "Kepastian jadwal", "Kenyamanan lingkungan", "Keamanan pelayanan",
)  # fmt: skip
KENDALA = (
    ("sarana pengolahan data di kantor belum memadai", "mengusulkan penambahan peralatan pada anggaran perubahan"),
    ("jumlah petugas belum sebanding dengan beban pelayanan", "mengatur ulang pembagian tugas antarseksi"),
    ("laporan dari wilayah sering terlambat disampaikan", "menetapkan jadwal penyampaian laporan setiap bulan"),
    ("sebagian warga belum memahami prosedur yang berlaku", "menambah sosialisasi melalui pertemuan rukun warga"),
)  # fmt: skip
SEBAB = (
    "adanya koordinasi yang lebih baik antarseksi", "meningkatnya kesadaran masyarakat",
    "pembinaan yang dilaksanakan secara berkala", "pemanfaatan aplikasi pelayanan",
)  # fmt: skip
