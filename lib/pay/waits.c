#include "pay/waits.h"

#include <stdio.h>

#include "register/column.h"
#include "register/word.h"
#include "rule/param.h"

enum { FACT_SIZE = 256 };

static const struct text rule_mark = TEXT_INIT("rule:");

/*
 * A fact is a column of the register, or a rule value, which buf takes; what is none, a word of
 * another version, stays as it is.
 */
static struct text
fact_words(struct text fact, enum language language, char buf[FACT_SIZE])
{
	int column = column_find(schema_of(RECORD_REGISTER), fact);
	int param = text_begins(fact, rule_mark) ? param_find(text_from(fact, rule_mark.n)) : -1;

	if (param >= 0) {
		(void)snprintf(buf, FACT_SIZE,
			       language == LANGUAGE_ZH ? "政策数值“%s”" : "the rule value “%s”",
			       param_label((enum param)param, language));
		return text_of(buf);
	}
	return column < 0 ? fact
			  : column_heading(&schema_of(RECORD_REGISTER)->column[column], language);
}

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
	struct text rest = decision->text[DECISION_missing];
	char lacks[WAITS_SIZE / 2] = "";
	char buffer[FACT_SIZE];
	size_t used = 0;

	while (rest.n > 0) {
		struct text fact = fact_words(text_trim(text_next(&rest, ';')), language, buffer);
		const char *comma = used == 0 ? "" : zh ? "、" : ", ";
		size_t room = sizeof(lacks) - used;
		int n = snprintf(lacks + used, room, "%s%.*s", comma, SHOW(fact));

		if (n < 0 || (size_t)n >= room) { /* no half a character */
			lacks[used] = '\0';
			break;
		}
		used += (size_t)n;
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
