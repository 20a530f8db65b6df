### The Start screen.

start-name = Kelechek
start-title = Kelechek: from discussion to vision
start-title-with-file = { $file } – Kelechek
start-heading = From what was said in the room to a vision that everyone recognises
start-purpose = Kelechek keeps what people say in focus groups, merges the files of several note-takers, and drafts a vision in which every line can be traced to what was said. No internet is needed.

start-file = Open now: { $file }
start-file-empty = There is no session in this file yet. Create a new file from a template.
start-file-sessions = Sessions: { $sessions }, contributions in all: { $contributions }
start-file-conflicts = { $count ->
    [one] { $count } contribution has versions that disagree; all are kept.
   *[other] { $count } contributions have versions that disagree; all are kept.
}
start-session-untitled = Session without a title
start-session-contributions = { $count ->
    [one] { $count } contribution
   *[other] { $count } contributions
}
start-go-on = Continue

start-recent = Continue where you left off
start-recent-others = Opened earlier
start-recent-away = Not there now. Is the memory stick plugged in?
start-recent-forget = Remove { $file } from this list

start-opening = Opening and checking the file
start-begin = Begin
start-new = New session
start-new-what = From a template, with its themes and questions
start-open = Open a file
start-open-what = From this computer or a memory stick
start-merge = Merge files
start-merge-what = From several note-takers or places, as often as you like
start-hand-over = Hand over a copy
start-hand-over-what = Checked, for the organiser, onto a memory stick

start-new-heading = New session
start-new-template = Template
start-new-title = Title of the session
start-new-title-wrong = Give the session a title: the file is named after it.
start-new-date = Date
start-new-date-hint = Day, month and year: 14.10.2026
start-new-date-wrong = There is no such day. Write it as 14.10.2026, or leave it empty.
start-new-settlement = Village or town
start-new-note-taker = Who is taking notes here
start-new-note-taker-hint = Name or initials; they never appear in a public report
start-new-more = More: district, organiser, project
start-new-aiyl-aimak = Aiyl aimak
start-new-raion = District (raion)
start-new-oblast = Region (oblast)
start-new-organiser = Organiser
start-new-project = Project
start-new-make = Choose where to save

start-receipt = The copy is ready
start-receipt-checked = The copy was read back after writing: it holds everything that the open file holds.
start-receipt-file = File
start-receipt-folder = Folder
start-receipt-holds = In it
start-receipt-counts = { $sessions ->
    [one] { $sessions } session
   *[other] { $sessions } sessions
}, { $contributions ->
    [one] { $contributions } contribution
   *[other] { $contributions } contributions
}
start-receipt-digits = Check digits
start-receipt-why = Write these eight digits down on paper. Copies with the same content have the same digits, so this one can be recognised later.

start-rescue = What can be done about it
start-rescue-backup = Continue from the backup
start-rescue-backup-what = There is a good backup of { $at }. Contributions in it: { $contributions }. A new file is made from it.
start-rescue-no-backup = There is no backup of this file on this computer.
start-rescue-salvage = Save what is good
start-rescue-salvage-what = Every entry that is still whole, from the damaged file and from its backups, goes into a new file. The damaged one stays as it is.
start-rescue-busy = Reading what is good…
start-rescue-lost = The new file is open. Entries of the damaged one that could not be read any more: { $lost }. Another note-taker’s file may hold them.
