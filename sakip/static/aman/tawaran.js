// The box that offers what was typed and not saved, shared by ordinary forms and the editor of texts.
import { waktu } from "./simpan.js";

export function unsur(nama, sifat = {}, ...anak) {
  const el = Object.assign(document.createElement(nama), sifat);
  el.append(...anak);
  return el;
}

/** `salinan`: {kapan, dikirim}. Each choice takes the box away. `sisa`: texts for which the page has no box any more. */
export function tawarkan(tempat, salinan, { pulihkan, buang, sisa = [] }) {
  const kotak = unsur("div", { className: "pesan warning tawaran" });
  kotak.setAttribute("role", "status");
  const kalimat = `Ada isian yang belum tersimpan dari ${waktu(salinan.kapan)}, masih ada di peramban ini.`;
  const ragu = salinan.dikirim ? " Isian ini sempat dikirim tanpa jawaban; periksa dahulu apakah sudah tersimpan." : "";
  const tombol = (teks, kelas, kerja) => {
    const b = unsur("button", { type: "button", className: kelas, textContent: teks });
    b.addEventListener("click", () => { kotak.remove(); kerja(); });
    return b;
  };
  kotak.append(unsur("span", { textContent: kalimat + ragu }), " ", tombol("Pulihkan", "tombol kedua kecil", pulihkan), " ", tombol("Buang", "tautan", buang));
  for (const teks of sisa) kotak.append(unsur("pre", { className: "sisa", textContent: teks }));
  tempat.before(kotak);
  return kotak;
}
