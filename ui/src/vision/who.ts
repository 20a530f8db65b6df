/** Who said a contribution, as far as it was recorded: codes and groups, never a person's name. */
import type { Contribution, Names, Outline } from "../ipc/bindings.ts";

export interface Who {
  /** `P03` */
  code: string | null;
  group: Names | null;
  theme: Names | null;
}

export function whoSaid(contribution: Contribution, outline: Outline | undefined): Who {
  const participant = outline?.participants.find(({ id, code }) => [id, code].includes(contribution.participant ?? ""));
  const group = outline?.groups.find(({ id }) => id === (contribution.group ?? participant?.group));
  const theme = outline?.themes.find(({ id }) => id === contribution.theme);
  return { code: participant?.code ?? null, group: group?.name ?? null, theme: theme?.name ?? null };
}
