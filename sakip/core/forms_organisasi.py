"""Forms of the organisation pages."""

from __future__ import annotations

from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.db.models import Q
from django.utils import timezone

from sakip.core.domain_kunci import orang_kantor
from sakip.core.forms import FormBaris, FormKantor
from sakip.core.models import Kunci, Pejabat, Pemda, Pengecualian, Pengguna, Peran, PerangkatDaerah, UnitKerja

MASUKAN_SANDI = forms.PasswordInput(attrs={"autocomplete": "new-password"})


class LambangForm(FormBaris):
    """With an upload for the lambang; the file stays private."""

    unggahan = forms.FileField(
        label="Lambang baru", required=False, help_text="PNG atau JPEG, paling besar 2 MB. Kosongkan bila tetap."
    )
    hapus_lambang = forms.BooleanField(label="Hapus lambang yang sekarang", required=False)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["unggahan"].widget.attrs["accept"] = "image/png,image/jpeg"
        if not self.instance.lambang_id:
            del self.fields["hapus_lambang"]


class ProfilForm(LambangForm, FormKantor):
    laman = forms.URLField(label="Laman", required=False, max_length=200, assume_scheme="https")

    class Meta:
        model = PerangkatDaerah
        fields = [
            "nama", "jabatan_kepala", "istilah_laporan", "sebutan", "alamat", "telepon", "kota", "kode_pos", "surel",
            "laman", "dasar_organisasi", "kedudukan", "tugas", "fungsi", "langkah_periksa",
        ]  # fmt: skip


class IsianPemda(LambangForm):
    class Meta:
        model = Pemda
        fields = ["nama", "jenis", "jabatan_kepala", "reviu", "halaman_umum"]


class PemdaForm(IsianPemda, FormKantor):
    pass


class UnitForm(FormKantor):
    class Meta:
        model = UnitKerja
        fields = ["nama", "jenis", "induk", "urut"]

    def saring(self) -> None:
        self.pilihan("induk", UnitKerja.objects.filter(perangkat=self.perangkat).exclude(pk=self.instance.pk))


class PejabatForm(FormKantor):
    class Meta:
        model = Pejabat
        fields = ["nama", "jenis_nip", "nip", "golongan", "jabatan", "penugasan", "mulai", "selesai"]


class KunciForm(FormKantor):
    class Meta:
        model = Kunci
        fields = ["lingkup", "tahun", "alasan", "sampai"]
        help_texts = {
            "tahun": "Kosongkan untuk semua tahun.",
            "sampai": "Kosongkan bila tetap terkunci sampai dibuka.",
        }

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["sampai"].widget = forms.DateTimeInput(format="%Y-%m-%dT%H:%M", attrs={"type": "datetime-local"})

    def clean_sampai(self) -> Any:
        sampai = self.cleaned_data["sampai"]
        if sampai and sampai <= timezone.now():
            raise ValidationError("Waktu ini sudah lewat. Isi waktu yang akan datang, atau kosongkan.")
        return sampai


class PengecualianForm(FormKantor):
    class Meta:
        model = Pengecualian
        fields = ["pengguna", "sampai", "alasan"]
        help_texts = {"alasan": "Misalnya: Memperbaiki realisasi triwulan II yang keliru"}

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["sampai"].widget = forms.DateTimeInput(format="%Y-%m-%dT%H:%M", attrs={"type": "datetime-local"})

    def saring(self) -> None:
        self.pilihan("pengguna", orang_kantor(self.instance.kunci))


def cocokkan_sandi(form: forms.BaseForm) -> None:
    """Both passwords must be the same."""
    isi = form.cleaned_data
    if isi.get("sandi") and isi.get("ulang") and isi["sandi"] != isi["ulang"]:
        form.add_error("ulang", "Kedua sandi tidak sama. Ketik sekali lagi.")


class SandiForm(forms.Form):
    """A new password, typed twice."""

    sandi = forms.CharField(
        label="Sandi baru", strip=False, widget=MASUKAN_SANDI, help_text="Paling sedikit 10 huruf atau angka."
    )
    ulang = forms.CharField(label="Ulangi sandi", strip=False, widget=MASUKAN_SANDI)

    def clean(self) -> None:
        super().clean()
        cocokkan_sandi(self)


class PenggunaForm(FormKantor):
    class Meta:
        model = Pengguna
        fields = ["username", "nama", "email", "is_active"]
        labels = {"username": "Nama pengguna", "email": "Surel", "is_active": "Akun aktif"}
        help_texts = {
            "username": "Untuk masuk: huruf, angka, dan tanda @ . + - _",
            "is_active": "Kosongkan agar orang ini tidak dapat masuk lagi.",
        }


class IsianPeran(FormBaris):
    """What a role is made of: the offices of the Pemda that are in use, and their units."""

    class Meta:
        model = Peran
        fields = ["jenis", "perangkat", "unit", "mulai", "selesai"]
        help_texts = {
            "perangkat": "Untuk staf, perencana, pemeriksa, dan camat. Kosongkan untuk inspektorat, Bagian Organisasi, "
            "dan admin: peran itu berlaku di semua perangkat daerah.",
            "unit": "Wajib untuk staf.",
        }

    def saring(self) -> None:
        dipakai = Q(aktif=True) | Q(pk=self.instance.perangkat_id)
        kantor = PerangkatDaerah.objects.filter(dipakai, pemda=self.pemda)
        self.pilihan("perangkat", kantor)
        unit = UnitKerja.objects.filter(perangkat__in=kantor).select_related("perangkat")
        self.pilihan("unit", unit.order_by("perangkat__nama", "urut", "nama"))
        self.fields["unit"].label_from_instance = lambda u: f"{u.perangkat} – {u}"  # type: ignore[attr-defined]


class IsianAkun(forms.Form):
    """What a new account is made of, beside its first role."""

    username = forms.CharField(
        label="Nama pengguna", max_length=150, help_text="Untuk masuk: huruf, angka, dan tanda @ . + - _"
    )
    nama = forms.CharField(label="Nama atau sebutan", max_length=160)


class PeranForm(IsianPeran, FormKantor):
    pass


class PenggunaBaruForm(IsianAkun, PeranForm):
    """A new user with a password and a first role, on one page."""

    sandi = forms.CharField(
        label="Sandi", strip=False, widget=MASUKAN_SANDI, help_text="Paling sedikit 10 huruf atau angka."
    )
    ulang = forms.CharField(label="Ulangi sandi", strip=False, widget=MASUKAN_SANDI)

    field_order = ["username", "nama", "sandi", "ulang"]

    def clean(self) -> None:
        super().clean()
        cocokkan_sandi(self)
