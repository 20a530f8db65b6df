### Начальный экран.

start-name = Келечек
start-title = Келечек: от обсуждения к видению
start-title-with-file = { $file } — Келечек
start-heading = От сказанного на встрече — к{"\u00A0"}видению, в котором каждый узнаёт своё
start-purpose = «Келечек» хранит высказывания участников фокус-групп, объединяет файлы нескольких протоколистов и готовит проект видения, где за каждой строкой стоит то, что было сказано. Интернет не нужен.

start-language = Язык
start-language-ky = Кыргызча
start-language-ru = Русский
start-language-en = English

start-appearance = Оформление
start-appearance-system = Как в системе
start-appearance-light = Светлое
start-appearance-dark = Тёмное
start-appearance-contrast = Контрастное

start-file = Открыт файл: { $file }
start-file-empty = В этом файле ещё нет ни одной встречи. Создайте новый файл по шаблону, как показано ниже.
start-file-sessions = Встреч: { $sessions }, высказываний всего: { $contributions }
start-file-conflicts = { $count ->
    [one] У { $count } высказывания версии расходятся; сохранены все.
    [few] У { $count } высказываний версии расходятся; сохранены все.
   *[other] У { $count } высказываний версии расходятся; сохранены все.
}
start-session-untitled = Встреча без названия
start-session-contributions = { $count ->
    [one] { $count } высказывание
    [few] { $count } высказывания
   *[other] { $count } высказываний
}
start-session-participants = { $count ->
    [one] { $count } участник
    [few] { $count } участника
   *[other] { $count } участников
}
start-session-themes = { $count ->
    [one] { $count } тема
    [few] { $count } темы
   *[other] { $count } тем
}

start-command-line = В командной строке
start-command-line-why = В этой версии окно показывает файл встреч. Всё остальное выполняется командами; имена файлов приведены для примера.
start-task-demo = Посмотреть пример встречи
start-task-new = Создать файл встреч по шаблону
start-task-import = Внести высказывания из таблицы
start-task-merge = Объединить файлы протоколистов
start-task-export = Сохранить проект видения документом
start-task-open = Показать файл в этом окне
