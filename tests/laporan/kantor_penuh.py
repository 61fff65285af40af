"""An invented office with `n` rows of everything a report prints."""

from __future__ import annotations

from anggaran.models import Pagu, RealisasiAnggaran
from kinerja.models import (
    AnggaranPerjanjian,
    BarisIku,
    BarisPerjanjian,
    BarisRkt,
    PenetapanIku,
    PerjanjianKinerja,
    Realisasi,
    Rkt,
    Survei,
    UnsurSurvei,
)
from laporan.models import Bagian, Laporan
from renstra.enums import Jenjang
from renstra.models import Dukungan, Kebijakan, Misi, Skala, Strategi
from sakip.core.models import PerangkatDaerah
from sakip.core.write import menulis
from tests.factories import (
    TAHUN,
    PerangkatFactory,
    RenstraFactory,
    RumusanFactory,
    SasaranFactory,
    SimpulFactory,
    TahapFactory,
    TargetFactory,
    TujuanFactory,
    UnitFactory,
)


def kantor_penuh(n: int) -> PerangkatDaerah:
    """The office; its year is TAHUN, its names hold only "Uji" and figures."""
    kantor = PerangkatFactory()
    with menulis(by=None):
        laporan = Laporan.objects.create(perangkat=kantor, tahun=TAHUN)
        for i, kunci in enumerate(KUNCI):
            Bagian.objects.create(laporan=laporan, kunci=kunci, judul=kunci, urut=i, naskah="Teks.")
        renstra = RenstraFactory(perangkat=kantor)
        alas = {
            "pk": PerjanjianKinerja.objects.create(perangkat=kantor, tahun=TAHUN),
            "iku": PenetapanIku.objects.create(perangkat=kantor, tahun_mulai=TAHUN),
            "rkt": Rkt.objects.create(perangkat=kantor, tahun=TAHUN),
            "tahap": TahapFactory(perangkat=kantor),
            "survei": Survei.objects.create(perangkat=kantor, tahun=TAHUN, skala=_skala()),
        }
        for i in range(1, n + 1):
            _satu(kantor, renstra, i, **alas)
    return kantor


KUNCI = (
    "ikhtisar", "bab1_organisasi", "bab2_visi_misi", "bab2_tujuan_sasaran", "bab2_strategi", "bab2_rkt_sasaran",
    "bab2_rkt_program", "bab2_rkt_kegiatan", "bab2_pk", "bab2_iku", "bab3_pengukuran", "bab3_evaluasi", "bab3_alokasi",
    "bab3_per_program", "bab3_per_sasaran", "bab4", "lampiran_renstra", "lampiran_rkt", "lampiran_pk", "lampiran_iku",
)  # fmt: skip


def _skala() -> Skala:
    return Skala.objects.get_or_create(kode="uji-survei", defaults={"nama": "Uji", "kegunaan": "survei"})[0]


def _satu(kantor, renstra, i, *, pk, iku, rkt, tahap, survei) -> None:
    UnitFactory(perangkat=kantor)
    Misi.objects.create(rpjmd=renstra.rpjmd, nomor=i, uraian=f"Misi uji {i}")
    sasaran = SasaranFactory(tujuan=TujuanFactory(renstra=renstra))
    Strategi.objects.create(sasaran=sasaran, uraian=f"Strategi uji {i}")
    Kebijakan.objects.create(sasaran=sasaran, uraian=f"Kebijakan uji {i}")
    rumusan = RumusanFactory(sasaran=sasaran)
    TargetFactory(rumusan=rumusan)
    indikator = rumusan.indikator
    teks = {"uraian_sasaran": f"Sasaran uji {i}", "uraian_indikator": f"Indikator uji {i}"}
    BarisPerjanjian.objects.create(perjanjian=pk, sasaran=sasaran, indikator=indikator, angka=80, urut=i, **teks)
    BarisIku.objects.create(penetapan=iku, sasaran=sasaran, indikator=indikator, urut=i, **teks)
    Realisasi.objects.create(indikator=indikator, tahun=TAHUN, angka=60 + i)
    sub = _pohon(kantor, i, tahap, sasaran)
    AnggaranPerjanjian.objects.create(perjanjian=pk, simpul=sub.induk.induk, uraian=f"Program uji {i}", nilai=1000)
    isi = ("tujuan", "sasaran", "program", "kegiatan")
    BarisRkt.objects.create(
        rkt=rkt, sasaran=sasaran, indikator=indikator, simpul=sub, anggaran=1000, urut=i, target_sasaran="80 %",
        indikator_sasaran=f"Indikator uji {i}", **{f"uraian_{nama}": f"{nama} uji {i}" for nama in isi},
    )  # fmt: skip
    UnsurSurvei.objects.create(survei=survei, nomor=i, uraian=f"Unsur uji {i}", skor_diketik=50 + i)


def _pohon(kantor, i, tahap, sasaran):
    program = SimpulFactory(perangkat=kantor, kode=f"7.{i:02d}")
    kegiatan = SimpulFactory(perangkat=kantor, kode=f"7.{i:02d}.1", jenjang=Jenjang.KEGIATAN, induk=program)
    sub = SimpulFactory(perangkat=kantor, kode=f"7.{i:02d}.1.1", jenjang=Jenjang.SUBKEGIATAN, induk=kegiatan)
    RumusanFactory(sasaran=None, simpul=sub, indikator__perangkat=kantor)
    Pagu.objects.create(tahap=tahap, simpul=sub, nilai=1_000_000)
    RealisasiAnggaran.objects.create(simpul=sub, nilai=900_000)
    Dukungan.objects.create(simpul=sub, sasaran=sasaran)
    return sub
