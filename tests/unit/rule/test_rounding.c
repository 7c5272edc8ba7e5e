#include "rule/rounding.h"

#include "unit.h"

static const struct {
	const char *words;
	enum round_mode mode;
	int64_t unit; /* in fen; 0: refused */
} cases[] = {
	{ "up to 1 yuan", ROUND_UP, 100 },
	{ "进到1元", ROUND_UP, 100 },
	{ "进位到10元", ROUND_UP, 1000 },
	{ "down to 5 jiao", ROUND_DOWN, 50 },
	{ "舍去到1角", ROUND_DOWN, 10 },
	{ "四舍五入到1分", ROUND_HALF_UP, 1 },
	{ "half-up to 1 fen", ROUND_HALF_UP, 1 },
	{ "up to 0 yuan", ROUND_UP, 0 },
	{ "进到元", ROUND_UP, 0 },
	{ "to 1 yuan", ROUND_UP, 0 },
	{ "up to 1", ROUND_UP, 0 },
};

START_TEST(a_rounding_is_read_in_either_language)
{
	struct rounding rounding = { ROUND_DOWN, 7 };
	bool good = rounding_parse(text_of(cases[_i].words), &rounding);

	ck_assert_int_eq(good, cases[_i].unit != 0);
	ck_assert_int_eq(rounding.mode, good ? cases[_i].mode : ROUND_DOWN);
	ck_assert_int_eq(rounding.unit, good ? cases[_i].unit : 7);
}
END_TEST

UNIT(NULL, NULL, EACH(a_rounding_is_read_in_either_language, cases));
