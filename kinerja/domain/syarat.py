"""What a step of a measurement or of a Perjanjian Kinerja asks for beyond state and permission."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from kinerja.alur import Status
from kinerja.domain.isian import KATA
from kinerja.models import PengukuranKinerja, PerjanjianKinerja, Realisasi, UnsurSurvei
from kinerja.queries.penanggung import angka_milik
from kinerja.queries.pengukuran_unit import satu_pengukuran
from kinerja.rules import yang_menahan_kirim
from sakip.core.models import Jejak
from sakip.core.sekali import membaca
from sakip.core.workflow import daftarkan_pakai, daftarkan_syarat

PENGUKURAN, PERJANJIAN = "kinerja.PengukuranKinerja", "kinerja.PerjanjianKinerja"
MENGIRIM = ("kirim", "ajukan_langsung")
MENULIS = ("buat", "ubah")


def daftarkan() -> None:
    for jenis in (PENGUKURAN, PERJANJIAN):
        ikuti_kantor(jenis)
    daftarkan_syarat(lengkap, PENGUKURAN, *MENGIRIM)
    daftarkan_syarat(bukan_angka_sendiri, PENGUKURAN, "ajukan", "setujui")
    daftarkan_syarat(berisi, PERJANJIAN, *MENGIRIM)
    daftarkan_syarat(bukan_naskah_sendiri, PERJANJIAN, "setujui")


def ikuti_kantor(jenis: str) -> None:
    """Papers of this kind are handed in as the office has it: to the sekcam, or straight to the camat; and only who
    handed in takes back."""
    daftarkan_pakai(lambda obj: bool(obj.perangkat.langkah_periksa), jenis, "kirim")
    daftarkan_pakai(lambda obj: not obj.perangkat.langkah_periksa, jenis, "ajukan_langsung")
    daftarkan_syarat(belum_diteruskan, jenis, "tarik")


def belum_diteruskan(obj: Any, _by: Any) -> str:
    """What the sekcam has passed on to the camat is no longer the sender's."""
    langkah = Jejak.objects.filter(jenis=obj._meta.label_lower, objek_id=str(obj.pk), aksi__in=list(obj.TRANSISI))
    terakhir = langkah.order_by("-pk").select_related("pengguna").first()
    if obj.status == Status.DIAJUKAN and terakhir is not None and terakhir.aksi == "ajukan":
        return f"Sudah diteruskan kepada camat oleh {terakhir.pengguna}. Minta camat mengembalikannya."
    return ""


def lengkap(obj: PengukuranKinerja, _by: Any) -> str:
    with membaca():
        kurang = yang_menahan_kirim(satu_pengukuran(obj.perangkat, obj.tahun, obj.periode, obj.unit_id))
    if not kurang:
        return ""
    sisa = f" Masih ada {len(kurang) - 1} kekurangan lain." if len(kurang) > 1 else ""
    return f"{obj} belum lengkap. {kurang[0].judul}: {kurang[0].kalimat}{sisa}"


def berisi(obj: PerjanjianKinerja, _by: Any) -> str:
    return "" if obj.baris.exists() else f"{obj} belum memuat indikator. Tambahkan indikatornya lebih dahulu."


def bukan_angka_sendiri(obj: PengukuranKinerja, by: Any) -> str:
    """Nobody passes on or approves a figure that he typed himself. Evidence is no figure."""
    kinerja, uang = angka_milik(obj)
    milik = ditulis_oleh(by, [*kinerja, *uang, *_skor_survei(kinerja)], bukan=frozenset(KATA))
    if not milik:
        return ""
    nama = getattr(milik[0], "indikator", None) or getattr(milik[0], "simpul", None) or milik[0]
    lain = f" dan {len(milik) - 1} angka lain" if len(milik) > 1 else ""
    return f"Angka {nama}{lain} terakhir diketik oleh Anda sendiri. Minta orang lain yang melakukan langkah ini."


def bukan_naskah_sendiri(obj: PerjanjianKinerja, by: Any) -> str:
    if not ditulis_oleh(by, [obj, *obj.baris.all(), *obj.anggaran.all()]):
        return ""
    return f"Sebagian isi {obj} terakhir ditulis oleh Anda sendiri. Minta orang lain yang menyetujuinya."


def _skor_survei(kinerja: Iterable[Realisasi]) -> Iterable[UnsurSurvei]:
    """What the figures that come from a survey are made of."""
    survei = {r.survei_id for r in kinerja if r.survei_id}
    return UnsurSurvei.objects.filter(survei__in=survei) if survei else ()


def ditulis_oleh(pengguna: Any, baris: Iterable[Any], *, bukan: frozenset[str] = frozenset()) -> list[Any]:
    """Those of the rows whose last writer is this user, by the Jejak; one query for each kind of row.

    Who changed only the fields ``bukan`` is not their writer: a mended word makes nobody else's figure one's own.
    """
    menurut_jenis: dict[str, dict[str, Any]] = {}
    for b in baris:
        menurut_jenis.setdefault(b._meta.label_lower, {})[str(b.pk)] = b
    hasil = []
    for jenis, semua in menurut_jenis.items():
        jejak = Jejak.objects.filter(jenis=jenis, objek_id__in=list(semua), aksi__in=MENULIS).order_by("pk")
        semua_jejak = jejak.values_list("objek_id", "pengguna", "perubahan")
        terakhir = {pk: siapa for pk, siapa, ubah in semua_jejak if not ubah or ubah.keys() - bukan}
        hasil += [b for pk, b in semua.items() if terakhir.get(pk) == pengguna.pk]
    return hasil
