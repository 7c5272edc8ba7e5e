#include "urgent/grant.h"

#include "rule/limit.h"

enum { MONTHS_A_YEAR = 12 };

static const struct rounding to_fen_down = { ROUND_DOWN, 1 };
static const struct rounding to_fen = { ROUND_HALF_UP, 1 };

/* Facts without which there is no amount. */
static void
ask_facts(const struct record *row, struct grant *grant)
{
	static const int facts[] = { CASE_type, CASE_area, CASE_degree, CASE_persons };
	const struct schema *schema = schema_of(RECORD_CASE);

	for (size_t i = 0; i < ARRAY_LENGTH(facts); i++)
		if (row->value[facts[i]] == BLANK || row->value[facts[i]] == 0)
			ruleask_lack(&grant->asked, schema->column[facts[i]].key);
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
	struct ruleask *asked = &grant->asked;
	bool joint = value[CASE_joint] == WORD_YESNO_YES;
	bool first = value[CASE_first] == WORD_YESNO_YES;
	int64_t persons = value[CASE_persons];
	int64_t months =
		value[CASE_months] == BLANK || value[CASE_months] == 0 ? 1 : value[CASE_months];

	*grant = (struct grant){ .asked = RULEASK_BEGIN };
	ask_facts(row, grant);
	if (asked->missing[0] != '\0')
		return;
	const struct value *standard = ruleask_source(
		asked, law,
		value[CASE_area] == WORD_AREA_URBAN ? PARAM_DIBAO_URBAN : PARAM_DIBAO_RURAL);
	const struct value *factor = ruleask_source(asked, law, factor_of(value[CASE_degree]));
	const struct value *cap =
		ruleask_source(asked, law, joint ? PARAM_RELIEF_CAP_JOINT : PARAM_RELIEF_CAP);
	const struct value *town = ruleask_value(asked, law, PARAM_RELIEF_TOWN);
	const struct value *repeat = ruleask_value(asked, law, PARAM_RELIEF_REPEAT);
	const struct value *rounding = ruleask_value(asked, law, PARAM_PAYMENT_ROUNDING);
	const struct value *small = first ? ruleask_value(asked, law, PARAM_RELIEF_SMALL) : NULL;

	if (first)
		(void)ruleask_value(asked, law, PARAM_RELIEF_PAPERS);
	grant->known = asked->missing[0] == '\0';
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
