#include "mend/misfit.h"

#include <string.h>

enum { FOLD_SIZE = 128 };

bool
misfit_is_narrow(struct text cell)
{
	size_t n = 0;

	while (n < cell.n && cell.p[n] == '#')
		n++;
	return n > 1 && n == cell.n;
}

static bool
is_narrow(const struct column *column, struct text folded)
{
	(void)column;
	return misfit_is_narrow(folded);
}

/* (420), which an accountant reads as -420 */
static bool
is_bracketed(const struct column *column, struct text folded)
{
	return column->kind == KIND_MONEY && folded.n > 2 && folded.p[0] == '(' &&
	       folded.p[folded.n - 1] == ')' && memchr(folded.p + 1, '(', folded.n - 1) == NULL &&
	       text_has_digit(folded);
}

static bool
has_remark(const struct column *column, struct text folded)
{
	(void)column;
	return text_has_digit(folded) && text_has_any(folded, "(|[|【");
}

/* 2026.1-2026.6, 2026年1-6月: a hyphen behind other signs of a date */
static bool
is_period(struct text folded)
{
	struct text hyphens = TEXT("-|—|–");

	while (hyphens.n > 0) {
		struct text hyphen = text_next(&hyphens, '|');
		size_t at = text_find(folded, hyphen);

		if (at != SIZE_MAX && at + hyphen.n < folded.n &&
		    text_has_any((struct text){ folded.p, at }, ".|/|年|月"))
			return true;
	}
	return false;
}

/* 300-400, but not the hyphens of a date */
static bool
is_range(struct text folded)
{
	static const char between[] = "-/";

	for (size_t i = 1; i + 1 < folded.n; i++)
		if (strchr(between, folded.p[i]) != NULL &&
		    text_has_digit((struct text){ folded.p, i }) && folded.p[i + 1] >= '0' &&
		    folded.p[i + 1] <= '9')
			return true;
	return false;
}

static bool
is_vague(const struct column *column, struct text folded)
{
	bool dated = column->kind == KIND_DAY || column->kind == KIND_MONTH;

	if (column->kind == KIND_WORD)
		return false;
	if (text_has_any(folded, "约|左右|上下|不到|不足|以上|以下|之间|至|到|~|～|或"))
		return true;
	if (dated)
		return is_period(folded) ||
		       text_has_any(folded, "季|半年|年初|年底|年末|前|后|月初|月底");
	return text_has_digit(folded) &&
	       (is_range(folded) || text_has_any(folded, "多|余|近|几|超"));
}

static bool
has_unit(const struct column *column, struct text folded)
{
	return column->kind == KIND_MONEY && text_has_digit(folded) &&
	       text_has_any(folded, "年|季|月|天|日|旬|周|人|户|每");
}

enum diag_code
misfit_of(const struct column *column, struct text cell, enum diag_code otherwise)
{
	static const struct {
		bool (*is)(const struct column *column, struct text folded);
		enum diag_code code;
	} forms[] = { { is_narrow, DIAG_CELL_NARROW },
		      { is_bracketed, DIAG_MONEY_BRACKETS },
		      { has_remark, DIAG_VALUE_REMARK },
		      { has_unit, DIAG_MONEY_UNIT },
		      { is_vague, DIAG_VALUE_VAGUE } };
	char buf[FOLD_SIZE];
	struct text folded = text_fold(cell, buf, sizeof(buf));

	for (size_t i = 0; i < ARRAY_LENGTH(forms); i++)
		if (forms[i].is(column, folded))
			return forms[i].code;
	return otherwise;
}
