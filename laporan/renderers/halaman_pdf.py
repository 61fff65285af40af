"""The first page of a PDF as a picture: PDF on standard input, PNG on standard output. Runs as a child process.

Uploaded files are drawn here and not in the server, so that one that asks for too much memory, or makes the library
fall over, costs nothing but its picture.
"""

from __future__ import annotations

import resource
import sys

import pypdfium2

MEMORI = 768 * 1024 * 1024
DETIK, SISI = 20, 700  # seconds of work; dots of the longer side


def main() -> int:
    resource.setrlimit(resource.RLIMIT_AS, (MEMORI, MEMORI))
    resource.setrlimit(resource.RLIMIT_CPU, (DETIK, DETIK))
    halaman = pypdfium2.PdfDocument(sys.stdin.buffer.read())[0]
    gambar = halaman.render(scale=SISI / max(*halaman.get_size(), 1)).to_pil()
    gambar.convert("P" if gambar.mode == "RGB" else "L").save(sys.stdout.buffer, "PNG", optimize=True)
    return 0


if __name__ == "__main__":
    sys.exit(main())
