"""Who says a Chinese sentence: the forms in which Chinese news gives words to somebody.

"外交部发言人林剑表示，…", "普京说：“…”", "“…”乌沙科夫说。", "据塔斯社报道，…", "他强调，…"
follows the last word of office, or what the profile or the article has named before.
"""

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import NamedTuple

from briefing.evidence.passages import Passage
from briefing.evidence.voice import Form, Voice
from briefing.records import Profile, Span, SpeakerKind


def chinese_voices(passages: Sequence[Passage], profile: Profile) -> list[Voice]:
    """One voice a passage, in order; empty where the sentence states nobody."""
    cast = _Cast(_leaders(profile), {})
    cast.meet([passage.text for passage in passages])
    found: list[Voice] = []
    for index, passage in enumerate(passages):
        voice = _stated(passage, cast)
        if voice.name in _PRONOUNS:
            before = list(zip(passages[max(0, index - _BACK) : index], found[-_BACK:], strict=True))
            voice = _resolved(voice, before, cast)
        found.append(voice)
    return found


_PRONOUNS = frozenset(("他", "她"))
_BACK = 2
"""Sentences before, in which the person is looked for whom a pronoun means."""


def _leaders(profile: Profile) -> frozenset[str]:
    actors = [actor for actor in (profile.subject, *profile.partners, *profile.counterparts) if actor]
    return frozenset(name for actor in actors for name in actor.leaders if re.match("[\u4e00-\u9fff]", name))


def _resolved(voice: Voice, before: Sequence[tuple[Passage, Voice]], cast: "_Cast") -> Voice:
    """He who spoke last, if it was a person; an outlet, a body or another who acts between leaves nobody."""
    spoke = max((place for place, (_, other) in enumerate(before) if other.name), default=-1)
    acts = [passage.text for passage, _ in before[spoke + 1 :]]
    last = next((other for _, other in reversed(before) if other.name), None)
    if last is None or (last.role is None and last.kind != "official"):
        return Voice()
    openings = [text[:_LONGEST] for text in acts]
    if any(name in opening for opening in openings for name in (*cast.leaders, *cast.titled) if name != last.name):
        return Voice()
    if any(_OFFICE.search(opening) and str(last.name) not in opening for opening in openings):
        return Voice()
    return replace(voice, name=last.name, role=last.role, kind=last.kind, basis="carried")


# --- the forms --------------------------------------------------------------------------------------------------------

_SAID = "表示|说|指出|强调|称|介绍|透露|宣布|重申|补充说|回应说|解释说|写道|坦言|告诉记者|披露|数据显示|显示"
_VIEW = "担心|担忧|证实|批评|坦承|认为|预测|呼吁|警告|相信|估计|主张|声称|承认|希望"
_VERB = rf"(?P<verb>{_SAID}|{_VIEW})"
_LEAD = re.compile(
    rf"^(?:[^，,。：；“”]{{1,30}}[，,])?(?P<subject>[^，,。：；“”]{{1,60}}?)(?:还|也|并|则|再次|"
    rf"同时)?{_VERB}(?P<link>[，,]|[：:](?=“)|：)"
)
_LEAD_AT_ONCE = re.compile(
    r"^(?P<subject>[^，,。：；“”]{4,30}?)(?P<verb>表示|指出|说(?![服明法话辞谎])|称(?![为作之号赞职呼霸重病谢]))"
    r"(?=[\u4e00-\u9fff])"
)
"""No comma behind the verb: "能源部长索林称两国合作正在扩大"; only of a person named with his office."""
_TRAIL = re.compile(rf"^“(?P<words>[^“”]{{4,400}})[，。！]?”(?P<subject>[^，。：；“”]{{1,40}}?)(?:还|也)?{_VERB}。?$")
_SPLIT = re.compile(
    rf"^“[^“”]{{2,400}}[，,。！]”(?P<subject>[^，,。：；“”]{{1,40}}?)(?:还|也)?{_VERB}[，,：:]“[^“”]+”?。?$"
)
_CLOSING = re.compile(
    r"^(?P<content>[^“”]{6,200})，(?P<subject>[^，。：；“”]{2,40}?)(?:还|也)?(?P<verb>表示|说|指出|称|透露|宣布)。$"
)
_REPORTED = re.compile(
    r"^(?:另)?据(?P<subject>[^，。：；“”]{2,30}?)(?:\d{1,2}日)?(?P<verb>报道|消息|介绍|透露|披露|数据|统计|通报|"
    r"公布的数据)，"
)
NEUTRAL = re.compile(rf"^(?:{_SAID}|报道|消息|数据|统计|通报|公布的数据)$")
"""Forms that a frame can stand for; "认为" stays in the sentence."""


def _stated(passage: Passage, cast: "_Cast") -> Voice:
    for read in (_split, _trail, _reported, _lead, _closing, _lead_at_once):
        voice = read(passage, cast)
        if voice:
            return voice
    return Voice()


def _trail(passage: Passage, cast: "_Cast") -> Voice | None:
    found = _TRAIL.match(passage.text)
    speaker = cast.speaker(found["subject"]) if found else None
    if not found or not speaker:
        return None
    content = Span(passage.start + found.start("words"), passage.start + found.end("words"))
    return _voice(speaker, content, "trail", found["verb"], direct=True)


def _split(passage: Passage, cast: "_Cast") -> Voice | None:
    """ "“合同没有取消，”谢林说，“只是推迟了。”": the words stay whole."""
    found = _SPLIT.match(passage.text)
    speaker = cast.speaker(found["subject"]) if found else None
    return _voice(speaker, None, "trail", found["verb"]) if found and speaker else None


def _closing(passage: Passage, cast: "_Cast") -> Voice | None:
    """ "…，交通部长尼基京表示。" """
    found = _CLOSING.match(passage.text)
    speaker = cast.speaker(found["subject"]) if found else None
    if not found or not speaker:
        return None
    content = Span(passage.start, passage.start + found.end("content"))
    return _voice(speaker, content, "trail", found["verb"])


def _reported(passage: Passage, cast: "_Cast") -> Voice | None:
    found = _REPORTED.match(passage.text)
    speaker = cast.speaker(found["subject"]) if found else None
    if not found or not speaker:
        return None
    return _voice(speaker, Span(passage.start + found.end(), passage.end), "according", found["verb"])


def _lead(passage: Passage, cast: "_Cast") -> Voice | None:
    found = _LEAD.match(passage.text)
    speaker = cast.speaker(found["subject"]) if found else None
    if not found or not speaker:
        return None
    rest = passage.text[found.end() :]
    direct = re.match(r"“([^“”]+)”。?$", rest)
    start = passage.start + found.end() + bool(direct)
    content = Span(start, start + len(direct[1])) if direct else Span(start, passage.end)
    if cited := _CITES.search(found["subject"]):  # the words are another's: he stays before them
        content, direct = Span(passage.start + found.start("subject") + cited.start(), passage.end), None
    return _voice(speaker, content, "lead", found["verb"], direct=bool(direct))


_CITES = re.compile("(?:援引|引用|引述)")


def _lead_at_once(passage: Passage, cast: "_Cast") -> Voice | None:
    found = _LEAD_AT_ONCE.match(passage.text)
    speaker = cast.speaker(found["subject"]) if found else None
    if not found or not speaker or not speaker.role:
        return None
    content = None if _STANDS.match(passage.text, found.end()) else Span(passage.start + found.end(), passage.end)
    return _voice(speaker, content, "lead", found["verb"])


_STANDS = re.compile("欢迎|支持|反对|同意|愿|感谢|祝贺|关切|遗憾|不满|谴责|赞赏|赞同|肯定|理解|将|不")
"""What he says needs him as its subject."""


class _Speaker(NamedTuple):
    name: str
    role: str | None
    kind: SpeakerKind | None


def _voice(speaker: _Speaker, content: Span | None, form: Form, verb: str, direct: bool = False) -> Voice:
    name, role, kind = speaker
    return Voice(name, role, kind, basis="stated", content=content, form=form, direct=direct, verb=verb)


# --- whom a subject means ---------------------------------------------------------------------------------------------

_ADVERBIAL = re.compile(
    r"(?:(?:\d{4}年)?\d{1,2}月)?\d{1,2}日|(?:昨|今|当|前)[天日]|当地时间|日前|近日|随后|此前|会谈[后中]|(?:在|"
    r"于).{1,24}?(?:上|中|时|后|期间|之际)(?!海|国|午)|"
    r"接受.{1,16}?采访(?:时)?|对.{0,10}?(?:媒体|记者|表示)|就此|对此|上个?[周月]|本[周月]|去年|今年|稍早|"
    r"早些时候|(?:周|星期)[一二三四五六日天]|曾$|援引.*$|报道$|(?:上|下)午|(?:在|于)[\u4e00-\u9fff]{2,6}$|"
    r"通过视频|书面"
)
_OFFICES = (
    "总统|副总统|总理|副总理|首相|主席|副主席|外长|部长|副部长|发言人|大使|公使|秘书长|总书记|秘书|书记|委员|"
    "司令|参谋长|助理|顾问|议长|副议长|议员|局长|行长|"
    "总裁|首席执行官|董事长|总经理|代表|特使|州长|市长|省长|领导人|国王|首脑|主任|副主任|司长|会长|理事长|国务卿|"
    "防长|财长|官员|将军|署长|长官|大臣|外相|防相|防卫相|专员|总干事"
)
_EXPERTS = (
    "研究员|副研究员|教授|副教授|专家|分析师|分析人士|学者|院长|副院长|所长|副所长|评论员|观察员|"
    "经济学家|历史学家|政治学家|分析员|记者|讲师|博士"
)
_OFFICE = re.compile(rf"(?:{_OFFICES}|{_EXPERTS})(?:、[^、]{{2,20}}(?:{_OFFICES}|{_EXPERTS}))*")
_EXPERT = re.compile(rf"(?:{_EXPERTS})$")
_ACADEMY = re.compile("研究所|研究院|大学|学院|智库|科学院|社会科学院|研究中心|基金会")
_NAME = re.compile(r"^[\u4e00-\u9fff]{2,4}$|^[\u4e00-\u9fff]{1,8}(?:·[\u4e00-\u9fff]{1,8})+$|^[\u4e00-\u9fff]{5,7}$")
_MANY = re.compile(
    r"^(?:有|一些|多位|部分|许多|多名|众多|不少|西方|国际|当地|[中美俄英法德日韩印越]国?|印度|越南|俄罗斯|"
    r"欧洲)*(?:分析人士|专家|分析|观察人士|观察家|媒体|消息人士|"
    r"知情人士|学者|舆论|官员|业内人士|外界|报道|人士)(?:普遍)?$"
)
_SOMEBODY = re.compile("(?:一[位名个]|某)[\u4e00-\u9fff]{0,16}(?:官员|人士|外交官|消息源|高管|交易员|分析师|专家|学者)")
"""One without a name: "一位不愿透露姓名的官员"."""
_OUTLET = re.compile(
    r"(?:社|新闻网|电视台|日报|时报|晚报|路透社|彭博社|通讯社|卫视|网站|广播电台|周刊|杂志|邮报|新闻)$"
)
_BODY = re.compile(
    r"(?:部|府|院|署|局|委员会|大使馆|总署|白宫|克里姆林宫|公司|集团|银行|组织|联盟|军方|方面|"
    r"[中俄美朝越印韩日蒙乌]方|议会|国会|声明|公报|协会|总局|中心|使馆|办公室|警方|统计局)$"
)
_NO_SUBJECT = re.compile(
    "报道|引述|的话|^(?:这|该|此|其|并|而|但|也|又|双方|两国|我们|我|不|没)|的$|[是有了着将已]|协议$|^(?:俄|中|美)$"
)


class _Cast(NamedTuple):
    """Who is known while an article is read."""

    leaders: frozenset[str]
    titled: dict[str, _Speaker]
    """Persons with their offices, by name; grows."""

    def meet(self, texts: Sequence[str]) -> None:
        """The offices that stand before the leaders' names somewhere in the article."""
        for introduced in (match for text in texts for match in _INTRODUCED.finditer(text)):
            name, role = introduced["name"], _BEFORE_ROLE.sub("", introduced["role"])
            if _NAME.match(name) and not _OFFICE.search(name) and not _NO_SUBJECT.search(name):
                self.titled[name] = _Speaker(name, role, "analyst" if _EXPERT.search(role) else "official")
        for name in sorted(self.leaders):
            before = (text[max(0, at - _LONGEST) : at] for text in texts if (at := text.find(name)) > 0)
            found = next((match for words in before if (match := _TITLE.search(words))), None)
            if found:
                self.titled[name] = _Speaker(name, _BEFORE_ROLE.sub("", found[0]), "official")

    def speaker(self, subject: str) -> _Speaker | None:
        """Whom a subject means; None if it is nobody who can speak."""
        core = _ADVERBIAL.sub("", subject).strip("、 ").removeprefix("据")
        core = re.sub("(?:还|也|并|则|再次|同时|进一步|公开|明确|正式)$", "", core)
        if core in _PRONOUNS:
            return _Speaker(core, None, None)
        if _MANY.match(core) or _SOMEBODY.fullmatch(core):
            return _Speaker(core.removeprefix("有"), None, "unnamed")
        if core in self.titled:
            return self.titled[core]
        return self._titled(core) or self._nameless(core)

    def _titled(self, core: str) -> _Speaker | None:
        """ "俄罗斯副总理诺瓦克": the name after the last office."""
        leader = next((name for name in sorted(self.leaders, key=len, reverse=True) if core.endswith(name)), None)
        offices = list(_OFFICE.finditer(core))
        end = len(core) - len(leader) if leader else offices[-1].end() if offices else len(core)
        name, role = core[end:], core[:end]
        if not (leader or _NAME.match(name)) or (role and not offices) or _NO_SUBJECT.search(name):
            return None
        kind: SpeakerKind = "analyst" if _EXPERT.search(role) or _ACADEMY.search(role) else "official"
        found = _Speaker(name, role or None, kind)
        self.titled[name] = found
        return found

    def _nameless(self, core: str) -> _Speaker | None:
        """An outlet, a body, or an office with its country."""
        if len(core) < _SHORTEST or len(core) > _LONGEST or _NO_SUBJECT.search(core):
            return None
        if _OUTLET.search(core) or re.search("《[^》]+》$", core):
            return _Speaker(core, None, "outlet")
        if _BODY.search(core):
            return _Speaker(core, None, "official")
        office = _OFFICE.search(core)
        whole = office and office.end() == len(core) and office.start() > 0
        return _Speaker(core, None, "analyst" if _EXPERT.search(core) else "official") if whole else None


_INTRODUCED = re.compile(
    rf"(?P<role>[\u4e00-\u9fff]{{0,14}}?(?:{_OFFICES}|"
    rf"{_EXPERTS}))(?P<name>[\u4e00-\u9fff·]{{2,8}}?)(?=[与同和在对率说称]|\d|表示|访问|抵达|会见|举行)"
)
_TITLE = re.compile(rf"[\u4e00-\u9fff]{{0,14}}?(?:{_OFFICES})$")
_BEFORE_ROLE = re.compile("^.*(?:[同与向由的是对应据]|(?<!共)和|会见|会晤|邀请|日)")
_SHORTEST, _LONGEST = 2, 30
"""Characters of a subject without a name."""
