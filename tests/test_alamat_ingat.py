"""Whatever a page writes, the next page shows it: no row of the domain changes without another version of the data."""

from __future__ import annotations

from sakip.core.ingat import versi_data
from tests.keadaan import berubah, potret, sementara
from tests.test_alamat_keadaan import kantor, kiriman  # noqa: F401 -- fixtures


def test_every_writing_address_makes_what_is_remembered_old(db, kantor, kiriman):  # noqa: F811
    """In the years of the office, whichever page it is; of some rows nothing is remembered, but they count too."""
    awal, dasar, diam, ubah = versi_data(kantor), potret(), {}, 0
    for nama, (satu, jadi) in kiriman.items():
        with sementara():
            satu.kirim()
            beda = berubah(dasar, potret())
            ubah += bool(beda)
            if beda and versi_data(kantor) == awal:
                diam[nama] = beda[:3]
        assert bool(beda) == jadi, nama
    assert ubah > 100
    assert diam == {}
