"""Answers kept on disk, found by the key of their request: what was paid for is never paid for again.

SQLite in WAL mode: several processes may read and write at once, and a killed one loses nothing it had
stored. Attempts are only ever added; the last one stands. A file that SQLite can't read is set aside, and a
new one started.
"""

import json
import logging
import re
import sqlite3
import time
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import Any, TypeVar

from briefing.config import STATE_FOLDER
from briefing.errors import InputError
from briefing.provider.answers import Attempt, is_readable, with_usage
from briefing.records import Request

log = logging.getLogger(__name__)

RECORDINGS_FILE = STATE_FOLDER / "recordings.sqlite"

_SCHEMA = """
CREATE TABLE IF NOT EXISTS requests (
  key TEXT PRIMARY KEY,
  body TEXT NOT NULL,
  used_on TEXT NOT NULL DEFAULT CURRENT_DATE
) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS attempts (
  number INTEGER PRIMARY KEY,
  key TEXT NOT NULL,
  status_code INTEGER NOT NULL,
  body TEXT NOT NULL,
  from_batch INTEGER NOT NULL,
  stored_at TEXT NOT NULL DEFAULT CURRENT_TIMESTAMP
);
CREATE INDEX IF NOT EXISTS attempts_by_key ON attempts (key, number);
CREATE TABLE IF NOT EXISTS asking (
  key TEXT PRIMARY KEY,
  process TEXT NOT NULL,
  until REAL NOT NULL
) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS batches (
  batch_id TEXT PRIMARY KEY,
  keys TEXT NOT NULL,
  status TEXT NOT NULL DEFAULT 'submitted',
  submitted_at TEXT NOT NULL DEFAULT CURRENT_TIMESTAMP
);
"""
_LAST = "number IN (SELECT MAX(number) FROM attempts GROUP BY key)"

_TURN_S = 5.0
_TURNS = 6
"""So often so long a file that another process holds is waited for."""

Result = TypeVar("Result")


class Recordings:
    """A file of answers. `get` and `put` are for the client, `replace` for answers that a user brings."""

    def __init__(self, path: Path = RECORDINGS_FILE) -> None:
        """Opens or creates the file; InputError if its folder can't be written."""
        self.path = path
        self._database = self._open()

    def get(self, request: Request, key: str | None = None) -> Attempt | None:
        """The standing attempt; None if the request was never answered, or its answer is damaged."""
        key = key or request.key
        rows = self._rows(_GET, key)
        if not rows:
            return None
        attempt = _attempt(rows[0])
        if not is_readable(attempt):
            log.warning("the recording %s can't be read, so the request counts as never answered", key[:12])
            return None
        if not rows[0][3]:  # first use today, or an answer that was imported before its request was known
            self._rows(_USE, key, _compact(request.body))
        return with_usage(attempt, request)

    def put(self, request: Request, attempt: Attempt, key: str | None = None) -> Attempt:
        """Stores the first answer to a request; if another process was first, returns that one instead."""
        key = key or request.key
        kept = with_usage(attempt, request)

        def store(database: sqlite3.Connection) -> Attempt | None:
            found = database.execute(_GET, (key,)).fetchone()
            if found and is_readable(first := _attempt(found)):
                return first
            database.execute(_USE, (key, _compact(request.body)))
            database.execute(_ADD_ATTEMPT, _row(key, kept))
            database.execute("DELETE FROM asking WHERE key = ?", (key,))
            return None

        return self._run(_in_transaction(store)) or kept

    def take(self, process: str, key: str, seconds: float) -> bool:
        """Whether it is for this process to ask a request now: no other one has taken it, or its time is over."""
        now = time.time()
        return bool(self._rows(_TAKE, key, process, now + seconds, now))

    def renew(self, process: str, seconds: float) -> None:
        """So long the requests that the process has taken are its own from now on."""
        self._rows("UPDATE asking SET until = ? WHERE process = ?", time.time() + seconds, process)

    def leave(self, process: str, key: str) -> None:
        """It was answered, or somebody else may ask it."""
        self._rows("DELETE FROM asking WHERE key = ? AND process = ?", key, process)

    def replace(self, key: str, attempt: Attempt, body: Mapping[str, Any] | None = None) -> bool:
        """Adds an attempt that stands from now on; False if the same one stood already."""

        def store(database: sqlite3.Connection) -> bool:
            if body is not None:
                database.execute(_USE, (key, _compact(body)))
            row = _row(key, attempt)
            found = database.execute(_GET, (key,)).fetchone()
            if found and found[:2] == row[1:3]:
                return False
            database.execute(_ADD_ATTEMPT, row)
            return True

        return self._run(_in_transaction(store))

    def has(self, key: str) -> bool:
        """Whether a request was ever answered."""
        return bool(self._rows("SELECT 1 FROM attempts WHERE key = ? LIMIT 1", key))

    def request_body(self, key: str) -> Mapping[str, Any] | None:
        """The body that was asked; None where only an answer was brought."""
        rows = self._rows("SELECT body FROM requests WHERE key = ?", key)
        return _loaded(rows[0][0]) if rows else None

    def request_bodies(self, most: int = -1) -> Iterator[tuple[str, Mapping[str, Any]]]:
        """(key, body) of the requests that have an answer and whose body is known; `most` of them, last used first."""
        query = "SELECT key FROM requests WHERE key IN (SELECT key FROM attempts) ORDER BY used_on DESC, key LIMIT ?"
        for (key,) in self._rows(query, most):
            if (body := self.request_body(key)) is not None:
                yield key, body

    def standing(self) -> Iterator[tuple[str, Attempt]]:
        """(key, attempt) of every recording, by key."""
        for (key,) in self._rows("SELECT DISTINCT key FROM attempts ORDER BY key"):
            for row in self._rows(_GET, key):
                yield key, _attempt(row)

    def unasked_count(self) -> int:
        """Answers that were brought for requests which nobody has asked here."""
        query = "SELECT COUNT(DISTINCT key) FROM attempts WHERE key NOT IN (SELECT key FROM requests)"
        return int(self._rows(query)[0][0])

    def attempt_count(self) -> int:
        """Attempts kept, the superseded ones too."""
        return int(self._rows("SELECT COUNT(*) FROM attempts")[0][0])

    def damage(self) -> str | None:
        """The first things that SQLite finds wrong with the file; None if nothing."""
        found = str(self._rows("PRAGMA quick_check(3)")[0][0])
        return None if found == "ok" else found

    def prune(self, unused_days: int) -> int:
        """Removes recordings that no run has used for so many days, and attempts that another took the place
        of; how many attempts went."""

        def remove(database: sqlite3.Connection) -> int:
            gone = database.execute(_DROP_UNUSED, (f"-{unused_days} days",)).rowcount
            gone += database.execute(f"DELETE FROM attempts WHERE NOT {_LAST}").rowcount
            database.execute("DELETE FROM batches WHERE status != 'submitted'")
            database.execute(_DROP_UNANSWERED)
            return gone

        gone = self._run(_in_transaction(remove))
        self._rows("VACUUM")
        return gone

    def add_batch(self, batch_id: str, requests: Mapping[str, Mapping[str, Any]]) -> None:
        """Remembers a submitted batch and its requests, bodies by key."""

        def store(database: sqlite3.Connection) -> None:
            query = "INSERT OR IGNORE INTO batches (batch_id, keys) VALUES (?, ?)"
            database.execute(query, (batch_id, json.dumps(list(requests))))
            database.executemany(_USE, ((key, _compact(body)) for key, body in requests.items()))

        self._run(_in_transaction(store))

    def set_batch_status(self, batch_id: str, status: str) -> None:
        """`submitted` until its answers are stored; then how it ended."""
        self._rows("UPDATE batches SET status = ? WHERE batch_id = ?", status, batch_id)

    def open_batches(self) -> dict[str, list[str]]:
        """Keys by batch, of batches that were not collected yet, oldest first."""
        query = "SELECT batch_id, keys FROM batches WHERE status = 'submitted' ORDER BY rowid"
        return {batch_id: json.loads(keys) for batch_id, keys in self._rows(query)}

    def batch_ids(self) -> frozenset[str]:
        """Every batch that is remembered, collected or not."""
        return frozenset(batch_id for (batch_id,) in self._rows("SELECT batch_id FROM batches"))

    def close(self) -> None:
        """Nothing may be asked of it afterwards."""
        self._database.close()

    def _open(self) -> sqlite3.Connection:
        try:
            self.path.parent.mkdir(parents=True, exist_ok=True)
            return self._patiently(lambda: _connect(self.path))
        except (OSError, sqlite3.OperationalError) as error:
            raise InputError(f"recordings can't be kept in {str(self.path)!r}: {error}") from error
        except sqlite3.DatabaseError as error:
            self._set_aside(error)
            return _connect(self.path)

    def _rows(self, query: str, *parameters: str | float) -> list[Any]:
        return self._run(lambda database: database.execute(query, parameters).fetchall())

    def _run(self, action: Callable[[sqlite3.Connection], Result]) -> Result:
        """Acts on the file; if SQLite finds it damaged, on a new one."""
        try:
            return self._patiently(lambda: action(self._database))
        except sqlite3.OperationalError as error:
            raise InputError(f"recordings in {str(self.path)!r} can't be used: {error}") from error
        except sqlite3.DatabaseError as error:
            self._database.close()
            self._set_aside(error)
            self._database = _connect(self.path)
            return action(self._database)

    def _patiently(self, act: Callable[[], Result]) -> Result:
        """Tries again, and says so, while another process holds the file; nothing else is done meanwhile, for no
        answer may be used before it is kept."""
        turns = _TURNS
        while True:
            try:
                return act()
            except sqlite3.OperationalError as error:
                turns -= 1
                if not turns or error.sqlite_errorcode & 0xFF != sqlite3.SQLITE_BUSY:
                    raise
                log.warning("another process holds %s: waiting %.0f s more at most", self.path, turns * _TURN_S)

    def _set_aside(self, error: Exception) -> None:
        aside = _beside(self.path, f".damaged-{time.time_ns()}")
        self.path.rename(aside)
        for suffix in ("-wal", "-shm"):
            _beside(self.path, suffix).unlink(missing_ok=True)
        log.warning("%s is damaged (%s): set aside as %s, a new one is started", self.path, error, aside.name)


_GET = """
SELECT status_code, attempts.body, from_batch, used_on = CURRENT_DATE
FROM attempts LEFT JOIN requests USING (key) WHERE attempts.key = ? ORDER BY number DESC LIMIT 1
"""
_USE = "INSERT INTO requests (key, body) VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET used_on = CURRENT_DATE"
_ADD_ATTEMPT = "INSERT INTO attempts (key, status_code, body, from_batch) VALUES (?, ?, ?, ?)"
_TAKE = """
INSERT INTO asking (key, process, until) VALUES (?, ?, ?)
ON CONFLICT (key) DO UPDATE SET process = excluded.process, until = excluded.until
  WHERE process = excluded.process OR until < ? RETURNING key
"""
_DROP_UNUSED = """
DELETE FROM attempts WHERE date('now', ?) >
  COALESCE((SELECT used_on FROM requests WHERE requests.key = attempts.key), date(stored_at))
"""
_DROP_UNANSWERED = """
DELETE FROM requests WHERE key NOT IN (SELECT key FROM attempts) AND NOT EXISTS (SELECT 1 FROM batches)
"""


def _connect(path: Path) -> sqlite3.Connection:
    database = sqlite3.connect(path, timeout=_TURN_S, isolation_level=None)
    try:
        database.execute("PRAGMA journal_mode = WAL")
        # A killed process loses nothing under NORMAL; only a power cut may lose the last answers.
        database.execute("PRAGMA synchronous = NORMAL")
        database.executescript(_SCHEMA)
    except sqlite3.Error:
        database.close()
        raise
    return database


def _in_transaction(action: Callable[[sqlite3.Connection], Result]) -> Callable[[sqlite3.Connection], Result]:
    def run(database: sqlite3.Connection) -> Result:
        database.execute("BEGIN IMMEDIATE")
        try:
            result = action(database)
        except BaseException:
            database.execute("ROLLBACK")
            raise
        database.execute("COMMIT")
        return result

    return run


def _attempt(row: tuple[Any, ...]) -> Attempt:
    return Attempt(row[0], _loaded(row[1]), bool(row[2]))


def _loaded(text: str) -> Mapping[str, Any]:
    """Empty if it is damaged."""
    try:
        body = json.loads(text)
    except ValueError:
        return {}
    return body if isinstance(body, Mapping) else {}


def _row(key: str, attempt: Attempt) -> tuple[str, int, str, int]:
    return key, attempt.status_code, _compact(attempt.body), int(attempt.from_batch)


def _compact(body: Mapping[str, Any]) -> str:
    """JSON as for the keys; escaped where an answer has half a surrogate pair, which is no UTF-8."""
    text = json.dumps(body, sort_keys=True, separators=(",", ":"), ensure_ascii=False)
    return json.dumps(body, sort_keys=True, separators=(",", ":")) if _HALF_PAIR.search(text) else text


_HALF_PAIR = re.compile("[\ud800-\udfff]")


def _beside(path: Path, suffix: str) -> Path:
    return path.with_name(path.name + suffix)
