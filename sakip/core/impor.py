"""Importing a workbook: kept, previewed, answered, applied all or nothing, taken back. Pages and the command call these."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from django.core.exceptions import ValidationError

from sakip.core import berkas as simpanan
from sakip.core.lembar import (
    AturanMenolak,
    BerkasDitolak,
    Kemajuan,
    Konteks,
    Rencana,
    Tindakan,
    baca_buku,
    coba,
    periksa_zip,
    susun,
    terapkan,
)
from sakip.core.lembar import batalkan as batalkan_rekam
from sakip.core.lembar.sel import ringkas
from sakip.core.models import ImporBerkas, Jejak, PerangkatDaerah
from sakip.core.permissions import pastikan
from sakip.core.write import menulis

XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
BARIS_TAMPIL = 50
KOLOM_TAMPIL = 6
TEMUAN_TAMPIL = 200
Status = ImporBerkas.Status


class PeriksaUlang(ValidationError):
    """What would be written is not what was previewed."""


def unggah(*, isi: bytes, nama: str, perangkat: PerangkatDaerah, by: Any) -> ImporBerkas:
    """Keep an uploaded workbook. Raises Ditolak, or BerkasDitolak where it is none. ``by`` None is a command."""
    if by is not None:
        pastikan(by, "impor", perangkat)
    periksa_zip(isi)
    with menulis(by=by):
        berkas = simpanan.simpan_isi(isi, nama=nama, jenis=XLSX, perangkat=perangkat, by=by)
        impor = ImporBerkas(perangkat=perangkat, pengguna=by, berkas=berkas)
        impor.save()
    return impor


def rencanakan(
    isi: bytes, perangkat: PerangkatDaerah, *, by: Any, jawaban: Mapping[str, str], kunci_baris: bool = False
) -> Iterator[Kemajuan | tuple[Rencana, Konteks]]:
    """Read and compare; yields how far it is, and the plan last. Raises BerkasDitolak. Writes nothing."""
    yield Kemajuan("Membaca berkas", 0)
    buku: Any = None
    for buku in baca_buku(isi):
        if isinstance(buku, int):
            yield Kemajuan(f"Membaca berkas: {buku} baris", 10)
    konteks = Konteks(perangkat, by, kunci_baris=kunci_baris)
    for langkah in susun(buku, konteks, jawaban):
        if isinstance(langkah, Rencana):
            yield langkah, konteks
        else:
            yield Kemajuan(langkah.kata, 20 + langkah.persen * 7 // 10)


def periksa_isi(isi: bytes, perangkat: PerangkatDaerah, *, by: Any) -> Iterator[Kemajuan | Rencana]:
    """Preview a file that is kept nowhere; yields how far it is, and the plan last. Raises BerkasDitolak."""
    for langkah in rencanakan(isi, perangkat, by=by, jawaban={}):
        if isinstance(langkah, Kemajuan):
            yield langkah
        else:
            _coba(*langkah)
            yield langkah[0]


def periksa(impor: ImporBerkas, *, by: Any, pesan: str = "") -> Iterator[Kemajuan]:
    """Preview a kept file; the result stands in ``ringkasan`` and ``sidik``."""
    try:
        for langkah in rencanakan(simpanan.baca(impor.berkas), impor.perangkat, by=by, jawaban=impor.jawaban):
            if isinstance(langkah, Kemajuan):
                yield langkah
            else:
                yield Kemajuan("Mencoba menerapkan", 92)
                sidik = _coba(*langkah)
                _simpan_hasil(impor, ringkasan(langkah[0]) | {"pesan": pesan}, sidik, by=by)
    except (BerkasDitolak, simpanan.BerkasRusak) as salah:
        _simpan_hasil(impor, {"galat": str(salah)}, "", by=by)
    yield Kemajuan("Selesai", 100)


def _coba(rencana: Rencana, konteks: Konteks) -> str:
    """The digest of the plan, "" where something stands in its way."""
    sidik = rencana.sidik()
    if rencana.dapat_diterapkan:
        coba(rencana, konteks)
    return sidik if rencana.dapat_diterapkan else ""


def jawab(impor: ImporBerkas, jawaban: Mapping[str, str], *, by: Any) -> None:
    """Keep which reading was chosen for cells that can be read in two ways; only readings that were offered."""
    pastikan(by, impor.izin, impor)
    ditawarkan = {t["kunci"]: t["pilihan"] for t in impor.ringkasan.get("temuan", ()) if t["pilihan"]}
    isi = {kunci: pilih for kunci, pilih in jawaban.items() if pilih in ditawarkan.get(kunci, ())}
    with menulis(by=by):
        impor.jawaban = impor.jawaban | isi
        impor.save(update_fields=["jawaban"])


def terapkan_berkas(impor: ImporBerkas, sidik: str, *, by: Any) -> Iterator[Kemajuan]:
    """Write what was previewed under this digest.

    Raises PeriksaUlang where file or data say something else by now (the caller previews again), and ValidationError
    where it was applied already or somebody was faster.
    """
    if by is not None:
        pastikan(by, impor.izin, impor)
    isi, sebelum = simpanan.baca(impor.berkas), _jejak_terakhir()
    hasil: Any = None
    for hasil in rencanakan(isi, impor.perangkat, by=by, jawaban=impor.jawaban):
        if isinstance(hasil, Kemajuan):
            yield hasil
    yield Kemajuan("Menyimpan", 92)
    rencana, konteks = hasil
    with menulis(by=by):
        if not ImporBerkas.objects.filter(pk=impor.pk, status=Status.DIPERIKSA).update(status=Status.DITERAPKAN):
            raise ValidationError("Berkas ini sudah diterapkan atau dibatalkan.")
        if _jejak_terakhir() != sebelum:  # somebody wrote meanwhile; now nobody else does
            rencana, konteks = _ulang(isi, impor, by)
        if not sidik or rencana.sidik() != sidik or not rencana.dapat_diterapkan:
            raise PeriksaUlang("Data atau berkasnya berubah sejak diperiksa. Periksa hasil yang baru di bawah ini.")
        _terapkan(impor, rencana, konteks, by)
    yield Kemajuan("Selesai", 100)


def _ulang(isi: bytes, impor: ImporBerkas, by: Any) -> tuple[Rencana, Konteks]:
    *_, terakhir = rencanakan(isi, impor.perangkat, by=by, jawaban=impor.jawaban, kunci_baris=True)
    return terakhir  # type: ignore[return-value]


def _terapkan(impor: ImporBerkas, rencana: Rencana, konteks: Konteks, by: Any) -> None:
    try:
        impor.rekam = terapkan(rencana, konteks, catatan=f"Impor {impor.pk}: {impor}")
    except AturanMenolak as salah:
        raise PeriksaUlang("Aturan menolak sebagian isi berkas. Periksa hasil yang baru di bawah ini.") from salah
    Jejak.catat(by=by, aksi="impor", objek=impor, catatan=f"{len(impor.rekam)} data")
    impor.status, impor.jejak_akhir = Status.DITERAPKAN, _jejak_terakhir()
    impor.save(update_fields=["rekam", "jejak_akhir"])


def batalkan(impor: ImporBerkas, *, by: Any) -> None:
    """Take an applied import back. Raises Ditolak, ValidationError, or TidakDapatDibatalkan with a list."""
    if by is not None:
        pastikan(by, impor.izin, impor)
    with menulis(by=by):
        if not ImporBerkas.objects.filter(pk=impor.pk, status=Status.DITERAPKAN).update(status=Status.DIBATALKAN):
            raise ValidationError("Berkas ini tidak sedang diterapkan, sehingga tidak ada yang dibatalkan.")
        batalkan_rekam(impor.rekam, by=by, sampai_jejak=impor.jejak_akhir, catatan=f"Impor {impor.pk} dibatalkan")
        impor.status, impor.rekam = Status.DIBATALKAN, []
        impor.save(update_fields=["rekam"])
        Jejak.catat(by=by, aksi="batal impor", objek=impor)


def _jejak_terakhir() -> int:
    return Jejak.objects.order_by("-pk").values_list("pk", flat=True).first() or 0


def _simpan_hasil(impor: ImporBerkas, hasil: dict[str, Any], sidik: str, *, by: Any) -> None:
    with menulis(by=by):
        impor.ringkasan, impor.sidik = hasil, sidik
        impor.save(update_fields=["ringkasan", "sidik"])


def ringkasan(rencana: Rencana) -> dict[str, Any]:
    """The preview as plain values: counts and rows by sheet, what is wrong, what was not read."""
    temuan = rencana.semua_temuan
    return {
        "catatan": rencana.catatan,
        "lembar": [satu for lembar in rencana.usul if (satu := _lembar(rencana, lembar))["ada"]],
        "sama": sum(rencana.hitung(lembar)["sama"] for lembar in rencana.usul),
        "temuan": [
            {
                "lembar": t.lembar, "sel": t.sel, "terbaca": ringkas(t.terbaca), "pesan": t.pesan,
                "pilihan": list(t.pilihan), "kunci": f"{t.lembar}!{t.sel}",
            }
            for t in temuan[:TEMUAN_TAMPIL]
        ],
        "banyak_temuan": len(temuan),
        "menulis": sum(u.menulis for daftar in rencana.usul.values() for u in daftar),
    }  # fmt: skip


def _lembar(rencana: Rencana, lembar: Any) -> dict[str, Any]:
    usul = [u for u in rencana.usul[lembar] if u.menulis and not u.temuan]
    hitung = rencana.hitung(lembar)
    return {
        "nama": lembar.nama,
        "ada": bool(set(hitung) - {"sama"}),
        "hitung": {t.value: hitung[t.value] for t in Tindakan} | {"salah": hitung["salah"]},
        "baris": [
            {
                "baris": u.baris,
                "apa": u.tindakan.value,
                "data": u.sebutan,
                "isi": [[kepala, ringkas(nilai)] for kepala, nilai in u.isi_baru.items()][:KOLOM_TAMPIL],
                "beda": [[kepala, ringkas(lama), ringkas(baru)] for kepala, (lama, baru) in u.beda.items()],
            }
            for u in usul[:BARIS_TAMPIL]
        ],
        "lebih": max(0, len(usul) - BARIS_TAMPIL),
    }
