#include "decide/remark.h"

#include "unit.h"

static const struct {
	const char *remark;
	bool again;
	bool account;
	bool namesake;
	bool occasion;
	bool bill;
} rows[] = {
	{ "", false, false, false, false, false },
	{ "外出打工", false, false, false, false, false },
	{ "已复核，本人在世", true, false, false, false, false },
	{ "银行误报死亡，再发", true, false, false, false, false },
	{ "经核实，确已死亡", false, false, false, false, false },
	{ "需复核", false, false, false, false, false },
	{ "确认死亡，信息更正中", false, false, false, false, false },
	{ "请核实后再定", false, false, false, false, false },
	{ "He is not alive", false, false, false, false, false },
	{ "已复核，本人在世，不能外出", true, false, false, false, false },
	{ "本人不能行动，由儿子代领", false, true, false, false, false },
	{ "不是两户，是同一户", false, false, false, false, false },
	{ "不再发", false, false, false, false, false },
	{ "未复核，再发", false, false, false, false, false },
	{ "委托代领", false, true, false, false, false },
	{ "两户共用一张卡", false, true, true, false, false },
	{ "同一账号，不能代领", false, false, false, false, false },
	{ "looked into: alive", true, false, false, false, false },
	{ "do not send again", false, false, false, false, false },
	{ "held on behalf of her mother", false, true, false, false, false },
	{ "同名的两户，已核实", false, true, true, false, false },
	{ "重名，不是同一人", false, false, true, false, false },
	{ "two people of one name", false, false, true, false, false },
	{ "两张票据，金额相同", false, false, false, true, true },
	{ "是同一张发票，不是两张票据", false, false, false, false, false },
	{ "two bills", false, false, false, true, true },
	{ "不是同一张", false, false, true, true, true },
	{ "是不是同一张，待查", false, false, true, false, false },
	{ "就是同一张，不是另一张", false, false, false, false, false },
};

START_TEST(a_remark_counts_for_what_it_speaks_of)
{
	struct text remark = text_of(rows[_i].remark);

	ck_assert(remark_speaks(remark, REMARK_SENT_AGAIN) == rows[_i].again);
	ck_assert(remark_speaks(remark, REMARK_ACCOUNT) == rows[_i].account);
	ck_assert(remark_speaks(remark, REMARK_NAMESAKE) == rows[_i].namesake);
	ck_assert(remark_speaks(remark, REMARK_OCCASION) == rows[_i].occasion);
	ck_assert(remark_speaks(remark, REMARK_BILL) == rows[_i].bill);
}
END_TEST

UNIT(NULL, NULL, EACH(a_remark_counts_for_what_it_speaks_of, rows));
