/** The way in, as it is now: not open yet, open to all who see this, or closed for good. */
import type { ComponentType } from "preact";
import { session } from "../sync/store";
import { Ending } from "./Ending";
import { JoinHere } from "./JoinHere";
import { begins, type JoinState, joinState } from "./join_state";
import { Loud } from "./Scene";

const SCENES: Record<JoinState, ComponentType> = { ahead: NotYet, open: JoinHere, over: () => <Ending /> };

export function JoinScene() {
  const Here = SCENES[joinState()];
  return <Here />;
}

/** When it begins, and what it is about. The code would be refused still, so it is not shown. */
function NotYet() {
  const question = session.value?.question;
  return (
    <Loud title={begins(session.value?.starts_at)}>
      {question && <p class="projector-now words">{question}</p>}
    </Loud>
  );
}
