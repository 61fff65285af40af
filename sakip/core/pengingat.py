"""Reminders by mail: to people who have something to do before a day that comes near, each once.

A reminder belongs to a mark, days before the end (7, 3, 0) or after it (-1). The nearest mark that is reached counts, so that
what could not be sent today is sent at the next run.
"""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from smtplib import SMTPException

from django.core.mail import EmailMessage, get_connection
from django.urls import reverse
from django.utils import timezone

from sakip.core import tugas
from sakip.core.kalender import Jendela, jendela_tahun, selesai_tahun
from sakip.core.models import Jadwal, Pengguna, Pengingat, PerangkatDaerah
from sakip.core.numbers import format_tanggal
from sakip.core.sekali import membaca, sekali
from sakip.core.tugas import Tugas

HARI = (7, 3, 0, -1)
TERLALU_LAMA = datetime.timedelta(days=30)
"""Nobody is reminded of what has been over for longer."""


@dataclass(slots=True)
class Surat:
    """All that one person is reminded of today, office by office."""

    pengguna: Pengguna
    isi: list[tuple[PerangkatDaerah, Jendela, int, list[Tugas]]] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Hasil:
    """What a run did; ``gagal`` are those whose mail could not be sent, each with the reason."""

    terkirim: tuple[str, ...]
    tanpa_surel: tuple[str, ...]
    gagal: tuple[tuple[str, str], ...]


def tanda(sisa: int, hari: Iterable[int]) -> int | None:
    """The mark of a day that is ``sisa`` days away: the nearest that is reached; None before the first."""
    return min((h for h in hari if sisa <= h), default=None)


def kumpulkan(hari: Iterable[int] = HARI) -> list[Surat]:
    """The letters of today, without what was sent already."""
    surat: dict[int, Surat] = {}
    with membaca():
        for perangkat, jendela, jarak in _mendesak(tuple(hari)):
            for pengguna in _orang(perangkat, jendela, jarak):
                semua = _tugas(pengguna, perangkat, jendela.tahun)
                if milik := [t for t in semua if t.kegiatan == jendela.kegiatan]:
                    satu = surat.setdefault(pengguna.pk, Surat(pengguna))
                    satu.isi.append((perangkat, jendela, jarak, milik))
    return list(surat.values())


@sekali
def _tugas(pengguna: Pengguna, perangkat: PerangkatDaerah, tahun: int) -> list[Tugas]:
    return tugas.kumpulkan(pengguna, perangkat, tahun)


def _mendesak(hari: tuple[int, ...]) -> Iterator[tuple[PerangkatDaerah, Jendela, int]]:
    """Windows that are not done, by office, with the mark they have reached."""
    kini = timezone.localdate()
    # With an extension the end is later than the window says, so that all that is not long over is looked at.
    batas = kini - datetime.timedelta(days=370), kini + datetime.timedelta(days=max(hari, default=0))
    tahun = set(Jadwal.objects.filter(tenggat__range=batas).values_list("pemda", "tahun"))
    for pemda, t in sorted(tahun):
        kantor = list(PerangkatDaerah.objects.filter(pemda=pemda, aktif=True).select_related("pemda"))
        selesai = selesai_tahun(kantor, t)
        for perangkat in kantor:
            for jendela in jendela_tahun(perangkat, t).values():
                jarak = tanda((jendela.batas - kini).days, hari)
                baru_lewat = jendela.batas >= kini - TERLALU_LAMA
                if jarak is not None and baru_lewat and perangkat.pk not in selesai[jendela.kegiatan]:
                    yield perangkat, jendela, jarak


def _orang(perangkat: PerangkatDaerah, jendela: Jendela, jarak: int) -> list[Pengguna]:
    """People with a role in the office, or for its Pemda, who were not reminded of this yet."""
    sudah = Pengingat.objects.filter(jadwal=jendela.id, perangkat=perangkat, sisa=jarak)
    kantor = Pengguna.objects.filter(peran__perangkat=perangkat)
    sepemda = Pengguna.objects.filter(peran__pemda=perangkat.pemda_id, peran__perangkat=None)
    semua = (kantor | sepemda).filter(is_active=True).exclude(pk__in=sudah.values("pengguna"))
    return list(semua.distinct().order_by("pk"))


def kirim(surat: Iterable[Surat], *, situs: str) -> Hasil:
    """Send them; ``situs`` is the address of the program, without a slash at its end. A mail that fails is tried again."""
    terkirim, tanpa, gagal = [], [], []
    for satu in surat:
        nama = str(satu.pengguna)
        if not satu.pengguna.email:
            tanpa.append(nama)
        elif kalimat := _kirim(satu, situs):
            gagal.append((nama, kalimat))
        else:
            _ingat(satu)
            terkirim.append(f"{nama} <{satu.pengguna.email}>")
    return Hasil(tuple(terkirim), tuple(tanpa), tuple(gagal))


def _kirim(surat: Surat, situs: str) -> str:
    """Why it could not be sent, "" when it was."""
    try:
        EmailMessage(
            subject=_judul(surat),
            body=_badan(surat, situs),
            to=[surat.pengguna.email],
            connection=get_connection(timeout=15),
        ).send()
    except (OSError, SMTPException) as salah:
        return str(salah) or type(salah).__name__
    return ""


def _ingat(surat: Surat) -> None:
    for perangkat, jendela, jarak, _ in surat.isi:
        Pengingat.objects.get_or_create(jadwal_id=jendela.id, perangkat=perangkat, pengguna=surat.pengguna, sisa=jarak)


def _judul(surat: Surat) -> str:
    perangkat, jendela, _, _ = min(surat.isi, key=lambda x: x[1].batas)
    lain = f" dan {len(surat.isi) - 1} lainnya" if len(surat.isi) > 1 else ""
    return f"Tenggat {format_tanggal(jendela.batas)}: {jendela.nama}, {perangkat}{lain}"


def _badan(surat: Surat, situs: str) -> str:
    bagian = [f"Yth. {surat.pengguna},", "Pekerjaan berikut belum selesai."]
    for perangkat, jendela, _, semua in sorted(surat.isi, key=lambda x: x[1].batas):
        baris = [f"{perangkat} – {jendela.nama}", f"Tenggat {format_tanggal(jendela.batas)} ({semua[0].kata_sisa})"]
        baris += [f"- {t.label}\n  {situs}{t.alamat}" for t in semua]
        bagian.append("\n".join(baris))
    bagian.append(
        f"Surel ini dikirim oleh SAKIP Kecamatan. Alamat surel Anda diatur di {situs}{reverse('akun')}; kosongkan di sana "
        "bila tidak ingin diingatkan."
    )
    return "\n\n".join(bagian) + "\n"
