"""Faults of the printed layers in targets, realisasi, capaian and wording (domain handbook §5.2)."""

from tests.laporan.checks.cacat import Cacat, TakTerlihat

CACAT = (
    Cacat(
        "BS", "K1", 294, ("Persentase Desa yang sudah menyusun", "tidak ada"), "indikator PK dan IKU yang tidak diukur"
    ),
    Cacat("BS", "K2", 660, ("B pada PK", "100% pada RKT", "A pada Renstra", "100 pada Tabel 3.1"), "target SKM"),
    Cacat("BS", "K2", 337, ("B pada PK", "100 pada Tabel 3.1"), "target SKM pada tabel pengukuran"),
    Cacat("BS", "K2", 365, ("A pada Renstra", "100% pada Tabel 3.3"), "target akhir Renstra SKM"),
    Cacat("BS", "K3", 356, ("90 pada Tabel 3.1", "93,71 pada Tabel 3.2"), "realisasi SKM"),
    Cacat("BS", "K3", 445, ("100 pada Tabel 3.1", "99,02 pada Tabel 3.5"), "realisasi rekomendasi"),
    Cacat("BS", "K5", 454, ("100 pada Tabel 3.6", "99,02 %"), "tingkat kemajuan 100"),
    Cacat("BS", "K5", 365, ("“Baik”", "93,71 %"), "tingkat kemajuan berupa kata"),
    Cacat("BS", "K5", 467, ("99,02 %", "sangat berhasil", "BAIK"), "kata di luar skala"),
    Cacat("BS", "K5", 469, ("99,02 %", "sangat baik", "BAIK"), "predikat lain daripada skala"),
    Cacat("BS", "W7", 356, ("83%", "89,50"), "satuan tercampur dalam satu deret"),
    Cacat("BS", "K4", 338, ("Sasaran", "penyelenggaraan pemerintahan Desa", "Kelurahan/ desa"), "rumusan sasaran 2"),
    Cacat("BS", "K4", 337, ("Nilai survey kepuasan", "Persentase Hasil Survey"), "rumusan indikator SKM"),
    Cacat("BS", "K17", 293, ("B (mulai 76,61)", "81,40"), "target di bawah realisasi 2020"),
    Cacat("BS", "K17", 579, ("2018, 2019", "95,", "sudah 100"), "target di bawah yang sudah dicapai"),
    Cacat("BS", "K18", 305, ("penyebutnya", "ditindaklanjuti"), "penyebut mengulang pembilang"),
    Cacat("BS", "K18", 736, ("penyebutnya", "ditindaklanjuti"), "penyebut mengulang pembilang dalam SK IKU"),
    Cacat("BS", "K19", 337, ("Persentase Hasil Survey",), "indeks ditulis sebagai persentase"),
    Cacat("MU", "K1", 681, ("Jumlah kegiatan sosial", "tidak ada"), "IKU 4 tidak diukur"),
    Cacat("MU", "K2", 695, ("95%, bukan 85 %", "tahun 2020"), "target BAB III dan PKK"),
    Cacat("MU", "K2", 716, ("95%, bukan 85 %", "tahun 2020"), "target BAB III dan PPS"),
    Cacat("MU", "K3", 695, ("92%, bukan 90 %", "47%, bukan 100 %", "68%, bukan 67,98 %"), "realisasi BAB III dan PKK"),
    Cacat("MU", "K3", 716, ("92%, bukan 90 %", "47%, bukan 100 %", "68%, bukan 67,98 %"), "realisasi BAB III dan PPS"),
    Cacat("MU", "K5", 248, ("105 %", "105,88 %", "dipotong"), "capaian dipotong"),
    Cacat("MU", "K16", 267, ("79,97 %", "67,98 %", "85 %"), "PBB di bawah target tanpa kendala dan solusi"),
    Cacat("MU", "K17", 267, ("95% (tahun 2020)", "85 % (tahun 2021)"), "target turun"),
    Cacat("MU", "K18", 681, ("menghitung kegiatan",), "IKU 4 menghitung kegiatan"),
    Cacat("MU", "W8", 783, ("99%", "100 + 100", "33,33 %"), "tingkat kumulatif 99 % dari dua tahun"),
    Cacat("MU", "W8", 784, ("99%", "100 + 100", "33,33 %"), "tingkat kumulatif 99 % dari dua tahun"),
    Cacat("MT", "K20", 28, ("Indeks kepuasan masyarakat", "85 %"), "indikator program menyalin sasaran 1"),
    Cacat("MT", "K20", 30, ("Penurunan gangguan", "30 %"), "indikator program menyalin sasaran 3"),
    Cacat("MT", "K18", 24, ("tidak satu pun", "formulasi"), "tanpa satuan, formulasi, dan sumber data"),
    Cacat("MT", "K19", 24, ("Persentase indeks kepuasan masyarakat",), "IKM ditulis sebagai persentase"),
    Cacat(
        "MT", "K4", 41, ("Meningkatnya peran serta", "Kecamatan Metro Timur"), "satu sasaran dalam IKU, tiga dalam PK"
    ),
    Cacat("MR", "K4", 17, ("Meningkatkan", "Meningkatnya"), "sasaran dalam tiga bentuk"),
    Cacat("MR", "K17", 32, ("30 %", "100 %"), "penurunan gangguan 100 %"),
    Cacat("MR", "K19", 31, ("85 %, 90 %, 95 %, 97 %, 100 %",), "dua indikator satu deret target"),
    Cacat("PL", "K4", 328, ("Meningkatnya Pelayanan yang Akuntabel", "Kualitas Hidup"), "tujuan 2 sebagai sasaran 2"),
    Cacat("PL", "W7", 327, ("“Angka”", "“Nilai”"), "satuan Angka dan Nilai"),
)

TAK_TERLIHAT = (
    TakTerlihat(
        "MT", 53, "partisipasi = hadir/undangan, di Metro Utara usulan tertuang/masuk", "dua dokumen dari dua kantor"
    ),
    TakTerlihat(
        "PL", 328, "82 % dari sedikit kelurahan sukar dicapai", "jumlah kelurahan tidak tercetak dalam dokumen itu"
    ),
    TakTerlihat(
        "PL", 316, "target “82%” dengan satuan Persen", "satuannya hanya tertulis dua kali; angkanya tidak bertentangan"
    ),
)
