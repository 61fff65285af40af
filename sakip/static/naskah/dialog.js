// The questions of the toolbar: which value, which table, which picture. One <dialog> each, closed with Esc.

function buat(tag, sifat = {}, ...isi) {
  const el = Object.assign(document.createElement(tag), sifat);
  el.append(...isi);
  return el;
}

function buka(judul, ...isi) {
  const kepala = buat("h2", { textContent: judul, id: "judul-dialog" });
  const tutup = buat("button", { type: "button", className: "tombol kedua", textContent: "Batal" });
  const dialog = buat("dialog", { className: "dialog-naskah" }, kepala, ...isi, buat("div", { className: "kaki" }, tutup));
  dialog.setAttribute("aria-labelledby", "judul-dialog");
  tutup.addEventListener("click", () => dialog.close());
  dialog.addEventListener("close", () => dialog.remove());
  document.body.append(dialog);
  dialog.showModal();
  return dialog;
}

function pilih(editor, dialog, isi) {
  dialog.close();
  editor.chain().focus().insertContent(isi).run();
}

async function ambil(url) {
  const jawaban = await fetch(url, { headers: { Accept: "application/json" } });
  if (!jawaban.ok) throw new Error(String(jawaban.status));
  return jawaban.json();
}

const GAGAL = "Daftar tidak dapat diambil. Periksa sambungan, lalu coba lagi; tulisan Anda tetap ada.";

// A search field above a list of buttons; arrows go down and up the list.
function cariDaftar(judul, label) {
  const kotak = buat("input", { type: "search", id: "cari-dialog", autocomplete: "off" });
  const daftar = buat("ul", { className: "pilihan" });
  const pesan = buat("p", { className: "catatan" });
  pesan.setAttribute("role", "status");
  const nama = buat("label", { htmlFor: "cari-dialog", textContent: label });
  const dialog = buka(judul, nama, kotak, pesan, daftar);
  kotak.focus();
  dialog.addEventListener("keydown", (e) => {
    const tombol = [kotak, ...daftar.querySelectorAll("button")];
    const arah = { ArrowDown: 1, ArrowUp: -1 }[e.key];
    if (!arah) return;
    e.preventDefault();
    tombol[Math.max(0, Math.min(tombol.length - 1, tombol.indexOf(document.activeElement) + arah))].focus();
  });
  kotak.addEventListener("keydown", (e) => {
    if (e.key !== "Enter") return;
    e.preventDefault();
    daftar.querySelector("button")?.click();
  });
  return { dialog, kotak, daftar, pesan };
}

function butir(utama, samping, kerjakan) {
  const tombol = buat("button", { type: "button" }, buat("span", { textContent: utama }), buat("strong", { textContent: samping }));
  tombol.addEventListener("click", kerjakan);
  return buat("li", {}, tombol);
}

export function pilihNilai(editor, url) {
  const { dialog, kotak, daftar, pesan } = cariDaftar("Sisipkan nilai", "Cari angka atau nama, misalnya: capaian, pagu, camat");
  let giliran = 0;
  async function muat() {
    const ini = ++giliran;
    try {
      const { jumlah, nilai } = await ambil(`${url}?cari=${encodeURIComponent(kotak.value)}`);
      if (ini !== giliran) return;
      pesan.textContent = jumlah > nilai.length ? `${jumlah} cocok; ${nilai.length} yang pertama. Ketik lebih lengkap.` : `${jumlah} cocok.`;
      let kelompok = "";
      daftar.replaceChildren(...nilai.flatMap((n) => {
        const kepala = n.kelompok === kelompok ? [] : [buat("li", { className: "kelompok", textContent: n.kelompok })];
        kelompok = n.kelompok;
        const isi = { type: "nilai", attrs: { kunci: n.kunci, teks: n.teks } };
        return [...kepala, butir(n.nama, n.teks, () => pilih(editor, dialog, isi))];
      }));
    } catch {
      if (ini === giliran) pesan.textContent = GAGAL;
    }
  }
  let tunda;
  kotak.addEventListener("input", () => {
    clearTimeout(tunda);
    tunda = setTimeout(muat, 200);
  });
  muat();
}

export async function pilihRujukan(editor, url) {
  const { dialog, kotak, daftar, pesan } = cariDaftar("Rujuk tabel, gambar, atau bagian", "Cari judul atau nomor");
  pesan.textContent = "Menyusun daftar …";
  let semua = [];
  function tampil() {
    const kata = kotak.value.toLocaleLowerCase("id");
    const cocok = semua.filter((r) => `${r.teks} ${r.nama}`.toLocaleLowerCase("id").includes(kata));
    pesan.textContent = `${cocok.length} cocok.`;
    daftar.replaceChildren(...cocok.slice(0, 200).map((r) => {
      const isi = { type: "rujuk", attrs: { kunci: r.ke, teks: r.teks } };
      return butir(r.nama, r.teks, () => pilih(editor, dialog, isi));
    }));
  }
  kotak.addEventListener("input", tampil);
  try {
    semua = (await ambil(url)).rujukan;
    tampil();
  } catch {
    pesan.textContent = GAGAL;
  }
}

export function pilihTempat(editor, tempat) {
  const daftar = buat("ul", { className: "pilihan" });
  const dialog = buka("Letakkan tabel atau grafik dari data", daftar);
  daftar.append(...Object.entries(tempat).map(([ke, label]) =>
    butir(label, "", () => pilih(editor, dialog, { type: "sisip", attrs: { ke, label } }))));
  daftar.querySelector("button")?.focus();
}

function formulir(judul, bidang, tombol) {
  const kirim = buat("button", { className: "tombol", textContent: tombol });
  const pesan = buat("p", { className: "salah" });
  pesan.setAttribute("role", "alert");
  const form = buat("form", {}, ...bidang.map(([label, el]) => buat("label", {}, label, el)), pesan, kirim);
  return { form, pesan, kirim, dialog: buka(judul, form) };
}

export function pilihTabel(editor) {
  const baris = buat("input", { type: "number", min: 1, max: 100, value: 3, required: true });
  const kolom = buat("input", { type: "number", min: 1, max: 12, value: 3, required: true });
  const { form, dialog } = formulir("Sisipkan tabel", [["Baris, dengan kepala tabel", baris], ["Kolom", kolom]], "Sisipkan");
  form.addEventListener("submit", (e) => {
    e.preventDefault();
    dialog.close();
    editor.chain().focus().insertTable({ rows: Number(baris.value), cols: Number(kolom.value), withHeaderRow: true }).run();
  });
}

export function pilihGambar(editor, url) {
  const berkas = buat("input", { type: "file", accept: "image/png,image/jpeg", required: true });
  const judul = buat("input", { maxLength: 250 });
  const alt = buat("input", { maxLength: 250 });
  const lebar = buat("select", {}, ...[100, 75, 50, 33].map((n) => buat("option", { value: n, textContent: `${n} % lebar halaman` })));
  const bidang = [["Gambar PNG atau JPEG", berkas], ["Judul di bawah gambar", judul], ["Isi gambar dengan kata-kata", alt], ["Lebar", lebar]];
  const { form, pesan, kirim, dialog } = formulir("Sisipkan gambar", bidang, "Unggah dan sisipkan");
  form.addEventListener("submit", async (e) => {
    e.preventDefault();
    kirim.disabled = true;
    const data = new FormData();
    data.append("unggahan", berkas.files[0]);
    data.append("csrfmiddlewaretoken", document.querySelector("[name=csrfmiddlewaretoken]").value);
    try {
      const jawaban = await fetch(url, { method: "POST", body: data });
      const isi = await jawaban.json();
      if (isi.salah) throw new Error(isi.salah);
      const teks = judul.value ? [{ type: "text", text: judul.value }] : [];
      const attrs = { id: String(isi.id), alt: alt.value, lebar: lebar.value === "100" ? null : lebar.value };
      pilih(editor, dialog, { type: "gambar", attrs, content: teks });
    } catch (salah) {
      pesan.textContent = salah instanceof SyntaxError || salah instanceof TypeError || !salah.message
        ? "Gambar tidak dapat diunggah. Periksa sambungan, lalu coba lagi."
        : salah.message;
      kirim.disabled = false;
    }
  });
}
