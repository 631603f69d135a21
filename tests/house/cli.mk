# The command line: each option against what it promises.
cli: all shared $(B)/yieldc.1 $(B)/yieldc.bash ## the tests of the command line; T= one of them
	@$(HOUSE)/cli.sh $(B)/yieldc "$(TCC)" $(JOBS) $(or $(T),$(wildcard tests/cli/*.sh)) | tee $(B)/cli.log
	@tail -1 $(B)/cli.log > $(B)/tally.cli; grep -q ' 0 failed' $(B)/tally.cli

.PHONY: cli
