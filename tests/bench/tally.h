#ifndef JZ_BENCH_TALLY_H
#define JZ_BENCH_TALLY_H

#include <stddef.h>
#include <stdint.h>

/*
 * The roster that the readers of workbooks are measured with, and what each makes of it: that
 * they print the same shows that they read the same.
 */
enum tally_kind { TALLY_TEXT, TALLY_DAY, TALLY_MONEY };

enum { TALLY_COLUMNS = 8 };

extern const struct tally_column {
	const char *heading;
	enum tally_kind kind;
} tally_column[TALLY_COLUMNS];

struct tally {
	size_t rows;  /* below the header */
	size_t bytes; /* of texts */
	int64_t days; /* the sum of the dates, since 1970 */
	int64_t fen;  /* the sum of the money */
};

void tally_print(const struct tally *tally);

#endif
