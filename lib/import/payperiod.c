#include "import/payperiod.h"

#include "mend/others.h"

enum { MONTHS_MOST = 366 /* or days */ };

/* 发放月数 or 补助天数, of which nearly all rows have more than one; 月份 11 in all is one month.
 */
static bool
is_of_many(const struct sheet *sheet, const struct cross *cross, size_t column)
{
	struct text heading = sheet->column[cross->place[column]].heading;
	bool differs = text_has_any(heading, "月数|天数|月份数|个月");
	bool paid = text_begins_any(heading, "月数|天数|月份|几个月") ||
		    text_has_any(heading, "发放|计发|补助|补贴|救助|领取|支付|应发|实发|本次|打卡");
	size_t rows = 0;
	size_t many = 0;
	fen_t first = 0;

	if ((!differs && !text_has(heading, TEXT("月份"))) ||
	    text_has_any(heading, "享受|累计|补发|追补|漏发|渐退|起|止") || !paid)
		return false;
	for (size_t i = 0; i < cross->rows; i++) {
		fen_t value = cross->value[i][column];

		first = rows == 0 ? value : first;
		rows += value > 0;
		many += value >= 2 * (fen_t)CROSS_ONE && value <= MONTHS_MOST * (fen_t)CROSS_ONE;
		differs |= value > 0 && value != first;
	}
	return differs && many > 0 && many * 2 >= rows;
}

/* 8月 + 9月 + 补发, or 三季度小计 + 补发 */
static bool
is_sum_of_months(const struct sheet *sheet, const struct cross_rule *rule, size_t from)
{
	bool sum = (rule->kind == CROSS_SUM || rule->kind == CROSS_TAKEN) && rule->of == from;
	size_t dated = 0;
	bool several = false;

	for (size_t i = rule->first; sum && i <= rule->last; i++) {
		struct text heading = sheet->column[i].heading;

		dated += text_has_digit(heading) && text_has(heading, TEXT("月"));
		several |= others_are_months(heading);
	}
	return dated > 1 || several;
}

/* Does the title, or the heading itself, speak of aid that is none of each month? */
struct text
payperiod_once(const struct sheet *sheet, size_t from)
{
	static const char each[] = "保障|低保|供养|特困|补差|护理|生活费|津贴";
	const struct sheet_column *column = &sheet->column[from];

	if (others_are_once(column->heading))
		return column->heading;
	return others_are_once(sheet->kinds.title) && (column->about.home != HEADING_REGISTER ||
						       !text_has_any(column->heading, each))
		       ? sheet->kinds.title
		       : TEXT_NONE;
}

/* What else says that it is of several months. */
struct text
payperiod_many(const struct sheet *sheet, const struct survey *survey, size_t from)
{
	const struct cross *cross = &survey->cross;

	if (sheet->months.n > 0)
		return sheet->months;
	for (size_t i = 0; i < cross->rules; i++)
		if (is_sum_of_months(sheet, &cross->rule[i], from))
			return sheet->column[cross->rule[i].first].heading;
	for (size_t i = 0; i < cross->columns; i++)
		if (cross->place[i] != from && is_of_many(sheet, cross, i))
			return sheet->column[cross->place[i]].heading;
	for (size_t i = 0; i < sheet->width; i++)
		if (survey->column[i].spans * 2 > survey->rows)
			return sheet->column[i].heading;
	return TEXT_NONE;
}
