import { expect, test, vi } from "vitest";
import { commands, type Contribution } from "../ipc/bindings.ts";
import { stream } from "./stream.svelte.ts";

const session = "session";
const said = (voices: number) => ({ id: "said", session, voices, said_at: null, entered_at: "2026-05-12T10:00:00Z" }) as Contribution;
const page = (row: Contribution) => ({ status: "ok" as const, data: { total: 1, contributions: [row] } });

test("what was read before a row was written anew does not stand in its place", async () => {
  const answers: ((row: Contribution) => void)[] = [];
  vi.spyOn(commands, "contributionsPage").mockImplementation(
    () => new Promise((answer) => answers.push((row) => answer(page(row) as Awaited<ReturnType<typeof commands.contributionsPage>>))),
  );
  stream.begin(session, 1);
  const row = stream.at(0);
  stream.apply([{ before: said(0), after: said(1), following: 0 }]);
  answers[0]?.(said(0));
  await vi.waitFor(() => expect(answers).toHaveLength(2));
  answers[1]?.(said(1));
  expect((await row)?.voices).toBe(1);
});
