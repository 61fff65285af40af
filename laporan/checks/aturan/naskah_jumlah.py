"""Counts in prose (N4, N5), the same quantity in two places (N10), errors of formulas (N11), analysis that says nothing new (K27)."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping

from laporan.checks.bacaan import Bacaan, Hal, JenisProsa, Prosa
from laporan.checks.daftar import Temu, aturan
from laporan.checks.naskah.bacaan import TEKS, Kalimat, dibaca, kalimat_prosa
from laporan.checks.naskah.bentuk import Jenis, Sebutan
from laporan.checks.naskah.cetak import cuplik, kutip
from laporan.checks.naskah.ejaan import TERBESAR
from laporan.checks.naskah.pemindai import sebutan
from laporan.checks.padan import bersih
from laporan.checks.temuan import Tingkat, Usul
from sakip.core.numbers import huruf, terbilang

DASAR = "PermenPANRB 53/2014 Lampiran III (reviu: keandalan informasi)"
_BENDA = re.compile(r"^(sub\s*kegiatan|program|kegiatan|indikator|sasaran|tujuan)\b(?!\s*/)")
_LINGKUP = re.compile(
    r"sasaran\s+(?:strategis\s+)?(?:\d|ini|tersebut|pertama|kedua|ketiga|i\b|ii\b|iii\b|iv\b)|tujuan\s+(?:\d|ini|i\b|ii\b)|program\s+(?:ini|tersebut)|"
    r"\bseksi\b|bidang|subbag|sub\s+bagian|utama|prioritas|unggulan|tambahan|baru\b|lain|desa\b|kelurahan|masyarakat|mendukung|pendukung|penunjang|"
    r"triwulan|semester|bulan|setiap|masing|per\s|tiap|tidak|belum|hanya|di\s?antaranya|antara\s+lain|salah\s+satu|posyandu|pkk|pelatihan|sosialisasi|rapat",
    re.IGNORECASE,
)
_MILIK = re.compile(
    r"terdiri|sebanyak|sejumlah|melaksanakan|dilaksanakan|mempunyai|memiliki|menetapkan|ditetapkan|didukung|melalui|ada\b|terdapat|seluruh|memuat|dengan|dari",
    re.IGNORECASE,
)
_CAPAI = re.compile(
    r"indikator[^.;]{0,40}?(?P<kata>(?:capaian\w*\s+)?(?:di\s?atas|melampaui|melebihi|telah\s+mencapai|mencapai|memenuhi|belum\s+mencapai|tidak\s+mencapai|belum\s+memenuhi|tidak\s+memenuhi)\s+target|"
    r"(?:tidak|belum)\s+tercapai|tercapai)",
    re.IGNORECASE,
)
KAITAN = 130


@aturan(
    "N4", "Jumlah program, kegiatan, sasaran, dan indikator sesuai data", Tingkat.PERINGATAN,
    alasan="Jumlah yang berbeda dari tabel berarti ada yang terlewat atau naskahnya tertinggal.", dasar=f"{DASAR}; domain §5.2 (004:78-549)",
)  # fmt: skip
def jumlah_benda(b: Bacaan) -> Iterator[Temu]:
    """Counts of the whole office against its tables; how many indikator reached their target."""
    tahu = _terhitung(b)
    for k in dibaca(b):
        for s in k.jenis(Jenis.BILANGAN):
            benda = _BENDA.match(s.kata)
            if benda is None or s.hidup or s.nilai is None or s.nilai > TERBESAR or s.presisi < 1:
                continue
            if (capai := _CAPAI.match(k.prosa.teks[s.akhir : k.akhir].strip())) and benda[1] == "indikator":
                yield from _tercapai(b, k, s, capai["kata"])
            elif (ada := tahu.get(" ".join(benda[1].split()).replace("subkegiatan", "sub kegiatan"))) and _sekantor(
                k, s
            ):
                yield from _tak_sama(k, s, benda[1], ada)


def _terhitung(b: Bacaan) -> Mapping[str, frozenset[int]]:
    """What the tables count, each in every way that is fair."""
    hasil: dict[str, set[int]] = defaultdict(set)
    for kedalaman, benda in ((1, "program"), (2, "kegiatan"), (3, "sub kegiatan")):
        menurut: dict[str, list[str]] = defaultdict(list)
        for u in b.uang:
            if u.kedalaman == kedalaman:
                menurut[u.tabel].append(bersih(u.nama))
        for isi in menurut.values():
            hasil[benda] |= {len(isi), len(set(isi))}
    if hasil["kegiatan"]:
        hasil["kegiatan"] |= hasil["sub kegiatan"]
    sasaran = {
        bersih(u.isi("sasaran") or (u.klaim[0].sasaran if u.klaim else "")) for u in b.ukur if u.tingkat == "sasaran"
    } - {""}
    indikator = [u for u in b.ukur if u.tingkat == "sasaran"]
    hasil["indikator"] |= {len(indikator), len(b.ukur)} | {
        sum(1 for u in b.ukur if any(k.naskah == n for k in u.klaim)) for n in {k.naskah for k in b.klaim}
    }
    hasil["indikator"] |= {sum(1 for u in b.ukur if u.iku), len(b.indikator)}
    hasil["sasaran"] |= {len(sasaran), len(b.uang_sasaran), len({bersih(s.sasaran) for s in b.uang_sasaran})}
    return {benda: frozenset(isi) for benda, isi in ((n, i - {0}) for n, i in hasil.items()) if isi}


def _sekantor(k: Kalimat, s: Sebutan) -> bool:
    """The sentence counts those of the whole office, not some of them."""
    kata = k.prosa.teks[s.akhir : s.akhir + 40].lower()
    sebelum = k.sekata(s, KAITAN)
    if re.search(r"\bdari\s+$|(?:ke|salah|minimal|maksimal)\s*$", sebelum) and not re.search(
        r"terdiri\s+dari\s+$", sebelum
    ):
        return False
    if re.match(r"\s*\w+(?:\s+\w+)?\s+dari\s+\d", kata) or re.match(
        r"\s*(?:sub\s+)?\w+\s+(?:untuk|yang|dalam|per|dan\s+\d+\s+(?:orang|desa)|sosialisasi|pelatihan|rapat)", kata
    ):
        return False
    return bool(_MILIK.search(sebelum)) and not _LINGKUP.search(sebelum + kata)


def _tak_sama(k: Kalimat, s: Sebutan, benda: str, ada: frozenset[int]) -> Iterator[Temu]:
    if s.nilai is None or int(s.nilai) in ada:
        return
    hitung = " atau ".join(str(n) for n in sorted(ada))
    ke = min(ada, key=lambda n: abs(n - int(s.nilai or 0)))
    usul = (
        Usul(s.teks, f"{ke} ({terbilang(ke)})" if s.eja is not None else str(ke), posisi=s.awal)
        if len(ada) == 1
        else None
    )
    yield Temu(
        f"Naskah menyebut {kutip(s.teks)} {benda}, sedangkan di tabel ada {hitung}: “{cuplik(k, s)}”.",
        k.prosa.tempat,
        usul=usul,
    )


def _tercapai(b: Bacaan, k: Kalimat, s: Sebutan, kata: str) -> Iterator[Temu]:
    """ "2 indikator melampaui target": so many have a capaian above 100 (reach it, miss it)."""
    capaian = [
        (u, c.angka)
        for u in b.ukur
        if u.tingkat == "sasaran" and (c := u.nilai(Hal.CAPAIAN, b.tahun)) and c.angka is not None
    ]
    if not capaian or s.nilai is None:
        return
    gagal, lebih = re.search(r"belum|tidak", kata, re.IGNORECASE), re.search(r"atas|lampaui|lebih", kata, re.IGNORECASE)
    cocok = [u for u, n in capaian if (n < 100 if gagal else n > 100 if lebih else n >= 100)]
    if len(cocok) != int(s.nilai):
        yield Temu(
            f"Naskah menyebut {kutip(s.teks)} indikator {' '.join(kata.split())}, sedangkan menurut tabel ada {len(cocok)} dari {len(capaian)}.",
            k.prosa.tempat, tuple(u.tempat for u in cocok or [capaian[0][0]]),
        )  # fmt: skip


@aturan(
    "N5", "Bilangan, ejaannya, dan daftar di bawahnya sama banyak", Tingkat.PERINGATAN,
    alasan="Bilangan yang tidak sama dengan daftarnya menunjukkan ada butir yang hilang atau tertinggal.", dasar=f"{DASAR}; domain §5.2 (004:251)",
)  # fmt: skip
def bilangan_daftar(b: Bacaan) -> Iterator[Temu]:
    """ "4 (lima)"; "2 program yaitu a, b, dan c"; "4 kegiatan:" above five."""
    for n, p in enumerate(b.prosa):
        if not p.tertulis or p.jenis not in TEKS:
            continue
        for s in sebutan(p.teks, p.hidup):
            if s.eja is not None and s.nilai is not None and s.eja != s.nilai:
                yield Temu(f"{kutip(s.teks)}: bilangan dan ejaannya berbeda.", p.tempat, tingkat=Tingkat.SALAH)
        yield from _sederet(b, p)
        yield from _di_bawah(b, n, p)


_TERDAFTAR = re.compile(
    r"(?:sub|program|kegiatan|sasaran|tujuan|misi|kelurahan|desa|kecamatan|seksi|indikator|prioritas|isu|unsur|aspek|hal|strategi|kebijakan|dusun|bidang|"
    r"kendala|langkah|faktor|butir|lingkungan)\b"
)
_YAITU = re.compile(r"\b(?:yaitu|yakni|antara\s+lain|adalah)\s*:?\s+|:\s+", re.IGNORECASE)
_ISI = re.compile(r"\s*,\s*(?:dan|serta)\s+|\s*[,;]\s*|\s+(?:dan|serta)\s+")


def _sederet(b: Bacaan, p: Prosa) -> Iterator[Temu]:
    """A list inside a sentence, of names without commas of their own."""
    for k in kalimat_prosa(b, p):
        for s in k.jenis(Jenis.BILANGAN):
            yaitu = _YAITU.search(k.prosa.teks, s.akhir, k.akhir)
            if (
                s.nilai is None
                or not _TERDAFTAR.match(s.kata)
                or yaitu is None
                or yaitu.start() - s.akhir > 45
                or not 2 <= s.nilai <= 12
                or s.presisi < 1
                or "lain" in yaitu[0]
            ):
                continue
            ekor = k.prosa.teks[yaitu.end() : k.akhir].strip().rstrip(".")
            isi = [x for x in _ISI.split(ekor) if x.strip()]
            polos = _ISI.split(ekor.replace(" dan ", "\x00").replace(" serta ", "\x00"))
            wajar = (
                len(isi) > 1
                and all(len(x.split()) <= 5 for x in isi)
                and not re.search(r"\d|yang|untuk|dengan|sebesar", ekor)
            )
            if wajar and int(s.nilai) not in (len(isi), len([x for x in polos if x.strip()])):
                yield Temu(
                    f"Disebut {kutip(s.teks)} {s.kata.split()[0]}, tetapi yang disebutkan {len(isi)}: {kutip(ekor, 120)}.",
                    p.tempat,
                )


def _di_bawah(b: Bacaan, n: int, p: Prosa) -> Iterator[Temu]:
    """The items below a paragraph that ends in "yaitu :": those that name the thing ("Kegiatan : …"), else all at one level."""
    if not re.search(r"(?:yaitu|yakni|berikut(?:\s+ini)?|adalah|:)\s*:?\s*$", p.teks):
        return
    hitung = [
        s for s in sebutan(p.teks, p.hidup) if s.jenis is Jenis.BILANGAN and s.presisi == 1 and _TERDAFTAR.match(s.kata)
    ]
    if (
        not hitung
        or len({h.kata.split()[0] for h in hitung}) > 1
        or hitung[-1].nilai is None
        or not 2 <= hitung[-1].nilai <= 30
    ):
        return
    s = hitung[-1]
    if len(p.teks) - s.akhir > 90:
        return
    ada = _bernama(b, n, s.kata.split()[0]) or _sejenjang(b, n)
    if ada and ada != int(s.nilai or 0):
        yield Temu(f"Disebut {kutip(s.teks)} {s.kata.split()[0]}, tetapi daftar di bawahnya memuat {ada}.", p.tempat)


def _bernama(b: Bacaan, n: int, benda: str) -> int:
    """Items and lines up to the next heading that begin with the thing ("Kegiatan : …")."""
    if benda not in ("program", "kegiatan", "sasaran", "tujuan", "misi"):
        return 0
    pola = re.compile(rf"\s*(?:[-•]\s*)?(?:\(?\w{{1,2}}[.)]\s*)?{benda}\s*(?:\d+\s*)?:", re.IGNORECASE)
    banyak = 0
    for p in b.prosa[n + 1 :]:
        if p.jenis is JenisProsa.JUDUL:
            break
        banyak += bool(pola.match(p.teks))
    return banyak


def _sejenjang(b: Bacaan, n: int) -> int:
    """The items that follow up to the next heading, counted by their labels 1, 2, 3 or a, b, c; 0 where none begins."""
    banyak = 0
    for p in b.prosa[n + 1 :]:
        if p.jenis is JenisProsa.JUDUL or p.bagian != b.prosa[n].bagian:
            break
        label = re.sub(r"[^0-9a-z]", "", p.label.lower()) if p.jenis is JenisProsa.BUTIR else ""
        if label and label in (str(banyak + 1), huruf(banyak + 1)):
            banyak += 1
        elif banyak and label in ("1", "a"):
            break
    return banyak


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
                    f"{' '.join(kunci).strip().capitalize()}: di sini {kutip(s.teks)}, di tempat lain {kutip(lama[1].teks)} ({lama[0].prosa.tempat.sebutan}).",
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
        if benda and benda[1] in ("program", "kegiatan") and sasaran and s.presisi == 1:
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
