"""From neutral rows to a proposal: headings found, keys known again, cells compared."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from openpyxl.utils import get_column_letter

from sakip.core.lembar.baca import Buku, Tabel
from sakip.core.lembar.kepala import cari_kepala, tanpa_judul
from sakip.core.lembar.kolom import Kolom
from sakip.core.lembar.konteks import Konteks
from sakip.core.lembar.lembar import Lembar, lembar_bernama, semua_lembar
from sakip.core.lembar.periksa import periksa
from sakip.core.lembar.sel import KOSONG, Sel, SelSalah, norma, tampil
from sakip.core.lembar.usul import Rencana, Temuan, Tindakan, Usul

CONTOH = "contoh:"
SERIBU = 1000


@dataclass(frozen=True)
class Kemajuan:
    """How far a long piece of work is, in words and as a share of 100."""

    kata: str
    persen: int


def susun(buku: Buku, konteks: Konteks, jawaban: Mapping[str, str]) -> Iterator[Kemajuan | Rencana]:
    """Compare a workbook with the office; yields how far it is, and the Rencana last.

    ``jawaban`` holds what was chosen for cells that can be read in two ways, by ``Lembar!C5``.
    """
    rencana = Rencana()
    _periksa_kantor(buku, konteks, rencana)
    tabel = {}
    for satu in buku.tabel:
        lembar = lembar_bernama(satu.nama)
        if lembar is None or lembar in tabel:
            kenal = ", ".join(sebutan.nama for sebutan in semua_lembar())
            rencana.temuan.append(Temuan(satu.nama, "", "", f"Lembar ini tidak dikenal. Nama yang dikenal: {kenal}."))
        else:
            tabel[lembar] = satu
    rencana.catatan += [f"Lembar tersembunyi “{nama}” tidak dibaca." for nama in buku.tersembunyi]
    urutan = sorted(tabel, key=lambda lembar: lembar.urut)
    for i, lembar in enumerate(urutan):
        persen = 100 * i // len(urutan)
        yield Kemajuan(f"Memeriksa lembar {lembar.nama}: {len(tabel[lembar].baris)} baris", persen)
        for sampai in _susun_lembar(lembar, tabel[lembar], konteks, jawaban, rencana):
            yield Kemajuan(f"Memeriksa lembar {lembar.nama}: baris {sampai}", persen)
    for lembar in urutan:
        periksa(lembar, rencana.usul.get(lembar, []), konteks)
    yield rencana


def _periksa_kantor(buku: Buku, konteks: Konteks, rencana: Rencana) -> None:
    kode = buku.kode_kantor
    if kode is not None and norma(str(kode.nilai)) != norma(konteks.perangkat.slug):
        pesan = f"Berkas ini milik kantor lain. Diharapkan {konteks.perangkat.slug} ({konteks.perangkat.nama})."
        rencana.temuan.append(Temuan("Petunjuk", kode.alamat, kode.terbaca, pesan))


def _susun_lembar(
    lembar: Lembar, tabel: Tabel, konteks: Konteks, jawaban: Mapping[str, str], rencana: Rencana
) -> Iterator[int]:
    kepala = cari_kepala(lembar, tabel, rencana)
    if kepala is None:
        return
    nomor_kepala, judul = kepala
    if tanpa := tanpa_judul(tabel, nomor_kepala):
        rencana.catatan.append(f"Lembar {lembar.nama}: isi di kolom tanpa judul tidak dibaca (mulai sel {tanpa}).")
    baris = list(_baris(lembar, tabel, nomor_kepala, judul, jawaban))
    usul = rencana.usul[lembar] = []
    dipakai: dict[int, Usul] = {}
    huruf = {nama: get_column_letter(k) for k, nama in judul.items()}
    for i, (nomor, bernama) in enumerate(baris):
        dari = Usul(lembar, nomor, bernama, None, Tindakan.SAMA, huruf=huruf)
        if (satu := _kenali(dari, konteks, dipakai)) is not None:
            usul.append(satu)
        if i % SERIBU == SERIBU - 1:
            yield i + 1
    kepala_dipakai = set(judul.values()) | ({lembar.kolom_isi[0].column_name} if lembar.kolom_tahun else set())
    kolom = [k for k in lembar.kolom_isi if kepala_dipakai & set(k.kepala)]
    for satu in usul:
        if satu.obj is not None:
            _isi(satu, kolom, konteks)


# --- rows -------------------------------------------------------------------------------------------------------------


def _contoh(sel: Mapping[int, Sel]) -> bool:
    pertama = sel[min(sel)].nilai
    return isinstance(pertama, str) and pertama.strip().casefold().startswith(CONTOH)


def _baris(
    lembar: Lembar, tabel: Tabel, nomor_kepala: int, judul: Mapping[int, str], jawaban: Mapping[str, str]
) -> Iterator[tuple[int, dict[str, Sel]]]:
    """The rows below the headings, without examples, by heading."""
    for nomor, sel in tabel.baris.items():
        if nomor > nomor_kepala and not _contoh(sel):
            bernama = {judul[k]: _terjawab(lembar, s, jawaban) for k, s in sel.items() if k in judul}
            for satu in _lebur(lembar, bernama, judul, tabel.baris[nomor_kepala]) if bernama else ():
                yield nomor, satu


def _terjawab(lembar: Lembar, sel: Sel, jawaban: Mapping[str, str]) -> Sel:
    """The cell, or what was chosen for it where it can be read in two ways."""
    if jawaban and (isi := jawaban.get(f"{lembar.nama}!{sel.alamat}")) is not None:
        return Sel(isi, sel.alamat)
    return sel


def _lebur(
    lembar: Lembar, sel: dict[str, Sel], judul: Mapping[int, str], kepala: Mapping[int, Sel]
) -> Iterator[dict[str, Sel]]:
    """One row; where years are columns, one for each year."""
    if not lembar.kolom_tahun:
        yield sel
        return
    kolom_tahun, isi = lembar.kolom[lembar.kolom_tahun].column_name, lembar.kolom_isi[0].column_name
    tetap = {k: s for k, s in sel.items() if not k.isdecimal()}
    for kolom, nama in judul.items():
        if nama.isdecimal():
            yield tetap | {kolom_tahun: Sel(int(nama), kepala[kolom].alamat), isi: sel.get(nama, KOSONG)}


def _kenali(usul: Usul, konteks: Konteks, dipakai: dict[int, Usul]) -> Usul | None:
    """The row of the office that this row of the file is about, or a new one; None where there is nothing to do."""
    lembar, isi = usul.lembar, konteks.isi(usul.lembar.model())
    nilai = [(kolom, _baca(usul, kolom, konteks)) for kolom in lembar.kolom_kunci]
    if usul.temuan:
        return usul
    kunci = tuple(norma(n) for _, n in nilai)
    usul.obj = isi.menurut_kunci.get(kunci)
    hapus = bool(lembar.kolom_tahun) and usul.sel[lembar.kolom_isi[0].column_name].kosong
    if usul.obj is None:
        if hapus:
            return None
        _buat(usul, nilai, konteks)
    elif sebelumnya := dipakai.get(id(usul.obj)):
        usul.salahkan(
            f"Baris ini sama kuncinya dengan baris {sebelumnya.baris}. Hapus salah satu.", lembar.kolom_kunci[-1]
        )
    if hapus:
        usul.tindakan = Tindakan.HAPUS
    dipakai[id(usul.obj)] = usul
    return usul


def _baca(usul: Usul, kolom: Kolom, konteks: Konteks) -> Any:
    try:
        return kolom.baca(usul.sel, konteks, usul.obj)
    except SelSalah as salah:
        usul.tolak(salah, kolom)
        return None


def _buat(usul: Usul, nilai: list[tuple[Kolom, Any]], konteks: Konteks) -> None:
    for kolom, isi in nilai:
        if kolom.wajib and isi in (None, ""):
            usul.salahkan(f"Kolom {kolom.column_name} wajib diisi, {kolom.widget.harap}.", kolom)
    if not usul.lembar.boleh_baru:
        usul.salahkan(
            "Baris ini tidak ada di kantor ini, dan tidak dapat ditambah lewat berkas.", usul.lembar.kolom_kunci[0]
        )
    if usul.temuan:
        return
    usul.tindakan, usul.obj = Tindakan.BARU, usul.lembar.buat(konteks)
    usul.obj.pk = konteks.nomor_sementara()
    for kolom, isi in nilai:
        kolom.pasang(usul.obj, isi)
    konteks.isi(usul.lembar.model()).tambah(usul.obj)


def _isi(usul: Usul, kolom: list[Kolom], konteks: Konteks) -> None:
    """Read the other cells, and keep what differs."""
    if usul.tindakan is Tindakan.HAPUS:
        _hapus(usul, konteks)
        return
    for satu in kolom:
        banyak_salah = len(usul.temuan)
        baru = _baca(usul, satu, konteks)
        if len(usul.temuan) > banyak_salah:
            continue
        if usul.baru:
            satu.pasang(usul.obj, baru)
        elif not satu.sama(usul.obj, baru):
            _ubah(usul, satu, baru, konteks)


def _hapus(usul: Usul, konteks: Konteks) -> None:
    usul.ingat()
    kolom = usul.lembar.kolom_isi[0]
    usul.beda[kolom.column_name] = (tampil(kolom.tulis(usul.obj, konteks)[kolom.column_name]), tampil(None))


def _ubah(usul: Usul, kolom: Kolom, baru: Any, konteks: Konteks) -> None:
    usul.ingat()
    lama = kolom.tulis(usul.obj, konteks)
    kolom.pasang(usul.obj, baru)
    usul.tindakan = Tindakan.UBAH
    for kepala, isi in kolom.tulis(usul.obj, konteks).items():
        if isi != lama[kepala]:
            usul.beda[kepala] = (tampil(lama[kepala]), tampil(isi))
    if not usul.beda:
        usul.beda[kolom.column_name] = (
            tampil(lama.get(kolom.column_name)),
            tampil(usul.sel.get(kolom.column_name, KOSONG).nilai),
        )
