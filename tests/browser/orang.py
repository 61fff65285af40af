"""A user before the browser: what one can see, click and type, and nothing else."""

from __future__ import annotations

import io
import re
from pathlib import Path

from playwright.sync_api import ConsoleMessage, Locator, Page, Response
from pypdf import PdfReader


class Orang:
    """``keluhan`` gathers what a user never should meet: errors in the console, pages of status 500.

    ``maklum``: words of the console that a test itself brings about, by cutting the line for example.
    """

    def __init__(self, page: Page, alamat: str) -> None:
        self.page, self.alamat = page, alamat
        self.keluhan: list[str] = []
        self.maklum: tuple[str, ...] = ()
        page.on("console", self._konsol)
        page.on("pageerror", lambda galat: self.keluhan.append(str(galat)))
        page.on("response", self._jawaban)

    def _konsol(self, pesan: ConsoleMessage) -> None:
        if pesan.type in ("error", "warning") and not any(kata in pesan.text for kata in self.maklum):
            self.keluhan.append(f"{pesan.text} ({self.page.url})")

    def _jawaban(self, jawaban: Response) -> None:
        if jawaban.status >= 500:
            self.keluhan.append(f"{jawaban.status} {jawaban.url}")

    # --- where to go ---

    def masuk(self, username: str, sandi: str) -> None:
        self.page.goto(f"{self.alamat}/masuk/")
        self.isi("Nama pengguna", username)
        self.isi("Sandi", sandi)
        self.tekan("Masuk")

    def keluar(self) -> None:
        self._buka(self.page.get_by_role("button", name="Keluar"))

    def menu(self, butir: str) -> None:
        self._buka(self.page.get_by_role("navigation", name="Menu").get_by_role("link", name=butir, exact=True))

    def klik(self, nama: str, *, di: str = "") -> None:
        """Follow the first link with this in its name; ``di``: text of the row or the head that it stands in."""
        self._buka(self._tautan(nama, di))

    def _tautan(self, nama: str, di: str = "") -> Locator:
        tempat = self.page.locator("main")
        if di:
            tempat = tempat.locator("tr, .kepala-halaman").filter(has_text=di).last
        return tempat.get_by_role("link", name=nama).first

    def _buka(self, apa: Locator) -> None:
        """Press what leads to another page, and wait until that page is there."""
        with self.page.expect_navigation():
            apa.click()

    # --- what to type ---

    def bidang(self, label: str) -> Locator:
        """The box with this label, or this name for who hears the page; "wajib" is part of a label."""
        return (
            self.page.locator("main")
            .get_by_label(re.compile(rf"^\s*{re.escape(label)}(\s+wajib)?\s*$"))
            .filter(visible=True)
        )

    def isi(self, label: str, nilai: str) -> None:
        self.bidang(label).fill(nilai)

    def pilih(self, label: str, nilai: str) -> None:
        """Choose the option with this text, else the only one whose text holds ``nilai``."""
        bidang = self.bidang(label)
        pilihan = bidang.locator("option").all_inner_texts()
        (teks,) = [nilai] if nilai in pilihan else [t for t in pilihan if nilai.casefold() in t.casefold()]
        bidang.select_option(label=teks)

    def centang(self, label: str) -> None:
        self.bidang(label).check()

    def tekan(self, tombol: str) -> None:
        self._buka(self.page.locator("main").get_by_role("button", name=tombol, exact=True))

    def simpan(self) -> None:
        """Save, and see that it was saved."""
        self.tekan("Simpan")
        salah = self.page.locator("main .salah, main .errorlist, main .pesan.error").all_inner_texts()
        assert salah == [], (self.page.url, salah)

    def isi_formulir(self, **isi: str) -> None:
        """Fill boxes by label (spaces for underscores) and save."""
        for label, nilai in isi.items():
            self.isi(label.replace("_", " "), nilai)
        self.simpan()

    def isi_sel(self, baris: str, nilai: str) -> None:
        """Fill the box of a grid that belongs to a row, and save."""
        self.page.locator("main tr").filter(has_text=baris).get_by_role("textbox").fill(nilai)
        self.simpan()

    # --- what to see ---

    @property
    def layar(self) -> str:
        """The text of the page's own part, spaces made one."""
        return " ".join(self.page.locator("main").inner_text().split())

    def baris(self, isi: str) -> str:
        """The text of the table row that holds ``isi``."""
        return " ".join(self.page.locator("main tr").filter(has_text=isi).first.inner_text().split())

    def salah(self, label: str) -> str:
        """The sentence beside a box that was not accepted; empty where there is none."""
        kotak = self.bidang(label).locator("xpath=ancestor::*[contains(@class, 'bidang')][1]")
        return " ".join(kotak.locator(".errorlist").all_inner_texts())

    def unduh(self, tautan: str, ke: Path) -> str:
        """Download a PDF and read its text, spaces made one."""
        with self.page.expect_download(timeout=60_000) as unduhan:
            self._tautan(tautan).click(timeout=60_000)
        unduhan.value.save_as(ke)
        return teks_pdf(ke.read_bytes())


def teks_pdf(isi: bytes) -> str:
    """All text of a PDF, spaces made one, words made whole that the edge of a column broke."""
    halaman = PdfReader(io.BytesIO(isi)).pages
    return " ".join(" ".join(h.extract_text() for h in halaman).split()).replace("\u2010 ", "")
