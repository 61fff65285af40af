"""Tables of money of a generated book: kinds of belanja, the program tree, sasaran, two years, input and output."""

from __future__ import annotations

from decimal import Decimal

from tests.bench.tanam.buku import Baris, Isi, Kisi, Rangkai
from tests.bench.tanam.kenyataan import SERATUS, Sasaran, Simpul
from tests.bench.tanam.pencetak import Pena

JENIS = {
    "pegawai": ("Belanja Pegawai",),
    "barang": ("Belanja Barang dan Jasa", "Belanja Barang/Jasa"),
    "modal": ("Belanja Modal",),
}


class KepalaUang:
    """The heads of money that this office uses everywhere."""

    def __init__(self, p: Pena) -> None:
        r = p.r
        self.pagu = r.choice(("ANGGARAN", "Anggaran (Rp)", "PAGU ANGGARAN (Rp)", "Pagu (Rp)"))
        self.serap = r.choice(("REALISASI", "Realisasi (Rp)", "REALISASI (Rp)"))
        self.persen = r.choice(("%", "CAPAIAN %", "Persentase (%)", "CAPAIAN (%)"))
        self.jumlah = r.choice(("JUMLAH", "Jumlah", "TOTAL", "Total"))
        self.kode = r.random() < 0.35
        self.dalam = r.choice((3, 3, 3, 2))
        self.barang = r.choice(JENIS["barang"])

    def nama_jenis(self, jenis: str) -> str:
        return self.barang if jenis == "barang" else JENIS[jenis][0]


def _tiga(p: Pena, siapa: str, pagu: int, serap: int) -> list[Rangkai]:
    return [[p.dana(siapa, pagu, serap, hal)] for hal in ("pagu", "serap", "persen")]


def jenis(p: Pena, h: KepalaUang, judul: Rangkai) -> Kisi:
    """Belanja by kind with its total: anggaran, realisasi, percent."""
    baris = [Baris([[h.nama_jenis(j)], *_tiga(p, f"J.{j}", *isi)], f"J.{j}") for j, isi in p.k.jenis.items()]
    baris.append(Baris([[h.jumlah], *_tiga(p, "T", p.k.pagu, p.k.serap)], "T"))
    return Kisi("MU-12", "1", judul, [["Uraian"], [h.pagu], [h.serap], [h.persen]], baris, [1, 2, 3])


def alokasi(p: Pena, h: KepalaUang, judul: Rangkai) -> Kisi:
    """Belanja by kind in two columns of amounts, as the main model prints it."""
    j = p.k.jenis
    operasi = p.uang("pagu", "J.operasi", j["pegawai"][0] + j["barang"][0])
    modal = p.uang("pagu", "J.modal", j["modal"][0])
    baris = [Baris([["a. Belanja Operasi"], [], [operasi]], "J.operasi")]
    baris += [
        Baris([[f"   {h.nama_jenis(x)}"], [p.uang("pagu", f"J.{x}", j[x][0])], []], f"J.{x}")
        for x in ("pegawai", "barang")
    ]
    baris.append(Baris([["b. Belanja Modal"], [], [modal]], "J.modal"))
    baris.append(Baris([["Jumlah"], [], [p.simpul(None, "pagu")]], "T"))
    return Kisi("BS-19", "1", judul, [[], [], []], baris, [1, 2])


def belanja(p: Pena, h: KepalaUang, judul: Rangkai) -> Kisi:
    """Programs with their kegiatan and sub kegiatan, and the total."""
    baris = [b for n, s in enumerate(p.k.program, 1) for b in _cabang(p, h, s, 1, n)]
    total: list[Rangkai] = [[h.jumlah], *[[p.simpul(None, x)] for x in ("pagu", "serap", "persen")]]
    baris.append(Baris([[], *total], "T"))
    nama = {3: "PROGRAM / KEGIATAN / SUB KEGIATAN", 2: "PROGRAM / KEGIATAN"}[h.dalam]
    kepala: list[Rangkai] = [["KODE" if h.kode else "NO"], [nama], [h.pagu], [h.serap], [h.persen]]
    return Kisi("BS-20", "1", judul, kepala, baris, [2, 3, 4])


def _cabang(p: Pena, h: KepalaUang, s: Simpul, dalam: int, n: int) -> list[Baris]:
    if dalam > h.dalam:
        return []
    depan = s.kode if h.kode else (str(n) if dalam == 1 else "")
    tanda = "" if h.kode else ("", "", f"{chr(96 + n)}. ", "- ")[dalam]
    nama = s.nama.upper() if dalam == 1 else f"{tanda}{s.nama}"
    isi: list[Rangkai] = [[depan] if depan else [], [nama], *[[p.simpul(s, x)] for x in ("pagu", "serap", "persen")]]
    return [Baris(isi, s.kunci), *[b for i, a in enumerate(s.anak, 1) for b in _cabang(p, h, a, dalam + 1, i)]]


def pk_program(p: Pena, h: KepalaUang, nama: str) -> Kisi:
    """The programs of the Perjanjian Kinerja and the stage of the budget."""
    ket = f"{p.k.tahap} TA. {p.k.tahun}"
    baris = [Baris([[f"{n}. {s.nama}"], [p.simpul(s, "pagu")], [ket]], s.kunci) for n, s in enumerate(p.k.program, 1)]
    baris.append(Baris([["Jumlah"], [p.simpul(None, "pagu")], [ket]], "T"))
    return Kisi("BS-6", nama, [], [["Program"], ["Anggaran"], ["Keterangan"]], baris, [1])


def _sasaran(s: Sasaran) -> tuple[int, int]:
    return sum(x.pagu for x in s.program), sum(x.serap for x in s.program)


def porsi(p: Pena, kunci: str, pagu: int, *, prosa: bool = False) -> Isi:
    return p.persen(("porsi", kunci), Decimal(pagu) / Decimal(p.k.pagu) * SERATUS, prosa=prosa)


def per_sasaran(p: Pena, h: KepalaUang, judul: Rangkai) -> Kisi:
    """The money of each sasaran; what supports all stands in a row of its own, so that the shares make 100 %."""
    baris = []
    for n, s in enumerate(p.k.sasaran, 1):
        baris.append(_baris_sasaran(p, s.kunci, f"{n}", s.uraian, *_sasaran(s)))
    tunjang = p.k.program[0]
    baris.append(_baris_sasaran(p, tunjang.kunci, "", "Penunjang seluruh sasaran", tunjang.pagu, tunjang.serap))
    total: list[Rangkai] = [[p.simpul(None, x)] for x in ("pagu", "serap", "persen")]
    baris.append(Baris([[], [h.jumlah], total[0], ["100 %"], *total[1:]], "T"))
    kepala: list[Rangkai] = [["NO"], ["SASARAN"], [h.pagu], ["Porsi (%)"], [h.serap], [h.persen]]
    return Kisi("BS-21", "1", judul, kepala, baris, [2, 3, 4, 5])


def _baris_sasaran(p: Pena, kunci: str, no: str, nama: str, pagu: int, serap: int) -> Baris:
    tiga = _tiga(p, kunci, pagu, serap)
    return Baris([[no] if no else [], [nama], tiga[0], [porsi(p, kunci, pagu)], *tiga[1:]], kunci)


def sasaran_program(p: Pena, judul: Rangkai) -> Kisi:
    """The list of the main model: programs of each sasaran, their sum, its share."""
    baris = []
    for s in p.k.sasaran:
        pagu = _sasaran(s)[0]
        for i, x in enumerate(s.program):
            depan: list[Rangkai] = [[s.uraian], [x.nama], [p.simpul(x, "pagu")]]
            ujung: list[Rangkai] = [[p.uang("pagu", s.kunci, pagu)], [porsi(p, s.kunci, pagu)]] if i == 0 else [[], []]
            baris.append(Baris([*depan, *ujung], s.kunci))
    kepala: list[Rangkai] = [["SASARAN"], ["PROGRAM"], ["ANGGARAN"], ["JUMLAH"], ["PERSEN"]]
    return Kisi("BS-21", "1", judul, kepala, baris, [2, 3, 4])


def dua_tahun(p: Pena, h: KepalaUang, judul: Rangkai) -> Kisi:
    y = p.k.tahun
    baris = [
        Baris([[str(t)], *_tiga(p, siapa, *isi)], siapa)
        for t, siapa, isi in ((y - 1, "L", p.k.lalu), (y, "T", (p.k.pagu, p.k.serap)))
    ]
    return Kisi("", "2", judul, [["Tahun"], [h.pagu], [h.serap], [h.persen]], baris, [1, 2, 3])


def masukan(p: Pena, s: Simpul, nama: str) -> Kisi:
    """Input and output of a sub kegiatan."""
    k = s.keluaran
    assert k
    kepala: list[Rangkai] = [[], [], ["Uraian"], ["Target"], ["Realisasi"], ["%"]]
    dana: list[Rangkai] = [[p.simpul(s, x)] for x in ("pagu", "serap", "persen")]
    hasil: list[Rangkai] = [[keluaran(p, s, "target")], [keluaran(p, s, "realisasi")], [persen_keluaran(p, s)]]
    baris = [
        Baris([["Masukan/Input"], [":"], [p.r.choice(("Anggaran", "Dana"))], *dana], s.kunci),
        Baris([["Keluaran/Output"], [":"], [k.uraian], *hasil], s.kunci),
    ]
    return Kisi("BS-17", nama, [f"Sub Kegiatan: {s.nama}"], kepala, baris, [5])


def keluaran(p: Pena, s: Simpul, hal: str) -> Isi:
    assert s.keluaran
    n = s.keluaran.target if hal == "target" else s.keluaran.realisasi
    return Isi(("keluaran", s.kunci, hal), f"{n} {s.keluaran.satuan}", "angka", Decimal(n))


def persen_keluaran(p: Pena, s: Simpul) -> Isi:
    assert s.keluaran
    return p.persen(("keluaran", s.kunci, "persen"), Decimal(s.keluaran.realisasi) / s.keluaran.target * SERATUS)


def efisiensi(p: Pena, judul: Rangkai) -> Kisi:
    """Capaian less absorption, for each sasaran (domain.md §2.6)."""
    baris = []
    for n, s in enumerate(p.k.sasaran, 1):
        pagu, serap = _sasaran(s)
        rata = p.rata_capaian(s, prosa=False)
        serapan = p.dana(s.kunci, pagu, serap, "persen")
        beda = p.persen(("efisiensi", s.kunci), p.efisiensi(rata, serapan))
        baris.append(Baris([[f"{n}"], [s.uraian], [rata], [serapan], [beda]], s.kunci))
    kepala: list[Rangkai] = [
        ["No"],
        ["Sasaran"],
        ["Rata-rata Capaian (%)"],
        ["Serapan Anggaran (%)"],
        ["Efisiensi (%)"],
    ]
    return Kisi("", "efisiensi", judul, kepala, baris, [2, 3, 4])


def rkt(p: Pena, judul: Rangkai, target: str) -> Kisi:
    """Sasaran and their targets beside programs and kegiatan; money only where no later stage has changed it."""
    kolom: list[Rangkai] = [["SASARAN Uraian"], ["SASARAN Indikator Sasaran"], [f"SASARAN {target.title()}"],
                            ["PROGRAM Uraian"], ["KEGIATAN Uraian"]]  # fmt: skip
    murni = p.k.tahap == "DPA"
    baris = []
    for s in p.k.sasaran:
        kegiatan = [(x, k) for x in s.program for k in x.anak]
        for i in range(max(len(kegiatan), len(s.indikator))):
            u = s.indikator[i] if i < len(s.indikator) else None
            isi: list[Rangkai] = [[s.uraian] if i == 0 else [], [u.nama] if u else [], [p.target(u)] if u else []]
            x, k = kegiatan[i] if i < len(kegiatan) else (None, None)
            isi += [[x.nama] if x and i == 0 else [], [k.nama] if k else []]
            if murni:
                isi.append([p.simpul(k, "pagu")] if k else [])
            baris.append(Baris(isi, u.kunci if u else s.kunci))
    return Kisi(
        "BS-2", "1", judul, [*kolom, *([["KEGIATAN Anggaran"]] if murni else [])], baris, [2, *([5] if murni else [])]
    )
