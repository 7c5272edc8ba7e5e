#include "decide/remark.h"

/* The manual, jz-pay(1), names them. */
static const char *const words[REMARKS] = {
	[REMARK_SENT_AGAIN] =
		"再发|重发|补发|重新发|再次发|再付|重付|健在|在世|活着|没有死亡|未死亡|误报|误判|"
		"误认|"
		"误当|弄错|搞错|again|alive|mistake|mistook|took him for|took her for",
	[REMARK_ACCOUNT] = "代领|代收|代管|代持|委托|监护|共用|同一账号|同一账户|同一个账号|"
			   "同一个账户|同账号|同账户|同卡|同一张卡|分户|两户|account|guardian|"
			   "on behalf|collect|holds|two households",
	[REMARK_NAMESAKE] = "同名|重名|不同的人|不是同一|不是一个人|两人|两个人|两户|分户|另一户|"
			    "另一人|namesake|same name|one name|two households|another person|"
			    "not the same",
	[REMARK_OCCASION] = ("两张票据|两张发票|另一张|两次|另一次|另一件|两件事|两笔|"
			     "不是同一张|不是同一件|不是同一次|another bill|two bills|"
			     "another occasion|two occasions|another case|not the same"),
	[REMARK_BILL] = ("不是同一张|另一张|两张|分两次结算|another bill|two bills|not the same"),
};

/* What turns them round, in the clause where they stand: 本人不能行动，由儿子代领 does not. */
static const char no[] =
	"不再|不能|不得|不应|不予|不要|不可|不发|不补|停发|勿|未复核|未核|没有复核|"
	"没核|待复核|待核|尚未|do not|don't|not to be|must not|cannot|not yet";

/* What says that it is so, wherever it stands. */
static const char *const against[REMARKS] = {
	[REMARK_SENT_AGAIN] =
		("确已|确系|属实|确认死亡|核实死亡|已经死亡|不在世|不健在|未复核|待复核|"
		 "not alive|no longer alive|is dead|has died|not yet"),
	[REMARK_ACCOUNT] = "不是两户|不是分户|不是代领",
	[REMARK_NAMESAKE] = "不是两户|不是两人|不是同名|不是重名",
	[REMARK_OCCASION] = "不是两张|不是两次|不是另一|不是两笔|就是同一|确是同一|系同一|是不是",
	[REMARK_BILL] = "不是两张|不是另一张|就是同一张|确是同一张|是不是|not another|not two",
};

bool
remark_speaks(struct text remark, enum remark_about about)
{
	static const char ends[] = "，|。|；|、|,|;";
	bool speaks = false;
	size_t from = 0;

	if (text_has_any(remark, against[about]))
		return false;
	for (size_t at = 0; at <= remark.n; at++) {
		struct text clause = { remark.p + from, at - from };

		if (at < remark.n && !text_begins_any(text_from(remark, at), ends))
			continue;
		from = at;
		if (!text_has_any(clause, words[about]))
			continue;
		if (text_has_any(clause, no))
			return false;
		speaks = true;
	}
	return speaks;
}
