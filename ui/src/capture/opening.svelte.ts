/** Opening a session for capture, and reading it anew when something else has written into the file. */
import { box } from "./box.svelte.ts";
import { meeting } from "./meeting.svelte.ts";
import { recording } from "./recording.svelte.ts";
import { stream } from "./stream.svelte.ts";
import { telling } from "./telling.svelte.ts";
import { typing } from "./typing.svelte.ts";

/** Shows this session. What is on its way to the disk gets there first; what is typed is kept with its own session. */
export async function open(session: string | null): Promise<void> {
  await recording.settled();
  if (session === meeting.session) return;
  meeting.leave(session);
  telling.quiet();
  recording.last = null;
  stream.begin(null, 0);
  typing.begin(undefined);
  const untouched = typing.marks;
  const text = box.open(session);
  if (session === null || !(await meeting.read(session))) return;
  stream.begin(session, meeting.outline?.contributions ?? 0);
  const last = await stream.at(stream.total - 1);
  await text;
  // Marks that somebody has chosen meanwhile are theirs.
  if (session === meeting.session && typing.marks === untouched) typing.begin(last);
}

/** Reads the session anew, leaving alone what is typed. */
export async function renew(): Promise<void> {
  const { session } = meeting;
  if (session === null || !(await meeting.read(session))) return;
  stream.renew(meeting.outline?.contributions ?? 0);
}
