/** What stands at the side of the console in every phase: who waits for a yes, the clock, the quiet, the people. */
import type { ComponentType } from "preact";
import { VotersPanel } from "./access/VotersPanel";
import { Clock } from "./Clock";
import { LookUpPanel } from "./LookUpPanel";
import { PeoplePanel } from "./PeoplePanel";
import { Requests } from "./WaitingPeople";

export const panels: readonly ComponentType[] = [Requests, Clock, VotersPanel, LookUpPanel, PeoplePanel];
