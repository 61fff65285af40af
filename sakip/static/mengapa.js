// The figures of the reading page lead to where they come from: a click on one, or a button that makes all of them links.
"use strict";
const buku = document.querySelector("[data-mengapa]");
const alamat = (kunci) => buku.dataset.mengapa.replace("KUNCI", encodeURIComponent(kunci).replaceAll("%3A", ":"));

function pasang(unsur) {
  const tautan = document.createElement("a");
  tautan.className = "mengapa";
  tautan.href = alamat(unsur.dataset.kunci);
  tautan.title = "Mengapa angka ini?";
  const teks = [...unsur.childNodes].filter((n) => n.nodeType === Node.TEXT_NODE && n.data.trim());
  if (!teks.length) return;
  teks[0].before(tautan);
  tautan.append(...teks);
}

function lepas(unsur) {
  for (const tautan of unsur.querySelectorAll(":scope > a.mengapa")) tautan.replaceWith(...tautan.childNodes);
}

if (buku) {
  const tombol = document.createElement("button");
  tombol.type = "button";
  tombol.className = "tombol kedua";
  tombol.textContent = "Mengapa angka ini?";
  tombol.setAttribute("aria-pressed", "false");
  tombol.title = "Jadikan setiap angka tautan ke asalnya";
  tombol.addEventListener("click", () => {
    const menyala = tombol.getAttribute("aria-pressed") !== "true";
    tombol.setAttribute("aria-pressed", String(menyala));
    for (const unsur of buku.querySelectorAll("[data-kunci]")) (menyala ? pasang : lepas)(unsur);
  });
  document.querySelector(".kepala-halaman .tombol-deret")?.append(tombol);
  buku.classList.add("bermengapa");
  buku.addEventListener("click", (kejadian) => {
    const unsur = kejadian.target.closest("[data-kunci]");
    if (!unsur || kejadian.target.closest("a, button, summary") || String(getSelection())) return;
    location.href = alamat(unsur.dataset.kunci);
  });
}
