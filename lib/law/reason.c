#include "law/reason.h"

#include <string.h>

static const struct entry {
	struct text code;
	struct text article;     /* parted by ";" */
	const char *sentence[2]; /* by enum language */
} entry[] = {
#define REASON(name, code, article, zh, en) { TEXT_INIT(code), TEXT_INIT(article), { zh, en } },
#include "law/reason.def"
#undef REASON
};

_Static_assert(REASONS <= 64, "a set of reasons is 64 bits");

const char *
reason_code(enum reason reason)
{
	return entry[reason].code.p;
}

const char *
reason_article(enum reason reason)
{
	return entry[reason].article.p;
}

const char *
reason_sentence(enum reason reason, enum language language)
{
	return entry[reason].sentence[language];
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

	for (int i = 0; i < REASONS; i++)
		if ((reasons >> i & 1) != 0)
			add(buf, size, &used, entry[i].code);
	return (struct text){ buf, used };
}

struct text
reason_articles(reasons_t reasons, char *buf, size_t size)
{
	size_t used = 0;

	for (int i = 0; i < REASONS; i++) {
		if ((reasons >> i & 1) == 0)
			continue;
		struct text rest = entry[i].article;

		while (rest.n > 0) {
			struct text item = text_next(&rest, ';');

			if (!text_listed((struct text){ buf, used }, ';', item))
				add(buf, size, &used, item);
		}
	}
	return (struct text){ buf, used };
}
