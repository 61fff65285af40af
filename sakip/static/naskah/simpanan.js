// Typed text is not lost: a copy stays in this browser until it is saved, and leaving unsaved is asked about.

const alamat = () => `naskah:${location.pathname}`;

function baca() {
  try {
    return JSON.parse(localStorage.getItem(alamat()));
  } catch {
    return null;
  }
}

function tulis(isi) {
  try {
    if (isi) localStorage.setItem(alamat(), JSON.stringify(isi));
    else localStorage.removeItem(alamat());
  } catch {
    // a full or locked store: the question on leaving still stands
  }
}

function tawarkan(form, penyunting, salinan) {
  const kotak = document.createElement("div");
  kotak.className = "pesan batalkan";
  kotak.setAttribute("role", "status");
  const kapan = new Date(salinan.kapan).toLocaleString("id-ID", { dateStyle: "long", timeStyle: "short" });
  const teks = document.createElement("span");
  teks.textContent = `Ada ketikan tanggal ${kapan} di peramban ini yang belum tersimpan.`;
  const pakai = Object.assign(document.createElement("button"), { type: "button", className: "tombol kedua", textContent: "Pakai ketikan itu" });
  const buang = Object.assign(document.createElement("button"), { type: "button", className: "tautan", textContent: "Buang" });
  pakai.addEventListener("click", () => {
    for (const { editor, textarea } of penyunting) {
      if (textarea.name in salinan.isi) editor.commands.setContent(salinan.isi[textarea.name], { emitUpdate: true });
    }
    kotak.remove();
  });
  buang.addEventListener("click", () => {
    tulis(null);
    kotak.remove();
  });
  kotak.append(teks, " ", pakai, " ", buang);
  form.before(kotak);
}

export function jagaKetikan(penyunting) {
  const form = penyunting[0].textarea.form;
  const ditolak = Boolean(form.querySelector(".errorlist, .pesan.error"));
  const awal = new Map(penyunting.map(({ textarea, editor }) => [textarea, editor.getHTML()]));
  let berubah = ditolak;
  let mengirim = false;
  let tunda;
  const salinan = baca();
  const jejak = form.elements.jejak?.value ?? ""; // the last change of this section when the page was opened
  if (salinan && !ditolak) {
    const tersimpan = salinan.dikirim && salinan.jejak !== jejak;
    const beda = penyunting.some(({ textarea }) => (salinan.isi[textarea.name] ?? awal.get(textarea)) !== awal.get(textarea));
    if (beda && !tersimpan) tawarkan(form, penyunting, salinan);
    else tulis(null);
  }
  const salin = () => {
    const isi = Object.fromEntries(penyunting.map(({ textarea, editor }) => [textarea.name, editor.getHTML()]));
    tulis({ kapan: Date.now(), jejak, dikirim: mengirim, isi });
  };
  for (const { editor, textarea } of penyunting) {
    editor.on("update", () => {
      berubah = berubah || editor.getHTML() !== awal.get(textarea);
      clearTimeout(tunda);
      tunda = setTimeout(salin, 400);
    });
  }
  form.addEventListener("input", () => { berubah = true; });
  form.addEventListener("submit", () => {
    mengirim = true;
    clearTimeout(tunda);
    if (berubah) salin();
  });
  window.addEventListener("beforeunload", (e) => {
    if (berubah && !mengirim) e.preventDefault();
  });
}
