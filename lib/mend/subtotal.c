#include "mend/subtotal.h"

#include <string.h>

static const char ends[] = "村|社区|居委会|村委会|委员会";

/* 石门村 of 石门村小计; blank where no village is named. */
static struct text
village_of(struct text label)
{
	struct text words = TEXT("小计|合计");

	while (words.n > 0) {
		size_t at = text_find(label, text_next(&words, '|'));
		struct text name =
			at == SIZE_MAX ? TEXT_NONE : text_trim((struct text){ label.p, at });

		if (text_ends_any(name, ends) && !text_is_any(name, ends) &&
		    !text_begins_any(name, "全|本|各|以上|所有|共|按"))
			return name;
	}
	return TEXT_NONE;
}

/* 石门 and 石门村 are one. */
static bool
is_same(struct text one, struct text other)
{
	return text_has(one, text_drop_end(other, ends)) ||
	       text_has(other, text_drop_end(one, ends));
}

void
subtotal_person(struct subtotal *subtotal, struct text village)
{
	struct text above = text_of(subtotal->village);

	subtotal->begun = true;
	subtotal->several |= above.n > 0 && !text_equal(above, village);
	text_keep(subtotal->village, sizeof(subtotal->village), village);
}

bool
subtotal_differs(struct subtotal *subtotal, struct text label, struct text *above)
{
	struct text named = village_of(label);
	bool several = subtotal->several;

	memcpy(subtotal->last, subtotal->village, sizeof(subtotal->last));
	*above = text_of(subtotal->last);
	subtotal->above |= !subtotal->begun;
	subtotal->village[0] = '\0';
	subtotal->several = false;
	return named.n > 0 && above->n > 0 && !several && !subtotal->above &&
	       !is_same(named, *above);
}
