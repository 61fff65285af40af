"""The pages of money as their users meet them."""

import datetime
import re
from decimal import Decimal
from html import unescape

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from anggaran.domain import simpan_pagu, simpan_realisasi_anggaran
from anggaran.models import AngkaKontrol, RealisasiAnggaran, Tahap
from renstra.enums import Jenjang
from sakip.core.domain import simpan
from sakip.core.models import Kunci, Peran
from tests.anggaran.bangsalsari import TAHUN
from tests.cast import berperan
from tests.factories import PaguFactory, RealisasiAnggaranFactory, SimpulFactory, TahapFactory


@pytest.fixture
def tahap(cast):
    return TahapFactory(perangkat=cast.kantor)


@pytest.fixture
def program(cast):
    return SimpulFactory(perangkat=cast.kantor, kode="7.01.01", nama="Program Pelayanan")


@pytest.fixture
def simpul(cast, program):
    return SimpulFactory(
        perangkat=cast.kantor,
        jenjang=Jenjang.KEGIATAN,
        induk=program,
        kode="7.01.01.2.01",
        nama="Loket",
        unit=cast.unit,
    )


def url(cast, nama, **kwargs):
    return reverse(f"anggaran:{nama}", kwargs={"kantor": cast.kantor.slug, "tahun": 2024} | kwargs)


def isi(jawaban) -> str:
    """What a reader sees: text without tags and with single spaces."""
    return " ".join(unescape(re.sub("<[^>]+>", " ", jawaban.content.decode())).split())


def test_overview_of_bangsalsari_prints_the_figures_of_its_book(bs, client):
    client.force_login(berperan("inspektur", Peran.Jenis.INSPEKTORAT, bs.kantor))
    teks = isi(client.get(reverse("anggaran:belanja", args=[bs.kantor.slug, TAHUN])))
    for angka in (
        "Rp 3.866.278.512",
        "Rp 3.348.600.038",
        "86,61 %",
        "2.712.665.412",
        "98,57 %",
        "1,43 %",
        "0,60 %",
        "56,99 %",
    ):
        assert angka in teks
    assert "Belum dihubungkan dengan sasaran dan bukan penunjang: 7.01.04.2.01.01" in teks


def test_overview_without_program_says_where_to_begin(cast):
    jawaban = cast.client("perencana").get(url(cast, "belanja"))
    assert "Belum ada program tahun 2024. Susun dahulu di Rencana › Program" in isi(jawaban)


def test_overview_switches_between_stages(cast, tahap, simpul):
    rka = TahapFactory(perangkat=cast.kantor, jenis=Tahap.Jenis.RKA, urut=0)
    PaguFactory(tahap=tahap, simpul=simpul, nilai=7_000_000)
    PaguFactory(tahap=rka, simpul=simpul, nilai=5_000_000)
    client = cast.client("camat")
    assert "Rp 7.000.000" in isi(client.get(url(cast, "belanja")))
    assert "Rp 5.000.000" in isi(client.get(url(cast, "tahap", pk=rka.pk)))


def test_a_stage_is_added_through_its_form(cast):
    client = cast.client("perencana")
    assert client.get(url(cast, "tahap_tambah")).context["form"]["urut"].value() == 1
    client.post(
        url(cast, "tahap_tambah"), {"jenis": "dpa", "ke": "1", "urut": "1", "nomor": "DPA/1", "tanggal": "2024-01-02"}
    )
    tahap = Tahap.objects.get()
    assert (tahap.perangkat, tahap.tahun, tahap.nomor, tahap.tanggal) == (
        cast.kantor,
        2024,
        "DPA/1",
        datetime.date(2024, 1, 2),
    )
    assert "belum diisi" in isi(client.get(url(cast, "tahap_daftar")))


def test_the_same_stage_twice_is_refused_beside_its_field(cast, tahap):
    jawaban = cast.client("perencana").post(url(cast, "tahap_tambah"), {"jenis": "dpa", "ke": "1", "urut": "2"})
    assert jawaban.context["form"].errors["jenis"] == [
        "DPA TA. 2024 sudah ada. Pilih tahap lain, atau ubah yang sudah ada."
    ]


def test_deleting_a_stage_says_what_goes_with_it(cast, tahap, simpul):
    PaguFactory(tahap=tahap, simpul=simpul)
    client = cast.client("perencana")
    assert "1 pagu" in isi(client.get(url(cast, "tahap_hapus", pk=tahap.pk)))
    client.post(url(cast, "tahap_hapus", pk=tahap.pk))
    assert not Tahap.objects.exists()


def test_pagu_is_typed_into_the_grid(cast, tahap, simpul):
    jawaban = cast.client("perencana").post(
        url(cast, "pagu", pk=tahap.pk), {f"p{simpul.pk}": "1.500.000,50"}, follow=True
    )
    assert tahap.pagu.get().nilai == Decimal("1500000.50")
    assert "1.500.000,50" in isi(jawaban)


def test_the_grid_has_fields_for_the_lowest_nodes_only(cast, tahap, program, simpul):
    form = cast.client("perencana").get(url(cast, "pagu", pk=tahap.pk)).context["form"]
    assert list(form.fields) == [f"p{simpul.pk}"]


@pytest.mark.parametrize(
    ("ketik", "kalimat"),
    [
        ("abc", "“abc” bukan angka. Tulis misalnya 1.500,25."),
        ("-5", "Nilai rupiah tidak boleh negatif."),
        ("1,234,567", "Maksudnya 1.234.567?"),
    ],
)
def test_a_wrong_cell_keeps_what_was_typed_and_nothing_is_written(cast, tahap, program, simpul, *, ketik, kalimat):
    lain = SimpulFactory(perangkat=cast.kantor, jenjang=Jenjang.KEGIATAN, induk=program)
    jawaban = cast.client("perencana").post(
        url(cast, "pagu", pk=tahap.pk), {f"p{simpul.pk}": ketik, f"p{lain.pk}": "2.000"}
    )
    assert kalimat in isi(jawaban)
    assert f'value="{ketik}"' in jawaban.content.decode()
    assert 'value="2.000"' in jawaban.content.decode()
    assert not tahap.pagu.exists()


def test_an_untouched_cell_does_not_undo_what_a_colleague_saved_meanwhile(cast, tahap, program, simpul):
    lain = SimpulFactory(perangkat=cast.kantor, jenjang=Jenjang.KEGIATAN, induk=program)
    PaguFactory(tahap=tahap, simpul=simpul, nilai=100)
    halaman = {f"p{simpul.pk}": "100", f"initial-p{simpul.pk}": "100", f"p{lain.pk}": "7", f"initial-p{lain.pk}": ""}
    simpan_pagu(tahap=tahap, simpul=simpul, nilai=Decimal(200), by=cast.perencana)
    cast.client("perencana").post(url(cast, "pagu", pk=tahap.pk), halaman)
    assert {p.simpul_id: p.nilai for p in tahap.pagu.all()} == {simpul.pk: 200, lain.pk: 7}


def test_pagu_is_split_by_jenis_belanja(cast, tahap, simpul):
    PaguFactory(tahap=tahap, simpul=simpul, nilai=100)
    alamat = url(cast, "rincian", pk=tahap.pk, simpul=simpul.pk)
    nama = f"p{simpul.pk}"
    halaman = {nama: "", f"initial-{nama}": "100", f"{nama}-5.1.01": "60", f"{nama}-5.2": "40"}
    cast.client("perencana").post(alamat, halaman)
    assert {(p.jenis_belanja, p.nilai) for p in tahap.pagu.all()} == {("5.1.01", 60), ("5.2", 40)}


def test_pagu_from_another_source_of_money(cast, tahap, simpul):
    alamat = url(cast, "rincian", pk=tahap.pk, simpul=simpul.pk) + "?sumber=DAU"
    cast.client("perencana").post(alamat, {f"p{simpul.pk}-DAU": "60"})
    assert [(p.sumber_dana, p.nilai) for p in tahap.pagu.all()] == [("DAU", 60)]


def test_pagu_is_copied_from_another_stage(cast, tahap, simpul):
    PaguFactory(tahap=tahap, simpul=simpul, nilai=100)
    dppa = TahapFactory(perangkat=cast.kantor, jenis=Tahap.Jenis.DPPA, urut=2)
    jawaban = cast.client("perencana").post(url(cast, "salin", pk=dppa.pk), {"dari": tahap.pk}, follow=True)
    assert "1 baris pagu disalin ke DPPA TA. 2024." in isi(jawaban)
    assert dppa.pagu.get().nilai == 100


def test_realisasi_is_typed_by_staf_for_the_own_unit_only(cast, program, simpul):
    SimpulFactory(perangkat=cast.kantor, jenjang=Jenjang.KEGIATAN, induk=program, unit=cast.unit_lain)
    client = cast.client("staf")
    kisi = client.get(url(cast, "realisasi")).context["form"]
    assert [f for f in kisi.fields if f.startswith("p") and f != "per_tanggal"] == [f"p{simpul.pk}"]
    halaman = {"per_tanggal": "31-12-2024", "status": "diaudit", f"p{simpul.pk}": "Rp 900.000"}
    client.post(url(cast, "realisasi"), halaman)
    baris = RealisasiAnggaran.objects.get()
    assert (baris.nilai, baris.periode, baris.per_tanggal, baris.status) == (
        900_000,
        0,
        datetime.date(2024, 12, 31),
        "diaudit",
    )


def test_a_new_status_holds_for_all_lines_of_the_period(cast, simpul):
    RealisasiAnggaranFactory(simpul=simpul, nilai=5)
    nama = f"p{simpul.pk}"
    halaman = {"per_tanggal": "", "status": "diaudit", nama: "5", f"initial-{nama}": "5"}
    cast.client("perencana").post(url(cast, "realisasi"), halaman)
    assert RealisasiAnggaran.objects.get().status == "diaudit"


def test_quarters_are_typed_one_by_one_and_close_the_whole_year(cast, simpul):
    client = cast.client("perencana")
    for periode in (1, 2):
        halaman = {"status": "sementara", f"p{simpul.pk}": str(periode * 10)}
        client.post(url(cast, "realisasi") + f"?periode={periode}", halaman)
    assert {r.periode: r.nilai for r in RealisasiAnggaran.objects.all()} == {1: 10, 2: 20}
    setahun = client.get(url(cast, "realisasi") + "?periode=0")
    assert "diisi per triwulan" in isi(setahun)
    assert f"p{simpul.pk}" not in setahun.context["form"].fields


def test_a_jenis_that_spent_nothing_in_one_quarter_is_still_typed_in_the_next(cast, tahap, simpul):
    for jenis in ("5.1.02", "5.2"):
        PaguFactory(tahap=tahap, simpul=simpul, jenis_belanja=jenis)
    RealisasiAnggaranFactory(simpul=simpul, jenis_belanja="5.1.02", periode=1)
    form = cast.client("perencana").get(url(cast, "realisasi") + "?periode=2").context["form"]
    assert [f for f in form.fields if f.startswith(f"p{simpul.pk}")] == [f"p{simpul.pk}-5.1.02", f"p{simpul.pk}-5.2"]


def test_more_than_pagu_is_saved_with_a_warning(cast, tahap, simpul):
    PaguFactory(tahap=tahap, simpul=simpul, nilai=100)
    halaman = {"status": "sementara", f"p{simpul.pk}": "101"}
    jawaban = cast.client("perencana").post(url(cast, "realisasi"), halaman, follow=True)
    assert "Realisasi melebihi pagu, mohon diperiksa kembali: 7.01.01.2.01 Loket." in isi(jawaban)
    assert RealisasiAnggaran.objects.get().nilai == 101


def test_a_locked_year_is_refused_with_its_reason_and_the_typing_stays(cast, tahap, simpul):
    kunci = Kunci(perangkat=cast.kantor, tahun=2024, lingkup="anggaran", alasan="sudah diaudit")
    simpan(kunci, by=cast.organisasi)
    jawaban = cast.client("perencana").post(url(cast, "pagu", pk=tahap.pk), {f"p{simpul.pk}": "5"})
    assert "sudah diaudit" in isi(jawaban)
    assert 'value="5"' in jawaban.content.decode()


def test_a_control_total_is_entered_changed_and_deleted(cast, tahap):
    client = cast.client("perencana")
    data = {
        "macam": "pagu",
        "tahap": tahap.pk,
        "jenis_belanja": "5.2",
        "kelompok": "",
        "nilai": "55.329.000",
        "sumber": "DPA",
    }
    client.post(url(cast, "kontrol_tambah"), data)
    kontrol = AngkaKontrol.objects.get()
    client.post(url(cast, "kontrol_ubah", pk=kontrol.pk), data | {"nilai": "55.000.000"})
    assert AngkaKontrol.objects.get().nilai == 55_000_000
    assert "55.000.000" in isi(client.get(url(cast, "kontrol_daftar")))
    client.post(url(cast, "kontrol_hapus", pk=kontrol.pk))
    assert not AngkaKontrol.objects.exists()


@pytest.mark.parametrize(
    ("ubah", "bidang", "kalimat"),
    [
        ({"tahap": ""}, "tahap", "Pilih tahap yang memuat pagu ini."),
        ({"nilai": "-1"}, "nilai", "Nilai rupiah tidak boleh negatif."),
        ({"nilai": ""}, "nilai", "Bidang ini tidak boleh kosong."),
    ],
)
def test_a_wrong_control_total_is_answered_beside_the_field(cast, tahap, ubah, bidang, kalimat):
    data = {"macam": "pagu", "tahap": tahap.pk, "jenis_belanja": "5.2", "kelompok": "", "nilai": "1"} | ubah
    jawaban = cast.client("perencana").post(url(cast, "kontrol_tambah"), data)
    assert jawaban.context["form"].errors == {bidang: [kalimat]}


def test_a_control_total_of_one_node_is_of_all_its_belanja(cast, tahap, simpul):
    client, alamat = cast.client("perencana"), url(cast, "kontrol_tambah")
    data = {
        "macam": "pagu",
        "tahap": tahap.pk,
        "simpul": simpul.pk,
        "jenis_belanja": "5.2",
        "kelompok": "",
        "nilai": "9",
    }
    jawaban = client.post(alamat, data)
    assert jawaban.context["form"].errors == {
        "jenis_belanja": ["Kosongkan: angka untuk satu program atau kegiatan adalah seluruh belanjanya."]
    }
    client.post(alamat, data | {"jenis_belanja": ""})
    assert str(AngkaKontrol.objects.get()) == "Pagu 7.01.01.2.01 Loket 2024"
    assert "sudah ada. Ubah angka yang sudah ada itu." in isi(client.post(alamat, data | {"jenis_belanja": ""}))


def test_a_control_total_of_a_jenis_within_a_kelompok(cast, tahap):
    data = {
        "macam": "pagu",
        "tahap": tahap.pk,
        "jenis_belanja": "5.1.01",
        "kelompok": "langsung",
        "nilai": "83.802.000",
    }
    cast.client("perencana").post(url(cast, "kontrol_tambah"), data)
    assert str(AngkaKontrol.objects.get()) == "Pagu Belanja Pegawai dalam belanja langsung 2024"


def test_the_same_control_total_twice_is_refused(cast):
    data = {"macam": "realisasi", "jenis_belanja": "5.2", "kelompok": "", "nilai": "1"}
    client = cast.client("perencana")
    client.post(url(cast, "kontrol_tambah"), data)
    jawaban = client.post(url(cast, "kontrol_tambah"), data)
    assert "sudah ada" in jawaban.context["form"].errors["nilai"][0]


def alamat_semua(cast, tahap, simpul, kontrol):
    return {
        "belanja": url(cast, "belanja"),
        "tahap": url(cast, "tahap", pk=tahap.pk),
        "tahap_daftar": url(cast, "tahap_daftar"),
        "realisasi": url(cast, "realisasi"),
        "kontrol_daftar": url(cast, "kontrol_daftar"),
        "tahap_tambah": url(cast, "tahap_tambah"),
        "tahap_ubah": url(cast, "tahap_ubah", pk=tahap.pk),
        "tahap_hapus": url(cast, "tahap_hapus", pk=tahap.pk),
        "pagu": url(cast, "pagu", pk=tahap.pk),
        "rincian": url(cast, "rincian", pk=tahap.pk, simpul=simpul.pk),
        "salin": url(cast, "salin", pk=tahap.pk),
        "kontrol_tambah": url(cast, "kontrol_tambah"),
        "kontrol_ubah": url(cast, "kontrol_ubah", pk=kontrol.pk),
        "kontrol_hapus": url(cast, "kontrol_hapus", pk=kontrol.pk),
    }


TERBACA = {"belanja", "tahap", "tahap_daftar", "realisasi", "kontrol_daftar"}


@pytest.mark.parametrize(
    ("siapa", "baca", "ubah"),
    [
        ("perencana", 200, 200),
        ("staf", 200, 403),
        ("camat", 200, 403),
        ("inspektorat", 200, 403),
        ("admin", 200, 403),
        ("perencana_tetangga", 404, 404),
        ("orang_luar", 404, 404),
    ],
)
def test_who_may_open_which_page(cast, tahap, simpul, *, siapa, baca, ubah):
    kontrol = simpan(AngkaKontrol(perangkat=cast.kantor, tahun=2024, macam="realisasi", nilai=1), by=cast.perencana)
    client = cast.client(siapa)
    for nama, alamat in alamat_semua(cast, tahap, simpul, kontrol).items():
        assert (nama, client.get(alamat).status_code) == (nama, baca if nama in TERBACA else ubah)


def test_a_reader_cannot_post_realisasi(cast, simpul):
    assert cast.client("camat").post(url(cast, "realisasi"), {f"p{simpul.pk}": "1"}).status_code == 403


def test_a_stage_of_another_office_or_year_is_not_found(cast, simpul):
    client = cast.client("perencana")
    for lain in (TahapFactory(), TahapFactory(perangkat=cast.kantor, tahun=2023)):
        for nama in ("tahap", "pagu", "salin", "tahap_ubah"):
            assert client.get(url(cast, nama, pk=lain.pk)).status_code == 404


@pytest.mark.parametrize("nama", ["belanja", "realisasi", "tahap_daftar", "kontrol_daftar", "pagu"])
def test_pages_ask_the_database_as_often_for_one_row_as_for_thirty(cast, tahap, nama):
    client = cast.client("perencana")

    def hitung() -> int:
        alamat = url(cast, nama, pk=tahap.pk) if nama == "pagu" else url(cast, nama)
        with CaptureQueriesContext(connection) as terekam:
            assert client.get(alamat).status_code == 200
        return len(terekam)

    def tambah(banyak: int) -> None:
        for _ in range(banyak):
            simpul = SimpulFactory(perangkat=cast.kantor, unit=cast.unit)
            PaguFactory(tahap=tahap, simpul=simpul)
            simpan_realisasi_anggaran(simpul=simpul, nilai=Decimal(1), by=cast.perencana)
        for n in range(banyak):
            lain = TahapFactory(perangkat=cast.kantor, jenis="pergeseran", ke=n + banyak, urut=n + banyak)
            simpan(AngkaKontrol(perangkat=cast.kantor, tahun=2024, tahap=lain, nilai=1), by=cast.perencana)

    tambah(1)
    satu = hitung()
    tambah(29)
    assert hitung() == satu


def test_figures_of_other_units_are_read_but_not_typed(cast, simpul):
    RealisasiAnggaranFactory(simpul=simpul, nilai=987_654)
    jawaban = cast.client("staf_lain").get(url(cast, "realisasi"))
    assert "987.654" in isi(jawaban)
    assert "Tidak ada baris yang dapat Anda isi pada periode ini." in isi(jawaban)
