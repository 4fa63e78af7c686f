# `make briefing` writes a briefing of seeds/; `make test` passes the tests. Both set everything up first.

PYTHON ?= python3
VENV := .venv
READY := $(VENV)/.ready
PEERS := $(VENV)/.peers

.PHONY: briefing test lint golden bench clean

briefing: $(READY)
	$(VENV)/bin/briefing build seeds --engine extractive --out out

test: $(READY)
	$(VENV)/bin/python -m pytest

lint: $(READY)
	$(VENV)/bin/ruff check briefing tests
	$(VENV)/bin/mypy
	$(VENV)/bin/lint-imports

# Renews the golden briefing of the seeds and the example; read the diff before committing it.
golden: $(READY)
	$(VENV)/bin/python -m tests.golden
	git --no-pager diff --stat -- tests/golden out/example

bench: $(PEERS)
	$(VENV)/bin/python -m tests.benchmarks

# An interrupted set-up leaves no mark, so the next call begins again.
$(READY): pyproject.toml constraints.txt
	$(PYTHON) -m venv $(VENV)
	$(VENV)/bin/python -m pip install --quiet --disable-pip-version-check --constraint constraints.txt --editable '.[dev]'
	$(VENV)/bin/python -m compileall -q briefing
	touch $(READY)

# The extra `bench` alone, for pip 23 fails on the two spellings of an extra that its packages and ours ask for.
# Without them, the benchmarks say which peer is missing.
$(PEERS): $(READY)
	$(VENV)/bin/python -c "import tomllib; project = tomllib.load(open('pyproject.toml', 'rb'))['project']; \
		print(*project['optional-dependencies']['bench'], sep='\n')" > $(VENV)/peers.txt
	$(VENV)/bin/python -m pip install --quiet --disable-pip-version-check --constraint constraints.txt \
		--requirement $(VENV)/peers.txt && touch $(PEERS) || true

clean:
	rm -rf $(VENV) .mypy_cache .pytest_cache .ruff_cache .hypothesis .import_linter_cache
