"""Measured rows: indicators of the PK by sasaran, outputs of the tree, and the counts over them."""

from __future__ import annotations

from dataclasses import fields
from itertools import groupby

from kinerja.formulas import Alasan
from kinerja.models import BarisPerjanjian, PerjanjianKinerja, Realisasi
from kinerja.queries.bahan import Bahan, target_tahun
from kinerja.queries.bentuk import (
    Catatan,
    IndikatorUkur,
    KeluaranUkur,
    KomponenUkur,
    NilaiTahun,
    PelaksanaanUkur,
    PembandingUkur,
    Ringkasan,
    SasaranUkur,
    SimpulUkur,
)
from kinerja.queries.hitung import selisih
from kinerja.queries.keluaran import persen_keluaran, persen_simpul
from kinerja.queries.nilai import Hitungan, Nilai
from renstra.models import Indikator, Komponen, RumusanIndikator, SimpulProgram

PER_KOMPONEN = Hitungan(teks="", alasan="dihitung per komponen")
"""Capaian of an indicator that has neither target nor realisasi beside those of its lettered parts."""


def kunci_sasaran(baris: BarisPerjanjian) -> tuple[str, int | None, int | None, str]:
    """Rows of one sasaran: the same plan row in the same words."""
    return baris.tingkat, baris.sasaran_id, baris.simpul_id, baris.uraian_sasaran.strip()


def per_sasaran(pk: PerjanjianKinerja) -> list[list[BarisPerjanjian]]:
    """The rows of a paper grouped by sasaran, both in the order of the paper."""
    baris = list(pk.baris.all())
    urutan = {kunci: i for i, kunci in reversed(list(enumerate(map(kunci_sasaran, baris))))}
    baris.sort(key=lambda b: urutan[kunci_sasaran(b)])
    return [list(isi) for _, isi in groupby(baris, key=kunci_sasaran)]


def susun_sasaran(
    bahan: Bahan, pk: PerjanjianKinerja | None, tingkat: str = BarisPerjanjian.Tingkat.STRATEGIS
) -> tuple[SasaranUkur, ...]:
    """Every sasaran of this level (strategic, or of a program) of the paper, measured; numbered as in the paper."""
    semua = enumerate(per_sasaran(pk), 1) if pk else ()
    return tuple(_sasaran(bahan, i, baris) for i, baris in semua if baris[0].tingkat == tingkat)


def _sasaran(bahan: Bahan, nomor: int, baris: list[BarisPerjanjian]) -> SasaranUkur:
    induk = bahan.sasaran_berlaku(baris[0].sasaran)
    sasaran_id = induk.pk if induk else None
    indikator = tuple(_indikator(bahan, i, b, sasaran_id) for i, b in enumerate(baris, 1))
    return SasaranUkur(
        nomor=nomor,
        sasaran_id=sasaran_id,
        kode=induk.kode if induk else "",
        uraian=baris[0].uraian_sasaran,
        uraian_renstra=induk.uraian if induk else "",
        tujuan_kode=induk.tujuan.kode if induk else "",
        tujuan_uraian=induk.tujuan.uraian if induk else "",
        indikator=indikator,
        capaian=bahan.hitung.rata_rata(i.capaian for i in indikator),
        tercapai=sum(i.capaian.tercapai is True for i in indikator),
    )


def _indikator(bahan: Bahan, nomor: int, baris: BarisPerjanjian, sasaran_id: int | None) -> IndikatorUkur:
    ind, hitung = baris.indikator, bahan.hitung
    rumusan = (
        bahan.rumusan_simpul(ind.pk, baris.simpul_id) if baris.simpul_id else bahan.rumusan_rencana(ind.pk, sasaran_id)
    )
    target = _target(bahan, rumusan, hitung.nilai(baris, ind, baris.satuan or ind.satuan), ind)
    seri = tuple(NilaiTahun(tahun=t, nilai=setahun(bahan, ind, t)) for t in bahan.seri)
    realisasi, lalu = seri[-1].nilai, seri[-2].nilai
    tahun_akhir = rumusan.renstra.tahun_akhir if rumusan and rumusan.renstra else None
    target_akhir = hitung.nilai(target_tahun(rumusan, tahun_akhir) if tahun_akhir else None, ind)
    rows = bahan.realisasi_tahun(ind.pk, bahan.tahun)
    return IndikatorUkur(
        id=ind.pk,
        baris_id=baris.pk,
        nomor=nomor,
        kode=ind.kode,
        uraian=baris.uraian_indikator,
        uraian_renstra=rumusan.uraian if rumusan else ind.nama,
        satuan=baris.satuan or ind.satuan,
        polaritas=ind.polaritas,
        jenis_nilai=ind.jenis_nilai,
        iku=ind.iku,
        formulasi=ind.formulasi,
        penanggung_jawab=tuple(u.nama for u in ind.penanggung_jawab.all()),
        unit=tuple(u.pk for u in ind.penanggung_jawab.all()),
        target=target,
        realisasi=realisasi,
        realisasi_id=_id_setahun(rows),
        triwulan=_triwulan(rows),
        capaian=hitung.capaian(ind, target, realisasi),
        celah=selisih(realisasi, target, Alasan.TANPA_TARGET),
        seri=seri,
        tahun_lalu=lalu,
        perubahan=selisih(realisasi, lalu, Alasan.TANPA_PEMBANDING),
        target_akhir=target_akhir,
        tahun_akhir=tahun_akhir,
        kemajuan=hitung.kemajuan(ind, target_akhir, realisasi),
        pembanding=_pembanding(bahan, ind),
        catatan=_catatan(rows),
        komponen=_komponen(bahan, ind, rumusan),
    )


def setahun(bahan: Bahan, ind: Indikator, tahun: int) -> Nilai:
    """The realisasi of a year: out of the components of a composite indicator, else as it was entered."""
    bagian = [
        (k, bahan.hitung.setahun(bahan.realisasi_tahun(ind.pk, tahun, k.pk), ind, k.satuan or ind.satuan))
        for k in (ind.komponen.all() if ind.gabungan else ())
    ]
    gabungan = bahan.hitung.gabung(ind, bagian, ind.satuan)
    return gabungan or bahan.hitung.setahun(bahan.realisasi_tahun(ind.pk, tahun), ind)


def _target(bahan: Bahan, rumusan: RumusanIndikator | None, target: Nilai, ind: Indikator) -> Nilai:
    """The target as promised; where a composite indicator has none of its own, out of those of its components."""
    if target.ada or target.kosong or not ind.gabungan:
        return target
    bagian = [
        (k, bahan.hitung.nilai(target_tahun(rumusan, bahan.tahun, k.pk), ind, k.satuan or ind.satuan))
        for k in ind.komponen.all()
    ]
    return bahan.hitung.gabung(ind, bagian, target.satuan) or target


def _id_setahun(rows: list[Realisasi]) -> int | None:
    return rows[0].pk if rows and rows[0].periode == 0 else None


def _triwulan(rows: list[Realisasi]) -> tuple[int, ...]:
    return tuple(r.periode for r in rows if r.periode)


def _catatan(rows: list[Realisasi]) -> Catatan:
    """The notes of the year; of quarters the last that says something."""
    if not rows:
        return Catatan()
    teks = {
        nama: next((isi for r in reversed(rows) if (isi := getattr(r, nama))), "")
        for nama in ("kendala", "solusi", "penjelasan", "sumber")
    }
    akhir = rows[-1]
    return Catatan(**teks, per_tanggal=akhir.per_tanggal, status=akhir.status, status_nama=akhir.get_status_display())


def _komponen(bahan: Bahan, ind: Indikator, rumusan: RumusanIndikator | None) -> tuple[KomponenUkur, ...]:
    return tuple(_satu_komponen(bahan, ind, rumusan, k) for k in ind.komponen.all())


def _satu_komponen(bahan: Bahan, ind: Indikator, rumusan: RumusanIndikator | None, komponen: Komponen) -> KomponenUkur:
    satuan = komponen.satuan or ind.satuan
    target = bahan.hitung.nilai(target_tahun(rumusan, bahan.tahun, komponen.pk), ind, satuan)
    rows = bahan.realisasi_tahun(ind.pk, bahan.tahun, komponen.pk)
    realisasi = bahan.hitung.setahun(rows, ind, satuan)
    return KomponenUkur(
        id=komponen.pk,
        huruf=komponen.huruf,
        uraian=komponen.uraian,
        satuan=satuan,
        target=target,
        realisasi=realisasi,
        capaian=bahan.hitung.capaian(ind, target, realisasi),
        bobot=komponen.bobot,
    )


def _pembanding(bahan: Bahan, ind: Indikator) -> tuple[PembandingUkur, ...]:
    return tuple(
        PembandingUkur(
            id=p.pk,
            tingkat=p.tingkat,
            tingkat_nama=p.get_tingkat_display(),
            nilai=bahan.hitung.nilai(p, ind),
            sumber=p.sumber,
        )
        for p in bahan.pembanding.get(ind.pk, [])
    )


def susun_ringkasan(bahan: Bahan, sasaran: tuple[SasaranUkur, ...]) -> Ringkasan:
    """How many indicators reached their target, and how many stand in each band."""
    semua = [i.capaian for s in sasaran for i in s.indikator]
    tanpa_nilai = [i.realisasi.kosong for s in sasaran for i in s.indikator if not i.realisasi.ada]
    pita = bahan.aturan.skala.pita if bahan.aturan else ()
    return Ringkasan(
        sasaran=len(sasaran),
        indikator=len(semua),
        terukur=sum(c.nilai is not None for c in semua),
        tercapai=sum(c.tercapai is True for c in semua),
        tidak_tercapai=sum(c.tercapai is False for c in semua),
        tidak_tersedia=sum(bool(kosong) for kosong in tanpa_nilai),
        belum_diisi=sum(not kosong for kosong in tanpa_nilai),
        per_predikat=tuple((p.predikat, sum(c.predikat == p.predikat for c in semua)) for p in pita),
        capaian=bahan.hitung.rata_rata(semua),
    )


def susun_simpul(bahan: Bahan) -> tuple[SimpulUkur, ...]:
    """The year's tree with its outputs and what was done."""
    rumusan: dict[int, list[RumusanIndikator]] = {}
    for r in (r for semua in bahan.rumusan.values() for r in semua if r.simpul_id):
        rumusan.setdefault(r.simpul_id, []).append(r)
    dukungan, pelaksanaan = bahan.dukungan(), bahan.pelaksanaan()
    return tuple(
        _simpul(
            bahan,
            simpul,
            sorted(rumusan.get(simpul.pk, []), key=lambda r: (r.urut, r.pk)),
            [d for d in dukungan if d.simpul_id == simpul.pk],
            pelaksanaan.get(simpul.pk),
        )
        for simpul in bahan.simpul()
    )


def _simpul(bahan: Bahan, simpul: SimpulProgram, rumusan, dukungan, pelaksanaan) -> SimpulUkur:
    keluaran = tuple(_keluaran(bahan, r) for r in rumusan)
    return SimpulUkur(
        id=simpul.pk,
        induk_id=simpul.induk_id,
        jenjang=simpul.jenjang,
        kode=simpul.kode,
        nama=simpul.nama,
        unit=simpul.unit.nama if simpul.unit else "",
        unit_id=simpul.unit_id,
        penunjang=simpul.penunjang,
        sasaran=tuple(d.sasaran_id for d in dukungan if d.sasaran_id),
        indikator=tuple(d.indikator_id for d in dukungan if d.indikator_id),
        keluaran=keluaran,
        pelaksanaan_id=pelaksanaan.pk if pelaksanaan else None,
        penjelasan=pelaksanaan.penjelasan if pelaksanaan else "",
        kendala=pelaksanaan.kendala if pelaksanaan else "",
        solusi=pelaksanaan.solusi if pelaksanaan else "",
        pelaksanaan=PelaksanaanUkur(**{f.name: getattr(pelaksanaan, f.name) for f in fields(PelaksanaanUkur)})
        if pelaksanaan
        else PelaksanaanUkur(),
        capaian_keluaran=persen_simpul(bahan.hitung, keluaran),
    )


def _keluaran(bahan: Bahan, rumusan: RumusanIndikator) -> KeluaranUkur:
    ind = rumusan.indikator
    rows = bahan.realisasi_tahun(ind.pk, bahan.tahun)
    target = _target(bahan, rumusan, bahan.hitung.nilai(target_tahun(rumusan, bahan.tahun), ind), ind)
    realisasi = setahun(bahan, ind, bahan.tahun)
    komponen = _komponen(bahan, ind, rumusan)
    kosong = not (target.ada or realisasi.ada or realisasi.kosong)
    capaian = PER_KOMPONEN if komponen and kosong else bahan.hitung.capaian(ind, target, realisasi)
    return KeluaranUkur(
        id=ind.pk,
        rumusan_id=rumusan.pk,
        kode=ind.kode,
        uraian=rumusan.uraian,
        satuan=ind.satuan,
        unit=tuple(u.pk for u in ind.penanggung_jawab.all()),
        target=target,
        realisasi=realisasi,
        realisasi_id=_id_setahun(rows),
        triwulan=_triwulan(rows),
        capaian=capaian,
        catatan=_catatan(rows),
        komponen=komponen,
        gabungan=ind.gabungan,
        persen=persen_keluaran(bahan.hitung, ind, capaian, komponen),
    )
