#include "base/truth.h"

enum truth
truth_and(enum truth a, enum truth b)
{
	if (a == TRUTH_NO || b == TRUTH_NO)
		return TRUTH_NO;
	return a == TRUTH_UNKNOWN ? a : b;
}

enum truth
truth_or(enum truth a, enum truth b)
{
	if (a == TRUTH_YES || b == TRUTH_YES)
		return TRUTH_YES;
	return a == TRUTH_UNKNOWN ? a : b;
}

enum truth
truth_of(int condition)
{
	return condition ? TRUTH_YES : TRUTH_NO;
}
