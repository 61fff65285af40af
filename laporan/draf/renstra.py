"""First drafts of the chapter of the Renstra (BAB IV, Permendagri 86/2017); live values as in `laporan.draf.lkjip`."""

from __future__ import annotations

DRAF_RENSTRA: dict[str, str] = {
    "renstra_bab4_tujuan_sasaran": """\
Tujuan merupakan penjabaran dari misi yang akan dicapai dalam jangka waktu tertentu. Penetapan tujuan dalam Rencana \
Strategis didasarkan pada potensi, permasalahan, dan isu utama di [[kantor:nama]]. Sasaran merupakan penjabaran tujuan secara \
terukur, yaitu sesuatu yang akan dicapai secara nyata oleh [[kantor:nama]] pada periode [[renstra:periode]].""",
}
