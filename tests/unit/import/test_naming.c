#include "import/naming.h"

#include <stdint.h>

#include "unit.h"

static struct naming naming;
static bool same;
static size_t again;

static bool
find(const char *id, bool head, size_t item)
{
	const struct naming_row row = { .has_id = id != NULL,
					.id = text_of(id),
					.seq = TEXT("7"),
					.head = head,
					.item = item };

	return naming_find(&naming, &row, &same, &again);
}

START_TEST(ids_are_made_on_and_on)
{
	naming = (struct naming){ .form = "JP-##" };
	naming_turn(&naming);
	ck_assert(!find(NULL, false, 1));
	ck_assert(find(NULL, true, 2));
	ck_assert_str_eq(naming.id, "JP-01");
	ck_assert(find(NULL, false, 3) && same);
	naming_turn(&naming);
	ck_assert(!find(NULL, false, 4));
	ck_assert(find(NULL, true, 5) && !same);
	ck_assert_str_eq(naming.id, "JP-02");
	naming.numbered = true;
	ck_assert(find(NULL, true, 6));
	ck_assert_str_eq(naming.id, "JP-07");
	naming_end(&naming);
}
END_TEST

START_TEST(an_id_of_another_sheet_is_told)
{
	naming = (struct naming){ .several = true };
	naming_turn(&naming);
	ck_assert(find("1", true, 11) && again == SIZE_MAX);
	ck_assert(find("2", true, 12) && again == SIZE_MAX);
	ck_assert(find("1", true, 13) && again == SIZE_MAX); /* the register's business */
	naming_turn(&naming);
	ck_assert(!find("", false, 20));
	ck_assert(find("2", true, 21) && again == 12 && !same);
	ck_assert(find("2", false, 22) && again == SIZE_MAX && same);
	ck_assert(find("3", true, 23) && again == SIZE_MAX);
	ck_assert(find("", false, 24) && same);
	naming_turn(&naming);
	ck_assert(find("3", true, 31) && again == 23);
	naming_end(&naming);
}
END_TEST

UNIT(NULL, NULL, ids_are_made_on_and_on, an_id_of_another_sheet_is_told);
