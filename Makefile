# yieldc: `make help` lists the targets.
CC ?= gcc
CFLAGS ?= -O2 -g
B ?= build
GRAMMAR := $(B)/deps/tree-sitter-javascript
WARN := -std=gnu11 -Wall -Wextra -Werror
CPPFLAGS += -Iruntime/include -I. -I$(B)/gen
ALL_CFLAGS = $(WARN) -MMD -MP $(CPPFLAGS) $(CFLAGS)

# text/ and regexp/syntax/ know neither Js nor heap: the transpiler links them too.
SHARED_SRC := $(wildcard runtime/text/*.c runtime/regexp/syntax/*.c)
RUNTIME_SRC := $(wildcard runtime/*/*.c) $(wildcard runtime/regexp/syntax/*.c)
TRANSPILER_SRC := $(wildcard transpiler/*/*.c)
obj = $(patsubst %.c,$(B)/obj/%.o,$(1))

all: $(B)/yieldc $(B)/libyieldc.a ## build the transpiler and the runtime

$(B)/obj/runtime/%.o: runtime/%.c
	@mkdir -p $(@D)
	$(CC) $(ALL_CFLAGS) -ffunction-sections -fdata-sections -ffp-contract=off -c -o $@ $<

$(B)/obj/transpiler/%.o: transpiler/%.c | $(GRAMMAR)/src/parser.c
	@mkdir -p $(@D)
	$(CC) $(ALL_CFLAGS) -I$(GRAMMAR)/src -c -o $@ $<

$(B)/libyieldc.a: $(call obj,$(RUNTIME_SRC))
	@rm -f $@
	$(AR) rcs $@ $^

$(B)/obj/grammar.o: $(GRAMMAR)/src/parser.c
	@mkdir -p $(@D)
	$(CC) -O1 -w -I$(GRAMMAR)/src -c -o $@ $<

$(B)/yieldc: $(call obj,$(TRANSPILER_SRC) $(SHARED_SRC)) $(B)/obj/grammar.o
	$(CC) $(CFLAGS) $(LDFLAGS) -o $@ $^ -l:libtree-sitter.a -lm

$(GRAMMAR)/src/parser.c:
	@mkdir -p $(GRAMMAR)
	cd $(B)/deps && npm pack --silent tree-sitter-javascript@0.23.1 >/dev/null && \
	  tar -xzf tree-sitter-javascript-0.23.1.tgz -C tree-sitter-javascript --strip-components=1

-include $(shell find $(B)/obj -name '*.d' 2>/dev/null)

clean: ## remove everything built
	rm -rf $(B)

help: ## list the targets
	@grep -hE '^[a-z-]+:.*##' $(MAKEFILE_LIST) | sed 's/:.*##/\t/' | expand -t 16

.PHONY: all clean help
