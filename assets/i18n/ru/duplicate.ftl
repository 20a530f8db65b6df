### Повторные записи: одно высказывание, которое записали два протоколиста.

duplicate-heading = Записано дважды?
duplicate-what = Два протоколиста могли записать одни и те же слова. Оба текста сохранятся; одно и то же считается один раз.
duplicate-looking = Идёт поиск повторных записей…
duplicate-called-off = Поиск остановлен.
duplicate-look-again = Искать снова
duplicate-look = Искать повторные записи
duplicate-many = Файл большой; поиск займёт время, а вы можете работать дальше.
duplicate-place = { $place } из { $all }
duplicate-very-likely = скорее всего, одно и то же
duplicate-perhaps = возможно, одно и то же
duplicate-note = Запись { $number }
duplicate-no-theme = без темы
duplicate-same = Одно и то же
duplicate-different = Разные
duplicate-related = Связаны
duplicate-later = Позже
duplicate-same-what = Одно высказывание: считается один раз
duplicate-different-what = Два высказывания; больше не предлагать
duplicate-related-what = Два высказывания, близких по смыслу
duplicate-later-what = Спросить ещё раз
duplicate-told = { $relation ->
    [same] Одно и то же: теперь считается один раз.
    [related] Связаны: считаются оба.
   *[other] Разные: считаются оба.
} Ctrl+Z — отменить.
duplicate-told-undone = Отменено.
duplicate-told-redone = Возвращено.
duplicate-none = Повторных записей не найдено
duplicate-none-next = Когда два протоколиста записывают одно обсуждение, похожие записи появляются здесь.
duplicate-all-decided = По всем парам решено
duplicate-all-decided-next = Одно и то же считается один раз: и в проекте видения, и в каждом отчёте.
duplicate-no-file = Файл не открыт
duplicate-no-file-next = Откройте или объедините файлы; тогда здесь найдутся записи одних и тех же слов.
duplicate-to-vision = Посмотреть проект видения
duplicate-to-files = К файлам
