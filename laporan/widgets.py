"""The editor of written texts: a textarea with HTML, which a script makes into a page to write on."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from typing import Any

from django import forms
from django_prose_editor.widgets import prose_editor_base_media
from js_asset import ImportMap, Media, Script

MODUL = ImportMap(
    {f"naskah/{n}": f"naskah/{n}.js" for n in ("simpul", "palang", "dialog", "simpanan", "tempel", "periksa")}
)


class NarasiWidget(forms.Textarea):
    """Without the script the HTML itself, or plain text, is typed. `alamat` are the addresses that the editor asks,
    `tempat` the generated blocks (name, words) that the text may place, `temuan` what the checks found in it."""

    alamat: Mapping[str, str] = {}
    tempat: Mapping[str, str] = {}
    temuan: Sequence[Mapping[str, Any]] = ()

    @property
    def media(self) -> Media:
        return prose_editor_base_media + Media(
            importmap=MODUL, css={"all": ["naskah.css"]}, js=[Script("naskah.js", type="module")]
        )

    def value_from_datadict(self, data: Any, files: Any, name: str) -> Any:
        """Without the letters that cannot be kept: nobody sees them, so nobody could take them out."""
        teks = super().value_from_datadict(data, files, name)
        return teks.replace("\0", "") if teks else teks

    def get_context(self, name: str, value: Any, attrs: dict[str, Any] | None) -> dict[str, Any]:
        konteks = super().get_context(name, value, attrs)
        isi = {"alamat": dict(self.alamat), "tempat": dict(self.tempat), "temuan": list(self.temuan)}
        konteks["widget"]["attrs"]["data-narasi"] = json.dumps(isi)
        return konteks
