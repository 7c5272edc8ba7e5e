#ifndef JZ_AID_NEED_H
#define JZ_AID_NEED_H

#include "base/bits.h"
#include "base/truth.h"
#include "law/walk.h"

/* What programmes ask besides the class, from need.def; no test of it stands elsewhere. */
enum need {
#define NEED(name, ...) NEED_##name,
#include "aid/need.def"
#undef NEED
	NEEDS
};

/* A set of needs, one bit each. */
typedef uint64_t needs_t;

_Static_assert((int)NEEDS <= 64, "every need has a bit");

#define NEED_BIT(need) (UINT64_C(1) << (need))

struct need_info {
	int cost;           /* of the question: 1 to 3 */
	const char *say[2]; /* that it holds, by enum language */
	const char *ask[2]; /* the question that settles it */
};

const struct need_info *need_of(enum need need);

/*
 * Does it hold for the person of a seat?  What no column has is unknown, also where the register
 * lacks the column (absent: by REGISTER_…, one bit each); a blank means what its column says.
 */
enum truth need_test(enum need need, const struct walk *walk, size_t seat, bits_t absent);

#endif
