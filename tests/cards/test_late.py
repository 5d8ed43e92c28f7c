from bot.cards.late import late_card
from bot.content.words import words_in
from bot.core.card import Paragraph
from tests.factories import at, card

CITIES = ("Europe/Brussels", "Asia/Tokyo")


def test_a_late_post_says_first_when_it_was_due_in_both_cities() -> None:
    late = late_card(card(parts=(Paragraph("News."),)), at("2026-11-23T08:00+00:00"), CITIES, words_in("en"))
    note = "This post is late: it was due on Mon, 23 Nov 2026, 09:00 Brussels / 17:00 Tokyo."
    assert late.parts == (Paragraph(note), Paragraph("News."))
    assert late.text == f"{note}\n\nTitle\n\nLead."
