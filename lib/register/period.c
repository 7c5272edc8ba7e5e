#include "register/period.h"

bool
period_check(const struct record_reader *reader, const struct schema *schema,
	     const struct record *record, struct diag *diag)
{
	int64_t from = record->value[DECISION_from];
	int64_t until = record->value[DECISION_until];

	if (schema != schema_of(RECORD_DECISION) || from == BLANK || until == BLANK ||
	    from <= until)
		return true;
	struct where where = record_where(reader, record, DECISION_until);

	diag_say(diag, DIAG_PERIOD, .at = where, .value = MONTH_TEXT((month_t)until),
		 .one = MONTH_TEXT((month_t)from));
	return false;
}
