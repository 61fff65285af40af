"""The answers that the program can give to the checklist, each with a sentence that says on which figures it stands. Pure."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

from kinerja.queries.bentuk import IndikatorUkur
from laporan.document import Dokumen, Paragraph, Section, Table
from laporan.jelajah import bagian, blok_dalam, nilai, tabel, teks
from laporan.kalimat import gabung, titik
from laporan.konteks import Konteks
from laporan.reviu.fakta import Fakta
from sakip.core.numbers import format_rupiah

KEUANGAN = frozenset({"BS-19", "BS-20", "BS-21", "MU-11", "MU-12", "MU-13", "P53-B1", "P53-B2"})
"""Tables of pagu and realisasi."""
KOSONG = "Belum diisi: "


@dataclass(frozen=True, slots=True)
class Jawab:
    """`ya` or `tidak`, and why."""

    ya: bool
    penjelasan: str


@dataclass(frozen=True, slots=True)
class Sumber:
    """What the answers are made of: the frozen tree, the year that it prints, and how it came together."""

    dok: Dokumen
    k: Konteks
    fakta: Fakta

    @property
    def indikator(self) -> tuple[IndikatorUkur, ...]:
        """Those of the Perjanjian Kinerja, by their lettered parts where these alone tell them."""
        return tuple(x for s in self.k.ukur.sasaran for i in s.indikator for x in i.terurai)

    def bagian(self, kunci: str) -> Section | None:
        return next((s for s in bagian(self.dok) if s.kunci == kunci), None)

    @property
    def kunci(self) -> frozenset[str]:
        """The keys of all figures that are printed."""
        return frozenset(n[0] for n in nilai(self.dok))


Penjawab = Callable[[Sumber], Jawab]


def jawab(dok: Dokumen, k: Konteks, fakta: Fakta) -> Mapping[str, Jawab]:
    """The answers by the key of the item."""
    b = Sumber(dok, k, fakta)
    return {kunci: fungsi(b) for kunci, fungsi in PENJAWAB.items()}


def dari(n: int, semua: int, kata: str) -> str:
    """`4 dari 5 indikator`."""
    return f"{n} dari {semua} {kata}"


def data_penting(b: Sumber) -> Jawab:
    """I.1: duties and organisation stand in BAB I, in words of the office or from its profile."""
    s = b.bagian("bab1")
    kata = _kata(s)
    unit = sum(1 + len(u.anak) for u in b.k.kantor.unit)
    if not kata or not b.k.kantor.tugas:
        return Jawab(
            ya=False,
            penjelasan=f"BAB I memuat {kata} kata; tugas kantor {'sudah' if b.k.kantor.tugas else 'belum'} diisi.",
        )
    return Jawab(
        ya=True,
        penjelasan=f"BAB I memuat {kata} kata; tugas, fungsi, dan susunan organisasi ({unit} unit kerja) disajikan.",
    )


def target(b: Sumber) -> Jawab:
    """I.2."""
    ada = [i for i in b.indikator if i.target.ada]
    return Jawab(
        bool(ada) and len(ada) == len(b.indikator),
        f"{dari(len(ada), len(b.indikator), 'indikator')} mempunyai target.{_sebut('Tanpa target', b.indikator, ada)}",
    )


def capaian(b: Sumber) -> Jawab:
    """I.3: with a capaian, or with the reason why there is none."""
    ada = [i for i in b.indikator if i.capaian.nilai is not None or i.realisasi.ada]
    beralasan = [i for i in b.indikator if i not in ada and i.realisasi.kosong and i.realisasi.alasan]
    lain = f"; {len(beralasan)} tidak tersedia dan diberi alasan" if beralasan else ""
    lengkap = bool(b.indikator) and len(ada) + len(beralasan) == len(b.indikator)
    kurang = _sebut("Belum diukur", b.indikator, [*ada, *beralasan])
    return Jawab(lengkap, f"{dari(len(ada), len(b.indikator), 'indikator')} disajikan capaiannya{lain}.{kurang}")


def lampiran(b: Sumber) -> Jawab:
    """I.4: there are lampiran, the Perjanjian Kinerja among them, and none is empty."""
    semua = b.dok.lampiran
    kosong = [s for s in semua if not _berisi(s)]
    pk = any(s.kunci == "lampiran_pk" or s.kunci.endswith("_pk") for s in semua if s not in kosong)
    tambahan = f" Kosong: {gabung([s.judul for s in kosong])}." if kosong else ""
    return Jawab(
        pk and not kosong,
        f"{dari(len(semua) - len(kosong), len(semua), 'lampiran')} berisi; "
        f"Perjanjian Kinerja {'dilampirkan' if pk else 'tidak dilampirkan'}.{tambahan}",
    )


def perbaikan(b: Sumber) -> Jawab:
    """I.5: BAB IV has words, and what was missed has a solution."""
    kata = _kata(b.bagian("bab4"))
    gagal = [i for i in b.indikator if i.capaian.tercapai is False]
    solusi = [i for i in gagal if i.catatan.solusi.strip()]
    bagian_solusi = f"; {dari(len(solusi), len(gagal), 'indikator yang belum tercapai')} diberi solusi" if gagal else ""
    return Jawab(kata > 0 and len(solusi) == len(gagal), f"BAB IV memuat {kata} kata{bagian_solusi}.")


def keuangan(b: Sumber) -> Jawab:
    """I.6: a table of pagu and realisasi, and both totals."""
    uang = b.k.uang
    baris = sum(len(t.baris) for t in tabel(b.dok) if t.kode in KEUANGAN)
    if uang.pagu is None or uang.realisasi is None or not baris:
        apa = [n for n, x in (("pagu", uang.pagu), ("realisasi anggaran", uang.realisasi)) if x is None]
        return Jawab(ya=False, penjelasan=f"Belum disajikan: {gabung(apa or ['tabel anggaran dan realisasi'])}.")
    return Jawab(
        ya=True,
        penjelasan=f"Pagu {format_rupiah(uang.pagu)} dan realisasi {format_rupiah(uang.realisasi)} disajikan dalam {baris} baris tabel.",
    )


def data_pendukung(b: Sumber) -> Jawab:
    """II.2: every value that was entered has a source in words or a file."""
    f = b.fakta
    kalimat = (
        f"{dari(f.realisasi - f.tanpa_dukungan, f.realisasi, 'nilai realisasi')} mempunyai sumber data atau bukti; "
        f"{f.berbukti} berbukti ({f.berkas} berkas)."
    )
    return Jawab(f.realisasi > 0 and not f.tanpa_dukungan, kalimat)


def mekanisme(b: Sumber) -> Jawab:
    """II.3: the units handed in all measurements of the year."""
    f = b.fakta
    return Jawab(
        0 < f.pengukuran == f.dikirim,
        f"{dari(f.dikirim, f.pengukuran, 'pengukuran unit')} dikirim lewat aplikasi; {f.disetujui} disetujui camat.",
    )


def penanggung_jawab(b: Sumber) -> Jawab:
    """II.4."""
    ada = [i for i in b.indikator if i.penanggung_jawab]
    unit = {u for i in ada for u in i.penanggung_jawab}
    return Jawab(
        bool(ada) and len(ada) == len(b.indikator),
        f"{dari(len(ada), len(b.indikator), 'indikator')} mempunyai penanggung jawab ({len(unit)} unit kerja)."
        f"{_sebut('Belum ada', b.indikator, ada)}",
    )


def diketahui(b: Sumber) -> Jawab:
    """II.6: the units that answer for indicators handed in their figures, and with them their kendala and solusi."""
    unit = sorted({u for i in b.indikator for u in i.penanggung_jawab})
    kirim = [u for u in unit if u in b.fakta.unit]
    penulis = f" Naskah laporan ditulis oleh {gabung(list(b.fakta.penulis))}." if b.fakta.penulis else ""
    return Jawab(
        bool(unit) and len(kirim) == len(unit),
        f"{dari(len(kirim), len(unit), 'unit penanggung jawab')} mengirim pengukuran beserta penjelasannya.{penulis}",
    )


def sesuai_pk(b: Sumber) -> Jawab:
    """III.1: each sasaran of the Perjanjian Kinerja stands in BAB III in its own words."""
    pk = b.k.ukur.pk
    if pk is None:
        return Jawab(ya=False, penjelasan="Perjanjian Kinerja tahun ini belum ada.")
    isi = _rapat(teks(s) if (s := b.bagian("bab3")) else "")
    sasaran = [s for s in pk.sasaran if s.tingkat == "strategis"] or list(pk.sasaran)
    ada = [s for s in sasaran if _rapat(s.uraian) in isi]
    kurang = [titik(s.uraian) for s in sasaran if s not in ada]
    return Jawab(
        bool(ada) and not kurang,
        f"{dari(len(ada), len(sasaran), 'sasaran')} {pk.judul} tercantum dalam BAB III."
        + (f" Tidak tercantum: {_kutip(kurang)}." if kurang else ""),
    )


def selaras_renstra(b: Sumber) -> Jawab:
    """III.2: each is a sasaran of the Renstra; other words for the same are told."""
    semua = b.k.ukur.sasaran
    ada = [s for s in semua if s.sasaran_id]
    beda = [titik(s.uraian) for s in ada if _rapat(s.uraian) != _rapat(s.uraian_renstra)]
    nama = b.k.rencana.nama if b.k.rencana else "Renstra"
    return Jawab(
        bool(ada) and len(ada) == len(semua),
        f"{dari(len(ada), len(semua), 'sasaran')} berasal dari {nama}."
        + (f" Rumusannya berbeda: {_kutip(beda)}." if beda else ""),
    )


def sesuai_indikator(b: Sumber) -> Jawab:
    """III.4: each promised indicator is measured in the book."""
    kunci, tahun = b.kunci, b.k.tahun
    ada = [i for i in b.indikator if f"indikator:{i.kode}:{tahun}:realisasi" in kunci]
    return Jawab(
        bool(ada) and len(ada) == len(b.indikator),
        f"{dari(len(ada), len(b.indikator), 'indikator')} Perjanjian Kinerja diukur dalam laporan."
        f"{_sebut('Tidak diukur', b.indikator, ada)}",
    )


def sesuai_iku(b: Sumber) -> Jawab:
    """III.5: each IKU of the decree is measured in the book."""
    iku = b.k.ukur.iku
    if iku is None:
        return Jawab(ya=False, penjelasan="Penetapan Indikator Kinerja Utama belum ada.")
    ukur = {i.id for i in b.indikator if f"indikator:{i.kode}:{b.k.tahun}:realisasi" in b.kunci}
    semua = [r for s in iku.sasaran for r in s.baris]
    kurang = [titik(r.uraian) for r in semua if r.indikator_id not in ukur]
    return Jawab(
        bool(semua) and not kurang,
        f"{dari(len(semua) - len(kurang), len(semua), 'IKU')} diukur dalam laporan."
        + (f" Tidak diukur: {_kutip(kurang)}." if kurang else ""),
    )


def perbandingan(b: Sumber) -> Jawab:
    """III.7: each indicator is compared with the year before, the end of the Renstra, or another level."""
    lalu = [i for i in b.indikator if i.tahun_lalu.ada]
    luar = [i for i in b.indikator if any(p.nilai.ada for p in i.pembanding)]
    akhir = [i for i in b.indikator if i.target_akhir.ada]
    ada = [i for i in b.indikator if i in lalu or i in luar]
    return Jawab(
        bool(ada) and len(ada) == len(b.indikator),
        f"Dari {len(b.indikator)} indikator, {len(lalu)} dibandingkan dengan tahun lalu, {len(luar)} dengan standar "
        f"nasional atau provinsi, dan {len(akhir)} dengan target akhir Renstra.",
    )


PENJAWAB: Mapping[str, Penjawab] = {
    "I.1": data_penting,
    "I.2": target,
    "I.3": capaian,
    "I.4": lampiran,
    "I.5": perbaikan,
    "I.6": keuangan,
    "II.2": data_pendukung,
    "II.3": mekanisme,
    "II.4": penanggung_jawab,
    "II.6": diketahui,
    "III.1": sesuai_pk,
    "III.2": selaras_renstra,
    "III.4": sesuai_indikator,
    "III.5": sesuai_iku,
    "III.7": perbandingan,
}


def _kata(s: Section | None) -> int:
    """Words of prose in a section and below; what says that something is missing does not count."""
    if s is None:
        return 0
    isi = (teks(b) for b in blok_dalam(s) if not isinstance(b, Table))
    return sum(len(t.split()) for t in isi if not t.startswith(KOSONG))


def _berisi(s: Section) -> bool:
    return any(not (isinstance(b, Paragraph) and teks(b).startswith(KOSONG)) for b in blok_dalam(s))


def _rapat(x: str) -> str:
    return " ".join(titik(x).casefold().split())


def _kutip(nama: Iterable[str]) -> str:
    return gabung([f"“{n}”" for n in nama])


def _sebut(awal: str, semua: Iterable[IndikatorUkur], ada: Iterable[IndikatorUkur]) -> str:
    kode = {i.kode for i in ada}
    sisa = [titik(i.uraian) for i in semua if i.kode not in kode]
    return f" {awal}: {_kutip(sisa)}." if sisa else ""
