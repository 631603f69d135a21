// SPDX-License-Identifier: MIT
// Date.parse: the format of 21.4.1.32, and else a lenient reading of the usual English forms: words
// are months, weekdays, zones or AM and PM; numbers are a time where a colon stands, else day,
// month and year.
#include "runtime/builtins/date.h"
#include "runtime/text/number.h"
#include <math.h>

static bool is_digit(char c)
{
    return c >= '0' && c <= '9';
}

// Exactly `count` digits.
static bool digits(const char **p, int count, double *value)
{
    double v = 0;
    for (int i = 0; i < count; i++) {
        if (!is_digit((*p)[i]))
            return false;
        v = v * 10 + ((*p)[i] - '0');
    }
    *p += count;
    *value = v;
    return true;
}

typedef struct Fields {
    double year, month, day, hour, minute, second, ms;
    double zone; // minutes east of UTC, NaN: local time
} Fields;

static double value_of(const Fields *f)
{
    double day = js__make_day(f->year, f->month, f->day);
    double t = js__make_date(day, js__make_time(f->hour, f->minute, f->second, f->ms));
    return js__time_clip(isnan(f->zone) ? js__utc_of_local(t) : t - f->zone * 60000);
}

static bool iso_year(const char **p, double *year)
{
    if (**p != '+' && **p != '-')
        return digits(p, 4, year);
    bool negative = *(*p)++ == '-';
    if (!digits(p, 6, year) || (negative && *year == 0))
        return false;
    if (negative)
        *year = -*year;
    return true;
}

// HH is 24 only at the end of a day.
static bool is_time(const Fields *f)
{
    double below = f->minute + f->second + f->ms;
    return f->hour <= (below > 0 ? 23 : 24) && f->minute <= 59 && f->second <= 59;
}

// Whether a letter stands there, of either case.
static bool is_letter(char c, char letter)
{
    return (c | 0x20) == letter;
}

// Z, or an offset; without either the time is local. V8 takes the offset without its colon too.
static bool iso_zone(const char **p, Fields *f)
{
    f->zone = NAN;
    if (is_letter(**p, 'z')) {
        ++*p;
        f->zone = 0;
        return true;
    }
    if (**p != '+' && **p != '-')
        return true;
    double hours, minutes, sign = *(*p)++ == '-' ? -1 : 1;
    if (!digits(p, 2, &hours))
        return false;
    *p += **p == ':';
    if (!digits(p, 2, &minutes) || hours > 23 || minutes > 59)
        return false;
    f->zone = sign * (hours * 60 + minutes);
    return true;
}

static bool iso_time(const char **p, Fields *f)
{
    if (!digits(p, 2, &f->hour) || *(*p)++ != ':' || !digits(p, 2, &f->minute))
        return false;
    if (**p == ':') {
        ++*p;
        if (!digits(p, 2, &f->second))
            return false;
        if (**p == '.') {
            double unit = 100;
            if (!is_digit((*p)[1]))
                return false;
            for (++*p; is_digit(**p); ++*p, unit /= 10)
                f->ms += (**p - '0') * unit;
            f->ms = floor(f->ms + 1e-6);
        }
    }
    return is_time(f) && iso_zone(p, f);
}

// Whether a text has the format. A date with T behind it means to: what follows and isn't of the
// format, an illegal value above all, makes the whole NaN.
typedef enum Iso { ISO_NOT, ISO_WHOLE, ISO_ILLEGAL } Iso;

// 21.4.1.32 Date Time String Format. Dates alone are UTC, with a time local.
static Iso parse_iso(const char *p, Fields *f)
{
    *f = (Fields){.month = 1, .day = 1};
    if (!iso_year(&p, &f->year))
        return ISO_NOT;
    if (*p == '-') {
        p++;
        if (!digits(&p, 2, &f->month))
            return ISO_NOT;
        if (*p == '-') {
            p++;
            if (!digits(&p, 2, &f->day))
                return ISO_NOT;
        }
    }
    if (f->month < 1 || f->month > 12 || f->day < 1 || f->day > 31)
        return is_letter(*p, 't') ? ISO_ILLEGAL : ISO_NOT;
    f->month--;
    if (!is_letter(*p, 't'))
        return *p == 0 ? ISO_WHOLE : ISO_NOT;
    p++;
    return iso_time(&p, f) && *p == 0 ? ISO_WHOLE : ISO_ILLEGAL;
}

typedef struct Legacy {
    Fields f;
    double numbers[3]; // day, month and year in whatever order
    int count;
    int month_at; // how many numbers stood before the name of the month; -1: no name
    bool time, zone, failed;
    int half; // 1 AM, 2 PM
    bool year_first;
} Legacy;

// Three letters, whatever their case, in a list of such; -1 when absent.
static int find_word(const char *word, const char *list)
{
    for (int i = 0; list[i * 3]; i++)
        if ((word[0] | 0x20) == list[i * 3] && (word[1] | 0x20) == list[i * 3 + 1] &&
            (word[2] | 0x20) == list[i * 3 + 2])
            return i;
    return -1;
}

static void take_word(Legacy *l, const char *word, size_t length)
{
    static const char zones[] = "estedtcstcdtmstmdtpstpdt";
    static const double hours[] = {-5, -4, -6, -5, -7, -6, -8, -7};
    int month = length >= 3 ? find_word(word, "janfebmaraprmayjunjulaugsepoctnovdec") : -1;
    int zone = length == 3 ? find_word(word, zones) : -1;
    char first = (char)(word[0] | 0x20), second = length > 1 ? (char)(word[1] | 0x20) : 0;
    if (month >= 0) {
        l->f.month = month;
        l->month_at = l->count;
    } else if (zone >= 0) {
        l->f.zone = hours[zone] * 60;
        l->zone = true;
    } else if ((length == 1 && first == 'z') || (length == 3 && (find_word(word, "gmtutc") >= 0)) ||
               (length == 2 && first == 'u' && second == 't')) {
        l->f.zone = 0;
        l->zone = true;
    } else if (length == 2 && second == 'm' && (first == 'a' || first == 'p')) {
        l->half = first == 'a' ? 1 : 2;
    } else if (length == 1 && first == 't') {
        l->failed = true;
    } else if (l->count) {
        // Before the first number any word may stand (a weekday), behind it none that says nothing.
        if (length < 3 || find_word(word, "sunmontuewedthufrisat") < 0)
            l->failed = true;
    }
}

static double number_at(const char **p)
{
    double v = 0;
    for (; is_digit(**p); ++*p)
        v = v * 10 + (**p - '0');
    return v;
}

// h:mm[:ss[.mmm]]
static void take_time(Legacy *l, const char **p, double hour)
{
    l->failed = l->failed || l->time;
    l->time = true;
    l->f.hour = hour;
    ++*p;
    l->failed = l->failed || !is_digit(**p);
    l->f.minute = number_at(p);
    if (**p == ':') {
        ++*p;
        l->failed = l->failed || !is_digit(**p);
        l->f.second = number_at(p);
        if (**p == '.' && is_digit((*p)[1])) {
            double unit = 100;
            for (++*p; is_digit(**p); ++*p, unit /= 10)
                l->f.ms += (**p - '0') * unit;
            l->f.ms = floor(l->f.ms + 1e-6);
        }
    }
    l->failed = l->failed || !is_time(&l->f);
}

static void take_number(Legacy *l, const char **p)
{
    const char *start = *p;
    double v = number_at(p);
    if (**p == ':') {
        take_time(l, p, v);
        return;
    }
    if (l->count == 3) {
        l->failed = true;
        return;
    }
    if (l->count == 0 && *p - start >= 3)
        l->year_first = true;
    l->numbers[l->count++] = v;
    if (**p == '/' || **p == '-' || **p == ',' || **p == '.')
        ++*p;
}

// An offset behind a time or a zone: +hh, +hmm, +hh:mm.
static void take_offset(Legacy *l, const char **p)
{
    double sign = *(*p)++ == '-' ? -1 : 1;
    const char *start = *p;
    double v = number_at(p);
    bool colon = **p == ':';
    if (colon) {
        ++*p;
        double minutes = number_at(p);
        l->failed = l->failed || minutes > 59;
        v = v * 60 + minutes;
    } else if (*p - start > 2) {
        v = floor(v / 100) * 60 + fmod(v, 100);
    } else {
        v *= 60;
    }
    l->failed = l->failed || *p == start || (!colon && *p - start > 4);
    l->f.zone = sign * v;
    l->zone = true;
}

static bool legacy_date(Legacy *l)
{
    double *n = l->numbers;
    if (l->month_at >= 0) {
        if (l->count < 1 || l->count > 2)
            return false;
        bool year_first = l->count == 2 && l->year_first;
        l->f.day = l->count == 1 && n[0] > 31 ? 1 : year_first ? n[1] : n[0];
        l->f.year = l->count == 1 ? (n[0] > 31 ? n[0] : 2001) : year_first ? n[0] : n[1];
    } else if (l->year_first) {
        l->f.year = n[0];
        l->f.month = l->count > 1 ? n[1] - 1 : 0;
        l->f.day = l->count > 2 ? n[2] : 1;
    } else {
        if (l->count < 1)
            return false;
        l->f.month = n[0] - 1;
        l->f.day = l->count > 1 ? n[1] : 1;
        l->f.year = l->count > 2 ? n[2] : 2001;
    }
    if (l->f.year < 50)
        l->f.year += 2000;
    else if (l->f.year < 100)
        l->f.year += 1900;
    return l->f.month >= 0 && l->f.month <= 11 && l->f.day >= 1 && l->f.day <= 31;
}

static double parse_legacy(const char *p)
{
    Legacy l = {.month_at = -1, .f = {.zone = NAN}};
    while (*p && !l.failed) {
        const char *start = p;
        if (is_digit(*p)) {
            take_number(&l, &p);
        } else if ((*p | 0x20) >= 'a' && (*p | 0x20) <= 'z') {
            while ((*p | 0x20) >= 'a' && (*p | 0x20) <= 'z')
                p++;
            take_word(&l, start, (size_t)(p - start));
        } else if ((*p == '+' || *p == '-') && (l.time || l.zone)) {
            take_offset(&l, &p);
        } else if (*p == '(') {
            int depth = 0;
            do
                depth += *p == '(' ? 1 : *p == ')' ? -1 : 0;
            while (*++p && depth > 0);
        } else {
            l.failed = l.failed || (signed char)*p < 0;
            p++;
        }
    }
    if (l.failed || !legacy_date(&l))
        return NAN;
    if (l.half) {
        if (l.f.hour > 12)
            return NAN;
        l.f.hour = fmod(l.f.hour, 12) + (l.half == 2 ? 12 : 0);
    }
    return value_of(&l.f);
}

double js__date_parse(const char *text)
{
    Fields f;
    Iso iso = parse_iso(text, &f);
    if (iso == ISO_WHOLE)
        return value_of(&f);
    // A sign and six digits can only be the format's own year.
    if (iso == ISO_ILLEGAL || text[0] == '+' || text[0] == '-')
        return NAN;
    return parse_legacy(text);
}
