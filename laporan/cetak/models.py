"""A book that is being printed. No data of people or offices: it may be lost at any time, and is after a day."""

from __future__ import annotations

from django.db import models


class TugasCetak(models.Model):
    """One content to be printed, found by the digest of what is in it; written by `laporan.cetak.pesanan` alone.

    ``lingkup`` is the address below which it may be fetched, ``denyut`` the last sign of life of who prints it,
    ``giliran`` counts who took it up: a printer that was given up cannot speak for the one after it.
    """

    class Keadaan(models.TextChoices):
        MENUNGGU = "menunggu"
        BERJALAN = "berjalan"
        SELESAI = "selesai"
        GAGAL = "gagal"

    kunci = models.CharField(max_length=64, primary_key=True)
    lingkup = models.CharField(max_length=200)
    keadaan = models.CharField(max_length=10, choices=Keadaan, default=Keadaan.MENUNGGU)
    selesai = models.PositiveIntegerField(default=0)
    seluruh = models.PositiveIntegerField(default=0)
    giliran = models.PositiveIntegerField(default=0)
    pesan = models.CharField(max_length=200, blank=True)
    denyut = models.DateTimeField()

    def __str__(self) -> str:
        return f"{self.lingkup} {self.keadaan}"
