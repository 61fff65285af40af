"""Employee numbers of civil servants (NIP, Perka BKN 22/2007) and of PPPK (NI PPPK)."""

from datetime import date

_UMUR_CPNS = 16


def periksa_nip(teks: str) -> str:
    """The 18 digits of a NIP: birth YYYYMMDD, CPNS from YYYYMM, sex 1/2, sequence 3.

    Spaces are allowed. Raises ValueError with a sentence that names what was read.
    """
    nip = _delapan_belas_angka(teks, "NIP")
    lahir = _tanggal_lahir(nip, "NIP")
    tahun, bulan = int(nip[8:12]), int(nip[12:14])
    if not 1 <= bulan <= 12:
        raise ValueError(
            f"Bulan pengangkatan pada NIP terbaca {nip[12:14]} (angka ke-13 dan 14); seharusnya 01 sampai 12."
        )
    if (tahun - lahir.year) * 12 + bulan - lahir.month < _UMUR_CPNS * 12:
        raise ValueError(
            f"Menurut NIP ini, lahir {nip[:4]} dan diangkat {tahun}; saat diangkat paling muda {_UMUR_CPNS} tahun."
        )
    if nip[14] not in "12":
        raise ValueError(f"Angka ke-15 NIP terbaca {nip[14]}; seharusnya 1 (laki-laki) atau 2 (perempuan).")
    return nip


def periksa_ni_pppk(teks: str) -> str:
    """The 18 digits of a NI PPPK, of which only the birth date is checked; else ValueError."""
    nomor = _delapan_belas_angka(teks, "NI PPPK")
    _tanggal_lahir(nomor, "NI PPPK")
    return nomor


def format_nip(nip: str) -> str:
    """`19640405 198703 1 015`, for both kinds of number; "" where there is none."""
    return f"{nip[:8]} {nip[8:14]} {nip[14]} {nip[15:]}" if nip else ""


def _delapan_belas_angka(teks: str, nama: str) -> str:
    nomor = "".join(teks.split())
    if not (nomor.isascii() and nomor.isdigit()):
        raise ValueError(f"{nama} hanya memuat angka, misalnya 19640405 198703 1 015.")
    if len(nomor) != 18:
        raise ValueError(f"{nama} terdiri dari 18 angka; yang terbaca {len(nomor)} angka.")
    return nomor


def _tanggal_lahir(nomor: str, nama: str) -> date:
    tahun, bulan, hari = int(nomor[:4]), int(nomor[4:6]), int(nomor[6:8])
    try:
        lahir = date(tahun, bulan, hari)
    except ValueError:
        lahir = None
    if lahir is None or tahun < 1900:
        raise ValueError(
            f"Tanggal lahir pada {nama} terbaca {nomor[6:8]}-{nomor[4:6]}-{nomor[:4]} "
            "(8 angka pertama, tahun-bulan-tanggal); tanggal itu tidak ada."
        )
    return lahir
