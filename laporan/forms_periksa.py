"""Forms about findings: the level of a rule, the reason for which a finding is overridden."""

from __future__ import annotations

from laporan.models import TingkatAturan
from sakip.core.forms import FormPemda


class TingkatForm(FormPemda):
    """The level of one rule in a Pemda, and why."""

    class Meta:
        model = TingkatAturan
        fields = ["tingkat", "alasan"]
        help_texts = {"alasan": "Tampil di halaman aturan setiap kantor."}
