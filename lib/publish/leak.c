#include "publish/leak.h"

#include <stdlib.h>
#include <string.h>

#include "civil/digits.h"
#include "civil/disease.h"
#include "table/package.h"

enum {
	NUMBER_SIZE = 256,
	LEAST_DIGITS = 7,
	SURE_DIGITS = 11, /* so many are nobody else's by chance: they may stand within others */
	ID_DIGITS = 17,   /* without the sign that checks them */
	DEPTH_MOST = 8,
};

/* What data/diseases.csv has for none, or for one without its name: no disease. */
static const char none[] = "无|没有|否|健康|none|有|是|不详|其他";
static const char disability[] = "残|残疾|智障|弱智|聋哑|盲人|瘫痪|失能|不能自理|精神病|精神障碍";

/* What titles of notices are made of, beside places. */
static const char title_words[] =
	"社会救助|审核意见|确认结果|在保对象|公示|公布|长期|名单|户|人|（|）|、|，|：|"
	"social assistance|public notice|first opinions|decisions|recipients|public|notice|of|in";

/* ---- what must not be there ---- */

static void
add_digits(struct leak *leak, struct text digits)
{
	if (digits.n < LEAST_DIGITS || digits.n > LEAK_DIGITS)
		return;
	(void)hash_set_add(&leak->number, hash_text(digits));
	leak->length[digits.n] = true;
}

void
leak_add_number(struct leak *leak, struct text number)
{
	char buf[NUMBER_SIZE];
	size_t n = digits_clean(number, buf, sizeof(buf));
	size_t digits = 0;

	if (n == sizeof(buf))
		return;
	while (digits < n && text_is_digit(buf[digits]))
		digits++;
	/* an identity number of 18 places, as it is and as it was with 15 */
	if (n == ID_DIGITS + 1 && digits >= ID_DIGITS) {
		add_digits(leak, (struct text){ buf, ID_DIGITS });
		memmove(buf + 6, buf + 8, ID_DIGITS - 8);
		add_digits(leak, (struct text){ buf, ID_DIGITS - 2 });
		return;
	}
	add_digits(leak, (struct text){ buf, digits });
}

static void
add_text(struct arena *arena, struct text **list, size_t *count, size_t *room, struct text text)
{
	for (size_t i = 0; i < *count; i++)
		if (text_equal((*list)[i], text))
			return;
	*list = arena_grow(*list, room, *count, sizeof(**list));
	(*list)[(*count)++] = arena_text(arena, text);
}

void
leak_add_place(struct leak *leak, struct text place)
{
	if (place.n > 0)
		add_text(&leak->arena, &leak->place, &leak->places, &leak->place_room, place);
}

bool
leak_add_words(struct leak *leak, const char *path, struct diag *diag)
{
	struct diseases diseases;
	struct text rest = text_of(disability);
	bool good = disease_read(&diseases, path, diag);

	for (size_t i = 0; good && i < diseases.count; i++)
		if (!text_is_any(diseases.row[i].name, none))
			add_text(&leak->arena, &leak->word, &leak->words, &leak->room,
				 diseases.row[i].name);
	while (rest.n > 0)
		add_text(&leak->arena, &leak->word, &leak->words, &leak->room,
			 text_next(&rest, '|'));
	disease_free(&diseases);
	return good;
}

/* ---- is it there? ---- */

static bool
is_known(const struct leak *leak, struct text digits)
{
	return leak->length[digits.n] && hash_set_has(&leak->number, hash_text(digits));
}

/* Is a number in a run of digits, or the run itself a short one? */
static bool
has_number(const struct leak *leak, struct text run)
{
	if (run.n < SURE_DIGITS)
		return run.n >= LEAST_DIGITS && is_known(leak, run);
	for (size_t n = SURE_DIGITS; n <= LEAK_DIGITS && n <= run.n; n++)
		for (size_t i = 0; leak->length[n] && i + n <= run.n; i++)
			if (is_known(leak, (struct text){ run.p + i, n }))
				return true;
	return false;
}

/* A digit in half or full width; else -1. */
static int
digit_of(uint32_t code)
{
	if (code >= '0' && code <= '9')
		return (int)(code - '0');
	return code >= 0xFF10 && code <= 0xFF19 ? (int)(code - 0xFF10) : -1;
}

/* Signs that people put between the digits of one number. */
static bool
parts_digits(uint32_t code)
{
	return code != '\n' && code != '\r' &&
	       (text_is_blank(code) || code == '-' || code == '_' || code == '.' ||
		(code >= 0x2010 && code <= 0x2015));
}

static bool
has_numbers(const struct leak *leak, struct text content)
{
	char *run = arena_calloc(content.n + 1, 1);
	size_t n = 0;
	size_t used;
	bool found = false;

	for (size_t i = 0; !found && i < content.n; i += used) {
		uint32_t code = text_decode(content.p + i, content.n - i, &used);
		int digit = digit_of(code);

		if (digit >= 0) {
			run[n++] = (char)('0' + digit);
		} else if (!parts_digits(code)) {
			found = has_number(leak, (struct text){ run, n });
			n = 0;
		}
	}
	found |= has_number(leak, (struct text){ run, n });
	free(run);
	return found;
}

bool
leak_is_clean(const struct leak *leak, struct text content, struct text part, struct diag *diag)
{
	size_t size = content.n * 3 + 1;
	char *buf = arena_calloc(size, 1);
	struct text folded = text_fold(content, buf, size);
	bool clean = !has_numbers(leak, content);

	if (!clean)
		diag_say(diag, DIAG_NOTICE_NUMBER, .one = part);
	for (size_t i = 0; clean && i < leak->words; i++) {
		clean = !text_has(folded, leak->word[i]);
		if (!clean)
			diag_say(diag, DIAG_NOTICE_WORD, .one = part, .two = leak->word[i]);
	}
	free(buf);
	return clean;
}

/* ---- a workbook ---- */

struct part {
	char *bytes;
	size_t n;
	size_t room;
};

static bool
take_bytes(void *context, const char *bytes, size_t n)
{
	struct part *part = context;

	for (size_t i = 0; i < n; i++) {
		part->bytes = arena_grow(part->bytes, &part->room, part->n, 1);
		part->bytes[part->n++] = bytes[i];
	}
	return true;
}

static bool
is_clean_part(const struct leak *leak, struct package *package, const char *name, struct diag *diag)
{
	struct part part = { 0 };

	package_part_scan(package, name, take_bytes, &part);
	bool clean = leak_is_clean(leak, text_of(name), TEXT(".xlsx"), diag) &&
		     (part.n == 0 || leak_is_clean(leak, (struct text){ part.bytes, part.n },
						   text_of(name), diag));

	free(part.bytes);
	return clean;
}

/* A part and all that it points to. */
static bool
is_clean_below(const struct leak *leak, struct package *package, const char *name, int depth,
	       struct diag *diag)
{
	struct package_links links = { 0 };
	struct arena arena = { 0 };
	bool clean = (*name == '\0' || is_clean_part(leak, package, name, diag)) &&
		     depth < DEPTH_MOST && package_links(package, name, &arena, &links);

	for (size_t i = 0; clean && i < links.count; i++)
		clean = is_clean_below(leak, package, links.link[i].target, depth + 1, diag);
	free(links.link);
	arena_free(&arena);
	return clean;
}

bool
leak_is_clean_book(const struct leak *leak, const char *path, struct diag *diag)
{
	struct package *package = package_open(path, text_of(path), diag);
	bool clean = package != NULL && is_clean_below(leak, package, "", 0, diag);

	package_close(package);
	return clean;
}

/* ---- titles ---- */

/* How many bytes of a title a word or place, a digit or a sign takes at its begin; 0: none. */
static size_t
step_of(const struct leak *leak, struct text rest)
{
	size_t most = text_begin_of(rest, title_words);
	size_t used;
	uint32_t code = text_decode(rest.p, rest.n, &used);

	for (size_t i = 0; i < leak->places; i++)
		if (text_begins(rest, leak->place[i]) && leak->place[i].n > most)
			most = leak->place[i].n;
	bool sign = code == '(' || code == ')' || code == ':' || code == ',';

	if (most == 0 && (digit_of(code) >= 0 || parts_digits(code) || sign))
		most = used;
	return most;
}

bool
leak_is_title(const struct leak *leak, struct text title, struct diag *diag)
{
	struct text rest = title;

	while (rest.n > 0) {
		size_t step = step_of(leak, rest);

		if (step == 0) {
			diag_say(diag, DIAG_NOTICE_TITLE, .one = title);
			return false;
		}
		rest = text_from(rest, step);
	}
	return true;
}

void
leak_free(struct leak *leak)
{
	hash_set_free(&leak->number);
	free(leak->word);
	free(leak->place);
	arena_free(&leak->arena);
}
