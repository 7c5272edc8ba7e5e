#ifndef JZ_CHECK_CARE_H
#define JZ_CHECK_CARE_H

#include "base/diag.h"
#include "register/household.h"
#include "register/record.h"

/*
 * Who is in special hardship chooses where to be cared for, and at home somebody does by an
 * agreement (社会救助法第十六条, 大办发〔2021〕30号（六）): report a person of whom the register
 * says otherwise.  A register without the columns keeps that elsewhere.
 */
void care_check(const struct record_reader *reader, const struct household *household,
		const struct person *person, struct diag *diag);

#endif
