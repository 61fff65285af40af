"""Measured rows: indicators of the PK by sasaran, outputs of the tree, and the counts over them."""

from __future__ import annotations

from dataclasses import replace
from itertools import groupby

from kinerja.formulas import Alasan
from kinerja.models import BarisPerjanjian, PerjanjianKinerja
from kinerja.queries.bahan import Bahan, target_tahun
from kinerja.queries.bentuk import (
    IndikatorUkur,
    KomponenUkur,
    NilaiTahun,
    PembandingUkur,
    Ringkasan,
    SasaranUkur,
)
from kinerja.queries.bersama import (
    capaian_ukur,
    catatan_ukur,
    id_setahun,
    komponen_ukur,
    setahun,
    target_ukur,
    triwulan_terisi,
)
from kinerja.queries.hitung import selisih
from kinerja.queries.keluaran import persen_keluaran
from renstra.models import Indikator, RumusanIndikator


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
    indikator = tuple(ukur_baris(bahan, i, b, sasaran_id) for i, b in enumerate(baris, 1))
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


def ukur_baris(bahan: Bahan, nomor: int, baris: BarisPerjanjian, sasaran_id: int | None) -> IndikatorUkur:
    """One row of the paper, measured; ``sasaran_id`` is its sasaran in the plan in force."""
    ind, hitung = baris.indikator, bahan.hitung
    rumusan = (
        bahan.rumusan_simpul(ind.pk, baris.simpul_id) if baris.simpul_id else bahan.rumusan_rencana(ind.pk, sasaran_id)
    )
    target = target_ukur(bahan, rumusan, hitung.nilai(baris, ind, baris.satuan or ind.satuan), ind)
    realisasi = setahun(bahan, ind, bahan.tahun)
    tahun_akhir = rumusan.renstra.tahun_akhir if rumusan and rumusan.renstra else None
    target_akhir = hitung.nilai(target_tahun(rumusan, tahun_akhir) if tahun_akhir else None, ind)
    rows = bahan.realisasi_tahun(ind.pk, bahan.tahun)
    komponen = tuple(_berseri(bahan, ind, rumusan, tahun_akhir, k) for k in komponen_ukur(bahan, ind, rumusan))
    capaian = persen_keluaran(hitung, ind, capaian_ukur(bahan, ind, target, realisasi, komponen), komponen)
    seri_lalu = tuple(_tahun_lalu(bahan, ind, t) for t in list(bahan.seri)[:-1])
    lalu = seri_lalu[-1].nilai
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
        realisasi_id=id_setahun(rows),
        triwulan=triwulan_terisi(rows),
        capaian=capaian,
        celah=selisih(realisasi, target, Alasan.TANPA_TARGET),
        seri=(*seri_lalu, NilaiTahun(tahun=bahan.tahun, nilai=realisasi, target=target, capaian=capaian)),
        tahun_lalu=lalu,
        perubahan=selisih(realisasi, lalu, Alasan.TANPA_PEMBANDING),
        target_akhir=target_akhir,
        tahun_akhir=tahun_akhir,
        kemajuan=hitung.kemajuan(ind, target_akhir, realisasi),
        pembanding=_pembanding(bahan, ind),
        catatan=catatan_ukur(rows),
        komponen=komponen,
    )


def _tahun_lalu(bahan: Bahan, ind: Indikator, tahun: int) -> NilaiTahun:
    """An earlier year against the paper of that year, else against the Renstra in force in it."""
    rumusan, nilai = bahan.rumusan_pada(ind.pk, tahun), setahun(bahan, ind, tahun)
    janji = bahan.janji_lalu.get((ind.pk, tahun))
    target = bahan.hitung.nilai(janji or target_tahun(rumusan, tahun), ind)
    target = target_ukur(bahan, rumusan, target, ind, tahun)
    return NilaiTahun(tahun=tahun, nilai=nilai, target=target, capaian=bahan.hitung.capaian(ind, target, nilai))


def _berseri(
    bahan: Bahan, ind: Indikator, rumusan: RumusanIndikator | None, tahun_akhir: int | None, k: KomponenUkur
) -> KomponenUkur:
    """A lettered part with its years and the end of the Renstra."""
    lalu = tuple(_komponen_lalu(bahan, ind, k, t) for t in list(bahan.seri)[:-1])
    akhir = bahan.hitung.nilai(target_tahun(rumusan, tahun_akhir, k.id) if tahun_akhir else None, ind, k.satuan)
    return replace(
        k,
        seri=(*lalu, NilaiTahun(tahun=bahan.tahun, nilai=k.realisasi, target=k.target, capaian=k.capaian)),
        perubahan=selisih(k.realisasi, lalu[-1].nilai, Alasan.TANPA_PEMBANDING),
        target_akhir=akhir,
        kemajuan=bahan.hitung.kemajuan(ind, akhir, k.realisasi),
    )


def _komponen_lalu(bahan: Bahan, ind: Indikator, k: KomponenUkur, tahun: int) -> NilaiTahun:
    nilai = bahan.hitung.setahun(bahan.realisasi_tahun(ind.pk, tahun, k.id), ind, k.satuan)
    target = bahan.hitung.nilai(target_tahun(bahan.rumusan_pada(ind.pk, tahun), tahun, k.id), ind, k.satuan)
    return NilaiTahun(tahun=tahun, nilai=nilai, target=target, capaian=bahan.hitung.capaian(ind, target, nilai))


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
    tanpa_nilai = [i.realisasi.kosong for s in sasaran for i in s.indikator if not i.terukur]
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
