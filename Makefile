# What a contributor types. `.ci/run` does the same from nothing.
PYTHON ?= python3
VENV ?= .venv
BIN = $(VENV)/bin

.PHONY: setup brief test lint schemas

setup: $(BIN)/summarizer

$(BIN)/summarizer: pyproject.toml
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --upgrade pip
	$(BIN)/python -m pip install --quiet --editable ".[dev]"
	touch $(BIN)/summarizer

brief: setup
	$(BIN)/summarizer brief seeds

test: setup
	$(BIN)/python -m pytest -n 2

lint: setup
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports

schemas: setup
	$(BIN)/python -m summarizer.schemas
