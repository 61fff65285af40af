"""What a generated book says in words about performance and the survey; each sentence in several phrasings."""

from __future__ import annotations

from decimal import Decimal

from tests.bench.tanam import kata
from tests.bench.tanam.buku import Isi, Naskah, Rangkai
from tests.bench.tanam.kenyataan import Sasaran, Ukuran
from tests.bench.tanam.pencetak import Pena, mutu
from tests.bench.tanam.tabel_kinerja import skor_unsur


def _lewat(u: Ukuran, tahun: int) -> int:
    return (u.capaian(tahun) > 100) - (u.capaian(tahun) < 100)


def ringkas(p: Pena, bagian: str) -> list[Naskah]:
    """How many indicators reached their target; once in the summary, once at the end."""
    semua = p.k.indikator
    capai = sum(_lewat(u, p.k.tahun) >= 0 for u in semua)
    n, a, b = p.cacah("indikator", len(semua)), p.cacah("tercapai", capai), p.cacah("belum", len(semua) - capai)
    if capai == len(semua):
        isi = p.pilih(
            "Seluruh {n} indikator kinerja {kantor} tahun {tahun} mencapai target yang ditetapkan.",
            "Dari {n} indikator kinerja tahun {tahun}, semuanya telah mencapai target.",
            n=n, kantor=p.kantor(), tahun=p.tahun(),
        )  # fmt: skip
    else:
        isi = p.pilih(
            "Dari {n} indikator kinerja {kantor} tahun {tahun}, sebanyak {a} indikator mencapai target dan {b} indikator "
            "belum mencapai target.",
            "Hasil pengukuran tahun {tahun} menunjukkan {a} dari {n} indikator telah mencapai target, sedangkan {b} indikator "
            "masih di bawah target.",
            n=n, a=a, b=b, kantor=p.kantor(), tahun=p.tahun(),
        )  # fmt: skip
    return [p.paragraf(bagian, isi)]


def rumus(p: Pena) -> list[Naskah]:
    b = "bab3_pengukuran"
    naik = "Bila semakin tinggi realisasi menunjukkan kinerja yang semakin baik, capaian dihitung dengan rumus:"
    turun = "Bila semakin rendah realisasi menunjukkan kinerja yang semakin baik, capaian dihitung dengan rumus:"
    turunan = [u.nama for u in p.k.indikator if not u.naik]
    isi = [
        Naskah(b, [naik]), Naskah(b, ["Capaian = Realisasi / Target x 100 %"], "rumus", kode="BS-9"),
        Naskah(b, [turun]), Naskah(b, ["Capaian = (Target - (Realisasi - Target)) / Target x 100 %"], "rumus", kode="BS-10"),
    ]  # fmt: skip
    if turunan:
        isi.append(Naskah(b, ["Rumus yang kedua digunakan untuk indikator " + " dan ".join(turunan) + "."]))
    return isi


def indikator(p: Pena, u: Ukuran, bagian: str) -> list[Naskah]:
    """The analysis of an indicator: this year, last year, the end of the Renstra, causes."""
    hasil = [_kini(p, u), _terhadap_target(p, u)]
    if p.k.tahun - 1 in u.realisasi:
        hasil.append(_tahun_lalu(p, u))
    akhir = [_akhir(p, u)] if u.naik else []
    sebab = p.pilih(
        "Keberhasilan tersebut didukung oleh {sebab}.",
        "Hal ini antara lain karena {sebab}.",
        sebab=p.r.choice(kata.SEBAB),
    )
    if u.kendala:
        sebab = p.pilih(
            "Belum tercapainya target disebabkan {kendala}. Solusi yang ditempuh adalah {solusi}.",
            "Kendala yang dihadapi adalah {kendala}, sehingga kecamatan {solusi}.", kendala=u.kendala, solusi=u.solusi,
        )  # fmt: skip
    if p.r.random() < 0.5:
        return [p.paragraf(bagian, *hasil), p.paragraf(bagian, *akhir, sebab)]
    return [p.paragraf(bagian, *hasil, *akhir, sebab)]


def _kini(p: Pena, u: Ukuran) -> Rangkai:
    return p.pilih(
        f"Realisasi {u.nama} pada tahun {{tahun}} sebesar {{real}} dari target {{target}}, sehingga capaiannya {{capaian}}.",
        f"Pada tahun {{tahun}}, {u.nama} terealisasi {{real}} dari target sebesar {{target}} atau tercapai {{capaian}}.",
        f"Indikator {u.nama} tahun {{tahun}} ditargetkan {{target}} dan terealisasi {{real}}, dengan capaian kinerja "
        "{capaian} ({predikat}).",
        f"Capaian indikator {u.nama} tahun {{tahun}} adalah {{capaian}} dengan kategori {{predikat}}, yaitu realisasi "
        "{real} terhadap target {target}.",
        tahun=p.tahun(), real=p.realisasi(u, prosa=True), target=p.target(u, prosa=True), capaian=p.capaian(u, prosa=True),
        predikat=p.predikat(u),
    )  # fmt: skip


def _terhadap_target(p: Pena, u: Ukuran) -> Rangkai:
    lewat = _lewat(u, p.k.tahun)
    if not u.naik:
        kata_banding = {1: "lebih baik daripada", 0: "sama dengan", -1: "lebih buruk daripada"}[lewat]
    else:
        kata_banding = p.r.choice({1: ("melampaui", "di atas"), 0: ("sama dengan", "sesuai dengan"),
                                   -1: ("di bawah", "belum mencapai")}[lewat])  # fmt: skip
    kunci = Isi(("banding", u.kunci), kata_banding, "arah", Decimal(lewat))
    return p.pilih(
        "Realisasi tersebut {banding} target yang telah ditetapkan.",
        f"Dengan demikian realisasi {u.nama} {{banding}} target tahun {{tahun}}.",
        banding=kunci, tahun=p.tahun(),
    )  # fmt: skip


def _tahun_lalu(p: Pena, u: Ukuran) -> Rangkai:
    y = p.k.tahun
    beda = u.realisasi[y] - u.realisasi[y - 1]
    satuan = "poin" if u.satuan in {"%", "indeks", "nilai"} else u.satuan
    selisih = Isi(
        ("selisih", u.kunci), f"{p.g.ukuran(abs(beda), u.desimal, '', prosa=True)} {satuan}", "angka", abs(beda)
    )
    return p.pilih(
        "Dibandingkan dengan tahun {lalu} yang sebesar {rlalu}, realisasi tahun {tahun} {arah} sebesar {selisih}.",
        f"Realisasi {u.nama} {{arah}} dari {{rlalu}} pada tahun {{lalu}} menjadi {{real}} pada tahun {{tahun}}.",
        "Jika dibandingkan dengan realisasi tahun {lalu} ({rlalu}), realisasi tahun {tahun} {arah} {selisih}.",
        lalu=p.tahun(y - 1), rlalu=p.realisasi(u, y - 1, prosa=True), tahun=p.tahun(), selisih=selisih,
        real=p.realisasi(u, prosa=True),
        arah=p.arah(("realisasi", u.kunci), beda, kata=p.r.choice((("meningkat", "menurun"), ("naik", "turun")))),
    )  # fmt: skip


def _akhir(p: Pena, u: Ukuran) -> Rangkai:
    return p.pilih(
        "Terhadap target akhir Renstra tahun {akhir} sebesar {target}, realisasi sampai dengan tahun {tahun} mencapai {maju}.",
        "Bila dibandingkan dengan target akhir periode Renstra ({target}), tingkat kemajuannya {maju}.",
        akhir=p.tahun(p.k.akhir), target=p.target(u, p.k.akhir, prosa=True), tahun=p.tahun(),
        maju=p.persen(("kemajuan", u.kunci), u.realisasi[p.k.tahun] / u.target[p.k.akhir] * 100, prosa=True),
    )  # fmt: skip


def tanpa_nasional(p: Pena) -> list[Naskah]:
    """That there is no figure of the nation to compare with."""
    isi = p.pilih(
        "Perbandingan dengan standar nasional tidak disajikan karena standar nasional untuk indikator ini tidak tersedia.",
        "Realisasi belum dapat dibandingkan dengan standar nasional karena datanya tidak tersedia.",
    )
    return [p.paragraf("bab3_evaluasi", isi)]


def rata(p: Pena, s: Sasaran, bagian: str) -> list[Naskah]:
    isi = p.pilih(
        "Rata-rata capaian sasaran ini sebesar {rata}.",
        f"Dengan demikian rata-rata capaian sasaran {s.uraian} adalah {{rata}}.",
        rata=p.rata_capaian(s),
    )
    return [p.paragraf(bagian, isi)]


def dukungan(p: Pena, s: Sasaran, bagian: str) -> list[Naskah]:
    kegiatan = [k for x in s.program for k in x.anak]
    daun = [d for x in s.program for d in x.daun()]
    isi = p.pilih(
        "Sasaran ini didukung oleh {a} program, {b} kegiatan dan {c} sub kegiatan, yaitu:",
        "Untuk mencapai sasaran tersebut dilaksanakan {a} program dengan {b} kegiatan dan {c} sub kegiatan:",
        a=p.cacah(f"program:{s.kunci}", len(s.program)), b=p.cacah(f"kegiatan:{s.kunci}", len(kegiatan)),
        c=p.cacah(f"sub:{s.kunci}", len(daun)),
    )  # fmt: skip
    butir = [Naskah(bagian, [x.nama], "butir", f"{n}.") for n, x in enumerate(s.program, 1)]
    anak = [Naskah(bagian, [f"Kegiatan {k.nama}"], "butir", f"{chr(96 + n)}.", 2) for n, k in enumerate(kegiatan, 1)]
    return [p.paragraf(bagian, isi), *butir, *anak]


def survei(p: Pena) -> list[Naskah]:
    b, unsur, rata_skor = "bab3_survei", p.k.unsur, p.k.rata_skor
    urut = sorted(unsur, key=lambda u: u.skor)
    huruf, nama = mutu(rata_skor)
    isi_rata = Isi(("rata_skor",), p.g.ukuran(rata_skor, 2, "", prosa=True), "angka", rata_skor)
    kepala = p.pilih(
        f"Survei Kepuasan Masyarakat tahun {{tahun}} melibatkan {p.k.responden} responden dengan {{n}} unsur pelayanan.",
        f"Survei tahun {{tahun}} dilaksanakan terhadap {p.k.responden} orang responden atas {{n}} unsur.",
        tahun=p.tahun(), n=p.cacah("unsur", len(unsur)),
    )  # fmt: skip
    hasil = p.pilih(
        f"Nilai rata-rata unsur adalah {{rata}} dengan mutu pelayanan {huruf} ({nama}).",
        f"Skor rata-rata sebesar {{rata}} atau berkategori {nama}.", rata=isi_rata,
    )  # fmt: skip
    ujung = p.pilih(
        f"Skor tertinggi terdapat pada unsur {urut[-1].nama} sebesar {{atas}}, sedangkan yang terendah pada unsur "
        f"{urut[0].nama} sebesar {{bawah}}.",
        f"Unsur {urut[0].nama} memperoleh skor terendah ({{bawah}}) dan unsur {urut[-1].nama} tertinggi ({{atas}}).",
        atas=skor_unsur(p, urut[-1], prosa=True), bawah=skor_unsur(p, urut[0], prosa=True),
    )  # fmt: skip
    kurang = [u.nama for u in unsur if u.skor < rata_skor]
    utama = "Unsur yang berada di bawah rata-rata dan menjadi prioritas perbaikan adalah " + _daftar(kurang) + "."
    return [p.paragraf(b, kepala, hasil), p.paragraf(b, ujung), p.paragraf(b, [utama])]


def _daftar(isi: list[str]) -> str:
    kecil = [x[0].lower() + x[1:] for x in isi]
    return kecil[0] if len(kecil) == 1 else ", ".join(kecil[:-1]) + " dan " + kecil[-1]
