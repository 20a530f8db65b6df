### Иштин этаптары көрсөтүлгөн тилке жана бир нече экранга орток аталыштар.

rail-stages = Иштин этаптары
rail-stage-start = Башталыш
rail-stage-prepare = Даярдоо
rail-stage-capture = Жазуу
rail-stage-organise = Топтоо
rail-stage-prioritise = Артыкчылык
rail-stage-vision = Элес
rail-stage-merge = Бириктирүү
rail-stage-report = Отчёт
rail-stage-after = Андан кийин
rail-no-file = Адегенде файл ачыңыз же түзүңүз.
rail-file = Ачылган файл
rail-read-only = { $reason ->
    [in-use] Бул файл башка терезеде ачык, ошондуктан бул жерде аны окууга гана болот.
   *[unwritable] Бул жерде файлга жазууга болбойт, аны окууга гана болот.
}
rail-session = Жолугушуу
rail-untitled = Аталышы жок жолугушуу
rail-contributions = { $count } пикир
rail-conflicts = { $count } пикирдин версиялары дал келбейт
rail-organised = { $clusters } топтом; { $loose ->
    [0] баары топтолду
   *[other] топтоло элек: { $loose }
}
rail-prioritised = Добуш саналган топтомдор: { $done }; { $left ->
    [0] баары саналды
   *[other] санала элек: { $left }
}
rail-projector = Экранга чыгаруу
rail-projector-on = Экранда көрсөтүлүүдө
rail-projector-settings = Зал эмнени көрөт
rail-settings = Жөндөөлөр
rail-shortcuts = Баскычтар
rail-close = Жабуу
rail-cancel = Токтотуу
rail-progress = { $all } ичинен { $done }

rail-kind-problem = көйгөй
rail-kind-strength = күчтүү жагы
rail-kind-need = муктаждык
rail-kind-proposal = сунуш
rail-kind-question = суроо

rail-level-today = Бүгүн
rail-level-goal = Максат
rail-level-task = Милдет
rail-level-action = Иш-аракет

rail-horizon-today = бүгүн
rail-horizon-tomorrow = эртең
rail-horizon-year = { $year }-жыл

rail-language-ky = Кыргызча
rail-language-ru = Русский
rail-language-en = English
rail-language-mixed = аралаш

rail-not-backed-up = Камдык көчүрмө жасалган жок. { $reason }
rail-lacking = Азырынча жетишпейт: { $what }
rail-lacking-date = күнү
rail-lacking-place = орду
rail-lacking-themes = темалар
rail-lacking-groups = тараптар
rail-lacking-participants = катышуучулар
