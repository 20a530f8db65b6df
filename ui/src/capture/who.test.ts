import { expect, test } from "vitest";
import type { Group, Participant } from "../ipc/bindings.ts";
import { offered } from "./who.ts";

const participant = (code: string): Participant => ({ id: code, session: "s", code, group: null, sex: null, age_band: null, consent: [], also: [] });
const group = (id: string, ky: string, ru: string, en: string): Group => ({
  id,
  session: "s",
  template_key: null,
  name: { ky, ru, en },
  position: id,
  also: [],
});

const participants = ["P12", "P03", "P01", "P10", "farmer-7"].map(participant);
const groups = [
  group("a", "Айыл тургундары", "Жители сёл", "Residents of villages"),
  group("b", "Өкмөт аппараты", "Аппарат правительства", "Government office"),
];
const found = (typed: string) =>
  offered(typed, participants, groups).map((one) => {
    switch (one.is) {
      case "participant":
        return one.participant.code;
      case "new":
        return `new ${one.code}`;
      case "group":
        return one.group.id;
    }
  });

test("everybody is offered before anything is typed, participants in order", () => {
  expect(found("")).toEqual(["farmer-7", "P01", "P03", "P10", "P12", "a", "b"]);
});

test("a number, and a code in either alphabet, find the participant", () => {
  for (const typed of ["3", "03", "P3", "П3", "Р3"]) expect(found(typed), typed).toEqual(["P03"]);
});

test("the very code stands before those that begin like it", () => {
  expect(found("1")).toEqual(["P01", "P10", "P12"]);
  expect(found("P")).toEqual(["P01", "P03", "P10", "P12"]);
});

test("a code that is not there is offered as new", () => {
  expect(found("7")).toEqual(["new P07"]);
  expect(found("п44")).toEqual(["new P44"]);
});

test("a group is found in every language, however it is typed", () => {
  for (const typed of ["окмот", "правит", "gov"]) expect(found(typed), typed).toEqual(["b"]);
  expect(found("сел")).toEqual(["a"]);
});

test("a code of another shape is found by its beginning", () => {
  expect(found("far")).toEqual(["farmer-7"]);
});
