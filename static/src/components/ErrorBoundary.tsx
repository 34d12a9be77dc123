/**
 * What breaks while it is drawn leaves no white page: it is said, with two ways on, and tried again by itself when the
 * room has moved. The error itself goes on to the browser's console.
 */
import { Component, type ComponentChildren } from "preact";
import { useEffect, useRef } from "preact/hooks";
import { t } from "../base/i18n";
import { page } from "../base/page";
import { step } from "../sync/store";
import { Button } from "./Button";

interface Props {
  children?: ComponentChildren;
}

export class ErrorBoundary extends Component<Props, { broken: boolean }> {
  override state = { broken: false };

  static override getDerivedStateFromError() {
    return { broken: true };
  }

  override componentDidCatch(error: unknown) {
    setTimeout(() => {
      throw error;
    });
  }

  override render() {
    if (!this.state.broken) return this.props.children;
    return <Broken again={() => this.setState({ broken: false })} />;
  }
}

function Broken({ again }: { again(): void }) {
  const [now, before] = [step.value?.id, useRef(step.peek()?.id)];
  useEffect(() => {
    if (now !== before.current) again();
  }, [now]);
  return (
    <main class="room-main" id="main">
      <div class="notice danger" role="alert">
        <p>{t("room.broken")}</p>
        <div class="buttons">
          <Button onClick={() => location.reload()}>{t("common.try_again")}</Button>
          {page.kind === "room" && (
            <a class="button secondary" href="?plain=1">
              {t("room.plain_page")}
            </a>
          )}
        </div>
      </div>
    </main>
  );
}
