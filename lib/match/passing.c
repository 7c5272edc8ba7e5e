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

/* Is nobody at risk by that cell? */
static bool
is_open(struct passing *passing, struct text risk)
{
	return risk.n == 0 || word_parse_again(WORDS_YESNO, risk, &passing->risk) == WORD_YESNO_NO;
}

/* Is somebody in the register one who may be passed over, whoever is looked for? */
static bool
is_plain(struct passing *passing)
{
	const struct record_reader *reader = passing->subjects->reader;

	return passing->subjects->type == RECORD_PAYMENT ||
	       (is_open(passing, record_peek(reader, REGISTER_at_risk)) &&
		is_within(passing, record_peek(reader, REGISTER_relation)));
}

/*
 * Is it somebody who may be passed over unless his number is looked for?  That is asked later, and
 * is on its way till then.
 */
static bool
may_pass(struct passing *passing, uint32_t *number)
{
	struct record_reader *reader = passing->subjects->reader;
	bool paid = passing->subjects->type == RECORD_PAYMENT;
	struct text cell = record_peek(reader, paid ? PAYMENT_beneficiary_id : REGISTER_id_number);
	unsigned birth;

	*number = whose_by_cell(cell, passing->subjects->options->today, &birth);
	if (*number == 0)
		return false;
	matchindex_hasten(passing->sought, *number);
	return is_plain(passing) && record_is_sound(reader) &&
	       (passing->births->bit[birth / 64] >> birth % 64 & 1) == 0;
}

/* Is any of the household at hand looked for? */
static bool
is_sought(const struct passing *passing)
{
	for (size_t i = 0; i < passing->own; i++)
		if (matchindex_has(passing->sought, passing->number[i]))
			return true;
	return false;
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

/* The household at hand is to be read, from its first row on. */
static void
leave(struct passing *passing)
{
	heldrows_back(passing->subjects->held, passing->first);
	(void)step(passing->subjects);
	passing->own = 0;
}

/* Pass over the household at hand, which is whole; how many persons. */
static size_t
pass(struct passing *passing)
{
	size_t persons = passing->own;

	passing->own = 0;
	return persons;
}

size_t
passing_over(struct passing *passing)
{
	struct subjects *subjects = passing->subjects;
	size_t persons = 0;
	struct text household = TEXT_NONE;

	if (subjects == NULL || subjects->ended)
		return 0;
	bool more = subjects->stepped ? !heldrows_looks_on(subjects->held) : step(subjects);

	for (passing->own = 0; more; more = step(subjects)) {
		if (passing->own > 0 && begins(subjects, household)) {
			if (is_sought(passing))
				break;
			persons += pass(passing);
		}
		if (passing->own == 0) {
			household = record_household(subjects->reader);
			passing->first = subjects->held->last;
		}
		if (passing->own == PASSING_MOST ||
		    !may_pass(passing, &passing->number[passing->own]))
			break;
		passing->own++;
	}
	if (subjects->failed || (!more && !is_sought(passing)))
		return persons + pass(passing);
	leave(passing);
	return persons;
}
