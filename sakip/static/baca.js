// The reading page: marks in the contents where the reader is, and copies the address of a place. Works without, too.
"use strict";
const daftar = new Map();
for (const tautan of document.querySelectorAll(".baca-isi a[href^='#']")) {
  const bagian = document.getElementById(tautan.hash.slice(1));
  if (bagian) daftar.set(bagian, tautan);
}

let kini = null;
function tandai() {
  let pilih = null;
  for (const bagian of daftar.keys()) {
    if (bagian.getBoundingClientRect().top > 120) break;
    pilih = bagian;
  }
  const tautan = daftar.get(pilih) || null;
  if (tautan === kini) return;
  if (kini) kini.removeAttribute("aria-current");
  kini = tautan;
  if (!kini) return;
  kini.setAttribute("aria-current", "true");
  for (const wadah of [kini.closest("ol"), kini.closest("nav")]) {
    if (wadah.scrollHeight <= wadah.clientHeight + 1) continue;
    const letak = kini.getBoundingClientRect().top - wadah.getBoundingClientRect().top;
    if (letak < 0 || letak > wadah.clientHeight - 40) wadah.scrollTop += letak - wadah.clientHeight / 2;
  }
}
let menunggu = false;
addEventListener("scroll", () => {
  if (menunggu) return;
  menunggu = true;
  requestAnimationFrame(() => { menunggu = false; tandai(); });
}, { passive: true });
tandai();

if (navigator.clipboard) {
  document.addEventListener("click", (kejadian) => {
    const tautan = kejadian.target.closest("a.j");
    if (!tautan) return;
    navigator.clipboard.writeText(tautan.href).then(() => {
      tautan.textContent = "✓ alamat tersalin";
      setTimeout(() => { tautan.textContent = "¶"; }, 2000);
    }, () => {});
  });
}
