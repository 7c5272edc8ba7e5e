#ifndef JZ_LAW_REASON_H
#define JZ_LAW_REASON_H

#include <stddef.h>
#include <stdint.h>

#include "base/diag.h"
#include "base/text.h"
#include "rule/law.h"

/* Why a decision is as it is: permanent codes, each with its grounds and one sentence. */
enum reason {
#define REASON(name, code, ground, other, zh, en, brief_zh, brief_en) REASON_##name,
#include "law/reason.def"
#undef REASON
	REASONS
};

/* The fixed tiers. */
#define REASON_TIERS (REASON_BIT(TIER_A) | REASON_BIT(TIER_B) | REASON_BIT(TIER_C))

/* A set of reasons, one bit each. */
typedef uint64_t reasons_t;

#define REASON_BIT(name) (UINT64_C(1) << REASON_##name)

const char *reason_code(enum reason reason);
/* The reason of a code, as it is written; -1 where there is none. */
int reason_find(struct text code);
/* What it is cited by, i from 0; GROUND_NONE at the end. */
enum ground reason_ground(enum reason reason, size_t i);
const char *reason_sentence(enum reason reason, enum language language);
/* In a few words, for a cell: "符合低保". */
const char *reason_brief(enum reason reason, enum language language);

/* "DB_GRANT;SP_ELDER", as the column reasons has it.  Writes at most size bytes. */
struct text reason_codes(reasons_t reasons, char *buf, size_t size);

/* Their articles by the law of the date, each once, parted by ";".  Writes at most size bytes. */
struct text reason_articles(const struct law *law, reasons_t reasons, char *buf, size_t size);

#endif
