# Debugging: what gdb shows of a program; included by the Makefile.
gdb: all ## breakpoints in .js files, locals, suspended frames (skipped without gdb)
	@sh tests/gdb/gdb.sh $(B)/yieldc "$(CC)" $(B)/gdb $(wildcard tests/gdb/*.js) > $(B)/gdb.log; status=$$?; \
	  cat $(B)/gdb.log; tail -1 $(B)/gdb.log > $(B)/tally.gdb; exit $$status

.PHONY: gdb
