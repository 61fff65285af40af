"""A book as a printed layer: the same shape as `fixtures/*/tercetak.json`."""

from __future__ import annotations

from typing import Any

from tests.bench.tanam.buku import Buku, Kisi, Naskah, Tempat, teks

Json = dict[str, Any]


def cetak(b: Buku) -> tuple[Json, dict[tuple[int, int], int]]:
    """The layer, and the line of each block and row: (block, row); row -3 is a text, -2 a title, -1 the heads."""
    tabel: list[Json] = []
    naskah: list[Json] = []
    baris: dict[tuple[int, int], int] = {}
    kini, urut = 1, {}
    for n, blok in enumerate(b.blok):
        kini += 2
        if isinstance(blok, Naskah):
            urut[blok.bagian] = urut.get(blok.bagian, 0) + 1
            baris[n, -3] = kini
            naskah.append(_naskah(blok, urut[blok.bagian], kini))
        else:
            tabel.append(_tabel(b, blok, n, kini, baris))
            kini += 2 + blok.tinggi
    return {"dokumen": "TANAM", "berkas": "buku.txt", "tabel": tabel, "teks": naskah}, baris


def baris_tempat(t: Tempat, baris: dict[tuple[int, int], int]) -> int:
    return baris[t.blok, t.baris]


def _naskah(n: Naskah, urut: int, sumber: int) -> Json:
    hasil: Json = {"id": n.kode, "bagian": n.bagian, "urut": urut, "jenis": n.jenis}
    if n.jenis == "butir":
        hasil |= {"label": n.label, "tingkat": n.tingkat}
    return hasil | {"teks": teks(n.isi), "sumber": sumber}


def _tabel(b: Buku, k: Kisi, n: int, kini: int, baris: dict[tuple[int, int], int]) -> Json:
    baris[n, -2], baris[n, -1] = kini, kini + 2
    kolom = [teks(x) for x in k.kolom]
    isi = []
    for i, satu in enumerate(k.baris):
        baris[n, i] = kini + 3 + satu.nomor
        isi.append({"sel": [teks(s) for s in satu.sel], "sumber": baris[n, i]})
    return {
        "id": "" if b.kode_kosong else k.kode, "cetak": k.nama, "judul": teks(k.judul),
        "judul_sumber": [kini] if k.judul else [], "kolom": kolom, "angka": k.angka, "kata": [],
        "kepala": [{"sel": kolom, "sumber": kini + 2}] if any(kolom) else [], "baris": isi,
    }  # fmt: skip
