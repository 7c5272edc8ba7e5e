#include "law/stage.h"

static const char *const title[][2] = {
#define STAGE(name, zh, en, asks) { zh, en },
#include "law/stage.def"
#undef STAGE
};

const char *
stage_title(enum stage stage, enum language language)
{
	return title[stage][language];
}
