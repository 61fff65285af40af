"""The papers: Perjanjian Kinerja, IKU decree, RKT; each with its own wording."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from kinerja.domain.iku import simpan_penetapan
from kinerja.domain.perjanjian import perbarui_anggaran, simpan_baris, simpan_perjanjian
from kinerja.models import BarisIku, BarisPerjanjian, BarisRkt, ButirKeputusan, PenetapanIku, PerjanjianKinerja, Rkt
from sakip.core.models import Peran, PerangkatDaerah
from sakip.portal.demo.pemuat import TIDAK_ADA, Baris, Pemuat

PERENCANA = Peran.Jenis.PERENCANA


def muat_naskah(p: Pemuat, perangkat: PerangkatDaerah) -> None:
    data = p.baca("naskah")
    for satu in data.get("perjanjian", ()):
        _perjanjian(p, perangkat, **satu)
    for satu in data.get("iku", ()):
        _iku(p, perangkat, **satu)
    for satu in data.get("rkt", ()):
        _rkt(p, perangkat, **satu)


def _perjanjian(
    p: Pemuat, perangkat: PerangkatDaerah, *, baris: Sequence[Baris] = (), pertama_nama: str = "", **isi: object
) -> None:
    """Budgets are copied from the stage; the name is set as the paper prints it once the signer is copied."""
    pk = p.tulis(PerjanjianKinerja, isi | {"perangkat": perangkat}, by=PERENCANA, lewat=simpan_perjanjian)
    for urut, satu in enumerate(baris, 1):
        p.tulis(BarisPerjanjian, satu | {"perjanjian": pk, "urut": urut}, by=PERENCANA, lewat=simpan_baris)
    if pk.tahap:
        perbarui_anggaran(pk, pk.tahap, by=p.oleh[PERENCANA])
    if pertama_nama:
        pk.pertama_nama = pertama_nama
        simpan_perjanjian(pk, by=p.oleh[PERENCANA])


def _iku(
    p: Pemuat, perangkat: PerangkatDaerah, *, baris: list[Baris], butir: Mapping[str, Sequence[str]] = TIDAK_ADA,
    tanda_nama: str = "", **isi: object,
) -> None:  # fmt: skip
    """The name is set as the paper prints it once the signer is copied."""
    penetapan = p.tulis(PenetapanIku, isi | {"perangkat": perangkat}, by=PERENCANA, lewat=simpan_penetapan)
    for urut, satu in enumerate(baris, 1):
        p.tulis(BarisIku, satu | {"penetapan": penetapan, "urut": urut}, by=PERENCANA)
    for jenis, isi_daftar in butir.items():
        for urut, uraian in enumerate(isi_daftar, 1):
            satu = {"penetapan": penetapan, "jenis": jenis, "urut": urut, "uraian": uraian}
            p.tulis(ButirKeputusan, satu, by=PERENCANA)
    if tanda_nama:
        penetapan.tanda_nama = tanda_nama
        simpan_penetapan(penetapan, by=p.oleh[PERENCANA])


def _rkt(p: Pemuat, perangkat: PerangkatDaerah, *, baris: list[Baris], **isi: object) -> None:
    rkt = p.tulis(Rkt, isi | {"perangkat": perangkat}, by=PERENCANA)
    for urut, satu in enumerate(baris, 1):
        p.tulis(BarisRkt, satu | {"rkt": rkt, "urut": urut}, by=PERENCANA)
