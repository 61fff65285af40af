"""What was missed or far surpassed has its answer (K16)."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from laporan.checks.bacaan import Asal, Bacaan, Hal, Klaim
from laporan.checks.daftar import Temu, aturan
from laporan.checks.hitung import SERATUS, hitung, persen
from laporan.checks.padan import Ukur
from laporan.checks.sebab import rumus_dari, sebaris
from laporan.checks.temuan import Tingkat

JAUH_DI_ATAS = Decimal(120)
"""Above this capaian the target was perhaps too easy (handbook §5.1 K16; PermenPANRB 8/2021 ends its scale there)."""


@aturan(
    "K16",
    "Yang di bawah target dijawab, yang jauh di atasnya dijelaskan",
    Tingkat.SALAH,
    alasan="Laporan menjelaskan sebab kegagalan dan solusinya; capaian di atas 120 % menimbulkan tanya apakah targetnya terlalu mudah.",
    dasar="PermenPANRB 53/2014 Lampiran II (Bab III huruf A angka 5); PermenPANRB 88/2021 komponen Pelaporan Kinerja.",
)
def terjawab(b: Bacaan) -> Iterator[Temu]:
    """Missed without kendala and solusi; above 120 % without explanation. In print the answer may stand in the text."""
    for u in b.ukur:
        r = u.nilai(Hal.REALISASI, b.tahun)
        t = sebaris(u, Hal.TARGET, r.naskah, b.tahun) if r else None
        nilai = _capaian(u, b, t, r)
        if nilai is None or t is None or r is None or u.tingkat == "tujuan":
            continue
        kurang = [nama for nama in ("kendala", "solusi") if not u.isi(nama)]
        if nilai < SERATUS and kurang:
            kalimat = f"Capaian {u.nama} {persen(nilai)} ({r.teks} dari target {t.teks}), tetapi {' dan '.join(kurang)}nya belum ditulis."
            yield Temu(kalimat, r.tempat, tingkat=_dari_data(b, Tingkat.SALAH))
        if nilai > JAUH_DI_ATAS and not u.isi("penjelasan"):
            kalimat = (
                f"Capaian {u.nama} {persen(nilai)} ({r.teks} dari target {t.teks}); jelaskan mengapa jauh di atas target "
                "atau tinjau apakah targetnya terlalu mudah."
            )
            yield Temu(kalimat, r.tempat, tingkat=_dari_data(b, Tingkat.PERINGATAN))


def _dari_data(b: Bacaan, tingkat: Tingkat) -> Tingkat:
    """In a printed report the answer may stand anywhere in its text."""
    return tingkat if b.asal is Asal.DATA else Tingkat.SARAN


def _capaian(u: Ukur, b: Bacaan, t: Klaim | None, r: Klaim | None) -> Decimal | None:
    tercetak = u.nilai(Hal.CAPAIAN, b.tahun)
    if tercetak is not None:
        return tercetak.angka
    rumus = rumus_dari(u)
    if t is None or r is None or t.angka is None or r.angka is None or len(rumus) != 1:
        return None
    return hitung(rumus[0], t.angka, r.angka)
