# Random programs against Node: judge.js in this folder. Included by the Makefile.
fuzz: all ## N random programs of each kind (or of FUZZ=order flow values text forms link) from SEED, compared with Node
	@$(foreach f,$(or $(FUZZ),order flow values text forms link),node tests/fuzz/$(f).js $(B)/yieldc "$(TCC)" $(B)/fuzz $(or $(N),200) $(or $(SEED),1) &&) true

.PHONY: fuzz
