### Экран «Подготовка»: что известно до встречи.

prepare-heading = Подготовка
prepare-parts = Разделы подготовки
prepare-language = Названия и вопросы пишутся на языке
prepare-nothing = Готовить пока нечего
prepare-nothing-next = Начните встречу по шаблону на экране «Начало» или откройте файл.
prepare-meeting = Встреча
prepare-themes = Темы и вопросы
prepare-groups = Группы
prepare-participants = Участники
prepare-agenda = Программа
prepare-consent = Согласие
prepare-papers = Печать и копии

prepare-told-saved = Сохранено
prepare-told-added = Добавлено: { $name }
prepare-told-removed = Убрано: { $name }
prepare-told-moved = Перемещено
prepare-told-undone = Отменено
prepare-told-redone = Возвращено
prepare-told-codes = { $count ->
    [one] Внесён { $count } код
    [few] Внесено { $count } кода
   *[other] Внесено { $count } кодов
}
prepare-told-consent = { $count ->
    [one] Записано согласие { $count } участника
    [few] Записано согласие { $count } участников
   *[other] Записано согласие { $count } участников
}
prepare-up = Выше: { $name }
prepare-down = Ниже: { $name }
prepare-remove = Убрать: { $name }

prepare-series = Серия встреч
prepare-series-hint = У встреч, которые связаны, здесь одно название: женщины, старейшины, молодёжь, затем все вместе.
prepare-partners = Партнёры
prepare-funder = Кто финансирует, в требуемой формулировке
prepare-funder-hint = Печатается на титульном листе каждого отчёта.
prepare-languages = На каких языках говорят; первый — язык бумаг

prepare-occasion = Вопросы всей встречи
prepare-themes-minutes = Всего отведено: { $minutes } мин
prepare-themes-none = Тем пока нет. Напишите первую ниже и нажмите Enter.
prepare-theme-name = Тема { $number }
prepare-theme-add = Добавить тему
prepare-minutes = мин
prepare-minutes-of = Минуты: { $name }
prepare-question-add = Добавить вопрос
prepare-question-horizon = Период вопроса: { $name }
prepare-question-any = любой период

prepare-groups-why = От чьего имени говорят участники. Пол и возраст отмечают отдельно, у самих участников.
prepare-group-name = Группа { $number }
prepare-group-add = Добавить группу
prepare-group-people = { $people ->
    [one] { $people } участник
    [few] { $people } участника
   *[other] { $people } участников
}

prepare-participants-why = Только коды. Имена в программу не вводят; их пишут от руки на листе рассадки, который остаётся на бумаге.
prepare-codes = Какие коды внести
prepare-codes-add = Внести
prepare-codes-how = +12 — следующие двенадцать; 1-12 — от P01 до P12; или коды через запятую: 3, 5, 7.
prepare-codes-wrong = Это не коды или их больше 200 сразу. Напишите +12, или 1-12, или 3, 5, 7.
prepare-code = Код
prepare-group = Заинтересованная группа
prepare-group-of = Группа: { $code }
prepare-sex = Пол
prepare-sex-of = Пол: { $code }
prepare-sex-female = жен.
prepare-sex-male = муж.
prepare-age = Возраст
prepare-age-of = Возраст: { $code }

prepare-consent-taking-part = Участие
prepare-consent-quotation = Цитирование
prepare-consent-photograph = Фотографии
prepare-consent-given = да: { $given } из { $all }
prepare-consent-of = { $kind }: ответ { $code }
prepare-consent-unasked = –
prepare-consent-yes = да
prepare-consent-no = нет
prepare-consent-earlier = Спрашивали по прежнему тексту
prepare-consent-rest = Все, кого ещё не спрашивали:
prepare-consent-all = все согласны
prepare-consent-why = Эти тексты зачитывают перед встречей и печатают. Если оставить пустыми, используются тексты программы. У изменённого текста новая версия: так видно, кто с каким текстом согласился.
prepare-consent-own = Текст программы, как на листе согласия
prepare-consent-version = Версия { $version }

prepare-agenda-own = Своя программа
prepare-agenda-none = Пунктов пока нет. Напишите первый ниже и нажмите Enter.
prepare-agenda-remove = Убрать эту программу
prepare-day-begins = Начало
prepare-day-ends = Должно закончиться
prepare-day-sum = Всего { $hours } ч { $minutes } мин, до { $end }.
prepare-day-over = Это на { $minutes } мин дольше, чем нужно.
prepare-day-free = Остаётся { $minutes } мин.
prepare-day-open = { $count ->
    [one] У { $count } пункта нет времени.
    [few] У { $count } пунктов нет времени.
   *[other] У { $count } пунктов нет времени.
}
prepare-day-otherwise = У темы «{ $theme }» здесь другое время, чем в темах: там { $minutes } мин.
prepare-step = Пункт
prepare-step-add = Добавить пункт
prepare-step-theme = Тема пункта: { $name }

prepare-copies = Копии для протоколистов
prepare-copies-what = Дайте по одной каждому протоколисту, когда подготовка закончена. Темы, группы и коды во всех копиях общие, поэтому записи потом сойдутся. Каждая копия после записи проверяется.
prepare-copies-for = Для кого: имя или инициалы
prepare-copies-save = Сохранить копию
prepare-pack = Комплект для печати
prepare-pack-what = Чёрно-белый, одним файлом, который напечатает любой браузер: почти всё на A4, план на A3.
prepare-pack-sheets = Какие листы
prepare-pack-language = Язык листов
prepare-pack-make = Сохранить для печати
prepare-pack-making = Листы записываются
prepare-pack-made = Готово: { $name }, папка { $folder }. Откройте в браузере и напечатайте.
prepare-pack-file = для печати
prepare-sheet-codes = Карточки с кодами
prepare-sheet-codes-what = крупные номера на стол
prepare-sheet-seats = Лист рассадки
prepare-sheet-seats-what = кто где сидит; имена от руки
prepare-sheet-consent = Согласие
prepare-sheet-consent-what = тексты для чтения вслух, ответы по кодам
prepare-sheet-recording = Листы для записи
prepare-sheet-recording-what = по одному на тему, с вопросами
prepare-sheet-wall = Карточки для стены
prepare-sheet-wall-what = тема и период, со знаками
prepare-sheet-ballots = Бюллетени
prepare-sheet-ballots-what = четыре на странице
prepare-sheet-plan = План
prepare-sheet-plan-what = на A3, на стену
prepare-template = Шаблон на следующий раз
prepare-template-what = Темы, вопросы, группы и программа станут вашим шаблоном. Участников и высказываний в нём нет.
prepare-template-name = Как его назвать
prepare-template-save = Сохранить как шаблон
prepare-template-take = Взять шаблон из файла
prepare-template-share = Сохранить файлом
prepare-template-forget = Забыть
prepare-template-built-in = входит в программу
prepare-template-saved = Сохранено как шаблон: { $name }. Он предлагается для новых встреч.
prepare-template-shared = Сохранено файлом: { $name }, папка { $folder }
prepare-template-taken = Шаблон взят. Он предлагается для новых встреч.
prepare-template-forgotten = Забыто: { $name }. У встреч, начатых по нему, он остаётся.
