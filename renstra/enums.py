"""Words with a fixed set of values that the plan and the rooms above it share."""

from django.db import models


class Polaritas(models.TextChoices):
    """Which direction is good. Asked, never guessed from the name (domain handbook §2.1)."""

    NAIK = "naik", "Makin tinggi makin baik"
    TURUN = "turun", "Makin rendah makin baik"
    RENTANG = "rentang", "Di dalam rentang target"


class JenisNilai(models.TextChoices):
    """What kind of value an indicator has."""

    ANGKA = "angka", "Angka (jumlah)"
    PERSEN = "persen", "Persen"
    INDEKS = "indeks", "Indeks atau nilai"
    PREDIKAT = "predikat", "Predikat (huruf)"


class Akumulasi(models.TextChoices):
    """How the quarters make the year (domain handbook §2.5)."""

    JUMLAH = "jumlah", "Dijumlahkan"
    TERAKHIR = "terakhir", "Nilai terakhir"
    RATA = "rata", "Rata-rata"
    RASIO = "rasio", "Rasio: jumlah pembilang dibagi jumlah penyebut"


class Ketersediaan(models.TextChoices):
    """Empty, missing and not held are different answers and stay different up to the print."""

    ADA = "ada", "Ada nilainya"
    TIDAK_TERSEDIA = "tidak_tersedia", "Tidak tersedia"
    TIDAK_DIADAKAN = "tidak_diadakan", "Tidak diadakan"


class Jenjang(models.TextChoices):
    """Level of a node in the program tree (Permendagri 90/2019)."""

    PROGRAM = "program", "Program"
    KEGIATAN = "kegiatan", "Kegiatan"
    SUBKEGIATAN = "subkegiatan", "Sub Kegiatan"
