import { expect, test } from "vitest";
import type { OpenedSession } from "../ipc/bindings.ts";
import { reportFileName, wantedReport } from "./wanted.ts";

function session(title: OpenedSession["title"]): OpenedSession {
  return { id: "s", title, date: "2026-10-14", place: [], contributions: 1, organised: { clusters: 0, loose: 0, without_support: 0 } } as OpenedSession;
}

const water = session({ ky: "Суу: ким жооптуу?", ru: "Вода", en: null });

test("a table and a project for researchers hold contributions alone, whatever was chosen for documents", () => {
  expect(wantedReport("csv", "vision", "ky", false).what).toBe("contributions");
  expect(wantedReport("qdpx", "vision", "ky", false).what).toBe("contributions");
  expect(wantedReport("xlsx", "vision", "ky", false).what).toBe("vision");
  expect(wantedReport("docx", "vision", "ky", true)).toEqual({ format: "docx", language: "ky", public: true, what: "vision" });
});

test("a file is called by the session's title in the report's language, the language and the ending", () => {
  expect(reportFileName(wantedReport("docx", "vision", "ru", false), [water], "a.kelechek", "")).toBe("Вода.ru.docx");
  // Signs that a memory stick does not take are left out.
  expect(reportFileName(wantedReport("md", "vision", "ky", false), [water], "a.kelechek", "")).toBe("Суу ким жооптуу.ky.md");
});

test("a public report says in its name that it is one", () => {
  expect(reportFileName(wantedReport("html", "vision", "ru", true), [water], "a.kelechek", "открытый")).toBe(
    "Вода.ru.открытый.html",
  );
});

test("of several sessions, or of one without a title, the report is called by their file", () => {
  const wanted = wantedReport("csv", "contributions", "en", false);
  expect(reportFileName(wanted, [water, water], "Бардыгы.kelechek", "")).toBe("Бардыгы.en.csv");
  expect(reportFileName(wanted, [session({ ky: null, ru: null, en: null })], "a.kelechek", "")).toBe("a.en.csv");
});
