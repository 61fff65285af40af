"""The meaning of a term, for the template of a field."""

from __future__ import annotations

from django import template

from sakip.core import glosarium

register = template.Library()
register.simple_tag(glosarium.arti, name="arti")
