#ifndef JZ_TESTS_UNIT_H
#define JZ_TESTS_UNIT_H

#include <check.h>
#include <signal.h>
#include <stddef.h>

/*
 * A test program is one UNIT(begin, end, test, ...) at its end: what comes before and after each
 * test, or NULL, and the tests in the order of the file, each of which may be one of
 *
 * EACH(test, array)	runs it once for each element, with the index in _i
 * TIMES(test, n)	runs it with _i from 0 to n - 1
 * ABORTS(test)		passes when the program aborts
 * EXITS(test, status)	passes when the program ends with the status
 */
struct unit {
	void (*begin)(void);
	void (*end)(void);
	void (*add)(TCase *unit_case);
};

/* The one of this program. */
extern const struct unit unit_program;

/* Adds the tests that are not NULL. */
void unit_add(TCase *unit_case, const TTest *const *tests, size_t n);

#define UNIT(begin, end, ...)                                                                      \
	static void unit_list(TCase *unit_case)                                                    \
	{                                                                                          \
		const TTest *const tests[] = { __VA_ARGS__ };                                      \
		unit_add(unit_case, tests, sizeof(tests) / sizeof(*tests));                        \
	}                                                                                          \
	const struct unit unit_program = { begin, end, unit_list }

/* These are added where they stand in the list, and leave NULL there. */
#define TIMES(test, n) UNIT_ADDED(tcase_add_loop_test(unit_case, test, 0, (int)(n)))
#define EACH(test, array) TIMES(test, sizeof(array) / sizeof(*(array)))
#define ABORTS(test) UNIT_ADDED(tcase_add_test_raise_signal(unit_case, test, SIGABRT))
#define EXITS(test, status) UNIT_ADDED(tcase_add_exit_test(unit_case, test, status))
#define UNIT_ADDED(add) ((void)(add), (const TTest *)NULL)

#endif
