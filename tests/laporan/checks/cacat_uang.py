"""Faults of money, survey and outputs in the printed documents."""

from tests.laporan.checks.cacat import Cacat, TakTerlihat

CACAT = (
    # BS
    Cacat("BS", "K6", 445, ("99,02", "866.983.050", "875.599.000"), "realisasi sama dengan serapan sasaran 2"),
    Cacat("BS", "K8", 489, ("8.815.000", "18.815.000", "10.000.000"), "pagu musrenbang kurang satu angka"),
    Cacat("BS", "K8", 489, ("97,24", "207,54"), "persentase musrenbang seperti tercetak"),
    Cacat("BS", "K8", 500, ("2.426.987.812", "2.329.987.812", "97.000.000"), "gaji melebihi belanja pegawai"),
    Cacat("BS", "K8", 516, ("2.426.987.812", "2.329.987.812"), "gaji melebihi belanja pegawai, baris gaji"),
    Cacat("BS", "K8", 660, ("61.960.500", "9.290.000"), "RKT dan DPPA, pelayanan"),
    Cacat("BS", "K8", 661, ("1.017.600.000", "856.784.000"), "RKT dan DPPA, koordinasi"),
    Cacat("BS", "K9", 531, ("268.724.100", "57,59"), "program trantib tanpa sasaran"),
    Cacat("BS", "K11", 489, ("18.294.850", "8.815.000", "207,54"), "realisasi melebihi pagu"),
    Cacat("BS", "K21", 385, ("150", "100"), "sebaran unsur 4"),
    Cacat("BS", "K21", 402, ("70", "72,5"), "skor unsur 5"),
    Cacat("BS", "K21", 410, ("57,5", "65"), "skor unsur 13"),
    Cacat("BS", "K21", 411, ("75", "100"), "skor unsur 14"),
    Cacat("BS", "K21", 398, ("Persyaratan", "tanpa sebaran"), "unsur 1 tanpa sebaran"),
    Cacat("BS", "K21", 399, ("72,5", "Sangat baik", "baik"), "satu skor dua predikat"),
    Cacat("BS", "K21", 405, ("72,5", "Sangat baik", "baik"), "satu skor dua predikat, unsur 8"),
    Cacat("BS", "K21", 412, ("66,4", "Baik", "Kurang baik"), "predikat rata-rata"),
    Cacat("BS", "K21", 412, ("66,4", "93,71", "2018"), "survei lama dipakai ulang"),
    Cacat("BS", "K28", 436, ("98,70", "92,00", "82,00", "82,20", "84,13"), "lima keluaran tanpa persentase"),
    # MU
    *(
        Cacat("MU", "W20", baris, ("bergeser",), "angka di samping kegiatan lain")
        for baris in (252, 253, 254, 255, 260, 261)
    ),
    Cacat("MU", "K8", 255, ("39.015.000", "39.015.900"), "39.015.000"),
    Cacat("MU", "K28", 323, ("99", "5 dari 5", "serapan"), "persentase uang disalin ke keluaran"),
    Cacat("MU", "W24", 492, ("2.994.021,84", "2.994.021.843"), "koma di tempat titik ribuan"),
    Cacat("MU", "W24", 502, ("2.914.521,843",), "koma di tempat titik ribuan, MU-12"),
    Cacat(
        "MU",
        "K8",
        715,
        ("3.892.753.500", "3.902.753.500", "10.000.000"),
        "program kurang Rp 10.000.000 dari belanja langsung",
    ),
    Cacat("MU", "K8", 868, ("3.892.753.500", "3.902.753.500"), "belanja langsung Lampiran VIII"),
    Cacat("MU", "K10", 720, ("322.516.100",), "program dua kali"),
    Cacat("MU", "K10", 724, ("402.931.500",), "program dua kali"),
    Cacat("MU", "K10", 439, ("39.015.900",), "kegiatan dua kali dalam MU-6"),
    Cacat("MU", "K10", 447, ("8.800.000",), "kegiatan dua kali dalam MU-6"),
    Cacat("MU", "K10", 453, ("51.300.000",), "kegiatan dua kali dalam MU-6"),
    Cacat("MU", "W21", 251, ("2016",), "BAB III adalah angka tahun 2016 (MU-5)"),
    Cacat("MU", "W21", 288, ("2016", "15.412.919"), "BAB III adalah angka tahun 2016 (MU-6)"),
    Cacat("MU", "K8", 492, ("2.914.521.843", "4.544.359.330"), "belanja tidak langsung 2020 di BAB III dan lampiran"),
    Cacat("MU", "K8", 493, ("763.188.033", "3.902.753.500"), "belanja langsung 2020 di BAB III dan lampiran"),
    Cacat("MU", "K8", 842, ("33.904.000", "kosong"), "realisasi rincian mebelair kosong"),
)

TAK_TERLIHAT = (
    TakTerlihat(
        "MU",
        850,
        "realisasi kamera CCTV terisi, proyektor kosong",
        "Satu dari dua rincian memang boleh belum terealisasi; tidak ada keterangan lain tentang proyektor.",
    ),
)
