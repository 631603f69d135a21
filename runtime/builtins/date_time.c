// SPDX-License-Identifier: MIT
// Time values (21.4.1): days and their parts in the proleptic Gregorian calendar, and the local
// time zone, which the C library knows.
#define _GNU_SOURCE
#include "runtime/builtins/date.h"
#include <math.h>
#include <stdio.h>
#include <time.h>

static int64_t floor_divide(int64_t a, int64_t b)
{
    return a / b - (a % b < 0);
}

// Days from 1970-01-01 to the first of a month. The year is counted from March, so that leap days
// end it.
static int64_t days_to_month(int64_t year, int month)
{
    if (month < 2)
        year--;
    int64_t era = floor_divide(year, 400), of_era = year - era * 400;
    int64_t of_year = (153 * ((month + 10) % 12) + 2) / 5;
    return era * 146097 + of_era * 365 + of_era / 4 - of_era / 100 + of_year - 719468;
}

void js__date_parts(double t, JsDateParts *p)
{
    int64_t ms = (int64_t)t, days = floor_divide(ms, 86400000), rest = ms - days * 86400000;
    p->weekday = (int)(floor_divide(days + 4, 7) * -7 + days + 4);
    p->hour = (int)(rest / 3600000);
    p->minute = (int)(rest / 60000 % 60);
    p->second = (int)(rest / 1000 % 60);
    p->millisecond = (int)(rest % 1000);
    days += 719468;
    int64_t era = floor_divide(days, 146097), of_era = days - era * 146097;
    int64_t year = (of_era - of_era / 1460 + of_era / 36524 - of_era / 146096) / 365;
    int64_t of_year = of_era - (365 * year + year / 4 - year / 100),
            month = (5 * of_year + 2) / 153;
    p->day = (int)(of_year - (153 * month + 2) / 5 + 1);
    p->month = (int)((month + 2) % 12);
    p->year = (double)(year + era * 400 + (p->month < 2));
}

// 21.4.1.27 MakeTime
double js__make_time(double hour, double minute, double second, double ms)
{
    if (!isfinite(hour) || !isfinite(minute) || !isfinite(second) || !isfinite(ms))
        return NAN;
    return trunc(hour) * 3600000 + trunc(minute) * 60000 + trunc(second) * 1000 + trunc(ms);
}

// 21.4.1.28 MakeDay
double js__make_day(double year, double month, double day)
{
    if (!isfinite(year) || !isfinite(month) || !isfinite(day))
        return NAN;
    double whole = trunc(year) + floor(trunc(month) / 12);
    if (fabs(whole) > 400000) // no time value is so far away
        return NAN;
    int of_year = (int)(trunc(month) - floor(trunc(month) / 12) * 12);
    return (double)days_to_month((int64_t)whole, of_year) + trunc(day) - 1;
}

// 21.4.1.29 MakeDate
double js__make_date(double day, double time)
{
    double t = day * JS_MS_PER_DAY + time;
    return isfinite(t) ? t : NAN;
}

// 21.4.1.31 TimeClip
double js__time_clip(double t)
{
    return fabs(t) <= 8.64e15 ? trunc(t) + 0.0 : NAN;
}

// The zone's offset from UTC in milliseconds at an instant.
static double offset_at(double t)
{
    time_t seconds = (time_t)floor(t / 1000);
    struct tm parts;
    return localtime_r(&seconds, &parts) ? (double)parts.tm_gmtoff * 1000 : 0;
}

double js__local_time(double t)
{
    return t + offset_at(t);
}

// 21.4.1.26 UTC: of a time that occurs twice the first is meant; one that is skipped is read with
// the offset before the change.
double js__utc_of_local(double local)
{
    if (!isfinite(local) || fabs(local) > 8.65e15)
        return NAN;
    double before = offset_at(local - JS_MS_PER_DAY), after = offset_at(local + JS_MS_PER_DAY);
    if (before != after && offset_at(local - before) != before && offset_at(local - after) == after)
        return local - after;
    return local - before;
}

double js__time_now(void)
{
    struct timespec now;
    clock_gettime(CLOCK_REALTIME, &now);
    return (double)now.tv_sec * 1000 + (double)(now.tv_nsec / 1000000);
}

void js__zone_name(double t, char *name, size_t size)
{
    time_t seconds = (time_t)floor(t / 1000);
    struct tm parts;
    const char *zone = localtime_r(&seconds, &parts) && parts.tm_zone ? parts.tm_zone : "UTC";
    bool utc = !strcmp(zone, "UTC") || !strcmp(zone, "GMT") || !strcmp(zone, "Universal");
    snprintf(name, size, "%s", utc ? "Coordinated Universal Time" : zone);
}
