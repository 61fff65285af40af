"""The camat's desk: what is new to him, what is found, and what waits for his decision."""

from __future__ import annotations

import datetime
from decimal import Decimal
from urllib.parse import urlencode

import pytest
from django.urls import reverse
from django.utils import timezone

from kinerja.domain import simpan_realisasi
from kinerja.models import PengukuranKinerja, PerjanjianKinerja, Realisasi
from laporan.models import Laporan
from sakip.core import domain_catatan
from sakip.core.models import Dilihat, Jejak, Pengguna
from sakip.core.numbers import format_rupiah
from sakip.core.temuan import kumpulkan
from sakip.core.write import menulis

SKM = "T1.S1.I1"


@pytest.fixture
def alamat(bangsalsari) -> str:
    return reverse("meja", args=[bangsalsari.slug, 2021])


@pytest.fixture
def realisasi(bangsalsari) -> Realisasi:
    return Realisasi.objects.get(indikator__kode=SKM, indikator__perangkat=bangsalsari, tahun=2021)


@pytest.fixture
def pengukuran(realisasi, bangsalsari) -> PengukuranKinerja:
    """The measurement of the unit of the SKM, handed in and checked."""
    unit = realisasi.indikator.penanggung_jawab.first()
    with menulis(by=None):
        return PengukuranKinerja.objects.create(perangkat=bangsalsari, tahun=2021, unit=unit, status="diajukan")


def orang(nama: str) -> Pengguna:
    return Pengguna.objects.get(username=nama)


def isi(client, alamat: str) -> str:
    jawab = client.get(alamat)
    assert jawab.status_code == 200
    return jawab.content.decode()


def ubah(realisasi: Realisasi, nilai: str, oleh: str = "perencana") -> None:
    realisasi.angka = Decimal(nilai)
    simpan_realisasi(realisasi, by=orang(oleh))


@pytest.mark.parametrize(
    ("nama", "status"), [("camat", 200), ("sekcam", 200), ("perencana", 403), ("inspektorat", 403)]
)
def test_the_desk_is_for_who_decides(masuk, alamat, nama, status):
    assert masuk(nama).get(alamat).status_code == status


def test_it_stands_in_the_menu_of_the_camat_alone(masuk, bangsalsari, alamat):
    beranda = reverse("kantor_tahun", args=[bangsalsari.slug, 2021])
    assert f'href="{alamat}"' in isi(masuk("camat"), beranda)
    assert f'href="{alamat}"' not in isi(masuk("staf"), beranda)


def test_a_changed_figure_is_shown_with_old_and_new_until_it_was_seen(masuk, alamat, realisasi):
    camat = masuk("camat")
    mulai = timezone.now()
    Dilihat.objects.create(
        pengguna=orang("camat"), perangkat=realisasi.pemilik, tahun=2021, halaman="meja", waktu=mulai
    )
    assert "Tidak ada perubahan baru" in isi(camat, alamat)
    ubah(realisasi, "95.5")
    halaman = isi(camat, alamat)
    assert "nilai: 93,71 → 95,5" in halaman
    terakhir = Jejak.objects.order_by("-pk").first()
    camat.post(alamat, {"sampai": terakhir.waktu.isoformat()})
    assert "Tidak ada perubahan baru" in isi(camat, alamat)
    ubah(realisasi, "96.5")
    assert "nilai: 95,5 → 96,5" in isi(camat, alamat)


def test_what_an_earlier_visit_showed_counts_as_seen_four_hours_later(masuk, alamat, realisasi):
    kini = timezone.now()
    ubah(realisasi, "95.5")
    milik = {"pengguna": orang("camat"), "perangkat": realisasi.pemilik, "tahun": 2021}
    Dilihat.objects.create(**milik, halaman="meja", waktu=kini - datetime.timedelta(days=2))
    dibuka = Dilihat.objects.create(
        **milik, halaman="meja_dibuka", waktu=timezone.now() - datetime.timedelta(hours=3, minutes=59)
    )
    assert "93,71 → 95,5" in isi(masuk("camat"), alamat)
    dibuka.refresh_from_db()
    assert dibuka.waktu >= kini
    Dilihat.objects.filter(pk=dibuka.pk).update(waktu=kini - datetime.timedelta(hours=5))
    isi(masuk("camat"), alamat)
    assert Dilihat.objects.get(**milik, halaman="meja").waktu == kini - datetime.timedelta(hours=5)


def test_a_bad_moment_is_refused_with_a_sentence(masuk, alamat):
    jawab = masuk("camat").post(alamat, {"sampai": "kemarin"}, follow=True)
    assert "Muat ulang halaman ini, lalu tandai lagi." in jawab.content.decode()
    assert not Dilihat.objects.filter(halaman="meja").exists()


def test_the_camat_approves_from_his_desk(masuk, alamat, pengukuran, bangsalsari):
    camat = masuk("camat")
    halaman = isi(camat, alamat)
    sebutan = f"0-{pengukuran.unit_id}"
    setujui = reverse("kinerja:pengukuran_banyak", args=[bangsalsari.slug, 2021, "setujui"])
    assert f'value="{sebutan}"' in halaman
    assert f'formaction="{setujui}"' in halaman
    camat.post(setujui, {"pengukuran": [sebutan]})
    pengukuran.refresh_from_db()
    assert pengukuran.status == "disetujui"
    assert f'value="{sebutan}"' not in isi(camat, alamat)


def test_what_lies_with_the_camat_is_not_asked_of_the_sekcam(masuk, alamat, pengukuran):
    assert f'value="0-{pengukuran.unit_id}"' not in isi(masuk("sekcam"), alamat)


def test_agreement_and_report_have_their_buttons(masuk, alamat, bangsalsari):
    pk = PerjanjianKinerja.objects.filter(perangkat=bangsalsari, tahun=2021, jenis="perubahan").first()
    buku = Laporan.objects.get(perangkat=bangsalsari, tahun=2021, jenis="lkjip")
    with menulis(by=None):
        PerjanjianKinerja.objects.filter(pk=pk.pk).update(status="diajukan")
        Laporan.objects.filter(pk=buku.pk).update(status="disetujui")
    halaman = isi(masuk("camat"), alamat)
    assert reverse("kinerja:perjanjian_langkah", args=[bangsalsari.slug, 2021, pk.pk, "setujui"]) in halaman
    assert reverse("laporan:tandatangan", args=[bangsalsari.slug, 2021]) in halaman


def test_open_notes_lead_to_what_they_are_about(masuk, alamat, realisasi, bangsalsari):
    rujukan = f"realisasi:{realisasi.indikator_id}:0:2021:{realisasi.periode}"
    domain_catatan.tulis(
        perangkat=bangsalsari, tahun=2021, rujukan=rujukan, teks="Periksa responden", by=orang("inspektorat")
    )
    halaman = isi(masuk("camat"), alamat)
    assert "Periksa responden" in halaman
    assert f"?{urlencode({'rujukan': rujukan})}" in halaman


def test_a_realisasi_far_from_earlier_years_says_the_figures(bangsalsari, realisasi):
    """BS-13: 89,50, 66,40, 83 and 81,40 in 2017-2020, mean 80,075; 140 is 74,84 % above it, 93,71 is 17 %."""
    kunci = f"indikator:{SKM}:2021:realisasi"
    assert [t for t in kumpulkan(bangsalsari, 2021) if t.jenis == "periksa:W3" and kunci in t.kunci] == []
    ubah(realisasi, "140")
    kalimat = [t.kalimat for t in kumpulkan(bangsalsari, 2021) if t.jenis == "periksa:W3" and kunci in t.kunci]
    assert [k.partition(" tahun 2021 ")[2] for k in kalimat] == [
        "adalah 140, yaitu 74,84 % lebih tinggi daripada rata-rata tahun 2017–2020 (80,08)."
    ]


def test_money_above_its_pagu_is_found(bangsalsari):
    from anggaran.models import RealisasiAnggaran
    from anggaran.queries import belanja

    s = next(x for x in belanja(bangsalsari, 2021).terbawah if x.pagu and x.realisasi)
    with menulis(by=None):
        RealisasiAnggaran.objects.filter(simpul=s.id).update(nilai=s.pagu + 1000)
    kalimat = [t.kalimat for t in kumpulkan(bangsalsari, 2021) if t.jenis == "periksa:K11"]
    (milik,) = [k for k in kalimat if s.nama in k]
    assert format_rupiah(s.pagu + 1000) in milik
    assert f"anggarannya {format_rupiah(s.pagu)} " in milik


def test_the_desk_from_memory_costs_few_queries(masuk, alamat, pengukuran, django_assert_max_num_queries):
    camat = masuk("camat")
    isi(camat, alamat)
    with django_assert_max_num_queries(29):
        isi(camat, alamat)
