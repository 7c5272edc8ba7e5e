#include "match/whose.h"

#include <string.h>

#include "base/hash.h"
#include "base/prose.h"
#include "decide/unit.h"
#include "register/word.h"

/* Characters of private areas of GBK and the first GB18030, and what they have become. */
static const struct {
	uint32_t old;
	uint32_t now;
} renewed[] = {
	{ 0xE81E, 0x9FB4 }, { 0xE826, 0x9FB5 }, { 0xE82B, 0x9FB6 },
	{ 0xE82C, 0x9FB7 }, { 0xE832, 0x9FB8 }, { 0xE843, 0x9FB9 },
	{ 0xE854, 0x9FBA }, { 0xE863, 0x4DAE }, { 0xE864, 0x9FBB },
};

static uint32_t
renew(uint32_t code)
{
	for (size_t i = 0; i < ARRAY_LENGTH(renewed); i++)
		if (renewed[i].old == code)
			return renewed[i].now;
	return code;
}

struct text
whose_fold(struct text name, char buf[WHOSE_NAME_SIZE])
{
	char folded[WHOSE_NAME_SIZE];
	struct text rest =
		name.n < WHOSE_NAME_SIZE ? unit_fold_name(name, folded, sizeof(folded)) : TEXT_NONE;
	size_t n = 0;
	size_t used;

	if (text_has_any(rest, "*|?|×|□|某"))
		return TEXT_NONE;
	for (; rest.n > 0; rest = text_from(rest, used)) {
		uint32_t code = renew(text_decode(rest.p, rest.n, &used));
		char out[4];
		size_t bytes = text_encode(code, out);

		if (n + bytes >= WHOSE_NAME_SIZE)
			continue;
		memcpy(buf + n, out, bytes);
		n += bytes;
	}
	return (struct text){ buf, n };
}

void
whose_read(struct whose *whose, struct text name, struct text number, day_t birth, int sex,
	   day_t today)
{
	struct idcard card;

	*whose = (struct whose){ .name = name, .birth = birth, .sex = sex };
	if (number.n == 0)
		return;
	if (idcard_parse(number, today, &card) != IDCARD_OK) {
		whose->unread = true;
		return;
	}
	memcpy(whose->number, card.normalized, sizeof(whose->number));
	whose->legacy = card.kind == IDCARD_LEGACY;
	whose->birth = card.birth;
	whose->sex = card.sex == IDCARD_MALE ? WORD_SEX_MALE : WORD_SEX_FEMALE;
}

void
whose_keep(struct whose *whose, struct arena *arena)
{
	whose->name = arena_text(arena, whose->name);
	if (whose->seal == NULL)
		return;
	struct whose_seal *seal = arena_alloc(arena, sizeof(*seal));

	*seal = *whose->seal;
	whose->seal = seal;
}

/* A hash of 32 bits that is not 0. */
static uint32_t
shorten(uint64_t hash)
{
	uint32_t high = (uint32_t)(hash >> 32);

	return high == 0 ? 1 : high;
}

/* The number by which rows are compared; "": there is none. */
static const char *
number_of(const struct whose *whose)
{
	return whose->seal != NULL ? whose->seal->number : whose->number;
}

/* Numbers of people of one day differ in a few places: two multiplications spread these over all
 * bits. */
static uint32_t
spread(uint64_t digits)
{
	uint64_t mixed = digits * UINT64_C(0x9E3779B97F4A7C15);

	return shorten((mixed ^ mixed >> 32) * UINT64_C(0xD6E8FEB86659FD93));
}

uint32_t
whose_by_number(const struct whose *whose)
{
	if (whose->seal != NULL)
		return whose->seal->number[0] == '\0'
			       ? 0
			       : shorten(hash_text(text_of(whose->seal->number)));
	return whose->number[0] == '\0' ? 0 : spread(idcard_digits(whose->number));
}

/* Of a date read as one number. */
static unsigned
mix_date(uint32_t date)
{
	return date * UINT32_C(2654435761) / (UINT32_MAX / WHOSE_BIRTHS + 1);
}

unsigned
whose_by_birth(day_t birth)
{
	int year;
	int month;
	int mday;

	day_split(birth, &year, &month, &mday);
	return mix_date((uint32_t)((year * 100 + month) * 100 + mday));
}

uint32_t
whose_by_cell(struct text number, day_t today, unsigned *birth)
{
	uint64_t digits;

	if (!idcard_is_plain(number, today, &digits))
		return 0;
	*birth = mix_date((uint32_t)(digits / 1000 % 100000000));
	return spread(digits);
}

uint32_t
whose_by_name(const struct whose *whose)
{
	char buf[WHOSE_NAME_SIZE];

	if (whose->seal != NULL)
		return whose->seal->person[0] == '\0'
			       ? 0
			       : shorten(hash_text(text_of(whose->seal->person)));
	struct text name = whose->birth == DAY_NONE ? TEXT_NONE : whose_fold(whose->name, buf);

	return name.n == 0 ? 0 : shorten(hash_join(hash_text(name), DAY_TEXT(whose->birth)));
}

static bool
is_one_name(const struct whose *a, const struct whose *b, bool *known)
{
	char one[WHOSE_NAME_SIZE];
	char two[WHOSE_NAME_SIZE];
	bool sealed = a->seal != NULL && b->seal != NULL;
	struct text first = sealed ? text_of(a->seal->name) : whose_fold(a->name, one);
	struct text second = sealed ? text_of(b->seal->name) : whose_fold(b->name, two);

	*known = first.n > 0 && second.n > 0;
	return text_equal(first, second);
}

static bool
is_one_person(const struct whose *a, const struct whose *b)
{
	bool known;

	if (a->seal != NULL && b->seal != NULL)
		return a->seal->person[0] != '\0' && strcmp(a->seal->person, b->seal->person) == 0;
	return a->birth != DAY_NONE && a->birth == b->birth && is_one_name(a, b, &known) && known;
}

enum whose_level
whose_level(const struct whose *a, const struct whose *b, bool level_c)
{
	const char *one = number_of(a);
	const char *two = number_of(b);

	if (one[0] != '\0' && two[0] != '\0') {
		if (strcmp(one, two) != 0)
			return WHOSE_NOBODY;
		return a->legacy != b->legacy ? WHOSE_B : WHOSE_A;
	}
	bool alike =
		level_c && (a->sex < 0 || b->sex < 0 || a->sex == b->sex) && is_one_person(a, b);

	return alike ? WHOSE_C : WHOSE_NOBODY;
}

bool
whose_names_differ(const struct whose *a, const struct whose *b)
{
	bool known;

	return !is_one_name(a, b, &known) && known;
}
