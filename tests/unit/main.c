#include <check.h>
#include <stdlib.h>

#include "unit.h"

/* Far more than any test needs, also with sanitizers on a busy machine. */
enum { SECONDS = 60 };

void
unit_add(TCase *unit_case, const TTest *const *tests, size_t n)
{
	for (size_t i = 0; i < n; i++)
		if (tests[i] != NULL)
			tcase_add_test(unit_case, tests[i]);
}

int
main(int argc, char **argv)
{
	Suite *suite = suite_create(argc > 0 ? argv[0] : "unit");
	TCase *unit_case = tcase_create("all");

	tcase_add_checked_fixture(unit_case, unit_program.begin, unit_program.end);
	tcase_set_timeout(unit_case, SECONDS);
	unit_program.add(unit_case);
	suite_add_tcase(suite, unit_case);
	SRunner *runner = srunner_create(suite);

	srunner_run_all(runner, CK_NORMAL);
	int failed = srunner_ntests_failed(runner);

	srunner_free(runner);
	return failed == 0 ? EXIT_SUCCESS : EXIT_FAILURE;
}
