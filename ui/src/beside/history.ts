/** What the history of a contribution shows: values as people know them, and nothing that only the program needs. */
import { meeting, named } from "../capture/meeting.svelte.ts";
import { valueOf } from "../conflict/names.ts";

/** Where it belongs, and what it is called inside, nobody wrote. */
const inside = new Set(["session", "ref", "position", "template_key"]);

export function inHistory(field: string): boolean {
  return !inside.has(field);
}

/** What the file names by a key or a code, by the name that it has here. */
export function valueName(field: string, value: string): string {
  switch (field) {
    case "theme":
      return named(meeting.themes.find(({ id, template_key }) => template_key === value || id === value)?.name) || value;
    case "group":
      return named(meeting.groups.find(({ id, template_key }) => template_key === value || id === value)?.name) || value;
    case "verbatim":
    case "parked":
    case "deleted":
      return valueOf(field, { type: "flag", value: value === "true" }).text;
    default:
      return value === "" ? "" : valueOf(field, { type: "text", value }).text;
  }
}
