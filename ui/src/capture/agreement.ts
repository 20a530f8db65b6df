/**
 * "P05 agrees": a line that says nothing but who agrees. It becomes voices of the last contribution instead of a
 * contribution of its own. What is not clearly such a line is null, and is recorded as it stands.
 */
import { codeOf } from "./code.ts";

export interface Agreement {
  /** Who agrees, by code, each once, in the order typed. */
  codes: string[];
  /** How many more agree who were only counted. */
  more: number;
}

/** More than this at once is a slip of the hand; nobody counts so many voices in a room. */
const mostCounted = 999;

const one = "agrees|agreed|согласен|согласна";
const several = "agree|согласны";
const either = "макул|кошулат|кошулду|колдойт|колдоду";
const people = "people|человека?|киши|адам";
const spoken = new RegExp(`^(.+?)\\s+(?:(?:${people})\\s+)?(${one}|${several}|${either})[.!]?$`, "iu");
const counted = new RegExp(`^([0-9]{1,3})\\s+(?:(?:${people})\\s+(?:${one}|${several}|${either})|(?:${several}))[.!]?$`, "iu");
const between = /(?:\s*[,;&]\s*|\s+(?:and|и|жана|менен|да)\s+|\s+)/iu;

export function agreementOf(text: string): Agreement | null {
  const line = text.trim();
  if (line === "" || line.includes("\n")) return null;
  if (line.startsWith("+")) return afterPlus(line.slice(1).trim());
  const count = counted.exec(line)?.[1];
  if (count !== undefined) return voices([], Number(count));
  const who = spoken.exec(line)?.[1];
  return who === undefined ? null : voices(codesOf(who.split(between)), 0);
}

/** `+`, `+3`, `+P05`, `+ P05, П7`, `+P05 +2`. A number alone is a count; in a list of several it is a code. */
function afterPlus(rest: string): Agreement | null {
  if (rest === "") return voices([], 1);
  const items = rest.split(between).filter((item) => item !== "");
  if (items.length === 1 && /^[0-9]{1,3}$/.test(rest)) return voices([], Number(rest));
  const counts = items.filter((item) => /^\+[0-9]{1,3}$/.test(item));
  const named = items.filter((item) => !counts.includes(item)).map((item) => item.replace(/^\+/, ""));
  return voices(codesOf(named), counts.reduce((sum, item) => sum + Number(item), 0));
}

/** The codes of all, or null where one of them is none. */
function codesOf(items: string[]): string[] | null {
  // A bare number of three digits or more is part of a telephone number or a sum rather than somebody's card.
  const codes = items.filter((item) => item !== "").map((item) => (/^[0-9]{3,}$/.test(item) ? null : codeOf(item)));
  return codes.every((code) => code !== null) ? [...new Set(codes)] : null;
}

function voices(codes: string[] | null, more: number): Agreement | null {
  if (codes === null || more > mostCounted || (codes.length === 0 && more === 0)) return null;
  return { codes, more };
}
