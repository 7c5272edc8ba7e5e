#include "decide/remark.h"

#include "unit.h"

static const struct {
	const char *remark;
	bool again;
	bool account;
} rows[] = {
	{ "", false, false },
	{ "外出打工", false, false },
	{ "已复核，本人在世", true, false },
	{ "银行误报死亡，再发", true, false },
	{ "不再发", false, false },
	{ "未复核，再发", false, false },
	{ "委托代领", false, true },
	{ "两户共用一张卡", false, true },
	{ "同一账号，不能代领", false, false },
	{ "looked into: alive", true, false },
	{ "do not send again", false, false },
	{ "held on behalf of her mother", false, true },
};

START_TEST(a_remark_counts_for_what_it_speaks_of)
{
	struct text remark = text_of(rows[_i].remark);

	ck_assert(remark_speaks(remark, REMARK_SENT_AGAIN) == rows[_i].again);
	ck_assert(remark_speaks(remark, REMARK_ACCOUNT) == rows[_i].account);
}
END_TEST

UNIT(NULL, NULL, EACH(a_remark_counts_for_what_it_speaks_of, rows));
