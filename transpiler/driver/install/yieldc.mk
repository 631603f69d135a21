# Rules for JavaScript in a Makefile: `include yieldc.mk`, and make knows how a .js becomes a program:
#
#     include yieldc.mk
#     all: app
#
# For separate compilation say so before, and name the objects; NAME.main.c runs NAME.js:
#
#     YIELDCFLAGS := -c
#     include yieldc.mk
#     app: app.main.o app.o lib/list.o
#
# YIELDCFLAGS are options of yieldc. What a .c was made of is in NAME.c.d beside it. CFLAGS and LDLIBS are given what the
# compiler and the linker need.
YIELDC ?= yieldc
YIELDC_CFLAGS := $(shell CC='$(CC)' $(YIELDC) --cflags)
YIELDC_LIBS := $(shell CC='$(CC)' $(YIELDC) --libs)
CFLAGS ?= -O2
override CFLAGS += $(YIELDC_CFLAGS)
override LDLIBS += $(YIELDC_LIBS)
YIELDC_WITHOUT_C := $(filter-out -c,$(YIELDCFLAGS))

%.c: %.js
	$(YIELDC) $(YIELDCFLAGS) -MD -MP -MF $@.d -o $@ $<

%.c: %.mjs
	$(YIELDC) $(YIELDCFLAGS) -MD -MP -MF $@.d -o $@ $<

%.c: %.json
	$(YIELDC) $(YIELDCFLAGS) -MD -MP -MF $@.d -o $@ $<

%.main.c: %.js
	$(YIELDC) $(YIELDC_WITHOUT_C) --main -o $@ $<

%.main.c: %.mjs
	$(YIELDC) $(YIELDC_WITHOUT_C) --main -o $@ $<

%.o: %.c
	$(CC) $(CFLAGS) $(CPPFLAGS) -c -o $@ $<

.PRECIOUS: %.c

# These rules must not become the default goal.
YIELDC_GOAL := $(.DEFAULT_GOAL)
-include $(wildcard *.c.d */*.c.d */*/*.c.d)
.DEFAULT_GOAL := $(YIELDC_GOAL)
