#include "law/phaseout.h"

struct phaseout
phaseout_term(const struct household *household, int64_t months, month_t now)
{
	int64_t cell = household->cell.value[REGISTER_phase_out_start];
	month_t start = cell == BLANK ? now + 1 : (month_t)cell;

	return (struct phaseout){
		.from = start > now + 1 ? start : now + 1,
		.until = start + (month_t)months - 1,
	};
}

int64_t
phaseout_amount(const struct household *household)
{
	int64_t base = household->cell.value[REGISTER_phase_out_base];

	return base != BLANK ? base : household->cell.value[REGISTER_amount];
}
