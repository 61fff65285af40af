"""Tables of money of the source documents as the rules read them: BS-17, BS-19, BS-20, BS-6, MU-9, MU-13."""

from collections.abc import Iterable, Sequence
from decimal import Decimal

from laporan.checks.bacaan import Asal, Bacaan, Uang
from laporan.checks.daftar import aturan_bernomor
from laporan.checks.temuan import Tempat, Temuan, Tingkat

SALAH, PERINGATAN, SARAN = Tingkat
MUSRENBANG = "Peningkatan Partisipasi Masyarakat dalam Forum Musyawarah di Desa"

Isi = tuple[int, str, int | None, int | None, str | None]
"""Depth, name, pagu, realisasi, percent."""

BS_20: tuple[Isi, ...] = (
    (1, "PROGRAM PENUNJANG URUSAN PEMERINTAHAN DAERAH KABUPATEN/KOTA", 2712665412, 2211874288, "81.54"),
    (2, "a. Administrasi Keuangan Perangkat Daerah", 2426987812, 1945838236, "80.18"),
    (3, "- Penyediaan Gaji dan Tunjangan ASN", 2426987812, 1945838236, "80.18"),
    (2, "b. Penyediaan Jasa Penunjang Urusan Pemerintahan Daerah", 93212600, 86169450, "92.44"),
    (3, "- Penyediaan Jasa Pelayanan Umum Kantor", 93212600, 86169450, "92.44"),
    (2, "c. Pemeliharaan Barang Milik Daerah Penunjang Urusan Pemerintahan Daerah", 192465000, 179866602, "93.45"),
    (3, "- Penyediaan Jasa Pemeliharaan Kendaraan Dinas Jabatan", 192465000, 179866602, "93.45"),
    (1, "PROGRAM PENYELENGGARAAN PEMERINTAHAN DAN PELAYANAN PUBLIK", 866074000, 857633800, "99.03"),
    (2, "a. Koordinasi Penyelenggaraan Kegiatan Pemerintahan di Tingkat Kecamatan", 856784000, 848688200, "99.06"),
    (3, "- Peningkatan Efektifitas Kegiatan Pemerintahan di Tingkat Kecamatan", 856784000, 848688200, "99.06"),
    (2, "b. Penyelenggaraan Urusan Pemerintahan yang tidak Dilaksanakan oleh Unit Kerja", 9290000, 8945600, "96.29"),
    (3, "- Peningkatan Efektifitas Pelaksanaan Pelayanan kepada Masyarakat", 9290000, 8945600, "96.29"),
    (1, "PROGRAM PEMBERDAYAAN MASYARAKAT DESA DAN KELURAHAN", 18815000, 18294850, "97.24"),
    (2, "a. Koordinasi Kegiatan Pemberdayaan Desa", 18815000, 18294850, "97.24"),
    (3, f"- {MUSRENBANG}", 18815000, 18294850, "97.24"),
    (1, "PROGRAM KOORDINASI KETENTRAMAN DAN KETERTIBAN UMUM", 268724100, 260797100, "97.05"),
    (2, "a. Koordinasi Penerapan dan Penegakan Peraturan Daerah", 268724100, 260797100, "97.05"),
    (3, "- Koordinasi/Sinergi Dengan Perangkat Daerah", 268724100, 260797100, "97.05"),
    (0, "JUMLAH", 3866278512, 3348600038, "86.61"),
)  # fmt: skip
BS_6: tuple[Isi, ...] = (
    (1, "1. Program Penunjang Urusan Pemerintahan Daerah Kabupaten/Kota", 2712665412, None, None),
    (1, "2. Program Penyelenggaraan Pemerintahan Dan Pelayanan Publik", 866074000, None, None),
    (1, "3. Program Pemberdayaan Masyarakat Desa Dan Kelurahan", 18815000, None, None),
    (1, "4. Program Koordinasi Ketentraman Dan Ketertiban Umum", 268724100, None, None),
    (0, "Jumlah", 3866278512, None, None),
)
BS_19: tuple[Isi, ...] = (
    (1, "a. Belanja Operasi", 3810949512, None, None),
    (2, "Belanja Pegawai", 2329987812, None, None),
    (2, "Belanja Barang/jasa", 1480961700, None, None),
    (1, "b. Belanja Modal", 55329000, None, None),
    (0, "Jumlah", 3866278512, None, None),
)
ADMINISTRASI = "Program pelayanan administrasi perkantoran"
KELEMBAGAAN = "Program penataan kelembagaan"
MU_9: tuple[Isi, ...] = (
    (1, ADMINISTRASI, 322516100, 312467173, "96.88"),
    (1, "Program peningkatan sarana dan prasarana aparatur", 307535100, 307125100, "99.87"),
    (1, KELEMBAGAAN, 402931500, 402395500, "99.87"),
    (1, "Program pembinaan peningkatan terhadap kehidupan beragama", 1175000, 1175000, "100"),
    (1, "Program peningkatan partisipasi masyarakat dalam pembangunan", 2858595800, 2851433100, "99.75"),
    (1, ADMINISTRASI, 322516100, 312467173, "96.88"),
    (1, KELEMBAGAAN, 402931500, 402395500, "99.87"),
)
MU_13: tuple[Isi, ...] = (
    (0, "Jumlah Belanja Langsung", 3902753500, 3874595873, None),
    (0, "Jumlah Belanja Tidak Langsung (Gaji)", 4544359330, 3889818102, None),
)


def lembar(tabel: str, isi: Iterable[Isi], *, mulai: int = 0, **umum) -> tuple[Uang, ...]:
    """A table as lines with their parents; the total is found at depth 0, wherever it stands. `mulai` is where it begins
    in `Bacaan.uang`."""
    baris = list(isi)
    hasil = []
    for n, (kedalaman, nama, pagu, realisasi, persen) in enumerate(baris):
        induk = next((mulai + i for i in range(n - 1, -1, -1) if 0 < baris[i][0] < kedalaman), None)
        hasil.append(
            Uang(
                tabel,
                nama,
                kedalaman,
                Tempat(f"{tabel} baris {n + 1}"),
                pagu=_d(pagu),
                realisasi=_d(realisasi),
                persen=_d(persen),
                induk=induk,
                **umum,
            )
        )
    return tuple(hasil)


def _d(x: int | str | None) -> Decimal | None:
    return None if x is None else Decimal(x)


def ganti(isi: Sequence[Isi], baris: int, **nilai) -> tuple[Isi, ...]:
    """The same table with other figures in one row (0 is the first): `pagu`, `realisasi`, `persen`, `nama`."""
    kedalaman, nama, pagu, realisasi, persen = isi[baris]
    baru = (
        kedalaman,
        nilai.get("nama", nama),
        nilai.get("pagu", pagu),
        nilai.get("realisasi", realisasi),
        nilai.get("persen", persen),
    )
    return (*isi[:baris], baru, *isi[baris + 1 :])


def laporan(*tabel: tuple[str, Sequence[Isi]], tahun: int = 2021, **lain) -> Bacaan:
    """A printed report with these tables."""
    uang: list[Uang] = []
    for nama, isi in tabel:
        uang += lembar(nama, isi, mulai=len(uang))
    return Bacaan(asal=Asal.CETAK, tahun=tahun, uang=tuple(uang), **lain)


def temuan(nomor: str, b: Bacaan) -> list[Temuan]:
    """What one rule finds."""
    return list(aturan_bernomor(nomor).periksa(b))


def kalimat(nomor: str, b: Bacaan) -> list[str]:
    return [t.kalimat for t in temuan(nomor, b)]
