# The two commands of the README are `make demo` and `make test`; each installs what it needs.
PYTHON ?= python3
UV := .uv/bin/uv
export UV_PYTHON_DOWNLOADS := never
export UV_COMPILE_BYTECODE := 1

.PHONY: demo test install lint fix bench docs clean

demo: install  ## Build the demo government and say where its site lies
	.venv/bin/akkoord demo demo-workspace

test: .venv/tools  ## Run all tests
	.venv/bin/pytest -n 2

install: .venv/bin/akkoord  ## Install Akkoord into .venv, as locked

lint: .venv/tools  ## Style, types, and the layers of the house
	.venv/bin/ruff check .
	.venv/bin/ruff format --check .
	.venv/bin/mypy
	.venv/bin/lint-imports

fix: .venv/tools  ## Put right what can be put right by itself
	.venv/bin/ruff check --fix .
	.venv/bin/ruff format .

bench: install  ## Time every stage (BENCH="AGREEMENT DECISIONS... --government ID", else the demo)
	.venv/bin/python tools/bench.py $(BENCH)

docs: install  ## Write docs/commands.md anew from the commands themselves
	.venv/bin/typer akkoord.cli utils docs --name akkoord --title Commands --output docs/commands.md

clean:  ## Remove what the other commands made
	rm -rf .venv .uv demo-workspace bench-workspace

$(UV):
	$(PYTHON) -m venv .uv
	.uv/bin/pip install --quiet --disable-pip-version-check "uv>=0.13,<0.14"

.venv/bin/akkoord: $(UV) uv.lock pyproject.toml
	$(UV) sync --quiet --frozen --no-dev --inexact --python $(PYTHON)
	@touch $@

.venv/tools: $(UV) uv.lock pyproject.toml
	$(UV) sync --quiet --frozen --python $(PYTHON)
	@touch $@ .venv/bin/akkoord
