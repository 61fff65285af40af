"""Forms of staff and assets."""

from __future__ import annotations

from renstra.models import Aset, RekapPegawai
from sakip.core.forms import FormKantor


class RekapPegawaiForm(FormKantor):
    class Meta:
        model = RekapPegawai
        fields = ["kelompok", "uraian", "laki_laki", "perempuan", "kebutuhan", "urut"]


class AsetForm(FormKantor):
    class Meta:
        model = Aset
        fields = ["nama", "jumlah", "satuan", "baik", "rusak_ringan", "rusak_berat", "keterangan", "urut"]
