### The settings.

settings-heading = Settings
settings-language = Language
settings-appearance = Appearance
settings-appearance-system = As the system
settings-appearance-light = Light
settings-appearance-dark = Dark
settings-appearance-contrast = High contrast
settings-note-taker = Who takes notes on this computer
settings-note-taker-hint = Name or initials. They stand beside each contribution, so that the organiser knows whom to ask; a public report never has them. A new name holds for files opened from then on.
