import { beforeEach, expect, test, vi } from "vitest";
import { commands, type Preview, type WantedReport, type Written } from "../ipc/bindings.ts";
import { making } from "./making.svelte.ts";

vi.mock("@tauri-apps/api/core", () => ({ Channel: class {}, invoke: () => Promise.reject(new Error("no shell")) }));

const wanted = (format: WantedReport["format"]): WantedReport => ({ format, language: "ky", public: false, what: "vision" });
const preview = (contributions: number) => ({ contributions }) as Preview;
const written: Written = { name: "a.docx", folder: "/home" };

/** What was asked for, in order; each is answered by hand. */
let asked: { what: string; answer: (data: unknown) => void; refuse: (code: string) => void }[] = [];

function asks<T>(what: string): Promise<T> {
  return new Promise((resolve) =>
    asked.push({
      what,
      answer: (data) => resolve({ status: "ok", data } as T),
      refuse: (code) => resolve({ status: "error", error: { code } } as T),
    }),
  );
}

/** Every promise that can be kept has been. */
const settled = () => new Promise((resolve) => setTimeout(resolve));

const forgets = vi.spyOn(commands, "forgetPreview").mockResolvedValue(undefined);

beforeEach(async () => {
  await making.leave();
  asked = [];
  forgets.mockClear();
  vi.spyOn(commands, "previewReport").mockImplementation((of) => asks(`look ${of.format}`));
  vi.spyOn(commands, "writeReport").mockImplementation((of) => asks(`write ${of.format}`));
  vi.spyOn(commands, "cancelReport").mockImplementation(async () => {
    asked.push({ what: "cancel", answer: () => undefined, refuse: () => undefined });
    return { status: "ok", data: null };
  });
});

const what = () => asked.map((one) => one.what);

test("another document that is wanted calls off the looking, and only the last one is shown", async () => {
  void making.want(wanted("docx"));
  await settled();
  void making.want(wanted("pdf"));
  await settled();
  expect(what()).toEqual(["look docx", "cancel", "look pdf"]);
  asked[0]?.answer(preview(1));
  asked[2]?.answer(preview(2));
  await settled();
  expect(making.preview?.contributions).toBe(2);
  expect(making.looking).toBe(false);
});

test("what is chosen while a document is written is looked at afterwards, and calls nothing off", async () => {
  void making.want(wanted("docx"));
  await settled();
  asked[0]?.answer(preview(1));
  await settled();
  const writing = making.write(wanted("docx"), "a.docx");
  await settled();
  void making.want(wanted("csv"));
  await settled();
  expect(what()).toEqual(["look docx", "write docx"]);
  asked[1]?.answer(written);
  await settled();
  expect(making.written).toEqual(written);
  expect(what()).toEqual(["look docx", "write docx", "look csv"]);
  asked[2]?.answer(preview(3));
  await writing;
  expect(making.preview?.contributions).toBe(3);
});

test("what was called off is no trouble, and what went wrong is", async () => {
  void making.want(wanted("docx"));
  await settled();
  asked[0]?.refuse("cancelled");
  await settled();
  expect([making.preview, making.trouble, making.looking]).toEqual([null, null, false]);
  void making.look();
  await settled();
  asked[1]?.refuse("unexpected");
  await settled();
  expect(making.trouble?.code).toBe("unexpected");
});

test("who leaves the screen leaves no pages behind in the program", async () => {
  void making.want(wanted("docx"));
  await settled();
  await making.leave();
  expect(what()).toEqual(["look docx", "cancel"]);
  expect(forgets).toHaveBeenCalledOnce();
});
