# The habits of this project. `make` alone lists them; each one prepares what it needs, once.
# What takes more than a line stands in .ci/prepare.py, which needs nothing but Python.

export LANG := C.UTF-8
export PYTHONUTF8 := 1
export PIP_DISABLE_PIP_VERSION_CHECK := 1
export NPM_CONFIG_UPDATE_NOTIFIER := false

PYTHON ?= python3
VOORBEELD ?= 1

PREPARE := .venv/bin/python .ci/prepare.py
PIP_INSTALL := .venv/bin/python -m pip install -qq -r
FLASK := VOORBEELD=$(VOORBEELD) .venv/bin/python -m flask --app app
WITH_NODE := PATH="$(CURDIR)/.venv/bin:$$PATH"

# Folders are listed too: their time changes when a file in them is added or removed.
# Templates count because the style sheet keeps only what they use.
STYLE_SOURCES := $(shell find static/src templates 2>/dev/null)

.DEFAULT_GOAL := help
.NOTPARALLEL:
.DELETE_ON_ERROR:
.PHONY: help run test check lint types format migrate migration example translations bench pictures assets clean

help: ## Laat deze lijst zien
	@awk -F ':.*## ' '/^[a-z]+:.*## / { printf "  make %-12s %s\n", $$1, $$2 }' Makefile

run: .venv/.run static/build/.made ## Start de site met een voorbeeld (andere poort: make run PORT=8001)
	@VOORBEELD=$(VOORBEELD) .venv/bin/python app.py run

test: .venv/.dev node_modules/.dev static/build/.made ## Draai alle tests, ook in de browser en op PostgreSQL
	@$(PREPARE) chromium
	@$(PREPARE) java
	@.venv/bin/python -m pytest -n auto --dist loadfile --no-loadscope-reorder

check: lint types test ## Alles wat groen moet zijn voor een commit: lint, types, test

lint: .venv/.dev ## Controleer stijl en opmaak van de code
	@.venv/bin/python -m ruff check .
	@.venv/bin/python -m ruff format --check .

types: .venv/.dev ## Controleer de types
	@.venv/bin/python -m mypy

format: .venv/.dev ## Maak de code netjes op
	@.venv/bin/python -m ruff check --fix-only -q .
	@.venv/bin/python -m ruff format .

migrate: .venv/.run ## Breng de database bij de tijd
	@$(FLASK) db upgrade

migration: .venv/.run ## Maak een nieuwe migratie: make migration m="Add day to toezegging"
	@test -n '$(m)' || { echo 'Zeg wat er verandert: make migration m="Add day to toezegging"'; exit 1; }
	@$(FLASK) db migrate -m '$(m)'

example: .venv/.run ## Vul de database met het voorbeeld
	@$(FLASK) voorbeeld

translations: .venv/.run ## Zet nieuwe teksten in de vertalingen
	@$(FLASK) vertalingen

bench: .venv/.dev static/build/.made ## Meet snelheid en verhoudingen
	@.venv/bin/python benchmarks/run.py

pictures: .venv/.dev static/build/.made ## Maak de beelden van de hulp opnieuw, van het voorbeeld
	@$(PREPARE) chromium
	@.venv/bin/python .ci/pictures.py

assets: static/build/.made ## Bouw de stijlbladen, lettertypen en pictogrammen

clean: ## Ruim op wat opnieuw gemaakt kan worden (nooit de gegevens in var/)
	@rm -rf .venv node_modules static/build .mypy_cache .ruff_cache .pytest_cache .hypothesis
	@find . -name __pycache__ -type d -prune -exec rm -rf {} +

# A link to a Python that is gone counts as missing, so the environment is made anew.
.venv/bin/python:
	@command -v "$(PYTHON)" >/dev/null || { echo 'Geen $(PYTHON) gevonden: installeer Python 3.11 of nieuwer.'; exit 1; }
	@"$(PYTHON)" .ci/prepare.py venv

.venv/.run: .venv/bin/python requirements.txt requirements-namen.txt
	@echo 'Python-pakketten installeren ...'
	@$(PIP_INSTALL) requirements.txt -r requirements-namen.txt
	@touch $@

.venv/.dev: .venv/bin/python requirements.txt requirements-namen.txt requirements-dev.txt
	@echo 'Python-pakketten voor de tests installeren ...'
	@$(PIP_INSTALL) requirements-dev.txt
	@touch .venv/.run $@

# Prerequisites by wildcard: when they are missing, prepare.py says so in one line.
node_modules/.package-lock.json: .venv/bin/python $(wildcard package.json package-lock.json)
	@$(PREPARE) node
	@echo 'Bouwstenen van de stijl ophalen ...'
	@$(WITH_NODE) npm ci --omit=dev --no-audit --no-fund --loglevel=error >/dev/null
	@touch $@

# With what only the tests need, which is several times as much.
node_modules/.dev: .venv/bin/python $(wildcard package.json package-lock.json)
	@$(PREPARE) node
	@echo 'Bouwstenen van de stijl en keurders van de pagina’s ophalen ...'
	@$(WITH_NODE) npm ci --no-audit --no-fund --loglevel=error >/dev/null
	@touch node_modules/.package-lock.json $@

static/build/.made: node_modules/.package-lock.json $(STYLE_SOURCES)
	@$(PREPARE) node
	@echo 'Stijlbladen bouwen ...'
	@$(WITH_NODE) node static/src/build.mjs
	@touch $@
