### What is printed: the pack for a meeting, and what is given back.

paper-title = For printing: { $session }
paper-how = Print this file with the browser (Ctrl+P). Every sheet has its own size: most are A4, the plan is A3. Choose “actual size”; backgrounds and colours are not needed.

paper-code = Code
paper-seat = Seat
paper-group = Stakeholder group
paper-name = Name (by hand; stays on paper)
paper-number = No.
paper-horizon = When
paper-kind = Kind
paper-words = What was said
paper-others = How many say the same
paper-yes = yes
paper-no = no
paper-horizon-today = today
paper-horizon-tomorrow = tomorrow
paper-horizon-year = { $year }

paper-codes = Code cards
paper-seats = Seat sheet
paper-seats-how = This sheet stays with the facilitator. Names are written here by hand and nowhere else; only the codes are typed into the program.
paper-recording = Recording sheet
paper-recording-how = One line for each contribution, as it was said. Kind: problem, strength, need, proposal, question.
paper-wall = Wall cards
paper-ballots = Ballots
paper-ballot = What matters most?
paper-ballot-how = Write in what is voted on. You have { $dots } dots: fill in as many circles as you like for each line, { $dots } in all.
paper-plan = Joint action plan
paper-statement = Our vision, in one sentence that everyone can repeat:
paper-theme = Theme
paper-goal = Goal for the far horizon
paper-task = Task for tomorrow
paper-action = Action now
paper-responsible = Who
paper-by-when = By when
paper-means = With what, from where
paper-indicator = How we shall know

paper-consent = To be read out before we begin
paper-consent-how = Read each text aloud, and ask whether everybody has understood. Answers are noted by code on the next sheet.
paper-consent-version = Version of the text: { $version }
paper-consent-answers = Answers
paper-consent-answers-how = Whoever says no is not asked why. A yes can be taken back at any time, also after the meeting: the code is enough.
paper-consent-taking-part = Taking part
paper-consent-taking-part-own = You are invited to talk about how local self-government works today, and what it should be like tomorrow and in the years to come. Taking part is voluntary; you may leave or keep silent at any time. What is said is written down under a code, without your name.
paper-consent-quotation = Being quoted
paper-consent-quotation-own = May we repeat your words in the report, without your name and without your code? If not, we shall only tell in other words what was meant, or not at all.
paper-consent-photograph = Photographs
paper-consent-photograph-own = May we photograph the wall and the flip charts while you are in the room? Whoever does not want to be in a picture need only say so.

paper-given = What became of what you said
paper-given-thanks = Thank you for what you said. Here is where it stands.
paper-given-draft = The vision is a draft; nobody has decided on it yet.
paper-given-presented = The vision has been presented, and is waiting for a decision.
paper-given-approved = The vision has been approved.
paper-given-said = You said:
paper-given-voices = { $count ->
    [one] { $count } more agreed
   *[other] { $count } more agreed
}
paper-given-in = It is in the vision:
paper-given-waiting = It was put aside for later, since it did not belong to what was discussed.
paper-given-not-yet = No line of the vision rests on it yet. It is kept, and read again when the vision is revised.
paper-given-dropped = It was proposed and dropped. Why:
paper-given-no-reason = nobody wrote down a reason.
paper-given-untold = a line whose words are not for everybody
paper-given-other = On other things
paper-given-nothing = Nothing that was said here may be told in public.
paper-given-foot = Nobody is named here, by name or by code.
