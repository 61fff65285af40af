"""What the Metro Utara document asks of the tables beyond one year: lost pages, plans that were not budgeted, other years."""

from decimal import Decimal

import pytest
from django.core.exceptions import ValidationError

from anggaran.domain.kontrol import simpan_kontrol
from anggaran.models import AngkaKontrol
from anggaran.queries import belanja
from kinerja.queries.perbandingan import perbandingan
from laporan.builder import bangun
from laporan.jelajah import tabel
from renstra.models import SimpulProgram
from sakip.core.models import Pengguna
from tests.laporan.sanding import baris_kita

pytestmark = pytest.mark.django_db


@pytest.fixture
def perencana(metro_utara):
    return Pengguna.objects.get(username="perencana-metro-utara")


def teks(dok, kode):
    return [" | ".join(b) for t in tabel(dok, kode) for b in baris_kita(t)]


@pytest.fixture
def buku(metro_utara):
    return bangun(metro_utara, 2021)


def test_a_kegiatan_that_only_the_renstra_has_is_in_its_matrix_and_in_no_table_of_the_year(buku, metro_utara):
    nama = "Penyediaan jasa administrasi keuangan"
    assert [b for b in teks(buku, "MU-2") if nama in b]
    for kode in ("MU-5", "MU-6", "MU-13"):
        assert [b for b in teks(buku, kode) if nama in b] == []
        (catatan,) = {c for t in tabel(buku, kode) for c in t.catatan if "tidak dianggarkan" in c}
        assert catatan.endswith(f": 01.07 {nama}.")
    hanya = belanja(metro_utara, 2021).hanya_renstra
    assert [s.kode for s in SimpulProgram.objects.filter(pk__in=hanya)] == ["01.07"]


def test_the_matrix_leaves_out_what_the_renstra_never_had(buku):
    matriks = "\n".join(teks(buku, "MU-2"))
    assert "Operasional Kelurahan" not in matriks
    assert "Materai" not in matriks
    assert "Output : tertib administrasi Kelurahan" in matriks


def test_a_total_over_all_years_stands_where_the_years_are_lost_and_is_marked(buku, metro_utara):
    (baris,) = [b for b in teks(buku, "MU-10") if "07. Pengadaan perlengkapan" in b]
    assert "176.406.900*" in baris
    (tabel_,) = tabel(buku, "MU-10")
    assert any("tercetak dalam dokumennya" in c for c in tabel_.catatan)
    semua = {b.kode: b for b in perbandingan(metro_utara, 2020).jelajah()}
    assert round(semua["02"].tingkat_rupiah, 1) == Decimal("64.8")
    assert (semua["01.02"].target_rupiah, semua["01.02"].berkontrol) == (139_800_000, False)


def test_a_total_over_all_years_belongs_to_a_node(metro_utara, perencana):
    kontrol = AngkaKontrol(perangkat=metro_utara, tahun=2021, macam="renstra", nilai=1)
    with pytest.raises(ValidationError) as salah:
        simpan_kontrol(kontrol, by=perencana)
    assert set(salah.value.message_dict) == {"simpul"}


def test_the_annexes_print_their_own_year(buku):
    assert any("95 %" in b and "47 %" in b for b in teks(buku, "MU-8"))
    assert any("85 %" in b and "100 %" in b for b in teks(buku, "MU-5"))
    assert any(b.startswith("1.20.08.02.07 |") for b in teks(buku, "MU-13"))


def test_what_begins_after_the_year_is_not_compared(metro_utara):
    kode = {b.kode for b in perbandingan(metro_utara, 2020).jelajah()}
    assert "tk4.22" not in kode
    assert "tk4.22" in {b.kode for b in perbandingan(metro_utara, 2021).jelajah()}
