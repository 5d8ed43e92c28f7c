"""Deliveries, watermarks, messages and memory."""

import sqlalchemy as sa
from alembic import op

revision = "m001"
down_revision = None

MOMENT = sa.DateTime(timezone=True)


def upgrade() -> None:
    """Create the first tables."""
    op.create_table(
        "deliveries",
        sa.Column("key", sa.String(300), primary_key=True),
        sa.Column("subscription", sa.String(100), nullable=False),
        sa.Column("kind", sa.String(50), nullable=False),
        sa.Column("place", sa.String(200), nullable=False),
        sa.Column("occasion", sa.String(200), nullable=False),
        sa.Column("thread", sa.String(100), nullable=False),
        sa.Column("due", MOMENT, nullable=False),
        sa.Column("state", sa.String(20), nullable=False),
        sa.Column("reason", sa.Text, nullable=False),
        sa.Column("attempts", sa.Integer, nullable=False),
        sa.Column("not_before", MOMENT),
        sa.Column("claimed_by", sa.String(100)),
        sa.Column("claimed_until", MOMENT),
        sa.Column("messages", sa.JSON, nullable=False),
        sa.Column("pieces", sa.JSON, nullable=False),
        sa.Column("unsure", sa.Boolean, nullable=False),
        sa.Column("settled", MOMENT),
    )
    op.create_index("deliveries_by_state", "deliveries", ["state", "due"])
    op.create_index("deliveries_by_place", "deliveries", ["subscription", "place", "due"])
    op.create_table(
        "watermarks",
        sa.Column("subscription", sa.String(100), primary_key=True),
        sa.Column("place", sa.String(200), primary_key=True),
        sa.Column("planned_until", MOMENT, nullable=False),
        sa.Column("baseline", MOMENT, nullable=False),
    )
    op.create_table(
        "messages",
        sa.Column("id", sa.Integer, primary_key=True),
        sa.Column("place", sa.String(200), nullable=False),
        sa.Column("at", MOMENT, nullable=False),
        sa.Column("author", sa.String(100), nullable=False),
        sa.Column("kind", sa.String(20), nullable=False),
        sa.Column("line", sa.Text, nullable=False),
        sa.Column("card", sa.Text),
        sa.Column("marker", sa.String(64)),
        sa.UniqueConstraint("place", "marker", name="one_message_a_marker"),
    )
    op.create_index("messages_by_place", "messages", ["place", "id"])
    op.create_table(
        "memory",
        sa.Column("key", sa.String(200), primary_key=True),
        sa.Column("value", sa.Text, nullable=False),
    )
