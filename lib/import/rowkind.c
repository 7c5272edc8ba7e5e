#include "import/rowkind.h"

#include <stdint.h>

#include "base/num.h"
#include "mend/numeral.h"

enum {
	FOLD_SIZE = 256,
	LOOK = 4,
	NUMBERING_LEAST = 3,
	NUMBER_DIGITS = 10,
	VILLAGE_LONGEST = 36,
	VILLAGE_OWN = 6, /* bytes before 村: two characters */
	TITLE_SHORTEST = 12
};

/* Does the folded cell contain, begin with, or equal one of the words of a list? */
enum how { CONTAINS, BEGINS, EQUALS };

static bool
has_word(struct text folded, struct text list, enum how how)
{
	while (list.n > 0) {
		struct text word = text_next(&list, '|');
		size_t at = text_find(folded, word);

		if (at != SIZE_MAX && (how == CONTAINS || at == 0) &&
		    (how != EQUALS || folded.n == word.n))
			return true;
	}
	return false;
}

struct text
rowkind_first(const struct text *cell, size_t count)
{
	for (size_t i = 0; i < count; i++)
		if (cell[i].n > 0)
			return cell[i];
	return TEXT_NONE;
}

static size_t
filled(const struct text *cell, size_t count)
{
	size_t n = 0;

	for (size_t i = 0; i < count; i++)
		n += cell[i].n > 0;
	return n;
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

static bool
is_header(const struct rowkind_sheet *sheet, const struct text *cell, size_t count)
{
	for (size_t i = 0; i < HEADER_ROWS && sheet->header[i] != NULL; i++)
		if (is_header_row(sheet->header[i], sheet->width, cell, count))
			return true;
	return is_numbering(cell, count);
}

/* Digits, ASCII marks, and units of counting: what may stand behind 合计. */
static bool
is_count(struct text t)
{
	static const struct text units[] = { TEXT_INIT("户"),   TEXT_INIT("人"), TEXT_INIT("元"),
					     TEXT_INIT("共"),   TEXT_INIT("、"), TEXT_INIT("（"),
					     TEXT_INIT("）"),   TEXT_INIT("计"), TEXT_INIT("金额"),
					     TEXT_INIT("大写"), TEXT_INIT("圆"), TEXT_INIT("整"),
					     TEXT_INIT("角"),   TEXT_INIT("分") };

	while (t.n > 0) {
		size_t i = 0;
		size_t used = 1;

		if ((unsigned char)t.p[0] >= 0x80) {
			while (i < sizeof(units) / sizeof(*units) && !text_begins(t, units[i]))
				i++;
			used = i < sizeof(units) / sizeof(*units) ? units[i].n : numeral_span(t);
			if (used == 0)
				return false;
		}
		t = (struct text){ t.p + used, t.n - used };
	}
	return true;
}

static const struct text parts = TEXT_INIT("小计|本页小计|本页合计|本页计|页计");
static const struct text wholes = TEXT_INIT("合计|总计|共计|总合计|累计|合共|total|subtotal");

/* Does a word of the list begin it, with nothing but counts or a remark behind? */
static bool
begins_count(struct text folded, struct text list)
{
	while (list.n > 0) {
		struct text word = text_next(&list, '|');
		struct text behind = { folded.p + word.n, folded.n - word.n };

		if (text_begins(folded, word) &&
		    (is_count(behind) || text_begins(behind, TEXT("(")) ||
		     text_begins(behind, TEXT(":"))))
			return true;
	}
	return false;
}

/* Does a word of the list end it: 金桥社区小计, 全镇总计? */
static bool
ends_with(struct text folded, struct text list)
{
	while (list.n > 0)
		if (text_ends(folded, text_next(&list, '|')))
			return true;
	return false;
}

bool
rowkind_is_part(struct text cell)
{
	char buf[FOLD_SIZE];
	struct text folded = text_fold(cell, buf, sizeof(buf));

	return begins_count(folded, parts) || ends_with(folded, TEXT("小计"));
}

bool
rowkind_ends_village(struct text cell)
{
	return rowkind_is_part(cell) && text_find(cell, TEXT("页")) == SIZE_MAX;
}

bool
rowkind_is_total(struct text cell)
{
	char buf[FOLD_SIZE];
	struct text folded = text_fold(cell, buf, sizeof(buf));

	return rowkind_is_part(cell) || begins_count(folded, wholes) ||
	       ends_with(folded, TEXT("合计|总计|共计|累计"));
}

/* An identity number, or what once was one, under its heading. */
static bool
has_number(const struct rowkind_sheet *sheet, const struct text *cell, size_t count)
{
	char buf[FOLD_SIZE];
	size_t digits = 0;

	if (sheet->number >= count || cell[sheet->number].n == 0)
		return false;
	struct text t = text_fold(cell[sheet->number], buf, sizeof(buf));

	for (size_t i = 0; i < t.n; i++)
		digits += text_is_digit(t.p[i]);
	return digits >= NUMBER_DIGITS || text_find(t, TEXT("e+")) != SIZE_MAX;
}

static bool
is_total(const struct rowkind_sheet *sheet, const struct text *cell, size_t count)
{
	if (has_number(sheet, cell, count))
		return false;
	for (size_t i = 0; i < count && (i < LOOK || i == sheet->name); i++)
		if (cell[i].n > 0 && rowkind_is_total(cell[i]))
			return true;
	return sheet->name < count && rowkind_is_total(cell[sheet->name]);
}

/* 2026年10月12日, 二〇二六年十月十二日 */
static bool
is_date(struct text folded)
{
	struct text rest = folded;

	while (rest.n > 0) {
		static const struct text parts_of_date[] = { TEXT_INIT("年"), TEXT_INIT("月"),
							     TEXT_INIT("日") };
		size_t used = rest.p[0] >= '-' && rest.p[0] <= '9';

		for (size_t i = 0; i < 3 && used == 0; i++)
			used = text_begins(rest, parts_of_date[i]) ? parts_of_date[i].n : 0;
		if (used == 0)
			used = numeral_span(rest);
		if (used == 0)
			return false;
		rest = (struct text){ rest.p + used, rest.n - used };
	}
	return text_find(folded, TEXT("年")) != SIZE_MAX;
}

/* A date, an office, a remark in brackets, a sentence: what stands alone and is no name. */
static bool
is_lone_remark(struct text folded)
{
	static const struct text signs = TEXT_INIT("，|,|。|；|;|※|★|▲|●|△|■|(签名)|(签章)|(盖章)");
	static const struct text offices =
		TEXT_INIT("人民政府|民政办|民政所|办公室|事务办|民政局|办事处|服务中心");

	return (text_begins(folded, TEXT("(")) && text_ends(folded, TEXT(")"))) ||
	       has_word(folded, signs, CONTAINS) || ends_with(folded, offices) || is_date(folded);
}

/* 花名册（续）: what the title of a sheet ends with, the remark behind it left aside. */
static bool
is_sheet_name(struct text folded)
{
	size_t at = text_find(folded, TEXT("("));

	if (at != SIZE_MAX && at > 0)
		folded.n = at;
	return folded.n >= TITLE_SHORTEST &&
	       ends_with(folded, TEXT("表|册|名单|明细|台账|台帐|清单|汇总"));
}

/* 主管：, 大写：壹万元整: a label with what belongs to it, not 1:. */
static bool
is_labelled(struct text folded)
{
	size_t at = text_find(folded, TEXT(":"));

	return at != SIZE_MAX && at > 0 && (unsigned char)folded.p[at - 1] >= 0x80;
}

static bool
is_signed(const struct rowkind_sheet *sheet, const struct text *cell, size_t count)
{
	static const struct text names = TEXT_INIT(
		"制表|审核:|审批:|审核人|审批人|分管领导|主管领导|领导签字|负责人|填表|经办人|"
		"经办:|复核:|复核人:|签字|签章|盖章|填报|填表日期|报送日期|制单|主管领导:|"
		"承前页|过次页|接上页|上页结转|以下空白|以下无|此页无正文|此表无正文|接下页|转下页|"
		"下接|续上页|未完待续|第1页|"
		"共1页");
	static const struct text notes = TEXT_INIT(
		"注:|注1|备注:|说明:|(说明|(注|附:|注意:|填表说明|note|联系人:|报送单位|单位:");
	char buf[FOLD_SIZE];
	struct text folded = text_fold(rowkind_first(cell, count), buf, sizeof(buf));

	if (has_number(sheet, cell, count))
		return false;
	return has_word(folded, names, CONTAINS) || has_word(folded, notes, BEGINS) ||
	       is_labelled(folded) || (filled(cell, count) == 1 && is_lone_remark(folded));
}

struct text
rowkind_village(struct text cell)
{
	static const struct text labels = TEXT_INIT(
		"村|社区|村名|村居|村(社区)|村(居)|村(社区)名称|村名称|社区名称|行政村|村(居)委会|"
		"村居名称|所属村|所在村|居委会|村委会|村别");
	static const struct text ends[] = { TEXT_INIT("村"), TEXT_INIT("社区"), TEXT_INIT("居委会"),
					    TEXT_INIT("村委会"), TEXT_INIT("委员会") };
	static const struct text colons[] = { TEXT_INIT("："), TEXT_INIT(":") };
	static const struct text brackets[] = { TEXT_INIT("（"), TEXT_INIT("(") };
	char buf[FOLD_SIZE];
	struct text name = cell;

	for (size_t i = 0; i < 2; i++) {
		size_t at = text_find(cell, colons[i]);

		if (at == SIZE_MAX ||
		    !text_listed(labels, '|',
				 text_fold((struct text){ cell.p, at }, buf, sizeof(buf))))
			continue;
		at += colons[i].n;
		return text_trim((struct text){ cell.p + at, cell.n - at });
	}
	for (size_t i = 0; i < 2; i++) {
		size_t at = text_find(name, brackets[i]);

		if (at != SIZE_MAX)
			name = text_trim((struct text){ name.p, at });
	}
	for (size_t i = 0; i < sizeof(ends) / sizeof(*ends) && name.n <= VILLAGE_LONGEST; i++)
		if (name.n > ends[i].n && text_ends(name, ends[i]) &&
		    text_find(name, TEXT("：")) == SIZE_MAX)
			return name;
	return TEXT_NONE;
}

struct text
rowkind_sheet_village(struct text name)
{
	/* words before 村 and 社区 that say which kind of them, or all */
	static const struct text kinds = TEXT_INIT(
		"各|全|本|分|按|每|行政|农|新农|建制|自然|贫困|脱贫|所有|全部|汇总|其他|其它|某|"
		"城市|农村|城镇|县|镇|乡|街道|办事处|各个|低保");
	static const struct text ends[] = { TEXT_INIT("村委会"),     TEXT_INIT("居委会"),
					    TEXT_INIT("村民委员会"), TEXT_INIT("居民委员会"),
					    TEXT_INIT("社区"),       TEXT_INIT("村") };
	size_t used;

	name = text_trim(name);
	/* nothing but Chinese characters: no 1村, no 村-10月 */
	for (size_t at = 0; at < name.n; at += used) {
		uint32_t code = text_decode(name.p + at, name.n - at, &used);

		if (code < 0x3400 || code > 0x9FFF)
			return TEXT_NONE;
	}
	for (size_t i = 0; i < sizeof(ends) / sizeof(*ends) && name.n <= VILLAGE_LONGEST; i++) {
		struct text own = { name.p, name.n - ends[i].n };

		if (name.n <= ends[i].n || !text_ends(name, ends[i]))
			continue;
		return text_listed(kinds, '|', own) || own.n < VILLAGE_OWN ? TEXT_NONE : name;
	}
	return TEXT_NONE;
}

static bool
is_person(const struct rowkind_sheet *sheet, const struct text *cell, size_t count)
{
	bool named = sheet->name < count && cell[sheet->name].n > 0;
	size_t n = filled(cell, count);

	if (has_number(sheet, cell, count) || (named && (n > 1 || sheet->name == 0)))
		return true;
	return n > 3;
}

enum rowkind
rowkind_of_title(const struct text *cell, size_t count)
{
	if (filled(cell, count) == 0)
		return ROWKIND_BLANK;
	return filled(cell, count) == 1 && rowkind_village(rowkind_first(cell, count)).n > 0
		       ? ROWKIND_VILLAGE
		       : ROWKIND_TITLE;
}

/* The title once more, at a page break. */
static bool
is_title(const struct rowkind_sheet *sheet, const struct text *cell, size_t count)
{
	char buf[FOLD_SIZE];
	struct text first = rowkind_first(cell, count);

	return filled(cell, count) == 1 &&
	       ((sheet->title.n > 0 && text_equal(first, sheet->title)) ||
		is_sheet_name(text_fold(first, buf, sizeof(buf))));
}

enum rowkind
rowkind_of(const struct rowkind_sheet *sheet, const struct text *cell, size_t count)
{
	if (filled(cell, count) == 0)
		return ROWKIND_BLANK;
	if (is_header(sheet, cell, count))
		return ROWKIND_HEADER;
	if (is_total(sheet, cell, count))
		return ROWKIND_TOTAL;
	if (rowkind_of_title(cell, count) == ROWKIND_VILLAGE)
		return ROWKIND_VILLAGE;
	if (is_signed(sheet, cell, count))
		return ROWKIND_SIGNED;
	if (is_title(sheet, cell, count))
		return ROWKIND_TITLE;
	return is_person(sheet, cell, count) ? ROWKIND_PERSON : ROWKIND_ODD;
}
