"""The addresses of every room."""

urlpatterns: list = []
