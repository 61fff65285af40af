// Cookies: the token that a form must carry, and the receipts of what the server accepted.

const baca = () => document.cookie.split("; ").map((k) => [k.slice(0, k.indexOf("=")), k.slice(k.indexOf("=") + 1)]);

/** The token of the session as it is now; a login in another tab gives a new one. */
export const token = () => Object.fromEntries(baca()).csrftoken ?? "";

/** Numbers of the forms that the server accepted since the last page, each told once. */
export function tandaTerima() {
  const nomor = baca().map(([nama]) => nama).filter((nama) => nama.startsWith("diterima-"));
  for (const nama of nomor) document.cookie = `${nama}=; path=/; max-age=0; samesite=lax`;
  return nomor.map((nama) => nama.slice("diterima-".length));
}
