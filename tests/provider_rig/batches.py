"""Files and batches of the rig: enough of OpenAI's batch API to submit requests and collect their answers.

A batch ends after it was asked after `batch_polls` times, as `batch_end` says. Its requests are answered as by
`POST /v1/chat/completions`, without latency; those too long for `context_tokens` go to the error file. An expired batch
answers the first half and lists the others as errors, a cancelled one answers the first half only, a failed one none.
"""

import hashlib
import json
import time
from dataclasses import dataclass, field
from typing import Any

from aiohttp import web

from tests.provider_rig.provider import STATE, Provider, compose, count_tokens, error, make_completion, message_text


@dataclass
class Batches:
    """All files and batches since the start."""

    files: dict[str, bytes] = field(default_factory=dict)
    batches: dict[str, dict[str, Any]] = field(default_factory=dict)
    polls: dict[str, int] = field(default_factory=dict)

    def add_file(self, content: bytes) -> str:
        file_id = f"file-{len(self.files) + 1}"
        self.files[file_id] = content
        return file_id


BATCHES = web.AppKey("batches", Batches)


def add_batch_routes(app: web.Application) -> None:
    app[BATCHES] = Batches()
    app.router.add_post("/reset_batches", post_reset)
    app.router.add_post("/v1/files", post_file)
    app.router.add_get("/v1/files/{id}/content", get_content)
    app.router.add_post("/v1/batches", post_batch)
    app.router.add_get("/v1/batches", get_batches)
    app.router.add_get("/v1/batches/{id}", get_batch)


async def post_reset(request: web.Request) -> web.Response:
    """Forgets all files and batches."""
    state = request.app[BATCHES]
    for known in (state.files, state.batches, state.polls):
        known.clear()
    return web.json_response({})


async def post_file(request: web.Request) -> web.Response:
    form = await request.post()
    content = form["file"].file.read()
    file_id = request.app[BATCHES].add_file(content)
    return web.json_response(
        {
            "id": file_id,
            "object": "file",
            "bytes": len(content),
            "created_at": int(time.time()),
            "filename": "requests.jsonl",
            "purpose": form["purpose"],
            "status": "processed",
        }
    )


async def get_content(request: web.Request) -> web.Response:
    content = request.app[BATCHES].files.get(request.match_info["id"])
    if content is None:
        return error(404, "invalid_request_error", None, "No such file.")
    return web.Response(body=content, content_type="application/octet-stream")


async def post_batch(request: web.Request) -> web.Response:
    state, asked = request.app[BATCHES], await request.json()
    lines = [json.loads(line) for line in state.files[asked["input_file_id"]].splitlines()]
    if len({line["body"]["model"] for line in lines}) != 1:
        return error(400, "invalid_request_error", "mismatched_model", "A batch has one model.")
    batch_id = f"batch_{len(state.batches) + 1}"
    state.batches[batch_id] = {
        "id": batch_id,
        "object": "batch",
        "endpoint": asked["endpoint"],
        "input_file_id": asked["input_file_id"],
        "completion_window": asked["completion_window"],
        "created_at": int(time.time()),
        "metadata": asked.get("metadata"),
        "status": "in_progress",
        "request_counts": {"total": len(lines), "completed": 0, "failed": 0},
    }
    state.polls[batch_id] = 0
    return web.json_response(state.batches[batch_id])


async def get_batches(request: web.Request) -> web.Response:
    batches = list(request.app[BATCHES].batches.values())[::-1]
    return web.json_response({"object": "list", "data": batches, "has_more": False})


async def get_batch(request: web.Request) -> web.Response:
    state, provider = request.app[BATCHES], request.app[STATE]
    batch_id = request.match_info["id"]
    if batch_id not in state.batches:
        return error(404, "invalid_request_error", None, f"No batch found with id '{batch_id}'.")
    batch = state.batches[batch_id]
    state.polls[batch_id] += 1
    if batch["status"] == "in_progress" and state.polls[batch_id] >= provider.config.batch_polls:
        batch.update(run(state, provider, batch))
    return web.json_response(batch)


def run(state: Batches, provider: Provider, batch: dict[str, Any]) -> dict[str, Any]:
    """What changes in a batch when it ends."""
    status = provider.config.batch_end
    if status == "failed":
        problem = {"code": "token_limit_exceeded", "message": "Enqueued token limit reached for this model."}
        return {"status": status, "errors": {"object": "list", "data": [problem]}}
    lines = [json.loads(line) for line in state.files[batch["input_file_id"]].splitlines()]
    done = lines if status == "completed" else lines[: len(lines) // 2]
    answers = [answer(provider, line) for line in done]
    good = [row for row in answers if row["response"]["status_code"] == 200]
    bad = [row for row in answers if row["response"]["status_code"] != 200]
    if status == "expired":
        bad += [expired(line) for line in lines[len(done) :]]
    counts = {"total": len(lines), "completed": len(good), "failed": len(bad)}
    ended: dict[str, Any] = {"status": status, "request_counts": counts}
    for name, rows in (("output_file_id", good), ("error_file_id", bad)):
        if rows:
            # As OpenAI does: not escaped, so that a line may hold U+2028.
            ended[name] = state.add_file("".join(json.dumps(r, ensure_ascii=False) + "\n" for r in rows).encode())
    return ended


def answer(provider: Provider, line: dict[str, Any]) -> dict[str, Any]:
    body = line["body"]
    texts = [message_text(message["content"]) for message in body["messages"]]
    prompt_tokens = count_tokens("\n".join(texts)) + 4 * len(texts) + 3
    if prompt_tokens > provider.config.context_tokens:
        problem = {"message": "Reduce the length of the messages.", "code": "context_length_exceeded"}
        return row_of(line, 400, {"error": problem})
    content, finish_reason, refusal = compose(body, texts[-1], "", provider.config)
    completion_tokens = count_tokens(content or "")
    canonical = json.dumps(body, sort_keys=True, separators=(",", ":"), ensure_ascii=False)
    key = hashlib.sha256(canonical.encode()).hexdigest()
    provider.pay(key, prompt_tokens, completion_tokens)
    provider.delivered.add(key)
    return row_of(
        line,
        200,
        make_completion(key, body, content, finish_reason, refusal, prompt_tokens, completion_tokens),
    )


def row_of(line: dict[str, Any], status_code: int, body: dict[str, Any]) -> dict[str, Any]:
    response = {"status_code": status_code, "request_id": "req", "body": body}
    return {
        "id": f"batch_req_{line['custom_id'][:8]}",
        "custom_id": line["custom_id"],
        "response": response,
        "error": None,
    }


def expired(line: dict[str, Any]) -> dict[str, Any]:
    problem = {"code": "batch_expired", "message": "This request could not be executed before the batch expired."}
    return {"id": "batch_req", "custom_id": line["custom_id"], "response": None, "error": problem}
