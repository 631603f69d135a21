// SPDX-License-Identifier: MIT
// Time values as text (21.4.4.41 and what follows it). NaN is "Invalid Date", but for ISO, whose
// callers exclude it.
#include "runtime/builtins/date.h"
#include <math.h>
#include <stdio.h>

#define SIZE 128

static const char *const day_names[] = {"Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"};
static const char *const month_names[] = {"Jan", "Feb", "Mar", "Apr", "May", "Jun",
                                          "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};

// A year of at least four digits.
static void year_text(double year, char out[16])
{
    snprintf(out, 16, "%s%04d", year < 0 ? "-" : "", (int)fabs(year));
}

static bool invalid(double t, char out[SIZE])
{
    if (!isnan(t))
        return false;
    strcpy(out, "Invalid Date");
    return true;
}

void js__date_iso(double t, char out[SIZE])
{
    JsDateParts p;
    char year[16];
    js__date_parts(t, &p);
    if (p.year >= 0 && p.year <= 9999)
        snprintf(year, sizeof year, "%04d", (int)p.year);
    else
        snprintf(year, sizeof year, "%c%06d", p.year < 0 ? '-' : '+', (int)fabs(p.year));
    snprintf(out, SIZE, "%s-%02d-%02dT%02d:%02d:%02d.%03dZ", year, p.month + 1, p.day, p.hour,
             p.minute, p.second, p.millisecond);
}

// 21.4.4.41.2 DateString, with a blank behind it when more follows
static int put_date(double local, char *out, const char *end)
{
    JsDateParts p;
    char year[16];
    js__date_parts(local, &p);
    year_text(p.year, year);
    return snprintf(out, SIZE, "%s %s %02d %s%s", day_names[p.weekday], month_names[p.month], p.day,
                    year, end);
}

// 21.4.4.41.1 TimeString and 21.4.4.41.3 TimeZoneString
static void put_time(double t, double local, char *out, size_t size)
{
    JsDateParts p;
    char zone[48];
    js__date_parts(local, &p);
    js__zone_name(t, zone, sizeof zone);
    int offset = (int)((local - t) / 60000), minutes = offset < 0 ? -offset : offset;
    snprintf(out, size, "%02d:%02d:%02d GMT%c%02d%02d (%s)", p.hour, p.minute, p.second,
             offset < 0 ? '-' : '+', minutes / 60, minutes % 60, zone);
}

// 21.4.4.41.4 ToDateString
void js__date_string(double t, char out[SIZE])
{
    if (invalid(t, out))
        return;
    double local = js__local_time(t);
    int n = put_date(local, out, " ");
    put_time(t, local, out + n, SIZE - (size_t)n);
}

void js__date_date_string(double t, char out[SIZE])
{
    if (!invalid(t, out))
        put_date(js__local_time(t), out, "");
}

void js__date_time_string(double t, char out[SIZE])
{
    if (!invalid(t, out))
        put_time(t, js__local_time(t), out, SIZE);
}

// 21.4.4.43 Date.prototype.toUTCString
void js__date_utc_string(double t, char out[SIZE])
{
    if (invalid(t, out))
        return;
    JsDateParts p;
    char year[16];
    js__date_parts(t, &p);
    year_text(p.year, year);
    snprintf(out, SIZE, "%s, %02d %s %s %02d:%02d:%02d GMT", day_names[p.weekday], p.day,
             month_names[p.month], year, p.hour, p.minute, p.second);
}

// English of the United States: 1/31/1970, 1:05:00 PM
void js__date_locale(double t, bool date, bool time, char out[SIZE])
{
    if (invalid(t, out))
        return;
    JsDateParts p;
    int n = 0;
    js__date_parts(js__local_time(t), &p);
    // There is no year 0: years before 1 are counted backwards, with their era.
    double year = p.year > 0 ? p.year : 1 - p.year;
    if (date)
        n = snprintf(out, SIZE, "%d/%d/%d%s%s", p.month + 1, p.day, (int)year,
                     p.year > 0 ? "" : " B", time ? ", " : "");
    if (time)
        snprintf(out + n, SIZE - (size_t)n, "%d:%02d:%02d %s", p.hour % 12 ? p.hour % 12 : 12,
                 p.minute, p.second, p.hour < 12 ? "AM" : "PM");
}
