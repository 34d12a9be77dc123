/** The console's middle scrolls, not its page: another step or another place begins at its top. */
export function toTop(): void {
  for (const part of document.querySelectorAll(".console-body, .console-body .console-main"))
    part.scrollTop = 0;
  scrollTo(0, 0); // in a low window the page itself scrolls
}
