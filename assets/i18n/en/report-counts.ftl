### Reports: charts, support, one session beside another, and the sheets of a workbook.

## Charts

# What stands before a chart's title; $number counts from 1
report-figure = Figure { $number }.
report-chart-balance = Contributions by theme and stakeholder group
report-chart-horizons = Contributions by theme and horizon
report-chart-support = Votes on what most groups agree on
report-horizons-caption = Contributions by theme and horizon
report-column-horizon = Horizon
report-without-horizon = Horizon not stated

## Coherence matrix

report-matrix = Coherence matrix
report-matrix-caption = Goals, and the tasks and actions that serve them
report-matrix-none = There is no goal yet.
report-column-goal = Goal
report-column-tasks = Tasks
report-column-actions = Actions
report-matrix-nothing = none yet

## Support

report-support = Support and disagreement
report-support-note = Votes as they were counted in the room. Consensus multiplies the shares of all groups that agree, so that one group that is against it is enough to bring it down.
report-support-caption = Votes, most agreed on first
report-support-more = { $count ->
    [one] { $count } more was voted on; the workbook lists all.
   *[other] { $count } more were voted on; the workbook lists all.
}
report-divides = Where opinions divide
report-divides-caption = Groups that agree much more, or much less, than all others
report-divides-none = No group stands apart from all others.
report-divides-more = agrees more than all others
report-divides-less = agrees less than all others
report-column-standing = How it stands
report-column-agree = For
report-column-disagree = Against
report-column-pass = Neither
report-column-consensus = Consensus

## Priorities

report-priorities = Priorities
report-priorities-note = What the room chose, with dots of which everybody had several, and with marks from 1 to 5. For marks the median is shown: at least half of the people gave that or less, at least half that or more.
report-priorities-caption = What was prioritised, most dots first
report-chart-dots = Dots
report-dots-given = Dots given: { $given }
report-dots-of = Dots given: { $given } of { $possible }
# $dots: one of the two above
report-dots-of-round = Round { $round }. { $dots }
report-column-dots = Dots
report-column-dots-of = Dots, round { $round }
report-column-round = Round
report-column-importance = Importance
report-column-feasibility = Feasibility
report-column-people-importance = Importance: people
report-column-people-feasibility = Feasibility: people
report-room = not by group

## One session beside another

report-compare = Sessions compared
report-places-caption = Contributions by place and theme
report-saturation = Saturation
report-saturation-note = Clusters are contributions that say the same thing. When sessions add hardly any new one, the subject is saturated.
report-saturation-caption = New clusters session by session
# $session: how many sessions had been held by then; $percent: 80 or 90
report-saturation-reached = { $percent }% of all clusters were known after session { $session } of { $sessions }.
report-common = Common to most places
report-common-caption = What was said in more than half of the places
report-common-none = Nothing was said in more than half of the places.
report-particular = Particular to one place
report-particular-caption = What was said several times, but in one place only
report-particular-none = There is nothing that was said several times in one place only.
report-only-first = Only the first { $shown } of { $all } are shown; the workbook lists all.
report-column-cluster = Cluster
report-column-name = What it says
report-column-places = Places
report-column-clusters-heard = Clusters
report-column-clusters-new = New
report-column-clusters-known = Known by then
report-column-said = Times said

## Method

report-method-saturation = Saturation: { $clusters } clusters in { $sessions } sessions; the last session added { $new }.
report-method-one-session = One session does not show whether the subject is saturated.
report-method-votes = Votes were counted on { $count ->
    [one] { $count } contribution or cluster
   *[other] { $count } contributions and clusters
}.
report-method-dots = Dots given: { $given }.
report-method-no-votes = Nobody counted votes.

## The sheets of a workbook. A name has at most 31 characters, and none of [ ] : * ? / \

report-sheet-contributions = Contributions
report-sheet-clusters = Clusters
report-sheet-support = Votes
report-sheet-priorities = Priorities
report-sheet-vision = Vision
report-sheet-balance = Themes by group
report-sheet-groups = Participants by group
report-sheet-sessions = Sessions
report-sheet-places = Themes by place
report-column-groups = Groups
report-column-ref = ref
report-column-level = Level
report-column-text-of-line = What the line says
report-column-state = State
report-column-rests-on = Rests on
report-column-evidence = Evidence (ref)
report-column-groups-behind = Groups behind it
report-column-serves = Serves
report-state = { $state ->
    [accepted] accepted
    [edited] edited
   *[proposed] proposed
}
report-level = { $level ->
    [problem] today: problem
    [strength] today: strength
    [goal] goal
    [task] task
    [action] action
   *[observation] today: other
}

## Codes for programs of qualitative analysis

report-code-horizon = Horizon
report-code-kind = Kind
