### What the core refuses or fails at, wherever it is said.

error-file-exists = { $path } already exists, and nothing was written over it. Choose another name.
error-file-unwritable = { $path } cannot be written ({ $reason }). Choose another folder, or ask for permission to write there.
error-read-only = The file was opened for reading only, so nothing was changed. Copy it to a folder where you may write, and work with the copy.
error-no-session = There is no session in the file yet. Choose another file, or create a new one from a template.
error-several-sessions = The file holds several sessions ({ $names }). Say which one you mean.
error-unknown = { $what ->
    [session] There is no session “{ $name }” in the file. Check the spelling.
    [theme] There is no theme “{ $name }” in the file. Check the spelling.
    [group] There is no stakeholder group “{ $name }” in the file. Check the spelling.
    [template] There is no template “{ $name }”. Check the spelling.
    [line] This line is no longer in the draft. Choose another one.
    [participant] There is no participant “{ $name }” in the file. Check the code.
    [author] Nobody called “{ $name }” has a version here. Check the spelling, or give the number that `conflicts --json` shows.
    [conflict] Nothing stands in several versions there ({ $name }): perhaps somebody has decided already. List what is open again.
    [question] This guiding question is no longer in the file. Choose another one.
    [agenda_item] This step of the agenda is no longer in the file. Choose another one.
    [attachment] This attachment is no longer in the file. Choose another one.
   *[contribution] There is no contribution “{ $name }” in the file. Check the spelling.
}
error-ambiguous = Several contributions have the reference “{ $ref }”. Say which one you mean by its full number: { $ids }.
error-empty-text = Nothing is written here yet, and an empty text cannot be recorded. Write something first.
error-text-too-long = The text is longer than a session file can hold. Split it into several contributions.
error-invalid = “{ $value }” does not fit here ({ $field }). Correct it and try again.
error-bad-template = { $why ->
    [too-large] This file is far larger than any template, so it was not taken over. Choose a file that Kelechek saved as a template.
    [not-json] This file is not a template: in line { $at } it cannot be read. Choose a file that Kelechek saved as a template.
    [no-key] The template cannot be used: an item has no key of its own ({ $at }). Correct it there and choose the file again.
    [key-twice] The template cannot be used: two items of one list have the same key ({ $at }). Correct it there and choose the file again.
    [no-name] The template cannot be used: an item has no name, or too long a one ({ $at }). Correct it there and choose the file again.
    [not-a-horizon] The template cannot be used: a horizon is neither today, tomorrow nor a year ({ $at }). Correct it there and choose the file again.
    [not-minutes] The template cannot be used: a time is not a whole number of minutes of one day ({ $at }). Correct it there and choose the file again.
    [no-such-theme] The template cannot be used: a step of the agenda names a theme that is not in it ({ $at }). Correct it there and choose the file again.
    [too-many] The template cannot be used: it has more than 500 themes, questions, groups and steps. Take some out and choose the file again.
   *[not-a-template] This file is not a template of Kelechek, so it was not taken over. Choose a file that Kelechek saved as a template.
}
error-not-a-photograph = { $name } is not a picture that can be read. Choose a photograph as JPEG, PNG or WebP.
error-photographs-off = Photographs are switched off on this computer. Switch them on in the settings once those who are in them have agreed.
error-cancelled = Cancelled; nothing was changed.
error-redacted = This has been erased for ever; nothing can be written to it any more.
error-nothing-to-undo = There is nothing left to undo.
error-not-taken-back = { $why ->
    [no-merge] No merge into { $path } was recorded on this computer, so there is none to take back. Nothing was changed.
    [written-since] Something was written to { $path } after the last merge, so it can no longer be taken back as a whole. Nothing was changed; single entries can still be changed or deleted.
   *[otherwise] The last merge cannot be taken back out of { $path }: the file was saved anew since, or the merge erased something for good. Nothing was changed.
}
error-bad-rows = { $count ->
    [one] One row of the table cannot be read, so nothing was imported. Correct it and try again.
   *[other] { $count } rows of the table cannot be read, so nothing was imported. Correct them and try again.
}
error-database = Working with the file failed ({ $reason }). Nothing was changed. Try again; if that does not help, copy the file to another folder and work with the copy.
error-system = The computer could not do it ({ $reason }). Nothing was changed. Try again; if that does not help, ask whoever looks after this computer.

error-settings-unreadable = { $reason ->
    [not-allowed] There is no permission to read the settings file { $path }. Your choices last until you close the window; ask whoever looks after this computer for access to it.
   *[other] The settings file { $path } cannot be read. Your choices last until you close the window; if it happens again, ask whoever looks after this computer.
}
error-settings-damaged = The settings file { $path } is damaged, so it was left as it is. Move it elsewhere and choose again; until then, your choices last only until you close the window.
error-settings-not-saved = { $reason ->
    [not-allowed] Your choice lasts until you close the window: there is no permission to write { $path }. Ask whoever looks after this computer for access to it.
    [disk-full] Your choice lasts until you close the window: the disk is full, and { $path } could not be written. Free some space and choose again.
   *[other] Your choice lasts until you close the window: { $path } could not be written. If it happens again, ask whoever looks after this computer.
}
error-file-missing = There is no file { $path }. Check its name and folder, or whether the memory stick is plugged in.
error-file-unreadable = { $path } cannot be read. Check that it is a file and not a folder, and that you may read it; if it lies on a memory stick, copy it to this computer first.
error-not-a-session-file = { $path } is not a Kelechek session file. Choose a file that Kelechek made.
error-another-programs-file = { $path } belongs to another program. Choose a file that Kelechek made.
error-newer-file = { $path } was made by a newer version of Kelechek. Install that version on this computer to open it.
error-damaged-file = { $damage ->
    [truncated] The end of { $path } is missing, perhaps because a memory stick was pulled out too early. Nothing was changed; copy the file again from where it came.
   *[other] { $path } is damaged: what it holds is not what was recorded. Nothing was changed; copy the file again from where it came, or use a backup. (Code: { $damage })
}
error-nothing-to-salvage = Nothing in { $path } can be read as an entry any more. Look for a backup, or for the copy of another note-taker.
error-sealed = { $path } is sealed. Give its passphrase, or the file with the secret key.
error-not-sealed = { $path } is not a sealed file. Open it as it is, or choose another one.
error-wrong-passphrase = This passphrase does not open { $path }. Check the keyboard layout and capital letters, and try again.
error-wrong-key = { $path } was sealed to another key. Use the key whose public half was given to the sender.
error-wants-passphrase = { $path } was sealed with a passphrase, not to a key. Give the passphrase.
error-wants-key = { $path } was sealed to a key, not with a passphrase. Give the file with the secret key.
error-broken-seal = { $path } cannot be opened: its end is missing or something in it was changed. Nothing was written; have it sent again.
error-too-much-work = Opening { $path } would keep this computer busy for too long; no file that Kelechek seals does. Nothing was written.
error-no-key = “{ $key }” is not a key. A public key begins with age1, a secret one with AGE-SECRET-KEY-1.
error-no-passphrase = A passphrase is needed; an empty one would seal nothing.
error-file-in-use = { $path } is being written by another window or program. Close it there and open it again.
error-disk-full = The disk is full, so this could not be done. Free some space and try again.
error-unexpected = Something unexpected went wrong. Nothing was changed. Try again, and send this line to the makers of the program: { $reason }
error-no-open-file = No session file is open. Open one on the Start screen, or create a new one from a template.
