/**
 * What stands at the side of the console in every phase: the clock, the quiet, who waits for a yes, the people. What is
 * pressed most stands above what comes and goes, so that nothing moves under the hand.
 */
import type { ComponentType } from "preact";
import { VotersPanel } from "./access/VotersPanel";
import { Clock } from "./Clock";
import { LookUpPanel } from "./LookUpPanel";
import { PeoplePanel } from "./PeoplePanel";
import { Requests } from "./WaitingPeople";

export const panels: readonly ComponentType[] = [Clock, LookUpPanel, Requests, VotersPanel, PeoplePanel];
