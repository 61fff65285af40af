"""Kecamatan Rawa Elok, an office of no source document: how its people type it in, step by step."""

from __future__ import annotations

from tests.browser.orang import Orang

TAHUN, SANDI, KANTOR = 2028, "Rawa-Elok-Sejuk-77", "Kecamatan Rawa Elok"
CAMAT = "Camat Uji, S.Sos."
INDIKATOR = {
    "T1.S1.I1": "Persentase surat keterangan selesai sehari",
    "T1.S1.I2": "Rata-rata lama menjawab keluhan",
    "T1.S1.I3": "Predikat SAKIP kecamatan rawa",
}
# By hand: 72/80; (5-(4-5))/5; 65,50 against 70, where BB begins. The mean of the three is 101,19.
UKUR = {"T1.S1.I1": ("80", "72", "90"), "T1.S1.I2": ("5", "4", "120"), "T1.S1.I3": ("BB", "65,50", "93,57")}
SUB_KEGIATAN = "9.01.01.2.01.01"
UNSUR = {"Kecepatan perahu": "83,20", "Keramahan juru mudi": "91,40", "Kejelasan jadwal": "78,90"}
PAGU, BELANJA, SERAPAN = "250.000.000", "243.750.000", "97,50"
CERITA = "Jembatan bambu di Rawa Elok diperbaiki warga bersama-sama."


def pergi_ke_tahun(orang: Orang) -> None:
    while (kini := int(orang.page.locator("header strong").inner_text().split()[-1])) != TAHUN:
        arah = "berikutnya" if kini < TAHUN else "sebelumnya"
        orang.page.get_by_role("link", name=f"Tahun {arah}").click()


def isi_organisasi(admin: Orang) -> None:
    isi_unit_pejabat(admin)
    isi_akun_organisasi(admin)
    admin.keluar()


def isi_unit_pejabat(admin: Orang) -> None:
    admin.menu("Unit kerja")
    admin.klik("Tambah")
    admin.isi_formulir(Nama="Seksi Perahu")
    admin.menu("Pejabat")
    admin.klik("Tambah")
    admin.isi_formulir(Nama_dengan_gelar=CAMAT, NIP="197503122000032001", Jabatan="Camat Rawa Elok", Mulai="2022-01-03")


def isi_akun_organisasi(admin: Orang) -> None:
    admin.menu("Pengguna dan peran")
    admin.klik("Tambah")
    admin.pilih("Peran", "organisasi")
    admin.pilih("Perangkat daerah", "---")
    admin.isi_formulir(Nama_pengguna="ortala", Nama_atau_sebutan="Bagian Organisasi", Sandi=SANDI, Ulangi_sandi=SANDI)


def isi_rpjmd(organisasi: Orang) -> None:
    organisasi.menu("RPJMD")
    organisasi.klik("Tambah")
    organisasi.isi_formulir(
        Nama="RPJMD Kabupaten Rawa", Tahun_awal="2027", Tahun_akhir="2031", Visi="Rawa yang jernih dan ramah"
    )
    organisasi.klik("Tambah misi")
    organisasi.isi_formulir(Misi="Melayani warga dengan perahu yang tepat waktu")
    organisasi.klik("Tambah sasaran daerah")
    organisasi.isi_formulir(Sasaran_daerah="Pelayanan perairan membaik")


def isi_rencana(perencana: Orang) -> None:
    """From the Renstra to the report, which stands open at the end."""
    for kerja in (isi_renstra, isi_program, isi_anggaran, isi_kinerja, isi_survei, isi_naskah):
        kerja(perencana)


def isi_renstra(perencana: Orang) -> None:
    perencana.menu("Renstra")
    perencana.klik("Tambahkan Renstra")
    perencana.pilih("RPJMD", "Rawa")
    perencana.pilih("Status", "Berlaku")
    perencana.isi_formulir(
        Nama_dokumen="Renstra Rawa Elok", Tahun_awal="2027", Tahun_akhir="2031", Dipakai_mulai_tahun="2027"
    )
    perencana.klik("Tambah")
    perencana.pilih("Misi yang didukung", "perahu")
    perencana.isi_formulir(Tujuan="Pelayanan rawa yang cepat")
    perencana.klik("Tambah sasaran")
    perencana.isi_formulir(Sasaran="Warga rawa terlayani pada hari itu juga")
    for kode, nama in INDIKATOR.items():
        isi_indikator(perencana, kode, nama)


def isi_indikator(perencana: Orang, kode: str, nama: str) -> None:
    perencana.klik("Tambah indikator", di="Sasaran T1.S1")
    assert perencana.bidang("Kode").input_value() == kode
    perencana.isi("Indikator", nama)
    perencana.centang(f"Makin {'rendah' if kode.endswith('I2') else 'tinggi'} makin baik")
    if kode.endswith("I2"):
        perencana.isi("Satuan", "hari")
    if kode.endswith("I3"):
        perencana.pilih("Jenis nilai", "Predikat")
        perencana.pilih("Skala predikat", "SAKIP")
    perencana.centang("Indikator kinerja utama (IKU)")
    perencana.isi_formulir(**{f"Target_{TAHUN}": UKUR[kode][0]})


def isi_program(perencana: Orang) -> None:
    perencana.menu("Program dan kegiatan")
    perencana.klik("Tambahkan program")
    perencana.isi_formulir(Kode="9.01.01", Nama="Program Perahu Pelayanan")
    perencana.klik("+ Kegiatan")
    perencana.isi_formulir(Kode="9.01.01.2.01", Nama="Pelayanan di Atas Air")
    perencana.klik("+ Sub Kegiatan")
    perencana.isi_formulir(Kode="9.01.01.2.01.01", Nama="Pengadaan Perahu Layanan")
    perencana.menu("Dukungan program")
    perencana.klik("Atur dukungan 9.01.01")
    perencana.isi_formulir(**{"T1.S1 Warga rawa terlayani pada hari itu juga": "100"})


def isi_pagu(perencana: Orang) -> None:
    perencana.menu("Tahap dan pagu")
    perencana.klik("Tambah")
    perencana.simpan()
    perencana.isi_sel(SUB_KEGIATAN, PAGU)


def isi_anggaran(perencana: Orang) -> None:
    isi_pagu(perencana)
    perencana.menu("Belanja tahun ini")
    perencana.klik("Realisasi anggaran")
    perencana.isi_sel(SUB_KEGIATAN, BELANJA)


def isi_kinerja(perencana: Orang) -> None:
    perencana.menu("Perjanjian Kinerja")
    perencana.klik("Susun Perjanjian Kinerja")
    perencana.pilih("Dasar anggaran", "DPA")
    perencana.isi_formulir(Tanggal=f"{TAHUN}-01-15", Tempat="Rawa Elok", Nomor="100/7")
    for kode, nama in INDIKATOR.items():
        perencana.menu("Realisasi")
        perencana.klik(nama)
        perencana.isi_formulir(**{"Realisasi (hari)" if kode.endswith("I2") else "Realisasi": UKUR[kode][1]})
        assert f"{UKUR[kode][2]} %" in perencana.baris(nama)


def isi_survei(perencana: Orang) -> None:
    perencana.menu("Survei")
    perencana.klik("Tambah")
    perencana.klik("9 unsur dengan sebaran jawaban")
    perencana.pilih("Skala predikat", "Survei Kepuasan")
    for nomor, (unsur, skor) in enumerate(UNSUR.items(), 1):
        perencana.isi(f"Unsur, baris {nomor}", unsur)
        perencana.isi(f"Skor tanpa sebaran, baris {nomor}", skor)
    for nomor in range(len(UNSUR) + 1, 10):
        perencana.isi(f"Unsur, baris {nomor}", "")
    perencana.isi_formulir(Nama_survei="Survei Warga Rawa")


def isi_naskah(perencana: Orang) -> None:
    perencana.menu("Laporan tahunan")
    perencana.tekan(f"Buat laporan {TAHUN}")
    perencana.menu("Naskah laporan")
    perencana.klik("LATAR BELAKANG")
    perencana.isi_formulir(Naskah=CERITA)
    perencana.menu("Laporan tahunan")
