#include "mend/rowwords.h"

#include <stdint.h>

#include "mend/numeral.h"
#include "mend/section.h"

enum { TITLE_SHORTEST = 12 };

static const char parts[] = "小计|本页小计|本页合计|本页计|页计";
static const char totals[] = "合计|总计|共计|总合计|累计|合共|total|subtotal";
static const char counts[] = "总笔数|总户数|总人数|总金额|总额|笔数|户数合计|人数合计|金额合计|"
			     "合计户数|合计人数|合计金额|合计笔数|发放总额|发放总金额|发放总户数|"
			     "发放总人数|共计户数|共计人数|共计金额|全镇共|全村共|本村共|本页共";
static const char notices[] =
	"监督电话|监督举报|举报电话|举报投诉|投诉电话|投诉举报|咨询电话|咨询监督|服务电话|"
	"服务热线|受理电话|值班电话|公示电话|民政电话|政策咨询|公示期|公示时间|公示日期|"
	"公示单位|监督单位|公示地点|电话:|联系电话:|监督人:|传真|电子邮箱";
static const char signatures[] =
	"制表|审核:|审批:|审核人|审批人|分管领导|主管领导|领导签字|负责人|填表|经办人|"
	"经办:|复核:|复核人:|签字|签章|盖章|填报|填表日期|报送日期|制单|主管领导:|"
	"承前页|过次页|接上页|上页结转|以下空白|以下无|此页无正文|此表无正文|接下页|转下页|"
	"下接|续上页|未完待续|第1页|共1页";
static const char notes[] =
	"注:|注1|备注:|说明:|(说明|(注|附:|注意:|填表说明|note|联系人:|报送单位|单位:";
static const char examples[] =
	"示例|样例|填写示例|填表示例|示例行|示例数据|此行为示例|本行为示例|如:|例如:|比如:";
static const char examples_marked[] =
	"例|例子|例如|举例|范例|示例|样例|示范|参考|参考样例|填写样例|填表样例|填写范例|"
	"填写参考";
static const char example_names[] = "(示例)|(例)|(样例)|(范例)|(举例)|示例|样例|范例|举例|例:";
static const char rules[] = "必填|选填|非必填|可不填|可选";

/* Does a word of the list begin it, with nothing but counts or a remark behind? */
static bool
begins_count(struct text folded, const char *words)
{
	struct text rest = text_of(words);

	while (rest.n > 0) {
		struct text word = text_next(&rest, '|');

		if (!text_begins(folded, word))
			continue;
		struct text behind = text_from(folded, word.n);

		if (section_is_count(behind) || text_begins_any(behind, "(|:"))
			return true;
	}
	return false;
}

bool
rowwords_is_part(struct text folded)
{
	return begins_count(folded, parts) || text_ends(folded, TEXT("小计"));
}

/* 合计人民币（大写）：贰拾元整（￥20.00） */
static bool
is_in_words(struct text folded)
{
	return text_begins_any(folded, "合计|总计|共计|人民币") && text_has(folded, TEXT("大写"));
}

bool
rowwords_is_total(struct text folded)
{
	return rowwords_is_part(folded) || begins_count(folded, totals) || is_in_words(folded) ||
	       text_ends_any(folded, "合计|总计|共计|累计");
}

bool
rowwords_counts_all(struct text folded)
{
	return begins_count(folded, counts);
}

bool
rowwords_is_notice(struct text folded)
{
	return text_begins_any(folded, notices);
}

bool
rowwords_is_signed(struct text folded)
{
	/* 主管：, 大写：壹万元整: a label with what belongs to it, not 1:. */
	size_t colon = text_find(folded, TEXT(":"));
	bool labelled =
		colon != SIZE_MAX && colon > 0 && (unsigned char)folded.p[colon - 1] >= 0x80;

	return labelled || text_has_any(folded, signatures) || text_begins_any(folded, notes);
}

/* 2026年10月12日, 二〇二六年十月十二日 */
static bool
is_date(struct text folded)
{
	for (struct text rest = folded; rest.n > 0;) {
		size_t used = rest.p[0] >= '-' && rest.p[0] <= '9';

		if (text_begins_any(rest, "年|月|日"))
			used = sizeof("年") - 1;
		if (used == 0)
			used = numeral_span(rest);
		if (used == 0)
			return false;
		rest = text_from(rest, used);
	}
	return text_has(folded, TEXT("年"));
}

bool
rowwords_is_remark(struct text folded)
{
	return (text_begins(folded, TEXT("(")) && text_ends(folded, TEXT(")"))) ||
	       text_has_any(folded, "，|,|。|；|;|※|★|▲|●|△|■|(签名)|(签章)|(盖章)") ||
	       text_ends_any(folded,
			     "人民政府|民政办|民政所|办公室|事务办|民政局|办事处|服务中心") ||
	       is_date(folded);
}

bool
rowwords_is_title(struct text folded)
{
	size_t at = text_find(folded, TEXT("("));

	if (at != SIZE_MAX && at > 0)
		folded.n = at;
	return folded.n >= TITLE_SHORTEST &&
	       text_ends_any(folded, "表|册|名单|明细|台账|台帐|清单|汇总");
}

bool
rowwords_begins_example(struct text folded)
{
	/* 例1, 【示例】, 样例： */
	struct text mark = text_drop_ends(
		folded, "(|)|[|]|【|】|〔|〕|『|』|:|.|0|1|2|3|4|5|6|7|8|9|一|二|三");

	return text_is_any(folded, examples) || text_is_any(mark, examples_marked);
}

bool
rowwords_is_example(struct text folded)
{
	return text_is_any(folded, examples);
}

bool
rowwords_is_example_name(struct text folded)
{
	return text_ends_any(folded, "(示例)|(例)|(样例)|(范例)|(举例)") ||
	       text_begins_any(folded, example_names);
}

bool
rowwords_is_rule(struct text folded)
{
	return text_begins_any(folded, rules);
}

void
rowwords_letters(struct letters *letters)
{
	static const char *const lists[] = { parts,         totals, counts,   notices,
					     signatures,    notes,  examples, examples_marked,
					     example_names, rules };

	*letters = (struct letters){ { 0 } };
	letters_add(letters, TEXT(":"));
	for (size_t i = 0; i < ARRAY_LENGTH(lists); i++)
		letters_add_marks(letters, lists[i], TEXT("子人无户行0123456789"));
}
