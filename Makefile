# `make run` and `make test` are all that a new user needs; each sets up .venv the first time.
PYTHON ?= python3
BIN := .venv/bin
READY := .venv/.ready

.PHONY: help setup run demo test check preview schema bench lock local-slack clean

help:
	@echo "make run      start the bot: console at http://127.0.0.1:8080, scheduler, reminders"
	@echo "make demo     the same with the clock set just before a digest and reminders fall due"
	@echo "make test     format, lint, types, imports, content, tests"
	@echo "make check    only the content and settings"
	@echo "make preview  every post of the coming year"
	@echo "make bench    speed, as ratios against named peers"
	@echo "make setup    only the virtual environment"
	@echo "make local-slack   a Slack on this machine, for the tests that need one (by npm, Linux x86-64)"

setup: $(READY)

$(READY): requirements-dev.txt pyproject.toml
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || \
	  { echo "Briefing Bot needs Python 3.11 or newer. Install it, or say: make $(MAKECMDGOALS) PYTHON=python3.12"; exit 1; }
	@echo "Setting up .venv from pinned dependencies (the first time only; about a minute) …"
	@$(PYTHON) -m venv .venv || { echo "Install Python's venv module first (Debian: apt install python3-venv)."; exit 1; }
	@$(BIN)/pip install --quiet --disable-pip-version-check --require-hashes -r requirements-dev.txt
	@$(BIN)/pip install --quiet --disable-pip-version-check --no-build-isolation --no-deps -e .
	@touch $(READY)
	@echo "Ready."

run: $(READY)
	@$(BIN)/briefing serve $(ARGS)

demo: $(READY)
	@echo "The clock starts shortly before 09:00 in Brussels on Monday 30 November 2026. Watch #general."
	@rm -f var/demo.db var/demo.db-*
	@$(BIN)/briefing serve --now 2026-11-30T08:59:30+01:00 --database sqlite:///var/demo.db $(ARGS)

test: $(READY)
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/briefing check
	$(BIN)/pytest $(ARGS)

check: $(READY)
	@$(BIN)/briefing check

preview: $(READY)
	@$(BIN)/briefing preview $(ARGS)

schema: $(READY)
	@$(BIN)/briefing schema

bench: $(READY)
	@$(BIN)/python -m benchmarks $(ARGS)

# Needs uv. Versions and hashes only: where packages are downloaded from is each machine's own business.
LOCK := uv pip compile pyproject.toml --universal --python-version 3.11 --generate-hashes --no-header \
	--no-annotate --quiet
lock:
	$(LOCK) -o requirements.txt
	$(LOCK) --group dev -c requirements.txt -o requirements-dev.txt

# The tests of Slack run against this program of others (MIT); without it they are skipped, and say so.
LOCAL_SLACK := node_modules/local-slack-linux-x64/bin/local-slack
LOCAL_SLACK_SHA256 := 3332007b797969d835f694b463ac526f7ef1fc66afac93f950f585105fe4815f
local-slack:
	@test -x $(LOCAL_SLACK) || npm install --no-save --no-package-lock --ignore-scripts --silent local-slack-linux-x64@0.1.8
	@echo "$(LOCAL_SLACK_SHA256)  $(LOCAL_SLACK)" | sha256sum --check --quiet

clean:
	rm -rf .venv .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache *.egg-info build
