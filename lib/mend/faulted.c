#include "mend/faulted.h"

static const char faults[] = "重复|有误|错误|写错|填错|录错|抄错|弄错|搞错|错了|不符|不一致|"
			     "需更正|应更正|需改|"
			     "少算|多算|漏算|算错|多发一|多发了|漏发|"
			     "户主更换|变更为其|更换为其|"
			     "发放失败|打款失败|转账失败|银行退回|退票|账户异常|账号异常|卡号异常|"
			     "存疑|作废|"
			     "购车|购小车|购轿车|购买小车|购买轿车|名下有车|名下有房|已就业|"
			     "已参加工作|财政供养|公务员|退休金|买房|购房|建新房|买车|"
			     "挂失|换卡|打错|打印错|名字错|姓名错|少发|多发放|"
			     "金额待核|账号待核|人数待核";

/* What was looked at, or is not so; 重复 of something else than the row. */
static const char settled[] =
	"无误|没有错|无错|已核|已查|已更正|已改|已纠正|已修改|属实|不重复|未重复|"
	"已扣|已补|已追|已退|本月扣|本月补|本次扣|本次补|"
	/* 原户主死亡，户主变更为其妻: she stands there already */
	"死|亡|故|去世|病逝|原户主|渐退|未购|没有购|无财政|非财政|未买|没买|无退休|"
	"无重复|没有重复|重复残疾|不存在|反复";

/* Before the number that should stand there. */
static const char dues[] = "应发|应为|应是|应当是|应该是|应领|应享受|实为|实际为|实应|"
			   "应扣回|应扣除|应扣|应追回|应退回|应退";

/* 已入住敬老院; where a household lives, 住敬老院, is no fault. */
static bool
is_taken_in(struct text remark)
{
	return text_has_any(remark, "敬老院|养老院|福利院") &&
	       text_has_any(remark, "入|进|送|去|到|搬|转");
}

bool
faulted_is_said(struct text remark)
{
	return (text_has_any(remark, faults) || is_taken_in(remark)) &&
	       !text_has_any(remark, settled);
}

/* The digits at the beginning, with a point within. */
static struct text
digits_of(struct text t)
{
	size_t n = 0;

	while (n < t.n && (text_is_digit(t.p[n]) ||
			   (t.p[n] == '.' && n > 0 && n + 1 < t.n && text_is_digit(t.p[n + 1]))))
		n++;
	return (struct text){ t.p, n };
}

struct text
faulted_number(struct text remark)
{
	static const char between[] = "为|是|：|:|每月|月|金额|保障金|补助|低保金|人口|人数| |¥|￥";
	struct text words = text_of(dues);

	while (words.n > 0) {
		struct text word = text_next(&words, '|');
		size_t at = text_find(remark, word);

		if (at == SIZE_MAX)
			continue;
		struct text rest = text_from(remark, at + word.n);
		struct text bare = text_drop_begin(rest, between);

		while (bare.n < rest.n) {
			rest = bare;
			bare = text_drop_begin(rest, between);
		}
		struct text number = digits_of(rest);

		if (number.n > 0 && text_begins_any(text_from(rest, number.n), "元|人|口|户"))
			return number;
	}
	return TEXT_NONE;
}
