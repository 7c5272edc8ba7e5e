#include "terms/reply.h"

#include <stdio.h>

#include "mend/mend.h"
#include "register/cell.h"
#include "register/record.h"

bool
reply_is_same(const struct column *column, struct text cell)
{
	bool mark = column->kind != KIND_WORD && column->kind != KIND_DAY;

	return text_is_any(cell, "无变化|没有变化|没变化|不变|没变|一样|相同|unchanged|same") ||
	       (mark && text_is_any(cell, "√|✓|✔|对|ok"));
}

/* The cell with a year before it. */
static struct text
in_year(const struct mender *mender, int year, struct text cell)
{
	char buf[MEND_CELL_SIZE];
	int n = snprintf(buf, sizeof(buf), "%d年%.*s", year, SHOW(cell));

	return arena_text(mender->arena, (struct text){ buf, (size_t)n });
}

static bool
is_day(const struct mend *mend, day_t *day)
{
	return day_parse(mend->value.p, mend->value.n, day);
}

/* 12月22日: of this year, or of the last one where that day is still to come. */
static struct mend
mend_day(const struct mender *mender, const struct column *column, struct text cell)
{
	struct mend_from from = { .column = column, .scale = 1 };
	int year;
	day_t day;

	if (cell.n == 0 || !text_is_digit(cell.p[0]) || !text_has(cell, TEXT("月")) ||
	    text_has(cell, TEXT("年")) || cell.n > MEND_CELL_SIZE / 2)
		return mend_cell(mender, from, cell);
	day_split(mender->today, &year, NULL, NULL);
	struct mend mend = mend_cell(mender, from, in_year(mender, year, cell));

	if (is_day(&mend, &day) && day > mender->today)
		mend = mend_cell(mender, from, in_year(mender, year - 1, cell));
	return mend;
}

static bool
take(const struct column *column, struct reply *out)
{
	struct text cell = out->mend.value;

	if (cell.n == 0)
		return true;
	if (!cell_is_text(column))
		return cell_read(column, cell, &out->value) == DIAG_NONE;
	out->text = cell;
	return true;
}

/* 已去世 2026.10.2, 12月2日病故 */
static bool
take_death(const struct mender *mender, const struct column *column, struct text cell,
	   struct reply *out)
{
	static const char words[] = "去世|死亡|病故|亡故|身故|dead";
	const struct column *day = &schema_of(RECORD_REGISTER)->column[REGISTER_died_on];
	struct text rest = text_drop_begin(text_drop_begin(cell, "已于|已经|已|于"), words);

	rest = text_drop_end(text_drop_end(rest, words), "已|已经");
	if (column != &schema_of(RECORD_REGISTER)->column[REGISTER_member_status] ||
	    rest.n == cell.n)
		return false;
	rest = text_drop_ends(rest, "：|:|，|,|（|）|(|)| |　|于|on");
	out->mend = mend_day(mender, day, rest);
	out->value = WORD_MEMBER_DEAD;
	return is_day(&out->mend, &out->died);
}

bool
reply_read(const struct mender *mender, const struct column *column, struct text cell,
	   struct reply *out)
{
	*out = (struct reply){ .value = BLANK, .died = DAY_NONE };
	if (take_death(mender, column, cell, out))
		return true;
	*out = (struct reply){ .value = BLANK, .died = DAY_NONE };
	out->mend = column->kind == KIND_DAY
			    ? mend_day(mender, column, cell)
			    : mend_cell(mender, (struct mend_from){ .column = column, .scale = 1 },
					cell);
	return take(column, out);
}
