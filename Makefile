# yieldc: `make help` lists the targets.
CC ?= gcc
CFLAGS ?= -O2 -g
B ?= build
GRAMMAR := build/deps/tree-sitter-javascript
WARN := -std=gnu11 -Wall -Wextra -Werror
CPPFLAGS += -Iruntime/include -I. -I$(B)/gen
ALL_CFLAGS = $(WARN) -MMD -MP $(CPPFLAGS) $(CFLAGS)
TREE_SITTER := -l:libtree-sitter.a
LIBS := -lm
# Of the library programs keep what they use; nothing unwinds through it (gdb reads .debug_frame).
SECTIONS := -ffunction-sections -fdata-sections -fno-asynchronous-unwind-tables -fno-unwind-tables \
  $(shell $(CC) -malign-data=abi -E -x c /dev/null >/dev/null 2>&1 && echo -malign-data=abi)
CHECK_LIBS := -lcheck_pic -lsubunit -lrt -lpthread

# How the tests compile what yieldc emits, and what they run: `make run T=tests/run/promise RUN_CC=tcc`.
RUN_CC ?= $(CC) -O0
TCC ?= $(if $(shell command -v tcc),tcc,$(RUN_CC))
JOBS ?= $(shell nproc 2>/dev/null || echo 2)
T ?=
HOUSE := tests/house
RUNNER = $(B)/runner -j $(JOBS) -y $(B)/yieldc -c "$(RUN_CC)" -t $(B)/tally

# text/ and regexp/syntax/ know neither Js nor heap: the transpiler links them too.
SHARED_SRC := $(wildcard runtime/text/*.c runtime/regexp/syntax/*.c)
RUNTIME_SRC := $(wildcard runtime/*/*.c) $(wildcard runtime/regexp/syntax/*.c)
TRANSPILER_SRC := $(wildcard transpiler/*/*.c)
UNIT_SRC := $(wildcard tests/unit/*.c)
obj = $(patsubst %.c,$(B)/obj/%.o,$(1))
unit = $(patsubst tests/unit/%.c,$(B)/unit/%,$(1))
MAIN := $(call obj,$(wildcard transpiler/driver/main.c))

# What no program's time depends on is compiled for size.
COLD := $(addprefix runtime/builtins/,async_function async_generator async_iterator boolean builtin core disposable_stack error \
  eval finalization function generator iterator_helper number object_prototype proxy reflect string_html string_iterator symbol uri weak_ref) \
  $(filter-out %/output,$(basename $(wildcard runtime/host/*.c))) $(addprefix runtime/loop/,post timeout) \
  $(addprefix runtime/object/,by_name error error_text global host_object protector realm stack) \
  $(addprefix runtime/ops/,descriptor dispose with) $(addprefix runtime/text/,big format)
$(call obj,$(addsuffix .c,$(COLD))): SECTIONS += $(if $(filter -O2,$(CFLAGS)),-Os)

all: $(B)/yieldc $(B)/libyieldc.a ## build the transpiler and the runtime

$(B)/obj/runtime/%.o: runtime/%.c | build/deps/ready
	@mkdir -p $(@D)
	$(CC) $(ALL_CFLAGS) $(SECTIONS) -ffp-contract=off -c -o $@ $<

$(B)/obj/transpiler/%.o: transpiler/%.c | $(GRAMMAR)/src/parser.c
	@mkdir -p $(@D)
	$(CC) $(ALL_CFLAGS) -I$(GRAMMAR)/src -c -o $@ $<

$(B)/obj/transpiler/driver/page.o: transpiler/driver/page.html

# The static atoms: a generator prints them as C. Assembler text defines them, which -flto would part from the C that uses it;
# objcopy can't rename what BigInt is compiled to then, either.
$(B)/obj/gen/atoms.o $(B)/obj/runtime/value/bigint.o: SECTIONS += $(if $(filter -flto%,$(CFLAGS)),-fno-lto)

$(B)/gen/atoms.c: runtime/value/gen/atomgen.c $(addprefix runtime/,text/hash.h include/yieldc/string.h) $(wildcard runtime/include/yieldc/*.def)
	@mkdir -p $(@D)
	$(CC) $(WARN) $(CPPFLAGS) -o $(B)/gen/atomgen $< && $(B)/gen/atomgen > $@.new && mv $@.new $@

$(B)/obj/gen/atoms.o: $(B)/gen/atoms.c
	@mkdir -p $(@D)
	$(CC) $(ALL_CFLAGS) $(SECTIONS) -c -o $@ $<

# BigInt brings what it needs of libtommath and libgcc with it, under no name of theirs: programs link libyieldc.a alone.
$(B)/obj/gen/bigint.o: $(B)/obj/runtime/value/bigint.o
	@mkdir -p $(@D)
	$(CC) -r -nostdlib -o $@ $< -l:libtommath.a -lgcc
	@objcopy --wildcard --keep-global-symbol='js_*' $@

# The library's modules: each is compiled by yieldc, and is a member of the archive. Those of LIB_FAST are compiled for speed.
LIB_FAST := internal/emit
lib_flags = $(if $(filter $(LIB_FAST),$*),,-DJS_SMALL $(if $(filter -O2,$(CFLAGS)),-Os))
LIB := runtime/lib
LIB_SRC := $(shell find $(LIB) -name '*.js')
lib = $(patsubst $(LIB)/%.js,$(B)/$(1)/%.o,$(LIB_SRC))

.SECONDARY: $(patsubst $(LIB)/%.js,$(B)/lib/%.c,$(LIB_SRC))
$(B)/lib/%.c: $(LIB)/%.js $(B)/yieldc
	@mkdir -p $(@D)
	@$(B)/yieldc -c --library --root=$(LIB) --file-prefix-map=$(LIB)/=yieldc:lib/ -o $@ $<

$(B)/lib/%.o: $(B)/lib/%.c
	$(CC) $(ALL_CFLAGS) $(SECTIONS) $(lib_flags) -c -o $@ $<

$(B)/libyieldc.a: $(filter-out %/value/bigint.o,$(call obj,$(RUNTIME_SRC))) $(B)/obj/gen/atoms.o $(B)/obj/gen/bigint.o \
  $(call lib,lib)
	@rm -f $@
	$(AR) rcs $@ $^

$(B)/obj/grammar.o: $(GRAMMAR)/src/parser.c
	@mkdir -p $(@D)
	$(CC) -O1 -w -I$(GRAMMAR)/src -c -o $@ $<

# All of the transpiler but its main, for yieldc and the unit tests.
$(B)/libtranspile.a: $(filter-out $(MAIN),$(call obj,$(TRANSPILER_SRC))) $(B)/obj/grammar.o
	@rm -f $@
	$(AR) rcs $@ $^

$(B)/yieldc: $(MAIN) $(B)/libtranspile.a $(call obj,$(SHARED_SRC))
	$(CC) $(CFLAGS) $(LDFLAGS) -o $@ $^ $(TREE_SITTER) $(LIBS)

$(GRAMMAR)/src/parser.c: | build/deps/ready
	@mkdir -p $(GRAMMAR)
	cd build/deps && npm pack --silent tree-sitter-javascript@0.23.1 >/dev/null && \
	  tar -xzf tree-sitter-javascript-0.23.1.tgz -C tree-sitter-javascript --strip-components=1
	@touch $@

build/deps/ready:
	@mkdir -p $(@D)
	@GRAMMAR=$(GRAMMAR) $(HOUSE)/deps.sh
	@touch $@

deps: ## install what a build needs (apt, npm)
	@GRAMMAR=$(GRAMMAR) $(HOUSE)/deps.sh all
	@mkdir -p build/deps && touch build/deps/ready
	@$(MAKE) --no-print-directory $(GRAMMAR)/src/parser.c

demo: all ## transpile, compile and run MDN's AsyncGenerator programs
	@$(MAKE) --no-print-directory -C samples/mdn-async-generator YIELDC=$(abspath $(B))/yieldc \
	  OUT=$(abspath $(B))/demo run
	@echo "The generated C:" && ls $(B)/demo/*.c

include $(wildcard tests/*/*.mk transpiler/*/*.mk)
# The checks. Each part leaves a line in the tally; the last line of check is the sum of all.
check: $(B)/runner ## everything a change must pass; ends in `N passed, N failed`
	@rm -f $(B)/tally $(B)/tally.*
	@for part in layers symbols values size same deep linear unit golden error cli run embed gdb samples; do \
	  echo "== $$part"; $(MAKE) --no-print-directory -s $$part || [ -s $(B)/tally.$$part ] || \
	  echo "0 passed, 1 failed" > $(B)/tally.$$part; \
	  cat $(B)/tally.$$part >> $(B)/tally; rm -f $(B)/tally.$$part; done; true
	@$(HOUSE)/total.sh $(B)/tally

layers: | $(B)/runner ## who includes whom, against tests/house/layers.txt
	@$(HOUSE)/layers.sh
	@echo "1 passed, 0 failed" > $(B)/tally.layers

symbols: all ## the library and what yieldc emits export js_ names only
	@$(B)/yieldc -o $(B)/symbols.c samples/inventory/inventory.js
	@$(CC) $$($(B)/yieldc --cflags) -c -o $(B)/symbols.o $(B)/symbols.c
	@$(HOUSE)/symbols.sh $(B)/libyieldc.a $(B)/symbols.o
	@echo "1 passed, 0 failed" > $(B)/tally.symbols

size: | $(B)/runner ## files and functions that are too long
	@$(HOUSE)/size.sh
	@echo "1 passed, 0 failed" > $(B)/tally.size

same: all ## the C is the same from run to run and from directory to directory
	@$(HOUSE)/same.sh $(B)/yieldc $(wildcard samples/*/*.js tests/bench/*.js) | tee $(B)/same.log
	@tail -1 $(B)/same.log > $(B)/tally.same; grep -q ' 0 failed' $(B)/tally.same

deep: all ## sources nested beyond reason: C or an error, never a signal
	@$(HOUSE)/deep.sh $(B)/yieldc | tee $(B)/deep.log
	@tail -1 $(B)/deep.log > $(B)/tally.deep; grep -q ' 0 failed' $(B)/tally.deep

linear: all ## long programs become C functions that don't grow with them
	@$(HOUSE)/linear.sh $(B)/yieldc "$(CC) -O0" | tee $(B)/linear.log
	@tail -1 $(B)/linear.log > $(B)/tally.linear; grep -q ' 0 failed' $(B)/tally.linear

unit: $(call unit,$(UNIT_SRC)) $(B)/runner ## the Check programs of tests/unit
	@$(RUNNER).unit unit $(call unit,$(UNIT_SRC))

golden: all $(B)/runner ## the dumps of each pass; UPDATE=1 rewrites them
	@$(RUNNER).golden $(if $(UPDATE),-u) golden $(or $(T),tests/golden)

error: all $(B)/runner ## programs that must not compile
	@$(RUNNER).error error $(or $(T),tests/error)

run: all $(B)/runner ## behaviour tests, as they are and with JS_NO_FAST=1; T= a folder or file
	@$(RUNNER).run $(RUN_FLAGS) run $(or $(T),tests/run)

samples: all $(B)/runner ## every sample against its expected.txt
	@$(RUNNER).samples samples $(or $(T),samples)

node: $(B)/runner ## the behaviour tests under Node: are the expectations right?
	@$(RUNNER).node node $(or $(T),tests/run) samples

stress: all $(B)/runner ## the behaviour tests with JS_GC_STRESS=1
	@$(RUNNER).stress -1 -e JS_GC_STRESS=1 run $(or $(T),tests/run)

SAN := -fsanitize=address,undefined -fno-sanitize-recover=undefined -fno-omit-frame-pointer
asan: ## library, transpiler and emitted code under address and undefined sanitizers
	@ASAN_OPTIONS=detect_leaks=0:detect_stack_use_after_return=0 $(MAKE) --no-print-directory -s \
	  B=build/asan CFLAGS="-O1 -g $(SAN)" RUN_CC="$(CC) -O0 -g $(SAN)" RUN_FLAGS=-1 unit error run embed samples

leaks: all ## valgrind finds no error and no leak in the hello program
	@$(B)/yieldc -o $(B)/hello.c tests/bench/hello.js
	@$(CC) -O1 -g $$($(B)/yieldc --cflags) -o $(B)/hello $(B)/hello.c $$($(B)/yieldc --libs)
	@valgrind -q --leak-check=full --error-exitcode=1 $(B)/hello

check-all: deps check ## check, then GC stress, sanitizers, clang and tcc
	@$(MAKE) -s leaks
	@$(MAKE) -s stress
	@$(MAKE) -s asan
	@$(MAKE) -s RUN_CC="clang -O1" RUN_FLAGS=-1 run samples
	@$(MAKE) -s RUN_CC=tcc RUN_FLAGS=-1 run samples
	@$(MAKE) -s B=build/clang CC=clang all unit

C_FILES = $(shell find transpiler runtime tests -name '*.[ch]' 2>/dev/null)
format: ## clang-format everything
	@clang-format -i $(C_FILES)

lint: | $(GRAMMAR)/src/parser.c ## clang-tidy everything
	@clang-tidy --quiet $(filter %.c,$(C_FILES)) -- -std=gnu11 $(CPPFLAGS) -I$(GRAMMAR)/src

$(B)/runner: $(wildcard tests/runner/*.[ch]) | build/deps/ready
	@mkdir -p $(@D)
	$(CC) $(WARN) -D_GNU_SOURCE -O1 -g -I. -o $@ $(filter %.c,$^)

$(B)/unit/%: tests/unit/%.c $(B)/libtranspile.a $(B)/libyieldc.a
	@mkdir -p $(@D)
	$(CC) $(ALL_CFLAGS) -I$(GRAMMAR)/src -MF $@.d -o $@ $< $(B)/libtranspile.a $(B)/libyieldc.a \
	  $(TREE_SITTER) $(CHECK_LIBS) $(LIBS)

-include $(shell find $(B)/obj $(B)/lib $(B)/unit -name '*.d' 2>/dev/null)
clean: ## remove everything built
	rm -rf $(B)
help: ## list the targets
	@grep -hE '^[a-z0-9-]+:.*##' $(MAKEFILE_LIST) | sed 's/:.*##/\t/' | expand -t 16

.PHONY: all asan check check-all clean deep demo deps error format golden help layers leaks linear \
  lint node run same samples size stress symbols unit
