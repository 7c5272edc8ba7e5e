#include "house/ids.h"

#include <stdint.h>

#include "unit.h"

static struct ids ids;
static bool same;
static size_t again;

static bool
find(const char *id, bool head, size_t item)
{
	const struct ids_row row = { .has_id = id != NULL,
				     .id = text_of(id),
				     .seq = TEXT("7"),
				     .head = head,
				     .item = item };

	return ids_find(&ids, &row, &same, &again);
}

START_TEST(numbers_take_the_place_of_signs)
{
	static const struct {
		const char *form;
		int64_t number;
		const char *id;
	} cases[] = {
		{ "JP-###", 7, "JP-007" }, { "JP-###", 1234, "JP-1234" },
		{ "#", 12, "12" },         { "JP##户", 3, "JP03户" },
		{ "JP", 5, "JP5" },
	};
	char out[IDS_SIZE];

	for (size_t i = 0; i < sizeof(cases) / sizeof(*cases); i++) {
		ids_form(cases[i].form, cases[i].number, out);
		ck_assert_str_eq(out, cases[i].id);
	}
}
END_TEST

START_TEST(a_form_that_is_too_long_is_left_out)
{
	char form[IDS_SIZE + 1];
	char out[IDS_SIZE];

	memset(form, 'J', IDS_SIZE);
	form[IDS_SIZE] = '\0';
	ids_form(form, 42, out);
	ck_assert_str_eq(out, "42");
}
END_TEST

START_TEST(ids_are_made_on_and_on)
{
	ids = (struct ids){ .form = "JP-##" };
	ids_next_sheet(&ids);
	ck_assert(!find(NULL, false, 1));
	ck_assert(find(NULL, true, 2));
	ck_assert_str_eq(ids.id, "JP-01");
	ck_assert(find(NULL, false, 3) && same);
	ids_next_sheet(&ids);
	ck_assert(!find(NULL, false, 4));
	ck_assert(find(NULL, true, 5) && !same);
	ck_assert_str_eq(ids.id, "JP-02");
	ids.numbered = true;
	ck_assert(find(NULL, true, 6));
	ck_assert_str_eq(ids.id, "JP-07");
	ids_end(&ids);
}
END_TEST

START_TEST(an_id_of_another_sheet_is_told)
{
	ids = (struct ids){ .several = true };
	ids_next_sheet(&ids);
	ck_assert(find("1", true, 11) && again == SIZE_MAX);
	ck_assert(find("2", true, 12) && again == SIZE_MAX);
	ck_assert(find("1", true, 13) && again == SIZE_MAX); /* the register's business */
	ids_next_sheet(&ids);
	ck_assert(!find("", false, 20));
	ck_assert(find("2", true, 21) && again == 12 && !same);
	ck_assert(find("2", false, 22) && again == SIZE_MAX && same);
	ck_assert(find("3", true, 23) && again == SIZE_MAX);
	ck_assert(find("", false, 24) && same);
	ids_next_sheet(&ids);
	ck_assert(find("3", true, 31) && again == 23);
	ids_end(&ids);
}
END_TEST

UNIT(NULL, NULL, numbers_take_the_place_of_signs, a_form_that_is_too_long_is_left_out,
     ids_are_made_on_and_on, an_id_of_another_sheet_is_told);
