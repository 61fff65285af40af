from django.apps import AppConfig


class LaporanConfig(AppConfig):
    name = "laporan"
    verbose_name = "Laporan"

    def ready(self) -> None:
        from laporan.papers import muat
        from sakip.core.menu import Butir, daftarkan

        muat()
        daftarkan(
            Butir("Laporan tahunan", "laporan:baca", "Laporan", 10),
            Butir("Naskah laporan", "laporan:bagian_daftar", "Laporan", 20),
            Butir("Naskah dan tabel", "laporan:naskah_daftar", "Laporan", 30),
        )
