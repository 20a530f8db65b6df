### Кайталанган жазуулар: эки протокол жазуучу жазып алган бир эле пикир.

duplicate-heading = Эки жолу жазылганбы?
duplicate-what = Эки протокол жазуучу бир эле сөздү жазып алышы мүмкүн. Эки текст тең сакталат; бир эле пикир бир жолу саналат.
duplicate-looking = Кайталанган жазуулар изделип жатат…
duplicate-called-off = Издөө токтотулду.
duplicate-look-again = Кайра издөө
duplicate-look = Кайталанган жазууларды издөө
duplicate-many = Файл чоң; издөө бир аз убакытты алат, ошол учурда ишиңизди уланта берсеңиз болот.
duplicate-place = { $all } ичинен { $place }
duplicate-very-likely = бир эле пикир болушу ыктымал
duplicate-perhaps = балким, бир эле пикир
duplicate-note = { $number }-жазуу
duplicate-no-theme = темасы жок
duplicate-same = Бир эле пикир
duplicate-different = Башка-башка
duplicate-related = Байланыштуу
duplicate-later = Кийинчерээк
duplicate-same-what = Бир пикир: бир жолу саналат
duplicate-different-what = Эки башка пикир; кайра сунушталбайт
duplicate-related-what = Мааниси жакын эки пикир
duplicate-later-what = Кийин дагы суралат
duplicate-told = { $relation ->
    [same] Бир эле пикир: мындан ары бир жолу саналат.
    [related] Байланыштуу: экөө тең саналат.
   *[other] Башка-башка: экөө тең саналат.
} Ctrl+Z — артка кайтаруу.
duplicate-told-undone = Артка кайтарылды.
duplicate-told-redone = Кайра аткарылды.
duplicate-none = Кайталанган жазуу табылган жок
duplicate-none-next = Эки протокол жазуучу бир эле талкууну жазса, окшош жазуулар ушул жерде көрсөтүлөт.
duplicate-all-decided = Бардык түгөйлөр боюнча чечим кабыл алынды
duplicate-all-decided-next = Бир эле пикир келечек элесинин долбоорунда да, ар бир отчётто да бир жолу саналат.
duplicate-no-file = Файл ачыла элек
duplicate-no-file-next = Файл ачыңыз же файлдарды бириктириңиз; ошондо бир эле сөздүн жазуулары ушул жерден табылат.
duplicate-to-vision = Келечек элесинин долбоорун көрүү
duplicate-to-files = Файлдарга
