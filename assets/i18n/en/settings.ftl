### The settings.

settings-heading = Settings
settings-language = Language
settings-appearance = Appearance
settings-appearance-system = Same as the system
settings-appearance-light = Light
settings-appearance-dark = Dark
settings-appearance-contrast = High contrast
settings-note-taker = Who is taking notes on this computer
settings-note-taker-hint = Name or initials. They stand beside each contribution, so that the organiser knows whom to ask; they never appear in a public report. A new name applies to files opened from then on.
