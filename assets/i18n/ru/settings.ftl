### Настройки.

settings-heading = Настройки
settings-language = Язык
settings-appearance = Оформление
settings-appearance-system = Как в системе
settings-appearance-light = Светлое
settings-appearance-dark = Тёмное
settings-appearance-contrast = Контрастное
settings-note-taker = Кто ведёт запись на этом компьютере
settings-note-taker-hint = Имя или инициалы. Они стоят при каждом высказывании, чтобы организатор знал, кого спросить; в открытый отчёт они не попадают. Новое имя действует для файлов, открытых после этого.
