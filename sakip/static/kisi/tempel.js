// A block from Excel: text with tabs and lines, cells with line breaks or tabs inside quotation marks.
import { cari } from "./matriks.js";

export function uraiBlok(teks) {
  const baris = [[]];
  let isi = "";
  let kutip = false;
  const tutup = () => { baris.at(-1).push(isi); isi = ""; };
  for (let i = 0; i < teks.length; i += 1) {
    const h = teks[i];
    if (kutip) {
      if (h === '"' && teks[i + 1] === '"') { isi += '"'; i += 1; }
      else if (h === '"') kutip = false;
      else isi += h;
    } else if (h === '"' && isi === "" && /^"(?:[^"]|"")*"(?:[\t\r\n]|$)/.test(teks.slice(i))) kutip = true;
    else if (h === "\t") tutup();
    else if (h === "\n") { tutup(); baris.push([]); }
    else if (h !== "\r") isi += h;
    else if (teks[i + 1] !== "\n") { tutup(); baris.push([]); }
  }
  tutup();
  if (baris.length > 1 && baris.at(-1).length === 1 && baris.at(-1)[0] === "") baris.pop(); // Excel ends with a line end
  return baris;
}

/** What goes where: {pasang: [[sel, teks]], terkunci: [nama], luar: [teks]}. */
export function rencana(matriks, sel, blok) {
  const { y, x } = cari(matriks, sel);
  const hasil = { pasang: [], terkunci: [], luar: [] };
  blok.forEach((baris, dy) => baris.forEach((teks, dx) => {
    const tujuan = matriks[y + dy]?.[x + dx];
    const isi = teks.trim();
    if (tujuan === undefined) { if (isi) hasil.luar.push(isi); }
    else if (tujuan === null) { if (isi) hasil.terkunci.push(`bukan isian Anda: ${isi}`); }
    else if (tujuan.terkunci) { if (isi && isi !== tujuan.nilai) hasil.terkunci.push(`${tujuan.nama ?? "sel terkunci"}: ${isi}`); }
    else hasil.pasang.push([tujuan, isi]);
  }));
  return hasil;
}

const TAMPIL = 10; // more than that nobody reads; the block is still in the clipboard

function daftar(butir) {
  const lebih = butir.length - TAMPIL;
  return butir.slice(0, TAMPIL).join("; ") + (lebih > 0 ? `; dan ${lebih} lagi` : "");
}

export function laporan({ pasang, terkunci, luar }) {
  const kalimat = [`${pasang.length} sel ditempel.`];
  if (terkunci.length) kalimat.push(`${terkunci.length} sel terkunci atau bukan isian dilewati (${daftar(terkunci)}).`);
  if (luar.length) kalimat.push(`${luar.length} nilai tidak muat di tabel: ${daftar(luar)}.`);
  kalimat.push("Ctrl+Z mengembalikan.");
  return kalimat.join(" ");
}
