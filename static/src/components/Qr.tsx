/**
 * The join code as a picture: drawn by the server into the page, black on white, also in a dark room. When the session
 * gets a new one while the page is open, that one is fetched.
 */
import { useEffect, useRef } from "preact/hooks";
import { session } from "../sync/store";

const inPage = () => document.querySelector<HTMLTemplateElement>("template#qr");

export function Qr({ corner = false }: { corner?: boolean }) {
  const invite = session.value?.invite;
  const renewed = invite && inPage()?.dataset.invite !== invite;
  const look = `qr ${corner ? "corner" : ""}`;
  return renewed ? (
    <div class={look}>
      <img src={`/qr/${invite}.svg`} alt="" />
    </div>
  ) : (
    <Drawn look={look} />
  );
}

function Drawn({ look }: { look: string }) {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const drawn = inPage();
    if (drawn) place.current?.replaceChildren(drawn.content.cloneNode(true));
  }, []);
  return <div class={look} ref={place} />;
}

/** "hjkmn pqrst": two groups of five, as they are read aloud. */
export const grouped = (code: string | undefined): string => (code ?? "").replace(/(.{5})(?=.)/g, "$1 ");
