// What is said aloud, and the line that counts. Many answers at once become one sentence.
import { unsur } from "../aman/tawaran.js";
import { rapuh } from "../aman/simpan.js";

export class Suara {
  constructor(form) {
    this.wadah = unsur("p", { className: "tersembunyi" });
    this.wadah.setAttribute("aria-live", "polite");
    form.append(this.wadah);
    this.antre = [];
  }

  katakan(kalimat) {
    this.antre.push(kalimat);
    clearTimeout(this.tunda);
    this.tunda = setTimeout(() => this.#ucapkan(), 400);
  }

  #ucapkan() {
    const banyak = this.antre.length > 3;
    this.wadah.textContent = banyak ? `${this.antre.length} sel dijawab server. ${this.antre.at(-1)}` : this.antre.join(" ");
    this.antre = [];
  }
}

function hitung(isi) {
  const per = { menunggu: 0, ditolak: 0, bentrok: 0, terkunci: 0 };
  for (const satu of isi) per[satu.halangan?.keadaan ?? "menunggu"] += 1;
  return per;
}

function sebabnya(sebab) {
  if (sebab === "putus") return " Sambungan terputus, dicoba lagi sendiri.";
  if (sebab === "masuk") return " Sesi Anda sudah berakhir.";
  return "";
}

/** "Semua tersimpan." or what is not, and why. `isi`: the entries of all tabs. */
export function kalimatAntrean(isi, sebab) {
  if (!isi.length) return "Semua tersimpan.";
  const per = hitung(isi);
  const bagian = [];
  if (per.menunggu) bagian.push(`${per.menunggu} belum terkirim.${sebabnya(sebab)}`);
  if (per.ditolak) bagian.push(`${per.ditolak} ditolak.`);
  if (per.bentrok) bagian.push(`${per.bentrok} bentrok.`);
  if (per.terkunci) bagian.push(`${per.terkunci} tertahan kunci.`);
  bagian.push(rapuh() ? "Jangan tutup halaman ini: peramban tidak dapat menyimpannya." : "Tersimpan sementara di peramban ini.");
  return bagian.join(" ");
}
