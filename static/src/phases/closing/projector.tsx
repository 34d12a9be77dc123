/** Closing: what goes on and what was promised, and where to read it all. */

import type { PhaseProps } from "../../base/view_props";
import { Ending } from "../../projector/Ending";

export const ClosingScreen = ({ step }: PhaseProps) => <Ending step={step} />;
