#include "rule/office.h"

#include "unit.h"

static struct paper paper;

static void
begin(void)
{
	paper = (struct paper){ .page = true };
}

static void
end(void)
{
	paper_free(&paper);
}

static void
is(const char *wanted)
{
	ck_assert_str_eq(wanted, (prose_add(&paper.prose, "%c", "%c", '\0'), paper.prose.p));
	paper_clear(&paper);
}

START_TEST(an_office_says_who_and_where_it_is_as_far_as_it_is_known)
{
	struct place place = { .office = { [PLACE_OFFICE_NAME] = TEXT("区民政局"),
					   [PLACE_OFFICE_PHONE] = TEXT("0000-0000000") } };

	office_sign(&place, &paper, day_of(2026, 12, 9));
	is("<p class=gap></p>\n<p>联系电话：0000-0000000。</p>\n"
	   "<p class=right>区民政局（盖章）</p>\n<p class=right>2026年12月9日</p>\n");
	paper.prose.language = LANGUAGE_EN;
	place.office[PLACE_OFFICE_ADDRESS] = TEXT("1 Main Street");
	office_sign(&place, &paper, day_of(2026, 12, 9));
	is("<p class=gap></p>\n<p>Address: 1 Main Street.</p>\n<p>Telephone: 0000-0000000.</p>\n"
	   "<p class=right>区民政局 (seal)</p>\n<p class=right>2026-12-09</p>\n");
}
END_TEST

START_TEST(of_no_office_there_is_room_for_a_seal_and_the_day)
{
	static const struct place blank;

	office_sign(NULL, &paper, day_of(2026, 1, 2));
	is("<p class=gap></p>\n<p class=right>（盖章）</p>\n<p class=right>2026年1月2日</p>\n");
	paper.prose.language = LANGUAGE_EN;
	office_sign(&blank, &paper, day_of(2026, 1, 2));
	is("<p class=gap></p>\n<p class=right>(seal)</p>\n<p class=right>2026-01-02</p>\n");
}
END_TEST

UNIT(begin, end, an_office_says_who_and_where_it_is_as_far_as_it_is_known,
     of_no_office_there_is_room_for_a_seal_and_the_day);
