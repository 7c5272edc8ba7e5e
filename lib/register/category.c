#include "register/category.h"

#include <stdbool.h>

#include "register/word.h"

static const struct entry {
	const char *granted[2]; /* by enum language */
	const char *aid[2];
	const char *called; /* in English */
} entries[] = {
#define CATEGORY(name, standing, whose, zh, en, aid_zh, aid_en, called)                            \
	[WORD_CATEGORY_##name - WORD_CATEGORY_DIBAO] = { { zh, en }, { aid_zh, aid_en }, called },
#include "register/category.def"
#undef CATEGORY
};

static const struct entry *
entry_of(int64_t category)
{
	bool known = category >= WORD_CATEGORY_DIBAO && category <= WORD_CATEGORY_INVALID;

	return &entries[(known ? category : WORD_CATEGORY_NONE) - WORD_CATEGORY_DIBAO];
}

const char *
category_granted(int64_t category, enum language language)
{
	return entry_of(category)->granted[language];
}

const char *
category_aid(int64_t category, enum language language)
{
	return entry_of(category)->aid[language];
}

struct text
category_called(int64_t category, enum language language)
{
	return language == LANGUAGE_ZH ? word_text((enum word)category, language)
				       : text_of(entry_of(category)->called);
}
