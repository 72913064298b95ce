# make help says what there is.

SWIFT ?= swift
PREFIX ?= /usr/local
DESTDIR ?=
CLAIMS ?= .build/debug/claims
# The walls between the modules hold in every build, so that nothing has to be built twice to check them.
WALLS = --explicit-target-dependency-import-check error
# A binary that is handed on brings Swift's libraries along; on macOS they are part of the system.
STATIC = $(if $(filter Darwin,$(shell uname -s)),,--static-swift-stdlib)
VERSION = $(shell sed -n 's/^## \([0-9][0-9.]*\).*/\1/p' CHANGELOG.md | head -n 1)
LIBRARY = ClaimModel AttributionExtraction AttributionWeights ReviewRules AuditLedger AuditReport CasebookSession

.PHONY: help setup setup-tests build demo test lint acceptance check-terminal example check-example pictures check-pictures check-exports check-capture docs man train score
.PHONY: release install uninstall deb bench bench-workbench bench-isolation bench-reports clean

help: ## says what there is
	@sed -n 's/^\([a-z-]*\):[^#]*## \(.*\)/\1|\2/p' Makefile | awk -F'|' '{ printf "make %-14s %s\n", $$1, $$2 }'

setup: ## installs what the build needs from the system's packages
	@Scripts/setup

setup-tests: ## the same with what the tests run
	@Scripts/setup --tests

build: setup ## builds the command
	$(SWIFT) build $(WALLS)

demo: build ## builds the example casebook and opens the workbench on it; without a terminal it prints the queue
	@CLAIMS="$(CLAIMS)" Scripts/demo

test: setup-tests ## builds everything and runs the tests
	$(SWIFT) build $(WALLS) --build-tests
	$(SWIFT) test $(WALLS)

lint: ## holds the sources against .swift-format, and the pages against the files that they show
	$(SWIFT) format lint --strict --recursive Sources Tests Package.swift Benchmarks/Sources Benchmarks/Package.swift
	@python3 Scripts/check-pages

acceptance: build ## takes texts from the article to the verified report with the real command
	@Scripts/acceptance/run --claims "$(CLAIMS)"

check-terminal: setup-tests build ## works the real binary in real terminals, under tmux
	@CLAIMS="$(CLAIMS)" Scripts/check-terminal

example: build ## makes claims/ and reviews/ anew, command by command
	@CLAIMS="$(CLAIMS)" Scripts/make-example

check-example: build ## reads claims/ and reviews/, writes them out again and compares
	@CLAIMS="$(CLAIMS)" Scripts/check-example

pictures: build ## makes the pictures of the workbench in docs/pictures anew, from a real terminal
	@CLAIMS="$(CLAIMS)" Scripts/make-pictures

check-pictures: build ## sees whether everything that the pictures show can still be done
	@CLAIMS="$(CLAIMS)" Scripts/make-pictures --check

check-exports: build ## holds every export against judges that are not ours
	@CLAIMS="$(CLAIMS)" Scripts/check-exports

check-capture: setup-tests build ## holds captures against a misbehaving server, sudden ends, a full disk and outside judges
	@CLAIMS="$(CLAIMS)" Scripts/check-capture

docs: ## builds the library's pages in out/docs; a warning is an error
	@rm -rf out/docs && mkdir -p out/docs
	$(SWIFT) package $(WALLS) --allow-writing-to-directory out/docs generate-documentation \
	  --enable-experimental-combined-documentation $(LIBRARY:%=--target %) --warnings-as-errors --output-path out/docs

man: build ## writes the manual page to out/claims.1
	@mkdir -p out
	@CLAIMS="$(CLAIMS)" Scripts/make-manual > out/claims.1

release: setup ## builds the command as it is handed on
	$(SWIFT) build $(WALLS) --configuration release $(STATIC) --product claims

install: release ## installs command, manual page and completions under PREFIX
	@DESTDIR="$(DESTDIR)" Scripts/install "$(PREFIX)"

uninstall: ## takes away what install has put there
	@DESTDIR="$(DESTDIR)" Scripts/install --uninstall "$(PREFIX)"

deb: release ## makes a Debian package in out/
	@Scripts/make-deb "$(VERSION)"

bench: ## builds the benchmarks and runs them
	$(SWIFT) run --package-path Benchmarks --configuration release $(STATIC) CasebookBenchmarks

bench-workbench: ## times the workbench on 10,000 and 1,000,000 claims, beside VisiData and fzf where they are installed
	@STATIC="$(STATIC)" Benchmarks/Terminal/run

CORPUS ?= ../shared/corpora/polnear-train.jsonl
DEV ?= ../shared/corpora/polnear-dev.jsonl

train: release ## makes the tagger's weights from CORPUS (annotated articles, a line each), and scores them on DEV
	@CLAIMS=.build/release/claims Training/train "$(CORPUS)" $(wildcard $(DEV))

score: release ## scores the built-in tagger on DEV with the shared scorer
	@mkdir -p out
	@.build/release/claims isolate --scorer < "$(DEV)" > out/found.jsonl
	@python3 ../shared/score/score.py "$(DEV)" out/found.jsonl

bench-isolation: ## times the isolation of claims: words a second, cost by length, memory, two cores
	$(SWIFT) run --package-path Benchmarks --configuration release $(STATIC) ExtractionBenchmarks

bench-reports: ## times every format of report, with its peak memory, and the cost of a claim from 100 to 100,000
	$(SWIFT) run --package-path Benchmarks --configuration release $(STATIC) ReportBenchmarks 100000

clean: ## takes away what was built, and the demo
	rm -rf .build Benchmarks/.build Fuzzing/.build out example.casebook example.casebook-wal example.casebook-shm
