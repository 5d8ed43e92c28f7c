"""`python -m benchmarks [NAME …]` runs all of them, or those named."""

import importlib
import sys

from benchmarks.timing import table

NAMES = ("oneshot", "console", "discord", "load")


def main() -> None:
    """Print one table."""
    rows = [row for name in sys.argv[1:] or NAMES for row in importlib.import_module(f"benchmarks.{name}").run()]
    print(table(rows))


if __name__ == "__main__":
    main()
