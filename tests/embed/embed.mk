# Programs in C that use the library; included by the Makefile.
embed: all $(B)/runner ## C programs that use the library, as they are and with JS_NO_FAST=1
	@$(RUNNER).embed $(RUN_FLAGS) embed $(or $(T),tests/embed)

TSAN := -fsanitize=thread -fno-omit-frame-pointer
tsan: ## the same under the thread sanitizer
	@$(MAKE) --no-print-directory -s B=build/tsan CFLAGS="-O1 -g $(TSAN)" RUN_CC="$(CC) -O0 -g $(TSAN)" RUN_FLAGS=-1 embed

embed-valgrind: all $(B)/runner ## the same under valgrind: no error, no leak
	@RUN_UNDER="valgrind -q --leak-check=full --error-exitcode=1" $(RUNNER).embed -1 -s 120 embed $(or $(T),tests/embed)

.PHONY: embed embed-valgrind tsan
