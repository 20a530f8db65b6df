### Рядом с потоком высказываний и редкие диалоги экрана «Запись».

beside-heading = Рядом с высказываниями
beside-hide = Скрыть
beside-balance = Баланс
beside-balance-caption = Высказывания по группам и темам
beside-balance-none = Баланс показывает, кто о чём говорил, когда у встречи есть темы и группы.
beside-nobody = Никто из группы «{ $group }» не высказался по теме «{ $theme }»
beside-cell = { $count ->
    [one] «{ $group }» по теме «{ $theme }»: { $count } высказывание
    [few] «{ $group }» по теме «{ $theme }»: { $count } высказывания
   *[other] «{ $group }» по теме «{ $theme }»: { $count } высказываний
}
beside-floor = Сколько минут говорили
beside-floor-short = мин
beside-floor-what = мин — сколько примерно минут говорила каждая группа: время от каждой её записи до следующей, каждый раз не больше пяти минут.
beside-floor-of = { $group }: { $minutes ->
    [0] меньше минуты
    [one] примерно { $minutes } минута
    [few] примерно { $minutes } минуты
   *[many] примерно { $minutes } минут
}
beside-silent = По теме «{ $theme }» не высказался никто из групп:
beside-all-heard = По теме «{ $theme }» высказались все группы
beside-unheard = Коды, которые ещё не звучали
beside-time = { $minutes } из { $planned } мин: { $theme }
beside-time-soon = Осталось { $minutes } мин
beside-time-over = { $minutes ->
    [0] Время вышло
   *[other] Время вышло { $minutes } мин назад
}

beside-parked = Отложено
beside-parked-none = Отложенного нет. Ctrl+L отправляет сюда то, что сейчас не к месту.
beside-parked-take = Вернуть в обсуждение
beside-parked-edit = Править
beside-parked-taken = Возвращено в обсуждение

beside-recorded = { $count ->
    [one] Записано { $count } высказывание
    [few] Записано { $count } высказывания
   *[other] Записано { $count } высказываний
}
beside-paste = Вставлено несколько строк
beside-paste-what = { $count ->
    [one] { $count } строка. Каждая — отдельное высказывание? Они получат выбранные сейчас тему, период и говорящего.
    [few] { $count } строки. Каждая — отдельное высказывание? Они получат выбранные сейчас тему, период и говорящего.
   *[other] { $count } строк. Каждая — отдельное высказывание? Они получат выбранные сейчас тему, период и говорящего.
}
beside-paste-lines = Строки
beside-paste-one = Одно высказывание: в поле ввода
beside-paste-separately = { $count ->
    [one] Записать { $count } высказывание
    [few] Записать отдельно { $count } высказывания
   *[other] Записать отдельно { $count } высказываний
}
beside-cards = Карточки со стены
beside-cards-what = Одна строка — одна карточка. Enter переходит к следующей. Они получат выбранные сейчас тему и период:
beside-card = Что написано на карточке
beside-card-others = Сколько ещё
beside-cards-record = { $count ->
    [one] Записать { $count } карточку
    [few] Записать { $count } карточки
   *[other] Записать { $count } карточек
}

beside-history = История высказывания
beside-history-somebody = без имени
beside-history-first = записано впервые
beside-history-past = с тех пор заменено
beside-history-emptied = убрано

beside-words = Другими словами
beside-words-save = Сохранить
beside-quotation = Можно ли цитировать?
beside-quotation-yes = да
beside-paraphrase = То же другими словами
beside-paraphrase-why = Без того, что может выдать говорившего. В открытых отчётах стоит вместо оригинала.
beside-translation = { $language }
beside-translator = Кто перевёл
beside-translator-self = вы

beside-photographs = Фотографии
beside-photographs-what = Выберите фотографии флипчартов и стены, перетащите их в окно или вставьте из буфера обмена. Сведения о том, где и когда они сделаны, удаляются.
beside-photographs-off = Фотографии выключены. Их можно включить в настройках, когда согласятся те, кто на них попадёт.
beside-photographs-choose = Выбрать фотографии
beside-photographs-mending = Подготовка…
beside-photographs-attached = Приложено
beside-photographs-caption = Что на ней
beside-photographs-shows = { $count ->
    [one] На ней { $count } высказывание
    [few] На ней { $count } высказывания
   *[other] На ней { $count } высказываний
}
beside-photographs-link = Правимое высказывание — на ней
beside-photographs-linked = Связано
beside-photographs-remove = Убрать
beside-photographs-removed = Убрано
beside-photographs-one = Фотография
beside-photographs-missing = Этот файл передан без фотографии.
