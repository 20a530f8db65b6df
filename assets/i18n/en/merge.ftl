### The Merge screen: files of several note-takers and places become one, and a copy is handed over.

merge-heading = Merge files
merge-harmless = Merging only adds what is missing, so you may merge any files, in any order, as often as you like: nothing comes in twice, and nothing is lost.
merge-into = Into the open file { $file }, which holds { $contributions ->
    [one] { $contributions } contribution
   *[other] { $contributions } contributions
} now.
merge-into-new = No file is open. What you merge becomes a new file, and you are asked where it should lie.

merge-drop = Drop session files or a whole folder anywhere on this window
merge-choose = Choose files…
merge-choose-more = Add files…
merge-reading = Reading and checking the files; nothing is written yet…
merge-read-again = Read again
merge-called-off = The reading was stopped. Nothing was changed.

merge-files = Files to merge
merge-files-keys = ↑ ↓ from file to file, Delete leaves a file out
merge-column-file = File
merge-column-status = What it brings
merge-column-leave-out = Leave out
merge-leave-out = Leave { $file } out
merge-status-waiting = not read yet
merge-status-merged = { $contributions ->
    [0] brings changes, no new contribution
    [one] brings { $contributions } contribution
   *[other] brings { $contributions } contributions
}
merge-status-known = nothing new: all of it is there already
merge-status-refused = refused
merge-entries = new entries: { $new }, already there: { $known }
merge-conflicts = { $count ->
    [one] in { $count } place versions differ
   *[other] in { $count } places versions differ
}
merge-clock-ahead = The clock of its laptop was more than a day ahead. The file is merged like any other; times in it may be wrong.

merge-plan = Plan of the merge
merge-sum-files = { $files ->
    [one] { $files } file
   *[other] { $files } files
}: { $bring } with something new, { $known } without, { $refused } refused
merge-sum-contributions = { $count ->
    [0] No new contribution comes in.
    [one] { $count } contribution comes in.
   *[other] { $count } contributions come in.
}
merge-sum-conflicts = { $count ->
    [one] In { $count } place two versions will stand side by side; both are kept.
   *[other] In { $count } places two versions will stand side by side; both are kept.
}
merge-sum-nothing = There is nothing to merge: the open file holds all of this already.
merge-sum-all-refused = None of these files can be merged; the reason stands beside each.
merge-refused = { $refused ->
    [one] { $refused } file is refused, so nothing has been applied. Leave it out, or apply the others.
   *[other] { $refused } files are refused, so nothing has been applied. Leave them out, or apply the others.
}
merge-apply = { $files ->
    [one] Merge { $files } file
   *[other] Merge { $files } files
}
merge-apply-others = { $files ->
    [one] Merge the other { $files } file
   *[other] Merge the other { $files } files
}
merge-applying = Merging…
# The name suggested for the new file, without its ending
merge-new-name = All notes

merge-done = { $contributions ->
    [0] Merged; no new contribution came in
    [one] Merged; { $contributions } contribution came in
   *[other] Merged; { $contributions } contributions came in
}
merge-done-file = { $file } now holds { $contributions ->
    [one] { $contributions } contribution
   *[other] { $contributions } contributions
} from { $sessions ->
    [one] { $sessions } session
   *[other] { $sessions } sessions
}.
merge-done-conflicts = { $count ->
    [one] { $count } contribution stands in versions that disagree; all are kept.
   *[other] { $count } contributions stand in versions that disagree; all are kept.
}
merge-to-vision = See the draft vision
merge-to-capture = Go on recording

merge-hand-over = Hand over
merge-hand-over-what = A verified copy for the organiser, onto a memory stick: written, read again and compared, with a receipt that says what is in it.
merge-hand-over-save = Save a copy…
merge-hand-over-no-file = Open a file first; a copy of it can then be handed over.
merge-handing-over = Writing and checking the copy…
