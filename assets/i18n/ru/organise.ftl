### Группировка: доска одной темы, на которой высказывания собираются в кластеры.

organise-heading = Группировка
organise-theme = Тема
organise-no-theme = Без темы
organise-counts = { $clusters ->
    [one] { $clusters } кластер
    [few] { $clusters } кластера
   *[other] { $clusters } кластеров
}; { $loose ->
    [0] всё сгруппировано
   *[other] ещё не сгруппировано: { $loose }
}
organise-toolbar = Повторные записи, отменить и вернуть
organise-duplicates = Повторные записи
organise-undo = Отменить
organise-redo = Вернуть

## Что предлагает программа

organise-step = { $step ->
    [texts] Тексты разбираются на слова…
    [shared-words] Ищутся общие слова…
    [company] Ищутся слова, которые встречаются рядом…
    [agreement] Ищутся устойчивые соседства…
    [communities] Высказывания собираются вместе…
   *[names] Подбираются названия…
}
organise-proposals = { $count ->
    [0] Программе сейчас нечего предложить
   *[other] Предложений программы: { $count }
}
organise-called-off = Ничего не предложено
organise-accept-all = Принять все
organise-propose = Предложить кластеры
organise-propose-again = Предложить заново
organise-granularity = Насколько мелкими предлагать кластеры
organise-broad = крупнее
organise-fine = мельче
organise-join-languages = Объединять языки

## Доска

organise-cards = { $count ->
    [one] { $count } высказывание
    [few] { $count } высказывания
   *[other] { $count } высказываний
}
organise-column-empty = Здесь пока ничего нет.
organise-no-horizon = без периода
organise-loose = Ещё не сгруппировано
organise-parked = Отложенные вопросы
organise-unnamed = Без названия
organise-proposed = Предложено
organise-count = { $count }
organise-count-here = { $here } из { $all }
organise-offers = предложено ещё { $count }
organise-because = Потому что:
organise-offered = Предложено в «{ $name }»
organise-accept = Принять
organise-refuse = Отклонить
organise-name-of = Назвать «{ $name }»
organise-up-of = Переместить «{ $name }» выше
organise-down-of = Переместить «{ $name }» ниже
organise-merge-of = Слить «{ $name }» с другим кластером
organise-delete-of = Разобрать «{ $name }»
organise-chosen = выбрано
organise-reading = …
organise-notes = { $count ->
    [one] записано { $count } раз
    [few] записано { $count } раза
   *[other] записано { $count } раз
}
organise-contested = отнесено к разным кластерам

## Действия

organise-new = Новый кластер…
organise-take-out = Вынуть из кластера
organise-park = В отложенные вопросы
organise-move-to = { $count ->
    [one] Переместить { $count } высказывание
    [few] Переместить { $count } высказывания
   *[other] Переместить { $count } высказываний
}
organise-merge-into = Слить кластер с
organise-move-hint = Наберите часть названия; Enter выбирает отмеченное, Esc закрывает.
organise-drop-new = Отпустите здесь — получится новый кластер
organise-dragging = { $count ->
    [one] { $count } высказывание
    [few] { $count } высказывания
   *[other] { $count } высказываний
}
organise-new-of = { $count ->
    [one] Новый кластер: { $count } высказывание
    [few] Новый кластер: { $count } высказывания
   *[other] Новый кластер: { $count } высказываний
}
organise-name-heading = Название кластера
organise-answers = Название отвечает на вопрос:
organise-name-in = Название: { $language }
organise-name-hint = От 3 до 7 слов. Достаточно одного языка.
organise-name-empty = Кластеру нужно название хотя бы на одном языке.
organise-save = Сохранить
organise-leave = Оставить как есть
organise-keys = Пробел выбирает, M перемещает, N новый кластер, F2 название, A принять, R отклонить, Ctrl+Z отменить
organise-chosen-keys = Выбрано: { $count }. M перемещает, N новый кластер, Ctrl+1 2 3 период, Ctrl+L отложить, Esc снимает выбор

## Что сделано последним

organise-told-moved = { $count ->
    [one] { $count } высказывание теперь
    [few] { $count } высказывания теперь
   *[other] { $count } высказываний теперь
} в кластере «{ $name }».
organise-told-taken-out = { $count ->
    [one] { $count } высказывание теперь
    [few] { $count } высказывания теперь
   *[other] { $count } высказываний теперь
} вне кластеров.
organise-told-placed = { $count ->
    [one] { $count } высказывание
    [few] { $count } высказывания
   *[other] { $count } высказываний
}: { $name }.
organise-told-accepted = Принято предложений: { $count }.
organise-told-refused = Отклонено; больше предлагаться не будет.
organise-told-made = Создан кластер «{ $name }», высказываний: { $count }.
organise-told-named = Теперь называется «{ $name }».
organise-told-shifted = Кластер «{ $name }» перемещён.
organise-told-deleted = Кластер «{ $name }» разобран; высказывания остались.
organise-told-merged = Теперь это один кластер: «{ $name }».
organise-told-undone = Отменено.
organise-told-redone = Возвращено.

## Когда группировать нечего

organise-no-file = Файл не открыт
organise-no-file-next = Откройте файл встреч или начните новую встречу: сказанное на ней группируется здесь.
organise-to-start = Перейти на начальный экран
organise-nothing-said = Группировать пока нечего
organise-nothing-said-next = Запишите, что говорят люди, — и высказывания лягут сюда карточками, по темам и периодам.
organise-to-capture = Перейти к записи
