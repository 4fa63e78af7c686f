"""Chinese sentences that can't stand alone: questions, courtesies, and what points to another sentence."""

import re

from briefing.evidence.tongues import length
from briefing.evidence.voice import Voice


def chinese_refusal(text: str, voice: Voice, signed: bool) -> str | None:
    """Why `text`, which `voice` owns, can't stand alone; None if nothing speaks against it.

    `signed`: the article names its author or outlet, who then owns a first person that nobody else does.
    """
    if length(text) < _FEWEST_WORDS:
        return "too short"
    if not has_verb(text):
        return "no verb"
    for reason, pattern in _REFUSED:
        if pattern.search(text):
            return reason
    if not voice.name and not signed and _FIRST_PERSON.search(text):
        return "first person without an owner"
    if not voice.name and _SPEECH.match(text):
        return "words without an owner"
    return None if _NAMED.search(text) else "nothing named"


def has_verb(text: str) -> bool:
    """True if a common verb, or a word that serves as one, stands in the text."""
    return bool(_VERB.search(text))


_FEWEST_WORDS = 5
"""Ten characters."""
_VERB = re.compile(
    "是|有|在|将|会|能|要|了|为|达|成为|表示|认为|签署|举行|访问|支持|反对|增长|下降|增加|减少|进口|出口|供应|"
    "合作|希望|愿|继续|开始|完成|启动|建设|参加|出席|会见|会谈|会晤|"
    "宣布|发表|批准|通过|提供|加强|推动|扩大|深化|保持|影响|面临|进行|达成|加入|提高|发展|需要|可以|应|必须|拒绝|"
    "否认|占|超过|同意|计划|拟|谴责|重视|欢迎|没有|不|未|商定|使|让|被|把|"
    "运输|投资|购买|出售|恢复|取消|开通|运行|抵达|离开|通话|邀请|属于|包括|存在|显示|难以|"
    "结算|支付|付款|采用|使用|接受|采购|加征|征收|停止"
)
_REFUSED: tuple[tuple[str, re.Pattern[str]], ...] = (
    ("a question", re.compile("[？?][”」]?$|吗[。”]?$|[？?](?=.)")),
    ("speaks to a listener", re.compile("您|你们|你(?!追我赶)|各位|大家好")),
    ("a courtesy", re.compile(
        "感谢|祝贺|致以|祝愿|祝福|热烈欢迎|深切哀悼|慰问|谢谢|"
        "很高兴|欢迎[^，。]{0,8}(?:朋友|游客)")),
    ("points to another sentence", re.compile(
        "(?<!因)(?<!从)这(?!一?[年月周])|那(?:个|些|时|里|么|样|一|种)|(?<!应)(?<!不)(?<!活)该(?!国?[省市]委)|"
        "(?<!因)(?<!彼)(?<!如)此(?!外|前|"
        "后|次?[。]$)|上述|前者|后者|对此|为此|"
        "据此|后来|其中(?!国)|同一|另一|有关(?:细节|消息|情况|报道|问题)|(?<![中俄蒙])三[方国](?!面)|其他(?!国家|伙伴|地区)|另外|届时|期间(?=，)|当时|当天|当日|同日|次日|翌日|同年|随后|之后(?=，)|此后|其后|会谈后，|会后")),
    ("begins in the middle", re.compile(
        "^[“「]?(?:公司|项目|管道|协议|文件|会议|声明|会谈|访问|条约|合同)|^[“「]?(?:他|她|它|他们|她们|它们|其|但|而|并|且|因此|所以|于是|接着|然后|同时|与此同时|另一方面|一方面|"
        "首先|其次|最后|第[一二三四五]，|例如|比如|"
        "换言之|也就是说|总之|不过|然而|可见|显然|对于|至于|由此|那么)")),
    ("an omission by the source", re.compile("(?:……|…)[”」]?。?$|（略）")),
    ("an address or a handle", re.compile(r"https?://|www\.|@\w|#\w")),
    ("advice to the reader", re.compile("点击|扫码|关注我们|责任编辑|（编辑")),
)  # fmt: skip
_NAMED = re.compile("[国俄中美英法德日韩朝越印蒙欧亚非台港]|\\d|[“《·A-Za-z]|西方|北约|东盟|上合|金砖|双方|两国")
"""A country, a figure or a name in marks: without one a reader can't tell of what the sentence is."""
_FIRST_PERSON = re.compile("我们|我国|我方|我党|我军|我(?=认为|们|的|想|相信)|咱")
_SPEECH = re.compile("^“[^“”]{12,}[。！，]?”")
