// A grid: its cells, what is typed in them, and the queue that brings it to the server.
import { pengguna, rapuh } from "../aman/simpan.js";
import { Antrean } from "./antrean.js";
import { Putusan } from "./bentrok.js";
import { kirim } from "./kirim.js";
import { Sel } from "./sel.js";
import { Suara, kalimatAntrean } from "./suara.js";

export class Lembar {
  constructor(form) {
    this.form = form;
    this.siapa = form.dataset.pengguna || pengguna();
    this.sel = new Map();
    this.perUnsur = new Map();
    for (const wadah of form.querySelectorAll("[data-sel]")) this.#tambah(new Sel(wadah));
    const awalan = `kisi ${this.siapa} ${new URL(form.dataset.simpan, location.href).pathname}`;
    this.suara = new Suara(form);
    this.putusan = new Putusan(form, this.#putusan());
    this.saluran = new BroadcastChannel(awalan);
    this.saluran.onmessage = (e) => this.#tabLain(e.data);
    this.antrean = new Antrean({
      awalan,
      kirim: (isi) => kirim(form.dataset.simpan, this.siapa, isi),
      kabar: (sel, jawaban, terkirim) => this.#kabar(sel, jawaban, terkirim),
      berubah: (sel) => this.#berubah(sel),
    });
  }

  #tambah(s) {
    this.sel.set(s.sel, s);
    this.perUnsur.set(s.wadah, s);
  }

  /** The cell that a box or something beside it belongs to. */
  selDari(unsur) {
    const s = this.perUnsur.get(unsur?.closest?.("[data-sel]"));
    return s?.kotak === unsur ? s : null;
  }

  // --- what the user does ---

  ketik(s) {
    this.antrean.ketik(s.sel, s.nilai, s.lama, s.nama);
    s.tandai("ketik");
  }

  lepas(s) {
    this.antrean.lepas(s.sel);
    this.tampilkan(s);
  }

  taruh(s, teks) {
    s.nilai = teks;
    this.antrean.taruh(s.sel, teks, s.lama, s.nama);
    this.tampilkan(s);
  }

  /** Back to what is stored. */
  batal(s) {
    this.antrean.batal(s.sel);
    s.nilai = this.antrean.milik.get(s.sel)?.antre.at(-1)?.nilai ?? s.lama;
    this.tampilkan(s);
  }

  // --- what is seen ---

  /** A cell as its entry in the queue says; without an entry it is stored. */
  tampilkan(s, pesan = "") {
    const isi = this.antrean.milik.get(s.sel);
    if (!isi) return s.tandai(s.lama ? "disimpan" : "kosong", { pesan });
    if (isi.ketik) return s.tandai("ketik");
    const halangan = isi.halangan;
    if (!halangan) return s.tandai("menunggu");
    if (halangan.keadaan === "bentrok") return s.tandai("bentrok", { pesan: `Diisi juga oleh ${halangan.oleh || "orang lain"}. Pilih di kotak di bawah (F6).` });
    if (halangan.keadaan === "terkunci") s.kunci(halangan.pesan);
    const pilih = (teks) => { this.taruh(s, teks); s.kotak.focus(); };
    return s.tandai("ditolak", { pesan: halangan.pesan, pilihan: halangan.pilihan, pilih });
  }

  #kabar(nama, jawaban, terkirim) {
    const s = this.sel.get(nama);
    if (jawaban.hasil) this.#disimpan(nama, jawaban, terkirim);
    else if (s?.kotak) this.tampilkan(s);
    if (s) this.suara.katakan(this.#kalimat(s, jawaban));
  }

  /** `terkirim`: what was typed for it, in this tab; undefined where another tab sent it. */
  #disimpan(nama, jawaban, terkirim) {
    this.#hasil(jawaban);
    const sendiri = terkirim !== undefined;
    if (sendiri) this.saluran.postMessage({ sel: nama, jawaban });
    const s = this.sel.get(nama);
    if (!s?.kotak) return;
    if (this.antrean.milik.has(nama)) {
      if (sendiri) s.lama = jawaban.nilai;
      return;
    }
    s.asal = terkirim;
    s.simpanan(jawaban.nilai, jawaban.keadaan, jawaban.catatan);
  }

  /** Computed figures, cells that changed with it, cells that are closed or open now. */
  #hasil({ hasil = {}, ikut = {}, kunci = {} }) {
    for (const [rujukan, bagian] of Object.entries(hasil)) {
      for (const [nama, teks] of Object.entries(bagian)) {
        for (const o of this.form.querySelectorAll(`output[data-hasil="${CSS.escape(rujukan)}"][data-bagian="${CSS.escape(nama)}"]`)) o.value = teks;
      }
    }
    for (const [nama, teks] of Object.entries(ikut)) if (!this.antrean.milik.has(nama)) this.sel.get(nama)?.simpanan(teks);
    for (const [nama, alasan] of Object.entries(kunci)) this.sel.get(nama)?.kunci(alasan);
  }

  #kalimat(s, jawaban) {
    const hasil = Object.values(jawaban.hasil ?? {}).flatMap((b) => [b.capaian && `capaian ${b.capaian}`, b.predikat]).filter(Boolean);
    const apa = { disimpan: "disimpan", kosong: "dikosongkan", bentrok: `bentrok dengan isian ${jawaban.oleh || "orang lain"}; tekan F6 untuk memilih` }[jawaban.keadaan];
    return `${s.nama}: ${[apa ?? `belum tersimpan. ${jawaban.pesan ?? ""}`, ...hasil, jawaban.catatan].filter(Boolean).join(", ")}`;
  }

  // --- the queue moved ---

  #berubah(nama) {
    if (!this.antrean) return;
    if (nama) this.saluran.postMessage({ sel: nama });
    const bersih = this.form.querySelector("[data-antrean]").dataset.antrean === "0";
    if (this.tundaGaris && !(bersih && this.antrean.milik.size)) return; // at most ten times a second, but "all saved" is never late
    this.garis();
    this.tundaGaris = setTimeout(() => this.garis(), 100);
  }

  garis() {
    clearTimeout(this.tundaGaris);
    this.tundaGaris = null;
    const seluruh = this.antrean.seluruh();
    const baris = this.form.querySelector("[data-antrean]");
    const kalimat = kalimatAntrean(seluruh, this.antrean.sebab);
    if (baris.textContent !== kalimat) baris.textContent = kalimat;
    baris.dataset.antrean = seluruh.length;
    this.bantuan?.(this.antrean.sebab, seluruh.length);
    this.putusan.perbarui([...this.antrean.milik.values()]);
  }

  /** Another tab of the same user typed or saved; what is being typed here is not touched. */
  #tabLain({ sel, jawaban }) {
    const s = this.sel.get(sel);
    if (jawaban) this.#disimpan(sel, jawaban);
    else if (s?.kotak && !this.antrean.milik.has(sel)) {
      const lain = this.antrean.seluruh().find((i) => i.sel === sel);
      if (lain) { s.nilai = lain.antre.at(-1).nilai; s.tandai(lain.halangan ? "ditolak" : "menunggu"); }
      else if (s.pokok !== "disimpan") { s.nilai = s.lama; this.tampilkan(s); }
    }
    this.#berubah();
  }

  #putusan() {
    const pakai = (isi, nilai) => {
      const s = this.sel.get(isi.sel);
      const lama = isi.halangan.milik_lain;
      this.antrean.putuskan(isi.sel, nilai, lama);
      if (!s?.kotak) return;
      Object.assign(s, { nilai, lama });
      this.tampilkan(s);
    };
    return {
      punyaSaya: (isi) => pakai(isi, isi.antre.at(-1).nilai),
      punyaLain: (isi) => {
        const s = this.sel.get(isi.sel);
        if (s) this.urungan?.catat([[s, isi.antre.at(-1).nilai, isi.halangan.milik_lain]]);
        pakai(isi, isi.halangan.milik_lain);
      },
      cobaLagi: (isi) => { this.sel.get(isi.sel)?.kunci(""); this.antrean.cobaLagi(isi.sel); },
      buang: (isi) => {
        this.antrean.buang(isi.sel);
        const s = this.sel.get(isi.sel);
        if (s?.kotak) s.simpanan(s.lama);
      },
      keSel: (nama) => this.sel.get(nama)?.kotak?.focus(),
    };
  }

  // --- coming and going ---

  /** What an earlier visit of this user left; true where it must still be sent. */
  #warisan(isi) {
    const s = this.sel.get(isi.sel);
    const nilai = isi.antre.at(-1).nilai;
    if (s?.kotak && nilai === s.lama && !s.terkunci) return false;
    if (isi.halangan && isi.halangan.keadaan !== "ditolak" && !(s && s.terkunci)) isi.halangan = null;
    if (s?.kotak) s.nilai = nilai;
    return true;
  }

  async mulai() {
    const ambil = async () => {
      await this.antrean.ambilYatim((isi) => this.#warisan(isi));
      for (const s of this.sel.values()) if (s.kotak && this.antrean.milik.has(s.sel)) this.tampilkan(s);
      this.garis();
    };
    const bangun = () => { this.antrean.bangun(); ambil(); };
    window.addEventListener("online", bangun);
    window.addEventListener("focus", bangun);
    document.addEventListener("visibilitychange", () => document.visibilityState === "visible" && bangun());
    window.addEventListener("pageshow", (e) => e.persisted && bangun());
    window.addEventListener("pagehide", () => this.antrean.pergi());
    window.addEventListener("beforeunload", (e) => { if (rapuh() && this.antrean.milik.size) e.preventDefault(); });
    new BroadcastChannel("sakip-masuk").onmessage = bangun;
    setInterval(ambil, 15_000);
    await ambil();
  }
}
