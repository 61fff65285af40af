// One cell on screen: its box, its states (a sign, a colour and words, never a colour alone), the sentence below it.
import { unsur } from "../aman/tawaran.js";

export const KATA = {
  kosong: "kosong", disimpan: "disimpan", ketik: "sedang diketik", menunggu: "menunggu dikirim", ditolak: "ditolak",
  terkunci: "terkunci", catatan: "ada catatan", wajib: "wajib diisi", bentrok: "bentrok dengan isian orang lain",
};
const TETAP = ["terkunci", "catatan"]; // stay beside whatever else a cell is
const wadahInput = (wadah) => wadah.querySelector("input[type=hidden][name^='lama:']");
let urut = 0;

export class Sel {
  constructor(wadah) {
    this.wadah = wadah;
    this.sel = wadah.dataset.sel;
    this.kotak = wadah.querySelector("input:not([type=hidden]), textarea, select");
    const awal = (wadah.dataset.keadaan ?? "kosong").split(/\s+/).filter(Boolean);
    this.tetap = new Set(awal.filter((k) => TETAP.includes(k)));
    this.pokok = awal.find((k) => !TETAP.includes(k)) ?? "kosong";
    this.wajib = this.pokok === "wajib";
    if (this.kotak) this.#pasang();
  }

  #pasang() {
    this.polos = wadahInput(this.wadah); // what a form sent without script says it last saw
    this.dilihat = this.kotak.dataset.lama ?? this.kotak.defaultValue ?? "";
    this.nama = this.kotak.getAttribute("aria-label") || this.kotak.labels?.[0]?.textContent.trim() || this.sel;
    this.kata = unsur("span", { className: "tersembunyi", id: `kisi-kata-${(urut += 1)}` });
    this.tanda = unsur("span", { className: "kisi-tanda" });
    this.tanda.setAttribute("aria-hidden", "true");
    this.kotak.after(this.tanda, this.kata);
    const dulu = this.kotak.getAttribute("aria-describedby");
    this.kotak.setAttribute("aria-describedby", [dulu, this.kata.id].filter(Boolean).join(" "));
    this.#tulis();
  }

  /** What is stored, as far as this page knows. */
  get lama() { return this.dilihat; }

  set lama(teks) {
    this.dilihat = teks;
    if (this.polos) this.polos.value = teks;
  }

  get nilai() { return this.kotak?.value ?? ""; }

  /** Change what stands in the box; the caret of who edits it is not touched. */
  set nilai(teks) {
    if (!this.kotak || this.kotak.value === teks) return;
    this.kotak.value = teks;
    if (this.kotak === document.activeElement) this.kotak.select?.();
  }

  get satuBaris() { return this.kotak?.tagName === "INPUT"; }
  get terkunci() { return !this.kotak || this.kotak.readOnly || this.kotak.disabled || this.tetap.has("terkunci"); }
  get bisaDituju() { return Boolean(this.kotak) && !this.kotak.disabled && this.kotak.getClientRects().length > 0; }

  /** `pokok` is one of KATA; `pesan` a sentence below the box; `pilihan` readings to choose from. */
  tandai(pokok, { pesan = "", pilihan = [], pilih } = {}) {
    this.pokok = pokok === "kosong" && this.wajib ? "wajib" : pokok;
    this.#pesan(pesan, pilihan, pilih);
    this.#tulis();
  }

  /** What the server has now. */
  simpanan(teks, pokok = teks ? "disimpan" : "kosong", pesan = "") {
    this.lama = teks;
    this.nilai = teks;
    this.tandai(pokok, { pesan });
  }

  /** Closed with a reason, or open again with "". */
  kunci(alasan) {
    this.tetap[alasan ? "add" : "delete"]("terkunci");
    if (this.kotak) this.kotak.readOnly = Boolean(alasan);
    this.wadah.title = this.wadah.dataset.alasan = alasan;
    this.#tulis();
  }

  #tulis() {
    const semua = [this.pokok, ...this.tetap];
    this.wadah.dataset.keadaan = semua.join(" ");
    if (!this.kotak) return;
    this.kata.textContent = [...semua.map((k) => KATA[k] ?? k), this.wadah.dataset.alasan, this.kalimat?.dataset.pesan].filter(Boolean).join(", ");
    if (semua.includes("ditolak") || semua.includes("bentrok")) this.kotak.setAttribute("aria-invalid", "true");
    else this.kotak.removeAttribute("aria-invalid");
  }

  #pesan(pesan, pilihan, pilih) {
    this.kalimat?.remove();
    this.kalimat = null;
    for (const tua of this.wadah.querySelectorAll(".kisi-salah, .kisi-temuan")) tua.remove(); // as the page came
    if (!pesan && !pilihan.length) return;
    this.kalimat = unsur("p", { className: "kisi-pesan", textContent: pesan });
    this.kalimat.dataset.pesan = pesan;
    for (const nilai of pilihan) {
      const tombol = unsur("button", { type: "button", className: "tombol kedua kecil", textContent: nilai });
      tombol.addEventListener("click", () => pilih(nilai));
      this.kalimat.append(" ", tombol);
    }
    this.wadah.append(this.kalimat);
  }
}
