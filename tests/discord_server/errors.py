"""Refusals as Discord words them.

https://discord.com/developers/docs/topics/opcodes-and-status-codes#json
"""

from collections.abc import Sequence

from tests.discord_server.json_types import Json


class ApiError(Exception):
    """Answered with `status` and a body of a message and a code."""

    def __init__(self, status: int, code: int, message: str, errors: Json | None = None) -> None:
        super().__init__(f"{status}/{code}: {message}")
        self.status = status
        self.body: Json = {"message": message, "code": code, **({"errors": errors} if errors else {})}


def unauthorized() -> ApiError:
    return ApiError(401, 0, "401: Unauthorized")


def unknown_route() -> ApiError:
    return ApiError(404, 0, "404: Not Found")


def unknown_channel() -> ApiError:
    return ApiError(404, 10003, "Unknown Channel")


def unknown_message() -> ApiError:
    return ApiError(404, 10008, "Unknown Message")


def unknown_user() -> ApiError:
    return ApiError(404, 10013, "Unknown User")


def unknown_webhook() -> ApiError:
    return ApiError(404, 10015, "Unknown Webhook")


def unknown_interaction() -> ApiError:
    return ApiError(404, 10062, "Unknown interaction")


def expired_token() -> ApiError:
    return ApiError(401, 50027, "Invalid Webhook Token")


def already_answered() -> ApiError:
    return ApiError(400, 40060, "Interaction has already been acknowledged.")


def file_too_large() -> ApiError:
    return ApiError(413, 40005, "Request entity too large")


def missing_access() -> ApiError:
    return ApiError(403, 50001, "Missing Access")


def another_users_message() -> ApiError:
    return ApiError(403, 50005, "Cannot edit a message authored by another user")


def dms_closed() -> ApiError:
    return ApiError(403, 50007, "Cannot send messages to this user")


def missing_permissions() -> ApiError:
    return ApiError(403, 50013, "Missing Permissions")


def invalid_form(faults: Sequence[str]) -> ApiError:
    errors = [{"code": "INVALID", "message": fault} for fault in faults]
    return ApiError(400, 50035, "Invalid Form Body", {"body": {"_errors": errors}})
