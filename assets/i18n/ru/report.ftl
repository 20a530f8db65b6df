### Отчёты: документ с видением, приложения к нему и пояснения.

## Титульный лист

report-title-vision = Проект видения
report-title-contributions = Высказывания
report-title-sessions = { $count ->
    [one] { $count } встреча
    [few] { $count } встречи
   *[other] { $count } встреч
}
report-variant-public = Открытый отчёт
report-variant-internal = Внутренний отчёт, не для публикации
report-fact-place = Место
report-fact-date = Дата
report-fact-series = Серия встреч
report-fact-organiser = Организатор
report-fact-project = Проект
report-fact-partners = Партнёры
report-fact-funder = При финансовой поддержке
# $from и $to: даты, написанные полностью
report-days = { $from } – { $to }
report-without-title = Встреча без названия
report-without-name = Без названия
report-contents = Содержание

## Кто участвовал

report-present = Кто участвовал
report-present-caption = Участники и высказывания по заинтересованным группам
report-meetings-caption = Встречи
report-absent = Не записано ни одного участника от групп:
report-other-groups = Другие группы
report-without-group = Группа не указана
report-all = Всего
report-count-contributions = { $count ->
    [one] { $count } высказывание
    [few] { $count } высказывания
   *[other] { $count } высказываний
}

## Как читать

report-reading = Как читать этот документ
report-reading-lines = Каждый пункт опирается на сказанное участниками. Номера после пункта ведут к высказываниям в приложении А; то, на что не опирается ни один пункт, перечислено в приложении Б. Учтено каждое высказывание, и ничего не добавлено.
report-reading-states = Пунктов: { $lines }. Принято или отредактировано людьми (с пометкой): { $decided }. Остальное — предложения программы: решений по ним люди ещё не приняли.
report-reading-numbers = Высказывания пронумерованы по времени. Каждое приведено на том языке, на котором записано; если это не язык документа, стоит короткая пометка.
report-reading-original = На языке оригинала: { $count }.
report-reading-withheld = { $count ->
    [one] { $count } высказывание здесь печатать нельзя, но оно учтено в подсчётах.
    [few] { $count } высказывания здесь печатать нельзя, но они учтены в подсчётах.
   *[other] { $count } высказываний здесь печатать нельзя, но они учтены в подсчётах.
}
report-reading-other-groups = Группы, от которых записано менее трёх участников, показаны вместе как «Другие группы», при необходимости — со следующей по численности группой, чтобы никого нельзя было узнать.

## Видение

report-statement = Формулировка видения
report-statement-not-written = Ещё не написана.
# $count: высказывания по теме; $reflected: те, на которые опирается какой-либо пункт
report-theme-count = Высказываний по теме: { $count }; отражено в пунктах этой или других тем: { $reflected }.
report-today = Где мы сегодня
report-problems = Проблемы
report-strengths = Сильные стороны
report-observations = Другие наблюдения
# $year: текст, например 2030
report-goals = Цели на { $year } год
report-goals-far = Цели
report-tasks = Задачи на завтра
report-actions = Действия на сегодня
report-no-line = Пунктов пока нет.
report-line-withheld = Слова этого пункта печатать нельзя.
report-evidence = Основание:
report-evidence-withheld = не напечатано: { $count }
report-evidence-none = больше нет
report-groups-behind = Группы:
report-serves = Служит пунктам:
report-state-accepted = принято
report-state-edited = отредактировано
report-paraphrased = другими словами
report-actions-caption = Действия на сегодня: { $theme }
report-not-filled = ещё не заполнено

## Несогласованность, участие, учтённое

report-gaps = Несогласованность
report-gaps-note = Видение согласовано, если у каждой цели есть действия, каждое действие служит цели и ни одна тема или группа не осталась без пункта. Чего пока не хватает:
report-gaps-none = Нет: у каждой цели есть действие, каждое действие служит цели, у каждой темы и группы есть пункт.
report-gap-goal-without-action = Цель без действия:
report-gap-action-without-goal = Действие без цели:
report-gap-theme-without-line = Тема без пункта:
report-gap-group-without-line = Группа без пункта:
report-balance = Участие и доля учтённых
report-balance-caption = Высказывания по заинтересованным группам и темам
report-coverage-caption = Доля учтённых по темам
report-themes-caption = Высказывания по темам

## Приложения

report-annex-evidence = Приложение А. Высказывания, на которые опираются пункты
report-annex-evidence-caption = Высказывания, на которые опирается хотя бы один пункт
report-annex-evidence-none = Пока ни один пункт не опирается на высказывание.
report-annex-not-reflected = Приложение Б. Ещё не отражено
report-annex-not-reflected-caption = Высказывания, на которые не опирается ни один пункт
report-annex-not-reflected-none = Все высказывания отражены.
report-annex-not-reflected-withheld = Не отражено и здесь не напечатано: { $count }.
report-annex-contributions = Высказывания
report-annex-contributions-caption = Все высказывания по времени
report-annex-method = Приложение В. Метод
report-method = Метод
report-method-setting = Встреч: { $sessions }; записано участников: { $people }; заинтересованных групп: { $groups }.
report-method-notes = Протоколисты записали в ходе обсуждения { $count ->
    [one] { $count } высказывание
    [few] { $count } высказывания
   *[other] { $count } высказываний
}, каждое с темой, периодом, видом и группой, если они были известны. Участники записаны под кодами, без имён.
report-method-note-takers = Протоколисты: { $names }.
report-method-lines = Схожие высказывания на одну тему и на одном языке объединены по словам. Предложенный пункт приводится словами одного из высказываний своего кластера. Относится ли он к сегодняшнему дню, целям, задачам или действиям, зависит от вида высказываний и периода, о котором они говорят.
report-method-concrete = Ответственных, сроки, средства и показатели вписывали только люди; то, чего никто не вписал, осталось пустым.

## Столбцы и пометки

report-column-group = Заинтересованная группа
report-column-people = Участники
report-column-contributions = Высказывания
report-column-session = Встреча
report-column-date = Дата
report-column-place = Место
report-column-line = Пункт
report-column-action = Действие
report-column-responsible = Ответственный
report-column-by-when = Срок
report-column-means = Средства
report-column-indicator = Как мы узнаем о результате
report-column-theme-number = Тема { $number }
report-column-theme = Тема
report-column-total = Всего
report-column-reflected = Учтено
report-column-share = Доля
report-column-number = №
report-column-text = Что было сказано
report-column-kind = Вид, период
report-column-lines = Пункты
report-column-record = Запись
report-without-theme = Без темы
# $horizon: today, tomorrow или год текстом
report-horizon = { $horizon ->
    [today] сегодня
    [tomorrow] завтра
   *[year] { $horizon } год
}
report-kind = { $kind ->
    [problem] проблема
    [strength] сильная сторона
    [need] потребность
    [proposal] предложение
   *[question] вопрос
}
report-verbatim = дословно
report-same-as = то же высказывание, что и № { $numbers }
report-parked = отложено
report-private = не для печати
report-paraphrase-only = не цитировать
report-paraphrase = Другими словами:
report-erased = Стёрто навсегда
report-empty = Без слов
# Короткая пометка после слов на другом языке
report-language-mark = { $language ->
    [ky] кырг.
    [ru] рус.
    [en] англ.
   *[mixed] смешанный язык
}
report-caption = Таблица { $number }.
