"""A status changes in one way only: permitted, once, with a reason where one is asked for, and with a line."""

import pytest
from django.core.exceptions import ValidationError

from renstra.models import Renstra
from sakip.core.domain import Terkunci, simpan
from sakip.core.models import Jejak, Kunci
from sakip.core.permissions import Ditolak
from sakip.core.transisi import Transisi
from sakip.core.workflow import TransitionConflict, langkah_terbuka, perform
from tests.factories import RenstraFactory


@pytest.fixture
def renstra(cast, monkeypatch):
    tabel = {
        "tetapkan": Transisi(frozenset({"draf"}), "berlaku", "Tetapkan", "ubah_rencana"),
        "kembalikan": Transisi(frozenset({"berlaku"}), "draf", "Kembalikan", "ubah_rencana", perlu_catatan=True),
    }
    monkeypatch.setattr(Renstra, "TRANSISI", tabel, raising=False)
    return RenstraFactory(perangkat=cast.kantor, status="draf")


def test_a_step_changes_the_status_and_leaves_a_line(cast, renstra):
    perform(renstra, "tetapkan", by=cast.perencana)
    renstra.refresh_from_db()
    jejak = Jejak.objects.get()
    assert renstra.status == "berlaku"
    assert (jejak.aksi, jejak.pengguna, jejak.perubahan) == (
        "tetapkan",
        cast.perencana,
        {"status": ["draf", "berlaku"]},
    )


def test_a_second_click_on_a_stale_page_learns_who_was_first(cast, renstra):
    basi = Renstra.objects.get(pk=renstra.pk)
    perform(renstra, "tetapkan", by=cast.perencana)
    with pytest.raises(TransitionConflict, match="Status sudah menjadi “Berlaku” oleh perencana pada"):
        perform(basi, "tetapkan", by=cast.perencana)
    assert Jejak.objects.count() == 1


def test_returning_needs_a_reason(cast, renstra):
    perform(renstra, "tetapkan", by=cast.perencana)
    with pytest.raises(ValidationError) as salah:
        perform(renstra, "kembalikan", by=cast.perencana, catatan="  ")
    assert salah.value.message_dict == {"catatan": ["Langkah “Kembalikan” memerlukan alasan. Tulis alasannya."]}
    perform(renstra, "kembalikan", by=cast.perencana, catatan="target belum lengkap")
    assert Jejak.objects.first().catatan == "target belum lengkap"


@pytest.mark.parametrize("siapa", ["staf", "camat", "inspektorat", "admin", "perencana_tetangga", "orang_luar"])
def test_who_may_not_is_refused_and_the_status_stays(cast, renstra, siapa):
    with pytest.raises(Ditolak):
        perform(renstra, "tetapkan", by=getattr(cast, siapa))
    assert Renstra.objects.get().status == "draf"


def test_a_lock_holds_the_status_too(cast, renstra):
    simpan(Kunci(perangkat=cast.kantor, lingkup="rencana", alasan="sudah lewat"), by=cast.admin)
    with pytest.raises(Terkunci):
        perform(renstra, "tetapkan", by=cast.perencana)


def test_only_open_and_permitted_steps_are_offered(cast, renstra):
    assert list(langkah_terbuka(renstra, cast.perencana)) == ["tetapkan"]
    assert list(langkah_terbuka(renstra, cast.camat)) == []
