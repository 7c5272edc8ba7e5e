#include "rule/authority.h"

#include "scratch.h"
#include "unit.h"

static const struct document law = {
	.title = TEXT_INIT("法"), .level = PLACE_NATION, .from = 20635, .until = DAY_NONE
};

static const struct {
	const char *key;
	const char *written;
	bool good;
} written[] = {
	{ "dibao", "prefecture @ 第十九条", true }, { "dibao.*", "市级 @ \"第十九条\"", true },
	{ "dibao.urban", "province @ 一", true },   { "dibao.", "prefecture @ 一", false },
	{ "suburb", "prefecture @ 一", false },     { "dibao", "city @ 一", false },
	{ "dibao", "prefecture", false },
};

START_TEST(a_level_and_an_article_are_read)
{
	struct authority authority;

	ck_assert_int_eq(
		authority_parse(text_of(written[_i].key), text_of(written[_i].written), &authority),
		written[_i].good);
}
END_TEST

/* Who set it, how surely, until when. */
static const struct {
	enum place_level level;
	enum basis basis;
	day_t until;
	bool good;
} set[] = {
	{ PLACE_PREFECTURE, BASIS_OFFICIAL, DAY_NONE, true },
	{ PLACE_COUNTY, BASIS_OFFICIAL, DAY_NONE, false },
	{ PLACE_TOWN, BASIS_UNVERIFIED, DAY_NONE, false },
	{ PLACE_COUNTY, BASIS_ILLUSTRATIVE, DAY_NONE, true },
	{ PLACE_LEVEL_NONE, BASIS_OFFICIAL, DAY_NONE, true },
	{ PLACE_COUNTY, BASIS_OFFICIAL, 20634, true }, /* ended the day before the law */
	{ PLACE_COUNTY, BASIS_OFFICIAL, 20635, false },
};

START_TEST(a_value_from_too_low_a_place_is_warned_of)
{
	struct scratch scratch;
	struct authority authority = { .document = &law };
	const struct document document = { .file = TEXT_INIT("a.ini"),
					   .level = set[_i].level,
					   .basis = set[_i].basis };
	const struct value value = { .param = PARAM_DIBAO_RURAL,
				     .document = &document,
				     .line = 7,
				     .from = 19000,
				     .until = set[_i].until };

	scratch_begin(&scratch);
	ck_assert(authority_parse(TEXT("dibao"), TEXT("prefecture @ 第十九条"), &authority));
	ck_assert_int_eq(authority_check(&authority, 1, &value, 1, &scratch.diag), set[_i].good);
	ck_assert_uint_eq(scratch.diag.count[DIAG_WARNING], set[_i].good ? 0 : 1);
	scratch_end(&scratch);
}
END_TEST

UNIT(NULL, NULL, EACH(a_level_and_an_article_are_read, written),
     EACH(a_value_from_too_low_a_place_is_warned_of, set));
