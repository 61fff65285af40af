// The toolbar: buttons with words, reached by Tab and arrows; what needs a choice asks in a dialog.
import { pilihGambar, pilihNilai, pilihRujukan, pilihTempat, pilihTabel } from "naskah/dialog";

const rangkai = (editor) => editor.chain().focus();

function daftarTombol(alamat, tempat) {
  const di = (nama, sifat) => (e) => e.isActive(nama, sifat);
  const diTabel = (e) => e.isActive("table");
  return [
    ["Tebal", (e) => rangkai(e).toggleBold().run(), { aktif: di("bold"), tekan: "Ctrl+B", gaya: "tebal" }],
    ["Miring", (e) => rangkai(e).toggleItalic().run(), { aktif: di("italic"), tekan: "Ctrl+I", gaya: "miring" }],
    ["Subjudul", (e) => rangkai(e).toggleHeading({ level: 3 }).run(), { aktif: di("heading", { level: 3 }), pisah: true }],
    ["Subjudul kecil", (e) => rangkai(e).toggleHeading({ level: 4 }).run(), { aktif: di("heading", { level: 4 }) }],
    ["Tengah", (e) => ketengah(e), { aktif: di("paragraph", { class: "tengah" }) }],
    ["• Daftar", (e) => rangkai(e).toggleBulletList().run(), { aktif: di("bulletList"), nama: "Daftar bertanda", pisah: true }],
    ["1. Daftar", (e) => bernomor(e, "decimal"), { aktif: di("orderedList", { type: "decimal" }), nama: "Daftar bernomor" }],
    ["a. Daftar", (e) => bernomor(e, "lower-alpha"), { aktif: di("orderedList", { type: "lower-alpha" }), nama: "Daftar berhuruf" }],
    ["Masuk →", (e) => rangkai(e).sinkListItem("listItem").run(), { perlu: di("listItem"), nama: "Jadikan butir di dalam butir", tekan: "Tab" }],
    ["← Keluar", (e) => rangkai(e).liftListItem("listItem").run(), { perlu: di("listItem"), nama: "Keluarkan butir", tekan: "Shift+Tab" }],
    ["Sisipkan nilai", (e) => pilihNilai(e, alamat.nilai), { pisah: true, utama: true, buka: true }],
    ["Rujuk tabel/gambar", (e) => pilihRujukan(e, alamat.rujukan), { buka: true }],
    ["Gambar", (e) => pilihGambar(e, alamat.gambar_unggah), { nama: "Sisipkan gambar", buka: true }],
    ["Tabel", (e) => pilihTabel(e), { nama: "Sisipkan tabel", buka: true }],
    ...(Object.keys(tempat).length
      ? [["Letakkan tabel/grafik", (e) => pilihTempat(e, tempat), { nama: "Letakkan tabel atau grafik dari data", buka: true }]]
      : []),
    ["+ Baris", (e) => rangkai(e).addRowAfter().run(), { hanya: diTabel, nama: "Tambah baris", pisah: true }],
    ["− Baris", (e) => rangkai(e).deleteRow().run(), { hanya: diTabel, nama: "Hapus baris" }],
    ["+ Kolom", (e) => rangkai(e).addColumnAfter().run(), { hanya: diTabel, nama: "Tambah kolom" }],
    ["− Kolom", (e) => rangkai(e).deleteColumn().run(), { hanya: diTabel, nama: "Hapus kolom" }],
    ["Gabung sel", (e) => rangkai(e).mergeOrSplit().run(), { hanya: diTabel, nama: "Gabung atau pisah sel" }],
    ["Hapus tabel", (e) => rangkai(e).deleteTable().run(), { hanya: diTabel }],
    ["Urungkan", (e) => rangkai(e).undo().run(), { perlu: (e) => e.can().undo(), tekan: "Ctrl+Z", pisah: true }],
    ["Ulangi", (e) => rangkai(e).redo().run(), { perlu: (e) => e.can().redo(), tekan: "Ctrl+Y" }],
  ];
}

function ketengah(editor) {
  const kini = editor.isActive("paragraph", { class: "tengah" });
  rangkai(editor).updateAttributes("paragraph", { class: kini ? null : "tengah" }).run();
}

function bernomor(editor, jenis) {
  const lain = editor.isActive("orderedList") && !editor.isActive("orderedList", { type: jenis });
  const rantai = lain ? rangkai(editor) : rangkai(editor).toggleOrderedList();
  rantai.updateAttributes("orderedList", { type: jenis, "data-gaya": null }).run();
}

function tombol(editor, [teks, kerjakan, sifat]) {
  const el = document.createElement("button");
  el.type = "button";
  el.textContent = teks;
  el.className = [sifat.pisah && "pisah", sifat.utama && "utama", sifat.gaya].filter(Boolean).join(" ");
  if (sifat.nama) el.setAttribute("aria-label", sifat.nama);
  el.title = [sifat.nama || teks, sifat.tekan].filter(Boolean).join(" · ");
  if (sifat.buka) el.setAttribute("aria-haspopup", "dialog");
  el.addEventListener("mousedown", (e) => e.preventDefault()); // the text keeps its selection
  el.addEventListener("click", () => kerjakan(editor));
  return { el, sifat };
}

function perbarui(editor, semua) {
  for (const { el, sifat } of semua) {
    if (sifat.aktif) el.setAttribute("aria-pressed", String(sifat.aktif(editor)));
    if (sifat.perlu) el.disabled = !sifat.perlu(editor);
    if (sifat.hanya) el.hidden = !sifat.hanya(editor);
  }
}

// One stop for Tab; arrows go from button to button.
function panah(palang) {
  const ada = () => [...palang.querySelectorAll("button:not([hidden]):not(:disabled)")];
  const tuju = (el) => {
    for (const b of palang.querySelectorAll("button")) b.tabIndex = -1;
    el.tabIndex = 0;
    return el;
  };
  tuju(palang.querySelector("button"));
  palang.addEventListener("focusin", (e) => tuju(e.target));
  palang.addEventListener("keydown", (e) => {
    const arah = { ArrowRight: 1, ArrowLeft: -1, Home: -Infinity, End: Infinity }[e.key];
    if (!arah) return;
    e.preventDefault();
    const deret = ada();
    const ke = deret.indexOf(document.activeElement) + arah;
    tuju(deret[Math.max(0, Math.min(deret.length - 1, ke))]).focus();
  });
}

export function pasangPalang(editor, wadah, { alamat, tempat, nama }) {
  const palang = document.createElement("div");
  palang.className = "palang";
  palang.setAttribute("role", "toolbar");
  palang.setAttribute("aria-label", `Alat tulis ${nama}`);
  const semua = daftarTombol(alamat, tempat).map((t) => tombol(editor, t));
  palang.append(...semua.map(({ el }) => el));
  wadah.prepend(palang);
  panah(palang);
  editor.on("transaction", () => perbarui(editor, semua));
  perbarui(editor, semua);
}
