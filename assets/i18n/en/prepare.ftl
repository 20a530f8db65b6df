### The Prepare screen: what is known before the meeting.

prepare-heading = Prepare
prepare-parts = Parts of the preparation
prepare-language = Names and questions are written in
prepare-nothing = There is nothing to prepare yet
prepare-nothing-next = Begin a session from a template on the Start screen, or open a file.
prepare-meeting = Session
prepare-themes = Themes and questions
prepare-groups = Groups
prepare-participants = Participants
prepare-agenda = Agenda
prepare-consent = Consent
prepare-papers = Paper and copies

prepare-told-saved = Saved
prepare-told-added = Added: { $name }
prepare-told-removed = Removed: { $name }
prepare-told-moved = Moved
prepare-told-undone = Undone
prepare-told-redone = Redone
prepare-told-codes = { $count ->
    [one] { $count } code entered
   *[other] { $count } codes entered
}
prepare-told-consent = { $count ->
    [one] Agreement of { $count } participant recorded
   *[other] Agreement of { $count } participants recorded
}
prepare-up = Move up: { $name }
prepare-down = Move down: { $name }
prepare-remove = Remove: { $name }

prepare-series = Series of meetings
prepare-series-hint = Meetings that belong together have the same name here: women, elders, youth, then all.
prepare-partners = Partners
prepare-funder = Funder, in the wording that is asked for
prepare-funder-hint = Printed on the title page of every report.
prepare-languages = Languages spoken; the first one is that of the papers

prepare-occasion = Questions of the whole occasion
prepare-themes-minutes = Time boxes in all: { $minutes } min
prepare-themes-none = No themes yet. Write the first one below and press Enter.
prepare-theme-name = Theme { $number }
prepare-theme-add = Add a theme
prepare-minutes = min
prepare-minutes-of = Minutes for: { $name }
prepare-question-add = Add a question
prepare-question-horizon = Horizon of the question: { $name }
prepare-question-any = any horizon

prepare-groups-why = Whom participants speak for. Sex and age are noted separately, with the participants.
prepare-group-name = Group { $number }
prepare-group-add = Add a group
prepare-group-people = { $people ->
    [one] { $people } person
   *[other] { $people } people
}

prepare-participants-why = Codes only. Names are never typed in; they stand by hand on the seat sheet, which stays on paper.
prepare-codes = Codes to enter
prepare-codes-add = Enter
prepare-codes-how = +12 enters the next twelve; 1-12 enters P01 to P12; or write codes with commas: 3, 5, 7.
prepare-codes-wrong = These are no codes, or more than 200 at once. Write +12, or 1-12, or 3, 5, 7.
prepare-code = Code
prepare-group = Stakeholder group
prepare-group-of = Group of { $code }
prepare-sex = Sex
prepare-sex-of = Sex of { $code }
prepare-sex-female = female
prepare-sex-male = male
prepare-age = Age
prepare-age-of = Age of { $code }

prepare-consent-taking-part = Taking part
prepare-consent-quotation = Being quoted
prepare-consent-photograph = Photographs
prepare-consent-given = yes: { $given } of { $all }
prepare-consent-of = { $kind }: what { $code } answered
prepare-consent-unasked = –
prepare-consent-yes = yes
prepare-consent-no = no
prepare-consent-earlier = Asked with an earlier text
prepare-consent-rest = Everybody who was not yet asked:
prepare-consent-all = all agree
prepare-consent-why = These texts are read out before the meeting, and printed. Left empty, the program’s own are used. A changed text gets a new version, so that it is known who agreed to which.
prepare-consent-own = The program’s own text, as it stands on the consent sheet
prepare-consent-version = Version { $version }

prepare-agenda-own = Own agenda
prepare-agenda-none = No steps yet. Write the first one below and press Enter.
prepare-agenda-remove = Remove this agenda
prepare-day-begins = Begins
prepare-day-ends = Should end
prepare-day-sum = In all { $hours } h { $minutes } min, until { $end }.
prepare-day-over = That is { $minutes } min too long.
prepare-day-free = { $minutes } min are left.
prepare-day-open = { $count ->
    [one] { $count } step has no time box.
   *[other] { $count } steps have no time box.
}
prepare-day-otherwise = “{ $theme }” has another time box here than with the themes: there it is { $minutes } min.
prepare-step = Step
prepare-step-add = Add a step
prepare-step-theme = Theme of: { $name }

prepare-copies = Copies for note-takers
prepare-copies-what = Give one to each note-taker when the preparation is done. All copies share themes, groups and codes, so that what is written in them fits together afterwards. Each copy is read back and checked.
prepare-copies-for = For whom: name or initials
prepare-copies-save = Save a copy
prepare-pack = Paper pack
prepare-pack-what = In black and white, as one file that any browser prints: most sheets on A4, the plan on A3.
prepare-pack-sheets = Which sheets
prepare-pack-language = Language of the sheets
prepare-pack-make = Save for printing
prepare-pack-making = Writing the sheets
prepare-pack-made = Ready: { $name }, in { $folder }. Open it with a browser and print it.
prepare-pack-file = paper pack
prepare-sheet-codes = Code cards
prepare-sheet-codes-what = large numbers for the table
prepare-sheet-seats = Seat sheet
prepare-sheet-seats-what = who sits where; names by hand
prepare-sheet-consent = Consent
prepare-sheet-consent-what = texts to read out, answers by code
prepare-sheet-recording = Recording sheets
prepare-sheet-recording-what = one for each theme, with its questions
prepare-sheet-wall = Wall cards
prepare-sheet-wall-what = theme and horizon, with signs
prepare-sheet-ballots = Ballots
prepare-sheet-ballots-what = four on a page
prepare-sheet-plan = Plan
prepare-sheet-plan-what = on A3, for the wall
prepare-template = Template for the next time
prepare-template-what = Themes, questions, groups and agenda become a template of your own. No participants, and nothing that was said, are in it.
prepare-template-name = What it is called
prepare-template-save = Save as template
prepare-template-take = Take over a template file
prepare-template-share = Save as a file
prepare-template-forget = Forget
prepare-template-built-in = comes with the program
prepare-template-saved = Saved as a template: { $name }. It is offered for new sessions.
prepare-template-shared = Saved as a file: { $name }, in { $folder }
prepare-template-taken = Taken over. It is offered for new sessions.
prepare-template-forgotten = Forgotten: { $name }. Sessions that began from it keep it.
