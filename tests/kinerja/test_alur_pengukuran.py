"""A measurement goes from who types to who answers for it: conditions of each step, what holds the figures, many at once."""

from decimal import Decimal

import pytest
from django.core.exceptions import ValidationError
from django.db import connection
from django.test.utils import CaptureQueriesContext

from anggaran.models import RealisasiAnggaran
from kinerja.domain import langkah_banyak, langkah_pengukuran, pengukuran_untuk, simpan_realisasi
from kinerja.models import PengukuranKinerja, Realisasi
from kinerja.queries.pengukuran_unit import belum_disetujui, pengukuran_unit, satu_pengukuran
from kinerja.rules import kekurangan
from sakip.core.domain import Terkunci, hapus, simpan
from sakip.core.models import Berkas, Bukti, Jejak, Kunci, Peran
from sakip.core.permissions import Ditolak
from sakip.core.workflow import TransitionConflict, langkah_terbuka
from sakip.core.write import menulis
from tests.factories import IndikatorFactory, PeranFactory, RealisasiAnggaranFactory, SimpulFactory, UnitFactory

TAHUN = 2021
D = Decimal


def beri_sebab(indikator, by):
    """Kendala and solusi beside a figure that missed its target."""
    r = Realisasi.objects.get(indikator=indikator, tahun=TAHUN)
    r.kendala, r.solusi = "Berkas datang terlambat", "Jemput berkas"
    simpan_realisasi(r, by=by)


@pytest.fixture
def skm(bs_terukur):
    """The whole-year measurement of the unit that answers for the SKM: 93,71 where B (100) was promised, explained."""
    beri_sebab(bs_terukur.skm, bs_terukur.cast.staf)
    return pengukuran_untuk(bs_terukur.kantor, TAHUN, 0, bs_terukur.cast.unit)


def jalan(p, cast, *langkah):
    """Take steps, each by who usually does."""
    siapa = {
        "kirim": cast.staf, "ajukan": cast.pemeriksa, "setujui": cast.camat, "kembalikan": cast.camat,
        "buka": cast.camat, "tarik": cast.staf, "ajukan_langsung": cast.staf,
    }  # fmt: skip
    for nama in langkah:
        p = langkah_pengukuran(p, nama, by=siapa[nama], catatan="periksa lagi")
    return p


def langsung(cast):
    with menulis(by=None):
        cast.kantor.langkah_periksa = False
        cast.kantor.save()


def test_figures_belong_to_the_first_unit_by_order(bs_terukur):
    bs = bs_terukur
    depan = UnitFactory(perangkat=bs.kantor, nama="Sekretariat", urut=0)
    bs.skm.penanggung_jawab.add(depan)
    menurut_unit = {x.unit: {b.indikator for b in x.angka} for x in pengukuran_unit(bs.kantor, TAHUN) if x.periode == 0}
    assert menurut_unit[depan] == {bs.skm}
    assert menurut_unit[bs.cast.unit_lain] == {bs.rekomendasi}
    assert menurut_unit[None] == {bs.desa}
    assert bs.cast.unit not in menurut_unit


def test_what_a_measurement_holds(bs_terukur):
    bs = bs_terukur
    isi = satu_pengukuran(bs.kantor, TAHUN, 0, None)
    assert (isi.nama_unit, isi.jumlah, isi.terisi, isi.kurang, isi.ada_angka) == ("Tanpa unit", 1, 0, 1, False)
    assert [k.menahan for k in kekurangan(isi)] == [True, True]
    beri_sebab(bs.skm, bs.cast.staf)
    isi = satu_pengukuran(bs.kantor, TAHUN, 0, bs.cast.unit)
    assert (isi.jumlah, isi.kurang, isi.status, kekurangan(isi)) == (1, 0, "draf", ())


def test_the_way_to_approval_with_who_handed_in(skm, bs_terukur):
    cast = bs_terukur.cast
    p = jalan(skm, cast, "kirim")
    assert p.status == "diperiksa"
    isi = satu_pengukuran(bs_terukur.kantor, TAHUN, 0, cast.unit)
    assert isi.pengirim.siapa == "staf"
    p = jalan(p, cast, "ajukan", "setujui")
    assert p.status == "disetujui"
    assert list(Jejak.objects.filter(jenis="kinerja.pengukurankinerja").order_by("pk").values_list("aksi", flat=True)) == [
        "kirim", "ajukan", "setujui",
    ]  # fmt: skip


def test_returned_it_says_why_and_may_be_changed_again(skm, bs_terukur):
    bs = bs_terukur
    jalan(skm, bs.cast, "kirim", "ajukan", "kembalikan")
    isi = satu_pengukuran(bs.kantor, TAHUN, 0, bs.cast.unit)
    assert (isi.status, isi.alasan) == ("dikembalikan", "periksa lagi")
    r = Realisasi.objects.get(indikator=bs.skm, tahun=TAHUN)
    r.angka = D(94)
    simpan_realisasi(r, by=bs.cast.staf)


def test_returning_and_opening_need_a_reason(skm, bs_terukur):
    cast = bs_terukur.cast
    p = jalan(skm, cast, "kirim")
    with pytest.raises(ValidationError, match="Tulis alasannya"):
        langkah_pengukuran(p, "kembalikan", by=cast.pemeriksa)
    p = jalan(p, cast, "ajukan", "setujui")
    with pytest.raises(ValidationError, match="Tulis alasannya"):
        langkah_pengukuran(p, "buka", by=cast.camat)


def test_an_office_without_checking_goes_straight_to_the_camat(skm, bs_terukur):
    cast = bs_terukur.cast
    assert list(langkah_terbuka(skm, cast.staf)) == ["kirim"]
    with pytest.raises(ValidationError, match="tidak memakai langkah"):
        jalan(skm, cast, "ajukan_langsung")
    langsung(cast)
    skm.perangkat = cast.kantor
    assert list(langkah_terbuka(skm, cast.staf)) == ["ajukan_langsung"]
    with pytest.raises(ValidationError, match="tidak memakai langkah"):
        jalan(skm, cast, "kirim")
    assert jalan(skm, cast, "ajukan_langsung").status == "diajukan"


def test_nothing_typed_is_not_handed_in(bs_terukur):
    bs = bs_terukur
    kosong = pengukuran_untuk(bs.kantor, TAHUN, 0, None)
    with pytest.raises(ValidationError, match="Belum ada satu pun angka yang diisi"):
        langkah_pengukuran(kosong, "kirim", by=bs.cast.perencana)
    assert not PengukuranKinerja.objects.exists()


def test_a_reason_counts_as_a_figure(bs_terukur):
    bs = bs_terukur
    simpan_realisasi(
        Realisasi(indikator=bs.desa, tahun=TAHUN, ketersediaan="tidak_tersedia", alasan="Survei belum selesai"),
        by=bs.cast.perencana,
    )
    p = langkah_pengukuran(pengukuran_untuk(bs.kantor, TAHUN, 0, None), "kirim", by=bs.cast.perencana)
    assert p.status == "diperiksa"


def test_a_missed_target_needs_kendala_and_solusi(bs_terukur):
    bs, cast = bs_terukur, bs_terukur.cast
    p = pengukuran_untuk(bs.kantor, TAHUN, 0, cast.unit_lain)  # 99,02 of 100
    with pytest.raises(ValidationError, match=r"Targetnya belum tercapai\. Tulis kendala dan solusinya"):
        langkah_pengukuran(p, "kirim", by=cast.staf_lain)
    beri_sebab(bs.rekomendasi, cast.staf_lain)
    assert langkah_pengukuran(p, "kirim", by=cast.staf_lain).status == "diperiksa"


def test_money_that_is_missing_is_only_named(penuh):
    beri_sebab(penuh.skm, penuh.cast.staf)
    isi = satu_pengukuran(penuh.kantor, TAHUN, 0, penuh.cast.unit)
    assert [(k.jenis, k.menahan) for k in kekurangan(isi)] == [("angka", False), ("uang", False)]


def test_a_quarter_is_due_where_it_has_a_target_and_at_the_end(bs):
    skm = {x.periode: x.angka[0].wajib for x in pengukuran_unit(bs.kantor, TAHUN) if x.unit == bs.cast.unit}
    assert skm == {1: False, 2: False, 3: False, 4: True, 0: True}


@pytest.mark.parametrize("siapa", ["staf_lain", "camat", "inspektorat", "admin", "perencana_tetangga"])
def test_who_did_not_measure_does_not_hand_in(skm, bs_terukur, siapa):
    with pytest.raises(Ditolak):
        langkah_pengukuran(skm, "kirim", by=bs_terukur.cast.orang[siapa])
    assert not PengukuranKinerja.objects.exists()


def test_nobody_passes_on_or_approves_what_he_typed(skm, bs_terukur):
    bs, cast = bs_terukur, bs_terukur.cast
    PeranFactory(pengguna=cast.camat, perangkat=bs.kantor, jenis=Peran.Jenis.PERENCANA)
    r = Realisasi.objects.get(indikator=bs.skm, tahun=TAHUN)
    r.angka = D(95)
    simpan_realisasi(r, by=cast.camat)
    p = jalan(skm, cast, "kirim", "ajukan")
    with pytest.raises(ValidationError, match=f"Angka {bs.skm} terakhir diketik oleh Anda sendiri"):
        langkah_pengukuran(p, "setujui", by=cast.camat)
    p = jalan(p, cast, "kembalikan")
    r.angka = D(96)
    simpan_realisasi(r, by=cast.staf)
    assert jalan(p, cast, "kirim", "ajukan", "setujui").status == "disetujui"


def test_a_word_of_somebody_else_beside_it_makes_a_figure_no_less_ones_own(skm, bs_terukur):
    bs, cast = bs_terukur, bs_terukur.cast
    PeranFactory(pengguna=cast.camat, perangkat=bs.kantor, jenis=Peran.Jenis.PERENCANA)
    r = Realisasi.objects.get(indikator=bs.skm, tahun=TAHUN)
    r.angka = D(95)
    simpan_realisasi(r, by=cast.camat)
    r.kendala = "Berkas datang terlambat sekali"
    simpan_realisasi(r, by=cast.staf)
    p = jalan(skm, cast, "kirim", "ajukan")
    with pytest.raises(ValidationError, match="terakhir diketik oleh Anda sendiri"):
        langkah_pengukuran(p, "setujui", by=cast.camat)


def test_money_typed_oneself_counts_too(skm, bs_terukur):
    bs, cast = bs_terukur, bs_terukur.cast
    simpul = SimpulFactory(perangkat=bs.kantor, tahun=TAHUN, unit=cast.unit)
    PeranFactory(pengguna=cast.pemeriksa, perangkat=bs.kantor, jenis=Peran.Jenis.PERENCANA)
    simpan(RealisasiAnggaran(simpul=simpul, nilai=1), by=cast.pemeriksa)
    with pytest.raises(ValidationError, match="terakhir diketik oleh Anda sendiri"):
        jalan(skm, cast, "kirim", "ajukan")


def test_taken_back_by_the_sender_until_the_sekcam_passed_it_on(skm, bs_terukur):
    cast = bs_terukur.cast
    p = jalan(skm, cast, "kirim")
    with pytest.raises(Ditolak):
        langkah_pengukuran(p, "tarik", by=cast.staf_lain)
    p = jalan(p, cast, "tarik")
    assert p.status == "draf"
    p = jalan(p, cast, "kirim", "ajukan")
    with pytest.raises(ValidationError, match="Sudah diteruskan kepada camat oleh pemeriksa"):
        jalan(p, cast, "tarik")


def test_figures_that_lie_with_somebody_stay_as_they_are(skm, bs_terukur):
    bs, cast = bs_terukur, bs_terukur.cast
    jalan(skm, cast, "kirim")
    r = Realisasi.objects.get(indikator=bs.skm, tahun=TAHUN)
    for tulis in (lambda: simpan_realisasi(r, by=cast.perencana), lambda: hapus(r, by=cast.perencana)):
        with pytest.raises(Terkunci, match=r"sudah dikirim\. Tarik kembali"):
            tulis()
    simpan_realisasi(Realisasi.objects.get(indikator=bs.rekomendasi, tahun=TAHUN), by=cast.perencana)
    simpan_realisasi(Realisasi.objects.get(indikator=bs.skm, tahun=TAHUN - 1), by=cast.perencana)


def test_money_and_the_story_of_a_node_are_held_with_it(penuh):
    cast = penuh.cast
    beri_sebab(penuh.skm, cast.staf)
    uang = simpan(RealisasiAnggaran(simpul=penuh.sub, nilai=D(9)), by=cast.staf)
    jalan(pengukuran_untuk(penuh.kantor, TAHUN, 0, cast.unit), cast, "kirim")
    uang.nilai = D(10)
    for baris in (uang, RealisasiAnggaran(simpul=penuh.sub, nilai=D(1), jenis_belanja="5.2"), penuh.sub.pelaksanaan):
        with pytest.raises(Terkunci, match="sudah dikirim"):
            simpan(baris, by=cast.perencana)


def test_evidence_is_held_with_its_figure_and_counts_as_no_figure(skm, bs_terukur):
    bs, cast = bs_terukur, bs_terukur.cast
    isi = {"perangkat": bs.kantor, "tahun": TAHUN, "rujukan": f"realisasi:{bs.skm.pk}:0:{TAHUN}:0"}
    PeranFactory(pengguna=cast.pemeriksa, perangkat=bs.kantor, jenis=Peran.Jenis.PERENCANA)

    def bukti(by):
        with menulis(by=by):
            nama = f"{by}.pdf"
            berkas = Berkas.objects.create(perangkat=bs.kantor, isi=nama, nama=nama, ukuran=1)
        return simpan(Bukti(berkas=berkas, **isi), by=by)

    ada = bukti(cast.pemeriksa)
    p = jalan(skm, cast, "kirim", "ajukan")
    for tulis in (lambda: bukti(cast.staf), lambda: hapus(ada, by=cast.staf)):
        with pytest.raises(Terkunci, match=r"sudah dikirim\. Tarik kembali"):
            tulis()
    jalan(p, cast, "kembalikan")
    hapus(ada, by=cast.staf)


def test_two_first_steps_at_once_meet_in_one_row(skm, bs_terukur):
    cast = bs_terukur.cast
    basi = pengukuran_untuk(bs_terukur.kantor, TAHUN, 0, cast.unit)
    jalan(skm, cast, "kirim")
    with pytest.raises(TransitionConflict, match="sudah menjadi “Diperiksa” oleh staf"):
        jalan(basi, cast, "kirim")
    assert PengukuranKinerja.objects.count() == 1


def test_many_at_once_say_what_was_done_and_what_not(skm, bs_terukur):
    bs, cast = bs_terukur, bs_terukur.cast
    daftar = [skm, pengukuran_untuk(bs.kantor, TAHUN, 0, None), pengukuran_untuk(bs.kantor, TAHUN, 0, cast.unit_lain)]
    hasil = langkah_banyak(daftar, "kirim", by=cast.perencana)
    assert [h.berhasil for h in hasil] == [True, False, False]
    assert hasil[0].kalimat == "Diperiksa."
    assert "Belum ada satu pun angka" in hasil[1].kalimat
    assert "Tulis kendala dan solusinya" in hasil[2].kalimat
    assert PengukuranKinerja.objects.get().unit == cast.unit
    p = jalan(PengukuranKinerja.objects.get(), cast, "ajukan")
    hasil = langkah_banyak([p, p], "kembalikan", by=cast.camat, catatan="keliru")
    assert [h.berhasil for h in hasil] == [True, False]


def test_what_the_camat_has_not_approved(skm, bs_terukur):
    bs = bs_terukur
    assert [x.unit for x in belum_disetujui(bs.kantor, TAHUN)] == [bs.cast.unit, bs.cast.unit_lain]
    jalan(skm, bs.cast, "kirim", "ajukan", "setujui")
    assert [x.unit for x in belum_disetujui(bs.kantor, TAHUN)] == [bs.cast.unit_lain]


def test_a_lock_holds_the_steps(skm, bs_terukur):
    simpan(Kunci(perangkat=bs_terukur.kantor, tahun=TAHUN, alasan="tutup tahun"), by=bs_terukur.cast.admin)
    with pytest.raises(Terkunci, match="tutup tahun"):
        jalan(skm, bs_terukur.cast, "kirim")


def test_the_number_of_queries_does_not_grow(bs_terukur):
    bs = bs_terukur
    hitung = []
    for banyak in (1, 30):
        for n in range(banyak):
            unit = UnitFactory(perangkat=bs.kantor, nama=f"Kelurahan {banyak}-{n:02}")
            indikator = IndikatorFactory(perangkat=bs.kantor, kode=f"X{banyak}.{n}")
            indikator.penanggung_jawab.add(unit)
            bs.isi(indikator, 1)
            RealisasiAnggaranFactory(simpul=SimpulFactory(perangkat=bs.kantor, tahun=TAHUN, unit=unit))
            langkah_pengukuran(pengukuran_untuk(bs.kantor, TAHUN, 0, unit), "kirim", by=bs.cast.perencana)
        with CaptureQueriesContext(connection) as tanya:
            semua = pengukuran_unit(bs.kantor, TAHUN)
        hitung.append((len([x for x in semua if x.status == "diperiksa"]), len(tanya)))
    assert hitung[0][0] == 1
    assert hitung[1] == (31, hitung[0][1])
    assert hitung[0][1] < 20
