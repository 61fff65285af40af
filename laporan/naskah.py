"""First drafts of the texts of the books, from the office's own data; the office rewrites them as it likes.

Fields: {kantor} {tahun} {pemda} {kepala_daerah} {sebutan}. Figures never stand here: they are
generated at printing. Syntax of the texts: `laporan.teks`.
"""

from __future__ import annotations

from laporan.naskah_iku import DRAF_IKU
from laporan.naskah_renstra import DRAF_RENSTRA

DRAF: dict[str, str] = {
    "kata_pengantar": """\
Puji syukur kami panjatkan ke hadirat Tuhan Yang Maha Esa, karena atas rahmat-Nya Laporan Kinerja {kantor} Tahun \
{tahun} dapat diselesaikan.

Laporan ini disusun sesuai dengan Peraturan Pemerintah Nomor 8 Tahun 2006 tentang Pelaporan Keuangan dan Kinerja \
Instansi Pemerintah, Peraturan Presiden Nomor 29 Tahun 2014 tentang Sistem Akuntabilitas Kinerja Instansi Pemerintah, \
dan Peraturan Menteri Pendayagunaan Aparatur Negara dan Reformasi Birokrasi Nomor 53 Tahun 2014 tentang Petunjuk \
Teknis Perjanjian Kinerja, Pelaporan Kinerja dan Tata Cara Reviu atas Laporan Kinerja Instansi Pemerintah.

Laporan Kinerja ini merupakan pertanggungjawaban {kantor} atas pencapaian sasaran strategis yang dituangkan dalam \
Perjanjian Kinerja Tahun {tahun}, sekaligus bahan untuk memperbaiki kinerja pada tahun berikutnya.

Kami mengucapkan terima kasih kepada semua pihak yang telah membantu penyusunan laporan ini.""",
    "bab1_latar_belakang": """\
Setiap instansi pemerintah wajib mempertanggungjawabkan pelaksanaan tugas dan penggunaan anggarannya secara terbuka \
dan terukur. Undang-Undang Nomor 28 Tahun 1999 menempatkan akuntabilitas sebagai salah satu asas umum penyelenggaraan \
negara, dan Peraturan Presiden Nomor 29 Tahun 2014 mengatur pelaksanaannya melalui Sistem Akuntabilitas Kinerja \
Instansi Pemerintah (SAKIP).

Kinerja {kantor} diukur dengan Indikator Kinerja Utama (IKU) sebagai tolok ukur keberhasilan pencapaian sasaran \
strategis yang ditetapkan dalam Perjanjian Kinerja Tahun {tahun}.""",
    "bab1_dasar_hukum": """\
Laporan Kinerja {kantor} Tahun {tahun} disusun berdasarkan peraturan perundang-undangan berikut:""",
    "bab1_maksud_tujuan": """\
Laporan Kinerja {kantor} disusun untuk menyampaikan capaian kinerja Tahun Anggaran {tahun}, yang dikaitkan dengan \
sasaran dan indikator yang telah ditetapkan.

Tujuan penyusunan laporan ini adalah:

- sebagai pertanggungjawaban kinerja {kantor} kepada {kepala_daerah} dan masyarakat;
- sebagai bahan evaluasi untuk meningkatkan kinerja dan mutu pelayanan publik.""",
    "bab2_renstra": """\
Rencana Strategis menjadi acuan {kantor} dalam mengelola sumber daya, agar pelaksanaan tugas lebih terarah dan \
terkendali serta tanggap terhadap perubahan lingkungan.""",
    "bab2_rkt": """\
Rencana kinerja menjabarkan sasaran dan program dalam Rencana Strategis yang akan dilaksanakan oleh {kantor} melalui \
berbagai kegiatan pada tahun {tahun}. Dokumen ini memuat sasaran, indikator dan targetnya, serta program dan kegiatan \
beserta indikatornya.""",
    "bab2_pk": """\
Perjanjian Kinerja berisi penugasan dari pimpinan instansi yang lebih tinggi kepada pimpinan instansi yang lebih \
rendah untuk melaksanakan program dan kegiatan yang disertai dengan indikator kinerja.""",
    "bab2_iku": """\
Indikator Kinerja Utama (IKU) merupakan ukuran keberhasilan yang menggambarkan kinerja utama {sebutan} sesuai dengan \
tugas, fungsi, dan mandat yang diemban.""",
    "bab3_pengukuran": """\
Pengukuran kinerja dilakukan dengan membandingkan target setiap indikator kinerja sasaran dengan realisasinya. Selisih \
di antara keduanya (*performance gap*) dievaluasi untuk memperoleh strategi peningkatan kinerja pada masa yang akan \
datang.""",
    "bab3_evaluasi": """\
Pengukuran kinerja {kantor} tahun {tahun} menggunakan metode yang diatur dalam Peraturan Menteri Pendayagunaan \
Aparatur Negara dan Reformasi Birokrasi Nomor 53 Tahun 2014.""",
    "bab4": """\
Dalam tahun {tahun} {kantor} telah melaksanakan program dan kegiatan untuk mencapai sasaran yang ditetapkan dalam \
Rencana Strategis dan Perjanjian Kinerja.""",
}

DRAF_AKHIR: dict[str, str] = {
    "bab2_rkt_kegiatan": """\
Hubungan sasaran, program, dan kegiatan beserta indikatornya tertuang dalam dokumen Rencana Kinerja Tahunan (RKT) \
sebagaimana terlampir.""",
    "bab4": """\
Demikian Laporan Kinerja {kantor} Tahun {tahun} disusun sebagai pertanggungjawaban, bahan evaluasi, dan dasar \
penyusunan rencana kegiatan pada tahun berikutnya.""",
}


def draf(jenis: str) -> tuple[dict[str, str], dict[str, str]]:
    """The texts before and after what is generated, by key of the section, for a kind of book."""
    lain: dict[str, tuple[dict[str, str], dict[str, str]]] = {"iku": (DRAF_IKU, {}), "renstra": (DRAF_RENSTRA, {})}
    return lain.get(jenis, (DRAF, DRAF_AKHIR))
