#include "import/idform.h"

#include <string.h>

#include "base/num.h"

void
idform_make(const char *form, int64_t number, char out[IDFORM_SIZE])
{
	char digits[NUM_SIZE];
	const char *hash = strchr(form, '#');
	size_t before = hash == NULL ? strlen(form) : (size_t)(hash - form);
	size_t run = hash == NULL ? 0 : strspn(hash, "#");
	size_t n = strlen(num_format(number, digits));
	size_t zeros = n < run ? run - n : 0;
	size_t behind = hash == NULL ? 0 : strlen(hash + run);

	if (before + zeros + n + behind >= IDFORM_SIZE)
		before = behind = zeros = 0;
	memcpy(out, form, before);
	memset(out + before, '0', zeros);
	memcpy(out + before + zeros, digits, n);
	if (behind > 0)
		memcpy(out + before + zeros + n, hash + run, behind);
	out[before + zeros + n + behind] = '\0';
}
