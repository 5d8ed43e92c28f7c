"""The words by which sentences say that something is planned, expected, denied, or “more than”: in families."""

import re
from collections.abc import Mapping
from dataclasses import dataclass

_NUMBER = r"(?:(?:US|A)?[€$¥£]\s?)?(?:\d|one\b|two\b|half\b|a (?:fifth|quarter|third|trillion|billion|million)\b)"
_COUNTED = r"(?<!\d)\d[\d,.]{0,20}[兆億万千]?(?:%|円|ユーロ|ドル|人|件|社|倍|年|日|か国|か所)?[^\d、。]{0,4}"


@dataclass(frozen=True, slots=True)
class Wordings:
    """One family in one language, as regular expressions. They are compiled when they are first looked for: only the
    checks of the editor's desk do that."""

    narrow: str
    wide: str

    def surely_in(self, text: str) -> bool:
        """Does the text have a wording that belongs to the family?"""
        return re.search(self.narrow, text, re.IGNORECASE) is not None

    def maybe_in(self, text: str) -> bool:
        """Does it have one that may?"""
        return re.search(self.wide, text, re.IGNORECASE) is not None


def _words(narrow: str, wide: str = "") -> Wordings:
    """English ones: whole words, of which `*` stands for any ending."""
    joined = rf"\b(?:{narrow})", rf"\b(?:{'|'.join(filter(None, (narrow, wide)))})"
    return Wordings(*(pattern.replace("*", r"\w*") + r"(?![a-z])" for pattern in joined))


def _pieces(narrow: str, wide: str = "") -> Wordings:
    """Japanese ones: any piece of the text."""
    return Wordings(narrow, "|".join(filter(None, (narrow, wide))))


FAMILIES: Mapping[str, Mapping[str, Wordings]] = {
    "“more than”": {
        "en": _words(
            rf"(?<!no )(?:more than|over|above|exceed*|in excess of) {_NUMBER}",
            "more|over|above|exceed*|tripled|larger|greater|top(?:s|ped)?|past|upwards",
        ),
        "ja": _pieces(rf"{_COUNTED}(?:超|を超え|を上回)", "超|上回|余り"),
    },
    "“less than”": {
        "en": _words(
            rf"(?<!no )(?:less than|under|below|fewer than) {_NUMBER}", "less|under|below|fewer|within|lower|short of"
        ),
        "ja": _pieces(rf"{_COUNTED}(?:未満|を下回)", "未満|下回|弱|満たな|以内"),
    },
    "“at least”": {
        "en": _words(
            rf"(?:at least|no less than) {_NUMBER}|\d[^.,]{{0,12}} or more",
            "at least|minimum|or more|no less",
        ),
        "ja": _pieces(rf"少なくとも|{_COUNTED}以上", "最低"),
    },
    "“up to”": {
        "en": _words(
            rf"(?:up to|at most|no more than) {_NUMBER}",
            "up to|at most|no more|maximum|upper|most|cap(?:s|ped)?|within|ceiling|limit*|as much as",
        ),
        "ja": _pieces(r"最大(?=\d)|上限", "最大|最多|以下|以内|まで"),
    },
    "“about”": {
        "en": _words(
            rf"(?:about|around|roughly|approximately|some) {_NUMBER}",
            "about|around|roughly|approximately|some|near*|almost|close to|just under",
        ),
        "ja": _pieces(r"約(?=[\d十百千数])|およそ(?=\d)", "約|およそ|程度|前後|ごろ|頃|近く|ほぼ|弱|余り"),
    },
    "what is planned": {
        "en": _words(
            "plan(?:s|ned)? (?:to|for)|due to|scheduled|set to|(?:was|were|is|are) to|will|"
            "intends? to|foresees?|then planned|still planned|planned",
            "plan*|due|schedul*|set|will|would|intend*|foresee*|foresaw|announc*|meant|upcoming|"
            "pledg*|commit*|promis*|aim*|propos*|decided|expect*|goal*|target*|deadline|undert*|"
            "agreed|still to|until|want*|has to|have to|has until|follow*|towards|to be|said to",
        ),
        "ja": _pieces(
            "予定|計画し|計画であ|ことにな",
            "計画|見込|方針|意向|目指|見通|期限|約束|目標|求め|べき|なければ|狙い|義務|期待|"
            "とされ|向け|ためのもの|するため|しようと|当てる|ほしい",
        ),
    },
    "what is expected": {
        "en": _words(
            "(?:is |was |were |are )?expected|foreseen|likely",
            "expect*|fore*|likely|hop*|anticipat*|project*|predict*|probab*|due|envisag*|outlook|"
            "plan*|prospect*",
        ),
        "ja": _pieces("見込み|見込ま|見通し", "見込|見通|予想|予測|期待|予定|だろう|可能性|推定|恐れ|おそらく"),
    },
    "what is considered": {
        "en": _words(
            "under consideration|consider(?:s|ed|ing)?|stud(?:y|ies|ied|ying)|look(?:ing|s|"
            "ed)? into|explor(?:e|es|ed|ing)|weigh(?:s|ed|ing)?|contemplat*",
            "consider*|look*|explor*|weigh*|contemplat*|examin*|stud*|review*|discuss*|panel|"
            "mull*|assess*",
        ),
        "ja": _pieces("検討(?!会)", "検討|探|視野|考え|研究|議論|協議|模索"),
    },
    "what is only reported": {
        "en": _words(
            "reportedly|said to|believed to|reported to|thought to",
            r"report*|said|says?|believ*|according|told|wrote|writes|claim*|account|call*|"
            r"state[sd]?|gives?|in the words|view|note[sd]?|headline",
        ),
        "ja": _pieces(
            "とされる|とされた|とされて|と報じられ|という。",
            "とされ|と報じ|という|によると|によれば|と伝え|とみられ|と述べ|とした|による|報道|"
            "主張",
        ),
    },
    "what is possible": {
        "en": _words(
            "might|could|possibl*|perhaps|possibility",
            "might|(?-i:may)|could|can|possib*|perhaps|potential*|likely|unlikely|probab*|risk*|would|"
            "cannot|able",
        ),
        "ja": _pieces(
            "可能性|かもしれない|し得る|おそれ",
            "可能|かもしれ|得る|得な|おそれ|恐れ|あり得|でき|られる|余地|かねな",
        ),
    },
    "what is claimed": {
        "en": _words(
            "claim(?:s|ed)?",
            "claim*|argu*|insist*|assert*|maintain*|contend*|says?|said|stress*|warn*|call*",
        ),
        "ja": _pieces("主張", "訴え|とする|として|論じ|述べ|によると|とした|という|申請"),
    },
    "what is estimated": {
        "en": _words(
            "estimat(?:e|es|ed)|forecasts?|projection|projected",
            "estimat*|forecast*|project*|predict*|calculat*|expect*|inferred|probab*|model*|"
            "foresee*|scenario|reckon*|presum*",
        ),
        "ja": _pieces("推計|試算|推定|予測", "見積|見込|算出|予想|モデル|シナリオ|見通|算定|推し"),
    },
    "a negation": {
        "en": _words(
            r"not|no(?! (?:more|less) than|\. ?\d)|never|neither|nor|none|cannot|nobody|nothing|without|[a-z]*n['’]t",
            r"un(?!ion|it|iv|der|ique|til)*|non*|only|lack*|fail*|refus*|ban(?:s|ned)?|beyond|instead|outside|free|apart|rather|"
            "except|but|stop*|against|prevent*|bar(?:s|red)?|den(?:y|ied|ies|ial)|miss*|exempt*|hard(?:ly)?|differ*|separate*|"
            "alone|single|less|before|yet|still|far|until|least|illegal|abus*|early|disput*|"
            "however",
        ),
        "ja": _pieces(
            "ていない|てはいない|ではない|はない|がない|しない|(?<!かもし)れない|えない|(?<!ばな)らない|けない|"
            "なかった|せず|れず|おらず|ずに|見当たら",
            "ない|なく|なし|なか|ず(?=[、。に])|無|未|否|不|非|以外|対象外|除|禁|のみ|だけ|欠|"
            "ゼロ|とどま|避け|別|ノー|異な",
        ),
    },
}  # fmt: skip
"""By what they say."""
