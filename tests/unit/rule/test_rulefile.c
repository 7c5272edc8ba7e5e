#include "rule/rulefile.h"

#include "scratch.h"
#include "unit.h"

static struct arena arena;
static struct rulefile_sets sets;
static const struct document document = {
	.title = TEXT_INIT("标准"), .from = 18628, .until = DAY_NONE, .confirmed_through = DAY_NONE
};

static void
begin(void)
{
	scratch_begin(&scratch);
	sets = (struct rulefile_sets){ 0 };
}

static void
end(void)
{
	rulefile_free(&sets);
	arena_free(&arena);
	scratch_end(&scratch);
}

static bool
read_text(const char *content, const struct document *of)
{
	struct ini ini;

	scratch_write(&scratch, "a.ini", content);
	ck_assert(ini_read(&ini, scratch_path(&scratch, "a.ini"), &arena, &scratch.diag));
	return rulefile_read(&ini, of, &sets, &arena, &scratch.diag);
}

START_TEST(each_section_goes_to_its_set)
{
	ck_assert(read_text("[document]\ntitle = 标准\n[dibao]\nurban = 650 yuan/month @ 一\n"
			    "[value]\nminimum-wage = 1800 yuan/month @ 二\n"
			    "[limit]\nphase-out.months = <= 12 @ 三\n"
			    "[cite]\ndibao.gap = 第四条 until 2023-12-31\n",
			    &document));
	ck_assert_uint_eq(sets.values, 2);
	ck_assert_int_eq(sets.value[1].param, PARAM_MINIMUM_WAGE);
	ck_assert_int_eq(sets.value[0].from, document.from);
	ck_assert_uint_eq(sets.limits, 1);
	ck_assert_int_eq(sets.limit[0].bound.whole, 12);
	ck_assert_uint_eq(sets.cites, 1);
	ck_assert_int_eq(sets.cite[0].ground, GROUND_DIBAO_GAP);
	ck_assert(text_equal(sets.cite[0].article, TEXT("第四条")));
	ck_assert_int_eq(sets.cite[0].until, day_of(2023, 12, 31));
	ck_assert_int_eq(sets.cite[0].from, DAY_NONE);
	ck_assert_uint_eq(sets.cite[0].line, 10);
}
END_TEST

START_TEST(an_unknown_ground_is_a_fault)
{
	ck_assert(!read_text("[cite]\ndibao = 第四条\n", &document));
	ck_assert(!read_text("[cite]\ndibao.gap = 第四条 from 2026-02-30\n", &document));
	ck_assert_str_eq(scratch.found, "a.ini:2 I145\na.ini:2 I133\n");
	ck_assert_uint_eq(sets.cites, 0);
}
END_TEST

START_TEST(entries_of_a_faulty_document_are_only_looked_at)
{
	ck_assert(!read_text("[dibao]\nurban = 650 yuan/month @ 一\nsuburban = 1 @ 一\n"
			     "[cite]\ndibao.gap = 第四条\n",
			     NULL));
	ck_assert_str_eq(scratch.found, "a.ini:3 I140\n");
	ck_assert_uint_eq(sets.values + sets.limits + sets.cites, 0);
}
END_TEST

UNIT(begin, end, each_section_goes_to_its_set, an_unknown_ground_is_a_fault,
     entries_of_a_faulty_document_are_only_looked_at);
