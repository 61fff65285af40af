"""The rules over one text while it is typed; over whole books in time."""

import json
import pickle
import time
from pathlib import Path

from laporan.checks import periksa
from laporan.checks.baca.tercetak import baca_tercetak
from laporan.checks.daftar import semua_aturan
from laporan.checks.naskah.ketik import NASKAH, periksa_naskah
from tests.laporan.checks.naskah_contoh import laporan

METRO_UTARA = Path(__file__).parents[3] / "fixtures" / "metro_utara" / "tercetak.json"


def test_a_text_is_held_against_the_report():
    b = laporan("Anggaran Rp 3.866.278.512.")
    (t,) = periksa_naskah("Anggaran sebesar Rp 3.866.278.521.\n\nSerapannya 86,61 %.", b, "bab3_keuangan")
    assert (t.aturan, t.tempat.bagian, t.usul.ke) == ("N1", "bab3_keuangan", "Rp 3.866.278.512")


def test_a_text_without_faults():
    assert periksa_naskah("Anggaran sebesar Rp 3.866.278.512 terserap 86,61 % pada tahun 2021.", laporan()) == ()


def test_what_is_known_of_a_report_is_known_once():
    b = laporan("Anggaran Rp 3.866.278.512.")
    periksa_naskah("Rp 1", b)
    awal = time.process_time()
    for n in range(20):
        periksa_naskah(f"Anggaran sebesar Rp 3.866.278.{n} dan serapan 86,{n} % pada tahun 2021.", b)
    assert (time.process_time() - awal) / 20 < 0.05


def test_the_longest_book_is_read_in_time():
    b = baca_tercetak(json.loads(METRO_UTARA.read_text(encoding="utf-8")))
    assert b.ukur
    awal = time.process_time()
    assert periksa(b, hanya=[a for a in semua_aturan() if a.nomor in NASKAH])
    assert time.process_time() - awal < 1


def test_a_report_out_of_the_cache_is_read_like_the_first():
    b = laporan("Anggaran sebesar Rp 3.866.278.521.", "Kecamatan Sukamaju Tahun 2021.", "Serapan 86,61 %.")
    pertama = periksa(b)
    assert "N1" in {t.aturan for t in pertama}
    assert periksa(pickle.loads(pickle.dumps(b))) == pertama
