#include "decide/waits.h"

#include <stdio.h>

#include "law/gloss.h"
#include "register/word.h"

static const struct text rule_mark = TEXT_INIT("rule:");

bool
waits_for_rule(const struct record *decision)
{
	struct text rest = decision->text[DECISION_missing];

	while (rest.n > 0)
		if (text_begins(text_trim(text_next(&rest, ';')), rule_mark))
			return true;
	return false;
}

struct text
waits_words(const struct record *decision, enum language language, char buf[WAITS_SIZE])
{
	bool zh = language == LANGUAGE_ZH;
	char lacks[WAITS_SIZE / 2];
	struct text facts =
		gloss_facts(decision->text[DECISION_missing], language, lacks, sizeof(lacks));

	if (decision->value[DECISION_category] == WORD_CATEGORY_INVALID)
		(void)snprintf(buf, WAITS_SIZE, "%s",
			       zh ? "无效（登记有错误）" : "invalid (the register has errors)");
	else if (facts.n == 0)
		(void)snprintf(buf, WAITS_SIZE, "%s", zh ? "待定" : "undecided");
	else
		(void)snprintf(buf, WAITS_SIZE, zh ? "待定（缺少%s）" : "undecided (it lacks %s)",
			       lacks);
	return text_of(buf);
}
