// The copy of one form: from the first key pressed until the server accepted the form. Each opening of a page has a
// number of its own, which the form carries (`_salinan`) and the server gives back when it accepted (kue.js).
import { acak, baca, hapus, pengguna, rapuh, semua, tulis } from "./simpan.js";
import { tandaTerima, token } from "./kue.js";
import { tawarkan } from "./tawaran.js";

const TERKIRIM = "isian-terkirim"; // in this tab: the number of the form that was sent last
const BESAR = 20_000; // letters; above it the copy is written after a pause only

const awalanPengguna = () => `isian ${pengguna()} `;
const ditolak = (form) => Boolean(form.querySelector(".errorlist, .salah, .pesan.error"));

function diTab(nilai) {
  try {
    if (nilai === undefined) return sessionStorage.getItem(TERKIRIM);
    sessionStorage.setItem(TERKIRIM, nilai);
  } catch {
    // then a refused form starts a copy of its own
  }
  return "";
}

/** Copies that the server has accepted go; a page that reports an error keeps them. */
export function terimaTanda() {
  const nomor = tandaTerima();
  if (document.querySelector("main > .pesan.error")) return;
  for (const [kunci] of semua(awalanPengguna())) if (nomor.includes(kunci.split(" ").at(-1))) hapus(kunci);
}

export class Salinan {
  /** `ambil()`: {name: [values]} that differ from what the server sent; `pasang(isi)` puts them in, and gives back the
   * texts for which there is no box. `nama` tells the forms of a page apart. */
  constructor(form, { nama, ambil, pasang }) {
    Object.assign(this, { form, ambil, pasang, nomor: acak(), mengirim: false, dasar: {} });
    this.awalan = `${awalanPengguna()}${location.pathname}${location.search} ${nama} `;
    this.#lanjutkan();
    this.#pasangPendengar();
  }

  get kunci() { return this.awalan + this.nomor; }
  get #jejak() { return this.form.elements.namedItem("jejak"); }

  /** After a refusal the page holds what was sent: its copy is carried on. Else what was left behind is offered. */
  #lanjutkan() {
    const terkirim = diTab();
    for (const [kunci, isi] of semua(this.awalan).sort((a, b) => a[1].kapan - b[1].kapan)) {
      if (ditolak(this.form) && kunci === this.awalan + terkirim) {
        this.dasar = isi.isi;
        hapus(kunci);
        this.catat();
      } else this.#tawarkan(kunci, isi);
    }
  }

  #tawarkan(kunci, isi) {
    const uji = this.pasang(isi.isi, true);
    if (!uji.beda && !uji.sisa.length) return hapus(kunci); // the page shows it already
    return tawarkan(this.form, isi, {
      sisa: uji.sisa,
      buang: () => hapus(kunci),
      pulihkan: () => {
        this.pasang(isi.isi, false);
        if (this.#jejak && isi.jejak) this.#jejak.value = isi.jejak; // who wrote since then is told before it is overwritten
        this.catat();
        if (!uji.sisa.length) hapus(kunci);
      },
    });
  }

  catat() {
    clearTimeout(this.tunda);
    this.tunda = 0;
    const isi = { ...this.dasar, ...this.ambil() };
    if (!Object.keys(isi).length) return hapus(this.kunci);
    return tulis(this.kunci, { kapan: Date.now(), dikirim: this.mengirim, jejak: this.#jejak?.value, isi });
  }

  /** Something was typed. */
  berubah(panjang = 0) {
    if (panjang < BESAR) return this.catat();
    clearTimeout(this.tunda);
    return (this.tunda = setTimeout(() => this.catat(), 400));
  }

  #kirim() {
    this.mengirim = true;
    let bidang = this.form.elements.namedItem("_salinan");
    if (!bidang) this.form.append((bidang = Object.assign(document.createElement("input"), { type: "hidden", name: "_salinan" })));
    bidang.value = this.nomor;
    diTab(this.nomor);
    if (this.tunda || baca(this.kunci)) this.catat();
  }

  #pasangPendengar() {
    this.form.addEventListener("input", (e) => this.berubah(e.target.value?.length));
    this.form.addEventListener("change", (e) => this.berubah(e.target.value?.length));
    this.form.addEventListener("submit", (e) => { if (!e.defaultPrevented) this.#kirim(); });
    window.addEventListener("pageshow", () => { this.mengirim = false; });
    for (const pergi of ["pagehide", "visibilitychange"]) window.addEventListener(pergi, () => { if (this.tunda) this.catat(); }, true);
    window.addEventListener("beforeunload", (e) => { if (rapuh() && !this.mengirim) e.preventDefault(); });
  }
}

/** A login in another tab changed the token that open pages carry. */
export function segarkanToken() {
  document.addEventListener("submit", (e) => {
    const bidang = e.target.elements?.namedItem("csrfmiddlewaretoken");
    if (bidang && token()) bidang.value = token();
  }, true);
}
