"""What people have set for themselves."""

import sqlalchemy as sa
from alembic import op

revision = "m002"
down_revision = "m001"


def upgrade() -> None:
    """Create the table of preferences."""
    op.create_table(
        "preferences",
        sa.Column("person", sa.String(200), primary_key=True),
        sa.Column("name", sa.String(50), primary_key=True),
        sa.Column("value", sa.Text, nullable=False),
    )
