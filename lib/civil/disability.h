#ifndef JZ_CIVIL_DISABILITY_H
#define JZ_CIVIL_DISABILITY_H

#include "civil/idcard.h"

/*
 * Numbers of disability certificates (残疾人证): the identity number, a digit for the type, a
 * digit for the grade, and B1 to B9 behind where the certificate was issued again.
 */

enum disability_fault {
	DISABILITY_OK,
	DISABILITY_BLANK,
	DISABILITY_LENGTH,   /* neither 20 nor 22 places */
	DISABILITY_IDENTITY, /* the first 18 places are no good identity number */
	DISABILITY_TYPE,     /* place 19 is not 1 to 7 */
	DISABILITY_GRADE,    /* place 20 is not 1 to 4 */
	DISABILITY_SUFFIX,   /* places 21 and 22 are not B and 1 to 9 */
};

/* As place 19 has them. */
enum disability_type {
	DISABILITY_VISUAL = 1,
	DISABILITY_HEARING,
	DISABILITY_SPEECH,
	DISABILITY_PHYSICAL,
	DISABILITY_INTELLECTUAL,
	DISABILITY_MENTAL,
	DISABILITY_MULTIPLE,
};

struct disability {
	struct idcard person;
	enum disability_type type;
	int grade;   /* 1, the gravest, to 4 */
	int reissue; /* 0: the first certificate */
};

/* Read a certificate number, as idcard_parse() does.  On any fault *out is left alone. */
enum disability_fault disability_parse(struct text cell, day_t not_after, struct disability *out);

#endif
