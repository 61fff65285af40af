"""Direction words and what they say."""

from __future__ import annotations

import re

from laporan.checks.naskah.bentuk import Arah

_KATA: tuple[tuple[Arah, str], ...] = (
    (Arah.GAGAL, r"(?:tidak|belum|kurang)\s+(?:dapat\s+|mampu\s+|berhasil\s+)?(?:mencapai|memenuhi|melampaui|melebihi)(?:\s+target)?"),
    (Arah.GAGAL, r"target(?:nya)?\s+(?:\w+\s+)?(?:tidak|belum)\s+(?:tercapai|terpenuhi)|lebih\s+buruk\s+(?:dari|daripada|dibanding\w*)"),
    (Arah.TETAP, r"tidak\s+(?:mengalami\s+)?(?:berubah|perubahan)|tetap\s+sebesar|sama\s+dengan|sama\s+besar(?:nya)?\s+dengan"),
    (Arah.ATAS, r"melampaui|melebihi|(?:berada\s+)?di\s?atas|lebih\s+(?:tinggi|besar)\s+(?:dari|daripada|dibanding\w*)"),
    (Arah.BAWAH, r"(?:berada\s+)?di\s?bawah|lebih\s+(?:rendah|kecil)\s+(?:dari|daripada|dibanding\w*)"),
    (Arah.CAPAI, r"(?:telah\s+|sudah\s+|berhasil\s+|dapat\s+)?(?:mencapai|memenuhi)\s+target|lebih\s+baik\s+(?:dari|daripada|dibanding\w*)|target(?:nya)?\s+(?:\w+\s+)?(?:telah\s+|sudah\s+)?(?:tercapai|terpenuhi)"),
    (Arah.NAIK, r"(?<!tidak )(?<!belum )(?:meningkat|naik|bertambah|tumbuh|membaik|(?:mengalami|terjadi|ada|terdapat)\s+(?:peningkatan|kenaikan|penambahan|pertumbuhan))"),
    (Arah.TURUN, r"(?<!tidak )(?<!belum )(?:menurun|turun|berkurang|merosot|(?:mengalami|terjadi|ada|terdapat)\s+(?:penurunan|pengurangan))"),
)  # fmt: skip
POLA = re.compile(
    "|".join(
        rf"(?P<a{n}>\b(?:{pola})\b(?!\s+(?:rata\s+)?(?:tangan|lapangan|ini\s*:|ini\s+dapat)))"
        for n, (_, pola) in enumerate(_KATA)
    ),
    re.IGNORECASE,
)


def arah(cocok: re.Match[str]) -> Arah:
    """What the matched word says."""
    return next(a for n, (a, _) in enumerate(_KATA) if cocok[f"a{n}"])
