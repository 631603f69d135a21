# make install PREFIX= DESTDIR=, make uninstall: the program, the library, static and shared, and what build systems need of them.
PREFIX ?= /usr/local
BINDIR = $(DESTDIR)$(PREFIX)/bin
LIBDIR = $(DESTDIR)$(PREFIX)/lib
INCLUDEDIR = $(DESTDIR)$(PREFIX)/include
SHAREDIR = $(DESTDIR)$(PREFIX)/share
YIELDC_VERSION := $(shell sed -n 's/^\#define DRIVER_VERSION "\(.*\)"/\1/p' transpiler/driver/command.h)

# The shared library: its soname carries JS_ABI, which changes with everything that compiled programs rely on.
JS_ABI := $(shell sed -n 's/^\#define JS_ABI //p' runtime/include/yieldc/unit.h)
SONAME := libyieldc.so.$(JS_ABI)
pic = $(patsubst %.c,$(B)/obj/pic/%.o,$(1))

$(B)/obj/pic/runtime/value/bigint.o: SECTIONS += $(if $(filter -flto%,$(CFLAGS)),-fno-lto)
$(B)/obj/pic/runtime/%.o: runtime/%.c | build/deps/ready
	@mkdir -p $(@D)
	$(CC) $(ALL_CFLAGS) $(filter -fno-lto,$(SECTIONS)) -fPIC -ffp-contract=off -c -o $@ $<

$(B)/obj/pic/lib/%.o: $(B)/lib/%.c
	@mkdir -p $(@D)
	$(CC) $(ALL_CFLAGS) -fPIC $(lib_flags) -c -o $@ $<

$(B)/obj/pic/gen/atoms.o: $(B)/gen/atoms.c
	@mkdir -p $(@D)
	$(CC) $(ALL_CFLAGS) -fPIC -c -o $@ $<

$(B)/obj/pic/gen/bigint.o: $(B)/obj/pic/runtime/value/bigint.o
	@mkdir -p $(@D)
	$(CC) -r -nostdlib -o $@ $< -l:libtommath.a -lgcc
	@objcopy --wildcard --keep-global-symbol='js_*' $@

# What the static library links by name is all there.
$(B)/obj/pic/gen/link_all.o:
	@mkdir -p $(@D)
	echo '#include <yieldc/link_all.h>' | $(CC) $(ALL_CFLAGS) -fPIC -MF $(@:.o=.d) -MT $@ -x c -c -o $@ -

$(B)/$(SONAME): $(B)/obj/pic/gen/link_all.o $(filter-out %/value/bigint.o,$(call pic,$(RUNTIME_SRC))) $(B)/obj/pic/gen/atoms.o $(B)/obj/pic/gen/bigint.o \
  $(call lib,obj/pic/lib)
	$(CC) $(CFLAGS) $(LDFLAGS) -shared -Wl,-soname,$(SONAME) -Wl,-z,defs -o $@ $^ -lm

shared: $(B)/$(SONAME) ## the shared library

# What is installed where, besides the headers: FROM>TO.
$(B)/yieldc.1: $(B)/yieldc
	@$< --help=man > $@
$(B)/yieldc.bash: $(B)/yieldc
	@$< --help=bash > $@
INSTALLED := bin/yieldc lib/libyieldc.a lib/$(SONAME) lib/libyieldc.so lib/pkgconfig/yieldc.pc lib/pkgconfig/yieldc-static.pc \
  lib/cmake/yieldc/yieldc-config.cmake lib/cmake/yieldc/yieldc-config-version.cmake include/yieldc.mk \
  share/man/man1/yieldc.1 share/bash-completion/completions/yieldc
HEADERS = $(wildcard runtime/include/yieldc/*.h runtime/include/yieldc/*.def)
INSTALL_PARTS := transpiler/driver/install
fill = sed 's,@PREFIX@,$(PREFIX),g; s,@VERSION@,$(YIELDC_VERSION),g; s,@SONAME@,$(SONAME),g' $(INSTALL_PARTS)/$(1) > $(2)

install: all $(B)/$(SONAME) $(B)/yieldc.1 $(B)/yieldc.bash ## install to DESTDIR/PREFIX (/usr/local)
	@install -d $(BINDIR) $(LIBDIR)/pkgconfig $(LIBDIR)/cmake/yieldc $(INCLUDEDIR)/yieldc $(SHAREDIR)/man/man1 \
	  $(SHAREDIR)/bash-completion/completions
	install -m 755 $(B)/yieldc $(BINDIR)/yieldc
	install -m 644 $(B)/libyieldc.a $(LIBDIR)
	install -m 755 $(B)/$(SONAME) $(LIBDIR)
	ln -sf $(SONAME) $(LIBDIR)/libyieldc.so
	install -m 644 $(HEADERS) $(INCLUDEDIR)/yieldc
	install -m 644 $(INSTALL_PARTS)/yieldc.mk $(INCLUDEDIR)
	$(call fill,yieldc.pc.in,$(LIBDIR)/pkgconfig/yieldc.pc)
	$(call fill,yieldc-static.pc.in,$(LIBDIR)/pkgconfig/yieldc-static.pc)
	$(call fill,yieldc-config.cmake.in,$(LIBDIR)/cmake/yieldc/yieldc-config.cmake)
	$(call fill,yieldc-config-version.cmake.in,$(LIBDIR)/cmake/yieldc/yieldc-config-version.cmake)
	install -m 644 $(B)/yieldc.1 $(SHAREDIR)/man/man1
	install -m 644 $(B)/yieldc.bash $(SHAREDIR)/bash-completion/completions/yieldc

uninstall: ## remove what install put there
	rm -f $(addprefix $(DESTDIR)$(PREFIX)/,$(INSTALLED)) $(addprefix $(INCLUDEDIR)/yieldc/,$(notdir $(HEADERS)))
	-@rmdir $(INCLUDEDIR)/yieldc $(LIBDIR)/cmake/yieldc 2>/dev/null; true

.PHONY: install shared uninstall
