#include "register/cell.h"

#include <string.h>

#include "base/day.h"
#include "base/money.h"
#include "base/num.h"

enum { COUNT_MAX = 9999, CARE_GAPS_MAX = 6 };

/*
 * What to say of a cell that cannot be read; nothing of one that says "none".  Not inline, for
 * hardly any cell needs it.
 */
__attribute__((noinline)) static enum diag_code
fault_of(const struct column *column, struct text cell, enum diag_code code)
{
	return cell_is_blank(column, cell) ? DIAG_NONE : cell_fault(cell, code);
}

/* Whatever these call is taken into them, for they are called for most cells. */
#define QUICK __attribute__((flatten))

static enum diag_code
read_money(const struct column *column, struct text cell, int64_t *out)
{
	static const enum diag_code code[] = {
		[MONEY_FORM] = DIAG_MONEY_FORM,
		[MONEY_DECIMALS] = DIAG_MONEY_DECIMALS,
		[MONEY_NEGATIVE] = DIAG_MONEY_NEGATIVE,
		[MONEY_RANGE] = DIAG_MONEY_RANGE,
	};
	enum money_fault fault = money_parse(cell.p, cell.n, out);

	return fault == MONEY_OK ? DIAG_NONE : fault_of(column, cell, code[fault]);
}

static enum diag_code
read_count(const struct column *column, struct text cell, int64_t *out)
{
	int64_t max = column->kind == KIND_CARE_GAPS ? CARE_GAPS_MAX : COUNT_MAX;

	return num_parse(cell.p, cell.n, max, out) ? DIAG_NONE
						   : fault_of(column, cell, DIAG_COUNT_FORM);
}

static enum diag_code
read_number(const struct column *column, struct text cell, int64_t *out)
{
	return num_parse(cell.p, cell.n, INT64_MAX, out) ? DIAG_NONE
							 : fault_of(column, cell, DIAG_COUNT_FORM);
}

/* As fault_of(), of a cell that should be a day; code where it does not look like nnnn-nn-nn. */
__attribute__((noinline)) static enum diag_code
fault_of_day(const struct column *column, struct text cell, enum diag_code code)
{
	static const char form[] = "nnnn-nn-nn";
	bool fits = cell.n == sizeof(form) - 1;

	for (size_t i = 0; i < cell.n && fits; i++)
		fits = form[i] == 'n' ? text_is_digit(cell.p[i]) : cell.p[i] == form[i];
	return fault_of(column, cell, fits ? DIAG_DAY_NONE : code);
}

QUICK static enum diag_code
read_day(const struct column *column, struct text cell, int64_t *out)
{
	day_t day;

	if (!day_parse(cell.p, cell.n, &day))
		return fault_of_day(column, cell, DIAG_DAY_FORM);
	*out = day;
	return DIAG_NONE;
}

QUICK static enum diag_code
read_month(const struct column *column, struct text cell, int64_t *out)
{
	month_t month;

	if (!month_parse(cell.p, cell.n, &month))
		return fault_of_day(column, cell, DIAG_MONTH_FORM);
	*out = month;
	return DIAG_NONE;
}

static enum diag_code
read_word(const struct column *column, struct text cell, int64_t *out)
{
	int64_t word = word_parse(column->words, cell);

	if (word < 0)
		return fault_of(column, cell, DIAG_WORD_UNKNOWN);
	*out = word;
	return DIAG_NONE;
}

/* By kind; NULL where the cell is kept as text. */
static cell_parser *const read_kind[] = {
	[KIND_TEXT] = NULL,          [KIND_CODE] = NULL,        [KIND_IDENTITY] = NULL,
	[KIND_IDENTITY_LIKE] = NULL, [KIND_ACCOUNT] = NULL,     [KIND_PHONE] = NULL,
	[KIND_MONEY] = read_money,   [KIND_COUNT] = read_count, [KIND_CARE_GAPS] = read_count,
	[KIND_NUMBER] = read_number, [KIND_DAY] = read_day,     [KIND_MONTH] = read_month,
	[KIND_WORD] = read_word,
};

bool
cell_is_text(const struct column *column)
{
	return read_kind[column->kind] == NULL;
}

bool
cell_is_blank(const struct column *column, struct text cell)
{
	if (cell.n == 0 || column->blank != BLANK_NOTHING)
		return cell.n == 0;
	return (cell.n == 3 && memcmp(cell.p, "无", 3) == 0) ||
	       (cell.n == 4 && memcmp(cell.p, "none", 4) == 0);
}

/* One that begins with an apostrophe.  Not inline, for hardly any does. */
__attribute__((noinline)) static struct text
unguarded(struct text cell)
{
	struct text rest = text_from(cell, 1);

	return text_begins_formula(rest) ? rest : cell;
}

struct text
cell_text(struct text cell)
{
	return cell.n > 1 && cell.p[0] == '\'' ? unguarded(cell) : cell;
}

/* What a spreadsheet shows where a formula failed, as a file of text has it. */
static bool
is_error(struct text cell)
{
	return cell.n > 0 && cell.p[0] == '#' &&
	       text_listed(TEXT("#REF!|#VALUE!|#DIV/0!|#NAME?|#NUM!|#NULL!|#N/A"), '|', cell);
}

/* The digits and points that t begins with, taken off it; how many. */
static size_t
drop_number(struct text *t)
{
	size_t n = 0;

	while (n < t->n && (text_is_digit(t->p[n]) || t->p[n] == '.'))
		n++;
	*t = (struct text){ t->p + n, t->n - n };
	return n;
}

/* 300-400, 2至3人 */
static bool
is_range(struct text cell)
{
	static const struct text between[] = { TEXT_INIT("-"),  TEXT_INIT("—"),  TEXT_INIT("~"),
					       TEXT_INIT("～"), TEXT_INIT("至"), TEXT_INIT("到") };
	struct text t = cell;
	size_t used = 0;

	if (drop_number(&t) == 0)
		return false;
	for (size_t i = 0; i < ARRAY_LENGTH(between); i++)
		if (text_begins(t, between[i]))
			used = between[i].n;
	t = text_from(t, used);
	if (used == 0 || drop_number(&t) == 0)
		return false;
	while (t.n > 0) {
		t = (struct text){ t.p + 1, t.n - 1 };
		if (drop_number(&t) > 0)
			return false; /* more like a date */
	}
	return true;
}

enum diag_code
cell_damage(struct text cell, const unsigned char *mark)
{
	if (mark != NULL && *mark == TABLE_LONG_NUMBER)
		return DIAG_NUMBER_LONG;
	if (mark != NULL && *mark == TABLE_UNSAVED)
		return DIAG_FORMULA_NO_VALUE;
	return (mark != NULL && *mark == TABLE_ERROR) || is_error(cell) ? DIAG_CELL_ERROR
									: DIAG_NONE;
}

enum diag_code
cell_fault(struct text cell, enum diag_code code)
{
	if (is_error(cell))
		return DIAG_CELL_ERROR;
	if ((code == DIAG_MONEY_FORM || code == DIAG_COUNT_FORM) && is_range(cell))
		return DIAG_CELL_RANGE;
	return code;
}

enum diag_code
cell_read(const struct column *column, struct text cell, int64_t *out)
{
	return read_kind[column->kind](column, cell, out);
}

cell_parser *
cell_parser_of(enum column_kind kind)
{
	return read_kind[kind];
}

struct text
cell_show(const struct column *column, int64_t value, enum language language, char buf[CELL_SIZE])
{
	switch (column->kind) {
	case KIND_MONEY:
		return money_written(value, buf);
	case KIND_COUNT:
	case KIND_CARE_GAPS:
	case KIND_NUMBER:
		return num_written(value, buf);
	case KIND_DAY:
		return day_written((day_t)value, buf);
	case KIND_MONTH:
		return month_written((month_t)value, buf);
	case KIND_WORD:
		return word_text((enum word)value, language);
	case KIND_TEXT:
	case KIND_CODE:
	case KIND_IDENTITY:
	case KIND_IDENTITY_LIKE:
	case KIND_ACCOUNT:
	case KIND_PHONE:
		break;
	}
	return TEXT_NONE;
}

enum cell_kind
cell_kind(const struct column *column)
{
	static const enum cell_kind kind[] = {
		[KIND_TEXT] = CELL_TEXT,        [KIND_CODE] = CELL_CODE,
		[KIND_IDENTITY] = CELL_NAME,    [KIND_IDENTITY_LIKE] = CELL_NAME,
		[KIND_ACCOUNT] = CELL_NAME,     [KIND_PHONE] = CELL_NAME,
		[KIND_MONEY] = CELL_MONEY,      [KIND_COUNT] = CELL_NUMBER,
		[KIND_CARE_GAPS] = CELL_NUMBER, [KIND_NUMBER] = CELL_NUMBER,
		[KIND_DAY] = CELL_DATE,         [KIND_MONTH] = CELL_DATE,
		[KIND_WORD] = CELL_TEXT,
	};

	return kind[column->kind];
}
