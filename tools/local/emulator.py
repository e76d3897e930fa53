"""Starts ministack so that it is the HTTP proxy of its callers too.

A proxy is asked for a whole address, `GET http://000000000000.127.0.0.1:4566/v20180820/...`, which ministack takes for a
path. It refuses CONNECT itself, so that nothing that is meant for a cloud gets there.
"""

from ministack import app as ministack

answer = ministack.app


async def answer_as_proxy(scope, receive, send):
    if scope["type"] == "http" and scope["path"].startswith("http://"):
        path = "/" + "".join(scope["path"].split("/", 3)[3:])
        raw_path = b"/" + b"".join(scope["raw_path"].split(b"/", 3)[3:])
        scope = {**scope, "path": path, "raw_path": raw_path}
    await answer(scope, receive, send)


ministack.app = answer_as_proxy
ministack.main()
