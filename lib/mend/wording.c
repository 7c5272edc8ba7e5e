#include "mend/wording.h"

#include <string.h>

#include "mend/local.h"

static const struct wording {
	enum heading_home home;
	int place;
	struct text qualifiers; /* parted by "|" */
	struct text cores;
} wordings[] = {
#define WORDING(home, column, qualifiers, cores)                                                   \
	{ HEADING_##home, home##_##column, TEXT_INIT(qualifiers), TEXT_INIT(cores) },
#include "mend/wording.def"
#undef WORDING
};

/* Without the signs that part its words: 村/社区, 银行卡（折）号, “一卡通”账号. */
static struct text
drop_signs(struct text folded, char buf[HEADING_SIZE])
{
	static const struct text signs =
		TEXT_INIT("其中:|其中|/|、|(|)|“|”|\"|·|-|—|<|>|《|》|[|]|【|】|和|或|的");
	size_t n = 0;

	while (folded.n > 0) {
		struct text rest = signs;
		size_t used = 0;

		while (rest.n > 0 && used == 0) {
			struct text sign = text_next(&rest, '|');

			if (text_begins(folded, sign))
				used = sign.n;
		}
		if (used == 0)
			buf[n++] = folded.p[0];
		used += used == 0;
		folded = (struct text){ folded.p + used, folded.n - used };
	}
	return (struct text){ buf, n };
}

/* Is it nothing but words of the list, one behind the other? */
static bool
is_made_of(struct text t, struct text words)
{
	bool reached[HEADING_SIZE + 1] = { true };

	for (size_t at = 0; at < t.n; at++) {
		struct text rest = words;
		struct text here = { t.p + at, t.n - at };

		while (reached[at] && rest.n > 0) {
			struct text word = text_next(&rest, '|');

			if (text_begins(here, word))
				reached[at + word.n] = true;
		}
	}
	return reached[t.n];
}

static bool
fits(const struct wording *wording, struct text heading)
{
	struct text cores = wording->cores;

	while (cores.n > 0) {
		struct text core = text_next(&cores, '|');

		if (text_ends(heading, core) &&
		    is_made_of((struct text){ heading.p, heading.n - core.n }, wording->qualifiers))
			return true;
	}
	return false;
}

/* 10月保障金 is the 月保障金 of one month. */
static struct text
drop_month(struct text folded)
{
	size_t digits = 0;

	while (digits < folded.n && text_is_digit(folded.p[digits]))
		digits++;
	struct text rest = { folded.p + digits, folded.n - digits };

	return digits <= 2 && text_begins(rest, TEXT("月")) ? rest : folded;
}

struct heading
wording_find(struct text folded)
{
	char buf[HEADING_SIZE];

	if (folded.n > sizeof(buf))
		return heading_none();
	struct text heading = drop_signs(drop_month(folded), buf);

	for (size_t i = 0; i < sizeof(wordings) / sizeof(*wordings); i++)
		if (fits(&wordings[i], heading))
			return (struct heading){ .home = wordings[i].home,
						 .place = wordings[i].place,
						 .scale = 1,
						 .loose = true };
	return heading_none();
}
