### Reports: the vision document, its annexes, and what they say about themselves.

## Title page

report-title-vision = Draft vision
report-title-contributions = Contributions
report-title-sessions = { $count ->
    [one] { $count } session
   *[other] { $count } sessions
}
report-variant-public = Public report
report-variant-internal = Internal report: not for publication
report-fact-place = Place
report-fact-date = Date
report-fact-series = Series
report-fact-organiser = Organiser
report-fact-project = Project
report-fact-partners = Partners
report-fact-funder = Funded by
# $from and $to are dates, written out
report-days = { $from } to { $to }
report-without-title = Session without a title
report-without-name = Without a name
report-contents = Contents

## Who took part

report-present = Who took part
report-present-caption = Participants and contributions by stakeholder group
report-meetings-caption = Sessions
report-absent = No participants were recorded of:
report-other-groups = Other groups
report-without-group = Group not stated
report-all = All
report-count-contributions = { $count ->
    [one] { $count } contribution
   *[other] { $count } contributions
}

## How to read

report-reading = How to read this document
report-reading-lines = Every line rests on what participants said. The numbers after a line lead to the contributions in Annex A; what no line rests on is listed in Annex B. Every contribution is counted, and nothing has been added.
report-reading-states = Lines: { $lines }. Accepted or edited by people, and marked so: { $decided }. All others are proposals of the program until people decide on them.
report-reading-numbers = Contributions are numbered in order of time. Each stands in the language in which it was recorded; a short mark shows where that is not the language of this document.
report-reading-original = In the original language: { $count }.
report-reading-withheld = { $count ->
    [one] { $count } contribution may not be printed here; it is counted all the same.
   *[other] { $count } contributions may not be printed here; they are counted all the same.
}
report-reading-other-groups = Groups of which fewer than three participants were recorded are shown together, if need be with the next smallest one, as “Other groups”, so that nobody can be recognised.

## The vision

report-statement = Vision statement
report-statement-not-written = Not yet written.
# $count: contributions on the theme; $reflected: those that a line rests on
report-theme-count = Contributions on this theme: { $count }; reflected in lines of this or other themes: { $reflected }.
report-today = Where we are today
report-problems = Problems
report-strengths = Strengths
report-observations = Other observations
# $year is a text such as 2030
report-goals = Goals for { $year }
report-goals-far = Goals
report-tasks = Tasks for tomorrow
report-actions = Actions for now
report-no-line = No line yet.
report-line-withheld = The words of this line may not be printed.
report-evidence = Evidence:
report-evidence-withheld = not printed: { $count }
report-evidence-none = none any more
report-groups-behind = Groups:
report-serves = Serves:
report-state-accepted = accepted
report-state-edited = edited
report-paraphrased = in other words
report-actions-caption = Actions for now: { $theme }
report-not-filled = not yet filled in

## Gaps, balance, coverage

report-gaps = Coherence gaps
report-gaps-note = A vision agrees with itself when every goal has actions, every action serves a goal, and no theme or group has been left without a line. What is still missing:
report-gaps-none = None: every goal has an action, every action serves a goal, and every theme and group has a line.
report-gap-goal-without-action = Goal without action:
report-gap-action-without-goal = Action without goal:
report-gap-theme-without-line = Theme without a line:
report-gap-group-without-line = Group without a line:
report-balance = Balance and coverage
report-balance-caption = Contributions by stakeholder group and theme
report-coverage-caption = Coverage by theme
report-themes-caption = Contributions by theme

## Annexes

report-annex-evidence = Annex A. Contributions behind the lines
report-annex-evidence-caption = Contributions that at least one line rests on
report-annex-evidence-none = No line rests on a contribution yet.
report-annex-not-reflected = Annex B. Not yet reflected
report-annex-not-reflected-caption = Contributions that no line rests on
report-annex-not-reflected-none = Every contribution is reflected.
report-annex-not-reflected-withheld = Not reflected, and not printed here: { $count }.
report-annex-contributions = Contributions
report-annex-contributions-caption = All contributions in order of time
report-annex-method = Annex C. Method
report-method = Method
report-method-setting = Sessions: { $sessions }; participants recorded: { $people }; stakeholder groups: { $groups }.
report-method-notes = Note-takers recorded { $count ->
    [one] { $count } contribution
   *[other] { $count } contributions
} during the discussion, each with its theme, horizon, kind and group where these were known. Participants were recorded by code, never by name.
report-method-note-takers = Note-takers: { $names }.
report-method-lines = Contributions that say the same thing, on one theme and in one language, were grouped by their words. A proposed line stands in the words of one contribution of its group. Whether it speaks of today, a goal, a task or an action follows from the kind and the horizon of what was said.
report-method-concrete = Who is responsible, by when, with what means and how we shall know: these were filled in by people only; what nobody filled in stayed empty.

## Columns and marks

report-column-group = Stakeholder group
report-column-people = Participants
report-column-contributions = Contributions
report-column-session = Session
report-column-date = Date
report-column-place = Place
report-column-line = Line
report-column-action = Action
report-column-responsible = Responsible
report-column-by-when = By when
report-column-means = Means
report-column-indicator = How we shall know
report-column-theme-number = Theme { $number }
report-column-theme = Theme
report-column-total = Total
report-column-reflected = Reflected
report-column-share = Share
report-column-number = No.
report-column-text = What was said
report-column-kind = Kind, horizon
report-column-lines = Lines
report-column-record = Record
report-without-theme = Without a theme
# $horizon: today, tomorrow, or a year as text
report-horizon = { $horizon ->
    [today] today
    [tomorrow] tomorrow
   *[year] { $horizon }
}
report-kind = { $kind ->
    [problem] problem
    [strength] strength
    [need] need
    [proposal] proposal
   *[question] question
}
report-verbatim = verbatim
report-same-as = the same utterance as no. { $numbers }
report-parked = parking lot
report-private = private
report-paraphrase-only = not to be quoted
report-paraphrase = In other words:
report-erased = Erased for ever
report-empty = Without words
# A short mark after words in another language than the document's
report-language-mark = { $language ->
    [ky] Kyrgyz
    [ru] Russian
    [en] English
   *[mixed] mixed
}
report-caption = Table { $number }.
