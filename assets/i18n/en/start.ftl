### The Start screen.

start-name = Kelechek
start-title = Kelechek: from discussion to vision
start-title-with-file = { $file } – Kelechek
start-heading = From what was said in the room to a vision that everyone recognises
start-purpose = Kelechek keeps what people say in focus groups, joins the files of several note-takers, and drafts a vision in which every line can be traced to what was said. No internet is needed.

start-language = Language
start-language-ky = Кыргызча
start-language-ru = Русский
start-language-en = English

start-appearance = Appearance
start-appearance-system = As the system
start-appearance-light = Light
start-appearance-dark = Dark
start-appearance-contrast = High contrast

start-file = Open file: { $file }
start-file-empty = There is no session in this file yet. Begin a new file from a template, as shown below.
start-file-sessions = Sessions: { $sessions }, contributions in all: { $contributions }
start-file-conflicts = { $count ->
    [one] One contribution stands in two versions that disagree; both are kept.
   *[other] { $count } contributions stand in versions that disagree; all are kept.
}
start-session-untitled = Session without a title
start-session-contributions = { $count ->
    [one] { $count } contribution
   *[other] { $count } contributions
}
start-session-participants = { $count ->
    [one] { $count } participant
   *[other] { $count } participants
}
start-session-themes = { $count ->
    [one] { $count } theme
   *[other] { $count } themes
}

start-command-line = On the command line
start-command-line-why = In this version the window shows a session file. Everything else is done by typing a line; the file names are examples.
start-task-demo = Try the sample workshop
start-task-new = Begin a session file from a template
start-task-import = Take in contributions from a table
start-task-merge = Merge the note-takers’ files
start-task-export = Write the draft vision as a document
start-task-open = Show a file in this window

## What could not be done

error-settings-unreadable = { $reason ->
    [not-allowed] The settings file { $path } may not be read. The choices you make here hold until you close the window; ask whoever looks after this computer for access to it.
   *[other] The settings file { $path } cannot be read. The choices you make here hold until you close the window.
}
error-settings-damaged = The settings file { $path } is damaged, so it was left as it is. Move it elsewhere and choose again; until then your choices hold until you close the window.
error-settings-not-saved = { $reason ->
    [not-allowed] Your choice holds until you close the window: { $path } may not be written. Ask whoever looks after this computer for access to it.
    [disk-full] Your choice holds until you close the window: the disk is full, and { $path } could not be written. Free some space and choose again.
   *[other] Your choice holds until you close the window: { $path } could not be written.
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
error-file-in-use = { $path } is being written by another window or program. Close it there and open it again.
error-disk-full = The disk is full, so the file could not be opened. Free some space and try again.
error-unexpected = Something went wrong that nobody foresaw. Nothing was changed. Report this to those who make the program: { $reason }
