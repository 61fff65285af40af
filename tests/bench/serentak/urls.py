"""All addresses of the program, and ``/bench/baris/``: a row inserted for whom the session names, and committed."""

from django.db import connection, transaction
from django.http import HttpRequest, JsonResponse
from django.urls import path

from sakip.urls import urlpatterns as program

TABEL = "CREATE TABLE bench_baris (id bigserial PRIMARY KEY, oleh bigint NOT NULL, isi text NOT NULL)"


def sisipkan(request: HttpRequest) -> JsonResponse:
    with transaction.atomic(), connection.cursor() as kursor:
        kursor.execute("INSERT INTO bench_baris (oleh, isi) VALUES (%s, %s)", [request.user.pk, request.body.decode()])
    return JsonResponse({"keadaan": "disimpan"})


urlpatterns = [path("bench/baris/", sisipkan), *program]
