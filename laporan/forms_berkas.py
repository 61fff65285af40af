"""Forms with an upload: what is bound in at a section, the picture of the cover."""

from __future__ import annotations

from typing import Any

from django import forms

from laporan.models import Bagian
from sakip.core.forms import FormKantor

GAMBAR = "image/png,image/jpeg"
JENIS_BERKAS = "PDF (paling besar 20 MB, 100 halaman), PNG, atau JPEG (paling besar 10 MB)."


def bidang_berkas(label: str, bantuan: str, terima: str) -> forms.FileField:
    """A field for one optional upload."""
    masukan = forms.FileInput(attrs={"accept": terima})
    return forms.FileField(label=label, required=False, help_text=bantuan, widget=masukan)


class BerkasForm(FormKantor):
    """The file of a section: put in, replaced, or taken out."""

    unggahan = bidang_berkas("Berkas", JENIS_BERKAS, f"application/pdf,{GAMBAR}")
    hapus_berkas = forms.BooleanField(label="Keluarkan berkas yang sekarang dari buku", required=False)

    class Meta:
        model = Bagian
        fields: list[str] = []

    def saring(self) -> None:
        if not self.instance.berkas_id:
            del self.fields["hapus_berkas"]

    def clean(self) -> dict[str, Any]:
        isi = super().clean() or {}
        if not isi.get("unggahan") and not isi.get("hapus_berkas") and "unggahan" not in self.errors:
            self.add_error("unggahan", "Pilih berkas yang akan dijilid.")
        return isi
