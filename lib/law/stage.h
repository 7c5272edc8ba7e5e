#ifndef JZ_LAW_STAGE_H
#define JZ_LAW_STAGE_H

#include "base/diag.h"

/* The stages of the walk, from stage.def, in their order. */
enum stage {
#define STAGE(name, zh, en, asks) STAGE_##name,
#include "law/stage.def"
#undef STAGE
	STAGES
};

/*
 * The heading over its conditions: "conditions of the minimum living allowance".  Which conditions
 * it asks, in which order and with what link, is law/ask.c's business alone.
 */
const char *stage_title(enum stage stage, enum language language);

#endif
