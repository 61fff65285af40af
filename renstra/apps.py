from django.apps import AppConfig


class RenstraConfig(AppConfig):
    name = "renstra"
    verbose_name = "Rencana strategis"

    def ready(self) -> None:
        from renstra import resources, tugas
        from sakip.core import lembar
        from sakip.core.menu import Butir, daftarkan, daftarkan_pemda

        lembar.daftarkan(*resources.LEMBAR)
        tugas.daftarkan()
        daftarkan(
            Butir("RPJMD", "renstra:rpjmd_daftar", "Rencana", 10),
            Butir("Renstra", "renstra:renstra", "Rencana", 20),
            Butir("Indikator", "renstra:indikator_daftar", "Rencana", 30),
            Butir("Program dan kegiatan", "renstra:program", "Rencana", 40),
            Butir("Program sepanjang Renstra", "renstra:matriks_program", "Rencana", 45),
            Butir("Dukungan program", "renstra:dukungan", "Rencana", 50),
            Butir("Pegawai", "renstra:pegawai_daftar", "Rencana", 70),
            Butir("Sarana dan prasarana", "renstra:aset_daftar", "Rencana", 71),
        )
        daftarkan_pemda(Butir("Nomenklatur", "nomenklatur:daftar", "Data acuan", 30, "lihat_pemda"))
