#include "publish/leak.h"

#include <stdlib.h>
#include <string.h>

#include "base/day.h"
#include "civil/disease.h"
#include "publish/digitrun.h"
#include "publish/letters.h"
#include "table/package.h"

enum {
	LEAST_DIGITS = 7, /* of a telephone; nobody is known by fewer */
	SURE_DIGITS = 11, /* nothing that is public has so many, but dates */
	DATE_DIGITS = 8,
	CODE_MOST = 4,      /* digits of an area: 010, 0737 */
	OFFICE_DIGITS = 14, /* of a telephone with all before it; accounts have more */
	PLACE_DIGITS = 4,   /* of a place: 107社区 */
	COUNTER_DIGITS = 2, /* behind a date in the name of a file: (1), -01 */
	SURE_NAME = 9, /* bytes of a name that stands in a place's by no chance: three letters */
	DEPTH_MOST = 8,
};

/* What data/diseases.csv has for none, or for one without its name: no disease. */
static const char none[] = "无|没有|否|健康|none|有|是|不详|其他";

static const char words[] =
	"残|殘|聋|聾|哑|啞|盲|瘫|癱|癌|瘤|病|癫|疯|瘋|瘸|跛|傻|孤|智障|弱智|智力|失智|痴呆|"
	"低能|失能|不能自理|半自理|肢体|视力|听力|言语|精神|截肢|唐氏|侏儒|驼背|独眼|糖尿|麻风|"
	"阳性|植物人|艾滋|hiv|尿毒|透析|肝炎|结核|梅毒|吸毒|戒毒|吸粉|服刑|刑满|刑释|劳改|监外|"
	"社区矫正|家暴|性侵|强奸|被拐|受害人|弃婴|弃儿|遗腹|改嫁|五保|无人抚养|一级|二级|三级|四级|"
	"1级|2级|3级|4级|disab|cancer|orphan";

/* How names of places end. */
static const char place_ends[] =
	"村|社区|镇|乡|街道|居委会|村委会|居|组|队|场|办事处|园|小区|县|区|市";

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

static void
add_text(struct arena *arena, struct leak_words *list, struct text text)
{
	for (size_t i = 0; i < list->count; i++)
		if (text_equal(list->item[i], text))
			return;
	list->item = arena_grow(list->item, &list->room, list->count, sizeof(*list->item));
	list->item[list->count++] = arena_text(arena, text);
}

/* What is looked for no more, whatever is in it. */
static void
pass(struct leak *leak, struct text text)
{
	struct text letters = letters_only(text, &leak->arena);

	if (letters.n > 0)
		add_text(&leak->arena, &leak->passed, letters);
}

void
leak_allow(struct leak *leak, struct text text)
{
	char *buf = arena_calloc(text.n + 1, 1);
	struct text rest = text;
	struct text run;
	bool phones = true;

	while (phones && (run = digitrun_next(&rest, DIGITRUN_PART, buf)).n > 0)
		phones = run.n <= OFFICE_DIGITS;
	rest = text;
	while (phones && (run = digitrun_next(&rest, DIGITRUN_WIDE, buf)).n > 0)
		(void)hash_set_add(&leak->allowed, hash_text(run));
	free(buf);
	pass(leak, text);
}

void
leak_add_place(struct leak *leak, struct text place)
{
	if (place.n > 0)
		add_text(&leak->arena, &leak->place, place);
}

void
leak_add_hidden(struct leak *leak, struct text name)
{
	struct leak_words *list = &leak->hidden;
	struct text folded = letters_only(name, &leak->arena);

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

/* Are digits a time of day, 1030 or 103000? */
static bool
is_time(struct text digits)
{
	return (digits.n == 4 || digits.n == 6) && digits.p[0] <= '2' &&
	       (digits.p[0] < '2' || digits.p[1] <= '3') && digits.p[2] <= '5' &&
	       (digits.n == 4 || digits.p[4] <= '5');
}

/*
 * Are digits one date after another, 20261201, with a time behind them or not, and the number that
 * a copy of a file gets?  Of this century: no identity number, of which some begin as a year of
 * another one, can be taken for such.
 */
static bool
are_dates(struct text digits)
{
	char iso[DAY_SIZE];
	bool found = false;
	day_t day;

	while (digits.n >= DATE_DIGITS && text_begins(digits, TEXT("20"))) {
		memcpy(iso, digits.p, 4);
		iso[4] = iso[7] = '-';
		memcpy(iso + 5, digits.p + 4, 2);
		memcpy(iso + 8, digits.p + 6, 2);
		if (!day_parse(iso, 10, &day))
			return false;
		digits = text_from(digits, DATE_DIGITS);
		found = true;
	}
	for (size_t counter = 0; found && counter <= COUNTER_DIGITS; counter++)
		if (digits.n == counter ||
		    (digits.n > counter && is_time((struct text){ digits.p, digits.n - counter })))
			return true;
	return false;
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

/* Put a stroke where a text stands in another, which changes. */
static struct text
take_out(struct text from, struct text what, char *buf)
{
	size_t n = 0;
	size_t at;

	while ((at = text_find(from, what)) != SIZE_MAX) {
		memmove(buf + n, from.p, at);
		buf[n + at] = '|';
		n += at + 1;
		from = text_from(from, at + what.n);
	}
	memmove(buf + n, from.p, from.n);
	return (struct text){ buf, n + from.n };
}

static bool
is_one_letter(struct text word)
{
	size_t used;

	(void)text_decode(word.p, word.n, &used);
	return used == word.n;
}

/* The first word in a text that is letters alone; not of one letter where these are no matter. */
static struct text
word_in(const struct leak *leak, struct text letters, bool single)
{
	struct text found = TEXT_NONE;

	for (size_t i = 0; found.n == 0 && i < leak->word.count; i++)
		if ((single || !is_one_letter(leak->word.item[i])) &&
		    text_has(letters, leak->word.item[i]))
			found = leak->word.item[i];
	return found;
}

static struct leak_hit
look(const struct leak *leak, struct text content, bool cell)
{
	struct arena arena = { 0 };
	struct text letters = letters_only(content, &arena);
	char *buf = arena_alloc(&arena, letters.n + 1);
	struct leak_hit hit = { has_numbers(leak, content, cell), TEXT_NONE };

	for (size_t i = 0; i < leak->passed.count; i++)
		letters = take_out(letters, leak->passed.item[i], buf);
	if (!hit.digits)
		hit.word = word_in(leak, letters, true);
	arena_free(&arena);
	return hit;
}

struct leak_hit
leak_in_cell(const struct leak *leak, struct text cell)
{
	return look(leak, cell, true);
}

struct leak_hit
leak_in_name(struct leak *leak, struct text name)
{
	struct arena arena = { 0 };
	struct text letters = letters_only(name, &arena);
	bool plain = letters_are_plain(name);
	struct leak_hit hit = { has_numbers(leak, name, true), word_in(leak, letters, !plain) };

	if (plain && !hit.digits && hit.word.n == 0 && word_in(leak, letters, true).n > 0)
		pass(leak, name);
	arena_free(&arena);
	return hit;
}

void
leak_pass_place(struct leak *leak, struct text place)
{
	struct arena arena = { 0 };

	for (size_t i = 0; i < leak->place.count; i++)
		if (text_equal(leak->place.item[i], place) && text_ends_any(place, place_ends) &&
		    text_equal(letters_only(place, &arena), place))
			pass(leak, place);
	arena_free(&arena);
}

static bool
say_hit(struct leak_hit hit, struct text part, const struct where *at, struct diag *diag)
{
	if (hit.digits)
		diag_say(diag, DIAG_NOTICE_NUMBER, .at = *at, .one = part);
	else if (hit.word.n > 0)
		diag_say(diag, DIAG_NOTICE_WORD, .at = *at, .one = part, .two = hit.word);
	return !hit.digits && hit.word.n == 0;
}

bool
leak_is_clean_cell(const struct leak *leak, struct text cell, struct text part,
		   const struct where *at, struct diag *diag)
{
	return say_hit(look(leak, cell, true), part, at, diag);
}

bool
leak_is_clean(const struct leak *leak, struct text content, struct text part,
	      const struct where *at, struct diag *diag)
{
	return say_hit(look(leak, content, false), part, at, diag);
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
is_clean_part(const struct leak *leak, struct package *package, const char *name,
	      const struct where *at, struct diag *diag)
{
	struct part part = { 0 };

	package_part_scan(package, name, take_bytes, &part);
	bool clean = leak_is_clean(leak, text_of(name), TEXT(".xlsx"), at, diag) &&
		     (part.n == 0 || leak_is_clean(leak, (struct text){ part.bytes, part.n },
						   text_of(name), at, diag));

	free(part.bytes);
	return clean;
}

/* A part and all that it points to. */
static bool
is_clean_below(const struct leak *leak, struct package *package, const char *name, int depth,
	       const struct where *at, struct diag *diag)
{
	struct package_links links = { 0 };
	struct arena arena = { 0 };
	bool clean = (*name == '\0' || is_clean_part(leak, package, name, at, diag)) &&
		     depth < DEPTH_MOST && package_links(package, name, &arena, &links);

	for (size_t i = 0; clean && i < links.count; i++)
		clean = is_clean_below(leak, package, links.link[i].target, depth + 1, at, diag);
	free(links.link);
	arena_free(&arena);
	return clean;
}

bool
leak_is_clean_book(const struct leak *leak, const char *path, const struct where *at,
		   struct diag *diag)
{
	struct package *package = package_open(path, text_of(path), diag);
	bool clean = package != NULL && is_clean_below(leak, package, "", 0, at, diag);

	package_close(package);
	return clean;
}

/* ---- titles and names of files ---- */

/* How many bytes of a title a word or a place takes at its begin; 0: none. */
static size_t
step_of(const struct leak *leak, struct text rest)
{
	size_t most = text_begin_of(rest, title_words);

	for (size_t i = 0; i < leak->place.count; i++)
		if (text_begins(rest, leak->place.item[i]) && leak->place.item[i].n > most &&
		    digitrun_plain(leak->place.item[i]) <= PLACE_DIGITS)
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
	struct text folded = letters_only(text, &arena);
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
leak_is_title(const struct leak *leak, struct text title, const struct where *at, struct diag *diag)
{
	struct text rest = title;
	size_t step = 1;

	while (rest.n > 0 && (step = step_of(leak, rest)) > 0)
		rest = text_from(rest, step);
	bool good = step > 0 && !has_hidden(leak, title, false);

	if (!good)
		diag_say(diag, DIAG_NOTICE_TITLE, .at = *at, .one = title);
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
	free(leak->passed.item);
	arena_free(&leak->arena);
}
