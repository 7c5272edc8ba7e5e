#include "base/daxie.h"

#include <assert.h>
#include <string.h>

#define DAXIE_LIMIT INT64_C(100000000000000000) /* fen */

struct writer {
	char *buf;
	size_t used;
};

static const char *const digits[] = { "零", "壹", "贰", "叁", "肆", "伍", "陆", "柒", "捌", "玖" };

static void
put(struct writer *writer, const char *s)
{
	size_t n = strlen(s);

	assert(writer->used + n < DAXIE_SIZE);
	memcpy(writer->buf + writer->used, s, n + 1);
	writer->used += n;
}

/*
 * Four digits and their unit.  *gap: a zero is owed before the next digit that is written.
 */
static void
put_group(struct writer *writer, int64_t group, const char *unit, bool *gap)
{
	static const char *const places[] = { "仟", "佰", "拾", "" };
	int64_t at = 1000;

	for (size_t i = 0; i < 4; i++, at /= 10) {
		int64_t digit = group / at % 10;

		if (digit == 0) {
			*gap = writer->used > 0;
			continue;
		}
		if (*gap)
			put(writer, "零");
		*gap = false;
		put(writer, digits[digit]);
		put(writer, places[i]);
	}
	if (group > 0)
		put(writer, unit);
}

char *
daxie_format(fen_t amount, char buf[DAXIE_SIZE])
{
	static const struct {
		int64_t yuan;
		const char *unit;
	} groups[] = {
		{ INT64_C(1000000000000), "万亿" }, { 100000000, "亿" }, { 10000, "万" }, { 1, "" }
	};
	struct writer writer = { buf, 0 };
	int64_t yuan = amount / 100;
	int64_t jiao = amount / 10 % 10;
	int64_t fen = amount % 10;
	bool gap = false;

	assert(amount >= 0 && amount < DAXIE_LIMIT);
	buf[0] = '\0';
	for (size_t i = 0; i < ARRAY_LENGTH(groups); i++)
		put_group(&writer, yuan / groups[i].yuan % 10000, groups[i].unit, &gap);
	if (yuan > 0 || amount == 0)
		put(&writer, yuan > 0 ? "元" : "零元");
	if (jiao > 0) {
		put(&writer, digits[jiao]);
		put(&writer, "角");
	} else if (fen > 0 && yuan > 0) {
		put(&writer, "零");
	}
	if (fen > 0) {
		put(&writer, digits[fen]);
		put(&writer, "分");
	} else {
		put(&writer, "整");
	}
	return buf;
}

char *
daxie_bill(fen_t amount, char buf[DAXIE_SIZE])
{
	static const char currency[] = "人民币";
	char words[DAXIE_SIZE];
	struct writer writer = { buf, 0 };

	put(&writer, currency);
	put(&writer, daxie_format(amount, words));
	return buf;
}
