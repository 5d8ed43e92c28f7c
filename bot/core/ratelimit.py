"""How often a person may ask: a bucket that refills steadily."""

from collections.abc import Iterator, MutableMapping
from dataclasses import dataclass, field
from datetime import datetime

FORGET_ABOVE = 10_000


@dataclass(frozen=True, slots=True)
class Bucket:
    """How many questions are left, as of a moment."""

    left: float
    at: datetime


@dataclass(slots=True)
class RateLimit:
    """`per_minute` questions a person, saved up to that many."""

    per_minute: int
    buckets: MutableMapping[str, Bucket] = field(default_factory=dict)

    def wait(self, person: str, now: datetime) -> float:
        """Takes one question from the person's bucket; returns 0, or the seconds to wait where it is empty."""
        left = self._left(person, now)
        if left < 1:
            return (1 - left) * 60 / self.per_minute
        self.buckets[person] = Bucket(left - 1, now)
        if len(self.buckets) > FORGET_ABOVE:
            self.buckets = {name: self.buckets[name] for name in self._waiting(now)}
        return 0.0

    def _left(self, person: str, now: datetime) -> float:
        bucket = self.buckets.get(person, Bucket(self.per_minute, now))
        refilled = max(0.0, (now - bucket.at).total_seconds()) * self.per_minute / 60
        return min(self.per_minute, bucket.left + refilled)

    def _waiting(self, now: datetime) -> Iterator[str]:
        """Those whose bucket is not full yet; the others need no memory."""
        return (name for name in self.buckets if self._left(name, now) < self.per_minute)
