"""First drafts of the texts of the yearly report (PermenPANRB 53/2014); the office rewrites them as it likes.

Names and figures are live values (`[[kantor:nama]]`, see `laporan.nilai`), so that a draft follows the data and fits the
next year too. Syntax of the texts: `laporan.teks`. Drafts that are made of what was typed elsewhere: `laporan.draf.data`.
"""

from __future__ import annotations

DRAF: dict[str, str] = {
    "kata_pengantar": """\
Puji syukur kami panjatkan ke hadirat Tuhan Yang Maha Esa, karena atas rahmat-Nya Laporan Kinerja [[kantor:nama]] Tahun \
[[laporan:tahun]] dapat diselesaikan.

Laporan ini disusun sesuai dengan Peraturan Pemerintah Nomor 8 Tahun 2006 tentang Pelaporan Keuangan dan Kinerja \
Instansi Pemerintah, Peraturan Presiden Nomor 29 Tahun 2014 tentang Sistem Akuntabilitas Kinerja Instansi Pemerintah, \
dan Peraturan Menteri Pendayagunaan Aparatur Negara dan Reformasi Birokrasi Nomor 53 Tahun 2014 tentang Petunjuk \
Teknis Perjanjian Kinerja, Pelaporan Kinerja dan Tata Cara Reviu atas Laporan Kinerja Instansi Pemerintah.

Laporan Kinerja ini merupakan pertanggungjawaban [[kantor:nama]] atas pencapaian sasaran strategis yang dituangkan dalam \
Perjanjian Kinerja Tahun [[laporan:tahun]], sekaligus bahan untuk memperbaiki kinerja pada tahun berikutnya.

Kami mengucapkan terima kasih kepada semua pihak yang telah membantu penyusunan laporan ini.""",
    "ikhtisar": """\
Laporan Kinerja [[kantor:nama]] disusun berpedoman pada Peraturan Menteri Pendayagunaan Aparatur Negara dan Reformasi \
Birokrasi Nomor 53 Tahun 2014. Laporan ini mempertanggungjawabkan pelaksanaan tugas, fungsi, dan penggunaan anggaran \
tahun [[laporan:tahun]] terhadap tujuan dan sasaran dalam [[renstra:nama]].""",
    "bab1_latar_belakang": """\
Setiap instansi pemerintah wajib mempertanggungjawabkan pelaksanaan tugas dan penggunaan anggarannya secara terbuka \
dan terukur. Undang-Undang Nomor 28 Tahun 1999 menempatkan akuntabilitas sebagai salah satu asas umum penyelenggaraan \
negara, dan Peraturan Presiden Nomor 29 Tahun 2014 mengatur pelaksanaannya melalui Sistem Akuntabilitas Kinerja \
Instansi Pemerintah (SAKIP).

Kinerja [[kantor:nama]] diukur dengan Indikator Kinerja Utama (IKU) sebagai tolok ukur keberhasilan pencapaian sasaran \
strategis yang ditetapkan dalam Perjanjian Kinerja Tahun [[laporan:tahun]].""",
    "bab1_dasar_hukum": """\
Laporan Kinerja [[kantor:nama]] Tahun [[laporan:tahun]] disusun berdasarkan peraturan perundang-undangan berikut:""",
    "bab1_maksud_tujuan": """\
Laporan Kinerja [[kantor:nama]] disusun untuk menyampaikan capaian kinerja Tahun Anggaran [[laporan:tahun]], yang dikaitkan dengan \
sasaran dan indikator yang telah ditetapkan.

Tujuan penyusunan laporan ini adalah:

- sebagai pertanggungjawaban kinerja [[kantor:nama]] kepada [[pemda:kepala]] dan masyarakat;
- sebagai bahan evaluasi untuk meningkatkan kinerja dan mutu pelayanan publik.""",
    "bab1_organisasi": """\
[[kantor:nama]] merupakan perangkat daerah [[pemda:nama]] yang dipimpin oleh [[kantor:kepala]], yang berada di bawah dan \
bertanggung jawab kepada [[pemda:kepala]] melalui Sekretaris Daerah.""",
    "n-20": """\
Pelaksanaan tugas dan fungsi [[kantor:nama]] pada tahun [[laporan:tahun]] didukung oleh sumber daya aparatur sebagai \
berikut:""",
    "n-21": """\
Sarana dan prasarana yang digunakan [[kantor:nama]] untuk melayani masyarakat pada tahun [[laporan:tahun]] adalah \
sebagai berikut:""",
    "bab1_sistematika": """\
Sistematika laporan ini berpedoman pada Peraturan Menteri Pendayagunaan Aparatur Negara dan Reformasi Birokrasi Nomor \
53 Tahun 2014, yang disesuaikan dengan kebutuhan [[kantor:nama]].""",
    "bab2_renstra": """\
Rencana Strategis menjadi acuan [[kantor:nama]] dalam mengelola sumber daya, agar pelaksanaan tugas lebih terarah dan \
terkendali serta tanggap terhadap perubahan lingkungan.""",
    "bab2_visi_misi": """\
Visi adalah gambaran keadaan yang ingin diwujudkan pada akhir periode pembangunan daerah, sedangkan misi adalah upaya \
umum untuk mewujudkannya. Perencanaan [[kantor:nama]] mengacu pada visi dan misi [[pemda:nama]].""",
    "bab2_tujuan_sasaran": """\
Tujuan menjabarkan misi menjadi keadaan yang ingin dicapai dalam jangka menengah, dan sasaran menjabarkan tujuan secara \
terukur. Keduanya ditetapkan dalam Rencana Strategis [[kantor:nama]] periode [[renstra:periode]].""",
    "bab2_strategi": """\
Strategi adalah cara yang ditempuh untuk mencapai tujuan dan sasaran, sedangkan kebijakan adalah arah yang dipegang \
dalam melaksanakan strategi melalui program dan kegiatan.""",
    "bab2_rkt": """\
Rencana kinerja menjabarkan sasaran dan program dalam Rencana Strategis yang akan dilaksanakan oleh [[kantor:nama]] melalui \
berbagai kegiatan pada tahun [[laporan:tahun]]. Dokumen ini memuat sasaran, indikator dan targetnya, serta program dan kegiatan \
beserta indikatornya.""",
    "bab2_pk": """\
Perjanjian Kinerja berisi penugasan dari pimpinan instansi yang lebih tinggi kepada pimpinan instansi yang lebih \
rendah untuk melaksanakan program dan kegiatan yang disertai dengan indikator kinerja.""",
    "bab2_iku": """\
Indikator Kinerja Utama (IKU) merupakan ukuran keberhasilan yang menggambarkan kinerja utama [[kantor:sebutan]] sesuai dengan \
tugas, fungsi, dan mandat yang diemban.""",
    "bab3_pengukuran": """\
Pengukuran kinerja dilakukan dengan membandingkan target setiap indikator kinerja sasaran dengan realisasinya. Selisih \
di antara keduanya (*performance gap*) dievaluasi untuk memperoleh strategi peningkatan kinerja pada masa yang akan \
datang.""",
    "bab3_evaluasi": """\
Pengukuran kinerja [[kantor:nama]] tahun [[laporan:tahun]] menggunakan metode yang diatur dalam Peraturan Menteri Pendayagunaan \
Aparatur Negara dan Reformasi Birokrasi Nomor 53 Tahun 2014.""",
    "bab3_keuangan": """\
Akuntabilitas keuangan menyajikan alokasi dan realisasi anggaran yang digunakan [[kantor:nama]] untuk mewujudkan \
kinerja dalam Perjanjian Kinerja Tahun [[laporan:tahun]].""",
    "bab4": """\
Dalam tahun [[laporan:tahun]] [[kantor:nama]] telah melaksanakan program dan kegiatan untuk mencapai sasaran yang ditetapkan dalam \
Rencana Strategis dan Perjanjian Kinerja.""",
}

DRAF_AKHIR: dict[str, str] = {
    "bab2_rkt_kegiatan": """\
Hubungan sasaran, program, dan kegiatan beserta indikatornya tertuang dalam dokumen Rencana Kinerja Tahunan (RKT) \
sebagaimana terlampir.""",
}
