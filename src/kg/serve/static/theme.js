// Light or dark before the first paint: what the reader chose here, else what the system says.

try {
  const chosen = localStorage.getItem("kg-theme");
  if (["auto", "light", "dark"].includes(chosen)) document.documentElement.dataset.theme = chosen;
} catch {
  // Without storage the page follows the system.
}
