import { readFileSync } from "node:fs";
import { expect, test } from "vitest";

type Colours = Record<string, string>;

const css = readFileSync(new URL("tokens.css", import.meta.url), "utf8");
const [light = "", dark = "", contrast = ""] = css.split(/^:root.*\{$/m).slice(1);
const appearances: Record<string, Colours> = {
  light: coloursOf(light),
  dark: { ...coloursOf(light), ...coloursOf(dark) },
  contrast: { ...coloursOf(light), ...coloursOf(contrast) },
};

function coloursOf(rules: string): Colours {
  return Object.fromEntries([...rules.matchAll(/--([a-z0-9-]+): (#[0-9a-f]{6});/g)].map(([, name, value]) => [name, value]));
}

/** WCAG 2.2, relative luminance. */
function luminance(colour: string): number {
  const parts = [1, 3, 5].map((at) => {
    const part = parseInt(colour.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * (parts[0] ?? 0) + 0.7152 * (parts[1] ?? 0) + 0.0722 * (parts[2] ?? 0);
}

function ratio(one: string, other: string): number {
  const [dim = 0, bright = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (bright + 0.05) / (dim + 0.05);
}

const grounds = ["ground", "surface", "raised"];
const texts: [string, string[]][] = [
  ["text", [...grounds, "accent-ground", "warning-ground", "good-ground", "mark"]],
  ["text-quiet", [...grounds, "accent-ground", "warning-ground"]],
  ["accent", [...grounds, "accent-ground"]],
  ["accent-text", ["accent", "accent-strong"]],
  ["warning-line", [...grounds, "warning-ground"]],
  ["good", [...grounds, "good-ground"]],
  ["panel-text", ["panel", "panel-raised"]],
  ["panel-quiet", ["panel", "panel-raised"]],
  ["heat-text", ["heat-1", "heat-2", "heat-3"]],
  ["heat-text-strong", ["heat-4", "heat-5"]],
  ...[1, 2, 3, 4, 5].flatMap<[string, string[]]>((n) => [
    [`theme-${n}`, [...grounds, `theme-${n}-ground`]],
    ["text", [`theme-${n}-ground`]],
  ]),
];
const marks: [string, string[]][] = [
  ["control-line", grounds],
  ["focus", grounds],
  ["panel-mark", ["panel", "panel-raised"]],
];

function tooFaint(colours: Colours, pairs: [string, string[]][], least: number): string[] {
  const faint: string[] = [];
  for (const [front, backs] of pairs) {
    for (const back of backs) {
      const seen = ratio(colours[front] ?? "", colours[back] ?? "");
      if (!(seen >= least)) faint.push(`${front} on ${back}: ${seen.toFixed(2)}`);
    }
  }
  return faint;
}

test.each(["light", "dark"])("text keeps 4.5 to 1 and marks 3 to 1, %s", (name) => {
  expect(tooFaint(appearances[name] ?? {}, texts, 4.5)).toEqual([]);
  expect(tooFaint(appearances[name] ?? {}, marks, 3)).toEqual([]);
});

test("in high contrast text keeps 7 to 1", () => {
  const plain = texts.map(([front, backs]): [string, string[]] => [front, backs.filter((back) => back !== "mark")]);
  expect(tooFaint(appearances["contrast"] ?? {}, plain, 7)).toEqual([]);
});
