"""What is needed before a signature: nothing in its way, and the files drawn beforehand."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from django.urls import reverse
from django.utils import timezone

from kinerja.models import PerjanjianKinerja
from kinerja.queries.pengukuran_unit import IsiPengukuran, belum_disetujui
from laporan.cetak import pesanan
from laporan.cetak.models import TugasCetak
from laporan.document import Dokumen
from laporan.domain.reviu import halangan_reviu
from laporan.edisi import naskah as n
from laporan.edisi.naskah import Naskah
from laporan.edisi.pohon import kanonis, sidik
from laporan.edisi.sah import Pengesahan, buat_kode, bubuhkan
from laporan.models import Edisi, Laporan
from laporan.periksa.hasil import TemuanKantor, hasil_kini
from laporan.rules import halangan
from sakip.core.kunci import Terkunci, pastikan_tanpa_kunci
from sakip.core.models import Pejabat
from sakip.core.nip import format_nip
from sakip.core.queries import kepala_kantor
from sakip.core.workflow import halangan_langkah


@dataclass(frozen=True, slots=True)
class Sebab:
    """Why it cannot be signed yet; ``alamat`` names the page on which that is mended ("" for none), ``isi`` fills it."""

    kalimat: str
    alamat: str = ""
    isi: Mapping[str, int | str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Rancang:
    """What would be signed now: its tree, the bytes and digest of that, and the stamp."""

    dok: Dokumen
    isi: bytes
    sah: Pengesahan


def siap_tanda(naskah: Naskah, *, by: Any = None) -> tuple[Sebab, ...]:
    """All that stands in the way of the signature; () where it can be given."""
    if naskah.status != naskah.Status.DISETUJUI:
        keadaan = naskah.get_status_display().lower()
        return (Sebab(f"Yang ditandatangani adalah naskah yang sudah disetujui. Sekarang statusnya {keadaan}."),)
    sebab = [Sebab(k) for k in (*_kunci(naskah), *halangan_langkah(naskah, "tandatangani", by))]
    if penanda(naskah) is None:
        kalimat = f"Belum ada {naskah.perangkat.jabatan_kepala} yang menjabat hari ini. Lengkapi daftar pejabat."
        sebab.append(Sebab(kalimat, "core:pejabat_daftar"))
    return (*sebab, *(_sebab_buku(naskah) if isinstance(naskah, Laporan) else _sebab_perjanjian(naskah)))


def _kunci(naskah: Naskah) -> list[str]:
    try:
        pastikan_tanpa_kunci(naskah)
    except Terkunci as salah:
        return list(salah.messages)
    return []


def _sebab_buku(laporan: Laporan) -> list[Sebab]:
    lkjip = laporan.jenis == Laporan.Jenis.LKJIP
    # Who signs does not write: he is led to the steps of the book, where it can be sent back.
    alur: tuple[str, dict[str, int | str]] = (
        ("laporan:alur", {}) if lkjip else ("laporan:buku_alur", {"jenis": laporan.jenis})
    )
    sebab = [Sebab(f"{h.judul}: {h.kalimat}", *alur) for h in halangan(laporan) if h.menahan]
    if lkjip:
        sebab += [_pengukuran(p) for p in belum_disetujui(laporan.perangkat, laporan.tahun)]
        sebab += [_temuan(t) for t in hasil_kini(laporan.perangkat, laporan.tahun).menahan]
        if kalimat := halangan_reviu(laporan):
            sebab.append(Sebab(kalimat, "laporan:reviu"))
    return sebab


def _sebab_perjanjian(pk: PerjanjianKinerja) -> list[Sebab]:
    kosong = [sebutan for sebutan, nama in (("pertama", pk.pertama_nama), ("kedua", pk.kedua_nama)) if not nama]
    return [Sebab(f"Pihak {s} belum dipilih.", "kinerja:perjanjian", {"pk": pk.pk}) for s in kosong]


def _pengukuran(p: IsiPengukuran) -> Sebab:
    isi: dict[str, int | str] = {"periode": p.periode, "unit": p.pengukuran.unit_id or 0}
    return Sebab(f"{p.pengukuran} belum disetujui.", "kinerja:pengukuran", isi)


def _temuan(t: TemuanKantor) -> Sebab:
    return Sebab(f"Temuan {t.nomor}, {t.tempat.sebutan}: {t.kalimat}", "laporan:periksa")


def penanda(naskah: Naskah) -> Pejabat | None:
    """Who heads the office today, Plt. and Plh. too: his name is copied onto the edition."""
    return kepala_kantor(naskah.perangkat, timezone.localdate())


def rancang(naskah: Naskah, *, situs: str) -> Rancang:
    """What would be signed now. `situs` is the address of the program ("https://sakip.contoh.go.id/")."""
    dok = n.dokumen(naskah)
    isi = kanonis(dok)
    nomor, tanda = n.edisi_dari(naskah).count() + 1, sidik(isi)
    kode, siapa = buat_kode(n.pengenal(naskah), nomor, tanda), penanda(naskah)
    sah = Pengesahan(
        kode=kode,
        edisi=nomor,
        sidik=tanda,
        hari=timezone.localdate(),
        nama=siapa.nama if siapa else "",
        jabatan=siapa.jabatan_lengkap if siapa else naskah.perangkat.jabatan_kepala,
        pangkat=siapa.pangkat if siapa else "",
        nip=format_nip(siapa.nip) if siapa else "",
        alasan=n.alasan_koreksi(naskah),
        alamat=_alamat(situs, kode),
    )
    return Rancang(dok, isi, sah)


def pengesahan(edisi: Edisi, *, situs: str) -> Pengesahan:
    """The stamp of an edition again, as it was printed."""
    return Pengesahan(
        kode=edisi.kode,
        edisi=edisi.nomor,
        sidik=edisi.sidik_pohon,
        hari=timezone.localdate(edisi.waktu),
        nama=edisi.penanda_nama,
        jabatan=edisi.penanda_jabatan,
        pangkat=edisi.penanda_pangkat,
        nip=edisi.penanda_nip,
        alasan=edisi.alasan,
        alamat=_alamat(situs, edisi.kode),
    )


def _alamat(situs: str, kode: str) -> str:
    return situs.rstrip("/") + reverse("periksa_kode", args=[kode])


def lingkup(sah: Pengesahan) -> str:
    """The scope of the job that draws the files of exactly this edition with exactly this stamp."""
    return f"tanda/{sah.tanda}"


def pesan_berkas(r: Rancang) -> TugasCetak:
    """See to it that its files are drawn in the background; joins who asked before."""
    ada = TugasCetak.objects.filter(lingkup=lingkup(r.sah)).first()
    if ada is not None and (ada.keadaan != TugasCetak.Keadaan.GAGAL) and (pesanan.berkas(ada) or _berjalan(ada)):
        return pesanan.tengok(ada)
    return pesanan.pesan(bubuhkan(r.dok, r.sah), edisi=True, lingkup=lingkup(r.sah), lengkap=True)


def _berjalan(tugas: TugasCetak) -> bool:
    return tugas.keadaan in {TugasCetak.Keadaan.MENUNGGU, TugasCetak.Keadaan.BERJALAN}
