/** Beside a page that the server draws: its long words may be broken. Without scripts they break where a line ends. */
import { hyphenateBelow, watchCopying } from "./base/hyphenation";
import type { Locale } from "./contract/cards";

watchCopying();
void hyphenateBelow(document.body, document.documentElement.lang as Locale);
