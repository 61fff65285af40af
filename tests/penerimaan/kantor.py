"""An office with people and nothing else, before which each row of the acceptance table begins."""

from __future__ import annotations

import datetime
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from django.contrib.auth import BACKEND_SESSION_KEY, HASH_SESSION_KEY, SESSION_KEY
from django.contrib.sessions.backends.db import SessionStore
from django.urls import reverse

from anggaran.models import Tahap
from renstra.models import Indikator, Renstra, Sasaran, SimpulProgram, Tujuan
from sakip.core.models import Pejabat, Pengguna, Peran, PerangkatDaerah, UnitKerja
from sakip.core.write import menulis
from tests.cast import berperan
from tests.factories import (
    IndikatorFactory,
    PejabatFactory,
    PemdaFactory,
    PerangkatFactory,
    RenstraFactory,
    RpjmdFactory,
    RumusanFactory,
    SasaranFactory,
    SimpulFactory,
    TahapFactory,
    TargetFactory,
    TujuanFactory,
    UnitFactory,
)

TAHUN = 2028
ASING = (
    "Bangsalsari", "BANGSALSARI", "Jember", "Metro", "METRO", "Palaran", "PALARAN", "Samarinda",
    "2016", "2017", "2018", "2019", "2020", "2021", "2022", "2023",
)  # fmt: skip
"""Names and years of the source documents: none may show in an office that never typed them."""


@dataclass
class Kantor:
    """The office, its people by role, and short ways to what a row needs before its own three rows are typed."""

    perangkat: PerangkatDaerah
    orang: dict[str, Pengguna]
    unit: list[UnitKerja] = field(default_factory=list)
    tahun: int = TAHUN

    def alamat(self, nama: str, *args: Any, **kueri: Any) -> str:
        """The address of a page of this office and year, by its name."""
        tanya = "&".join(f"{k}={v}" for k, v in kueri.items())
        return reverse(nama, args=[self.perangkat.slug, self.tahun, *args]) + (f"?{tanya}" if tanya else "")

    def renstra(self, **isi: Any) -> Renstra:
        """A Renstra of five years around the year, in force."""
        rpjmd = RpjmdFactory(
            pemda=self.perangkat.pemda, nama="RPJMD Rawa", tahun_awal=2027, tahun_akhir=2031, visi="Rawa yang jernih"
        )
        bawaan = {"nama": "Renstra Rawa Elok", "tahun_awal": 2027, "tahun_akhir": 2031, "berlaku_mulai": 2027}
        return RenstraFactory(perangkat=self.perangkat, rpjmd=rpjmd, **bawaan | isi)  # fmt: skip

    def tujuan(self, renstra: Renstra | None = None) -> Tujuan:
        return TujuanFactory(renstra=renstra or self.renstra(), kode="T1", uraian="Pelayanan rawa yang cepat")

    def sasaran(self, tujuan: Tujuan | None = None, nomor: int = 1) -> Sasaran:
        return SasaranFactory(
            tujuan=tujuan or self.tujuan(), kode=f"T1.S{nomor}", uraian=f"Warga rawa {nomor} terlayani", urut=nomor
        )

    def indikator(self, tempat: Sasaran | Tujuan | SimpulProgram, nama: str, target: Any = 80, **isi: Any) -> Indikator:
        """An indicator of a sasaran, tujuan or node with its target of the year."""
        kolom = {Sasaran: "sasaran", Tujuan: "tujuan", SimpulProgram: "simpul"}[type(tempat)]
        kode = f"{tempat.kode}.I{Indikator.objects.count() + 1}"
        indikator = IndikatorFactory(perangkat=self.perangkat, kode=kode, nama=nama, **isi)
        rumusan = RumusanFactory(**{"sasaran": None, kolom: tempat}, indikator=indikator, uraian=nama)
        if target is not None:
            nilai = {"angka": None, "predikat": target} if isinstance(target, str) else {"angka": target}
            TargetFactory(rumusan=rumusan, tahun=self.tahun, **nilai)
        return indikator

    def pohon(self, banyak: int = 3, *, tahun: int | None = None) -> list[SimpulProgram]:
        """A program with a kegiatan and ``banyak`` sub kegiatan; returns these."""
        milik = {"perangkat": self.perangkat, "tahun": tahun or self.tahun}
        program = SimpulFactory(**milik, kode="9.01.01", nama="Program Perahu")
        kegiatan = SimpulFactory(
            **milik, jenjang="kegiatan", induk=program, kode="9.01.01.2.01", nama="Kegiatan Dayung"
        )
        return [
            SimpulFactory(
                **milik, jenjang="subkegiatan", induk=kegiatan, kode=f"9.01.01.2.01.{i:04d}", nama=f"Sub Kegiatan Rawa {i}", urut=i
            )
            for i in range(1, banyak + 1)
        ]  # fmt: skip

    def tahap(self, jenis: str = Tahap.Jenis.DPA, **isi: Any) -> Tahap:
        return TahapFactory(perangkat=self.perangkat, tahun=self.tahun, jenis=jenis, **isi)

    def camat(self) -> Pejabat:
        return PejabatFactory(perangkat=self.perangkat, nama="Camat Uji, S.Sos.", jabatan="Camat Rawa Elok")

    def bupati(self) -> Pejabat:
        return PejabatFactory(
            perangkat=None, pemda=self.perangkat.pemda, nama="Bupati Uji", jabatan="Bupati Rawa", nip="", golongan=""
        )

    def ubah(self, obj: Any, **isi: Any) -> Any:
        """Set fields of a row outside of the browser, as preparation."""
        for nama, nilai in isi.items():
            setattr(obj, nama, nilai)
        with menulis(by=None):
            obj.save()
        return obj


def kantor_kosong() -> Kantor:
    """Made here and now: one Pemda, one office, one unit, one account a role; no plan, no money, no report."""
    pemda = PemdaFactory(nama="Kabupaten Rawa", slug="rawa", jabatan_kepala="Bupati Rawa")
    perangkat = PerangkatFactory(
        pemda=pemda, nama="Kecamatan Rawa Elok", slug="rawa-elok", jabatan_kepala="Camat Rawa Elok", kota="Rawa Elok"
    )
    jenis_peran = Peran.Jenis
    unit = UnitFactory(perangkat=perangkat, nama="Seksi Perahu")
    orang = {
        jenis: berperan(jenis, jenis, perangkat, **({"unit": unit} if jenis == jenis_peran.STAF else {}))
        for jenis in (
            jenis_peran.PERENCANA,
            jenis_peran.CAMAT,
            jenis_peran.ORGANISASI,
            jenis_peran.ADMIN,
            jenis_peran.STAF,
        )
    }
    return Kantor(perangkat, orang, [unit])


def sesi(pengguna: Pengguna) -> str:
    """The key of a session in which the user is logged in."""
    sesi = SessionStore()
    sesi[SESSION_KEY] = str(pengguna.pk)
    sesi[BACKEND_SESSION_KEY] = "django.contrib.auth.backends.ModelBackend"
    sesi[HASH_SESSION_KEY] = pengguna.get_session_auth_hash()
    sesi.set_expiry(datetime.timedelta(hours=1))
    sesi.save()
    return sesi.session_key


Siapkan = Callable[[Kantor], Any]
