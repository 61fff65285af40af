from laporan.outline import OUTLINE, SEMUA, kelompok, letakkan
from laporan.sections import pembangun_bagian


def test_keys_are_unique_and_parents_come_before_their_children():
    kunci = [b.kunci for b in SEMUA]
    assert len(kunci) == len(set(kunci))
    for i, b in enumerate(SEMUA):
        assert not b.induk or b.induk in kunci[:i]


def test_the_chapters_are_those_of_permenpanrb_53_2014():
    bab = [b.judul for b in OUTLINE["isi"] if not b.induk]
    assert bab == ["PENDAHULUAN", "PERENCANAAN KINERJA", "AKUNTABILITAS KINERJA", "PENUTUP"]


def test_a_section_that_the_office_adds_stands_among_the_chapters():
    assert kelompok("ikhtisar") == "depan"
    assert kelompok("lampiran_pk") == "lampiran"
    assert kelompok("bab5_penghargaan") == "isi"


def test_lists_stand_after_the_contents_and_papers_after_the_standard_lampiran():
    """Printed by default: what the regulation asks for and a book of tables needs; the rest is there to be shown."""
    assert [(b.kunci, b.tampil) for b in OUTLINE["depan"]] == [
        ("kata_pengantar", True),
        ("daftar_isi", True),
        ("daftar_tabel", True),
        ("daftar_gambar", True),
        ("daftar_lampiran", False),
        ("ikhtisar", True),
    ]
    assert [b.kunci for b in OUTLINE["lampiran"] if b.tampil] == [
        "lampiran_renstra", "lampiran_rkt", "lampiran_pk", "lampiran_iku",
    ]  # fmt: skip
    tersembunyi = [b.kunci for b in OUTLINE["lampiran"] if not b.tampil and b.kunci != "lampiran_penghargaan"]
    assert all(pembangun_bagian(k) for k in tersembunyi)


def test_an_own_section_gets_the_key_of_the_group_that_it_stands_in():
    assert letakkan("sendiri-1", "lampiran") == "lampiran_sendiri-1"
    assert letakkan("lampiran_mu-8", "isi") == "mu-8"
    assert letakkan("depan_sk-iku", "lampiran") == "lampiran_sk-iku"
