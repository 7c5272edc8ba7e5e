#include "decide/unit.h"

#include <string.h>

#include "base/hash.h"
#include "civil/idcard.h"
#include "register/word.h"

enum { FOLD_SIZE = 256 };

enum { PERSON, HOUSEHOLD };

static const struct kind {
	enum unit_standing standing;
	bool household;
} kinds[] = {
#define CATEGORY(name, standing, whose, zh, en, aid_zh, aid_en, called)                            \
	[WORD_CATEGORY_##name - WORD_CATEGORY_DIBAO] = { UNIT_##standing, (whose) == HOUSEHOLD },
#include "register/category.def"
#undef CATEGORY
};

static struct kind
kind_of(int64_t category)
{
	if (category < WORD_CATEGORY_DIBAO || category > WORD_CATEGORY_INVALID)
		return kinds[WORD_CATEGORY_INVALID - WORD_CATEGORY_DIBAO];
	return kinds[category - WORD_CATEGORY_DIBAO];
}

enum unit_standing
unit_standing(int64_t category)
{
	return kind_of(category).standing;
}

bool
unit_is_household(int64_t category)
{
	return kind_of(category).household;
}

struct text
unit_fold_number(struct text number, char *buf, size_t size)
{
	struct text folded = text_fold(number, buf, size);
	size_t out = 0;
	size_t used;

	for (size_t at = 0; at < folded.n; at += used) {
		uint32_t code = text_decode(buf + at, folded.n - at, &used);

		if ((code >= 0x2010 && code <= 0x2015) || code == 0x2212 || code == 0xFE58 ||
		    code == 0xFE63) {
			buf[out++] = '-';
			continue;
		}
		memmove(buf + out, buf + at, used);
		out += used;
	}
	return (struct text){ buf, out };
}

/* A sign that people leave out or put in: ASCII that is neither digit nor letter. */
static bool
is_mark(char c)
{
	return (unsigned char)c < 0x80 && !text_is_digit(c) && (c < 'a' || c > 'z');
}

struct text
unit_plain_number(struct text number, char *buf, size_t size)
{
	struct text folded = unit_fold_number(number, buf, size);
	size_t out = 0;
	bool parted = false; /* marks stand behind what was taken */

	for (size_t at = 0; at < folded.n; at++) {
		char c = buf[at];
		bool digit = text_is_digit(c);
		bool follows = out > 0 && text_is_digit(buf[out - 1]);

		if (is_mark(c)) {
			parted = true;
			continue;
		}
		if (digit && follows && parted)
			buf[out++] = '.';
		parted = false;
		follows = out > 0 && text_is_digit(buf[out - 1]);
		if (c == '0' && !follows && at + 1 < folded.n && text_is_digit(buf[at + 1]))
			continue; /* a leading zero */
		buf[out++] = c;
	}
	return (struct text){ buf, out };
}

struct text
unit_fold_name(struct text name, char *buf, size_t size)
{
	struct text folded = text_fold(name, buf, size);
	size_t out = 0;
	size_t used;

	for (size_t at = 0; at < folded.n; at += used) {
		(void)text_decode(buf + at, folded.n - at, &used);
		if (text_begins_any(text_from(folded, at), "·|.|•|・|‧|･|∙|⋅"))
			continue;
		memmove(buf + out, buf + at, used);
		out += used;
	}
	return (struct text){ buf, out };
}

/* The number itself where it is one, of 15 digits as of 18; else the words as they are folded. */
uint64_t
unit_person(struct text person_id, struct text person)
{
	char buf[FOLD_SIZE];
	struct idcard card;

	if (person_id.n == 0)
		return hash_join(0, unit_fold_name(person, buf, sizeof(buf)));
	if (idcard_parse(person_id, day_of(9999, 12, 31), &card) == IDCARD_OK)
		return hash_join(1, text_fold(text_of(card.normalized), buf, sizeof(buf)));
	return hash_join(1, text_fold(person_id, buf, sizeof(buf)));
}

bool
unit_is_one_name(struct text a, struct text b)
{
	return a.n > 0 && b.n > 0 && unit_person(TEXT_NONE, a) == unit_person(TEXT_NONE, b);
}

uint64_t
unit_hash(struct text household, struct text person_id, struct text person)
{
	char buf[FOLD_SIZE];

	return unit_person(person_id, person) ^
	       hash_join(1, unit_fold_number(household, buf, sizeof(buf)));
}

uint64_t
unit_key(int64_t programme, struct text household, struct text person_id, struct text person)
{
	if (unit_is_household(programme))
		return unit_hash(household, TEXT_NONE, TEXT_NONE);
	return person_id.n > 0 ? unit_person(person_id, person)
			       : unit_hash(household, person_id, person);
}

bool
unit_marks_meet(const struct unit_marks *asked, const struct unit_marks *other)
{
	bool found = false;

	for (int i = 0; i < UNIT_MARKS; i++)
		for (int j = 0; j < UNIT_MARKS; j++)
			found |= asked->asked[i] == other->own[j];
	return found;
}

struct unit_marks
unit_marks(int64_t programme, struct text household, struct text person_id, struct text person)
{
	uint64_t key = unit_key(programme, household, person_id, person);
	uint64_t name = unit_hash(household, TEXT_NONE, person);
	uint64_t any = hash_join(name, TEXT("any"));
	uint64_t unnumbered = hash_join(name, TEXT("unnumbered"));
	uint64_t head = hash_join(unit_person(person_id, person), TEXT("head"));

	if (unit_is_household(programme)) {
		head = person_id.n > 0 ? head : key;
		return (struct unit_marks){ { key, head }, { key, head } };
	}
	if (person_id.n == 0)
		return (struct unit_marks){ { any, unnumbered }, { any, any } };
	return (struct unit_marks){ { key, any }, { key, unnumbered } };
}

struct unit_marks
unit_marks_of_case(int64_t programme, struct text case_id)
{
	char buf[FOLD_SIZE];
	uint64_t key = hash_join(hash_join((uint64_t)programme, TEXT("case")),
				 unit_fold_number(case_id, buf, sizeof(buf)));

	return (struct unit_marks){ { key, key }, { key, key } };
}
