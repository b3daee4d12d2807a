# make brief   the example case, read and its brief written
# make test    the whole suite
# make check   format, lint, types, tests, docs: what CI runs
# make train   the tagger anew, from annotations in PolNeAR's layout (CORPUS=…) and the names in the
#              corpora of TEXTS=…; with TEACHER=… a larger encoder learns first, three times, and
#              teaches it; DEVICE=cuda AHEAD=4 where there is an accelerator
PYTHON ?= $(shell command -v python3.11 || command -v python3)
VENV := .venv
BIN := $(VENV)/bin
READY := $(VENV)/.ready
EXAMPLE := examples/harbour-tape

CORPUS ?= ../shared/corpora/polnear
TRAIN := .venv-train
LEARN := $(TRAIN)/bin/python -m training
RUN ?= build/tagger
TEACHER ?=
TEXTS ?= ../shared/corpora
SEEDS ?= 1 2 3
DEVICE ?= cpu
AHEAD ?= 0
TRAINED := $(if $(TEACHER),$(RUN)/taught,$(RUN)/alone)
MODEL := src/sayso/extract/tagger/model

.PHONY: brief test check format lint types docs lock train clean

brief: $(READY)
	@$(BIN)/sayso brief $(EXAMPLE)

test: $(READY)
	$(BIN)/python -m pytest

check: lint types test

lint: $(READY)
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .

types: $(READY)
	$(BIN)/mypy

format: $(READY)
	$(BIN)/ruff format .
	$(BIN)/ruff check --fix .

# The command reference, from the commands themselves; a test fails when it is out of date.
docs: $(READY)
	$(BIN)/typer sayso.cli utils docs --name sayso --output docs/commands.md

# The environment: exact versions, then Sayso itself, which builds its gazetteer.
$(READY): requirements.lock pyproject.toml hatch_build.py
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { echo "Sayso needs Python 3.11 or newer; make PYTHON=/path/to/python3.11 names another"; exit 1; }
	@test -x $(BIN)/python || $(PYTHON) -m venv $(VENV)
	@echo "Installing into $(VENV) (a few minutes the first time)…"
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check -r requirements.lock
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps -e .
	@touch $@

# The tagger, trained, exported and weighed; a run that was broken off goes on where it stopped.
train: $(TRAIN)/.ready
	$(LEARN).train --corpus $(CORPUS) --texts $(TEXTS) --out $(RUN)/alone
ifneq ($(TEACHER),)
	for seed in $(SEEDS); do $(LEARN).train --corpus $(CORPUS) --texts $(TEXTS) \
	  --out $(RUN)/teacher-$$seed --seed $$seed --encoder $(TEACHER) --epochs 3 --rate 8e-5 \
	  --longest 192 --average 0.996 --device $(DEVICE) --ahead $(AHEAD) || exit; done
	$(LEARN).teach $(SEEDS:%=$(RUN)/teacher-%) --out $(RUN)/taught.npz --corpus $(CORPUS) \
	  --texts $(TEXTS) --device $(DEVICE)
	$(LEARN).train --corpus $(CORPUS) --out $(RUN)/taught --first $(RUN)/alone \
	  --taught $(RUN)/taught.npz --texts $(TEXTS) --epochs 10 --device $(DEVICE) --ahead $(AHEAD)
endif
	$(LEARN).stances $(TRAINED) --corpus $(CORPUS)
	$(LEARN).export $(TRAINED) $(MODEL)
	$(LEARN).calibrate $(MODEL) --corpus $(CORPUS)

$(TRAIN)/.ready: pyproject.toml
	@test -x $(TRAIN)/bin/python || $(PYTHON) -m venv $(TRAIN)
	@echo "Installing what training needs into $(TRAIN)…"
	@$(TRAIN)/bin/python -m pip install --quiet --disable-pip-version-check --upgrade "pip>=25.1"
	@$(TRAIN)/bin/python -m pip install --quiet --disable-pip-version-check --group train -e .
	@touch $@

# Exact versions of everything, by name alone.
lock: $(READY)
	$(BIN)/python -m pip install --quiet uv
	$(BIN)/uv pip compile pyproject.toml --extra postgres --group dev --python-version 3.11 \
	  --universal --no-header --no-annotate --quiet --output-file requirements.lock

clean:
	rm -rf $(VENV) $(EXAMPLE)/originals $(EXAMPLE)/sayso.db* $(EXAMPLE)/brief.*
