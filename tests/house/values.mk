# JsValue as a struct: what touches its bits without value.h does not compile.
values: all ## library and emitted C compile with JS_CHECK_VALUES
	@$(CC) $(WARN) $(CPPFLAGS) -DJS_CHECK_VALUES -fsyntax-only $(RUNTIME_SRC)
	@$(B)/yieldc -o $(B)/values.c samples/inventory/inventory.js
	@$(CC) -std=c11 -Iruntime/include -DJS_CHECK_VALUES -fsyntax-only $(B)/values.c
	@echo "1 passed, 0 failed" | tee $(B)/tally.values

.PHONY: values
