"""Whatever an uploaded file holds, neither the reader of statements nor any rule raises."""

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from laporan.checks import periksa
from laporan.checks.baca.pernyataan import lengkapi
from laporan.checks.bacaan import Asal, Bacaan, Baris, JenisProsa, Prosa, Sel, Tabel
from laporan.checks.temuan import Tempat

KEPALA = st.sampled_from(
    [
        *("", "No", "Kode", "Tujuan", "Sasaran", "Indikator", "Satuan", "Target", "Target 2024", "Realisasi", "Capaian", "%"),
        *("Predikat", "Target Akhir Renstra", "Tingkat Kemajuan", "2023", "2024", "Tahun", "Uraian", "Program", "Kegiatan"),
        *("Sub Kegiatan", "Program/Kegiatan", "Pagu", "Realisasi (Rp)", "Sebelum Perubahan", "Setelah Perubahan", "Jumlah"),
        *("Porsi (%)", "Efisiensi (%)", "Unsur", "Skor", "Tidak Baik", "Kurang Baik", "Baik", "Sangat Baik", "Total"),
        *("Input", "Output", "Indikator Program", "Indikator Tujuan", "Keterangan"),
    ]
)  # fmt: skip
SEL = st.sampled_from(
    [
        *("", "-", "1", "1.1", "A", "a. Jasa", "- Belanja Modal", "Program X", "JUMLAH", "100 %", "85 % 100 %", "Rp. 1.000,-"),
        *("1.234.567", "(1.000)", "0", "#DIV/0!", "B", "Rencana", "Realisasi", "Capaian", "Masukan/Input", "Keluaran/Output"),
        *("KK = 1.000\nKTP = 2", "a. X\nb. Y", "Kepala :", "Persentase desa tertib", "1. A\n2. B", "10\n20", "Kurang dari 55 %"),
        *("76 % s/d 100 %", "Lebih dari 100 %", "Rata-rata unsur", "\n\n", "9" * 40, "1e5", "12.34.56,78,9", "\N{ARABIC-INDIC DIGIT ONE}"),
    ]
)  # fmt: skip
TEKS = st.sampled_from(
    [
        *("NIP. 19640405 198703 1 015", "CAMAT X,", "Drs. A, S.H.", "B", "Nomor : 1/2/3", "31 Februari 2024", "BAB I"),
        *("Pada tanggal 9 Maret 2021", "Realisasi 90 % dari Rp 1.000 atau 5 (lima) kegiatan tahun 2012.", "2. Program"),
    ]
)  # fmt: skip


@st.composite
def tabel(draw: st.DrawFn) -> Tabel:
    kolom = tuple(draw(st.lists(KEPALA, max_size=8)))
    lebar = st.integers(max(0, len(kolom) - 1), len(kolom) + 1)
    baris = draw(st.lists(lebar.flatmap(lambda n: st.lists(SEL, min_size=n, max_size=n)), max_size=7))
    isi = tuple(
        Baris(tuple(map(Sel, b)), Tempat(f"Tabel, baris {n}"), draw(st.booleans())) for n, b in enumerate(baris)
    )
    judul = draw(
        st.sampled_from(["", "Sub Kegiatan : X", "PERJANJIAN KINERJA", "Realisasi Belanja Langsung 2020-2024"])
    )
    return Tabel(judul, kolom, isi, Tempat(draw(st.sampled_from(["", "Tabel"]))))


PROSA = st.builds(
    lambda teks, jenis, label: Prosa(teks, jenis, Tempat(""), label=label),
    TEKS,
    st.sampled_from(list(JenisProsa)),
    st.sampled_from(["", "1.", "Nama", "Nomor"]),
)


@settings(max_examples=150, deadline=None, suppress_health_check=list(HealthCheck))
@given(st.lists(tabel(), max_size=4), st.lists(PROSA, max_size=6), st.sampled_from([None, 2024]))
def test_odd_files_are_read_and_checked(tabel, prosa, tahun):
    b = lengkapi(Bacaan(asal=Asal.BERKAS, tahun=tahun, prosa=tuple(prosa), tabel=tuple(tabel)))
    assert all(len(x.sel) == len(t.kolom) for t in b.tabel for x in t.baris)
    assert all(u.induk is None or b.uang[u.induk].kedalaman < u.kedalaman for u in b.uang)
    assert all(t.kalimat for t in periksa(b))
