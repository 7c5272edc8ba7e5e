#include "law/phaseout.h"

struct phaseout
phaseout_term(const struct household *household, int64_t months, month_t first)
{
	int64_t cell = household->row.value[REGISTER_phase_out_start];
	month_t start = cell == BLANK ? first : (month_t)cell;

	return (struct phaseout){
		.from = start > first ? start : first,
		.until = start + (month_t)months - 1,
	};
}

int
phaseout_column(const struct household *household)
{
	return household->row.value[REGISTER_phase_out_base] != BLANK ? REGISTER_phase_out_base
								      : REGISTER_amount;
}

void
phaseout_check(const struct household *household, const struct record_reader *reader,
	       struct diag *diag)
{
	const int64_t *cell = household->row.value;

	if (cell[REGISTER_category] != WORD_CATEGORY_PHASE_OUT ||
	    cell[REGISTER_phase_out_start] != BLANK)
		return;
	struct where where = record_where(reader, &household->row, REGISTER_phase_out_start);

	where.household = household->id;
	diag_say(diag, DIAG_PHASE_OUT_START, .at = where);
}
