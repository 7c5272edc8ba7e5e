#ifndef JZ_REGISTER_PERIOD_H
#define JZ_REGISTER_PERIOD_H

#include "register/record.h"

/*
 * Is the first month of a row, where its file has terms of months, not after the last?  False
 * where it is, which was reported: somebody mistyped one of the two, and nobody knows which.
 */
bool period_check(const struct record_reader *reader, const struct schema *schema,
		  const struct record *record, struct diag *diag);

#endif
