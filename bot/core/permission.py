"""The matrix: who may do what. The only place that decides it."""

from collections.abc import Iterable, Mapping
from enum import StrEnum


class Role(StrEnum):
    """Who a person is to the desk. Everyone is at least a reader."""

    READER = "reader"
    EDITOR = "editor"
    ADMIN = "admin"


class Permission(StrEnum):
    """What a command may require."""

    ASK = "ask"
    SEE_FAULTS = "see-faults"
    OPERATE = "operate"


MATRIX: Mapping[Permission, frozenset[Role]] = {
    Permission.ASK: frozenset({Role.READER, Role.EDITOR, Role.ADMIN}),
    Permission.SEE_FAULTS: frozenset({Role.EDITOR, Role.ADMIN}),
    Permission.OPERATE: frozenset({Role.ADMIN}),
}


def may(role: Role, permission: Permission) -> bool:
    """Does the role permit it?"""
    return role in MATRIX[permission]


def highest(roles: Iterable[Role]) -> Role:
    """The strongest of some roles; a reader where there are none."""
    order = list(Role)
    return max(roles, key=order.index, default=Role.READER)
