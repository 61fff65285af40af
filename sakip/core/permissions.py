"""Who may do what: small named predicates over (pengguna, objek). Nobody decides this anywhere else.

Roles hold per office and period (``Peran``). A predicate gets the row it is asked about; a refusal
comes with a sentence. Who may not *see* a thing gets 404, who may see but not change it gets 403.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from typing import Any

from django.core.exceptions import PermissionDenied
from django.db.models import Q, QuerySet

from sakip.core.models import Pemda, Pengguna, Peran, PerangkatDaerah

J = Peran.Jenis
PENGELOLA = (J.ORGANISASI, J.ADMIN)
PEMANTAU = (J.INSPEKTORAT, *PENGELOLA)
Predikat = Callable[[Pengguna, Any], bool]

IZIN: dict[str, tuple[Predikat, str]] = {}

_tanpa_izin: ContextVar[bool] = ContextVar("tanpa_izin", default=False)


@contextmanager
def tanpa_izin() -> Iterator[None]:
    """Ask for no permission: for the data that the program itself brings, and for the pages of emergencies.

    Gate, lock, the check of the whole row and the Jejak hold as ever.
    """
    token = _tanpa_izin.set(True)
    try:
        yield
    finally:
        _tanpa_izin.reset(token)


class Ditolak(PermissionDenied):
    """The user may see the row but not do this; the message is a sentence for the page."""


def izin(nama: str, kalimat: str) -> Callable[[Predikat], Predikat]:
    """Register a predicate under a name, with the sentence of its refusal."""

    def daftar(fungsi: Predikat) -> Predikat:
        IZIN[nama] = (fungsi, kalimat)
        return fungsi

    return daftar


def punya(pengguna: Pengguna, perangkat: PerangkatDaerah | None, *jenis: str) -> bool:
    """Has one of these roles in the office, or for its whole Pemda."""
    return perangkat is not None and any(
        p.jenis in jenis and (p.perangkat_id == perangkat.pk if p.perangkat_id else p.pemda_id == perangkat.pemda_id)
        for p in pengguna.peran_aktif
    )


def punya_di_pemda(pengguna: Pengguna, pemda_id: int | None, *jenis: str) -> bool:
    """Has one of these roles for the Pemda. What is common to all Pemda is the installation's (superuser)."""
    return pengguna.is_superuser or (
        pemda_id is not None
        and any(p.jenis in jenis and p.pemda_id == pemda_id for p in pengguna.peran_aktif if p.perangkat_id is None)
    )


def pemda_dipegang(pengguna: Pengguna, *jenis: str) -> QuerySet[Pemda]:
    """The Pemda for which the user has one of these roles; all for the installation's admin."""
    if pengguna.is_superuser:
        return Pemda.objects.all()
    return Pemda.objects.filter(
        pk__in={p.pemda_id for p in pengguna.peran_aktif if not p.perangkat_id and p.jenis in jenis}
    )


def pemda_terlihat(pengguna: Pengguna) -> QuerySet[Pemda]:
    """The Pemda whose administration the user may open."""
    return pemda_dipegang(pengguna, *PENGELOLA)


def pemda_dipantau(pengguna: Pengguna) -> QuerySet[Pemda]:
    """The Pemda of whose offices the user may see what they handed in."""
    return pemda_dipegang(pengguna, *PEMANTAU)


def kantor_terlihat(pengguna: Pengguna) -> Any:
    """The offices the user may see, as a queryset; a hidden one only through a role for its whole Pemda."""
    semua = PerangkatDaerah.objects.select_related("pemda")
    if pengguna.is_superuser:
        return semua
    peran = pengguna.peran_aktif
    kantor = {p.perangkat_id for p in peran if p.perangkat_id}
    pemda = {p.pemda_id for p in peran if not p.perangkat_id}
    return semua.filter(Q(pk__in=kantor, aktif=True) | Q(pemda_id__in=pemda))


def kantor_sendiri(pengguna: Pengguna, slug: str) -> PerangkatDaerah | None:
    """The office of that name in which the user has a role; of those that ``kantor_terlihat`` gives, without a query."""
    for p in pengguna.peran_aktif:
        if p.perangkat is not None and p.perangkat.aktif and p.perangkat.slug == slug:
            if p.perangkat.pemda_id == p.pemda_id:
                p.perangkat.pemda = p.pemda
            return p.perangkat
    return None


def boleh(pengguna: Pengguna | None, nama: str, objek: Any) -> bool:
    """Whether the user may do ``nama`` to ``objek``."""
    return pengguna is not None and IZIN[nama][0](pengguna, objek)


def pastikan(pengguna: Pengguna | None, nama: str, objek: Any) -> None:
    """Raise Ditolak with the predicate's sentence unless the user may."""
    if not (_tanpa_izin.get() or boleh(pengguna, nama, objek)):
        raise Ditolak(IZIN[nama][1])


def kantor_dari(objek: Any) -> PerangkatDaerah | None:
    return objek if isinstance(objek, PerangkatDaerah) else getattr(objek, "pemilik", None)


def pemda_dari(objek: Any) -> int | None:
    """The Pemda a row without an office belongs to; None for common data."""
    if isinstance(objek, Pemda):
        return objek.pk
    for nama in ("pemda_id", "rpjmd", "versi", "skala", "aturan", "perangkat"):
        nilai = getattr(objek, nama, None)
        if nilai is not None:
            return nilai if isinstance(nilai, int) else pemda_dari(nilai)
    return None


@izin("lihat", "Halaman ini tidak ada.")
def lihat(pengguna: Pengguna, objek: Any) -> bool:
    kantor = kantor_dari(objek)
    return pengguna.is_superuser or punya(pengguna, kantor, *Peran.Jenis.values)


@izin("ubah_rencana", "Rencana kantor ini hanya dapat diubah oleh perencana.")
def ubah_rencana(pengguna: Pengguna, objek: Any) -> bool:
    return punya(pengguna, kantor_dari(objek), J.PERENCANA)


@izin("ubah_anggaran", "Anggaran kantor ini hanya dapat diubah oleh perencana.")
def ubah_anggaran(pengguna: Pengguna, objek: Any) -> bool:
    return punya(pengguna, kantor_dari(objek), J.PERENCANA)


@izin("impor", "Data hanya dapat diimpor oleh yang boleh mengubahnya.")
def impor(pengguna: Pengguna, objek: Any) -> bool:
    """To upload a file at all; what each row of it needs is asked for row by row."""
    return punya(pengguna, kantor_dari(objek), J.STAF, J.PERENCANA, J.ORGANISASI, J.ADMIN)


@izin("ubah_naskah", "Naskah laporan hanya dapat diubah oleh perencana.")
def ubah_naskah(pengguna: Pengguna, objek: Any) -> bool:
    return punya(pengguna, kantor_dari(objek), J.PERENCANA)


def unit_staf(pengguna: Pengguna, kantor: PerangkatDaerah | None) -> set[int]:
    """The units for which the user enters figures as staf."""
    return {
        p.unit_id
        for p in pengguna.peran_aktif
        if p.jenis == J.STAF and p.unit_id and kantor is not None and p.perangkat_id == kantor.pk
    }


@izin(
    "isi_realisasi",
    "Realisasi indikator ini diisi oleh unit penanggung jawabnya atau oleh perencana.",
)
def isi_realisasi(pengguna: Pengguna, objek: Any) -> bool:
    """``objek`` is an indikator, or a row that has one; perencana may for all, staf for those of their unit."""
    kantor = kantor_dari(objek)
    if punya(pengguna, kantor, J.PERENCANA):
        return True
    unit = unit_staf(pengguna, kantor)
    indikator = getattr(objek, "indikator", objek)
    if not unit or not hasattr(indikator, "penanggung_jawab"):
        return False
    return any(u.pk in unit for u in indikator.penanggung_jawab.all())


@izin(
    "isi_realisasi_anggaran",
    "Realisasi anggaran ini diisi oleh unit pelaksananya atau oleh perencana.",
)
def isi_realisasi_anggaran(pengguna: Pengguna, objek: Any) -> bool:
    """``objek`` is a node of the program tree, or a row that has one."""
    kantor = kantor_dari(objek)
    simpul = getattr(objek, "simpul", objek)
    return punya(pengguna, kantor, J.PERENCANA) or getattr(simpul, "unit_id", None) in unit_staf(pengguna, kantor)


@izin(
    "isi_survei",
    "Survei ini diisi oleh unit penanggung jawab indikatornya atau oleh perencana.",
)
def isi_survei(pengguna: Pengguna, objek: Any) -> bool:
    """``objek`` is a survey or an unsur of one."""
    survei = getattr(objek, "survei", objek)
    indikator = getattr(survei, "indikator", None)
    return ubah_rencana(pengguna, objek) or (indikator is not None and isi_realisasi(pengguna, indikator))


@izin("ubah_organisasi", "Data organisasi hanya dapat diubah oleh admin.")
def ubah_organisasi(pengguna: Pengguna, objek: Any) -> bool:
    kantor = kantor_dari(objek)
    pemda = kantor.pemda_id if kantor else pemda_dari(objek)
    return punya_di_pemda(pengguna, pemda, J.ADMIN)


@izin("lihat_pemda", "Halaman ini tidak ada.")
def lihat_pemda(pengguna: Pengguna, objek: Any) -> bool:
    """The administration of a Pemda, over all its offices."""
    return punya_di_pemda(pengguna, pemda_dari(objek), *PENGELOLA)


@izin("ubah_pemda", "Data pemerintah daerah hanya dapat diubah oleh admin.")
def ubah_pemda(pengguna: Pengguna, objek: Any) -> bool:
    return punya_di_pemda(pengguna, pemda_dari(objek), J.ADMIN)


@izin("ubah_rpjmd", "RPJMD hanya dapat diubah oleh Bagian Organisasi atau admin.")
def ubah_rpjmd(pengguna: Pengguna, objek: Any) -> bool:
    return punya_di_pemda(pengguna, pemda_dari(objek), J.ORGANISASI, J.ADMIN)


@izin(
    "ubah_aturan",
    "Aturan hanya dapat diubah oleh Bagian Organisasi atau admin; aturan penghitungan kantor juga oleh perencananya.",
)
def ubah_aturan(pengguna: Pengguna, objek: Any) -> bool:
    """A rule set of an office is its perencana's; one of the Pemda or a common one is not."""
    if kantor := kantor_dari(objek):
        return punya(pengguna, kantor, J.PERENCANA, J.ORGANISASI, J.ADMIN)
    return punya_di_pemda(pengguna, pemda_dari(objek), J.ORGANISASI, J.ADMIN)


@izin("ubah_pengguna", "Pengguna dan perannya hanya dapat diubah oleh admin pemerintah daerahnya.")
def ubah_pengguna(pengguna: Pengguna, objek: Any) -> bool:
    """``objek`` is a user (an admin may change only users whose roles all lie in his Pemda), a role, or an office."""
    if not isinstance(objek, Pengguna):
        return punya_di_pemda(pengguna, pemda_dari(objek), J.ADMIN)
    if pengguna.is_superuser:
        return True
    if objek.is_superuser:
        return False
    pemda = set(Peran.objects.filter(pengguna=objek).values_list("pemda", flat=True)) if objek.pk else set()
    admin = {p.pemda_id for p in pengguna.peran_aktif if p.jenis == J.ADMIN and not p.perangkat_id}
    return bool(admin) and pemda <= admin


@izin("setujui", "Hanya camat yang dapat menyetujui naskah ini atau membukanya kembali.")
def setujui(pengguna: Pengguna, objek: Any) -> bool:
    return punya(pengguna, kantor_dari(objek), J.CAMAT)


@izin("kunci", "Kunci hanya dapat dipasang atau dibuka oleh Bagian Organisasi atau admin.")
def kunci(pengguna: Pengguna, objek: Any) -> bool:
    return punya(pengguna, kantor_dari(objek), J.ORGANISASI, J.ADMIN)


@izin("kirim_pengukuran", "Pengukuran ini dikirim oleh unit yang mengisinya atau oleh perencana.")
def kirim_pengukuran(pengguna: Pengguna, objek: Any) -> bool:
    """``objek`` is the measurement of a unit, or of the office where it has no unit."""
    kantor = kantor_dari(objek)
    return punya(pengguna, kantor, J.PERENCANA) or getattr(objek, "unit_id", None) in unit_staf(pengguna, kantor)


@izin("periksa", "Pemeriksaan dilakukan oleh sekretaris camat.")
def periksa(pengguna: Pengguna, objek: Any) -> bool:
    return punya(pengguna, kantor_dari(objek), J.PEMERIKSA)


@izin("kembalikan", "Hanya sekretaris camat atau camat yang dapat mengembalikan.")
def kembalikan(pengguna: Pengguna, objek: Any) -> bool:
    """The sekcam what lies with him (`diperiksa`), the camat what lies with either."""
    kantor = kantor_dari(objek)
    if getattr(objek, "status", "") == "diperiksa" and punya(pengguna, kantor, J.PEMERIKSA):
        return True
    return punya(pengguna, kantor, J.CAMAT)


@izin("tandatangani", "Hanya camat yang dapat menandatangani.")
def tandatangani(pengguna: Pengguna, objek: Any) -> bool:
    return punya(pengguna, kantor_dari(objek), J.CAMAT)


@izin("abaikan_temuan", "Hanya camat yang dapat mengabaikan temuan, dengan alasan tertulis.")
def abaikan_temuan(pengguna: Pengguna, objek: Any) -> bool:
    return punya(pengguna, kantor_dari(objek), J.CAMAT)


@izin("periksa_berkas", "Berkas diperiksa oleh orang kantor ini, Bagian Organisasi, inspektorat, atau admin.")
def periksa_berkas(pengguna: Pengguna, objek: Any) -> bool:
    return punya(pengguna, kantor_dari(objek), *Peran.KANTOR, *PEMANTAU)


@izin(
    "lihat_kesiapan",
    "Kesiapan laporan dapat dilihat orang luar kantor ini sesudah laporannya diserahkan untuk direviu.",
)
def lihat_kesiapan(pengguna: Pengguna, objek: Any) -> bool:
    return punya(pengguna, kantor_dari(objek), *Peran.KANTOR)


@izin("meja", "Meja pimpinan hanya untuk camat dan sekretaris camat.")
def meja(pengguna: Pengguna, objek: Any) -> bool:
    return punya(pengguna, kantor_dari(objek), J.CAMAT, J.PEMERIKSA)


@izin("unggah_naskah", "Naskah bertanda tangan diunggah oleh camat, sekretaris camat, atau perencana.")
def unggah_naskah(pengguna: Pengguna, objek: Any) -> bool:
    return punya(pengguna, kantor_dari(objek), J.CAMAT, J.PEMERIKSA, J.PERENCANA)


@izin("reviu", "Reviu dilakukan oleh inspektorat.")
def reviu(pengguna: Pengguna, objek: Any) -> bool:
    """``objek`` is an office, a row of one, or a Pemda."""
    if kantor := kantor_dari(objek):
        return punya(pengguna, kantor, J.INSPEKTORAT)
    return punya_di_pemda(pengguna, pemda_dari(objek), J.INSPEKTORAT)


@izin("serahkan_reviu", "Laporan diserahkan untuk direviu oleh perencana atau camat.")
def serahkan_reviu(pengguna: Pengguna, objek: Any) -> bool:
    return punya(pengguna, kantor_dari(objek), J.PERENCANA, J.CAMAT)


@izin("pantau_pemda", "Halaman ini tidak ada.")
def pantau_pemda(pengguna: Pengguna, objek: Any) -> bool:
    """The overview of what all offices of a Pemda have handed in; ``objek`` is the Pemda or one of its offices."""
    kantor = kantor_dari(objek)
    return punya_di_pemda(pengguna, kantor.pemda_id if kantor else pemda_dari(objek), *PEMANTAU)


@izin("atur_jadwal", "Jadwal dan perpanjangan diatur oleh Bagian Organisasi atau admin.")
def atur_jadwal(pengguna: Pengguna, objek: Any) -> bool:
    if kantor := kantor_dari(objek):
        return punya(pengguna, kantor, J.ORGANISASI, J.ADMIN)
    return punya_di_pemda(pengguna, pemda_dari(objek), J.ORGANISASI, J.ADMIN)


@izin("minta_perpanjangan", "Perpanjangan diminta oleh perencana, sekretaris camat, atau camat.")
def minta_perpanjangan(pengguna: Pengguna, objek: Any) -> bool:
    """The answer of who sets the calendar is written on the same row."""
    kantor = kantor_dari(objek)
    return punya(pengguna, kantor, J.PERENCANA, J.PEMERIKSA, J.CAMAT, J.ORGANISASI, J.ADMIN)


@izin("catat", "Catatan hanya dapat ditulis oleh orang kantor ini atau inspektorat.")
def catat(pengguna: Pengguna, objek: Any) -> bool:
    return punya(pengguna, kantor_dari(objek), *Peran.KANTOR, J.INSPEKTORAT)


@izin("selesaikan_catatan", "Catatan hanya dapat diselesaikan oleh yang menulisnya, perencana, atau pimpinan.")
def selesaikan_catatan(pengguna: Pengguna, objek: Any) -> bool:
    """A note of the reviu is settled by who reviews; one of the office by its writer, perencana, sekcam or camat."""
    kantor = kantor_dari(objek)
    if getattr(objek, "asal", "") == "reviu":
        return punya(pengguna, kantor, J.INSPEKTORAT)
    ditulis = pengguna.pk is not None and getattr(objek, "oleh_id", None) == pengguna.pk
    return ditulis or punya(pengguna, kantor, J.PERENCANA, J.PEMERIKSA, J.CAMAT)


@izin("isi_rujukan", "Bukti hanya dapat diubah oleh yang mengisi angkanya.")
def isi_rujukan(pengguna: Pengguna, objek: Any) -> bool:
    """Evidence belongs to who may type the value that it proves."""
    from sakip.core.rujukan import milik

    dasar = milik(objek) if hasattr(objek, "rujukan") else None
    return dasar is not None and boleh(pengguna, dasar.izin, dasar)


@izin("ubah_rekomendasi", "Rekomendasi LHE dicatat oleh inspektorat; rencana perbaikan kantor oleh perencana.")
def ubah_rekomendasi(pengguna: Pengguna, objek: Any) -> bool:
    dari_lhe = getattr(objek, "evaluasi_id", None) is not None
    return punya(pengguna, kantor_dari(objek), J.INSPEKTORAT if dari_lhe else J.PERENCANA)


@izin("tindak_lanjut", "Tindak lanjut diisi oleh perencana, sekretaris camat, atau camat.")
def tindak_lanjut(pengguna: Pengguna, objek: Any) -> bool:
    return punya(pengguna, kantor_dari(objek), J.PERENCANA, J.PEMERIKSA, J.CAMAT)
