import { expect, test } from "vitest";
import { codeOf } from "./code.ts";
import { fits, fold } from "./fold.ts";

test("every way to type a code is one code", () => {
  for (const typed of ["3", "03", "P3", "p03", " P03 ", "П3", "п3", "Р3", "р03"]) expect(codeOf(typed), typed).toBe("P03");
});

test("three digits are kept as they are written", () => {
  expect(codeOf("P000")).toBe("P000");
  expect(codeOf("117")).toBe("P117");
});

test("a word is no code", () => {
  for (const typed of ["", "P", "farmer-7", "P3a", "1234567"]) expect(codeOf(typed), typed).toBeNull();
});

test("Kyrgyz is found as it is typed on a Russian keyboard", () => {
  expect(fold("Өнүгүү кеңеши")).toBe(fold("онугуу кенеши"));
  expect(fits("онуг", "Айылдын өнүгүүсү")).toBe(true);
  expect(fits("сел жит", "Жители сёл")).toBe(true);
  expect(fits("ител", "Жители сёл")).toBe(false);
});
