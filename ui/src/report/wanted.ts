/** Which report is wanted, and what its file is called. Values in, values out. */
import type { Language, OpenedSession, ReportWhat, WantedReport } from "../ipc/bindings.ts";
import { inLanguage } from "../language/in-language.ts";
import { suggestedName, withoutEnding } from "../start/file-name.ts";

export type Format = WantedReport["format"];

export const formats: readonly Format[] = ["docx", "pdf", "html", "md", "xlsx", "csv", "json", "qdpx"];

/** A table and a project for researchers hold contributions alone, whatever was chosen for documents. */
export function holdsContributionsAlone(format: Format): boolean {
  return format === "csv" || format === "qdpx";
}

/** Whether it is read as it stands, page by page, and not by another program. */
export function isDocument(format: Format): boolean {
  return ["docx", "pdf", "html", "md"].includes(format);
}

export function wantedReport(
  format: Format,
  what: ReportWhat,
  language: Language,
  isPublic: boolean,
): WantedReport {
  return { format, language, public: isPublic, what: holdsContributionsAlone(format) ? "contributions" : what };
}

/**
 * `Title of the session.ru.docx`; of several sessions the name of their file. A public report says so in its name, since
 * the internal one may lie beside it.
 */
export function reportFileName(
  wanted: WantedReport,
  sessions: readonly OpenedSession[],
  file: string,
  markOfPublic: string,
): string {
  const [only] = sessions.length === 1 ? sessions : [];
  const title = (only && inLanguage(only.title, wanted.language)?.text) ?? withoutEnding(file);
  const parts = [withoutEnding(suggestedName(title, null)), wanted.language];
  if (wanted.public) parts.push(markOfPublic);
  return [...parts, wanted.format].join(".");
}
