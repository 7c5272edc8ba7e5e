#ifndef JZ_TESTS_UNIT_H
#define JZ_TESTS_UNIT_H

#include <check.h>

/* What each test program gives: its one suite, with an ASCII name. */
Suite *unit_suite(void);

#endif
