// The keyboard, as in a spreadsheet. A cell that was reached by key is marked whole: typing replaces it, arrows go on.
// F2 or a click edits inside it: then Left, Right, Home and End belong to the caret.
import { cari, tuju, urutan } from "./matriks.js";

const ARAH = { ArrowUp: [-1, 0], ArrowDown: [1, 0], ArrowLeft: [0, -1], ArrowRight: [0, 1] };

export class Gerak {
  /** `kerja`: {batal(sel), isiBawah(), urungkan()}; `sel(unsur)` finds the cell of a box. */
  constructor(form, { matriks, sel, kerja }) {
    Object.assign(this, { form, matriks, sel, kerja, sunting: false, jangkar: null, ujung: null });
    form.addEventListener("keydown", (e) => this.#tombol(e));
    form.addEventListener("pointerdown", (e) => this.#tekan(e));
    form.addEventListener("focusin", (e) => this.#masuk(e));
  }

  #masuk(e) {
    const s = this.sel(e.target);
    if (!s) return;
    this.#pilih(s, s);
    this.kini = s;
    this.sunting = this.ditekan === s || !s.satuBaris;
    this.ditekan = null;
    if (!this.sunting) s.kotak.select();
  }

  #tekan(e) { this.ditekan = this.sel(e.target); if (this.ditekan) this.sunting = true; }

  // --- a stretch of cells in one column, for filling down ---

  #pilih(jangkar, ujung) {
    for (const s of this.rentang()) s.wadah.classList.remove("kisi-pilih");
    Object.assign(this, { jangkar, ujung });
    const isi = this.rentang();
    if (isi.length > 1) for (const s of isi) s.wadah.classList.add("kisi-pilih");
  }

  /** The marked cells, from top to bottom. */
  rentang() {
    const dari = this.jangkar && cari(this.matriks, this.jangkar);
    const ke = this.ujung && cari(this.matriks, this.ujung);
    if (!dari || !ke) return [];
    const [atas, bawah] = [Math.min(dari.y, ke.y), Math.max(dari.y, ke.y)];
    return this.matriks.slice(atas, bawah + 1).map((baris) => baris[dari.x]).filter(Boolean);
  }

  #luaskan(dy) {
    const ke = tuju(this.matriks, cari(this.matriks, this.ujung), dy, 0);
    if (ke) this.#pilih(this.jangkar, ke);
  }

  // --- keys ---

  pindah(s) {
    if (!s) return false;
    s.kotak.focus();
    s.kotak.scrollIntoView({ block: "nearest", inline: "nearest" });
    return true;
  }

  #tombol(e) {
    const s = this.sel(e.target);
    if (!s || e.isComposing || e.altKey) return;
    const tempat = cari(this.matriks, s);
    const ctrl = e.ctrlKey || e.metaKey;
    if (this.#umum(e, s, ctrl) || (tempat && this.#dalamTabel(e, s, tempat, ctrl))) e.preventDefault();
  }

  /** Keys of every cell, long texts too. */
  #umum(e, s, ctrl) {
    if (e.key === "Escape") return this.kerja.batal(s) || true;
    if (ctrl && !e.shiftKey && e.key.toLowerCase() === "z" && s.pokok !== "ketik") return this.kerja.urungkan() || true;
    return false;
  }

  #dalamTabel(e, s, tempat, ctrl) {
    if (e.key === "F2") return this.#mulaiSunting(s);
    if (e.key === "Enter") return this.pindah(tuju(this.matriks, tempat, e.shiftKey ? -1 : 1, 0)) || true;
    if (e.key === "Tab" && !ctrl) return this.#sebelah(s, e.shiftKey ? -1 : 1);
    if (ctrl && e.key.toLowerCase() === "d") return this.kerja.isiBawah() || true;
    if (e.key in ARAH) return this.#panah(e, s, tempat, ctrl);
    if ((e.key === "Home" || e.key === "End") && !e.shiftKey) return this.#ujung(e.key === "Home", s, tempat, ctrl);
    return false;
  }

  #mulaiSunting(s) {
    this.sunting = true;
    if (s.satuBaris) s.kotak.setSelectionRange(s.nilai.length, s.nilai.length);
    return true;
  }

  /** Tab goes along the row and on to the next; at the last cell it leaves the grid as anywhere else. */
  #sebelah(s, langkah) {
    const semua = urutan(this.matriks);
    return this.pindah(semua[semua.indexOf(s) + langkah]);
  }

  #panah(e, s, tempat, ctrl) {
    const [dy, dx] = ARAH[e.key];
    if (dy && s.kotak.tagName === "SELECT" && !ctrl) return false;
    if (e.shiftKey) return dy && !this.sunting && s.pokok !== "ketik" ? this.#luaskan(dy) || true : false;
    if (dx && !this.#bolehKeSamping(s, dx)) return false;
    return this.pindah(tuju(this.matriks, tempat, dy, dx, ctrl)) || Boolean(dy);
  }

  /** Inside a text the caret moves; what was just typed is left at its edge. */
  #bolehKeSamping(s, dx) {
    if (!s.satuBaris || (!this.sunting && s.pokok !== "ketik")) return true;
    if (this.sunting) return false;
    const { selectionStart: dari, selectionEnd: sampai } = s.kotak;
    return dari === sampai && dari === (dx > 0 ? s.nilai.length : 0);
  }

  #ujung(awal, s, tempat, ctrl) {
    if (!ctrl && (this.sunting || s.pokok === "ketik")) return false;
    const semua = ctrl ? urutan(this.matriks) : urutan([this.matriks[tempat.y]]);
    return this.pindah(semua.at(awal ? 0 : -1)) || true;
  }
}
