"""First drafts of the IKU book (PER/9/M.PAN/5/2007 and its annex); live values as in `laporan.draf.lkjip`."""

from __future__ import annotations

DRAF_IKU: dict[str, str] = {
    "kata_pengantar": """\
Puji syukur kami panjatkan ke hadirat Tuhan Yang Maha Esa, karena atas rahmat-Nya Dokumen Indikator Kinerja Utama (IKU) \
[[kantor:nama]] Tahun [[laporan:tahun]] dapat diselesaikan. Dokumen ini digunakan untuk menentukan tingkat keberhasilan yang akan \
dicapai oleh [[kantor:nama]].

Indikator Kinerja Utama ini disusun sejalan dengan tujuan dan sasaran dalam Rencana Strategis [[kantor:nama]] serta \
berpedoman pada Rencana Pembangunan Jangka Menengah Daerah [[pemda:nama]].

Kami berharap dokumen ini bermanfaat bagi perbaikan akuntabilitas kinerja [[kantor:nama]].""",
    "iku_bab1_latar_belakang": """\
Indikator Kinerja Utama (IKU) merupakan ukuran keberhasilan suatu tujuan dan sasaran strategis instansi pemerintah. \
Penetapannya adalah bagian dari Sistem Akuntabilitas Kinerja Instansi Pemerintah (SAKIP) dan upaya membangun \
manajemen pemerintahan yang transparan, partisipatif, akuntabel, dan berorientasi pada hasil.

Untuk itu [[kantor:nama]] menetapkan Indikator Kinerja Utama, agar kinerjanya diukur dengan tepat dan jelas, dan hasilnya \
menjadi bahan perbaikan.""",
    "iku_bab1_maksud_tujuan": """\
Indikator Kinerja Utama ditetapkan dengan maksud agar [[kantor:nama]] memiliki tolok ukur keberhasilan yang jelas.

Tujuan ditetapkannya Indikator Kinerja Utama adalah:

1. untuk memperoleh informasi kinerja yang penting dan diperlukan dalam menyelenggarakan manajemen kinerja secara baik;
2. untuk memperoleh ukuran keberhasilan pencapaian tujuan dan sasaran strategis, yang digunakan untuk perbaikan \
kinerja dan peningkatan akuntabilitas kinerja.""",
    "iku_bab1_dasar_hukum": """\
Peraturan perundang-undangan yang melandasi penetapan Indikator Kinerja Utama [[kantor:nama]] adalah:""",
    "iku_bab2_definisi": """\
Indikator Kinerja Utama adalah ukuran keberhasilan dari suatu tujuan dan sasaran strategis. Setiap instansi pemerintah \
wajib merumuskan Indikator Kinerja Utama yang mengacu pada sasaran strategis dalam rencana pembangunan jangka menengah \
dan Rencana Strategis.""",
    "iku_bab2_syarat": """\
Indikator Kinerja Utama harus memenuhi kriteria berikut:

1. *Specific*: mengacu pada apa yang akan diukur, sehingga dipahami sama oleh semua pihak;
2. *Measurable*: dapat diukur secara objektif, baik kuantitatif maupun kualitatif;
3. *Achievable*: datanya dapat dikumpulkan oleh organisasi;
4. *Relevant*: menggambarkan sedekat mungkin keberhasilan atau kegagalan yang akan diukur;
5. *Timely*: menggambarkan kinerja yang dapat dicapai dalam kurun waktu tertentu.

Pemilihan dan penetapannya mempertimbangkan:

1. keselarasan dengan RPJMD, Rencana Strategis, dan kebijakan umum;
2. bidang kewenangan, tugas, dan fungsi;
3. kebutuhan informasi untuk penyelenggaraan akuntabilitas kinerja;
4. kebutuhan statistik pemerintah;
5. perkembangan isu dan ilmu pengetahuan.""",
    "iku_bab2_jenis": """\
Jenis indikator kinerja adalah:

1. indikator masukan (*input*): gambaran sumber daya yang digunakan untuk menghasilkan keluaran dan hasil;
2. indikator proses (*process*): gambaran langkah yang dilaksanakan dalam menghasilkan barang atau jasa;
3. indikator keluaran (*output*): gambaran barang atau jasa yang dihasilkan oleh suatu kegiatan;
4. indikator hasil (*outcome*): gambaran hasil nyata atau yang diharapkan dari barang atau jasa yang dihasilkan;
5. indikator dampak (*impact*): gambaran akibat langsung atau tidak langsung dari tercapainya tujuan.""",
    "iku_bab3_visi_misi": """\
Indikator Kinerja Utama disusun untuk mengukur sumbangan [[kantor:nama]] bagi tercapainya visi dan misi [[pemda:nama]] \
dalam Rencana Pembangunan Jangka Menengah Daerah.""",
    "iku_bab3_tugas": """\
Indikator Kinerja Utama mencerminkan tugas dan fungsi. [[kantor:nama]] merupakan perangkat daerah [[pemda:nama]] yang \
dipimpin oleh [[kantor:kepala]].""",
    "iku_bab3_tujuan_sasaran": """\
Tujuan dan sasaran yang diukur dengan Indikator Kinerja Utama adalah yang ditetapkan dalam Rencana Strategis \
[[kantor:nama]] periode [[renstra:periode]].""",
    "iku_bab3_iku": """\
Indikator Kinerja Utama [[kantor:nama]] beserta alasan pemilihan, formulasi, dan sumber datanya adalah sebagai berikut:""",
    "iku_bab4": """\
Indikator Kinerja Utama [[kantor:nama]] Tahun [[laporan:tahun]] menjadi acuan dalam menyusun rencana kinerja tahunan, rencana kerja dan \
anggaran, Perjanjian Kinerja, serta laporan dan evaluasi kinerja.

Dokumen ini disempurnakan bila terjadi perubahan rencana strategis atau kebijakan yang mendasarinya.""",
}
