#ifndef JZ_REGISTER_DATAPACKAGE_H
#define JZ_REGISTER_DATAPACKAGE_H

#include "register/column.h"
#include "table/outfile.h"

/*
 * What files hold, said so that other programs can read and check them: a datapackage.json as
 * Frictionless has it (Data Package and Table Schema, version 1), made of column.def, word.def and
 * key.def.  A field is named as the file heads it, and its title is its name in the other language.
 */

/* A CSV file that a tool wrote. */
struct datapackage_file {
	struct text path;     /* from the folder of the package */
	const char *encoding; /* as table_encoding() has it */
	enum record_type type;
	size_t nth; /* of its type in the package, from 1 */
	const struct text *heading;
	size_t headings;
};

/*
 * What files with these headings are: the type that has most of them as columns, by key or label,
 * and of such that which has fewest besides.  RECORD_TYPES where no more than half are any type's:
 * no tool wrote that file.
 */
enum record_type datapackage_type(const struct text *heading, size_t headings);

void datapackage_write(struct outfile *out, const struct datapackage_file *file, size_t files);

#endif
