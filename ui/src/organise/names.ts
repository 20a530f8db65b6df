/** What stands on the board, in words of the interface's language. */
import { named } from "../capture/meeting.svelte.ts";
import type { Names } from "../ipc/bindings.ts";
import { message } from "../language/message.svelte.ts";
import type { Group } from "./arrange.ts";
import type { Told } from "./board.svelte.ts";

export function clusterName(name: Names): string {
  return named(name) || message("organise-unnamed");
}

export function groupName(group: Group): string {
  switch (group.is) {
    case "cluster":
      return clusterName(group.cluster.name);
    case "proposed":
      return group.proposal.label;
    case "loose":
      return message("organise-loose");
    case "parked":
      return message("organise-parked");
  }
}

export function sentenceOf(told: Told | null): string {
  switch (told?.what) {
    case undefined:
      return "";
    case "moved":
      return told.name
        ? message("organise-told-moved", { count: told.count, name: told.name })
        : message("organise-told-taken-out", { count: told.count });
    case "placed":
      return message("organise-told-placed", { count: told.count, name: told.name });
    case "accepted":
      return message("organise-told-accepted", { count: told.count });
    case "refused":
      return message("organise-told-refused", { count: told.count });
    case "made":
      return message("organise-told-made", { count: told.count, name: told.name });
    case "named":
      return message("organise-told-named", { name: told.name });
    case "shifted":
      return message("organise-told-shifted", { name: told.name });
    case "deleted":
      return message("organise-told-deleted", { name: told.name });
    case "merged":
      return message("organise-told-merged", { name: told.name });
    case "undone":
      return message("organise-told-undone");
    case "redone":
      return message("organise-told-redone");
  }
}
