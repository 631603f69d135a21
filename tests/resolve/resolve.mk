# Resolution against Node's: trees.mjs in this folder. Included by the Makefile.
$(B)/resolve/probe: tests/resolve/probe.c $(B)/libtranspile.a $(call obj,$(SHARED_SRC))
	@mkdir -p $(@D)
	$(CC) $(ALL_CFLAGS) -MF $@.d -o $@ $^ $(TREE_SITTER) $(LIBS)

resolve-diff: $(B)/resolve/probe ## N random trees of packages from SEED, resolved by yieldc and by Node
	@command -v node >/dev/null || { echo "resolve-diff: no node"; exit 0; } && \
	  node --no-warnings --no-addons --conditions=yieldc --conditions=custom --experimental-import-meta-resolve \
	    tests/resolve/trees.mjs $(abspath $<) $(abspath $(B))/resolve/trees $(or $(N),100) $(or $(SEED),1)

.PHONY: resolve-diff
