#include "house/marks.h"

#include "house/bounds.h"

enum { AGREE_LEAST = 3, TIMES = 4 /* so many times as many households agree */ };

int32_t
marks_count(const struct bounds *bounds, size_t at)
{
	int32_t marked = 0;

	for (size_t end = bounds_end_of(bounds, at); at < end; at++)
		marked += bounds->row[at].marked;
	return marked;
}

void
marks_find(struct bounds *bounds)
{
	size_t agree = 0;
	size_t odd = 0;

	if (bounds->place[BOUNDS_MARKED] == SIZE_MAX || bounds->roster)
		return;
	for (size_t at = 0; at < bounds->count; at = bounds_end_of(bounds, at)) {
		struct bounds_row *row = &bounds->row[at];
		bool agrees = row->covered == marks_count(bounds, at);

		row->odd_marks = row->covered >= 0 && !agrees;
		agree += agrees;
		odd += row->odd_marks;
	}
	for (size_t at = 0; at < bounds->count; at++)
		bounds->row[at].odd_marks &= agree >= AGREE_LEAST && odd * TIMES <= agree;
}
