#include "publish/protect.h"

#include "register/word.h"

/*
 * What a release hides.  There are two ways, and for both all tables that fit are known:
 *
 * Pooled columns are hidden in every row, sums too.  A row tells then only what they come to
 * together, and each of them is anything from none to that: at least two columns are pooled, and a
 * row has at least `least` in them, or nobody, which it tells.
 *
 * Hidden rows tell their sum alone; the others of their parent are shown, so that what the hidden
 * ones have of a column together, D, is known.  Of all tables with row sums R and column sums D a
 * cell is least max(0, R - (the D of other columns)) and most min(R, D) (Fréchet), and all between
 * are possible.  Pooled columns count as one.  Rows are hidden until each of their cells has room.
 * Who thinks that some of the rows are as they were last month knows a second D: the smaller holds.
 * So what a row hid then it hides now, be it none: told now, it would be told of then.
 *
 * Persons and amounts: what most categories bring a head is published, so that from the amount of a
 * row follows how many it has of each of two.  Only what minimum living comes to goes by each
 * household's income.  A row that hides something tells them where it shows such households, and
 * rows of one parent tell them together or not at all, for one that does not could be found as the
 * rest.
 */

static void
take_past(struct release *release)
{
	for (size_t i = 0; i < release->nodes; i++)
		for (size_t c = 0; c < release->columns; c++)
			release->node[i].hid[c] =
				releasepast_hid(release->past, release->node[i].town,
						release->node[i].village, release->called[c]);
}

static int64_t
pool_of(const struct release *release, const struct release_node *node)
{
	int64_t sum = 0;

	for (size_t c = 0; c < release->columns; c++)
		sum += release->pooled[c] ? node->count[c] : 0;
	return sum;
}

static size_t
pooled(const struct release *release)
{
	size_t n = 0;

	for (size_t c = 0; c < release->columns; c++)
		n += release->pooled[c];
	return n;
}

/* Can its row not be shown, or was it not last month? */
static bool
is_bad(const struct release *release, const struct release_node *node)
{
	int64_t pool = pool_of(release, node);
	bool bad = pool > 0 && pool < release->least;

	for (size_t c = 0; !bad && c < release->columns; c++)
		bad = !release->pooled[c] &&
		      ((node->count[c] > 0 && node->count[c] < release->least) || node->hid[c]);
	return bad;
}

/* ---- hidden rows below a node ---- */

static bool
is_child(const struct release *release, size_t node, size_t parent)
{
	return node > 0 && release->node[node].parent == parent;
}

/* What the hidden rows have of each column; the pool behind them, and all. */
struct block {
	int64_t of[RELEASE_COLUMNS];
	bool veils[RELEASE_COLUMNS]; /* and does not tell it, for it did not last month, or it is
					some */
	int64_t pool;
	int64_t all;
};

static void
sum_up(const struct release *release, size_t parent, struct block *block)
{
	*block = (struct block){ 0 };
	for (size_t i = 1; i < release->nodes; i++) {
		const struct release_node *node = &release->node[i];

		if (!is_child(release, i, parent) || !node->hidden)
			continue;
		block->all += node->all;
		block->pool += pool_of(release, node);
		for (size_t c = 0; c < release->columns; c++) {
			block->of[c] += release->pooled[c] ? 0 : node->count[c];
			block->veils[c] |=
				!release->pooled[c] && (node->hid[c] || node->count[c] > 0);
		}
	}
}

static int64_t
lesser(int64_t a, int64_t b)
{
	return a < b ? a : b;
}

/* What the last release says of them, where it has such rows. */
static void
cap(const struct release *release, size_t parent, struct block *block)
{
	struct text town = release->node[parent].town;
	int64_t left = release->past == NULL ? -1 : releasepast_hidden(release->past, town);

	if (left < 0)
		return;
	for (size_t c = 0; c < release->columns; c++) {
		int64_t rest = release->pooled[c]
				       ? 0
				       : releasepast_rest(release->past, town, release->called[c]);

		block->of[c] = lesser(block->of[c], rest);
		left -= rest;
	}
	block->pool = lesser(block->pool, left < 0 ? 0 : left);
}

static bool
has_room(const struct release *release, const struct release_node *node, const struct block *now,
	 const struct block *most)
{
	int64_t sum = most->pool;
	bool room = now->pool == 0 || lesser(node->all, most->pool) >= release->least;

	for (size_t c = 0; c < release->columns; c++)
		sum += most->of[c];
	for (size_t c = 0; room && c < release->columns; c++) {
		int64_t low = node->all - (sum - most->of[c]);

		room = !now->veils[c] ||
		       lesser(node->all, most->of[c]) - (low > 0 ? low : 0) >= release->least;
	}
	return room;
}

/* Has each cell of the rows that are hidden below a node room, and of those below them? */
static bool
is_safe(const struct release *release, size_t parent)
{
	struct block now;
	struct block most;
	bool safe = true;

	sum_up(release, parent, &now);
	most = now;
	cap(release, parent, &most);
	for (size_t i = 1; safe && i < release->nodes; i++) {
		const struct release_node *node = &release->node[i];
		bool below = is_child(release, i, parent) ||
			     (parent == 0 && release->node[node->parent].hidden);

		safe = !below || !node->hidden || has_room(release, node, &now, &most);
	}
	return safe;
}

static void
hide(struct release *release, size_t node)
{
	release->node[node].hidden = true;
	for (size_t i = 1; i < release->nodes; i++)
		if (is_child(release, i, node))
			release->node[i].hidden = true;
}

/* Hide the smallest row below a node that is not hidden; false where all are. */
static bool
hide_next(struct release *release, size_t parent)
{
	size_t least = 0;

	for (size_t i = 1; i < release->nodes; i++)
		if (is_child(release, i, parent) && !release->node[i].hidden &&
		    (least == 0 || release->node[i].all < release->node[least].all))
			least = i;
	if (least > 0)
		hide(release, least);
	return least > 0;
}

static bool
settle(struct release *release, size_t parent)
{
	bool safe;

	while (!(safe = is_safe(release, parent)) && hide_next(release, parent))
		;
	return safe;
}

static bool
arrange(struct release *release)
{
	for (size_t i = 1; i < release->nodes; i++)
		release->node[i].hidden = is_bad(release, &release->node[i]);
	for (size_t i = 1; i < release->nodes; i++)
		if (is_child(release, i, 0) && (release->node[i].hidden || !settle(release, i)))
			hide(release, i);
	return settle(release, 0);
}

/* ---- pooled columns ---- */

/* Pool the rarest column that is not; false where all are. */
static bool
pool_next(struct release *release)
{
	const int64_t *count = release->node[0].count;
	size_t least = release->columns;

	for (size_t c = 0; c < release->columns; c++)
		if (!release->pooled[c] && (least == release->columns || count[c] < count[least]))
			least = c;
	if (least < release->columns)
		release->pooled[least] = true;
	return least < release->columns;
}

/* ---- persons and amounts ---- */

static bool
is_masked(const struct release *release, size_t node)
{
	const struct release_node *one = &release->node[node];
	bool hides = false;
	bool varied = false;

	for (size_t c = 0; c < release->columns; c++) {
		bool told = !protect_hides(release, node, c);

		hides |= !told;
		/* what is told of somebody is of at least `least` */
		varied |= told && release->column[c] == WORD_CATEGORY_DIBAO && one->count[c] > 0;
	}
	return !hides || varied;
}

/* A parent stands before those below it. */
static void
tell_sums(struct release *release)
{
	for (size_t i = 0; i < release->nodes; i++)
		release->node[i].masked = is_masked(release, i);
	release->node[0].told = release->node[0].masked;
	for (size_t i = 1; i < release->nodes; i++) {
		size_t parent = release->node[i].parent;
		bool told = release->node[parent].told;

		for (size_t k = 1; told && k < release->nodes; k++)
			told = !is_child(release, k, parent) || release->node[k].masked;
		release->node[i].told = told;
	}
}

bool
protect_release(struct release *release)
{
	const struct release_node *all = &release->node[0];
	bool safe = true;

	take_past(release);
	for (size_t c = 0; c < release->columns; c++)
		release->pooled[c] = all->count[c] < release->least || all->hid[c];
	while (safe && (pooled(release) == 1 || is_bad(release, all) || !arrange(release)))
		safe = pool_next(release);
	for (size_t i = 0; safe && i < release->nodes; i++)
		for (size_t c = 0; c < release->columns; c++)
			release->veiled += protect_hides(release, i, c);
	if (safe)
		tell_sums(release);
	return safe;
}

bool
protect_hides(const struct release *release, size_t node, size_t column)
{
	const struct release_node *one = &release->node[node];
	struct block block;

	if (!one->hidden)
		return release->pooled[column] && pool_of(release, one) > 0;
	/* in the block of the uppermost that is hidden */
	sum_up(release, release->node[one->parent].hidden ? 0 : one->parent, &block);
	return release->pooled[column] ? block.pool > 0 : block.veils[column];
}
