// The entry grid in the browser (docs/keputusan/0017). Without it the page is a form with a save button.
import { unsur } from "../aman/tawaran.js";
import { Gerak } from "./gerak.js";
import { Lembar } from "./lembar.js";
import { cari, susunMatriks } from "./matriks.js";
import { laporan, rencana, uraiBlok } from "./tempel.js";
import { Urungan } from "./urung.js";

const CARA = [
  "Panah, Enter, dan Tab pindah sel; Home dan End ke ujung baris; Ctrl dan panah ke ujung tabel.",
  "Mengetik mengganti isi sel. F2 atau klik mengubah di dalamnya. Esc mengembalikan yang tersimpan.",
  "Ctrl+V menempel satu blok dari Excel. Ctrl+D menyalin nilai di atasnya; Shift dan panah menandai beberapa sel dahulu.",
  "Ctrl+Z mengurungkan perubahan terakhir. Setiap sel tersimpan begitu ditinggalkan.",
];

function pasang(form) {
  const lembar = new Lembar(form);
  const matriks = susunMatriks(form, lembar.perUnsur);
  const pesan = unsur("p", { className: "kisi-laporan" });
  pesan.setAttribute("role", "status");
  const katakan = (kalimat) => { pesan.textContent = kalimat; };
  const urungan = new Urungan((s, teks) => lembar.taruh(s, teks));
  lembar.urungan = urungan;

  const pasangSemua = (pasangan) => {
    urungan.catat(pasangan.map(([s, teks]) => [s, s.nilai, teks]));
    for (const [s, teks] of pasangan) if (s.nilai !== teks) lembar.taruh(s, teks);
  };

  const urungkan = () => {
    const { kalimat, sel } = urungan.mundur();
    katakan(kalimat);
    if (sel) sel.kotak.focus();
  };

  /** The top one of the marked cells goes into the others; of a single cell, the one above it. */
  const isiBawah = (sampaiAkhir = false) => {
    const pilihan = gerak.rentang();
    const { y, x } = (gerak.kini && cari(matriks, gerak.kini)) ?? {};
    if (y === undefined) return katakan("Pilih dahulu sebuah sel.");
    const kolom = matriks.map((baris) => baris[x]);
    const sumber = pilihan.length > 1 ? pilihan[0] : sampaiAkhir ? kolom[y] : kolom.slice(0, y).reverse().find((s) => s?.kotak);
    const tujuan = pilihan.length > 1 ? pilihan.slice(1) : sampaiAkhir ? kolom.slice(y + 1).filter((s) => s && s.nilai === "") : [kolom[y]];
    if (!sumber) return katakan("Tidak ada sel di atasnya.");
    const bebas = tujuan.filter((s) => !s.terkunci);
    pasangSemua(bebas.map((s) => [s, sumber.nilai]));
    const lewat = tujuan.length - bebas.length;
    return katakan(`${bebas.length} sel diisi dengan “${sumber.nilai}”.${lewat ? ` ${lewat} sel terkunci dilewati.` : ""}`);
  };

  const batal = (s) => {
    lembar.batal(s);
    s.kotak.select?.();
  };
  const gerak = new Gerak(form, { matriks, sel: (u) => lembar.selDari(u), kerja: { batal, isiBawah: () => isiBawah(), urungkan } });

  // --- typing, leaving, pasting ---
  let masuk = null; // the cell and what it held when it was entered, for the way back
  form.addEventListener("focusin", (e) => {
    const s = lembar.selDari(e.target);
    if (s) masuk = [s, s.nilai];
  });
  form.addEventListener("input", (e) => {
    const s = lembar.selDari(e.target);
    if (s) lembar.ketik(s);
  });
  const tinggalkan = (s) => {
    if (s.pokok !== "ketik") return;
    if (masuk?.[0] === s) urungan.catat([[s, masuk[1], s.nilai]]);
    masuk = [s, s.nilai];
    lembar.lepas(s);
  };
  form.addEventListener("focusout", (e) => {
    const s = lembar.selDari(e.target);
    if (s && document.activeElement !== s.kotak) tinggalkan(s); // another window in front is no leaving
  });
  form.addEventListener("paste", (e) => {
    const s = lembar.selDari(e.target);
    const teks = e.clipboardData?.getData("text/plain") ?? "";
    const tempat = s && cari(matriks, s);
    if (!tempat || (gerak.sunting && !/[\t\n]/.test(teks.trim()))) return;
    e.preventDefault();
    const rancangan = rencana(matriks, s, uraiBlok(teks));
    pasangSemua(rancangan.pasang);
    masuk = [s, s.nilai];
    s.kotak.select?.();
    katakan(laporan(rancangan));
  });

  // --- tools above the table ---
  const alat = unsur("div", { className: "kisi-alat" });
  const tombol = (teks, kerja) => {
    const b = unsur("button", { type: "button", className: "tombol kedua kecil", textContent: teks });
    b.addEventListener("mousedown", (e) => e.preventDefault()); // the cell stays where one is
    b.addEventListener("click", kerja);
    alat.append(b);
    return b;
  };
  tombol("Isi ke bawah", () => { if (gerak.kini) tinggalkan(gerak.kini); isiBawah(true); });
  tombol("Urungkan", () => { if (gerak.kini) tinggalkan(gerak.kini); urungkan(); });
  const kirimLagi = tombol("Kirim sekarang", () => lembar.antrean.bangun());
  const masukLagi = unsur("a", { className: "tombol kecil", target: "_blank", textContent: "Masuk lagi (tab baru)", hidden: true, href: document.body.dataset.masuk || "/" });
  const garis = form.querySelector("[data-antrean]");
  const palang = unsur("div", { className: "kisi-palang" });
  garis.replaceWith(palang); // stays in sight, with what one can do about it
  palang.append(garis, kirimLagi, masukLagi);
  const cara = unsur("details", { className: "kisi-cara" }, unsur("summary", { textContent: "Cara cepat mengisi" }), unsur("ul", {}, ...CARA.map((c) => unsur("li", { textContent: c }))));
  lembar.bantuan = (sebab, banyak) => {
    kirimLagi.hidden = !banyak;
    masukLagi.hidden = sebab !== "masuk";
  };
  const tabel = form.querySelector("table");
  (tabel?.closest(".gulir") ?? tabel ?? form.firstElementChild).before(alat, cara, pesan);

  // The save button is for pages without script; here it sends what waits.
  form.addEventListener("submit", (e) => {
    if (e.submitter?.name || e.submitter?.hasAttribute("formaction")) return;
    e.preventDefault();
    if (gerak.kini) tinggalkan(gerak.kini);
    lembar.antrean.bangun();
  });
  return lembar.mulai();
}

await Promise.all([...document.querySelectorAll("form.kisi[data-simpan]")].map(pasang));
document.documentElement.dataset.kisi = "siap";
