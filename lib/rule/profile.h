#ifndef JZ_RULE_PROFILE_H
#define JZ_RULE_PROFILE_H

#include <stdbool.h>
#include <stddef.h>

#include "base/arena.h"
#include "base/diag.h"
#include "base/money.h"
#include "base/ratio.h"
#include "base/text.h"

/*
 * How aid for a bill is calculated: terms in the order in which they are applied, each at most
 * once; none where everything is paid.
 */
struct profile {
	const struct text *term; /* "deductible", "share", "cap" */
	const fen_t *amount;     /* of each that has one */
	size_t count;
	struct ratio share; /* 1 where there is none */
};

/*
 * Make words as they are written, "deductible 2000 yuan", "比例70%", such terms.  "all" alone has
 * none.  False where a word is no term, or one stands twice; *out is then left alone.
 */
bool profile_read(const struct text *word, size_t count, struct profile *out, struct arena *arena);

/* The word before the figure of a term: "起付线", "deductible "; and is it the share? */
struct text profile_word(struct text term, enum language language);
bool profile_is_share(struct text term);

#endif
