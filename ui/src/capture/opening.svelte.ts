/** Opening a session for capture, and reading it anew when something else has written into the file. */
import { opened } from "../stage/stage.svelte.ts";
import { box } from "./box.svelte.ts";
import { meeting } from "./meeting.svelte.ts";
import { recording } from "./recording.svelte.ts";
import { stream } from "./stream.svelte.ts";
import { telling } from "./telling.svelte.ts";
import { typing } from "./typing.svelte.ts";

/**
 * Before anything is known of a file that is shown anew: another one may hold the same session. What was typed for no
 * session yet stays; what was typed in a session is kept with it.
 */
export function begin(): void {
  meeting.leave(null);
  typing.begin();
  stream.begin(null, 0);
  box.leave();
}

/** Shows this session. What is on its way to the disk gets there first; what is typed is kept with its own session. */
export async function open(session: string | null): Promise<void> {
  await recording.settled();
  if (session === meeting.session) return;
  // Whoever has begun to type while the file was being opened goes on with it.
  if (meeting.session !== null) typing.begin();
  meeting.leave(session);
  telling.quiet();
  recording.last = null;
  const total = opened.file?.sessions.find(({ id }) => id === session)?.contributions ?? 0;
  stream.begin(session, total);
  const [, , last] = await Promise.all([session !== null && meeting.read(session), box.open(session), stream.at(total - 1)]);
  if (session === null || session !== meeting.session) return;
  typing.goOn(last);
  recording.begin(session);
}

/** Reads the session anew, leaving alone what is typed. */
export async function renew(): Promise<void> {
  const { session } = meeting;
  if (session === null || !(await meeting.read(session))) return;
  stream.renew(meeting.outline?.contributions ?? 0);
}
