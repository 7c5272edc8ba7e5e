#include "match/extract.h"

#include <string.h>

#include "base/num.h"
#include "mend/mend.h"
#include "register/record.h"

enum { HEADING_SIZE = 128, TITLES_MOST = 8 };

/* What cells are read as, and mended. */
static const struct {
	enum record_type type;
	int column;
} alike[MATCH_FIELDS] = {
	[MATCH_BIRTH_DATE] = { RECORD_REGISTER, REGISTER_birth_date },
	[MATCH_SEX] = { RECORD_REGISTER, REGISTER_sex },
	[MATCH_ON] = { RECORD_REGISTER, REGISTER_since }, /* of months, and days */
	[MATCH_FROM] = { RECORD_REGISTER, REGISTER_since },
	[MATCH_UNTIL] = { RECORD_REGISTER, REGISTER_since },
	[MATCH_AMOUNT] = { RECORD_PAYMENT, PAYMENT_amount },
};

/* ---- the header ---- */

/* At which of the words a heading is; SIZE_MAX: at none. */
static size_t
rank_of(struct text heading, struct text words)
{
	char one[HEADING_SIZE];
	char two[HEADING_SIZE];
	struct text folded = text_fold(heading, one, sizeof(one));

	for (size_t rank = 0; words.n > 0; rank++)
		if (text_equal(folded, text_fold(text_next(&words, '|'), two, sizeof(two))))
			return rank;
	return SIZE_MAX;
}

/* The column of the first of the words that a heading is; SIZE_MAX: of none. */
static size_t
find_column(const struct row *row, struct text words)
{
	size_t place = SIZE_MAX;
	size_t best = SIZE_MAX;

	for (size_t i = 0; i < row->count && words.n > 0; i++) {
		size_t rank = row->cell[i].n == 0 ? SIZE_MAX : rank_of(row->cell[i], words);

		if (rank < best) {
			best = rank;
			place = i;
		}
	}
	return place;
}

static void
report_missing(const struct extract *extract, size_t line, enum match_field field)
{
	diag_say(extract->diag, DIAG_MATCH_COLUMN,
		 .at = { .file = table_name(extract->table), .line = line },
		 .one = matchkind_label(field, extract->diag->language),
		 .two = extract->kind->heading[field]);
}

/* The column of a sealed file; SIZE_MAX: there is none. */
static size_t
find_seal(const struct row *row, enum seal_column column)
{
	size_t place = find_column(row, seal_heading(column, LANGUAGE_ZH));

	return place != SIZE_MAX ? place : find_column(row, seal_heading(column, LANGUAGE_EN));
}

static bool
is_header(const struct extract *extract, const struct row *row)
{
	const struct text *heading = extract->kind->heading;

	if (extract->key != NULL)
		return find_seal(row, SEAL_NUMBER) != SIZE_MAX &&
		       find_seal(row, SEAL_KEY) != SIZE_MAX;
	return find_column(row, heading[MATCH_ID_NUMBER]) != SIZE_MAX ||
	       find_column(row, heading[MATCH_NAME]) != SIZE_MAX;
}

/* The header is the first of the rows at the top that says who is meant. */
static bool
find_header(struct extract *extract, struct row *row)
{
	enum table_result result = TABLE_ROW;
	int rows = 0;

	for (; rows < TITLES_MOST && result == TABLE_ROW; rows += result == TABLE_ROW) {
		result = table_next(extract->table, row);
		if (result == TABLE_ROW && is_header(extract, row))
			return true;
	}
	if (result == TABLE_END && rows == 0)
		diag_say(extract->diag, DIAG_FILE_EMPTY,
			 .at = { .file = table_name(extract->table) });
	else if (result != TABLE_FAILED && extract->key != NULL)
		diag_say(extract->diag, DIAG_SEAL_NONE,
			 .at = { .file = table_name(extract->table) });
	else if (result != TABLE_FAILED)
		report_missing(extract, 0, MATCH_ID_NUMBER);
	return false;
}

static bool
is_missing(const struct extract *extract, enum match_field field)
{
	bool named = extract->key != NULL || extract->place[MATCH_ID_NUMBER] != SIZE_MAX;
	const struct match_kind *kind = extract->kind;

	if (field == MATCH_ID_NUMBER)
		return !named && !kind->level_c;
	if (field == MATCH_NAME || field == MATCH_BIRTH_DATE)
		return !named && kind->level_c && extract->place[field] == SIZE_MAX;
	return extract->place[field] == SIZE_MAX && matchkind_needs(extract->hit, field);
}

/* How many cells a row has, without blank ones behind the width of the header. */
static size_t
width_of(const struct row *row, size_t header)
{
	size_t width = row->count;

	if (width < header && row->mark != NULL) /* of a workbook */
		return header;
	while (width > header && row->cell[width - 1].n == 0)
		width--;
	return width;
}

static bool
map_header(struct extract *extract, const struct row *row)
{
	const struct match_kind *kind = extract->kind;
	bool good = true;

	extract->header = row->line;
	extract->width = width_of(row, 0);
	for (size_t i = 0; i < MATCH_FIELDS; i++) {
		size_t place = find_column(row, kind->heading[i]);

		extract->place[i] = place;
		if (place != SIZE_MAX)
			extract->heading[i] = arena_text(&extract->arena, row->cell[place]);
	}
	for (size_t i = 0; i < MATCH_COVERS; i++)
		extract->cover[i] = find_column(row, kind->cover[i]);
	for (enum seal_column i = 0; i < SEALS; i++)
		extract->seal[i] = find_seal(row, i);
	for (enum match_field i = 0; i < MATCH_FIELDS; i++) {
		if (!is_missing(extract, i))
			continue;
		report_missing(extract, row->line, i);
		good = false;
	}
	return good;
}

bool
extract_open(struct extract *extract, const char *path, const struct extract_options *options,
	     struct diag *diag)
{
	struct row row;

	*extract = (struct extract){ .table = table_open(path, &options->table, diag),
				     .kind = options->kind,
				     .hit = options->hit,
				     .key = options->key,
				     .diag = diag,
				     .today = options->today,
				     .coverage = { .from = DAY_NONE, .until = DAY_NONE } };
	return extract->table != NULL && find_header(extract, &row) && map_header(extract, &row);
}

void
extract_close(struct extract *extract)
{
	table_close(extract->table);
	arena_free(&extract->arena);
}

/* ---- cells ---- */

struct where
extract_where(const struct extract *extract, size_t line, enum match_field field)
{
	return (struct where){ .file = table_name(extract->table),
			       .line = line,
			       .column = field < MATCH_FIELDS ? extract->heading[field] : TEXT_NONE,
			       .secret = field == MATCH_ID_NUMBER };
}

/* A cell as the register would have it; blank where it cannot be read. */
static struct text
mend(const struct extract *extract, const struct row *row, enum match_field field,
     struct arena *arena)
{
	const struct column *column = &schema_of(alike[field].type)->column[alike[field].column];
	const struct mender mender = { .today = extract->today,
				       .language = LANGUAGE_EN,
				       .messages = extract->diag->language,
				       .arena = arena };
	struct text cell = row->cell[extract->place[field]];
	struct mend mended =
		mend_cell(&mender, (struct mend_from){ .column = column, .scale = 1 }, cell);
	enum diag_level level = mended.code == DIAG_NONE ? DIAG_NOTE : diag_level(mended.code);

	if (level >= DIAG_ERROR)
		return TEXT_NONE;
	if (level == DIAG_WARNING && mended.code != DIAG_DAY_AHEAD)
		diag_say(extract->diag, mended.code, .at = extract_where(extract, row->line, field),
			 .value = cell, .one = mended.became, .two = mended.also);
	return mended.value;
}

static bool
parse_day(struct text cell, enum match_field field, day_t *day)
{
	month_t month;

	if (day_parse(cell.p, cell.n, day))
		return true;
	if (!month_parse(cell.p, cell.n, &month))
		return false;
	*day = field == MATCH_UNTIL ? month_last(month) : month_first(month);
	return true;
}

/* Read a day or a month; false where something stands there that is none. */
static bool
read_day(const struct extract *extract, const struct row *row, enum match_field field,
	 struct arena *arena, day_t *day)
{
	struct text cell = table_cell(row, extract->place[field]);

	*day = DAY_NONE;
	if (cell.n == 0 || parse_day(cell, field, day))
		return true;
	struct text mended = mend(extract, row, field, arena);

	return parse_day(mended, field, day);
}

static bool
read_amount(const struct extract *extract, const struct row *row, struct arena *arena,
	    fen_t *amount)
{
	struct text cell = table_cell(row, extract->place[MATCH_AMOUNT]);

	*amount = BLANK;
	if (cell.n == 0 || money_parse(cell.p, cell.n, amount) == MONEY_OK)
		return true;
	struct text mended = mend(extract, row, MATCH_AMOUNT, arena);

	return mended.n > 0 && money_parse(mended.p, mended.n, amount) == MONEY_OK;
}

/* Is the content of a cell gone: a long number that a workbook kept as one, a formula's error? */
static bool
is_damaged(const struct row *row, size_t place)
{
	struct text cell = table_cell(row, place);
	const unsigned char *mark =
		row->mark == NULL || place >= row->count ? NULL : row->mark + place;

	return cell.n > 0 && cell_damage(cell, mark) != DIAG_NONE;
}

/* ---- rows ---- */

static bool
unusable(const struct extract *extract, const struct row *row, enum match_field field,
	 enum diag_code code)
{
	diag_say(extract->diag, code, .at = extract_where(extract, row->line, field),
		 .value = table_cell(row, extract->place[field]));
	return false;
}

/* A cell for people; it is the row's own where there is nothing to be taken off. */
static struct text
shown(const struct row *row, size_t place, struct arena *arena)
{
	struct text cell = cell_text(table_cell(row, place));

	return row->plain || cell.n == 0 ? cell : arena_uncontrolled(arena, cell);
}

/* Who is meant; false where nobody can be. */
static bool
read_whose(const struct extract *extract, const struct row *row, struct arena *arena,
	   struct whose *whose)
{
	const struct column *sexes = &schema_of(RECORD_REGISTER)->column[REGISTER_sex];
	struct text number = table_cell(row, extract->place[MATCH_ID_NUMBER]);
	struct text sex = table_cell(row, extract->place[MATCH_SEX]);
	int64_t word = sex.n == 0 ? BLANK : word_parse(sexes->words, sex);
	day_t birth = DAY_NONE;
	char buf[WHOSE_NAME_SIZE];

	whose_read(whose, shown(row, extract->place[MATCH_NAME], arena), number, DAY_NONE,
		   word < 0 ? -1 : (int)word, extract->today);
	if (whose->number[0] != '\0')
		return true;
	(void)read_day(extract, row, MATCH_BIRTH_DATE, arena, &birth);
	whose->birth = birth;
	if (extract->kind->level_c && birth != DAY_NONE && whose_fold(whose->name, buf).n > 0)
		return true;
	return unusable(extract, row, MATCH_ID_NUMBER, DIAG_MATCH_NOBODY);
}

/* A digest of a sealed file, 64 digits or blank; false where it is something else. */
static bool
read_digest(const struct extract *extract, const struct row *row, enum seal_column column,
	    char out[DIGEST_SIZE])
{
	struct text cell = table_cell(row, extract->seal[column]);
	bool good = cell.n == 0 || cell.n == DIGEST_SIZE - 1;

	if (good)
		text_keep(out, DIGEST_SIZE, cell);
	return good;
}

/* Who is meant by a row of a sealed file; false where nobody can be. */
static bool
read_sealed(const struct extract *extract, const struct row *row, struct arena *arena,
	    struct whose *whose)
{
	const struct column *sexes = &schema_of(RECORD_REGISTER)->column[REGISTER_sex];
	struct whose_seal *seal = arena_alloc(arena, sizeof(*seal));
	struct text sex = table_cell(row, extract->seal[SEAL_SEX]);
	int64_t word = sex.n == 0 ? BLANK : word_parse(sexes->words, sex);
	bool good = read_digest(extract, row, SEAL_NUMBER, seal->number) &&
		    read_digest(extract, row, SEAL_PERSON, seal->person) &&
		    read_digest(extract, row, SEAL_NAME, seal->name);

	*whose = (struct whose){ .birth = DAY_NONE,
				 .sex = word < 0 ? -1 : (int)word,
				 .legacy = text_equal(table_cell(row, extract->seal[SEAL_PLACES]),
						      TEXT("15")),
				 .seal = seal };
	if (good && (seal->number[0] != '\0' || seal->person[0] != '\0'))
		return true;
	diag_say(extract->diag, DIAG_MATCH_NOBODY,
		 .at = extract_where(extract, row->line, MATCH_FIELDS));
	return false;
}

/* Was the file sealed with this key?  With another nobody would be met, without a word. */
static bool
is_key(const struct extract *extract, const struct row *row)
{
	if (extract->key == NULL ||
	    text_equal(table_cell(row, extract->seal[SEAL_KEY]), text_of(extract->key->check)))
		return true;
	diag_say(extract->diag, DIAG_SEAL_OTHER,
		 .at = extract_where(extract, row->line, MATCH_FIELDS));
	return false;
}

/* What a hit depends on, and what is shown. */
static bool
read_facts(const struct extract *extract, const struct row *row, struct arena *arena,
	   struct extract_row *out)
{
	bool good = true;

	for (enum match_field i = MATCH_ON; i <= MATCH_AMOUNT; i++) {
		bool read = i == MATCH_AMOUNT ? read_amount(extract, row, arena, &out->amount)
					      : read_day(extract, row, i, arena, &out->day[i]);

		if (!read && matchkind_needs(extract->hit, i))
			good = unusable(extract, row, i, DIAG_MATCH_CELL);
	}
	for (enum match_field i = MATCH_ON; i < MATCH_FIELDS; i++)
		out->cell[i] = shown(row, extract->place[i], arena);
	return good;
}

void
extract_cover(struct extract *extract, struct text place, day_t from, day_t until)
{
	struct extract_coverage *coverage = &extract->coverage;

	if (coverage->place.n == 0 && place.n > 0)
		coverage->place = arena_uncontrolled(&extract->arena, place);
	if (from != DAY_NONE && (coverage->from == DAY_NONE || from < coverage->from))
		coverage->from = from;
	if (until != DAY_NONE && (coverage->until == DAY_NONE || until > coverage->until))
		coverage->until = until;
}

static void
read_coverage(struct extract *extract, const struct row *row)
{
	struct text from = table_cell(row, extract->cover[MATCH_COVER_FROM]);
	struct text until = table_cell(row, extract->cover[MATCH_COVER_UNTIL]);
	day_t first;
	day_t last;

	if (!parse_day(from, MATCH_FROM, &first))
		first = DAY_NONE;
	if (!parse_day(until, MATCH_UNTIL, &last))
		last = DAY_NONE;
	extract_cover(extract, table_cell(row, extract->cover[MATCH_PLACE]), first, last);
}

/* Do its cells stand in their columns?  A row that is bad was reported. */
static bool
is_sound(const struct extract *extract, const struct row *row)
{
	size_t width = width_of(row, extract->width);

	if (!row->bad && width != extract->width)
		diag_say(extract->diag, width < extract->width ? DIAG_ROW_SHORT : DIAG_ROW_LONG,
			 .at = extract_where(extract, row->line, MATCH_FIELDS),
			 .one = NUM_TEXT(width), .two = NUM_TEXT(extract->width));
	return !row->bad && width == extract->width;
}

enum table_result
extract_next(struct extract *extract, struct arena *arena, struct extract_row *out)
{
	struct row row;
	enum table_result result = table_next(extract->table, &row);

	while (result == TABLE_ROW && table_is_sum(&row))
		result = table_next(extract->table, &row);
	if (result != TABLE_ROW)
		return result;
	memset(out, 0, sizeof(*out));
	out->line = row.line;
	if (!is_sound(extract, &row))
		return result;
	if (!is_key(extract, &row))
		return TABLE_FAILED;
	read_coverage(extract, &row);
	if (is_damaged(&row, extract->place[MATCH_ID_NUMBER]))
		(void)unusable(extract, &row, MATCH_ID_NUMBER, DIAG_MATCH_NOBODY);
	else
		out->usable =
			(extract->key != NULL ? read_sealed(extract, &row, arena, &out->whose)
					      : read_whose(extract, &row, arena, &out->whose)) &&
			read_facts(extract, &row, arena, out);
	return result;
}

bool
extract_rewind(struct extract *extract)
{
	struct row row;

	if (!table_rewind(extract->table))
		return false;
	do
		if (table_next(extract->table, &row) != TABLE_ROW)
			return false;
	while (row.line < extract->header);
	return true;
}

const struct extract_row *
extract_keep(const struct extract_row *row, struct arena *arena)
{
	struct extract_row *own = arena_alloc(arena, sizeof(*own));

	*own = *row;
	whose_keep(&own->whose, arena);
	for (size_t i = 0; i < MATCH_FIELDS; i++)
		own->cell[i] = arena_text(arena, row->cell[i]);
	return own;
}
