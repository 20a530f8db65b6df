/** Whom the picker offers for what is typed: participants by code, groups by their name in any language, a new code. */
import type { Group, Participant } from "../ipc/bindings.ts";
import { codeOf } from "./code.ts";
import { fits, fold } from "./fold.ts";

export type Offered =
  | { is: "participant"; participant: Participant }
  | { is: "new"; code: string }
  | { is: "group"; group: Group };

export function offered(typed: string, participants: readonly Participant[], groups: readonly Group[]): Offered[] {
  const wanted = typed.trim();
  const byCode = participants.filter(({ code }) => wanted === "" || beginsLike(code, wanted));
  const code = codeOf(wanted);
  // The very code that was typed stands first, so that Enter takes it.
  byCode.sort((a, b) => Number(b.code === code) - Number(a.code === code) || compare(a.code, b.code));
  const found: Offered[] = byCode.map((participant) => ({ is: "participant", participant }));
  if (code !== null && !participants.some((participant) => participant.code === code)) {
    found.unshift({ is: "new", code });
  }
  const byName = groups.filter(({ name }) => wanted === "" || fits(wanted, `${name.ky ?? ""} ${name.ru ?? ""} ${name.en ?? ""}`));
  return found.concat(byName.map((group) => ({ is: "group", group })));
}

/** `1` and `P1` begin P10 and P11, as they are typed; other codes by their letters. */
function beginsLike(code: string, typed: string): boolean {
  if (code === codeOf(typed)) return true;
  const digits = /^[PpПпРр]?([0-9]*)$/u.exec(typed)?.[1];
  const ownDigits = /^P([0-9]+)$/.exec(code)?.[1];
  if (digits !== undefined && ownDigits !== undefined) return ownDigits.startsWith(digits);
  return fold(code).startsWith(fold(typed));
}

const collator = new Intl.Collator("en", { numeric: true });

function compare(a: string, b: string): number {
  return collator.compare(a, b);
}
