#include "aid/bill.h"

#include <stdlib.h>
#include <string.h>

#include "base/arena.h"
#include "base/num.h"
#include "civil/digits.h"
#include "civil/idcard.h"
#include "decide/remark.h"
#include "decide/unit.h"

enum { ROUNDED_SIZE = 64 };

static bool
say(const struct record_reader *reader, const struct record *row, int column, enum diag_code code,
    struct diag *diag)
{
	diag_say(diag, code, .at = record_where(reader, row, column));
	return false;
}

/* ---- what it must have ---- */

static const int needed[] = { BILL_bill_id, BILL_hospital,   BILL_hospital_level,
			      BILL_kind,    BILL_settled_on, BILL_total,
			      BILL_outside, BILL_basic,      BILL_serious };

static bool
is_whole(const struct record_reader *reader, const struct record *row, struct diag *diag)
{
	const struct schema *schema = schema_of(RECORD_BILL);
	bool whole = !row->bad; /* that was reported */

	for (size_t i = 0; i < ARRAY_LENGTH(needed); i++) {
		int column = needed[i];
		bool blank = schema->column[column].kind == KIND_TEXT ? row->text[column].n == 0
								      : row->value[column] == BLANK;

		if (blank && whole)
			whole = say(reader, row, column, DIAG_BILL_BLANK, diag);
	}
	return whole;
}

/* These columns stand on lists, or name a bill. */
static bool
is_nameless(const struct record_reader *reader, const struct record *row, day_t today,
	    struct diag *diag)
{
	static const int shown[] = { BILL_bill_id, BILL_hospital, BILL_reverses };

	for (size_t i = 0; i < ARRAY_LENGTH(shown); i++)
		if (idcard_stands_in(row->text[shown[i]], today))
			return say(reader, row, shown[i], DIAG_BILL_NUMBER, diag);
	return true;
}

/* 2.6E+19, that a spreadsheet program left of a long number: many bills become one. */
static bool
is_rounded(struct text id)
{
	char buf[ROUNDED_SIZE];

	return digits_clean(id, buf, sizeof(buf)) < sizeof(buf) && strchr(buf, '+') != NULL &&
	       digits_scientific(buf);
}

static bool
has_person(const struct record_reader *reader, const struct record *row, struct diag *diag)
{
	struct idcard card;

	if (idcard_parse(row->text[BILL_id_number], day_of(9999, 12, 31), &card) != IDCARD_OK)
		return say(reader, row, BILL_id_number, DIAG_BILL_PERSON, diag);
	return true;
}

/* Both or neither, in their order, and not to come; who was in hospital has them. */
static bool
has_days(const struct record_reader *reader, const struct record *row, day_t today,
	 struct diag *diag)
{
	int64_t in = row->value[BILL_admitted_on];
	int64_t out = row->value[BILL_discharged_on];
	int64_t settled = row->value[BILL_settled_on];
	bool stay = row->value[BILL_kind] == WORD_BILL_INPATIENT;

	if ((in == BLANK) != (out == BLANK) || (stay && in == BLANK))
		return say(reader, row, in == BLANK ? BILL_admitted_on : BILL_discharged_on,
			   DIAG_BILL_DAYS, diag);
	if ((in != BLANK && in > out) || (out != BLANK && out > settled) || settled > today)
		return say(reader, row, BILL_settled_on, DIAG_BILL_DAYS, diag);
	return true;
}

bool
bill_is_sound(const struct record_reader *reader, const struct record *row, day_t today,
	      struct diag *diag)
{
	static const int numbers[] = { BILL_bill_id, BILL_reverses };

	if (!is_whole(reader, row, diag) || !has_person(reader, row, diag) ||
	    !has_days(reader, row, today, diag))
		return false;
	if (!is_nameless(reader, row, today, diag))
		return false;
	for (size_t i = 0; i < ARRAY_LENGTH(numbers); i++)
		if (is_rounded(row->text[numbers[i]]))
			return say(reader, row, numbers[i], DIAG_BILL_ROUNDED, diag);
	return billbook_eligible(row) >= 0 || say(reader, row, BILL_total, DIAG_BILL_OVER, diag);
}

/* ---- once ---- */

static size_t
line_of(const struct bill *bill)
{
	return bill->fresh ? bill->row->line : bill->own;
}

void
bill_check_level(const struct billbook *book, const struct record_reader *reader,
		 const struct record *row, struct diag *diag)
{
	size_t first = billbook_of_hospital(book, row->text[BILL_hospital]);
	const struct bill *bill = first == SIZE_MAX ? NULL : &book->bill[first];

	if (bill != NULL &&
	    bill->row->value[BILL_hospital_level] != row->value[BILL_hospital_level])
		diag_say(diag, DIAG_BILL_LEVEL,
			 .at = record_where(reader, row, BILL_hospital_level),
			 .one = NUM_TEXT((int64_t)line_of(bill)));
}

/* All that the aid follows from, which the ledger keeps as it was read. */
static bool
has_same_content(const struct record *one, const struct record *two)
{
	static const int columns[] = { BILL_hospital_level, BILL_kind,       BILL_admitted_on,
				       BILL_discharged_on,  BILL_settled_on, BILL_total,
				       BILL_outside,        BILL_basic,      BILL_serious };

	for (size_t i = 0; i < ARRAY_LENGTH(columns); i++)
		if (one->value[columns[i]] != two->value[columns[i]])
			return false;
	return billbook_eligible(one) == billbook_eligible(two) && /* a blank of others is 0 */
	       unit_person(one->text[BILL_id_number], TEXT_NONE) ==
		       unit_person(two->text[BILL_id_number], TEXT_NONE) &&
	       billbook_same_number(one->text[BILL_reverses], two->text[BILL_reverses]);
}

bool
bill_is_known(const struct billbook *book, const struct record_reader *reader,
	      const struct record *row, size_t *same, struct diag *diag)
{
	size_t known = billbook_find(book, row->text[BILL_hospital], row->text[BILL_bill_id]);
	struct where where = record_where(reader, row, BILL_bill_id);
	enum diag_code code = DIAG_BILL_LIKE;

	*same = SIZE_MAX;
	if (known != SIZE_MAX) {
		const struct bill *bill = &book->bill[known];

		if (!has_same_content(bill->row, row))
			code = DIAG_BILL_OTHER;
		else if (bill->fresh)
			code = DIAG_BILL_TWICE;
		else
			*same = known;
	} else if (row->text[BILL_reverses].n == 0 &&
		   !remark_speaks(row->text[BILL_remark], REMARK_BILL)) {
		known = billbook_like(book, row);
		if (known != SIZE_MAX && book->bill[known].fresh)
			code = DIAG_BILL_LIKE_HERE;
	}
	if (known == SIZE_MAX)
		return false;
	if (*same == SIZE_MAX)
		diag_say(diag, code, .at = where,
			 .one = NUM_TEXT((int64_t)line_of(&book->bill[known])));
	return true;
}

size_t
bill_reversed(const struct billbook *book, const struct record_reader *reader,
	      const struct record *row, struct diag *diag)
{
	size_t found = billbook_find(book, row->text[BILL_hospital], row->text[BILL_reverses]);
	const struct bill *bill = found == SIZE_MAX ? NULL : &book->bill[found];

	if (bill != NULL && !bill->year.gone && bill->reverses == SIZE_MAX &&
	    bill->person == unit_person(row->text[BILL_id_number], TEXT_NONE) &&
	    bill->row->value[BILL_total] == row->value[BILL_total])
		return found;
	(void)say(reader, row, BILL_reverses, DIAG_BILL_REVERSES, diag);
	return SIZE_MAX;
}

int64_t
bill_day(const struct record *row, int64_t mode)
{
	static const int columns[] = { BILL_admitted_on, BILL_discharged_on, BILL_settled_on };
	int64_t day = row->value[columns[mode]];

	return day == BLANK ? row->value[BILL_settled_on] : day;
}
