// The page on which one waits for a PDF: asks every second how far it is; without a script one loads the page again.
"use strict";
const kalimat = document.querySelector("[data-tunggu]");
async function tanya() {
  try {
    const jawab = await (await fetch("?keadaan", { headers: { Accept: "application/json" } })).json();
    const teks = jawab.kalimat ?? jawab.pesan; // the session may end while one waits
    if (kalimat.textContent !== teks) kalimat.textContent = teks;
    const angka = /(\d+) dari (\d+)/.exec(jawab.kalimat);
    const kemajuan = document.querySelector("[data-kemajuan]");
    if (angka) Object.assign(kemajuan.firstElementChild, { max: angka[2], value: angka[1] });
    if (jawab.tetap) {
      kemajuan.hidden = true;
      const lanjut = document.querySelector("[data-lanjut]"); // a signature that waited for its files
      if (lanjut) {
        lanjut.requestSubmit();
        return;
      }
      document.querySelector("[data-unduh]").hidden = false;
      location.assign("?unduh");
      return;
    }
  } catch {
    // The server is away for a moment; the next question may be answered.
  }
  setTimeout(tanya, 1000);
}
setTimeout(tanya, 500);
