#include "base/diag.h"

#include <string.h>

#include "base/hash.h"
#include "base/num.h"

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

enum {
	IDENTITY_SIZE = 18,
	IDENTITY_BODY = 17,
	IDENTITY_YEAR = 6,
	IDENTITY_MONTH = 10,
	NUMBER_MOST = 19, /* digits, of a bank card */
	MASK_SIZE = 256
};

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

/* The digits of a number as people write it. */
struct number {
	char digit[NUMBER_MOST + 1];
	size_t count; /* NUMBER_MOST + 1: more than any number of a person has */
	size_t end;   /* in the text */
};

static int64_t
part_of(const char *digit, size_t n)
{
	int64_t number = 0;

	(void)num_parse(digit, n, INT32_MAX, &number);
	return number;
}

static bool
is_birthday(int64_t year, const char *month_and_day)
{
	int64_t month = part_of(month_and_day, 2);
	int64_t day = part_of(month_and_day + 2, 2);

	return year >= 1900 && year < 2100 && month >= 1 && month <= 12 && day >= 1 && day <= 31;
}

/*
 * Has it the form of an identity number, old or new, of a mobile phone or a bank card?  Numbers
 * of households begin with those of villages, where no year stands: one reads as an old birthday
 * before 1930 alone (430922 101 201), and cards begin with 62 but not with 620.
 */
static bool
is_of_person(const struct number *number)
{
	const char *d = number->digit;
	size_t n = number->count;
	bool card = n >= 16 && n <= NUMBER_MOST && d[0] == '6' && d[1] == '2' && d[2] != '0';
	bool whole = (n == 17 || n == 18) && is_birthday(part_of(d + 6, 4), d + 10);
	bool old = n == 15 && d[6] >= '3' && is_birthday(1900 + part_of(d + 6, 2), d + 8);
	bool cut = n == 15 && d[6] == '1' && is_birthday(part_of(d + 6, 4), d + 10);
	bool phone = n == 11 && d[0] == '1' && d[1] >= '3';

	return card || whole || old || cut || phone;
}

/* The number that begins at a place of t; in a name blanks, hyphens, commas and points may part it.
 */
static struct number
number_at(struct text t, size_t at, bool name)
{
	struct number number = { .end = at };
	size_t used;

	for (; at < t.n && number.count <= NUMBER_MOST; at += used) {
		uint32_t code = text_decode(t.p + at, t.n - at, &used);
		uint32_t digit = code >= 0xFF10 ? code - 0xFF10 : code - '0'; /* full width too */
		bool parts =
			name && (code == '-' || code == ',' || code == '.' || text_is_blank(code));

		if (digit > 9 && (!parts || number.count == 0))
			break;
		if (digit > 9)
			continue;
		number.digit[number.count++] = (char)('0' + digit);
		number.end = at + used;
	}
	if (number.count == 17 && number.end < t.n && (t.p[number.end] | ' ') == 'x')
		number.end++;
	return number;
}

/* How many bytes at a place of t are a number of a person; 0: none. */
static size_t
secret_at(struct text t, size_t at, bool name)
{
	if (at + IDENTITY_SIZE <= t.n && is_identity(t.p + at))
		return IDENTITY_SIZE;
	if (at > 0 && text_is_digit(t.p[at - 1]))
		return 0;
	struct number number = number_at(t, at, name);

	if (name && !is_of_person(&number)) /* several, with a comma between */
		number = number_at(t, at, false);
	return is_of_person(&number) ? number.end - at : 0;
}

static struct text
hide(struct text t, bool name, char *buf, size_t size)
{
	char mask[MASK_SIZE];
	size_t out = 0;
	size_t from = 0;
	size_t at = 0;

	while (at < t.n) {
		size_t n = secret_at(t, at, name);

		if (n == 0) {
			at++;
			continue;
		}
		append(buf, size, &out, (struct text){ t.p + from, at - from });
		append(buf, size, &out,
		       diag_mask((struct text){ t.p + at, n }, mask, sizeof(mask)));
		at += n;
		from = at;
	}
	if (from == 0)
		return t;
	append(buf, size, &out, text_from(t, from));
	return (struct text){ buf, out };
}

struct text
diag_hide(struct text t, char *buf, size_t size)
{
	return hide(t, false, buf, size);
}

struct text
diag_hide_name(struct text t, char *buf, size_t size)
{
	return hide(t, true, buf, size);
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

void
diag_pass(struct diag *diag, const struct finding *finding)
{
	take(diag, finding);
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
	return (struct diag){
		.language = other->language, .sink = take, .context = other, .files = other->files
	};
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
