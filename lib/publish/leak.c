#include "publish/leak.h"

#include <stdlib.h>
#include <string.h>

#include "base/day.h"
#include "civil/disease.h"
#include "publish/digitrun.h"
#include "table/package.h"

enum {
	LEAST_DIGITS = 7, /* of a telephone; nobody is known by fewer */
	SURE_DIGITS = 11, /* nothing that is public has so many, but dates */
	DATE_DIGITS = 8,
	CODE_MOST = 4,     /* digits of an area: 010, 0737 */
	NUMERALS_MOST = 3, /* in a row, in a name: 一 is one, 三三 are two */
	NAME_MOST = 40,    /* letters of one */
	SURE_NAME = 9, /* bytes of a name that stands in a place's by no chance: three letters */
	DEPTH_MOST = 8,
};

/* What data/diseases.csv has for none, or for one without its name: no disease. */
static const char none[] = "无|没有|否|健康|none|有|是|不详|其他";

static const char words[] =
	"残|殘|肢体|视力|听力|言语|精神|聋|聾|哑|啞|盲|瘫|癱|癌|瘤|病|癫|疯|瘋|智障|弱智|智力|失智|"
	"痴呆|"
	"失能|不能自理|半自理|"
	"植物人|艾滋|hiv|尿毒|透析|肝炎|结核|梅毒|吸毒|戒毒|服刑|刑满|劳改|家暴|"
	"受害人|孤儿|弃婴|无人抚养|disab|cancer|orphan";

/* What titles of notices are made of, beside places. */
static const char title_words[] =
	"社会救助|审核意见|确认结果|在保对象|公示|公布|长期|名单|户|人|（|）|、|，|：|(|)|,|:| |"
	"social assistance|public notice|first opinions|decisions|recipients|public|notice|of|in";

/* ---- what must not be there ---- */

static void
add_digits(struct leak *leak, struct text digits)
{
	if (digits.n >= LEAST_DIGITS && digits.n < SURE_DIGITS)
		(void)hash_set_add(&leak->number, hash_text(digits));
}

/* A number as it is, and without what is dialled before it: +86, an area. */
static void
add_dialled(struct leak *leak, struct text digits)
{
	digits = text_drop_begin(digits, "0086|86");
	for (size_t code = 0; code <= CODE_MOST && code < digits.n; code++)
		if (code == 0 || digits.p[0] == '0')
			add_digits(leak, text_from(digits, code));
}

void
leak_add_number(struct leak *leak, struct text cell)
{
	char *buf = arena_calloc(cell.n + 1, 1);

	for (enum digitrun_bounds bounds = DIGITRUN_ALL; bounds <= DIGITRUN_EACH; bounds++) {
		struct text rest = cell;
		struct text run;

		while ((run = digitrun_next(&rest, bounds, buf)).n > 0) {
			add_digits(leak, run);
			add_dialled(leak, run);
		}
	}
	free(buf);
}

void
leak_allow(struct leak *leak, struct text cell)
{
	char *buf = arena_calloc(cell.n + 1, 1);
	struct text run;

	while ((run = digitrun_next(&cell, DIGITRUN_WIDE, buf)).n > 0)
		(void)hash_set_add(&leak->allowed, hash_text(run));
	free(buf);
}

static void
add_text(struct arena *arena, struct leak_words *list, struct text text)
{
	for (size_t i = 0; i < list->count; i++)
		if (text_equal(list->item[i], text))
			return;
	list->item = arena_grow(list->item, &list->room, list->count, sizeof(*list->item));
	list->item[list->count++] = arena_text(arena, text);
}

void
leak_add_place(struct leak *leak, struct text place)
{
	if (place.n > 0)
		add_text(&leak->arena, &leak->place, place);
}

/* A text as words are compared: folded, and without signs. */
static struct text
fold(struct text text, struct arena *arena)
{
	size_t size = text.n * 3 + 1;
	char *buf = arena_alloc(arena, size);
	struct text folded = text_fold(text, buf, size);
	size_t n = 0;
	size_t used;

	for (size_t i = 0; i < folded.n; i += used) {
		uint32_t code = text_decode(folded.p + i, folded.n - i, &used);

		if (!digitrun_is_sign(code)) {
			memmove(buf + n, folded.p + i, used);
			n += used;
		}
	}
	return (struct text){ buf, n };
}

void
leak_add_hidden(struct leak *leak, struct text name)
{
	struct leak_words *list = &leak->hidden;
	struct text folded = fold(name, &leak->arena);

	if (folded.n == 0)
		return;
	list->item = arena_grow(list->item, &list->room, list->count, sizeof(*list->item));
	list->item[list->count++] = folded;
}

bool
leak_add_words(struct leak *leak, const char *path, struct diag *diag)
{
	struct diseases diseases;
	struct text rest = text_of(words);
	bool good = disease_read(&diseases, path, diag);

	for (size_t i = 0; good && i < diseases.count; i++)
		if (!text_is_any(diseases.row[i].name, none))
			add_text(&leak->arena, &leak->word, diseases.row[i].name);
	while (rest.n > 0)
		add_text(&leak->arena, &leak->word, text_next(&rest, '|'));
	disease_free(&diseases);
	return good;
}

/* ---- is it there? ---- */

/* Are digits one date after another, 20261201, with a time behind them or not? */
static bool
are_dates(struct text digits)
{
	char iso[DAY_SIZE];
	day_t day;

	while (digits.n >= DATE_DIGITS) {
		memcpy(iso, digits.p, 4);
		iso[4] = iso[7] = '-';
		memcpy(iso + 5, digits.p + 4, 2);
		memcpy(iso + 8, digits.p + 6, 2);
		if ((digits.p[0] != '1' && digits.p[0] != '2') || !day_parse(iso, 10, &day))
			return false;
		digits = text_from(digits, DATE_DIGITS);
	}
	return digits.n == 0 || digits.n == 4 || digits.n == 6;
}

/* Is a run of digits somebody's number?  Of a short one its end is asked for, in a cell. */
static bool
is_number(const struct leak *leak, struct text run, bool cell)
{
	bool found = run.n >= SURE_DIGITS && !are_dates(run);

	for (size_t n = LEAST_DIGITS; cell && !found && n < SURE_DIGITS && n <= run.n; n++)
		found = hash_set_has(&leak->number, hash_text(text_from(run, run.n - n)));
	return found && !hash_set_has(&leak->allowed, hash_text(run));
}

static bool
has_numbers(const struct leak *leak, struct text content, bool cell)
{
	char *buf = arena_calloc(content.n + 1, 1);
	struct text run;
	bool found = false;

	while (!found &&
	       (run = digitrun_next(&content, cell ? DIGITRUN_ALL : DIGITRUN_WIDE, buf)).n > 0)
		found = is_number(leak, run, cell);
	free(buf);
	return found;
}

static bool
look(const struct leak *leak, struct text content, struct text part, bool cell, struct diag *diag)
{
	struct arena arena = { 0 };
	struct text folded = fold(content, &arena);
	bool clean = !has_numbers(leak, content, cell);

	if (!clean)
		diag_say(diag, DIAG_NOTICE_NUMBER, .one = part);
	for (size_t i = 0; clean && i < leak->word.count; i++) {
		clean = !text_has(folded, leak->word.item[i]);
		if (!clean)
			diag_say(diag, DIAG_NOTICE_WORD, .one = part, .two = leak->word.item[i]);
	}
	arena_free(&arena);
	return clean;
}

bool
leak_is_clean_cell(const struct leak *leak, struct text cell, struct text part, struct diag *diag)
{
	return look(leak, cell, part, true, diag);
}

bool
leak_is_clean(const struct leak *leak, struct text content, struct text part, struct diag *diag)
{
	return look(leak, content, part, false, diag);
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

/* ---- names and titles ---- */

/* A letter of names: Han, or Latin. */
static bool
is_letter(uint32_t code)
{
	return (code >= 'A' && code <= 'Z') || (code >= 'a' && code <= 'z') ||
	       (code >= 0xC0 && code <= 0x24F && code != 0xD7 && code != 0xF7) ||
	       (code >= 0x3400 && code <= 0x9FFF) || (code >= 0xF900 && code <= 0xFAFF) ||
	       (code >= 0x20000 && code <= 0x323AF);
}

bool
leak_is_name(struct text name)
{
	size_t letters = 0;
	size_t numerals = 0;
	size_t used;
	bool good = true;

	for (size_t i = 0; good && i < name.n; i += used) {
		uint32_t code = text_decode(name.p + i, name.n - i, &used);
		bool point = code == 0xB7 || code == 0x2022 || code == 0x30FB || code == 0x2027 ||
			     code == '.' || code == ' ' || code == 0x3000;

		numerals = digitrun_digit(code) >= 0 ? numerals + 1 : 0;
		letters += is_letter(code);
		good = (is_letter(code) || point) && numerals <= NUMERALS_MOST;
	}
	return good && letters > 1 && letters <= NAME_MOST;
}

/* How many bytes of a title a word or a place takes at its begin; 0: none. */
static size_t
step_of(const struct leak *leak, struct text rest)
{
	size_t most = text_begin_of(rest, title_words);

	for (size_t i = 0; i < leak->place.count; i++)
		if (text_begins(rest, leak->place.item[i]) && leak->place.item[i].n > most)
			most = leak->place.item[i].n;
	return most;
}

/* Is a text part of the name of a place? */
static bool
is_in_place(const struct leak *leak, struct text text)
{
	bool found = false;

	for (size_t i = 0; !found && i < leak->place.count; i++)
		found = text_has(leak->place.item[i], text);
	return found;
}

/*
 * Has it a name that must not appear?  One that a place has too is taken for the place: anywhere,
 * or only where it is so short that it may stand there by chance.
 */
static bool
has_hidden(const struct leak *leak, struct text text, bool anywhere)
{
	struct arena arena = { 0 };
	struct text folded = fold(text, &arena);
	bool found = false;

	for (size_t i = 0; !found && i < leak->hidden.count; i++) {
		struct text name = leak->hidden.item[i];

		found = text_has(folded, name) &&
			!((anywhere || name.n < SURE_NAME) && is_in_place(leak, name));
	}
	arena_free(&arena);
	return found;
}

bool
leak_is_title(const struct leak *leak, struct text title, struct diag *diag)
{
	struct text rest = title;
	size_t step = 1;

	while (rest.n > 0 && (step = step_of(leak, rest)) > 0)
		rest = text_from(rest, step);
	bool good = step > 0 && !digitrun_has_plain(title) && !has_hidden(leak, title, false);

	if (!good)
		diag_say(diag, DIAG_NOTICE_TITLE, .one = title);
	return good;
}

bool
leak_is_file_name(const struct leak *leak, struct text name, struct diag *diag)
{
	bool good = !has_hidden(leak, name, true);

	if (!good)
		diag_say(diag, DIAG_NOTICE_HIDDEN, .at = { .file = name });
	return good;
}

void
leak_free(struct leak *leak)
{
	hash_set_free(&leak->number);
	hash_set_free(&leak->allowed);
	free(leak->word.item);
	free(leak->place.item);
	free(leak->hidden.item);
	arena_free(&leak->arena);
}
