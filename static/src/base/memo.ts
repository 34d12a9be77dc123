/** A row that is drawn again only when one of its own props has changed: among 300 a tap changes one row. */
import { Component, type FunctionComponent, h } from "preact";

export function still<Props extends object>(View: FunctionComponent<Props>): FunctionComponent<Props> {
  class Still extends Component<Props> {
    override shouldComponentUpdate(next: Props): boolean {
      const now = this.props as Record<string, unknown>;
      return Object.entries(next).some(([name, value]) => now[name] !== value);
    }
    override render() {
      return h(View, this.props as never);
    }
  }
  return Still as unknown as FunctionComponent<Props>;
}
