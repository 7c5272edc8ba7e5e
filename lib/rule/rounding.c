#include "rule/rounding.h"

#include "base/num.h"

enum { UNITS_MOST = 1000000000 };

bool
rounding_parse(struct text t, struct rounding *out)
{
	static const struct {
		const char *words;
		int64_t number;
	} modes[] = { { "up to |进到|进位到", ROUND_UP },
		      { "down to |舍到|舍去到", ROUND_DOWN },
		      { "half-up to |四舍五入到", ROUND_HALF_UP } },
	  units[] = { { " yuan|元", 100 }, { " jiao|角", 10 }, { " fen|分", 1 } };
	int64_t times;
	size_t mode = 0;
	size_t unit = 0;

	while (mode < 3 && !text_begins_any(t, modes[mode].words))
		mode++;
	while (unit < 3 && !text_ends_any(t, units[unit].words))
		unit++;
	if (mode == 3 || unit == 3)
		return false;
	t = text_drop_end(text_drop_begin(t, modes[mode].words), units[unit].words);
	t = text_trim(t);
	if (!num_parse(t.p, t.n, UNITS_MOST, &times) || times == 0)
		return false;
	*out = (struct rounding){ (enum round_mode)modes[mode].number, times * units[unit].number };
	return true;
}
