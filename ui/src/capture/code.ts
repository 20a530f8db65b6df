/** Participants' codes in their one form, as the core reads them: `3`, `P3`, `p03`, `П3` and `Р3` (Cyrillic) are all `P03`. */
const shape = /^[PpПпРр]?([0-9]{1,6})$/u;

/** The code that is meant by what was typed; null where it has not the shape of one. */
export function codeOf(typed: string): string | null {
  const digits = shape.exec(typed.trim())?.[1];
  if (digits === undefined) return null;
  // Three digits or more are kept as they are written: P000 and P001 of a table are not P00 and P01.
  return `P${digits.length > 2 ? digits : digits.padStart(2, "0")}`;
}
