// What one must decide on: two people in one cell, and what a lock holds back. A box that never takes the focus away
// from who is typing; F6 goes to it, Esc goes back to the cell.
import { unsur } from "../aman/tawaran.js";

const isiAtauKosong = (teks) => (teks === "" ? "(kosong)" : teks);

function tombol(teks, kerja, kelas = "tombol kedua kecil") {
  const b = unsur("button", { type: "button", className: kelas, textContent: teks });
  b.addEventListener("click", kerja);
  return b;
}

async function salin(teks, tombolnya) {
  try {
    await navigator.clipboard.writeText(teks);
  } catch {
    const bantu = unsur("textarea", { value: teks }); // without https there is no clipboard
    tombolnya.after(bantu);
    bantu.select();
    document.execCommand("copy");
    bantu.remove();
  }
  tombolnya.textContent = "Tersalin";
}

export class Putusan {
  /** `kerja`: {punyaSaya(isi), punyaLain(isi), cobaLagi(isi), buang(isi), keSel(sel)} */
  constructor(form, kerja) {
    Object.assign(this, { form, kerja, tampil: new Map() });
    this.wadah = unsur("div", { className: "kisi-putusan" });
    form.append(this.wadah);
    document.addEventListener("keydown", (e) => { if (e.key === "F6" && !e.ctrlKey && this.wadah.firstChild) this.#keKotak(e); });
  }

  #keKotak(e) {
    e.preventDefault();
    this.wadah.querySelector("details").open = true;
    this.wadah.querySelector("button").focus();
  }

  /** Show the entries that wait for a decision, each once. */
  perbarui(semua) {
    const perlu = semua.filter((i) => ["bentrok", "terkunci"].includes(i.halangan?.keadaan));
    const kunci = (i) => JSON.stringify([i.sel, i.halangan, i.antre.at(-1).nilai]);
    const kini = new Set(perlu.map(kunci));
    for (const [k, el] of this.tampil) if (!kini.has(k)) { this.#lepas(el); this.tampil.delete(k); }
    for (const isi of perlu) {
      const k = kunci(isi);
      if (this.tampil.has(k)) continue;
      const bentrok = isi.halangan.keadaan === "bentrok";
      const el = bentrok ? this.#bentrok(isi) : this.#tertahan(isi);
      this.tampil.set(k, el);
      this.wadah[bentrok ? "prepend" : "append"](el);
    }
  }

  /** Who decided by key goes on in the cell. */
  #lepas(el) {
    const diDalam = el.contains(document.activeElement);
    el.remove();
    if (diDalam) this.kerja.keSel(el.dataset.untuk);
  }

  #kotak(isi, judul, anak) {
    const id = `putusan-${Math.random().toString(36).slice(2)}`;
    const lipat = unsur("details", { open: true }, unsur("summary", { id, textContent: judul }), ...anak);
    const el = unsur("div", { className: "kisi-kotak" }, lipat);
    el.dataset.untuk = isi.sel;
    el.setAttribute("role", "alertdialog");
    el.setAttribute("aria-labelledby", id);
    el.addEventListener("keydown", (e) => {
      if (e.key !== "Escape") return;
      e.stopPropagation();
      this.kerja.keSel(isi.sel);
    });
    return el;
  }

  #bentrok(isi) {
    const { milik_lain: lain, oleh, waktu } = isi.halangan;
    const siapa = oleh || "orang lain";
    const saya = isi.antre.at(-1).nilai;
    const pasangan = unsur("dl", { className: "kisi-dua" },
      unsur("dt", { textContent: "Punya saya" }), unsur("dd", { textContent: isiAtauKosong(saya) }),
      unsur("dt", { textContent: `Punya ${siapa}${waktu ? `, ${waktu}` : ""}` }), unsur("dd", { textContent: isiAtauKosong(lain) }));
    return this.#kotak(isi, `Dua isian untuk ${isi.nama}`, [
      pasangan,
      unsur("p", { className: "tombol-baris" },
        tombol("Pakai punya saya", () => this.kerja.punyaSaya(isi)),
        tombol(`Pakai punya ${siapa}`, () => this.kerja.punyaLain(isi)),
        tombol("Ke selnya", () => this.kerja.keSel(isi.sel), "tautan")),
      unsur("p", { className: "catatan", textContent: "F6: ke kotak ini. Esc: kembali ke selnya." }),
    ]);
  }

  #tertahan(isi) {
    const teks = isi.antre.at(-1).nilai;
    const salinan = tombol("Salin", () => salin(teks, salinan));
    const buang = tombol("Buang", () => {
      if (confirm(`Buang isian “${teks}”? Isian ini belum tersimpan di server.`)) this.kerja.buang(isi);
    }, "tautan");
    return this.#kotak(isi, `Belum tersimpan: ${isi.nama}`, [
      unsur("p", { textContent: isi.halangan.pesan }),
      unsur("p", {}, "Yang Anda ketik: ", unsur("strong", { className: "kisi-ketikan", textContent: isiAtauKosong(teks) })),
      unsur("p", { className: "tombol-baris" }, salinan, tombol("Coba kirim lagi", () => this.kerja.cobaLagi(isi)), buang),
    ]);
  }
}
