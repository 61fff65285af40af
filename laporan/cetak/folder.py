"""A folder of kept parts and PDFs, bounded in size: what was kept longest ago goes first."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from django.core.cache.backends.filebased import FileBasedCache

SISA = 0.8  # of the bound that stays after clearing


class FolderCetak(FileBasedCache):
    """Django's folder cache with `MEGABYTES` for a bound. A folder on a shared disk serves several machines."""

    def __init__(self, dir: str, params: dict[str, Any]) -> None:  # noqa: A002  # Django's name
        pilihan = dict(params.get("OPTIONS", {}))
        self._batas = int(pilihan.pop("MEGABYTES", 500)) * 1024**2
        self._folder = Path(dir)
        super().__init__(dir, params | {"OPTIONS": pilihan})

    def _cull(self) -> None:
        """Called before each new file."""
        berkas = [(s.st_mtime, s.st_size, f) for f in self._folder.glob(f"*{self.cache_suffix}") if (s := _keadaan(f))]
        besar = sum(b for _, b, _ in berkas)
        if besar < self._batas:
            return
        for _, ukuran, f in sorted(berkas):
            f.unlink(missing_ok=True)
            besar -= ukuran
            if besar < self._batas * SISA:
                return


def _keadaan(berkas: Path) -> Any:
    """None where another process took it away."""
    try:
        return berkas.stat()
    except FileNotFoundError:
        return None
