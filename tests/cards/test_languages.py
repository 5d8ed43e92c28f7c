from bot.cards.brief import brief_card, brief_list_card
from bot.cards.figure import figure_card
from bot.cards.milestone import milestone_card
from bot.cards.person import person_card
from bot.cards.term import term_card
from bot.content.words import Catalogue, words_in
from bot.core.brief import KeyPoint
from bot.core.card import Card, Measure, Paragraph
from bot.core.person import Role
from tests.commands.asking import offered, said
from tests.factories import TODAY, brief, cites, edtf, figure, library, milestone, person, report, term, text

JAPANESE = Catalogue("ja", {}, words_in("en").entries)
CHIPS = brief("chips", title=text("Chips", "半導体"))
AI = brief(
    "ai",
    title=text("AI", "人工知能"),
    summary=text("Rules apply. More.", "規則がある。続く。"),
    key_points=(KeyPoint(text=text("They met.", "会談した。"), cites=cites(), recorded=TODAY, people=("taira",)),),
    figures=(figure("share", title=text("Share", "割合"), definition=text("What it counts.", "数え方。")),),
    milestones=(milestone("act", report(place=text("Tokyo", "東京")), title=text("Act", "法律")),),
    related=("chips",),
)
TRUST = term("dfft", expansion=text("Free flow", "自由な流通"), definition=text("Data.", "データ。"), topics=("ai",))
MINISTER = Role(title=text("Minister", "大臣"), as_of=edtf("2025"), cites=cites())
TAIRA = person("taira", "Masaaki Taira", MINISTER, topics=("ai",))
HELD = library([AI, CHIPS], terms=[TRUST], people=[TAIRA])


def labels(card: Card) -> list[str]:
    return [button.label for button in offered(card)]


def test_a_brief_is_in_the_language_of_its_words_as_far_as_it_is_written_in_it() -> None:
    card = brief_card(AI, HELD, JAPANESE, TODAY, TODAY)
    assert (card.title, card.lead, card.language) == ("人工知能", "規則がある。続く。", "ja")
    assert said(card)["Key points"] == ["会談した。"]
    assert said(card)["Figures"][0].startswith("割合: ")
    assert "(東京)" in said(card)["Milestones"][0]
    assert labels(card) == ["All milestones", "半導体", "割合"]


def test_what_is_not_translated_is_shown_in_english() -> None:
    assert brief_card(CHIPS, HELD, JAPANESE, TODAY, TODAY).lead == "A short summary. A second sentence."


def test_the_first_sentence_of_a_japanese_summary_ends_with_its_own_stop() -> None:
    card = brief_list_card(HELD, JAPANESE, 1)
    assert said(card)["Topics"] == ["人工知能: 規則がある。", "半導体: A short summary."]


def test_figures_milestones_terms_and_people_are_too() -> None:
    measure = next(figure_card(AI.figures[0], HELD, JAPANESE).all(Measure))
    assert (measure.title, measure.definition) == ("割合", "数え方。")
    assert milestone_card(AI.milestones[0], HELD, JAPANESE, TODAY).title == "法律"
    explained = term_card(TRUST, HELD, JAPANESE)
    assert (explained.lead, [part.text for part in explained.all(Paragraph)]) == (
        "データ。",
        ["Stands for: 自由な流通"],
    )
    assert "大臣" in person_card(TAIRA, HELD, JAPANESE, TODAY).lead
    assert labels(explained) == ["人工知能"]


def test_amounts_are_said_as_japanese_says_them() -> None:
    (row,) = next(figure_card(AI.figures[0], HELD, JAPANESE).all(Measure)).rows
    assert row.value.startswith("6.65兆")
