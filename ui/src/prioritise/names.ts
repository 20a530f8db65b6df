/** What people were asked about, and what they said, in words and numbers of the interface's language. */
import type { PrioritisedItem, Support } from "../ipc/bindings.ts";
import { language, message } from "../language/message.svelte.ts";
import { clusterName } from "../organise/names.ts";

export function itemName(item: PrioritisedItem): string {
  return item.text ?? clusterName(item.name);
}

/** Bindings allow numbers to be none where they cannot be. */
export function decimal(number: number | null, digits = 2): string {
  if (number === null) return "–";
  return new Intl.NumberFormat(language(), { minimumFractionDigits: digits, maximumFractionDigits: digits }).format(number);
}

/** A mark between two stands as it is; a whole one as a whole one. */
export function mark(number: number | null): string {
  if (number === null) return "–";
  return new Intl.NumberFormat(language(), { maximumFractionDigits: 1 }).format(number);
}

export function percent(share: number | null): string {
  if (share === null) return "–";
  return new Intl.NumberFormat(language(), { style: "percent", maximumFractionDigits: 0 }).format(share);
}

export function supportName(support: Support): string {
  switch (support.is) {
    case "dots":
      return message("prioritise-said-dots", { count: support.count });
    case "votes":
      return message("prioritise-said-votes", { ...support.count });
    case "marks":
      return support.count.map((people, place) => `${place + 1}: ${people}`).join(", ");
    case "present":
      return message("prioritise-said-present", { count: support.count.people ?? 0 });
  }
}
