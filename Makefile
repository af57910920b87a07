# Two commands do all: `make demo` and `make test`. Both install what is missing first.

.DEFAULT_GOAL := help
.PHONY: help demo test check gates screenshots format figures clean

help: ## Show this list
	@sed -n 's/^\([a-z]*\):.*## /\1\t/p' $(MAKEFILE_LIST) | expand -t 10

demo: .venv/ready ## Play a sitting of an invented council
	.venv/bin/meetingroom demo

test: .venv/ready-for-tests ## Run the whole gate: style, types, borders, tests, coverage
	packaging/gate

check: .venv/ready ## Run the fast half of the gate: style, types, borders
	packaging/gate --fast

gates: .venv/ready-for-tests ## Run the gates with their full figures; G=G4 picks one
	packaging/gate --full $(G)

screenshots: .venv/ready ## Take a picture of every screen; OUT=DIR says where
	.venv/bin/python -m tests.screenshots $(or $(OUT),out/screenshots)

format: .venv/ready ## Rewrite the code in the agreed layout
	.venv/bin/ruff check --fix-only --quiet .
	.venv/bin/ruff format .

figures: .venv/ready ## Print how long files and functions are
	.venv/bin/python -m tests.helpers.shape

clean: ## Remove everything that was made here
	rm -rf .venv .uv build dist out .coverage* .hypothesis .mypy_cache .pytest_cache .ruff_cache .import_linter_cache
	find . -name __pycache__ -type d -prune -exec rm -rf {} +

.venv/ready: uv.lock pyproject.toml packaging/bootstrap.sh resources/i18n/meetingroom_en.ts
	sh packaging/bootstrap.sh

# Not made where Node.js is missing and nobody may install it, so that the hint comes each time.
.venv/ready-for-tests: uv.lock pyproject.toml packaging/bootstrap.sh resources/i18n/meetingroom_en.ts
	sh packaging/bootstrap.sh --tests
