# The conformance suite: tests/README.md. Included by the Makefile.
test262: all ## run test262: TEST262=DIR [FILTER=regex] [PATHS=...] [SAMPLE=n] [JOBS=n] [CC=...]
	@$(CC) $(WARN) -D_GNU_SOURCE -O1 -I. -o $(B)/test262 tests/test262/*.c tests/runner/text.c tests/runner/process.c
	@$(B)/test262 -j $(JOBS) -y $(B)/yieldc -c "$(if $(filter command,$(origin CC)),$(CC),$(TCC))" \
	  -k tests/test262/known-failures.txt -f tests/test262/features.txt -g "$(or $(FILTER),.)" $(if $(SAMPLE),-n $(SAMPLE)) \
	  -h tests/test262/host.js $(TEST262) $(or $(PATHS),language built-ins)

.PHONY: test262
