#include "urgent/struckpay.h"

static const struct kind {
	enum reason reason;
	enum param each; /* of a house that collapsed; those of less damage stand behind it */
	bool persons;
	bool days;
} kinds[] = {
	[WORD_DISASTER_EMERGENCY - WORD_DISASTER_EMERGENCY] = { REASON_DISASTER_EMERGENCY,
								PARAM_DISASTER_EMERGENCY, true,
								false },
	[WORD_DISASTER_TRANSITION - WORD_DISASTER_EMERGENCY] = { REASON_DISASTER_TRANSITION,
								 PARAM_DISASTER_TRANSITION, true,
								 true },
	[WORD_DISASTER_DROUGHT - WORD_DISASTER_EMERGENCY] = { REASON_DISASTER_DROUGHT,
							      PARAM_DISASTER_DROUGHT, true, false },
	[WORD_DISASTER_WINTER - WORD_DISASTER_EMERGENCY] = { REASON_DISASTER_WINTER,
							     PARAM_DISASTER_WINTER, true, false },
	[WORD_DISASTER_HOUSING - WORD_DISASTER_EMERGENCY] = { REASON_DISASTER_HOUSING,
							      PARAM_DISASTER_HOUSE_COLLAPSED, false,
							      false },
};

/* A count that the amount goes by; 1 where it does not. */
static int64_t
count_of(struct struckpay *pay, const struct record *row, int column, bool asked)
{
	int64_t count = row->value[column];

	if (!asked)
		return 1;
	if (count == BLANK || count <= 0)
		ruleask_lack(&pay->asked, schema_of(RECORD_STRUCK)->column[column].key);
	return count;
}

void
struckpay_of(const struct law *law, const struct record *row, struct struckpay *pay)
{
	const struct kind *kind = &kinds[row->value[STRUCK_kind] - WORD_DISASTER_EMERGENCY];
	bool house = !kind->persons;
	int64_t damage = row->value[STRUCK_damage];
	enum param each = kind->each;

	*pay = (struct struckpay){ .reason = kind->reason, .asked = RULEASK_BEGIN };
	int64_t persons = count_of(pay, row, STRUCK_persons, kind->persons);
	int64_t days = count_of(pay, row, STRUCK_days, kind->days);

	if (house && damage == BLANK)
		ruleask_lack(&pay->asked, schema_of(RECORD_STRUCK)->column[STRUCK_damage].key);
	else if (house)
		each += (enum param)(damage - WORD_DAMAGE_COLLAPSED);
	const struct value *value = ruleask_source(&pay->asked, law, each);

	if (kind->days)
		pay->days_most =
			ruleask_value(&pay->asked, law, PARAM_DISASTER_TRANSITION_DAYS)->whole;
	pay->known = pay->asked.missing[0] == '\0';
	if (pay->known)
		pay->amount = value->whole * persons * days;
}
