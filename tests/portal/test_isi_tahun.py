"""A signed year keeps its figures also where they come from rows of no year: plan, indicators, rules, decree of the IKU.

Each attribute of each such row is changed in the tables themselves; where a figure of the report moves, the domain
function refuses that very change. So a new field that figures come from fails here until its model says so.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from decimal import Decimal
from typing import Any

import pytest
from django.apps import apps
from django.core.exceptions import ValidationError
from django.core.management import CommandError, call_command
from django.db import IntegrityError, models, transaction
from django.db.models import ProtectedError
from django.urls import reverse
from django.utils import timezone

from kinerja.domain import simpan_aturan
from kinerja.models import AturanKinerja, BarisIku, KonversiHuruf, PenetapanIku
from renstra.domain import IsiTarget, lepas_rumusan, salin_versi, simpan_indikator
from renstra.models import Indikator, Komponen, Pita, Renstra, RumusanIndikator, Sasaran, Strategi, Target, Tujuan
from sakip.core.domain import Terkunci, hapus, simpan
from sakip.core.impor import batalkan, terapkan_berkas, unggah
from sakip.core.kunci_isi import kunci_isi
from sakip.core.lembar import TidakDapatDibatalkan
from sakip.core.models import ImporBerkas, Kunci, Pengecualian, Pengguna, PerangkatDaerah, Tercatat
from sakip.core.permissions import tanpa_izin
from sakip.core.write import menulis
from tests.angka_pohon import angka_pohon
from tests.keadaan import sementara
from tests.portal.buku_kerja import ekspor, lembar, periksa

TAHUN = 2021
SENDIRI = {Pita}
"""What is used keeps its bands anyway, signed or not (kinerja.domain.skala)."""
TANPA_TAHUN = [
    m for m in apps.get_models()
    if issubclass(m, Tercatat) and not m.jalur_tahun and not m.bebas_kunci and m not in SENDIRI
    and m._meta.app_label in ("renstra", "kinerja", "anggaran")
]  # fmt: skip
TETAP = (
    r"dipakai laporan Kecamatan Bangsalsari tahun 2021 yang sudah ditandatangani \(edisi 1\)\. Buat .* mulai tahun 2022"
)


def kunci(kantor: PerangkatDaerah, tahun: int = TAHUN, sumber: str = Kunci.Sumber.EDISI) -> Kunci:
    with menulis(by=None):
        return Kunci.objects.create(perangkat=kantor, tahun=tahun, alasan="edisi 1", sumber=sumber)


@pytest.fixture
def ditandatangani(bangsalsari) -> PerangkatDaerah:
    kunci(bangsalsari)
    return bangsalsari


def lain(field: models.Field, nilai: Any) -> Any:
    """Another value for a column."""
    if field.is_relation:
        return field.related_model._base_manager.exclude(pk=nilai).values_list("pk", flat=True).first()
    if field.choices:
        return next(pilihan for pilihan, _ in field.flatchoices if pilihan != nilai)
    if isinstance(field, models.BooleanField):
        return not nilai
    if isinstance(field, models.CharField | models.TextField):
        return f"{nilai}x"
    return (nilai or Decimal(3)) + 1


@contextmanager
def diubah(obj: Tercatat, field: models.Field, nilai: Any) -> Iterator[bool]:
    """The row with another value in its table, past every domain function; False where the tables refuse it."""
    try:
        with sementara():
            with menulis(by=None), transaction.atomic():
                type(obj)._base_manager.filter(pk=obj.pk).update(**{field.attname: nilai})
            yield True
    except IntegrityError:
        yield False


def bidang(model: type[Tercatat]) -> list[models.Field]:
    """The columns in which a figure may lie; dates and whose row it is are none."""
    return [
        f for f in model._meta.concrete_fields
        if not f.primary_key and not isinstance(f, models.DateField) and f.name not in ("perangkat", "pemda", "rpjmd")
    ]  # fmt: skip


def contoh(model: type[Tercatat]) -> list[Tercatat]:
    """Rows from all over a table."""
    baris = [o for o in model._base_manager.order_by("pk") if o.tahun_kunci is None]
    return baris[:: max(1, len(baris) // 3)][:3]


def ditolak(obj: Tercatat, field: models.Field, nilai: Any) -> bool:
    """The domain function does not take that change."""
    baru = type(obj)._base_manager.get(pk=obj.pk)
    setattr(baru, field.attname, nilai)
    try:
        with sementara(), tanpa_izin():
            simpan(baru, by=None)
    except ValidationError:
        return True
    return False


@pytest.mark.parametrize("model", TANPA_TAHUN, ids=lambda m: m.__name__)
def test_what_moves_a_figure_of_a_signed_year_is_refused(ditandatangani, model):
    dasar, lolos = angka_pohon(ditandatangani, TAHUN), []
    for obj in contoh(model):
        for f in bidang(model):
            nilai = lain(f, getattr(obj, f.attname))
            with diubah(obj, f, nilai) as jadi:
                bergerak = jadi and angka_pohon(ditandatangani, TAHUN) != dasar
            if bergerak and not ditolak(obj, f, nilai):
                lolos.append((obj, f.name))
    assert lolos == []


@pytest.mark.parametrize("model", TANPA_TAHUN, ids=lambda m: m.__name__)
def test_what_takes_a_figure_of_a_signed_year_away_is_refused(ditandatangani, model):
    dasar = angka_pohon(ditandatangani, TAHUN)
    for obj in contoh(model):
        try:
            with sementara(), menulis(by=None):
                type(obj)._base_manager.filter(pk=obj.pk).delete()
                bergerak = angka_pohon(ditandatangani, TAHUN) != dasar
        except ProtectedError:
            continue
        if bergerak:
            with sementara(), tanpa_izin(), pytest.raises(Terkunci):
                hapus(type(obj)._base_manager.get(pk=obj.pk), by=None)


def test_the_two_above_find_something_to_refuse(ditandatangani):
    """They would say nothing over rows from which no figure comes."""
    tetap = {m: [o for o in m._base_manager.all() if kunci_isi(o)] for m in TANPA_TAHUN}
    assert {m.__name__ for m, baris in tetap.items() if baris} == {
        "Renstra", "Tujuan", "Sasaran", "Strategi", "Kebijakan", "ProgramRenstra", "Indikator", "Komponen",
        "AturanKinerja", "KonversiHuruf", "PenetapanIku", "ButirKeputusan", "BarisIku",
    }  # fmt: skip


def baru(kantor: PerangkatDaerah) -> list[Tercatat]:
    """One row more of each kind, where a signed year would have it too."""
    renstra = Renstra.objects.get(perangkat=kantor)
    sasaran = Sasaran.objects.filter(tujuan__renstra=renstra).first()
    konversi = KonversiHuruf.objects.filter(aturan__perangkat=kantor).first()
    with tanpa_izin():
        lain = simpan(Indikator(perangkat=kantor, kode="X1", nama="Contoh"), by=None)
    return [
        Tujuan(renstra=renstra, kode="T9", uraian="Contoh"),
        Sasaran(tujuan=renstra.tujuan.first(), kode="T1.S9", uraian="Contoh"),
        Strategi(sasaran=sasaran, uraian="Contoh"),
        RumusanIndikator(indikator=lain, sasaran=sasaran, uraian="Contoh"),
        Komponen(indikator=sasaran.indikator.first().indikator, huruf="z", uraian="Contoh"),
        AturanKinerja(perangkat=kantor, nama="Contoh", tahun_mulai=TAHUN, skala=konversi.aturan.skala),
        KonversiHuruf(aturan=konversi.aturan, skala=konversi.skala, predikat="Z", nilai=1),
        BarisIku(penetapan=PenetapanIku.objects.get(perangkat=kantor), indikator=lain, uraian_indikator="Contoh",
                 uraian_sasaran="Contoh"),
    ]  # fmt: skip


def test_nothing_is_added_to_what_a_signed_year_is_made_of(ditandatangani):
    for obj in baru(ditandatangani):
        with sementara(), tanpa_izin(), pytest.raises(Terkunci, match=TETAP):
            simpan(obj, by=None)


def test_a_lock_of_a_year_before_it_all_holds_none_of_it(bangsalsari):
    """The Renstra of the document measures 2016 to 2021."""
    kunci(bangsalsari, tahun=2015)
    with tanpa_izin():
        for obj in (o for o in baru(bangsalsari) if not isinstance(o, KonversiHuruf)):
            assert simpan(obj, by=None).pk


def indikator(kantor: PerangkatDaerah, kode: str = "T1.S1.I1") -> Indikator:
    return Indikator.objects.get(perangkat=kantor, kode=kode)


# --- what goes on ------------------------------------------------------------------------------------------------------


def test_the_refusal_names_what_is_held(ditandatangani):
    satu = indikator(ditandatangani)
    satu.nama, satu.polaritas, satu.satuan = "Nama lain", "turun", "poin"
    with tanpa_izin(), pytest.raises(Terkunci, match=r"tidak dapat diubah \(satuan, arah yang baik\), karena " + TETAP):
        simpan(satu, by=None)


def test_words_are_mended_and_the_figures_stay(ditandatangani):
    dasar = angka_pohon(ditandatangani, TAHUN)
    satu = indikator(ditandatangani)
    satu.nama, satu.formulasi, satu.sumber_data = f"{satu.nama} (diperbaiki)", "Contoh", "Contoh"
    with tanpa_izin():
        simpan(satu, by=None)
    assert angka_pohon(ditandatangani, TAHUN) == dasar


@pytest.fixture
def sampai_2023(bangsalsari) -> Renstra:
    """The Renstra of the document, with two years after the one that will be signed."""
    with menulis(by=None):
        Renstra.objects.filter(perangkat=bangsalsari).update(tahun_akhir=TAHUN + 2)
    return Renstra.objects.get(perangkat=bangsalsari)


def test_targets_of_later_years_are_planned_on(sampai_2023, ditandatangani):
    rumusan = indikator(ditandatangani).rumusan.get(sasaran__isnull=False)
    with tanpa_izin():
        simpan_indikator(rumusan.indikator, rumusan=rumusan, target={TAHUN + 2: IsiTarget(predikat="A")}, by=None)
        with pytest.raises(ValidationError, match="Laporan tahun 2021 sudah ditandatangani"):
            simpan_indikator(rumusan.indikator, rumusan=rumusan, target={TAHUN: IsiTarget(predikat="D")}, by=None)
    assert Target.objects.get(rumusan=rumusan, tahun=TAHUN + 2).predikat == "A"


def test_the_way_out_is_a_version_that_begins_after_the_signed_year(sampai_2023, ditandatangani):
    dasar = angka_pohon(ditandatangani, TAHUN)
    with tanpa_izin():
        with pytest.raises(Terkunci):
            salin_versi(sampai_2023, nama="Terlalu awal", berlaku_mulai=TAHUN, by=None)
        baru = salin_versi(sampai_2023, nama="Perubahan", berlaku_mulai=TAHUN + 1, by=None)
        sasaran = Sasaran.objects.filter(tujuan__renstra=baru).first()
        sasaran.uraian = "Bunyi baru"
        simpan(sasaran, by=None)
        lepas_rumusan(sasaran.indikator.first(), by=None)
        lain = Indikator(perangkat=ditandatangani, kode="T1.S1.I9", nama="Contoh", satuan="%")
        simpan_indikator(lain, rumusan=RumusanIndikator(sasaran=sasaran, uraian="Contoh"), by=None)
        lain.satuan = "orang"
        simpan(lain, by=None)
    assert angka_pohon(ditandatangani, TAHUN) == dasar


def test_a_later_rule_set_and_decree_are_the_way_out_too(ditandatangani):
    dasar = angka_pohon(ditandatangani, TAHUN)
    lama = AturanKinerja.objects.get(perangkat=ditandatangani)
    baru = AturanKinerja(perangkat=ditandatangani, nama="Contoh", tahun_mulai=TAHUN + 1, skala=lama.skala)
    with tanpa_izin():
        simpan_aturan(baru, by=None)
        baru.batas_atas = Decimal(100)
        simpan_aturan(baru, by=None)
        simpan(PenetapanIku(perangkat=ditandatangani, tahun_mulai=TAHUN + 1), by=None)
    assert angka_pohon(ditandatangani, TAHUN) == dasar


def test_a_set_of_the_pemda_is_held_where_no_set_of_the_office_comes_before_it(ditandatangani):
    sendiri = AturanKinerja.objects.get(perangkat=ditandatangani)
    pemda = AturanKinerja(pemda=ditandatangani.pemda, nama="Pemda", tahun_mulai=2019, skala=sendiri.skala)
    with tanpa_izin():
        simpan_aturan(pemda, by=None)
        pemda.batas_rata_rata = Decimal(100)
        simpan_aturan(pemda, by=None)
        with menulis(by=None):
            AturanKinerja.objects.filter(pk=sendiri.pk).update(tahun_mulai=TAHUN + 1)
        pemda.batas_atas = Decimal(100)
        with pytest.raises(Terkunci, match=TETAP):
            simpan_aturan(pemda, by=None)


def test_a_correction_opens_the_year_and_what_it_is_made_of(ditandatangani):
    with menulis(by=None):
        Kunci.objects.filter(perangkat=ditandatangani).update(sampai=timezone.now())
    satu = indikator(ditandatangani)
    satu.satuan = "poin"
    with tanpa_izin():
        simpan(satu, by=None)
    assert indikator(ditandatangani).satuan == "poin"


def test_a_named_exception_holds_for_a_lock_but_for_no_signature(bangsalsari):
    perencana = Pengguna.objects.get(username="perencana")
    biasa = kunci(bangsalsari, sumber=Kunci.Sumber.ORANG)
    satu = indikator(bangsalsari)
    satu.satuan = "poin"
    with pytest.raises(Terkunci, match="dipakai data Kecamatan Bangsalsari tahun 2021 yang sudah dikunci"):
        simpan(satu, by=perencana)
    besok = timezone.now() + timezone.timedelta(days=1)
    with menulis(by=None):
        for k in (biasa, kunci(bangsalsari)):
            Pengecualian.objects.create(kunci=k, pengguna=perencana, sampai=besok, alasan="uji")
    with pytest.raises(Terkunci, match=TETAP):
        simpan(satu, by=perencana)
    with menulis(by=None):
        Kunci.objects.filter(sumber=Kunci.Sumber.EDISI).update(sampai=timezone.now())
    simpan(satu, by=perencana)


# --- every way in ------------------------------------------------------------------------------------------------------


def test_the_form_says_it_before_and_after(ditandatangani, masuk):
    satu = indikator(ditandatangani)
    alamat = reverse("renstra:indikator_ubah", args=["bangsalsari", TAHUN, satu.pk])
    perencana = masuk("perencana")
    jawab = perencana.get(alamat)
    assert "Kata-katanya masih dapat diperbaiki; laporan itu tetap memuat yang lama." in jawab.content.decode()
    isi = {f.html_name: f.value() for f in jawab.context["form"] if f.value() is not None}
    jawab = perencana.post(alamat, isi | {"satuan": "poin"})
    assert "yang sudah ditandatangani (edisi 1)" in jawab.content.decode()
    assert jawab.context["form"]["satuan"].value() == "poin"
    assert indikator(ditandatangani).satuan == satu.satuan


UBAHAN = [["Kode", "Satuan"], ["T1.S1.I1", "poin"]]


def test_a_file_is_refused_row_by_row(ditandatangani):
    temuan = periksa(lembar("Indikator", UBAHAN), ditandatangani).semua_temuan
    assert [t.sel for t in temuan] == ["A2"]
    assert "yang sudah ditandatangani (edisi 1). Buat indikator baru dengan kode lain" in temuan[0].pesan


def test_a_command_refuses_too(ditandatangani, tmp_path, capsys):
    berkas = tmp_path / "indikator.xlsx"
    berkas.write_bytes(lembar("Indikator", UBAHAN))
    with pytest.raises(CommandError):
        call_command("impor", "bangsalsari", str(berkas))
    assert "yang sudah ditandatangani (edisi 1)" in capsys.readouterr().err


def test_an_import_from_before_the_signature_is_not_taken_back(bangsalsari):
    perencana = Pengguna.objects.get(username="perencana")
    isi = lembar("Indikator", UBAHAN)
    berkas = unggah(isi=isi, nama="indikator.xlsx", perangkat=bangsalsari, by=perencana)
    list(terapkan_berkas(berkas, periksa(isi, bangsalsari, perencana).sidik(), by=perencana))
    kunci(bangsalsari)
    with pytest.raises(TidakDapatDibatalkan) as salah:
        batalkan(ImporBerkas.objects.get(pk=berkas.pk), by=perencana)
    assert "yang sudah ditandatangani (edisi 1)" in salah.value.daftar[0]
    assert indikator(bangsalsari).satuan == "poin"


def test_a_whole_office_is_exported_and_read_again_without_a_word(ditandatangani):
    """What stays the same is not asked about."""
    rencana = periksa(ekspor(ditandatangani), ditandatangani)
    assert [str(t) for t in rencana.semua_temuan] == []
