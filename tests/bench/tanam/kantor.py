"""The third channel: an office in the database with typed words, control totals and earlier years. A typed figure is changed
through the domain functions, while what else speaks of it keeps the old one."""

from __future__ import annotations

import atexit
import os
import shutil
import tempfile
from decimal import Decimal

from tests.bench.tanam import naskah, naskah_kinerja, naskah_uang
from tests.bench.tanam.buku import Naskah, teks
from tests.bench.tanam.kantor_uang import Kantor, PenaKantor, bagi_jenis, isi_uang
from tests.bench.tanam.kenyataan import Ukuran
from tests.bench.tanam.tabel_uang import KepalaUang
from tests.bench.tanam.uji import pena


def siapkan_django() -> None:
    """Django with a new database of this process, with scales, regulations and rules of counting in it."""
    folder = tempfile.mkdtemp(prefix="tanam-")
    atexit.register(shutil.rmtree, folder, ignore_errors=True)
    os.environ |= {"DATABASE_URL": f"sqlite:///{folder}/tanam.sqlite3", "MEDIA_ROOT": folder}
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "tests.settings")
    import django
    from django.core.management import call_command

    django.setup()
    call_command("migrate", verbosity=0)
    from sakip.core.permissions import tanpa_izin
    from sakip.portal.demo.acuan import muat_acuan
    from tests.factories import PenggunaFactory

    with tanpa_izin():
        muat_acuan(PenggunaFactory(username="tanam"))


def buat_kantor(benih: int) -> Kantor:
    """The office of a seed with plan, papers, measurement, money, survey and a written book."""
    from tests.factories import PejabatFactory, PemdaFactory, PerangkatFactory

    dasar = pena(benih)
    p = PenaKantor(dasar.k, dasar.g, dasar.r)
    k = p.k
    bagi_jenis(k)
    kepala = "Wali Kota" if k.kota else "Bupati"
    pemda = PemdaFactory(nama=k.pemda, jabatan_kepala=f"{kepala} {k.pemda.split(' ', 1)[1]}")
    perangkat = PerangkatFactory(
        pemda=pemda, nama=f"Kecamatan {k.kantor}", jabatan_kepala=f"Camat {k.kantor}", kota=k.ibu_kota
    )
    PejabatFactory(perangkat=perangkat, nama=k.camat.nama, nip=k.camat.nip, jabatan=f"Camat {k.kantor}")
    kantor = Kantor(p, perangkat, {}, {}, {}, {}, {}, {})
    _rencana(kantor)
    isi_uang(kantor)
    _naskah_dinas(kantor)
    _buku(kantor)
    return kantor


def _rencana(kantor: Kantor) -> None:
    from kinerja.domain.realisasi import simpan_pembanding, simpan_realisasi
    from kinerja.models import Pembanding, Realisasi
    from renstra.models import Indikator
    from sakip.core.domain import simpan
    from tests.factories import (
        RenstraFactory,
        RumusanFactory,
        SasaranFactory,
        TargetFactory,
        TujuanFactory,
        UnitFactory,
    )

    k, perangkat = kantor.k, kantor.perangkat
    renstra = RenstraFactory(
        perangkat=perangkat, tahun_awal=k.awal, tahun_akhir=k.akhir, berlaku_mulai=k.awal, nama=f"Renstra {k.kantor}",
        rpjmd__tahun_awal=k.awal, rpjmd__tahun_akhir=k.akhir, rpjmd__nama=f"RPJMD {k.pemda}",
    )  # fmt: skip
    unit = UnitFactory(perangkat=perangkat, nama="Seksi Pelayanan")
    for n, s in enumerate(k.sasaran, 1):
        tujuan = TujuanFactory(renstra=renstra, kode=f"T{n}", uraian=s.tujuan, urut=n)
        sasaran = SasaranFactory(tujuan=tujuan, kode=f"T{n}.S1", uraian=s.uraian)
        for m, u in enumerate(s.indikator, 1):
            jenis = {"jumlah": "angka", "turun": "persen", "persen": "persen"}.get(u.jenis, "indeks")
            indikator = Indikator(
                perangkat=perangkat, kode=f"T{n}.S1.I{m}", nama=u.nama, satuan=u.satuan, iku=True, jenis_nilai=jenis,
                polaritas="naik" if u.naik else "turun", formulasi=u.formulasi, sumber_data=u.sumber,
                alasan="Menggambarkan sasaran secara langsung",
            )  # fmt: skip
            simpan(indikator, by=None, banyak={"penanggung_jawab": [unit]})
            kantor.indikator[u.kunci] = indikator
            rumusan = RumusanFactory(sasaran=sasaran, indikator=indikator, uraian=u.nama, urut=m)
            for y in range(k.awal, k.akhir + 1):
                TargetFactory(rumusan=rumusan, tahun=y, angka=u.target[y])
            for y, nilai in u.realisasi.items():
                kini = _catatan(u) if y == k.tahun else {}
                baris = Realisasi(indikator=indikator, tahun=y, angka=nilai, **kini)
                kantor.realisasi[u.kunci, y] = simpan_realisasi(baris, by=None)
            tanpa = {"ketersediaan": "tidak_tersedia", "alasan": "Standar nasional untuk indikator ini belum ada"}
            simpan_pembanding(Pembanding(indikator=indikator, tahun=k.tahun, tingkat="nasional", **tanpa), by=None)


def _catatan(u: Ukuran) -> dict[str, str]:
    """Why it fell short and what is done, or why it went well."""
    if u.kendala:
        return {"kendala": u.kendala, "solusi": u.solusi}
    return {"penjelasan": "Tercapai karena pembinaan yang dilaksanakan secara berkala."}


def _naskah_dinas(kantor: Kantor) -> None:
    from anggaran.models import Tahap
    from kinerja.domain.iku import susun_iku
    from kinerja.domain.perjanjian import susun_perjanjian
    from kinerja.domain.rkt import susun_rkt
    from kinerja.domain.survei import simpan_survei
    from kinerja.models import Survei, UnsurSurvei
    from renstra.models import Skala

    k, perangkat = kantor.k, kantor.perangkat
    tahap = Tahap.objects.get(perangkat=perangkat, tahun=k.tahun)
    pk = susun_perjanjian(
        perangkat=perangkat,
        tahun=k.tahun,
        by=None,
        tahap=tahap,
        tanggal=k.tanggal_pk,
        tempat=k.ibu_kota,
        nomor=k.nomor_pk,
    )
    kantor.baris_pk = {u.kunci: pk.baris.get(indikator=kantor.indikator[u.kunci]) for u in k.indikator}
    susun_iku(perangkat=perangkat, tahun=k.awal, by=None, nomor=k.nomor_sk, tanggal=k.tanggal_sk)
    susun_rkt(perangkat=perangkat, tahun=k.tahun, by=None, tahap=tahap)
    ikm = next((u for u in k.indikator if u.jenis == "ikm"), None)
    if ikm:
        kolom = ("tidak_baik", "kurang_baik", "baik", "sangat_baik")
        survei = Survei(
            perangkat=perangkat, tahun=k.tahun, skala=Skala.objects.get(kode="skm-2017"), responden=k.responden,
            indikator=kantor.indikator[ikm.kunci],
        )  # fmt: skip
        unsur = [
            UnsurSurvei(nomor=n, uraian=u.nama, **dict(zip(kolom, map(Decimal, u.bagian), strict=True)))
            for n, u in enumerate(k.unsur, 1)
        ]
        simpan_survei(survei, unsur, by=None)


def _buku(kantor: Kantor) -> None:
    """The book with the office's own words about its figures."""
    from laporan.domain.laporan import buat_laporan, ubah_naskah

    p, k = kantor.p, kantor.k
    laporan = buat_laporan(perangkat=kantor.perangkat, tahun=k.tahun, by=None)
    isi = {
        "kata_pengantar": [x for x in naskah.pengantar(p) if x.jenis == "paragraf"],
        "ikhtisar": [*naskah_kinerja.ringkas(p, ""), *naskah_uang.ringkas(p, "")],
        "bab1_latar_belakang": [x for x in naskah.pendahuluan(p) if x.jenis == "paragraf"],
        "bab3_evaluasi": [x for u in k.indikator for x in naskah_kinerja.indikator(p, u, "")],
        "bab3_alokasi": [*naskah_uang.pertumbuhan(p), *naskah_uang.jenis(p, KepalaUang(p)), *naskah_uang.sisa(p)],
        "bab3_per_program": [*naskah_uang.program(p), *naskah_uang.kegiatan(p)],
        "bab3_per_sasaran": [naskah_uang.sasaran(p, n, s) for n, s in enumerate(k.sasaran)],
        "bab4": [*naskah_kinerja.ringkas(p, ""), *naskah_uang.ringkas(p, "")],
    }
    ada = {b.kunci: b for b in laporan.bagian.all()}
    for kunci, blok in isi.items():
        kantor.bagian[kunci] = ubah_naskah(bagian=ada[kunci], by=None, naskah=_html(blok))


def _html(blok: list[Naskah]) -> str:
    return "".join(f"<p>{teks(x.isi)}</p>" for x in blok)
