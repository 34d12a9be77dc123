/**
 * The facilitator's console, on a laptop or a phone. The frame: where the room is, what happens in it, and below
 * where it can go. A person moves the room, by these buttons and by no key.
 */
import type { ComponentType } from "preact";
import { onForgetting } from "./base/forget_device";
import { t } from "./base/i18n";
import { keepAwake } from "./base/wake";
import { MenuSheet } from "./components/MenuSheet";
import { OutboxList } from "./components/OutboxList";
import { Loading, Out } from "./components/StatusPages";
import { useTimeKey } from "./components/TimeLeft";
import { ConsoleFoot } from "./console/ConsoleFoot";
import { ConsoleHead } from "./console/ConsoleHead";
import { type Tab, tab } from "./console/console_tabs";
import { DiskNotice } from "./console/DiskNotice";
import { LogOut } from "./console/LogOut";
import { PeopleTab } from "./console/PeopleTab";
import { PlanTab } from "./console/PlanTab";
import { useRequests } from "./console/pending_requests";
import { SessionTab } from "./console/SessionTab";
import { useConsoleTelling } from "./console/spoken";
import { boot } from "./frame/boot";
import { NowTab } from "./frame/NowTab";
import { consoles } from "./phases/console_views";
import { out } from "./sync/link";
import { session } from "./sync/store";

function Console() {
  useTimeKey();
  useRequests();
  useConsoleTelling();
  return (
    <div class="console">
      <a class="skip" href="#main">
        {t("common.skip")}
      </a>
      <ConsoleHead />
      <DiskNotice />
      <div class="console-body">
        <Body />
      </div>
      <ConsoleFoot />
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
  const keeper = await import("./offline/offline_copy").catch(() => null); // without it nothing was kept
  await keeper?.forgetEverything();
});
keepAwake();
void boot(Console, consoles);
