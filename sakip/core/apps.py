from django.apps import AppConfig


class CoreConfig(AppConfig):
    name = "sakip.core"
    label = "core"
    verbose_name = "Organisasi dan pengguna"

    def ready(self) -> None:
        from sakip.core import lembar, resources, tugas, tugas_catatan, tugas_kalender
        from sakip.core.menu import Butir, daftarkan, daftarkan_pemda

        lembar.daftarkan(*resources.LEMBAR)
        tugas.daftarkan(tugas_catatan.penyedia, tugas_kalender.penyedia)
        tugas.daftarkan_hitungan(tugas_kalender.penghitung)
        daftarkan(
            Butir("Kalender", "core:kalender", "", 5),
            Butir("Catatan", "core:catatan_daftar", "Laporan", 40),
            Butir("Profil kantor", "core:profil", "Pengaturan", 10),
            Butir("Unit kerja", "core:unit_daftar", "Pengaturan", 20),
            Butir("Pejabat", "core:pejabat_daftar", "Pengaturan", 30),
            Butir("Pengguna dan peran", "core:pengguna_daftar", "Pengaturan", 40, "ubah_pengguna"),
            Butir("Kunci data", "core:kunci_daftar", "Pengaturan", 50),
            Butir("Jejak perubahan", "core:jejak", "Pengaturan", 60),
            Butir("Istilah", "core:istilah", "Pengaturan", 65),
            Butir("Pemerintah daerah", "pemda", "Pengaturan", 70, "lihat_pemda", sepemda=True),
        )
        daftarkan_pemda(
            Butir("Kantor", "pemda", "", 10, "lihat_pemda"),
            Butir("Jadwal", "pemda:jadwal", "", 20, "atur_jadwal"),
            Butir("Perpanjangan", "pemda:perpanjangan_daftar", "", 30, "atur_jadwal"),
            Butir("Akun dan peran", "pemda:akun_daftar", "Orang", 10, "ubah_pengguna"),
            Butir("Peraturan", "pemda:peraturan_daftar", "Data acuan", 10, "lihat_pemda"),
            Butir("Jejak perubahan", "pemda:jejak", "Pengaturan", 10, "ubah_pengguna"),
        )
