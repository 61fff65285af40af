from django.apps import AppConfig


class RenstraConfig(AppConfig):
    name = "renstra"
    verbose_name = "Rencana strategis"

    def ready(self) -> None:
        from sakip.core.menu import Butir, daftarkan

        daftarkan(
            Butir("RPJMD", "renstra:rpjmd_daftar", "Rencana", 10),
            Butir("Renstra", "renstra:renstra", "Rencana", 20),
            Butir("Indikator", "renstra:indikator_daftar", "Rencana", 30),
            Butir("Program dan kegiatan", "renstra:program", "Rencana", 40),
            Butir("Dukungan program", "renstra:dukungan", "Rencana", 50),
        )
