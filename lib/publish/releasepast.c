#include "publish/releasepast.h"

#include <stdlib.h>

#include "base/prose.h"
#include "publish/tally.h"
#include "register/record.h"

struct text
releasepast_next(struct text *rest)
{
	struct text mark = TEXT("、");
	size_t at = text_find(*rest, mark);
	struct text name = { rest->p, at < rest->n ? at : rest->n };

	*rest = at < rest->n ? text_from(*rest, at + mark.n) : TEXT_NONE;
	return name;
}

static bool
is_named(struct text names, struct text name)
{
	while (names.n > 0)
		if (text_equal(releasepast_next(&names), name))
			return true;
	return false;
}

bool
releasepast_covers(struct text names, struct text some)
{
	bool all = some.n > 0;

	while (all && some.n > 0)
		all = is_named(names, releasepast_next(&some));
	return all;
}

bool
releasepast_is_of(const struct release_row *row, struct text town, struct text village)
{
	return (town.n == 0 ? row->town.n == 0 : releasepast_covers(town, row->town)) &&
	       (village.n == 0 ? row->village.n == 0 : releasepast_covers(village, row->village));
}

bool
releasepast_hid(const struct release_past *past, struct text town, struct text village,
		struct text category)
{
	for (size_t i = 0; past != NULL && i < past->rows; i++) {
		const struct release_row *row = &past->row[i];

		if (row->households < 0 && text_equal(row->category, category) &&
		    releasepast_is_of(row, town, village))
			return true;
	}
	return false;
}

/* Is a row one of those below a town, or one of the towns? */
static bool
is_below(const struct release_row *row, struct text town)
{
	return town.n == 0 ? row->town.n > 0 && row->village.n == 0
			   : row->village.n > 0 && releasepast_covers(town, row->town);
}

int64_t
releasepast_rest(const struct release_past *past, struct text town, struct text category)
{
	int64_t rest = 0;

	for (size_t i = 0; i < past->rows; i++) {
		const struct release_row *row = &past->row[i];

		if (row->households < 0 || !text_equal(row->category, category))
			continue;
		if (is_below(row, town))
			rest -= row->households;
		else if (releasepast_is_of(row, town, TEXT_NONE))
			rest += row->households;
	}
	return rest < 0 ? 0 : rest;
}

/* Did the row of a sum not tell a category that was told elsewhere? */
static bool
was_hidden(const struct release_past *past, const struct release_row *sum)
{
	bool hidden = false;

	for (size_t i = 0; !hidden && i < past->rows; i++) {
		const struct release_row *row = &past->row[i];

		hidden = row->households < 0 && text_equal(row->town, sum->town) &&
			 text_equal(row->village, sum->village) &&
			 !releasepast_hid(past, TEXT_NONE, TEXT_NONE, row->category);
	}
	return hidden;
}

int64_t
releasepast_hidden(const struct release_past *past, struct text town)
{
	int64_t all = 0;

	for (size_t i = 0; i < past->rows; i++) {
		const struct release_row *row = &past->row[i];

		if (row->category.n == 0 && is_below(row, town) && was_hidden(past, row))
			all += row->households;
	}
	return all == 0 ? -1 : all;
}

/* A name of the last release as the next one has it; blank of a sum. */
static struct text
unless_sum(struct release_past *past, struct text name)
{
	for (enum language i = LANGUAGE_ZH; i <= LANGUAGE_EN; i++) {
		if (text_equal(name, tally_total(i)))
			return TEXT_NONE;
		if (text_equal(name, tally_unknown(i)))
			return tally_unknown(past->language);
	}
	return arena_text(&past->arena, name);
}

static struct text
category_of(struct release_past *past, struct text name)
{
	int64_t word = word_parse(WORDS_CATEGORY, name);

	return word < 0 ? unless_sum(past, name) : word_text((enum word)word, past->language);
}

/* Each village with its town before it, as a release has them: two towns may have one name. */
static struct text
with_town(struct release_past *past, struct text town, struct text villages)
{
	struct text names = TEXT_NONE;

	if (text_has(town, TEXT("、")))
		return villages;
	while (villages.n > 0)
		names = prose_part(&past->arena, LANGUAGE_ZH,
				   names.n > 0 ? "{1}、{2}{3}" : "{1}{2}{3}",
				   names.n > 0 ? "{1}、{2}{3}" : "{1}{2}{3}", names, town,
				   releasepast_next(&villages));
	return names;
}

static bool
is_whole(const struct release_past *past)
{
	for (size_t i = 0; i < past->rows; i++)
		if (past->row[i].town.n + past->row[i].category.n == 0)
			return past->row[i].households >= 0;
	return false;
}

bool
releasepast_read(struct release_past *past, const char *path, const struct table_options *options,
		 struct diag *diag)
{
	static const int needed[] = { TALLY_town, TALLY_village, TALLY_category, TALLY_households,
				      -1 };
	struct record_reader *reader = record_open(path, RECORD_TALLY, options, NULL, needed, diag);
	struct record row;
	enum table_result result;
	bool good = true;

	while ((result = record_each(reader, &row)) == TABLE_ROW) {
		int64_t households = row.value[TALLY_households];

		good &= !row.bad;
		past->row = arena_grow(past->row, &past->room, past->rows, sizeof(*past->row));
		struct text town = unless_sum(past, row.text[TALLY_town]);
		past->row[past->rows++] = (struct release_row){
			.town = town,
			.village = with_town(past, town, unless_sum(past, row.text[TALLY_village])),
			.category = category_of(past, row.text[TALLY_category]),
			.households = households == BLANK ? -1 : households,
		};
	}
	record_close(reader);
	return result == TABLE_END && good && is_whole(past);
}

void
releasepast_free(struct release_past *past)
{
	free(past->row);
	arena_free(&past->arena);
}
