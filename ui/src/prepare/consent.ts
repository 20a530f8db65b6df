/** The kinds of consent, in the order in which they are asked for. */
import type { ConsentKind } from "../ipc/bindings.ts";
import { message } from "../language/message.svelte.ts";

export const consentKinds: readonly ConsentKind[] = ["taking-part", "quotation", "photograph"];

export function consentName(kind: ConsentKind): string {
  switch (kind) {
    case "taking-part":
      return message("prepare-consent-taking-part");
    case "quotation":
      return message("prepare-consent-quotation");
    case "photograph":
      return message("prepare-consent-photograph");
  }
}
