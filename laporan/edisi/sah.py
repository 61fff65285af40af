"""The stamp of an edition: what is printed on a signed book beside its tree, and never part of what is signed.

Last a page "Lembar Pengesahan" with number, signer, day, digest and a QR code that leads to the page where it is verified,
and a line in each foot. Word file and workbook bear the same page, since all print one tree.
"""

from __future__ import annotations

import base64
import datetime
import hashlib
import hmac
import io
from dataclasses import astuple, dataclass, replace

import segno
from django.conf import settings

from laporan import document as d
from laporan.nomor import beri_jangkar
from laporan.susun import baris
from sakip.core.numbers import format_tanggal

HURUF_KODE = "23456789ABCDEFGHJKMNPQRSTUVWXYZ"
"""Without those that are taken for another: 0, O, 1, I, L."""
KUNCI = "lembar-pengesahan"
PENJELASAN = (
    "Pengesahan dilakukan pejabat di atas dengan sandinya sendiri di aplikasi SAKIP. Sejak itu isi naskah ini tidak dapat "
    "diubah; perubahan menjadi edisi baru. Keaslian lembar cetak maupun berkasnya dapat diperiksa siapa saja, tanpa masuk, "
    "dengan memindai kode QR atau membuka alamat di atas."
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Pengesahan:
    """What the stamp says. ``hari`` is the day of the signature; ``alamat`` the page on which it is verified."""

    kode: str
    edisi: int
    sidik: str
    hari: datetime.date
    nama: str
    jabatan: str
    pangkat: str = ""
    nip: str = ""
    alasan: str = ""
    alamat: str = ""

    @property
    def tanda(self) -> str:
        """A digest of all that it says."""
        return hashlib.sha256(repr(astuple(self)).encode()).hexdigest()


def buat_kode(naskah: str, nomor: int, sidik: str) -> str:
    """The code of an edition, "7KQ4-M2XD-9PAR": always the same for the same content, and not to be guessed from outside."""
    isi = f"{naskah}:{nomor}:{sidik}".encode()
    angka = int.from_bytes(hmac.digest(settings.SECRET_KEY.encode(), b"kode edisi " + isi, "sha256"), "big")
    huruf = []
    for _ in range(12):
        angka, sisa = divmod(angka, len(HURUF_KODE))
        huruf.append(HURUF_KODE[sisa])
    return rapikan_kode("".join(huruf))


def rapikan_kode(teks: str) -> str:
    """A code as somebody typed it, in its printed form; "" where it is none."""
    huruf = "".join(h for h in teks.upper() if h.isalnum())
    if len(huruf) != 12 or set(huruf) - set(HURUF_KODE):
        return ""
    return "-".join(huruf[i : i + 4] for i in (0, 4, 8))


def bubuhkan(dok: d.Dokumen, p: Pengesahan) -> d.Dokumen:
    """The tree as an edition is printed: with the page of its stamp at the end and a line in the foot."""
    return replace(dok, kaki=f"Edisi {p.edisi} · kode {p.kode}", lampiran=(*dok.lampiran, _berjangkar(dok, p)))


def _berjangkar(dok: d.Dokumen, p: Pengesahan) -> d.Section:
    return beri_jangkar(replace(dok, depan=(), isi=(), lampiran=(_lembar(dok, p),))).lampiran[0]


def _lembar(dok: d.Dokumen, p: Pengesahan) -> d.Section:
    isi = (_tabel(dok, p), _qr(p), d.Paragraph((d.Teks(PENJELASAN),)))
    return d.Section(kunci=KUNCI, judul="Lembar Pengesahan", isi=isi, di_daftar_isi=False)


def _tabel(dok: d.Dokumen, p: Pengesahan) -> d.Table:
    isi = [
        ("Naskah", dok.judul),
        ("Edisi", str(p.edisi)),
        ("Alasan koreksi", p.alasan),
        ("Disahkan oleh", "\n".join(filter(None, (p.nama, p.jabatan, p.pangkat, p.nip and f"NIP. {p.nip}")))),
        ("Tanggal pengesahan", format_tanggal(p.hari)),
        ("Kode", p.kode),
        (
            "Sidik naskah (SHA-256)",
            "\n".join(" ".join(p.sidik[i : i + 8] for i in range(j, j + 32, 8)) for j in (0, 32)),
        ),
        ("Alamat pemeriksaan", p.alamat),
    ]
    kolom = (d.Kolom("Keterangan", 28), d.Kolom("Isi", 72))
    return d.Table("PENGESAHAN", kolom, tuple(baris(label, nilai) for label, nilai in isi if nilai))


def _qr(p: Pengesahan) -> d.Gambar:
    keluar = io.BytesIO()
    segno.make_qr(p.alamat or p.kode, error="m").save(
        keluar, kind="svg", xmldecl=False, scale=8, border=4, svgclass=None, lineclass=None
    )
    isi = base64.b64encode(keluar.getvalue()).decode()
    return d.Gambar(f"data:image/svg+xml;base64,{isi}", alt=f"Kode QR yang membuka {p.alamat or p.kode}", lebar=28)
