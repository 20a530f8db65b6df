/** What is said about a contribution besides its words, as it stands below the box while it is being typed. */
import type { Contribution, Kind, Quotation, SpokenLanguage, TypedContribution } from "../ipc/bindings.ts";

/** Who said it: a participant by code, a group, both (a participant who is new, of this group), or neither. */
export interface Who {
  code: string | null;
  group: string | null;
}

export interface Marks {
  theme: string | null;
  horizon: string | null;
  who: Who;
  kind: Kind | null;
  verbatim: boolean;
  quotation: Quotation;
  parked: boolean;
  tags: readonly string[];
  /** null: recognised from the text. */
  language: SpokenLanguage | null;
  /** RFC 3339; null: now. */
  saidAt: string | null;
}

export const noMarks: Marks = {
  theme: null,
  horizon: null,
  who: { code: null, group: null },
  kind: null,
  verbatim: false,
  quotation: "yes",
  parked: false,
  tags: [],
  language: null,
  saidAt: null,
};

/** What the next contribution begins with: it is mostly on the same theme, of the same time, by the same person. */
export function afterRecording({ theme, horizon, who }: Marks): Marks {
  return { ...noMarks, theme, horizon, who };
}

/** `codeById`: the code of a participant, whom a contribution names by id. */
export function marksOf(contribution: Contribution, codeById: (participant: string) => string): Marks {
  const { theme, horizon, kind, verbatim, parked, tags, language, participant, group } = contribution;
  const who = { code: participant === null ? null : codeById(participant), group };
  const { may_be_quoted: quotation, said_at: saidAt } = contribution;
  return { theme, horizon, who, kind, verbatim, quotation, parked, tags, language, saidAt };
}

export function withMarks(text: string, marks: Marks): TypedContribution {
  const { theme, horizon, who, kind, verbatim, quotation, parked, tags, language, saidAt } = marks;
  return {
    text,
    language,
    theme,
    horizon,
    kind,
    verbatim,
    participant: who.code,
    group: who.group,
    said_at: saidAt,
    parked,
    may_be_quoted: quotation,
    tags: [...tags],
  };
}

export function sameMarks(one: Marks, other: Marks): boolean {
  return JSON.stringify(withMarks("", one)) === JSON.stringify(withMarks("", other));
}
