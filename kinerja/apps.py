from django.apps import AppConfig


class KinerjaConfig(AppConfig):
    name = "kinerja"
    verbose_name = "Kinerja"

    def ready(self) -> None:
        from kinerja import resources, resources_naskah, tugas
        from kinerja.asal import asal_realisasi, asal_target
        from kinerja.domain import penahan, syarat
        from kinerja.isian import rujukan
        from sakip.core import asal, lembar
        from sakip.core.menu import Butir, daftarkan, daftarkan_pemda

        asal.daftarkan(asal_realisasi, "realisasi")
        asal.daftarkan(asal_target, "target")
        lembar.daftarkan(*resources.LEMBAR, *resources_naskah.LEMBAR)
        penahan.daftarkan()
        syarat.daftarkan()
        tugas.daftarkan()
        rujukan.pasang()
        daftarkan(
            Butir("Perjanjian Kinerja", "kinerja:perjanjian_daftar", "Perjanjian", 10),
            Butir("Perjanjian Kinerja unit", "kinerja:perjanjian_unit", "Perjanjian", 15),
            Butir("Indikator Kinerja Utama", "kinerja:iku", "Perjanjian", 20),
            Butir("RKT", "kinerja:rkt", "Perjanjian", 30),
            Butir("Rencana aksi", "kinerja:aksi", "Perjanjian", 40),
            Butir("Target triwulan", "kinerja:isian_target", "Perjanjian", 50),
            Butir("Isian realisasi", "kinerja:isian", "Kinerja", 5),
            Butir("Realisasi", "kinerja:realisasi", "Kinerja", 10),
            Butir("Pengukuran", "kinerja:pengukuran_daftar", "Kinerja", 12),
            Butir("Capaian triwulan", "kinerja:triwulan", "Kinerja", 15),
            Butir("Survei", "kinerja:survei_daftar", "Kinerja", 20),
            Butir("Angka pembanding", "kinerja:pembanding", "Kinerja", 30),
            Butir("Pelaksanaan kegiatan", "kinerja:pelaksanaan", "Kinerja", 40),
            Butir("Aturan penghitungan", "kinerja:aturan", "Kinerja", 50),
            Butir("Skala peringkat", "kinerja:skala", "Kinerja", 60),
        )
        daftarkan_pemda(Butir("Skala", "skala:daftar", "Data acuan", 20, "lihat_pemda"))
