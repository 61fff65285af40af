// What Word puts on the clipboard, as the editor knows it: two levels of headings, lists that are lists.

const LABEL = /^[\s\u00a0]*(?:\(?(\d{1,3}|[a-z])[.)]|[^\p{L}\p{N}\s"'(“‘]|[o§](?=[\s\u00a0]))[\s\u00a0]*/u;

function ganti(el, tag) {
  const baru = el.ownerDocument.createElement(tag);
  baru.append(...el.childNodes);
  el.replaceWith(baru);
  return baru;
}

// The label stands in the text of the paragraph; it is taken away, and says which list it is.
function tanpaLabel(p) {
  const teks = p.ownerDocument.createTreeWalker(p, NodeFilter.SHOW_TEXT);
  const cocok = LABEL.exec(p.textContent);
  let sisa = cocok ? cocok[0].length : 0;
  while (sisa > 0 && teks.nextNode()) {
    const panjang = Math.min(sisa, teks.currentNode.length);
    teks.currentNode.deleteData(0, panjang);
    sisa -= panjang;
  }
  if (!cocok?.[1]) return ["ul", ""];
  return ["ol", /\d/.test(cocok[1]) ? "" : "a"];
}

function jadikanDaftar(p, tingkat, terbuka) {
  const [tag, jenis] = tanpaLabel(p);
  terbuka.length = Math.min(terbuka.length, tingkat);
  const induk = terbuka.at(-1)?.lastElementChild;
  if (terbuka.length < tingkat) {
    const daftar = p.ownerDocument.createElement(tag);
    if (jenis) daftar.setAttribute("type", jenis);
    if (induk) induk.append(daftar);
    else p.before(daftar);
    terbuka.push(daftar);
  }
  const butir = p.ownerDocument.createElement("li");
  terbuka.at(-1).append(butir);
  butir.append(p);
}

export function rapikanTempelan(html) {
  if (html.length > 5_000_000) return html;
  const dok = new DOMParser().parseFromString(html, "text/html");
  for (const el of dok.querySelectorAll("h1, h2")) ganti(el, "h3");
  for (const el of dok.querySelectorAll("h5, h6")) ganti(el, "h4");
  let terbuka = [];
  for (const p of [...dok.querySelectorAll("p")]) {
    const tingkat = /mso-list:\s*l\d+ level(\d)/i.exec(p.getAttribute("style") || "")?.[1];
    const sambung = terbuka.length && p.previousElementSibling === terbuka[0];
    if (!sambung) terbuka = [];
    if (tingkat) jadikanDaftar(p, Math.min(Number(tingkat), 5), terbuka);
    else if (!p.textContent.trim() && !p.querySelector("img, br")) p.remove();
  }
  return dok.body.innerHTML;
}
