"""Question six: how capaian stands to the money used, by the rule set of the year (PermenPANRB 53/2014, BAB III A.6)."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from anggaran.belanja import SasaranBelanja
from anggaran.hitung import jumlah
from kinerja.efisiensi import simpulan_efisiensi
from kinerja.queries.bentuk import SasaranUkur
from laporan.document import Baris, Block, Kolom, Nilai, Run, Sel, Table
from laporan.kalimat import persen, rupiah, titik
from laporan.kalimat.kinerja import Kata
from laporan.konteks import Konteks
from laporan.sections.umum import sel_uang
from laporan.susun import paragraf, tebal
from sakip.core.numbers import format_angka, format_persen

BELUM_TERHUBUNG = "belum ada program atau kegiatan yang dihubungkan dengan sasaran ini"
ALASAN = {"belum diisi": "realisasi anggarannya belum diisi", "pembaginya nol": "pagunya nol"}
KOLOM = (
    Kolom("RATA-RATA CAPAIAN", 16, "tengah"),
    Kolom("ANGGARAN", 18, "kanan"),
    Kolom("REALISASI", 18, "kanan"),
    Kolom("SERAPAN (%)", 13, "kanan"),
    Kolom("EFISIENSI", 13, "kanan"),
    Kolom("KESIMPULAN", 18, "tengah"),
)


def efisiensi_sasaran(k: Konteks, s: SasaranUkur) -> Iterator[Block]:
    """The figure with its parts, the conclusion, and what it leaves out."""
    uang, hasil = k.uang_sasaran(s.sasaran_id), k.efisiensi.get(s.sasaran_id or 0)
    if uang is None or hasil is None or hasil.nilai is None:
        yield paragraf(f"Efisiensi sasaran {s.nomor} tidak dapat dihitung, karena {_alasan(k, s, uang)}.")
        return
    yield _tabel(s, uang, hasil.nilai)
    yield paragraf(
        "Dengan rata-rata capaian ",
        persen(s.capaian.nilai, f"sasaran:{s.kode}:capaian"),
        " dan serapan anggaran ",
        persen(uang.serapan, f"sasaran:{s.kode}:serapan"),
        f", efisiensi sasaran {s.nomor} ({nama_rumus(k)}) adalah ",
        angka_efisiensi(hasil.nilai, f"sasaran:{s.kode}:efisiensi"),
        satuan_efisiensi(k),
        ", sehingga penggunaan sumber daya ",
        tebal(str(simpulan_efisiensi(hasil.nilai))),
        ".",
        *_di_luar(k, s),
    )


def nama_rumus(k: Konteks) -> str:
    """The formula of the rule set in words: `capaian dikurangi serapan`."""
    label = k.ukur.aturan.efisiensi_label if k.ukur.aturan else "Capaian dikurangi serapan"
    return f"{label[:1].lower()}{label[1:]}"


def angka_efisiensi(x: Decimal, kunci: str) -> Nilai:
    """`-2,58`; four decimals where two would print it as nothing."""
    return Nilai(kunci, format_angka(x, 4 if x and abs(x) < Decimal("0.005") else 2), x)


def satuan_efisiensi(k: Konteks) -> str:
    """Points where it is a difference of percentages, else percent."""
    return "" if k.ukur.aturan is None or k.ukur.aturan.efisiensi == "selisih" else " persen"


def _alasan(k: Konteks, s: SasaranUkur, uang: SasaranBelanja | None) -> str:
    if s.capaian.nilai is None:
        return "rata-rata capaiannya belum ada"
    if uang is None:
        return BELUM_TERHUBUNG
    if uang.pagu is None:
        return "pagunya belum diisi"
    hasil = k.efisiensi.get(s.sasaran_id or 0)
    alasan = titik(hasil.alasan) if hasil else ""
    return ALASAN.get(alasan, alasan) or BELUM_TERHUBUNG


def _di_luar(k: Konteks, s: SasaranUkur) -> Kata:
    """What neither side of the formula counts."""
    hasil: list[str | Run] = []
    if s.capaian.sebagian:
        hasil.append(f" Rata-rata capaian itu memuat {s.capaian.sebagian}.")
    if k.uang.penunjang:
        hasil.append(" Belanja penunjang tidak diperhitungkan.")
    lepas = jumlah(x.pagu for x in k.uang.belum_terhubung)
    if lepas:
        hasil += [" Belanja yang belum dihubungkan dengan sasaran, sebesar ", rupiah(lepas, "anggaran:belum_terhubung")]
        hasil.append(", juga tidak diperhitungkan." if k.uang.penunjang else ", tidak diperhitungkan.")
    return tuple(hasil)


def _tabel(s: SasaranUkur, uang: SasaranBelanja, x: Decimal) -> Table:
    """The figures of the sentence in one row (P53-6)."""
    kunci = f"sasaran:{s.kode}"
    e = angka_efisiensi(x, f"{kunci}:efisiensi")
    baris = Baris(
        (
            Sel("" if s.capaian.nilai is None else format_persen(s.capaian.nilai), s.capaian.nilai, f"{kunci}:capaian"),
            *sel_uang(uang, kunci),
            Sel(e.teks, x, f"{kunci}:efisiensi"),
            Sel(str(simpulan_efisiensi(x))),
        )
    )
    return Table("P53-6", KOLOM, (baris,))
