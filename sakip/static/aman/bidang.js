// Reading and filling the boxes of a form: everything that is typed or chosen, never passwords, files or hidden ones.

const BUKAN = new Set(["password", "file", "hidden", "submit", "button", "image", "reset"]);
const BERCENTANG = new Set(["checkbox", "radio"]);
const TEKS = new Set(["text", "textarea", "search", "tel", "url", "email", "number", "date", "datetime-local", "month"]);

const daftar = (form) => [...form.elements].filter((el) => el.name && el.tagName !== "OUTPUT" && el.tagName !== "FIELDSET" && !BUKAN.has(el.type) && !("narasi" in el.dataset));

export const bertulis = (form) => daftar(form).some((el) => TEKS.has(el.type));

function kumpulkan(form, baca) {
  const hasil = {};
  for (const el of daftar(form)) (hasil[el.name] ??= []).push(...baca(el));
  return hasil;
}

function kini(el) {
  if (BERCENTANG.has(el.type)) return el.checked ? [el.value] : [];
  if (el.type === "select-multiple") return [...el.selectedOptions].map((o) => o.value);
  return [el.value];
}

/** What the server sent, whatever the browser put there when the page was opened again. */
function asal(el) {
  if (BERCENTANG.has(el.type)) return el.defaultChecked ? [el.value] : [];
  if (!el.options) return [el.defaultValue];
  const terpilih = [...el.options].filter((o) => o.defaultSelected);
  if (el.type === "select-multiple") return terpilih.map((o) => o.value);
  return [(terpilih.at(-1) ?? el.options[0])?.value ?? ""];
}

const sama = (a, b) => JSON.stringify(a) === JSON.stringify(b);

export function yangBerubah(form) {
  const dulu = kumpulkan(form, asal);
  return Object.fromEntries(Object.entries(kumpulkan(form, kini)).filter(([nama, isi]) => !sama(isi, dulu[nama])));
}

function isi(el, nilai) {
  if (BERCENTANG.has(el.type)) el.checked = nilai.includes(el.value);
  else if (el.type === "select-multiple") for (const o of el.options) o.selected = nilai.includes(o.value);
  else el.value = nilai.shift() ?? "";
  el.dispatchEvent(new Event("input", { bubbles: true }));
  el.dispatchEvent(new Event("change", { bubbles: true }));
}

/** Put values into their boxes, or with `uji` only say whether anything would change. `sisa`: texts without a box. */
export function pasangIsi(form, salinan, uji) {
  const ada = kumpulkan(form, kini);
  const hilang = Object.entries(salinan).filter(([nama]) => !(nama in ada));
  const beda = Object.entries(salinan).some(([nama, nilai]) => nama in ada && !sama(nilai, ada[nama]));
  const giliran = JSON.parse(JSON.stringify(salinan)); // boxes of one name take their values in turn
  if (!uji) for (const el of daftar(form)) if (el.name in giliran) isi(el, giliran[el.name]);
  return { beda, sisa: hilang.flatMap(([, nilai]) => nilai).filter((teks) => teks.trim()) };
}
