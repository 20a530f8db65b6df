### The projector: what a room sees, and what else may be shown.

projector-title = Kelechek – projector
projector-welcome = Welcome
projector-left = { $minutes ->
    [one] { $minutes } minute left
   *[other] { $minutes } minutes left
}
projector-over = Time is up
projector-said = { $count ->
    [one] { $count } contribution
   *[other] { $count } contributions
}
projector-dots = { $count ->
    [one] { $count } dot
   *[other] { $count } dots
}
projector-no-clusters = Nothing has been grouped yet.
projector-settings = Projector
projector-what = The room sees the guiding question and the clock; on Organise the clusters, on Prioritise their dots. It never sees who said something, nor what is being typed.
projector-notes = Also show the words of what is in the clusters. Nothing that may not be quoted.
projector-minutes = Minutes for this theme
projector-begin = Start the clock
projector-stop = Stop the clock
projector-keys = F5 switches the projector on and off, F6 goes on to the next guiding question.
projector-only = This computer has one screen, so what the room sees lies over the work, and F5 leads back to it. If the projector shows the same picture as this screen, better have the computer extend its screen onto the projector: on Windows press the Windows key and P, and choose “Extend”.
projector-cover = Cover what was said on Capture
projector-back = Back to the work
