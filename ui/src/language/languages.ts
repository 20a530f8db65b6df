import type { Language } from "../ipc/bindings.ts";

/** The languages of the interface, in the order in which they are offered. */
export const languages: readonly Language[] = ["ky", "ru", "en"];

/**
 * The message files of the interface: `assets/i18n/<language>/<name>.ftl`, one for each screen and one for errors. message.svelte.ts and later.ts name them once more,
 * since the bundler wants to read their paths as they stand; a test says so where the two differ.
 */
export const messageFiles = ["error", "start", "rail", "capture", "merge", "conflict", "duplicate", "organise", "prioritise", "projector", "vision", "report-screen", "settings", "shortcuts", "prepare", "beside", "after"] as const;
