"""A loopback server that speaks enough of the OpenAI API to test and measure a client.

It answers `POST /v1/chat/completions` (not streamed) and `GET /v1/models`; batches.py adds files and batches.
Nothing in an answer is invented: every free-text string is a whole sentence of the last user message, copied verbatim.

    python -m tests.provider_rig --port 0 --latency-scale 0.1 --rate 500=0.05 --rate hang=0.005

prints one line of JSON, `{"port": 40123, "base_url": "http://127.0.0.1:40123/v1"}`, and serves until
it is stopped.  It listens on 127.0.0.1 only.

How an answer is made
---------------------
* No `response_format`: sentences of the last user message, about `plain_tokens` tokens of them.
* `json_schema`: the schema is filled in.  Strings are sentences of the last user message; within one
  object they are all the same sentence, so that a `text` agrees with its `quote`.
    - a name with "quote" in it: an exact substring of the last user message, always;
    - `id`, `ids`, `*_id`, `*_ids`, `claim`, `claims`: ids such as `C12` that occur in the last user
      message, and the object's strings are then the sentence that follows that id there;
    - `date`, `*_date`, `published`, `start`, `end`, ...: a date found in the message, as YYYY-MM-DD
      (verbatim when the name also says "text" or "expression"); without one, null where the schema
      allows null, else 1970-01-01;
    - `enum` and `const` are kept; `maxLength`, `minItems`, `maxItems`, `minimum`, `maximum` are obeyed.
* `json_object`: `{"summary": "..."}`.
* `max_tokens` and `max_completion_tokens` are obeyed, with `finish_reason` "length".

The same request gives the same answer, whatever came before it.

Faults
------
`rates` gives each fault a probability, `script` names the fault of the first, second, ... request
(null or "ok" for none).  The draw for the n-th request depends on `seed` and n alone, or, with
`fault_key="request"`, on `seed`, the request's body and how often that body was sent; the latter does
not depend on the order in which concurrent requests arrive.

    500, 503      HTTP error after a part of the latency                          not paid
    quota         HTTP 429 insufficient_quota, which no waiting cures             not paid
    hang          no answer for `hang_s` seconds, then the connection is cut      not paid
    drop          the connection is cut before the first byte                     not paid
    partial       the connection is cut in the middle of the body                 paid
    truncated     HTTP 200 whose body stops in the middle of the JSON             paid
    bad_json      a good body, but the JSON in the message's content is cut       paid
    length        half an answer with finish_reason "length"                      paid
    refusal       `message.refusal` instead of content                            paid
    page          HTTP 200 with another server's page                             not paid

Not drawn but configured: a prompt over `context_tokens` (400 context_length_exceeded), a refused
`response_format` (400, `json_schema` or `json_object` false), a wrong key (401, `require_key`), rate
limits (429 with retry-after, retry-after-ms and x-ratelimit-* headers, `rpm`, `tpm`, `reject_over`).

"Paid" means that tokens were spent, as a provider would bill them.
"""

from __future__ import annotations

import argparse
import asyncio
import hashlib
import json
import math
import random
import re
import sys
import time
from collections import Counter, deque
from dataclasses import asdict, dataclass, field, fields
from datetime import date
from typing import Any

from aiohttp import web

from briefing.articles import tokens

FAULTS = ("500", "503", "quota", "hang", "drop", "partial", "truncated", "bad_json", "length", "refusal", "page")


COUNTER_NAME = "o200k_base, as the program counts"
_ENCODING = tokens._encoding()  # built before the first request, which nobody then waits for


def count_tokens(text: str) -> int:
    """As the program counts."""
    return len(_ENCODING.encode_ordinary(text))


def option(default: Any, text: str) -> Any:
    """A Config field with its help text."""
    if isinstance(default, (dict, list)):
        return field(default_factory=lambda: type(default)(default), metadata={"help": text})
    return field(default=default, metadata={"help": text})


@dataclass
class Config:
    latency_base: float = option(0.4, "seconds before the first token")
    latency_per_output_token: float = option(0.008, "seconds for each token of the answer")
    latency_per_input_token: float = option(0.0, "seconds for each token of the prompt")
    latency_scale: float = option(1.0, "factor on all latencies; 0 for tests")
    jitter: float = option(0.0, "seeded spread of the latency, 0.2 is plus or minus 20 %%")
    plain_tokens: int = option(120, "size of an answer without a schema")
    list_items: int = option(3, "items in an array of a schema, within minItems and maxItems")
    max_concurrent: int = option(0, "more requests than this wait in a queue; 0 is no limit")
    reject_over: int = option(0, "more requests in flight than this get 429; 0 is no limit")
    rpm: float = option(0.0, "requests a minute, then 429; 0 is no limit")
    tpm: float = option(0.0, "prompt tokens a minute, then 429; 0 is no limit")
    burst_s: float = option(60.0, "seconds of the rpm and tpm that may be used at once")
    context_tokens: int = option(128_000, "longer prompts get 400 context_length_exceeded")
    bare_errors: bool = option(False, "tell that in an error that is nothing but words")
    json_schema: bool = option(True, "accept response_format json_schema")
    json_object: bool = option(True, "accept response_format json_object")
    refused_fields: list = option([], "fields that get 400 unsupported_parameter")  # noqa: RUF009
    usage: bool = option(True, "tell the token counts")
    reasoning: bool = option(False, "put reasoning and a code fence around the JSON of an answer")
    batch_polls: int = option(1, "how often a batch is asked after before it has ended")
    batch_end: str = option("completed", "how a batch ends: completed, expired, cancelled or failed")
    require_key: str = option("", "the only API key that is accepted; empty accepts any")
    hold_after: int = option(0, "after this many paid answers hold all others (to kill a client); 0 is off")
    hang_s: float = option(60.0, "length of a hang")
    fault_key: str = option("arrival", "what a fault depends on besides the seed: arrival or request")
    seed: int = option(1, "seed of faults and jitter")
    rates: dict = option({}, "probability of each fault")  # noqa: RUF009
    script: list = option([], "faults of the first requests in order of arrival")  # noqa: RUF009


# ---------------------------------------------------------------------------------------------
# Answers

SENTENCE_END = re.compile(r"""(?<=[.!?…。！？])["'”’»)\]]*\s+|\n+|(?<=[。！？])""")
ID = re.compile(r"(?<![\w-])[A-Z]\d+(?![\w-])")
MARKED_ID = re.compile(r"""(?:(?<=[\[("'<])|(?<=^)|(?<=\bid=))([A-Z]\d+)(?=[\])"'>:.,\s])""", re.MULTILINE)
ID_NAME = re.compile(r"(^|_)(ids?|claims?)$")
DATE_NAME = re.compile(r"(^|_)(date|day|published|start|end|since|until)(_|$)")
DATE_TEXT_NAME = re.compile(r"text|expression|phrase|verbatim")
MONTHS = ["january", "february", "march", "april", "may", "june"]
MONTHS += ["july", "august", "september", "october", "november", "december"]
MONTH = "|".join(MONTHS)
DATE = re.compile(
    rf"\b(?P<y1>\d{{4}})[-/.](?P<m1>\d{{1,2}})[-/.](?P<d1>\d{{1,2}})"
    rf"|\b(?P<m2>{MONTH})\s+(?P<d2>\d{{1,2}}),?\s+(?P<y2>\d{{4}})\b"
    rf"|\b(?P<d3>\d{{1,2}})\s+(?P<m3>{MONTH}),?\s+(?P<y3>\d{{4}})\b",
    re.IGNORECASE,
)


def split_sentences(text: str) -> list[tuple[int, str]]:
    """Sentences of 40 characters and more with their offsets; each is a substring of the text."""
    found, start = [], 0
    ends = [(match.start(), match.end()) for match in SENTENCE_END.finditer(text)] + [(len(text),) * 2]
    for end, following in ends:
        closing = text[end:following].rstrip()  # quotation marks and brackets behind the full stop
        raw = text[start : end + len(closing)]
        sentence = raw.strip()
        if len(sentence) >= 40:
            found.append((start + len(raw) - len(raw.lstrip()), sentence))
        start = following
    if not found:
        sentence = text.strip()[:200]
        found.append((text.find(sentence), sentence))
    return found


def find_dates(text: str) -> list[tuple[str, str]]:
    """(YYYY-MM-DD, verbatim) of each date in the text, in order."""
    found = []
    for match in DATE.finditer(text):
        year, month, day = next((match[f"y{i}"], match[f"m{i}"], match[f"d{i}"]) for i in (1, 2, 3) if match[f"y{i}"])
        number = int(month) if month.isdigit() else MONTHS.index(month.lower()) + 1
        try:
            found.append((date(int(year), number, int(day)).isoformat(), match[0]))
        except ValueError:
            continue
    return found


class Filler:
    """Fills a JSON schema with words of one user message."""

    def __init__(self, message: str, schema: dict, list_items: int):
        self.root = schema
        self.list_items = list_items
        self.sentences = split_sentences(message)
        self.dates = find_dates(message)
        places: dict[str, int] = {}
        for match in MARKED_ID.finditer(message):
            places.setdefault(match[1], match.end())
        if not places:
            for match in ID.finditer(message):
                places.setdefault(match[0], match.end())
        self.ids = places
        # Spread the objects of the answer over the whole message.
        self.stride = max(1, len(self.sentences) // 7)
        self.objects = 0
        self.values = 0
        self.id_turn = 0

    def fill(self) -> Any:
        return self.value(self.root, "", self.next_sentence(), None, 0)

    def next_sentence(self) -> str:
        turn, count = self.objects, len(self.sentences)
        self.objects += 1
        return self.sentences[(turn * self.stride + turn * self.stride // count) % count][1]

    def next_id(self) -> str | None:
        if not self.ids:
            return None
        self.id_turn += 1
        return list(self.ids)[(self.id_turn - 1) % len(self.ids)]

    def sentence_after(self, place: int) -> str:
        return next((text for start, text in self.sentences if start + len(text) > place), self.sentences[-1][1])

    def resolve(self, schema: dict) -> dict:
        while "$ref" in schema:
            target: Any = self.root
            for part in schema["$ref"].lstrip("#/").split("/"):
                target = target[part]
            schema = target
        return schema

    def value(self, schema: dict, name: str, sentence: str, known_id: str | None, depth: int) -> Any:
        schema = self.resolve(schema)
        if "const" in schema:
            return schema["const"]
        if "enum" in schema:
            self.values += 1
            return schema["enum"][self.values % len(schema["enum"])]
        for key in ("anyOf", "oneOf"):
            if key in schema:
                options = [self.resolve(option) for option in schema[key]]
                real = [option for option in options if option.get("type") != "null"]
                if not real or (depth > 8 and len(real) < len(options)):
                    return None
                chosen = {**real[0], "nullable": len(real) < len(options)}
                return self.value(chosen, name, sentence, known_id, depth)
        if "allOf" in schema:
            merged: dict = {}
            for part in schema["allOf"]:
                merged.update(self.resolve(part))
            return self.value(merged, name, sentence, known_id, depth)
        kind = schema.get("type")
        nullable = schema.get("nullable", False)
        if isinstance(kind, list):
            nullable = "null" in kind
            kind = next((k for k in kind if k != "null"), "null")
        if kind == "null":
            return None
        if kind == "object" or "properties" in schema:
            return self.object(schema, sentence, depth)
        if kind == "array":
            return self.array(schema, name, sentence, known_id, depth)
        if kind == "boolean":
            return True
        if kind in ("integer", "number"):
            return self.number(schema, kind)
        return self.string(schema, name, sentence, known_id, nullable)

    def object(self, schema: dict, sentence: str, depth: int) -> dict:
        properties = schema.get("properties", {})
        known_id = None
        if depth > 0:
            sentence = self.next_sentence()
        if any(ID_NAME.search(name) and self.takes_text(part) for name, part in properties.items()):
            known_id = self.next_id()
            if known_id:
                sentence = self.sentence_after(self.ids[known_id])
        return {name: self.value(part, name, sentence, known_id, depth + 1) for name, part in properties.items()}

    def takes_text(self, schema: dict) -> bool:
        """Whether a property is a string or a list of strings (so that it can hold ids)."""
        schema = self.resolve(schema)
        options = [self.resolve(part) for part in schema.get("anyOf", schema.get("oneOf", [schema]))]
        items = [self.resolve(part["items"]) for part in options if isinstance(part.get("items"), dict)]
        return any("string" in (part.get("type") or "") for part in options + items)

    def array(self, schema: dict, name: str, sentence: str, known_id: str | None, depth: int) -> list:
        items = self.resolve(schema.get("items") or {"type": "string"})
        least = schema.get("minItems", 0)
        size = min(max(least, self.list_items), schema.get("maxItems", 10**9))
        if depth > 8:
            size = least
        if ID_NAME.search(name) and self.takes_text(items):
            # One id: the one whose sentence this object quotes.
            wanted = [known_id] if known_id else []
            wanted += [i for i in self.ids if i != known_id][: max(0, least - 1)]
            return wanted
        if "properties" in items or items.get("type") in ("object", "array"):
            return [self.value(items, name, sentence, known_id, depth + 1) for _ in range(size)]
        return [self.value(items, name, self.next_sentence(), known_id, depth + 1) for _ in range(size)]

    def number(self, schema: dict, kind: str) -> float | int:
        low = schema.get("minimum", schema.get("exclusiveMinimum", 0 if kind == "number" else 1))
        high = schema.get("maximum", schema.get("exclusiveMaximum", low + (1 if kind == "number" else 4)))
        if kind == "number":
            return low + 0.8 * (high - low)
        self.values += 1
        return int(low) + self.values % max(1, int(high) - int(low) + 1)

    def string(self, schema: dict, name: str, sentence: str, known_id: str | None, nullable: bool) -> str | None:
        name = name.lower()
        if "quote" not in name:
            if ID_NAME.search(name):
                return known_id or self.next_id() or (None if nullable else "")
            if schema.get("format") == "date" or DATE_NAME.search(name):
                # A date of the object's own sentence, else any of the message.
                dates = find_dates(sentence) or self.dates
                if not dates:
                    return None if nullable else "1970-01-01"
                return dates[0][1 if DATE_TEXT_NAME.search(name) else 0]
        limit = schema.get("maxLength")
        return sentence[:limit] if limit else sentence


def plain_answer(message: str, tokens: int) -> str:
    """Sentences spread over the message, about `tokens` tokens of them."""
    sentences = [text for _, text in split_sentences(message)]
    stride = max(1, len(sentences) // 6)
    chosen, used = [], 0
    for sentence in sentences[::stride]:
        size = count_tokens(sentence) + 1
        if used + size > tokens:
            break
        chosen.append(sentence)
        used += size
    return " ".join(chosen) or sentences[0][: tokens * 3]


def message_text(content: Any) -> str:
    if isinstance(content, list):
        return "\n".join(part.get("text", "") for part in content if isinstance(part, dict))
    return content or ""


# ---------------------------------------------------------------------------------------------
# Limits, faults and counters


class Bucket:
    """A token bucket: `per_minute` flows in, at most `burst_s` seconds of it are kept."""

    def __init__(self, per_minute: float, burst_s: float):
        self.limit = per_minute
        self.rate = per_minute / 60
        self.capacity = max(1.0, self.rate * burst_s)
        self.level = self.capacity
        self.checked = time.monotonic()

    def fill(self) -> float:
        now = time.monotonic()
        self.level = min(self.capacity, self.level + (now - self.checked) * self.rate)
        self.checked = now
        return self.level

    def wait_for(self, amount: float) -> float:
        """Seconds until `amount` can be taken (all of it when it is more than the capacity)."""
        return max(0.0, (min(amount, self.capacity) - self.fill()) / self.rate)

    def headers(self, what: str) -> dict[str, str]:
        full_in = (self.capacity - self.fill()) / self.rate
        return {
            f"x-ratelimit-limit-{what}": str(int(self.limit)),
            f"x-ratelimit-remaining-{what}": str(max(0, int(self.level))),
            f"x-ratelimit-reset-{what}": f"{full_in:.3f}s",
        }


class Provider:
    """The state behind the endpoints."""

    def __init__(self, config: Config):
        self.in_flight = 0
        self.configure(config)
        self.reset()

    def configure(self, config: Config) -> None:
        unknown = (set(config.rates) | {f for f in config.script if f and f != "ok"}) - set(FAULTS)
        if unknown:
            raise ValueError(f"unknown fault: {', '.join(sorted(unknown))}; known: {', '.join(FAULTS)}")
        if config.fault_key not in ("arrival", "request"):
            raise ValueError("fault_key is 'arrival' or 'request'")
        self.config = config
        self.queue = asyncio.Semaphore(config.max_concurrent) if config.max_concurrent else None
        self.request_bucket = Bucket(config.rpm, config.burst_s) if config.rpm else None
        self.token_bucket = Bucket(config.tpm, config.burst_s) if config.tpm else None

    def reset(self) -> None:
        """Clears the counters, rewinds the faults and fills the rate limits."""
        self.configure(self.config)
        self.requests = 0
        self.drawn = 0  # requests that got as far as the draw of a fault
        self.sent_before: Counter[str] = Counter()
        self.paid_before: Counter[str] = Counter()
        self.delivered: set[str] = set()
        self.by_status: Counter[str] = Counter()
        self.faults: Counter[str] = Counter()
        self.sums: Counter[str] = Counter()
        self.max_concurrency = 0
        self.max_prompt_tokens = 0
        self.nominal_latency = 0.0
        self.first = self.last = 0.0
        self.blocked_until = 0.0
        self.log: deque[dict] = deque(maxlen=10_000)

    def stats(self) -> dict[str, Any]:
        return {
            "requests": self.requests,
            "by_status": dict(sorted(self.by_status.items())),
            "faults": dict(sorted(self.faults.items())),
            "paid": self.sums["paid"],
            "paid_unique": len(self.paid_before),
            "paid_again": self.sums["paid_again"],
            "paid_again_needlessly": self.sums["paid_again_needlessly"],
            "prompt_tokens": self.sums["prompt_tokens"],
            "completion_tokens": self.sums["completion_tokens"],
            "prompt_tokens_paid_again": self.sums["prompt_tokens_paid_again"],
            "max_prompt_tokens": self.max_prompt_tokens,
            "in_flight": self.in_flight,
            "max_concurrency": self.max_concurrency,
            "rejected_429": self.by_status["429"],
            "early_after_429": self.sums["early_after_429"],
            "span_s": round(max(0.0, self.last - self.first), 4),
            "nominal_latency_s": round(self.nominal_latency, 4),
            "token_counter": COUNTER_NAME,
            "config": asdict(self.config),
        }

    def draw_fault(self, key: str) -> str:
        """The fault of this request, "" for none."""
        self.drawn += 1
        self.sent_before[key] += 1
        if self.drawn <= len(self.config.script):
            fault = self.config.script[self.drawn - 1] or "ok"
            return "" if fault == "ok" else fault
        if self.config.fault_key == "request":
            source = f"{self.config.seed}:{key}:{self.sent_before[key]}"
        else:
            source = f"{self.config.seed}:{self.drawn}"
        draw = random.Random(source).random()
        for name in FAULTS:
            draw -= self.config.rates.get(name, 0.0)
            if draw < 0:
                return name
        return ""

    def latency(self, key: str, prompt_tokens: int, completion_tokens: int) -> float:
        config = self.config
        spread = 1.0
        if config.jitter:
            spread += config.jitter * (2 * random.Random(f"{config.seed}:{key}:latency").random() - 1)
        seconds = config.latency_base
        seconds += config.latency_per_input_token * prompt_tokens
        seconds += config.latency_per_output_token * completion_tokens
        return seconds * config.latency_scale * spread

    def limit(self, prompt_tokens: int) -> float:
        """Takes this request from the rate limits, or returns the seconds to wait for them."""
        buckets = [(self.request_bucket, 1), (self.token_bucket, prompt_tokens)]
        wait = max((bucket.wait_for(amount) for bucket, amount in buckets if bucket), default=0.0)
        if self.config.reject_over and self.in_flight > self.config.reject_over:
            wait = max(wait, 0.05)
        if wait == 0.0:
            for bucket, amount in buckets:
                if bucket:
                    bucket.level -= amount
        return wait

    def limit_headers(self) -> dict[str, str]:
        headers = {"x-request-id": f"req_{self.requests}"}
        if self.request_bucket:
            headers |= self.request_bucket.headers("requests")
        if self.token_bucket:
            headers |= self.token_bucket.headers("tokens")
        return headers

    def pay(self, key: str, prompt_tokens: int, completion_tokens: int) -> None:
        self.sums["paid"] += 1
        self.sums["prompt_tokens"] += prompt_tokens
        self.sums["completion_tokens"] += completion_tokens
        if self.paid_before[key]:
            self.sums["paid_again"] += 1
            self.sums["prompt_tokens_paid_again"] += prompt_tokens
        if key in self.delivered:
            self.sums["paid_again_needlessly"] += 1
        self.paid_before[key] += 1


# ---------------------------------------------------------------------------------------------
# Endpoints

STATE = web.AppKey("provider", Provider)


def error(
    status: int,
    kind: str,
    code: str | None,
    message: str,
    param: str | None = None,
    headers: dict[str, str] | None = None,
) -> web.Response:
    body = {"error": {"message": message, "type": kind, "param": param, "code": code}}
    return web.json_response(body, status=status, headers=headers)


def is_gone(request: web.Request) -> bool:
    return request.transport is None or request.transport.is_closing()


def cut(request: web.Request) -> web.Response:
    """Cuts the connection; the response is for aiohttp only and is never seen."""
    if request.transport:
        request.transport.abort()
    return web.Response(status=500)


async def chat_completions(request: web.Request) -> web.StreamResponse:
    provider = request.app[STATE]
    arrived = time.monotonic()
    provider.requests += 1
    provider.first = provider.first or arrived
    provider.in_flight += 1
    provider.max_concurrency = max(provider.max_concurrency, provider.in_flight)
    record: dict[str, Any] = {"number": provider.requests, "status": "?", "fault": "", "key": ""}
    record["in_flight"] = provider.in_flight
    try:
        return await answer(request, provider, record, arrived)
    finally:
        provider.in_flight -= 1
        provider.last = time.monotonic()
        provider.by_status[record["status"]] += 1
        record["start_s"] = round(arrived - provider.first, 4)
        record["seconds"] = round(provider.last - arrived, 4)
        provider.log.append(record)


async def answer(
    request: web.Request, provider: Provider, record: dict[str, Any], arrived: float
) -> web.StreamResponse:
    config = provider.config

    def refuse(status: int, *args: Any, **more: Any) -> web.Response:
        record["status"] = str(status)
        return error(status, *args, headers=provider.limit_headers() | more.pop("headers", {}), **more)

    if config.require_key and request.headers.get("authorization") != f"Bearer {config.require_key}":
        return refuse(401, "invalid_request_error", "invalid_api_key", "Incorrect API key provided.")
    try:
        body = await request.json()
        messages = body["messages"]
        texts = [message_text(message.get("content")) for message in messages]
    except ConnectionError:  # the client went away while it was sending
        record["status"] = "gone"
        return cut(request)
    except (ValueError, KeyError, TypeError, AttributeError):
        return refuse(400, "invalid_request_error", None, "We could not parse the JSON body of your request.")
    if body.get("stream"):
        return refuse(400, "invalid_request_error", None, "Streaming is not supported.", param="stream")
    user = next((text for m, text in zip(messages[::-1], texts[::-1], strict=True) if m.get("role") == "user"), "")
    canonical = json.dumps(body, sort_keys=True, separators=(",", ":"), ensure_ascii=False)
    key = record["key"] = hashlib.sha256(canonical.encode()).hexdigest()
    prompt_tokens = count_tokens("\n".join(texts)) + 4 * len(messages) + 3
    record["prompt_tokens"] = prompt_tokens
    provider.max_prompt_tokens = max(provider.max_prompt_tokens, prompt_tokens)

    response_format = body.get("response_format") or {}
    kind = response_format.get("type", "text")
    if (kind == "json_schema" and not config.json_schema) or (kind == "json_object" and not config.json_object):
        message = f"Invalid parameter: 'response_format' of type '{kind}' is not supported with this model."
        return refuse(400, "invalid_request_error", None, message, param="response_format")
    if refused := next((name for name in config.refused_fields if name in body), None):
        message = f"Unsupported parameter: '{refused}' is not supported with this model."
        return refuse(400, "invalid_request_error", "unsupported_parameter", message, param=refused)
    if prompt_tokens > config.context_tokens:
        message = (
            f"This model's maximum context length is {config.context_tokens} tokens. However, your "
            f"messages resulted in {prompt_tokens} tokens. Please reduce the length of the messages."
        )
        if config.bare_errors:
            return web.json_response({"error": message}, status=400)
        return refuse(400, "invalid_request_error", "context_length_exceeded", message, param="messages")

    now = time.monotonic()
    if now < provider.blocked_until - 0.005:
        provider.sums["early_after_429"] += 1
    wait = provider.limit(prompt_tokens)
    if wait:
        provider.blocked_until = max(provider.blocked_until, now + wait)
        retry = {"retry-after": str(math.ceil(wait)), "retry-after-ms": str(math.ceil(wait * 1000))}
        message = f"Rate limit reached. Please try again in {wait:.3f}s."
        return refuse(429, "requests", "rate_limit_exceeded", message, headers=retry)

    fault = record["fault"] = provider.draw_fault(key)
    if fault:
        provider.faults[fault] += 1
    if fault in ("500", "503", "drop", "quota"):
        await asyncio.sleep(config.latency_base * config.latency_scale / 3)
        if fault == "quota":
            return refuse(429, "insufficient_quota", "insufficient_quota", "You exceeded your current quota.")
        if fault == "drop":
            record["status"] = "drop"
            return cut(request)
        return refuse(int(fault), "server_error", None, "The server had an error while processing your request.")
    if fault == "page":
        record["status"] = "200 page"
        return web.Response(text="<html>sign in</html>", content_type="application/json")
    if fault == "hang":
        record["status"] = "hang"
        until = time.monotonic() + config.hang_s
        while time.monotonic() < until and not is_gone(request):
            await asyncio.sleep(0.02)
        return cut(request)

    if provider.queue:
        await provider.queue.acquire()
    try:
        content, finish_reason, refusal = compose(body, user, fault, config)
        completion_tokens = count_tokens(refusal or content or "")
        record["completion_tokens"] = completion_tokens
        latency = provider.latency(key, prompt_tokens, completion_tokens)
        # What the rig itself computes is a part of the latency that it plays, as at a provider.
        await asyncio.sleep(max(0.0, latency - (time.monotonic() - arrived)))
    finally:
        if provider.queue:
            provider.queue.release()
    while config.hold_after and provider.sums["paid"] >= config.hold_after:
        if is_gone(request):
            record["status"] = "held"
            return cut(request)
        await asyncio.sleep(0.005)
        config = provider.config  # so that hold_after can be lifted while requests are held

    provider.nominal_latency += latency
    provider.pay(key, prompt_tokens, completion_tokens)
    record["status"] = "200"
    completion = make_completion(key, body, content, finish_reason, refusal, prompt_tokens, completion_tokens)
    if not config.usage:
        del completion["usage"]
    raw = json.dumps(completion).encode()
    if is_gone(request):
        record["status"] = "200 not delivered"
        return web.Response(status=500)
    if fault == "partial":
        record["status"] = "200 partial"
        response = web.StreamResponse(headers={"content-type": "application/json", "content-length": str(len(raw))})
        await response.prepare(request)
        await response.write(raw[: len(raw) // 2])
        return cut(request)
    if fault == "truncated":
        record["status"] = "200 truncated"
        raw = raw[: len(raw) * 2 // 3]
    if not fault and finish_reason == "stop":
        provider.delivered.add(key)
    return web.Response(body=raw, content_type="application/json", headers=provider.limit_headers())


def make_completion(
    key: str,
    body: dict,
    content: str | None,
    finish_reason: str,
    refusal: str | None,
    prompt_tokens: int,
    completion_tokens: int,
) -> dict[str, Any]:
    message = {"role": "assistant", "content": content, "refusal": refusal}
    return {
        "id": f"chatcmpl-{key[:24]}",
        "object": "chat.completion",
        "created": int(time.time()),
        "model": body.get("model", "unknown"),
        "choices": [{"index": 0, "message": message, "finish_reason": finish_reason, "logprobs": None}],
        "usage": {
            "prompt_tokens": prompt_tokens,
            "completion_tokens": completion_tokens,
            "total_tokens": prompt_tokens + completion_tokens,
        },
    }


def compose(body: dict, user: str, fault: str, config: Config) -> tuple[str | None, str, str | None]:
    """(content, finish_reason, refusal) of the answer."""
    if fault == "refusal":
        return None, "stop", "I'm sorry, I can't help with that."
    response_format = body.get("response_format") or {}
    kind = response_format.get("type", "text")
    cap = body.get("max_completion_tokens") or body.get("max_tokens") or 10**9
    if kind == "json_schema":
        schema = response_format["json_schema"].get("schema") or {"type": "object"}
        content = json.dumps(Filler(user, schema, config.list_items).fill(), ensure_ascii=False)
    else:
        content = plain_answer(user, min(config.plain_tokens, cap))
        if kind == "json_object":
            content = json.dumps({"summary": content}, ensure_ascii=False)
    if config.reasoning and kind != "text":
        content = f"<think>Let me see: {{}} may be empty.</think>\n```json\n{content}\n```"
    if fault == "bad_json":
        return content[: len(content) * 2 // 3], "stop", None
    if fault == "length":
        return content[: len(content) // 2], "length", None
    tokens = count_tokens(content)
    if tokens > cap:
        return content[: len(content) * cap // tokens], "length", None
    return content, "stop", None


async def get_stats(request: web.Request) -> web.Response:
    return web.json_response(request.app[STATE].stats())


async def post_wait(request: web.Request) -> web.Response:
    """Answers when the named counters have the values given, or after ten seconds."""
    provider, wanted = request.app[STATE], await request.json()
    until = time.monotonic() + 10
    while any(provider.stats()[name] != value for name, value in wanted.items()) and time.monotonic() < until:
        await asyncio.sleep(0.005)
    return web.json_response(provider.stats())


async def get_log(request: web.Request) -> web.Response:
    return web.json_response(list(request.app[STATE].log))


async def post_reset(request: web.Request) -> web.Response:
    request.app[STATE].reset()
    return web.json_response({})


async def post_config(request: web.Request) -> web.Response:
    """Replaces the named settings and keeps the others and the counters; {"defaults": true} first
    goes back to what the server was started with."""
    provider = request.app[STATE]
    changes = await request.json()
    base = request.app[STARTED] if changes.pop("defaults", False) else asdict(provider.config)
    try:
        provider.configure(Config(**{**base, **changes}))
    except (TypeError, ValueError) as problem:
        return error(400, "invalid_request_error", None, str(problem))
    return web.json_response(asdict(provider.config))


async def get_models(request: web.Request) -> web.Response:
    model = {"id": "loopback", "object": "model", "created": 0, "owned_by": "rig"}
    return web.json_response({"object": "list", "data": [model]})


STARTED = web.AppKey("started", dict)


def make_app(config: Config) -> web.Application:
    app = web.Application(client_max_size=64 << 20)
    app[STATE] = Provider(config)
    app[STARTED] = asdict(config)
    app.router.add_post("/v1/chat/completions", chat_completions)
    app.router.add_get("/v1/models", get_models)
    app.router.add_get("/stats", get_stats)
    app.router.add_get("/log", get_log)
    app.router.add_post("/wait", post_wait)
    app.router.add_post("/reset", post_reset)
    app.router.add_post("/config", post_config)
    return app


async def serve(app: web.Application, port: int) -> None:
    runner = web.AppRunner(app, access_log=None)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", port, backlog=1024).start()
    port = runner.addresses[0][1]
    started = {"port": port, "base_url": f"http://127.0.0.1:{port}/v1"}
    sys.stdout.write(json.dumps(started) + "\n")
    sys.stdout.flush()
    await asyncio.Event().wait()


def parse_arguments() -> tuple[Config, int]:
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--port", type=int, default=0, help="0 picks a free one and prints it (default: 0)")
    for item in fields(Config):
        flag, text = "--" + item.name.replace("_", "-"), item.metadata["help"]
        if item.name == "rates":
            parser.add_argument("--rate", action="append", default=[], metavar="FAULT=P", help=text)
        elif item.name in ("script", "refused_fields"):
            parser.add_argument(flag, default="", metavar="NAME,NAME,...", help=text)
        elif isinstance(item.default, bool):
            action = argparse.BooleanOptionalAction
            parser.add_argument(flag, action=action, default=item.default, help=text)
        else:
            text += f" (default: {item.default})"
            parser.add_argument(flag, type=type(item.default), default=item.default, help=text)
    values = vars(parser.parse_args())
    port = values.pop("port")
    values["rates"] = {name: float(p) for name, p in (rate.split("=") for rate in values.pop("rate"))}
    for name in ("script", "refused_fields"):
        values[name] = [part for part in values[name].split(",") if part]
    return Config(**values), port
