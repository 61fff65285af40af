"""How surely a year in a sentence that is not the report's is a fault."""

from __future__ import annotations

import re

from laporan.checks.bacaan import JenisProsa
from laporan.checks.naskah.angka import sama
from laporan.checks.naskah.bacaan import Kalimat, dikenal
from laporan.checks.naskah.bentuk import Jenis, Sebutan
from laporan.checks.temuan import Tingkat

_DOKUMEN = re.compile(
    r"\b(?:laporan\s+(?:akuntabilitas\s+)?kinerja(?:\s+instansi\s+pemerintah)?|lkj\w*|lakip|perjanjian\s+kinerja(?:\s+perubahan)?|penetapan\s+kinerja|"
    r"rencana\s+kinerja(?:\s+tahunan)?|rencana\s+kerja|renja|rkt|dppa|dpa|rka|apbd(?:\s+perubahan)?|anggaran|ta\.?|t\.a\.?|"
    r"(?:tingkat\s+)?(?:capaian|pencapaian)(?:\s+kinerja)?|pengukuran(?:\s+capaian)?\s+kinerja|indikator\s+kinerja(?:\s+utama)?|iku)"
    r"[^.,;:()\d]{0,60}?\s*(?:tahun\s+(?:anggaran\s+)?|ta\.?\s*|\()?$",
    re.IGNORECASE,
)
BANDING = re.compile(
    r"banding|sebelum|lalu\b|semula|awal|tren|seri\b|kurun|selama\s+\w+\s+tahun|s\.?/?d\.?\s|sampai|hingga|antara|dari\s+tahun|"
    r"naik|turun|meningkat|menurun|peningkatan|penurunan|daripada|realisasi\s+tahun|tahun-tahun|periode|jangka\s+(?:menengah|panjang)|renstra|rpjm|"
    r"evaluasi|rekomendasi|lhe|inspektorat|audit|mutasi|penghargaan|prestasi|juara|baseline|dasar\s+tahun",
    re.IGNORECASE,
)
_RIWAYAT = re.compile(
    r"sejak|sensus|bps|pandemi|covid|pemilu|pilkada|dibentuk|pembentukan|pemekaran|berdiri|hari\s+jadi|diresmikan|diubah|perubahan\s+atas|"
    r"baseline|pertama|dibangun|didirikan|penghargaan|juara|renstra|rpjm|jangka\s+(?:menengah|panjang)|sejarah|nomor|peraturan|undang|keputusan",
    re.IGNORECASE,
)
_ACUAN = re.compile(
    r"banding\w*(?:\s+\w+){0,5}\s*$|(?:dari|sejak|sebelum\w*|lalu)\s*\(?(?:\w+\s+){0,2}$|terhadap(?:\s+\w+){0,3}\s*$",
    re.IGNORECASE,
)
_DARI = re.compile(r"\bdari\s+(?:rp\S*\s*)?$|banding", re.IGNORECASE)
_LKJ = re.compile(r"(?:lkj\w*|lakip)\s+(?:kecamatan|kelurahan|kantor)\b[^.,;:()\d]{0,40}\s+tahun\s+$", re.IGNORECASE)
_LAIN = re.compile(
    r"banding|sebelum|lalu\b|\bdan\s+tahun|evaluasi|rekomendasi|lhe|inspektorat|tindak\s+lanjut|predikat|dari\s+tahun",
    re.IGNORECASE,
)
_SUBJEK = re.compile(
    r"banding\w*\s+(?:dengan\s+)?(?:\w+\s+){0,3}?tahun\s+(?P<acuan>\d{4})\b[^.;]{0,60},\s*(?:maka\s+)?(?:realisasi|capaian)\s+tahun\s+$",
    re.IGNORECASE,
)
_TARGET = re.compile(
    r"(?:lebih\s+\w+\s+daripada|sesuai\s+dengan|melampaui|mencapai|di\s+(?:bawah|atas))\s+target\s+tahun\s+$"
)
DEKAT, SEDIKIT, PENUH, PANJANG = 90, 2, 100, 7
"""An amount of so many digits is the same one wherever it stands, also in a table that says no year."""
LAMA, LAMPAU = 6, 5
"""A year six years back belongs to no series of the report; one five back hardly to its budget."""
RENCANA = re.compile(
    r"rencana|\bakan\b|berikut|mendatang|datang|depan|selanjutnya|target|proyeksi|prioritas|perbaikan|acuan|\bbahan|masukan|usul|penyusunan|renstra|"
    r"rpjm|jangka|berlaku|akhir|langkah|upaya|tindak\s+lanjut|dilanjutkan|diharapkan|komitmen",
    re.IGNORECASE,
)
_KINERJA = re.compile(
    r"kinerja|realisasi|anggaran|capaian|program|kegiatan|sasaran|target|pelayanan|belanja|apbd|tindakan|kecamatan",
    re.IGNORECASE,
)


def gawat(tahun: int, k: Kalimat, s: Sebutan, t: int) -> Tingkat | None:
    """None where a writer may well mean that year."""
    milik = tahun_angka(k, s)
    if milik:
        return None if t in milik else Tingkat.PERINGATAN
    if t < tahun and _tertukar(k, s, t):
        return Tingkat.PERINGATAN
    if t > tahun and (RENCANA.search(k.tanpa_nama) or (t == tahun + 1 and tahun in k.tahun)):
        return None
    if any(t in _tahun(k, x) for x in k.angka) or _RIWAYAT.search(_sekitar(k, s)):
        return None
    dokumen = bool(_DOKUMEN.search(k.sekata(s, 130)))
    if t < tahun and not k.angka and _LKJ.search(k.sekata(s, 60)) and not _LAIN.search(k.tanpa_nama):
        return Tingkat.PERINGATAN
    lama = t < tahun - LAMA or bool(k.jenis(Jenis.RUPIAH))
    if t <= tahun - LAMPAU and (dokumen or tahun not in k.tahun) and lama and k.ada(_KINERJA):
        return Tingkat.PERINGATAN
    if tahun - LAMPAU < t < tahun and any(x.jenis is not Jenis.BILANGAN for x in k.angka):
        return None
    if t < tahun and (BANDING.search(k.tanpa_nama) or len(set(k.tahun)) > 1):
        return None
    return _tanpa_angka(k, s, dokumen=dokumen)


def _tertukar(k: Kalimat, s: Sebutan, t: int) -> bool:
    """ "Dibandingkan dengan realisasi tahun 2022, realisasi tahun 2020 menurun": what is compared is older than what it is
    compared with. A sentence without figures that holds the year's result against the target of another year."""
    acuan = _SUBJEK.search(k.prosa.teks, k.awal, s.awal)
    if acuan and t < int(acuan["acuan"]):
        return True
    return k.tahun == (t,) and not k.angka and bool(_TARGET.search(k.sekata(s, 60)))


def _sekitar(k: Kalimat, s: Sebutan) -> str:
    return k.prosa.teks[max(k.awal, s.awal - 70) : min(k.akhir, s.akhir + 25)]


def tahun_di_sebelah(k: Kalimat, s: Sebutan) -> frozenset[int]:
    """The years that the report knows the first rupiah after a year of ("tahun 2021 sebesar Rp …")."""
    uang = [x for x in k.jenis(Jenis.RUPIAH) if x.awal >= s.akhir and not _DARI.search(k.sekata(x, 30))]
    dekat = (
        uang[:1] if uang and uang[0].awal - s.akhir < DEKAT and k.tahun_angka(uang[0]) == (s.tahun or (0,))[0] else []
    )
    return _tahun(k, dekat[0]) if dekat and k.hal(dekat[0]) != "sisa" else frozenset()


def tahun_angka(k: Kalimat, s: Sebutan) -> frozenset[int]:
    """The years that the report knows the figures of, of which this year mention is said: those beside it, else all of the
    sentence where it is the only year and nothing is compared with it."""
    dekat = [x for x in k.angka if k.tahun_angka(x) == (s.tahun or (0,))[0] and abs(x.awal - s.awal) < DEKAT]
    sendiri = set(k.tahun) == {s.tahun[0]} if s.tahun else False
    if sendiri and not _ACUAN.search(k.sekata(s, 60)):
        dekat = [x for x in k.jenis(Jenis.RUPIAH) or k.angka if not _DARI.search(k.sekata(x, 30))]
    elif _ACUAN.search(k.sekata(s, 60)):
        return frozenset()
    isi = [t for x in dekat if (t := _tahun(k, x))]
    return frozenset.union(*isi) if isi else frozenset()


def _tahun(k: Kalimat, x: Sebutan) -> frozenset[int]:
    """The years of which a figure is known: among the figures of what it is said of, or among all where it has digits
    enough to tell."""
    letak, hal = k.pokok(x), k.hal(x)
    milik = [a for p in letak.pokok for a in p.angka if a.hal == hal] if letak and x.nilai not in (None, PENUH) else []
    sendiri = frozenset(a.tahun for a in milik if a.tahun and x.nilai is not None and sama(x.nilai, x.presisi, a.nilai))
    dikatakan, ada = k.tahun_angka(x) or 0, {a.tahun for a in milik if a.tahun}
    if (
        x.angka_penting <= SEDIKIT
        and dikatakan not in ada
        and not (hal == "target" and dikatakan > max(ada, default=dikatakan))
    ):
        return frozenset()
    if sendiri or x.jenis is Jenis.BILANGAN or x.angka_penting <= SEDIKIT:
        return sendiri
    semua = dikenal(k, x)
    tanpa = any(a.tahun is None for a in semua) and (x.jenis is not Jenis.RUPIAH or x.angka_penting < PANJANG)
    return frozenset() if tanpa else frozenset(a.tahun for a in semua if a.tahun is not None)


def _tanpa_angka(k: Kalimat, s: Sebutan, *, dokumen: bool) -> Tingkat | None:
    """Where no figure tells: a paper, a heading or the year's work dated otherwise is likely a fault."""
    if dokumen or k.prosa.jenis in (JenisProsa.JUDUL, JenisProsa.DAFTAR_ISI):
        return Tingkat.PERINGATAN
    return Tingkat.PERINGATAN if re.search(r"tahun\s*$", k.sekata(s, 10)) and k.ada(_KINERJA) else Tingkat.SARAN
