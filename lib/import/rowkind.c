#include "import/rowkind.h"

#include <stdint.h>
#include <string.h>

#include "base/num.h"
#include "civil/idcard.h"
#include "mend/numeral.h"
#include "mend/section.h"
#include "mend/village.h"

enum {
	FOLD_SIZE = 256,
	LOOK = 4,
	NUMBERING_LEAST = 3,
	NUMBER_DIGITS = 10,
	TITLE_SHORTEST = 12,
	LONG_DIGITS = 9,
	IDENTITY_DIGITS = 15,
	YEAR_DIGITS = 4,
};

/* A row as its judges look at it: its first cell that has content is folded once. */
struct look {
	const struct text *cell;
	size_t count;
	size_t filled; /* cells with content */
	struct text first;
	struct text folded;
};

struct text
rowkind_first(const struct text *cell, size_t count)
{
	for (size_t i = 0; i < count; i++)
		if (cell[i].n > 0)
			return cell[i];
	return TEXT_NONE;
}

static struct look
look_at(const struct text *cell, size_t count, char buf[FOLD_SIZE])
{
	struct look look = { .cell = cell, .count = count, .first = rowkind_first(cell, count) };

	for (size_t i = 0; i < count; i++)
		look.filled += cell[i].n > 0;
	look.folded = text_fold(look.first, buf, FOLD_SIZE);
	return look;
}

static bool
is_header_row(const struct text *header, size_t width, const struct text *cell, size_t count)
{
	size_t same = 0;
	size_t others = 0;

	for (size_t i = 0; i < count; i++) {
		char one[FOLD_SIZE];
		char two[FOLD_SIZE];

		if (cell[i].n == 0)
			continue;
		if (i < width && text_equal(text_fold(cell[i], one, sizeof(one)),
					    text_fold(header[i], two, sizeof(two))))
			same++;
		else
			others++;
	}
	return same >= 2 && others * 3 <= same;
}

/* The columns' own numbers below the header: 1, 2, 3 …, perhaps in brackets. */
static bool
is_numbering(const struct text *cell, size_t count)
{
	int64_t last = 0;

	for (size_t i = 0; i < count; i++) {
		char buf[FOLD_SIZE];
		struct text t = text_fold(cell[i], buf, sizeof(buf));
		int64_t number;

		if (t.n == 0)
			continue;
		if (t.n > 2 && text_begins(t, TEXT("(")) && text_ends(t, TEXT(")")))
			t = (struct text){ t.p + 1, t.n - 2 };
		if (!num_parse(t.p, t.n, INT32_MAX, &number) || number != last + 1)
			return false;
		last = number;
	}
	return last >= NUMBERING_LEAST;
}

/* 18位, 17或19位: how many digits a template wants. */
static bool
is_places(struct text folded)
{
	struct text rest = text_drop_end(folded, "位");

	if (rest.n == folded.n || !text_is_digit(rest.p[0]))
		return false;
	for (size_t n = 0; rest.n != n;) {
		n = rest.n;
		rest = text_drop_begin(rest, "0|1|2|3|4|5|6|7|8|9|或|、|-|至");
	}
	return text_is_digit(rest.p[0]) && rest.n == 1;
}

/* （元/年）, 万元, 人/户, 18位 */
static bool
is_unit(struct text cell)
{
	static const char words[] =
		"元|万元|千元|百元|角|分|人|户|岁|周岁|月|年|日|天|套|处|间|辆|台|亩|位|个|次|"
		"平方米|平米|㎡|m2|每|/|·|.|人民币|单位:|单位";
	char buf[FOLD_SIZE];
	struct text folded = text_fold(cell, buf, sizeof(buf));
	struct text rest = text_drop_end(text_drop_begin(folded, "("), ")");
	bool bracketed = rest.n + 2 == folded.n;

	if (is_places(rest))
		return true;
	for (size_t n = 0; rest.n != n;) {
		n = rest.n;
		rest = text_drop_begin(rest, words);
	}
	return text_is_any(rest, words) &&
	       (bracketed || text_is_any(folded, "元|万元|元/月|元/年|元/人|元/人·月|元/月·人|"
						 "元/户·月|元/人/月|元/户|人|户|岁|周岁|单位"));
}

bool
rowkind_is_units(const struct text *cell, size_t count)
{
	size_t filled = 0;

	for (size_t i = 0; i < count; i++) {
		if (cell[i].n > 0 && !is_unit(cell[i]))
			return false;
		filled += cell[i].n > 0;
	}
	return filled > 0;
}

static bool
is_header(const struct rowkind_sheet *sheet, const struct look *look)
{
	for (size_t i = 0; i < ROWKIND_HEADER_ROWS && sheet->header[i] != NULL; i++)
		if (is_header_row(sheet->header[i], sheet->width, look->cell, look->count))
			return true;
	return is_numbering(look->cell, look->count) || rowkind_is_units(look->cell, look->count);
}

/* Does a word of the list begin it, with nothing but counts or a remark behind? */
static bool
begins_count(struct text folded, struct text words)
{
	while (words.n > 0) {
		struct text word = text_next(&words, '|');

		if (!text_begins(folded, word))
			continue;
		struct text behind = text_from(folded, word.n);

		if (section_is_count(behind) || text_begins_any(behind, "(|:"))
			return true;
	}
	return false;
}

/* 小计, 本页合计: of the rows since the last one. */
static bool
is_part(struct text folded)
{
	return begins_count(folded, TEXT("小计|本页小计|本页合计|本页计|页计")) ||
	       text_ends(folded, TEXT("小计"));
}

bool
rowkind_ends_village(struct text cell)
{
	char buf[FOLD_SIZE];

	return is_part(text_fold(cell, buf, sizeof(buf))) && !text_has(cell, TEXT("页"));
}

/* 小计, 合计, 总计 or the like, alone, or with counts behind: 合计28户66人; or 全镇总计. */
static bool
says_total(struct text cell)
{
	char buf[FOLD_SIZE];
	struct text folded = text_fold(cell, buf, sizeof(buf));

	return is_part(folded) ||
	       begins_count(folded, TEXT("合计|总计|共计|总合计|累计|合共|total|subtotal")) ||
	       text_ends_any(folded, "合计|总计|共计|累计");
}

/* An identity number, or what once was one, under its heading. */
static bool
has_number(const struct rowkind_sheet *sheet, const struct look *look)
{
	char buf[FOLD_SIZE];
	size_t digits = 0;

	if (sheet->number >= look->count || look->cell[sheet->number].n == 0)
		return false;
	struct text t = text_fold(look->cell[sheet->number], buf, sizeof(buf));

	for (size_t i = 0; i < t.n; i++)
		digits += text_is_digit(t.p[i]);
	return digits >= NUMBER_DIGITS || text_has(t, TEXT("e+"));
}

/* 总笔数12, with other numbers of all behind it in the row. */
static bool
counts_all(const struct look *look)
{
	static const char words[] =
		"总笔数|总户数|总人数|总金额|总额|笔数|户数合计|人数合计|金额合计|"
		"合计户数|合计人数|合计金额|合计笔数|发放总额|发放总金额|发放总户数|"
		"发放总人数|共计户数|共计人数|共计金额|全镇共|全村共|本村共|本页共";

	return look->filled > 1 && begins_count(look->folded, TEXT(words));
}

static bool
is_total(const struct rowkind_sheet *sheet, const struct look *look)
{
	if (has_number(sheet, look))
		return false;
	if (counts_all(look))
		return true;
	for (size_t i = 0; i < look->count && (i < LOOK || i == sheet->name); i++)
		if (look->cell[i].n > 0 && says_total(look->cell[i]))
			return true;
	return sheet->name < look->count && says_total(look->cell[sheet->name]);
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

/* A date, an office, a remark in brackets, a sentence: what stands alone and is no name. */
static bool
is_lone_remark(struct text folded)
{
	return (text_begins(folded, TEXT("(")) && text_ends(folded, TEXT(")"))) ||
	       text_has_any(folded, "，|,|。|；|;|※|★|▲|●|△|■|(签名)|(签章)|(盖章)") ||
	       text_ends_any(folded,
			     "人民政府|民政办|民政所|办公室|事务办|民政局|办事处|服务中心") ||
	       is_date(folded);
}

/* 花名册（续）: what the title of a sheet ends with, the remark behind it left aside. */
static bool
is_sheet_name(struct text folded)
{
	size_t at = text_find(folded, TEXT("("));

	if (at != SIZE_MAX && at > 0)
		folded.n = at;
	return folded.n >= TITLE_SHORTEST &&
	       text_ends_any(folded, "表|册|名单|明细|台账|台帐|清单|汇总");
}

/* 监督电话：0730-1234567: whom to call, whatever column the number stands in. */
static bool
is_notice(const struct rowkind_sheet *sheet, const struct look *look)
{
	static const char words[] =
		"监督电话|监督举报|举报电话|举报投诉|投诉电话|投诉举报|咨询电话|咨询监督|服务电话|"
		"服务热线|受理电话|值班电话|公示电话|民政电话|政策咨询|公示期|公示时间|公示日期|"
		"公示单位|监督单位|公示地点|电话:|联系电话:|监督人:|传真|电子邮箱";
	bool unnamed = sheet->name >= look->count || look->cell[sheet->name].n == 0 ||
		       (look->cell[sheet->name].n == look->first.n &&
			look->cell[sheet->name].p == look->first.p);

	return unnamed && text_begins_any(look->folded, words);
}

static bool
is_signed(const struct rowkind_sheet *sheet, const struct look *look)
{
	static const char names[] =
		"制表|审核:|审批:|审核人|审批人|分管领导|主管领导|领导签字|负责人|填表|经办人|"
		"经办:|复核:|复核人:|签字|签章|盖章|填报|填表日期|报送日期|制单|主管领导:|"
		"承前页|过次页|接上页|上页结转|以下空白|以下无|此页无正文|此表无正文|接下页|转下页|"
		"下接|续上页|未完待续|第1页|共1页";
	static const char notes[] =
		"注:|注1|备注:|说明:|(说明|(注|附:|注意:|填表说明|note|联系人:|报送单位|单位:";

	/* 主管：, 大写：壹万元整: a label with what belongs to it, not 1:. */
	size_t colon = text_find(look->folded, TEXT(":"));
	bool labelled =
		colon != SIZE_MAX && colon > 0 && (unsigned char)look->folded.p[colon - 1] >= 0x80;

	if (is_notice(sheet, look))
		return true;
	if (has_number(sheet, look))
		return false;
	return text_has_any(look->folded, names) || text_begins_any(look->folded, notes) ||
	       labelled || (look->filled == 1 && is_lone_remark(look->folded));
}

/* May a remark stand in the column: has it no heading, or one like 备注?  依据性质 says 示例 in
 * each row. */
static bool
holds_remarks(const struct rowkind_sheet *sheet, size_t place)
{
	struct text heading = TEXT_NONE;

	for (size_t i = 0; i < ROWKIND_HEADER_ROWS && sheet->header[i] != NULL; i++)
		if (place < sheet->width && sheet->header[i][place].n > 0)
			heading = sheet->header[i][place];
	return heading.n == 0 || text_has_any(heading, "备注|说明|附注");
}

/* 李四（示例）, （样例）张三, 示例：王五. */
static bool
is_example_name(struct text folded)
{
	return text_ends_any(folded, "(示例)|(例)|(样例)|(范例)|(举例)") ||
	       text_begins_any(folded, "(示例)|(例)|(样例)|(范例)|(举例)|示例|样例|范例|举例|例:");
}

/* A row that a template has to show how it is filled in: 示例, 例, or 李四（示例） as the name. */
static bool
is_example(const struct rowkind_sheet *sheet, const struct look *look)
{
	static const char whole[] =
		"示例|样例|填写示例|填表示例|示例行|示例数据|此行为示例|本行为示例";
	static const char marks[] =
		"例|例子|例如|举例|范例|示例|样例|示范|参考|参考样例|填写样例|填表样例|填写范例|"
		"填写参考";
	/* 例1, 【示例】, 样例： in the first cell */
	struct text mark = text_drop_ends(
		look->folded, "(|)|[|]|【|】|〔|〕|『|』|:|.|0|1|2|3|4|5|6|7|8|9|一|二|三");
	char buf[FOLD_SIZE];

	if (text_is_any(look->folded, whole) || text_is_any(mark, marks))
		return true;
	for (size_t i = 0; i < look->count; i++) {
		struct text folded = text_fold(look->cell[i], buf, sizeof(buf));

		if ((text_is_any(folded, whole) && (i == sheet->name || holds_remarks(sheet, i))) ||
		    (i == sheet->name && is_example_name(folded)))
			return true;
	}
	return false;
}

/* 必填，18位: what a template wants in each cell. */
static bool
is_rules(const struct look *look)
{
	char buf[FOLD_SIZE];
	size_t rules = 0;

	for (size_t i = 0; i < look->count; i++)
		rules += text_begins_any(text_fold(look->cell[i], buf, sizeof(buf)),
					 "必填|选填|非必填|可不填|可选");
	return look->filled > 1 && rules * 2 >= look->filled;
}

static bool
is_village(const struct look *look)
{
	return look->filled == 1 && village_of_row(look->first).n > 0;
}

/* The title once more, at a page break. */
static bool
is_title(const struct rowkind_sheet *sheet, const struct look *look)
{
	return look->filled == 1 &&
	       ((sheet->title.n > 0 && text_equal(look->first, sheet->title)) ||
		is_sheet_name(look->folded));
}

enum rowkind
rowkind_of_title(const struct row *row)
{
	char buf[FOLD_SIZE];
	const struct look look = look_at(row->cell, row->count, buf);

	if (look.filled == 0)
		return ROWKIND_BLANK;
	if (is_village(&look))
		return ROWKIND_VILLAGE;
	/* people above the header are not passed over as if they were a title */
	return rowkind_has_identity(row) ? ROWKIND_ODD : ROWKIND_TITLE;
}

enum rowkind
rowkind_of(const struct rowkind_sheet *sheet, const struct text *cell, size_t count)
{
	char buf[FOLD_SIZE];
	const struct look look = look_at(cell, count, buf);

	if (look.filled == 0)
		return ROWKIND_BLANK;
	if (is_header(sheet, &look))
		return ROWKIND_HEADER;
	if (is_example(sheet, &look))
		return ROWKIND_EXAMPLE;
	if (is_total(sheet, &look))
		return ROWKIND_TOTAL;
	if (is_village(&look))
		return ROWKIND_VILLAGE;
	enum section section = look.filled == 1 ? section_of(look.first) : SECTION_NONE;

	if (section != SECTION_NONE)
		return section == SECTION_GONE ? ROWKIND_GONE : ROWKIND_SECTION;
	if (is_signed(sheet, &look) || is_rules(&look))
		return ROWKIND_SIGNED;
	if (is_title(sheet, &look))
		return ROWKIND_TITLE;
	bool named = sheet->name < look.count && look.cell[sheet->name].n > 0;

	if (has_number(sheet, &look) || (named && (look.filled > 1 || sheet->name == 0)))
		return ROWKIND_PERSON;
	return look.filled > 3 ? ROWKIND_PERSON : ROWKIND_ODD;
}

/* The most digits that stand in a row. */
static size_t
digit_run(struct text t)
{
	size_t run = 0;
	size_t most = 0;

	for (size_t i = 0; i < t.n; i++) {
		run = text_is_digit(t.p[i]) ? run + 1 : 0;
		most = run > most ? run : most;
	}
	return most;
}

/* A number, an amount, a date or a count alone; a year may be a heading. */
static bool
is_number(struct text t)
{
	static const char signs[] = "0123456789.,-/:+";

	for (size_t i = 0; i < t.n; i++)
		if (memchr(signs, t.p[i], sizeof(signs) - 1) == NULL)
			return false;
	return digit_run(t) > 0 && !(t.n == YEAR_DIGITS && text_begins_any(t, "19|20"));
}

bool
rowkind_is_data(const struct row *row)
{
	for (size_t i = 0; i < row->count; i++)
		if (is_number(row->cell[i]) || digit_run(row->cell[i]) >= LONG_DIGITS)
			return true;
	return false;
}

bool
rowkind_has_identity(const struct row *row)
{
	for (size_t i = 0; i < row->count; i++)
		if (digit_run(row->cell[i]) >= IDENTITY_DIGITS)
			return true;
	return false;
}

bool
rowkind_has_number(const struct text *cell, size_t count)
{
	struct idcard card;

	for (size_t i = 0; i < count; i++)
		if (cell[i].n >= IDCARD_SIZE - 1 &&
		    idcard_parse(cell[i], day_of(9999, 12, 31), &card) == IDCARD_OK)
			return true;
	return false;
}
