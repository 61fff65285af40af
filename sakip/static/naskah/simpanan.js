// Typed text is not lost: a copy stays in this browser until the server has it, and leaving unsaved is asked about.
import { pasangIsi, yangBerubah } from "../aman/bidang.js";
import { Salinan } from "../aman/salinan.js";

export function jagaKetikan(penyunting) {
  const form = penyunting[0].textarea.form;
  const awal = new Map(penyunting.map(({ textarea, editor }) => [textarea, editor.getHTML()]));
  let berubah = Boolean(form.querySelector(".errorlist, .pesan.error"));
  let mengirim = false;
  const teksBerubah = () => penyunting.filter(({ textarea, editor }) => editor.getHTML() !== awal.get(textarea));
  const pasang = (isi, uji) => {
    const naskah = penyunting.filter(({ textarea }) => textarea.name in isi);
    const nama = new Set(naskah.map(({ textarea }) => textarea.name));
    const biasa = pasangIsi(form, Object.fromEntries(Object.entries(isi).filter(([n]) => !nama.has(n))), uji);
    const beda = naskah.some(({ textarea, editor }) => isi[textarea.name][0] !== editor.getHTML());
    if (!uji) for (const { textarea, editor } of naskah) editor.commands.setContent(isi[textarea.name][0], { emitUpdate: true });
    return { beda: beda || biasa.beda, sisa: biasa.sisa };
  };
  const salinan = new Salinan(form, {
    nama: "naskah",
    ambil: () => ({ ...yangBerubah(form), ...Object.fromEntries(teksBerubah().map(({ textarea, editor }) => [textarea.name, [editor.getHTML()]])) }),
    pasang,
  });
  for (const { editor, textarea } of penyunting) {
    editor.on("update", () => {
      berubah = berubah || editor.getHTML() !== awal.get(textarea);
      salinan.berubah(editor.state.doc.content.size);
    });
  }
  form.addEventListener("input", () => { berubah = true; });
  form.addEventListener("submit", () => { mengirim = true; });
  window.addEventListener("beforeunload", (e) => {
    if (berubah && !mengirim) e.preventDefault();
  });
}
