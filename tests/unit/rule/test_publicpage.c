#include "rule/publicpage.h"

#include "scratch.h"
#include "unit.h"

static struct ruleset *rules;
static struct law law;
static struct prose out;

static void
set_up(void)
{
	scratch_begin(&scratch);
	scratch_write(&scratch, "town/place.ini", "[place]\nname_zh = 镇\nname_en = Town\n");
	scratch_write(&scratch, "town/a.ini",
		      "[document]\ntitle = 标准<一>\nnumber = 镇1号\nfrom = 2023-07-01\n"
		      "basis = official\n[dibao]\nurban = 650 yuan/month @ 一\n");
	scratch_write(&scratch, "town/b.ini",
		      "[document]\ntitle = 听说\nfrom = 2024-01-01\n"
		      "basis = unverified\n[dibao]\nrural = 5400 yuan/year @ 三\n");
	rules = ruleset_open(scratch_path(&scratch, "town"), &scratch.diag);
	ck_assert_ptr_nonnull(rules);
}

static void
tear_down(void)
{
	prose_free(&out);
	out = (struct prose){ 0 };
	ruleset_close(rules);
	scratch_end(&scratch);
}

static struct publicpage
page_on(day_t date)
{
	struct publicpage page = { .rules = rules, .law = &law };

	ruleset_at(rules, date, &law);
	publicpage_write(&page, &out);
	return page;
}

static bool
says(const char *words)
{
	return text_has((struct text){ out.p, out.n }, text_of(words));
}

START_TEST(what_is_official_is_public_in_both_languages)
{
	struct publicpage page = page_on(day_of(2024, 1, 1));

	ck_assert_uint_eq(page.shown, 1);
	ck_assert_uint_eq(page.left, 1);
	ck_assert_uint_eq(page.invented, 0);
	ck_assert(says("650元/月"));
	ck_assert(says("650 yuan/month"));
	ck_assert(says("镇1号一"));
	ck_assert(says("标准&lt;一&gt;"));
	ck_assert(!says("5400"));
	ck_assert(!says("听说"));
	ck_assert(!says("http"));
}
END_TEST

START_TEST(the_day_before_it_holds_nothing_is)
{
	ck_assert_uint_eq(page_on(day_of(2023, 6, 30)).shown, 0);
	ck_assert(!says("650"));
}
END_TEST

START_TEST(what_is_invented_says_so)
{
	ruleset_close(rules);
	rules = ruleset_open(JZ_SOURCE_DIR "/rules/sample", &scratch.diag);
	ck_assert_uint_gt(page_on(day_of(2026, 11, 23)).invented, 0);
	ck_assert(says("不能对外公开"));
	ck_assert(says("not to be published"));
}
END_TEST

UNIT(set_up, tear_down, what_is_official_is_public_in_both_languages,
     the_day_before_it_holds_nothing_is, what_is_invented_says_so);
