/* A value of a rule, read for every key, as a value and as the bound of a limit. */
#include "base/arena.h"
#include "fuzz.h"
#include "rule/param.h"
#include "rule/same.h"

typedef enum value_fault reading(enum param param, struct text written, struct value *out,
				 struct text *at, struct arena *arena);

static void
run(reading *read, enum param param, struct text written, struct arena *arena)
{
	struct value value = { 0 };
	struct value again = { 0 };
	struct text at = { 0 };
	enum value_fault fault = read(param, written, &value, &at, arena);

	FUZZ(read(param, written, &again, &at, arena) == fault);
	if (fault != VALUE_OK)
		return;
	FUZZ(value.whole >= 0 && (value.ratio.den == 0 || value.ratio.num >= 0));
	FUZZ(same_value(&value, &again) && same_value(&again, &value));
	if (param_ordered(param))
		FUZZ(value_compare(&value, &again) == 0);
	bool own = param_kind(param) == PARAM_IS_MODE || param_kind(param) == PARAM_IS_GRADES;

	for (size_t i = 0; i < value.count; i++)
		FUZZ(value.list[i].n > 0 &&
		     (own || (value.list[i].p >= written.p &&
			      value.list[i].p + value.list[i].n <= written.p + written.n)));
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct text written = { (const char *)data, size };
	struct arena arena = { 0 };

	if (text_valid(written.p, size) < size || size == 0)
		return 0;
	for (int param = 0; param < PARAM_COUNT; param++) {
		run(value_parse, (enum param)param, written, &arena);
		run(value_parse_bound, (enum param)param, written, &arena);
	}
	arena_free(&arena);
	return 0;
}
