#include "register/household.h"

#include <string.h>

#include "base/hash.h"
#include "base/num.h"

enum { FEW = 16, FOLD_SIZE = 32 };

static const char *
line_of(const struct person *person, char buf[NUM_SIZE])
{
	return num_format((int64_t)person->row.line, buf);
}

/* A finding of level error about a cell of a person; false, for the household's valid. */
static bool
report(const struct examiner *examiner, const struct person *person, int column,
       enum diag_code code, const char *one)
{
	struct where where = record_where(examiner->reader, &person->row, column);
	char buf[CELL_SIZE];

	diag_say(examiner->diag, code, .at = where,
		 .value = record_cell(examiner->reader, &person->row, column, buf),
		 .one = text_of(one));
	return false;
}

/* ---- household columns ---- */

/* Take a cell that is not blank; false where an earlier row said something else. */
static bool
gather_cell(const struct examiner *examiner, struct household *household,
	    const struct person *person, int column)
{
	struct record *to = &household->row;
	const struct record *from = &person->row;
	char line[NUM_SIZE];

	if (household->line[column] == 0) {
		to->value[column] = from->value[column];
		to->text[column] = from->text[column];
		household->line[column] = from->line;
		return true;
	}
	if (to->value[column] == from->value[column] &&
	    text_equal(to->text[column], from->text[column]))
		return true;
	return report(examiner, person, column, DIAG_HOUSEHOLD_DIFFERS,
		      num_format((int64_t)household->line[column], line));
}

static bool
gather(const struct examiner *examiner, struct household *household)
{
	bool good = true;

	record_clear(&household->row);
	household->row.line = household->person[0].row.line;
	household->row.extra = household->person[0].row.extra;
	(void)memset(household->line, 0, sizeof(household->line));
	for (size_t i = 0; i < household->persons; i++) {
		const struct person *person = &household->person[i];
		bits_t columns = person->row.filled & examiner->shared;

		household->row.bad |= person->row.bad;
		household->row.broken |= person->row.broken;
		household->row.filled |= columns;
		household->row.damaged |= person->row.damaged & examiner->shared;
		for (int column; (column = bits_take(&columns)) >= 0;)
			good &= gather_cell(examiner, household, person, column);
	}
	household->id = household->person[0].row.text[REGISTER_household_id];
	household->row.text[REGISTER_household_id] = household->id;
	return good;
}

/* ---- heads ---- */

bool
household_names_head(struct text relation)
{
	static const struct text words[] = { TEXT_INIT("户主"), TEXT_INIT("本人"),
					     TEXT_INIT("head"), TEXT_INIT("self"),
					     TEXT_INIT("householder") };
	char buf[FOLD_SIZE];

	if (text_equal(relation, words[0]))
		return true;
	/* no word for a head begins with any other byte, capital or full-width letters included,
	 * nor the number of a code list before it */
	if (relation.n == 0 || strchr("\xE6\xEFhHsS0123456789", relation.p[0]) == NULL)
		return false;
	struct text folded = text_fold(relation, buf, sizeof(buf));
	struct text behind = word_behind_code(folded);

	if (behind.n > 0)
		folded = behind;
	for (size_t i = 0; i < ARRAY_LENGTH(words); i++)
		if (text_equal(folded, words[i]))
			return true;
	return false;
}

static bool
find_head(const struct examiner *examiner, struct household *household)
{
	const struct person *head = NULL;
	bool good = true;
	char line[NUM_SIZE];

	household->head = 0;
	for (struct person *person = household->person;
	     person < household->person + household->persons; person++) {
		if (!household_names_head(person->row.text[REGISTER_relation]))
			continue;
		if (head != NULL)
			good = report(examiner, person, REGISTER_relation, DIAG_HEAD_TWO,
				      line_of(head, line));
		else
			head = person;
	}
	if (head == NULL && !household->row.broken)
		return report(examiner, household->person, REGISTER_relation, DIAG_HEAD_NONE, NULL);
	if (head != NULL && good)
		household->head = (size_t)(head - household->person);
	return good;
}

/* ---- identity numbers ---- */

/* Report person[at] if somebody before him has his identity number. */
static bool
is_alone(const struct examiner *examiner, const struct household *household, size_t at)
{
	const struct person *person = &household->person[at];
	char line[NUM_SIZE];

	for (size_t i = 0; i < at && person->number.n > 0; i++)
		if (text_equal(household->person[i].number, person->number))
			return report(examiner, person, REGISTER_id_number, DIAG_IDENTITY_TWICE,
				      line_of(&household->person[i], line));
	return true;
}

static bool
has_no_twins(const struct examiner *examiner, const struct household *household)
{
	struct hash_set seen = { 0 };
	bool few = household->persons <= FEW;
	bool good = true;

	for (size_t i = 0; i < household->persons; i++) {
		struct text number = household->person[i].number;

		if ((few || (number.n > 0 && hash_set_add(&seen, hash_text(number)))) &&
		    !is_alone(examiner, household, i))
			good = false;
	}
	hash_set_free(&seen);
	return good;
}

/* ---- the whole ---- */

void
household_examine(const struct examiner *examiner, struct household *household, struct arena *arena)
{
	bool good = gather(examiner, household);

	for (size_t i = 0; i < household->persons; i++)
		good &= person_examine(examiner, &household->person[i], arena);
	good &= household->id.n > 0 || household->row.broken ||
		report(examiner, household->person, REGISTER_household_id, DIAG_HOUSEHOLD_ID, NULL);
	good &= find_head(examiner, household);
	good &= has_no_twins(examiner, household);
	household->assumed = assume_fill(&examiner->assume, SCOPE_HOUSEHOLD, &household->row);
	household->valid = good && !household->row.bad;
	household->again = false;
}

bool
household_hides(const struct record *row)
{
	bool said = row->text[REGISTER_at_risk].n > 0 || row->value[REGISTER_at_risk] != BLANK;

	return said && row->value[REGISTER_at_risk] != WORD_YESNO_NO;
}

bool
household_is_at_risk(const struct household *household)
{
	for (size_t i = 0; i < household->persons; i++)
		if (household_hides(&household->person[i].row))
			return true;
	return false;
}

bool
household_is_called(const struct household *household, struct text word)
{
	bool called = text_equal(word, household->id);

	for (size_t i = 0; !called && i < household->persons; i++)
		called = text_equal(word, household->person[i].row.text[REGISTER_name]);
	return called;
}

struct where
household_where(const struct record_reader *reader, const struct household *household, int column)
{
	struct where where = record_where(reader, &household->row, column);

	if (column >= 0 && household->line[column] > 0)
		where.line = household->line[column];
	return where;
}
