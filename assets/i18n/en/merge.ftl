### The Merge screen: files of several note-takers and places become one, and a copy is handed over.

merge-heading = Merge files
merge-harmless = Merging only adds what is missing, so you may merge any files, in any order, as often as you like: nothing is doubled, and nothing is lost.
merge-into = Everything goes into the open file { $file }, which now holds { $contributions ->
    [one] { $contributions } contribution
   *[other] { $contributions } contributions
}.
merge-into-new = No file is open. What you merge becomes a new file; the program asks where to save it.

merge-drop = Drop session files or a whole folder anywhere on this window
merge-choose = Choose files…
merge-choose-more = Add files…
merge-reading = Reading and checking the files; nothing is written yet…
merge-read-again = Read again
merge-called-off = Reading was stopped. Nothing was changed.

merge-files = Files to merge
merge-files-keys = ↑ ↓ from file to file, Delete removes a file from the list
merge-column-file = File
merge-column-status = What it adds
merge-column-leave-out = Remove
merge-leave-out = Remove { $file } from the list
merge-status-waiting = not read yet
merge-status-merged = { $contributions ->
    [0] adds changes, no new contribution
    [one] adds { $contributions } contribution
   *[other] adds { $contributions } contributions
}
merge-status-known = nothing new: all of it is already there
merge-status-refused = not accepted
merge-entries = new entries: { $new }, already there: { $known }
merge-conflicts = { $count ->
    [one] in { $count } place versions disagree
   *[other] in { $count } places versions disagree
}
merge-clock-ahead = The clock of that laptop was more than a day ahead. The file is merged like any other; times in it may be wrong.

merge-plan = Merge plan
merge-sum-files = { $files ->
    [one] { $files } file
   *[other] { $files } files
}: { $bring } with something new, { $known } without, { $refused } not accepted
merge-sum-contributions = { $count ->
    [0] No new contribution is added.
    [one] { $count } contribution is added.
   *[other] { $count } contributions are added.
}
merge-sum-conflicts = { $count ->
    [one] In { $count } place two versions will stand side by side; both are kept.
   *[other] In { $count } places two versions will stand side by side; both are kept.
}
merge-sum-nothing = There is nothing to merge: the open file already holds all of this.
merge-sum-all-refused = None of these files can be merged; the reason is given beside each.
merge-refused = { $refused ->
    [one] { $refused } file was not accepted, so nothing has been merged yet. Remove it from the list, or merge the others.
   *[other] { $refused } files were not accepted, so nothing has been merged yet. Remove them from the list, or merge the others.
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
    [0] Merged; no new contribution was added
    [one] Merged; { $contributions } contribution was added
   *[other] Merged; { $contributions } contributions were added
}
merge-done-file = { $file } now holds { $contributions ->
    [one] { $contributions } contribution
   *[other] { $contributions } contributions
} from { $sessions ->
    [one] { $sessions } session
   *[other] { $sessions } sessions
}.
merge-done-conflicts = { $count ->
    [one] { $count } contribution has versions that disagree; all are kept.
   *[other] { $count } contributions have versions that disagree; all are kept.
}
merge-to-vision = See the draft vision
merge-to-capture = Continue recording

merge-hand-over = Hand over a copy
merge-hand-over-what = A verified copy for the organiser, onto a memory stick: written, read back and compared, with a receipt that says what is in it.
merge-hand-over-save = Save a copy…
merge-hand-over-no-file = Open a file first; then a copy of it can be handed over.
merge-handing-over = Writing and checking the copy…

merge-redactions = { $count ->
    [one] hides { $count } contribution for ever
   *[other] hides { $count } contributions for ever
}
merge-covered = Erased elsewhere
merge-covered-what = Merged files ask that something be erased for ever. Its words are still in this file; what a participant who withdrew had also said in other files is even still shown, until you say yes. Contributions: { $contributions }.
merge-covered-erase = Erase here too…
merge-covered-ask = Erase for ever here too?
merge-covered-erases = From this file will be erased: contributions { $contributions } (versions { $versions }), tags { $tags }, voices { $voices }, attachments { $attachments }.
merge-covered-for-ever = This cannot be undone.
merge-covered-yes = Erase for ever
merge-covered-no = Leave for now
merge-covered-done = Erased for ever. Contributions: { $contributions }.

merge-former = Merged into this file
merge-former-what = { $files ->
    [one] { $files } file
   *[other] { $files } files
}, { $contributions ->
    [one] { $contributions } new contribution
   *[other] { $contributions } new contributions
}
merge-former-file = { $file }: { $contributions } new
merge-former-more = { $count ->
    [one] and { $count } more file
   *[other] and { $count } more files
}
merge-former-taken-back = taken back
merge-former-take-back = Take this merge back
merge-former-done = The merge was taken back. The file is as it was before.

merge-seal = With a passphrase or a key
merge-seal-passphrase = Passphrase, or public key
merge-seal-hint = Four words or more; tell them to the organiser by another way than the file. Or the organiser’s public key, which begins with age1. Without the passphrase, or the organiser’s secret key, nobody can open the copy, not even you.
merge-seal-short = This is too short: use at least 12 letters, better four words.
merge-seal-secret = This is a secret key, which belongs to nobody but its owner. The public one begins with age1.
merge-seal-save = Save a sealed copy…

## Opening what was sealed

sealed-heading = A sealed file
sealed-what = Give the passphrase that its sender told you, or the file with your secret key. You are then asked where to save the opened file; there it is no longer sealed.
sealed-passphrase = Passphrase
sealed-empty = Type the passphrase.
sealed-opening = Opening…
sealed-open = Open…
sealed-by-key = With a key file…
sealed-open-row = Open…
sealed-key = Your own key
sealed-key-what = Whoever receives many sealed files makes a key once and gives everyone its public half. Sealed to it, a file opens with the secret half alone, and nobody has to be told a passphrase.
sealed-key-make = Make a key…
sealed-key-made = The secret key is in { $name }, in the folder { $folder }. Keep it where nobody else can read it: without it, nothing sealed to this key can be opened.
sealed-key-public = Public key, for everyone
sealed-key-copy = Copy
sealed-key-copied = Copied
# The name of the file that is offered
sealed-key-file = secret-key
