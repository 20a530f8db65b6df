### Показ на экране: что видит зал и что ещё можно показать.

projector-title = Келечек – показ на экране
projector-welcome = Добро пожаловать
projector-left = { $minutes ->
    [one] осталась { $minutes } минута
    [few] осталось { $minutes } минуты
   *[other] осталось { $minutes } минут
}
projector-over = Время вышло
projector-said = { $count ->
    [one] { $count } высказывание
    [few] { $count } высказывания
   *[other] { $count } высказываний
}
projector-dots = { $count ->
    [one] { $count } наклейка
    [few] { $count } наклейки
   *[other] { $count } наклеек
}
projector-no-clusters = Пока ничего не сгруппировано.
projector-settings = Показ на экране
projector-what = Зал видит вопрос для обсуждения и часы, на экране «Группировка» — кластеры, на экране «Приоритеты» — их наклейки. Кто что сказал и что сейчас печатается, зал не видит никогда.
projector-notes = Показывать и слова из кластеров. Кроме того, что нельзя цитировать.
projector-minutes = Минут на эту тему
projector-begin = Запустить часы
projector-stop = Остановить часы
projector-keys = F5 включает и выключает показ, F6 переходит к следующему вопросу.
