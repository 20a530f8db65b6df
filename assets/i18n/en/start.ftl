### The Start screen.

start-name = Kelechek
start-title = Kelechek: from discussion to vision
start-title-with-file = { $file } – Kelechek
start-heading = From what was said in the room to a vision that everyone recognises
start-purpose = Kelechek keeps what people say in focus groups, merges the files of several note-takers, and drafts a vision in which every line can be traced to what was said. No internet is needed.

start-language = Language
start-language-ky = Кыргызча
start-language-ru = Русский
start-language-en = English

start-appearance = Appearance
start-appearance-system = As the system
start-appearance-light = Light
start-appearance-dark = Dark
start-appearance-contrast = High contrast

start-file = File shown: { $file }
start-file-empty = There is no session in this file yet. Begin a new file from a template, as shown below.
start-file-sessions = Sessions: { $sessions }, contributions in all: { $contributions }
start-file-conflicts = { $count ->
    [one] One contribution stands in versions that disagree; all are kept.
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
start-task-import = Bring in contributions from a table
start-task-merge = Merge the note-takers’ files
start-task-export = Write the draft vision as a document
start-task-open = Show a file in this window
