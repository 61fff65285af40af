"""Our own tree as text: what is said where, by whom, and each table as a full grid."""

from __future__ import annotations

from decimal import Decimal

from laporan import document as d
from laporan.checks.baca.pohon import baca_dokumen
from laporan.checks.bacaan import JenisProsa, Prosa, Tabel


def _dok(*isi: d.Section, depan: tuple[d.Section, ...] = (), lampiran: tuple[d.Section, ...] = ()) -> d.Dokumen:
    return d.Dokumen(judul="LKjIP", instansi="Kecamatan", tahun=2021, depan=depan, isi=isi, lampiran=lampiran)


def _prosa(*blok: d.Block) -> list[Prosa]:
    """What a section III A says below its heading."""
    bawah = d.Section(kunci="bab3_a", judul="PENGUKURAN", nomor="A.", level=2, isi=blok, tampil_judul=False)
    bab = d.Section(kunci="bab3", judul="AKUNTABILITAS", nomor="BAB III", anak=(bawah,), tampil_judul=False)
    return list(baca_dokumen(_dok(bab))[0])


def _tabel(tabel: d.Table) -> Tabel:
    return baca_dokumen(_dok(d.Section(kunci="bab3", judul="AKUNTABILITAS", nomor="BAB III", isi=(tabel,))))[1][0]


def _teks(isi: str) -> tuple[d.Run, ...]:
    return (d.Teks(isi),)


def test_paragraf_yang_ditulis_orang_dan_yang_disusun() -> None:
    p, q = _prosa(d.Paragraph(_teks("Disusun.")), d.Paragraph(_teks("Ditulis."), asal="12:naskah:3fa2"))
    assert (p.teks, p.tertulis, p.tempat.sebutan) == ("Disusun.", False, "BAB III A, paragraf 1")
    assert (q.tertulis, q.tempat.sebutan, q.tempat.asal) == (True, "BAB III A, paragraf 2", "12:naskah:3fa2")
    assert (q.bagian, q.tempat.bagian) == ("bab3_a", "bab3_a")


def test_nilai_hidup_dan_rujukan_dikenali_di_dalam_kalimat() -> None:
    runs = (d.Teks("Capaian "), d.Nilai("x:capaian", "90,00"), d.Teks(", lihat "), d.Rujukan("tabel-1", "Tabel 3.1"))
    p = _prosa(d.Paragraph(runs))[0]
    assert [(p.teks[a:b], kunci) for a, b, kunci in p.hidup] == [("90,00", "x:capaian"), ("Tabel 3.1", "tabel-1")]
    assert _prosa(d.Paragraph((d.Rujukan("tabel-1", "Tabel 3.1", hilang=True),)))[0].hidup == ()


def test_butir_dengan_label_dan_yang_di_bawahnya() -> None:
    dalam = d.DaftarButir((d.Butir(_teks("dua")),), gaya="a.")
    p = _prosa(d.DaftarButir((d.Butir(_teks("satu"), asal="1:naskah:x", blok=(dalam,)),), mulai=3))
    assert [(x.label, x.tempat.sebutan, x.tertulis) for x in p] == [
        ("3.", "BAB III A, butir 3", True),
        ("a.", "BAB III A, butir 3 a", False),
    ]


def test_judul_bagian_ditulis_kantor_bila_ada_pada_kerangkanya() -> None:
    depan = d.Section(kunci="kata_pengantar", judul="KATA PENGANTAR", asal="4", isi=(d.Paragraph(_teks("Puji")),))
    angka = d.Section(kunci="iku_1", judul="Dasar Hukum", nomor="1.3", level=2)
    isi = d.Section(kunci="bab1", judul="PENDAHULUAN", nomor="BAB I", anak=(angka,))
    prosa = baca_dokumen(_dok(isi, depan=(depan,)))[0]
    assert [(x.teks, x.level, x.tertulis, x.tempat.sebutan) for x in prosa] == [
        ("KATA PENGANTAR", 1, True, "Kata Pengantar, judul"),
        ("Puji", 0, False, "Kata Pengantar, paragraf 1"),
        ("PENDAHULUAN", 1, False, "BAB I, judul"),
        ("Dasar Hukum", 2, False, "Subbab 1.3, judul"),
    ]


def test_tanda_tangan_rumus_dan_isian() -> None:
    camat = d.BlokTandaTangan(jabatan="CAMAT", nama="NAMA", nip="19640405 198703 1 015", pangkat="Pembina")
    p = _prosa(
        d.TandaTangan((camat,)),
        d.Rumus("Capaian =", "Realisasi", "Target", "x 100"),
        d.DataDiri((d.Isian("Jabatan", "Camat"),)),
    )
    assert [(x.jenis, x.teks) for x in p] == [
        (JenisProsa.TANDA_TANGAN, "CAMAT\nNAMA\nPembina\nNIP. 19640405 198703 1 015"),
        (JenisProsa.RUMUS, "Capaian = Realisasi / Target x 100"),
        (JenisProsa.BUTIR, "Jabatan : Camat"),
    ]


def test_tabel_menjadi_kisi_penuh_dengan_nama_kolom() -> None:
    tabel = d.Table(
        kode="BS-12",
        nomor="Tabel 3.1",
        judul="Capaian",
        sumber="Sumber Data: kecamatan",
        kolom=(d.Kolom("SASARAN"), d.Kolom("Target", kelompok="2021"), d.Kolom("Realisasi", kelompok="2021")),
        baris=(
            d.Baris(
                (d.Sel("Pelayanan", rowspan=2), d.Sel("100", Decimal(100)), d.Sel("90", Decimal(90), "i:realisasi"))
            ),
            d.Baris((d.Sel("95"), d.Sel("Jumlah")), jenis="jumlah"),
        ),
    )
    t = _tabel(tabel)
    assert (t.kode, t.nomor, t.kolom) == ("BS-12", "Tabel 3.1", ("SASARAN", "2021 Target", "2021 Realisasi"))
    assert [[s.teks for s in b.sel] for b in t.baris] == [["Pelayanan", "100", "90"], ["Pelayanan", "95", "Jumlah"]]
    assert [b.jumlah for b in t.baris] == [False, True]
    sel = t.baris[0].sel[2]
    assert (sel.nilai, sel.kunci, sel.tempat.kunci) == (Decimal(90), "i:realisasi", "i:realisasi")
    assert sel.tempat.sebutan == "Tabel 3.1, baris 1, kolom 2021 Realisasi"
    assert t.baris[1].sel[0].tempat.sebutan == "Tabel 3.1, baris 2, kolom Sasaran"


def test_judul_dan_sumber_tabel_adalah_keterangan() -> None:
    tabel = d.Table("X", (d.Kolom("A"),), (), judul="Capaian", nomor="Tabel 3.1", sumber="Sumber: SKM", catatan=("n",))
    isi = [x.teks for x in _prosa(tabel) if x.jenis is JenisProsa.KETERANGAN]
    assert isi == ["Tabel 3.1 Capaian", "Sumber: SKM", "n"]


def test_tabel_tanpa_nomor_dikenali_dari_judul_atau_tempatnya() -> None:
    assert _tabel(d.Table("X", (d.Kolom("A"),), (), judul="Pagu\ndan APBD", nomor="Tabel :")).tempat.sebutan == (
        "Tabel “Pagu dan APBD”"
    )
    assert _tabel(d.Table("X", (d.Kolom("A"),), ())).tempat.sebutan == "BAB III, tabel"


def test_baris_nomor_kolom_dan_judul_selebar_tabel_bukan_kepala_kolom() -> None:
    kepala = ((d.Sel("Visi : maju", colspan=2),), (d.Sel("A"), d.Sel("B")), (d.Sel("(1)"), d.Sel("2 = 1 x 3")))
    assert _tabel(d.Table("X", (d.Kolom("A"), d.Kolom("B")), (), kepala=kepala)).kolom == ("A", "B")
