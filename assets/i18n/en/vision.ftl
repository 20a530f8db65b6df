### The Vision screen: the draft as a document, line by line, with what each line rests on.

vision-heading = Draft vision
vision-is-draft = This is a draft: the program’s proposals stay marked until a person accepts them.
vision-title-sessions = { $count ->
    [one] { $count } session
   *[other] { $count } sessions
}
vision-untitled = Session without a title
vision-days = { $from } – { $to }

## Before there is a draft

vision-no-file = No file is open
vision-no-file-next = Open a session file or begin a session; the draft is made from what was said in it.
vision-to-start = Go to Start
vision-no-contributions = Nothing to draft from yet
vision-no-contributions-next = The draft is made from contributions. Record what people say, or merge the files of the note-takers.
vision-to-capture = Go to Capture
vision-to-merge = Go to Merge
vision-drafting = Making the draft…
vision-drafting-again = Updating the draft…
vision-called-off = The draft was not made
vision-called-off-next = Nothing was changed. You can make the draft whenever you like.
vision-draft-again = Make the draft
vision-no-lines = No line could be proposed yet. A contribution becomes a line when its kind or its horizon is known: set them on the Capture screen.

## The bar above the document

vision-toolbar = Undo and redo
vision-undo = Undo
vision-redo = Redo
vision-counts = Lines: { $lines }, decided: { $decided }
vision-gaps-count = Gaps: { $count }
vision-coverage = { $reflected } of { $all } contributions reflected
vision-keys = Keys: ↑ ↓ line, Enter accept, L lock, Delete drop, F2 edit, Ctrl+Z undo

## The document

vision-contents = Contents
vision-part-lines = { $count ->
    [0] no line yet
    [one] { $count } line
   *[other] { $count } lines
}
vision-part-decided = decided: { $count }
vision-without-theme = Without a theme
vision-without-name = Without a name
vision-no-line = No line yet.
vision-today = Where we are today
vision-goals = Goals for { $year }
vision-goals-far = Goals
vision-tasks = Tasks for tomorrow
vision-actions = Actions for now
vision-accept-all = { $count ->
    [one] Accept the { $count } proposal on this theme
   *[other] Accept all { $count } proposals on this theme
}
vision-state = { $state ->
    [accepted] accepted
    [edited] edited
   *[proposed] proposed
}
vision-evidence-count = { $count ->
    [0] no contribution left behind it
    [one] { $count } contribution
   *[other] { $count } contributions
}
vision-serves = serves
# The line that is served, `2.1`
vision-serves-line = Line { $label }, which this one serves
vision-language-mark = { $language ->
    [ky] Kyrgyz
    [ru] Russian
    [en] English
   *[mixed] mixed
}
vision-responsible = Responsible
vision-by-when = By when
vision-means = Means
vision-indicator = How we shall know
vision-accept = Accept
vision-accept-line = Accept line { $label }
vision-lock = Lock: no draft changes it
vision-unlock = Unlock
vision-lock-line = Lock line { $label }
vision-drop = Drop: it leaves the draft and is not proposed again
vision-drop-line = Drop line { $label }
vision-edit = Edit
vision-edit-line = Edit line { $label }
vision-words = Text of line { $label }
vision-edit-keys = Enter saves, Esc leaves it as it was

## What was just done

vision-told-accepted = { $lines ->
    [one] Accepted: { $lines } line.
   *[other] Accepted: { $lines } lines.
}
vision-told-locked = The line is locked: only people change it.
vision-told-unlocked = The line is unlocked.
vision-told-dropped = The line was dropped; it stands in the list below the document.
vision-told-restored = The line is in the draft again.
vision-told-edited = The line was saved.
vision-told-undone = { $what ->
    [line] The last decision on the vision was undone.
   *[other] The last change in the file was undone.
}
vision-told-redone = { $what ->
    [line] The decision on the vision was redone.
   *[other] The change in the file was redone.
}

## Evidence

vision-evidence = Evidence
vision-evidence-of = Evidence for line { $label }
vision-evidence-none = What this line rested on is no longer in the file. Check whether the line is still needed.
vision-evidence-choose = Choose a line of the document to see here what it rests on.
vision-note-taker = Note-taker: { $name }
vision-verbatim = verbatim
vision-paraphrase-only = not to be quoted
vision-private = private
vision-erased = Erased for ever
vision-nobody = speaker not recorded

## Coherence gaps

vision-gaps = Coherence gaps
vision-gaps-none = None: every goal has an action, every action serves a goal, and every theme and group has a line.
vision-gaps-goals = Goals without an action
vision-gaps-actions = Actions without a goal
vision-gaps-themes = Themes without a line
vision-gaps-groups = Stakeholder groups without a line

## Not yet reflected

vision-not-reflected = Not yet reflected
vision-not-reflected-why = Every contribution on which no line of the document rests yet. Nothing that was said is lost.
vision-not-reflected-none = Every contribution is reflected in the document.
vision-not-reflected-shown = { $shown } of { $all } shown
vision-show-more = Show { $count } more

## Dropped lines

vision-dropped = Dropped lines
vision-dropped-why = Lines that were decided against. They are not proposed again; what they rested on stays in the file.
vision-drop-reason = Why the line “{ $text }” was dropped
vision-drop-reason-empty = Why not?
vision-restore = Take back in
vision-restore-line = Take the line “{ $text }” back into the draft
