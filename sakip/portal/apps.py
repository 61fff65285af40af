from django.apps import AppConfig


class PortalConfig(AppConfig):
    name = "sakip.portal"
    label = "portal"
    verbose_name = "Beranda"

    def ready(self) -> None:
        from laporan.temuan import temuan_laporan, temuan_periksa, temuan_teringat
        from sakip.core import temuan
        from sakip.core.menu import Butir, daftarkan

        temuan.daftarkan(temuan_laporan, temuan_periksa)
        temuan.daftarkan_ingatan(temuan_teringat)
        daftarkan(
            Butir("Beranda", "kantor_tahun", "", 0),
            Butir("Meja pimpinan", "meja", "", 1, "meja"),
            Butir("Ekspor dan impor Excel", "excel", "Pengaturan", 5),
        )
