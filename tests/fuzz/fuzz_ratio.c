/* Ratios: what is read is reduced, and written and read again it is the same. */
#include <string.h>

#include "base/ratio.h"
#include "fuzz.h"

static bool
equal(struct ratio a, struct ratio b)
{
	return a.num == b.num && a.den == b.den;
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct ratio r = { -7, -7 };
	struct ratio again;
	char buf[RATIO_SIZE];

	if (!ratio_parse((const char *)data, size, &r)) {
		FUZZ(r.num == -7 && r.den == -7);
		return 0;
	}
	FUZZ(r.num >= 0 && r.den > 0);
	ratio_format(r, buf);
	if (ratio_parse(buf, strlen(buf), &again))
		FUZZ(equal(again, r));
	FUZZ(ratio_compare(r, r) == 0 && equal(ratio_mul(r, ratio_whole(1)), r));
	FUZZ(equal(ratio_add(r, ratio_whole(0)), r));
	FUZZ(ratio_compare_times(r.num, r, r.den) == 0);
	FUZZ(ratio_compare_times(r.num + 1, r, r.den) > 0);
	FUZZ(ratio_compare_times(r.num - 1, r, r.den) < 0);
	return 0;
}
