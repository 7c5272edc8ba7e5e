#include "scale/cut.h"

#include <stdlib.h>
#include <string.h>

#include "base/day.h"
#include "base/hash.h"
#include "base/num.h"
#include "civil/idcard.h"
#include "register/record.h"
#include "scale/piece.h"
#include "scale/rowbytes.h"
#include "table/decode.h"
#include "table/encoding.h"

enum { MARK_SIZE = 256 };

/* One reading of the register. */
struct cutting {
	const char *path;
	const struct cut_options *with;
	struct parts *parts;
	struct diag *diag;
	struct diag own; /* what is wrong with rows is said by who reads the parts */
	struct record_reader *reader;
	struct rowbytes rows;
	const char *encoding; /* of its beginning, by which the tools write */
	struct record row;
	struct arena arena;    /* of the row at hand */
	struct arena last;     /* of the household of the row before */
	struct text household; /* which is this */
	bool stepping;
	bool told;  /* there is something wrong with the bytes of the row at hand */
	bool mixed; /* lines are of two encodings */
	bool fresh; /* the row at hand begins a household */
	struct hash_set seen;
	size_t households;
	size_t places; /* that were met with which a part may begin */
	size_t of;     /* of how many, in the second reading */

	/* of the second reading */
	struct piece *piece;
	size_t to;  /* the part to which bytes go; SIZE_MAX: to the head */
	char *head; /* what stands in each part before its rows */
	size_t head_size;
	size_t head_room;
	struct decode_encoder *encoder; /* of numbers before rows; NULL: there are none */
	char delimiter;
};

/* ---- reading ---- */

/* Findings about bytes: rows that are one line, and those of which a cut would change what is said.
 */
static bool
take_finding(void *context, const struct finding *finding)
{
	struct cutting *cut = context;

	cut->told |= cut->stepping;
	cut->mixed |= finding->code == DIAG_MIXED_ENCODING;
	if (finding->code == DIAG_QUOTE_STRAY || finding->code == DIAG_QUOTE_OPEN ||
	    finding->code == DIAG_CELL_HUGE)
		rowbytes_is_line(&cut->rows, finding->where->line);
	return finding->level == DIAG_TROUBLE;
}

/* Stand before the first row. */
static bool
begin(struct cutting *cut)
{
	const int key = cut->with->key;
	const int required[] = { REGISTER_household_id, key, -1 };
	bool wanted[COLUMN_LIMIT] = { [REGISTER_household_id] = true };

	if (key >= 0)
		wanted[key] = true;
	cut->own = diag_behind(cut->diag);
	cut->own.filter = take_finding;
	cut->own.filter_context = cut;
	cut->reader = record_open(cut->path, RECORD_REGISTER, &cut->with->table, wanted, required,
				  &cut->own);
	if (cut->reader == NULL)
		return false;
	cut->encoding = record_encoding(cut->reader);
	return rowbytes_open(&cut->rows, cut->path, cut->encoding, cut->diag);
}

static void
end(struct cutting *cut)
{
	record_close(cut->reader);
	rowbytes_close(&cut->rows);
	hash_set_free(&cut->seen);
	arena_free(&cut->arena);
	arena_free(&cut->last);
}

/*
 * Is a household new where it begins?  One whose rows stand apart would come out once of each part.
 */
static bool
is_new(struct cutting *cut)
{
	struct text id = record_household(cut->reader);
	enum diag_code code = DIAG_NONE;

	if (id.n == 0)
		return true;
	if (!cut->with->sorted)
		code = hash_set_add(&cut->seen, hash_text(id)) ? DIAG_PART_APART : DIAG_NONE;
	else if (text_compare(cut->household, id) >= 0)
		code = DIAG_PART_ORDER;
	if (code != DIAG_NONE)
		diag_say(cut->diag, code,
			 .at = record_where(cut->reader, &cut->row, REGISTER_household_id),
			 .value = id);
	return code == DIAG_NONE;
}

/*
 * May a part begin with the row at hand?  A row that names no household may be of the household
 * above or below; what is wrong with the bytes of a row is said before the household above is
 * looked at; and a quote that was not closed was looked for behind its row.
 */
static bool
is_place(const struct cutting *cut, struct text before)
{
	if (cut->households == 1 && cut->fresh)
		return true;
	return cut->fresh && before.n > 0 && record_household(cut->reader).n > 0 && !cut->told &&
	       !rowbytes_is_closed(&cut->rows);
}

/* Go to the next row, and to its bytes; false at the end and where trouble was reported. */
static bool
next_row(struct cutting *cut)
{
	cut->told = false;
	cut->stepping = true;
	enum table_result result = record_step(cut->reader);

	cut->stepping = false;
	if (result != TABLE_ROW) {
		cut->row.line = SIZE_MAX;
		return false;
	}
	arena_reset(&cut->arena);
	record_read(cut->reader, &cut->arena, &cut->row);
	return rowbytes_go(&cut->rows, cut->row.line);
}

/* What is new with the row at hand; false where trouble was reported. */
static bool
look_at_row(struct cutting *cut, bool first_reading)
{
	struct text id = record_household(cut->reader);
	struct text before = cut->household;

	cut->fresh = id.n == 0 || !text_equal(id, before);
	cut->households += cut->fresh;
	cut->places += is_place(cut, before);
	if (!cut->fresh)
		return true;
	if (first_reading && !is_new(cut))
		return false;
	arena_reset(&cut->last);
	cut->household = arena_text(&cut->last, id);
	return true;
}

/* ---- the first reading: what is there ---- */

static void
note_row(struct part *part, const struct cutting *cut, struct arena *arena)
{
	struct text id = record_household(cut->reader);

	if (part->rows++ == 0) {
		part->first_row = (int64_t)cut->row.line;
		part->first = arena_text(arena, id);
	}
	part->households += cut->fresh;
}

static bool
survey(struct cutting *cut)
{
	struct part *source = &cut->parts->source;
	char digest[DIGEST_SIZE];
	bool good = begin(cut);

	source->file = cut->path;
	while (good && next_row(cut)) {
		good = look_at_row(cut, true);
		note_row(source, cut, &cut->parts->arena);
	}
	good = good && cut->row.line == SIZE_MAX && cut->own.count[DIAG_TROUBLE] == 0 &&
	       rowbytes_go(&cut->rows, SIZE_MAX);
	if (good && cut->mixed) {
		diag_say(cut->diag, DIAG_PART_MIXED, .at = { .file = text_of(cut->path) });
		good = false;
	}
	if (good) {
		rowbytes_digest(&cut->rows, digest);
		source->digest = arena_text(&cut->parts->arena, text_of(digest));
		source->bytes = cut->rows.at;
		source->last = arena_text(&cut->parts->arena, cut->household);
		source->first_row = (int64_t)record_header_line(cut->reader) + 1;
		cut->parts->language = record_language(cut->reader);
	}
	end(cut);
	return good;
}

/* ---- the second reading: the parts ---- */

/* Bytes that were passed go to the head or to the part at hand. */
static void
take_bytes(void *context, struct text bytes)
{
	struct cutting *cut = context;

	if (cut->to != SIZE_MAX) {
		piece_add(&cut->piece[cut->to], &cut->parts->part[cut->to], bytes);
		return;
	}
	for (size_t i = 0; i < bytes.n; i++) {
		cut->head = arena_grow(cut->head, &cut->head_room, cut->head_size, 1);
		cut->head[cut->head_size++] = bytes.p[i];
	}
}

/* Our own words, in the encoding of the register. */
static void
take_words(struct cutting *cut, struct text words)
{
	char bytes[MARK_SIZE];
	char delimiter = cut->delimiter;
	struct text both[] = { words, { &delimiter, 1 } };

	for (size_t i = 0; i < ARRAY_LENGTH(both); i++) {
		size_t n = decode_encode(cut->encoder, &both[i], bytes, sizeof(bytes));

		take_bytes(cut, (struct text){ bytes, n == SIZE_MAX ? 0 : n });
	}
}

/* The delimiter of the header: what stands between its cells, and outside of quotes. */
static char
find_delimiter(const char *bytes, size_t n, size_t unit)
{
	static const char candidate[] = { ',', '\t', ';' };
	size_t count[sizeof(candidate)] = { 0 };
	bool quoted = false;
	size_t best = 0;

	/* the low byte of UTF-16 is looked at with the high one, whichever comes first */
	for (size_t i = 0; i + unit <= n; i += unit) {
		char byte = unit == 1 || bytes[i] != '\0' ? bytes[i] : bytes[i + 1];

		if (unit == 2 && bytes[i] != '\0' && bytes[i + 1] != '\0')
			continue;
		quoted ^= byte == '"';
		for (size_t k = 0; k < sizeof(candidate) && !quoted; k++)
			count[k] += byte == candidate[k];
	}
	for (size_t k = 1; k < sizeof(candidate); k++)
		if (count[k] > count[best])
			best = k;
	return candidate[best];
}

/* What stands in each part before its rows: the header, and behind a mark what is above it. */
static bool
take_head(struct cutting *cut)
{
	const struct encoding *encoding = encoding_look_up(cut->encoding);
	const struct cut_options *with = cut->with;
	size_t header = record_header_line(cut->reader);

	cut->to = SIZE_MAX;
	cut->rows.take = take_bytes;
	cut->rows.context = cut;
	if (with->key < 0)
		return rowbytes_go(&cut->rows, header + 1);
	if (!rowbytes_go(&cut->rows, header))
		return false;
	size_t above = cut->head_size;

	if (!rowbytes_go(&cut->rows, header + 1))
		return false;
	struct text row = { cut->head + above, cut->head_size - above };
	char *copy = arena_string(&cut->parts->arena, row);
	size_t mark = above == 0 && text_begins(row, encoding->mark) ? encoding->mark.n : 0;

	cut->delimiter = find_delimiter(copy + mark, row.n - mark, cut->rows.unit);
	cut->encoder = decode_encoder_open(cut->encoding);
	cut->head_size = above + mark;
	take_words(cut, cut->parts->language == LANGUAGE_ZH ? TEXT("原行号") : TEXT("source_row"));
	take_bytes(cut, (struct text){ copy + mark, row.n - mark });
	return true;
}

static bool
begin_part(struct cutting *cut, size_t i)
{
	struct parts *parts = cut->parts;
	struct part *part = &parts->part[i];
	struct text name = text_of(parts_number(parts, i + 1));
	char *file = arena_alloc(&parts->arena, name.n + sizeof(".csv"));

	memcpy(file, name.p, name.n);
	memcpy(file + name.n, ".csv", sizeof(".csv"));
	part->file = file;
	if (!piece_begin(&cut->piece[i], parts_path(parts, cut->with->folder, text_of(part->file)),
			 cut->with->key < 0, cut->diag))
		return false;
	piece_add(&cut->piece[i], part, (struct text){ cut->head, cut->head_size });
	return true;
}

/* The part whose rows share what stands in the column: whoever is blank there is in the first. */
static size_t
part_by_key(const struct cutting *cut)
{
	struct text cell = cut->row.text[cut->with->key];
	struct idcard card;

	if (cell.n == 0)
		return 0;
	/* the same number in another form; of whatever day */
	if (cut->with->key == REGISTER_id_number &&
	    idcard_parse(cell, day_of(9999, 12, 31), &card) == IDCARD_OK)
		cell = text_of(card.normalized);
	return (size_t)(hash_text(cell) % cut->parts->count);
}

/* The part to which the row at hand goes; false where trouble was reported. */
static bool
choose_part(struct cutting *cut)
{
	size_t count = cut->parts->count;
	size_t to = cut->to;

	if (cut->with->key >= 0) {
		cut->to = part_by_key(cut);
		take_words(cut, NUM_TEXT((int64_t)cut->row.line));
		return true;
	}
	cut->to = (cut->places - 1) * count / cut->of;
	if (to == cut->to)
		return true;
	return piece_end(&cut->piece[to], &cut->parts->part[to], &cut->parts->arena) &&
	       begin_part(cut, cut->to);
}

/* The head, and the first part, or all where rows go to any. */
static bool
begin_parts(struct cutting *cut)
{
	bool good = take_head(cut);

	for (size_t i = 0; good && i < (cut->with->key < 0 ? 1 : cut->parts->count); i++)
		good = begin_part(cut, i);
	cut->to = 0;
	return good;
}

/* Those that are still being written take their places, and the register was the same twice. */
static bool
end_parts(struct cutting *cut)
{
	char digest[DIGEST_SIZE];
	bool good = true;

	for (size_t i = 0; good && i < cut->parts->count; i++)
		good = cut->piece[i].out == NULL ||
		       piece_end(&cut->piece[i], &cut->parts->part[i], &cut->parts->arena);
	rowbytes_digest(&cut->rows, digest);
	if (good && !text_equal(text_of(digest), cut->parts->source.digest)) {
		diag_say(cut->diag, DIAG_PART_MOVED, .at = { .file = text_of(cut->path) });
		return false;
	}
	return good;
}

/* *encoding: what the register was found to be in when it was read. */
static bool
write_parts(struct cutting *cut, const char **encoding)
{
	bool good = begin(cut) && begin_parts(cut);

	while (good && next_row(cut)) {
		good = look_at_row(cut, false) && choose_part(cut);
		struct part *part = &cut->parts->part[cut->to];

		note_row(part, cut, &cut->parts->arena);
		if (cut->fresh)
			part->last = arena_text(&cut->parts->arena, cut->household);
	}
	good = good && cut->own.count[DIAG_TROUBLE] == 0 && rowbytes_go(&cut->rows, SIZE_MAX) &&
	       end_parts(cut);
	if (good)
		*encoding = record_encoding(cut->reader);
	decode_encoder_close(cut->encoder);
	free(cut->head);
	end(cut);
	return good;
}

/* ---- what came out ---- */

/*
 * Which encoding a file has, and what stands between its cells, is found out by its first lines: so
 * the tools are to be told the encoding where a part, or a later line of the whole, does not show
 * it.
 */
static bool
check_parts(struct parts *parts, const struct cut_options *with, const char *begun,
	    const char *encoding, struct diag *diag)
{
	bool shown = strcmp(begun, encoding) == 0;

	for (size_t i = 0; i < parts->count; i++) {
		const struct part *part = &parts->part[i];
		const char *path = parts_path(parts, with->folder, text_of(part->file));

		if (piece_reads(path, part, NULL, encoding))
			continue;
		shown = false;
		if (piece_reads(path, part, encoding, encoding))
			continue;
		diag_say(diag, DIAG_PART_OTHER, .at = { .file = text_of(part->file) });
		return false;
	}
	if (!shown)
		diag_say(diag, DIAG_PART_ENCODING, .at = { .file = text_of(parts->source.file) },
			 .one = text_of(encoding));
	return true;
}

/* The second reading, and the list. */
static bool
make_parts(struct cutting *cut)
{
	const char *encoding;

	cut->piece = arena_calloc(cut->parts->count, sizeof(*cut->piece));
	for (size_t i = 0; i < cut->parts->count; i++) /* also of one in which no row is */
		cut->parts->part[i].first_row = cut->parts->source.first_row;
	bool good = write_parts(cut, &encoding) &&
		    check_parts(cut->parts, cut->with, cut->encoding, encoding, cut->diag) &&
		    parts_write(cut->parts, cut->with->folder, cut->diag);

	for (size_t i = 0; !good && i < cut->parts->count; i++)
		piece_drop(&cut->piece[i]);
	free(cut->piece);
	return good;
}

bool
cut_register(struct parts *parts, const char *path, const struct cut_options *with,
	     struct diag *diag)
{
	struct cutting cut = { .path = path, .with = with, .parts = parts, .diag = diag };

	*parts = (struct parts){ 0 };
	if (!survey(&cut))
		return false;
	size_t most = with->key < 0 ? cut.places : cut.households;

	if (with->parts > most) {
		diag_say(diag, DIAG_PART_MANY, .at = { .file = text_of(path) },
			 .one = NUM_TEXT((int64_t)with->parts), .two = NUM_TEXT((int64_t)most));
		return false;
	}
	parts->count = with->parts;
	parts->part = arena_calloc(parts->count, sizeof(*parts->part));
	if (with->key >= 0)
		parts->key = schema_of(RECORD_REGISTER)->column[with->key].key;
	cut = (struct cutting){
		.path = path, .with = with, .parts = parts, .diag = diag, .of = most
	};
	return make_parts(&cut);
}
