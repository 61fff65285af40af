from django.apps import AppConfig


class PortalConfig(AppConfig):
    name = "sakip.portal"
    label = "portal"
    verbose_name = "Beranda"

    def ready(self) -> None:
        from sakip.core.menu import Butir, daftarkan

        daftarkan(
            Butir("Beranda", "kantor_tahun", "", 0),
            Butir("Ekspor dan impor Excel", "excel", "Pengaturan", 5),
        )
