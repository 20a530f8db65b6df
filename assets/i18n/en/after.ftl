### After the meeting.

after-heading = After the meeting
after-parts = What is done after the meeting
after-nothing = There is no session yet
after-debrief = Debrief
after-debrief-what = Fifteen minutes, right after the meeting, with everyone who ran it. The answers go to the annex of the report that tells how it was made.
after-surprises = What surprised us?
after-onlookers = Who was in the room without taking part?
after-onlookers-hint = By role, not by name: a journalist, somebody’s child, an official.
after-mood = How was the mood, and how did it change?
after-notes = How good are the notes, and what is missing in them?
after-saturation = Were new thoughts still coming at the end?

after-approval = Approval
after-state = How far the vision has come
after-state-draft = draft
after-state-presented = presented
after-state-approved = approved
after-gathering = Who met
after-gathering-hint = A residents’ gathering, a council.
after-attendance = How many were there
after-for = For
after-against = Against
after-abstained = Abstained
after-votes-over = { $count ->
    [one] { $count } vote more than people who were there. Count again.
   *[other] { $count } votes more than people who were there. Count again.
}
after-votes-left = { $count ->
    [one] { $count } person who was there is in none of the counts.
   *[other] { $count } people who were there are in none of the counts.
}
after-amendments = What was changed on the way
after-resolution = What was decided
after-resolution-hint = With the number and date of the resolution. It is printed on what is given back.

after-giving-back = Giving back
after-giving-back-what = One page for each place, to be read aloud where it was said: you said; this is where it stands; and, where it went no further, why not. Nobody is named; what is private is not on it.
after-giving-back-file = what became of it
after-scope = For which places
after-scope-session = this session
after-scope-all = every session of the file
