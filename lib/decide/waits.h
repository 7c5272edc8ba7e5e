#ifndef JZ_DECIDE_WAITS_H
#define JZ_DECIDE_WAITS_H

#include "base/diag.h"
#include "register/record.h"

/*
 * Why a decision that is undecided or invalid waits, in words: "待定（缺少金融资产、机动车数）",
 * for a message.  A list of facts that is too long for buf is cut behind a whole word; the text is
 * in buf.
 */
enum { WAITS_SIZE = 2048 };
struct text waits_words(const struct record *decision, enum language language,
			char buf[WAITS_SIZE]);

/* Does it wait for a rule value, "rule:KEY" in missing, and not for facts alone? */
bool waits_for_rule(const struct record *decision);

#endif
