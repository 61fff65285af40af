"""Officials who sign, users who log in, and what each user may do where and until when."""

from __future__ import annotations

import datetime
from typing import Any

from django.contrib.auth.models import AbstractUser, UserManager
from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import Q
from django.utils import timezone
from django.utils.functional import cached_property

from sakip.core.models.dasar import Tercatat, TercatatQuerySet
from sakip.core.models.organisasi import Pemda, PerangkatDaerah, UnitKerja
from sakip.core.nip import format_nip, periksa_ni_pppk, periksa_nip
from sakip.core.write import menulis

PANGKAT = {
    "II/a": "Pengatur Muda", "II/b": "Pengatur Muda Tk. I", "II/c": "Pengatur", "II/d": "Pengatur Tk. I",
    "III/a": "Penata Muda", "III/b": "Penata Muda Tk. I", "III/c": "Penata", "III/d": "Penata Tk. I",
    "IV/a": "Pembina", "IV/b": "Pembina Tk. I", "IV/c": "Pembina Utama Muda", "IV/d": "Pembina Utama Madya",
    "IV/e": "Pembina Utama",
}  # fmt: skip


class BerlakuQuerySet(TercatatQuerySet):
    """Rows that hold from a day to a day."""

    def pada(self, tanggal: datetime.date):
        """Those in force on the given day."""
        return self.filter(Q(mulai__lte=tanggal), Q(selesai__isnull=True) | Q(selesai__gte=tanggal))


class Berlaku(Tercatat):
    """From a day to a day, both included; without an end it goes on."""

    mulai = models.DateField("mulai")
    selesai = models.DateField("sampai", null=True, blank=True, help_text="Kosongkan bila masih berjalan.")

    objects = BerlakuQuerySet.as_manager()

    class Meta:
        abstract = True

    def clean(self) -> None:
        super().clean()
        if self.mulai and self.selesai and self.selesai < self.mulai:
            raise ValidationError(
                {"selesai": "Tanggal akhir mendahului tanggal mulai. Isi tanggal yang sama atau sesudahnya."}
            )


class Pejabat(Berlaku):
    """An official as papers print him: name with titles, NIP, rank, post and time in it (domain handbook §6)."""

    class JenisNip(models.TextChoices):
        NIP = "nip", "NIP"
        PPPK = "pppk", "NI PPPK"
        TANPA = "tanpa", "Tanpa NIP"

    class Penugasan(models.TextChoices):
        DEFINITIF = "", "Definitif"
        PLT = "Plt.", "Pelaksana tugas (Plt.)"
        PLH = "Plh.", "Pelaksana harian (Plh.)"

    izin = "ubah_organisasi"

    pemda = models.ForeignKey(Pemda, models.CASCADE, related_name="pejabat", verbose_name="pemerintah daerah")
    perangkat = models.ForeignKey(
        PerangkatDaerah, models.CASCADE, null=True, blank=True, related_name="pejabat", verbose_name="perangkat daerah",
        help_text="Kosong untuk kepala daerah.",
    )  # fmt: skip
    nama = models.CharField("nama dengan gelar", max_length=160)
    jenis_nip = models.CharField("jenis nomor induk", max_length=5, choices=JenisNip, default=JenisNip.NIP)
    nip = models.CharField("NIP", max_length=30, blank=True, help_text="18 angka.")
    golongan = models.CharField(
        "pangkat dan golongan",
        max_length=5,
        blank=True,
        choices=[(g, f"{p} ({g})") for g, p in PANGKAT.items()],
    )
    jabatan = models.CharField("jabatan", max_length=160, help_text="Misalnya: Camat Bangsalsari")
    penugasan = models.CharField("penugasan", max_length=5, choices=Penugasan, blank=True, default="")

    class Meta:
        ordering = ["-mulai", "nama"]
        verbose_name = "pejabat"

    def __str__(self) -> str:
        return f"{self.nama} – {self.jabatan_lengkap}"

    def clean(self) -> None:
        super().clean()
        if self.perangkat_id:
            self.pemda_id = self.perangkat.pemda_id
        if self.jenis_nip == self.JenisNip.TANPA:
            self.nip = ""
            return
        periksa = periksa_nip if self.jenis_nip == self.JenisNip.NIP else periksa_ni_pppk
        try:
            self.nip = periksa(self.nip)
        except ValueError as salah:
            raise ValidationError({"nip": str(salah)}) from salah

    @property
    def pangkat(self) -> str:
        return PANGKAT.get(self.golongan, "")

    @property
    def jabatan_lengkap(self) -> str:
        return f"{self.penugasan} {self.jabatan}".strip()

    @property
    def nip_tercetak(self) -> str:
        """With the spaces papers print: 19640405 198703 1 015; empty where there is none."""
        return format_nip(self.nip)


class PenggunaManager(UserManager.from_queryset(TercatatQuerySet)):
    """Accounts made from the command line pass the gate too, and leave their Jejak."""

    def _create_user(self, username: str, email: str | None, password: str | None, **extra: Any) -> Pengguna:
        from sakip.core.models.catatan import Jejak

        with menulis(by=None):
            pengguna = super()._create_user(username, email, password, **extra)
            Jejak.catat(by=None, aksi="buat", objek=pengguna, catatan="dibuat lewat perintah")
        return pengguna


class Pengguna(AbstractUser, Tercatat):
    """A person who logs in. What he may do stands in Peran."""

    TANPA_JEJAK = {"last_login", "password", "sandi_sementara_sampai"}

    jalur_perangkat = ""
    izin = "ubah_pengguna"

    nama = models.CharField("nama atau sebutan", max_length=160, blank=True)
    sandi_sementara_sampai = models.DateTimeField(
        "sandi sementara sampai", null=True, blank=True, editable=False,
        help_text="Terisi: sandinya dibuat oleh program dan harus diganti waktu masuk pertama kali.",
    )  # fmt: skip

    objects = PenggunaManager()

    class Meta(AbstractUser.Meta):
        ordering = ["username"]
        verbose_name = "pengguna"

    def __str__(self) -> str:
        return self.nama or self.username

    @cached_property
    def peran_aktif(self) -> list[Peran]:
        """The roles of today, read once for each user object."""
        return [peran for peran in self.peran.select_related("perangkat", "pemda", "unit") if peran.aktif]

    def save(self, *args: Any, **kwargs: Any) -> None:
        diubah = kwargs.get("update_fields")
        if diubah and set(diubah) <= self.TANPA_JEJAK:
            models.Model.save(self, *args, **kwargs)
        else:
            super().save(*args, **kwargs)


class Peran(Berlaku):
    """What a user may do, in which office (or for which Pemda), from when to when."""

    class Jenis(models.TextChoices):
        STAF = "staf", "Staf (mengisi realisasi unitnya)"
        PERENCANA = "perencana", "Perencana (menyusun rencana, anggaran, dan naskah)"
        PEMERIKSA = "pemeriksa", "Pemeriksa (sekretaris camat)"
        CAMAT = "camat", "Camat"
        INSPEKTORAT = "inspektorat", "Inspektorat"
        ORGANISASI = "organisasi", "Bagian Organisasi"
        ADMIN = "admin", "Admin"

    KANTOR = {Jenis.STAF, Jenis.PERENCANA, Jenis.PEMERIKSA, Jenis.CAMAT}
    SE_PEMDA = {Jenis.INSPEKTORAT, Jenis.ORGANISASI, Jenis.ADMIN}

    izin = "ubah_pengguna"

    pengguna = models.ForeignKey(Pengguna, models.CASCADE, related_name="peran", verbose_name="pengguna")
    jenis = models.CharField("peran", max_length=12, choices=Jenis)
    pemda = models.ForeignKey(Pemda, models.CASCADE, related_name="peran", verbose_name="pemerintah daerah")
    perangkat = models.ForeignKey(
        PerangkatDaerah,
        models.CASCADE,
        null=True,
        blank=True,
        related_name="peran",
        verbose_name="perangkat daerah",
    )
    unit = models.ForeignKey(
        UnitKerja, models.CASCADE, null=True, blank=True, related_name="peran", verbose_name="unit kerja",
        help_text="Wajib untuk staf.",
    )  # fmt: skip

    class Meta:
        ordering = ["pengguna", "-mulai"]
        verbose_name = "peran"

    def __str__(self) -> str:
        return f"{self.pengguna}: {self.get_jenis_display()} – {self.unit or self.perangkat or self.pemda}"

    def clean(self) -> None:
        super().clean()
        if self.perangkat_id:
            self.pemda_id = self.perangkat.pemda_id
        salah = {}
        if self.jenis in self.KANTOR and not self.perangkat_id:
            salah["perangkat"] = "Peran ini berlaku di satu perangkat daerah. Pilih perangkat daerahnya."
        if self.jenis in self.SE_PEMDA and self.perangkat_id:
            salah["perangkat"] = "Peran ini berlaku untuk seluruh pemerintah daerah. Kosongkan perangkat daerah."
        if self.jenis == self.Jenis.STAF and not self.unit_id:
            salah["unit"] = "Staf mengisi untuk satu unit. Pilih unit kerjanya."
        if self.unit_id and self.perangkat_id and self.unit.perangkat_id != self.perangkat_id:
            salah["unit"] = f"{self.unit} bukan unit dari {self.perangkat}. Pilih unit dari perangkat daerah itu."
        if salah:
            raise ValidationError(salah)

    @property
    def aktif(self) -> bool:
        hari = timezone.localdate()
        return self.mulai <= hari and (self.selesai is None or hari <= self.selesai)
