/** A button that prints the page: without scripts it is not there, and the browser's own menu does it. */
for (const button of document.querySelectorAll<HTMLButtonElement>("[data-print]")) {
  button.hidden = false;
  button.addEventListener("click", () => print());
}
