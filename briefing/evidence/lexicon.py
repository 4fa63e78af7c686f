"""The word lists of the evidence stage, each with its reason: English first, basics of Russian and Chinese.

Lists know language, never a topic: what belongs to a topic stands in its profile. A phrase (the tuples) is a
pattern that `words` matches as whole words, in any case, across any white space; a trailing `*` stands for any
ending of the last word. Chinese has no word boundaries and matches anywhere.
"""


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


_QUANTITY = (
    r"(?:[\d$€£]|(?:one|two|three|four|five|six|seven|eight|nine|ten|half|twenty|thirty|forty|fifty)\b"
    r"|a\s(?:dozen|hundred|thousand|million|third|quarter)\b)"
)
PERFECTIVE = (
    # Russian perfective verbs in the present form: they tell the future
    "посет(?:ит|ят)", "прибуд(?:ет|ут)", "провед(?:ет|ёт|ут)", "встрет(?:ит|ят)ся", "обсуд(?:ит|ят|им)",
    "подпиш(?:ет|ут|ем)", "состо(?:ит|ят)ся", "пройд(?:ет|ёт|ут)", "начн(?:ет|ёт|ут)(?:ся)?", "откро(?:ет|ют)(?:ся)?",
    "запуст(?:ит|ят)", "постро(?:ит|ят)", "постав(?:ит|ят|им)", "увелич(?:ит|ат)(?:ся)?", "сократ(?:ит|ят)(?:ся)?",
    "сниз(?:ит|ят)(?:ся)?", "вырас(?:тет|тут)", "достигн(?:ет|ут)", "стан(?:ет|ут)", "получ(?:ит|ат)",
    "направ(?:ит|ят)(?:ся)?", "выступ(?:ит|ят)", "прим(?:ет|ут)", "отправ(?:ит|ят)(?:ся)?", "введ(?:ет|ёт|ут)",
    "продл(?:ит|ят)(?:ся)?", "заверш(?:ит|ат)(?:ся)?", "созда(?:ст|дут)", "обеспеч(?:ит|ат)", "позвол(?:ит|ят)",
    "укреп(?:ит|ят)", "расшир(?:ит|ят)(?:ся)?", "заключ(?:ит|ат)", "куп(?:ит|ят)", "прода(?:ст|дут)",
    "переда(?:ст|дут)", "представ(?:ит|ят)", "предлож(?:ит|ат)", "рассмотр(?:ит|ят)", "объяв(?:ит|ят)",
    "возглав(?:ит|ят)", "верн(?:ет|ёт|ут)(?:ся)?", "смо(?:жет|гут)", "вступ(?:ит|ят)", "войд(?:ет|ёт|ут)",
    "заработа(?:ет|ют)", "остан(?:ет|ут)ся", "сохран(?:ит|ят)(?:ся)?", "состав(?:ит|ят)", "превыс(?:ит|ят)",
    "окаж(?:ет|ут)", "помо(?:жет|гут)", "привед(?:ет|ёт|ут)", "сдела(?:ет|ют)", "возобнов(?:ит|ят)(?:ся)?",
    "проигнориру(?:ет|ют)", "присоедин(?:ит|ят)ся", "откаж(?:ет|ут)ся", "приед(?:ет|ут)", "прилет(?:ит|ят)",
    "вылет(?:ит|ят)", "приглас(?:ит|ят)", "поднимет(?:ся)?", "продолж(?:ит|ат)(?:ся)?", "останов(?:ит|ят)(?:ся)?",
    "потребу(?:ет|ют)ся", "попрос(?:ит|ят)", "измен(?:ит|ят)(?:ся)?", "появ(?:ит|ят)ся", "обойд(?:ет|ёт)ся",
    "поддерж(?:ит|ат)", "перейд(?:ет|ёт|ут)", "пострада(?:ет|ют)", "соберут(?:ся)?", "соберет(?:ся)?",
    "выйд(?:ет|ёт|ут)", "подключ(?:ит|ат)(?:ся)?", "достро(?:ит|ят)", "соедин(?:ит|ят)", "закуп(?:ит|ят)", "сдадут",
    "произойд(?:ет|ёт|ут)", "разверн(?:ет|ёт|ут)", "размест(?:ит|ят)", "утверд(?:ит|ят)", "освобод(?:ит|ят)",
    "закро(?:ет|ют)(?:ся)?", "выдел(?:ит|ят)", "влож(?:ит|ат)", "инвестирует", "скаж(?:ет|ут)ся", "нанес(?:ет|ёт|ут)",
)  # fmt: skip
NEGATIONS = (
    # grammatical negation: drop one and the sentence says the opposite
    "not", "n't", "n’t", "no", "none", "nobody", "nothing", "nowhere", "never", "neither", "nor", "without",
    "cannot", "no longer", "no one", "hardly", "scarcely",
    "не", "нет", "ни", "без", "никогда", "никто", "ничто", "ничего", "нельзя",
    "невозможно",
    "никак*", "нигде", "никуда", "никогда не", "ни один", "вовсе не",
    "不", "没", "没有", "未", "无法", "并非", "从未", "尚未", "无意", "毫无", "绝不",
)  # fmt: skip
DENIALS = (
    # verbs and adjectives that negate what follows: "denied that", "failed to", "far from"
    "den(?:y|ies|ied|ying|ial|ials)", "refus(?:e|es|ed|ing|al)", "reject(?:s|ed|ing|ion)?", "fail(?:s|ed|ing|ure)?",
    "lack(?:s|ed|ing)?", "doubt(?:s|ed|ing|ful)?", "(?:rule|rules|ruled|ruling) out", "far from", "unlikely",
    "unable", "impossible", "unwilling", "unclear", "short of", "prevent(?:s|ed|ing)?", "avoid(?:s|ed|ing)?",
    "declin(?:e|ed|es|ing) to", "yet to",
    "withh(?:old|olds|eld|olding)", "dismiss(?:es|ed|ing)?", "refut(?:e|es|ed|ing)", "disput(?:e|es|ed|ing)",
    "отрица*", "отказ*", "опроверг*", "отверг*", "исключил*", "вряд ли", "едва ли", "воздерж*", "прекрат*", "否认",
    "拒绝", "驳斥", "难以",
)  # fmt: skip
MODALS = (
    # possibility, obligation and future: they tell a plan or a guess from a fact
    r"(?-i:(?<!\ba\s)(?<!\bthe\s)(?<!\bits\s)(?<!strong\s)(?<!political\s)(?<!good\s)will)",
    "'ll", "’ll", "won't", "won’t", "would", "(?-i:may)", "might", "(?-i:can)", "cannot", "can't",
    "can’t", "could",
    "should", "shall", "must", "ought to", "need to", "needs to", "has to", "have to", "had to",
    "to be (?:held|signed|built|opened|announced)",
    "(?:is|are|was|were|be|been|being|'s|’s|'re|’re) (?:set|expected|due|scheduled|going|planned|slated|poised|"
    "likely|unlikely|about|supposed|bound|able|unable|ready|prepared|certain|sure|hoping|planning|seeking|"
    "intended|on (?:his|her|its|their|the) way) to",
    "(?:is|are) to",
    r"(?<!the\s)(?<!a\s)(?<!its\s)(?<!their\s)(?:plan|intend|aim|hope|expect|seek|want|wish|promise|pledge|vow|propose|"
    "threaten|agree)(?:s|ed|ing)? to",
    "planned to", "planning to", "hoping to", "proposing to", "promising to", "agreed to",
    "буд(?:ет|ут|ем)", "может", "могут", "мог", "могла", "могли", "могло", "должен", "должна", "должно", "должны",
    "планиру*", "намер*", "собира*", "ожида*", "бы", "предсто(?:ит|ят)", "рассчитыва*", "следует", "необходимо",
    "можно",
    *PERFECTIVE,
    "将(?![军士])", "将会", "可能", "可以", "应该", "应当", "必须", "计划", "打算", "预计", "拟", "有望",
    "会(?=[继进成导带对])", "定于",
)  # fmt: skip
PLANS = (
    # what makes a plan a plan; a sentence resting on a planned claim has one of these (or another modal)
    "plan(?:s|ned|ning)?", "schedul(?:e|es|ed|ing)", "prepar(?:e|es|ed|ing|ation|ations)", "upcoming", "forthcoming",
    "propos(?:e|es|ed|ing|al|als)", "intend(?:s|ed|ing)?", "intention(?:s)?", "aim(?:s|ed|ing)?",
    "hop(?:e|es|ed|ing)",
    "seek(?:s|ing)?", "pledg(?:e|es|ed|ing)", "vow(?:s|ed|ing)?", "promis(?:e|es|ed|ing)", "expect(?:s|ed|ing)?",
    "on (?:his|her|its|their|the) way", "en route", "draft", "next (?:week|month|year)", "due", "want(?:s|ed|ing)?",
    "stud(?:y|ying)", "negotiat(?:e|es|ing)", "invit(?:e|es|ed|ing|ation)", "offer(?:s|ed|ing)?", "target(?:s|ed)?",
    "план(?:а|у|ы|ов|ам|ах|ом|е)?", "планов*", "запланирован*", "готов*", "подготов*", "предстоящ*", "намер*",
    "проект*", "предлож*", "приглаш*",
    "назначен*", "计划", "准备", "即将", "筹备", "力争", "邀请", "提议",
)  # fmt: skip
HEDGES = (
    # how sure the source is, and of how much; dropping one strengthens the claim
    "appear(?:s|ed|ing)?(?: to)?", "apparent", "apparently", "seem(?:s|ed|ing|ingly)?", "reportedly",
    "alleg(?:ed|edly)",
    "likely", "unlikely", "possib(?:le|ly|ility)", "perhaps", "maybe", "probabl(?:e|y)", "potentially",
    r"potential(?=\s\w)(?! (?:for|of|to|in)\b)",
    "presumabl(?:e|y)", "supposed(?:ly)?", "purported(?:ly)?", "so-called", "suggest(?:s|ed|ing)?",
    "indicat(?:e|es|ing)",
    r"(?<!to\x20)signs? (?:of|that)", r"(?<=a\x20)sign the", "on the brink of",
    "(?:is|are|was|were) (?:believed|thought|said|reported|"
    "rumoured|rumored|considered|seen|estimated) to", "feel(?:s)? like", "look(?:s)? like", "look(?:s)? set to",
    "more like", "as if", "as though", "in part", "part(?:ly|ially)", "largely", "mostly", "mainly",
    "to some extent", "to a certain extent", "somewhat", "relatively", "fairly", "in some ways", "tend(?:s|ed)? to",
    "generally", "usually", "often", "sometimes", "occasionally", "almost", "nearly", "approximately", "roughly",
    rf"(?:about|around|some)(?=\s{_QUANTITY})",
    "at least", "at most", "up to", "more than", "less than", "fewer than", "as many as", "as much as",
    "no (?:more|less|fewer) than", "one of", "among the", "not (?:entirely|completely|fully|necessarily|yet|always)",
    r"(?:suspect|fear)(?:s|ed)?(?=\s(?:that|it|he|she|they|(?-i:[A-Z])))",
    "unconfirmed", "rumour(?:s|ed)?", "rumor(?:s|ed)?", "estimat(?:e|es|ed)",
    "in (?:my|his|her|their|our) (?:view|opinion)",
    "I think", "I believe", "we think", "we believe", "it is thought", "it is believed",
    "похоже", "вероятно", "возможно", "видимо", "наверное", "кажется", "якобы", "предположительно", "около",
    "примерно", "почти", "отчасти", "по-видимому", "скорее всего", "порядка(?=\\s\\d)", "более(?=\\s(?:\\d|чем))",
    "менее(?=\\s(?:\\d|чем))",
    "свыше", "не менее", "не более", "как минимум", "до(?=\\s\\d[\\d,]*\\s(?:млн|млрд|тыс|%))", "не исключ*",
    "потенциально", "предварительно",
    "в основном", "частично", "по некоторым данным", "по неподтвержденн*", "один из", "одна из", "одним из",
    "одной из",
    "或将", "约(?=\\d)", "近(?=\\d)", "超过(?=\\d)", "逾(?=\\d)", "至少", "最多", "左右", "部分", "主要", "之一",
    "有望", "据信", "似乎",
    "据称", "据报道", "大概", "大约", "或许", "也许", "可能", "几乎",
)  # fmt: skip
CONDITIONS = (
    # what a statement depends on; cutting one off makes the conditional categorical
    "if", "unless", "provided that", "providing that", "as long as", "on condition", "in the event", "in case",
    "only when",
    "depending on", "subject to", "should the", "were it", "until", "except", "except for", "only if", "whether",
    "если", "при условии", "в случае", "пока не", "кроме(?! того)", "за исключением", "лишь", "только", "如果",
    "若(?=不|要|能)", "一旦", "除非", "只要", "只有",
)  # fmt: skip
CONTRASTS = (
    # words that join two halves; one half alone misleads
    "but", "but also", "not only", "although", "though", "even though", "however", "despite", "in spite of", "while",
    "whereas", "yet", "nevertheless", "nonetheless", "instead", "rather than", "instead of", "on the other hand",
    "on the one hand", "albeit", "notwithstanding", "even if", "even as", "regardless of", "irrespective of",
    "unlike", "in contrast", "by contrast", "still",
    "но", "однако", "хотя", "несмотря на", "зато", "тогда как", "в то время как", "не только", "вместо", "вопреки",
    "тем не менее",
    "但", "但是", "然而", "虽然", "尽管", "不仅", "而是", "而非", "却",
)  # fmt: skip
CONNECTIVES = (
    # leading words that point back to an earlier sentence; a trim may take them off
    "but", "additionally", "however", "yet", "still", "nevertheless", "nonetheless", "though", "instead", "and", "so",
    "therefore",
    "thus", "moreover", "furthermore", "also", "in addition", "besides", "meanwhile", "then", "now", "indeed",
    "of course", "in fact", "at the same time", "first", "first of all", "secondly", "second", "third", "thirdly",
    "finally", "most of all", "on the other hand", "by contrast", "in contrast", "for its part", "for their part",
    "for his part", "as a result", "in this sense", "what’s more", "what's more", "similarly", "for example",
    "simultaneously", "lastly", "in short", "in conclusion", "after all",
    "однако", "но", "при этом", "кроме того", "также", "итак", "в то же время", "между тем", "тем временем",
    "тем не менее", "вместе с тем",
    "к тому же", "впрочем", "кстати", "в частности", "помимо этого", "так(?=,)", "во-первых", "во-вторых",
    "наконец", "в целом", "таким образом",
    "в свою очередь", "как сообщалось", "как ранее сообщалось", "а",
    "但", "但是", "然而", "此外", "另外", "同时", "与此同时", "因此", "而", "不过", "总之", "首先", "其次", "最后",
)  # fmt: skip
SPEECH_VERBS = _words(
    # verbs with which a text gives words or thoughts to somebody
    """said say says saying told tells tell telling stated states stating stressed stresses stressing noted notes
    noting added adds adding announced announces announcing declared declares declaring emphasized emphasised
    emphasizes emphasises emphasizing emphasising claimed claims claiming argued argues arguing believes believed
    believe believing thinks thought think explained explains explaining remarked remarks remarking wrote writes
    writing reported reports reporting insisted insists insisting warned warns warning suggested suggests suggesting
    asserted asserts asserting affirmed affirms confirmed confirms confirming admitted admits admitting acknowledged
    acknowledges acknowledging concluded concludes concluding estimated estimates predicted predicts predicting
    expects expected hopes hoped expressed expresses expressing underlined underlines underlining underscored
    highlighted highlights highlighting observed observes observing commented comments commenting replied replies
    answered criticized criticised criticizes criticises accused accuses accusing alleged alleges promised promises
    promising vowed vows pledged pledges reiterated reiterates reiterating recalled recalls recalling specified
    specifies specifying noticed notices urged urges urging called calls calling proposed proposes proposing denied
    denies denying rejected rejects doubted doubts agreed agrees revealed reveals disclosed discloses mentioned
    mentions cited cites quoted quotes pointed points pointing described describes describing considers considered
    maintains maintained contends contended judges judged assessed assesses assessing сказал сказала сказали заявил
    заявила заявили отметил отметила подчеркнул подчеркнула сообщил сообщила сообщили считает считают добавил
    добавила пояснил пояснила указал указала рассказал рассказала напомнил напомнила говорит говорится пишет
    утверждает утверждают говорил говорила пишут сообщает сообщают передает передаёт уточнил уточнила уточнили
    заметил заметила
    написал написала объявил объявила объявили объяснил объяснила признал признала подтвердил подтвердила подтвердили
    ответил ответила констатировал полагает полагают подытожил заключил предупредил предупредила пообещал пообещала
    призвал призвала опроверг опровергла предложил предложила назвал назвала прогнозирует отмечает подчеркивает
    заявляет указывает информирует цитирует приводит поведал резюмировал добавили отметили подчеркнули напомнили
    рассказали пояснили призвали"""
)
SPEECH_MARKS = (
    # attributions that are no verb, and Chinese verbs of saying
    "according to", "in the words of", "in the view of", "in the opinion of", "as reported by", "citing", "quoting",
    "по словам", "по мнению", "по данным", "по оценк*", "по информации", "по сообщени*", "согласно",
    "со ссылкой на", "据(?!点|此|以|显示|库)", "表示(?!感谢|祝贺|欢迎|哀悼|慰问)", "宣布", "透露", "重申", "介绍",
    "指出", "认为", "称(?=[，：“])",
    "强调", "说(?!明|服|法)",
)  # fmt: skip
OFFICES = _words(
    # words of rank before a name; they may stand in lower case in the source
    """president vice minister foreign defence defense prime secretary general ambassador chairman chairwoman chair
    spokesman spokeswoman spokesperson chancellor king queen prince princess emperor pope premier governor mayor
    senator congressman deputy chief commander colonel captain major admiral marshal director head leader professor
    dr doctor mr mrs ms sir lord lady state interior finance economy trade energy transport health counsellor
    commissioner representative envoy speaker justice judge researcher analyst correspondent editor supreme leader
    crown sheikh party ministry government embassy parliament republic federation kingdom union ministers presidents
    leaders ministries"""
)
CLAUSE_STARTERS = _words(
    # words that begin a clause or phrase, so that the words before them can end a printed part
    """and or but so nor yet that which who whom whose where when while whereas although though because since as after
    before until if unless whether to in on at by for from with without during through throughout under over between
    among amid against about into within across along around toward towards following including despite due
    according per via upon ahead alongside besides beyond like unlike given regarding concerning such rather instead
    even just barely only not"""
)
PARTICIPLES = _words("held made built given taken seen known sent set led told brought bought sold won born")
DANGLING = _words(
    # words that need what follows them, so that no printed part ends with one
    """a an the its his her their our my your this these those of to in on at by for from with without and or but nor
    as than that which who whose if because although while is are was were be been being am has have had do does did
    will would can could may might shall should must not no very more most less least between into about"""
)
PARTICLES = _words("of the de von van der den bin ibn al el la le du da di do dos das y und ter ten")

STOPWORDS = _words(
    # words without content: not compared when two sentences are
    """a an the this that these those such some any all both each every either neither no none many much more most few
    fewer less least several various other another same own one two three four five six seven eight nine ten first
    second third last next and or but nor so yet for if unless because since as though although while whereas when
    whenever where wherever whether before after until till once than then there here how why what which who whom
    whose i you he she it we they me him her us them my your his its our their mine yours hers ours theirs myself
    himself herself itself ourselves themselves it's there's here's that's he's she's they're we're you're i'm let's
    let in on at by to from of with within without into onto upon over under above below between among amid amidst
    across along around about against during despite except through throughout toward towards behind beyond beside
    besides near off out outside inside up down per via versus like unlike due owing according regarding concerning
    given including excluding following depending not never ever always often sometimes usually rarely seldom again
    also too very quite rather just only even still already almost nearly soon now today tonight yesterday tomorrow
    later earlier recently currently meanwhile however therefore thus hence moreover furthermore nevertheless
    nonetheless otherwise instead perhaps maybe indeed overall finally lastly secondly thirdly well yes is are was
    were be been being am do does did done doing have has had having will would shall should can could may might
    must ought"""
)
COMMON = STOPWORDS | _words(
    # words that begin English sentences and are no names; the endings that names.py knows cover many more
    """need dare get gets got make makes made take takes took give gives gave go goes went come comes came see sees saw
    say says said tell tells told ask asks asked look looks looked read learn follow watch keep keeps kept new old
    good better best bad worse worst big small large great high low long short early late young major minor key main
    top full free open closed public private local foreign domestic internal external global international national
    regional bilateral multilateral mutual joint common special general total average annual monthly weekly daily
    recent current former future present past possible likely clear sure true real whole half different similar
    certain strong weak hard soft easy difficult important critical crucial central strategic economic political
    military diplomatic financial commercial cultural social nuclear legal official unofficial senior trade energy
    oil gas coal food grain arms weapons troops soldiers officers officials diplomats leaders ministers presidents
    analysts experts researchers observers critics supporters opponents journalists reporters sources media press
    people citizens residents workers farmers students women men children families companies firms businesses banks
    investors exporters importers buyers sellers producers suppliers markets prices exports imports sales supplies
    deliveries shipments volumes revenues profits costs tariffs sanctions taxes payments loans credits funds money
    currency inflation growth output production consumption demand supply tourism transport infrastructure industry
    agriculture technology science education health security defence defense peace war conflict crisis tension
    tensions talks negotiations meetings visits summits ties relations contacts links cooperation partnership
    friendship alliance alliances treaties agreements deals contracts projects plans proposals initiatives
    programmes programs efforts steps measures moves actions events developments changes issues questions problems
    challenges threats risks dangers opportunities benefits advantages interests goals aims objectives priorities
    results outcomes consequences effects reasons causes factors signs evidence data figures numbers statistics
    reports documents statements comments remarks speech article articles text news story stories history symbolism
    part parts side sides point points case cases thing things way ways time times year years month months week
    weeks day days hours morning evening night place places country countries state states nation nations government
    governments parliament parties region regions city cities world power powers capital border borders army navy
    forces police court courts law laws rules policy policies bridges roads railways pipelines ports ships aircraft
    missiles drones weapons exercises drills attacks strikes state visit agreement deal treaty contract plan project
    meeting summit conference delegation minister president spokesman spokeswoman leader official diplomat analyst
    expert pressure support aid help assistance opposition criticism opinion view views position positions role
    status level levels number amount share rate rates participants delegates representatives members partners
    allies rivals neighbours neighbors both together further addressing speaking asked answering despite nothing
    everything something anything everyone someone anyone nobody"""
)

MONTHS = {
    name: number
    for number, names in enumerate(
        (
            "january jan января январь", "february feb февраля февраль", "march mar марта март",
            "april apr апреля апрель", "may мая май", "june jun июня июнь", "july jul июля июль",
            "august aug августа август", "september sept sep сентября сентябрь", "october oct октября октябрь",
            "november nov ноября ноябрь", "december dec декабря декабрь",
        ),
        start=1,
    )
    for name in names.split()
}  # fmt: skip
WEEKDAYS = {
    name: number
    for number, names in enumerate(
        (
            "monday понедельник", "tuesday вторник", "wednesday среду среда", "thursday четверг",
            "friday пятницу пятница", "saturday субботу суббота", "sunday воскресенье",
        )
    )
    for name in names.split()
}  # fmt: skip
