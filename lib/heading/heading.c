#include "heading/heading.h"

#include <string.h>

#include "mend/moneyunit.h"
#include "mend/others.h"

enum { NOWHERE = -1 };

/* What stands around a heading and means nothing. */
static const char marks[] = "*|:|★";

struct heading
heading_none(void)
{
	return (struct heading){ .home = HEADING_UNKNOWN, .place = NOWHERE, .scale = 1 };
}

static struct heading
find_folded(struct text folded)
{
	static const struct {
		enum heading_home home;
		enum record_type type;
	} homes[] = { { HEADING_REGISTER, RECORD_REGISTER }, { HEADING_SHEET, RECORD_SHEET } };

	for (size_t i = 0; i < ARRAY_LENGTH(homes); i++) {
		int place = column_find(schema_of(homes[i].type), folded);

		if (place != NOWHERE)
			return (struct heading){ .home = homes[i].home,
						 .place = place,
						 .scale = 1 };
	}
	return heading_none();
}

bool
heading_is_known(struct heading heading)
{
	return heading.home == HEADING_REGISTER || heading.home == HEADING_SHEET;
}

const struct column *
heading_column(struct heading heading)
{
	const struct schema *schema = heading.home == HEADING_SHEET ? schema_of(RECORD_SHEET)
								    : schema_of(RECORD_REGISTER);

	return heading.home == HEADING_UNKNOWN ? NULL : &schema->column[heading.place];
}

bool
heading_is_change(struct text cell)
{
	/* what there is before or behind the change is none: 调整后金额 */
	return text_has_any(
		       cell,
		       "增减|增（+）减|增(+)减|增＋减|增+减|差额|差异|相差|变化|变动|"
		       "调整|涨跌|补扣|补(扣)|补（扣）|补发(扣发)|补发（扣发）|补/扣|补发/扣发") &&
	       !text_has_any(cell, "前|后|补差额|差额补");
}

bool
heading_is_earlier(struct text heading)
{
	return text_begins_any(heading,
			       "原|旧|上月|上季|上年|上期|去年|调整前|调标前|变更前|变动前|"
			       "复核前|复审前|复查前|核查前|年审前|审核前|提标前|提档前|"
			       "停保前|停发前|增发前|减发前|变化前");
}

bool
heading_is_each(struct text heading)
{
	return text_has_any(heading, "人均|每人|/人|／人|人月|每一人");
}

struct mend_from
heading_from(struct heading heading)
{
	return (struct mend_from){ .column = heading_column(heading),
				   .scale = heading.scale,
				   .guessed = heading.home == HEADING_GUESSED };
}

/* Where a unit begins that stands behind without a bracket: 月保障金 单位:百元, 月保障金/百元. */
static size_t
bare_unit_at(struct text t)
{
	size_t at = text_find(t, TEXT("单位:"));

	if (at != SIZE_MAX)
		return at;
	for (at = t.n; at > 1 && t.p[at - 1] != '/';)
		at--;
	return at > 1 && text_is_any(text_from(t, at), "百元|千元|万元|元") ? at - 1 : 0;
}

/* Where the bracket at the end of a heading begins, or such a unit; 0: there is none. */
static size_t
bracket_at(struct text t)
{
	size_t at = t.n;

	if (!text_ends(t, TEXT(")")))
		return bare_unit_at(t);
	while (at > 0 && t.p[at - 1] != '(')
		at--;
	return at > 1 ? at - 1 : 0;
}

/* Would leaving out this remark change what the cells mean: 低保对象(户), 补助金额(每亩)? */
static bool
has_meaning(struct text remark, struct heading found)
{
	static const char *const meant[] = {
		[KIND_MONEY] = "年|月|季|日|天|万|千|百|角|分|人均|每|/|级|大写",
		[KIND_COUNT] = "年|月|季|日|万|千|百",
		[KIND_DAY] = "失踪",
	};
	const struct column *column = heading_column(found);
	enum column_kind kind = column == NULL ? KIND_MONEY : column->kind;

	if (text_has_any(remark, "原表|imported"))
		return true;
	if (column != NULL && others_in_remark(remark, column))
		return true;
	if (kind != KIND_COUNT && text_is_any(remark, "(人)|(户)|(个)|(名)|(人数)|(户数)"))
		return true;
	return (size_t)kind < ARRAY_LENGTH(meant) && meant[kind] != NULL &&
	       text_has_any(remark, meant[kind]) && !text_is_any(remark, "(元/户)|(元/人)");
}

/* What was found without the remark, where that left nothing out. */
static struct heading
without(struct text remark, struct heading found)
{
	return has_meaning(remark, found) ? heading_none() : found;
}

int64_t
heading_scale(struct text cell)
{
	char buf[HEADING_SIZE];
	struct text folded = text_drop_ends(text_fold(cell, buf, sizeof(buf)), marks);
	size_t at = bracket_at(folded);
	struct moneyunit unit = { .is = false };

	if (at > 0)
		unit = moneyunit_of(text_from(folded, at));
	return unit.is ? unit.scale : 1;
}

/* The column of money that a heading names with the word of a period before it, or within. */
static struct heading
find_periodic(struct text base, struct text period, struct text other)
{
	char buf[HEADING_SIZE];

	if (text_has(base, other) || base.n + period.n > sizeof(buf))
		return heading_none();
	if (text_has(base, period))
		return find_folded(base);
	memcpy(buf, period.p, period.n);
	memcpy(buf + period.n, base.p, base.n);
	struct heading found = find_folded((struct text){ buf, period.n + base.n });

	if (found.home != HEADING_UNKNOWN)
		return found;
	found = find_folded(base);
	return found.home != HEADING_UNKNOWN && text_has(heading_column(found)->label, period)
		       ? found
		       : heading_none();
}

/* Is it money, and a person's where the unit is one of a person: 人均补助(元/人·月)? */
static bool
takes_unit(struct heading found, struct moneyunit unit)
{
	const struct column *column = heading_column(found);

	return column != NULL && column->kind == KIND_MONEY &&
	       (!unit.each || column->scope == SCOPE_PERSON);
}

/* 工资性收入(元/月) is 月工资性收入, and 年收入(万元) is in 万元. */
static struct heading
find_with_unit(struct text base, struct moneyunit unit)
{
	struct heading found = unit.period == MONEYUNIT_NONE ? find_folded(base)
			       : unit.period == MONEYUNIT_MONTH
				       ? find_periodic(base, TEXT("月"), TEXT("年"))
				       : find_periodic(base, TEXT("年"), TEXT("月"));

	if (!takes_unit(found, unit))
		return heading_none();
	found.scale = unit.scale;
	return found;
}

static struct heading
find_bracketed(struct text folded)
{
	size_t at = bracket_at(folded);
	struct text remark = { folded.p + at, folded.n - at };
	struct text base = { folded.p, at };

	if (at == 0)
		return heading_none();
	struct moneyunit unit = moneyunit_of(remark);

	return unit.is ? find_with_unit(base, unit) : without(remark, find_folded(base));
}

/*
 * Without a bracket inside, or without its signs alone: 银行卡(折)号 may be meant as 银行卡号,
 * 村(居)委会 as 村居委会.
 */
static struct heading
find_unbracketed(struct text folded)
{
	size_t open = text_find(folded, TEXT("("));
	size_t close = text_find(folded, TEXT(")"));
	char buf[HEADING_SIZE];

	if (open == SIZE_MAX || close == SIZE_MAX || close < open || close + 1 == folded.n)
		return heading_none();
	struct text remark = { folded.p + open, close - open };
	struct text behind = { folded.p + close + 1, folded.n - close - 1 };

	memcpy(buf, folded.p, open);
	memcpy(buf + open, behind.p, behind.n);
	struct heading found = find_folded((struct text){ buf, open + behind.n });

	if (found.home != HEADING_UNKNOWN)
		return without(remark, found);
	memcpy(buf + open, remark.p + 1, remark.n - 1);
	memcpy(buf + open + remark.n - 1, behind.p, behind.n);
	return find_folded((struct text){ buf, folded.n - 2 });
}

static const struct wording {
	enum heading_home home;
	int place;
	const char *needs;      /* one of these, parted by "|"; "": nothing */
	struct text qualifiers; /* parted by "|" */
	struct text cores;
} wordings[] = {
#define WORDING(home, column, needs, qualifiers, cores)                                            \
	{ HEADING_##home, home##_##column, needs, TEXT_INIT(qualifiers), TEXT_INIT(cores) },
#include "heading/wording.def"
#undef WORDING
};

/* Without the signs that part its words: 村/社区, 银行卡（折）号, “一卡通”账号. */
static struct text
drop_signs(struct text folded, char buf[HEADING_SIZE])
{
	static const char signs[] = "其中:|其中|/|、|(|)|“|”|\"|·|-|—|<|>|《|》|[|]|【|】|和|或|的";
	size_t n = 0;

	while (folded.n > 0) {
		bool inside = ((unsigned char)folded.p[0] & 0xC0) == 0x80; /* of a character */
		struct text rest = TEXT(signs);
		size_t used = 0;

		while (!inside && rest.n > 0 && used == 0) {
			struct text sign = text_next(&rest, '|');

			used = text_begins(folded, sign) ? sign.n : 0;
		}
		if (used == 0)
			buf[n++] = folded.p[0];
		folded = text_from(folded, used == 0 ? 1 : used);
	}
	return (struct text){ buf, n };
}

/* Is it nothing but words of the list, one behind the other? */
static bool
is_made_of(struct text t, struct text words)
{
	bool reached[HEADING_SIZE + 1] = { true };

	for (size_t at = 0; at < t.n; at++) {
		struct text rest = words;
		struct text here = { t.p + at, t.n - at };

		while (reached[at] && rest.n > 0) {
			struct text word = text_next(&rest, '|');

			if (text_begins(here, word))
				reached[at + word.n] = true;
		}
	}
	return reached[t.n];
}

static bool
fits_wording(const struct wording *wording, struct text heading)
{
	struct text cores = wording->cores;

	while (cores.n > 0) {
		struct text core = text_next(&cores, '|');

		if (text_ends(heading, core) &&
		    (wording->needs[0] == '\0' || text_has_any(heading, wording->needs)) &&
		    is_made_of((struct text){ heading.p, heading.n - core.n }, wording->qualifiers))
			return true;
	}
	return false;
}

/* 10月保障金 is the 月保障金 of one month. */
static struct text
drop_month(struct text folded)
{
	size_t digits = 0;

	while (digits < folded.n && text_is_digit(folded.p[digits]))
		digits++;
	struct text rest = { folded.p + digits, folded.n - digits };

	return digits <= 2 && text_begins(rest, TEXT("月")) ? rest : folded;
}

/*
 * What a heading means that no list has whole, but that is put together of words which do not
 * change its meaning, by wording.def: 农商银行账号 is an account, 户月补差金额 an amount of a
 * month.  Signs in it do not matter.  What is found is loose.
 */
static struct heading
find_wording(struct text folded)
{
	char buf[HEADING_SIZE];

	if (folded.n > sizeof(buf))
		return heading_none();
	struct text heading = drop_signs(drop_month(folded), buf);

	for (size_t i = 0; i < ARRAY_LENGTH(wordings); i++)
		if (fits_wording(&wordings[i], heading))
			return (struct heading){ .home = wordings[i].home,
						 .place = wordings[i].place,
						 .scale = 1,
						 .loose = true };
	return heading_none();
}

/* 月补差总额(元/月) is 月补差总额: the unit is of the column's own time. */
static struct heading
find_worded_unit(struct text base, struct moneyunit unit)
{
	static const char *const periods[] = {
		[MONEYUNIT_NONE] = "", [MONEYUNIT_MONTH] = "月", [MONEYUNIT_YEAR] = "年"
	};
	struct heading found = unit.is ? find_wording(base) : heading_none();

	const struct column *column = heading_column(found);

	if (column == NULL || !takes_unit(found, unit) ||
	    !text_has(column->label, text_of(periods[unit.period])))
		return heading_none();
	found.scale = unit.scale;
	return found;
}

/* By its words, without a remark that says nothing of its meaning. */
static struct heading
find_worded(struct text folded)
{
	struct heading found = find_wording(folded);
	size_t at = bracket_at(folded);
	struct text remark = { folded.p + at, folded.n - at };

	if (found.home != HEADING_UNKNOWN || at == 0)
		return found;
	struct text base = { folded.p, at };
	struct moneyunit unit = moneyunit_of(remark);

	return unit.is ? find_worded_unit(base, unit) : without(remark, find_wording(base));
}

struct heading
heading_find(struct text cell)
{
	static struct heading (*const ways[])(struct text) = { find_folded, find_bracketed,
							       find_unbracketed, find_worded };
	char buf[HEADING_SIZE];
	struct text folded = text_drop_ends(text_fold(cell, buf, sizeof(buf)), marks);
	struct heading found = heading_none();

	for (size_t i = 0; i < ARRAY_LENGTH(ways) && found.home == HEADING_UNKNOWN; i++)
		found = ways[i](folded);
	/* what was before gives way to what is now */
	found.loose |= text_begins(folded, TEXT("原"));
	return found;
}

bool
heading_is_member(struct text over)
{
	struct text rest = text_drop_begin(over, HEADING_NUMBERS);

	if (rest.n == over.n)
		rest = text_drop_end(over, HEADING_NUMBERS);
	rest = text_drop_begin(rest, "第");
	return rest.n < over.n &&
	       text_is_any(rest, "成员|家庭成员|共同生活成员|共同生活家庭成员|其他成员|"
				 "其他家庭成员|人员|家庭人员|家属|子女");
}

/* over and cell as one heading. */
static struct heading
find_joined(struct text over, struct text cell)
{
	char buf[HEADING_SIZE];

	if (over.n + cell.n > sizeof(buf))
		return heading_none();
	memcpy(buf, over.p, over.n);
	memcpy(buf + over.n, cell.p, cell.n);
	return heading_find((struct text){ buf, over.n + cell.n });
}

struct heading
heading_find_below(struct text over, struct text cell)
{
	struct heading found;

	if (cell.n == 0)
		return heading_find(over);
	if (over.n == 0)
		return heading_find(cell);
	/* 户主 of 户主基本情况: what the group is of */
	found = find_joined(text_drop_end(over, "基本情况|基本信息|情况|信息|资料"), cell);
	if (found.home == HEADING_UNKNOWN && text_has(over, TEXT("月")) && !others_are_paid(over))
		found = find_joined(TEXT("月"), cell);
	if (found.home == HEADING_UNKNOWN && text_has(over, TEXT("年")))
		found = find_joined(TEXT("年"), cell);
	bool sum = text_is_any(cell, "合计|小计|总计");

	if (found.home == HEADING_UNKNOWN && sum) {
		found = heading_find(over);
		found.loose = true; /* a part of it may be what is meant */
	}
	/* below 发放金额 it may be of several months */
	if (sum && found.home == HEADING_SHEET && found.place == SHEET_paid)
		return heading_none();
	if (found.home != HEADING_UNKNOWN)
		return found;
	struct heading alone = heading_find(cell);

	return others_in_group(over, cell, heading_column(alone)) || heading_is_member(over)
		       ? heading_none()
		       : alone;
}

struct text
heading_core(struct text cell, char buf[HEADING_SIZE])
{
	struct text folded = text_drop_ends(text_fold(cell, buf, HEADING_SIZE), marks);
	size_t at = bracket_at(folded);

	return at > 0 ? (struct text){ folded.p, at } : folded;
}

struct text
heading_clean(struct text cell, struct arena *arena)
{
	char *buf = arena_alloc(arena, cell.n + 1);
	size_t n = 0;
	size_t used;

	for (size_t at = 0; at < cell.n; at += used) {
		if (text_is_blank(text_decode(cell.p + at, cell.n - at, &used)) &&
		    ((unsigned char)cell.p[at] >= 0x80 || cell.p[at] != ' ' || at == 0 ||
		     (unsigned char)cell.p[at - 1] >= 0x80))
			continue;
		memcpy(buf + n, cell.p + at, used);
		n += used;
	}
	return (struct text){ buf, n };
}
