#include "pay/standing.h"

#include "base/num.h"
#include "decide/decision.h"
#include "decide/unit.h"

enum { MOST_PEOPLE = 9999 };

static const struct person *
head_of(const struct household *household)
{
	return &household->person[household->head];
}

/* A cell that a register has not, by what a clerk's sheet calls it. */
static struct text
sheet_cell(const struct household *household, const struct record_reader *reader, int column)
{
	const struct text *heading;
	size_t extras = record_extras(reader, &heading);

	for (size_t i = 0; i < extras; i++)
		if (column_find(schema_of(RECORD_SHEET), heading[i]) == column)
			return head_of(household)->row.extra[i];
	return TEXT_NONE;
}

static int64_t
sheet_count(const struct household *household, const struct record_reader *reader, int column)
{
	struct text cell = text_trim(sheet_cell(household, reader, column));
	int64_t count;

	return num_parse(cell.p, cell.n, MOST_PEOPLE, &count) ? count : BLANK;
}

/* The class (A类) that the roster gives the household: under its heading, or in whichever column.
 */
static int64_t
tier_of(const struct household *household, const struct record_reader *reader)
{
	const struct text *heading;
	size_t extras = record_extras(reader, &heading);
	int64_t tier = household->row.value[REGISTER_tier];

	for (size_t i = 0; tier == BLANK && i < extras; i++) {
		int64_t word = word_parse(WORDS_TIER, text_trim(head_of(household)->row.extra[i]));

		tier = word >= 0 ? word : BLANK;
	}
	return tier;
}

/* What it gets, where that is known; otherwise that was reported. */
static bool
fill_benefit(struct record *decision, const struct household *household,
	     const struct standing_options *options, const struct record_reader *reader,
	     struct diag *diag)
{
	int64_t category = household->row.value[REGISTER_category];
	int64_t amount = household->row.value[REGISTER_amount];

	if (unit_standing(category) != UNIT_PAID)
		category = options->programme;
	if (!household->valid)
		return false; /* why was reported when it was read */
	if (category == BLANK)
		diag_say(diag, DIAG_STANDING_CATEGORY,
			 .at = household_where(reader, household, REGISTER_category));
	if (amount == BLANK || amount <= 0)
		diag_say(diag, DIAG_STANDING_AMOUNT,
			 .at = household_where(reader, household, REGISTER_amount));
	if (category == BLANK || amount == BLANK || amount <= 0)
		return false;
	decision->value[DECISION_category] = category;
	decision->value[DECISION_amount] = amount;
	if (unit_is_household(category))
		return true;
	decision->text[DECISION_person] = decision->text[DECISION_head];
	decision->text[DECISION_person_id] = decision->text[DECISION_head_id];
	return true;
}

enum standing_result
standing_fill(struct record *decision, const struct household *household,
	      const struct standing_options *options, const struct record_reader *reader,
	      struct diag *diag)
{
	record_clear(decision);
	if (household->persons > 1 && !options->heads) {
		diag_say(diag, DIAG_STANDING_MEMBERS,
			 .at = household_where(reader, household, REGISTER_household_id));
		return STANDING_FAILED;
	}
	decision_fill_household(decision, household);
	decision->line = head_of(household)->row.line;
	if (decision->text[DECISION_payee].n == 0) /* the roster names no holder */
		decision->text[DECISION_payee] = decision->text[DECISION_head];
	decision->value[DECISION_status] = WORD_STATUS_PROPOSED;
	decision->value[DECISION_category] = WORD_CATEGORY_UNDECIDED;
	decision->value[DECISION_tier] = tier_of(household, reader);
	if (!fill_benefit(decision, household, options, reader, diag))
		return STANDING_OPEN;
	decision->value[DECISION_members] = sheet_count(household, reader, SHEET_members);
	decision->value[DECISION_covered] = sheet_count(household, reader, SHEET_covered);
	decision->value[DECISION_from] = options->from;
	decision->text[DECISION_reasons] = TEXT("STANDING");
	decision->value[DECISION_basis] = WORD_BASIS_RECORDED;
	decision->value[DECISION_status] = WORD_STATUS_APPROVED;
	decision->value[DECISION_approved_on] = options->date;
	decision->text[DECISION_approved_by] = options->approver;
	decision->value[DECISION_approved_amount] = decision->value[DECISION_amount];
	return STANDING_APPROVED;
}
