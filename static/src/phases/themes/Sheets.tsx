/** The one sheet that is open, if any. */
import { MergeSheet } from "./MergeSheet";
import { MoveSheet } from "./MoveSheet";
import { PileSheet } from "./PileSheet";
import { sheet } from "./sheet";
import { ThemeSheet } from "./ThemeSheet";

export function Sheets({ may }: { may: boolean }) {
  const open = sheet.value;
  if (!open) return null;
  if (open.kind === "pile") return <PileSheet key={open.id} id={open.id} may={may} />;
  if (open.kind === "theme") return <ThemeSheet key={open.id} id={open.id} />;
  const Sheet = open.kind === "move" ? MoveSheet : MergeSheet;
  return <Sheet key={open.kind} ids={open.ids} />;
}
