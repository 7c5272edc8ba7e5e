#include "match/passing.h"

#include <string.h>

#include "match/subjectreader.h"

void
passing_expect(struct passing_births *births, day_t birth)
{
	unsigned at = whose_by_birth(birth);

	births->bit[at / 64] |= UINT64_C(1) << at % 64;
}

void
passing_begin(struct passing *passing, struct subjects *subjects, const struct matchindex *sought,
	      const struct passing_births *births)
{
	*passing = (struct passing){ .subjects = subjects->options->key != NULL ? NULL : subjects,
				     .sought = sought,
				     .births = births };
}

/* Is somebody with that relation one of the household?  Few relations stand in a register. */
static bool
is_within(struct passing *passing, struct text relation)
{
	if (relation.n == 0)
		return true;
	size_t at = (relation.n * 5 + (unsigned char)relation.p[relation.n - 1]) %
		    ARRAY_LENGTH(passing->within);
	struct passing_relation *met = &passing->within[at];

	if (met->n == relation.n && memcmp(met->bytes, relation.p, met->n) == 0)
		return true;
	bool within = !subject_is_supporter(relation);

	if (within && relation.n <= sizeof(met->bytes)) {
		met->n = relation.n;
		memcpy(met->bytes, relation.p, met->n);
	}
	return within;
}

/* Is somebody with that cell of a number surely not looked for? */
static bool
is_other(const struct passing *passing, struct text cell)
{
	unsigned birth;
	uint32_t number = whose_by_cell(cell, passing->subjects->options->today, &birth);

	return number != 0 && !matchindex_has(passing->sought, number) &&
	       (passing->births->bit[birth / 64] >> birth % 64 & 1) == 0;
}

/* Is nobody at risk by that cell? */
static bool
is_open(struct passing *passing, struct text risk)
{
	return risk.n == 0 || word_parse_again(WORDS_YESNO, risk, &passing->risk) == WORD_YESNO_NO;
}

/* Is it nobody whose row must be read? */
static bool
is_passed(struct passing *passing)
{
	struct record_reader *reader = passing->subjects->reader;

	if (passing->subjects->type == RECORD_PAYMENT)
		return is_other(passing, record_peek(reader, PAYMENT_beneficiary_id)) &&
		       record_is_sound(reader);
	return is_other(passing, record_peek(reader, REGISTER_id_number)) &&
	       is_open(passing, record_peek(reader, REGISTER_at_risk)) &&
	       is_within(passing, record_peek(reader, REGISTER_relation)) &&
	       record_is_sound(reader);
}

/* Go to the next row of the piece; false where there is none that is its own. */
static bool
step(struct subjects *subjects)
{
	enum table_result result = record_step(subjects->reader);

	subjects->stepped = result == TABLE_ROW;
	subjects->failed = result == TABLE_FAILED;
	return subjects->stepped && !heldrows_looks_on(subjects->held);
}

/* Is the row stepped to of another household than those of the first one's? */
static bool
begins(const struct subjects *subjects, struct text household)
{
	return subjects->type == RECORD_PAYMENT || household.n == 0 ||
	       !text_equal(record_household(subjects->reader), household);
}

size_t
passing_over(struct passing *passing)
{
	struct subjects *subjects = passing->subjects;
	struct heldrows_place first = { 0 };
	size_t persons = 0;
	size_t own = 0; /* of the household at hand */
	struct text household = TEXT_NONE;

	if (subjects == NULL || subjects->ended)
		return 0;
	bool more = subjects->stepped ? !heldrows_looks_on(subjects->held) : step(subjects);

	for (; more; more = step(subjects)) {
		if (own == 0 || begins(subjects, household)) {
			household = record_household(subjects->reader);
			first = subjects->held->last;
			persons += own;
			own = 0;
		}
		if (!is_passed(passing)) {
			heldrows_back(subjects->held, first);
			(void)step(subjects);
			return persons;
		}
		own++;
	}
	return persons + own;
}
