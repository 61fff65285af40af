"""Reading the frame of a book: the office as papers name it, cover and paper, pictures and files that are bound in."""

from __future__ import annotations

from collections import defaultdict
from typing import Any

import pikepdf

from kinerja.queries.bentuk import Pihak
from laporan.berkas import PDF, lembar_pdf
from laporan.konteks import Kantor, Rangka, Unit
from laporan.models import Laporan
from sakip.core.berkas import BerkasRusak, isi_tersimpan, sebagai_data
from sakip.core.berkas import baca as baca_berkas
from sakip.core.models import Berkas, PerangkatDaerah, UnitKerja
from sakip.core.queries import unit_kantor
from sakip.core.teks import per_baris


def kantor(p: PerangkatDaerah, *, bergambar: bool) -> Kantor:
    return Kantor(
        nama=p.nama,
        pemda=p.pemda.nama,
        jabatan_kepala=p.jabatan_kepala,
        kepala_daerah=p.pemda.jabatan_kepala,
        sebutan=p.get_sebutan_display(),
        nama_laporan=p.get_istilah_laporan_display().partition(" – ")[2],
        alamat=_alamat(p),
        kota=p.kota,
        lambang=gambar(p.lambang or p.pemda.lambang) if bergambar else "",
        lambang_pemda=gambar(p.pemda.lambang) if bergambar else "",
        dasar_organisasi=p.dasar_organisasi,
        kedudukan=per_baris(p.kedudukan),
        tugas=per_baris(p.tugas),
        fungsi=per_baris(p.fungsi),
        unit=_unit(p),
    )


def _alamat(p: PerangkatDaerah) -> str:
    telepon = f"Telp. {p.telepon}" if p.telepon else ""
    return " ".join(filter(None, (p.alamat, telepon, p.kota.upper(), p.kode_pos)))


def gambar(berkas: Berkas | None) -> str:
    """The picture as a data: image; "" where there is none or its file is gone."""
    if berkas is None or not berkas.jenis.startswith("image/"):
        return ""
    try:
        return isi_tersimpan(berkas.isi.name, berkas.jenis)
    except FileNotFoundError:
        return ""


def sisipan(berkas: Berkas | None) -> dict[str, Any]:
    """The file that a section binds in, as fields of `IsiBagian`."""
    if berkas is None:
        return {}
    if berkas.jenis != PDF:
        satu = gambar(berkas)
        return {"sisipan": satu, "halaman": 1, "sisipan_hilang": not satu}
    try:
        isi = baca_berkas(berkas)
        lembar = lembar_pdf(isi)
    except (BerkasRusak, pikepdf.PdfError):
        return {"sisipan_hilang": True}
    return {"sisipan": sebagai_data(isi, berkas.isi.name, PDF), "halaman": lembar.halaman, "rebah": lembar.rebah}


def _unit(p: PerangkatDaerah) -> tuple[Unit, ...]:
    anak: dict[int | None, list[UnitKerja]] = defaultdict(list)
    for u in unit_kantor(p):
        anak[u.induk_id].append(u)

    def susun(induk: int | None) -> tuple[Unit, ...]:
        return tuple(Unit(nama=u.nama, anak=susun(u.pk)) for u in anak[induk])

    return susun(None)


def rangka(laporan: Laporan | None, *, bergambar: bool) -> Rangka:
    if laporan is None:
        return Rangka()
    siapa = laporan.penandatangan
    return Rangka(
        judul=laporan.judul,
        nomor=laporan.nomor,
        tanggal_nomor=laporan.tanggal_nomor,
        tempat=laporan.tempat,
        tanggal=laporan.tanggal,
        penandatangan=Pihak(
            nama=siapa.nama, jabatan=siapa.jabatan_lengkap, pangkat=siapa.pangkat, nip=siapa.nip_tercetak
        )
        if siapa
        else None,
        kertas="F4" if laporan.kertas == Laporan.Kertas.F4 else "A4",
        nomor_tabel=laporan.nomor_tabel,
        grafik=laporan.grafik,
        jenis=laporan.jenis,
        bernomor_angka=laporan.penomoran == Laporan.Penomoran.ANGKA,
        bab_awal=laporan.bab_awal,
        lampiran_romawi=laporan.nomor_lampiran == Laporan.NomorLampiran.ROMAWI,
        gambar_sampul=gambar(laporan.gambar_sampul) if bergambar else "",
    )
