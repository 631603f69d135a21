# Timing: README.md in this folder. Included by the Makefile.
BENCH := tests/bench
PEERS := build/peers
BUN_VERSION := 1.4.5
DENO_VERSION := 2.9.6
BENCH_FLAGS ?= -c
BENCH_RUN = $(B)/bench-run $(BENCH_FLAGS) -l $(B)/limit
BENCH_ARGS = $(B)/yieldc "$(CC)" $(B)/bench $(PEERS) $(BENCH)/hello.js $(filter-out %/hello.js,$(or $(T),$(wildcard $(BENCH)/*.js)))

$(B)/bench-run: $(addprefix $(BENCH)/,bench.c measure.c report.c measure.h report.h)
	@mkdir -p $(@D)
	@$(CC) $(WARN) -O2 -I. -o $@ $(filter %.c,$^)

$(B)/facts-run: $(addprefix $(BENCH)/,facts.c measure.c measure.h)
	@mkdir -p $(@D)
	@$(CC) $(WARN) -O2 -I. -o $@ $(filter %.c,$^)

$(B)/limit: $(BENCH)/limit.c
	@mkdir -p $(@D)
	@$(CC) $(WARN) -O2 -o $@ $<

$(B)/source: $(BENCH)/source.c
	@mkdir -p $(@D)
	@$(CC) $(WARN) -O1 -o $@ $<

bench: all $(B)/bench-run $(B)/limit ## time against the peers found; T= files, BENCH_FLAGS= by the clock, not the processor
	@$(BENCH_RUN) $(BENCH_ARGS)

bench-check: all $(B)/bench-run $(B)/limit ## fail if a ratio to the best peer is 25 % behind the recorded one
	@$(BENCH_RUN) -b $(BENCH)/results.md $(BENCH_ARGS)

bench-facts: all $(B)/facts-run $(B)/source ## start-up, sizes, memory, yieldc's own speed, how cost grows
	@$(B)/facts-run $(B)/yieldc "$(CC)" $(B)/bench $(B)/source $(BENCH)

bench-record: ## run bench and bench-facts, and keep their tables and the chart as the recorded ones
	@$(MAKE) --no-print-directory bench
	@$(MAKE) --no-print-directory bench-facts
	@{ echo "# Results" && echo && cat $(B)/bench/bench.md && echo && cat $(B)/bench/facts.md; } > $(BENCH)/results.md
	@cp $(B)/bench/bench.svg $(BENCH)/results.svg

bench-peers: $(PEERS)/bun/bin/bun $(PEERS)/deno/deno ## fetch Bun and Deno from npm, into build/

$(PEERS)/bun/bin/bun:
	@$(call fetch_peer,bun,@oven/bun-linux-x64-baseline@$(BUN_VERSION))

$(PEERS)/deno/deno:
	@$(call fetch_peer,deno,@deno/linux-x64-glibc@$(DENO_VERSION))

fetch_peer = mkdir -p $(PEERS)/$(1) && cd $(PEERS)/$(1) && rm -f *.tgz && npm pack --silent $(2) > /dev/null && \
  tar -xzf *.tgz --strip-components=1 && rm -f *.tgz

.PHONY: bench bench-check bench-facts bench-peers bench-record
