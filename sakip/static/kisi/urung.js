// The way back: each change by hand, paste or fill is one step; a step back is saved like any other change.

export class Urungan {
  constructor(taruh) {
    Object.assign(this, { taruh, langkah: [] });
  }

  /** `ubah`: [[sel, before, after]] */
  catat(ubah) {
    const isi = ubah.filter(([, dari, ke]) => dari !== ke);
    if (isi.length) this.langkah.push(isi);
  }

  /** Undo the last step; a cell that changed since, by somebody else's hand, is left as it is. Returns the sentence. */
  mundur() {
    const langkah = this.langkah.pop();
    if (!langkah) return { kalimat: "Tidak ada perubahan yang dapat diurungkan." };
    const milikSaya = (sel, ke) => sel.nilai === ke || (sel.nilai === sel.lama && sel.asal === ke); // "12.5" is stored as "12,5"
    const bisa = langkah.filter(([sel, , ke]) => !sel.terkunci && milikSaya(sel, ke));
    for (const [sel, dari] of bisa) this.taruh(sel, dari);
    const lewat = langkah.length - bisa.length;
    return { kalimat: `${bisa.length} sel dikembalikan.${lewat ? ` ${lewat} sel dilewati karena sudah berubah lagi.` : ""}`, sel: bisa[0]?.[0] };
  }
}
