#include "pay/waits.h"

#include <stdio.h>

#include "register/column.h"
#include "register/word.h"

/* A fact is a column of the register; what is none, a word of another version, stays as it is. */
static struct text
fact_words(struct text fact, enum language language)
{
	int column = column_find(schema_of(RECORD_REGISTER), fact);

	return column < 0 ? fact
			  : column_heading(&schema_of(RECORD_REGISTER)->column[column], language);
}

struct text
waits_words(const struct record *decision, enum language language, char buf[WAITS_SIZE])
{
	bool zh = language == LANGUAGE_ZH;
	struct text rest = decision->text[DECISION_missing];
	char lacks[WAITS_SIZE / 2] = "";
	size_t used = 0;

	while (rest.n > 0 && used < sizeof(lacks)) {
		struct text fact = fact_words(text_trim(text_next(&rest, ';')), language);

		used += (size_t)snprintf(lacks + used, sizeof(lacks) - used, "%s%.*s",
					 used == 0 ? ""
					 : zh      ? "、"
						   : ", ",
					 SHOW(fact));
	}
	if (decision->value[DECISION_category] == WORD_CATEGORY_INVALID)
		(void)snprintf(buf, WAITS_SIZE, "%s",
			       zh ? "无效（登记有错误）" : "invalid (the register has errors)");
	else if (used == 0)
		(void)snprintf(buf, WAITS_SIZE, "%s", zh ? "待定" : "undecided");
	else
		(void)snprintf(buf, WAITS_SIZE, zh ? "待定（缺少%s）" : "undecided (it lacks %s)",
			       lacks);
	return text_of(buf);
}
