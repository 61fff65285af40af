from django.apps import AppConfig


class AnggaranConfig(AppConfig):
    name = "anggaran"
    verbose_name = "Anggaran"

    def ready(self) -> None:
        from anggaran import resources, tugas
        from anggaran.asal import asal_uang
        from anggaran.isian import rujukan
        from sakip.core import asal, lembar
        from sakip.core.menu import Butir, daftarkan

        asal.daftarkan(asal_uang, "uang")
        lembar.daftarkan(*resources.LEMBAR)
        tugas.daftarkan()
        rujukan.pasang()
        daftarkan(
            Butir("Belanja tahun ini", "anggaran:belanja", "Anggaran", 10),
            Butir("Pagu indikatif", "anggaran:indikatif", "Anggaran", 15, "ubah_anggaran"),
            Butir("Tahap dan pagu", "anggaran:tahap_daftar", "Anggaran", 20),
            Butir("Rincian belanja", "anggaran:baris_daftar", "Anggaran", 25),
            Butir("Realisasi anggaran", "anggaran:isian", "Anggaran", 30),
            Butir("Angka kontrol", "anggaran:kontrol_daftar", "Anggaran", 40),
        )
