#include "publish/letters.h"

#include "scratch.h"
#include "unit.h"

static const struct {
	const char *name;
	bool good;
	bool plain;
} names[] = {
	{ "郭桂林", true, true },
	{ "王〇", true, true },
	{ "欧阳小明", true, false },
	{ "阿依古丽·买买提·吐尔逊", true, false },
	{ "扎西．次仁", true, false },
	{ "扎西∙次仁", true, false },
	{ "扎西⋅次仁", true, false },
	{ "Maria Li", true, false },
	{ "王一", true, true },
	{ "\xf0\xac\xac\xad\xe4\xb8\x80", true, true }, /* a rare letter */
	{ "郭桂林代袁春秀领", false, false },
	{ "郭桂林2", false, false },
	{ "郭桂林①", false, false },
	{ "郭桂林（户主）", false, false },
	{ "郭桂林/袁春秀", false, false },
	{ "郭一三九〇", false, false },
	{ "郭", false, false },
	{ "", false, false },
	{ "郭?林", false, false },
	{ "郭\n林", false, false },
};

START_TEST(a_name_is_letters)
{
	ck_assert_int_eq(letters_are_name(text_of(names[_i].name)), names[_i].good);
	ck_assert_int_eq(letters_are_plain(text_of(names[_i].name)), names[_i].plain);
}
END_TEST

START_TEST(points_and_width_are_no_matter)
{
	ck_assert(letters_are_one(TEXT("扎西·次仁"), TEXT("扎西• 次仁")));
	ck_assert(letters_are_one(TEXT("扎西．次仁"), TEXT("扎西次仁")));
	ck_assert(letters_are_one(TEXT("Ａ b"), TEXT("aB")));
	ck_assert(!letters_are_one(TEXT("扎西·次仁"), TEXT("扎西·次人")));
	ck_assert(!letters_are_one(TEXT("·"), TEXT("")));
	ck_assert_uint_eq(letters_key(TEXT(" ")), 0);
}
END_TEST

static const struct {
	const char *text;
	bool held;
} holding[] = {
	{ "郭桂林代郭小红", true },  { "郭小红妈", true },
	{ "郭桂林 郭·小 红", true }, { "王明妈", true },
	{ "代王明", true },          { "王明华", false }, /* another than 王明 */
	{ "郭小红", false },                              /* himself, or a namesake */
	{ "王明", false },           { "郭小", false },
	{ "郭桂林", false },         { "", false },
};

START_TEST(a_name_within_more_is_found)
{
	struct hash_set set = { 0 };

	(void)hash_set_add(&set, letters_key(TEXT("郭小红")));
	(void)hash_set_add(&set, letters_key(TEXT("王明")));
	ck_assert_int_eq(letters_hold(text_of(holding[_i].text), &set), holding[_i].held);
	hash_set_free(&set);
}
END_TEST

UNIT(scratch_set_up, scratch_tear_down, EACH(a_name_is_letters, names),
     points_and_width_are_no_matter, EACH(a_name_within_more_is_found, holding));
