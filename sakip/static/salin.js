// Buttons that copy their `data-salin`; without a script or a clipboard they stay away and the text is selected by hand.
"use strict";
if (navigator.clipboard) {
  for (const tombol of document.querySelectorAll("[data-salin]")) {
    tombol.hidden = false;
    tombol.addEventListener("click", async () => {
      const tulisan = tombol.firstChild;
      await navigator.clipboard.writeText(tombol.dataset.salin);
      tulisan.data = "Tersalin";
      setTimeout(() => { tulisan.data = "Salin"; }, 2000);
    });
  }
}
