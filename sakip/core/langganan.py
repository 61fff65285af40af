"""A calendar file, and the address at which a calendar program fetches it again and again without a password.

The address carries a signed token of the user and of a part of his password's digest, so that it cannot be guessed and ends
with the password (docs/keputusan/0016).
"""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from django.core.signing import BadSignature, Signer
from django.utils import timezone
from django.utils.crypto import constant_time_compare
from icalendar import Alarm, Calendar, Event

from sakip.core.models import Jadwal, Pengguna, Peran, PerangkatDaerah, Perpanjangan
from sakip.core.numbers import format_tanggal
from sakip.core.permissions import kantor_terlihat

PENANDA = Signer(salt="sakip.kalender")
SEJAK = datetime.timedelta(days=366)
"""How far back the calendar goes."""
DIINGATKAN = datetime.timedelta(days=-3)


@dataclass(frozen=True, slots=True)
class Peristiwa:
    """One last day. ``kunci`` stays the same as long as it is the same thing, so that a moved day moves in the calendar."""

    kunci: str
    nama: str
    hari: datetime.date
    keterangan: str


def tanda(pengguna: Pengguna) -> str:
    """The token of a user's address; another after each change of the password."""
    return PENANDA.sign_object({"p": pengguna.pk, "s": _sidik(pengguna)}).replace(":", ".")


def pemilik_tanda(teks: str) -> Pengguna | None:
    """Whose address it is; None for a wrong or withdrawn token, or an account that is closed."""
    try:
        isi = PENANDA.unsign_object(teks.replace(".", ":"))
    except (BadSignature, ValueError):
        return None
    pengguna = Pengguna.objects.filter(pk=isi["p"], is_active=True).first()
    return pengguna if pengguna and constant_time_compare(_sidik(pengguna), isi["s"]) else None


def _sidik(pengguna: Pengguna) -> str:
    return str(pengguna.get_session_auth_hash())[:24]


def peristiwa(pengguna: Pengguna) -> Iterator[Peristiwa]:
    """The last days that concern a user: those of his offices; for who works for a whole Pemda, those of the Pemda."""
    kantor = [k for k in kantor_terlihat(pengguna) if k.aktif]
    sendiri = {p.perangkat_id for p in pengguna.peran_aktif if p.jenis in Peran.KANTOR}
    jadwal = Jadwal.objects.filter(
        pemda__in={k.pemda_id for k in kantor}, tenggat__gte=timezone.localdate() - SEJAK
    ).select_related("pemda")
    diberikan = _diberikan([k for k in kantor if k.pk in sendiri])
    for j in jadwal:
        for k in kantor:
            if k.pk in sendiri and k.pemda_id == j.pemda_id:
                yield _milik_kantor(j, k, diberikan.get((j.pk, k.pk)))
        if not any(k.pk in sendiri for k in kantor if k.pemda_id == j.pemda_id):
            yield Peristiwa(f"{j.pk}", f"{j} – {j.pemda}", j.tenggat, _keterangan(j))


def _diberikan(kantor: list[PerangkatDaerah]) -> dict[tuple[int, int], datetime.date]:
    beri = Perpanjangan.objects.filter(perangkat__in=kantor, status=Perpanjangan.Status.DIBERIKAN)
    return {(p.jadwal_id, p.perangkat_id): p.sampai for p in beri.order_by("sampai")}


def _milik_kantor(j: Jadwal, kantor: PerangkatDaerah, sampai: datetime.date | None) -> Peristiwa:
    hari = max(j.tenggat, sampai or j.tenggat)
    tambahan = f" Diperpanjang dari {format_tanggal(j.tenggat)}." if hari > j.tenggat else ""
    return Peristiwa(f"{j.pk}-{kantor.pk}", f"{j} – {kantor}", hari, _keterangan(j) + tambahan)


def _keterangan(j: Jadwal) -> str:
    return "Hari terakhir. Sesudahnya data dikunci." if j.mengunci else "Hari terakhir."


def berkas(semua: Iterable[Peristiwa], *, nama: str, tempat: str) -> bytes:
    """The calendar file; ``tempat`` is the host, which makes the keys unique in the world."""
    isi = Calendar()
    isi.add("prodid", "-//SAKIP Kecamatan//ID")
    isi.add("version", "2.0")
    isi.add("x-wr-calname", nama)
    for satu in semua:
        isi.add_component(_acara(satu, tempat))
    return isi.to_ical()


def _acara(p: Peristiwa, tempat: str) -> Event:
    acara = Event()
    acara.add("uid", f"jadwal-{p.kunci}@{tempat}")
    acara.add("dtstamp", timezone.now().astimezone(datetime.UTC))
    acara.add("dtstart", p.hari)
    acara.add("dtend", p.hari + datetime.timedelta(days=1))
    acara.add("summary", p.nama)
    acara.add("description", p.keterangan)
    acara.add("transp", "TRANSPARENT")
    acara.add_component(_pengingat(p))
    return acara


def _pengingat(p: Peristiwa) -> Any:
    alarm = Alarm()
    alarm.add("action", "DISPLAY")
    alarm.add("description", p.nama)
    alarm.add("trigger", DIINGATKAN)
    return alarm
