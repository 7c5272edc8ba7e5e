#include "table/cellname.h"

#include <stdint.h>
#include <string.h>

#include "base/num.h"
#include "table/row.h"
#include "table/shown.h"

enum { ROWS_MAX = 1048576 };

bool
cellname_column(const char *name, size_t *column)
{
	size_t n = 0;
	size_t i = 0;

	for (; name[i] >= 'A' && name[i] <= 'Z' && i < SHOWN_LETTERS; i++)
		n = n * 26 + (size_t)(name[i] - 'A' + 1);
	if (n == 0 || n > TABLE_COLUMNS)
		return false;
	*column = n - 1;
	return true;
}

const char *
cellname_read(const char *name, size_t *row, size_t *column)
{
	const char *digits = name + strspn(name, "ABCDEFGHIJKLMNOPQRSTUVWXYZ");
	size_t n = strspn(digits, "0123456789");
	int64_t number;

	if (!cellname_column(name, column) || !num_parse(digits, n, ROWS_MAX, &number) ||
	    number == 0)
		return NULL;
	*row = (size_t)number;
	return digits + n;
}
