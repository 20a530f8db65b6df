### The keys.

shortcuts-heading = Keys
shortcuts-physical = Letters and digits are those printed on the key, in Latin, whichever layout is on.
shortcuts-or = or
shortcuts-recording = Recording
shortcuts-record = Record
shortcuts-new-line = New line
shortcuts-theme = Theme
shortcuts-horizon = Today, tomorrow, 2030
shortcuts-kind = Kind, then an arrow or a number
shortcuts-who = Who said it
shortcuts-tag = Tag
shortcuts-verbatim = Verbatim
shortcuts-private = Private
shortcuts-parking-lot = To the parking lot
shortcuts-next-question = Next guiding question
shortcuts-correcting = Correcting and finding
shortcuts-edit-last = In an empty box: edit the last one, then the one before
shortcuts-undo = Undo: the text; in an empty box, anything
shortcuts-redo = Redo
shortcuts-find = Find in everything
shortcuts-letters = Kyrgyz letters on a Russian keyboard
shortcuts-everywhere = Everywhere
shortcuts-stage = Stages, from the top of the rail
shortcuts-list = This list
shortcuts-close = Close a dialog
