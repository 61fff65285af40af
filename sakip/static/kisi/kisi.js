// The entry grid in the browser (docs/keputusan/0017). Without it the page is a form with a save button.
import { Gerak } from "./gerak.js";
import { Lembar } from "./lembar.js";
import { cari, susunMatriks } from "./matriks.js";
import { pasangAlat } from "./alat.js";
import { laporan, rencana, uraiBlok } from "./tempel.js";
import { Urungan } from "./urung.js";

class Kisi {
  constructor(form) {
    this.form = form;
    this.lembar = new Lembar(form);
    this.matriks = susunMatriks(form, this.lembar.perUnsur);
    this.urungan = this.lembar.urungan = new Urungan((s, teks) => this.lembar.taruh(s, teks));
    const kerja = { batal: (s) => this.batal(s), isiBawah: () => this.isiBawah(), urungkan: () => this.urungkan() };
    this.gerak = new Gerak(form, { matriks: this.matriks, sel: (u) => this.lembar.selDari(u), kerja });
    this.masuk = null; // the cell one is in, and what it held before: for the way back
    this.katakan = pasangAlat(this);
    this.#dengar();
  }

  /** For each event in a cell. */
  #pada(peristiwa, kerja) {
    this.form.addEventListener(peristiwa, (e) => {
      const s = this.lembar.selDari(e.target);
      if (s) kerja(s, e);
    });
  }

  #dengar() {
    this.#pada("focusin", (s) => { this.masuk = [s, s.nilai]; });
    this.#pada("input", (s) => this.lembar.ketik(s));
    this.#pada("paste", (s, e) => this.#tempel(s, e));
    this.#pada("focusout", (s) => { if (document.activeElement !== s.kotak) this.tinggalkan(s); }); // another window in front is no leaving
    this.form.addEventListener("submit", (e) => this.#kirim(e));
  }

  /** The cell is left: now it is saved. */
  tinggalkan(s = this.gerak.kini) {
    if (s?.pokok !== "ketik") return;
    if (this.masuk?.[0] === s) this.urungan.catat([[s, this.masuk[1], s.nilai]]);
    this.masuk = [s, s.nilai];
    this.lembar.lepas(s);
  }

  batal(s) {
    if (!["ketik", "ditolak"].includes(s.pokok)) return; // what waits to be sent is no typing any more
    this.lembar.batal(s);
    s.kotak.select?.();
  }

  pasangSemua(pasangan) {
    this.urungan.catat(pasangan.map(([s, teks]) => [s, s.nilai, teks]));
    for (const [s, teks] of pasangan) if (s.nilai !== teks) this.lembar.taruh(s, teks);
  }

  urungkan() {
    const { kalimat, sel } = this.urungan.mundur();
    this.katakan(kalimat);
    sel?.kotak.focus();
  }

  #tempel(s, e) {
    const teks = e.clipboardData?.getData("text/plain") ?? "";
    const blok = /[\t\n]/.test(teks.trim());
    if (!cari(this.matriks, s) || (this.gerak.sunting && !blok)) return; // a word into a text, as anywhere else
    e.preventDefault();
    const rancangan = rencana(this.matriks, s, uraiBlok(teks));
    this.pasangSemua(rancangan.pasang);
    this.masuk = [s, s.nilai];
    s.kotak.select?.();
    this.katakan(laporan(rancangan));
  }

  /** The top one of the marked cells goes into the others; of a single cell, the one above it. With `sampaiAkhir` the
   * cell goes into all empty ones below. */
  isiBawah(sampaiAkhir = false) {
    const tempat = this.gerak.kini && cari(this.matriks, this.gerak.kini);
    if (!tempat) return this.katakan("Pilih dahulu sebuah sel.");
    const [sumber, tujuan] = this.#sumberTujuan(tempat, sampaiAkhir);
    if (!sumber) return this.katakan("Tidak ada sel di atasnya.");
    const bebas = tujuan.filter((s) => !s.terkunci);
    this.pasangSemua(bebas.map((s) => [s, sumber.nilai]));
    const lewat = tujuan.length - bebas.length;
    return this.katakan(`${bebas.length} sel diisi dengan “${sumber.nilai}”.${lewat ? ` ${lewat} sel terkunci dilewati.` : ""}`);
  }

  #sumberTujuan({ y, x }, sampaiAkhir) {
    const pilihan = this.gerak.rentang();
    if (pilihan.length > 1) return [pilihan[0], pilihan.slice(1)];
    const kolom = this.matriks.map((baris) => baris[x]);
    if (sampaiAkhir) return [kolom[y], kolom.slice(y + 1).filter((s) => s?.kotak && s.nilai === "")];
    return [kolom.slice(0, y).reverse().find((s) => s?.kotak), [kolom[y]]];
  }

  /** The save button is for pages without script; here it sends what waits. */
  #kirim(e) {
    if (e.submitter?.name || e.submitter?.hasAttribute("formaction")) return;
    e.preventDefault();
    this.tinggalkan();
    this.lembar.antrean.bangun();
  }
}

const semua = [...document.querySelectorAll("form.kisi[data-simpan]")].map((form) => new Kisi(form));
await Promise.all(semua.map((kisi) => kisi.lembar.mulai()));
document.documentElement.dataset.kisi = "siap";
