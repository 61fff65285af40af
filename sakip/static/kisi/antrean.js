// The queue of cells that the server does not have yet. One entry a cell and tab, in localStorage, from the first key
// pressed until the server answered; so nothing depends on the page staying open.
//
// An entry: {sel, nama, url, lama, antre: [{nilai, kapan, dicoba}], ketik, halangan}. `antre` is what was typed, oldest
// first. What was sent without an answer (`dicoba`) is sent again as it was before anything newer: sending the same
// value twice is harmless, and only so the browser knows what is stored when the newer value goes.
import { acak, baca, hapus, semua, tulis } from "../aman/simpan.js";

const SERENTAK = 4;
const JEDA = { awal: 1000, akhir: 30_000, masuk: 10_000 }; // ms
const kunciWeb = navigator.locks; // only over https; without it a cell may be sent twice, which is harmless

export class Antrean {
  /** `kirim(isi)` sends one; `kabar(sel, jawaban, nilai)` hears each answer; `berubah()` that the count moved. */
  constructor({ awalan, kirim, kabar, berubah }) {
    Object.assign(this, { awalan: `${awalan} `, kirim, kabar, berubah });
    this.tab = acak();
    this.milik = new Map();
    this.jalan = new Set();
    this.gagal = 0;
    this.sebab = ""; // "", "putus" or "masuk": why it waits
    kunciWeb?.request(this.#namaTab(this.tab), () => new Promise(() => {}));
  }

  #namaTab(tab) { return `${this.awalan}tab ${tab}`; }
  #kunci(sel) { return `${this.awalan}${this.tab} ${sel}`; }

  #catat(isi) {
    if (isi.antre.length) {
      this.milik.set(isi.sel, isi);
      tulis(this.#kunci(isi.sel), isi);
    } else this.buang(isi.sel);
    this.berubah(isi.sel);
  }

  // --- what the user does ---

  /** Each key pressed: kept here, not sent yet. */
  ketik(sel, nilai, lama, nama) {
    const isi = this.milik.get(sel) ?? { sel, nama, lama, url: location.pathname + location.search, antre: [], halangan: null };
    const akhir = isi.antre.at(-1);
    if (!isi.ketik) isi.sebelum = akhir && !akhir.dicoba && !isi.halangan ? akhir.nilai : null; // for who takes it back
    if (!akhir || akhir.dicoba) isi.antre.push({ nilai, kapan: Date.now(), dicoba: false });
    else akhir.nilai = nilai;
    isi.ketik = true;
    if (isi.halangan?.keadaan === "ditolak") isi.halangan = null;
    this.#catat(isi);
  }

  /** The cell is left: what was typed may go. */
  lepas(sel) {
    const isi = this.milik.get(sel);
    if (!isi) return;
    isi.ketik = false;
    const tetap = isi.antre.length === 1 && !isi.antre[0].dicoba && isi.antre[0].nilai === isi.lama && !isi.halangan;
    if (tetap) isi.antre = [];
    this.#catat(isi);
    this.pompa();
  }

  /** Set a value at once: paste, fill, undo. */
  taruh(sel, nilai, lama, nama) {
    this.ketik(sel, nilai, lama, nama);
    this.lepas(sel);
  }

  /** Take back what is being typed, or was refused; what waited before, or was sent, stays until it is answered. */
  batal(sel) {
    const isi = this.milik.get(sel);
    if (!isi) return;
    if (isi.ketik && typeof isi.sebelum === "string") isi.antre.at(-1).nilai = isi.sebelum;
    else isi.antre = isi.antre.filter((a) => a.dicoba);
    Object.assign(isi, { ketik: false, halangan: null });
    this.#catat(isi);
    this.pompa();
  }

  buang(sel) {
    this.milik.delete(sel);
    hapus(this.#kunci(sel));
    this.berubah(sel);
  }

  /** After a conflict: send `nilai` knowingly over what somebody else stored. */
  putuskan(sel, nilai, lama) {
    const isi = this.milik.get(sel);
    Object.assign(isi, { lama, halangan: null, ketik: false, antre: [{ nilai, kapan: Date.now(), dicoba: false }] });
    this.#catat(isi);
    this.pompa();
  }

  cobaLagi(sel) {
    const isi = this.milik.get(sel);
    if (isi) this.#catat(Object.assign(isi, { halangan: null }));
    this.bangun();
  }

  // --- sending ---

  #siap() {
    const bisa = [...this.milik.values()].filter((i) => !i.halangan && !this.jalan.has(i.sel) && i.antre.length > (i.ketik ? 1 : 0));
    // what was sent without an answer is repeated even while something newer is being typed
    return bisa.sort((a, b) => a.antre[0].kapan - b.antre[0].kapan);
  }

  /** Send what may go; `semua` at once, without waiting for a turn. */
  pompa(semua = false) {
    if (this.tunda && !semua) return;
    const ruang = semua ? Infinity : this.gagal ? 1 : SERENTAK;
    for (const isi of this.#siap()) {
      if (this.jalan.size >= ruang) break;
      this.#kirimSatu(isi);
    }
  }

  async #kirimSatu(isi) {
    const satu = isi.antre[0];
    satu.dicoba = true;
    this.jalan.add(isi.sel);
    tulis(this.#kunci(isi.sel), isi);
    const jawaban = await this.kirim({ sel: isi.sel, nilai: satu.nilai, lama: isi.lama });
    this.jalan.delete(isi.sel);
    if (jawaban.keadaan === "putus" || jawaban.keadaan === "masuk") this.#nanti(jawaban, satu);
    else this.#terjawab(isi, satu, jawaban);
    this.pompa();
  }

  #nanti(jawaban, satu) {
    this.sebab = jawaban.keadaan;
    if (this.sebab === "masuk") satu.dicoba = false;
    const jeda = this.sebab === "masuk" ? JEDA.masuk : Math.min(JEDA.akhir, JEDA.awal * 2 ** this.gagal) * (0.8 + Math.random() * 0.4);
    this.gagal += 1;
    clearTimeout(this.tunda);
    this.tunda = setTimeout(() => { this.tunda = 0; this.pompa(); }, jeda);
    this.berubah();
  }

  #terjawab(isi, satu, jawaban) {
    Object.assign(this, { gagal: 0, sebab: "" });
    const lebihBaru = isi.antre.length > 1;
    satu.dicoba = false;
    if (jawaban.keadaan === "disimpan" || jawaban.keadaan === "kosong") {
      isi.lama = jawaban.nilai;
      isi.antre.shift();
      if (!isi.ketik && isi.antre[0]?.nilai === isi.lama) isi.antre.shift();
    } else if (jawaban.keadaan === "ditolak" && lebihBaru) isi.antre.shift();
    else {
      isi.antre = isi.antre.slice(-1);
      isi.halangan = { ...jawaban, kapan: Date.now() };
    }
    this.#catat(isi);
    this.kabar(isi.sel, jawaban, satu.nilai);
  }

  /** The line, the session or the page is back: do not wait for the next turn. */
  bangun() {
    clearTimeout(this.tunda);
    this.tunda = 0;
    this.pompa();
  }

  /** The page goes: what is being typed counts as typed, and everything is sent once more. */
  pergi() {
    for (const isi of [...this.milik.values()]) if (isi.ketik) this.#catat(Object.assign(isi, { ketik: false }));
    this.pompa(true);
  }

  // --- other tabs, and tabs that are gone ---

  /** All that this user has not sent on this page, in any tab. */
  seluruh() { return this.#semua().map(([, isi]) => isi); }

  #semua() { return semua(this.awalan).filter(([, isi]) => isi.antre?.length); }

  async #tabHidup() {
    if (!kunciWeb) return new Set([this.tab]);
    const { held } = await kunciWeb.query();
    return new Set(held.map((k) => k.name).filter((n) => n.startsWith(`${this.awalan}tab `)).map((n) => n.split(" ").at(-1)));
  }

  /** What closed tabs left becomes ours; `terima(isi)` shows it and says whether it is to be sent. */
  async ambilYatim(terima) {
    const kerja = async () => {
      const hidup = await this.#tabHidup();
      const yatim = this.#semua().map(([kunci, isi]) => [kunci, kunci.slice(this.awalan.length).split(" ")[0], isi]);
      const giliran = yatim.filter(([, tab]) => tab !== this.tab && !hidup.has(tab)).sort((a, b) => a[2].antre[0].kapan - b[2].antre[0].kapan);
      for (const [kunci, , isi] of giliran) {
        if (this.milik.has(isi.sel)) continue; // its turn comes when ours is answered
        isi.ketik = false;
        if (terima(isi)) this.#catat(isi);
        hapus(kunci);
      }
    };
    await (kunciWeb ? kunciWeb.request(`${this.awalan}yatim`, kerja) : kerja());
    this.berubah();
    this.pompa();
  }
}
