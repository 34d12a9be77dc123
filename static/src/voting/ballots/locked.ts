/** Whether the ballot around may be changed. What only helps to read it ("Læs mere", forward and back) always works. */
import { createContext } from "preact";
import { useContext } from "preact/hooks";

export const Locked = createContext(false);
export const useLocked = (): boolean => useContext(Locked);
