import pytest

from bot.core.permission import MATRIX, Permission, Role, highest, may


@pytest.mark.parametrize(
    ("permission", "reader", "editor", "admin"),
    [
        (Permission.ASK, True, True, True),
        (Permission.SEE_FAULTS, False, True, True),
        (Permission.OPERATE, False, False, True),
    ],
)
def test_each_role_may_do_what_the_matrix_says(permission: Permission, reader: bool, editor: bool, admin: bool) -> None:
    assert [may(role, permission) for role in (Role.READER, Role.EDITOR, Role.ADMIN)] == [reader, editor, admin]


def test_every_permission_is_decided() -> None:
    assert set(MATRIX) == set(Permission)


@pytest.mark.parametrize(
    ("roles", "strongest"),
    [
        ([], Role.READER),
        ([Role.READER], Role.READER),
        ([Role.ADMIN, Role.EDITOR], Role.ADMIN),
        ([Role.EDITOR, Role.READER], Role.EDITOR),
        ([Role.READER, Role.ADMIN], Role.ADMIN),
    ],
)
def test_the_strongest_of_several_roles_holds(roles: list[Role], strongest: Role) -> None:
    assert highest(roles) is strongest
