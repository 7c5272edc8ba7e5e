#include "table/ini.h"

#include <iniparser.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/num.h"
#include "table/initext.h"

enum {
	LINE_MOST = 1000, /* libiniparser refuses a file with a line of 1023 bytes */
};

/* A file while its lines are looked at. */
struct scan {
	struct ini *ini;
	struct ini_entry *entry;
	size_t room;
	struct text section;
	bool sectioned;
	bool unnamed;  /* the section's line is at fault: what stands under it is not known */
	bool headings; /* are keys words of people? */
	bool changed;  /* libiniparser must read plain in place of the file */
	char *plain;   /* the lines that were scanned, as libiniparser takes them */
	size_t kept;   /* bytes of plain */
	size_t line;
	bool good;
	struct arena *arena;
	struct diag *diag;
};

struct where
ini_where(const struct ini *ini, size_t line)
{
	return (struct where){ .file = ini->file, .line = line };
}

static void
fault(struct scan *scan, enum diag_code code, struct text value, const char *one)
{
	struct where where = ini_where(scan->ini, scan->line);

	diag_say(scan->diag, code, .at = where, .value = value, .one = text_of(one));
	scan->good = false;
}

static bool
is_name(struct text t)
{
	static const char allowed[] = "abcdefghijklmnopqrstuvwxyz0123456789._-*";

	for (size_t i = 0; i < t.n; i++)
		if (t.p[i] == '\0' || strchr(allowed, t.p[i]) == NULL)
			return false;
	return t.n > 0;
}

bool
ini_is_heading(struct text key)
{
	for (size_t i = 0; i < key.n; i++)
		if ((unsigned char)key.p[i] < ' ' || key.p[i] == '=')
			return false;
	return key.n > 0 && strchr("[;#", key.p[0]) == NULL;
}

static bool
is_gap(char c)
{
	return c == ' ' || c == '\t';
}

/* Without spaces, tabs and a CR around it: what libiniparser takes off. */
static struct text
strip(struct text t)
{
	while (t.n > 0 && (is_gap(t.p[0]) || t.p[0] == '\r'))
		t = (struct text){ t.p + 1, t.n - 1 };
	while (t.n > 0 && (is_gap(t.p[t.n - 1]) || t.p[t.n - 1] == '\r'))
		t.n--;
	return t;
}

/* A value in double quotes, with nothing but a comment behind it. */
static bool
quoted(struct scan *scan, struct text *value)
{
	const char *end = memchr(value->p + 1, '"', value->n - 1);
	struct text rest =
		end == NULL ? TEXT_NONE : text_from(*value, (size_t)(end + 1 - value->p));
	struct text said = strip(rest);
	bool remark = said.n > 0 && said.p > rest.p && (said.p[0] == ';' || said.p[0] == '#');

	if (value->p[0] == '\'' || end == NULL || (said.n > 0 && !remark)) {
		fault(scan, DIAG_INI_QUOTE, *value, NULL);
		return false;
	}
	*value = (struct text){ value->p + 1, (size_t)(end - value->p - 1) };
	return true;
}

/* A value as it stands; ; and # begin a comment only between blanks. */
static bool
plain(struct scan *scan, struct text *value)
{
	bool quoted = false; /* is a double quote open there? */
	size_t i = 0;

	for (; i < value->n && value->p[i] != ';' && value->p[i] != '#'; i++)
		quoted ^= value->p[i] == '"';
	if (i < value->n) {
		bool remark = i > 0 && is_gap(value->p[i - 1]) &&
			      (i + 1 == value->n || is_gap(value->p[i + 1]));

		if (!remark || quoted) {
			fault(scan, DIAG_INI_CUT, *value, NULL);
			return false;
		}
	}
	*value = strip((struct text){ value->p, i });
	return true;
}

/* The line on which section and key stood before; 0: nowhere. */
static size_t
earlier(const struct ini *ini, struct text section, struct text key)
{
	for (size_t i = 0; i < ini->count; i++)
		if (text_equal(ini->entry[i].section, section) &&
		    text_equal(ini->entry[i].key, key))
			return ini->entry[i].line;
	return 0;
}

static void
add(struct scan *scan, struct text key, struct text value)
{
	struct ini *ini = scan->ini;
	size_t first = earlier(ini, scan->section, key);
	char line[NUM_SIZE];

	if (first > 0) {
		fault(scan, DIAG_INI_DOUBLE, key, num_format((int64_t)first, line));
		return;
	}
	scan->entry = arena_grow(scan->entry, &scan->room, ini->count, sizeof(*scan->entry));
	scan->entry[ini->count++] = (struct ini_entry){
		.section = scan->section,
		.key = key,
		.value = arena_text(scan->arena, value),
		.line = scan->line,
	};
	ini->entry = scan->entry;
}

static void
scan_section(struct scan *scan, struct text line)
{
	const char *end = memchr(line.p, ']', line.n);
	struct text rest = { line.p, 0 };

	if (end != NULL)
		rest = (struct text){ end + 1, (size_t)(line.p + line.n - end - 1) };
	/* libiniparser takes no comment here */
	scan->sectioned = true;
	scan->unnamed = true;
	if (end == NULL || rest.n > 0) {
		fault(scan, DIAG_INI_FORM, line, NULL);
		return;
	}
	struct text name = strip((struct text){ line.p + 1, (size_t)(end - line.p - 1) });

	scan->unnamed = !is_name(name);
	scan->section = arena_text(scan->arena, name);
	if (scan->unnamed)
		fault(scan, DIAG_INI_NAME, name, NULL);
}

/* A heading as a person copies it, from the sheet or out of a message: folded, without “”. */
static struct text
fold_heading(const struct scan *scan, struct text key)
{
	char buf[LINE_MOST];

	/* “保障对象”, but “一卡通”账号 */
	if (text_begins(key, TEXT("“")) && text_ends(key, TEXT("”")))
		key = strip(text_drop_end(text_drop_begin(key, "“"), "”"));
	return arena_text(scan->arena, text_fold(key, buf, sizeof(buf)));
}

/* heading = column, by a Chinese keyboard too; nothing but a line of its own is a comment. */
static void
scan_heading(struct scan *scan, struct text line)
{
	struct text wide = TEXT("＝");
	size_t at = text_find(line, TEXT("="));
	size_t n = 1;

	if (text_find(line, wide) < at) {
		at = text_find(line, wide);
		n = wide.n;
	}
	if (at == SIZE_MAX) {
		fault(scan, DIAG_INI_FORM, line, NULL);
		return;
	}
	struct text key = fold_heading(scan, strip((struct text){ line.p, at }));
	struct text value = strip(text_from(line, at + n));

	value = text_drop_end(text_drop_begin(value, "“|\""), "”|\"");
	if (!ini_is_heading(key))
		fault(scan, DIAG_INI_NAME, key, NULL);
	else if (!scan->sectioned)
		fault(scan, DIAG_INI_SECTIONLESS, key, NULL);
	else if (value.n == 0)
		fault(scan, DIAG_INI_FORM, line, NULL);
	else if (!scan->unnamed)
		add(scan, key, value);
}

static void
scan_entry(struct scan *scan, struct text line)
{
	const char *equals = memchr(line.p, '=', line.n);

	if (equals == NULL || line.p[line.n - 1] == '\\') {
		fault(scan, DIAG_INI_FORM, line, NULL);
		return;
	}
	struct text key = strip((struct text){ line.p, (size_t)(equals - line.p) });
	struct text value =
		strip((struct text){ equals + 1, (size_t)(line.p + line.n - equals - 1) });

	if (!is_name(key))
		fault(scan, DIAG_INI_NAME, key, NULL);
	else if (!scan->sectioned)
		fault(scan, DIAG_INI_SECTIONLESS, key, NULL);
	else if (value.n == 0)
		fault(scan, DIAG_INI_FORM, line, NULL);
	else if (value.p[0] == '"' || value.p[0] == '\'' ? quoted(scan, &value)
							 : plain(scan, &value)) {
		if (strip(value).n == 0)
			fault(scan, DIAG_INI_FORM, line, NULL);
		else if (!scan->unnamed)
			add(scan, arena_text(scan->arena, key), value);
	}
}

/* A comment; one that is an entry behind its sign waits to be filled in, as in a form. */
static void
scan_comment(struct scan *scan, struct text line)
{
	struct text said = text_from(line, 1);
	size_t equals = text_find(said, TEXT("="));

	if (scan->sectioned && equals != SIZE_MAX &&
	    is_name(strip((struct text){ said.p, equals })))
		scan->ini->waiting++;
}

static void
scan_line(struct scan *scan, struct text line)
{
	char most[NUM_SIZE];

	if (line.n > LINE_MOST) {
		fault(scan, DIAG_INI_LONG, TEXT_NONE, num_format(LINE_MOST, most));
		return;
	}
	if (memchr(line.p, '\0', line.n) != NULL || text_valid(line.p, line.n) < line.n) {
		fault(scan, DIAG_INI_BYTES, TEXT_NONE, NULL);
		return;
	}
	line = strip(line);
	if (line.n == 0)
		return;
	if (line.p[0] == ';' || line.p[0] == '#') {
		scan_comment(scan, line);
		return;
	}
	if (!scan->headings) {
		struct text folded = initext_fold(line, scan->arena);

		scan->changed |= folded.n < line.n;
		line = folded;
	}
	/* for libiniparser, where it cannot read the file itself */
	memcpy(scan->plain + scan->kept, line.p, line.n);
	scan->kept += line.n;
	scan->plain[scan->kept++] = '\n';
	if (line.p[0] == '[')
		scan_section(scan, line);
	else if (scan->headings)
		scan_heading(scan, line);
	else
		scan_entry(scan, line);
}

static void
scan_lines(struct scan *scan, struct text rest)
{
	for (scan->line = 1; rest.n > 0; scan->line++) {
		const char *end = memchr(rest.p, '\n', rest.n);
		size_t n = end != NULL ? (size_t)(end - rest.p) : rest.n;
		size_t used = end != NULL ? n + 1 : n;

		scan_line(scan, (struct text){ rest.p, n });
		rest = text_from(rest, used);
	}
}

/* libiniparser's own messages; what can go wrong has been reported by then. */
static int
silence(const char *format, ...)
{
	(void)format;
	return 0;
}

/* What libiniparser reads: the file itself, or what was kept of it in one that has no name. */
static dictionary *
load(const struct scan *scan, const char *path)
{
	FILE *plain = scan->changed ? tmpfile() : NULL;
	char name[64];

	iniparser_set_error_callback(silence);
	if (plain != NULL && fwrite(scan->plain, 1, scan->kept, plain) == scan->kept &&
	    fflush(plain) == 0) {
		(void)snprintf(name, sizeof(name), "/proc/self/fd/%d", fileno(plain));
		path = name;
	}
	dictionary *file = iniparser_load(path);

	if (plain != NULL)
		(void)fclose(plain);
	return file;
}

/*
 * Its value of an entry, or NULL.  It keeps them in the order of the file, so that each stands
 * behind the one before, and *at says from where on to look.
 */
static const char *
look_up(const dictionary *file, const struct ini_entry *entry, ssize_t *at)
{
	const struct text section = entry->section;

	while (*at < file->size && file->key[*at] != NULL) {
		ssize_t i = (*at)++;
		struct text key = text_of(file->key[i]);

		if (key.n == section.n + 1 + entry->key.n && key.p[section.n] == ':' &&
		    text_begins(key, section) && text_ends(key, entry->key))
			return file->val[i];
	}
	return NULL;
}

/* Put the values as libiniparser reads them into the entries; they must be those of the scan. */
static void
take_values(struct scan *scan, const char *path)
{
	dictionary *file = load(scan, path);
	ssize_t at = 0;

	for (size_t i = 0; i < scan->ini->count; i++) {
		struct ini_entry *entry = &scan->entry[i];
		const char *value = NULL;

		if (file != NULL)
			value = look_up(file, entry, &at);
		scan->line = entry->line;
		if (value == NULL || !text_equal(text_of(value), entry->value))
			fault(scan, DIAG_INI_DIFFERS, entry->value, value);
	}
	if (file != NULL)
		iniparser_freedict(file);
}

static bool
read_scan(struct scan *scan, const char *path)
{
	struct ini *ini = scan->ini;
	struct text content;

	*ini = (struct ini){ .file = arena_text(scan->arena, text_of(path)) };
	if (!initext_read(path, scan->headings, scan->arena, &content, &scan->changed, scan->diag))
		return false;
	scan->plain = arena_alloc(scan->arena, content.n + 1);
	scan_lines(scan, content);
	/* people's headings are no keys of libiniparser */
	if (scan->good && scan->entry != NULL && !scan->headings)
		take_values(scan, path);
	struct ini_entry *entry = arena_alloc(scan->arena, ini->count * sizeof(*entry) + 1);

	if (scan->entry != NULL)
		memcpy(entry, scan->entry, ini->count * sizeof(*entry));
	free(scan->entry);
	ini->entry = entry;
	return scan->good;
}

bool
ini_read(struct ini *ini, const char *path, struct arena *arena, struct diag *diag)
{
	struct scan scan = { .ini = ini, .good = true, .arena = arena, .diag = diag };

	return read_scan(&scan, path);
}

bool
ini_read_headings(struct ini *ini, const char *path, struct arena *arena, struct diag *diag)
{
	struct scan scan = {
		.ini = ini, .good = true, .headings = true, .arena = arena, .diag = diag
	};

	return read_scan(&scan, path);
}

const struct ini_entry *
ini_find(const struct ini *ini, const char *section, const char *key)
{
	for (size_t i = 0; i < ini->count; i++)
		if (text_equal(ini->entry[i].section, text_of(section)) &&
		    text_equal(ini->entry[i].key, text_of(key)))
			return &ini->entry[i];
	return NULL;
}

struct text
ini_value(const struct ini *ini, const char *section, const char *key)
{
	const struct ini_entry *entry = ini_find(ini, section, key);

	return entry != NULL ? entry->value : TEXT_NONE;
}
