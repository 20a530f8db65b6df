/**
 * The message files and the sources of the interface, as text, for the check that belongs them together. It reads files
 * and therefore runs in the build and in tests only, never in the window.
 */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { MessageFiles, Sources } from "./completeness.ts";
import { languages, messageFiles } from "./languages.ts";

const interfaceFolder = fileURLToPath(new URL("..", import.meta.url));
const messageFolder = fileURLToPath(new URL("../../../assets/i18n", import.meta.url));

export function readInterfaceTexts(): { messages: MessageFiles; sources: Sources } {
  const messages: MessageFiles = { ky: "", ru: "", en: "" };
  for (const language of languages) {
    messages[language] = messageFiles
      .map((name) => readFileSync(join(messageFolder, language, `${name}.ftl`), "utf8"))
      .join("\n");
  }
  const sources: Sources = {};
  for (const name of readdirSync(interfaceFolder, { recursive: true, encoding: "utf8" })) {
    // This folder defines `message`; all others ask for messages.
    const asks = /\.(svelte|ts)$/.test(name) && !name.startsWith("language") && !name.endsWith(".test.ts");
    if (asks) sources[name] = readFileSync(join(interfaceFolder, name), "utf8");
  }
  return { messages, sources };
}
