### Prioritise: what was counted in the room, and what it comes to.

prioritise-heading = Prioritise
prioritise-no-file-next = Open a session file, or start a new session: what the room counts is entered here.
prioritise-nothing = There is nothing to count for yet
prioritise-nothing-next = People put their dots on clusters. Make some on Organise first; then they stand here.
prioritise-to-organise = Go to Organise

prioritise-way-of = How people were asked
prioritise-dots = Dots
prioritise-hands = Show of hands
prioritise-marks = Importance × feasibility
prioritise-entry = What was counted
prioritise-result = What it comes to
prioritise-chart = Chart
prioritise-number = Number
prioritise-cluster = Cluster
prioritise-room = the room
prioritise-no-count = A whole number, or nothing.

prioritise-round = Round
prioritise-new-round = new round
prioritise-by-group = Counted apart
prioritise-add-group = add a group…
prioritise-counted-of = Counted
prioritise-present = Who was there
prioritise-present-room = Who was there, in the room
prioritise-present-group = Who was there: { $group }
prioritise-present-more = The groups have { $sum } people together, and the room has { $people }.
prioritise-dots-each = Dots each
prioritise-dots-table = Dots by cluster
prioritise-dots-of = Dots for “{ $item }”: { $who }
prioritise-total = Together
prioritise-total-of = { $given } of { $possible }
prioritise-too-many = { $count ->
    [one] { $count } dot more than people × dots allow
   *[other] { $count } dots more than people × dots allow
}
prioritise-hands-table = Hands by cluster
prioritise-way = { $way ->
    [agree] for
    [disagree] against
   *[pass] neither
}
prioritise-hands-of = “{ $item }”: { $way ->
    [agree] for
    [disagree] against
   *[pass] neither
}
prioritise-marks-table = { $method ->
    [importance] Importance: how many gave each mark, 5 being the most
   *[feasibility] Feasibility: how many gave each mark, 5 being the most
}
prioritise-mark-of = “{ $item }”, { $method ->
    [importance] importance
   *[feasibility] feasibility
}: mark { $mark }

prioritise-ranking = By dots
prioritise-share = Share
prioritise-no-dots = Enter the dots, and the order stands here.
prioritise-consensus = Consensus
prioritise-no-votes = Enter the hands, and what the groups agree on stands here.
prioritise-for = For it
prioritise-for-in = in { $for } of { $groups } groups
prioritise-for-room = the room
prioritise-measure = measure
prioritise-measure-what = Group-aware consensus, between 0 and 1: how far every group agrees, multiplied. One group that is against it brings it down.
prioritise-divides = What divides
prioritise-divides-none = No group stands apart from the others.
prioritise-who = Who
prioritise-apart = { $group }: { $more ->
    [more] more for it
   *[less] less for it
}
prioritise-z-what = How far apart the shares are, in standard deviations. Shown from 1.28 on: a difference that is chance in one case of ten.
prioritise-plot = Importance and feasibility
prioritise-plot-label = Chart of the medians; the same numbers stand in the table below
prioritise-importance = Importance
prioritise-feasibility = Feasibility
prioritise-no-marks = Enter the marks, and each cluster has its place here.
prioritise-spread = half: { $from }–{ $until }

prioritise-contested = Counted twice, and not the same: { $count }
prioritise-choose = Keep { $person }: { $said }
prioritise-said-dots = { $count ->
    [one] { $count } dot
   *[other] { $count } dots
}
prioritise-said-votes = for { $agree }, against { $disagree }, neither { $pass }
prioritise-said-present = { $count ->
    [one] { $count } person
   *[other] { $count } people
}
prioritise-told = { $what ->
    [counted] Recorded.
    [retracted] Taken out.
    [chosen] This count stands.
    [undone] Undone.
   *[redone] Redone.
}
