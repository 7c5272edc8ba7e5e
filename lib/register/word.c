#include "register/word.h"

#include <string.h>

enum { FOLD_SIZE = 64 };

#define WORD(set, name, key, label, aliases)                                                       \
	{ WORDS_##set, TEXT_INIT(key), TEXT_INIT(label), TEXT_INIT(aliases) },
static const struct entry {
	enum word_set set;
	struct text key;
	struct text label;
	struct text aliases;
} entries[] = {
#include "register/word.def"
};
#undef WORD

/* Where the words of a set begin. */
static const enum word first[WORD_SETS] = {
	[WORDS_YESNO] = WORD_YESNO_NO,
	[WORDS_AREA] = WORD_AREA_URBAN,
	[WORDS_HOUSE] = WORD_HOUSE_A,
	[WORDS_CATEGORY] = WORD_CATEGORY_DIBAO,
	[WORDS_SEX] = WORD_SEX_MALE,
	[WORDS_MEMBER] = WORD_MEMBER_AT_HOME,
	[WORDS_DISABILITY] = WORD_DISABILITY_PHYSICAL,
	[WORDS_GRADE] = WORD_GRADE_1,
	[WORDS_CAPACITY] = WORD_CAPACITY_FULL,
	[WORDS_EMPLOYMENT] = WORD_EMPLOYMENT_EMPLOYED,
	[WORDS_SCHOOL] = WORD_SCHOOL_KINDERGARTEN,
	[WORDS_SUPPORTER] = WORD_SUPPORTER_NONE,
	[WORDS_CARE] = WORD_CARE_INSTITUTION,
	[WORDS_CHILD] = WORD_CHILD_ORPHAN,
	[WORDS_BASIS] = WORD_BASIS_OFFICIAL,
	[WORDS_STATUS] = WORD_STATUS_PROPOSED,
	[WORDS_PAYMENT] = WORD_PAYMENT_REGULAR,
	[WORDS_CHANGE] = WORD_CHANGE_ENTERED,
	[WORDS_DUE] = WORD_DUE_UNSTABLE,
	[WORDS_DUE_STATE] = WORD_DUE_STATE_DUE,
	[WORDS_EVENT] = WORD_EVENT_TURNS_AGE,
	[WORDS_AID] = WORD_AID_DIBAO,
	[WORDS_STEP] = WORD_STEP_SURVEY,
	[WORDS_PROGRESS] = WORD_PROGRESS_INVALID,
	[WORDS_HORIZON] = WORD_HORIZON_ANNOUNCED,
	[WORDS_RESULT] = WORD_RESULT_CONFIRMED,
	[WORDS_CAUSE] = WORD_CAUSE_CLOSED,
	[WORDS_ACTION] = WORD_ACTION_AGAIN,
	[WORDS_MATCH] = WORD_MATCH_WHOLE,
	[WORDS_LEVEL] = WORD_LEVEL_CENTRAL,
};

static bool
is_in(enum word_set set, size_t word)
{
	return word < WORD_COUNT && entries[word].set == set;
}

/* Another spelling than the file formats' own. */
static int64_t
parse_alias(enum word_set set, struct text cell)
{
	char buf[FOLD_SIZE];
	struct text folded = text_fold(cell, buf, sizeof(buf));

	for (size_t word = first[set]; is_in(set, word); word++) {
		const struct entry *entry = &entries[word];

		if (text_equal(folded, entry->key) || text_equal(folded, entry->label) ||
		    text_listed(entry->aliases, '|', folded))
			return (int64_t)word;
	}
	return -1;
}

/* As text_equal(), of texts that mostly differ in length. */
static bool
is_same(struct text a, struct text b)
{
	return a.n == b.n && memcmp(a.p, b.p, a.n) == 0;
}

int64_t
word_parse(enum word_set set, struct text cell)
{
	for (size_t word = first[set]; is_in(set, word); word++)
		if (is_same(cell, entries[word].label) || is_same(cell, entries[word].key))
			return (int64_t)word;
	return parse_alias(set, cell);
}

struct text
word_text(enum word word, enum language language)
{
	return language == LANGUAGE_ZH ? entries[word].label : entries[word].key;
}

/* Add t behind what buf holds, if all of it fits. */
static size_t
append(char *buf, size_t size, size_t used, struct text t)
{
	if (t.n > size - used)
		return used;
	memcpy(buf + used, t.p, t.n);
	return used + t.n;
}

struct text
word_list(enum word_set set, enum language language, char *buf, size_t size)
{
	size_t used = 0;

	for (size_t word = first[set]; is_in(set, word); word++) {
		if (word != first[set])
			used = append(buf, size, used,
				      language == LANGUAGE_ZH ? TEXT("、") : TEXT(", "));
		used = append(buf, size, used, word_text((enum word)word, language));
	}
	return (struct text){ buf, used };
}
