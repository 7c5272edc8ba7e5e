#include "aid/grant.h"

#include <stdio.h>
#include <string.h>

#include "rule/limit.h"

enum { MONTHS_A_YEAR = 12 };

static const struct rounding to_fen_down = { ROUND_DOWN, 1 };
static const struct rounding to_fen = { ROUND_HALF_UP, 1 };

/* One more of a list that is parted by ";", unless it has it. */
static void
add(char list[GRANT_TEXT], struct text item)
{
	size_t used = strlen(list);

	if (!text_listed(text_of(list), ';', item) && used + item.n + 1 < GRANT_TEXT)
		(void)snprintf(list + used, GRANT_TEXT - used, "%s%.*s", used > 0 ? ";" : "",
			       SHOW(item));
}

/* Facts without which there is no amount. */
static void
ask_facts(const struct record *row, struct grant *grant)
{
	static const int facts[] = { CASE_type, CASE_area, CASE_degree, CASE_persons };
	const struct schema *schema = schema_of(RECORD_CASE);

	for (size_t i = 0; i < ARRAY_LENGTH(facts); i++)
		if (row->value[facts[i]] == BLANK || row->value[facts[i]] == 0)
			add(grant->missing, schema->column[facts[i]].key);
}

static const struct value *
ask(const struct law *law, enum param param, struct grant *grant)
{
	const struct value *value = &law->value[param];
	char rule[128];

	if (!value->set) {
		(void)snprintf(rule, sizeof(rule), "rule:%s", param_key(param));
		add(grant->missing, text_of(rule));
		return value;
	}
	int64_t basis = document_basis(value->document->basis);

	grant->basis = basis > grant->basis ? basis : grant->basis;
	return value;
}

/* The same, of what the amount comes from. */
static const struct value *
ask_source(const struct law *law, enum param param, struct grant *grant)
{
	const struct value *value = ask(law, param, grant);

	if (value->set)
		add(grant->articles, VALUE_SOURCE(value));
	return value;
}

static enum param
factor_of(int64_t degree)
{
	return degree == WORD_DEGREE_LIGHT    ? PARAM_RELIEF_LIGHT
	       : degree == WORD_DEGREE_MEDIUM ? PARAM_RELIEF_MEDIUM
					      : PARAM_RELIEF_SEVERE;
}

/* What a limit allows so many persons; standard is of a year. */
static fen_t
most_of(const struct value *limit, const struct value *standard, int64_t persons)
{
	struct ratio each;

	if (limit->amount)
		return value_limit(limit, (size_t)persons);
	each = ratio_mul((struct ratio){ standard->whole, MONTHS_A_YEAR }, limit->ratio);
	return money_round(ratio_mul(each, ratio_whole(persons)), to_fen_down);
}

bool
grant_in_stages(const struct law *law, int64_t type)
{
	const struct value *flag =
		&law->value[type == WORD_RELIEF_EMERGENCY ? PARAM_RELIEF_STAGES_EMERGENCY
							  : PARAM_RELIEF_STAGES_EXPENDITURE];

	return flag->set && flag->whole != 0;
}

void
grant_of(const struct law *law, const struct record *row, struct grant *grant)
{
	const int64_t *value = row->value;
	bool joint = value[CASE_joint] == WORD_YESNO_YES;
	bool first = value[CASE_first] == WORD_YESNO_YES;
	int64_t persons = value[CASE_persons];
	int64_t months =
		value[CASE_months] == BLANK || value[CASE_months] == 0 ? 1 : value[CASE_months];

	*grant = (struct grant){ .basis = WORD_BASIS_OFFICIAL };
	ask_facts(row, grant);
	if (grant->missing[0] != '\0')
		return;
	const struct value *standard = ask_source(
		law, value[CASE_area] == WORD_AREA_URBAN ? PARAM_DIBAO_URBAN : PARAM_DIBAO_RURAL,
		grant);
	const struct value *factor = ask_source(law, factor_of(value[CASE_degree]), grant);
	const struct value *cap =
		ask_source(law, joint ? PARAM_RELIEF_CAP_JOINT : PARAM_RELIEF_CAP, grant);
	const struct value *town = ask(law, PARAM_RELIEF_TOWN, grant);
	const struct value *repeat = ask(law, PARAM_RELIEF_REPEAT, grant);
	const struct value *rounding = ask(law, PARAM_PAYMENT_ROUNDING, grant);
	const struct value *small = first ? ask(law, PARAM_RELIEF_SMALL, grant) : NULL;

	if (first)
		(void)ask(law, PARAM_RELIEF_PAPERS, grant);
	grant->known = grant->missing[0] == '\0';
	if (!grant->known)
		return;
	struct ratio month = { standard->whole, MONTHS_A_YEAR };
	struct ratio whole =
		ratio_mul(ratio_mul(month, factor->ratio), ratio_whole(persons * months));

	grant->standard = money_round(month, to_fen);
	grant->amount = money_round(whole, rounding->rounding);
	grant->most = most_of(cap, standard, persons);
	grant->town_limit = most_of(town, standard, persons);
	grant->small = small == NULL ? 0 : most_of(small, standard, persons);
	grant->repeat = (month_t)repeat->whole;
	grant->capped = grant->amount > grant->most;
	if (grant->capped)
		grant->amount = grant->most;
}
