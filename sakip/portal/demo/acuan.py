"""Reference data that every installation needs: scales, nomenclature, the common rule set, regulations."""

from __future__ import annotations

from collections.abc import Sequence

from kinerja.domain.skala import simpan_aturan, simpan_skala
from kinerja.models import AturanKinerja
from renstra.enums import JENJANG_POHON, Jenjang
from renstra.models import Nomenklatur, Pita, Skala, VersiNomenklatur
from sakip.core.models import Pemda, Pengguna, Peraturan
from sakip.core.permissions import tanpa_izin
from sakip.portal.demo.pemuat import Baris, Pemuat

ADMIN = "admin"


def muat_acuan(admin: Pengguna) -> Pemuat:
    """Load fixtures/acuan as this admin; what is there already stays as it is."""
    p = Pemuat("acuan")
    p.oleh[ADMIN] = admin
    with tanpa_izin():
        _muat_umum(p)
    return p


def _muat_umum(p: Pemuat) -> None:
    for skala in p.baca("skala"):
        muat_skala(p, **skala)
    for versi in p.baca("nomenklatur"):
        muat_nomenklatur(p, None, **versi)
    for aturan in p.baca("aturan"):
        p.tulis(AturanKinerja, aturan, by=ADMIN, lewat=simpan_aturan)
    for peraturan in p.baca("peraturan"):
        p.tulis(Peraturan, peraturan, by=ADMIN)


def muat_skala(p: Pemuat, *, pita: list[Baris], **isi: object) -> Skala:
    """One scale; its bands are written with it or not at all."""

    def lewat(skala: Skala, *, by: Pengguna) -> Skala:
        return simpan_skala(skala, [p.buat(Pita, satu) for satu in pita], by=by)

    return p.tulis(Skala, isi, by=ADMIN, lewat=lewat)


def muat_nomenklatur(p: Pemuat, pemda: Pemda | None, *, isi: list[Baris], **kepala: object) -> None:
    """One list of names, national or of a Pemda, from its programs down."""
    versi = p.tulis(VersiNomenklatur, kepala | {"pemda": pemda}, by=ADMIN)
    for nama in isi:
        _nama(p, versi, None, list(JENJANG_POHON), **nama)


def _nama(
    p: Pemuat, versi: VersiNomenklatur, induk: Nomenklatur | None, jenjang: list[Jenjang], *, anak: Sequence[Baris] = (),
    **isi: object,
) -> None:  # fmt: skip
    nama = p.tulis(Nomenklatur, isi | {"versi": versi, "induk": induk, "jenjang": jenjang[0]}, by=ADMIN)
    for satu in anak:
        _nama(p, versi, nama, jenjang[1:], **satu)
