/** ⋯ : the same place on every screen: group, name, text size, light or dark, language, help, and the way out. */
import { otherLocale, t } from "../base/i18n";
import {
  largeText,
  readNew,
  setLargeText,
  setLocale,
  setReadNew,
  setTheme,
  theme,
} from "../base/preferences";
import { me, session } from "../sync/store";
import { Button } from "./Button";
import { type Part, part, showGroups, type WayOut } from "./Menu";
import { GroupChoice, HelpText, Leave, MoveDevice, NameBox } from "./MenuParts";
import { Group } from "./SectorMark";
import { Segments } from "./Segments";
import { Sheet } from "./Sheet";

const close = (): void => {
  part.value = null;
};

const TITLES: Record<Exclude<Part, "leave">, string> = {
  menu: "room.menu",
  group: "room.i_come_from",
  help: "menu.help_title",
};

const LEAVE: WayOut = { word: "room.leave", Ask: Leave };

export function MenuSheet({ out = LEAVE }: { out?: WayOut }) {
  const open = part.value;
  if (!open) return null;
  return (
    <Sheet
      key={open}
      title={t(open === "leave" ? out.word : TITLES[open])}
      onClose={() => {
        if (part.value === open) close();
      }}
    >
      {open === "menu" && <Choices out={t(out.word)} />}
      {open === "group" && <GroupChoice done={close} />}
      {open === "help" && <HelpText />}
      {open === "leave" && <out.Ask cancel={close} />}
    </Sheet>
  );
}

function Choices({ out }: { out: string }) {
  return (
    <div class="menu">
      {me.value?.role === "participant" && <MyGroup />}
      {session.value?.names !== "off" && me.value && <NameBox />}
      <label class="check">
        <input type="checkbox" checked={largeText.value} onChange={() => setLargeText(!largeText.value)} />{" "}
        {t("common.large_text")}
      </label>
      <label class="check">
        <input type="checkbox" checked={readNew.value} onChange={() => setReadNew(!readNew.value)} />{" "}
        {t("room.read_new")}
      </label>
      <ThemeChoice />
      <MoveDevice />
      <div class="buttons">
        <Button kind="secondary" lang={otherLocale()} onClick={() => setLocale(otherLocale())}>
          {t(`common.language_${otherLocale()}`)}
        </Button>
        <Button
          kind="secondary"
          onClick={() => {
            part.value = "help";
          }}
        >
          {t("common.help")}
        </Button>
        <Button
          kind="quiet"
          onClick={() => {
            part.value = "leave";
          }}
        >
          {out}
        </Button>
      </div>
    </div>
  );
}

function MyGroup() {
  return (
    <div class="menu-row">
      <Group sector={me.value?.sector ?? ""} />
      <Button kind="secondary" small onClick={showGroups}>
        {t("room.change_group")}
      </Button>
    </div>
  );
}

function ThemeChoice() {
  const words = { system: t("common.system"), light: t("common.light"), dark: t("common.dark") };
  return (
    <Segments name="theme" legend={t("common.theme")} value={theme.value} words={words} choose={setTheme} />
  );
}
