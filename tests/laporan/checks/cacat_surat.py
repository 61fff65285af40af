"""Faults of persons, regulations, letters and of the book as a book, in the five printed layers."""

from tests.laporan.checks.cacat import Cacat

CACAT = (
    Cacat("BS", "K14", 645, ("Drs. SUPRIYONO", "DR. SUPRIYONO"), "two titles of one camat"),
    Cacat("MU", "K14", 602, ("1970524 198909 1 001", "17 angka"), "NIP of 17 digits"),
    Cacat("MU", "K14", 813, ("Pembina Tk. I", "Pembina"), "two ranks of one camat"),
    Cacat("PL", "K14", 79, ("196909201991121001", "196609201991121001", "196601271986091001"), "three NIPs"),
    Cacat("BS", "K22", 683, ("53 Tahun 2015", "53 Tahun 2014"), "PermenPANRB 53/2014 cited as of 2015"),
    Cacat("BS", "K22", 680, ("Nomor 13 Tahun 2006", "2020"), "Permendagri 13/2006"),
    Cacat("MU", "K22", 127, ("32 Tahun 2004",), "UU 32/2004"),
    Cacat("MU", "K22", 129, ("58 Tahun 2005",), "PP 58/2005"),
    Cacat("MU", "K22", 135, ("29 Tahun 2010",), "Permenpan 29/2010"),
    Cacat("MU", "K22", 136, ("25 Tahun 2012",), "Permenpan 25/2012"),
    Cacat("PL", "K22", 40, ("58 Tahun 2005",), "PP 58/2005"),
    Cacat("PL", "K22", 41, ("38 Tahun 2007",), "PP 38/2007"),
    Cacat("PL", "K22", 52, ("2016-2021", "2023"), "RPJMD 2016-2021 as basis for 2023"),
    Cacat("PL", "K22", 327, ("16 Tahun 2014",), "Permenpan 16/2014, misspelt"),
    Cacat("PL", "K22", 336, ("PER/20/M.PAN/11/2007", "PER/20/M.PAN/11/2008"), "year of PER/20"),
    Cacat("BS", "K23", 296, ("D. INDIKATOR KINERJA UTAMA", "daftar isi"), "II.D is not in the table of contents"),
    Cacat("BS", "K23", 202, ("2. Tujuan", "4. Strategi"), "1, 2, 4"),
    Cacat("BS", "K23", 327, ("Nomor 2 dipakai dua kali",), "scale 1, 2, 2, 3"),
    Cacat("BS", "K23", 706, ("KEEMPAT", "KEENAM"), "KEEMPAT to KEENAM"),
    Cacat("MU", "K23", 45, ("Struktur Organisasi",), "Lampiran I is absent"),
    Cacat("MU", "K23", 48, ("Penetapan Kinerja",), "Lampiran IV is absent"),
    Cacat("PL", "K23", 114, ("Landasan Penyusunan", "Dasar Hukum"), "1.3"),
    Cacat("PL", "K23", 121, ("Tujuan Strategis", "Tugas Pokok dan Fungsi"), "3.2"),
    Cacat("PL", "K23", 122, ("Sasaran dan Indikator Kinerja", "Tujuan dan Sasaran"), "3.3"),
    Cacat("PL", "K23", 123, ("Gambaran Umum", "Indikator Kinerja Kecamatan Palaran"), "3.4"),
    Cacat("PL", "K24", 9, ("0041/0084/400.02", "050/0797/400.02"), "number on the cover and of the decree"),
    Cacat("PL", "K24", 72, ("11 Januari 2023", "9 Januari 2023"), "day on the cover and of the decree"),
    Cacat("BS", "K26", 55, ("Perjanjian Kinerja dan perubahannya",), "two agreements announced, one printed"),
)
