"""Faults in an office of the database: one typed figure is changed as its people would change it; the rest keeps the old one."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from decimal import Decimal
from random import Random
from typing import Any

from tests.bench.tanam.gaya import titik, tulis
from tests.bench.tanam.kantor import buat_kantor
from tests.bench.tanam.kantor_uang import Kantor
from tests.bench.tanam.kenyataan import Simpul
from tests.bench.tanam.uji import Hasil, baru, berat, mengenai


@dataclass(frozen=True)
class Ubahan:
    """What was changed: the value as it would be printed, the true one, what it is of, who still says the old one."""

    cara: str
    tertanam: str
    benar: str
    subjek: tuple[str, ...]
    saksi: tuple[str, ...]


def uji_kantor(benih: int, jenis: Iterable[str]) -> list[Hasil]:
    """The office of a seed, clean and with one fault of each kind; nothing of it stays in the database."""
    from django.db import transaction

    from sakip.core.permissions import tanpa_izin

    with tanpa_izin(), transaction.atomic():
        kantor = buat_kantor(benih)
        bersih = _baca(kantor)
        hasil = [Hasil("kantor", benih, "", temuan=tuple((t.aturan, t.tingkat.value, t.kalimat) for t in bersih))]
        for satu in jenis:
            hasil += _satu(kantor, benih, satu, bersih)
        transaction.set_rollback(True)
    return hasil


def _baca(kantor: Kantor) -> list[Any]:
    from laporan.periksa import baca_kantor

    return berat(baca_kantor(kantor.perangkat, kantor.k.tahun))


def _satu(kantor: Kantor, benih: int, jenis: str, bersih: list[Any]) -> Iterator[Hasil]:
    from django.db import transaction

    with transaction.atomic():
        u = CARA[jenis](kantor, Random(f"kantor {benih} {jenis}"))
        tambah = baru(bersih, _baca(kantor))
        transaction.set_rollback(True)
    kena = [t for t in tambah if mengenai(t, u.tertanam, u.benar, u.subjek, set())]
    tentang = f"'{u.tertanam}' seharusnya '{u.benar}' ({'; '.join(u.subjek)})"
    temuan = tuple((t.aturan, t.tingkat.value, t.kalimat) for t in tambah)
    yield Hasil("kantor", benih, jenis, u.cara, "data", u.saksi, tentang, bool(kena), bool(tambah), temuan)


# --- what people type ---


def _ketik_realisasi(kantor: Kantor, kunci: str, nilai: Decimal) -> None:
    from kinerja.domain.realisasi import simpan_realisasi
    from kinerja.models import Realisasi

    baris = Realisasi.objects.get(pk=kantor.realisasi[kunci, kantor.k.tahun].pk)
    baris.angka = nilai
    simpan_realisasi(baris, by=None)


def _ketik_uang(kantor: Kantor, hal: str, kunci: str, nilai: Decimal | None) -> None:
    from anggaran.domain.pagu import simpan_pagu
    from anggaran.domain.realisasi import simpan_realisasi_anggaran

    baris = getattr(kantor, hal)[kunci]
    isi = {"simpul": baris.simpul, "jenis_belanja": baris.jenis_belanja, "nilai": nilai, "by": None}
    if hal == "pagu":
        simpan_pagu(tahap=baris.tahap, **isi)
    else:
        simpan_realisasi_anggaran(**isi)


def _ketik_target_pk(kantor: Kantor, kunci: str, nilai: Decimal) -> None:
    from kinerja.domain.perjanjian import simpan_baris
    from kinerja.models import BarisPerjanjian

    baris = BarisPerjanjian.objects.get(pk=kantor.baris_pk[kunci].pk)
    baris.angka = nilai
    simpan_baris(baris, by=None)


def _salah(r: Random, nilai: Decimal) -> Decimal:
    """Another digit in the whole part, neither a small nor an impossible change."""
    utuh = list(str(int(nilai)))
    n = r.randrange(len(utuh))
    utuh[n] = r.choice([c for c in "123456789" if c != utuh[n]])
    return Decimal("".join(utuh)) + nilai % 1


def _daun(kantor: Kantor) -> list[Simpul]:
    return [d for s in kantor.k.program for d in s.daun()]


def _tersurvei(kantor: Kantor) -> set[str]:
    """An indicator that follows its survey is not typed."""
    return {u.kunci for u in kantor.k.indikator if u.jenis == "ikm"}


def _ukuran(kantor: Kantor, r: Random) -> Any:
    calon = [u for u in kantor.k.indikator if u.kunci not in _tersurvei(kantor)] or kantor.k.indikator
    return r.choice(calon)


NASKAH, KONTROL = ("naskah",), ("hitungan",)


def angka(kantor: Kantor, r: Random) -> Ubahan:
    y, macam = kantor.k.tahun, r.choice(("realisasi", "target", "pagu", "serap"))
    if macam in {"pagu", "serap"}:
        d = r.choice(_daun(kantor))
        lama = getattr(kantor, macam)[d.kunci].nilai
        nilai = _salah(r, lama)
        _ketik_uang(kantor, macam, d.kunci, nilai)
        return Ubahan(f"{macam} sub kegiatan", titik(int(nilai)), titik(int(lama)), _jalur(kantor, d), KONTROL)
    u = _ukuran(kantor, r)
    lama = getattr(u, macam)[y]
    nilai = _salah(r, lama)
    (_ketik_realisasi if macam == "realisasi" else _ketik_target_pk)(kantor, u.kunci, nilai)
    return Ubahan(
        macam, tulis(nilai, 2), tulis(lama, 2), (u.nama,), NASKAH if macam == "realisasi" else ("naskah", "tabel lain")
    )


def _jalur(kantor: Kantor, d: Simpul) -> tuple[str, ...]:
    """The node, those above it, and the totals that contain it."""
    atas = [x.nama for s in kantor.k.program for x in (s, *s.anak) if d.kunci.startswith(x.kunci)]
    return (d.nama, *atas, titik(kantor.k.pagu), titik(kantor.k.serap))


def tukar(kantor: Kantor, r: Random) -> Ubahan:
    """Figures of two rows change places."""
    macam = r.choice(("serap", "pagu", "realisasi"))
    calon = [u for u in kantor.k.indikator if u.kunci not in _tersurvei(kantor)]
    if macam == "realisasi" and len(calon) > 1:
        a, b = r.sample(calon, 2)
        nilai = (a.realisasi[kantor.k.tahun], b.realisasi[kantor.k.tahun])
        _ketik_realisasi(kantor, a.kunci, nilai[1])
        _ketik_realisasi(kantor, b.kunci, nilai[0])
        return Ubahan("realisasi indikator", tulis(nilai[1], 2), tulis(nilai[0], 2), (a.nama, b.nama), NASKAH)
    a, b = _dua_kegiatan(kantor, r)
    nilai = (kantor.serap[a.kunci].nilai, kantor.serap[b.kunci].nilai)
    _ketik_uang(kantor, "serap", a.kunci, nilai[1])
    _ketik_uang(kantor, "serap", b.kunci, nilai[0])
    nama = (*_jalur(kantor, a), *_jalur(kantor, b))
    return Ubahan("realisasi anggaran", titik(int(nilai[1])), titik(int(nilai[0])), nama, NASKAH)


def _dua_kegiatan(kantor: Kantor, r: Random) -> tuple[Simpul, Simpul]:
    """Leaves of two programs, so that a total above each still tells of the old figures."""
    a, b = r.sample(kantor.k.program, 2)
    return r.choice(a.daun()), r.choice(b.daun())


def tahun(kantor: Kantor, r: Random) -> Ubahan:
    y, u = kantor.k.tahun, _ukuran(kantor, r)
    if r.random() < 0.6:
        lama, lain = u.realisasi[y], u.realisasi[y - 1]
        _ketik_realisasi(kantor, u.kunci, lain)
        return Ubahan("realisasi tahun lalu", tulis(lain, 2), tulis(lama, 2), (u.nama,), NASKAH)
    lama, lain = u.target[y], u.target.get(y - 1, u.target[y + 1] if y + 1 in u.target else u.target[y] - 3)
    _ketik_target_pk(kantor, u.kunci, lain)
    return Ubahan("target tahun lain", tulis(lain, 2), tulis(lama, 2), (u.nama,), ("naskah", "tabel lain"))


def polaritas(kantor: Kantor, r: Random) -> Ubahan:
    from sakip.core.domain import simpan

    calon = [
        u for u in kantor.k.indikator if abs(u.capaian(kantor.k.tahun) - 100) > Decimal("0.3")
    ] or kantor.k.indikator
    u = r.choice(calon)
    baris = type(kantor.indikator[u.kunci]).objects.get(pk=kantor.indikator[u.kunci].pk)
    baris.polaritas = "turun" if u.naik else "naik"
    simpan(baris, by=None)
    kini, lama = u.capaian(kantor.k.tahun, terbalik=True), u.capaian(kantor.k.tahun)
    return Ubahan("arah indikator", tulis(kini, 2), tulis(lama, 2), (u.nama,), NASKAH)


def hilang(kantor: Kantor, r: Random) -> Ubahan:
    """A line of the budget or of the Perjanjian Kinerja goes."""
    from kinerja.models import BarisPerjanjian
    from sakip.core.domain import hapus

    if r.random() < 0.5 and len(kantor.k.indikator) > 1:
        u = _ukuran(kantor, r)
        hapus(BarisPerjanjian.objects.get(pk=kantor.baris_pk[u.kunci].pk), by=None)
        return Ubahan("baris PK", "", "", (u.nama,), ("naskah", "tabel lain"))
    d, hal = r.choice(_daun(kantor)), r.choice(("pagu", "serap"))
    lama = getattr(kantor, hal)[d.kunci].nilai
    _ketik_uang(kantor, hal, d.kunci, None)
    return Ubahan(f"{hal} sub kegiatan", "", titik(int(lama)), _jalur(kantor, d), KONTROL)


def ganda(kantor: Kantor, r: Random) -> Ubahan:
    d, hal = r.choice(_daun(kantor)), r.choice(("pagu", "serap"))
    lama = getattr(kantor, hal)[d.kunci].nilai
    _ketik_uang(kantor, hal, d.kunci, 2 * lama)
    return Ubahan(f"{hal} dikali dua", titik(int(2 * lama)), titik(int(lama)), _jalur(kantor, d), KONTROL)


def lain(kantor: Kantor, r: Random) -> Ubahan:
    """A section copied from another office."""
    from laporan.domain.laporan import ubah_naskah
    from laporan.models import Bagian

    k, asli = kantor.k, f"Kecamatan {kantor.k.kantor}"
    calon = [b.pk for b in kantor.bagian.values() if asli in b.naskah]
    bagian = Bagian.objects.get(pk=r.choice(calon))
    ubah_naskah(bagian=bagian, by=None, naskah=bagian.naskah.replace(asli, f"Kecamatan {k.lainnya}", 1))
    return Ubahan("nama kantor", f"Kecamatan {k.lainnya}", asli, (), NASKAH)


CARA: dict[str, Callable[[Kantor, Random], Ubahan]] = {
    "angka lain": angka, "baris tertukar": tukar, "tahun lain": tahun, "polaritas lain": polaritas,
    "baris hilang": hilang, "uang ganda": ganda, "kantor lain": lain,
}  # fmt: skip
