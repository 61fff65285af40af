"""Static files with a fingerprint in their name, kept compressed."""

from __future__ import annotations

from whitenoise.storage import CompressedManifestStaticFilesStorage

MODUL = ("aman/*.js", "kisi/*.js", "naskah/*.js")
IMPOR = (
    r"""(?P<matched>import(?P<nama>[^"';]*?)from\s*["'](?P<url>\.[^"']*)["']\s*;)""",
    """import%(nama)sfrom "%(url)s";""",
)


class BerkasStatis(CompressedManifestStaticFilesStorage):
    """In our own modules ``import ... from "./x.js"`` names the fingerprinted file too, so that no browser mixes two
    versions; modules of packages find each other through their import map."""

    patterns = (*CompressedManifestStaticFilesStorage.patterns, *((folder, (IMPOR,)) for folder in MODUL))
