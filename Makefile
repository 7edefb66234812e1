# make demo   a graph of the sample documents: an answer with its sentence, a drawing, a Turtle file
# make test   the whole test suite
# make check  lint, types and import rules
# make clean  remove what was built

VENV := .venv
BIN := $(VENV)/bin
DEMO := build/demo
# The first Python that is new enough; PYTHON=… names another one.
PYTHON ?= $(shell for p in python3.13 python3.12 python3.11 python3; do \
	$$p -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null && { echo $$p; break; }; done)
INSTALL := $(BIN)/python -m pip install -qq --disable-pip-version-check

.PHONY: demo test check lint types imports clean

demo: $(VENV)/demo.stamp
	rm -rf $(DEMO)
	mkdir -p $(DEMO)
	$(BIN)/kg build data/samples --store $(DEMO)/store
	@echo
	@echo "Which parks have which tenants, and in which words do the documents say so?"
	@echo "  kg query --question park-tenants --store $(DEMO)/store"
	@$(BIN)/kg query --question park-tenants --store $(DEMO)/store
	@echo
	@$(BIN)/kg draw --store $(DEMO)/store -o $(DEMO)/graph.html
	@$(BIN)/kg export --store $(DEMO)/store -o $(DEMO)/graph.ttl
	@echo "The network, for a browser:   $(CURDIR)/$(DEMO)/graph.html"
	@echo "The graph, for any RDF tool:  $(CURDIR)/$(DEMO)/graph.ttl"

test: $(VENV)/test.stamp
	$(BIN)/python -m pytest -n auto -rs

check: lint types imports

lint: $(VENV)/test.stamp
	$(BIN)/ruff check src tests

types: $(VENV)/test.stamp
	$(BIN)/mypy src/kg

imports: $(VENV)/test.stamp
	$(BIN)/lint-imports

clean:
	rm -rf build dist .pytest_cache .mypy_cache .ruff_cache .hypothesis

# The package is installed as users get it for the demo, and as a working copy for the tests.
$(VENV)/demo.stamp: $(VENV)/python.stamp pyproject.toml $(shell find src ontology -type f -not -name '*.pyc')
	@echo "Installing kg and its libraries into $(VENV) (once, a few minutes)"
	$(INSTALL) .
	@touch $@
	@rm -f $(VENV)/test.stamp

$(VENV)/test.stamp: $(VENV)/python.stamp pyproject.toml
	@echo "Installing kg and its test tools into $(VENV) (once, a few minutes)"
	$(INSTALL) --editable '.[dev]'
	@touch $@
	@rm -f $(VENV)/demo.stamp

$(VENV)/python.stamp:
	@test -n "$(PYTHON)" || { echo "kg needs Python 3.11 or newer: install it, or name it: make PYTHON=/path/to/python3"; exit 1; }
	test -x $(BIN)/python || $(PYTHON) -m venv $(VENV)
	@$(BIN)/python -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { echo "$(VENV) holds an older Python: remove it and try again"; exit 1; }
	@touch $@
