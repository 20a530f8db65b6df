### Начальный экран.

start-name = Келечек
start-title = Келечек: от обсуждения к видению
start-title-with-file = { $file } — Келечек
start-heading = От сказанного на встрече — к{"\u00A0"}видению, в котором каждый узнаёт своё
start-purpose = «Келечек» хранит высказывания участников фокус-групп, объединяет файлы нескольких протоколистов и готовит проект видения, где за каждым пунктом стоит то, что было сказано. Интернет не нужен.

start-file = Сейчас открыт: { $file }
start-file-empty = В этом файле ещё нет ни одной встречи. Создайте новый файл по шаблону.
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
start-go-on = Продолжить

start-recent = Продолжить с того же места
start-recent-others = Открывались раньше
start-recent-away = Сейчас его там нет. Вставлена ли флешка?
start-recent-forget = Убрать { $file } из списка

start-opening = Файл открывается и проверяется
start-begin = Начать
start-new = Новая встреча
start-new-what = По шаблону, с темами и вопросами
start-open = Открыть файл
start-open-what = С этого компьютера или с флешки
start-merge = Объединить файлы
start-merge-what = От нескольких протоколистов или мест, сколько угодно раз
start-hand-over = Передать копию
start-hand-over-what = Проверенную, для организатора, на флешку

start-new-heading = Новая встреча
start-new-template = Шаблон
start-new-title = Название встречи
start-new-title-wrong = Назовите встречу: по названию получит имя и файл.
start-new-date = Дата
start-new-date-hint = День, месяц и год: 14.10.2026
start-new-date-wrong = Такого дня нет. Напишите так: 14.10.2026, или оставьте пустым.
start-new-settlement = Село или город
start-new-note-taker = Кто ведёт запись здесь
start-new-note-taker-hint = Имя или инициалы; в открытый отчёт они не попадают
start-new-more = Ещё: район, организатор, проект
start-new-aiyl-aimak = Айылный аймак
start-new-raion = Район
start-new-oblast = Область
start-new-organiser = Организатор
start-new-project = Проект
start-new-make = Выбрать, где сохранить

start-receipt = Копия готова
start-receipt-checked = После записи копия прочитана заново: в ней всё, что есть в открытом файле.
start-receipt-file = Файл
start-receipt-folder = Папка
start-receipt-holds = В копии
start-receipt-counts = { $sessions ->
    [one] { $sessions } встреча
    [few] { $sessions } встречи
   *[other] { $sessions } встреч
}, { $contributions ->
    [one] { $contributions } высказывание
    [few] { $contributions } высказывания
   *[other] { $contributions } высказываний
}
start-receipt-digits = Контрольные знаки
start-receipt-why = Запишите эти восемь знаков на бумаге. У копий с одинаковым содержимым они одинаковы: так эту копию можно будет узнать.

start-rescue = Что можно сделать
start-rescue-backup = Продолжить с резервной копии
start-rescue-backup-what = Есть исправная резервная копия: { $at }. Высказываний в ней: { $contributions }. Из неё будет сделан новый файл.
start-rescue-no-backup = Резервной копии этого файла на компьютере нет.
start-rescue-salvage = Спасти уцелевшее
start-rescue-salvage-what = Каждая уцелевшая запись из повреждённого файла и его резервных копий попадёт в новый файл. Повреждённый останется как есть.
start-rescue-busy = Читаем уцелевшее…
start-rescue-lost = Новый файл открыт. Записей повреждённого файла, которые прочитать уже нельзя: { $lost }. Они могут быть в файле другого протоколиста.
