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


class Gabungan(models.TextChoices):
    """How the lettered parts of an indicator make its value; empty: it is measured by itself."""

    RATA = "rata", "Rata-rata komponen"
    BOBOT = "bobot", "Rata-rata berbobot"
    JUMLAH = "jumlah", "Jumlah komponen"


class Ketersediaan(models.TextChoices):
    """Empty, missing and not held are different answers and stay different up to the print."""

    ADA = "ada", "Ada nilainya"
    TIDAK_TERSEDIA = "tidak_tersedia", "Tidak tersedia"
    TIDAK_DIADAKAN = "tidak_diadakan", "Tidak diadakan"
    TIDAK_BERLAKU = "tidak_berlaku", "Tidak berlaku (n/a)"


class Jenjang(models.TextChoices):
    """Level of a name in the nomenclature (Permendagri 90/2019). A program tree has the last three; a program names its urusan."""

    URUSAN = "urusan", "Bidang Urusan"
    PROGRAM = "program", "Program"
    KEGIATAN = "kegiatan", "Kegiatan"
    SUBKEGIATAN = "subkegiatan", "Sub Kegiatan"


JENJANG_POHON = (Jenjang.PROGRAM, Jenjang.KEGIATAN, Jenjang.SUBKEGIATAN)


class PasanganAkhir(models.TextChoices):
    """What the last pair of columns (target, Rp) of the Renstra matrix holds; a property of the office's matrix (MU-2)."""

    TANPA = "", "Tanpa kolom akhir"
    TAHUN = "tahun", "Tahun terakhir Renstra"
    JUMLAH = "jumlah", "Jumlah seluruh tahun"
    KONDISI = "kondisi", "Kondisi akhir periode (target tahun terakhir, jumlah rupiah)"


class JenisTanda(models.TextChoices):
    """Why an indicator is followed by others; one indicator may have several."""

    IKD = "IKD", "Indikator Kinerja Daerah (IKD)"
    IKK = "IKK", "Indikator Kinerja Kunci (IKK)"
    SPM = "SPM", "Standar Pelayanan Minimal (SPM)"
    SDGS = "SDGs", "Tujuan Pembangunan Berkelanjutan (SDGs)"
