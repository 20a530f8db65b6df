### Баскычтар.

shortcuts-heading = Баскычтар
shortcuts-physical = Тамгалар менен сандар — кайсы раскладка күйүп турбасын, баскычтагы латынча белгилер.
shortcuts-or = же
shortcuts-recording = Жазуу
shortcuts-record = Пикирди жазып коюу
shortcuts-new-line = Жаңы сап
shortcuts-theme = Тема
shortcuts-horizon = Бүгүн, эртең, 2030-жыл
shortcuts-kind = Түрү, андан соң жебе же сан
shortcuts-who = Ким айтты
shortcuts-tag = Белги
shortcuts-verbatim = Сөзмө-сөз
shortcuts-private = Цитата катары берилбесин
shortcuts-parking-lot = Кийинкиге калтыруу
shortcuts-next-question = Кийинки талкуу суроосу
shortcuts-correcting = Оңдоо жана издөө
shortcuts-edit-last = Бош кутучада: акыркысын, андан соң мурункусун оңдоо
shortcuts-undo = Артка кайтаруу: текстти, бош кутучада — каалаганын
shortcuts-redo = Кайра аткаруу
shortcuts-find = Баарынан издөө
shortcuts-letters = Орусча клавиатурада кыргыз тамгалары
shortcuts-everywhere = Бардык жерде
shortcuts-stage = Этаптар, жогортон ылдый
shortcuts-list = Ушул тизме
shortcuts-close = Терезечени жабуу
