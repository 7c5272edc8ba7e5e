#include "law/gloss.h"

#include <assert.h>
#include <stdio.h>
#include <string.h>

#include "law/reason.h"
#include "register/column.h"
#include "rule/param.h"

enum { FACT_SIZE = 256 };

static const struct text rule_mark = TEXT_INIT("rule:");
static const struct text bill_mark = TEXT_INIT("hold:"); /* jz-medical */

/* The heading of a fact, of the register, a case of relief or a household that was struck; blank
 * where none has it. */
static struct text
heading_of(struct text fact, enum language language)
{
	static const enum record_type types[] = { RECORD_REGISTER, RECORD_CASE, RECORD_STRUCK };

	for (size_t i = 0; i < ARRAY_LENGTH(types); i++) {
		const struct schema *schema = schema_of(types[i]);
		int column = column_by_key(schema, fact); /* as our lists have it */

		if (column < 0)
			column = column_find(schema, fact);
		if (column >= 0)
			return column_heading(&schema->column[column], language);
	}
	return TEXT_NONE;
}

/*
 * A fact is a column, or a rule value or a bill, which buf takes; what is none, a word of another
 * version, stays as it is.
 */
static struct text
fact_words(struct text fact, enum language language, char buf[FACT_SIZE])
{
	int param = text_begins(fact, rule_mark) ? param_find(text_from(fact, rule_mark.n)) : -1;

	if (param >= 0) {
		(void)snprintf(buf, FACT_SIZE,
			       language == LANGUAGE_ZH ? "政策数值“%s”" : "the rule value “%s”",
			       param_label((enum param)param, language));
		return text_of(buf);
	}
	if (text_begins(fact, bill_mark)) {
		(void)snprintf(buf, FACT_SIZE,
			       language == LANGUAGE_ZH ? "待定的票据“%.*s”"
						       : "the undecided bill “%.*s”",
			       SHOW(text_from(fact, bill_mark.n)));
		return text_of(buf);
	}
	struct text heading = heading_of(fact, language);

	return heading.n == 0 ? fact : heading;
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

/* Words behind each other in a buffer. */
struct words {
	struct text comma;
	char *buf;
	size_t size;
	size_t used;
};

static struct words
words_begin(const char *comma, char *buf, size_t size)
{
	assert(size > 0);
	return (struct words){ text_of(comma), buf, size, 0 };
}

/* One more; false where it does not fit. */
static bool
words_add(struct words *words, struct text word)
{
	size_t parts = words->used == 0 ? 0 : words->comma.n;

	if (word.n == 0)
		return true;
	if (words->used + parts + word.n >= words->size)
		return false;
	memcpy(words->buf + words->used, words->comma.p, parts);
	memcpy(words->buf + words->used + parts, word.p, word.n);
	words->used += parts + word.n;
	return true;
}

static struct text
words_end(const struct words *words)
{
	words->buf[words->used] = '\0';
	return (struct text){ words->buf, words->used };
}

static struct text
gloss(struct text codes, enum language language,
      struct text (*word_of)(struct text code, enum language language, char buf[FACT_SIZE]),
      struct words words)
{
	char buffer[FACT_SIZE];

	while (codes.n > 0) {
		struct text code = text_trim(text_next(&codes, ';'));

		if (!words_add(&words, code.n == 0 ? code : word_of(code, language, buffer)))
			break;
	}
	return words_end(&words);
}

static const char *const reason_comma[] = { "、", "; " };
static const char *const fact_comma[] = { "、", ", " };

struct text
gloss_reasons(struct text codes, enum language language, char *buf, size_t size)
{
	return gloss(codes, language, reason_words, words_begin(reason_comma[language], buf, size));
}

struct text
gloss_facts(struct text facts, enum language language, char *buf, size_t size)
{
	return gloss(facts, language, fact_words, words_begin(fact_comma[language], buf, size));
}

struct text
gloss_reason_set(reasons_t reasons, enum language language, char *buf, size_t size)
{
	struct words words = words_begin(reason_comma[language], buf, size);

	for (; reasons != 0; reasons &= reasons - 1) {
		enum reason reason = (enum reason)__builtin_ctzll(reasons);

		if (!words_add(&words, text_of(reason_brief(reason, language))))
			break;
	}
	return words_end(&words);
}
