#include "explain/grounds.h"

#include <string.h>

#include "home.h"
#include "unit.h"

#define COLUMNS                                                                                    \
	"area,birth_date,supporter,care_gaps,child_status,wage,business,property,transfer,"        \
	"financial_assets,vehicles,dwellings"

static const char *
told(const char *rows, bool refused)
{
	const struct telling *telling = home_tell(LANGUAGE_ZH, COLUMNS, rows);

	grounds_tell(telling, telling->walk->outcome[0].reasons, refused);
	return home_told();
}

/* Of each kind of aid what was not met, and nothing of what was. */
START_TEST(what_was_not_met_stands_by_the_aid_that_asks_it)
{
	const char *all = told("urban,1980-01-01,,,,5000,0,0,0,0,1,1", true);

	ck_assert_ptr_eq(strstr(all, "　　不符合低保的条件：\n　　1．人均收入不低于低保标准；"),
			 all);
	ck_assert_ptr_nonnull(
		strstr(all, "　　2．机动车超过低保规定；登记为1辆，按规定不得拥有（"));
	ck_assert_ptr_nonnull(strstr(all, "　　不符合低收入的条件：\n　　3．人均收入不低于"));
	ck_assert_ptr_nonnull(strstr(all, "　　不符合刚性支出困难的条件：\n"));
	ck_assert_ptr_null(strstr(all, "理由和依据"));
	ck_assert_ptr_null(strstr(all, "金融资产"));
}
END_TEST

START_TEST(what_grants_comes_first)
{
	const char *all = told("urban,1950-01-01,,,,0,0,0,0,0,0,1", false);

	ck_assert_ptr_eq(strstr(all, "　　理由和依据：\n　　1．人均收入低于低保标准"), all);
	ck_assert_ptr_nonnull(strstr(all, "　　2．分类施保：老年人（"));
	ck_assert_ptr_null(strstr(all, "不符合"));
}
END_TEST

UNIT(home_begin, home_end, what_was_not_met_stands_by_the_aid_that_asks_it,
     what_grants_comes_first);
