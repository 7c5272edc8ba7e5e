#include "rule/unset.h"

#include <stdio.h>
#include <string.h>

#include "scratch.h"
#include "unit.h"

static struct ruleset *rules;
static struct law law;
static char *none[] = { NULL };

static void
begin(void)
{
	scratch_begin(&scratch);
	rules = ruleset_open(JZ_SOURCE_DIR "/rules/datonghu", &scratch.diag);
	ck_assert_ptr_nonnull(rules);
	ruleset_at(rules, day_of(2026, 11, 23), &law);
}

static void
end(void)
{
	ruleset_close(rules);
	scratch_end(&scratch);
}

START_TEST(a_tool_needs_its_own_values)
{
	ck_assert(unset_tool("jz-assess"));
	ck_assert(unset_tool("jz-audit") && unset_count(&law, "jz-audit") > 0);
	ck_assert(unset_tool(NULL));
	ck_assert(!unset_tool("jz-diff"));
	ck_assert_uint_gt(unset_count(&law, NULL), unset_count(&law, "jz-assess"));
	ck_assert_uint_gt(unset_count(&law, "jz-assess"), 10);
	law.value[PARAM_DIBAO_URBAN].set = true;
	law.value[PARAM_DIBAO_URBAN].document = law.value[PARAM_AGE_MINOR].document;
	size_t before = unset_count(&law, "jz-assess");

	law.value[PARAM_DIBAO_URBAN].set = false;
	ck_assert_uint_eq(unset_count(&law, "jz-assess"), before + 1);
}
END_TEST

START_TEST(what_no_tool_computes_with_is_asked_of_nobody)
{
	size_t before = unset_count(&law, NULL);

	for (enum param param = PARAM_FUNERAL_STORAGE; param < PARAM_COUNT; param++)
		law.value[param].set = false;
	ck_assert_uint_eq(unset_count(&law, NULL), before);
	law.value[PARAM_FRAUD_FINE_MOST].set = false;
	ck_assert_uint_eq(unset_count(&law, NULL), before + 1);
}
END_TEST

/* Is there a row of the key? */
static bool
is_listed(const struct grid *grid, struct text key, struct text level)
{
	for (size_t i = 0; i < grid->cells; i += grid->columns)
		if (text_equal(grid->cell[i], key))
			return text_equal(grid->cell[i + 3], level);
	return false;
}

START_TEST(each_is_listed_with_who_may_set_it)
{
	const struct listing listing = { rules, &law, LANGUAGE_ZH, none };
	struct grid grid = { 0 };

	unset_list(&listing, "jz-assess", &grid);
	ck_assert_uint_eq(grid.cells / grid.columns, unset_count(&law, "jz-assess"));
	ck_assert(is_listed(&grid, TEXT("dibao.urban"), TEXT("市级以上")));
	ck_assert(is_listed(&grid, TEXT("property.dibao.assets"), TEXT("省级以上")));
	ck_assert(is_listed(&grid, TEXT("rigid.income_cap"), TEXT("")));
	ck_assert(!is_listed(&grid, TEXT("income.base_pension.excluded"), TEXT("省级以上")));
	grid_free(&grid);
}
END_TEST

/* Articles of the length of those that the form stands in for. */
static void
fill_articles(struct prose *form)
{
	for (size_t i = 0; i + 9 < form->n; i++) {
		if (i + 11 < form->n && memcmp(form->p + i, "\"第几条\"", 11) == 0)
			memcpy(form->p + i, "\"第一条\"", 11);
		if (memcmp(form->p + i, "\"article\"", 9) == 0)
			memcpy(form->p + i, "\"clause1\"", 9);
	}
}

/* Nobody has begun to fill it in: it lies there and says nothing. */
static void
check_blank_form(const struct prose *form)
{
	scratch_write(&scratch, "blank/place.ini", "[place]\nname_zh = 县\nwithin = datonghu\n");
	scratch_write_bytes(&scratch, "blank/form.ini", form->p, form->n);
	struct ruleset *place = ruleset_open_among(scratch_path(&scratch, "blank"),
						   JZ_SOURCE_DIR "/rules", &scratch.diag);

	ck_assert_str_eq(scratch.said, "");
	ck_assert_uint_eq(ruleset_value_count(place), ruleset_value_count(rules));
	ruleset_close(place);
}

/* The form with every semicolon before a value taken off is a rule file that sets all. */
static void
check_form(enum language language)
{
	const struct listing listing = { rules, &law, language, none };
	struct prose form = { .language = language };
	struct law filled;

	unset_form(&listing, NULL, &form);
	prose_text(&form, TEXT("\n"));
	check_blank_form(&form);
	fill_articles(&form);
	for (size_t i = 1; i + 1 < form.n; i++)
		if (form.p[i - 1] == '\n' && form.p[i] == ';' && form.p[i + 1] != ' ')
			form.p[i] = ' ';
	for (size_t i = 0; i + 20 < form.n; i++)
		if (memcmp(form.p + i, "tekun.", 6) == 0 &&
		    memcmp(form.p + i + 11, " = 650", 6) == 0)
			form.p[i + 14] = '9'; /* 1.3 times the standard at least */
	scratch_write(&scratch, "place/place.ini", "[place]\nname_zh = 县\nwithin = datonghu\n");
	scratch_write_bytes(&scratch, "place/form.ini", form.p, form.n);
	struct ruleset *place = ruleset_open_among(scratch_path(&scratch, "place"),
						   JZ_SOURCE_DIR "/rules", &scratch.diag);

	ck_assert_str_eq(scratch.said, "");
	ck_assert_ptr_nonnull(place);
	ruleset_at(place, day_of(2026, 11, 23), &filled);
	ck_assert_uint_eq(unset_count(&filled, NULL), 0);
	ruleset_close(place);
	prose_free(&form);
}

START_TEST(the_form_can_be_filled_in)
{
	check_form(LANGUAGE_ZH);
	check_form(LANGUAGE_EN);
}
END_TEST

/* What is headed as the place's own: the key stands below that, above the next heading. */
static bool
is_own(const char *place, const char *key)
{
	char path[256];
	char line[128];
	struct prose form = { .language = LANGUAGE_EN };
	struct law today;

	snprintf(path, sizeof(path), "%s/rules/%s", JZ_SOURCE_DIR, place);
	struct ruleset *of = ruleset_open(path, &scratch.diag);

	ck_assert_ptr_nonnull(of);
	ruleset_at(of, day_of(2026, 11, 23), &today);
	unset_form(&(struct listing){ of, &today, LANGUAGE_EN, none }, "jz-assess", &form);
	prose_add(&form, "%c", "%c", '\0');
	snprintf(line, sizeof(line), "\n;%s = ", key);
	const char *at = strstr(form.p, line);

	ck_assert_ptr_nonnull(at);
	while (strncmp(at, "; ==== ", 7) != 0)
		at--;
	bool own = strncmp(at, "; ==== the place may set these", 30) == 0;

	prose_free(&form);
	ruleset_close(of);
	return own;
}

/* Law 19 and 23: standards are set by a prefecture or above, property by a province or above. */
START_TEST(a_form_says_what_the_place_itself_may_set)
{
	ck_assert(!is_own("datonghu", "dibao.urban"));
	ck_assert(is_own("yiyang", "dibao.urban"));
	ck_assert(is_own("hunan", "dibao.urban"));
	ck_assert(!is_own("yiyang", "property.dibao.assets"));
	ck_assert(is_own("hunan", "property.dibao.assets"));
	ck_assert(is_own("datonghu", "rigid.income_cap"));
}
END_TEST

START_TEST(our_choices_are_named)
{
	enum param choice[PARAM_COUNT];
	size_t count = unset_choices(&law, choice);
	bool rounding = false;

	for (size_t i = 0; i < count; i++)
		rounding |= choice[i] == PARAM_PAYMENT_ROUNDING;
	ck_assert_uint_ge(count, 6);
	ck_assert(rounding);
}
END_TEST

UNIT(begin, end, a_tool_needs_its_own_values, what_no_tool_computes_with_is_asked_of_nobody,
     each_is_listed_with_who_may_set_it, the_form_can_be_filled_in,
     a_form_says_what_the_place_itself_may_set, our_choices_are_named);
