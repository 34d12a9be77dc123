/** The participant's page, on a phone or a laptop: a quiet frame around the view of the current phase. */

import { onForgetting } from "../base/forget_device";
import { t } from "../base/i18n";
import { view } from "../base/lazy_view";
import { insist } from "../base/load_chunk";
import { page } from "../base/page";
import { Attention } from "../components/Attention";
import { Header } from "../components/Header";
import { part } from "../components/Menu";
import { OutboxList } from "../components/OutboxList";
import { shown as outbox } from "../components/OutboxSheet";
import { SectorChanged } from "../components/SectorChanged";
import { AtTheScreen, Ended, Loading, Lobby, Out, Waiting } from "../components/StatusPages";
import { Recap, StepMovedOn } from "../components/StepMovedOn";
import { useTimeKey } from "../components/TimeLeft";
import { tell, UndoBar } from "../components/Undo";
import type { Phase } from "../contract/cards";
import { lazyPart } from "../phases/lazy_part";
import { rooms } from "../phases/room_views";
import { atTheDoor, out } from "../sync/link";
import { watchGroup } from "../sync/sector_change";
import { session } from "../sync/store";
import { kept } from "../writing/drafts";
import { calledWhileWriting, late, lookingUp, shown, watchSteps } from "../writing/shown_step";
import { boot } from "./boot";
import { written } from "./first_idea";
import { usePhaseTelling, useReturnTelling, useSendTelling, useTimeUp } from "./spoken";

function Room() {
  useTimeKey();
  usePhaseTelling();
  useSendTelling();
  useTimeUp();
  useReturnTelling();
  return (
    <div class="room">
      <a class="skip" href="#main">
        {t("common.skip")}
      </a>
      <Header>
        <Said />
      </Header>
      <SectorChanged />
      {session.value && shown.value && kept()[0] && <LeftBehind />}
      <Place />
      <UndoBar />
      {part.value && <MenuSheet />}
      {outbox.value && <OutboxList />}
    </div>
  );
}

const MenuSheet = lazyPart((it) => it.MenuSheet);
const LeftBehind = lazyPart((it) => it.LeftBehind);

/** Said in the header, so that it is seen wherever one has scrolled to. */
function Said() {
  if (!session.value || lookingUp.value) return null;
  return late.value || calledWhileWriting.value ? <StepMovedOn /> : <Recap />;
}

/** Where this person is: outside, waiting, looking up, or in a phase. */
function Place() {
  if (out.value) return <Out why={out.value} />;
  if (atTheDoor.value) return <Waiting />;
  if (!session.value) return <Loading />;
  if (lookingUp.value) return <Attention />;
  const step = shown.value;
  if (!step) return session.value.state === "ended" ? <Ended /> : <Lobby />;
  const ended = session.value.state === "ended";
  const load = rooms[ended && NOTHING_LEFT.has(step.phase) ? "closing" : step.phase];
  const View = load ? view(load) : AtTheScreen;
  return (
    <>
      {ended && <Ended />}
      {View ? <View key={step.id} step={step} late={late.value} /> : <Loading />}
    </>
  );
}

/** After the end there is nothing to do in these, nor to read: what became of it all is. */
const NOTHING_LEFT: ReadonlySet<Phase> = new Set(["welcome", "themes"]);

const SILENT_AFTER = 2_000;
const copies = () => insist(() => import("./background.room")); // not needed before the first idea

/** Without a network at once; with one that does not answer a little later. */
function openLast(): void {
  const look = async () => !session.peek() && (await copies()).openLast();
  navigator.onLine ? setTimeout(look, SILENT_AFTER) : void look();
}

export function start(): void {
  onForgetting(async () => {
    const keeper = await import("./background.room").catch(() => null); // without it nothing was kept
    await keeper?.forgetEverything();
  });
  watchSteps();
  watchGroup();
  const greet = () => {
    if (page.back) tell(t("room.welcome_back"));
  };
  if (location.hash.startsWith("#t="))
    void insist(() => import("./background.room")).then(({ takeScanned }) => takeScanned());
  void boot(Room, rooms, { meanwhile: openLast, greet, quiet: written }).then(async () =>
    (await copies()).keepForOffline(),
  );
}
