/** What the form of a new meeting holds, and the meeting that comes of it. */
import type { Language, NewMeeting } from "../ipc/bindings.ts";
import { parseDay } from "./day.ts";

/** As typed. */
export interface MeetingForm {
  template: string;
  title: string;
  date: string;
  settlement: string;
  aiylAimak: string;
  raion: string;
  oblast: string;
  organiser: string;
  project: string;
  noteTaker: string;
}

export function emptyForm(date: string, noteTaker: string): MeetingForm {
  return {
    template: "",
    title: "",
    date,
    settlement: "",
    aiylAimak: "",
    raion: "",
    oblast: "",
    organiser: "",
    project: "",
    noteTaker,
  };
}

/** The first box whose content cannot be taken; a meeting may be without a date, not without a title. */
export function wrongField(form: MeetingForm): "title" | "date" | undefined {
  if (form.title.trim() === "") return "title";
  if (form.date.trim() !== "" && parseDay(form.date) === undefined) return "date";
  return undefined;
}

export function meetingOf(form: MeetingForm, language: Language): NewMeeting {
  return {
    template: form.template,
    title: form.title.trim(),
    language,
    date: parseDay(form.date) ?? null,
    oblast: given(form.oblast),
    raion: given(form.raion),
    aiyl_aimak: given(form.aiylAimak),
    settlement: given(form.settlement),
    organiser: given(form.organiser),
    project: given(form.project),
  };
}

function given(text: string): string | null {
  return text.trim() || null;
}
