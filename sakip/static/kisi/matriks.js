// Where the cells stand: rows and columns of the tables of a form, without the rows and columns that hold none.

function letak(tabel) {
  const dipakai = [];
  const hasil = [];
  [...tabel.rows].forEach((tr, y) => {
    dipakai[y] ??= [];
    let x = 0;
    for (const td of tr.cells) {
      while (dipakai[y][x]) x += 1;
      for (let dy = 0; dy < td.rowSpan; dy += 1) {
        for (let dx = 0; dx < td.colSpan; dx += 1) (dipakai[y + dy] ??= [])[x + dx] = true;
      }
      hasil.push({ td, x, y });
      x += td.colSpan;
    }
  });
  return hasil;
}

const naik = (angka) => [...new Set(angka)].sort((a, b) => a - b);

/** Rows of cells; null where somebody else's or a printed figure stands in the column. `sel`: the cells by element.
 * Long texts stand apart; headings are no rows. */
export function susunMatriks(form, sel) {
  return [...form.querySelectorAll("table")].flatMap((tabel) => {
    const semua = letak(tabel).map((l) => ({ ...l, sel: sel.get(l.td) ?? null }));
    const kolom = naik(semua.filter((l) => l.sel && l.sel.kotak?.tagName !== "TEXTAREA").map((l) => l.x));
    const isi = semua.filter((l) => l.td.tagName === "TD" && l.td.colSpan === 1 && kolom.includes(l.x));
    const pada = new Map(isi.map((l) => [`${l.y} ${l.x}`, l.sel]));
    return naik(isi.map((l) => l.y)).map((y) => kolom.map((x) => pada.get(`${y} ${x}`) ?? null));
  });
}

export function cari(matriks, sel) {
  const y = matriks.findIndex((baris) => baris.includes(sel));
  return y < 0 ? null : { y, x: matriks[y].indexOf(sel) };
}

/** The next cell that can be reached in a direction; with `ujung` the last one. Null at the edge. */
export function tuju(matriks, { y, x }, dy, dx, ujung = false) {
  let ketemu = null;
  for (let j = y + dy, i = x + dx; matriks[j] && i >= 0 && i < matriks[j].length; j += dy, i += dx) {
    if (!matriks[j][i]?.bisaDituju) continue;
    ketemu = matriks[j][i];
    if (!ujung) break;
  }
  return ketemu;
}

export const urutan = (matriks) => matriks.flat().filter((s) => s?.bisaDituju);
