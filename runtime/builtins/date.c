// SPDX-License-Identifier: MIT
// Date (21.4): the constructor, and the prototype's getters, setters and text.
#define _GNU_SOURCE
#include "runtime/builtins/date.h"
#include "runtime/object/shape.h"
#include <math.h>
#include <stdlib.h>
#include <time.h>

static const JsClass date_class = {
    .name = "Date", .kind = JS_KIND_DATE, .size = sizeof(JsDate), .type = {"date", NULL, NULL}};

// The time value of a Date. NULL: a TypeError is pending.
static JsDate *this_date(Js *js, JsValue v)
{
    if (js_is_kind(v, JS_KIND_DATE))
        return (JsDate *)js_object(v);
    js_throw_type_error(js, "this is not a Date object.");
    return NULL;
}

static JsValue text_value(Js *js, const char *text)
{
    return js_from_cell_or_exception(js_string_c(js, text));
}

static bool parse_string(Js *js, JsString *s, double *t)
{
    size_t length;
    char *text = js_string_to_utf8(js, s, &length);
    *t = strlen(text) == length ? js__date_parse(text) : NAN;
    free(text);
    return true;
}

// The time value of the arguments year, month, ..., as the constructor and Date.UTC read them.
// False: exception.
static bool time_of_parts(Js *js, uint32_t argc, const JsValue *argv, double *t)
{
    double v[7] = {NAN, 0, 1, 0, 0, 0, 0};
    for (uint32_t i = 0; i < 7 && i < argc; i++)
        if (!js_to_double(js, argv[i], &v[i]))
            return false;
    // 21.4.1.30 MakeFullYear
    if (trunc(v[0]) >= 0 && trunc(v[0]) <= 99)
        v[0] = 1900 + trunc(v[0]);
    *t = js__make_date(js__make_day(v[0], v[1], v[2]), js__make_time(v[3], v[4], v[5], v[6]));
    return true;
}

// new Date ( value )
static bool time_of_value(Js *js, JsValue v, double *t)
{
    if (js_is_kind(v, JS_KIND_DATE)) {
        *t = ((const JsDate *)js_object(v))->time;
        return true;
    }
    v = js_to_primitive(js, v, 0);
    if (js_is_exception(v))
        return false;
    if (js_is_string(v))
        return parse_string(js, js_string(v), t);
    if (!js_to_double(js, v, t))
        return false;
    *t = js__time_clip(*t);
    return true;
}

// 21.4.2.1 Date ( ...values )
static JS_BUILTIN(date_constructor)
{
    double t = js__time_now();
    if (js_is_undefined(new_target)) {
        char text[128];
        js__date_string(t, text);
        return text_value(js, text);
    }
    if (argc == 1) {
        JS_CHECK_OK(time_of_value(js, argv[0], &t));
    } else if (argc > 1) {
        JS_CHECK_OK(time_of_parts(js, argc, argv, &t));
        t = js__time_clip(js__utc_of_local(t));
    }
    JsObject *proto = js_prototype_from_constructor(js, new_target, JS_I_DATE_PROTOTYPE);
    JsDate *d = proto ? (JsDate *)js_object_new_class(js, &date_class, proto) : NULL;
    JS_CHECK_OK(d);
    d->time = t;
    return js_from_cell(d);
}

// 21.4.3.1 Date.now ( )
static JS_BUILTIN(date_now)
{
    return js_number(js__time_now());
}

// 21.4.3.2 Date.parse ( string )
static JS_BUILTIN(date_parse)
{
    double t;
    JsString *s = js_to_string(js, JS_ARG(0));
    JS_CHECK_OK(s && parse_string(js, s, &t));
    return js_number(t);
}

// 21.4.3.4 Date.UTC ( year [ , month ... ] )
static JS_BUILTIN(date_utc)
{
    double t;
    JS_CHECK_OK(time_of_parts(js, argc, argv, &t));
    return js_number(js__time_clip(t));
}

#define GET(name, expression)                                                                      \
    static JsValue get_##name(Js *js, JsValue this_, bool local)                                   \
    {                                                                                              \
        const JsDate *d = this_date(js, this_);                                                    \
        JsDateParts p;                                                                             \
        JS_CHECK_OK(d);                                                                            \
        if (isnan(d->time))                                                                        \
            return js_double(NAN);                                                                 \
        js__date_parts(local ? js__local_time(d->time) : d->time, &p);                             \
        return js_number(expression);                                                              \
    }                                                                                              \
    static JS_BUILTIN(date_get_##name)                                                             \
    {                                                                                              \
        return get_##name(js, this_, true);                                                        \
    }                                                                                              \
    static JS_BUILTIN(date_get_utc_##name)                                                         \
    {                                                                                              \
        return get_##name(js, this_, false);                                                       \
    }
GET(date, p.day)
GET(day, p.weekday)
GET(full_year, p.year)
GET(hours, p.hour)
GET(milliseconds, p.millisecond)
GET(minutes, p.minute)
GET(month, p.month)
GET(seconds, p.second)

// B.2.3.1 Date.prototype.getYear ( )
static JS_BUILTIN(date_get_year)
{
    JsValue year = get_full_year(js, this_, true);
    JS_CHECK(year);
    return js_number(js_number_value(year) - 1900);
}

// 21.4.4.10 Date.prototype.getTime ( ) and 21.4.4.44 valueOf ( )
static JS_BUILTIN(date_get_time)
{
    const JsDate *d = this_date(js, this_);
    return d ? js_number(d->time) : JS_EXCEPTION;
}

static JS_BUILTIN(date_value_of)
{
    const JsDate *d = this_date(js, this_);
    return d ? js_number(d->time) : JS_EXCEPTION;
}

// 21.4.4.11 Date.prototype.getTimezoneOffset ( )
static JS_BUILTIN(date_get_timezone_offset)
{
    const JsDate *d = this_date(js, this_);
    JS_CHECK_OK(d);
    return js_number(isnan(d->time) ? NAN : (d->time - js__local_time(d->time)) / 60000);
}

// All setters of parts: from the part `first` (0 year ... 6 milliseconds) on, at most `most`
// arguments. Only setting the year mends an invalid date.
static JsValue set_parts(Js *js, JsValue this_, uint32_t argc, const JsValue *argv, int first,
                         uint32_t most, bool local)
{
    JsDate *d = this_date(js, this_);
    JS_CHECK_OK(d);
    double t = d->time, given[4] = {NAN, NAN, NAN, NAN};
    uint32_t count = argc < most ? argc : most;
    for (uint32_t i = 0; i < count; i++)
        JS_CHECK_OK(js_to_double(js, argv[i], &given[i]));
    if (isnan(t) && first != 0)
        return js_double(NAN);
    JsDateParts p;
    js__date_parts(isnan(t) ? 0 : local ? js__local_time(t) : t, &p);
    double v[7] = {p.year, p.month, p.day, p.hour, p.minute, p.second, p.millisecond};
    v[first] = given[0];
    for (uint32_t i = 1; i < count; i++)
        v[first + (int)i] = given[i];
    t = js__make_date(js__make_day(v[0], v[1], v[2]), js__make_time(v[3], v[4], v[5], v[6]));
    d->time = js__time_clip(local ? js__utc_of_local(t) : t);
    return js_number(d->time);
}

#define SET(name, first, most)                                                                     \
    static JS_BUILTIN(date_set_##name)                                                             \
    {                                                                                              \
        return set_parts(js, this_, argc, argv, first, most, true);                                \
    }                                                                                              \
    static JS_BUILTIN(date_set_utc_##name)                                                         \
    {                                                                                              \
        return set_parts(js, this_, argc, argv, first, most, false);                               \
    }
SET(full_year, 0, 3)
SET(month, 1, 2)
SET(date, 2, 1)
SET(hours, 3, 4)
SET(minutes, 4, 3)
SET(seconds, 5, 2)
SET(milliseconds, 6, 1)

// 21.4.4.27 Date.prototype.setTime ( time )
static JS_BUILTIN(date_set_time)
{
    JsDate *d = this_date(js, this_);
    double t;
    JS_CHECK_OK(d && js_to_double(js, JS_ARG(0), &t));
    d->time = js__time_clip(t);
    return js_number(d->time);
}

// B.2.3.2 Date.prototype.setYear ( year )
static JS_BUILTIN(date_set_year)
{
    JsDate *d = this_date(js, this_);
    double year;
    JS_CHECK_OK(d && js_to_double(js, JS_ARG(0), &year));
    if (trunc(year) >= 0 && trunc(year) <= 99)
        year = 1900 + trunc(year);
    JsValue full = js_double(year);
    return set_parts(js, this_, 1, &full, 0, 1, true);
}

// 21.4.4.36 Date.prototype.toISOString ( )
static JS_BUILTIN(date_to_iso_string)
{
    const JsDate *d = this_date(js, this_);
    char text[128];
    JS_CHECK_OK(d);
    if (isnan(d->time))
        return js_throw_range_error(js, "Invalid time value");
    js__date_iso(d->time, text);
    return text_value(js, text);
}

#define TEXT(name, write)                                                                          \
    static JS_BUILTIN(date_##name)                                                                 \
    {                                                                                              \
        const JsDate *d = this_date(js, this_);                                                    \
        char text[128];                                                                            \
        JS_CHECK_OK(d);                                                                            \
        write(d->time, text);                                                                      \
        return text_value(js, text);                                                               \
    }
TEXT(to_string, js__date_string)
TEXT(to_date_string, js__date_date_string)
TEXT(to_time_string, js__date_time_string)
TEXT(to_utc_string, js__date_utc_string)

#define LOCALE_TEXT(name, js_name, with_date, with_time)                                           \
    static JS_BUILTIN(date_##name)                                                                 \
    {                                                                                              \
        const JsDate *d = this_date(js, this_);                                                    \
        char text[128];                                                                            \
        JS_CHECK_OK(d &&js__check_locale(js, JS_ARG(0), JS_ARG(1), "Date.prototype." js_name));    \
        js__date_locale(d->time, with_date, with_time, text);                                      \
        return text_value(js, text);                                                               \
    }
LOCALE_TEXT(to_locale_string, "toLocaleString", true, true)
LOCALE_TEXT(to_locale_date_string, "toLocaleDateString", true, false)
LOCALE_TEXT(to_locale_time_string, "toLocaleTimeString", false, true)

// 21.4.4.37 Date.prototype.toJSON ( key )
static JS_BUILTIN(date_to_json)
{
    JsObject *o = js_to_object(js, this_);
    JS_CHECK_OK(o);
    JsValue t = js_to_primitive(js, js_from_cell(o), 1);
    JS_CHECK(t);
    if (js_is_number(t) && !isfinite(js_number_value(t)))
        return JS_NULL;
    return js_invoke(js, js_from_cell(o), JS_KEY(toISOString), 0, NULL);
}

// 7.1.1.1 OrdinaryToPrimitive, which Date calls with a hint of its own.
static JsValue ordinary_to_primitive(Js *js, JsValue o, bool string)
{
    for (int i = 0; i < 2; i++) {
        JsValue method = js_get(js, o, (i == 0) == string ? JS_KEY(toString) : JS_KEY(valueOf));
        JS_CHECK(method);
        if (!js_is_callable(method))
            continue;
        JsValue v = js_call(js, method, o, 0, NULL);
        if (js_is_exception(v) || !js_is_object(v))
            return v;
    }
    return js_throw_type_error(js, "Cannot convert object to primitive value");
}

// 21.4.4.45 Date.prototype [ @@toPrimitive ] ( hint )
static JS_BUILTIN(date_to_primitive)
{
    JsValue hint = JS_ARG(0);
    if (!js_is_object(this_))
        return js__throw_receiver(js, "Date.prototype [ @@toPrimitive ]", this_);
    if (js_is_string(hint)) {
        JsString *s = js_string(hint);
        if (js_string_equals(js, s, JS_ATOM(number)))
            return ordinary_to_primitive(js, this_, false);
        if (js_string_equals(js, s, JS_ATOM(string)) || js_string_equals(js, s, JS_ATOM(default)))
            return ordinary_to_primitive(js, this_, true);
    }
    return js__throw_about(js, "Invalid hint: %s", hint);
}

static const JsRow date_rows[] = {
    JS_METHOD(now, 0, date_now),
    JS_METHOD(parse, 1, date_parse),
    JS_METHOD(UTC, 7, date_utc),
};

static const JsRow date_prototype_rows[] = {
    JS_INTRINSIC_ROW(constructor, DATE, JS_DATA_HIDDEN),
    JS_METHOD(toString, 0, date_to_string),
    JS_METHOD(toDateString, 0, date_to_date_string),
    JS_METHOD(toTimeString, 0, date_to_time_string),
    JS_METHOD(toISOString, 0, date_to_iso_string),
    JS_METHOD(toUTCString, 0, date_to_utc_string),
    JS_ALIAS_ROW(toGMTString, toUTCString),
    JS_METHOD(getDate, 0, date_get_date),
    JS_METHOD(setDate, 1, date_set_date),
    JS_METHOD(getDay, 0, date_get_day),
    JS_METHOD(getFullYear, 0, date_get_full_year),
    JS_METHOD(setFullYear, 3, date_set_full_year),
    JS_METHOD(getHours, 0, date_get_hours),
    JS_METHOD(setHours, 4, date_set_hours),
    JS_METHOD(getMilliseconds, 0, date_get_milliseconds),
    JS_METHOD(setMilliseconds, 1, date_set_milliseconds),
    JS_METHOD(getMinutes, 0, date_get_minutes),
    JS_METHOD(setMinutes, 3, date_set_minutes),
    JS_METHOD(getMonth, 0, date_get_month),
    JS_METHOD(setMonth, 2, date_set_month),
    JS_METHOD(getSeconds, 0, date_get_seconds),
    JS_METHOD(setSeconds, 2, date_set_seconds),
    JS_METHOD(getTime, 0, date_get_time),
    JS_METHOD(setTime, 1, date_set_time),
    JS_METHOD(getTimezoneOffset, 0, date_get_timezone_offset),
    JS_METHOD(getYear, 0, date_get_year),
    JS_METHOD(setYear, 1, date_set_year),
    JS_METHOD(getUTCDate, 0, date_get_utc_date),
    JS_METHOD(setUTCDate, 1, date_set_utc_date),
    JS_METHOD(getUTCDay, 0, date_get_utc_day),
    JS_METHOD(getUTCFullYear, 0, date_get_utc_full_year),
    JS_METHOD(setUTCFullYear, 3, date_set_utc_full_year),
    JS_METHOD(getUTCHours, 0, date_get_utc_hours),
    JS_METHOD(setUTCHours, 4, date_set_utc_hours),
    JS_METHOD(getUTCMilliseconds, 0, date_get_utc_milliseconds),
    JS_METHOD(setUTCMilliseconds, 1, date_set_utc_milliseconds),
    JS_METHOD(getUTCMinutes, 0, date_get_utc_minutes),
    JS_METHOD(setUTCMinutes, 3, date_set_utc_minutes),
    JS_METHOD(getUTCMonth, 0, date_get_utc_month),
    JS_METHOD(setUTCMonth, 2, date_set_utc_month),
    JS_METHOD(getUTCSeconds, 0, date_get_utc_seconds),
    JS_METHOD(setUTCSeconds, 2, date_set_utc_seconds),
    JS_METHOD(valueOf, 0, date_value_of),
    JS_METHOD(toJSON, 1, date_to_json),
    JS_METHOD(toLocaleString, 0, date_to_locale_string),
    JS_METHOD(toLocaleDateString, 0, date_to_locale_date_string),
    JS_METHOD(toLocaleTimeString, 0, date_to_locale_time_string),
    JS_SYMBOL_METHOD(toPrimitive, 1, date_to_primitive, JS_CONFIGURABLE),
};

static const JsIntrinsicDef date_def = {
    .id = JS_I_DATE,
    .proto = JS_I_FUNCTION_PROTOTYPE,
    .constructor = JS_BUILTIN_CODE(date_constructor, &js__atom_Date.s, 7, JS_CODE_CONSTRUCTOR),
    .prototype = JS_I_DATE_PROTOTYPE,
    JS_ROWS(date_rows),
};

static const JsIntrinsicDef date_prototype_def = {
    .id = JS_I_DATE_PROTOTYPE,
    .proto = JS_I_OBJECT_PROTOTYPE,
    .prototype = -1,
    JS_ROWS(date_prototype_rows),
};

static JsValue date_make(Js *js)
{
    tzset();
    js__realm_add(js, &date_def);
    js__realm_add(js, &date_prototype_def);
    return js_from_cell_or_exception(js_intrinsic(js, JS_I_DATE));
}

const JsGlobalDef js_global_Date = {"Date", date_make};
