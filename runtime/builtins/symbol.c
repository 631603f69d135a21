// SPDX-License-Identifier: MIT
// Symbol (20.4).
#include "runtime/builtins/builtin.h"
#include "runtime/object/boxed.h"
#include "runtime/value/value.h"
#include <stdlib.h>

// 20.4.3.4.1 ThisSymbolValue: a symbol, or NULL with a TypeError pending.
static JsSymbol *this_symbol(Js *js, JsValue v, const char *method)
{
    if (js_is_kind(v, JS_KIND_BOXED))
        v = js__boxed_value(js_object(v));
    if (js_is_symbol(v))
        return (JsSymbol *)(void *)js_cell(v);
    js_throw_type_error(js, "%s requires that 'this' be a Symbol", method);
    return NULL;
}

// 20.4.1.1 Symbol ( [ description ] )
static JS_BUILTIN(symbol_constructor)
{
    if (!js_is_undefined(new_target))
        return js_throw_type_error(js, "Symbol is not a constructor");
    JsValue description = JS_ARG(0);
    if (!js_is_undefined(description)) {
        description = js_to_string_value(js, description);
        JS_CHECK(description);
    }
    return js_from_cell_or_exception(js_symbol_new(js, description));
}

// 20.4.2.2 Symbol.for ( key )
JS_BUILTIN(js__symbol_for_key)
{
    JsString *key = js_to_string(js, JS_ARG(0));
    JS_CHECK_OK(key);
    return js_from_cell_or_exception(js__symbol_for(js, key));
}

// 20.4.2.6 Symbol.keyFor ( sym )
JS_BUILTIN(js__symbol_key_of)
{
    if (js_is_symbol(JS_ARG(0)))
        return js__symbol_key_for((const JsSymbol *)(const void *)js_cell(argv[0]));
    char *text = js_describe(js, JS_ARG(0));
    js_throw_type_error(js, "%s is not a symbol", text ? text : "value");
    free(text);
    return JS_EXCEPTION;
}

// 20.4.3.2 get Symbol.prototype.description
static JS_BUILTIN(symbol_description)
{
    JsSymbol *s = this_symbol(js, this_, "Symbol.prototype.description");
    return s ? s->description : JS_EXCEPTION;
}

// 20.4.3.3 Symbol.prototype.toString ( ), 20.4.3.3.1 SymbolDescriptiveString
static JS_BUILTIN(symbol_to_string)
{
    JsSymbol *s = this_symbol(js, this_, "Symbol.prototype.toString");
    JS_CHECK_OK(s);
    JsString *text = js_string_c(js, "Symbol(");
    if (text && js_is_string(s->description))
        text = js_string_concat(js, text, js_string(s->description));
    return js_from_cell_or_exception(text ? js_string_concat(js, text, js_string_char(js, ')'))
                                          : NULL);
}

// 20.4.3.4 Symbol.prototype.valueOf ( )
static JS_BUILTIN(symbol_value_of)
{
    return js_from_cell_or_exception(this_symbol(js, this_, "Symbol.prototype.valueOf"));
}

// 20.4.3.5 Symbol.prototype [ @@toPrimitive ] ( hint )
static JS_BUILTIN(symbol_to_primitive)
{
    return js_from_cell_or_exception(this_symbol(js, this_, "Symbol.prototype [ @@toPrimitive ]"));
}

#define WELL_KNOWN(name)                                                                           \
    {                                                                                              \
        JS_ATOM_ROW(name, JS_ROW_STRING, 0),                                                       \
            .string = (const JsString *)(const void *)&js__symbol_##name                           \
    }

static const JsRow symbol_rows[] = {
    WELL_KNOWN(asyncIterator),
    JS_NAMED_METHOD(for, 1, symbol_for_key),
    WELL_KNOWN(hasInstance),
    WELL_KNOWN(isConcatSpreadable),
    WELL_KNOWN(iterator),
    JS_NAMED_METHOD(keyFor, 1, symbol_key_of),
    WELL_KNOWN(match),
    WELL_KNOWN(matchAll),
    WELL_KNOWN(replace),
    WELL_KNOWN(search),
    WELL_KNOWN(species),
    WELL_KNOWN(split),
    WELL_KNOWN(toPrimitive),
    WELL_KNOWN(toStringTag),
    WELL_KNOWN(unscopables),
    WELL_KNOWN(dispose),
    WELL_KNOWN(asyncDispose),
};

const JsIntrinsicDef js__symbol_def = {
    .id = JS_I_SYMBOL,
    .proto = JS_I_FUNCTION_PROTOTYPE,
    .constructor = JS_BUILTIN_CODE(symbol_constructor, &js__atom_Symbol.s, 0, JS_CODE_CONSTRUCTOR),
    .prototype = JS_I_SYMBOL_PROTOTYPE,
    JS_ROWS(symbol_rows),
};

static const JsRow symbol_prototype_rows[] = {
    JS_INTRINSIC_ROW(constructor, SYMBOL, JS_DATA_HIDDEN),
    JS_GETTER(description, symbol_description),
    JS_METHOD(toString, 0, symbol_to_string),
    JS_METHOD(valueOf, 0, symbol_value_of),
    JS_SYMBOL_METHOD(toPrimitive, 1, symbol_to_primitive, JS_CONFIGURABLE),
    JS_TAG_ROW(Symbol),
};

const JsIntrinsicDef js__symbol_prototype_def = {
    .id = JS_I_SYMBOL_PROTOTYPE,
    .proto = JS_I_OBJECT_PROTOTYPE,
    .prototype = -1,
    JS_ROWS(symbol_prototype_rows),
};
