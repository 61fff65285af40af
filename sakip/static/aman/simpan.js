// What is typed is kept in this browser until the server has it. Every key names the user: the next one at this
// computer sees nothing of it, and nothing of it is deleted.

const ingatan = new Map(); // what a full or forbidden store refused: kept as long as the page is open

export const pengguna = () => document.body.dataset.pengguna ?? "";

/** True while something is kept in this page alone: then closing it would lose it. */
export const rapuh = () => ingatan.size > 0;

export function baca(kunci) {
  try {
    return ingatan.get(kunci) ?? JSON.parse(localStorage.getItem(kunci));
  } catch {
    return null;
  }
}

export function tulis(kunci, isi) {
  try {
    localStorage.setItem(kunci, JSON.stringify(isi));
    ingatan.delete(kunci);
  } catch {
    ingatan.set(kunci, isi);
  }
}

export function hapus(kunci) {
  ingatan.delete(kunci);
  try {
    localStorage.removeItem(kunci);
  } catch {
    // nothing was kept there
  }
}

/** All keys that begin so, with what they hold. */
export function semua(awalan) {
  const kunci = new Set(ingatan.keys());
  try {
    for (let i = 0; i < localStorage.length; i += 1) kunci.add(localStorage.key(i));
  } catch {
    // only what the page remembers
  }
  return [...kunci].filter((k) => k.startsWith(awalan)).map((k) => [k, baca(k)]).filter(([, isi]) => isi);
}

export function waktu(ms) {
  return new Date(ms).toLocaleString("id-ID", { dateStyle: "long", timeStyle: "short" });
}

export const acak = () => Math.random().toString(16).slice(2, 14).padEnd(12, "0");
