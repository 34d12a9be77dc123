/** What stands at the side of the console in every phase: the clock, the quiet, the people. */
import type { ComponentType } from "preact";
import { VotersPanel } from "./access/VotersPanel";
import { Clock } from "./Clock";
import { LookUpPanel } from "./LookUpPanel";
import { PeoplePanel } from "./PeoplePanel";

export const panels: readonly ComponentType[] = [Clock, VotersPanel, LookUpPanel, PeoplePanel];
