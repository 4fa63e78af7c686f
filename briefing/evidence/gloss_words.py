"""Words of Russian and Chinese news with an English word for each, for `gloss`.

Lists know language: acts, goods, offices, countries and their capitals. Pairs are set apart by bars; of a Russian word
its stem is listed, and the longest one that fits counts.
"""

RUSSIAN_SMALL = {
    "не": "not", "нет": "no", "без": "without", "и": "and", "а": "and", "но": "but", "или": "or", "в": "in",
    "во": "in", "на": "on", "с": "with", "со": "with", "из": "from", "к": "to", "ко": "to", "о": "about",
    "об": "about", "по": "by", "за": "for", "для": "for", "до": "to", "от": "from", "у": "by", "при": "at",
    "что": "that", "как": "as", "это": "this", "его": "its", "ее": "its", "их": "their", "который": "which",
    "которая": "which", "которое": "which", "которые": "which", "которую": "which", "этот": "this", "эта": "this",
    "между": "between", "около": "about", "более": "more than", "свыше": "more than", "менее": "less than",
    "год": "", "года": "", "году": "", "сумму": "worth", "сумма": "worth", "суммой": "worth", "стоимостью": "worth",
    "новый": "new", "будет": "will be", "будут": "will be", "рф": "Russia", "кнр": "China", "сша": "US",
    "кндр": "North Korea",
}  # fmt: skip
"""Whole words."""
RUSSIAN_STEMS = """
подписа sign|подпиш will sign|подписыва sign|заключ sign|договор agreement|соглашен agreement|контракт agreement
сделк agreement|меморандум memorandum|протокол protocol|встрет met|встреч meeting|переговор talks|саммит summit
визит visit|посет visit|посещ visit|прибы arrive|прилет arrive|приеха arrive|поставк supplies|поставл supply
поставит supply|экспорт exports|импорт imports|закуп buy|купи buy|прода sell|товарооборот trade|торговл trade
торгов trade|газ gas|газет newspaper|газопровод gas pipeline|трубопровод pipeline|нефт oil
нефтепровод oil pipeline|угл coal|уголь coal|зерн grain|пшениц wheat|удобрен fertilizer|кредит loan|заем loan
займ loan|порт port|железн rail|дорог road|мост bridge|аэропорт airport|реактор reactor|аэс nuclear plant
атомн nuclear|ядерн nuclear|завод plant|компани company|банк bank|министр minister|министерств ministry
правительств government|парламент parliament|президент president|премьер prime minister|посол ambassador
посольств embassy|вырос rose|выраст rise|возрос rose|увелич increased|рост growth|сократ decreased|снизи fell
сниж fell|упал fell|паден fell|состав amounted|достиг reached|достич reach|превыс exceeded|открыл opened
открыт opened|откро will open|запуст launched|запуск launch|начал began|начат begun|построи built|постро built
строительств construction|заверш completed|законч finished|отмен cancelled|отлож postponed|перенес postponed
приостанов suspended|ратифицир ratified|одобри approved|одобрен approved|отклон rejected|отверг rejected
принял adopted|принят adopted|предостав granted|выдел granted|выдал granted|переда handed|отправ sent
направ sent|прибыл arrived|погиб killed|убит killed|ране wounded|взрыв blast|авари accident|рабоч worker
солдат soldiers|военн military|учен exercise|корабл ships|судн ship|танкер tanker|ракет missile|самолет aircraft
истребител fighter|договорил agreed|догово agreed|совместн joint|деклараци declaration|заявлен statement
проект project|поезд train|рейс flight|груз freight|студент students|турист tourists|человек people
граждан citizens|российск Russian|росси Russia|китайск Chinese|кита China|инди India|индийск Indian
вьетнам Vietnam|вьетнамск Vietnamese|монголи Mongolia|монгольск Mongolian|корейск Korean|коре Korea|северн North
южн South|япони Japan|японск Japanese|иран Iran|иранск Iranian|турци Turkey|турецк Turkish|пакистан Pakistan
мьянм Myanmar|лаос Laos|лаосск Lao|таиланд Thailand|индонези Indonesia|малайзи Malaysia|сингапур Singapore
филиппин Philippines|бангладеш Bangladesh|казахстан Kazakhstan|узбекистан Uzbekistan|туркмени Turkmenistan
киргизи Kyrgyzstan|таджикистан Tajikistan|афганистан Afghanistan|саудовск Saudi|арави Arabia|эмират Emirates
катар Qatar|египет Egypt|белорусси Belarus|украин Ukraine|москв Moscow|пекин Beijing|шанхай Shanghai|ханой Hanoi
ханое Hanoi|пхеньян Pyongyang|сеул Seoul|токио Tokyo|дели Delhi|мумба Mumbai|улан-батор Ulaanbaatar
тегеран Tehran|анкар Ankara|стамбул Istanbul|исламабад Islamabad|нейпьидо Naypyidaw|бангкок Bangkok
джакарт Jakarta|куала-лумпур Kuala-Lumpur|манил Manila|ташкент Tashkent|астан Astana|ашхабад Ashgabat
бишкек Bishkek|душанбе Dushanbe|кабул Kabul|владивосток Vladivostok|харбин Harbin|казан Kazan
петербург Petersburg|сочи Sochi|путин Putin|лавров Lavrov|цзиньпин Jinping|моди Modi|чен Jong|ын Un
камбодж Cambodia|шри-ланк Sri Lanka|непал Nepal|израил Israel|дакк Dhaka|транзит transit|топлив fuel
дизел diesel|энергет energy|электроэнерг electricity|продовольств food|мяс meat|рыб fish|краб crab|лес timber
алмаз diamonds|золот gold|металл metal|стал steel|алюмин aluminium|уран uranium|вакцин vaccine|виз visa
безвизов visa-free|оруж weapons|танк tanks|вертолет helicopters|систем systems|спутник satellite
университет university|школ school|центр centre|фонд fund|инвести investment|акци shares|цен price|пошлин duties
санкц sanctions|запрет ban|квот quota|скидк discount|валют currency|расчет settlements|платеж payments|долг debt
помощ aid|гуманитарн humanitarian|беспилотник drones|границ border|област region|район district|остров island
церемони ceremony|выставк exhibition|форум forum|конференц conference|комисси commission|комитет committee
союз union|совет council|голос vote|резолюц resolution|выбор election|избра elected|назнач appointed
отстав resigned|арест arrested|задерж detained|суд court|приговор sentenced|посевн sowing|вод water|автомоб cars
контейнер container|вагон wagons|локомотив locomotives|цистерн cisterns|таможн customs|поставил supply
переход crossing|тоннел tunnel|паром ferry|шахт mine|рудник mine|месторожден field|скважин well|крупнейш largest
восточн eastern|западн western|дальн far
"""
CHINESE_WORDS = """
签署 signed|签订 signed|签了 signed|合同 agreement|协议 agreement|协定 agreement|条约 agreement
备忘录 memorandum|会见 met|会晤 met|会谈 talks|峰会 summit|访问 visited|抵达 arrived|到访 visited|供应 supply
供气 gas supply|出口 exports|进口 imports|购买 bought|采购 bought|出售 sold|贸易额 trade|贸易 trade|天然气 gas
石油 oil|原油 oil|煤炭 coal|管道 pipeline|粮食 grain|小麦 wheat|化肥 fertilizer|贷款 loan|港口 port|港 port
铁路 rail|公路 road|大桥 bridge|机场 airport|反应堆 reactor|核电站 nuclear plant|公司 company|银行 bank
部长 minister|外交部 foreign ministry|政府 government|议会 parliament|总统 president|总理 prime minister
大使 ambassador|增长 rose|上升 rose|增加 increased|下降 fell|减少 decreased|下滑 fell|达到 reached|达 reached
启动 launched|开通 opened|开工 began|建成 completed|完成 completed|建设 construction|取消 cancelled
推迟 postponed|暂停 suspended|批准 approved|否决 rejected|拒绝 rejected|提供 granted|发放 granted|交付 delivered
派遣 sent|死亡 killed|遇难 killed|受伤 wounded|爆炸 blast|工人 workers|士兵 soldiers|军事 military|演习 exercise
军舰 warships|油轮 tanker|导弹 missiles|飞机 aircraft|联合声明 joint statement|声明 statement|项目 project
列车 train|航班 flights|学生 students|游客 tourists|没有 not|未 not|不 not|价值 worth|总值 worth|金额 worth
约 about|超过 more than|俄罗斯 Russia|俄 Russia|中国 China|中 China|印度 India|越南 Vietnam|蒙古 Mongolia
朝鲜 North Korea|韩国 South Korea|日本 Japan|伊朗 Iran|土耳其 Turkey|巴基斯坦 Pakistan|缅甸 Myanmar|老挝 Laos
泰国 Thailand|印度尼西亚 Indonesia|印尼 Indonesia|马来西亚 Malaysia|新加坡 Singapore|菲律宾 Philippines
哈萨克斯坦 Kazakhstan|乌兹别克斯坦 Uzbekistan|阿富汗 Afghanistan|美国 US|莫斯科 Moscow|北京 Beijing
上海 Shanghai|河内 Hanoi|平壤 Pyongyang|首尔 Seoul|东京 Tokyo|新德里 Delhi|乌兰巴托 Ulaanbaatar|德黑兰 Tehran
安卡拉 Ankara|雅加达 Jakarta|曼谷 Bangkok|内比都 Naypyidaw|塔什干 Tashkent|阿斯塔纳 Astana|喀山 Kazan
海参崴 Vladivostok|符拉迪沃斯托克 Vladivostok|哈尔滨 Harbin|普京 Putin|习近平 Xi Jinping|莫迪 Modi
拉夫罗夫 Lavrov|王毅 Wang Yi|金正恩 Kim Jong Un|俄罗斯天然气工业公司 Gazprom|俄气 Gazprom|中石油 CNPC
中国石油天然气集团 CNPC|俄罗斯石油公司 Rosneft|孟加拉国 Bangladesh|柬埔寨 Cambodia|斯里兰卡 Sri Lanka
尼泊尔 Nepal|沙特阿拉伯 Saudi Arabia|沙特 Saudi|阿联酋 Emirates|卡塔尔 Qatar|埃及 Egypt|以色列 Israel
吉尔吉斯斯坦 Kyrgyzstan|塔吉克斯坦 Tajikistan|土库曼斯坦 Turkmenistan|白俄罗斯 Belarus|乌克兰 Ukraine|达卡 Dhaka
过境 transit|柴油 diesel|燃料 fuel|电力 electricity|食品 food|肉类 meat|木材 timber|黄金 gold|钢铁 steel
铝 aluminium|铀 uranium|签证 visa|免签 visa-free|武器 weapons|坦克 tanks|直升机 helicopters|系统 systems
卫星 satellite|大学 university|中心 centre|投资 investment|价格 price|关税 duties|制裁 sanctions|禁令 ban
货币 currency|结算 settlements|援助 aid|无人机 drones|边境 border|论坛 forum|委员会 committee|决议 resolution
任命 appointed|逮捕 arrested|扣留 detained|法院 court|汽车 cars|节车厢 wagons|车厢 wagons|机车 locomotives
海关 customs|口岸 crossing
隧道 tunnel|轮渡 ferry
矿 mine|气田 gas field|油田 oil field|集装箱 container|联合 joint|交接 handed
"""
