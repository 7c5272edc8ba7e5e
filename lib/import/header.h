#ifndef JZ_IMPORT_HEADER_H
#define JZ_IMPORT_HEADER_H

#include <stdbool.h>
#include <stddef.h>

#include "base/arena.h"
#include "base/num.h"
#include "heading/glossary.h"
#include "heading/heading.h"
#include "heading/mapping.h"
#include "mend/rowkind.h"
#include "table/table.h"

/*
 * The header of a clerk's sheet: a row, or up to ROWKIND_HEADER_ROWS of them, of which the upper
 * ones have groups and the lowest names the columns.
 */
struct header {
	const struct row *row;
	size_t count;              /* of rows; 0: there is none */
	struct glossary *glossary; /* what its words mean, or NULL */
	const struct row *unit;    /* below it, with the units of its columns, or NULL */
};

/*
 * Find it among the first rows of a sheet: the fewest rows with the most known headings, above
 * the first row of data that has any.  mapping, or NULL, is asked for a meaning first;
 * glossary may be NULL.
 */
struct header header_find(const struct mapping *mapping, struct glossary *glossary,
			  const struct row *row, size_t count);

/*
 * Does a header begin with the first of these rows, which stands among data?  Most of its
 * cells must then be known.
 */
struct header header_begins(const struct mapping *mapping, struct glossary *glossary,
			    const struct row *row, size_t count);

/*
 * Is the row one of a card, on which each heading has what it names beside it?  *label is the first
 * such heading.
 */
bool header_is_card(const struct row *row, struct text *label);

/* Columns, without those at the end that have no heading. */
size_t header_width(const struct header *header);

/*
 * What a map says of a column, by the name that header_text() gives it or by its lowest heading;
 * false where nothing.
 */
bool header_is_mapped(const struct mapping *mapping, const struct header *header, size_t place,
		      struct heading *about);

/* What the heading of a column means. */
struct heading header_about(const struct mapping *mapping, const struct header *header,
			    size_t place);

/* The name of a column without a heading: "第7列". */
enum { HEADER_NUMBER = NUM_SIZE + 8 };
struct text header_number(size_t place, char name[HEADER_NUMBER]);

/*
 * The heading as it is shown, "户主姓名", without line breaks; in the arena.  Blank where there is
 * none, unless the map has the column by its number.
 */
struct text header_text(const struct mapping *mapping, const struct header *header, size_t place,
			struct arena *arena);

/*
 * The characters of all headings by which people and households are named: a row of which no
 * cell is made of them is no header, which is found out at once.
 */
void header_letters(struct letters *letters);

/* May one of the cells be such a heading? */
bool header_may_name(const struct letters *letters, const struct mapping *mapping,
		     const struct row *row);

/* Does a row look like one of a list of people: with an identity number, or a heading of names or
 * ids? */
bool header_is_list(const struct mapping *mapping, const struct row *row);

#endif
