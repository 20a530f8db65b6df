/** What the places of the document are called in its links. */
export function partAnchor(theme: string | null): string {
  return `theme-${theme ?? "none"}`;
}

export function lineAnchor(line: string): string {
  return `line-${line}`;
}
