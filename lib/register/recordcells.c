#include "register/recordcells.h"

#include <stddef.h>

#include "base/day.h"
#include "base/money.h"

/* Into the one that calls it. */
#define INLINE __attribute__((always_inline)) static inline

/* Is a column parsed: is it wanted, and not written anew each time? */
static bool
is_parsed(const struct schema *schema, int column, const bool *wanted)
{
	return column >= 0 && (wanted == NULL || wanted[column]) &&
	       schema->column[column].blank != BLANK_REWRITTEN;
}

/* The group among those from the given one on whose cells are read as those of a column; a new one.
 */
static struct group *
group_for(struct record_reader *reader, size_t from, size_t first, const struct column *about)
{
	struct group new = { .first = first,
			     .begins = from == reader->groups,
			     .kind = about->kind,
			     .read = cell_parser_of(about->kind) };

	for (size_t i = from; i < reader->groups; i++)
		if (reader->group[i].read == new.read)
			return &reader->group[i];
	reader->group[reader->groups] = new;
	return &reader->group[reader->groups++];
}

/* Those of the places from first on. */
static void
group_places(struct record_reader *reader, const bool *wanted, size_t first)
{
	const struct recordhead *head = &reader->head;
	size_t from = reader->groups;

	for (size_t i = 0; i < SCAN_BLOCK && first + i < head->width; i++) {
		int column = head->column[first + i];

		if (is_parsed(reader->schema, column, wanted))
			group_for(reader, from, first, &reader->schema->column[column])->places |=
				UINT64_C(1) << i;
	}
}

void
recordcells_choose(struct record_reader *reader, const bool *wanted)
{
	reader->at = arena_alloc(&reader->head.arena, reader->head.width * sizeof(*reader->at));
	for (size_t place = 0; place < reader->head.width; place++) {
		int column = reader->head.column[place];

		if (column < 0)
			continue;
		reader->at[place] = &reader->slot[column];
		if (column == reader->household)
			reader->household_place = place;
		const struct column *about = &reader->schema->column[column];

		reader->slot[column] =
			(struct slot){ place, column, cell_is_text(about), BITS(column), about };
	}
	for (size_t first = 0; first < reader->head.width; first += SCAN_BLOCK)
		group_places(reader, wanted, first);
}

/* All texts of a plain row are kept by one copy of it, where the row itself does not last. */
static void
keep_row(struct record_reader *reader, struct arena *arena)
{
	reader->line = row_extent(&reader->row);
	reader->kept = reader->row.lasts ? reader->line.p : arena_string(arena, reader->line);
}

/* A cell of a plain row, where it is kept. */
static struct text
kept(const struct record_reader *reader, struct text cell)
{
	return (struct text){ reader->kept + (cell.p - reader->line.p), cell.n };
}

struct text
recordcells_kept(const struct record_reader *reader, struct text cell, struct arena *arena)
{
	return reader->row.plain ? kept(reader, cell) : arena_text(arena, cell);
}

/* The text of a column, as it is kept. */
static struct text
keep(const struct record_reader *reader, int column, struct text cell, struct arena *arena)
{
	cell = cell_text(cell);
	if (reader->row.plain)
		return kept(reader, cell);
	return column == reader->household ? arena_text(arena, cell)
					   : arena_uncontrolled(arena, cell);
}

struct text
recordcells_text(const struct record_reader *reader, const struct slot *slot, struct arena *arena)
{
	return keep(reader, slot->column, reader->row.cell[slot->place], arena);
}

enum diag_code
recordcells_damage(const struct row *row, const struct slot *slot)
{
	return cell_damage(row->cell[slot->place],
			   row->mark == NULL ? NULL : row->mark + slot->place);
}

/* What the cells of a group are read with. */
struct reading {
	struct record_reader *reader;
	struct arena *arena;
	struct recordcells *to;
	const struct group *group;
};

static const struct slot *
slot_at(const struct reading *reading, size_t place)
{
	return reading->reader->at[reading->group->first + place];
}

/* Could a cell with content be read, and does the record have something by it? */
struct got {
	bool good;
	bool filled;
};

/*
 * The cells of some places of a group, a bit each, which are read in one way.  Returns the columns
 * that have something.  Inline, so that it is not asked of each cell how.
 */
INLINE bits_t
read_places(struct reading *reading, uint64_t places,
	    struct got (*read)(const struct reading *reading, const struct slot *slot,
			       struct text cell))
{
	const struct text *cell = reading->reader->row.cell + reading->group->first;
	bits_t filled = 0;

	for (; places != 0; places &= places - 1) {
		size_t place = (size_t)__builtin_ctzll(places);
		const struct slot *slot = slot_at(reading, place);
		struct got got = read(reading, slot, cell[place]);

		if (!got.good)
			reading->to->faults |= slot->bit;
		else if (got.filled)
			filled |= slot->bit;
	}
	return filled;
}

INLINE struct got
read_text(const struct reading *reading, const struct slot *slot, struct text cell)
{
	struct text *to = &reading->to->text[slot->column];

	if (cell_damage(cell, NULL) != DIAG_NONE)
		return (struct got){ 0 };
	if (!cell_is_blank(slot->about, cell))
		*to = keep(reading->reader, slot->column, cell, reading->arena);
	return (struct got){ true, to->n > 0 };
}

/* One that is damaged cannot be read either; one that says "none" can, and gives nothing. */
INLINE struct got
read_value(const struct reading *reading, const struct slot *slot, struct text cell)
{
	int64_t *to = &reading->to->value[slot->column];

	if (reading->group->read(slot->about, cell, to) != DIAG_NONE)
		return (struct got){ 0 };
	return (struct got){ true, *to != BLANK };
}

/* As most amounts are written. */
INLINE struct got
read_money(const struct reading *reading, const struct slot *slot, struct text cell)
{
	if (money_parse_usual(cell.p, cell.n, &reading->to->value[slot->column]))
		return (struct got){ true, true };
	return read_value(reading, slot, cell);
}

INLINE struct got
read_day(const struct reading *reading, const struct slot *slot, struct text cell)
{
	day_t day;

	if (!day_parse(cell.p, cell.n, &day))
		return read_value(reading, slot, cell);
	reading->to->value[slot->column] = day;
	return (struct got){ true, true };
}

INLINE struct got
read_word(const struct reading *reading, const struct slot *slot, struct text cell)
{
	enum word_set set = slot->about->words;
	int64_t word = word_parse_again(set, cell, &reading->reader->memo[set]);

	if (word < 0)
		return read_value(reading, slot, cell);
	reading->to->value[slot->column] = word;
	return (struct got){ true, true };
}

/* The places of a workbook without those whose cells are marked as damaged. */
static uint64_t
undamaged(struct reading *reading, uint64_t places)
{
	uint64_t left = places;

	for (; places != 0; places &= places - 1) {
		const struct slot *slot = slot_at(reading, (size_t)__builtin_ctzll(places));

		if (recordcells_damage(&reading->reader->row, slot) == DIAG_NONE)
			continue;
		reading->to->faults |= slot->bit;
		left &= ~(places & -places);
	}
	return left;
}

/* Whatever one of these calls for each cell is taken into it. */
#define READ_ALL(name, read)                                                                       \
	__attribute__((flatten)) static bits_t name(struct reading *reading, uint64_t places)      \
	{                                                                                          \
		return read_places(reading, places, read);                                         \
	}
READ_ALL(read_texts, read_text)
READ_ALL(read_values, read_value)
READ_ALL(read_amounts, read_money)
READ_ALL(read_days, read_day)
READ_ALL(read_words, read_word)

/* The places of a group, by the kind of their columns. */
static bits_t (*const read_group[])(struct reading *reading, uint64_t places) = {
	[KIND_TEXT] = read_texts,       [KIND_CODE] = read_texts,
	[KIND_IDENTITY] = read_texts,   [KIND_IDENTITY_LIKE] = read_texts,
	[KIND_ACCOUNT] = read_texts,    [KIND_PHONE] = read_texts,
	[KIND_MONEY] = read_amounts,    [KIND_COUNT] = read_values,
	[KIND_CARE_GAPS] = read_values, [KIND_NUMBER] = read_values,
	[KIND_DAY] = read_days,         [KIND_MONTH] = read_values,
	[KIND_WORD] = read_words,
};

/* Which of the places from first on hold something, a bit each. */
static uint64_t
filled_places(const struct row *row, size_t first)
{
	if (first >= row->count)
		return 0; /* a row of a workbook may be short */
	size_t rest = row->count - first;

	return scan_filled(row->cell + first, rest < SCAN_BLOCK ? rest : SCAN_BLOCK);
}

_Static_assert(offsetof(struct text, n) == sizeof(size_t) &&
		       sizeof(struct text) == 2 * sizeof(size_t),
	       "a text is a pair of words");

void
recordcells_read(struct record_reader *reader, struct arena *arena, struct recordcells *to)
{
	struct reading reading = { .reader = reader, .arena = arena, .to = to };
	const struct group *end = reader->group + reader->groups;
	uint64_t filled = 0;

	if (reader->row.plain)
		keep_row(reader, arena);
	/* those that are read alike together: a processor foresees that better than the file's
	 * order */
	for (reading.group = reader->group; reading.group < end; reading.group++) {
		if (reading.group->begins)
			filled = filled_places(&reader->row, reading.group->first);
		uint64_t places = filled & reading.group->places;

		if (reader->row.mark != NULL)
			places = undamaged(&reading, places);
		to->filled |= read_group[reading.group->kind](&reading, places);
	}
}

/* As read_text(), read_word() and read_value(), of which nothing is kept. */
INLINE bool
is_sound(struct record_reader *reader, const struct group *group, const struct column *about,
	 struct text cell)
{
	int64_t value;

	if (group->read == NULL)
		return cell_damage(cell, NULL) == DIAG_NONE;
	return (group->kind == KIND_WORD &&
		word_parse_again(about->words, cell, &reader->memo[about->words]) >= 0) ||
	       group->read(about, cell, &value) == DIAG_NONE;
}

bool
recordcells_are_sound(struct record_reader *reader)
{
	const struct group *end = reader->group + reader->groups;
	uint64_t filled = 0;

	for (const struct group *group = reader->group; group < end; group++) {
		if (group->begins)
			filled = filled_places(&reader->row, group->first);
		for (uint64_t places = filled & group->places; places != 0; places &= places - 1) {
			size_t place = group->first + (size_t)__builtin_ctzll(places);
			const struct slot *slot = reader->at[place];

			if (!is_sound(reader, group, slot->about, reader->row.cell[place]))
				return false;
		}
	}
	return true;
}
