### Панель с этапами работы и названия, общие для нескольких экранов.

rail-stages = Этапы работы
rail-stage-start = Начало
rail-stage-prepare = Подготовка
rail-stage-capture = Запись
rail-stage-organise = Группировка
rail-stage-prioritise = Приоритеты
rail-stage-vision = Видение
rail-stage-merge = Объединение
rail-stage-report = Отчёт
rail-stage-after = После встречи
rail-no-file = Сначала откройте или создайте файл.
rail-file = Открытый файл
rail-read-only = { $reason ->
    [in-use] Файл открыт в другом окне, поэтому здесь его можно только читать.
   *[unwritable] Записывать в этот файл здесь нельзя, его можно только читать.
}
rail-session = Встреча
rail-untitled = Встреча без названия
rail-contributions = { $count ->
    [one] { $count } высказывание
    [few] { $count } высказывания
    [many] { $count } высказываний
   *[other] { $count } высказывания
}
rail-conflicts = { $count ->
    [one] { $count } высказывание, версии которого расходятся
    [few] { $count } высказывания, версии которых расходятся
    [many] { $count } высказываний, версии которых расходятся
   *[other] { $count } высказывания, версии которых расходятся
}
rail-organised = { $clusters ->
    [one] { $clusters } кластер
    [few] { $clusters } кластера
   *[other] { $clusters } кластеров
}; { $loose ->
    [0] всё сгруппировано
   *[other] ещё не сгруппировано: { $loose }
}
rail-prioritised = Кластеров с голосами: { $done }; { $left ->
    [0] все подсчитаны
   *[other] без голосов ещё { $left }
}
rail-projector = Показ
rail-projector-on = Показ включён
rail-projector-settings = Что видит зал
rail-settings = Настройки
rail-shortcuts = Клавиши
rail-close = Закрыть
rail-cancel = Прервать
rail-progress = { $done } из { $all }

rail-kind-problem = проблема
rail-kind-strength = сильная сторона
rail-kind-need = потребность
rail-kind-proposal = предложение
rail-kind-question = вопрос

rail-level-today = Сегодня
rail-level-goal = Цель
rail-level-task = Задача
rail-level-action = Действие

rail-horizon-today = сегодня
rail-horizon-tomorrow = завтра
rail-horizon-year = { $year } год

rail-language-ky = Кыргызча
rail-language-ru = Русский
rail-language-en = English
rail-language-mixed = смешанный

rail-not-backed-up = Резервную копию сделать не удалось. { $reason }
rail-lacking = Ещё не хватает: { $what }
rail-lacking-date = дата
rail-lacking-place = место
rail-lacking-themes = темы
rail-lacking-groups = группы
rail-lacking-participants = участники
