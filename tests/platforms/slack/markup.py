"""What Slack's own clients do to text."""


def slack_escaped(text: str) -> str:
    """As Slack hands over what somebody typed (docs.slack.dev, Formatting message text)."""
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
