/** A button: icon and word together; the icon alone only for ⋯ and ×, with its word read aloud. */
import type { ComponentChildren, JSX } from "preact";
import { Icon } from "./Icon";

type Native = Omit<JSX.IntrinsicElements["button"], "icon" | "class" | "type">;

interface ButtonProps extends Native {
  kind?: "secondary" | "quiet" | "danger";
  icon?: string;
  small?: boolean;
  wide?: boolean;
  /** The word, when only the icon is seen. */
  label?: string;
  type?: "button" | "submit";
  children?: ComponentChildren;
}

export function Button({ kind, icon, small, wide, label, type = "button", children, ...rest }: ButtonProps) {
  const classes = ["button", kind, small && "small", wide && "wide", label && "icon-only"]
    .filter(Boolean)
    .join(" ");
  return (
    <button type={type} class={classes} aria-label={label} title={label} {...rest}>
      {icon && <Icon svg={icon} />}
      {children}
    </button>
  );
}
