#ifndef JZ_AID_EXCLUSION_H
#define JZ_AID_EXCLUSION_H

#include "aid/programme.h"
#include "rule/law.h"

/* Which programmes one person may have together, from exclusion.def. */
enum exclusion {
	EXCLUSION_OPEN, /* no document that is known here rules it: both may be asked for */
	EXCLUSION_TOGETHER,
	EXCLUSION_BARS, /* who has the first does not get the second */
	EXCLUSION_FULL, /* so it is where the first is paid whole, not topped up */
};

/* Of the pair in this order; *ground, which may be NULL, gets what it is cited by, or GROUND_NONE.
 */
enum exclusion exclusion_of(const struct law *law, enum programme first, enum programme second,
			    enum ground *ground);

#endif
