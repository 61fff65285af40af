from django.apps import AppConfig
from django.db.models.signals import post_migrate


class LaporanConfig(AppConfig):
    name = "laporan"
    verbose_name = "Laporan"

    def ready(self) -> None:
        from laporan import resources, rujukan, tugas
        from laporan.asal import asal_buku
        from laporan.domain import alur
        from laporan.domain.reviu import batalkan_berjalan
        from laporan.models import BerkasEdisi, Edisi, NaskahBertanda
        from laporan.papers import muat
        from laporan.periksa.sel import temuan_realisasi, temuan_uang, temuan_ukur
        from sakip.core import asal, lembar, pemicu, temuan
        from sakip.core.menu import Butir, daftarkan, daftarkan_pemda
        from sakip.core.models import Berkas
        from sakip.core.workflow import daftarkan_akibat

        asal.daftarkan(asal_buku, "")
        lembar.daftarkan(*resources.LEMBAR)
        muat()
        alur.daftarkan()
        rujukan.pasang()
        daftarkan_akibat(batalkan_berjalan, "laporan.Laporan", "buka", "koreksi")
        pemicu.daftarkan(Edisi, BerkasEdisi, NaskahBertanda)
        pemicu.daftarkan(Berkas, hanya=("ubah",))  # foreign keys hold the row of an edition against DELETE
        post_migrate.connect(pemicu.setelah_migrasi, sender=self, dispatch_uid="pemicu")
        tugas.daftarkan()
        temuan.daftarkan_sel("realisasi", temuan_realisasi)
        temuan.daftarkan_sel("uang", temuan_uang)
        temuan.daftarkan_sel("ukur", temuan_ukur)
        daftarkan(
            Butir("Pohon kinerja", "laporan:pohon", "Rencana", 60),
            Butir("Laporan tahunan", "laporan:baca", "Laporan", 10),
            Butir("Naskah laporan", "laporan:bagian_daftar", "Laporan", 15),
            Butir("Dasar hukum", "laporan:dasar_hukum_daftar", "Laporan", 20),
            Butir("Naskah dan tabel", "laporan:naskah_daftar", "Laporan", 25),
            Butir("Buku IKU", "laporan:buku_baca", "Laporan", 30, isi=(("jenis", "iku"),)),
            Butir("Bab Renstra", "laporan:buku_baca", "Laporan", 35, isi=(("jenis", "renstra"),)),
            Butir("Periksa laporan", "laporan:periksa", "Laporan", 40),
            Butir("Aturan pemeriksaan", "laporan:aturan_periksa", "Laporan", 42),
            Butir("Kesiapan laporan", "laporan:siap", "Laporan", 42, "lihat_kesiapan"),
            Butir("Pengesahan laporan", "laporan:alur", "Laporan", 45),
            Butir("Reviu inspektorat", "laporan:reviu", "Laporan", 50),
            Butir("Naskah bertanda tangan", "laporan:edisi_daftar", "Laporan", 55),
            Butir("LHE", "laporan:lhe", "Laporan", 60),
            Butir("Tindak lanjut", "laporan:tindak_daftar", "Laporan", 65),
            Butir("Rencana perbaikan", "laporan:perbaikan_daftar", "Laporan", 70),
            Butir("Periksa berkas lama", "laporan:berkas_lama_daftar", "Laporan", 80, "periksa_berkas"),
            Butir("Laporan semua kantor", "pantau:daftar", "Laporan", 90, "pantau_pemda", sepemda=True),
        )
        daftarkan_pemda(
            Butir("Laporan semua kantor", "pantau:daftar", "", 15, "pantau_pemda"),
            Butir("Aturan pemeriksaan", "pantau:aturan_daftar", "Data acuan", 30, "pantau_pemda"),
            Butir("Inspektur", "pantau:inspektur_daftar", "Orang", 20, "pantau_pemda"),
        )
