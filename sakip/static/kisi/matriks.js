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

/** Rows of cells; null where a row has none in that column. `sel`: the cells by their element. Long texts stand apart. */
export function susunMatriks(form, sel) {
  return [...form.querySelectorAll("table")].flatMap((tabel) => {
    const isi = letak(tabel).map((l) => ({ ...l, sel: sel.get(l.td) })).filter((l) => l.sel && l.sel.kotak?.tagName !== "TEXTAREA");
    const kolom = [...new Set(isi.map((l) => l.x))].sort((a, b) => a - b);
    const baris = [...new Set(isi.map((l) => l.y))].sort((a, b) => a - b);
    return baris.map((y) => kolom.map((x) => isi.find((l) => l.x === x && l.y === y)?.sel ?? null));
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
