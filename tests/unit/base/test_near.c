#include "base/near.h"

#include "unit.h"

START_TEST(letters_are_counted)
{
	static const struct {
		const char *a;
		const char *b;
		size_t distance;
	} row[] = {
		{ "", "", 0 },
		{ "list", "list", 0 },
		{ "", "list", 4 },
		{ "lst", "list", 1 },
		{ "liist", "list", 1 },
		{ "lisr", "list", 1 },
		{ "lsit", "list", 1 },
		{ "langauge", "language", 1 },
		{ "kitten", "sitting", 3 },
		{ "12345678901234567890123456789012", "x2345678901234567890123456789012", 1 },
		{ "123456789012345678901234567890123", "123456789012345678901234567890123", 33 },
	};

	for (size_t i = 0; i < sizeof(row) / sizeof(*row); i++) {
		ck_assert_msg(near_distance(row[i].a, row[i].b) == row[i].distance, "%s %s",
			      row[i].a, row[i].b);
		ck_assert_uint_eq(near_distance(row[i].b, row[i].a), row[i].distance);
	}
}
END_TEST

START_TEST(the_nearest_is_kept)
{
	struct near near = { .mistyped = "recrod" };

	near_ask(&near, "ledger");
	ck_assert_ptr_null(near.word);
	near_ask(&near, "records");
	near_ask(&near, "record");
	near_ask(&near, "recrodd");
	ck_assert_str_eq(near.word, "record");
	ck_assert_uint_eq(near.distance, 1);
}
END_TEST

START_TEST(what_is_far_is_not_meant)
{
	struct near near = { .mistyped = "pay" };

	near_ask(&near, "map");
	ck_assert_ptr_null(near.word);
	near_ask(&near, "paid");
	ck_assert_ptr_null(near.word);
	near_ask(&near, "pays");
	ck_assert_str_eq(near.word, "pays");
}
END_TEST

UNIT(NULL, NULL, letters_are_counted, the_nearest_is_kept, what_is_far_is_not_meant);
