// What stands above the table: buttons for what the keyboard does, the line that counts, what the last paste did.
import { unsur } from "../aman/tawaran.js";

const CARA = [
  "Panah, Enter, dan Tab pindah sel; Home dan End ke ujung baris; Ctrl dan panah ke ujung tabel.",
  "Mengetik mengganti isi sel. F2 atau klik mengubah di dalamnya. Esc mengembalikan yang tersimpan.",
  "Ctrl+V menempel satu blok dari Excel. Ctrl+D menyalin nilai di atasnya; Shift dan panah menandai beberapa sel dahulu.",
  "Ctrl+Z mengurungkan perubahan terakhir. Setiap sel tersimpan begitu ditinggalkan.",
];

function tombol(teks, kerja) {
  const b = unsur("button", { type: "button", className: "tombol kedua kecil", textContent: teks });
  b.addEventListener("mousedown", (e) => e.preventDefault()); // one stays in the cell
  b.addEventListener("click", kerja);
  return b;
}

function cara() {
  const daftar = unsur("ul", {}, ...CARA.map((c) => unsur("li", { textContent: c })));
  return unsur("details", { className: "kisi-cara" }, unsur("summary", { textContent: "Cara cepat mengisi" }), daftar);
}

/** The line stays in sight, with what one can do about it. */
function palang(form, lembar) {
  const garis = form.querySelector("[data-antrean]");
  const kirim = tombol("Kirim sekarang", () => lembar.antrean.bangun());
  const masuk = unsur("a", { className: "tombol kecil", target: "_blank", textContent: "Masuk lagi (tab baru)", href: document.body.dataset.masuk || "/" });
  const wadah = unsur("div", { className: "kisi-palang" });
  garis.replaceWith(wadah);
  wadah.append(garis, kirim, masuk);
  lembar.bantuan = (sebab, banyak) => {
    kirim.hidden = !banyak;
    masuk.hidden = sebab !== "masuk";
  };
}

/** Gives back the function that says what was done. */
export function pasangAlat(kisi) {
  const { form, lembar } = kisi;
  const pesan = unsur("p", { className: "kisi-laporan" });
  pesan.setAttribute("role", "status");
  const setelah = (kerja) => () => { kisi.tinggalkan(); kerja(); };
  const alat = unsur("div", { className: "kisi-alat" },
    tombol("Isi ke bawah", setelah(() => kisi.isiBawah(true))), tombol("Urungkan", setelah(() => kisi.urungkan())));
  palang(form, lembar);
  if ("terkunci" in form.dataset) return () => {}; // nothing to fill in, and nothing to explain
  const tabel = form.querySelector("table");
  (tabel?.closest(".gulir") ?? tabel ?? form.firstElementChild).before(alat, cara(), pesan);
  return (kalimat) => { pesan.textContent = kalimat; };
}
