"""HTTP: authorization, scripted trouble, and errors as Discord sends them."""

from collections.abc import Awaitable, Callable

from aiohttp import web

from tests.discord_server import errors
from tests.discord_server.call import Answer, Call, read
from tests.discord_server.faults import Fault, Refusal, Scripted
from tests.discord_server.release import Release
from tests.discord_server.routes import OPEN, ROUTES, Handler
from tests.discord_server.state import State

API = "/api/v10"
LARGEST_REQUEST = 25 * 2**20


class Api:
    """The HTTP side. `release` lets go of calls that a fault withholds."""

    def __init__(self, state: State) -> None:
        self._state = state
        self.release = Release()

    def application(self) -> web.Application:
        application = web.Application(client_max_size=LARGEST_REQUEST)
        for (method, path), handler in ROUTES.items():
            application.router.add_route(method, API + path, self._endpoint(handler, path in OPEN))
        application.router.add_get("/attachments/{channel}/{id}/{name}", self._file)
        application.router.add_get("/socket", self._state.gateway.serve)
        application.router.add_route("*", "/{rest:.*}", self._endpoint(_unknown, True))
        return application

    def _endpoint(self, handler: Handler, free: bool) -> Callable[[web.Request], Awaitable[web.StreamResponse]]:
        async def serve(request: web.Request) -> web.StreamResponse:
            path = request.path.removeprefix(API)
            self._state.requests.append((request.method, path))
            fault = self._state.faults.take(request.method, path)
            try:
                call = await self._call(request, path)
            except errors.ApiError as error:
                return Answer(error.body, error.status).response()
            self._state.bodies.append((call.method, path, call.body))
            response = await self._troubled(call, fault, handler if free else _authorized(handler))
            return response or _cut(request)

        return serve

    async def _call(self, request: web.Request, path: str) -> Call:
        authorization = request.headers.get("Authorization", "")
        body, files = await read(request)
        return Call(self._state, request.method, path, request.match_info, request.query, authorization, body, files)

    async def _troubled(self, call: Call, fault: Scripted | None, handler: Handler) -> web.Response | None:
        """The answer to the call with the trouble that is due to it; None: the connection is to be cut."""
        if fault is None:
            return self._done(call, handler)
        if isinstance(fault, Refusal) or fault in (Fault.DROP_BEFORE, Fault.HANG_BEFORE):
            return await self._before(call, fault, handler)
        response = self._done(call, handler)
        self._state.faults.happened(call.method, call.path)
        if fault is Fault.DROP_AFTER:
            return None
        await self.release.wait()
        return response

    async def _before(self, call: Call, fault: Scripted, handler: Handler) -> web.Response | None:
        self._state.faults.happened(call.method, call.path)
        if isinstance(fault, Refusal):
            return _refused(fault)
        if fault is Fault.DROP_BEFORE:
            return None
        await self.release.wait()
        return self._done(call, handler)

    def _done(self, call: Call, handler: Handler) -> web.Response:
        try:
            return handler(call).response()
        except errors.ApiError as error:
            return Answer(error.body, error.status).response()
        except Exception as error:
            # Not 500: discord.py would try that five times. The server raises it when it ends.
            self._state.failures.append(error)
            return Answer({"message": f"The test server failed: {error!r}", "code": 0}, 400).response()
        finally:
            self._state.bell.ring()

    async def _file(self, request: web.Request) -> web.Response:
        data = self._state.files.get(request.match_info["id"])
        return web.Response(status=404) if data is None else web.Response(body=data)


def _authorized(handler: Handler) -> Handler:
    def serve(call: Call) -> Answer:
        if call.authorization != f"Bot {call.state.token}":
            raise errors.unauthorized()
        return handler(call)

    return serve


def _unknown(call: Call) -> Answer:
    call.state.violations.append(f"{call.method} {call.path}: this server does not know the call")
    raise errors.unknown_route()


def _cut(request: web.Request) -> web.Response:
    assert request.transport
    request.transport.abort()
    return web.Response()


def _refused(refusal: Refusal) -> web.Response:
    headers = {**refusal.headers, "Content-Type": refusal.content_type}
    return web.Response(status=refusal.status, body=refusal.body.encode(), headers=headers)
