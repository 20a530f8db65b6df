import { expect, test } from "vitest";
import { agreementOf } from "./agreement.ts";

const cases: [string, string[], number][] = [
  ["+", [], 1],
  [" + ", [], 1],
  ["+1", [], 1],
  ["+3", [], 3],
  ["+ 3", [], 3],
  ["+P05", ["P05"], 0],
  ["+п5", ["P05"], 0],
  ["+ P05, П7", ["P05", "P07"], 0],
  ["+P05 P07 и р9", ["P05", "P07", "P09"], 0],
  ["+5, 7", ["P05", "P07"], 0],
  ["+P05, +2", ["P05"], 2],
  ["+P05, P5", ["P05"], 0],
  ["P05 agrees", ["P05"], 0],
  ["p5 and p7 agree", ["P05", "P07"], 0],
  ["5 agrees", ["P05"], 0],
  ["3 agree", [], 3],
  ["3 people agree.", [], 3],
  ["P05 согласен", ["P05"], 0],
  ["П5 согласна.", ["P05"], 0],
  ["П5, П6 согласны", ["P05", "P06"], 0],
  ["4 человека согласны", [], 4],
  ["P05 макул", ["P05"], 0],
  ["П5 жана П6 кошулат", ["P05", "P06"], 0],
  ["Р12 колдойт", ["P12"], 0],
  ["5 киши макул", [], 5],
];

test.each(cases)("%j adds voices", (line, codes, more) => {
  expect(agreementOf(line)).toEqual({ codes, more });
});

test.each([
  "",
  "P05",
  "P05 disagrees",
  "Согласен",
  "Все согласны",
  "P05 согласен, но денег нет",
  "P05 agrees with the head of the aiyl okmotu",
  "+ больше автобусов",
  "+0",
  "++",
  "+996 555 123456",
  "+996555123456",
  "P05 agrees\nроад",
  "макул",
  "5+3",
])("%j is a contribution of its own", (line) => {
  expect(agreementOf(line)).toBeNull();
});
