"""A small report of figures for the rules of prose: two indikator, four programs, two years."""

from dataclasses import replace
from decimal import Decimal

from laporan.checks.bacaan import Acuan, Asal, Bacaan, Hal, Indikator, JenisProsa, Klaim, Prosa, Sebaran, Uang
from laporan.checks.daftar import aturan_bernomor
from laporan.checks.temuan import Tempat

SKM = "Nilai Survei Kepuasan Masyarakat (SKM)"
DESA = "Persentase desa yang menyusun APBDes tepat waktu"
LAYANAN = "Program Penyelenggaraan Pemerintahan dan Pelayanan Publik"
PENUNJANG = "Program Penunjang Urusan Pemerintahan Daerah"
ANGKA = {
    SKM: {2020: (85, "81.40", "95.76"), 2021: (90, "84.33", "93.70")},
    DESA: {2020: (100, "90", "90"), 2021: (95, "100", "105.26")},
}
PAGU = (
    (None, 0, 3_866_278_512, 3_348_600_038),
    (PENUNJANG, 1, 2_712_665_412, 2_211_874_288),
    (LAYANAN, 1, 866_074_000, 857_633_800),
)
PAGU += (("Program Pemberdayaan Masyarakat Desa dan Kelurahan", 1, 18_815_000, 18_294_850),)
PAGU += (("Program Koordinasi Ketentraman dan Ketertiban Umum", 1, 268_724_100, 260_797_100),)


def tempat(sebutan, kunci=""):
    return Tempat(sebutan, kunci)


def klaim():
    for n, (uraian, tahun) in enumerate(ANGKA.items(), 1):
        for t, isi in tahun.items():
            for hal, nilai in zip((Hal.TARGET, Hal.REALISASI, Hal.CAPAIAN), isi, strict=True):
                kunci = f"indikator:I{n}:{t}:{hal}"
                yield Klaim(
                    hal,
                    f"I{n}",
                    "Tabel 3.1",
                    str(nilai),
                    Decimal(nilai),
                    tempat("Tabel 3.1", kunci),
                    t,
                    uraian,
                    f"Sasaran {n}",
                )


def uang():
    for nama, kedalaman, pagu, realisasi in PAGU:
        yield Uang(
            "Tabel 3.9", nama or "Jumlah", kedalaman, tempat("Tabel 3.9"), pagu=Decimal(pagu), realisasi=Decimal(realisasi),
            induk=0 if kedalaman else None, tahun=2021,
        )  # fmt: skip
    yield Uang(
        "Tabel 3.10", "Jumlah", 0, tempat("Tabel 3.10"), pagu=Decimal(3_500_000_000), realisasi=Decimal(3_400_000_000), tahun=2020
    )  # fmt: skip


def laporan(*teks, jenis=JenisProsa.PARAGRAF, bagian="bab3", **lain):
    """The report with these paragraphs; a `Prosa` may stand for one."""
    prosa = tuple(
        t if isinstance(t, Prosa) else Prosa(t, jenis, tempat(f"alinea {n}"), bagian) for n, t in enumerate(teks, 1)
    )
    isi = {
        "asal": Asal.DATA, "judul": "Laporan Kinerja", "instansi": "Kecamatan Sukamaju", "pemda": "Kabupaten Harapan", "tahun": 2021,
        "prosa": prosa, "klaim": tuple(klaim()), "uang": tuple(uang()),
        "indikator": tuple(Indikator(f"I{n}", u, f"Sasaran {n}", polaritas="naik") for n, u in enumerate(ANGKA, 1)),
        "acuan": Acuan(("Kecamatan Sukadana", "Kabupaten Mulia"), ("Kecamatan Sukamaju", "Kabupaten Harapan")),
    }  # fmt: skip
    return Bacaan(**(isi | lain))


def kata(nomor, *teks, **lain):
    """What a rule says of these paragraphs."""
    return [t.kalimat for t in temuan(nomor, *teks, **lain)]


def temuan(nomor, *teks, **lain):
    return list(aturan_bernomor(nomor).periksa(laporan(*teks, **lain)))


def butir(label, teks, bagian="bab3"):
    return Prosa(teks, JenisProsa.BUTIR, tempat(f"butir {label}"), bagian, label)


def tanda_tangan(teks, bagian="kata_pengantar"):
    return Prosa(teks, JenisProsa.TANDA_TANGAN, tempat("tanda tangan"), bagian)


def survei():
    """Three aspects, mean 70 (domain §2.6, 004:397-412 made small)."""
    baris = (("Kecepatan Pelayanan", "75"), ("Biaya lain (pungutan)", "55"), ("Kesopanan petugas", "80"))
    return tuple(Sebaran(unsur, tempat("Tabel survei"), skor=Decimal(skor), tahun=2021) for unsur, skor in baris)


def hidup(teks, cetakan, kunci):
    """A paragraph in which one stretch prints a live value."""
    awal = teks.index(cetakan)
    return replace(laporan(teks).prosa[0], hidup=((awal, awal + len(cetakan), kunci),))
