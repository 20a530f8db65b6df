/**
 * Where the Tab key leads must be seen whole. The browser scrolls to it, but of a field it shows only the line with the caret,
 * a frame later, and it knows nothing of a heading that stays where it is while what it heads scrolls under it.
 */

/** Brings what has the focus into sight, once the browser has done so in its way. */
export function reveal(focused: Element): void {
  requestAnimationFrame(() => requestAnimationFrame(() => show(focused)));
}

function show(focused: Element): void {
  if (document.activeElement !== focused) return;
  focused.scrollIntoView({ block: "nearest" });
  const { left, top, width } = focused.getBoundingClientRect();
  const over = document.elementFromPoint(left + width / 2, top + 1);
  if (!over || focused.contains(over)) return;
  const heading = upwards(over, (part) => getComputedStyle(part).position === "sticky");
  const scroller = upwards(focused, (part) => part.scrollHeight > part.clientHeight && getComputedStyle(part).overflowY !== "visible");
  if (!heading || heading.contains(focused) || !scroller?.contains(heading)) return;
  scroller.scrollTop -= heading.getBoundingClientRect().bottom - top + parseFloat(getComputedStyle(focused).scrollMarginTop);
}

/** The first that is so, from this one upwards. */
function upwards(from: Element, is: (part: Element) => boolean): Element | null {
  for (let part: Element | null = from; part; part = part.parentElement) if (is(part)) return part;
  return null;
}
