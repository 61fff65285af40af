// Passwords may be looked at while they are typed, and Caps Lock is told. Without script the fields work as they are.
for (const tempat of document.querySelectorAll(".lihat-sandi")) {
  const formulir = tempat.closest("form");
  const sandi = [...formulir.querySelectorAll("input[type=password]")];
  const kotak = tempat.querySelector("input");
  const tampilkan = (ya) => sandi.forEach((isian) => { isian.type = ya ? "text" : "password"; });
  const kabar = tempat.querySelector("[role=status]");
  tempat.hidden = false;
  kotak.addEventListener("change", () => tampilkan(kotak.checked));
  // A browser keeps as a password only what is sent from a field for one.
  formulir.addEventListener("submit", () => tampilkan(false));
  for (const isian of sandi) {
    isian.addEventListener("keyup", (e) => {
      const teks = e.getModifierState?.("CapsLock") ? "Caps Lock sedang menyala." : "";
      if (kabar.textContent !== teks) kabar.textContent = teks;
    });
  }
}
