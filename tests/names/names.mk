# The names of CommonJS modules against cjs-module-lexer's: compare.cjs in this folder. Included by the Makefile.
$(B)/names/probe: tests/names/probe.c $(B)/libtranspile.a $(call obj,$(SHARED_SRC))
	@mkdir -p $(@D)
	$(CC) $(ALL_CFLAGS) -MF $@.d -o $@ $^ $(TREE_SITTER) $(LIBS)

names-diff: $(B)/names/probe ## exports of the CommonJS files under NPM=DIR (a node_modules), as yieldc and cjs-module-lexer find them
	@command -v node >/dev/null || { echo "names-diff: no node"; exit 0; } && \
	  node tests/names/compare.cjs $(abspath $<) $(abspath $(NPM)) $(or $(N),1000000)

.PHONY: names-diff
