#include "audit/auditpair.h"

#include "base/text.h"
#include "register/word.h"

#define CHECK(...)
#define NAMED(...)
#define NEVER(...)
#define MEET(...)
#define SEEN(...)
#define EXCLUDE(a, b, ground) { WORD_CATEGORY_##a, WORD_CATEGORY_##b, GROUND_##ground },
static const struct pair {
	int64_t a;
	int64_t b;
	enum ground ground;
} pairs[] = {
#include "audit/audit.def"
};
#undef CHECK
#undef NAMED
#undef NEVER
#undef MEET
#undef SEEN
#undef EXCLUDE

enum ground
auditpair_ground(int64_t a, int64_t b)
{
	for (size_t i = 0; i < ARRAY_LENGTH(pairs); i++)
		if ((a == pairs[i].a && b == pairs[i].b) || (a == pairs[i].b && b == pairs[i].a))
			return pairs[i].ground;
	return GROUND_NONE;
}
