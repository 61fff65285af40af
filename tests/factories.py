"""Rows for tests. They pass the gate of writes, but no permission: tests of a room go through its domain functions."""

from __future__ import annotations

import datetime

import factory
from django.utils import timezone
from factory.django import DjangoModelFactory

from anggaran.models import Pagu, RealisasiAnggaran, Tahap
from renstra.enums import Jenjang
from renstra.models import Indikator, Renstra, Rpjmd, RumusanIndikator, Sasaran, SimpulProgram, Target, Tujuan
from sakip.core.models import Jadwal, Kegiatan, Pejabat, Pemda, Pengguna, Peran, PerangkatDaerah, Peraturan, UnitKerja
from sakip.core.write import menulis

TAHUN = 2024
SANDI = "sandi-untuk-uji"


class Pabrik(DjangoModelFactory):
    class Meta:
        abstract = True

    @classmethod
    def _create(cls, model_class, *args, **kwargs):
        with menulis(by=None):
            return super()._create(model_class, *args, **kwargs)


class PemdaFactory(Pabrik):
    class Meta:
        model = Pemda

    nama = factory.Sequence(lambda n: f"Kabupaten Uji {n}")
    slug = factory.Sequence(lambda n: f"kabupaten-uji-{n}")
    jabatan_kepala = factory.LazyAttribute(lambda o: o.nama.replace("Kabupaten", "Bupati"))


class PerangkatFactory(Pabrik):
    class Meta:
        model = PerangkatDaerah

    pemda = factory.SubFactory(PemdaFactory)
    nama = factory.Sequence(lambda n: f"Kecamatan Uji {n}")
    slug = factory.Sequence(lambda n: f"kecamatan-uji-{n}")
    jabatan_kepala = factory.LazyAttribute(lambda o: o.nama.replace("Kecamatan", "Camat"))


class UnitFactory(Pabrik):
    class Meta:
        model = UnitKerja

    perangkat = factory.SubFactory(PerangkatFactory)
    nama = factory.Sequence(lambda n: f"Seksi Uji {n}")


class PejabatFactory(Pabrik):
    class Meta:
        model = Pejabat

    perangkat = factory.SubFactory(PerangkatFactory)
    pemda = factory.LazyAttribute(lambda o: o.perangkat.pemda)
    nama = "Camat Uji"
    nip = "197001011995031001"
    jabatan = "Camat"
    golongan = "IV/a"
    mulai = datetime.date(2015, 1, 1)


class PenggunaFactory(Pabrik):
    class Meta:
        model = Pengguna
        skip_postgeneration_save = True

    username = factory.Sequence(lambda n: f"pengguna{n}")

    @factory.post_generation
    def sandi(self, create, extracted, **kwargs):
        self.set_password(extracted or SANDI)
        self.save(update_fields=["password"])


class PeranFactory(Pabrik):
    class Meta:
        model = Peran

    pengguna = factory.SubFactory(PenggunaFactory)
    jenis = Peran.Jenis.PERENCANA
    perangkat = factory.SubFactory(PerangkatFactory)
    pemda = factory.LazyAttribute(lambda o: o.perangkat.pemda)
    mulai = datetime.date(2015, 1, 1)


class PeraturanFactory(Pabrik):
    class Meta:
        model = Peraturan

    bentuk = "Peraturan Bupati"
    nomor = factory.Sequence(lambda n: f"{n}")
    tahun = 2020
    tentang = "Contoh"


class RpjmdFactory(Pabrik):
    class Meta:
        model = Rpjmd

    pemda = factory.SubFactory(PemdaFactory)
    nama = factory.Sequence(lambda n: f"RPJMD Uji {n}")
    tahun_awal = TAHUN - 3
    tahun_akhir = TAHUN + 2
    visi = "Visi untuk uji"


class RenstraFactory(Pabrik):
    class Meta:
        model = Renstra

    perangkat = factory.SubFactory(PerangkatFactory)
    rpjmd = factory.SubFactory(RpjmdFactory, pemda=factory.SelfAttribute("..perangkat.pemda"))
    nama = "Renstra Uji"
    tahun_awal = TAHUN - 3
    tahun_akhir = TAHUN + 2
    berlaku_mulai = TAHUN - 3


class TujuanFactory(Pabrik):
    class Meta:
        model = Tujuan

    renstra = factory.SubFactory(RenstraFactory)
    kode = factory.Sequence(lambda n: f"T{n}")
    uraian = factory.LazyAttribute(lambda o: f"Tujuan {o.kode}")


class SasaranFactory(Pabrik):
    class Meta:
        model = Sasaran

    tujuan = factory.SubFactory(TujuanFactory)
    kode = factory.LazyAttributeSequence(lambda o, n: f"{o.tujuan.kode}.S{n}")
    uraian = factory.LazyAttribute(lambda o: f"Sasaran {o.kode}")
    urut = factory.Sequence(lambda n: n)


class IndikatorFactory(Pabrik):
    class Meta:
        model = Indikator

    perangkat = factory.SubFactory(PerangkatFactory)
    kode = factory.Sequence(lambda n: f"I{n}")
    nama = factory.LazyAttribute(lambda o: f"Indikator {o.kode}")
    satuan = "%"


class RumusanFactory(Pabrik):
    class Meta:
        model = RumusanIndikator

    sasaran = factory.SubFactory(SasaranFactory)
    indikator = factory.SubFactory(IndikatorFactory, perangkat=factory.SelfAttribute("..sasaran.pemilik"))
    uraian = factory.LazyAttribute(lambda o: o.indikator.nama)


class TargetFactory(Pabrik):
    class Meta:
        model = Target

    rumusan = factory.SubFactory(RumusanFactory)
    tahun = TAHUN
    angka = 100


class SimpulFactory(Pabrik):
    class Meta:
        model = SimpulProgram

    perangkat = factory.SubFactory(PerangkatFactory)
    tahun = TAHUN
    jenjang = Jenjang.PROGRAM
    kode = factory.Sequence(lambda n: f"7.01.{n:02d}")
    nama = factory.LazyAttribute(lambda o: f"Program {o.kode}")


class TahapFactory(Pabrik):
    class Meta:
        model = Tahap

    perangkat = factory.SubFactory(PerangkatFactory)
    tahun = TAHUN
    jenis = Tahap.Jenis.DPA


class PaguFactory(Pabrik):
    class Meta:
        model = Pagu

    tahap = factory.SubFactory(TahapFactory)
    simpul = factory.SubFactory(SimpulFactory, perangkat=factory.SelfAttribute("..tahap.perangkat"))
    nilai = 1_000_000


class RealisasiAnggaranFactory(Pabrik):
    class Meta:
        model = RealisasiAnggaran

    simpul = factory.SubFactory(SimpulFactory)
    nilai = 900_000


class JadwalFactory(Pabrik):
    """The window of the first quarter; it closes a week from today."""

    class Meta:
        model = Jadwal

    pemda = factory.SubFactory(PemdaFactory)
    tahun = TAHUN
    kegiatan = Kegiatan.TW1
    tenggat = factory.LazyFunction(lambda: timezone.localdate() + datetime.timedelta(days=7))
