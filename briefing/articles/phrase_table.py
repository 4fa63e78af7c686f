# ruff: noqa: E501  (a table: one phrase, one line)
"""The words by which publishers set off what is not article: labels, prompts, notices, in the languages we read.

Invariant: a phrase is language that many publishers use, never one site's name or one article's words.
"""

from typing import Literal, NamedTuple

Reach = Literal["line", "list", "rest"]


class Told(NamedTuple):
    """What a line's words say of it."""

    reason: str
    """As in `Dropped.reason`."""
    reach: Reach = "line"
    """What goes with the line: nothing, the titles listed under it, or, after a comment form, the rest of the text."""


class Phrase(NamedTuple):
    """One way of saying it, in lower case."""

    told: Told
    openers: str
    """The first words, any of these; "" for a phrase that begins with a sign or in a script without spaces."""
    rest: str = ""
    """A pattern for what follows the first word, matched where that word ends."""


SITES = (
    r"(?:facebook|twitter|x|whatsapp|telegram|instagram|linkedin|pinterest|reddit|tumblr|flipboard|mix|pocket|youtube|"
    r"tiktok|threads|bluesky|mastodon|viber|vkontakte|vk|ok\.ru|odnoklassniki|google\+?|messenger|skype|line|weibo|wechat|"
    r"rss|snapchat|stumbleupon|digg|blogger|livejournal|вконтакте|одноклассники|телеграм|вотсап|фейсбук|微信|微博|朋友圈|"
    r"qq空间|qq)"
)
SHARE = (
    r"(?:shares|share|tweet|pin|pin it|email|e-mail|mail|print|copy|link|save|post|more|like|comments|comment|follow|"
    r"bookmark|gift|listen|sms|close|min read|mins?|minutes?|read|cite|download|pdf|[mk]b|text size|font size|"
    r"save for later|read aloud|aa+|поделиться|печать|распечатать|скопировать ссылку|分享|打印|收藏|转发|点赞|复制链接|"
    r"partager|imprimer|teilen|drucken|compartir|imprimir|compartilhar|condividi|stampa)"
)
JOINS = r"(?:\s|[,|/·•:+&()\d.-]|\b(?:on|to|via|by|this|and|at|with|article|story|page|the|us|в|на|до)\b)*"
PRINTED = r"\d{1,4}[./-]\d{1,2}[./-]\d{1,4},? \d{1,2}:\d\d(?: [ap]m)?(?:\t| {5,})\s*(?![^\s:：]{1,12}\s?[:：])\S"
"""What a browser prints over a page: when that was, a gap, and the page's title."""

_END = r"\s*[!.»>→…:：]*$"
_MAIL = (
    r".{0,90}\b(?:newsletters?|inbox|e-?mails?|updates?|alerts?|channel|bulletins?|briefing|podcast|youtube|magazine|"
)
_MAIL += r"for free|today|now|here)\b"
_NOUN = r"(?:the|an?|its|his|her|their|hand|two|three|four|five|six|several)\b"
"""What follows "by" in a sentence that tells who did it, not in a byline."""
_CHANNELS = rf"\bon\b(?:.{{0,30}}\b(?!(?:x|line|mix|pocket|threads|messenger|rss)\b){SITES}|(?: our)? {SITES})\b"
"""Of the words in `SITES` some are words of every day too."""
_RELATED = (
    r"(?: \w+)? ?(?:stories|articles|posts|news|topics|reads?|reading|coverage|content|videos?|headlines|links|from us|"
    r"roundup|tags)\s*(?:from \w[\w ]{0,30})?[:：]?\s*$"
)

KEY_POINTS, NOTE, AUTHOR_NOTE = Told("key points", "list"), Told("editor's note"), Told("author note")
CAPTION, BYLINE, ADVERT = Told("caption"), Told("byline"), Told("advertisement")
PROMPT, STORY, STORIES = Told("newsletter prompt"), Told("related story"), Told("related story", "list")
SYNDICATION, COPYRIGHT, COOKIES = Told("syndication notice"), Told("copyright"), Told("cookie notice")
RUNNING_HEAD = Told("running head")
FOOTER, NAVIGATION, COMMENTS = Told("footer"), Told("navigation"), Told("comment form", "rest")

PHRASES: tuple[Phrase, ...] = (
    # After these come readers' comments or nothing.
    Phrase(COMMENTS, "leave post add write submit", r" (?:a|your|an?)? ?(?:reply|comment|review)\b.{0,30}$"),
    Phrase(COMMENTS, "your", r" e-?mail address will not be published\b"),
    Phrase(COMMENTS, "required", r" fields are marked\b"),
    Phrase(COMMENTS, "save", r" my name, e-?mail\b"),
    Phrase(COMMENTS, "please", r" enter your (?:comment|name|email)\b.{0,40}$"),
    Phrase(COMMENTS, "cancel", r" reply\b"),
    Phrase(COMMENTS, "notify", r" me of (?:new|follow)"),
    Phrase(COMMENTS, "you", r" must be (?:logged|signed|registered)\b.{0,40}\b(?:comment|reply)"),
    Phrase(COMMENTS, "log sign login", r"(?: in)? to (?:comment|reply|join|leave)\b"),
    Phrase(COMMENTS, "comments", r"\s?(?:\(\d+\)|\[\d+\])?\s*[:：]?$"),
    Phrase(COMMENTS, "top reader user", r"(?: rated)? comments\b.{0,12}$"),
    Phrase(COMMENTS, "view join loading", r" (?:the )?(?:discussion|conversation|comments)\b"),
    Phrase(COMMENTS, "", r"\d+ (?:comments?|responses|thoughts on)\b(?!.*\w\.$).{0,60}$"),
    Phrase(COMMENTS, "оставить добавить написать", r" (?:комментарий|отзыв)(?:\W.{0,30})?$"),
    Phrase(COMMENTS, "комментарии", r"\s?(?:\(\d+\))?\s*[:：]?$"),
    Phrase(COMMENTS, "ваш", r" e-?mail не будет (?:опубликован|показан|виден|передан)"),
    Phrase(COMMENTS, "", r"(?:发表评论|网友评论|我要评论|评论列表|留言板|全部评论)"),
    Phrase(COMMENTS, "lascia deixe deja laisser", r" (?:un|uma?) (?:comment\w+|coment\w+|resposta)\b.{0,30}$"),
    Phrase(COMMENTS, "schreibe schreiben", r"(?: sie)? einen kommentar\b.{0,30}$"),
    Phrase(COMMENTS, "tinggalkan", r" balasan\b.{0,30}$"),
    # Under these stand the titles of other articles.
    Phrase(STORIES, "related recommended similar other latest recent top trending popular more featured our", _RELATED),
    Phrase(STORIES, "more latest elsewhere also most read see", r"(?: more| read)? (?:from|in|on|about) [\w'’&. -]{2,50}\s*[:：]?$"),
    Phrase(STORIES, "you", r" (?:may|might)(?: also)?(?: like| be interested| enjoy)\b.{0,12}$"),
    Phrase(STORIES, "more", r" like this\b.{0,12}$"),
    Phrase(STORIES, "most", r" (?:read|popular|viewed|shared)\b.{0,12}$"),
    Phrase(STORIES, "editor editors", r"['’]?s?['’]? (?:picks?|choice)\b.{0,12}$"),
    Phrase(STORIES, "don", r"['’]t miss\b.{0,12}$"),
    Phrase(STORIES, "up what", r" (?:to read )?next\b.{0,12}$"),
    Phrase(Told("footnotes", "list"), "notes footnotes endnotes references примечания сноски", r"\s?[:：]?$"),
    Phrase(Told("footnotes", "list"), "", r"(?:注释|参考文献)\s?[:：]?$"),
    Phrase(KEY_POINTS, "highlights", r"\s?[:：]?$"),
    Phrase(KEY_POINTS, "key main", r" (?:points|takeaways|findings|facts|messages)(?: at a glance)?\s?[:：]?$"),
    Phrase(KEY_POINTS, "at in", r" (?:a glance|brief|short)\s?[:：]?$"),
    Phrase(KEY_POINTS, "what", r" (?:you need )?to know\s?[:：]?$"),
    Phrase(KEY_POINTS, "takeaways summary тезисы", r"\s?[:：]?$"),
    Phrase(KEY_POINTS, "главное коротко кратко", r"(?: о главном)?\s?[:：]?$"),
    Phrase(KEY_POINTS, "ключевые основные", r" (?:тезисы|выводы|моменты|факты)\s?[:：]?$"),
    Phrase(KEY_POINTS, "", r"(?:要点|核心提示|内容摘要|核心要点|提要)\s?[:：]?$"),
    Phrase(STORIES, "trending popular recommends related", r"(?: now)?.{0,3}$"),
    Phrase(STORIES, "in", r" case you missed it\b.{0,12}$"),
    Phrase(STORIES, "read see also explore", r" (?:also|more|read|see|further)\b.{0,3}$"),
    Phrase(STORIES, "recommended stories", r" for you\b.{0,12}$"),
    Phrase(STORIES, "вам", r" (?:может быть|будет) интересно\s*[:：]?$"),
    Phrase(STORIES, "читайте", r" также\s*[:：]?$"),
    Phrase(STORIES, "материалы новости ещё еще", r" по теме\b.{0,6}$"),
    Phrase(STORIES, "похожие популярное другие самое", r"(?: новости| материалы| статьи| читаемое)?\s*[:：]?$"),
    Phrase(STORIES, "", r"(?:相关文章|相关推荐|热门文章|热门推荐|猜你喜欢|最新文章|为您推荐|更多报道).{0,6}$"),
    Phrase(STORIES, "artículos artigos articoli articles ähnliche", r" (?:relacionados|correlati|similaires|artikel)\b.{0,6}$"),
    # One line each.
    Phrase(RUNNING_HEAD, "", PRINTED),
    Phrase(RUNNING_HEAD, "https http", r"s?://\S+\s+\d{1,3}/\d{1,3}$"),
    Phrase(RUNNING_HEAD, "page страница", r" \d{1,3}(?: (?:of|из) \d{1,3})?$"),
    Phrase(FOOTER, "", r"\d[\d\s.,]{0,10}[kmк]?\s(?:subscribers|followers|members|подписчик\w{0,3}|участник\w{0,3})$"),
    Phrase(STORY, "read see watch listen learn know", r"[ -](?:also|more|next|now|on)\b\s*(?:[:：|>»→–-].*)?$"),
    Phrase(STORY, "find", r" out more\b\s*(?:[:：|>»→–-].*)?$"),
    Phrase(STORY, "also must", r"[ -](?:read|see|watch)\b\s*[:：|>»→–-]?"),
    Phrase(STORY, "read see", r" (?:also|more)\b.{0,3}(?:on|about|here)\b.{0,90}$"),
    Phrase(
        STORY,
        "related recommended more background explainer watch video opinion podcast",
        r"(?: on this(?: story| topic)?)?\s?[:：]\s?(?=\S)(?!.*[.;]\s*$)",
    ),
    Phrase(STORY, "in further", r" (?:pictures|photos|reading)\s?[:：]\s?\S"),
    Phrase(STORY, "follow get", r" (?:the )?(?:latest|live)\b[^.]{0,20}[:：]"),
    Phrase(STORY, "click tap", r" (?:here|on)\b.{0,100}$"),
    Phrase(STORY, "читайте", r" (?:также|далее|еще|ещё)\b"),
    Phrase(STORY, "см смотрите подробнее", r"\.?(?: также\b|\s*[:：])"),
    Phrase(STORY, "", r"(?:延伸阅读|相关阅读|相关新闻(?!称|说)|推荐阅读|相关报道(?!称|说|显示)|阅读更多|更多新闻|点击查看)"),
    Phrase(STORY, "lire à lesen mehr lee leer lea leia leggi", r" (?:lire )?(?:aussi|également|sie auch|zum thema|también|más|também|mais|anche)\b"),
    Phrase(CAPTION, "image photo picture video", r"[ -]?(?:caption|copyright|credit|source)s?\b"),
    Phrase(
        CAPTION,
        "image images photo photos pic pics picture pictures photograph caption credit credits illustration video file "
        "фото фотография снимок иллюстрация foto bild crédit",
        r"(?: photo)?(?: by| courtesy(?: of)?)?\s*[:：]",
    ),
    Phrase(CAPTION, "credit photo", r"\s?(?:\.\.\.|…)"),
    Phrase(CAPTION, "file", r"\s?[-–—]\s"),
    Phrase(CAPTION, "file photo image picture фото", r"(?: photo)?[^.!?]{0,60}[\])）]$"),
    Phrase(CAPTION, "photo photos image images photograph illustration graphic graphics", r" (?:by|courtesy of|credit)\b"),
    Phrase(CAPTION, "фото фотография", r" (?:автора|из|пресс-службы|с сайта)\b"),
    Phrase(CAPTION, "view", r" (?:this )?(?:image|photo|gallery)\b"),
    Phrase(CAPTION, "image photo slide", r" \d+ of\b.{0,6}$"),
    Phrase(CAPTION, "caption", r"$"),
    Phrase(CAPTION, "back", r" to gallery$"),
    Phrase(CAPTION, "на", r" (?:снимке|фото|фотографии)\s?[:：]"),
    Phrase(CAPTION, "", r"(?:图|图片|资料图|图源|图片来源|图片说明|图说)\s?[:：]|图为|\d+ ?(?:/|of) ?\d+$"),
    Phrase(CAPTION, "", r"©\s?(?:reuters|ap|afp|getty|epa|tass|sputnik|photo|фото|риа|тасс)\b"),
    Phrase(BYLINE, "reporting writing editing compiled translated additional with", rf"(?: reporting)? by\b(?! {_NOUN}.{{20,}}[.!?]$)(?!.{{60,}}[.!?][\"”]?$)"),
    Phrase(BYLINE, "written edited story text article words posted published analysis opinion",
           rf" by:? (?!{_NOUN}.{{20,}}[.!?]$)\w(?!.{{60,}}[.!?][\"”]?$)"),
    Phrase(BYLINE, "author authors reporter editor correspondent автор авторы редактор корреспондент autor auteur", r"\s?[:：/]\s?\S(?!.*[?!]\W*$)(?!.{60,}[.][\"”]?$)"),
    Phrase(BYLINE, "", r"本[报网台刊]\S{0,10}记者"),
    Phrase(BYLINE, "", r"(?:作者|记者|编辑|责编|责任编辑|文|来源|撰文)\s?[:：/]\s?\S(?!.*[?？!！。]$)"),
    Phrase(AUTHOR_NOTE, "about", r" the (?:author|writer)s?\s*:?\s*$"),
    Phrase(AUTHOR_NOTE, "об", r" авторе\s*:?\s*$"),
    Phrase(BYLINE, "have got", r" a (?:news )?tip\b"),
    Phrase(BYLINE, "contact", r" (?:the )?(?:author|reporter|writer)\b"),
    Phrase(ADVERT, "advertisement advertisements advertising sponsored promoted реклама publicidad publicité anzeige werbung", r"(?: content)?" + _END),
    Phrase(ADVERT, "paid на", r" (?:post|правах рекламы)" + _END),
    Phrase(ADVERT, "", r"(?:广告|推广)" + _END),
    Phrase(ADVERT, "story article content", r" continues (?:below|after)\b.{0,24}$"),
    Phrase(ADVERT, "continue", r" reading(?: the (?:main story|article))?\s*(?:below)?" + _END),
    Phrase(ADVERT, "scroll", r" (?:down )?(?:to|for) continue\b.{0,12}$"),
    Phrase(ADVERT, "skip", r" (?:past (?:the )?ad|ad\b|advert)"),
    Phrase(NAVIGATION, "skip jump", r" (?:to|past)\b"),
    Phrase(ADVERT, "supported", r" by\s*$"),
    Phrase(PROMPT, "sign", rf"[ -]up\b{_MAIL}"),
    Phrase(PROMPT, "subscribe register", _MAIL),
    Phrase(PROMPT, "please", rf" (?:sign up|subscribe|register)\b{_MAIL}"),
    Phrase(PROMPT, "sign log subscribe register join", r"(?: up| in| now| me up)?" + _END),
    Phrase(PROMPT, "get receive", r" (?:our|the|all|breaking|more|your|daily|weekly)\b.{0,80}\b(?:inbox|newsletters?|e-?mail|alerts)\b"),
    Phrase(PROMPT, "delivered straight right", r"(?: direct\w*| straight)? to your inbox\b"),
    Phrase(PROMPT, "let keep thanks", r" (?:our news meet|an eye on) your inbox\b| for (?:signing up|subscribing)\b"),
    Phrase(PROMPT, "by", r" (?:signing|subscribing|clicking|registering|providing|entering)\b.{0,60}\byou\b.{0,30}\b(?:agree|consent|accept|acknowledge)"),
    Phrase(Told("date line"), "web posted published updated", r"(?: posted| published)?(?: at| on)?\s?:?\s\d{1,2}[:.]\d\d\b.{0,20}$"),
    Phrase(PROMPT, "unsubscribe отписаться отписка", r"\b.{0,200}$"),
    Phrase(PROMPT, "you", r"(?: are|['’]re|['’]ve| have)? (?:receiv\w+|get\w*|got) this (?:e-?mail|mail|message|newsletter|letter)\b"),
    Phrase(PROMPT, "this", r" (?:e-?mail|message|newsletter|letter) was sent\b"),
    Phrase(PROMPT, "to", r" (?:unsubscribe|stop receiving|manage your (?:subscription|preferences)|change your (?:e-?mail )?preferences)\b"),
    Phrase(PROMPT, "manage update change", r" (?:your )?(?:subscriptions?|e-?mail preferences|preferences)\b.{0,60}$"),
    Phrase(PROMPT, "view read open see", r" (?:this )?(?:e-?mail |newsletter |message |it )?(?:in|on) (?:your|a|the) (?:browser|web)\b"),
    Phrase(PROMPT, "forward was", r"(?:ed)? this (?:e-?mail |newsletter |message )?(?:to a friend|forwarded to you)\b"),
    Phrase(PROMPT, "вы", r" получили это (?:письмо|сообщение)\b"),
    Phrase(PROMPT, "follow find like join connect add", rf"(?: with)? (?:us|our|the|@\w+|[\w ]{{1,40}})\b.{{0,60}}{_CHANNELS}"),
    Phrase(PROMPT, "join", r" (?:our|the)\b.{0,60}\b(?:channel|group|community|newsletter|telegram|whatsapp)\b"),
    Phrase(PROMPT, "join", rf" [\w.-]+(?: [\w.-]+){{0,3}}['’]s {SITES} (?:channel|group|community)\b"),
    Phrase(PROMPT, "already", r" a (?:subscriber|member)\b"),
    Phrase(PROMPT, "thanks thank", r"(?: you)? for reading\b"),
    Phrase(PROMPT, "do", r" you (?:know (?:more|something)|have (?:a (?:story|tip)|information))\b"),
    Phrase(PROMPT, "сообщить прислать", r" новость\b"),
    Phrase(PROMPT, "download get install", r" (?:the|our)\b.{0,40}\bapps?\b"),
    Phrase(PROMPT, "support", r" (?:our|us|the|independent|quality|local)\b.{0,60}\b(?:journalism|newsroom|patreon|today|member|us)\b.{0,80}$"),
    Phrase(PROMPT, "donate become", r" (?:a (?:member|patron|subscriber|supporter)|now|today|to us)\b.{0,100}$"),
    Phrase(PROMPT, "enter type", r" your e-?mail\b.{0,40}$"),
    Phrase(PROMPT, "listen", r" to (?:this|the) (?:article|story|report|text)\b.{0,60}$"),
    Phrase(PROMPT, "самые наши больше ещё еще", r"\b.{0,60}\b(?:в|на) (?:нашем|нашем канале|наших)\b.{0,30}\b(?:telegram|телеграм\w*|канал\w*|дзен\w*|соцсет\w*)"),
    Phrase(PROMPT, "подпишитесь подписывайтесь подписаться",
           rf"(?:.{{0,60}}\b(?:на (?:на[сш]|рассылк|обновлени|новост)|канал|телеграм|telegram|чтобы|{SITES}).*|[^.]{{0,30}}[.!]?)$"),
    Phrase(PROMPT, "следите читайте присоединяйтесь", r"\b.{0,60}\b(?:канал\w*|новост\w+|телеграм\w*|telegram|дзен\w*)"),
    Phrase(PROMPT, "", r"(?:扫码|退订|关注我们|关注.{0,12}(?:公众号|微信|微博)|订阅(?:我们|本|电子|邮件|公众号|频道|通讯|简报|后|即|更多|\W|$))"),
    Phrase(PROMPT, "abonnez inscrivez suscríbete abonnieren iscriviti assine inscreva", r"(?:-vous| sie|-se)?\b"),
    Phrase(SYNDICATION, "the", r" (?:article|story|report|news|post|piece|content|material|item|commentary|op-ed)\b.{0,60}\b(?:has been|has not been|was|is)\b.{0,40}\b"
           r"(?:originally|first (?:published|appeared|posted)|automatic\w*|syndicat\w+|republish\w*|translated|generated|feed|wire|permission|licen[cs]e|agency|staff)\b"),
    Phrase(SYNDICATION, "this", r" (?:article|story|report|news|post|piece|content|material|item|commentary|op-ed)\b.{0,60}\b(?:has been|was|is|is being)\b"
           r".{0,40}\b(?:published|republished|syndicated|generated|produced|supplied|provided|adapted|distributed|translated|edited|sourced|created)\b"
           r".{0,60}\b(?:feed|agency|wire|source|original|by|from|with|permission|under|on|automatically|partner)\b"),
    Phrase(SYNDICATION, "except with apart barring", r"(?: for| the exception of| from)? (?:the|its) (?:headline|title)\b"
           r"(?=.{0,80}\b(?:edited|modified|changed|altered|published|feed|staff|story|article|report|content)\b)"),
    Phrase(SYNDICATION, "source sources источник quelle fuente fonte", r"\s?[:：]\s?(?:https?://|www\.)\S+\s*$"),
    Phrase(SYNDICATION, "source original article источник", r"(?: link| url| source)?\s*[:：]?\s*(?:https?://\S+)?\s*$"),
    Phrase(SYNDICATION, "source sources источник", r"\s?[:：]\s?[^.!?]{2,60}$"),
    Phrase(SYNDICATION, "", r"来源\s?[:：]\s?(?:https?://|www\.)\S+\s*$"),
    Phrase(SYNDICATION, "read", r" the original\b"),
    Phrase(SYNDICATION, "originally first", r" (?:published|appeared|posted)\b(?: (?:in|on|by|at|as|under|here|via|from)\b|[:,]|.{0,30}$)"),
    Phrase(SYNDICATION, "published republished re", r"(?:-?published)? (?:with|by|from) (?:permission|arrangement|the original)\b"),
    Phrase(SYNDICATION, "distributed", r" by\b"),
    Phrase(SYNDICATION, "forwarded", r" from [^.]{2,60}$"),
    Phrase(SYNDICATION, "via", r" [\w.]+\.\w+$"),
    Phrase(SYNDICATION, "the", r" post\b.{0,200}\bappeared first on\b"),
    Phrase(SYNDICATION, "disclaimer disclosure editor editors publisher publishers", r"(?:['’]?s?['’]? note)?\s?[:：](?!.*[?？]\W*$)"),
    Phrase(SYNDICATION, "statement disclaimer declaration", r"\s?[:：].{0,60}\b(?:article|copyright|reprint\w*|reproduced|website|infringe\w*)\b"),
    Phrase(NOTE, "the", r" authors? (?:thanks?|(?:is|are) grateful|would like to thank|acknowledges?)\b"),
    Phrase(NOTE, "correction corrections clarification", r"(?: added| appended)?(?:,? [a-z]+\.? \d{1,2},? \d{4})?\s?[:：]"),
    Phrase(NOTE, "исправление уточнение поправка", r"\s?[:：]"),
    Phrase(NOTE, "", r"更正\s?[:：]"),
    Phrase(NOTE, "", r"\$\s?1 ?= ?\d"),
    Phrase(SYNDICATION, "views opinions", r"(?: and (?:views|opinions))?\b.{0,50}\b(?:expressed|presented|stated)\b"
           r".{0,80}\b(?:authors?|writers?|here|herein|in this|above|own|personal|not necessarily|do(?:es)? not|those of|solely)\b"),
    Phrase(SYNDICATION, "the", r" (?:views|opinions)(?: and (?:views|opinions))?\b.{0,50}\b(?:expressed|presented|stated) (?:here|in this|above|by the author)\b"),
    Phrase(SYNDICATION, "перепечатка"),
    Phrase(SYNDICATION, "при", r" (?:использовании|цитировании) материалов\b.{0,120}\b(?:ссылк|обязательн|гиперссылк|указа|разрешени|согласи|прав)"),
    Phrase(SYNDICATION, "", r"(?:本文|文章)(?:转自|转载|来源)|转载(?:自|请|须|需|务必|必须|时|声明|本|\W|$)|免责声明"),
    Phrase(COPYRIGHT, "copyright", r"\s?(?:©|\(c\)|\d|@|ⓒ|notice|by\b)"),
    Phrase(COPYRIGHT, "c", r"\) ?\d"),
    Phrase(COPYRIGHT, "", r"(?:©|ⓒ|版权所有|저작권자)"),
    Phrase(COPYRIGHT, "все tous todos alle", r" (?:права защищены|droits réservés|los derechos|rechte vorbehalten)"),
    Phrase(COPYRIGHT, "this", r" (?:material may not be|document is subject to copyright)\b"),
    Phrase(COPYRIGHT, "the", r" material on this site\b"),
    Phrase(COPYRIGHT, "citation", r": .{10,}\bretrieved\b"),
    Phrase(COPYRIGHT, "registration use", r"(?: on or use)? of this site\b.{0,60}\b(?:terms|polic\w+|agree\w*|accept\w*|constitut\w+|subject)\b"),
    Phrase(COOKIES, "we this our", r"(?: and our partners| website| site)?\b.{0,40}\buses? (?:cookie|first|similar)"),
    Phrase(COOKIES, "by", r" (?:continuing|using|browsing|clicking|closing)\b.{0,80}\b(?:cookies?|terms|privacy|consent|policy)"),
    Phrase(COOKIES, "accept manage reject allow", r"(?: all)? cookies\b"),
    Phrase(COOKIES, "cookie cookies", r" (?:policy|settings|preferences|notice)\b"),
    Phrase(COOKIES, "your", r" privacy (?:choices|matters|settings)\b"),
    Phrase(COOKIES, "мы сайт этот наш", r"\b.{0,30}использу\w+.{0,20}(?:cookie|куки)"),
    Phrase(COOKIES, "wir utilizamos utilizziamo nous", r"\b.{0,30}cookie"),
    Phrase(COOKIES, "", r"本网站使用.{0,4}cookie"),
    Phrase(FOOTER, "terms", r" (?:of (?:use|service)|and conditions|& conditions)" + _END),
    Phrase(FOOTER, "privacy", r"(?: policy| notice)?" + _END),
    Phrase(FOOTER, "contact about advertise", r"(?: us| with us)?" + _END),
    Phrase(FOOTER, "site back return", r"(?: ?map| index| to top)" + _END),
    Phrase(FOOTER, "text font", r" size\s?[:：]?$"),
    Phrase(FOOTER, "our", r" standards\s?[:：]"),
    Phrase(FOOTER, "", r"(?:字号|字体|分享到|分享至)\s?[:：]"),
    Phrase(NAVIGATION, "section rubric рубрика раздел", r"\s?[:：]"),
    Phrase(FOOTER, "загрузка", _END),
    Phrase(FOOTER, "careers help faq feedback login home menu search sections loading контакты главная", _END),
    Phrase(FOOTER, "о", r" (?:нас|проекте)" + _END),
    Phrase(FOOTER, "", r"(?:关于我们|联系我们|首页)$|(?:标签|关键词)\s?[:：]"),
    Phrase(FOOTER, "tag tags topic topics categories category label labels keywords теги метки schlagworte etiquetas", r"\s?[:：]"),
    Phrase(FOOTER, "filed", r" (?:under|to)\b"),
    Phrase(FOOTER, "this", r" site is protected by recaptcha\b"),
    Phrase(FOOTER, "please", r" (?:check|enable|wait|try again)\b.{0,80}$"),
    Phrase(FOOTER, "previous next newer older prev", r" (?:story|article|post|page)s?\b.{0,12}$"),
    Phrase(FOOTER, "view show read see load hide", r" (?:all|more|full|less|the)?\s?(?:comments?|stories|articles|posts|gallery|results)\b.{0,20}$"),
    Phrase(FOOTER, "no", r" comments(?: yet)?$"),
    Phrase(FOOTER, "", r"\[?\s?\d+ (?:comments?|replies|shares|views|min read|likes)\s?\]?$"),
)  # fmt: skip
CONTAINED: tuple[tuple[str, Told, str], ...] = (
    (
        "with ",
        BYLINE,
        r"^(?:\w+ ){0,3}with (?:additional |agency )?(?:inputs?|assistance|help|reporting) (?:from|by)\b.{0,60}$",
    ),
    ("reporting by", BYLINE, r"^.{3,40}, with (?:additional )?reporting by\b.{0,60}$"),
    ("send you", PROMPT, r"^we(?:['’]ll| will) send you\b"),
    ("contributed", BYLINE, r"\bcontributed (?:reporting )?to this (?:report|story|article)\b"),
    ("commission", SYNDICATION, r"\b(?:may|might) (?:earn|receive|get)\b.{0,60}\bcommission"),
    (
        "affiliate",
        SYNDICATION,
        r"\b(?:has|have|use|uses|contains?|through|via)\b.{0,40}\baffiliate (?:partnerships?|links?|program)",
    ),
    ("inbox", PROMPT, r"\b(?:in|to) your inbox\b"),
    (" #", FOOTER, r"^\w+(?:[\s,]+#\w+){1,20}$"),
    ("@", PROMPT, r"\b(?:write to us|e-?mail us|contact us|reach us)\b"),
    (
        "edited",
        NOTE,
        r"^(?:this |the )?(?:\w+ )?(?:transcript|interview|conversation|text)\b.{0,30}\b(?:edited|condensed|abridged)\b.{0,60}$",
    ),
    (
        "expressed are",
        AUTHOR_NOTE,
        r"\b(?:views|opinions)(?: expressed)?(?: here| in this \w+)? are (?:his|her|their|the author)\b",
    ),
    ("all rights reserved", COPYRIGHT, r"all rights reserved"),
    (" category ", FOOTER, r"^\w+ category (?:latest|recent|popular|related) \w+$"),
)
"""Words anywhere in a line, and what must stand around them."""
