#include "base/near.h"

#include <string.h>

static size_t
least(size_t a, size_t b)
{
	return a < b ? a : b;
}

size_t
near_distance(const char *a, const char *b)
{
	size_t n = strlen(a);
	size_t m = strlen(b);
	size_t row[NEAR_LETTERS + 1][NEAR_LETTERS + 1]; /* of the first i letters and the first j */

	if (n > NEAR_LETTERS || m > NEAR_LETTERS)
		return NEAR_LETTERS + 1;
	for (size_t i = 0; i <= n; i++)
		for (size_t j = 0; j <= m; j++) {
			if (i == 0 || j == 0) {
				row[i][j] = i + j;
				continue;
			}
			size_t kept = row[i - 1][j - 1] + (a[i - 1] != b[j - 1]);

			row[i][j] = least(kept, least(row[i - 1][j], row[i][j - 1]) + 1);
			if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
				row[i][j] = least(row[i][j], row[i - 2][j - 2] + 1);
		}
	return row[n][m];
}

void
near_ask(struct near *near, const char *word)
{
	size_t distance = near_distance(near->mistyped, word);
	size_t most = (strlen(near->mistyped) + 2) / 3;

	if (distance > most || (near->word != NULL && distance >= near->distance))
		return;
	near->word = word;
	near->distance = distance;
}
