"""What a generated book says in words about its money."""

from __future__ import annotations

from decimal import Decimal

from tests.bench.tanam.buku import Isi, Naskah, Rangkai
from tests.bench.tanam.kenyataan import SERATUS, Sasaran
from tests.bench.tanam.pencetak import Pena
from tests.bench.tanam.tabel_uang import KepalaUang, porsi
from tests.bench.tanam.uang import serapan

BAGIAN = "bab3_keuangan"


def ringkas(p: Pena, bagian: str) -> list[Naskah]:
    """Pagu, realisasi and percent of the whole in one sentence; it stands in several places of a book."""
    isi = p.pilih(
        "Anggaran {kantor} Tahun Anggaran {tahun} sebesar {pagu} dengan realisasi sebesar {serap} atau {persen}.",
        "Dari pagu anggaran sebesar {pagu}, terealisasi {serap} ({persen}) sampai dengan 31 Desember {tahun}.",
        "Realisasi anggaran {kantor} tahun {tahun} mencapai {serap} atau {persen} dari pagu sebesar {pagu}.",
        kantor=p.kantor(), tahun=p.tahun(), pagu=p.simpul(None, "pagu", prosa=True),
        serap=p.simpul(None, "serap", prosa=True), persen=p.simpul(None, "persen", prosa=True),
    )  # fmt: skip
    return [p.paragraf(bagian, isi)]


def _berubah(p: Pena, kunci: str, dari: int, ke: int) -> dict[str, Isi]:
    beda = Decimal(abs(ke - dari))
    return {
        "arah": p.arah(
            ("pagu", kunci), Decimal(ke - dari), kata=p.r.choice((("meningkat", "menurun"), ("naik", "turun")))
        ),
        "arah2": p.arah(("pagu", kunci), Decimal(ke - dari), kata=("bertambah", "berkurang")),
        "beda": p.uang("beda", kunci, int(beda), prosa=True),
        "naik": p.persen(("tumbuh", kunci), beda / dari * SERATUS, prosa=True),
    }


def pertumbuhan(p: Pena) -> list[Naskah]:
    y, lalu = p.k.tahun, p.k.lalu
    isi = p.pilih(
        "Pagu anggaran tahun {tahun} sebesar {pagu} {arah} sebesar {beda} atau {naik} dibandingkan dengan tahun {lalu} "
        "yang sebesar {dari}.",
        "Pada tahun {lalu} {kantor} memperoleh anggaran sebesar {dari}, sedangkan pada tahun {tahun} sebesar {pagu}, sehingga "
        "{arah} {beda} ({naik}).",
        tahun=p.tahun(), lalu=p.tahun(y - 1), kantor=p.kantor(), pagu=p.simpul(None, "pagu", prosa=True),
        dari=p.uang("pagu", "L", lalu[0], prosa=True), **_berubah(p, "L", lalu[0], p.k.pagu),
    )  # fmt: skip
    serap = p.pilih(
        "Adapun realisasi tahun {lalu} sebesar {serap} atau {persen}.",
        "Realisasi anggaran pada tahun {lalu} mencapai {serap} ({persen}).",
        lalu=p.tahun(y - 1), serap=p.dana("L", *lalu, "serap", prosa=True), persen=p.dana("L", *lalu, "persen", prosa=True),
    )  # fmt: skip
    return [p.paragraf(BAGIAN, isi, serap)]


def perubahan(p: Pena) -> list[Naskah]:
    if p.k.tahap == "DPA":
        return []
    isi = p.pilih(
        "Melalui Perubahan APBD Tahun Anggaran {tahun}, pagu yang semula {awal} {arah2} sebesar {beda} sehingga menjadi {pagu}.",
        "Anggaran murni sebesar {awal} {arah2} {beda} atau {naik} menjadi {pagu} setelah Perubahan APBD tahun {tahun}.",
        tahun=p.tahun(), awal=p.uang("pagu", "A", p.k.pagu_awal, prosa=True),
        pagu=p.simpul(None, "pagu", prosa=True), **_berubah(p, "A", p.k.pagu_awal, p.k.pagu),
    )  # fmt: skip
    return [p.paragraf(BAGIAN, isi)]


def sisa(p: Pena) -> list[Naskah]:
    isi = p.pilih(
        "Dengan realisasi sebesar {serap}, terdapat sisa anggaran sebesar {sisa} yang dikembalikan ke Kas Daerah.",
        "Sisa anggaran tahun {tahun} sebesar {sisa} telah dikembalikan ke Kas Daerah.",
        serap=p.simpul(None, "serap", prosa=True), sisa=p.simpul(None, "sisa", prosa=True), tahun=p.tahun(),
    )  # fmt: skip
    return [p.paragraf(BAGIAN, isi, ["Realisasi tersebut merupakan data sementara dan belum diaudit oleh BPK."])]


def jenis(p: Pena, h: KepalaUang) -> list[Naskah]:
    potong: Rangkai = []
    for n, (j, (pagu, serap)) in enumerate(p.k.jenis.items()):
        potong += [", "] * (n > 0)
        potong += p.pilih(
            f"{h.nama_jenis(j)} sebesar {{pagu}} dengan realisasi {{serap}} ({{persen}})",
            pagu=p.dana(f"J.{j}", pagu, serap, "pagu", prosa=True), serap=p.dana(f"J.{j}", pagu, serap, "serap", prosa=True),
            persen=p.dana(f"J.{j}", pagu, serap, "persen", prosa=True),
        )  # fmt: skip
    depan = p.pilih(
        "Menurut jenisnya, anggaran tahun {tahun} terdiri atas ", "Anggaran tersebut terdiri dari ", tahun=p.tahun()
    )
    return [p.paragraf(BAGIAN, [*depan, *potong, "."])]


def program(p: Pena) -> list[Naskah]:
    urut = sorted(p.k.program, key=lambda s: serapan(s.pagu, s.serap))
    if len(urut) < 2:
        return []
    isi = p.pilih(
        f"Serapan tertinggi terdapat pada {urut[-1].nama} sebesar {{atas}}, sedangkan terendah pada {urut[0].nama} sebesar "
        "{bawah}.",
        f"{urut[-1].nama} mencatat serapan tertinggi ({{atas}}) dan {urut[0].nama} terendah ({{bawah}}).",
        atas=p.simpul(urut[-1], "persen", prosa=True), bawah=p.simpul(urut[0], "persen", prosa=True),
    )  # fmt: skip
    banyak = p.pilih(
        "Pada tahun {tahun} {kantor} melaksanakan {a} program, {b} kegiatan dan {c} sub kegiatan.",
        "Anggaran tahun {tahun} digunakan untuk {a} program dengan {b} kegiatan dan {c} sub kegiatan.",
        tahun=p.tahun(), kantor=p.kantor(), a=p.cacah("program", len(p.k.program)),
        b=p.cacah("kegiatan", sum(len(x.anak) for x in p.k.program)),
        c=p.cacah("sub", sum(len(x.daun()) for x in p.k.program)),
    )  # fmt: skip
    return [p.paragraf(BAGIAN, banyak), p.paragraf(BAGIAN, isi)]


def kegiatan(p: Pena) -> list[Naskah]:
    """Kegiatan that were not spent out, with their reason."""
    semua = [k for s in p.k.program for k in s.anak]
    hasil = []
    for n, k in enumerate(p.r.sample(semua, min(len(semua), 3)), 1):
        isi = p.pilih(
            f"Kegiatan {k.nama}, dengan anggaran sebesar {{pagu}} dan realisasi sebesar {{serap}} atau mencapai {{persen}}.",
            f"Kegiatan {k.nama} dianggarkan {{pagu}} dan terealisasi {{serap}} ({{persen}}), sisa {{sisa}}.",
            **{x: p.simpul(k, x, prosa=True) for x in ("pagu", "serap", "persen", "sisa")},
        )
        sebab = p.r.choice(
            (" Sisa anggaran berasal dari efisiensi belanja.", " Terdapat selisih harga pada pengadaan.")
        )
        hasil.append(Naskah(BAGIAN, [*isi, sebab], "butir", f"{n}.", kode="MU-7"))
    return [Naskah(BAGIAN, ["Kegiatan yang realisasinya di bawah pagu antara lain:"]), *hasil]


def sasaran(p: Pena, n: int, s: Sasaran) -> Naskah:
    pagu, serap = sum(x.pagu for x in s.program), sum(x.serap for x in s.program)
    romawi = ("I", "II", "III", "IV")[n]
    isi = p.pilih(
        f"Keseluruhan anggaran {{a}} program sejumlah {{pagu}} yang dialokasikan untuk sasaran {romawi} adalah sebesar "
        "{porsi} dari keseluruhan anggaran {kantor}.",
        f"Untuk sasaran {s.uraian} dialokasikan anggaran {{pagu}} atau {{porsi}} dari total anggaran, dengan realisasi "
        "{serap} ({persen}).",
        a=p.cacah(f"program:{s.kunci}", len(s.program)), kantor=p.kantor(), porsi=porsi(p, s.kunci, pagu, prosa=True),
        **{x: p.dana(s.kunci, pagu, serap, x, prosa=True) for x in ("pagu", "serap", "persen")},
    )  # fmt: skip
    return Naskah(BAGIAN, isi, "butir", f"{chr(97 + n)}.", kode="BS-21")


def efisiensi(p: Pena, s: Sasaran, bagian: str) -> list[Naskah]:
    pagu, serap = sum(x.pagu for x in s.program), sum(x.serap for x in s.program)
    rata = p.rata_capaian(s)
    persen = p.dana(s.kunci, pagu, serap, "persen", prosa=True)
    beda = p.efisiensi(rata, persen)
    kata = "efisien" if beda > 0 else "belum efisien"
    isi = p.pilih(
        f"Dari sisi efisiensi penggunaan sumber daya, rata-rata capaian {{rata}} dengan serapan anggaran {{persen}} tergolong "
        f"{kata}, dengan selisih {{beda}}.",
        f"Penggunaan anggaran sasaran ini {kata}, yaitu selisih capaian {{rata}} dengan serapan {{persen}} sebesar {{beda}}.",
        rata=rata, persen=persen,
        beda=p.persen(("efisiensi_mutlak", s.kunci), abs(beda), prosa=True),
    )  # fmt: skip
    return [p.paragraf(bagian, isi)]
