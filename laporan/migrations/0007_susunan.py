from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("laporan", "0006_naskah_html")]

    operations = [
        migrations.AddField(
            model_name="bagian",
            name="tanpa_judul",
            field=models.BooleanField(
                default=False,
                help_text="Isinya meneruskan bagian di atasnya; tidak masuk daftar isi. Bab dan lampiran selalu berjudul.",
                verbose_name="tanpa judul dan nomor",
            ),
        ),
        migrations.AddField(
            model_name="laporan",
            name="nomor_lampiran",
            field=models.CharField(
                choices=[("angka", "Lampiran 1, 2, 3"), ("romawi", "Lampiran I, II, III")],
                default="angka",
                max_length=6,
                verbose_name="nomor lampiran",
            ),
        ),
    ]
