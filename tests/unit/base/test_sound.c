#include "base/sound.h"

#include <stddef.h>

#include "base/text.h"
#include "unit.h"

static bool
near(const char *one, const char *other)
{
	struct text a = text_of(one);
	struct text b = text_of(other);
	size_t used;

	return sound_is_near(text_decode(a.p, a.n, &used), text_decode(b.p, b.n, &used));
}

START_TEST(one_is_easily_written_for_the_other)
{
	ck_assert(near("攻", "功"));
	ck_assert(near("汗", "汉"));
	ck_assert(near("昏", "婚"));
	ck_assert(near("长", "常"));
	ck_assert(near("雪", "学"));
	ck_assert(near("啊", "啊"));
	ck_assert(near("座", "做"));
}
END_TEST

START_TEST(others_are_not)
{
	ck_assert(!near("苗", "汉"));
	ck_assert(!near("已", "未"));
	ck_assert(!near("男", "女"));
	ck_assert(!near("A", "B")); /* they are in no such order */
	ck_assert(!near("赟", "赟"));
}
END_TEST

UNIT(NULL, NULL, one_is_easily_written_for_the_other, others_are_not);
