#include "register/category.h"

#include "register/word.h"

static const char *const granted[][2] = {
#define CATEGORY(name, standing, whose, zh, en)                                                    \
	[WORD_CATEGORY_##name - WORD_CATEGORY_DIBAO] = { zh, en },
#include "register/category.def"
#undef CATEGORY
};

const char *
category_granted(int64_t category, enum language language)
{
	if (category < WORD_CATEGORY_DIBAO || category > WORD_CATEGORY_INVALID)
		return "";
	return granted[category - WORD_CATEGORY_DIBAO][language];
}
