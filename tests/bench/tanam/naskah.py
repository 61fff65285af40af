"""What a generated book says in words before its third chapter; each sentence in several phrasings."""

from __future__ import annotations

from tests.bench.tanam import kata
from tests.bench.tanam.buku import Naskah, Rangkai, rangkai
from tests.bench.tanam.pencetak import Pena

PERMEN = (
    "Peraturan Menteri Pendayagunaan Aparatur Negara dan Reformasi Birokrasi Nomor 53 Tahun 2014 tentang Petunjuk Teknis "
    "Perjanjian Kinerja, Pelaporan Kinerja dan Tata Cara Reviu atas Laporan Kinerja Instansi Pemerintah"
)
PERPRES = "Peraturan Presiden Nomor 29 Tahun 2014 tentang Sistem Akuntabilitas Kinerja Instansi Pemerintah"


def pengantar(p: Pena) -> list[Naskah]:
    b, s = "kata_pengantar", p.g.sebutan
    syukur = p.pilih(
        f"Puji syukur ke hadirat Tuhan Yang Maha Esa, sehingga penyusunan {s} {{kantor}} Tahun {{tahun}} dapat diselesaikan.",
        f"Dengan mengucap syukur, {s} {{kantor}} Tahun Anggaran {{tahun}} telah selesai disusun.",
        kantor=p.kantor(), tahun=p.tahun(),
    )  # fmt: skip
    dasar = p.pilih(
        f"{s} ini disusun sesuai dengan {PERPRES} dan {PERMEN}.",
        f"Penyusunan {s} {{kantor}} berpedoman pada {PERMEN}.",
        kantor=p.kantor(),
    )
    harap = p.pilih(
        f"Akhir kata, semoga {s} {{kantor}} Tahun {{tahun}} bermanfaat bagi peningkatan kinerja.",
        f"Kami berharap {s} Tahun {{tahun}} ini menjadi bahan perbaikan kinerja {{kantor}}.",
        kantor=p.kantor(), tahun=p.tahun(),
    )  # fmt: skip
    isi = [p.paragraf(b, syukur), p.paragraf(b, dasar), p.paragraf(b, harap)]
    return [Naskah(b, ["KATA PENGANTAR"], "judul", kode="R-1"), *isi,
            *p.tanda_tangan(b, f"{p.k.ibu_kota}, {p.tanggal('lapor')}")]  # fmt: skip


def pendahuluan(p: Pena) -> list[Naskah]:
    """Everyday figures stand here, which no table holds."""
    b, r, k = "bab1_latar_belakang", p.r, p.k
    latar = p.pilih(
        f"Berdasarkan {PERPRES}, laporan kinerja merupakan bentuk akuntabilitas pelaksanaan tugas dan fungsi {{kantor}}.",
        "Undang-Undang Nomor 28 Tahun 1999 tentang Penyelenggaraan Negara yang Bersih dan Bebas dari Korupsi, Kolusi dan "
        "Nepotisme mengamanatkan asas akuntabilitas, yang diwujudkan {kantor} melalui laporan kinerja.",
        kantor=p.kantor(),
    )
    wilayah = p.pilih(
        f"{{kantor}} terdiri atas {k.desa} {k.sebutan_desa} dengan luas wilayah {r.randint(21, 98)},{r.randint(10, 99)} km2.",
        f"Wilayah {{kantor}} meliputi {k.desa} {k.sebutan_desa}, {r.randint(40, 95)} RW dan {r.randint(150, 420)} RT.",
        kantor=p.kantor(),
    )
    umum: list[Rangkai] = [
        [f"Pelayanan dibuka setiap hari kerja pukul 08.00 sampai dengan pukul 15.{r.choice((0, 30)):02d}."],
        [f"Surat keterangan diselesaikan paling lama {r.choice((1, 2, 3))} hari kerja sejak berkas lengkap."],
        [(f"Kantor beralamat di Jalan {r.choice(kata.JALAN)} Nomor {r.randint(2, 98)}, telepon (0{r.randint(271, 778)}) "
         f"{r.randint(211_000, 799_999)}.")],
        [f"Kecamatan didukung {r.randint(14, 31)} orang pegawai negeri sipil dan {r.randint(3, 9)} orang tenaga kontrak."],
    ]  # fmt: skip
    susunan = rangkai(
        "Kedudukan dan tugas {kantor} diatur dalam Peraturan "
        f"{'Wali Kota' if k.kota else 'Bupati'} Nomor {r.randint(11, 96)} Tahun {r.randint(2016, k.awal)}, dengan susunan "
        "organisasi yang terdiri atas camat, sekretariat dan 4 (empat) seksi.", kantor=p.kantor(),
    )  # fmt: skip
    return [
        Naskah(b, ["BAB I"], "judul"), Naskah(b, ["PENDAHULUAN"], "judul"), Naskah(b, ["A. LATAR BELAKANG"], "judul"),
        p.paragraf(b, latar), p.paragraf(b, wilayah, *r.sample(umum, 2)),
        Naskah("bab1_organisasi", ["B. KEDUDUKAN, TUGAS DAN FUNGSI"], "judul"), p.paragraf("bab1_organisasi", susunan),
    ]  # fmt: skip


def renstra(p: Pena) -> list[Naskah]:
    b, k = "bab2_renstra", p.k
    masa = p.pilih(
        f"Rencana Strategis {{kantor}} Tahun {p.rentang()} memuat {{tujuan}} tujuan dan {{sasaran}} sasaran strategis.",
        f"Dalam Renstra {{kantor}} periode {p.rentang()} ditetapkan {{tujuan}} tujuan dengan {{sasaran}} sasaran.",
        kantor=p.kantor(), tujuan=p.cacah("tujuan", len(k.sasaran)), sasaran=p.cacah("sasaran", len(k.sasaran)),
    )  # fmt: skip
    isi = [Naskah(b, ["BAB II"], "judul"), Naskah(b, ["PERENCANAAN KINERJA"], "judul"), p.paragraf(b, masa)]
    for n, s in enumerate(k.sasaran, 1):
        isi.append(Naskah(b, [f"{s.tujuan}, dengan sasaran: {s.uraian}"], "butir", f"{n}."))
    return isi


def perjanjian(p: Pena) -> list[Naskah]:
    kini = p.pilih(
        "Perjanjian Kinerja {kantor} Tahun {tahun} memuat {indikator} indikator kinerja dengan target sebagai berikut:",
        "Pada Perjanjian Kinerja Tahun {tahun}, {kantor} menetapkan target atas {indikator} indikator kinerja utama:",
        kantor=p.kantor(), tahun=p.tahun(), indikator=p.cacah("indikator", len(p.k.indikator)),
    )  # fmt: skip
    return [Naskah("bab2_pk", ["B. PERJANJIAN KINERJA"], "judul"), p.paragraf("bab2_pk", kini)]
