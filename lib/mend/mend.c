#include "mend/mend.h"

#include "mend/mendday.h"
#include "mend/mendkin.h"
#include "mend/mendmoney.h"
#include "mend/mendnumber.h"
#include "mend/mendword.h"
#include "mend/misfit.h"
#include "register/cell.h"
#include "register/word.h"

/* How a cell says that it has nothing to say. */
enum silence { SILENCE_DASH, SILENCE_NONE, SILENCE_UNKNOWN, SILENCE_NOT };

static enum silence
silence_of(const struct column *column, struct text cell)
{
	static const char *const words[] = {
		[SILENCE_DASH] = "-|--|---|----|—|——|–|─|−|/|//|\\|、",
		[SILENCE_NONE] = "无|没有|没|暂无|none",
		[SILENCE_UNKNOWN] = ("不详|不清楚|不知道|不明|未知|待查|待定|待核实|"
				     "未填|n/a|na|null|unknown"),
	};
	char buf[MEND_CELL_SIZE];
	struct text folded = text_fold(cell, buf, sizeof(buf));

	for (enum silence i = SILENCE_DASH; i < SILENCE_NOT; i++)
		if (text_is_any(folded, words[i]))
			return i;

	/* 无车 under 机动车数: none of what the column counts */
	struct text rest = text_drop_begin(folded, "没有|无|没");

	return rest.n < folded.n && text_has(column->label, rest) ? SILENCE_NONE : SILENCE_NOT;
}

/* Does the cell say nothing, and may its column be without a value?  What it became, then. */
static bool
fall_silent(const struct mender *mender, const struct column *column, struct text cell,
	    struct mend *out)
{
	static const struct {
		enum silence silence;
		enum column_blank blank;
		bool numbers; /* of these alone */
		const char *value;
		enum diag_code code;
	} rules[] = {
		{ SILENCE_DASH, BLANK_NOTHING, false, "", DIAG_CELL_EMPTY },
		{ SILENCE_NONE, BLANK_NOTHING, false, "", DIAG_CELL_EMPTY },
		{ SILENCE_DASH, BLANK_ZERO, false, "0", DIAG_CELL_NONE },
		{ SILENCE_NONE, BLANK_ZERO, false, "0", DIAG_CELL_NONE },
		{ SILENCE_DASH, BLANK_UNKNOWN, false, "", DIAG_CELL_DASH },
		{ SILENCE_NONE, BLANK_UNKNOWN, true, "0", DIAG_CELL_NONE },
		{ SILENCE_UNKNOWN, BLANK_UNKNOWN, false, "", DIAG_CELL_DASH },
		{ SILENCE_DASH, BLANK_AT_HOME, false, "", DIAG_CELL_DASH },
		{ SILENCE_DASH, BLANK_ABLE, false, "", DIAG_CELL_DASH },
	};
	enum silence silence = silence_of(column, cell);
	bool number = column->kind == KIND_MONEY || column->kind == KIND_COUNT ||
		      column->kind == KIND_CARE_GAPS || column->kind == KIND_NUMBER;

	for (size_t i = 0; i < ARRAY_LENGTH(rules); i++) {
		if (rules[i].silence != silence || rules[i].blank != column->blank ||
		    (rules[i].numbers && !number))
			continue;
		*out = mender_become(mender, rules[i].value, rules[i].code);
		return true;
	}
	return false;
}

typedef struct mend repair(const struct mender *, const struct mend_from *, struct text);

static struct mend
keep(const struct mender *mender, const struct mend_from *from, struct text cell)
{
	(void)mender;
	(void)from;
	return mender_fine(cell);
}

/* The repair of the column's own, or of its kind. */
static repair *
repair_of(const struct column *column)
{
	static repair *const kind[] = {
		[KIND_TEXT] = mendword_text,
		[KIND_CODE] = mendword_text,
		[KIND_IDENTITY] = mendnumber_identity,
		[KIND_IDENTITY_LIKE] = mendnumber_card,
		[KIND_ACCOUNT] = mendnumber_account,
		[KIND_PHONE] = mendnumber_phone,
		[KIND_MONEY] = mendmoney_amount,
		[KIND_COUNT] = mendmoney_count,
		[KIND_CARE_GAPS] = mendmoney_count,
		[KIND_NUMBER] = mendmoney_count,
		[KIND_DAY] = mendday_day,
		[KIND_MONTH] = mendday_month,
		[KIND_WORD] = mendword_word,
	};
	static const struct {
		enum record_type record;
		int place;
		repair *repair;
	} own[] = { { RECORD_REGISTER, REGISTER_household_id, mendnumber_household },
		    { RECORD_REGISTER, REGISTER_name, mendword_name },
		    { RECORD_REGISTER, REGISTER_relation, mendkin_relation },
		    { RECORD_SHEET, SHEET_head, mendword_name },
		    { RECORD_SHEET, SHEET_class, mendword_class },
		    { RECORD_SHEET, SHEET_remark, keep } };

	if (column->kind != KIND_TEXT)
		return kind[column->kind];
	for (size_t i = 0; i < ARRAY_LENGTH(own); i++)
		if (&schema_of(own[i].record)->column[own[i].place] == column)
			return own[i].repair;
	return mendword_text;
}

struct mend
mend_cell(const struct mender *mender, struct mend_from from, struct text cell)
{
	const struct column *column = from.column;
	repair *mend = repair_of(column);
	struct mend out;

	/* everybody has a name: 无 is none */
	if (cell.n == 0 || mend == keep || (mend != mendword_name && cell_is_blank(column, cell)))
		return mender_fine(cell);
	if (cell_fault(cell, DIAG_NONE) == DIAG_CELL_ERROR)
		return mender_leave(cell, DIAG_CELL_ERROR);
	if (misfit_is_narrow(cell))
		return mender_leave(cell, DIAG_CELL_NARROW);
	/* 无 may be a word of the column, and － of a remark is a remark */
	bool word = column->kind == KIND_WORD && word_parse(column->words, cell) >= 0;

	return !word && fall_silent(mender, column, cell, &out) ? out : mend(mender, &from, cell);
}

enum diag_code
mend_damage(const struct column *column, struct text cell, enum diag_code damage)
{
	if (damage == DIAG_CELL_ERROR || damage == DIAG_FORMULA_NO_VALUE)
		return damage;
	if (misfit_is_narrow(cell))
		return DIAG_CELL_NARROW;
	/* a workbook that kept a long number as a number has lost its end, whatever shows */
	if (damage == DIAG_NUMBER_LONG)
		return column != NULL && column->kind == KIND_IDENTITY ? DIAG_IDENTITY_LOST
								       : DIAG_ACCOUNT_DAMAGED;
	return column == NULL && mendnumber_is_lost(cell) ? DIAG_ACCOUNT_DAMAGED : DIAG_NONE;
}
