### Экран «Отчёт»: какой документ нужен и где он сохранён.

report-screen-heading = Составить отчёт
report-screen-no-file = Файл не открыт
report-screen-no-file-next = Откройте файл встреч или начните новую встречу; сказанное на ней можно будет сохранить документом.
report-screen-to-start = Перейти на начальный экран

report-screen-what = Что в нём будет
report-screen-what-vision = Проект видения
report-screen-what-vision-why = Документ по пунктам: на каких высказываниях держится каждый и что ещё не отражено.
report-screen-what-contributions = Высказывания
report-screen-what-contributions-why = Всё сказанное в том порядке, в каком оно прозвучало, без видения.
report-screen-what-data = В этом формате только высказывания.

report-screen-format = Формат
report-screen-format-docx = Word
report-screen-format-docx-why = Чтобы править, отправить в учреждение, распечатать.
report-screen-format-pdf = PDF
report-screen-format-pdf-why = Чтобы распечатать и сдать: страницы останутся такими, как есть.
report-screen-format-html = Веб-страница
report-screen-format-html-why = Один файл, который без интернета открывается в любом браузере, в том числе на телефоне.
report-screen-format-md = Markdown
report-screen-format-md-why = Простой текст с заголовками — для тех, кто работает с текстом.
report-screen-format-xlsx = Книга Excel
report-screen-format-xlsx-why = Листы с высказываниями, кластерами, голосами, видением и подсчётами, с диаграммой.
report-screen-format-csv = Таблица
report-screen-format-csv-why = Для Excel и других таблиц; её можно снова внести в «Келечек».
report-screen-format-json = Данные
report-screen-format-json-why = Всё в строгом виде — для программ и исследователей.
report-screen-format-qdpx = Проект для исследователей
report-screen-format-qdpx-why = REFI-QDA: для NVivo, MAXQDA, ATLAS.ti и других программ качественного анализа.

report-screen-language = Язык отчёта
report-screen-language-why = На нём заголовки и пояснения; сказанное остаётся на том языке, на котором прозвучало.

report-screen-public = Кто его прочтёт
report-screen-public-internal = Внутренний отчёт
report-screen-public-internal-why = С кодами участников, протоколистами и всеми высказываниями. Не для публикации.
report-screen-public-public = Открытый отчёт
report-screen-public-public-why = Без кодов участников, протоколистов, меток и истории, без высказываний с пометкой «не для печати» и без групп, где так мало людей, что кого-то можно узнать.
report-screen-file-public = открытый

report-screen-summary = Этот документ
report-screen-session = Встреча
report-screen-sessions = Встречи
report-screen-untitled = Встреча без названия
report-screen-more-sessions = и ещё { $count }
report-screen-contributions = Высказывания
report-screen-conflicts = Расхождения версий
report-screen-file = Имя файла
report-screen-file-why = Его можно изменить на следующем шаге.
report-screen-write = Выбрать, где сохранить…
report-screen-writing = Документ составляется…
report-screen-nothing = В этом файле ещё ничего не записано. Отчёт был бы пустым.
report-screen-written = Сохранено
report-screen-written-where = { $name } — в папке { $folder }

report-screen-leaves = Что уйдёт с документом
report-screen-looking = Выясняется, что уйдёт с документом…
report-screen-look = Выяснить, что уйдёт
report-screen-leaves-contributions =
    { $count ->
        [one] { $count } высказывание
        [few] { $count } высказывания
       *[other] { $count } высказываний
    }
report-screen-leaves-lines =
    { $count ->
        [one] { $count } пункт видения
        [few] { $count } пункта видения
       *[other] { $count } пунктов видения
    }
report-screen-leaves-paraphrased =
    { $count ->
        [one] { $count } высказывание другими словами, как договорились
        [few] { $count } высказывания другими словами, как договорились
       *[other] { $count } высказываний другими словами, как договорились
    }
report-screen-leaves-untranslated =
    { $count ->
        [one] { $count } высказывание на языке оригинала, без перевода и с пометкой
        [few] { $count } высказывания на языке оригинала, без перевода и с пометкой
       *[other] { $count } высказываний на языке оригинала, без перевода и с пометкой
    }
report-screen-leaves-participants =
    { $count ->
        [one] код { $count } участника
        [few] коды { $count } участников
       *[other] коды { $count } участников
    }
report-screen-leaves-note-takers =
    { $count ->
        [one] имя { $count } протоколиста
        [few] имена { $count } протоколистов
       *[other] имена { $count } протоколистов
    }
report-screen-stays = Что останется здесь
report-screen-stays-codes = коды участников, имена протоколистов, метки и история
report-screen-stays-private =
    { $count ->
        [one] { $count } высказывание не для печати
        [few] { $count } высказывания не для печати
       *[other] { $count } высказываний не для печати
    }
report-screen-stays-unparaphrased =
    { $count ->
        [one] { $count } высказывание, которое можно привести только другими словами, а их ещё никто не написал
        [few] { $count } высказывания, которые можно привести только другими словами, а их ещё никто не написал
       *[other] { $count } высказываний, которые можно привести только другими словами, а их ещё никто не написал
    }
report-screen-stays-erased =
    { $count ->
        [one] { $count } стёртое высказывание
        [few] { $count } стёртых высказывания
       *[other] { $count } стёртых высказываний
    }
report-screen-stays-groups = названия совсем малых групп: они стоят вместе как «Другие группы»
report-screen-pages = Документ до записи
report-screen-show = Открыть папку
