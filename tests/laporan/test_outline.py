from laporan.outline import OUTLINE, SEMUA, kelompok


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
