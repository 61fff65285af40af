"""What a head says of the unit of its amounts: “(dalam ribuan rupiah)”, “Rp. 000”, “(Rp juta)”."""

from __future__ import annotations

import re
from decimal import Decimal

_RP = r"(?:rp\b\.?|rupiah\b)"
_KALI = r"[x×]\s*(?:rp\b\.?)?\s*"
_AKHIR = r"(?![., ]?\d)"


def _pola(kata: str, nol: str) -> re.Pattern[str]:
    """The words beside “rupiah”, in brackets or behind “dalam”; the noughts behind “Rp” or a sign of multiplication; never
    behind a figure (“100 juta rupiah”)."""
    return re.compile(
        rf"(?<!\d)(?<!\d\s)\b{kata}\s*\(?\s*{_RP}|\b{_RP}\s*\(?\s*(?:dalam\s+)?{kata}\b|\bdalam\s+{kata}\b|\(\s*{kata}\s*\)"
        rf"|\brp\b\.?\s*\(?\s*['’]?{nol}{_AKHIR}\)?|\(\s*{nol}(?:,-)?\s*\)|{_KALI}1[.,]?{nol}{_AKHIR}",
        re.IGNORECASE,
    )


SATUAN: tuple[tuple[re.Pattern[str], Decimal], ...] = (
    (_pola(r"mil[iy]ar(?:an)?", r"000[., ]?000[., ]?000"), Decimal(10) ** 9),
    (_pola(r"juta(?:an)?", r"000[., ]?000"), Decimal(10) ** 6),
    (_pola(r"ribu(?:an)?", r"0{3}"), Decimal(1000)),
)


def skala_uang(teks: str) -> Decimal | None:
    """What one unit of the amounts is worth in rupiah; None where the text does not say."""
    return next((satuan for pola, satuan in SATUAN if pola.search(teks)), None)


def tanpa_skala(teks: str) -> str:
    """A head without its unit: “Realisasi (Rp juta)” is “Realisasi Rp”, “Anggaran (ribuan) %” is “Anggaran %”."""
    if skala_uang(teks) is None:
        return teks
    for pola, _ in SATUAN:
        teks = pola.sub(" ", teks)
    polos = " ".join(re.sub(rf"{_RP}|[()'’]|\bx\b|,-", " ", teks, flags=re.IGNORECASE).split())
    return polos if "%" in polos else f"{polos} Rp".strip()
