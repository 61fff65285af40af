// On every page of who is signed in: ordinary forms keep what is typed, and cells that wait elsewhere are told of.
import { bertulis, pasangIsi, yangBerubah } from "./bidang.js";
import { Salinan, segarkanToken, terimaTanda } from "./salinan.js";
import { pengguna, semua } from "./simpan.js";
import { unsur } from "./tawaran.js";

const SEDANG = 30_000; // ms; what is younger is being sent by another tab

function perlu(form) {
  const lain = form.matches(".kisi[data-simpan], [data-tanpa-salinan]") || form.querySelector("[data-narasi]");
  return form.method === "post" && !lain && bertulis(form);
}

function jaga(form, urut) {
  new Salinan(form, {
    nama: form.id || form.getAttribute("action") || urut,
    ambil: () => yangBerubah(form),
    pasang: (isi, uji) => pasangIsi(form, isi, uji),
  });
}

/** Cells of a grid on another page that the server does not have yet. */
function tungguDiLain() {
  const sini = [...document.querySelectorAll("form.kisi[data-simpan]")].map((f) => ` ${new URL(f.dataset.simpan, location.href).pathname} `);
  const per = new Map();
  for (const [kunci, isi] of semua(`kisi ${pengguna()} `)) {
    const tua = isi.antre?.length && Date.now() - isi.antre.at(-1).kapan > SEDANG;
    if (tua && !sini.some((alamat) => kunci.includes(alamat))) per.set(isi.url, (per.get(isi.url) ?? 0) + 1);
  }
  for (const [url, jumlah] of per) {
    const p = unsur("p", { className: "pesan warning" }, `${jumlah} isian Anda belum terkirim ke server. `, unsur("a", { href: url, textContent: "Buka halamannya untuk mengirim" }), ".");
    p.setAttribute("role", "status");
    document.querySelector("main")?.prepend(p);
  }
}

if (pengguna()) {
  segarkanToken();
  terimaTanda();
  [...document.querySelectorAll("main form")].filter(perlu).forEach(jaga);
  tungguDiLain();
  new BroadcastChannel("sakip-masuk").postMessage(pengguna());
}
document.documentElement.dataset.aman = "siap";
