"""First drafts of the lists of an IKU decree (PER/9/M.PAN/5/2007; BS-8, PL-4)."""

from __future__ import annotations

from typing import Any

from kinerja.models import ButirKeputusan, PenetapanIku
from sakip.core.domain import simpan
from sakip.core.write import menulis

Jenis = ButirKeputusan.Jenis
RANCANGAN: dict[str, tuple[str, ...]] = {
    Jenis.MENIMBANG: (
        (
            "bahwa untuk melaksanakan ketentuan Pasal 3 dan Pasal 4 Peraturan Menteri Negara Pendayagunaan Aparatur Negara "
            "Nomor PER/9/M.PAN/5/2007 tentang Pedoman Umum Penetapan Indikator Kinerja Utama di Lingkungan Instansi "
            "Pemerintah, perlu menetapkan Indikator Kinerja Utama {kantor};"
        ),
        "bahwa berdasarkan pertimbangan tersebut perlu menetapkan Keputusan {kepala} tentang {tentang}.",
    ),
    Jenis.MENGINGAT: (
        "Undang-Undang Nomor 23 Tahun 2014 tentang Pemerintahan Daerah;",
        "Peraturan Pemerintah Nomor 8 Tahun 2006 tentang Pelaporan Keuangan dan Kinerja Instansi Pemerintah;",
        "Peraturan Presiden Nomor 29 Tahun 2014 tentang Sistem Akuntabilitas Kinerja Instansi Pemerintah;",
        (
            "Peraturan Menteri Negara Pendayagunaan Aparatur Negara Nomor PER/9/M.PAN/5/2007 tentang Pedoman Umum Penetapan "
            "Indikator Kinerja Utama di Lingkungan Instansi Pemerintah;"
        ),
        (
            "Peraturan Menteri Pendayagunaan Aparatur Negara dan Reformasi Birokrasi Nomor 53 Tahun 2014 tentang Petunjuk "
            "Teknis Perjanjian Kinerja, Pelaporan Kinerja dan Tata Cara Reviu atas Laporan Kinerja Instansi Pemerintah."
        ),
    ),
    Jenis.DIKTUM: (
        "Menetapkan {tentang} sebagaimana tercantum dalam Lampiran Keputusan ini.",
        (
            "Indikator Kinerja Utama sebagaimana dimaksud dalam Diktum KESATU menjadi acuan untuk menyusun rencana kinerja "
            "tahunan, rencana kerja dan anggaran, Perjanjian Kinerja, laporan kinerja, serta evaluasi pencapaian kinerja."
        ),
        "Keputusan ini mulai berlaku pada tanggal ditetapkan.",
    ),
    Jenis.TEMBUSAN: ("{kepala_daerah};", "Inspektur {pemda}."),
}


def isi_rancangan(penetapan: PenetapanIku, *, by: Any) -> int:
    """Fill each list that is still empty with a draft; gives the number of new items. Raises as `simpan` does."""
    kantor = penetapan.perangkat
    isian = {
        "kantor": kantor.nama,
        "kepala": kantor.jabatan_kepala,
        "kepala_daerah": kantor.pemda.jabatan_kepala,
        "pemda": kantor.pemda.nama,
        "tentang": judul_keputusan(penetapan),
    }
    terisi = set(penetapan.butir.values_list("jenis", flat=True))
    baru = [(j, i, t.format(**isian)) for j, isi in RANCANGAN.items() if j not in terisi for i, t in enumerate(isi, 1)]
    with menulis(by=by):
        for jenis, urut, uraian in baru:
            simpan(ButirKeputusan(penetapan=penetapan, jenis=jenis, uraian=uraian, urut=urut), by=by)
    return len(baru)


def judul_keputusan(penetapan: PenetapanIku) -> str:
    """What the decree is about, as typed or as it usually is."""
    return penetapan.tentang or f"Penetapan Indikator Kinerja Utama {penetapan.perangkat.nama}"
