"""The direction of the house where import-linter cannot see it: foreign keys, templates, static files."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from django.apps import apps
from django.conf import settings
from django.contrib.staticfiles import finders

# From the ground up; what belongs to no room (base.html, components/, Django's own) is ground.
ROOMS = ["core", "renstra", "anggaran", "kinerja", "laporan", "portal"]
TEMPLATES = Path(settings.BASE_DIR) / "templates"
PAGES = sorted(path.relative_to(TEMPLATES).as_posix() for path in TEMPLATES.rglob("*") if path.is_file())
USES = re.compile(r"""{%\s*(?:include|extends)\s+["']([^"']+)["']""")
STATIC = re.compile(r"""{%\s*static\s+["']([^"']+)["']""")


def floor(name: str) -> int:
    return ROOMS.index(name) if name in ROOMS else 0


def floor_of_page(name: str) -> int:
    return floor(name.split("/", maxsplit=1)[0])


def test_sakip_is_empty():
    assert (Path(settings.BASE_DIR) / "sakip" / "__init__.py").read_text() == ""


def test_every_room_is_installed():
    assert set(ROOMS) <= {config.label for config in apps.get_app_configs()}


def test_relations_point_down_or_stay_in_the_room():
    upward = [
        f"{field} -> {field.related_model._meta.label}"
        for model in apps.get_models()
        for field in model._meta.get_fields()
        if field.is_relation
        and not field.auto_created
        and field.related_model
        and floor(field.related_model._meta.app_label) > floor(model._meta.app_label)
    ]
    assert upward == []


@pytest.mark.parametrize("page", PAGES)
def test_a_page_uses_only_pages_at_or_below_it_and_static_files_that_exist(page):
    text = (TEMPLATES / page).read_text(encoding="utf-8")
    assert [used for used in USES.findall(text) if floor_of_page(used) > floor_of_page(page)] == []
    assert [name for name in STATIC.findall(text) if finders.find(name) is None] == []
