"""Addresses of the plan, below /<kantor>/<tahun>/rencana/."""

from django.urls import path

from renstra.views import daya, indikator, program, renstra, rpjmd, tahunan

app_name = "renstra"


def baris(nama: str, induk: str, formulir, hapus, **isi):
    """Add (below its parent), edit and delete a row."""
    alamat = nama.replace("_", "-")
    return [
        path(f"{induk}/<int:induk>/{alamat}/tambah/", formulir.as_view(**isi), name=f"{nama}_tambah"),
        path(f"{alamat}/<int:pk>/ubah/", formulir.as_view(**isi), name=f"{nama}_ubah"),
        path(f"{alamat}/<int:pk>/hapus/", hapus.as_view(**isi), name=f"{nama}_hapus"),
    ]


urlpatterns = [
    path("rpjmd/", rpjmd.RpjmdDaftar.as_view(), name="rpjmd_daftar"),
    path("rpjmd/tambah/", rpjmd.RpjmdFormulir.as_view(), name="rpjmd_tambah"),
    path("rpjmd/<int:pk>/", rpjmd.RpjmdBaca.as_view(), name="rpjmd"),
    path("rpjmd/<int:pk>/ubah/", rpjmd.RpjmdFormulir.as_view(), name="rpjmd_ubah"),
    path("rpjmd/<int:pk>/hapus/", rpjmd.RpjmdHapus.as_view(), name="rpjmd_hapus"),
    *baris("misi", "rpjmd", rpjmd.MisiFormulir, rpjmd.MisiHapus),
    *baris("sasaran_daerah", "rpjmd", rpjmd.SasaranDaerahFormulir, rpjmd.SasaranDaerahHapus),
    path("renstra/", renstra.RenstraBaca.as_view(), name="renstra"),
    path("renstra/versi/", renstra.RenstraDaftar.as_view(), name="versi_daftar"),
    path("renstra/versi/tambah/", renstra.RenstraFormulir.as_view(), name="versi_tambah"),
    path("renstra/versi/<int:pk>/", renstra.RenstraBaca.as_view(), name="versi"),
    path("renstra/versi/<int:pk>/ubah/", renstra.RenstraFormulir.as_view(), name="versi_ubah"),
    path("renstra/versi/<int:pk>/hapus/", renstra.RenstraHapus.as_view(), name="versi_hapus"),
    path("renstra/versi/<int:pk>/salin/", renstra.SalinVersiView.as_view(), name="versi_salin"),
    *baris("tujuan", "renstra/versi", renstra.TujuanFormulir, renstra.TujuanHapus),
    *baris("sasaran", "tujuan", renstra.SasaranFormulir, renstra.SasaranHapus),
    *(
        alamat
        for nama, model in renstra.BUTIR.items()
        for alamat in baris(nama, "sasaran", renstra.ButirFormulir, renstra.ButirHapus, model=model)
    ),
    path("indikator/", indikator.IndikatorDaftar.as_view(), name="indikator_daftar"),
    path("indikator/<int:pk>/", indikator.IndikatorBaca.as_view(), name="indikator"),
    path("indikator/<int:pk>/ubah/", indikator.IndikatorFormulir.as_view(), name="indikator_ubah"),
    path("indikator/<int:pk>/hapus/", indikator.IndikatorHapus.as_view(), name="indikator_hapus"),
    path("indikator/<int:pk>/ubah/<int:rumusan>/", indikator.IndikatorFormulir.as_view(), name="rumusan_ubah"),
    path("rumusan/<int:pk>/lepas/", indikator.RumusanHapus.as_view(), name="rumusan_hapus"),
    *(
        path(
            f"{tempat}/<int:induk>/indikator/{kerja}/",
            view.as_view(),
            {"tempat": tempat},
            name=f"indikator_{kerja}_{tempat}",
        )
        for tempat in indikator.TEMPAT
        for kerja, view in (("tambah", indikator.IndikatorFormulir), ("pakai", indikator.PakaiIndikator))
    ),
    path("program/", program.ProgramBaca.as_view(), name="program"),
    path("program/tambah/", program.SimpulFormulir.as_view(), name="program_tambah"),
    path("program/salin/", program.SalinPohonView.as_view(), name="program_salin"),
    *baris("simpul", "program", program.SimpulFormulir, program.SimpulHapus),
    path("program/sepanjang-renstra/", tahunan.MatriksProgram.as_view(), name="matriks_program"),
    path("program/sepanjang-renstra/salin/", tahunan.SalinTahunView.as_view(), name="matriks_salin"),
    path("program/sepanjang-renstra/<int:pk>/", tahunan.TargetTahunan.as_view(), name="target_tahunan"),
    path("pegawai/", daya.PegawaiDaftar.as_view(), name="pegawai_daftar"),
    path("pegawai/tambah/", daya.PegawaiFormulir.as_view(), name="pegawai_tambah"),
    path("pegawai/<int:pk>/ubah/", daya.PegawaiFormulir.as_view(), name="pegawai_ubah"),
    path("pegawai/<int:pk>/hapus/", daya.PegawaiHapus.as_view(), name="pegawai_hapus"),
    path("aset/", daya.AsetDaftar.as_view(), name="aset_daftar"),
    path("aset/tambah/", daya.AsetFormulir.as_view(), name="aset_tambah"),
    path("aset/<int:pk>/ubah/", daya.AsetFormulir.as_view(), name="aset_ubah"),
    path("aset/<int:pk>/hapus/", daya.AsetHapus.as_view(), name="aset_hapus"),
    path("dukungan/", program.DukunganBaca.as_view(), name="dukungan"),
    path("dukungan/<int:pk>/", program.DukunganFormulir.as_view(), name="dukungan_ubah"),
]
