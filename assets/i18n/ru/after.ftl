### После встречи.

after-heading = После встречи
after-parts = Что делают после встречи
after-nothing = Встречи пока нет
after-debrief = Разбор встречи
after-debrief-what = Пятнадцать минут сразу после встречи, со всеми, кто её вёл. Ответы войдут в приложение отчёта о том, как он сделан.
after-surprises = Что нас удивило?
after-onlookers = Кто был в комнате, но не участвовал?
after-onlookers-hint = По роли, без имени: журналист, чей-то ребёнок, чиновник.
after-mood = Какое было настроение и как оно менялось?
after-notes = Насколько хороши записи и чего в них не хватает?
after-saturation = Появлялись ли под конец новые мысли?

after-approval = Одобрение
after-state = На каком этапе видение
after-state-draft = проект
after-state-presented = представлено
after-state-approved = одобрено
after-gathering = Кто собирался
after-gathering-hint = Собрание жителей (сход), кенеш.
after-attendance = Сколько было
after-for = За
after-against = Против
after-abstained = Воздержались
after-votes-over = { $count ->
    [one] На { $count } голос больше, чем было людей. Пересчитайте.
    [few] На { $count } голоса больше, чем было людей. Пересчитайте.
   *[other] На { $count } голосов больше, чем было людей. Пересчитайте.
}
after-votes-left = { $count ->
    [one] { $count } присутствовавший не учтён ни в одном подсчёте.
    [few] { $count } присутствовавших не учтены ни в одном подсчёте.
   *[other] { $count } присутствовавших не учтены ни в одном подсчёте.
}
after-amendments = Что при этом изменили
after-resolution = Что решили
after-resolution-hint = С номером и датой решения. Печатается на листах ответа жителям.

after-giving-back = Ответ жителям
after-giving-back-what = По странице на каждое место, чтобы зачитать там, где это прозвучало: вы сказали; вот что с этим стало; а если не пошло дальше — почему. Никто не назван; закрытого там нет.
after-giving-back-file = ответ жителям
after-scope = Для каких мест
after-scope-session = эта встреча
after-scope-all = все встречи файла
