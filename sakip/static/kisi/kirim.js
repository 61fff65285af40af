// One cell to the server. What comes back always has `keadaan`; "putus" means: nobody knows, ask again later.
import { token } from "../aman/kue.js";

const SEDANG = 4000; // letters; up to here a request outlives its page (a browser allows 64 kB of them at once)
const LAMA_TUNGGU = 20_000; // ms; a slow line is given this long before it counts as cut

async function tanya(alamat, pengguna, isi, keepalive) {
  const pengatur = new AbortController();
  const tunda = setTimeout(() => pengatur.abort(), LAMA_TUNGGU);
  try {
    const jawab = await fetch(alamat, {
      method: "POST", credentials: "same-origin", redirect: "manual", keepalive, signal: pengatur.signal,
      headers: { "Content-Type": "application/json", Accept: "application/json", "X-CSRFToken": token(), "X-Pengguna": pengguna },
      body: JSON.stringify(isi),
    });
    const json = (jawab.headers.get("Content-Type") ?? "").includes("json") ? await jawab.json() : null;
    return { jawab, json };
  } finally {
    clearTimeout(tunda);
  }
}

const PINDAH = { keadaan: "masuk", pesan: "Sesi Anda sudah berakhir." };
const SIBUK = new Set([408, 425, 429]);

export async function kirim(alamat, pengguna, isi) {
  for (const kali of [1, 2]) {
    let balasan;
    try {
      balasan = await tanya(alamat, pengguna, isi, isi.nilai.length < SEDANG);
    } catch {
      return { keadaan: "putus" };
    }
    const { jawab, json } = balasan;
    if (jawab.type === "opaqueredirect") return PINDAH;
    if (jawab.status >= 500 || SIBUK.has(jawab.status)) return { keadaan: "putus" };
    if (json?.keadaan) return json;
    if (jawab.ok) return { keadaan: "putus" }; // somebody else answered: the page of a hotspot
    if (jawab.status !== 403) return { keadaan: "ditolak", pesan: `Isian ini tidak dikenali server (kode ${jawab.status}). Muat ulang halaman, lalu coba lagi.` };
    if (kali === 1) await fetch(location.href, { credentials: "same-origin" }).catch(() => null); // brings a new token
  }
  return PINDAH;
}
