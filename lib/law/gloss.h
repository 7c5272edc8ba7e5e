#ifndef JZ_LAW_GLOSS_H
#define JZ_LAW_GLOSS_H

#include "base/diag.h"
#include "law/reason.h"

/*
 * Words for the codes that lists hold, for people: never read back.  A code that is none of ours,
 * a word of another version or of a person, stays as it is.  What does not fit is left out, and
 * no word is cut.  The text that comes back is in buf, ended by a zero.
 */

enum { GLOSS_SIZE = 4096 };

/* "DB_GRANT;SP_ELDER": "符合低保、老年人增发". */
struct text gloss_reasons(struct text codes, enum language language, char *buf, size_t size);

/* The same for a set of reasons that has not become codes yet, which need not be found. */
struct text gloss_reason_set(reasons_t reasons, enum language language, char *buf, size_t size);

/* "vehicles;rule:dibao.urban": "机动车数、政策数值“城市低保标准”". */
struct text gloss_facts(struct text facts, enum language language, char *buf, size_t size);

#endif
