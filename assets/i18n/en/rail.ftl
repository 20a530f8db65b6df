### The rail with the stages of the work, and the names that several screens share.

rail-stages = Stages
rail-stage-start = Start
rail-stage-prepare = Prepare
rail-stage-capture = Capture
rail-stage-organise = Organise
rail-stage-prioritise = Prioritise
rail-stage-vision = Vision
rail-stage-merge = Merge
rail-stage-report = Report
rail-stage-after = After
rail-no-file = Open or create a file first.
rail-file = Open file
rail-read-only = { $reason ->
    [in-use] This file is open in another window, so it can only be read here.
   *[unwritable] Nothing may be written to this file here; it can only be read.
}
rail-session = Session
rail-untitled = Session without a title
rail-contributions = { $count ->
    [one] { $count } contribution
   *[other] { $count } contributions
}
rail-conflicts = { $count ->
    [one] { $count } contribution with versions that disagree
   *[other] { $count } contributions with versions that disagree
}
rail-organised = { $clusters ->
    [one] { $clusters } cluster
   *[other] { $clusters } clusters
}; { $loose ->
    [0] everything is grouped
   *[other] { $loose } not grouped yet
}
rail-prioritised = Counted for { $done } of the clusters; { $left ->
    [0] none is missing
   *[other] { $left } still missing
}
rail-projector = Projector
rail-projector-on = Projector is on
rail-projector-settings = What the room sees
rail-settings = Settings
rail-shortcuts = Keys
rail-close = Close
rail-cancel = Cancel
rail-progress = { $done } of { $all }

rail-kind-problem = problem
rail-kind-strength = strength
rail-kind-need = need
rail-kind-proposal = proposal
rail-kind-question = question

rail-level-today = Today
rail-level-goal = Goal
rail-level-task = Task
rail-level-action = Action

rail-horizon-today = today
rail-horizon-tomorrow = tomorrow
rail-horizon-year = { $year }

rail-language-ky = Кыргызча
rail-language-ru = Русский
rail-language-en = English
rail-language-mixed = mixed

rail-not-backed-up = No backup could be made. { $reason }
rail-lacking = Still missing: { $what }
rail-lacking-date = date
rail-lacking-place = place
rail-lacking-themes = themes
rail-lacking-groups = groups
rail-lacking-participants = participants
