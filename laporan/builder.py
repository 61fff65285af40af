"""From the data of an office and year to the document tree of a book, table or paper. All queries happen in `bahan`, once."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from typing import Any, Literal

from laporan.anak import Anak
from laporan.bahan import baca, baca_buku
from laporan.document import Block, Dokumen, Gambar, Metadata, Section, Sisipan
from laporan.kalimat import kosong
from laporan.konteks import IsiBagian, Konteks
from laporan.models import Laporan
from laporan.narasi import TempatBlok, isi_narasi, tanpa_tempat, tempatkan
from laporan.nilai import bertahun, nilai_hidup
from laporan.nomor import beri_jangkar, beri_nomor
from laporan.outline import Kelompok, kelompok, nomor_atas, nomor_bawah
from laporan.papers import Cetakan, daftar_cetakan
from laporan.papers.bingkai import ada_isi, blok_cetakan, dokumen
from laporan.perlu import Bahan, perlu_dari
from laporan.sections import ANAK, LANDSCAPE, SUSUN, cetakan_bagian, pembangun_bagian
from laporan.sections.depan import judul_buku, sampul
from sakip.core.models import PerangkatDaerah


def bangun(perangkat: PerangkatDaerah, tahun: int, jenis: str = Laporan.Jenis.LKJIP) -> Dokumen:
    """A book of a year as a frozen tree; without a Laporan it has a cover and no sections."""
    return susun(baca_buku(perangkat, tahun, jenis))


def bangun_cetakan(c: Cetakan, perangkat: PerangkatDaerah, tahun: int, *, periode: int = 0, pilih: int = 0) -> Dokumen:
    """One table or paper as a frozen tree; `periode` the quarter, `pilih` the id of one of several."""
    return dokumen(c, baca(perangkat, tahun, perlu=perlu_dari(c.susun), periode=periode, pilih=pilih))


def keadaan_cetakan(perangkat: PerangkatDaerah, tahun: int) -> dict[str, bool]:
    """For each table and paper whether it has something to print in that year."""
    return keadaan_dari(baca_semua(perangkat, tahun))


def baca_semua(perangkat: PerangkatDaerah, tahun: int) -> Konteks:
    """The year with all that its tables and papers need."""
    return baca(perangkat, tahun, perlu=perlu_dari(*(c.susun for c in daftar_cetakan() if not c.mandiri)))


def keadaan_dari(k: Konteks) -> dict[str, bool]:
    """The same out of what `baca_semua` read; pure."""
    return {c.kunci: c.mandiri or ada_isi(c.susun(k)) for c in daftar_cetakan()}


def susun(k: Konteks) -> Dokumen:
    """The tree out of what was read; pure."""
    judul = judul_buku(k)
    k = replace(k, nilai=nilai_hidup(k))
    dok = Dokumen(
        judul=f"{judul} {k.kantor.nama} Tahun {k.tahun}",
        instansi=k.kantor.nama,
        tahun=k.tahun,
        sampul=sampul(k) if k.rangka.jenis != "renstra" else None,
        depan=tuple(_kelompok(k, "depan")),
        isi=tuple(_kelompok(k, "isi")),
        lampiran=tuple(_kelompok(k, "lampiran")),
        kertas=k.rangka.kertas,
        metadata=Metadata(
            penulis=k.kantor.nama,
            subjek=f"{judul} Tahun {k.tahun}",
            kata_kunci=(judul, k.kantor.nama, k.kantor.pemda, str(k.tahun), "SAKIP", "akuntabilitas kinerja"),
        ),
    )
    return beri_nomor(dok, bab_awal=k.rangka.bab_awal, bernomor=k.rangka.nomor_tabel)


def pratinjau(perangkat: PerangkatDaerah, tahun: int, kunci: str, induk: str = "") -> Dokumen | None:
    """What is generated in one section, without its texts; None where nothing is. A generated part needs its `induk`."""
    if _pembangun(kunci, induk) is None:
        return None
    return pratinjau_dari(baca(perangkat, tahun, perlu=perlu_bagian(kunci, induk)), kunci, induk)


def perlu_bagian(kunci: str, induk: str = "") -> tuple[Bahan[Any], ...]:
    """What has to be read for `pratinjau`."""
    return perlu_dari(_pembangun(kunci, induk))


def pratinjau_dari(k: Konteks, kunci: str, induk: str = "") -> Dokumen | None:
    """The same out of what was read; pure."""
    if _pembangun(kunci, induk) is None:
        return None
    bagian = next((_anak(k, x, None, 1, "") for x in _tersusun(k, induk) if x.kunci == kunci), None)
    if bagian is None:
        anak = tuple(_anak(k, x, None, 2, nomor_bawah(2, i)) for i, x in enumerate(_tersusun(k, kunci), 1))
        bagian = Section(kunci=kunci, judul="", isi=_blok(k, kunci), anak=anak)
    return beri_jangkar(replace(susun(replace(k, bagian=())), sampul=None, isi=(replace(bagian, tampil_judul=False),)))


def _pembangun(kunci: str, induk: str) -> Callable[..., Any] | None:
    return None if kunci.startswith("daftar_") else pembangun_bagian(induk if induk in ANAK else kunci)


def _tersusun(k: Konteks, kunci: str) -> tuple[Anak, ...]:
    """The generated parts of a section."""
    return tuple(ANAK[kunci](k)) if kunci in ANAK else ()


def _kelompok(k: Konteks, nama: Kelompok) -> Iterator[Section]:
    atas = [b for b in k.bagian if not b.induk and kelompok(b.kunci) == nama]
    for i, b in enumerate(atas, k.rangka.bab_awal if nama == "isi" else 1):
        yield _bagian(k, b, 1, nomor_atas(nama, i, lampiran_romawi=k.rangka.lampiran_romawi), str(i))


def _bagian(k: Konteks, b: IsiBagian, level: int, nomor: str, angka: str) -> Section:
    """A section with those below it; `angka` is its place as figures ("3.1"), for books that number in that way."""
    data = k.pada(b.tahun)
    tersusun = tuple(replace(t, isi=_berkunci(k, data, t.isi)) for t in _tersusun(data, b.kunci))
    milik = {x.kunci: x for x in k.bagian if x.induk == b.kunci}
    anak = [x for x in milik.values() if x.kunci not in {t.kunci for t in tersusun}]
    awal = f"{angka}." if k.rangka.bernomor_angka else ""
    urut = {x.id: i for i, x in enumerate((x for x in anak if not x.tanpa_judul), 1)}
    bawah = [_bagian(k, x, level + 1, *_nomor(x, level + 1, urut, angka, awal)) for x in anak]
    for i, t in enumerate(tersusun, len(urut) + 1):
        bawah.append(_anak(k, t, milik.get(t.kunci), level + 1, nomor_bawah(level + 1, i, awal)))
    naskah, blok, akhir = _isi(k, b, (*_berkunci(k, data, _blok(data, b.kunci)), *_sisipan(b)))
    di_ekor = bool(akhir) and b.kunci in ANAK
    if di_ekor:
        bawah.append(_ekor(b, level + 1, akhir))
    return Section(
        kunci=b.kunci,
        judul=b.judul,
        nomor=nomor,
        level=level,
        isi=_urutkan(b, naskah, blok, () if di_ekor else akhir),
        anak=tuple(bawah),
        landscape=_landscape(b.kunci) or _rebah(b, bawah),
        tampil_judul=not (b.tanpa_judul or _berjudul_sendiri(b.kunci)),
        di_daftar_isi=not b.tanpa_judul,
        asal=str(b.id) if b.id else "",
    )


def _nomor(b: IsiBagian, level: int, urut: Mapping[int, int], angka: str, awal: str) -> tuple[str, str]:
    """The number of a section below another and its place as figures; one without a heading has no number."""
    i = urut.get(b.id)
    return (nomor_bawah(level, i, awal), f"{angka}.{i}") if i else ("", angka)


def _anak(k: Konteks, x: Anak, b: IsiBagian | None, level: int, nomor: str) -> Section:
    """A generated part of a section; `b` is what the office wrote there, with its title."""
    if b is None:
        return Section(kunci=x.kunci, judul=x.judul, nomor=nomor, level=level, isi=x.isi)
    naskah, blok, akhir = _isi(k, b, (*x.isi, *_sisipan(b)))
    isi = (*naskah, *blok, *akhir)
    return Section(kunci=x.kunci, judul=b.judul, nomor=nomor, level=level, isi=isi, asal=str(b.id))


def _isi(
    k: Konteks, b: IsiBagian, blok: tuple[Block, ...]
) -> tuple[tuple[Block, ...], tuple[Block, ...], tuple[Block, ...]]:
    """Text, generated blocks, closing text; where the office writes its own sentences, no generated prose."""
    naskah, akhir = _tulisan(k, b, "naskah"), _tulisan(k, b, "naskah_akhir")
    if b.kalimat_sendiri:
        return tempatkan(naskah, blok, akhir)
    return tanpa_tempat(naskah), blok, tanpa_tempat(akhir)


def _tulisan(k: Konteks, b: IsiBagian, letak: Literal["naskah", "naskah_akhir"]) -> tuple[Block | TempatBlok, ...]:
    """What people wrote in a section, with the live values as they are now."""
    naskah = b.naskah if letak == "naskah" else b.naskah_akhir
    return tuple(isi_narasi(naskah, k.nilai, asal=f"{b.id}:{letak}", gambar=k.gambar))


def _blok(k: Konteks, kunci: str) -> tuple[Block, ...]:
    """What is generated in a section."""
    if kunci in SUSUN:
        return tuple(SUSUN[kunci](k))
    c = cetakan_bagian(kunci)
    return tuple(blok_cetakan(c, k, di_buku=True)) if c else ()


def _berkunci(k: Konteks, data: Konteks, blok: tuple[Block, ...]) -> tuple[Block, ...]:
    """Blocks of another year's data, under the keys of that year."""
    return blok if data.tahun == k.tahun else tuple(bertahun(x, data.tahun) for x in blok)


def _sisipan(b: IsiBagian) -> tuple[Block, ...]:
    """The uploaded file that is bound in at a section."""
    if b.sisipan_hilang:
        return (kosong(f"berkas “{b.judul}” (unggahannya tidak ditemukan lagi)"),)
    if b.sisipan.startswith("data:application/pdf"):
        return (Sisipan(b.sisipan, b.halaman, b.judul, b.rebah, str(b.id)),)
    return (Gambar(b.sisipan, alt=b.judul, asal=f"berkas:{b.id}"),) if b.sisipan else ()


def _rebah(b: IsiBagian, bawah: list[Section]) -> bool:
    """A section that is nothing but a file whose first page lies wide is turned, so that its heading stands on that page."""
    return 1 in b.rebah and not (bawah or b.naskah or b.naskah_akhir or pembangun_bagian(b.kunci))


def _berjudul_sendiri(kunci: str) -> bool:
    """A decree before the chapters has its own title; a lampiran keeps its number above the paper."""
    c = cetakan_bagian(kunci)
    return c is not None and c.rangka == "sendiri" and kelompok(kunci) == "depan"


def _landscape(kunci: str) -> bool:
    c = None if kunci in SUSUN else cetakan_bagian(kunci)
    return kunci in LANDSCAPE or (c is not None and c.landscape)


def _urutkan(
    b: IsiBagian, naskah: tuple[Block, ...], blok: tuple[Block, ...], akhir: tuple[Block, ...]
) -> tuple[Block, ...]:
    """Text, generated blocks, closing text; a signature always comes last."""
    return (*naskah, *akhir, *blok) if b.kunci == "kata_pengantar" else (*naskah, *blok, *akhir)


def _ekor(b: IsiBagian, level: int, isi: tuple[Block, ...]) -> Section:
    """The closing text of a section with generated parts: after the last of them, without a heading."""
    return Section(
        kunci=f"{b.kunci}_akhir", judul=b.judul, level=level, isi=isi, tampil_judul=False, di_daftar_isi=False
    )
