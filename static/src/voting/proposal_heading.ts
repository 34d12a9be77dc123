/** What of the proposal the page around has said already: its name as the heading, or all of it. It is not said twice. */
import { createContext } from "preact";
import { useContext } from "preact/hooks";

export const Named = createContext<boolean | "whole">(false);
export const useNamed = (): boolean | "whole" => useContext(Named);
