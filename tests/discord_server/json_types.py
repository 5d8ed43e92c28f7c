"""What travels over the wire: JSON objects."""

from typing import Any

Json = dict[str, Any]
