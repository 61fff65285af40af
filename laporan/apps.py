from django.apps import AppConfig


class LaporanConfig(AppConfig):
    name = "laporan"
    verbose_name = "Laporan"

    def ready(self) -> None:
        from sakip.core.menu import Butir, daftarkan

        daftarkan(
            Butir("Laporan tahunan", "laporan:baca", "Laporan", 10),
            Butir("Naskah laporan", "laporan:bagian_daftar", "Laporan", 20),
        )
