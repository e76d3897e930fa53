"""Starts ministack so that it is the HTTP proxy of its callers too, and so that a repeated request gets one answer.

A proxy is asked for a whole address, `GET http://000000000000.127.0.0.1:4566/v20180820/...`, which ministack takes for a
path. It refuses CONNECT itself, so that nothing that is meant for a cloud gets there.

A client whose connection broke on a busy machine sends its request again, under the same amz-sdk-invocation-id. What the
first one made is there by then: ministack would answer that it already exists. It gets the first one's answer.
"""

import asyncio
from collections import OrderedDict

from ministack import app as ministack

answer = ministack.app
remembered_answers = 4096


async def answer_as_proxy(scope, receive, send):
    if scope["type"] == "http" and scope["path"].startswith("http://"):
        path = "/" + "".join(scope["path"].split("/", 3)[3:])
        raw_path = b"/" + b"".join(scope["raw_path"].split(b"/", 3)[3:])
        scope = {**scope, "path": path, "raw_path": raw_path}
    await answer_once(scope, receive, send)


# By invocation: the messages of its answer, or that it is still being made.
answers: "OrderedDict[bytes, asyncio.Future]" = OrderedDict()


async def answer_once(scope, receive, send):
    invocation = dict(scope.get("headers") or ()).get(b"amz-sdk-invocation-id")
    if scope["type"] != "http" or scope["method"] != "POST" or invocation is None:
        await answer(scope, receive, send)
        return

    if invocation in answers:
        ministack.logger.warning("%s asks again; answered as before", invocation.decode())
        messages = await asyncio.shield(answers[invocation])
        if messages[0]["status"] < 500:
            for message in messages:
                await send(message)
            return

    made = answers[invocation] = asyncio.get_running_loop().create_future()
    while len(answers) > remembered_answers:
        answers.popitem(last=False)
    messages = []

    async def send_and_remember(message):
        messages.append(message)
        await send(message)

    try:
        await answer(scope, receive, send_and_remember)
    finally:
        made.set_result(messages or [{"type": "http.response.start", "status": 500, "headers": []}])


ministack.app = answer_as_proxy
ministack.main()
