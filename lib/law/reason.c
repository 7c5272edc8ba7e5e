#include "law/reason.h"

#include <string.h>

static const struct entry {
	struct text code;
	enum ground ground[2];
	const char *sentence[2]; /* by enum language */
	const char *brief[2];
} entry[] = {
#define REASON(name, code, ground, other, zh, en, brief_zh, brief_en)                              \
	{ TEXT_INIT(code),                                                                         \
	  { GROUND_##ground, GROUND_##other },                                                     \
	  { zh, en },                                                                              \
	  { brief_zh, brief_en } },
#include "law/reason.def"
#undef REASON
};

_Static_assert(REASONS <= 64, "a set of reasons is 64 bits");

const char *
reason_code(enum reason reason)
{
	return entry[reason].code.p;
}

int
reason_find(struct text code)
{
	for (int i = 0; i < REASONS; i++)
		if (text_equal(code, entry[i].code))
			return i;
	return -1;
}

enum ground
reason_ground(enum reason reason, size_t i)
{
	return i < ARRAY_LENGTH(entry[reason].ground) ? entry[reason].ground[i] : GROUND_NONE;
}

const char *
reason_sentence(enum reason reason, enum language language)
{
	return entry[reason].sentence[language];
}

const char *
reason_brief(enum reason reason, enum language language)
{
	return entry[reason].brief[language];
}

/* Add an item behind a semicolon, unless it does not fit. */
static void
add(char *buf, size_t size, size_t *used, struct text item)
{
	if (*used + item.n + 1 > size)
		return;
	if (*used > 0)
		buf[(*used)++] = ';';
	memcpy(buf + *used, item.p, item.n);
	*used += item.n;
}

struct text
reason_codes(reasons_t reasons, char *buf, size_t size)
{
	size_t used = 0;

	for (; reasons != 0; reasons &= reasons - 1)
		add(buf, size, &used, entry[__builtin_ctzll(reasons)].code);
	return (struct text){ buf, used };
}

struct text
reason_articles(const struct law *law, reasons_t reasons, char *buf, size_t size)
{
	size_t used = 0;

	for (; reasons != 0; reasons &= reasons - 1) {
		enum reason reason = (enum reason)__builtin_ctzll(reasons);
		enum ground ground;

		for (size_t k = 0; (ground = reason_ground(reason, k)) != GROUND_NONE; k++)
			law_cite_add(law, ground, buf, size, &used);
	}
	return (struct text){ buf, used };
}
