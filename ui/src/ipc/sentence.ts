/** The sentence for each code of a command's error. A code without one does not compile. */
import { message } from "../language/message.svelte.ts";
import type { CommandError } from "./bindings.ts";

export function sentence(error: CommandError): string {
  switch (error.code) {
    case "settings-unreadable":
      return message("error-settings-unreadable", { path: error.path, reason: error.reason });
    case "settings-damaged":
      return message("error-settings-damaged", { path: error.path });
    case "settings-not-saved":
      return message("error-settings-not-saved", { path: error.path, reason: error.reason });
    case "file-missing":
      return message("error-file-missing", { path: error.path });
    case "file-unreadable":
      return message("error-file-unreadable", { path: error.path });
    case "not-a-session-file":
      return message("error-not-a-session-file", { path: error.path });
    case "another-programs-file":
      return message("error-another-programs-file", { path: error.path });
    case "newer-file":
      return message("error-newer-file", { path: error.path });
    case "damaged-file":
      return message("error-damaged-file", { path: error.path, damage: error.damage });
    case "nothing-to-salvage":
      return message("error-nothing-to-salvage", { path: error.path });
    case "no-passphrase":
      return message("error-no-passphrase");
    case "sealed":
      return message("error-sealed", { path: error.path });
    case "wrong-passphrase":
      return message("error-wrong-passphrase", { path: error.path });
    case "wrong-key":
      return message("error-wrong-key", { path: error.path });
    case "wants-passphrase":
      return message("error-wants-passphrase", { path: error.path });
    case "wants-key":
      return message("error-wants-key", { path: error.path });
    case "broken-seal":
      return message("error-broken-seal", { path: error.path });
    case "too-much-work":
      return message("error-too-much-work", { path: error.path });
    case "no-key":
      return message("error-no-key", { key: error.key });
    case "file-in-use":
      return message("error-file-in-use", { path: error.path });
    case "disk-full":
      return message("error-disk-full");
    case "file-exists":
      return message("error-file-exists", { path: error.path });
    case "file-unwritable":
      return message("error-file-unwritable", { path: error.path, reason: error.reason });
    case "read-only":
      return message("error-read-only");
    case "unknown":
      return message("error-unknown", { what: error.what, name: error.name });
    case "empty-text":
      return message("error-empty-text");
    case "text-too-long":
      return message("error-text-too-long");
    case "bad-template":
      return message("error-bad-template", { why: error.why, at: error.at });
    case "not-a-photograph":
      return message("error-not-a-photograph", { name: error.name });
    case "photographs-off":
      return message("error-photographs-off");
    case "cancelled":
      return message("error-cancelled");
    case "redacted":
      return message("error-redacted");
    case "nothing-to-undo":
      return message("error-nothing-to-undo");
    case "not-taken-back":
      return message("error-not-taken-back", { path: error.path, why: error.why });
    case "no-open-file":
      return message("error-no-open-file");
    case "unexpected":
      return message("error-unexpected", { reason: error.reason });
  }
}
