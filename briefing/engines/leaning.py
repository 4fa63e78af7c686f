"""Why a sentence can't stand alone, by what it lacks. Apart from `refusals`, which asks for them.

Each reason has patterns, any of which gives it. The first reason that a sentence gives is told.
"""

import re
from collections.abc import Mapping

_Patterns = Mapping[str, tuple[str, ...]]

_POINTERS: _Patterns = {
    "points to another sentence": (
        r"^(?:[A-Z][\w’-]*)(?: \w+)? (?:think|thinks|believe|believes|suspect|suspects|fear|fears|know|"
        r"knows) (?:that )?"
        r"(?:it|they)\b|^(?:(?!\b(?!tonnes|tons|barrels|years|days|months|people|units)[a-z]{3,}s\b).)*\bof them\b",
        r"\b(?:the|The) (?:former|latter)\b|\b(?:mentioned|said|stated) above\b|\b(?:mentioned|as said|"
        r"as stated) earlier\b|\balready mentioned\b|"
        r"\baforementioned\b",
        r"\b(?:[Tt]h(?:is|ese|ose)|[Ss]uch)\b(?! (?:newspaper|agency|paper|reporter|correspondent|year|month|week|"
        r"century|morning|spring|summer|autumn|fall|"
        r"winter|weekend|as\b|decade|January|February|March|April|May|June|July|August|September|October|November|"
        r"December|[A-Z]\w+day)\b)",
        r"\bthat (?:slump|trend|event|goal|regard|respect|sense|visit|meeting|trip|agreement|deal(?! (?:with|"
        r"in)\b)|day|moment|"
        r"reason|issue|point|effort|role|decision|contract|project)\b|,? (?:too|as well|either)[,.]?[”\"]?$|"
        r"\bother (?:[\w-]+ ){1,3}too\b|\b(?:[Ss]ince|[Bb]y|[Uu]ntil) then\b|\bat (?:that|the same) time\b",
        r"^[“\"]?(?!(?:While|When|If|As|Although|Though|Last|This|In|On|By|Since|After|Before|Until|"
        r"Where)\b)(?:[A-Z][\w’-]*(?: [A-Z][\w’-]*)*|[Tt]hey|[Ww]e|I)(?: (?!said|says|that|and|"
        r"but)[a-z]+){1,4} it\b(?! (?:is|was|will|would|has|had|can|could|must|should|may|might|clear|plain|hard|"
        r"possible|to)\b)",
        r"\b(?:rais|discuss|settl|address|consider|resolv)(?:e|es|ed|ing)? the (?:matter|issue|question|problem|"
        r"topic)\b(?! of)|"
        r"\b(?:build|sign|supply|complet|financ|carry|mak|do|run|us|buy|sell)ing it\b|"
        r"(?<!, )(?<!, nearly )(?<!, almost )"
        r"\b(?:part|some|much|most|all|half|cent|percent|third|quarter|bulk|\d%) of (?:that|it)\b|\bBetween them\b|"
        r"\b(?:about|of|to|on|with|for|than) the (?:first|second|third)(?=[,.;]|$)|"
        r", they (?:think|say|said|estimate|believe)\b|"
        r"\b(?:about|on|over|look into|looking into) it(?=[,.;]|$| but\b| and\b)",
        r"(?i:\b(?:one|another|some|two) of them (?:said|told|added)\b|\b(?:I am referring to|I refer to|I mean|"
        r"among other (?:things|projects))\b)",
    ),
    "begins in the middle": (
        r"^(?!.*\b(?:19|20)\d\d\b.*\bthat (?:same )?(?:year|month)\b).*\bthat (?:same )?(?:year|month|week|spring|"
        r"summer|autumn|winter)\b",
        r"^[Bb]efore that\b|^(?:[Aa]lso )?[a-z]{3,}(?:ed|en) (?:was|were) |^For (?:reference|information|the record)\b|"
        r"^[Ii]n the previous (?:year|month|quarter|week)\b|"
        r"^[^.:;]{0,60} since(?: then)?: |^[a-z]+: |"
        r"\bas the (?:official|minister|"
        r"diplomat|expert|analyst|speaker) (?:noted|said|put|added|stressed)\b",
        r"^With (?:the )?[A-Z]\w+[’']s [a-z ]+, |^(?:[Ii]t(?! (?:is|was|has been) (?:\w+ ){1,3}(?:that|to)\b)|"
        r"[Tt]hat|[Oo]thers?|[Aa]nother|[Ss]ame|[Oo]n the same|[Ii]n the same|[Aa]t the same|\w+ (?:days|weeks|"
        r"months|years) later|[Tt]he same|[Tt]hen|[Hh]ere|[Hh]ence|[Ss]ome (?:of|say|said|feel|felt|are|were|have|had|"
        r"will|would)|"
        r"[Oo]ne of them|[Ss]o|[Bb]oth of|[Nn]either|[Ee]ach|[Oo]n the (?:one|other)|[Tt]he (?:first|second|third|"
        r"fourth|last|other|next|previous)(?! (?!is |was |are |were |will )"
        r"(?:[\w-]+ ){1,3}(?:of|between|in|across|from|to) (?:the )?[A-Z])|"
        r"[Ff]irst|[Ss]econd|[Tt]hird|[Ff]inally|"
        r"[Aa]s (?:for|we all know|usual)|[Oo]f them|[Ll]ater|[Ee]arlier|[Aa]fterwards?|[Tt]hereby|[Ww]hich|"
        r"[Ww]ho)\b",
        r"^[Ii]n the (?:first|second|third|fourth|last|other|next|latter|former)[ ,(](?!\w+ of|half|quarter|round)",
        r"^Within (?:a few |an? |one |two |three |\w+ )?(?:hours?|days?|weeks?|months?|years?)\b(?! (?:of|"
        r"after)\b)|\b[Bb]y that time\b",
        r"^(?:[Ww]e|[Tt]hey|I) (?:have |are |will |can |would )?also\b",
        r"^(?:does|do|did|is|are|was|were|has|have|can|will|would) (?:the|its|his|their|[A-Z])",
    ),
    "whom was it asked of?": (
        r"^Asked (?:if|whether|about|why|how|when|what)\b.*\b(?:he|she|they) \w+ed\b|^Asked .*\b(?:he|she|"
        r"they) said\b",
    ),
    "who?": (
        r", reckon(?:s|ed) [A-Z][\w’-]+(?=[;,.])",
        r"\b[Aa]ccording to the (?:[a-z]+ ){0,2}(?:minister|president|official|diplomat|spokes\w+|envoy|ambassador|"
        r"governor|analyst|expert)\b(?! of\b| [A-Z]|, [A-Z]\w+ [A-Z])",
        r"^[“\"]?The (?:official|source|executive|banker|trader|diplomat|analyst|expert|person|economist|"
        r"professor|author|spokes\w+|envoy|ambassador)(?:,|s? (?:\w+ly )?(?:[a-z]+ed|said|says|told|put|gave|did|"
        r"would|was|is|has|had)\b)",
        r", the (?:[\w-]+ ){0,3}(?:minister|president|spokes\w+|ambassador|envoy|official|governor|diplomat|"
        r"analyst|expert) (?:said|added|specified|noted|told|explained)\b|\bwhich both\b",
    ),
    "whose words?": (
        r", the (?:\w+ )?sources (?:said|added|told)\b|"
        r"\b(?:one|two|three|four|some|most) of the (?:people|sources|persons|officials|traders|bankers|executives)"
        r"(?=$|[,.;]| said| told| added)",
        r",[”\"]? (?:they|it) (?:said|says?|added?|adds|wrote|told|noted)\b",
        r"^In (?:an?|its) (?:[\w-]+ )?statement[^,]{0,30},? it (?:said|added|noted)\b",
    ),
}  # fmt: skip
"""What points to another sentence: to a thing, a person or a speaker told of before."""

_GAPS: _Patterns = {
    "between whom?": (
        r"\b(?:marks?|is) the \w+ anniversary of (?:the )?(?:establishment of |establishing )?diplomatic relations\b"
        r"(?! (?:between|of|with)\b)",
    ),
    "no place or thing named": (
        r"^[Tt]here (?:is|are|was|were|has been|have been) (?:still )?(?:no|not)\b(?!.* (?:between|in|to|with|"
        r"from|for) [A-Z])",
        r"\b(?:\w+ed|left|met|held|began|lawmakers|officials|analysts|experts|residents|traders|businessmen|"
        r"diplomats) here\b|\b(?:work|works|worked|arrive|arrives|arrived|live|lives|come|came|sell|sells|sold|"
        r"open|opened|available|"
        r"used|accepted|met|held|signed|seen|stay|stayed|role|part) here(?=[,.;”\"]|$| and\b| but\b| since\b)|"
        r"\b(?:of|for) a project (?:then|now|worth|priced|valued|estimated)\b|"
        r"\bin the first (?:\w+ )?(?:years|months|weeks)\b(?! of)(?=[.,;]|$)",
        r"\b(?:an agreement|a memorandum|a contract|a deal|would decide)[.”\"]*$|\ba (?:full |"
        r"founding )member\b(?! of)|\bthe members\b(?! of)|\bthe (?:capital|port city|city|village|island|"
        r"region)\b(?!,? [A-Z]| of)|\b[Tt]he National Assembly\b(?! of)|\bbegan pumping\b(?! (?:gas|oil|water))|"
        r"\b(?:is|are) wary\b(?! of)|\bone other country\b|\b[Tt]he [A-Z]\w+(?:an|ese|sh) minister\b(?! [A-Z]| of|"
        r" for)|^(?:[Ii]mports|[Ee]xports|[Dd]eliveries|[Ss]upplies|[Vv]olumes) (?:could|may|might|will|would|"
        r"have|had|has|are)\b(?![^,;]*\b(?:to|from|of)\b)",
        r"\b(?:of|by) the (?:Committee|Commission|Council|Board)\b(?! (?:of|on|for)\b)|"
        r"\bon the [A-Z]\w+(?: [A-Z]\w+)? (?:bank|shore)\b(?! of)(?!.*\b(?:[Rr]iver|[Ll]ake)\b)|"
        r"\b(?:in|at|of|from|by) the (?:ministry|company|agency)\b(?! (?:of|for)\b)|\b(?:troops|soldiers|"
        r"workers) sent\b(?! (?:to|by|from)\b)|\ba (?:lower |higher )?price\b(?! of\b)(?!.*\b(?:gas|oil|coal|for|"
        r"per)\b)|\bsomething like\b|\b(?:exports|imports|supplies|purchases) (?:were|are|was|stood|reached|hit|"
        r"rose|fell|grew)\b(?![^,;]*\b(?:to|from|of|with)\b)",
    ),
    "where?": (
        r"^(?:(?!\b(?:in|at|to|from|near|via|for) (?:the )?[A-Z]|\b[A-Z]\w+[’']s\b).)*"
        r"(?<!is )(?<!as )(?<!are )(?<!was )(?<!were )(?<!be )(?<!been )\bthere"
        r"(?=[,.;]|$| (?:and|but|by|from|in|on|since|after|before|for|with|who|that|[a-z]+ed)\b)",
    ),
    "on what?": (
        r"^An? (?:memorandum|agreement|contract|deal|document|protocol|declaration)\b(?!(?: (?!was\b|were\b|"
        r"ha[sd]\b)\w+){0,12}? "
        r"(?:on|to|for|under|covering|of|about|that|which)\b)[^;]*\b(?:was|were|has been|had been) signed\b"
        r"(?!.*\b(?:under which|providing|to [a-z]+ [a-z]))",
        r"\b(?:an agreement|a contract|a deal|a memorandum) (?:should|must|could|would|will|may|can) be (?:\w+ly )?"
        r"(?:concluded|signed|reached|initialled|finali[sz]ed|ready)\b(?!.* on [a-z])",
    ),
    "replied to what?": (
        r"\b[Tt]he (?:reaction|response) of\b(?!.*\bto\b)",
        r"^(?!.*\b(?:asked|questions?|told|wrote|letter|proposal|offer|request)\b).*\b(?:replied|answered|retorted)\b",
    ),
    "other than which?": (
        r"\b(?:gave|gives|has|have|had|cited|cites|put forward) (?:an? )?(?:slightly |very )?(?:different|other|"
        r"another|lower|"
        r"higher) (?:number|figure|estimate|account|version)s?\b",
    ),
    "a stand on what?": (
        r"\b(?:tak(?:e|es|ing|en)|took) (?:a |any )?(?:clear |firm |public )?(?:stand|stance|position|"
        r"sides?)[.”\"]*$",
    ),
    "interested in what?": (
        r"\b(?:remain(?:s|ed)?|is|are|was|were) (?:very )?interested\b(?! (?:in|to)\b)",
    ),
    "of which?": (
        r"^(?!.*\bone\b).*\banother\b(?! (?:\d|\w+ (?:years?|months?|weeks?|days?|billion|million|thousand|percent|"
        r"per cent)|year|"
        r"month|week|decade|time|round))|\b(?:is|are|was|were|remains?) the exceptions?\b(?! to (?:the |a )?[A-Z])|"
        r"\bthe (?:rest|remainder)\b(?! of\b)",
        r"(?<!\w)(?:[Tt]he (?:two|three|four|other) (?:firms|companies|banks|producers|plants|deals|projects|"
        r"groups|men)(?! (?:said|announced)\b)|[Aa]ll (?:two|three|four|five|six)(?! (?:of )?(?:the |"
        r"its )?\w+s\b))\b",
    ),
    "for what?": (
        r"^(?:[Tt]he )?[Pp]ayments? (?:had|has|have|was|were) (?:been )?made\b(?! for\b)",
        r"\b(?:is|are|was|were) (?:required|needed)\b(?! (?:by|for|to)\b)(?!.*\bfor (?!the period)\w)",
        r"\bblam(?:ed|es|ing)\b(?! (?:it|this|that) on)(?!.*\bfor\b)(?!.* on [A-Z])",
        r"\bpay (?:something|a price|more|less)\b(?!.*\bfor\b)",
    ),
    "of what?": (
        r"^(?!.*\b(?:oil|gas|coal|grain|wheat|fuel|petrol|gasoline|diesel|LNG|LPG|crude|barley|oats|flour|corn|rice|"
        r"timber|steel|ore|cargo|goods|freight|containers?|meat|fish|sugar|cement|salt|products?|exports?|imports?|"
        r"ports?|terminals?|pipelines?|plants?|capacity|(?:rail|refin|rape|soy|fertili|alumin|copper|kerosene|potash|"
        r"uranium|cotton|metal|transit)\w*)\b).*\d (?:(?:million|billion|thousand) )?"
        r"(?:tonnes|tons|barrels|cubic met(?:re|er)s)\b(?! of\b)",
        r"^(?!.*\b(?:oil|gas|coal|pipeline|contract|LNG|power|electricity|transit|crude|freight|"
        r"(?:suppl|deliver|rail)\w*)\b).*\b(?:on|over|about) the (?:tariff|price|rate|fee|discount|formula)\b"
        r"(?! (?:of|for|on|at|to|that|which|in)\b)",
        r"\bthe (?:charter|share|authori[sz]ed) capital\b(?! of)",
        r"^(?:[Aa]|[Tt]he) (?:\w+ )?(?:recovery|rebound|increase|decline|slump|fall|rise) (?:is|was|would|could|"
        r"will|may|has)\b",
        r"^(?:(?!\b(?:trade|turnover|exports?|imports?|sales|supplies|deliveries|shipments|volumes?|traffic|transit|prices?|"
        r"output|production|demand|purchases|investments?|freight|revenues?|income|economy|tourism|visitors)\b).)*"
        r"\b(?:saw|seen|see|had|recorded|noted|showed) an? "
        r"(?:\w+ )?(?:decline|decrease|increase|growth|drop|fall|rise)\b(?! in\b| of [a-z]+s\b)",
        r"\b(?:gave|cited|put forward|named|mentioned) (?:the|an?) (?:figure|sum|number|price) of (?=[\d$€£¥])",
        r"\d(?:%| ?per ?cent) of (?:all )?(?:imports|exports|supplies|purchases)\b(?! (?:of|from|by|to)\b)",
        r"^(?!.*\b(?:tons|tonnes|barrels|people|dollars|r[ou]+bles|yuan|euros|rupees|yen|passengers|cubic|bcm|visitors|"
        r"tourists|containers|hectares|workers|population|vehicles|cars|boxes|USD|EUR|RMB|Rs|dirhams|"
        r"won)\b)(?!.*[$€£¥₹])"
        r".*\d (?:million|billion)(?=[;,.]|$| (?:last|this|in|by)\b)",
        r"\bon (?:an?|the) (?:\w+ )?list\b(?! of\b)",
        r"\b(?:allows?|provid(?:es|ed)|calls?|asked|agreed) (?:for |on )?(?:up to |about )?[\d.,]+ "
        r"(?:\w+ )?(?:tonnes|tons|"
        r"barrels)[.”\"]*$",
        r"^[“\"]?(?:(?:[Aa]bout|[Aa]round|[Rr]oughly|[Nn]early|[Aa]lmost|[Mm]ore than|[Oo]ver|[Uu]p to|[Oo]nly|"
        r"[Aa]t least|[Ll]ess than|[Ss]ome|[Aa]nother|[Aa] further) )?(?:[\d.,]+(?:%| per ?cent)|[Aa] (?:third|"
        r"quarter|fifth|tenth)|[Hh]alf|[Tt]wo-thirds|[Tt]hree-quarters|[Mm]ost|[Oo]ne|[Tt]wo|[Tt]hree|[Ff]our|"
        r"[Ff]ive|[Ss]everal|[Mm]any|[Ff]ew) (?:will|would|was|were|is|are|has|have|had|could|can|may|might|went|"
        r"came|go|goes|said|say)\b",
        r"^[“\"]?There (?:is|are|was|were) no (?:shortage|lack|need|hurry|rush)\b(?! of (?:Russia|[A-Z]))",
    ),
    "with whom?": (
        r"\b[Aa]n? (?:\w+ )?(?:agreement|contract|deal|memorandum|protocol) (?:was|were|has been|"
        r"had been) signed\b(?! (?:by|with|between))(?!.*\b(?:with|between)\b)",
    ),
    "by whom?": (
        r"^(?!.*\b(?:Russia|Moscow|by)\b).*\b(?:has|have|had|was|were) been (?:given|offered|sent|sold)\b",
        r"^(?!.*\b(?:U\.?S\.?|United States|America|American|Washington|Trump|Treasury|EU|European|Europe|West|"
        r"Western|Brit\w+|UN|United Nations|Security Council|G7|Tokyo|Seoul|China|Beijing|Moscow|"
        r"Russia)\b).*\b(?:dut(?:y|ies)|tariffs?|sanctions?)\b[^.;]{0,40}\b(?:imposed|announced|"
        r"introduced)\b(?! by)",
    ),
    "a target of what?": (
        r"^(?!.*\b(?:trade|turnover|invest\w*|exports?|imports?|commerce|sales)\b).*\b(?:target|goal|level|"
        r"mark) of (?:USD |US)?[$€]?\d",
    ),
    "whose plans?": (
        r"\bthe plans? to [a-z]+ (?:up )?the [a-z]+\b(?! (?:of|between)\b)",
    ),
    "whose neighbours?": (
        r"\bour neighbou?rs\b(?!.*\b[A-Z])",
    ),
    "which company?": (
        r"\b[Oo]ur (?:\w+ )?(?:company|bank|firm)\b(?!,? [A-Z])",
    ),
    "whose talks?": (
        r"^(?:[Tt]he )?(?:[Tt]alks|[Nn]egotiations|[Cc]onsultations) (?:on [\w ]+?)?with "
        r"(?!.*\bbetween\b)[A-Z]\w+ (?:have|has|had|are|began|were|was|concluded|started|ended)\b",
    ),
}  # fmt: skip
"""What leaves a thing, a place, a party or a whole unsaid, which the sentence before it named."""

_ASIDES: _Patterns = {
    "a question": (
        r"\?[”\"’']?\s*$|\?\s+[A-Z]",
    ),
    "a courtesy": (
        r"\b(?:thank|welcome (?:you|to)|(?:glad|pleased|happy|pleasure|delighted) to (?:see|meet|welcome|be|"
        r"attend|have)|congratulat\w+|best wishes|good (?:morning|afternoon|evening)|standing here|dear|"
        r"ladies and gentlemen|(?<!\w )colleagues|Excellency|[Aa]llow me|[Ll]et (?:me|us)|let[’']s|"
        r"I would like to (?:begin|start|thank|say|invite(?! you to [^.]*[A-Z])|express|once|hear|mention)|"
        r"grateful|gratitude|I wish|I want to start|everything is going well|[Cc]eremony (?:for|"
        r"of) [^,;]{3,80} is (?:now )?(?:complete|over|closed)|(?:is|was|are) our priority)\b",
        r"\bis an? (?:very )?important (?:one|issue|matter|question|topic) for\b",
        r"\binformed each other of their situation\b|\bin an? (?:[\w-]+,? (?:and )?){0,4}atmosphere\b",
    ),
    "sets a scene": (
        r"^(?:[Oo]n|[Ii]t was|[Oo]ver) (?:an?|one) (?:[\w-]+,? ){0,3}"
        r"(?:morning|afternoon|evening|night|day)\b(?! of\b)",
        r"^[Oo]ne (?:[\w-]+ ){0,2}(?:morning|afternoon|evening|night)\b",
    ),
    "nobody's view": (
        r"^[Tt]here are (?:others|those|some|many) who (?:say|think|believe|argue|point out|hold|fear|claim|note)\b",
    ),
    "introduces an interview": (
        r"\b(?:spoke|speaks|talked|talks|sat down|sits down) (?:to|with) [A-Z]\w+ [A-Z]\w+ (?:ahead|about|on|in)\b",
    ),
    "speaks to a listener": (
        r"^[“\"]?(?:[Ll]ook|[Ll]isten|[Ii]magine|[Nn]ote|[Cc]onsider|[Ss]ee) (?:at|where|how|what|that|to)\b",
    ),
    "an item of a list": (
        r"^[-–—•*] ?[a-z]|^\(?[a-z0-9]{1,3}\) [a-z]",
    ),
    "only topics": (
        r"\b(?:it is|it[’']s) (?:now )?(?:possible|hard|difficult|easy|time|worth) to "
        r"(?:say|ask|tell|see|know|judge|explain)\b"
        r"[^,;]{0,30} (?:what|how|why|whether|who)\b[^,;]*[.”\"]*$",
        r"\b(?:I|[Ww]e) discussed [a-z]+(?:,? (?:and )?[a-z]+){0,4}[.”\"]*$",
    ),
    "no comment": (
        r"\b(?:request for comment|(?:declined|refused) to (?:comment|discuss|elaborate|say|answer|give (?:details|"
        r"figures))|could not be reached|would not be drawn|did(?: not|n[’']t) (?:comment|respond|reply|answer|"
        r"elaborate))\b",
    ),
    "a list of those present": (
        r"^(?:Taking part|Present|present at|In attendance|Attending|Also present|Also taking part)\b",
    ),
    "answers a question": (
        r"^[“\"]?(?:Yes|No|Well|Oh|Sure|OK)[.,] ",
    ),
    "set up to be refuted": (
        r"^(?:Many|Most|Some) (?:people|commentators) (?:say|think|believe|claim|assume)\b|^It is often (?:said|"
        r"claimed|argued)\b|\b(?:common|popular|conventional) (?:view|belief|wisdom)\b|^When I\b",
    ),
    "nobody's estimate": (
        r"\b[Ii]t (?:is|was) (?:\w+ly )?(?:estimated|believed|thought|assumed|rumou?red|said|expected|speculated|"
        r"feared)\b",
    ),
    "all abstract": (
        r"\b(?:explored|discussed|examined|considered) (?:the )?(?:ways|prospects)\b|\bexchanged views\b",
        r"\bcommented on the (?:question|issue|matter|topic)\b|\bwere (?:also )?touched upon\b",
        r"\b(?:in|on) (?:various|different|a number of|many) (?:areas|fields|spheres|topics|issues)[.”\"]*$",
        r"^(?:[Tt]he |[A-Z]\w+(?:[’']s)? )?(?:efforts|moves|actions|steps|comments|remarks|symbolism|timing|"
        r"message|rhetoric|picture|mood|tone)\b(?! (?:by|of|from) [A-Z])",
    ),
    "another voice at its end": (
        r", (?:a|an) (?:phrase|claim|figure|charge|line) (?:he|she|that|which)\b|, (?:but|although|"
        r"though) [^,]{0,60}\b(?<!the )(?<!a )(?:doubt|dispute|den(?:y|ied)|question)",
    ),
    "who somebody is": (
        r"^[A-Z][\w’-]+(?: [A-Z][\w’-]+){1,4}, (?:\d\d, )?(?:an? [^,]+, )?(?:heads|chairs|runs|directs) ",
        r"^[A-Z][\w’-]+(?: [A-Z][\w’-]+){1,4} (?:heads|chairs|runs|directs) (?:the|an?) [^,]+(?:, (?:an?|which|"
        r"whose) .*)?$",
    ),
    "a proverb or an aside": (
        r"(?i:^(?:All the more so|I do not know|I don[’']t know|[Yy]ou (?:have )?(?:just )?(?:said|mentioned|"
        r"noted|told|know))\b|\b(?:as we all know|needless to say|when the .{3,20} is not .{3,20}, the|says a lot|"
        r"no surprise|have to look (?:far|for long))\b)",
    ),
    "an omission by the source": (
        r"<…>|\[…\]|\.\.\.\s*$|…\s*$",
    ),
    "an address or a handle": (
        r"</?[a-z][^<>]{0,40}>|https?://|www\.|@\w|#\w",
    ),
}  # fmt: skip
"""What tells nothing of its own: questions, courtesies, words to a listener, addresses."""

REASONS = tuple(
    (reason, re.compile("|".join(patterns)))
    for group in (_ASIDES, _POINTERS, _GAPS)
    for reason, patterns in group.items()
)
