### Beside the stream of contributions, and the dialogs of Capture that are seldom needed.

beside-heading = Beside the contributions
beside-hide = Hide
beside-balance = Balance
beside-balance-caption = Contributions by stakeholder group and theme
beside-balance-none = The balance shows who has spoken on what, once the session has themes and groups.
beside-nobody = Nobody from “{ $group }” has spoken on “{ $theme }”
beside-cell = { $count ->
    [one] “{ $group }” on “{ $theme }”: { $count } contribution
   *[other] “{ $group }” on “{ $theme }”: { $count } contributions
}
beside-floor = Minutes with the floor
beside-floor-short = min
beside-floor-what = min: about how long each group has had the floor. From each of its notes to the next note, five minutes at most each time.
beside-floor-of = { $group }: { $minutes ->
    [0] less than a minute
    [one] about { $minutes } minute
   *[other] about { $minutes } minutes
}
beside-silent = Nobody has spoken on “{ $theme }” from:
beside-all-heard = Every group has spoken on “{ $theme }”
beside-unheard = Codes not yet heard
beside-time = { $minutes } of { $planned } min: { $theme }
beside-time-soon = { $minutes } min left
beside-time-over = { $minutes ->
    [0] The time is up
   *[other] The time was up { $minutes } min ago
}

beside-parked = Parking lot
beside-parked-none = Nothing waits in the parking lot. Ctrl+L sends there what does not fit now.
beside-parked-take = Take up
beside-parked-edit = Edit
beside-parked-taken = Taken out of the parking lot

beside-recorded = { $count ->
    [one] { $count } contribution recorded
   *[other] { $count } contributions recorded
}
beside-paste = Several lines were pasted
beside-paste-what = { $count ->
    [one] { $count } line. Is each one a contribution of its own? They get the theme, horizon and speaker that are chosen now.
   *[other] { $count } lines. Is each one a contribution of its own? They get the theme, horizon and speaker that are chosen now.
}
beside-paste-lines = Lines
beside-paste-one = One contribution: into the box
beside-paste-separately = { $count ->
    [one] Record { $count } contribution
   *[other] Record { $count } contributions separately
}
beside-cards = Cards from the wall
beside-cards-what = One line for each card. Enter goes on to the next one. They get the theme and the horizon that are chosen now:
beside-card = What stands on the card
beside-card-others = How many others
beside-cards-record = { $count ->
    [one] Record { $count } card
   *[other] Record { $count } cards
}

beside-history = History of the contribution
beside-history-somebody = without a name
beside-history-first = first written down
beside-history-past = replaced since
beside-history-emptied = emptied

beside-words = Other words
beside-words-save = Save
beside-quotation = May it be quoted?
beside-quotation-yes = yes
beside-paraphrase = The same in other words
beside-paraphrase-why = Without what could tell who said it. It stands in public reports in place of the original.
beside-translation = { $language }
beside-translator = Translated by
beside-translator-self = you

beside-photographs = Photographs
beside-photographs-what = Choose photographs of flip charts and of the wall, drop them on the window, or paste them. Where and when they were taken is removed.
beside-photographs-off = Photographs are switched off. They can be switched on in the settings once those who are in them have agreed.
beside-photographs-choose = Choose photographs
beside-photographs-mending = Making them ready…
beside-photographs-attached = Attached
beside-photographs-caption = What it shows
beside-photographs-shows = { $count ->
    [one] { $count } contribution stands on it
   *[other] { $count } contributions stand on it
}
beside-photographs-link = The contribution being edited stands on it
beside-photographs-linked = Linked
beside-photographs-remove = Take off
beside-photographs-removed = Taken off
beside-photographs-one = Photograph
beside-photographs-missing = This file was handed over without the photograph.
