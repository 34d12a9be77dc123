/** Which ideas there are to speak of: asked here, by whoever shows, counts, finds or chooses among them. */
import type { Idea } from "../contract/cards";
import { cards } from "./store";

/** There for everybody, as an idea of its own: neither hidden (nor waiting to be let in) nor put into another one. */
export const stands = (idea: Idea): boolean => !(idea.hidden || idea.pending || idea.merged_into);

export const standing = (): Idea[] => cards("ideas").filter(stands);
