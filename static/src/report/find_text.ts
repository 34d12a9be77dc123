/** The search among the texts of the report: as one types, without leaving the page. */
import { redraw } from "./refresh_page";

export function listenToSearch(): void {
  const box = document.querySelector<HTMLInputElement>("#find");
  box?.addEventListener("input", redraw);
  box?.form?.addEventListener("submit", (event) => {
    event.preventDefault();
    redraw();
  });
}
