#include "law/gloss.h"

#include <assert.h>
#include <stdio.h>
#include <string.h>

#include "law/reason.h"
#include "register/column.h"
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
	const struct schema *schema = schema_of(RECORD_REGISTER);
	int param = text_begins(fact, rule_mark) ? param_find(text_from(fact, rule_mark.n)) : -1;
	int column = column_by_key(schema, fact); /* as our lists have it */

	if (column < 0 && param < 0)
		column = column_find(schema, fact);
	if (param >= 0) {
		(void)snprintf(buf, FACT_SIZE,
			       language == LANGUAGE_ZH ? "政策数值“%s”" : "the rule value “%s”",
			       param_label((enum param)param, language));
		return text_of(buf);
	}
	return column < 0 ? fact : column_heading(&schema->column[column], language);
}

/* What jz-confirm --standing gives as the reason of a decision that nobody computed. */
static const char *const standing[] = { "在册原有待遇", "as the roster has it" };

/* The words of a reason; they need no room of their own. */
static struct text
reason_words(struct text code, enum language language, char buf[FACT_SIZE])
{
	int reason = reason_find(code);

	(void)buf;
	if (reason >= 0)
		return text_of(reason_brief((enum reason)reason, language));
	return text_equal(code, TEXT("STANDING")) ? text_of(standing[language]) : code;
}

static struct text
gloss(struct text codes, enum language language,
      struct text (*words)(struct text code, enum language language, char buf[FACT_SIZE]),
      struct text comma, char *buf, size_t size)
{
	char buffer[FACT_SIZE];
	size_t used = 0;

	assert(size > 0);
	while (codes.n > 0) {
		struct text code = text_trim(text_next(&codes, ';'));
		struct text word = code.n == 0 ? code : words(code, language, buffer);
		size_t parts = used == 0 ? 0 : comma.n;

		if (word.n == 0)
			continue;
		if (used + parts + word.n >= size)
			break;
		memcpy(buf + used, comma.p, parts);
		memcpy(buf + used + parts, word.p, word.n);
		used += parts + word.n;
	}
	buf[used] = '\0';
	return (struct text){ buf, used };
}

struct text
gloss_reasons(struct text codes, enum language language, char *buf, size_t size)
{
	struct text comma = language == LANGUAGE_ZH ? TEXT("、") : TEXT("; ");

	return gloss(codes, language, reason_words, comma, buf, size);
}

struct text
gloss_facts(struct text facts, enum language language, char *buf, size_t size)
{
	struct text comma = language == LANGUAGE_ZH ? TEXT("、") : TEXT(", ");

	return gloss(facts, language, fact_words, comma, buf, size);
}
