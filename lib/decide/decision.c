#include "decide/decision.h"

#include "decide/unit.h"

fen_t
decision_shown(fen_t year, int64_t heads)
{
	static const struct rounding to_the_fen = { ROUND_HALF_UP, 1 };

	return money_round((struct ratio){ year, 12 * heads }, to_the_fen);
}

bool
decision_counts(const struct record *row)
{
	enum unit_standing standing = unit_standing(row->value[DECISION_category]);

	return !row->bad && row->value[DECISION_status] != WORD_STATUS_REFUSED &&
	       standing != UNIT_WAITS && standing != UNIT_ONCE;
}

static bool
is_open(const struct outcome *outcome)
{
	return outcome->category == WORD_CATEGORY_UNDECIDED ||
	       outcome->category == WORD_CATEGORY_INVALID;
}

void
decision_fill_household(struct record *row, const struct household *household)
{
	static const struct {
		int to;
		int from;
	} copied[] = {
		{ DECISION_town, REGISTER_town },       { DECISION_village, REGISTER_village },
		{ DECISION_payee, REGISTER_payee },     { DECISION_bank, REGISTER_bank },
		{ DECISION_account, REGISTER_account },
	};

	row->text[DECISION_household_id] = household->id;
	for (size_t i = 0; i < ARRAY_LENGTH(copied); i++)
		row->text[copied[i].to] = household->row.text[copied[i].from];
	row->value[DECISION_area] = household->row.value[REGISTER_area];
	if (household->persons == 0)
		return;
	const struct person *head = &household->person[household->head];

	/* a household that is held back has a name too; a number that is none has no place here */
	row->text[DECISION_head] = head->row.text[REGISTER_name];
	row->text[DECISION_head_id] =
		household->valid ? head->row.text[REGISTER_id_number] : head->number;
}

static void
fill_amounts(struct record *row, const struct outcome *outcome)
{
	row->value[DECISION_members] = outcome->members;
	row->value[DECISION_covered] = outcome->covered;
	if (outcome->income_known) {
		int64_t heads = outcome->members > 0 ? outcome->members : 1;

		row->value[DECISION_income] = decision_shown(outcome->income, 1);
		row->value[DECISION_per_capita] = decision_shown(outcome->income, heads);
	}
	if (outcome->standard != BLANK)
		row->value[DECISION_standard] = outcome->standard_monthly
							? outcome->standard
							: decision_shown(outcome->standard, 1);
	row->value[DECISION_gap] = outcome->gap;
	row->value[DECISION_supplement] = outcome->supplement;
	row->value[DECISION_care] = outcome->care;
	row->value[DECISION_amount] = outcome->amount;
	row->value[DECISION_status] = WORD_STATUS_PROPOSED;
}

/* The fixed tier by which an outcome is paid; BLANK where it is not. */
static int64_t
tier_of(const struct outcome *outcome)
{
	static const struct {
		enum reason reason;
		enum word tier;
	} tiers[] = { { REASON_TIER_A, WORD_TIER_A },
		      { REASON_TIER_B, WORD_TIER_B },
		      { REASON_TIER_C, WORD_TIER_C } };

	for (size_t i = 0; i < ARRAY_LENGTH(tiers); i++)
		if ((outcome->reasons >> tiers[i].reason & 1) != 0)
			return tiers[i].tier;
	return BLANK;
}

const struct person *
decision_person(const struct walk *walk, const struct outcome *outcome)
{
	return outcome->seat != WALK_UNIT ? walk->seat[outcome->seat].person : NULL;
}

/* What reasons and missing facts are called, unless it is what was asked about before. */
static void
call(struct decision_texts *texts, const struct law *law, reasons_t reasons, facts_t missing)
{
	if (texts->law == law && texts->of == reasons && texts->without == missing)
		return;
	texts->law = law;
	texts->of = reasons;
	texts->without = missing;
	texts->codes = reason_codes(reasons, texts->reasons, sizeof(texts->reasons));
	texts->cited = reason_articles(law, reasons, texts->articles, sizeof(texts->articles));
	texts->lacks = fact_list(missing, texts->missing, sizeof(texts->missing));
	texts->words = TEXT_NONE;
}

void
decision_fill(struct record *row, const struct walk *walk, const struct outcome *outcome,
	      struct decision_texts *texts)
{
	record_clear(row);
	decision_fill_household(row, walk->household);
	row->value[DECISION_category] = outcome->category;
	if (!is_open(outcome) || walk->tests > 0)
		row->value[DECISION_basis] = document_basis(walk->basis);
	call(texts, walk->law, outcome->reasons, outcome->missing);
	row->text[DECISION_reasons] = texts->codes;
	row->text[DECISION_articles] = texts->cited;
	row->text[DECISION_missing] = texts->lacks;
	if (outcome->from != MONTH_NONE)
		row->value[DECISION_from] = outcome->from;
	if (outcome->until != MONTH_NONE)
		row->value[DECISION_until] = outcome->until;
	if (!is_open(outcome))
		fill_amounts(row, outcome);
	row->value[DECISION_tier] = tier_of(outcome);
	const struct household *household = walk->household;
	const struct person *person = decision_person(walk, outcome);

	if (person != NULL) {
		row->text[DECISION_person] = person->row.text[REGISTER_name];
		row->text[DECISION_person_id] = person->row.text[REGISTER_id_number];
	} else if (household->persons > 0) {
		person = &household->person[household->head];
	}
	row->extra = person != NULL ? person->row.extra : NULL;
}

void
decision_fill_words(struct record *row, enum language language, struct decision_texts *texts)
{
	if (texts->words.p == NULL || texts->language != language) {
		texts->words =
			gloss_reason_set(texts->of, language, texts->why, sizeof(texts->why));
		texts->lacking =
			gloss_facts(texts->lacks, language, texts->what, sizeof(texts->what));
	}
	texts->language = language;
	row->text[DECISION_why] = texts->words;
	row->text[DECISION_lacking] = texts->lacking;
}

_Static_assert((int)DECISION_lacking == (int)DECISION_why + 1, "the words stand at the end");

void
decision_write(struct rowout *out, enum language language, const struct record *row, size_t extras)
{
	const struct schema *schema = schema_of(RECORD_DECISION);
	struct text why = row->text[DECISION_why];
	struct text lacking = row->text[DECISION_lacking];
	char words[GLOSS_SIZE];

	for (size_t i = 0; i < DECISION_why; i++)
		recordout_cell(out, schema, language, row, i);
	if (why.n == 0)
		why = gloss_reasons(row->text[DECISION_reasons], language, words, sizeof(words));
	rowout_cell(out, CELL_TEXT, why);
	if (lacking.n == 0)
		lacking = gloss_facts(row->text[DECISION_missing], language, words, sizeof(words));
	rowout_cell(out, CELL_TEXT, lacking);
	recordout_end_row(out, row, extras);
}

bool
decision_is_price(const struct record *row)
{
	return text_listed(row->text[DECISION_reasons], ';', text_of(reason_code(REASON_PRICE)));
}

bool
decision_is_beside(const struct record *row)
{
	return decision_is_price(row) || unit_standing(row->value[DECISION_category]) == UNIT_ONCE;
}

void
decision_fill_none(struct record *row, const struct walk *walk)
{
	static const struct outcome nothing = { .category = WORD_CATEGORY_NONE };

	record_clear(row);
	decision_fill_household(row, walk->household);
	fill_amounts(row, &nothing);
	row->value[DECISION_category] = WORD_CATEGORY_NONE;
	row->value[DECISION_from] = walk->law->first;
}
