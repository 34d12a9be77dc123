/** The join code as a picture: drawn by the server into the page, black on white, also in a dark room. */
import { useEffect, useRef } from "preact/hooks";

export function Qr({ corner = false }: { corner?: boolean }) {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const drawn = document.querySelector<HTMLTemplateElement>("template#qr");
    if (drawn) place.current?.replaceChildren(drawn.content.cloneNode(true));
  }, []);
  return <div class={`qr ${corner ? "corner" : ""}`} ref={place} />;
}

/** "hjkmn pqrst": two groups of five, as they are read aloud. */
export const grouped = (code: string | undefined): string => (code ?? "").replace(/(.{5})(?=.)/g, "$1 ");
