"""Text that people type, one item a line."""


def per_baris(teks: str) -> tuple[str, ...]:
    """The items, in order; empty lines are left out."""
    return tuple(isi for baris in teks.splitlines() if (isi := baris.strip()))
