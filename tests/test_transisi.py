"""Every step of every table ``TRANSISI``, by every role, in every state: done, or refused.

The tables are found among the models of the program; who may do what stands here once more, so that neither a new step
nor a wider permission slips in unseen.
"""

from __future__ import annotations

import pytest
from django.apps import apps
from django.core.exceptions import ValidationError
from django.db import transaction

from kinerja.models import PengukuranKinerja
from renstra.models import Indikator
from sakip.core.kunci import Terkunci
from sakip.core.models import Jejak, Pengguna, PerangkatDaerah
from sakip.core.permissions import Ditolak
from sakip.core.workflow import TransitionConflict, perform
from sakip.core.write import menulis
from tests.alamat_tabel import ORGANISASI, SEMUA
from tests.kantor_lengkap import TAHUN, lengkapi, lengkapi_pemda

BERTABEL = sorted((m for m in apps.get_models() if hasattr(m, "TRANSISI")), key=lambda m: m._meta.label)
LANGKAH = [pytest.param(m, nama, id=f"{m._meta.label_lower}-{nama}") for m in BERTABEL for nama in m.TRANSISI]
CATAT = frozenset({"staf", "staf2", "perencana", "sekcam", "camat", "inspektorat"})
PELAKU: dict[str, frozenset[str]] = {
    "kirim_pengukuran": frozenset({"perencana", "staf"}),
    "ubah_rencana": frozenset({"perencana"}),
    "ubah_naskah": frozenset({"perencana"}),
    "periksa": frozenset({"sekcam"}),
    "setujui": frozenset({"camat"}),
    "tandatangani": frozenset({"camat"}),
    "reviu": frozenset({"inspektorat"}),
    "atur_jadwal": ORGANISASI,
    "catat": CATAT,
    "selesaikan_catatan": frozenset({"staf", "perencana", "sekcam", "camat"}),
}
"""By the permission of a step; of the rows below the staf of the first unit owns the measurement and wrote the note."""


def pelaku(izin: str, status: str) -> frozenset[str]:
    """Who may take a step; the sekcam sends back only what lies with him."""
    if izin == "kembalikan":
        return frozenset({"camat", "sekcam"} if status == "diperiksa" else {"camat"})
    return PELAKU[izin]


@pytest.fixture
def kantor(bangsalsari) -> PerangkatDaerah:
    """The office of the demo with a row of every kind that has steps."""
    lengkapi_pemda(lengkapi(bangsalsari))
    unit = Indikator.objects.get(perangkat=bangsalsari, kode="T1.S1.I1").penanggung_jawab.get()
    with menulis(by=None):
        PengukuranKinerja.objects.create(perangkat=bangsalsari, tahun=TAHUN, unit=unit)
    return bangsalsari


def coba(model: type, nama: str, status: str, siapa: Pengguna) -> str:
    """What became of the step, taken back again: jadi, ditolak, terlambat, or the sentence of a condition."""
    with transaction.atomic():
        with menulis(by=None):
            model.objects.update(status=status)
        obj = model.objects.first()
        milik = Jejak.objects.filter(jenis=model._meta.label_lower, objek_id=str(obj.pk))
        sebelum = milik.count()
        try:
            perform(obj, nama, by=siapa, catatan="Alasan")
            hasil = "jadi"
            assert (obj.status, milik.count() - sebelum) == (model.TRANSISI[nama].ke, 1)
        except Ditolak:
            hasil = "ditolak"
        except TransitionConflict:
            hasil = "terlambat"
        except (Terkunci, ValidationError) as salah:
            hasil = " ".join(salah.messages)
        if hasil != "jadi":
            assert model.objects.get(pk=obj.pk).status == status
        transaction.set_rollback(True)
    return hasil


@pytest.mark.parametrize(("model", "nama"), LANGKAH)
def test_a_step_is_taken_only_by_its_role_and_from_its_states(kantor, model, nama):
    langkah = model.TRANSISI[nama]
    for siapa in Pengguna.objects.filter(username__in=SEMUA):
        for status in model.Status.values:
            hasil, yang_ini = coba(model, nama, status, siapa), (siapa.username, status)
            if siapa.username not in pelaku(langkah.izin, status):
                assert hasil == "ditolak", yang_ini
            elif status not in langkah.dari:
                assert hasil not in ("jadi", "ditolak"), yang_ini
            else:
                assert hasil == "jadi" or hasil.endswith("."), (yang_ini, hasil)


def test_each_step_that_asks_for_a_reason_is_refused_without_one(kantor):
    for model in BERTABEL:
        for nama, langkah in model.TRANSISI.items():
            if not langkah.perlu_catatan:
                continue
            status = min(langkah.dari)
            siapa = Pengguna.objects.get(username=min(pelaku(langkah.izin, status)))
            with transaction.atomic(), menulis(by=None):
                model.objects.update(status=status)
                with pytest.raises(ValidationError, match="Tulis alasannya"):
                    perform(model.objects.first(), nama, by=siapa, catatan=" ")
                transaction.set_rollback(True)
