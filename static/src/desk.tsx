/**
 * The facilitator's console, on a laptop or a phone. The frame: where the room is, what happens in it, and below
 * where it can go. A person moves the room, by these buttons and by no key.
 */
import type { ComponentType } from "preact";
import { boot } from "./boot";
import { DeskFoot } from "./desk/DeskFoot";
import { DeskHead } from "./desk/DeskHead";
import { LogOut } from "./desk/LogOut";
import { NowTab } from "./desk/NowTab";
import { PeopleTab } from "./desk/PeopleTab";
import { PlanTab } from "./desk/PlanTab";
import { type Tab, tab } from "./desk/places";
import { useRequests } from "./desk/requests";
import { SessionTab } from "./desk/SessionTab";
import { Storage } from "./desk/Storage";
import { useDeskTelling } from "./desk/telling";
import { onForgetting } from "./forgetting";
import { t } from "./i18n";
import { out } from "./link";
import { MenuSheet } from "./parts/MenuSheet";
import { OutboxList } from "./parts/OutboxList";
import { Loading, Out } from "./parts/Places";
import { useTimeKey } from "./parts/TimeLeft";
import { desks } from "./phases/index.desk";
import { session } from "./store";
import { keepAwake } from "./wake";

function Desk() {
  useTimeKey();
  useRequests();
  useDeskTelling();
  return (
    <div class="desk">
      <a class="skip" href="#main">
        {t("common.skip")}
      </a>
      <DeskHead />
      <Storage />
      <div class="desk-body">
        <Body />
      </div>
      <DeskFoot />
      <MenuSheet out={LogOut} />
      <OutboxList />
    </div>
  );
}

const PLACES: Readonly<Record<Tab, ComponentType>> = {
  now: NowTab,
  people: PeopleTab,
  plan: PlanTab,
  session: SessionTab,
};

function Body() {
  if (out.value) return <Out why={out.value} />;
  if (!session.value) return <Loading />;
  const Place = PLACES[tab.value];
  return <Place />;
}

onForgetting(async () => {
  const keeper = await import("./offline/keep").catch(() => null); // without it nothing was kept
  await keeper?.forgetEverything();
});
keepAwake();
void boot(Desk, desks);
