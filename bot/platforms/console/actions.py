"""What can be pressed on a card, as HTML. The page's script runs the commands; nothing here is a script."""

from collections.abc import Iterable

from markupsafe import Markup

from bot.core.card import Button, Buttons, Field, Form, Pager, Select
from bot.core.text import Words


def buttons_html(row: Buttons) -> Markup:
    """A row of buttons; nothing where it is empty."""
    if not row.buttons:
        return Markup("")
    return Markup('<div class="buttons">{}</div>').format(_join(_button(button) for button in row.buttons))


def select_html(select: Select, name: str, words: Words) -> Markup:
    """A labelled list with a button of its own, so that moving through it by keyboard runs nothing yet."""
    choices = _join(_choice(choice) for choice in select.choices)
    return Markup(
        '<form class="choose"><label for="{0}">{1}</label><select id="{0}">{2}</select><button>{3}</button></form>'
    ).format(name, select.label, choices, words("console.open"))


def form_html(form: Form) -> Markup:
    """A form that opens when one wants it."""
    return Markup(
        '<details><summary>{}</summary><form class="fields" data-command="{}"{}>{}<button>{}</button></form></details>'
    ).format(form.label, form.command, _updates(form.updates), _join(map(_field, form.fields)), form.submit)


def pager_html(pager: Pager) -> Markup:
    """Where one is in a long list, between its neighbours."""
    return Markup('<nav class="pager" aria-label="{0}">{1}<span>{0}</span>{2}</nav>').format(
        pager.words, _neighbour(pager.previous, "previous"), _neighbour(pager.next, "next")
    )


def _neighbour(button: Button | None, key: str) -> Markup:
    """`key` finds the button again after the page has turned, so that it keeps the focus."""
    return _button(button, key) if button else Markup("")


def _button(button: Button, key: str = "") -> Markup:
    return Markup('<button type="button" data-command="{}" data-key="{}"{}>{}</button>').format(
        button.command, key or button.command, _updates(button.updates), button.label
    )


def _choice(choice: Button) -> Markup:
    return Markup('<option value="{}"{}>{}</option>').format(choice.command, _updates(choice.updates), choice.label)


def _field(field: Field) -> Markup:
    required = Markup(" required") if field.required else ""
    if not field.choices:
        return Markup('<label><span>{}</span><input name="{}" value="{}" autocomplete="off"{}></label>').format(
            field.label, field.name, field.value, required
        )
    choices = _join(
        Markup('<option value="{}"{}>{}</option>').format(
            value, Markup(" selected") if value == field.value else "", label
        )
        for value, label in field.choices
    )
    return Markup('<label><span>{}</span><select name="{}"{}>{}</select></label>').format(
        field.label, field.name, required, choices
    )


def _updates(updates: bool) -> Markup:
    return Markup(" data-updates") if updates else Markup("")


def _join(pieces: Iterable[Markup]) -> Markup:
    return Markup("").join(pieces)
