// What a text of a book holds beside words: live values, references, pictures, places of generated blocks.
import { Extension, Node } from "django-prose-editor/editor";

const atribut = (nama, bawaan = null) => ({
  default: bawaan,
  parseHTML: (el) => el.getAttribute(nama) ?? bawaan,
  renderHTML: () => ({}),
});

// A chip cannot be written into; it prints what the data says.
function chip(nama, data, kelas, sebut) {
  return Node.create({
    name: nama,
    group: "inline",
    inline: true,
    atom: true,
    selectable: true,
    addAttributes() {
      return { kunci: atribut(data), teks: { default: "", parseHTML: (el) => el.textContent, renderHTML: () => ({}) } };
    },
    parseHTML() {
      return [{ tag: `span[${data}]` }];
    },
    renderHTML({ node }) {
      return ["span", { [data]: node.attrs.kunci }, node.attrs.teks || node.attrs.kunci];
    },
    renderText({ node }) {
      return node.attrs.teks;
    },
    addNodeView() {
      return ({ node }) => {
        const dom = document.createElement("span");
        dom.className = kelas;
        dom.contentEditable = "false";
        dom.textContent = node.attrs.teks || node.attrs.kunci;
        dom.title = `${sebut}: ${node.attrs.kunci}`;
        return { dom };
      };
    },
  });
}

export const Chip = chip("nilai", "data-nilai", "chip chip-nilai", "Angka dari data");
export const Jangkar = chip("rujuk", "data-rujuk", "chip chip-rujuk", "Rujukan");

export const Gambar = Node.create({
  name: "gambar",
  group: "block",
  content: "text*",
  marks: "",
  isolating: true,
  draggable: true,
  addOptions() {
    return { alamat: "" };
  },
  addAttributes() {
    return {
      id: atribut("data-gambar"),
      lebar: atribut("data-lebar"),
      alt: { default: "", parseHTML: (el) => el.querySelector("img")?.alt || "", renderHTML: () => ({}) },
    };
  },
  parseHTML() {
    const judul = (el) => el.querySelector("figcaption") ?? el.ownerDocument.createElement("figcaption");
    return [{ tag: "figure[data-gambar]", contentElement: judul }];
  },
  renderHTML({ node }) {
    const lebar = node.attrs.lebar ? { "data-lebar": node.attrs.lebar } : {};
    return ["figure", { "data-gambar": node.attrs.id, ...lebar }, ["img", { alt: node.attrs.alt }], ["figcaption", 0]];
  },
  addNodeView() {
    return ({ node }) => {
      const dom = document.createElement("figure");
      const img = document.createElement("img");
      img.src = this.options.alamat.replace(/\/0\/$/, `/${encodeURIComponent(node.attrs.id)}/`);
      img.alt = node.attrs.alt;
      img.style.width = `${node.attrs.lebar || 100}%`;
      const contentDOM = document.createElement("figcaption");
      contentDOM.dataset.petunjuk = "Judul gambar";
      dom.append(img, contentDOM);
      return { dom, contentDOM };
    };
  },
});

export const Sisip = Node.create({
  name: "sisip",
  group: "block",
  atom: true,
  draggable: true,
  addAttributes() {
    return {
      ke: atribut("data-sisip"),
      label: { default: "", parseHTML: (el) => el.textContent, renderHTML: () => ({}) },
    };
  },
  parseHTML() {
    return [{ tag: "div[data-sisip]" }];
  },
  renderHTML({ node }) {
    return ["div", { "data-sisip": node.attrs.ke }, node.attrs.label];
  },
  addNodeView() {
    return ({ node }) => {
      const dom = document.createElement("div");
      dom.className = "tempat-blok";
      dom.contentEditable = "false";
      dom.textContent = `Di sini dicetak – ${node.attrs.label}`;
      return { dom };
    };
  },
});

// Looks that a text keeps: of a paragraph, of the labels of a list.
export const gaya = Extension.create({
  name: "gayaNaskah",
  addGlobalAttributes() {
    const tetap = (nama) => ({
      default: null,
      parseHTML: (el) => el.getAttribute(nama),
      renderHTML: (a) => (a[nama] ? { [nama]: a[nama] } : {}),
    });
    const kelas = {
      default: null,
      parseHTML: (el) => ["tengah", "label", "rapat"].find((k) => el.classList.contains(k)) ?? null,
      renderHTML: (a) => (a.class ? { class: a.class } : {}),
    };
    return [
      { types: ["paragraph"], attributes: { class: kelas } },
      { types: ["orderedList"], attributes: { "data-gaya": tetap("data-gaya") } },
      { types: ["bulletList", "listItem"], attributes: { "data-label": tetap("data-label") } },
    ];
  },
});

