### Клавиши.

shortcuts-heading = Клавиши
shortcuts-physical = Буквы и цифры — те, что напечатаны на клавише латиницей, какая бы раскладка ни была включена.
shortcuts-or = или
shortcuts-recording = Запись
shortcuts-record = Записать
shortcuts-new-line = Новая строка
shortcuts-theme = Тема
shortcuts-horizon = Сегодня, завтра, 2030 год
shortcuts-kind = Вид, затем стрелка или цифра
shortcuts-who = Кто сказал
shortcuts-tag = Метка
shortcuts-verbatim = Дословно
shortcuts-private = Не для цитирования
shortcuts-parking-lot = В отложенные вопросы
shortcuts-next-question = Следующий вопрос для обсуждения
shortcuts-correcting = Исправление и поиск
shortcuts-edit-last = В пустом поле: править последнее, затем предыдущее
shortcuts-undo = Отменить: текст, а в пустом поле — что угодно
shortcuts-redo = Вернуть
shortcuts-find = Найти во всём
shortcuts-letters = Кыргызские буквы на русской клавиатуре
shortcuts-everywhere = Везде
shortcuts-stage = Этапы, сверху вниз
shortcuts-list = Этот список
shortcuts-close = Закрыть диалог
