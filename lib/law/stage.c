#include "law/stage.h"

static const char *const title[][2] = {
#define STAGE(name, zh, en) { zh, en },
#define ASK(stage, criterion, link)
#include "law/stage.def"
#undef STAGE
#undef ASK
};

const char *
stage_title(enum stage stage, enum language language)
{
	return title[stage][language];
}
