#ifndef JZ_RULE_WORDLIST_H
#define JZ_RULE_WORDLIST_H

#include <stdbool.h>
#include <stddef.h>

#include "base/arena.h"
#include "base/text.h"

/* Words parted by "、", "," or "，", as a rule file has them. */

/* Cut the first word off *t; is there a comma, and so another word, behind it? */
bool wordlist_cut(struct text *t, struct text *word);

/* All of them, in memory of the arena, parts of t; NULL where one is blank or stands twice. */
const struct text *wordlist_read(struct text t, size_t *count, struct arena *arena);

#endif
