"""Running text is divided between sentences, or else between words."""

from bot.cards.fit import fit
from bot.core.card import Card, Paragraph
from tests.cards.splitting import up_to, written

SENTENCES = tuple(f"Sentence {number} says that the value is 6.{number} trillion." for number in range(1, 9))


def paragraphs(said: str, size: int) -> list[str]:
    card = written(Card(title="Report", lead="Lead.", text="", parts=(Paragraph(said),)))
    return [part.text for piece in fit(card, up_to(size)) for part in piece.all(Paragraph)]


def test_text_is_divided_between_sentences() -> None:
    texts = paragraphs(" ".join(SENTENCES), 180)
    assert " ".join(texts) == " ".join(SENTENCES)
    assert len(texts) > 2
    assert all(text.endswith("trillion.") for text in texts)


def test_a_number_is_left_whole() -> None:
    said = "In all of these years together the amount has come to 6.65 trillion yen, as the ministry has said"
    assert "6.65" in " ".join(paragraphs(said, 70)).split()


def test_japanese_sentences_need_no_space_between_them() -> None:
    sentences = (
        "値は6.65兆円です。",
        "本当ですか？",
        "「はい。」と省は答えた。",
        "それは昨年よりもかなり大きな数字です！",
    ) * 4
    texts = paragraphs("".join(sentences), 60)
    assert "".join(texts) == "".join(sentences)
    assert all(text.endswith(("。", "？", "！")) and not text.startswith("」") for text in texts)


def test_an_address_that_fits_by_itself_is_never_cut() -> None:
    address = f"https://x.example/{'a' * 60}"
    assert address in paragraphs(f"See {address} now.", 100)


def test_a_word_that_fits_nowhere_is_cut_but_all_there() -> None:
    assert "".join(paragraphs("x" * 500, 60)) == "x" * 500
