/**
 * What people wrote reads in its own direction, Hebrew and Arabic from the right, and cannot turn around the words that
 * stand beside it. The class `words` says of an element that people wrote it, everywhere; so it has a direction of its
 * own, everywhere, and so have the boxes one writes in. In an element of ours such a text stands by itself (`<bdi>`),
 * and inside a sentence `t` and `own` part it from the rest. (`ideation/domain/bidi.py` is the server's.)
 */
import { h, options, type VNode } from "preact";

const FROM_RIGHT = /[\u0590-\u08ff\u200f\ufb1d-\ufdff\ufe70-\ufefc\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u;
const TURNED = /[\u202a-\u202e\u2066-\u2069]/g; // none is taken any more; what is stored may hold some

const turns = (text: string): boolean => FROM_RIGHT.test(text) || /[\u202a-\u202e]/.test(text);

const PARTED = /\u2068[^\u202a-\u202e\u2066-\u2069]*\u2069/g;

/** As it stands inside a sentence. A list of texts that stand by themselves already is left as it is. */
export const own = (text: string): string =>
  turns(text.replace(PARTED, "")) ? `\u2068${text.replace(TURNED, "")}\u2069` : text;

/** A sentence of ours goes from the left, also where it begins with somebody's words. */
export const led = (sentence: string): string =>
  /^[^\p{L}]*\u2068/u.test(sentence) ? `\u200e${sentence}` : sentence;

const WORDS = /(^|\s)words(\s|$)/;
const BOXES = new Set([undefined, "text", "search"]);
const ONLY_TEXT = new Set(["option", "textarea", "title", "style", "script", "text"]);

type Props = Record<string, unknown>;

function needs(type: string, { class: name, type: kind, children }: Props): boolean {
  if (type === "textarea" || (type === "input" && BOXES.has(kind as string | undefined))) return true;
  if (typeof name === "string" && WORDS.test(name)) return true;
  return typeof children === "string" && turns(children);
}

const apart = (child: unknown): unknown =>
  typeof child === "string" && turns(child) ? h("bdi", null, child) : child;

const LETTER = /\p{L}|\u200e/u; // a sentence of ours may begin with a sign that says where it goes

/** `auto` looks past what stands by itself: of several parts, the first that has letters leads. */
function leading(children: unknown): "rtl" | "auto" {
  if (!Array.isArray(children)) return "auto";
  const found = children.map((child) => (typeof child === "string" ? LETTER.exec(child)?.[0] : undefined));
  return FROM_RIGHT.test(found.find(Boolean) ?? "") ? "rtl" : "auto";
}

function direct(vnode: VNode): void {
  const { type } = vnode;
  const props = vnode.props as Props;
  if (typeof type !== "string" || !props) return;
  if (props.dir === undefined && type !== "bdi" && needs(type, props)) props.dir = leading(props.children);
  if (Array.isArray(props.children) && !ONLY_TEXT.has(type) && props.children.some((c) => apart(c) !== c))
    props.children = props.children.map(apart);
}

/** Asked of every element before it is drawn. */
export function watchDirections(): void {
  const before = options.vnode;
  options.vnode = (vnode) => {
    direct(vnode);
    before?.(vnode);
  };
}
