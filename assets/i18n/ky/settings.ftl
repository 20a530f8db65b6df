### Жөндөөлөр.

settings-heading = Жөндөөлөр
settings-language = Тил
settings-appearance = Көрүнүшү
settings-appearance-system = Системадагыдай
settings-appearance-light = Жарык
settings-appearance-dark = Караңгы
settings-appearance-contrast = Контрасттуу
settings-note-taker = Бул компьютерде протоколду ким жазат
settings-note-taker-hint = Аты же инициалдары. Уюштуруучу кимден сураарын билиши үчүн алар ар бир пикирдин жанында турат; ачык отчётко кирбейт. Жаңы ат мындан кийин ачылган файлдарда колдонулат.
