/** Closing: what goes on and what was promised, and where to read it all. */
import { Ending } from "../../screen/Ending";
import type { PhaseProps } from "../props";

export const ClosingScreen = ({ step }: PhaseProps) => <Ending step={step} />;
