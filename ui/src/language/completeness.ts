/**
 * Whether the three languages say the same things, and whether the interface asks for exactly these things. Texts in,
 * sentences for the developer out.
 */
import { parse, Transformer, type Entry, type Message, type VariableReference } from "@fluent/syntax";
import type { Language } from "../ipc/bindings.ts";

export type MessageFiles = Record<Language, string>;
/** File name to content. */
export type Sources = Record<string, string>;

/** The variables of each message. */
type Variables = Map<string, string>;

export function completenessProblems(files: MessageFiles, sources: Sources): string[] {
  const problems: string[] = [];
  const byLanguage = Object.entries(files).map(
    ([language, text]) => [language, readMessages(language, text, problems)] as const,
  );
  const all = new Set(byLanguage.flatMap(([, messages]) => [...messages.keys()]));
  for (const id of all) {
    const lacking = byLanguage.filter(([, messages]) => !messages.has(id)).map(([language]) => language);
    if (lacking.length > 0) problems.push(`${id}: missing in ${lacking.join(", ")}`);
    const variables = new Set(byLanguage.flatMap(([, messages]) => messages.get(id) ?? []));
    if (variables.size > 1) {
      problems.push(`${id}: the languages differ in their variables (${[...variables].map((v) => v || "none").join(" / ")})`);
    }
  }
  return problems.concat(usageProblems(all, sources));
}

function readMessages(language: string, text: string, problems: string[]): Variables {
  const messages: Variables = new Map();
  for (const entry of parse(text, {}).body as Entry[]) {
    if (entry.type === "Junk") problems.push(`${language}: not Fluent: ${entry.content.trim()}`);
    if (entry.type !== "Message") continue;
    if (messages.has(entry.id.name)) problems.push(`${entry.id.name}: twice in ${language}`);
    if (entry.value === null) problems.push(`${entry.id.name}: empty in ${language}`);
    messages.set(entry.id.name, variablesOf(entry));
  }
  return messages;
}

function variablesOf(message: Message): string {
  const names = new Set<string>();
  class Collector extends Transformer {
    override visitVariableReference(node: VariableReference): VariableReference {
      names.add(`$${node.id.name}`);
      return node;
    }
  }
  new Collector().visit(message);
  return [...names].sort().join(" ");
}

/** A message is asked for by name only, `message("start-heading")`, so that a reader and this check can find it. */
function usageProblems(known: Set<string>, sources: Sources): string[] {
  const problems: string[] = [];
  const asked = new Set<string>();
  for (const [name, source] of Object.entries(sources)) {
    for (const [, argument] of source.matchAll(/\bmessage\(\s*([^\s,)]*)/g)) {
      const id = /^"([^"]+)"$/.exec(argument ?? "")?.[1];
      if (id === undefined) {
        problems.push(`${name}: message(${argument}) does not name its message`);
      } else {
        asked.add(id);
        if (!known.has(id)) problems.push(`${name}: there is no message ${id}`);
      }
    }
  }
  // Errors are shared with the command line, which asks for more of them.
  const ours = [...known].filter((id) => !id.startsWith("error-"));
  for (const id of ours) if (!asked.has(id)) problems.push(`${id}: no screen asks for it`);
  return problems;
}
