#include "rule/law.h"

#include <string.h>

#include "rule/ruleset.h"
#include "scratch.h"
#include "unit.h"

static struct ruleset *rules;
static struct law law;

static void
begin(void)
{
	scratch_begin(&scratch);
	scratch_write(&scratch, "town/place.ini", "[place]\nname_zh = 镇\nname_en = Town\n");
	scratch_write(
		&scratch, "town/a.ini",
		"[document]\ntitle = 标准\nfrom = 2023-07-01\nconfirmed_through = 2024-06-30\n"
		"basis = official\n[dibao]\nurban = 650 yuan/month @ 一\n"
		"rural = 450 yuan/month @ 一\n");
	rules = ruleset_open(scratch_path(&scratch, "town"), &scratch.diag);
	ck_assert_ptr_nonnull(rules);
}

static void
end(void)
{
	ruleset_close(rules);
	scratch_end(&scratch);
}

START_TEST(what_is_unset_is_trouble_with_key_and_folder)
{
	static const enum param set[] = { PARAM_DIBAO_URBAN, PARAM_DIBAO_RURAL };
	static const enum param unset[] = { PARAM_DIBAO_URBAN, PARAM_TEKUN_URBAN,
					    PARAM_MINIMUM_WAGE };

	ruleset_at(rules, day_of(2024, 1, 1), &law);
	ck_assert(law_require(&law, set, 2, &scratch.diag));
	ck_assert_str_eq(scratch.found, "");
	ck_assert(!law_require(&law, unset, 3, &scratch.diag));
	ck_assert_str_eq(scratch.found, "town:0 I161\ntown:0 I161\n");
	ck_assert_uint_eq(scratch.diag.count[DIAG_TROUBLE], 2);
	ck_assert_ptr_nonnull(strstr(scratch.said, "“minimum-wage” (local minimum wage)"));
	ck_assert_ptr_nonnull(strstr(scratch.said, "2024-01-01"));
}
END_TEST

START_TEST(past_what_was_confirmed_each_document_is_warned_of_once)
{
	ruleset_at(rules, day_of(2024, 6, 30), &law);
	law_confirm(&law, &scratch.diag);
	ck_assert_str_eq(scratch.found, "");
	ruleset_at(rules, day_of(2024, 7, 1), &law);
	law_confirm(&law, &scratch.diag);
	ck_assert_str_eq(scratch.found, "town/a.ini:0 I160\n");
	ck_assert_uint_eq(scratch.diag.count[DIAG_WARNING], 1);
	ck_assert_ptr_nonnull(strstr(scratch.said, "2024-06-30"));
}
END_TEST

UNIT(begin, end, what_is_unset_is_trouble_with_key_and_folder,
     past_what_was_confirmed_each_document_is_warned_of_once);
