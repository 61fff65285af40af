"""Faults of the printed layers in years, names, counts, direction words and sums of running text (domain handbook §5.2)."""

from tests.laporan.checks.cacat import Cacat, TakTerlihat

CACAT = (
    Cacat("BS", "K12", 251, ("Tahun 2012", "2021"), "tahun 2012 dalam laporan 2021"),
    Cacat(
        "BS",
        "K12",
        21,
        ("Januari 2021", "sebelum tahun itu berakhir"),
        "kata pengantar bertanggal Januari tahun laporan",
    ),
    Cacat("BS", "N4", 78, ("“2” indikator", "0 dari 2"), "2 indikator di atas target, padahal tidak ada"),
    Cacat("BS", "N9", 78, ("diatas target", "tidak tersedia data"), "bertentangan dalam satu kalimat"),
    Cacat("BS", "N1", 82, ("1.486.537.153",), "realisasi belanja langsung tidak ada di tabel"),
    Cacat("BS", "N8", 82, ("96,76 %", "38,45 %"), "38,45 % bukan dari pagu belanja langsung"),
    Cacat("BS", "N5", 251, ("4 (empat)", "memuat 5"), "4 kegiatan, terdaftar 5"),
    Cacat(
        "BS", "N9", 416, ("Kecepatan Pelayanan (70)", "di atas rata-rata"), "kecepatan pelayanan bukan di bawah rerata"
    ),
    Cacat(
        "BS", "N9", 418, ("Kemudahan Prosedur (72,5)", "di atas rata-rata"), "kemudahan prosedur bukan di bawah rerata"
    ),
    Cacat("BS", "N10", 549, ("3 (Tiga)", "2 (Dua)"), "2 kegiatan atau 3 kegiatan untuk sasaran 2"),
    Cacat("BS", "N10", 471, ("3 (Tiga)", "2 (Dua)"), "2 kegiatan atau 3 kegiatan untuk sasaran 2"),
    Cacat("BS", "N7", 559, ("3.336.869.389", "3.348.600.038", "11.730.649"), "belanja tidak langsung + langsung"),
    Cacat("BS", "N1", 559, ("1.850.332.236",), "realisasi belanja tidak langsung tidak ada di tabel"),
    Cacat("MU", "K12", 476, ("Tahun 2016", "2021"), "tingkat pencapaian kinerja Tahun 2016"),
    Cacat("MU", "K12", 480, ("Tahun 2015", "2021"), "pagu Tahun 2015"),
    Cacat("MU", "K12", 480, ("Tahun 2016", "2021"), "pagu Tahun 2016"),
    Cacat("MU", "K12", 484, ("Tahun 2016", "2021"), "total APBD Perubahan Tahun 2016"),
    Cacat(
        "MU", "K12", 484, ("APBD Perubahan Tahun 2021", "dirinya sendiri"), "satu tahun untuk kedua sisi perbandingan"
    ),
    Cacat("MU", "K12", 496, ("2020 dan 2021", "2015 dan 2016"), "judul dan kolom belanja tidak langsung"),
    Cacat("MU", "K12", 505, ("2020 dan 2021", "2015 dan 2016"), "judul dan kolom belanja langsung"),
    Cacat("MU", "K12", 64, ("31 Desember 2020",), "kata pengantar ditandatangani sebelum tahun laporan"),
    Cacat("MU", "K12", 548, ("31 Desember 2020",), "penutup ditandatangani sebelum tahun laporan"),
    Cacat("MU", "K12", 807, ("31 Desember 2020",), "Lampiran VII ditandatangani sebelum tahun laporan"),
    Cacat("MU", "K12", 871, ("30 Desember 2020",), "Lampiran VIII ditandatangani sebelum tahun laporan"),
    Cacat("MU", "K12", 817, ("2020", "2021"), "Lampiran VIII untuk tahun anggaran 2020"),
    Cacat("MU", "K12", 736, ("Tahun 2020", "2021"), "Lampiran VII untuk tahun 2020"),
    Cacat("MU", "K12", 213, ("2016-2021", "2021-2025"), "dua periode Renstra"),
    Cacat("MU", "K13", 860, ("Purwosari", "Banjarsari"), "keluaran Kel. Banjarsari pada Purwosari"),
    Cacat("MU", "K13", 861, ("Purwoasri", "Banjarsari"), "keluaran Kel. Banjarsari pada Purwoasri"),
    Cacat("MU", "K13", 862, ("Karangrejo", "Banjarsari"), "keluaran Kel. Banjarsari pada Karangrejo"),
    *(
        Cacat("MU", "N11", n, ("#DIV/0!",), "kesalahan rumus tercetak")
        for n in (755, 766, 767, 768, 772, 773, 775, 783, 784)
    ),
    *(
        Cacat("MU", "N11", n, ("#DIV/0!",), "kesalahan rumus tercetak")
        for n in (785, 787, 789, 791, 792, 793, 794, 795)
    ),
    Cacat("PL", "K13", 63, ("Kecamatan Samarinda Kota", "Kecamatan Palaran"), "nama kecamatan lain dalam diktum kedua"),
    Cacat(
        "PL",
        "K13",
        142,
        ("Kecamatan Pariaman Utara", "Kecamatan Palaran"),
        "nama kecamatan lain dalam maksud dan tujuan",
    ),
    Cacat("MR", "K12", 25, ("2021-2126",), "periode 2021-2126"),
)

TAK_TERLIHAT = (
    TakTerlihat(
        "BS",
        511,
        "“belanja langsung per program” di atas tabel seluruh belanja",
        "nama jenis belanja, bukan angka; jumlahnya benar",
    ),
    TakTerlihat("BS", 240, "2 program utama", "dua program memang terdaftar di bawahnya; kata “utama” membatasinya"),
)
