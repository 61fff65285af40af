"""Where a single typed figure comes from: the realisasi or the target of one period, by the key of its cell."""

from __future__ import annotations

from kinerja.models import Realisasi, TargetPeriode
from kinerja.queries.bahan import bahan_tahun
from kinerja.queries.periode import nama_periode
from renstra.models import Indikator
from sakip.core.asal import Asal, Bagian, Tautan, angka, terisi
from sakip.core.models import PerangkatDaerah


def asal_realisasi(perangkat: PerangkatDaerah, _tahun: int, kunci: str) -> Asal | None:
    """``realisasi:<indikator>:<komponen or 0>:<tahun>:<periode>``."""
    saring = _urai(kunci)
    indikator = _indikator(perangkat, saring)
    if saring is None or indikator is None or saring["periode"] not in range(5):
        return None
    r = Realisasi.objects.filter(**saring).first()
    induk = _setahun(indikator, saring, "realisasi")
    bagian: tuple[Bagian, ...] = (induk,)
    rumus = hitungan = ""
    if r and r.pembilang is not None:
        nilai = bahan_tahun(perangkat, saring["tahun"]).hitung.setahun([r], indikator)
        pecahan = (
            Bagian("Jumlah pembilang", angka(r.pembilang), r.pembilang),
            Bagian("Jumlah penyebut", angka(r.penyebut), r.penyebut),
        )
        rumus, bagian = nilai.rumus, (*pecahan, induk)
        isi = terisi(rumus, pecahan)
        hitungan = f"{isi} = {nilai.bersatuan}" if isi else ""
    return Asal(
        kunci,
        f"Realisasi “{_nama(indikator, saring)}”, {_periode(saring)}",
        (r.tercetak(indikator.satuan) if r else "") or "belum diisi",
        r.angka if r else None,
        rumus=rumus,
        hitungan=hitungan,
        bagian=bagian,
        rujukan=(kunci,),
        baris=(("kinerja.realisasi", r.pk),) if r else (),
        pengukuran=_unit(indikator),
        ubah=Tautan(
            "kinerja:realisasi_isi",
            (("indikator", indikator.pk), ("periode", saring["periode"]), ("tahun", saring["tahun"])),
        ),
    )


def asal_target(perangkat: PerangkatDaerah, _tahun: int, kunci: str) -> Asal | None:
    """``target:<indikator>:<komponen or 0>:<tahun>:<bagian tahun>``."""
    saring = _urai(kunci)
    indikator = _indikator(perangkat, saring)
    if saring is None or indikator is None or saring["periode"] not in (*range(1, 5), *range(11, 23)):
        return None
    t = TargetPeriode.objects.filter(**saring).first()
    return Asal(
        kunci,
        f"Target “{_nama(indikator, saring)}”, {_periode(saring)}",
        (t.tercetak(indikator.satuan) if t else "") or "belum diisi",
        t.angka if t else None,
        bagian=(_setahun(indikator, saring, "target"),),
        rujukan=(kunci,),
        baris=(("kinerja.targetperiode", t.pk),) if t else (),
        ubah=Tautan("kinerja:target_triwulan"),
    )


def _urai(kunci: str) -> dict[str, int | None] | None:
    """The parts of a key as the fields of a row; None where they are no numbers."""
    bagian = kunci.split(":")[1:]
    if len(bagian) != 4 or not all(b.isdecimal() and len(b) < 10 for b in bagian):
        return None
    indikator, komponen, tahun, periode = map(int, bagian)
    return {"indikator_id": indikator, "komponen_id": komponen or None, "tahun": tahun, "periode": periode}


def _indikator(perangkat: PerangkatDaerah, saring: dict[str, int | None] | None) -> Indikator | None:
    """The indicator of this office, which has the component that is named."""
    if saring is None:
        return None
    semua = Indikator.objects.filter(perangkat=perangkat, pk=saring["indikator_id"])
    indikator = semua.prefetch_related("komponen", "penanggung_jawab").first()
    bagian = {None} | ({k.pk for k in indikator.komponen.all()} if indikator else set())
    return indikator if saring["komponen_id"] in bagian else None


def _komponen(indikator: Indikator, saring: dict[str, int | None]) -> str:
    return next((k.huruf for k in indikator.komponen.all() if k.pk == saring["komponen_id"]), "")


def _nama(indikator: Indikator, saring: dict[str, int | None]) -> str:
    huruf = _komponen(indikator, saring)
    return f"{indikator.nama}, bagian {huruf}" if huruf else indikator.nama


def _periode(saring: dict[str, int | None]) -> str:
    periode = saring["periode"]
    return f"{nama_periode(periode)} {saring['tahun']}" if periode else f"tahun {saring['tahun']}"


def _setahun(indikator: Indikator, saring: dict[str, int | None], apa: str) -> Bagian:
    """The figure of the year, to which this one belongs."""
    huruf = _komponen(indikator, saring)
    kode = f"{indikator.kode}.{huruf}" if huruf else indikator.kode
    return Bagian(f"{apa.capitalize()} setahun", "", kunci=f"indikator:{kode}:{saring['tahun']}:{apa}")


def _unit(indikator: Indikator) -> tuple[int | None, ...]:
    return tuple(u.pk for u in indikator.penanggung_jawab.all())[:1] or (None,)
