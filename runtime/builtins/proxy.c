// SPDX-License-Identifier: MIT
// The Proxy constructor (28.2).
#include "runtime/object/proxy.h"
#include "runtime/builtins/builtin.h"

// 28.2.1.1 Proxy ( target, handler )
static JS_BUILTIN(proxy_constructor)
{
    if (js_is_undefined(new_target))
        return js_throw_type_error(js, "Constructor Proxy requires 'new'");
    return js__proxy_new(js, JS_ARG(0), JS_ARG(1));
}

// 28.2.2.1.1 Proxy Revocation Functions; the function keeps its proxy until then.
static JS_BUILTIN(revoke)
{
    JsProxy *p = (JsProxy *)self->home;
    if (p) {
        self->home = NULL;
        p->target = NULL;
        p->handler = NULL;
    }
    return JS_UNDEFINED;
}

static const JsCode revoke_code = JS_BUILTIN_CODE(revoke, NULL, 0, 0);

// 28.2.2.1 Proxy.revocable ( target, handler )
static JS_BUILTIN(proxy_revocable)
{
    JsValue proxy = js__proxy_new(js, JS_ARG(0), JS_ARG(1));
    JS_CHECK(proxy);
    JsFunction *f = js_builtin_new(js, &revoke_code, js_cell(proxy));
    JsObject *o = f ? js_object_new(js) : NULL;
    JS_CHECK_OK(o && js_define_value(js, o, JS_KEY(proxy), proxy, JS_DATA_DEFAULT) &&
                js_define_value(js, o, JS_KEY(revoke), js_from_cell(f), JS_DATA_DEFAULT));
    return js_from_cell(o);
}

static const JsRow rows[] = {JS_METHOD(revocable, 2, proxy_revocable)};

static const JsIntrinsicDef proxy_def = {
    .id = JS_I_PROXY,
    .proto = JS_I_FUNCTION_PROTOTYPE,
    .constructor = JS_BUILTIN_CODE(proxy_constructor, (const JsString *)&js__atom_Proxy, 2,
                                   JS_CODE_CONSTRUCTOR),
    .prototype = -1,
    JS_ROWS(rows),
};

static JsValue proxy_make(Js *js)
{
    js__realm_add(js, &proxy_def);
    return js_from_cell_or_exception(js_intrinsic(js, JS_I_PROXY));
}
const JsGlobalDef js_global_Proxy = {"Proxy", proxy_make};
