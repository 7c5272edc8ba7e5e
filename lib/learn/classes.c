#include "learn/classes.h"

#include <string.h>

#include "register/word.h"

enum {
	LIKE_LEAST = 10, /* rows that say what is usual */
	KNOWN_LEAST = 4, /* rows of known classes for each of another */
};

static size_t
add_rows(struct classes *classes, struct text name, size_t rows)
{
	size_t i = 0;

	if (name.n == 0 || name.n > CLASS_NAME)
		return CLASS_NONE;
	while (i < classes->count && !text_equal(classes_name(classes, i), name))
		i++;
	if (i == CLASSES)
		return CLASS_NONE;
	if (i == classes->count) {
		classes->one[classes->count++].n = name.n;
		memcpy(classes->one[i].name, name.p, name.n);
	}
	classes->one[i].rows += rows;
	return i;
}

size_t
classes_add(struct classes *classes, struct text name)
{
	return add_rows(classes, name, 1);
}

void
classes_join(struct classes *classes, const struct classes *other)
{
	for (size_t i = 0; i < other->count; i++)
		(void)add_rows(classes, classes_name(other, i), other->one[i].rows);
}

struct text
classes_name(const struct classes *classes, size_t which)
{
	return (struct text){ classes->one[which].name, classes->one[which].n };
}

bool
classes_is_alone(const struct classes *classes, struct text name)
{
	size_t rows = 0;
	size_t own = 0;

	for (size_t i = 0; i < classes->count; i++) {
		const struct class *one = &classes->one[i];

		rows += one->rows;
		if (text_equal(classes_name(classes, i), name))
			own = one->rows;
	}
	/* a fourth class few places have */
	size_t shared = text_equal(name, TEXT("D类")) ? 2 : 3;

	return own == 1 && rows >= LIKE_LEAST && rows >= shared * classes->count;
}

/* Is it one that all sheets know: A类 after mending, or a category of aid? */
static bool is_known_class(struct text class)
{
	return text_is_any(class, "A类|B类|C类|D类") || word_parse(WORDS_CATEGORY, class) >= 0;
}

bool
classes_is_odd(const struct classes *classes, struct text name)
{
	size_t known = 0;
	size_t own = 0;

	for (size_t i = 0; i < classes->count; i++) {
		const struct class *one = &classes->one[i];
		struct text other = classes_name(classes, i);

		known += is_known_class(other) ? one->rows : 0;
		own += text_equal(other, name) ? one->rows : 0;
	}
	return own > 0 && !is_known_class(name) && known >= KNOWN_LEAST * own;
}
