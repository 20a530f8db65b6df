### The settings.

settings-heading = Settings
settings-language = Language
settings-appearance = Appearance
settings-appearance-system = Same as the system
settings-appearance-light = Light
settings-appearance-dark = Dark
settings-appearance-contrast = High contrast
settings-note-taker = Who is taking notes on this computer
settings-note-taker-hint = Name or initials. They stand beside each contribution, so that the organiser knows whom to ask; they never appear in a public report. A new name applies to files opened from then on.
settings-text-size = Text size
settings-percent = { $percent } %
settings-photographs = Photographs may be attached
settings-photographs-hint = Off until those who could be in them have agreed. A photograph is made smaller and turned upright; where and when it was taken is removed.
settings-backups = Backups
settings-backups-hint = A file that is open is backed up every few minutes, without asking. On a second disk or a stick the backups outlive this computer.
settings-backups-choose = Choose a folder…
settings-backups-usual = The usual folder

settings-about = About the method
settings-about-kept = What is said is kept as it was written down. Nothing is rewritten: edits stand beside what was there before, and merging only adds.
settings-about-proposed = The program proposes and people decide. A proposal looks like one, dashed; what somebody has named, grouped, written or locked is never changed by it.
settings-about-grouped = Contributions are grouped by their words, within a theme and a language: those that share rare words, and words that keep the same company, come together. Nothing is sent anywhere; the word tables are part of the program.
settings-about-consensus = Consensus is counted by groups, not by heads: a proposal that every group can live with stands above one that a large group wants and a small one does not. What divides is shown beside it.
settings-about-vision = Every line of the vision names the contributions it rests on. What no line rests on is listed, and so is every theme and group without a line.
settings-about-privacy = Participants are codes. A public report holds no code, no note-taker and no tag, and nothing that was said in private. The program never opens a connection to the internet.
settings-bug-report = For a bug report
settings-bug-report-hint = What the program did lately, and what it could not do. It holds nothing of what was said, no names and no file names. Nothing is sent: you copy it and pass it on yourself.
settings-bug-report-copy = Copy
settings-bug-report-copied = Copied.
