/* Amounts: what is read is written and read again as the same; rounding stays within a unit. */
#include <string.h>

#include "base/daxie.h"
#include "base/money.h"
#include "base/num.h"
#include "fuzz.h"

static void
check_rounding(fen_t amount)
{
	static const fen_t units[] = { 1, 10, 100, 1000 };
	struct ratio share = { amount, 12 };

	for (size_t i = 0; i < sizeof(units) / sizeof(*units); i++) {
		fen_t unit = units[i];
		fen_t up = money_round(share, (struct rounding){ ROUND_UP, unit });
		fen_t down = money_round(share, (struct rounding){ ROUND_DOWN, unit });
		fen_t half = money_round(share, (struct rounding){ ROUND_HALF_UP, unit });

		FUZZ(up % unit == 0 && down % unit == 0 && (half == up || half == down));
		FUZZ(down * 12 <= amount && amount <= up * 12 && up - down <= unit);
	}
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	const char *s = (const char *)data;
	char buf[MONEY_SIZE];
	char num[NUM_SIZE];
	fen_t amount = -7;
	fen_t again;
	int64_t n;

	if (num_parse(s, size, INT64_MAX, &n)) {
		num_format(n, num);
		FUZZ(n >= 0 && num_parse(num, strlen(num), INT64_MAX, &again));
		FUZZ(again == n);
	}
	if (money_parse(s, size, &amount) != MONEY_OK) {
		FUZZ(amount == -7);
		return 0;
	}
	FUZZ(amount >= 0 && amount <= MONEY_MAX);
	money_format(amount, buf);
	FUZZ(money_parse(buf, strlen(buf), &again) == MONEY_OK && again == amount);
	check_rounding(amount);
	return 0;
}
