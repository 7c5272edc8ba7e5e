#include "urgent/disaster.h"

#include <stdio.h>
#include <string.h>

#include "scratch.h"
#include "unit.h"

static struct disaster_book book;

static void
set_up(void)
{
	scratch_set_up();
	book = (struct disaster_book){ 0 };
}

static void
tear_down(void)
{
	disaster_free(&book);
	scratch_tear_down();
}

static void
read_rows(const char *rows)
{
	char text[1024];

	snprintf(text, sizeof(text), "event_id,kind,from,until,places,document,article\n%s", rows);
	scratch_write(&scratch, "d.csv", text);
	ck_assert(disaster_read(&book, scratch_path(&scratch, "d.csv"), day_of(2026, 12, 1),
				&scratch.diag));
}

static const struct {
	const char *places, *town, *village;
	enum truth has;
} places[] = {
	{ "王家村;李家村", "甲镇", "李家", TRUTH_YES },
	{ "王家社区、李家", "", "王家村", TRUTH_YES },
	{ "王家村", "甲镇", "大王家村", TRUTH_NO },
	{ "大王家村", "甲镇", "王家村", TRUTH_NO },
	{ "大王家村", "", "王家村", TRUTH_UNKNOWN }, /* 大 may be its town */
	{ "甲镇王家村", "甲镇", "王家村", TRUTH_YES },
	{ "甲镇王家村", "乙镇", "王家村", TRUTH_NO },
	{ "甲镇", "甲镇", "", TRUTH_YES },
	{ "甲镇", "乙镇", "甲村", TRUTH_NO },
	{ "王家村", "甲镇", "", TRUTH_UNKNOWN },
	{ "王家村，甲镇", "甲镇", "", TRUTH_YES },
	{ "李家村 王家村\n张家村", "甲镇", "甲镇王家村第十二组", TRUTH_YES },
	{ "王家村", "", "甲镇王家村3组", TRUTH_YES },
	{ "王家村", "甲镇", "王家村老组", TRUTH_NO },
	{ "王家村", "甲镇", "乙镇王家村", TRUTH_NO },
};

START_TEST(a_household_is_of_a_place)
{
	const struct disaster disaster = { .places = text_of(places[_i].places) };

	ck_assert_int_eq(disaster_has_place(&disaster, text_of(places[_i].town),
					    text_of(places[_i].village)),
			 places[_i].has);
}
END_TEST

START_TEST(its_first_and_last_day_are_its_own)
{
	struct disaster disaster = { .from = 100, .until = 110 };

	ck_assert(!disaster_has_day(&disaster, 99));
	ck_assert(disaster_has_day(&disaster, 100));
	ck_assert(disaster_has_day(&disaster, 110));
	ck_assert(!disaster_has_day(&disaster, 111));
	disaster.until = BLANK;
	ck_assert(disaster_has_day(&disaster, 99999));
	ck_assert(disaster_overlap(1, 5, 5, BLANK));
	ck_assert(disaster_overlap(5, BLANK, 1, 5));
	ck_assert(!disaster_overlap(1, 5, 6, BLANK));
	ck_assert(!disaster_overlap(6, BLANK, 1, 5));
}
END_TEST

START_TEST(rows_that_cannot_be_used_are_named)
{
	read_rows("E1,emergency,2026-07-01,2026-07-09,甲村,文1,第二条\n"
		  "E1,drought,2026-07-01,,甲村,文1,\n"
		  "e01,emergency,2026-08-01,,甲村,文1,\n"
		  "E2,emergency,2026-07-09,2026-07-08,甲村,文1,\n"
		  "E3,emergency,2026-07-09,,,文1,\n"
		  "E4,emergency,2026-07-09,,乙村;甲村,文2,\n"
		  "E5,emergency,2026-07-10,,乙村,文2,\n");
	const struct disaster *one = disaster_find(&book, TEXT("E01"), WORD_DISASTER_EMERGENCY);

	ck_assert_ptr_nonnull(one);
	ck_assert(text_equal(one->source, TEXT("文1第二条")));
	ck_assert_int_eq(one->until, day_of(2026, 7, 9));
	ck_assert_ptr_nonnull(disaster_find(&book, TEXT("E1"), WORD_DISASTER_DROUGHT));
	ck_assert_ptr_null(disaster_find(&book, TEXT("E2"), WORD_DISASTER_EMERGENCY));
	ck_assert_ptr_null(disaster_find(&book, TEXT("E1"), WORD_DISASTER_WINTER));
	ck_assert_uint_eq(book.count, 4);
	ck_assert_ptr_nonnull(strstr(scratch.found, ":4 A402"));
	ck_assert_ptr_nonnull(strstr(scratch.found, ":5 A403"));
	ck_assert_ptr_nonnull(strstr(scratch.found, ":6 A401"));
	ck_assert_ptr_nonnull(strstr(scratch.found, ":7 A404")); /* E1 to the 9th, in 甲村 */
	ck_assert_ptr_nonnull(strstr(scratch.found, ":8 A404")); /* E4, in 乙村 */
}
END_TEST

UNIT(set_up, tear_down, EACH(a_household_is_of_a_place, places), its_first_and_last_day_are_its_own,
     rows_that_cannot_be_used_are_named);
