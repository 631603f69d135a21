// SPDX-License-Identifier: MIT
// Date (21.4): the object, arithmetic on time values, their text, and parsing.
#ifndef YIELDC_BUILTINS_DATE_H
#define YIELDC_BUILTINS_DATE_H

#include "runtime/builtins/builtin.h"

typedef struct JsDate {
    JsObject o;
    double time; // [[DateValue]]: milliseconds of UTC, or NaN
} JsDate;

#define JS_MS_PER_DAY 86400000.0

// The parts of a finite time value; month 0 to 11, weekday 0 is Sunday.
typedef struct JsDateParts {
    double year;
    int month, day, hour, minute, second, millisecond, weekday;
} JsDateParts;

// date_time.c: 21.4.1
void js__date_parts(double t, JsDateParts *p);
double js__make_time(double hour, double minute, double second, double ms);
double js__make_day(double year, double month, double day);
double js__make_date(double day, double time);
double js__time_clip(double t);
double js__local_time(double t);       // LocalTime ( t )
double js__utc_of_local(double local); // UTC ( t )
double js__time_now(void);
// The abbreviation or English name of the local zone at t. The text is `name`.
void js__zone_name(double t, char *name, size_t size);

// date_text.c. Texts end with NUL; the buffer has room for 128 characters.
void js__date_iso(double t, char out[128]);
void js__date_string(double t, char out[128]); // toString
void js__date_date_string(double t, char out[128]);
void js__date_time_string(double t, char out[128]);
void js__date_utc_string(double t, char out[128]);
void js__date_locale(double t, bool date, bool time, char out[128]);

// date_parse.c: 21.4.3.2 Date.parse of ASCII text
double js__date_parse(const char *text);

#endif
