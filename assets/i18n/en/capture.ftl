### The capture screen: writing down what is said, by keyboard alone.

capture-heading = Capture
capture-stream = Contributions in the order they were said
capture-box = Contribution
capture-box-hint = What is being said?
capture-keys = Enter records · Shift+Enter starts a new line · ↑ edits the last one
capture-marks = What is known about this contribution

capture-theme = Theme
capture-themes = Themes
capture-themes-none = This session has no themes. Contributions are recorded without one.
capture-theme-none = No theme
# Said to those who cannot see the mark: what is typed may be on this theme
capture-theme-perhaps = perhaps this theme
capture-theme-count = { $count ->
    [one] { $count } contribution
   *[other] { $count } contributions
}
capture-theme-without = Without a theme: { $count }
capture-horizon = Horizon
capture-question = Guiding question
capture-question-place = question { $place } of { $all }
capture-question-next = Next

capture-who = Who said it
capture-who-covered = chosen
capture-who-nobody = Nobody in particular
capture-who-new = { $group ->
    [none] new code
   *[other] new code, { $group }
}
capture-who-group = group
capture-who-hint = A code such as 3 or P3, or the name of a group. Stays until it is changed.
capture-who-none = There is no such code or group here. Type it another way; Esc goes back to the text.
capture-kind = Kind
capture-kind-none = no kind
capture-kind-hint = A number or ↑ ↓ and Enter
capture-tag = Tag
capture-tag-new = new tag
capture-tag-hint = Enter adds the tag or removes it. Backspace removes the last one.
capture-verbatim = verbatim
capture-private = private
capture-paraphrase = other words only
capture-parked = parking lot
capture-language = Language: auto
capture-time = Said at
capture-time-hint = Hours and minutes, if you are writing it down later. Empty means now.
capture-time-wrong = This is not a time of day. Write it like 14:30.

capture-find = Find
capture-find-hint = Search the whole file
capture-find-back = Back
capture-find-how = Words or their beginnings, from any session in this file. “о” also finds “ө”, “у” finds “ү”, “н” finds “ң”.
capture-find-none = Nothing contains these words. Fewer or shorter words find more.
capture-find-count = { $total ->
    [one] Found: { $total }. Enter goes there.
   *[other] Found: { $total }, shown: { $shown }. Enter goes there.
}
capture-find-results = Search results

capture-empty = Nothing has been recorded yet. Type what is being said, and press Enter.
capture-empty-theme = chooses the first theme, Alt 2 the second, and so on
capture-empty-who = who is speaking: a participant's code or a group
capture-empty-record = records; theme, horizon and speaker stay for the next one
capture-empty-keys = outside the box, shows all keys; in the box, use F1

capture-row-theme = Theme: { $theme }
capture-row-voices = { $voices ->
    [one] { $voices } more agrees
   *[other] { $voices } more agree
}
capture-row-conflict = The versions of this contribution disagree. All of them are kept.
capture-row-conflict-short = versions disagree
capture-row-reading = Reading…
capture-redacted = Erased for ever

capture-covered = What was said is covered
capture-covered-what = Somebody may be looking at this screen. You can go on recording; only what you type now can be read.
capture-covered-show = Show it

capture-unfinished = This text was typed here earlier but not recorded. Enter records it.
capture-editing = Editing the contribution of { $time }
capture-editing-save = save
capture-editing-leave = leave as it was
capture-editing-delete = delete
capture-editing-words = other words…
capture-editing-history = history
capture-editing-redact = erase for ever…
capture-agreement-codes = { $more ->
    [0] Enter adds to those who agree with the last contribution: { $codes }
   *[other] Enter adds to those who agree with the last contribution: { $codes } and { $more } more
}
capture-agreement-more = { $more ->
    [one] Enter adds { $more } voice to the last contribution
   *[other] Enter adds { $more } voices to the last contribution
}
capture-agreement-plain = record as text
capture-trouble-text-stays = The text is still in the box. Enter tries again.

capture-said-recorded = Recorded
capture-said-saved = Saved
capture-said-agreed = Agreed: +{ $voices } · { $text }
capture-said-deleted = Deleted: { $text } · Ctrl+Z brings it back
capture-said-undone = Undone: { $text }
capture-said-redone = Redone: { $text }
capture-said-nothing-to-undo = Nothing to undo
capture-said-nothing-to-redo = Nothing to redo
capture-said-no-theme = No theme has this number
capture-said-covered = Covered. F7 shows what was said.
capture-said-edit-first = First go to a contribution with ↑.
capture-said-empty = An empty text cannot be saved. Ctrl+Shift+Backspace deletes the contribution.

capture-redact-heading = Erase for ever?
capture-redact-whose = What is to be erased
capture-redact-this = This contribution
capture-redact-all = All that { $code } said
capture-redact-counting = Looking up what belongs to it…
capture-redact-erases = Erased from this file:
capture-redact-contributions = { $contributions ->
    [one] { $contributions } contribution, with every version of it ({ $versions })
   *[other] { $contributions } contributions, with every version of them ({ $versions })
}
capture-redact-tags = tags: { $count }
capture-redact-voices = voices of those who agreed: { $count }
capture-redact-attachments = attachments: { $count }
capture-redact-participant = what is noted about { $code }. The code can no longer be used in this session
capture-redact-lines = { $lines ->
    [one] { $lines } line of the vision rests on this.
   *[other] { $lines } lines of the vision rest on this.
} { $written ->
    [0] It shows the replacement, or nothing.
   *[other] Words that a person wrote stay as they are: read them again ({ $written }).
}
capture-redact-undecided = Left alone, since people disagree whether this participant said it: { $count }. Settle that first.
capture-redact-replacement = In its place
capture-redact-replacement-hint = For example: withdrawn at the participant’s wish. May stay empty.
capture-redact-for-ever = This cannot be undone.
capture-redact-elsewhere = Copies and documents that were made before still hold the words: erase them there too. A merge with an old copy does not bring them back.
capture-redact-yes = Erase for ever
capture-redact-no = Leave as it is
capture-said-redacted = Erased for ever: { $count }
capture-said-redacted-later = Erased for ever: { $count }. Somebody is reading the file; close it and open it again to clear the last remains.
