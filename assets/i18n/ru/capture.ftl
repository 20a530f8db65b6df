### Экран записи: запись сказанного с одной лишь клавиатуры.

capture-heading = Запись
capture-stream = Высказывания по времени
capture-box = Высказывание
capture-box-hint = Что сейчас говорят?
capture-keys = Enter — записать · Shift+Enter — новая строка · ↑ — исправить последнее
capture-marks = Что известно об этом высказывании

capture-theme = Тема
capture-themes = Темы
capture-themes-none = У этой встречи нет тем. Высказывания записываются без темы.
capture-theme-none = Без темы
# Said to those who cannot see the mark: what is typed may be on this theme
capture-theme-perhaps = возможно, эта тема
capture-theme-count = { $count ->
    [one] { $count } высказывание
    [few] { $count } высказывания
   *[other] { $count } высказываний
}
capture-theme-without = Без темы: { $count }
capture-horizon = Период
capture-question = Вопрос для обсуждения
capture-question-place = вопрос { $place } из { $all }
capture-question-next = Следующий

capture-who = Кто говорит
capture-who-covered = выбрано
capture-who-nobody = Не указывать
capture-who-new = { $group ->
    [none] новый код
   *[other] новый код, { $group }
}
capture-who-group = группа
capture-who-hint = Код, например 3 или П3, или название группы. Остаётся, пока вы его не смените.
capture-who-none = Такого кода или группы здесь нет. Наберите иначе; Esc — назад к тексту.
capture-kind = Вид
capture-kind-none = не указывать
capture-kind-hint = Цифра или ↑ ↓ и Enter
capture-tag = Метка
capture-tag-new = новая метка
capture-tag-hint = Enter ставит метку или снимает её. Backspace снимает последнюю.
capture-verbatim = дословно
capture-private = не для печати
capture-paraphrase = только пересказ
capture-parked = отложено
capture-language = Язык: авто
capture-time = Когда сказано
capture-time-hint = Часы и минуты, если записываете позже. Пусто — сейчас.
capture-time-wrong = Это не время суток. Напишите, например, 14:30.

capture-find = Найти
capture-find-hint = Искать во всём файле
capture-find-back = Назад
capture-find-how = Слова или их начало, во всех встречах этого файла. По «о» находится и «ө», по «у» — «ү», по «н» — «ң».
capture-find-none = Таких слов нигде нет. По словам покороче найдётся больше.
capture-find-count = { $total ->
    [one] Найдено: { $total }. Enter — перейти.
    [few] Найдено: { $total }, показано: { $shown }. Enter — перейти.
   *[other] Найдено: { $total }, показано: { $shown }. Enter — перейти.
}
capture-find-results = Найденное

capture-empty = Пока ничего не записано. Наберите то, что говорят, и нажмите Enter.
capture-empty-theme = выбирает первую тему, Alt 2 — вторую и так далее
capture-empty-who = кто говорит: код участника или группа
capture-empty-record = записывает; тема, период и говорящий остаются для следующего высказывания
capture-empty-keys = вне поля показывает все клавиши; в самом поле — F1

capture-row-theme = Тема: { $theme }
capture-row-voices = { $voices ->
    [one] Ещё { $voices } человек согласен
    [few] Ещё { $voices } человека согласны
   *[other] Ещё { $voices } человек согласны
}
capture-row-conflict = Версии этого высказывания расходятся. Сохранены все.
capture-row-conflict-short = версии расходятся
capture-row-reading = Читается…
capture-redacted = Стёрто навсегда

capture-covered = Сказанное закрыто
capture-covered-what = На этот экран могут смотреть. Записывать можно и дальше; видно только то, что вы печатаете сейчас.
capture-covered-show = Показать

capture-unfinished = Этот текст был набран здесь раньше, но не записан. Enter — записать.
capture-editing = Правка высказывания ({ $time })
capture-editing-save = сохранить
capture-editing-leave = оставить как было
capture-editing-delete = удалить
capture-editing-words = другими словами…
capture-editing-history = история
capture-editing-redact = стереть навсегда…
capture-agreement-codes = { $more ->
    [0] Enter добавит согласных с последним высказыванием: { $codes }
   *[other] Enter добавит согласных с последним высказыванием: { $codes } и ещё { $more }
}
capture-agreement-more = { $more ->
    [one] Enter добавит { $more } голос к последнему высказыванию
    [few] Enter добавит { $more } голоса к последнему высказыванию
   *[other] Enter добавит { $more } голосов к последнему высказыванию
}
capture-agreement-plain = записать как текст
capture-trouble-text-stays = Текст остался в поле. Enter попробует ещё раз.

capture-said-recorded = Записано
capture-said-saved = Сохранено
capture-said-agreed = Согласны: +{ $voices } · { $text }
capture-said-deleted = Удалено: { $text } · Ctrl+Z вернёт
capture-said-undone = Отменено: { $text }
capture-said-redone = Возвращено: { $text }
capture-said-nothing-to-undo = Отменять нечего
capture-said-nothing-to-redo = Возвращать нечего
capture-said-no-theme = Темы с таким номером нет
capture-said-covered = Закрыто. F7 покажет сказанное.
capture-said-edit-first = Сначала перейдите к высказыванию клавишей ↑.
capture-said-empty = Пустой текст сохранить нельзя. Ctrl+Shift+Backspace удаляет высказывание.

capture-redact-heading = Стереть навсегда?
capture-redact-whose = Что стереть
capture-redact-this = Это высказывание
capture-redact-all = Всё, что сказал участник { $code }
capture-redact-counting = Программа ищет всё, что к этому относится…
capture-redact-erases = Из этого файла будет стёрто:
capture-redact-contributions = { $contributions ->
    [one] { $contributions } высказывание со всеми версиями ({ $versions })
    [few] { $contributions } высказывания со всеми версиями ({ $versions })
   *[other] { $contributions } высказываний со всеми версиями ({ $versions })
}
capture-redact-tags = метки: { $count }
capture-redact-voices = голоса согласных: { $count }
capture-redact-attachments = приложенные файлы: { $count }
capture-redact-participant = то, что записано об участнике { $code }. Этот код больше нельзя использовать в этой встрече
capture-redact-lines = { $lines ->
    [one] На этом основана { $lines } строка видения.
    [few] На этом основаны { $lines } строки видения.
   *[other] На этом основано { $lines } строк видения.
} { $written ->
    [0] Вместо слов там будет замена или ничего.
   *[other] Слова, написанные человеком, остаются как есть: перечитайте их ({ $written }).
}
capture-redact-undecided = Не тронуто, потому что записано по-разному, говорил ли это этот участник: { $count }. Сначала решите это.
capture-redact-replacement = Что написать вместо этого
capture-redact-replacement-hint = Например: отозвано по желанию участника. Можно оставить пустым.
capture-redact-for-ever = Вернуть это будет нельзя.
capture-redact-elsewhere = В копиях и документах, сделанных раньше, слова остались: сотрите их и там. Объединение со старой копией их не вернёт.
capture-redact-yes = Стереть навсегда
capture-redact-no = Оставить как есть
capture-said-redacted = Стёрто навсегда: { $count }
capture-said-redacted-later = Стёрто навсегда: { $count }. Файл кто-то читает; закройте и откройте его снова, чтобы убрать последние следы.
