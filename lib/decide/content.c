#include "decide/content.h"

#include <string.h>

#include "base/digest.h"
#include "base/prose.h"
#include "civil/idcard.h"

enum { FOLD_SIZE = 256 };

static void
put(struct prose *prose, struct text field)
{
	char buf[FOLD_SIZE];

	prose_text(prose, text_fold(field, buf, sizeof(buf)));
	prose_add(prose, "\n", "\n");
}

char *
content_id(struct text household, struct text person_id, struct text person,
	   const struct text *more, size_t n, char id[CONTENT_SIZE])
{
	struct prose prose = { .language = LANGUAGE_EN };
	char digest[DIGEST_SIZE];
	struct idcard card;

	put(&prose, household);
	if (idcard_parse(person_id, day_of(9999, 12, 31), &card) == IDCARD_OK)
		put(&prose, text_of(card.normalized));
	else
		put(&prose, person);
	for (size_t i = 0; i < n; i++)
		put(&prose, more[i]);
	(void)digest_of((struct text){ prose.p, prose.n }, digest);
	prose_free(&prose);
	memcpy(id, digest, CONTENT_SIZE - 1);
	id[CONTENT_SIZE - 1] = '\0';
	return id;
}
