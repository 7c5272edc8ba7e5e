#include "os/library.h"

#include "unit.h"

START_TEST(what_it_has_is_found)
{
	int (*positive)(int) = NULL;
	struct library_symbol symbol = { "abs", &positive };

	ck_assert(library_load("libc.so.6", &symbol, 1));
	ck_assert_int_eq(positive(-3), 3);
}
END_TEST

START_TEST(what_is_not_there)
{
	void *nothing = NULL;
	struct library_symbol symbol = { "no_such_function", &nothing };

	ck_assert(!library_load("libc.so.6", &symbol, 1));
	ck_assert(!library_load("libnowhere.so.1", NULL, 0));
	ck_assert_ptr_null(nothing);
}
END_TEST

UNIT(NULL, NULL, what_it_has_is_found, what_is_not_there);
