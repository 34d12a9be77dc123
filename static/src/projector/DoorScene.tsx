/** The way in, as it is now: not open yet, open to all who see this, or closed for good. */
import type { ComponentType } from "preact";
import { session } from "../sync/store";
import { begins, type Door, door } from "./door_state";
import { Ending } from "./Ending";
import { JoinHere } from "./JoinHere";
import { Loud } from "./Scene";

const SCENES: Record<Door, ComponentType> = { ahead: NotYet, open: JoinHere, over: () => <Ending /> };

export function DoorScene() {
  const Here = SCENES[door()];
  return <Here />;
}

/** When it begins, and what it is about. The code would be refused still, so it is not shown. */
function NotYet() {
  const question = session.value?.question;
  return (
    <Loud title={begins(session.value?.starts_at)}>
      {question && <p class="screen-now words">{question}</p>}
    </Loud>
  );
}
