"""Seven questions (K15), advice of the last evaluation (K25): once where the rule holds, once where it does not."""

from dataclasses import replace

from laporan.checks.aturan.lengkap import BelumDitindak, BelumTerjawab, rekomendasi, tujuh_pertanyaan
from laporan.checks.bacaan import Asal, Bacaan, Hal, JenisProsa, Klaim, Prosa, Tabel
from laporan.checks.temuan import Tempat, Tingkat

TEMPAT = Tempat("Sasaran 1")
KLAIM = (Klaim(Hal.TARGET, "a", "PK", "100", None, TEMPAT),)


def buku(*teks: str) -> Bacaan:
    judul = [Prosa(x, JenisProsa.JUDUL, Tempat(x), level=1) for x in ("BAB III", "AKUNTABILITAS KINERJA")]
    isi = [Prosa(x, JenisProsa.PARAGRAF, Tempat(x)) for x in teks]
    return Bacaan(asal=Asal.CETAK, prosa=(*judul, *isi), klaim=KLAIM)


def test_a_year_without_open_questions_is_no_finding():
    assert list(tujuh_pertanyaan(Bacaan(asal=Asal.DATA, lebih={"K15": ()}))) == []


def test_an_open_question_names_sasaran_count_and_indicators():
    terbuka = BelumTerjawab("Pelayanan", "Efisiensi penggunaan sumber daya", "1 dari 2 indikator", ("IKM",), TEMPAT)
    (satu,) = tujuh_pertanyaan(Bacaan(asal=Asal.DATA, lebih={"K15": (terbuka,)}))
    assert satu.kalimat == (
        "Sasaran “Pelayanan”: pertanyaan “Efisiensi penggunaan sumber daya” belum terjawab (1 dari 2 indikator). Belum: IKM."
    )


def test_a_printed_book_must_speak_of_efficiency():
    """002 and 004 never do (domain handbook §1.3)."""
    (satu,) = tujuh_pertanyaan(buku("Capaian sasaran 1 adalah 90 %."))
    assert (satu.kalimat, satu.tingkat) == (
        "BAB III tidak memuat analisis efisiensi penggunaan sumber daya.",
        Tingkat.PERINGATAN,
    )
    assert not list(tujuh_pertanyaan(buku("Efisiensi penggunaan sumber daya sasaran 1 adalah -2,58.")))
    tabel = Tabel("Efisiensi Penggunaan Sumber Daya", ("Sasaran", "Efisiensi"), (), TEMPAT)
    assert not list(tujuh_pertanyaan(replace(buku("Capaian 90 %."), tabel=(tabel,))))


def test_a_paper_without_a_bab_iii_is_not_asked():
    assert not list(tujuh_pertanyaan(Bacaan(asal=Asal.CETAK, klaim=KLAIM)))


def test_advice_that_was_followed_is_no_finding_and_other_advice_is():
    assert not list(rekomendasi(Bacaan(asal=Asal.DATA, lebih={"K25": ()})))
    belum = BelumDitindak("Menyusun definisi operasional", "LHE 2020 Nomor 700/35", TEMPAT)
    (satu,) = rekomendasi(Bacaan(asal=Asal.DATA, lebih={"K25": (belum,)}))
    assert satu.kalimat == "Rekomendasi “Menyusun definisi operasional” (LHE 2020 Nomor 700/35) belum ditindaklanjuti."
