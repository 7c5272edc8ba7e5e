#include "learn/follows.h"

#include <stdlib.h>
#include <string.h>

#include "base/arena.h"
#include "base/money.h"

enum {
	NONE = FOLLOWS_VALUES,
	PAIRS_LEAST = 2, /* words, each with a number of its own */
	SHOWN_LEAST = 2, /* rows that show a pair, where there are more, */
	TWO_LEAST = 4,   /* and where there are two */
	TWO_ROWS = 16,   /* rows that show two */
	ROWS_LEAST = 8,
	WRONG_OF = 40,        /* more than one row of so many that depart, and it is no rule */
	FEW = 2 * ROWS_LEAST, /* rows that need those of other sheets to show one */
};

bool
follows_row(struct follows *follows)
{
	if (follows->rows == FOLLOWS_ROWS)
		return false;
	if (follows->column == NULL)
		follows->column = arena_calloc(FOLLOWS_COLUMNS, sizeof(*follows->column));
	follows->row =
		arena_grow(follows->row, &follows->room, follows->rows, sizeof(*follows->row));
	memset(follows->row[follows->rows++], NONE, FOLLOWS_COLUMNS);
	return true;
}

static struct text
value_of(const struct follows_column *column, size_t i)
{
	return (struct text){ column->value[i], column->n[i] };
}

/* Which of the values; count where it is none of them. */
static size_t
find(const struct follows_column *column, struct text value)
{
	size_t i = 0;

	while (i < column->count && !text_equal(value_of(column, i), value))
		i++;
	return i;
}

void
follows_cell(struct follows *follows, size_t place, struct text value)
{
	if (place >= FOLLOWS_COLUMNS || value.n == 0)
		return;
	struct follows_column *column = &follows->column[place];
	size_t i = find(column, value);
	fen_t fen;

	column->many |= i == FOLLOWS_VALUES || value.n > FOLLOWS_VALUE;
	if (column->many)
		return;
	if (i == column->count) {
		memcpy(column->value[i], value.p, value.n);
		column->n[i] = value.n;
		column->count++;
		column->numbers += money_parse(value.p, value.n, &fen) == MONEY_OK;
	}
	follows->row[follows->rows - 1][place] = (unsigned char)i;
}

/* How often each word stands beside each number, the last of both where there is none. */
struct table {
	size_t rows[NONE + 1][NONE + 1];
};

/* The number that stands beside a word most often, or the word beside a number; NONE: none does. */
static unsigned char
partner(const struct table *table, size_t of, bool word, size_t least)
{
	size_t best = NONE;
	size_t most = 0;

	for (size_t i = 0; i < NONE; i++) {
		size_t rows = word ? table->rows[of][i] : table->rows[i][of];

		if (rows > most) {
			best = i;
			most = rows;
		}
	}
	return (unsigned char)(most >= least ? best : NONE);
}

/* Those pairs alone that choose each other; how many rows show them. */
static size_t
pair_up(const struct table *table, struct follows_rule *rule, size_t least, size_t *pairs)
{
	size_t shown = 0;

	*pairs = 0;
	memset(rule->number_of, NONE, sizeof(rule->number_of));
	memset(rule->word_of, NONE, sizeof(rule->word_of));
	for (size_t i = 0; i < NONE; i++) {
		unsigned char number = partner(table, i, true, least);

		if (number == NONE || partner(table, number, false, least) != i)
			continue;
		rule->number_of[i] = number;
		rule->word_of[number] = (unsigned char)i;
		shown += table->rows[i][number];
		++*pairs;
	}
	return shown;
}

static bool
find_rule(const struct follows *follows, struct follows_rule *rule)
{
	struct table table = { 0 };
	size_t both = 0; /* rows that could show it: those without a number say nothing */
	size_t pairs;

	for (size_t i = 0; i < follows->rows; i++) {
		const unsigned char *row = follows->row[i];

		table.rows[row[rule->word]][row[rule->number]]++;
		both += row[rule->number] != NONE;
	}
	size_t shown = pair_up(&table, rule, SHOWN_LEAST, &pairs);

	if (pairs == PAIRS_LEAST) {
		shown = pair_up(&table, rule, TWO_LEAST, &pairs);
		if (shown < TWO_ROWS)
			return false;
	}
	size_t wrong = both - shown;

	return pairs >= PAIRS_LEAST && shown >= ROWS_LEAST &&
	       (wrong <= 1 || wrong * WRONG_OF <= both);
}

void
follows_settle(struct follows *follows)
{
	for (size_t word = 0; follows->rows > 0 && word < FOLLOWS_COLUMNS; word++) {
		const struct follows_column *words = &follows->column[word];

		if (words->many || words->count < PAIRS_LEAST || words->numbers > 0)
			continue;
		for (size_t number = 0; number < FOLLOWS_COLUMNS; number++) {
			const struct follows_column *numbers = &follows->column[number];
			struct follows_rule rule = { .word = word, .number = number };

			if (!numbers->many && numbers->count >= PAIRS_LEAST &&
			    numbers->numbers == numbers->count && follows->rules < FOLLOWS_RULES &&
			    find_rule(follows, &rule))
				follows->rule[follows->rules++] = rule;
		}
	}
}

/* What goes with the number and with the word of a row, and whether it is these. */
static bool
is_kept(const struct follows_rule *rule, size_t word, size_t number, size_t *due, size_t *owed)
{
	*due = number < NONE ? rule->word_of[number] : NONE;
	*owed = word < NONE ? rule->number_of[word] : NONE;
	return (*due == NONE && *owed == NONE) || *due == word;
}

bool
follows_holds(const struct follows *follows, const struct follows_rule *rule,
	      const struct text *value, size_t *place, struct text *other)
{
	const struct follows_column *words = &follows->column[rule->word];
	const struct follows_column *numbers = &follows->column[rule->number];
	size_t word = find(words, value[rule->word]);
	size_t number = find(numbers, value[rule->number]);
	size_t due;
	size_t owed;

	word = word < words->count ? word : NONE;
	number = number < numbers->count ? number : NONE;
	if (value[rule->number].n == 0 || is_kept(rule, word, number, &due, &owed))
		return true;
	*place = due != NONE ? rule->word : rule->number;
	*other = due != NONE ? value_of(words, due) : value_of(numbers, owed);
	return false;
}

/* The first rows of another sheet behind the own. */
static void
add_rows(const struct follows_sheet *sheet, const struct follows_sheet *other, size_t rows,
	 size_t width)
{
	const struct follows_column *column = other->follows->column;

	for (size_t k = 0; k < rows && follows_row(sheet->follows); k++)
		for (size_t i = 0; i < width; i++) {
			size_t from = other->from[i];
			size_t to = sheet->from[i];

			if (from >= FOLLOWS_COLUMNS || to >= FOLLOWS_COLUMNS)
				continue;
			sheet->follows->column[to].many |= column[from].many;
			if (other->follows->row[k][from] < NONE)
				follows_cell(sheet->follows, to,
					     value_of(&column[from], other->follows->row[k][from]));
		}
}

/* Rules from which half of the first rows, the own ones, depart are another sheet's. */
static void
drop_foreign(struct follows *follows, size_t rows)
{
	size_t kept = 0;

	for (size_t i = 0; i < follows->rules; i++) {
		const struct follows_rule *rule = &follows->rule[i];
		size_t could = 0;
		size_t departs = 0;

		for (size_t k = 0; k < rows; k++) {
			const unsigned char *row = follows->row[k];
			size_t due;
			size_t owed;

			could += row[rule->number] != NONE;
			departs += row[rule->number] != NONE &&
				   !is_kept(rule, row[rule->word], row[rule->number], &due, &owed);
		}
		if (departs == 0 || departs * 2 < could)
			follows->rule[kept++] = *rule;
	}
	follows->rules = kept;
}

void
follows_share(const struct follows_sheet *sheet, size_t sheets, size_t width)
{
	struct arena arena = { 0 };
	size_t *rows = arena_alloc(&arena, sheets * sizeof(*rows) + 1);

	for (size_t k = 0; k < sheets; k++)
		rows[k] = sheet[k].follows->rows;
	for (size_t k = 0; k < sheets; k++) {
		struct follows *own = sheet[k].follows;

		if (own->rules > 0 || rows[k] >= FEW)
			continue;
		for (size_t i = 0; i < sheets; i++)
			if (i != k)
				add_rows(&sheet[k], &sheet[i], rows[i], width);
		follows_settle(own);
		drop_foreign(own, rows[k]);
	}
	arena_free(&arena);
}

void
follows_free(struct follows *follows)
{
	free(follows->column);
	free(follows->row);
	*follows = (struct follows){ 0 };
}
