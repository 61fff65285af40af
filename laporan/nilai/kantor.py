"""Names: the office, its Pemda, the report, its signer, the plan of the year."""

from __future__ import annotations

from collections.abc import Iterator

from laporan.konteks import Konteks
from laporan.nilai.bentuk import NilaiHidup, Pembuat


def kantor(k: Konteks) -> Iterator[NilaiHidup]:
    """What prose says of the office and of the book itself."""
    yield from _kantor(k)
    yield from _laporan(k)
    yield from _penanda(k)
    yield from _renstra(k)


def _kantor(k: Konteks) -> Iterator[NilaiHidup]:
    buat, a = Pembuat("Kantor dan pemerintah daerah"), k.kantor
    isi = {
        "kantor:nama": ("Nama kantor", a.nama),
        "kantor:sebutan": ("Sebutan kantor", a.sebutan),
        "kantor:kepala": ("Jabatan kepala kantor", a.jabatan_kepala),
        "kantor:alamat": ("Alamat kantor", a.alamat),
        "kantor:kota": ("Kota kedudukan kantor", a.kota),
        "pemda:nama": ("Nama pemerintah daerah", a.pemda),
        "pemda:kepala": ("Jabatan kepala daerah", a.kepala_daerah),
    }
    yield from (buat.kata(kunci, nama, teks) for kunci, (nama, teks) in isi.items())


def _laporan(k: Konteks) -> Iterator[NilaiHidup]:
    buat = Pembuat("Laporan")
    isi = {
        "laporan:judul": ("Judul laporan", k.judul_buku),
        "laporan:tahun": ("Tahun laporan", str(k.tahun)),
        "laporan:tahun_lalu": ("Tahun sebelumnya", str(k.tahun - 1)),
        "laporan:tahun_depan": ("Tahun berikutnya", str(k.tahun + 1)),
        "laporan:tempat": ("Tempat penandatanganan", k.rangka.tempat),
        "laporan:tanggal": ("Tanggal kata pengantar", k.rangka.tanggal),
    }
    yield from (buat.kata(kunci, nama, teks) for kunci, (nama, teks) in isi.items())


def _penanda(k: Konteks) -> Iterator[NilaiHidup]:
    buat, p = Pembuat("Penanda tangan"), k.rangka.penandatangan
    isi = {
        "penanda:nama": ("Nama penanda tangan", p.nama if p else ""),
        "penanda:jabatan": ("Jabatan penanda tangan", p.jabatan if p else ""),
        "penanda:pangkat": ("Pangkat penanda tangan", p.pangkat if p else ""),
        "penanda:nip": ("NIP penanda tangan", p.nip if p else ""),
    }
    yield from (buat.kata(kunci, nama, teks) for kunci, (nama, teks) in isi.items())


def _renstra(k: Konteks) -> Iterator[NilaiHidup]:
    buat, r = Pembuat("Renstra"), k.rencana
    isi = {
        "renstra:nama": ("Nama Renstra", r.nama if r else ""),
        "renstra:periode": ("Periode Renstra", r.periode if r else ""),
        "renstra:tahun_awal": ("Tahun pertama Renstra", str(r.tahun_awal) if r else ""),
        "renstra:tahun_akhir": ("Tahun terakhir Renstra", str(r.tahun_akhir) if r else ""),
        "rpjmd:periode": ("Periode RPJMD", r.periode_rpjmd if r else ""),
        "rpjmd:visi": ("Visi daerah", r.visi if r else ""),
    }
    yield from (buat.kata(kunci, nama, teks) for kunci, (nama, teks) in isi.items())
    yield buat.banyak("rpjmd:misi", "Jumlah misi daerah", len(r.misi) if r else 0, "misi")
    yield buat.banyak("renstra:tujuan", "Jumlah tujuan Renstra", len(r.tujuan) if r else 0, "tujuan")
    yield buat.banyak("renstra:sasaran", "Jumlah sasaran Renstra", len(r.sasaran) if r else 0, "sasaran")
