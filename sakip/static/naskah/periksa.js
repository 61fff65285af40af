// What the checks say of the text that is being typed, below the editor, with a button for what they propose.

const TUNDA = 900;
const rapi = (teks) => teks.replace(/\s+/g, " ").trim();

function unsur(tag, isi, ...anak) {
  const el = Object.assign(document.createElement(tag), isi);
  el.append(...anak);
  return el;
}

// The words of a paragraph as they are printed, and where each letter stands in the document; a chip is one step.
function huruf(node, awal) {
  const teks = [];
  const letak = [];
  node.forEach((anak, di) => {
    const kata = anak.isText ? anak.text : anak.attrs.teks || "";
    for (let i = 0; i < kata.length; i += 1) {
      teks.push(kata[i]);
      letak.push(anak.isText ? awal + di + i : -1);
    }
  });
  return { teks: teks.join(""), letak };
}

// From where to where the words of a finding stand, nearest to where the server saw them; null where they are gone.
function cari(doc, { paragraf, dari, posisi }) {
  let hasil = null;
  doc.descendants((node, di) => {
    if (hasil || !node.isTextblock) return !hasil;
    const { teks, letak } = huruf(node, di + 1);
    if (rapi(teks) !== rapi(paragraf)) return false;
    for (let i = teks.indexOf(dari); i >= 0; i = teks.indexOf(dari, i + 1)) {
      const utuh = !letak.slice(i, i + dari.length).includes(-1);
      if (utuh && (!hasil || Math.abs(i - posisi) < Math.abs(hasil.i - posisi))) {
        hasil = { i, from: letak[i], to: letak[i + dari.length - 1] + 1 };
      }
    }
    return false;
  });
  return hasil;
}

export function pasangPeriksa(editor, wadah, url, awal) {
  const daftar = unsur("ul", { className: "temuan-naskah" });
  const kata = unsur("p", { className: "catatan" });
  kata.setAttribute("role", "status");
  wadah.after(kata, daftar);
  let giliran = 0;

  function ganti(t) {
    const tempat = cari(editor.state.doc, t);
    if (!tempat) {
      kata.textContent = "Kalimatnya sudah berubah; ditunggu pemeriksaan berikutnya.";
      periksa();
      return;
    }
    const isi = t.kunci ? { type: "nilai", attrs: { kunci: t.kunci, teks: t.ke } } : t.ke;
    editor.chain().focus().insertContentAt({ from: tempat.from, to: tempat.to }, isi).run();
  }

  function butir(t) {
    const li = unsur("li", { className: `tingkat-${t.tingkat}` }, unsur("strong", { textContent: `${t.tingkat} ${t.aturan}: ` }), t.kalimat);
    if (t.ke) {
      const tombol = unsur("button", { type: "button", className: "tombol kedua kecil", textContent: `Ganti dengan ${t.ke}` });
      tombol.addEventListener("click", () => ganti(t));
      li.append(" ", tombol);
    }
    return li;
  }

  function tampilkan(temuan) {
    daftar.replaceChildren(...temuan.map(butir));
    kata.textContent = temuan.length ? `${temuan.length} temuan pada naskah ini.` : "";
  }

  async function periksa() {
    const ini = (giliran += 1);
    try {
      const jawab = await fetch(url, {
        method: "POST",
        headers: { "Content-Type": "application/json", "X-CSRFToken": document.querySelector("[name=csrfmiddlewaretoken]").value },
        body: JSON.stringify({ naskah: editor.getHTML() }),
      });
      const { temuan } = await jawab.json();
      if (ini !== giliran) return;
      tampilkan(temuan);
    } catch {
      if (ini === giliran) kata.textContent = "Naskah belum dapat diperiksa; tulisan Anda tetap ada.";
    }
  }

  let tunda;
  editor.on("update", () => {
    clearTimeout(tunda);
    tunda = setTimeout(periksa, TUNDA);
  });
  tampilkan(awal);
}
