// SPDX-License-Identifier: MIT
// main of a unit test program: UNIT_MAIN("name", test, ...) runs the named Check tests, each in a
// process of its own unless CK_FORK=no.
#ifndef YIELDC_TESTS_UNIT_H
#define YIELDC_TESTS_UNIT_H

#include <check.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define UNIT_MAIN(name, ...)                                                                       \
    int main(void)                                                                                 \
    {                                                                                              \
        const TTest *tests[] = {__VA_ARGS__};                                                      \
        Suite *suite = suite_create(name);                                                         \
        TCase *tests_of = tcase_create(name);                                                      \
        for (size_t i = 0; i < sizeof tests / sizeof *tests; i++)                                  \
            tcase_add_test(tests_of, tests[i]);                                                    \
        tcase_set_timeout(tests_of, 60);                                                           \
        suite_add_tcase(suite, tests_of);                                                          \
        SRunner *runner = srunner_create(suite);                                                   \
        srunner_run_all(runner, CK_NORMAL);                                                        \
        int failed = srunner_ntests_failed(runner);                                                \
        srunner_free(runner);                                                                      \
        return failed != 0;                                                                        \
    }

#endif
