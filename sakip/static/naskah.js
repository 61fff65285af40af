// The editor of written texts, on the page of a section only. Without it the textarea holds the same HTML.
import * as E from "django-prose-editor/editor";
import { Jangkar, Chip, Gambar, Sisip, gaya } from "naskah/simpul";
import { pasangPalang } from "naskah/palang";
import { pasangPeriksa } from "naskah/periksa";
import { jagaKetikan } from "naskah/simpanan";
import { rapikanTempelan } from "naskah/tempel";

const TERPANJANG = 1_000_000; // letters that a browser still edits without stalling

function mulai(textarea) {
  const { alamat, tempat, temuan } = JSON.parse(textarea.dataset.narasi);
  const wadah = document.createElement("div");
  wadah.className = "penyunting";
  textarea.before(wadah);
  wadah.append(textarea);
  if (textarea.value.length > TERPANJANG) {
    const catatan = document.createElement("p");
    catatan.className = "bantuan";
    catatan.textContent = "Naskah ini terlalu panjang untuk penyunting, jadi ditampilkan apa adanya. Potong dahulu, lalu simpan.";
    textarea.before(catatan);
    return null;
  }
  const editor = E.createTextareaEditor(textarea, [
    E.Document, E.Paragraph, E.Text, E.HardBreak, E.Bold, E.Italic, E.Dropcursor, E.Gapcursor, E.History,
    E.Heading.configure({ levels: [3, 4] }), E.BulletList, E.OrderedList.configure({ enableListAttributes: false }),
    E.ListItem, E.Blockquote, E.Table.configure({ resizable: false }), E.TableRow, E.TableHeader, E.TableCell,
    E.NoSpellCheck, Chip, Jangkar, Gambar.configure({ alamat: alamat.gambar }), Sisip, gaya,
  ]);
  editor.setOptions({ editorProps: { transformPastedHTML: rapikanTempelan } });
  const label = document.querySelector(`label[for="${textarea.id}"]`);
  const halaman = editor.view.dom;
  halaman.style.minHeight = `${textarea.rows}em`;
  halaman.setAttribute("role", "textbox");
  halaman.setAttribute("aria-multiline", "true");
  halaman.setAttribute("aria-label", label ? label.textContent.trim() : "Naskah");
  if (label) label.addEventListener("click", () => editor.commands.focus());
  pasangPalang(editor, wadah, { alamat, tempat, nama: halaman.getAttribute("aria-label") });
  pasangPeriksa(editor, wadah, alamat.bagian_periksa, temuan);
  return { editor, textarea };
}

const penyunting = [...document.querySelectorAll("textarea[data-narasi]")].map(mulai).filter(Boolean);
if (penyunting.length) jagaKetikan(penyunting);
document.documentElement.dataset.penyunting = "siap";
