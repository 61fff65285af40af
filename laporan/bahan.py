"""Reading what a report prints: every query of `bangun` stands here or in the rooms below, once."""

from __future__ import annotations

import base64
from collections import defaultdict
from typing import Any

from django.db.models import Prefetch

from anggaran.queries import belanja
from kinerja.queries import efisiensi, pengukuran
from kinerja.queries.bentuk import Pengukuran, Pihak
from kinerja.queries.nilai import Hitungan
from laporan.konteks import (
    IndikatorRencana,
    IsiBagian,
    Kantor,
    Konteks,
    Rangka,
    Rencana,
    SasaranRencana,
    TujuanRencana,
    Unit,
)
from laporan.models import Bagian, Laporan
from renstra.models import Renstra, RumusanIndikator, Target
from renstra.queries import renstra_pada
from sakip.core.models import Berkas, PerangkatDaerah, UnitKerja
from sakip.core.teks import per_baris


def baca(perangkat: PerangkatDaerah, tahun: int) -> Konteks:
    """The year of an office as frozen values; an office without any data has empty ones."""
    perangkat = PerangkatDaerah.objects.select_related("pemda__lambang", "lambang").get(pk=perangkat.pk)
    laporan = Laporan.objects.filter(perangkat=perangkat, tahun=tahun).select_related("penandatangan", "tahap").first()
    ukur = pengukuran(perangkat, tahun)
    uang = belanja(perangkat, tahun, laporan.tahap if laporan else None)
    return Konteks(
        kantor=_kantor(perangkat),
        tahun=tahun,
        rangka=_rangka(laporan),
        bagian=tuple(_bagian(laporan)),
        rencana=_rencana(perangkat, tahun),
        ukur=ukur,
        uang=uang,
        efisiensi=_efisiensi(ukur, {s.id: s.serapan for s in uang.sasaran}),
    )


def _efisiensi(ukur: Pengukuran, serapan: dict[int, Any]) -> dict[int, Hitungan]:
    return {
        s.sasaran_id: efisiensi(s.capaian.nilai, serapan.get(s.sasaran_id), ukur.aturan)
        for s in ukur.sasaran
        if s.sasaran_id
    }


def _kantor(p: PerangkatDaerah) -> Kantor:
    return Kantor(
        nama=p.nama,
        pemda=p.pemda.nama,
        jabatan_kepala=p.jabatan_kepala,
        kepala_daerah=p.pemda.jabatan_kepala,
        sebutan=p.get_sebutan_display(),
        nama_laporan=p.get_istilah_laporan_display().partition(" – ")[2],
        alamat=_alamat(p),
        kota=p.kota,
        lambang=_gambar(p.lambang or p.pemda.lambang),
        lambang_pemda=_gambar(p.pemda.lambang),
        dasar_organisasi=p.dasar_organisasi,
        kedudukan=per_baris(p.kedudukan),
        tugas=per_baris(p.tugas),
        fungsi=per_baris(p.fungsi),
        unit=_unit(p),
    )


def _alamat(p: PerangkatDaerah) -> str:
    telepon = f"Telp. {p.telepon}" if p.telepon else ""
    return " ".join(filter(None, (p.alamat, telepon, p.kota.upper(), p.kode_pos)))


def _gambar(berkas: Berkas | None) -> str:
    """The picture as a data: image; "" where there is none or its file is gone."""
    if berkas is None or not berkas.jenis.startswith("image/"):
        return ""
    try:
        with berkas.isi.open("rb") as isi:
            return f"data:{berkas.jenis};base64,{base64.b64encode(isi.read()).decode()}"
    except FileNotFoundError:
        return ""


def _unit(p: PerangkatDaerah) -> tuple[Unit, ...]:
    anak: dict[int | None, list[UnitKerja]] = defaultdict(list)
    for u in UnitKerja.objects.filter(perangkat=p):
        anak[u.induk_id].append(u)

    def susun(induk: int | None) -> tuple[Unit, ...]:
        return tuple(Unit(nama=u.nama, anak=susun(u.pk)) for u in anak[induk])

    return susun(None)


def _rangka(laporan: Laporan | None) -> Rangka:
    if laporan is None:
        return Rangka()
    siapa = laporan.penandatangan
    return Rangka(
        judul=laporan.judul,
        tempat=laporan.tempat,
        tanggal=laporan.tanggal,
        penandatangan=Pihak(
            nama=siapa.nama, jabatan=siapa.jabatan_lengkap, pangkat=siapa.pangkat, nip=siapa.nip_tercetak
        )
        if siapa
        else None,
        kertas="F4" if laporan.kertas == Laporan.Kertas.F4 else "A4",
        nomor_tabel=laporan.nomor_tabel,
    )


def _bagian(laporan: Laporan | None) -> list[IsiBagian]:
    """The sections that are printed; one below a hidden one is hidden too."""
    if laporan is None:
        return []
    semua = list(Bagian.objects.filter(laporan=laporan).order_by("urut", "pk"))
    menurut_id = {b.pk: b for b in semua}

    def tampil(b: Bagian) -> bool:
        return b.tampil and (b.induk_id is None or tampil(menurut_id[b.induk_id]))

    return [
        IsiBagian(
            kunci=b.kunci,
            judul=b.judul,
            induk=menurut_id[b.induk_id].kunci if b.induk_id else "",
            naskah=b.naskah,
            naskah_akhir=b.naskah_akhir,
        )
        for b in semua
        if tampil(b)
    ]


def _rencana(perangkat: PerangkatDaerah, tahun: int) -> Rencana | None:
    indikator = RumusanIndikator.objects.select_related("indikator").prefetch_related(
        Prefetch("target", Target.objects.filter(komponen__isnull=True))
    )
    r = (
        renstra_pada(perangkat, tahun)
        .prefetch_related(
            "rpjmd__misi",
            "tujuan__misi",
            "tujuan__sasaran_daerah",
            Prefetch("tujuan__indikator", indikator),
            Prefetch("tujuan__sasaran__indikator", indikator),
            "tujuan__sasaran__strategi",
            "tujuan__sasaran__kebijakan",
            "tujuan__sasaran__program_renstra",
        )
        .first()
    )
    return _susun_rencana(r) if r else None


def _susun_rencana(r: Renstra) -> Rencana:
    urut = iter(range(1, 10**4))
    return Rencana(
        nama=r.nama,
        tahun_awal=r.tahun_awal,
        tahun_akhir=r.tahun_akhir,
        visi=r.rpjmd.visi,
        penjelasan_visi=r.rpjmd.penjelasan_visi,
        periode_rpjmd=f"{r.rpjmd.tahun_awal}-{r.rpjmd.tahun_akhir}",
        misi=tuple((m.nomor, m.uraian, m.penjelasan) for m in r.rpjmd.misi.all()),
        tujuan=tuple(_tujuan(i, t, urut) for i, t in enumerate(r.tujuan.all(), 1)),
    )


def _tujuan(nomor: int, t: Any, urut: Any) -> TujuanRencana:
    return TujuanRencana(
        nomor=nomor,
        kode=t.kode,
        uraian=t.uraian,
        sasaran_daerah=(t.sasaran_daerah.nomor, t.sasaran_daerah.uraian) if t.sasaran_daerah else None,
        misi=(t.misi.nomor, t.misi.uraian) if t.misi else None,
        indikator=tuple(map(_indikator, t.indikator.all())),
        sasaran=tuple(
            SasaranRencana(
                id=s.pk,
                nomor=next(urut),
                kode=s.kode,
                uraian=s.uraian,
                indikator=tuple(map(_indikator, s.indikator.all())),
                strategi=tuple(x.uraian for x in s.strategi.all()),
                kebijakan=tuple(x.uraian for x in s.kebijakan.all()),
                program=tuple(x.uraian for x in s.program_renstra.all()),
            )
            for s in t.sasaran.all()
        ),
    )


def _indikator(r: RumusanIndikator) -> IndikatorRencana:
    return IndikatorRencana(id=r.indikator_id, uraian=r.uraian, target={t.tahun: t.tercetak() for t in r.target.all()})
