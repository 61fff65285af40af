"""A printed layer (`fixtures/<document>/tercetak.json`) as a Bacaan: each piece with the lines of the source that hold it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from laporan.checks.baca.kerangka import instansi_dari, pemda_dari, tahun_laporan
from laporan.checks.baca.pernyataan import HILANG, lengkapi
from laporan.checks.bacaan import Asal, Bacaan, Baris, JenisProsa, Prosa, Sel, Tabel
from laporan.checks.temuan import Tempat

Isi = Mapping[str, Any]
HIASAN = re.compile(r"\*+")
NOMOR_TABEL = re.compile(r"^Tabel\s+\d+(?:\.\d+)*", re.IGNORECASE)
JUMLAH = re.compile(
    r"\s*(((sub|grand)\s*)?(jumlah|total)(\s+(total|seluruh\w*|keseluruhan|anggaran|belanja|biaya|pagu|realisasi|dana)\b.*)?"
    r"|(nilai\s+)?rata\s*-?\s*rata(\s+(unsur|capaian|nilai|skor|kinerja|sasaran|keseluruhan|seluruh\w*|total)\b.*)?)\s*[:.]?\s*",
    re.IGNORECASE | re.DOTALL,
)
KALIMAT_PENDEK = 60


def baca_tercetak(isi: Isi) -> Bacaan:
    """All that one document prints. `isi` is the content of its tercetak.json."""
    prosa = tuple(_prosa(isi))
    tabel = tuple(_tabel(t, isi["teks"]) for t in isi["tabel"])
    b = Bacaan(
        asal=Asal.CETAK,
        judul=prosa[0].teks if prosa else "",
        instansi=instansi_dari(prosa, tabel),
        pemda=pemda_dari(prosa, tabel),
        tahun=tahun_laporan(prosa, tabel),
        prosa=prosa,
        tabel=tabel,
        lebih={HILANG: {n: tuple(_hilang(t.get("catatan", ""))) for n, t in enumerate(isi["tabel"])}},
    )
    return lengkapi(b)


def _hilang(catatan: str) -> Iterator[tuple[int, int]]:
    """The lines between which the source lost pages, as its note says."""
    for kalimat in catatan.split(". "):
        if "hilang" in kalimat:
            yield from ((0, int(n)) for n in re.findall(r"sebelum baris (\d+)", kalimat))
            yield from ((int(a), int(z)) for a, z in re.findall(r"di antara baris (\d+) dan (\d+)", kalimat))


def _prosa(isi: Isi) -> Iterator[Prosa]:
    """Texts and the lines under tables, in the order of the source."""
    teks = [(_sumber(t), _alinea(t)) for t in isi["teks"]]
    kaki = [(_sumber(t["kaki"]), _kaki(t, isi["teks"])) for t in isi["tabel"] if "kaki" in t]
    return (p for _, p in sorted(teks + kaki, key=lambda x: x[0][0]))


def _alinea(t: Isi) -> Prosa:
    daftar_isi = t["bagian"] == "daftar_isi" and t["jenis"] != "judul"
    jenis = JenisProsa.DAFTAR_ISI if daftar_isi else JenisProsa(t["jenis"])
    teks = _polos(t["teks"])
    tempat = Tempat(f"{_nama_bagian(t['bagian'])}, {_sebut_baris(_sumber(t))}", bagian=t["bagian"], sumber=_sumber(t))
    return Prosa(teks, jenis, tempat, bagian=t["bagian"], label=t.get("label", ""), level=_level(jenis, teks))


def _kaki(t: Isi, teks: Sequence[Isi]) -> Prosa:
    sumber = _sumber(t["kaki"])
    bagian = _bagian(sumber, teks)
    tempat = Tempat(f"Di bawah {_nama_tabel(t)}, {_sebut_baris(sumber)}", bagian=bagian, sumber=sumber)
    return Prosa(_polos(t["kaki"]["teks"]), JenisProsa.KETERANGAN, tempat, bagian=bagian)


def _tabel(t: Isi, teks: Sequence[Isi]) -> Tabel:
    nama, kolom = _nama_tabel(t), tuple(t["kolom"])
    kepala = _sumber([*t["kepala"], *t["baris"]][0])
    awal, bagian = tuple(t["judul_sumber"]) or kepala, _bagian(kepala, teks)
    nomor = NOMOR_TABEL.match(t["judul"])
    return Tabel(
        judul=t["judul"],
        kolom=kolom,
        baris=tuple(_baris(b, urut, nama, kolom, bagian) for urut, b in enumerate(t["baris"], 1)),
        tempat=Tempat(f"{nama}, {_sebut_baris(awal)}", bagian=bagian, sumber=awal),
        kode=t["id"],
        nomor=nomor.group() if nomor else "",
        bagian=bagian,
    )


def _baris(b: Isi, urut: int, tabel: str, kolom: Sequence[str], bagian: str) -> Baris:
    """A row; items of a cell that holds a list stand on lines of their own."""
    sumber, pecah = _sumber(b), b.get("pecah", {})
    sebutan = f"{tabel}, baris {urut}"
    sel = tuple(
        Sel(
            "\n".join(pecah.get(str(n), [teks])),
            tempat=Tempat(_sebut_sel(sebutan, kolom[n]), bagian=bagian, sumber=sumber),
        )
        for n, teks in enumerate(b["sel"])
    )
    return Baris(sel, Tempat(sebutan, bagian=bagian, sumber=sumber), berjumlah(sel))


def berjumlah(sel: Sequence[Sel]) -> bool:
    """Whether a row is one of totals: its first words say so. “Jumlah desa yang …” and “Rata-rata lama penyelesaian …” are
    indicators, “Rata-rata skor” behind an indicator its formula."""
    awal = next((s.teks for s in sel[:3] if re.search(r"[A-Za-z]{3}", s.teks)), "")
    return bool(JUMLAH.fullmatch(awal))


def _sebut_sel(baris: str, kolom: str) -> str:
    return f"{baris}, kolom {' '.join(kolom.split())}" if kolom.strip() else baris


def _nama_tabel(t: Isi) -> str:
    """The printed number, else the beginning of the title, else the row of the specification."""
    nomor = NOMOR_TABEL.match(t["judul"])
    if nomor:
        return nomor.group()
    judul = re.sub(r"^Tabel\s*:\s*", "", t["judul"])
    if not judul:
        return f"Tabel {t['id']}" if t["id"] else f"Tabel di baris {_sumber([*t['kepala'], *t['baris']][0])[0]}"
    pendek = judul if len(judul) <= KALIMAT_PENDEK else f"{judul[:KALIMAT_PENDEK].rsplit(' ', 1)[0]} …"
    return f"Tabel “{pendek}”"


def _bagian(sumber: Sequence[int], teks: Sequence[Isi]) -> str:
    """The section in which a line stands: that of the last text before it."""
    sebelum = [t["bagian"] for t in teks if _sumber(t)[0] <= sumber[0]]
    return str(sebelum[-1]) if sebelum else ""


def _sumber(isi: Isi) -> tuple[int, ...]:
    sumber = isi["sumber"]
    return tuple(sumber) if isinstance(sumber, list) else (sumber,)


def _sebut_baris(sumber: Sequence[int]) -> str:
    ujung = f"–{sumber[-1]}" if sumber[-1] != sumber[0] else ""
    return f"baris {sumber[0]}{ujung}"


def _nama_bagian(kunci: str) -> str:
    """“bab1_latar_belakang” is Bab 1 latar belakang, “ikhtisar” Ikhtisar."""
    kata = re.sub(r"^(bab)(\d+)", r"\1 \2", kunci.replace("_", " "))
    return kata[:1].upper() + kata[1:]


def _polos(teks: str) -> str:
    return HIASAN.sub("", teks).strip()


def _level(jenis: JenisProsa, teks: str) -> int:
    if jenis is not JenisProsa.JUDUL:
        return 0
    return 2 if re.match(r"([A-Z]|\d+(\.\d+)*)\.?\s", teks) else 1
