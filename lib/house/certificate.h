#ifndef JZ_HOUSE_CERTIFICATE_H
#define JZ_HOUSE_CERTIFICATE_H

#include <stdint.h>

#include "base/text.h"
#include "civil/disability.h"

/* The number of a disability certificate against what else is said of the person. */

enum certificate_fault {
	CERTIFICATE_OTHER = 1, /* it has another identity number than the person */
	CERTIFICATE_TYPE = 2,
	CERTIFICATE_GRADE = 4,
};

/*
 * Which of them, as bits.  number: of 18 places, or blank; type and grade: words of their sets.
 * What is below 0, as BLANK is, or blank is not compared.
 */
unsigned certificate_faults(const struct disability *card, struct text number, int64_t type,
			    int64_t grade);

#endif
