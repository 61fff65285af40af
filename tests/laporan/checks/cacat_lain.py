"""Faults that belong to no theme, and those that no rule can see."""

from tests.laporan.checks.cacat import Cacat, TakTerlihat

CACAT = (
    Cacat("BS", "K4", 661, ("848 RT RW", "820 RT RW"), "jumlah peserta rapat dalam RKT dan daftar keluaran"),
    Cacat("MU", "K12", 692, ("2020", "2021"), "PKK tahun anggaran 2020"),
    Cacat("MU", "K12", 710, ("2020", "2021"), "PPS tahun anggaran 2020"),
    Cacat("MU", "W32", 807, ("Metro Utara", "Banjarsari"), "tempat penandatanganan kedua"),
    Cacat("MU", "W32", 871, ("Metro", "Banjarsari"), "tempat penandatanganan ketiga"),
    Cacat("MU", "W33", 604, ("MATRIKS RENSTRA", "dua kali"), "matriks Renstra tercetak dua kali"),
    Cacat("PL", "W31", 297, ("Tabel 2.1",), "tabel 2.1 disebut di atas Tabel 3.1"),
)

TAK_TERLIHAT = (
    TakTerlihat(
        "BS",
        194,
        "tujuan 1 dalam empat rumusan",
        "Keempatnya kalimat yang berbeda seluruhnya; tanpa nomor atau angka tidak terbaca bahwa maksudnya satu tujuan.",
    ),
    TakTerlihat(
        "MU",
        742,
        "tahun 2021 yang belum berjalan dihitung 0, sehingga 83 %",
        "Rumus kolom 11 yang tercetak memang membagi enam tahun, dan hasilnya cocok; yang keliru rumusnya.",
    ),
    TakTerlihat(
        "MU",
        58,
        "dua kalimat visi kota",
        "Visi dikutip dalam kalimat bebas; mana yang resmi tidak tercetak dalam laporan.",
    ),
)
