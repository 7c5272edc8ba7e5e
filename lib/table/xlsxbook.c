#include "table/xlsxbook.h"

#include <stdlib.h>
#include <string.h>

#include "base/num.h"

enum { FORMATS_MAX = 65536, STRINGS_MAX = 1 << 24, ESCAPE = 7 };
#define STRING_BYTES_MAX ((size_t)256 << 20) /* bytes of shared texts, which stay in memory */

const struct numform *
xlsxbook_form(const struct xlsxbook *book, size_t format)
{
	static const struct numform plain;

	return format < book->forms ? &book->form[format] : &plain;
}

bool
xlsxbook_is_struck(const struct xlsxbook *book, size_t format)
{
	return format < book->forms && book->struck[format] != 0;
}

bool
xlsxbook_string(const struct xlsxbook *book, size_t number, struct text *out)
{
	if (number >= book->strings)
		return false;
	size_t from = number == 0 ? 0 : book->end[number - 1];
	size_t n = book->end[number] - from;

	*out = n > 0 ? (struct text){ book->bytes + from, n } : TEXT_NONE;
	return true;
}

void
xlsxbook_text_start(struct xlsxbook_text *text, const char *name)
{
	if (strcmp(name, "rPh") == 0)
		text->unread++;
	else if (strcmp(name, "t") == 0)
		text->open = true;
}

void
xlsxbook_text_end(struct xlsxbook_text *text, const char *name)
{
	if (strcmp(name, "rPh") == 0 && text->unread > 0)
		text->unread--;
	else if (strcmp(name, "t") == 0)
		text->open = false;
}

void
xlsxbook_text_add(struct xlsxbook_text *text, const char *s, size_t n)
{
	if (text->unread > 0)
		return;
	if (text->n - text->from + n > XLSXBOOK_CELL_MAX) {
		text->cut = true;
		return;
	}
	while (text->room < text->n + n)
		text->bytes = arena_grow(text->bytes, &text->room, text->room, 1);
	memcpy(text->bytes + text->n, s, n);
	text->n += n;
}

/* The number in "_x000D_", or UINT32_MAX. */
static uint32_t
escaped(const char *s, size_t n)
{
	uint32_t code = 0;

	if (n < ESCAPE || s[0] != '_' || s[1] != 'x' || s[ESCAPE - 1] != '_')
		return UINT32_MAX;
	for (size_t i = 2; i < ESCAPE - 1; i++) {
		char c = (char)(s[i] | 0x20);

		if (text_is_digit(s[i]))
			code = code * 16 + (uint32_t)(s[i] - '0');
		else if (c >= 'a' && c <= 'f')
			code = code * 16 + (uint32_t)(c - 'a' + 10);
		else
			return UINT32_MAX;
	}
	return code >= 0xD800 && code <= 0xDFFF ? UINT32_MAX : code;
}

void
xlsxbook_text_unescape(struct xlsxbook_text *text)
{
	size_t out = text->from;

	if (text->n - text->from < ESCAPE ||
	    text_find((struct text){ text->bytes + text->from, text->n - text->from },
		      TEXT("_x")) == SIZE_MAX)
		return;
	for (size_t at = text->from; at < text->n;) {
		uint32_t code = escaped(text->bytes + at, text->n - at);

		if (code == UINT32_MAX) {
			text->bytes[out++] = text->bytes[at++];
			continue;
		}
		if (code != 0)
			out += text_encode(code, text->bytes + out);
		at += ESCAPE;
	}
	text->n = out;
}

/* Shared strings. */
struct string_reader {
	struct xlsxbook *book;
	struct xlsxbook_text text;
	bool too_many;
};

static void
string_start(void *context, const char *name, const char **attributes)
{
	struct string_reader *reader = context;

	(void)attributes;
	if (strcmp(name, "si") == 0)
		reader->text.from = reader->text.n;
	else
		xlsxbook_text_start(&reader->text, name);
}

static void
string_text(void *context, const char *s, int n)
{
	struct string_reader *reader = context;

	if (reader->text.open && !reader->too_many)
		xlsxbook_text_add(&reader->text, s, (size_t)n);
}

/* Take the blanks off and put the text where the last one ended. */
static void
string_end(void *context, const char *name)
{
	struct string_reader *reader = context;
	struct xlsxbook_text *text = &reader->text;
	struct xlsxbook *book = reader->book;

	xlsxbook_text_end(text, name);
	if (strcmp(name, "si") != 0 || reader->too_many)
		return;
	xlsxbook_text_unescape(text);
	if (text->n > text->from) {
		struct text trimmed =
			text_trim((struct text){ text->bytes + text->from, text->n - text->from });

		memmove(text->bytes + text->from, trimmed.p, trimmed.n);
		text->n = text->from + trimmed.n;
	}
	if (text->cut)
		diag_say(book->diag, DIAG_CELL_LONG, .at = { .file = book->file });
	text->cut = false;
	book->end = arena_grow(book->end, &book->end_room, book->strings, sizeof(*book->end));
	book->end[book->strings++] = text->n;
	reader->too_many = text->n >= STRING_BYTES_MAX || book->strings >= STRINGS_MAX;
}

static bool
read_strings(struct xlsxbook *book, const char *part)
{
	static const struct package_handler handler = { string_start, string_end, string_text };
	struct string_reader reader = { .book = book };
	bool ok = package_part_read(book->package, part, &handler, &reader);

	book->bytes = reader.text.bytes;
	if (ok && reader.too_many)
		diag_say(book->diag, DIAG_PART_BOMB, .at = { .file = book->file },
			 .one = text_of(part));
	return ok && !reader.too_many;
}

/* Styles: number formats and fonts, and which of them each cell format uses. */
struct style_reader {
	struct xlsxbook *book;
	struct format {
		int64_t id;
		struct numform form;
	} * format;
	size_t room;
	size_t formats;
	unsigned char *font; /* is it struck through? */
	size_t font_room;
	size_t fonts;
	bool in_fonts;
	bool cells; /* within cellXfs */
};

static int64_t
number_of(const char *s)
{
	int64_t n = 0;

	return s != NULL && num_parse(s, strlen(s), INT32_MAX, &n) ? n : 0;
}

static void
font_start(struct style_reader *reader, const char *name, const char **attributes)
{
	const char *value = package_attribute(attributes, "val");

	if (strcmp(name, "font") == 0 && reader->fonts < FORMATS_MAX) {
		reader->font = arena_grow(reader->font, &reader->font_room, reader->fonts, 1);
		reader->font[reader->fonts++] = false;
	} else if (strcmp(name, "strike") == 0 && reader->fonts > 0) {
		reader->font[reader->fonts - 1] = value == NULL || package_flag(value);
	}
}

static void
add_cell_format(struct style_reader *reader, int64_t id, size_t font)
{
	struct xlsxbook *book = reader->book;
	size_t at = 0;

	book->form = arena_grow(book->form, &book->form_room, book->forms, sizeof(*book->form));
	book->struck = arena_grow(book->struck, &book->struck_room, book->forms, 1);
	book->struck[book->forms] = font < reader->fonts && reader->font[font];
	while (at < reader->formats && reader->format[at].id != id)
		at++;
	book->form[book->forms++] =
		at < reader->formats ? reader->format[at].form : numform_builtin(id);
}

static void
style_start(void *context, const char *name, const char **attributes)
{
	struct style_reader *reader = context;
	struct xlsxbook *book = reader->book;
	int64_t id = number_of(package_attribute(attributes, "numFmtId"));

	if (strcmp(name, "numFmt") == 0 && reader->formats < FORMATS_MAX) {
		struct text code = text_of(package_attribute(attributes, "formatCode"));

		reader->format = arena_grow(reader->format, &reader->room, reader->formats,
					    sizeof(*reader->format));
		reader->format[reader->formats++] =
			(struct format){ id, numform_read(code, &book->arena) };
	} else if (strcmp(name, "fonts") == 0) {
		reader->in_fonts = true;
	} else if (strcmp(name, "cellXfs") == 0) {
		reader->cells = true;
	} else if (reader->in_fonts) {
		font_start(reader, name, attributes);
	} else if (strcmp(name, "xf") == 0 && reader->cells && book->forms < FORMATS_MAX) {
		add_cell_format(reader, id,
				(size_t)number_of(package_attribute(attributes, "fontId")));
	}
}

static void
style_end(void *context, const char *name)
{
	struct style_reader *reader = context;

	if (strcmp(name, "cellXfs") == 0)
		reader->cells = false;
	else if (strcmp(name, "fonts") == 0)
		reader->in_fonts = false;
}

static bool
read_styles(struct xlsxbook *book, const char *part)
{
	static const struct package_handler handler = { .start = style_start, .end = style_end };
	struct style_reader reader = { .book = book };
	bool ok = package_part_read(book->package, part, &handler, &reader);

	free(reader.format);
	free(reader.font);
	return ok;
}

/* The workbook itself. */
struct book_reader {
	struct xlsxbook *book;
	bool is_workbook;
};

static void
book_start(void *context, const char *name, const char **attributes)
{
	struct book_reader *reader = context;
	struct xlsxbook *book = reader->book;

	if (strcmp(name, "workbook") == 0)
		reader->is_workbook = true;
	else if (strcmp(name, "workbookPr") == 0)
		book->from_1904 = package_flag(package_attribute(attributes, "date1904"));
	if (strcmp(name, "sheet") != 0)
		return;
	const char *title = package_attribute(attributes, "name");
	const char *id = package_attribute(attributes, "id");
	const char *state = package_attribute(attributes, "state");

	book->sheet =
		arena_grow(book->sheet, &book->sheet_room, book->sheets, sizeof(*book->sheet));
	book->part = arena_grow(book->part, &book->part_room, book->sheets, sizeof(*book->part));
	book->part[book->sheets] =
		(struct xlsxbook_part){ .id = arena_string(&book->arena, text_of(id)) };
	book->sheet[book->sheets++] = (struct table_sheet){
		.name = text_of(arena_string(&book->arena, text_of(title))),
		.hidden = state != NULL && strcmp(state, "visible") != 0,
	};
}

static void
place_sheets(struct xlsxbook *book, const struct package_links *links)
{
	for (size_t i = 0; i < book->sheets; i++)
		for (size_t k = 0; k < links->count; k++)
			if (strcmp(book->part[i].id, links->link[k].id) == 0 &&
			    strcmp(links->link[k].type, "worksheet") == 0) {
				book->part[i].name = links->link[k].target;
				book->sheet[i].table = true;
			}
}

/* The part that the first relationship of a type points to, or NULL. */
static const char *
target_of(const struct package_links *links, const char *type)
{
	for (size_t i = 0; i < links->count; i++)
		if (strcmp(links->link[i].type, type) == 0)
			return links->link[i].target;
	return NULL;
}

static bool
refuse(const struct xlsxbook *book, const char *what)
{
	diag_say(book->diag, DIAG_FILE_KIND, .at = { .file = book->file }, .one = text_of(what));
	return false;
}

/* What kind of archive is it that has no workbook in it? */
static bool
refuse_archive(const struct xlsxbook *book)
{
	if (package_has(book->package, "content.xml"))
		return refuse(book, "OpenDocument (.ods)");
	if (!package_has(book->package, "[Content_Types].xml"))
		return refuse(book, "zip");
	diag_say(book->diag, DIAG_PART_MISSING, .at = { .file = book->file },
		 .one = text_of(package_has(book->package, "_rels/.rels") ? "xl/workbook.xml"
									  : "_rels/.rels"));
	return false;
}

static bool
read_parts(struct xlsxbook *book, const char *main, const struct package_links *links)
{
	static const struct package_handler handler = { .start = book_start };
	struct book_reader reader = { .book = book };
	const char *strings = target_of(links, "sharedStrings");

	book->styles = target_of(links, "styles");
	book->theme = target_of(links, "theme");

	if (text_ends(text_of(main), TEXT(".bin")))
		return refuse(book, ".xlsb");
	if (!package_part_read(book->package, main, &handler, &reader))
		return false;
	if (!reader.is_workbook)
		return refuse(book, main);
	place_sheets(book, links);
	return (book->styles == NULL || read_styles(book, book->styles)) &&
	       (strings == NULL || read_strings(book, strings));
}

bool
xlsxbook_open(struct xlsxbook *book, const char *path, struct text name, struct diag *diag)
{
	struct package_links root = { 0 };
	struct package_links links = { 0 };
	const char *main;
	bool ok = false;

	*book = (struct xlsxbook){ .diag = diag, .file = name };
	book->package = package_open(path, name, diag);
	if (book->package == NULL)
		return false;
	if (!package_links(book->package, "", &book->arena, &root))
		goto out;
	main = target_of(&root, "officeDocument");
	if (main == NULL)
		(void)refuse_archive(book);
	else
		ok = package_links(book->package, main, &book->arena, &links) &&
		     read_parts(book, main, &links);
out:
	free(root.link);
	free(links.link);
	return ok;
}

void
xlsxbook_close(struct xlsxbook *book)
{
	package_close(book->package);
	arena_free(&book->arena);
	free(book->sheet);
	free(book->part);
	free(book->form);
	free(book->struck);
	free(book->bytes);
	free(book->end);
}
