"""Every write of this room. Each takes ``by=``, one transaction, the whole row checked, a line in the Jejak."""

from kinerja.domain.aksi import SelTarget, simpan_aksi, simpan_target_periode
from kinerja.domain.cascade import susun_perjanjian_unit
from kinerja.domain.iku import simpan_baris_iku, simpan_penetapan, susun_iku
from kinerja.domain.keluaran import IsiKeluaran, simpan_keluaran
from kinerja.domain.pelaksanaan import simpan_pelaksanaan
from kinerja.domain.pengukuran import langkah_banyak, langkah_pengukuran, pengukuran_untuk
from kinerja.domain.perjanjian import perbarui_anggaran, simpan_baris, simpan_perjanjian, susun_perjanjian
from kinerja.domain.realisasi import simpan_pembanding, simpan_realisasi
from kinerja.domain.rkt import susun_rkt
from kinerja.domain.skala import simpan_aturan, simpan_konversi, simpan_skala
from kinerja.domain.survei import UNSUR_9, UNSUR_14, hapus_survei, simpan_survei

__all__ = [
    "UNSUR_9",
    "UNSUR_14",
    "IsiKeluaran",
    "SelTarget",
    "hapus_survei",
    "langkah_banyak",
    "langkah_pengukuran",
    "pengukuran_untuk",
    "perbarui_anggaran",
    "simpan_aksi",
    "simpan_aturan",
    "simpan_baris",
    "simpan_baris_iku",
    "simpan_keluaran",
    "simpan_konversi",
    "simpan_pelaksanaan",
    "simpan_pembanding",
    "simpan_penetapan",
    "simpan_perjanjian",
    "simpan_realisasi",
    "simpan_skala",
    "simpan_survei",
    "simpan_target_periode",
    "susun_iku",
    "susun_perjanjian",
    "susun_perjanjian_unit",
    "susun_rkt",
]
