/** A line drawing from the icon set, in the colour and size of the text around it. Always beside a word. */
export function Icon({ svg }: { svg: string }) {
  return <span class="icon" aria-hidden="true" dangerouslySetInnerHTML={{ __html: svg }} />;
}
