# Two commands do all the set-up on a fresh Debian machine with Swift and git: `make report` and `make test`.

PREFIX ?= /usr/local
# The night of the example; its data is about the weeks around it.
AS_OF ?= 2026-11-21
LANGUAGE ?= en
# A folder of its own, so that neither build undoes the other's work.
RELEASE = .build/release-tree
VIGENCIA = $(RELEASE)/release/vigencia
EXAMPLE = .build/example.db

.PHONY: report test soak fuzz bench build install lint format revision docs setup setup-tests clean

## report: set up, build, load the example employer into a fresh database and print its report of the night
report: build
	@rm -f $(EXAMPLE) $(EXAMPLE)-wal $(EXAMPLE)-shm
	@$(VIGENCIA) init --db $(EXAMPLE) --lang $(LANGUAGE)
	@$(VIGENCIA) import examples/minera-qori --db $(EXAMPLE) --lang $(LANGUAGE)
	@$(VIGENCIA) report --db $(EXAMPLE) --as-of $(AS_OF) --lang $(LANGUAGE)

## test: set up and run every test, with warnings as errors
test: setup-tests
	VIGENCIA_STRICT=1 swift test

## soak: the tests that need time: 500 commands killed at random moments, a minute of many at once on one database, a year
## of nights through a mail server that is often busy or lost, 1,000 tamperings each of journal, evidence and packs
soak: setup-tests
	VIGENCIA_KILLS=$${VIGENCIA_KILLS:-500} VIGENCIA_SOAK_SECONDS=$${VIGENCIA_SOAK_SECONDS:-60} \
		VIGENCIA_NIGHTS=$${VIGENCIA_NIGHTS:-365} VIGENCIA_TAMPERINGS=$${VIGENCIA_TAMPERINGS:-1000} \
		swift test --filter 'CrashTests|ContentionTests|SimulatedNights|Tampering|InspectionPackTests'

## fuzz: feed made-up bytes to the readers of days, CSV, policies and cases, ten million each
fuzz: setup
	@VIGENCIA_FUZZ=1 swift build -c release --product Fuzz --scratch-path .build/fuzz -Xswiftc -sanitize=fuzzer \
		-Xswiftc -parse-as-library -Xswiftc -use-ld=lld
	@for target in $${VIGENCIA_FUZZ_TARGETS:-day csv policy cases}; do \
		mkdir -p .build/fuzz/corpus/$$target; \
		FUZZ_TARGET=$$target SWIFT_BACKTRACE=enable=no .build/fuzz/release/Fuzz -timeout=10 -rss_limit_mb=2048 \
			-max_len=4096 -runs=$${VIGENCIA_FUZZ_RUNS:-10000000} -print_final_stats=1 \
			.build/fuzz/corpus/$$target Fuzz/Corpus/$$target || exit 1; done

## bench: measure the program against bare loops and other tools over the same records, and write docs/performance.md
bench: build
	@VIGENCIA_BENCH=1 swift build -c release --product Edits --static-swift-stdlib --scratch-path $(RELEASE) \
		$(DIRECT_TYPES)
	@# DuckDB and pandas are measured where they can be had.
	@test -d .build/bench/python || python3 -m venv .build/bench/python
	@.build/bench/python/bin/pip install --quiet duckdb pandas || echo "measured without DuckDB and pandas"
	@.build/bench/python/bin/python Benchmarks/bench.py $(VIGENCIA) --edits $(RELEASE)/release/Edits \
		--people $${VIGENCIA_BENCH_PEOPLE:-100000} --write

# The program knows its types as it is built. Looking them up by their names when it starts takes a tenth of the start.
DIRECT_TYPES = -Xswiftc -Xfrontend -Xswiftc -disable-concrete-type-metadata-mangled-name-accessors

## build: set up and build the program for use, without need of Swift where it runs
build: setup
	@swift build -c release --product vigencia --static-swift-stdlib --scratch-path $(RELEASE) $(DIRECT_TYPES)

## install: put the program, the units for systemd and the pages under PREFIX (default /usr/local)
install: build
	install -D -m 755 $(VIGENCIA) $(DESTDIR)$(PREFIX)/bin/vigencia
	install -d $(DESTDIR)$(PREFIX)/lib/systemd/system $(DESTDIR)$(PREFIX)/share/doc/vigencia
	@for unit in examples/systemd/vigencia-*; do \
		sed 's|/usr/local|$(PREFIX)|' "$$unit" > $(DESTDIR)$(PREFIX)/lib/systemd/system/$$(basename "$$unit"); done
	install -m 644 docs/*.md examples/vigencia.yaml $(DESTDIR)$(PREFIX)/share/doc/vigencia

setup:
	@.ci/setup

setup-tests:
	@.ci/setup --tests
	@.ci/test-tools

## lint: check formatting and style
lint:
	.ci/lint

## format: mend formatting
format:
	swift format --in-place --recursive --parallel Package.swift Sources Tests Fuzz

## revision: note that the rules have changed, so that stored findings are evaluated anew
revision:
	.ci/revision

## docs: write the pages that are made from the program
docs: build
	$(VIGENCIA) rules --markdown > docs/rules.md

clean:
	rm -rf .build
