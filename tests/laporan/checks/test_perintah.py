"""`manage.py periksa`: a line a finding, counts, and an exit code that a script can use."""

from __future__ import annotations

import io

import pytest
from django.core.management import call_command
from django.core.management.base import CommandError

from laporan.models import TemuanDiabaikan
from laporan.periksa import hasil
from sakip.core.models import Pengguna
from sakip.core.write import menulis


def jalankan(*args: str) -> tuple[int, list[str]]:
    keluar = io.StringIO()
    try:
        call_command("periksa", *args, stdout=keluar)
    except SystemExit as selesai:
        return int(str(selesai.code)), keluar.getvalue().splitlines()
    return 0, keluar.getvalue().splitlines()


def test_satu_baris_setiap_temuan_dan_jumlah_di_akhir(semua):
    kode, baris = jalankan("bangsalsari", "2021")
    ada = hasil(semua["bangsalsari"], 2021)
    assert kode == 1
    assert len(baris) == len(ada.temuan) + 1
    t = ada.temuan[0]
    assert baris[0] == f"{t.nomor} salah  {t.tempat.sebutan}: {t.kalimat}"
    hitung = ", ".join(f"{n} {x.value}" for x, n in ada.jumlah.items())
    assert baris[-1] == f"Kecamatan Bangsalsari 2021: {hitung}."


def test_hanya_satu_tingkat_kode_keluar_tetap(semua):
    kode, baris = jalankan("bangsalsari", "2021", "--tingkat", "saran")
    assert kode == 1
    assert {b.split()[1] for b in baris[:-1]} == {"saran"}


def test_kantor_disebut_dengan_namanya_buku_tanpa_bab_iii(semua):
    kode, baris = jalankan("kecamatan palaran", "2023")
    assert kode == 0
    assert baris[-1].startswith("Kecamatan Palaran 2023: 0 salah, ")


def test_yang_diabaikan_camat_tidak_menahan(semua):
    kantor = semua["bangsalsari"]
    for t in hasil(kantor, 2021).menahan:
        with menulis(by=None):
            TemuanDiabaikan.objects.create(
                laporan=kantor.laporan.get(tahun=2021), aturan=t.nomor, sidik=t.sidik, kalimat=t.kalimat,
                alasan="Sudah dijelaskan.", oleh=Pengguna.objects.get(username="camat"),
            )  # fmt: skip
    kode, baris = jalankan("bangsalsari", "2021", "--tingkat", "salah")
    assert kode == 0
    assert sum(b.endswith("(diabaikan camat)") for b in baris) == len(baris) - 1 > 0


def test_tahun_tanpa_laporan_dikatakan(semua):
    kode, baris = jalankan("palaran", "2030")
    assert kode == 0
    assert "Kecamatan Palaran belum mempunyai laporan tahun 2030; yang diperiksa hanya data yang ada." in baris


@pytest.mark.parametrize(
    ("kantor", "tahun", "kalimat"),
    [
        ("entah", "2021", "Kantor “entah” tidak ada. Yang ada: bangsalsari, metro-timur, metro-utara, palaran."),
        ("palaran", "1021", "Tahun 1021 tidak dikenal. Isi tahun 2000 sampai 2100."),
        ("palaran", "dua ribu", "Tahun dua ribu tidak dikenal. Isi tahun 2000 sampai 2100."),
    ],
)
def test_kantor_atau_tahun_yang_tidak_dikenal(semua, kantor, tahun, kalimat):
    with pytest.raises(CommandError) as salah:
        jalankan(kantor, tahun)
    assert str(salah.value) == kalimat
    assert salah.value.returncode == 2  # 1 is for findings
