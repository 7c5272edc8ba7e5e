#include "import/paid.h"

#include "import/figures.h"
#include "import/payperiod.h"
#include "learn/several.h"
#include "mend/others.h"

static struct where
where_of(const struct sheet *sheet, size_t place)
{
	return (struct where){ .file = sheet->name,
			       .line = sheet->header_last,
			       .column = sheet->column[place].heading };
}

/* Of how many months what is paid is, as far as rows say it. */
enum paid {
	PAID_MONTH,            /* one, for all that they say */
	PAID_MONTHS,           /* several, of which another column has one, */
	PAID_MONTHS_OF_PERSON, /* or what one person gets in one */
};

enum { SETS = 8 /* of three that are there or not */, YEAR = 12, BEFORE = 3 };

static bool
may_pay_month(const struct sheet_column *column)
{
	return !text_has_any(column->heading,
			     "收入|支出|年|季|累计|补发|月数|人数|人口|已发|已领|已付|预发") &&
	       text_has_any(column->heading, "标准|月|金|额|费|补|贴");
}

/* The columns by their headings of which, with that of a month, rows make what is paid. */
static bool
is_made_of(const struct sheet *sheet, const struct cross *cross, struct several *several)
{
	static const char *const words[] = { "人数|人口", "月数|个月|月份数", "补发|追补|漏发" };
	static const char *const but[] = { "", "", "月数|个月|时间|原因" };
	size_t *const part[] = { &several->persons, &several->months, &several->more };
	size_t found[ARRAY_LENGTH(words)] = { SIZE_MAX, SIZE_MAX, SIZE_MAX };

	for (size_t i = 0; i < cross->columns; i++)
		for (size_t k = 0; k < ARRAY_LENGTH(words); k++)
			if (found[k] == SIZE_MAX && cross->place[i] != several->paid &&
			    text_has_any(sheet->column[cross->place[i]].heading, words[k]) &&
			    !text_has_any(sheet->column[cross->place[i]].heading, but[k]))
				found[k] = cross->place[i];
	/* each may be left out, as 补发月数 beside 补发金额; what few rows show of persons is first
	 */
	for (size_t left = 0; left < SETS; left++) {
		size_t set = left < SETS / 2 ? 2 * left + 1 : 2 * left - SETS;
		bool there = true;

		for (size_t k = 0; k < ARRAY_LENGTH(words); k++) {
			bool with = (set >> k & 1) != 0;

			there &= !with || found[k] != SIZE_MAX;
			*part[k] = with ? found[k] : SIZE_MAX;
		}
		if (there && several_holds(cross, several))
			return true;
	}
	return false;
}

static enum paid
paid_of(const struct sheet *sheet, const struct cross *cross, size_t paid, size_t *month)
{
	for (size_t i = 0; i < cross->columns; i++) {
		struct several several = { .paid = paid, .month = cross->place[i] };

		if (several.month == paid || !may_pay_month(&sheet->column[several.month]) ||
		    !is_made_of(sheet, cross, &several))
			continue;
		*month = several.month;
		return several.persons != SIZE_MAX || heading_is_each(sheet->column[*month].heading)
			       ? PAID_MONTHS_OF_PERSON
			       : PAID_MONTHS;
	}
	return PAID_MONTH;
}

/*
 * May it be what one month comes to?  护理补贴 50 beside 低保金 300 on every row is a part of other
 * aid; what differs from row to row, and is a sixth in each, is none by chance.
 */
static bool
may_be_taken_times(const struct sheet *sheet, const struct cross *cross, size_t column)
{
	struct text heading = sheet->column[cross->place[column]].heading;

	if (!may_pay_month(&sheet->column[cross->place[column]]))
		return false;
	if (text_has_any(heading, "月|标准") && !text_has_any(heading, "护理|照料|电|水|物价|分类"))
		return true;
	for (size_t i = 1; i < cross->rows; i++)
		if (cross->value[i][column] != cross->value[0][column])
			return true;
	return false;
}

/* The column of which each row is paid *times times, of all persons or of one; SIZE_MAX: none. */
static size_t
times_of(const struct sheet *sheet, const struct cross *cross, size_t from, int64_t *times)
{
	size_t persons = SIZE_MAX;

	for (size_t i = 0; i < cross->columns && persons == SIZE_MAX; i++)
		if (text_has_any(sheet->column[cross->place[i]].heading, "人数|人口"))
			persons = cross->place[i];
	for (size_t k = persons == SIZE_MAX ? 1 : 0; k < 2; k++) {
		for (size_t i = 0; i < cross->columns; i++) {
			struct several several = { .paid = from,
						   .month = cross->place[i],
						   .persons = k == 0 ? persons : SIZE_MAX };

			if (several.month == from || !may_be_taken_times(sheet, cross, i))
				continue;
			*times = several_times(cross, &several);
			if (*times > 0)
				return several.month;
		}
	}
	return SIZE_MAX;
}

/* Do all headings from the first to the last have one of the words? */
static bool
all_have(const struct sheet *sheet, const struct cross_rule *rule, const char *words)
{
	for (size_t i = rule->first; i <= rule->last; i++)
		if (!text_has_any(sheet->column[i].heading, words))
			return false;
	return true;
}

/* Is it a sum of aid for one month, by the headings of the column and of its parts? */
static bool
is_sum_of_month(const struct sheet *sheet, const struct cross_rule *rule)
{
	static const char others[] = "收入|支出|年|季|累计|缴";
	const struct sheet_column *column = &sheet->column[rule->of];

	return rule->kind == CROSS_SUM && column->about.home == HEADING_UNKNOWN &&
	       !column->left_out && !column->carried &&
	       text_has_any(column->heading, "合计|小计|总计|总额") &&
	       (text_has(column->heading, TEXT("月")) || all_have(sheet, rule, "月")) &&
	       !text_has_any(column->heading, others) &&
	       !text_has_any(sheet->column[rule->first].heading, others) &&
	       all_have(sheet, rule, "标准|费|金|补|贴|护理|供养");
}

static const char given[] = "发放|实发|应发|打卡|到账|拨付|代发|支付|领取|实领|应领";

/* What the column at a place was taken for: the amount of a month. */
static void
report_taken(const struct sheet *sheet, size_t place)
{
	const struct column *amount = &schema_of(RECORD_REGISTER)->column[REGISTER_amount];

	diag_say(sheet->diag, DIAG_HEADING_TAKEN, .at = where_of(sheet, place),
		 .value = sheet->column[place].heading,
		 .one = column_heading(amount, sheet->diag->language));
}

/* What is paid in a month by its heading alone, which may be of parts: 月合计. */
static bool
is_month_sum(const struct sheet_column *column)
{
	return column->about.home != HEADING_REGISTER && column->about.home != HEADING_SHEET &&
	       !column->left_out && !column->carried &&
	       text_begins_any(column->heading, "月合计|每月合计|月发放合计|月补助合计|月补贴合计|"
						"月保障合计|月小计|月总计|户月合计") &&
	       !text_has_any(column->heading, "收入|支出|缴|扣");
}

/* Does a map say what the column is? */
static bool
is_mapped(const struct sheet *sheet, size_t place)
{
	struct heading about;

	return mapping_find(sheet->mapping, sheet->column[place].heading, &about);
}

/* 补差金额 is no 发放金额 where a sum has it in it. */
static void
give_up_part(struct sheet *sheet, size_t sum)
{
	size_t part = sheet_place(sheet, HEADING_SHEET, SHEET_paid);

	if (part != SIZE_MAX && part != sum && !is_mapped(sheet, part) &&
	    !text_has_any(sheet->column[part].heading, given))
		sheet->column[part].about =
			(struct heading){ HEADING_GUESSED, REGISTER_amount,
					  sheet->column[part].about.scale, true };
}

/* Are the columns right before it of aid, and none of incomes? */
static bool
is_behind_aid(const struct sheet *sheet, size_t at)
{
	static const char aid[] = "补|保障|低保|特困|施保|供养|护理|照料|津贴|生活费|救助";
	bool found = false;

	for (size_t i = at < BEFORE ? 0 : at - BEFORE; i < at; i++) {
		if (text_has_any(sheet->column[i].heading, "收入|支出|工资|缴|开支"))
			return false;
		found |= text_has_any(sheet->column[i].heading, aid);
	}
	return found;
}

/* The column of 月合计 is the amount, where nothing is called one but what may be its part. */
static bool
take_month_sum(struct sheet *sheet)
{
	for (size_t i = 0; i < sheet->width; i++) {
		struct sheet_column *column = &sheet->column[i];

		if (!is_month_sum(column) || !is_behind_aid(sheet, i))
			continue;
		column->about = (struct heading){ HEADING_REGISTER, REGISTER_amount,
						  heading_scale(column->heading), true };
		/* which of the two is meant may be otherwise */
		if (sheet_place(sheet, HEADING_SHEET, SHEET_paid) != SIZE_MAX)
			report_taken(sheet, i);
		give_up_part(sheet, i);
		return true;
	}
	return false;
}

void
paid_take_sum(struct sheet *sheet, const struct cross *cross)
{
	size_t i = 0;

	if (sheet_place(sheet, HEADING_REGISTER, REGISTER_amount) != SIZE_MAX ||
	    take_month_sum(sheet) || sheet_place(sheet, HEADING_SHEET, SHEET_paid) != SIZE_MAX)
		return;
	while (i < cross->rules && !is_sum_of_month(sheet, &cross->rule[i]))
		i++;
	if (i == cross->rules)
		return;
	struct sheet_column *column = &sheet->column[cross->rule[i].of];
	int64_t scale = heading_scale(column->heading);

	column->about = text_has(column->heading, TEXT("月"))
				? (struct heading){ HEADING_REGISTER, REGISTER_amount, scale, true }
				: (struct heading){ HEADING_SHEET, SHEET_paid, scale, true };
}

/* Which part of a standard of a year it is: 12 is a month; 0: it is of none.  *place is that. */
static int64_t
part_of_year(const struct sheet *sheet, const struct cross *cross, size_t from, size_t *place)
{
	for (size_t i = 0; i < cross->columns; i++) {
		struct several several = { .paid = cross->place[i],
					   .month = from,
					   .persons = SIZE_MAX };
		struct text heading = sheet->column[several.paid].heading;
		int64_t times = 0;

		if (several.paid != from && text_has(heading, TEXT("年")) &&
		    text_has(heading, TEXT("标准")))
			times = several_times(cross, &several);
		*place = several.paid;
		if (times > 0)
			return times;
	}
	return 0;
}

/* What a column with these words is at most, in months of another: 季 and 年 say it. */
static bool
is_so_many(struct text heading, int64_t times)
{
	if (text_has(heading, TEXT("累计")))
		return false;
	return text_has(heading, TEXT("年"))   ? times == YEAR
	       : text_has(heading, TEXT("季")) ? times == 3
					       : times > 1;
}

/* Is another column what this one is for several months, in each row: so that this is one's? */
static bool
is_month_of_another(const struct sheet *sheet, const struct cross *cross, size_t from)
{
	static const char paid[] = "发|金额|补|保障|合计|小计|全年|季|累计";

	if (text_has_any(sheet->column[from].heading, "季|年|累计"))
		return false;
	for (size_t i = 0; i < cross->columns; i++) {
		struct several several = { .paid = cross->place[i],
					   .month = from,
					   .persons = SIZE_MAX };
		struct text heading = sheet->column[several.paid].heading;

		if (several.paid == from || !text_has_any(heading, paid) ||
		    text_has_any(heading, "收入|支出|标准|缴|月数|天数|人数|人口"))
			continue;
		if (is_so_many(heading, several_times(cross, &several)) ||
		    (is_made_of(sheet, cross, &several) && several.persons == SIZE_MAX))
			return true;
	}
	return false;
}

struct text
paid_unsure(const struct sheet *sheet, const struct survey *survey, size_t from)
{
	struct text heading = sheet->column[from].heading;
	struct text once = payperiod_once(sheet, from);
	int64_t times = 0;

	if (others_are_months(heading) || once.n > 0)
		return once.n > 0 ? once : heading;
	if (text_has(heading, TEXT("月")) || is_month_of_another(sheet, &survey->cross, from))
		return TEXT_NONE;
	size_t month = times_of(sheet, &survey->cross, from, &times);

	if (month != SIZE_MAX)
		return times > 1 ? sheet->column[month].heading : TEXT_NONE;
	times = part_of_year(sheet, &survey->cross, from, &month);
	if (times > 0)
		return times < YEAR ? sheet->column[month].heading : TEXT_NONE;
	return text_has_any(heading, "季|年|累计") ? heading : payperiod_many(sheet, survey, from);
}

/* What stands at from is paid for several months; the amount of one stands at month. */
static void
take_month(struct sheet *sheet, size_t from, size_t month)
{
	struct sheet_column *paid = &sheet->column[from];
	struct sheet_column *one = &sheet->column[month];

	paid->about.home = HEADING_SHEET;
	paid->about.place = SHEET_paid;
	one->about = (struct heading){ .home = HEADING_REGISTER,
				       .place = REGISTER_amount,
				       .scale = one->about.scale };
	diag_say(sheet->diag, DIAG_MONTHS_PAID, .at = where_of(sheet, from), .value = paid->heading,
		 .one = one->heading);
}

/* 核定保障金 is what is due each month, and 本月发放 beside it what was paid this time. */
static void
take_due(struct sheet *sheet, const struct cross *cross)
{
	size_t amount = sheet_place(sheet, HEADING_REGISTER, REGISTER_amount);
	size_t paid = sheet_place(sheet, HEADING_SHEET, SHEET_paid);

	if (amount == SIZE_MAX || paid == SIZE_MAX || is_mapped(sheet, amount) ||
	    is_mapped(sheet, paid) || !text_has_any(sheet->column[amount].heading, given) ||
	    text_has_any(sheet->column[paid].heading, given) ||
	    !text_has_any(sheet->column[paid].heading, "保障|低保|救助|供养|补差|核定|核准|批"))
		return;
	/* 补差金额 + 分类施保金 = 本月实发金额 */
	if (figures_explain(cross, amount, paid)) {
		give_up_part(sheet, amount);
		return;
	}
	struct heading about = sheet->column[amount].about;

	sheet->column[amount].about = sheet->column[paid].about;
	sheet->column[paid].about = about;
	report_taken(sheet, paid);
}

/* What stands at a place is no amount of a month, whatever its heading says. */
static void
take_off(struct sheet *sheet, size_t place)
{
	bool paid = sheet_place(sheet, HEADING_SHEET, SHEET_paid) != SIZE_MAX;
	struct heading *about = &sheet->column[place].about;

	if (about->home == HEADING_REGISTER)
		*about = paid ? heading_none()
			      : (struct heading){ HEADING_SHEET, SHEET_paid, about->scale, true };
}

/* May it be paid once a year, by the title of the list? */
static bool
is_of_year(const struct sheet *sheet, struct text heading)
{
	return !text_has(heading, TEXT("月")) && text_has(sheet->kinds.title, TEXT("年度")) &&
	       text_has(sheet->kinds.title, TEXT("发放"));
}

void
paid_take(struct sheet *sheet, const struct survey *survey)
{
	take_due(sheet, &survey->cross);
	size_t taken = sheet_place(sheet, HEADING_REGISTER, REGISTER_amount);
	size_t from = taken != SIZE_MAX ? taken : sheet_place(sheet, HEADING_SHEET, SHEET_paid);

	if (from == SIZE_MAX || (taken != SIZE_MAX && is_mapped(sheet, from)))
		return;
	size_t month;
	enum paid paid = paid_of(sheet, &survey->cross, from, &month);
	struct where where = where_of(sheet, from);
	struct text heading = sheet->column[from].heading;

	if (paid == PAID_MONTHS) {
		take_month(sheet, from, month);
		return;
	}
	struct text doubt = paid_unsure(sheet, survey, from);

	if (doubt.n == 0 && taken == SIZE_MAX && is_of_year(sheet, heading))
		doubt = sheet->kinds.title;
	if (paid == PAID_MONTHS_OF_PERSON || doubt.n > 0)
		take_off(sheet, from);
	if (paid == PAID_MONTHS_OF_PERSON) {
		diag_say(sheet->diag, DIAG_AMOUNT_MONTHS, .at = where, .value = heading,
			 .one = sheet->column[month].heading);
	} else if (doubt.n > 0) {
		diag_say(sheet->diag, DIAG_AMOUNT_UNSURE, .at = where, .value = heading,
			 .one = doubt);
	} else if (taken == SIZE_MAX) {
		sheet->column[from].about.home = HEADING_REGISTER;
		sheet->column[from].about.place = REGISTER_amount;
		report_taken(sheet, from);
	} else if (is_of_year(sheet, heading)) {
		report_taken(sheet, from);
	}
}
