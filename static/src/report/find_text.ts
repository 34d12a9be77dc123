/** The search among the texts of the report: as one types, without leaving the page. */
import { redraw } from "./refresh_page";

export function listenToSearch(): void {
  const box = document.querySelector<HTMLInputElement>("#find");
  const search = () => {
    if (box) makeRoom(box);
    redraw();
  };
  box?.addEventListener("input", search);
  box?.form?.addEventListener("submit", (event) => {
    event.preventDefault();
    search();
  });
}

/** What is found comes below the box: where the box stands low, nobody would see it. */
function makeRoom(box: HTMLElement): void {
  if (box.getBoundingClientRect().bottom > innerHeight / 2) box.closest("section")?.scrollIntoView();
}
