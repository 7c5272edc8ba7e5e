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
	{ "dibao", "prefecture @ 第十九条", true },
	{ "dibao.*", "市级 @ \"第十九条\"", true },
	{ "dibao", "市级以上 @ 第十九条", true },
	{ "dibao", "市以上 @ 第十九条", true },
	{ "dibao", "以上 @ 第十九条", false },
	{ "dibao.urban", "province @ 一", true },
	{ "dibao.", "prefecture @ 一", false },
	{ "suburb", "prefecture @ 一", false },
	{ "dibao", "city @ 一", false },
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
	struct scratch own;
	struct authority authority = { .document = &law };
	const struct document document = { .file = TEXT_INIT("a.ini"),
					   .level = set[_i].level,
					   .basis = set[_i].basis };
	const struct value value = { .param = PARAM_DIBAO_RURAL,
				     .document = &document,
				     .line = 7,
				     .from = 19000,
				     .until = set[_i].until };

	scratch_begin(&own);
	ck_assert(authority_parse(TEXT("dibao"), TEXT("prefecture @ 第十九条"), &authority));
	ck_assert_int_eq(authority_check(&authority, 1, &value, 1, &own.diag), set[_i].good);
	ck_assert_uint_eq(own.diag.count[DIAG_WARNING], set[_i].good ? 0 : 1);
	scratch_end(&own);
}
END_TEST

/* An authority that ended says nothing of what began behind its last day. */
START_TEST(an_authority_that_ended_binds_no_later_value)
{
	struct scratch own;
	const struct document ended = { .level = PLACE_NATION, .from = 19000, .until = 20634 };
	const struct document document = { .file = TEXT_INIT("a.ini"), .level = PLACE_COUNTY };
	struct authority authority = { .document = &ended };
	struct value value = {
		.param = PARAM_DIBAO_RURAL, .document = &document, .from = 20635, .until = DAY_NONE
	};

	scratch_begin(&own);
	ck_assert(authority_parse(TEXT("dibao"), TEXT("prefecture @ 一"), &authority));
	ck_assert(authority_check(&authority, 1, &value, 1, &own.diag));
	value.from = 20634;
	ck_assert(!authority_check(&authority, 1, &value, 1, &own.diag));
	scratch_end(&own);
}
END_TEST

/* Of a law from day 20635 on: what is older and national waits for the province. */
static const struct {
	enum param param;
	enum place_level level;
	enum basis basis;
	day_t from;
	bool awaited;
} older[] = {
	{ PARAM_LOW_INCOME_FACTOR, PLACE_NATION, BASIS_OFFICIAL, 19000, true },
	{ PARAM_LOW_INCOME_FACTOR, PLACE_NATION, BASIS_OFFICIAL, 20634, true },
	{ PARAM_LOW_INCOME_FACTOR, PLACE_NATION, BASIS_OFFICIAL, 20635, false },
	{ PARAM_LOW_INCOME_FACTOR, PLACE_PROVINCE, BASIS_OFFICIAL, 19000, false },
	{ PARAM_LOW_INCOME_FACTOR, PLACE_LEVEL_NONE, BASIS_OFFICIAL, 19000, false },
	{ PARAM_LOW_INCOME_FACTOR, PLACE_NATION, BASIS_CHOICE, 19000, false },
	{ PARAM_TEKUN_CARE_PART_FROM, PLACE_NATION, BASIS_OFFICIAL, 19000, false },
};

START_TEST(what_an_older_national_document_set_is_awaited)
{
	const struct authority authority = { .document = &law, .level = PLACE_PROVINCE };
	const struct document document = { .level = older[_i].level,
					   .basis = older[_i].basis,
					   .from = older[_i].from };
	const struct value value = { .param = older[_i].param, .document = &document, .set = true };

	ck_assert_int_eq(authority_awaited(&authority, &value), older[_i].awaited);
}
END_TEST

UNIT(NULL, NULL, EACH(a_level_and_an_article_are_read, written),
     EACH(a_value_from_too_low_a_place_is_warned_of, set),
     an_authority_that_ended_binds_no_later_value,
     EACH(what_an_older_national_document_set_is_awaited, older));
