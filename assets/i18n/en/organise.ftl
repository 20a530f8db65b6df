### Organise: the board of one theme, on which contributions are grouped under names.

organise-heading = Organise
organise-theme = Theme
organise-no-theme = On no theme
organise-counts = { $clusters ->
    [one] { $clusters } cluster
   *[other] { $clusters } clusters
}; { $loose ->
    [0] everything is grouped
   *[other] { $loose } not grouped yet
}
organise-toolbar = Duplicates, undo and redo
organise-duplicates = Likely duplicates
organise-undo = Undo
organise-redo = Redo

## What the program proposes

organise-step = { $step ->
    [texts] Cutting texts into words…
    [shared-words] Looking for shared words…
    [company] Looking for words that keep the same company…
    [agreement] Looking for neighbours that hold together…
    [communities] Putting them together…
   *[names] Looking for names…
}
organise-proposals = { $count ->
    [0] The program proposes nothing now
    [one] The program proposes { $count } thing
   *[other] The program proposes { $count } things
}
organise-called-off = Nothing was proposed
organise-accept-all = Accept all
organise-propose = Propose clusters
organise-propose-again = Propose anew
organise-granularity = How fine the proposed clusters are
organise-broad = broad
organise-fine = fine
organise-join-languages = Join across languages

## The board

organise-cards = { $count ->
    [one] { $count } contribution
   *[other] { $count } contributions
}
organise-column-empty = Nothing here yet.
organise-no-horizon = no period
organise-loose = Not grouped yet
organise-parked = Parking lot
organise-unnamed = Without a name
organise-proposed = Proposed
organise-count = { $count }
organise-count-here = { $here } of { $all }
organise-offers = +{ $count } proposed
organise-because = Because of:
organise-offered = Proposed for “{ $name }”
organise-accept = Accept
organise-refuse = Reject
organise-name-of = Name “{ $name }”
organise-up-of = Move “{ $name }” up
organise-down-of = Move “{ $name }” down
organise-merge-of = Merge “{ $name }” into another cluster
organise-delete-of = Take “{ $name }” apart
organise-chosen = chosen
organise-reading = …
organise-notes = noted { $count } times
organise-contested = put into several clusters

## Acts

organise-new = New cluster…
organise-take-out = Out of its cluster
organise-park = To the parking lot
organise-move-to = { $count ->
    [one] Move { $count } contribution to
   *[other] Move { $count } contributions to
}
organise-merge-into = Merge the cluster into
organise-move-hint = Type a part of the name; Enter takes the marked one, Esc leaves it.
organise-drop-new = Drop here for a new cluster
organise-dragging = { $count ->
    [one] { $count } contribution
   *[other] { $count } contributions
}
organise-new-of = { $count ->
    [one] New cluster of { $count } contribution
   *[other] New cluster of { $count } contributions
}
organise-name-heading = Name of the cluster
organise-answers = It should answer:
organise-name-in = Name: { $language }
organise-name-hint = 3 to 7 words. One language is enough.
organise-name-empty = A cluster needs a name in one language at least.
organise-save = Save
organise-leave = Leave it
organise-keys = Space chooses, M moves, N new cluster, F2 name, A accept, R reject, Ctrl+Z undo
organise-chosen-keys = { $count ->
    [one] { $count } chosen
   *[other] { $count } chosen
}: M moves, N new cluster, Ctrl+1 2 3 period, Ctrl+L parking lot, Esc leaves it

## What was done last

organise-told-moved = { $count ->
    [one] { $count } contribution is
   *[other] { $count } contributions are
} now in “{ $name }”.
organise-told-taken-out = { $count ->
    [one] { $count } contribution is
   *[other] { $count } contributions are
} in no cluster now.
organise-told-placed = { $count ->
    [one] { $count } contribution:
   *[other] { $count } contributions:
} { $name }.
organise-told-accepted = { $count ->
    [one] { $count } proposal accepted.
   *[other] { $count } proposals accepted.
}
organise-told-refused = Rejected; it will not be proposed again.
organise-told-made = Made “{ $name }” of { $count ->
    [one] { $count } contribution.
   *[other] { $count } contributions.
}
organise-told-named = It is called “{ $name }” now.
organise-told-shifted = “{ $name }” was moved.
organise-told-deleted = “{ $name }” was taken apart; what was in it stays.
organise-told-merged = Both are one now: “{ $name }”.
organise-told-undone = Undone.
organise-told-redone = Redone.

## Nothing to organise

organise-no-file = No file is open
organise-no-file-next = Open a session file, or start a new session: what is said there is grouped here.
organise-to-start = Go to Start
organise-nothing-said = There is nothing to group yet
organise-nothing-said-next = Record what people say; then it lies here as cards, by theme and period.
organise-to-capture = Go to Capture
