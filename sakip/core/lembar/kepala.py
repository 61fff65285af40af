"""The headings of a sheet as it was read: where they stand, which are known, what stands below none."""

from __future__ import annotations

from collections.abc import Mapping

from sakip.core.lembar.baca import Tabel
from sakip.core.lembar.lembar import Lembar
from sakip.core.lembar.sel import Sel, norma
from sakip.core.lembar.usul import Rencana, Temuan

BARIS_KEPALA = 10


def cari_kepala(lembar: Lembar, tabel: Tabel, rencana: Rencana) -> tuple[int, dict[int, str]] | None:
    """The row of the headings and the heading of each column; errors about headings go to the plan."""
    kenal = {norma(k): k for k in lembar.kepala_tercetak}
    for nomor in sorted(tabel.baris)[:BARIS_KEPALA]:
        sel = tabel.baris[nomor]
        judul = {k: cocok for k, s in sel.items() if (cocok := _kenal(lembar, s, kenal))}
        if set(lembar.kepala_wajib) <= set(judul.values()):
            _periksa_kepala(lembar, sel, judul, rencana)
            return nomor, judul
    wajib = ", ".join(lembar.kepala_wajib)
    rencana.temuan.append(Temuan(lembar.nama, "", "", f"Judul kolom tidak ditemukan. Yang harus ada: {wajib}."))
    return None


def _kenal(lembar: Lembar, sel: Sel, kenal: Mapping[str, str]) -> str:
    teks = str(int(sel.nilai)) if isinstance(sel.nilai, float) and sel.nilai.is_integer() else str(sel.nilai)
    if lembar.kolom_tahun and teks.strip().isdecimal() and len(teks.strip()) == 4:
        return teks.strip()
    return kenal.get(norma(teks), "")


def _periksa_kepala(lembar: Lembar, sel: Mapping[int, Sel], judul: Mapping[int, str], rencana: Rencana) -> None:
    sudah: set[str] = set()
    for kolom, satu in sel.items():
        nama = judul.get(kolom)
        if nama is None or nama in sudah:
            pesan = (
                "Judul kolom ini ada dua kali."
                if nama
                else f"Kolom ini tidak dikenal. Yang dikenal: {', '.join(lembar.kepala_tercetak)}."
            )
            rencana.temuan.append(Temuan(lembar.nama, satu.alamat, satu.terbaca, pesan))
        sudah.add(nama or "")


def tanpa_judul(tabel: Tabel, nomor_kepala: int) -> str:
    """The first cell below no heading; "" where there is none."""
    kepala = tabel.baris[nomor_kepala]
    isi = (s for nomor, sel in tabel.baris.items() if nomor > nomor_kepala for k, s in sel.items() if k not in kepala)
    return next((s.alamat for s in isi), "")
