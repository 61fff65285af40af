"""Writing the nomenclature: names at their place in the tree, one at a time or pasted as a list."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import groupby
from typing import Any

from django.core.exceptions import ValidationError
from django.db.models import ProtectedError

from renstra.enums import Jenjang
from renstra.models import Nomenklatur, VersiNomenklatur
from sakip.core.domain import TidakDapatDihapus, hapus, simpan
from sakip.core.models import Jejak
from sakip.core.permissions import pastikan
from sakip.core.write import menulis

TINGKAT = {jenjang: n for n, jenjang in enumerate(Jenjang)}
PERLU_INDUK = {Jenjang.KEGIATAN: Jenjang.PROGRAM, Jenjang.SUBKEGIATAN: Jenjang.KEGIATAN}
# Permendagri 90/2019: urusan, bidang urusan; program; (kabupaten/kota and) kegiatan; sub kegiatan.
JENJANG_KODE = {1: Jenjang.URUSAN, 2: Jenjang.URUSAN, 3: Jenjang.PROGRAM, 5: Jenjang.KEGIATAN, 6: Jenjang.SUBKEGIATAN}
BARIS = re.compile(r"^\s*(?P<kode>[0-9][0-9A-Za-z.]*?)\.?\s*[\t; ]\s*(?P<nama>\S.*?)\s*$")
PALING_BANYAK = 10_000
CONTOH_SALAH = 8


@dataclass(frozen=True)
class Tempelan:
    """How many names a pasted list added, and how many were there already."""

    baru: int
    ada: int


def jenjang_menurut_kode(kode: str) -> Jenjang | None:
    """The level that a code has by its number of parts; None where it has none (older and local lists)."""
    return JENJANG_KODE.get(len(kode.split(".")))


def kode_di_atas(kode: str) -> Iterable[str]:
    """The codes that a code stands below, nearest first."""
    bagian = kode.split(".")
    return (".".join(bagian[:n]) for n in range(len(bagian) - 1, 0, -1))


def cari_induk(nama: Nomenklatur) -> Nomenklatur | None:
    """The nearest name of a higher level in whose code this one's code begins."""
    kode = list(kode_di_atas(nama.kode))
    calon = {n.kode: n for n in Nomenklatur.objects.filter(versi=nama.versi, kode__in=kode).exclude(pk=nama.pk)}
    return next((calon[k] for k in kode if k in calon and _di_bawah(nama.jenjang, calon[k].jenjang)), None)


def simpan_nama(nama: Nomenklatur, *, by: Any) -> Nomenklatur:
    """Save one name. Raises Ditolak, or ValidationError beside ``kode``, ``induk`` or ``padanan``."""
    sama = Nomenklatur.objects.filter(versi=nama.versi, kode=nama.kode).exclude(pk=nama.pk)
    if nama.kode and (ada := sama.first()):
        raise ValidationError({"kode": f"Kode ini sudah dipakai oleh “{ada.nama}”. Isi kode lain."})
    _periksa_induk(nama)
    if nama.padanan is not None and nama.padanan.versi_id == nama.versi_id:
        raise ValidationError({"padanan": "Padanan diambil dari versi nomenklatur yang lain."})
    return simpan(nama, by=by)


def hapus_versi(versi: VersiNomenklatur, *, by: Any) -> None:
    """Delete a list with all its names. Raises Ditolak, or TidakDapatDihapus where one of them is used."""
    with menulis(by=by):
        pastikan(by, versi.izin, versi)
        try:
            for jenjang in reversed(Jenjang):
                _hapus_dari_bawah(versi.isi.filter(jenjang=jenjang))
        except ProtectedError as salah:
            contoh = sorted({str(o)[:80] for o in salah.protected_objects})[:3]
            raise TidakDapatDihapus(f"Nama di dalamnya masih dipakai oleh {'; '.join(contoh)}.") from salah
        hapus(versi, by=by)


def tempel(versi: VersiNomenklatur, teks: str, *, jenjang: str = "", by: Any) -> Tempelan:
    """Add the names of a pasted list, each line a code and a name; all of them or none.

    ``jenjang`` holds for every line; without it the code decides. A line that stands there already is passed over.
    Raises Ditolak, or ValidationError that names the lines.
    """
    pastikan(by, versi.izin, versi)
    ada = {n.kode: n for n in versi.isi.exclude(kode="")}
    baris, salah = _baca(versi, teks, jenjang)
    baru = [(n, nama) for n, nama in baris if nama.kode not in ada]
    salah += [
        f"Baris {n}: kode {nama.kode} sudah ada dengan nama “{ada[nama.kode].nama}”."
        for n, nama in baris
        if nama.kode in ada and ada[nama.kode].nama.casefold() != nama.nama.casefold()
    ]
    salah += _hubungkan(baru, ada)
    if salah:
        lebih = [f"… dan {len(salah) - CONTOH_SALAH} baris lain."] if len(salah) > CONTOH_SALAH else []
        raise ValidationError({"daftar": salah[:CONTOH_SALAH] + lebih})
    _tulis([nama for _, nama in baru], by=by)
    return Tempelan(len(baru), len(baris) - len(baru))


def _hapus_dari_bawah(nama: Any) -> None:
    """A bidang urusan before the urusan that it stands in."""
    while daun := list(nama.filter(anak=None).values_list("pk", flat=True)):
        nama.filter(pk__in=daun).delete()


def _di_bawah(jenjang: str, atas: str) -> bool:
    """An urusan may hold its bidang urusan; else a level stands below a higher one."""
    a, b = TINGKAT[Jenjang(jenjang)], TINGKAT[Jenjang(atas)]
    return b < a or a == b == TINGKAT[Jenjang.URUSAN]


def _periksa_induk(nama: Nomenklatur) -> None:
    jenjang, induk = Jenjang(nama.jenjang), nama.induk
    perlu = PERLU_INDUK.get(jenjang)
    if induk is None:
        if perlu:
            raise ValidationError({"induk": f"{jenjang.label} berada di bawah {perlu.label.lower()}. Isi kodenya."})
        return
    if induk.versi_id != nama.versi_id:
        raise ValidationError({"induk": "Induknya diambil dari versi nomenklatur yang sama."})
    if induk == nama or not _di_bawah(jenjang, induk.jenjang) or (perlu and induk.jenjang != perlu):
        raise ValidationError(
            {"induk": f"{jenjang.label} tidak dapat berada di bawah {induk.get_jenjang_display().lower()} {induk}."}
        )


def _baca(versi: VersiNomenklatur, teks: str, jenjang: str) -> tuple[list[tuple[int, Nomenklatur]], list[str]]:
    """Each line with its number, and what cannot be read."""
    baris: list[tuple[int, Nomenklatur]] = []
    salah: list[str] = []
    dilihat: dict[str, int] = {}
    for n, isi in enumerate(teks.splitlines(), 1):
        if not isi.strip():
            continue
        cocok = BARIS.match(isi.replace("\0", ""))
        if cocok is None:
            salah.append(f"Baris {n}: terbaca “{isi.strip()[:60]}”; seharusnya kode, tab atau spasi, lalu nama.")
            continue
        kode, letak = cocok["kode"], jenjang or jenjang_menurut_kode(cocok["kode"])
        if not letak:
            salah.append(f"Baris {n}: jenjang {kode} tidak dapat diketahui dari kodenya. Pilih jenjangnya di atas.")
        elif len(kode) > 40:
            salah.append(f"Baris {n}: kode {kode[:60]} lebih dari 40 huruf.")
        elif kode in dilihat:
            salah.append(f"Baris {n}: kode {kode} sudah tertulis pada baris {dilihat[kode]}.")
        else:
            baris.append((n, Nomenklatur(versi=versi, kode=kode, nama=cocok["nama"], jenjang=letak)))
        dilihat.setdefault(kode, n)
    if not baris and not salah:
        salah.append("Daftarnya masih kosong. Tempelkan paling sedikit satu baris.")
    if len(baris) > PALING_BANYAK:
        salah.append(f"Daftar ini berisi {len(baris)} baris; paling banyak {PALING_BANYAK} sekali tempel.")
    return baris, salah


def _hubungkan(baru: list[tuple[int, Nomenklatur]], ada: dict[str, Nomenklatur]) -> list[str]:
    """Give each new name its parent; the sentences for those that have none."""
    semua = ada | {nama.kode: nama for _, nama in baru}
    salah = []
    for n, nama in baru:
        atas = (semua[k] for k in kode_di_atas(nama.kode) if k in semua)
        nama.induk = next((a for a in atas if _di_bawah(nama.jenjang, a.jenjang)), None)
        try:
            _periksa_induk(nama)
        except ValidationError as galat:
            salah.append(f"Baris {n}: {nama.kode} {galat.messages[0]}")
    return salah


def _tulis(baru: list[Nomenklatur], *, by: Any) -> None:
    """Level by level, since a child needs the key of its parent; a line in the Jejak for each."""

    def letak(nama: Nomenklatur) -> tuple[int, int]:
        return TINGKAT[Jenjang(nama.jenjang)], nama.kode.count(".")

    with menulis(by=by):
        for _, kelompok in groupby(sorted(baru, key=letak), key=letak):
            nama = list(kelompok)
            for satu in nama:
                satu.induk = satu.induk  # takes the key that the parent has by now
            Nomenklatur.objects.bulk_create(nama, batch_size=500)
        jejak = [
            Jejak(
                pengguna=by,
                aksi="buat",
                jenis=n._meta.label_lower,
                objek_id=str(n.pk),
                objek=str(n)[:250],
                catatan="ditempel",
            )
            for n in baru
        ]
        Jejak.objects.bulk_create(jejak, batch_size=500)
