"""The same quantity in two places (N10), errors of formulas (N11), analysis that says nothing new (K27)."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from laporan.checks.bacaan import Bacaan, JenisProsa, Prosa
from laporan.checks.daftar import Temu, aturan
from laporan.checks.naskah.bacaan import TEKS, Kalimat, dibaca
from laporan.checks.naskah.bentuk import Jenis, Sebutan
from laporan.checks.naskah.cetak import kutip
from laporan.checks.naskah.pemindai import sebutan
from laporan.checks.temuan import Tingkat

DASAR = "PermenPANRB 53/2014 Lampiran III (reviu: keandalan informasi)"
_BENDA = re.compile(r"^(program|kegiatan)\b(?!\s*/)")
_SASARAN = re.compile(r"sasaran\s+(?:strategis\s+)?(?P<n>\d|iv|i{1,3})\b", re.IGNORECASE)
_ROMAWI = {"i": "1", "ii": "2", "iii": "3", "iv": "4"}
_TOTAL = re.compile(
    r"(?P<apa>(?:total|keseluruhan|jumlah)\s+(?:\w+\s+)?(?:belanja\s+|anggaran\s+|pagu\s+)?(?:apbd|anggaran|belanja|pagu)|belanja\s+tidak\s+langsung|belanja\s+langsung|belanja\s+operasi|belanja\s+modal|belanja\s+pegawai)"
    r"(?P<ubah>[^.;]{0,30}?perubahan)?",
    re.IGNORECASE,
)


@aturan(
    "N10", "Besaran yang sama ditulis dengan angka yang sama di seluruh naskah", Tingkat.PERINGATAN,
    alasan="Dua angka untuk satu hal membuat keduanya diragukan.", dasar=f"{DASAR}; domain K8 (004:471, 004:549)",
)  # fmt: skip
def angka_berulang(b: Bacaan) -> Iterator[Temu]:
    """Counts of a sasaran, kinds of belanja: named twice with different figures."""
    sudah: dict[tuple[str, ...], tuple[Kalimat, Sebutan]] = {}
    for k in dibaca(b):
        for kunci, s in (*_hitungan(k), *_jenis_belanja(b, k)):
            lama = sudah.setdefault(kunci, (k, s))
            if lama[1].nilai != s.nilai and _beda(lama[1], s):
                yield Temu(
                    f"{' '.join(' '.join(kunci).split()).capitalize()}: di sini {kutip(s.teks)}, di tempat lain {kutip(lama[1].teks)} ({lama[0].prosa.tempat.sebutan}).",
                    k.prosa.tempat, (lama[0].prosa.tempat,),
                )  # fmt: skip


def _beda(a: Sebutan, c: Sebutan) -> bool:
    """No matter of rounding ("Rp 1,5 miliar")."""
    return a.nilai is not None and c.nilai is not None and abs(a.nilai - c.nilai) >= max(a.presisi, c.presisi)


def _hitungan(k: Kalimat) -> Iterator[tuple[tuple[str, ...], Sebutan]]:
    """ "2 program dan 3 kegiatan … sasaran II" """
    sasaran = {_ROMAWI.get(c["n"].lower(), c["n"]) for c in _SASARAN.finditer(k.teks)}
    if len(sasaran) != 1 and (sasaran or not k.prosa.bagian):
        return
    for s in k.jenis(Jenis.BILANGAN):
        benda = _BENDA.match(s.kata)
        if benda and sasaran and s.presisi == 1:
            yield (("jumlah", benda[1], "sasaran", min(sasaran)), s)


def _jenis_belanja(b: Bacaan, k: Kalimat) -> Iterator[tuple[tuple[str, ...], Sebutan]]:
    """ "belanja langsung sebesar Rp …", by what is said (pagu or realisasi), year and stage."""
    lalu = k.awal
    for s in k.jenis(Jenis.RUPIAH):
        depan = k.prosa.teks[lalu : s.awal]
        lalu = s.akhir
        semua = list(_TOTAL.finditer(depan))
        if (
            s.hidup
            or not semua
            or re.search(
                r"sisa|selisih|pe\w+angan\b|penambahan|naik|turun|tingkat|kurang|lebih|per\s+program|triwulan|tw\b|program|kegiatan",
                depan,
                re.IGNORECASE,
            )
        ):
            continue
        apa = re.sub(r"\s+", " ", semua[-1]["apa"].lower())
        hal = (
            "realisasi"
            if re.search(r"realisasi|terserap|serapan", k.prosa.teks[k.awal : s.awal], re.IGNORECASE)
            else "pagu"
        )
        tahun = str(next((t for t in reversed(k.tahun)), b.tahun or ""))
        ubah = "perubahan" if re.search(r"perubahan|setelah", k.teks, re.IGNORECASE) else ""
        if len(set(k.tahun)) <= 1 and not apa.startswith(("total", "jumlah", "keseluruhan")):
            yield (hal, apa, ubah, tahun), s


_RUMUS_SALAH = re.compile(
    r"#(?:DIV/0!|REF!|VALUE!|N/?A\b|NAME\?|NUM!|NULL!)|\bNaN\b|#{3,}|\bundefined\b|\bNone\b(?=\s*%)"
)


@aturan(
    "N11", "Tidak ada kesalahan rumus yang tercetak", Tingkat.SALAH,
    alasan="Tanda kesalahan rumus berarti angkanya tidak pernah dihitung.", dasar=f"{DASAR}; domain §2.3 (002:755-795)",
)  # fmt: skip
def rumus_salah(b: Bacaan) -> Iterator[Temu]:
    """`#DIV/0!` and the like, once per paragraph and once per row."""
    for p in b.prosa:
        if cocok := _RUMUS_SALAH.search(p.teks):
            yield Temu(f"Tercetak {kutip(cocok[0])}, tanda kesalahan rumus, bukan angka.", p.tempat)
    for t in b.tabel:
        for baris in t.baris:
            salah = next((s for s in baris.sel if "#" in s.teks and _RUMUS_SALAH.search(s.teks)), None)
            if salah is not None:
                yield Temu(
                    f"Sel tabel berisi {kutip(salah.teks)}, tanda kesalahan rumus, bukan angka.",
                    salah.tempat if salah.tempat.sebutan else baris.tempat,
                )


PANJANG = 120
KATA_SEDIKIT = 12


@aturan(
    "K27", "Analisis bukan salinan tahun lalu dan bukan angka saja", Tingkat.PERINGATAN,
    alasan="Analisis yang disalin tidak menjelaskan kinerja tahun ini.", dasar="PermenPANRB 53/2014 Lampiran II dan III; domain K27",
)  # fmt: skip
def analisis(b: Bacaan) -> Iterator[Temu]:
    """Text of a section as it stood last year (`Bacaan.lebih["K27"]`: section -> text); analysis of figures only."""
    lalu = b.lebih.get("K27")
    lama = {bagian: _inti(str(teks)) for bagian, teks in lalu.items()} if isinstance(lalu, Mapping) else {}
    for p in b.prosa:
        if not p.tertulis or p.jenis not in TEKS:
            continue
        inti = _inti(p.teks)
        if len(inti) >= PANJANG and _analisis(p) and inti in lama.get(p.bagian, ""):
            yield Temu(f"Alinea ini sama dengan naskah tahun lalu: {kutip(p.teks)}.", p.tempat)
        elif _analisis(p) and _angka_saja(p):
            yield Temu(
                f"Analisis hanya mengulang angka tanpa penjelasan: {kutip(p.teks)}.", p.tempat, tingkat=Tingkat.SARAN
            )


def _analisis(p: Prosa) -> bool:
    """BAB III and the sections that explain; a foreword may well stay the same."""
    return (
        bool(re.search(r"bab_?3|bab_?iii|analisis|evaluasi|sebab|kendala|efisiensi", p.bagian, re.IGNORECASE))
        or "K27" in p.bagian
    )


def _inti(teks: str) -> str:
    """Words and figures without years, case and signs."""
    return " ".join(re.findall(r"[a-z]+|\d+(?:[.,]\d+)*", re.sub(r"\b20\d\d\b", "", teks.lower())))


def _angka_saja(p: Prosa) -> bool:
    angka = [s for s in sebutan(p.teks) if s.jenis in (Jenis.PERSEN, Jenis.RUPIAH)]
    kata = re.findall(r"[a-z]{3,}", p.teks.lower())
    sebab = re.search(
        r"karena|sebab|akibat|didukung|kendala|dipengaruhi|sehingga|berkat|melalui|upaya|solusi|hambatan",
        p.teks,
        re.IGNORECASE,
    )
    return (
        p.jenis is JenisProsa.PARAGRAF and len(angka) >= 3 and len(kata) <= KATA_SEDIKIT * len(angka) // 2 and not sebab
    )
