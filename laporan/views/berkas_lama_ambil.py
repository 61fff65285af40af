"""Taking over what an old report states: what would be taken, beside the data; the chosen goes to the preview of the import."""

from __future__ import annotations

from collections import defaultdict
from typing import Any

from django.core.exceptions import ValidationError
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.utils.functional import cached_property
from django.views.generic import TemplateView

from laporan.berkas_lama import antrean
from laporan.berkas_lama.ambil.bentuk import Ambilan, Keadaan, Nilai, Petak, Tertinggal
from laporan.berkas_lama.ambil.cocok import polos
from laporan.berkas_lama.ambil.susun import susun_ambilan
from laporan.domain.berkas_lama import ambil_alih, buku_dicentang, nama_buku
from laporan.models import BerkasDiperiksa
from laporan.renderers.xlsx import XLSX
from laporan.views.berkas_lama import BACA, SatuBerkasLama
from laporan.views.unduh import unduhan

SEBUTAN = {
    Keadaan.KOSONG: ("kosong di data", "baik"),
    Keadaan.BERBEDA: ("berbeda dengan data", "setengah"),
    Keadaan.SAMA: ("sama dengan data", ""),
    Keadaan.BENTROK: ("berkas tidak sepakat", "kurang"),
    Keadaan.DITOLAK: ("tidak dapat diambil", "kurang"),
}


class BerkasLamaAmbil(SatuBerkasLama, TemplateView):
    """Every value that a file states for a cell of the data, with boxes; sending it makes the workbook of the import."""

    template_name = "laporan/berkas_lama_ambil.html"
    izin_halaman = "impor"

    def get_judul(self) -> str:
        return "Ambil alih ke data"

    def get_remah(self) -> list[tuple[str, str]]:
        return [*super().get_remah(), (self.object.nama, self.alamat(BACA, pk=self.object.pk))]

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> Any:
        """Where it is still being read, or by an older version, its own page says how far that is."""
        if antrean.tengok(self.object).keadaan != BerkasDiperiksa.Keadaan.SELESAI:
            return HttpResponseRedirect(self.alamat(BACA, pk=self.object.pk))
        return super().dispatch(request, *args, **kwargs)

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        tanda = set(request.POST.getlist("nilai"))
        try:
            if "unduh" in request.POST:
                return unduhan(buku_dicentang(self.object, tanda, by=request.user), XLSX, nama_buku(self.object))
            kiriman = ambil_alih(self.object, tanda, by=request.user)
        except ValidationError as salah:
            return self.render_to_response(self.get_context_data(salah=" ".join(salah.messages), dicentang=tanda))
        return HttpResponseRedirect(self.alamat("impor", pk=kiriman.pk))

    @cached_property
    def ambilan(self) -> Ambilan:
        return susun_ambilan(self.object.hasil, self.perangkat, by=self.request.user)

    @property
    def kantor_lain(self) -> str:
        """The office that the file names, where it is another one."""
        nama = str(self.object.hasil.get("instansi") or "")
        a, b = polos(nama), polos(self.perangkat.nama)
        return "" if not a or a in b or b in a else nama

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        semua = list(self.ambilan.petak.values())
        dicentang = kwargs.pop("dicentang", None)
        if dicentang is None:
            dicentang = set() if self.kantor_lain else _bawaan(semua)
        isi = {
            "b": self.object,
            "kantor_lain": self.kantor_lain,
            "lembar": _menurut_lembar([p for p in semua if p.keadaan is not Keadaan.SAMA], dicentang),
            "sama": _menurut_lembar([p for p in semua if p.keadaan is Keadaan.SAMA], dicentang),
            "banyak_sama": sum(p.keadaan is Keadaan.SAMA for p in semua),
            "dapat": any(not p.alasan and p.keadaan is not Keadaan.SAMA for p in semua),
            "tertinggal": _menurut_nama(self.ambilan.tertinggal),
            "jumlah": self.ambilan.jumlah,
            "url_baca": self.alamat(BACA, pk=self.object.pk),
        }
        return super().get_context_data(**isi | kwargs)


def _bawaan(semua: list[Petak]) -> set[str]:
    return {p.tanda(n) for p in semua for n in p.nilai if p.bawaan(n)}


def _menurut_lembar(semua: list[Petak], dicentang: set[str]) -> list[tuple[str, list[dict[str, Any]]]]:
    """Sheets in their order, each with its cells as the page shows them."""
    hasil: dict[Any, list[dict[str, Any]]] = defaultdict(list)
    for p in sorted(semua, key=lambda p: (p.lembar.urut, p.sebutan, p.tahun)):
        hasil[p.lembar].append(_petak(p, dicentang))
    return [(lembar.nama, isi) for lembar, isi in hasil.items()]


def _petak(p: Petak, dicentang: set[str]) -> dict[str, Any]:
    kata, warna = SEBUTAN[p.keadaan]
    bisa = not p.alasan and p.keadaan is not Keadaan.SAMA
    return {
        "p": p,
        "kata": kata,
        "lencana": f"lencana {warna}".strip(),
        "nilai": [_nilai(p, n, dicentang, bisa=bisa) for n in p.nilai],
    }


def _nilai(p: Petak, n: Nilai, dicentang: set[str], *, bisa: bool) -> dict[str, Any]:
    tanda = p.tanda(n)
    return {"n": n, "tanda": tanda if bisa else "", "dicentang": tanda in dicentang}


def _menurut_nama(semua: list[Tertinggal]) -> list[dict[str, Any]]:
    """One entry for each name and reason, with all that was said of it."""
    hasil: dict[tuple[str, str], list[Tertinggal]] = defaultdict(list)
    for t in semua:
        hasil[t.nama, t.alasan].append(t)
    return [{"nama": nama, "alasan": alasan, "isi": isi} for (nama, alasan), isi in hasil.items()]
