import { expect, test } from "vitest";
import type { OpenedFile, OpenedSession } from "../ipc/bindings.ts";
import { opened, revision, stage } from "./stage.svelte.ts";

const session = (id: string, date: string | null): OpenedSession => ({ id, title: {}, date, place: [], contributions: 0, organised: { clusters: 0, loose: 0, without_support: 0 } });
const file = (...sessions: OpenedSession[]): OpenedFile => ({ name: "a.kelechek", folder: "/", sessions, contributions: 0, conflicts: 0, read_only: null });

test("the window begins with Start and shows the stage that was gone to", () => {
  expect(stage.now).toBe("start");
  stage.go("merge");
  expect(stage.now).toBe("merge");
});

test("a file opens on its latest meeting", () => {
  opened.show(file(session("a", "2026-10-01"), session("b", "2026-10-14"), session("c", null)));
  expect(opened.session).toBe("b");
});

test("a file without dates opens on its first meeting, and one without meetings on none", () => {
  opened.show(file(session("x", null), session("y", null)));
  expect(opened.session).toBe("x");
  opened.show(file());
  expect(opened.session).toBeNull();
});

test("the chosen meeting stays chosen when the file is counted anew, and no other than the file's can be chosen", () => {
  const two = file(session("a", "2026-10-01"), session("b", "2026-10-14"));
  opened.show(two);
  opened.choose("a");
  opened.show({ ...two, contributions: 1 });
  opened.choose("z");
  expect(opened.session).toBe("a");
  expect(opened.file?.contributions).toBe(1);
});

test("closing the file leaves no meeting behind", () => {
  opened.show(null);
  expect(opened.session).toBeNull();
});

test("each write is counted", () => {
  const before = revision.changes;
  revision.bump();
  expect(revision.changes).toBe(before + 1);
});
