#include "os/library.h"

#include <stdlib.h>

#include "unit.h"

struct found {
	int other;
	int (*positive)(int);
};

START_TEST(what_it_has_is_found)
{
	const struct library_symbol symbol = { "abs", offsetof(struct found, positive) };
	struct found *found = library_load("libc.so.6", &symbol, 1, sizeof(*found));

	ck_assert_ptr_nonnull(found);
	ck_assert_int_eq(found->positive(-3), 3);
	ck_assert_int_eq(found->other, 0);
	free(found);
}
END_TEST

START_TEST(what_is_not_there)
{
	const struct library_symbol symbol[] = { { "abs", offsetof(struct found, positive) },
						 { "no_such_function", 0 } };

	ck_assert_ptr_null(library_load("libc.so.6", symbol, 2, sizeof(struct found)));
	ck_assert_ptr_null(library_load("libnowhere.so.1", symbol, 1, sizeof(struct found)));
}
END_TEST

UNIT(NULL, NULL, what_it_has_is_found, what_is_not_there);
