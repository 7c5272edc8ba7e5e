#include "os/aside.h"

#include "unit.h"

static void
count_up(void *context)
{
	unsigned *number = context;

	for (unsigned i = 0; i < 1000; i++)
		++*number;
}

START_TEST(work_is_done_when_it_was_waited_for)
{
	unsigned number[8] = { 0 };

	for (unsigned round = 1; round <= 20; round++) {
		struct aside *aside[8];

		for (unsigned i = 0; i < 8; i++)
			aside[i] = aside_begin(count_up, &number[i]);
		for (unsigned i = 0; i < 8; i++) {
			aside_end(aside[i]);
			ck_assert_uint_eq(number[i], round * 1000);
		}
	}
	aside_end(NULL);
}
END_TEST

UNIT(NULL, NULL, work_is_done_when_it_was_waited_for);
