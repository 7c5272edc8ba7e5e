#ifndef JZ_LAW_STAGE_H
#define JZ_LAW_STAGE_H

#include "base/diag.h"

/* The stages of the walk, from stage.def, in their order. */
enum stage {
#define STAGE(name, zh, en) STAGE_##name,
#define ASK(stage, criterion, link)
#include "law/stage.def"
#undef STAGE
#undef ASK
	STAGES
};

/* The heading over its conditions: "conditions of dibao". */
const char *stage_title(enum stage stage, enum language language);

#endif
