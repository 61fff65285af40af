"""Indonesian figures, dates and counting words: the one place that reads and writes them.

Everything else in the program holds `Decimal`. Reading never rounds; rounding (ROUND_HALF_UP)
happens here, when a figure is printed.
"""

import re
from collections.abc import Iterable
from datetime import date
from decimal import ROUND_HALF_UP, Context, Decimal
from typing import Literal, assert_never

DIGIT = 15
BULAN = (
    "Januari", "Februari", "Maret", "April", "Mei", "Juni",
    "Juli", "Agustus", "September", "Oktober", "November", "Desember",
)  # fmt: skip

GayaRupiah = Literal["spasi", "baku", "sakip", "tabel"]

_PEMBULATAN = Context(prec=200, rounding=ROUND_HALF_UP)
_MINUS = dict.fromkeys(map(ord, "\u2212\u2010\u2011\u2012\u2013\u2014"), "-")

_HIASAN = re.compile(
    r"(?P<kurung>\()?(?P<minus>-)?(?P<rp>rp\.?)?(?P<kurung2>\()?(?P<minus2>-)?"
    r"(?P<inti>[0-9][0-9.,]*?)(?P<ekor>[,.]-)?(?P<persen>%)?(?P<tutup>\))?",
    re.IGNORECASE,
)
_POLOS = re.compile(r"[0-9]+(,[0-9]+)?")
_RIBUAN = re.compile(r"[1-9][0-9]{0,2}(\.[0-9]{3})+(,[0-9]+)?")
_TITIK = re.compile(r"[0-9]+\.[0-9]+")
_TITIK_TIGA = re.compile(r"[1-9][0-9]*\.[0-9]{3}")
_INGGRIS = re.compile(r"[1-9][0-9]{0,2}((,[0-9]{3})+\.[0-9]+|(,[0-9]{3}){2,})")
_KOMA_RIBUAN = re.compile(r"[1-9][0-9]{0,2}([.,][0-9]{3})*,[0-9]{3}")


class AngkaSalah(ValueError):
    """What was typed is not one figure. The message is a sentence for the user.

    `teks` is what was typed; `pilihan` holds the possible readings where it can be read in
    more than one way (empty otherwise), to be offered as buttons.
    """

    def __init__(self, pesan: str, teks: str, pilihan: Iterable[Decimal] = ()) -> None:
        super().__init__(pesan)
        self.teks = teks
        self.pilihan: tuple[Decimal, ...] = tuple(pilihan)

    @property
    def usulan(self) -> tuple[str, ...]:
        """Each of `pilihan` as text that can be read in one way only, for the buttons."""
        return tuple(format_angka(x, _belakang_koma(x)).replace(".", "") for x in self.pilihan)


def parse_angka(teks: str, *, desimal: int, digit: int = DIGIT, rupiah: bool | None = None) -> Decimal | None:
    """Read a figure as an Indonesian office writes it; an empty text is None.

    `desimal` is the number of decimals the field keeps, `digit` the digits in all. With
    `rupiah` (the default where there are no decimals) a dot before three digits is always
    thousands; elsewhere `98.125` is asked back. Raises AngkaSalah; never rounds.
    """
    rapat = "".join(teks.split()).translate(_MINUS)
    if not rapat:
        return None
    cocok = _HIASAN.fullmatch(rapat)
    if cocok is None or _celah_di_angka(teks) or not _hiasan_wajar(cocok) or (rupiah and cocok["persen"]):
        raise _bukan_angka(teks, desimal)
    uang = bool(cocok["rp"] or cocok["ekor"])
    ribuan = uang or (desimal == 0 if rupiah is None else rupiah)
    minus = any(cocok[tanda] for tanda in ("kurung", "kurung2", "minus", "minus2"))
    nilai = _baca_inti(cocok["inti"], teks, desimal, minus=minus, ribuan=ribuan)
    _periksa_besar(nilai, teks, digit - desimal)
    # "Rp 1.500,00" is whole rupiah; "12,000" is rather thousands in another style.
    wajar = _belakang_koma(nilai) <= max(2, desimal)
    return _periksa_desimal(_tanpa_nol_ekor(nilai) if wajar else nilai, teks, desimal)


def from_excel(
    value: float | Decimal | str | None,
    *,
    desimal: int,
    digit: int = DIGIT,
    rupiah: bool | None = None,
) -> Decimal | None:
    """Read the value of a spreadsheet cell: a number as it stands, a text as if typed.

    A float keeps 15 significant digits, which is what Excel itself shows. Raises AngkaSalah.
    """
    if value is None:
        return None
    if isinstance(value, str):
        return parse_angka(value, desimal=desimal, digit=digit, rupiah=rupiah)
    if isinstance(value, bool):
        raise _bukan_angka(str(value), desimal)
    pecahan = isinstance(value, float) and not value.is_integer()
    nilai = Decimal(format(value, ".15g") if pecahan else str(value))
    if not nilai.is_finite():
        raise _bukan_angka(str(value), desimal)
    _periksa_besar(nilai, str(value), digit - desimal)
    return _periksa_desimal(_tanpa_nol_ekor(nilai), str(value), desimal)


def _celah_di_angka(teks: str) -> bool:
    return re.search(r"[0-9.,]\s+[.,]?[0-9]", re.sub(r"(?i)rp\.?", "", teks)) is not None


def _hiasan_wajar(cocok: re.Match[str]) -> bool:
    """One sign at most, brackets in pairs, not rupiah and percent at once."""
    buka = bool(cocok["kurung"]) + bool(cocok["kurung2"])
    minus = bool(cocok["minus"]) + bool(cocok["minus2"])
    uang = cocok["rp"] or cocok["ekor"]
    return buka == bool(cocok["tutup"]) and buka + minus <= 1 and not (uang and cocok["persen"])


def _baca_inti(inti: str, teks: str, desimal: int, *, minus: bool, ribuan: bool) -> Decimal:
    def angka(tulisan: str) -> Decimal:
        nilai = Decimal(tulisan)
        return nilai.copy_negate() if minus and nilai else nilai

    if ribuan and desimal < 3 and _KOMA_RIBUAN.fullmatch(inti):
        raise _koma_ribuan(teks, angka(re.sub("[.,]", "", inti)))
    if _INGGRIS.fullmatch(inti):
        raise _koma_ribuan(teks, angka(inti.replace(",", "")))
    if not ribuan and _TITIK_TIGA.fullmatch(inti):
        raise _dua_bacaan(teks, angka(inti), angka(inti.replace(".", "")), desimal)
    if _POLOS.fullmatch(inti) or _RIBUAN.fullmatch(inti):
        return angka(inti.replace(".", "").replace(",", "."))
    if _TITIK.fullmatch(inti) and not (ribuan and _TITIK_TIGA.fullmatch(inti)):
        return angka(inti)
    raise _bukan_angka(teks, desimal)


def _periksa_besar(nilai: Decimal, teks: str, depan: int) -> None:
    if nilai and nilai.adjusted() >= depan:
        pesan = f"{_kutip(teks)} terlalu besar; paling banyak {depan} angka di depan koma."
        raise AngkaSalah(pesan, teks)


def _periksa_desimal(nilai: Decimal, teks: str, desimal: int) -> Decimal:
    belakang = _belakang_koma(nilai)
    if belakang <= desimal:
        return nilai
    if desimal == 0:
        raise AngkaSalah(f"{_kutip(teks)} bukan bilangan bulat; tulis tanpa desimal.", teks)
    pesan = f"{_kutip(teks)} memuat {belakang} angka di belakang koma; paling banyak {desimal}."
    raise AngkaSalah(pesan, teks)


def _belakang_koma(nilai: Decimal) -> int:
    return max(0, -int(nilai.as_tuple().exponent))


def _tanpa_nol_ekor(nilai: Decimal) -> Decimal:
    """The same value without trailing zeros after the comma."""
    if nilai == nilai.to_integral_value():
        return nilai.quantize(Decimal(1), context=_PEMBULATAN) if nilai else Decimal(0)
    return nilai.normalize(_PEMBULATAN)


def _kutip(teks: str) -> str:
    singkat = " ".join(teks.split())
    return f"“{singkat if len(singkat) <= 40 else singkat[:39] + '…'}”"


def _bukan_angka(teks: str, desimal: int) -> AngkaSalah:
    contoh = "1.500,25" if desimal else "1.500"
    return AngkaSalah(f"{_kutip(teks)} bukan angka. Tulis misalnya {contoh}.", teks)


def _koma_ribuan(teks: str, maksud: Decimal) -> AngkaSalah:
    saran = format_angka(maksud, _belakang_koma(maksud))
    pesan = f"{_kutip(teks)}: ribuan ditulis dengan titik, desimal dengan koma. Maksudnya {saran}?"
    return AngkaSalah(pesan, teks, (maksud,))


def _dua_bacaan(teks: str, pecahan: Decimal, bulat: Decimal, desimal: int) -> AngkaSalah:
    pesan = (
        f"{_kutip(teks)} dapat dibaca sebagai {format_angka(pecahan, 3)} (desimal) atau "
        f"{format_angka(bulat, 0)} (ribuan). Pilih salah satu."
    )
    if desimal < _belakang_koma(pecahan):
        pesan += f" Isian ini menerima paling banyak {desimal} angka di belakang koma."
    return AngkaSalah(pesan, teks, (pecahan, bulat))


def format_angka(x: Decimal | int, desimal: int = 2, *, tetap: bool = True) -> str:
    """`1.500,25`, rounded half up to `desimal`; `tetap=False` drops trailing zeros (`12,5`)."""
    bulat = _bulatkan(x, desimal)
    teks = f"{abs(bulat):,f}".translate({ord(","): ".", ord("."): ","})
    if not tetap and "," in teks:
        teks = teks.rstrip("0").rstrip(",")
    return f"-{teks}" if bulat < 0 else teks


def format_persen(x: Decimal | int, desimal: int = 2, *, tetap: bool = True) -> str:
    """`86,61 %`; `x` is already in percent."""
    return f"{format_angka(x, desimal, tetap=tetap)} %"


def format_rupiah(x: Decimal | int, gaya: GayaRupiah = "spasi") -> str:
    """Money in one of the house styles, negative in brackets, sen only where there are any.

    spasi `Rp 1.500`, baku `Rp1.500` (EYD), sakip `Rp. 1.500,-`, tabel `1.500`.
    """
    bulat = _bulatkan(x, 2)
    angka = format_angka(abs(bulat), 0 if bulat == bulat.to_integral_value() else 2)
    teks = _beri_rp(angka, gaya)
    return f"({teks})" if bulat < 0 else teks


def _beri_rp(angka: str, gaya: GayaRupiah) -> str:
    match gaya:
        case "spasi":
            return f"Rp {angka}"
        case "baku":
            return f"Rp{angka}"
        case "sakip":
            return f"Rp. {angka}" if "," in angka else f"Rp. {angka},-"
        case "tabel":
            return angka
        case _:
            assert_never(gaya)


def _bulatkan(x: Decimal | int, desimal: int) -> Decimal:
    nilai = Decimal(x)
    if not nilai.is_finite():
        raise ValueError("Nilai ini bukan angka, sehingga tidak dapat dicetak.")
    return nilai.quantize(Decimal(1).scaleb(-desimal), context=_PEMBULATAN)


def format_tanggal(tanggal: date) -> str:
    """`31 Desember 2021`."""
    return f"{tanggal.day} {BULAN[tanggal.month - 1]} {tanggal.year}"


_SATUAN = (
    "nol", "satu", "dua", "tiga", "empat", "lima",
    "enam", "tujuh", "delapan", "sembilan", "sepuluh", "sebelas",
)  # fmt: skip
_TINGKAT = (
    (10**12, "triliun"),
    (10**9, "miliar"),
    (10**6, "juta"),
    (1000, "ribu"),
    (100, "ratus"),
)


def terbilang(n: int) -> str:
    """A count in words, `dua ratus lima`; 0 up to just under 10^15, else ValueError."""
    if not 0 <= n < 10**15:
        raise ValueError("Hanya bilangan 0 sampai 999 triliun yang dapat dieja.")
    if n < 12:
        return _SATUAN[n]
    if n < 20:
        return f"{_SATUAN[n - 10]} belas"
    if n < 100:
        return _eja(n, 10, "puluh")
    nilai, nama = next((nilai, nama) for nilai, nama in _TINGKAT if n >= nilai)
    return _eja(n, nilai, nama)


def _eja(n: int, nilai: int, nama: str) -> str:
    banyak, sisa = divmod(n, nilai)
    satu = banyak == 1 and nama in ("ratus", "ribu")
    depan = f"se{nama}" if satu else f"{terbilang(banyak)} {nama}"
    return f"{depan} {terbilang(sisa)}" if sisa else depan


_ROMAWI = (
    (1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"),
    (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"),
)  # fmt: skip


def romawi(n: int) -> str:
    """Roman numeral of 1 to 3999, else ValueError."""
    if not 1 <= n <= 3999:
        raise ValueError("Angka Romawi hanya untuk 1 sampai 3999.")
    hasil = ""
    for nilai, lambang in _ROMAWI:
        banyak, n = divmod(n, nilai)
        hasil += lambang * banyak
    return hasil


def huruf(n: int) -> str:
    """Letter of an item: 1 is a, 26 z, 27 aa; ValueError below 1."""
    if n < 1:
        raise ValueError("Huruf butir dimulai dari 1.")
    hasil = ""
    while n:
        n, sisa = divmod(n - 1, 26)
        hasil = chr(ord("a") + sisa) + hasil
    return hasil
