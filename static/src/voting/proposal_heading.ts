/** Whether the page around has named the proposal already, as its heading: then it is not said twice. */
import { createContext } from "preact";
import { useContext } from "preact/hooks";

export const Named = createContext(false);
export const useNamed = (): boolean => useContext(Named);
