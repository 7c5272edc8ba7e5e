#include "base/diag.h"

#include <string.h>

#include "base/hash.h"

/* {0} is the value, {1} to {3} are the arguments. */
enum {
	DIAG_SLOTS = 4,
	MESSAGE_SIZE = 1024,
	VALUE_SIZE = 256,
	MASK_HEAD = 3,
	MASK_TAIL = 2,
	MASK_LEAST = 8
};

static const struct entry {
	const char *id;
	enum diag_level level;
	const char *message[2]; /* by enum language */
	const char *remedy[2];
} catalogue[] = {
	[DIAG_NONE] = { .id = "" },
#define DIAG(id, code, level, zh, en, mend_zh, mend_en)                                            \
	{ code, DIAG_##level, { zh, en }, { mend_zh, mend_en } },
#include "base/diag.def"
#undef DIAG
};

const char *
diag_id(enum diag_code code)
{
	return catalogue[code].id;
}

enum diag_level
diag_level(enum diag_code code)
{
	return catalogue[code].level;
}

const char *
diag_level_name(enum diag_level level, enum language language)
{
	static const char *const name[][2] = {
		[DIAG_NOTE] = { "提示", "note" },
		[DIAG_WARNING] = { "提醒", "warning" },
		[DIAG_ERROR] = { "错误", "error" },
		[DIAG_TROUBLE] = { "无法进行", "trouble" },
	};

	return name[level][language];
}

const char *
diag_message(enum diag_code code, enum language language)
{
	return catalogue[code].message[language];
}

const char *
diag_remedy(enum diag_code code, enum language language)
{
	return catalogue[code].remedy[language];
}

/* Add as much of t as fits, whole characters only. */
static void
append(char *buf, size_t size, size_t *used, struct text t)
{
	size_t n = t.n < size - *used ? t.n : size - *used;

	while (n < t.n && n > 0 && ((unsigned char)t.p[n] & 0xC0) == 0x80)
		n--;
	if (n > 0)
		memcpy(buf + *used, t.p, n);
	*used += n;
}

/* Fill the {0} to {3} of a template. */
static struct text
fill(const char *template, const struct text slot[DIAG_SLOTS], char *buf, size_t size)
{
	const char *run = template;
	size_t used = 0;

	for (const char *at = template; *at != '\0'; at++) {
		if (at[0] != '{' || at[1] < '0' || at[1] > '0' + DIAG_SLOTS - 1 || at[2] != '}')
			continue;
		append(buf, size, &used, (struct text){ run, (size_t)(at - run) });
		append(buf, size, &used, slot[at[1] - '0']);
		run = at + 3;
		at += 2;
	}
	append(buf, size, &used, text_of(run));
	return (struct text){ buf, used };
}

struct text
diag_mask(struct text secret, char *buf, size_t size)
{
	size_t count = 0;
	size_t at = 0;
	size_t out = 0;
	size_t used;

	for (size_t i = 0; i < secret.n; i += used, count++)
		(void)text_decode(secret.p + i, secret.n - i, &used);
	for (size_t i = 0; i < secret.n; i += used, at++) {
		(void)text_decode(secret.p + i, secret.n - i, &used);
		bool shown = count >= MASK_LEAST && (at < MASK_HEAD || at + MASK_TAIL >= count);

		append(buf, size, &out, shown ? (struct text){ secret.p + i, used } : TEXT("*"));
	}
	return (struct text){ buf, out };
}

/*
 * A run of so many digits may be an identity number, an account or a phone; in an argument,
 * which may be the number of a household, only a longer one is taken for that.
 */
enum { SECRET_DIGITS = 11, SECRET_ARGUMENT = 16, PLAIN_WIDTH = 16 };

/*
 * Cells slip into the wrong column where a comma is missing, so that a value is judged by
 * what it looks like too: blanks, hyphens and full-width digits do not hide a number.
 */
static bool
has_digits(struct text value, size_t least)
{
	size_t run = 0;
	size_t used;

	for (size_t at = 0; at < value.n && run < least; at += used) {
		uint32_t code = text_decode(value.p + at, value.n - at, &used);
		bool digit = (code >= '0' && code <= '9') || (code >= 0xFF10 && code <= 0xFF19);

		if (digit)
			run++;
		else if (code != '-' && !text_is_blank(code))
			run = 0;
	}
	return run >= least;
}

bool
diag_looks_secret(struct text value)
{
	return has_digits(value, SECRET_DIGITS);
}

enum { IDENTITY_SIZE = 18, IDENTITY_BODY = 17, IDENTITY_YEAR = 6, IDENTITY_MONTH = 10 };

/* Do the bytes have the form of an identity number: digits, a year of birth in them? */
static bool
is_identity(const char *p)
{
	for (size_t i = 0; i < IDENTITY_BODY; i++)
		if (p[i] < '0' || p[i] > '9')
			return false;
	bool year =
		memcmp(p + IDENTITY_YEAR, "19", 2) == 0 || memcmp(p + IDENTITY_YEAR, "20", 2) == 0;
	char last = p[IDENTITY_BODY];

	return year && p[IDENTITY_MONTH] <= '1' &&
	       (text_is_digit(last) || last == 'X' || last == 'x');
}

struct text
diag_hide(struct text t, char *buf, size_t size)
{
	size_t out = 0;
	size_t from = 0;

	for (size_t at = 0; at + IDENTITY_SIZE <= t.n; at++) {
		if (!is_identity(t.p + at))
			continue;
		append(buf, size, &out, (struct text){ t.p + from, at + MASK_HEAD - from });
		for (size_t i = MASK_HEAD + MASK_TAIL; i < IDENTITY_SIZE; i++)
			append(buf, size, &out, TEXT("*"));
		from = at + IDENTITY_SIZE - MASK_TAIL;
		at = at + IDENTITY_SIZE - 1;
	}
	if (from == 0)
		return t;
	append(buf, size, &out, (struct text){ t.p + from, t.n - from });
	return (struct text){ buf, out };
}

/* What may be shown of an argument; where the value was a secret, what it became is one too. */
static struct text
argument(struct text t, bool secret, char buf[VALUE_SIZE])
{
	return has_digits(t, secret ? SECRET_DIGITS : SECRET_ARGUMENT)
		       ? diag_mask(t, buf, VALUE_SIZE)
		       : diag_hide(t, buf, VALUE_SIZE);
}

/* The cell's content, masked where it is a secret, else as much of it as fits. */
static struct text
shown(struct text value, bool secret, char buf[VALUE_SIZE])
{
	size_t used = 0;

	if (secret)
		return diag_mask(value, buf, VALUE_SIZE);
	append(buf, VALUE_SIZE, &used, value);
	return (struct text){ buf, used };
}

/* Count a finding and let the sink have it, unless nobody is to hear it. */
static void
take(void *context, const struct finding *finding)
{
	struct diag *diag = context;

	if ((int)finding->level < diag->least ||
	    (diag->filter != NULL && !diag->filter(diag->filter_context, finding)))
		return;
	diag->count[finding->level]++;
	if (diag->sink != NULL)
		diag->sink(diag->context, finding);
}

int
diag_hush(struct diag *diag, int least)
{
	int before = diag->least;

	diag->least = least;
	return before;
}

struct diag
diag_behind(struct diag *other)
{
	return (struct diag){ .language = other->language,
			      .sink = take,
			      .context = other,
			      .files = other->files };
}

void
diag_report(struct diag *diag, enum diag_code code, const struct diag_words *words)
{
	const struct entry *entry = &catalogue[code];
	char room[DIAG_SLOTS][VALUE_SIZE];
	char heading[VALUE_SIZE];
	char message[MESSAGE_SIZE];
	char remedy[MESSAGE_SIZE];
	struct where place = words->at;
	struct text value = words->value;
	/* 同上, 无 or a dash in such a column gives none away, and must be seen to be mended; but
	 * what it became is a secret all the same */
	bool hidden = place.secret || diag_looks_secret(value);
	bool secret = hidden && (has_digits(value, 1) || text_width(value) >= PLAIN_WIDTH);

	if ((int)entry->level < diag->least)
		return;
	struct text slot[DIAG_SLOTS] = {
		shown(value, secret, room[0]),
		argument(words->one, hidden, room[1]),
		argument(words->two, hidden, room[2]),
		argument(words->three, hidden, room[3]),
	};

	if (diag_looks_secret(place.column)) /* a row of data where the header should be */
		place.column = diag_mask(place.column, heading, sizeof(heading));
	struct finding finding = {
		.code = code,
		.level = entry->level,
		.id = entry->id,
		.where = &place,
		.value = slot[0],
		.message = fill(entry->message[diag->language], slot, message, sizeof(message)),
		.remedy = fill(entry->remedy[diag->language], slot, remedy, sizeof(remedy)),
		.digest = (uint32_t)hash_join(hash_text(words->at.column), value),
	};

	take(diag, &finding);
}
