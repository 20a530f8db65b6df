/**
 * The capture box between Enter and the disk, as values. What was sent stays in the box, at its beginning, until it is
 * known to be on the disk; only then exactly that much goes, and what was typed meanwhile stays. Several may be under
 * way, in order. Where one was refused, all stay as they are, can be edited, and are sent again by the next Enter.
 */
export interface Sent<What> {
  /** How many UTF-16 units of the box belong to it, white space around it included. */
  length: number;
  /** What is to be done with the text; the box does not look into it. */
  what: What;
}

export interface Pending<What> {
  /** All that stands in the box. */
  text: string;
  /** What was sent and not yet acknowledged; the first one is under way. */
  sent: readonly Sent<What>[];
  /** Whether the first one was refused, so that nothing is under way. */
  refused: boolean;
}

export function empty<What>(text = ""): Pending<What> {
  return { text, sent: [], refused: false };
}

/** How much at the beginning of the box may not be changed, because it is under way. */
export function locked<What>(box: Pending<What>): number {
  return box.refused ? 0 : sentLength(box);
}

/** What stands in the box after all that was sent. */
export function unsent<What>(box: Pending<What>): string {
  return box.text.slice(sentLength(box));
}

/** The text of the first that was sent, as it is to be recorded. */
export function first<What>(box: Pending<What>): { text: string; what: What } | undefined {
  const sent = box.sent[0];
  return sent && { text: box.text.slice(0, sent.length).trim(), what: sent.what };
}

/** Somebody typed, and the box now reads so. A change of what is under way is not taken: the box stays as it was. */
export function typed<What>(box: Pending<What>, text: string): Pending<What> {
  if (text === box.text) return box;
  if (!box.refused) return text.startsWith(box.text.slice(0, locked(box))) ? { ...box, text } : box;
  return { ...box, text, sent: moved(box, text) };
}

/** Enter: what was not sent yet is. White space alone is not worth recording. */
export function send<What>(box: Pending<What>, what: What): Pending<What> {
  const length = box.text.length - sentLength(box);
  const sent = unsent(box).trim() === "" ? box.sent : [...box.sent, { length, what }];
  return { ...box, sent, refused: false };
}

/** A text that was found stands before what was typed meanwhile, and after all that was sent. */
export function found<What>(box: Pending<What>, text: string): Pending<What> {
  const after = unsent(box);
  return { ...box, text: `${box.text.slice(0, sentLength(box))}${text}${after === "" ? "" : `\n${after}`}` };
}

/** The first that was sent is on the disk. */
export function acknowledged<What>(box: Pending<What>): Pending<What> {
  const [done, ...sent] = box.sent;
  return done ? { text: box.text.slice(done.length), sent, refused: false } : box;
}

/** The first that was sent could not be recorded. Everything stays. */
export function refused<What>(box: Pending<What>): Pending<What> {
  return box.sent.length > 0 ? { ...box, refused: true } : box;
}

/** The box with the same text, as if nothing had been sent. */
export function taken<What>(box: Pending<What>): Pending<What> {
  return empty(box.text);
}

function sentLength<What>(box: Pending<What>): number {
  return box.sent.reduce((sum, sent) => sum + sent.length, 0);
}

/** Where the ends of what was sent are after an edit. Ends inside what was replaced are gone: those texts became one. */
function moved<What>(box: Pending<What>, text: string): Sent<What>[] {
  const [from, until] = replaced(box.text, text);
  const growth = text.length - box.text.length;
  const sent: Sent<What>[] = [];
  let start = 0;
  let end = 0;
  let what: What | undefined;
  for (const one of box.sent) {
    end += one.length;
    what ??= one.what;
    if (end > from && end < until) continue;
    const newEnd = end <= from ? end : end + growth;
    if (newEnd > start) sent.push({ length: newEnd - start, what });
    start = Math.max(start, newEnd);
    what = undefined;
  }
  // The last end was inside what was replaced: its text now runs on into what follows.
  if (what !== undefined && until + growth > start) sent.push({ length: until + growth - start, what });
  return sent;
}

/** The part of `before` that an edit replaced: from the first to the last letter that differs. */
function replaced(before: string, after: string): [number, number] {
  const shorter = Math.min(before.length, after.length);
  let from = 0;
  while (from < shorter && before[from] === after[from]) from++;
  let same = 0;
  while (same < shorter - from && before[before.length - 1 - same] === after[after.length - 1 - same]) same++;
  return [from, before.length - same];
}
