#include "warn/warnrule.h"

#include <stdlib.h>

/* ---- the table ---- */

/* False, with the word that cannot be used. */
static bool
refuse(struct text *wrong, struct text word)
{
	*wrong = word;
	return false;
}

/* "disease", or "employment=none": a column of the register, and perhaps a word of its set. */
static bool
take_fact(struct warnrule *rule, struct text part, struct text *wrong)
{
	const struct schema *schema = schema_of(RECORD_REGISTER);
	struct text rest = part;
	struct text key = text_next(&rest, '=');
	int column = column_by_key(schema, key);
	struct warnrule_fact fact = { column, BLANK };

	if (column < 0 || rule->facts == WARNRULE_FACTS)
		return refuse(wrong, part);
	if (rest.n > 0) {
		if (schema->column[column].kind != KIND_WORD)
			return refuse(wrong, part);
		fact.word = word_parse(schema->column[column].words, rest);
		if (fact.word < 0)
			return refuse(wrong, part);
	}
	rule->fact[rule->facts++] = fact;
	return true;
}

static bool
take_programme(struct warnrule *rule, struct text part, struct text *wrong)
{
	for (enum programme p = 0; p < PROGRAMMES; p++)
		if (text_equal(part, text_of(programme_of(p)->code))) {
			rule->programmes |= BITS((int)p);
			return true;
		}
	return refuse(wrong, part);
}

static bool
take_list(struct warnrule *rule, struct text list,
	  bool (*take)(struct warnrule *rule, struct text part, struct text *wrong),
	  struct text *wrong)
{
	while (list.n > 0)
		if (!take(rule, text_next(&list, '|'), wrong))
			return false;
	return true;
}

static bool
make(struct warnrule *rule, const struct record *row, struct text *wrong)
{
	struct text least = row->text[WARNRULE_least];
	int param = least.n == 0 ? (int)PARAM_COUNT : param_find(least);

	*rule = (struct warnrule){ .signal = row->value[WARNRULE_signal],
				   .gap = row->value[WARNRULE_gap],
				   .strength = row->value[WARNRULE_strength] };
	*wrong = TEXT_NONE;
	if (row->bad || rule->signal == BLANK || rule->gap == BLANK || rule->strength == BLANK)
		return false;
	if (param < 0 ||
	    (param < (int)PARAM_COUNT && param_kind((enum param)param) != PARAM_IS_MONEY))
		return refuse(wrong, least);
	rule->least = (enum param)param;
	return take_list(rule, row->text[WARNRULE_facts], take_fact, wrong) &&
	       take_list(rule, row->text[WARNRULE_programmes], take_programme, wrong);
}

bool
warnrule_read(struct warnrules *rules, const char *path, struct diag *diag)
{
	static const int required[] = { WARNRULE_signal, WARNRULE_gap, WARNRULE_strength, -1 };
	struct record_reader *reader = record_open(
		path, RECORD_WARNRULE, &(struct table_options){ 0 }, NULL, required, diag);
	struct record row;
	enum table_result result;
	bool good = true;

	while ((result = record_each(reader, &row)) == TABLE_ROW) {
		struct warnrule rule;
		struct text wrong;

		if (!make(&rule, &row, &wrong)) {
			diag_say(diag, DIAG_WARN_TABLE, .at = record_where(reader, &row, -1),
				 .value = wrong);
			good = false;
			continue;
		}
		rule.why[LANGUAGE_ZH] = arena_text(&rules->arena, row.text[WARNRULE_why]);
		rule.why[LANGUAGE_EN] = arena_text(&rules->arena, row.text[WARNRULE_why_en]);
		rules->rule =
			arena_grow(rules->rule, &rules->room, rules->count, sizeof(*rules->rule));
		rules->rule[rules->count++] = rule;
	}
	record_close(reader);
	return good && result == TABLE_END;
}

/* ---- how strong ---- */

static enum truth
fits(const struct warnrule *rule, const struct law *law, int64_t amount)
{
	if (rule->least == PARAM_COUNT)
		return TRUTH_YES;
	const struct value *least = &law->value[rule->least];

	return amount == BLANK || !least->set ? TRUTH_UNKNOWN : truth_of(amount >= least->whole);
}

struct warnrule_found
warnrule_find(const struct warnrules *rules, const struct law *law, int64_t signal, int64_t gap,
	      int64_t amount)
{
	struct warnrule_found found = { .truth = TRUTH_NO };

	for (size_t i = 0; i < rules->count; i++) {
		const struct warnrule *rule = &rules->rule[i];

		if (rule->signal != signal || rule->gap != gap)
			continue;
		enum truth truth = fits(rule, law, amount);

		/* the stronger rows stand first: what does not reach this one reaches none, and
		 * what may be stronger is not called weaker */
		if (truth == TRUTH_NO || found.truth == TRUTH_NO)
			found = (struct warnrule_found){ truth, NULL, amount == BLANK,
							 rule->least };
		found.rule = rule;
		if (truth == TRUTH_YES)
			break;
	}
	return found;
}

/* ---- what the register has ---- */

bits_t
warnrule_programmes(const struct warnrules *rules, int64_t signal)
{
	bits_t programmes = 0;

	for (size_t i = 0; i < rules->count; i++)
		if (rules->rule[i].signal == signal)
			programmes |= rules->rule[i].programmes;
	return programmes;
}

static bool
has(const struct warnrule_fact *fact, int64_t amount, const struct household *household,
    const struct person *person)
{
	const struct column *column = &schema_of(RECORD_REGISTER)->column[fact->column];
	const struct record *row =
		column->scope == SCOPE_HOUSEHOLD ? &household->row : &person->row;
	int64_t value = row->value[fact->column];

	if (cell_is_text(column))
		return row->text[fact->column].n > 0;
	if (fact->word != BLANK)
		return value == fact->word;
	if (column->kind == KIND_MONEY)
		return value > 0 && (amount == BLANK || value >= amount);
	return value != BLANK;
}

int
warnrule_lacks(const struct warnrules *rules, int64_t signal, int64_t amount,
	       const struct household *household, const struct person *person, bits_t absent)
{
	for (size_t i = 0; i < rules->count; i++) {
		const struct warnrule *rule = &rules->rule[i];
		int first = -1;
		bool known = false;

		for (size_t k = 0; rule->signal == signal && k < rule->facts; k++) {
			if (bits_has(absent, rule->fact[k].column))
				continue;
			first = first < 0 ? rule->fact[k].column : first;
			known |= has(&rule->fact[k], amount, household, person);
		}
		if (first >= 0 && !known)
			return first;
	}
	return -1;
}

void
warnrule_free(struct warnrules *rules)
{
	free(rules->rule);
	arena_free(&rules->arena);
	*rules = (struct warnrules){ 0 };
}
