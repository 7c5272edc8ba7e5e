#include "register/word.h"

#include <string.h>

enum { FOLD_SIZE = 64, CODE_DIGITS = 3 };

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

/* The same words as other systems write them. */
#define HEADING(record, key, system, aliases)
#define SPELT(set, name, system, aliases) { WORDS_##set, WORD_##set##_##name, TEXT_INIT(aliases) },
static const struct spelling {
	enum word_set set;
	enum word word;
	struct text aliases;
} spellings[] = {
#include "register/spelling.def"
};
#undef HEADING
#undef SPELT

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
	[WORDS_TIER] = WORD_TIER_A,
	[WORDS_BASIS] = WORD_BASIS_OFFICIAL,
	[WORDS_STATUS] = WORD_STATUS_PROPOSED,
	[WORDS_DECIDED] = WORD_DECIDED_APPROVED,
	[WORDS_ADJUST] = WORD_ADJUST_NEW,
	[WORDS_VERDICT] = WORD_VERDICT_PROPOSED,
	[WORDS_PAYMENT] = WORD_PAYMENT_REGULAR,
	[WORDS_GROUP] = WORD_GROUP_UNEMPLOYMENT,
	[WORDS_CHANGE] = WORD_CHANGE_ENTERED,
	[WORDS_DUE] = WORD_DUE_UNSTABLE,
	[WORDS_DUE_STATE] = WORD_DUE_STATE_DUE,
	[WORDS_EVENT] = WORD_EVENT_TURNS_AGE,
	[WORDS_AID] = WORD_AID_DIBAO,
	[WORDS_APPLIED] = WORD_APPLIED_SELF,
	[WORDS_STEP] = WORD_STEP_SURVEY,
	[WORDS_PROGRESS] = WORD_PROGRESS_INVALID,
	[WORDS_HORIZON] = WORD_HORIZON_ANNOUNCED,
	[WORDS_RESULT] = WORD_RESULT_CONFIRMED,
	[WORDS_CAUSE] = WORD_CAUSE_CLOSED,
	[WORDS_ACTION] = WORD_ACTION_AGAIN,
	[WORDS_MATCH] = WORD_MATCH_WHOLE,
	[WORDS_LEVEL] = WORD_LEVEL_CENTRAL,
	[WORDS_POSTING] = WORD_POSTING_OPENED,
	[WORDS_OWING] = WORD_OWING_UNSENT,
	[WORDS_CLAIM] = WORD_CLAIM_DEAD,
	[WORDS_REFERRAL] = WORD_REFERRAL_DUE,
	[WORDS_ANSWER] = WORD_ANSWER_ACCEPTED,
	[WORDS_TRACKED] = WORD_TRACKED_SERVICE,
	[WORDS_PICKED] = WORD_PICKED_RANDOM,
	[WORDS_CHECKED] = WORD_CHECKED_RIGHT,
	[WORDS_LEAD] = WORD_LEAD_OPEN,
	[WORDS_RELIEF] = WORD_RELIEF_EMERGENCY,
	[WORDS_HARDSHIP] = WORD_HARDSHIP_FIRE,
	[WORDS_DEGREE] = WORD_DEGREE_LIGHT,
	[WORDS_RESERVE] = WORD_RESERVE_FUNDED,
	[WORDS_DISASTER] = WORD_DISASTER_EMERGENCY,
	[WORDS_DAMAGE] = WORD_DAMAGE_COLLAPSED,
	[WORDS_HOSPITAL] = WORD_HOSPITAL_TOWN,
	[WORDS_BILL] = WORD_BILL_INPATIENT,
	[WORDS_BILLING] = WORD_BILLING_AID,
	[WORDS_SIGNAL] = WORD_SIGNAL_DISABLED,
	[WORDS_GAP] = WORD_GAP_NONE,
	[WORDS_STRENGTH] = WORD_STRENGTH_STRONG,
	[WORDS_OUTCOME] = WORD_OUTCOME_CLEARED,
};

static bool
is_in(enum word_set set, size_t word)
{
	return word < WORD_COUNT && entries[word].set == set;
}

static int64_t
parse_folded(enum word_set set, struct text folded)
{
	for (size_t word = first[set]; is_in(set, word); word++) {
		const struct entry *entry = &entries[word];

		if (text_equal(folded, entry->key) || text_equal(folded, entry->label) ||
		    text_listed(entry->aliases, '|', folded))
			return (int64_t)word;
	}
	for (size_t i = 0; i < ARRAY_LENGTH(spellings); i++)
		if (spellings[i].set == set && text_listed(spellings[i].aliases, '|', folded))
			return (int64_t)spellings[i].word;
	return -1;
}

struct text
word_behind_code(struct text folded)
{
	size_t digits = 0;

	while (digits < folded.n && digits < CODE_DIGITS && text_is_digit(folded.p[digits]))
		digits++;
	struct text rest = text_from(folded, digits);
	struct text word = text_drop_begin(rest, "-|.|、|_|:|—");

	/* 1-2级 is a range */
	return digits == 0 || word.n == rest.n || word.n == 0 || text_is_digit(word.p[0])
		       ? TEXT_NONE
		       : word;
}

/* Does the code deny its word, as 1-二级? */
static bool
is_denied(enum word_set set, struct text folded, int64_t word)
{
	struct text key = word < 0 ? TEXT_NONE : entries[word].key;

	folded = text_drop_begin(folded, "0");
	return key.n == 1 && text_is_digit(key.p[0]) && set == WORDS_GRADE &&
	       !text_begins(folded, key);
}

/* Another spelling than the file formats' own. */
static int64_t
parse_alias(enum word_set set, struct text cell)
{
	char buf[FOLD_SIZE];
	struct text folded = text_fold(cell, buf, sizeof(buf));
	int64_t word = parse_folded(set, folded);
	struct text behind = word_behind_code(folded);

	if (word >= 0 || behind.n == 0)
		return word;
	word = parse_folded(set, behind);
	return is_denied(set, folded, word) ? -1 : word;
}

int64_t
word_parse(enum word_set set, struct text cell)
{
	for (size_t word = first[set]; cell.n > 0 && is_in(set, word); word++)
		if (text_equal(cell, entries[word].label) || text_equal(cell, entries[word].key))
			return (int64_t)word;
	return parse_alias(set, cell);
}

/* Not inline, for most words were met: nothing is made ready for it before. */
__attribute__((noinline)) static int64_t
meet(enum word_set set, struct text cell, unsigned short *met)
{
	int64_t word = word_parse(set, cell);

	if (word >= 0)
		*met = (unsigned short)(word + 1);
	return word;
}

/* What it calls is taken into it, for it is called for most cells with words. */
__attribute__((flatten)) int64_t
word_parse_again(enum word_set set, struct text cell, struct word_memo *memo)
{
	if (cell.n == 0)
		return -1;
	/* by bytes in which hardly any two words of a set are alike */
	unsigned char within = (unsigned char)cell.p[cell.n / 3];
	unsigned char last = (unsigned char)cell.p[cell.n - 1];
	unsigned short *met = &memo->met[(cell.n * 3 + within + last) % WORD_MEMO];
	const struct entry *entry = *met == 0 ? NULL : &entries[*met - 1];

	if (entry != NULL && (text_equal(cell, entry->label) || text_equal(cell, entry->key)))
		return *met - 1;
	return meet(set, cell, met);
}

struct text
word_text(enum word word, enum language language)
{
	return language == LANGUAGE_ZH ? entries[word].label : entries[word].key;
}

bool
word_is_of(enum word word, enum word_set set)
{
	return entries[word].set == set;
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
