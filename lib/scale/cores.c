#include "scale/cores.h"

#include <stdlib.h>

#include "base/heard.h"
#include "os/turns.h"
#include "register/recordbeside.h"

enum { PIECE = 32 * 1024 }; /* bytes; what a thread makes of them stays near its processor */

struct cores {
	struct assess *assess;
	const struct cores_reading *reading;
	struct diag *diag;
	size_t piece;
	bool good;
};

/* What a thread has. */
struct hand {
	const struct cores *cores;
	struct heldrows held;
	struct diag diag;
	struct heard heard; /* by it */
	struct assess assess;
	enum register_result result;
	void *made; /* the reading's hand */
};

static bool
read_piece(void *context, void *piece)
{
	struct cores *cores = context;
	struct hand *hand = piece;
	struct diag *diag = cores->assess->diag;

	diag->sink = heard_take;
	diag->context = &hand->held.heard;
	return register_hold(cores->assess->reg, &hand->held, cores->piece);
}

static void
assess_piece(void *piece)
{
	struct hand *hand = piece;
	const struct register_reading *reading = &hand->cores->reading->reading;

	register_begin_held(hand->assess.reg);
	while ((hand->result = assess_next(&hand->assess)) == REGISTER_HOUSEHOLD)
		reading->take(hand->made, &hand->assess.household);
}

/* What was found is told, and what was made goes to the others. */
static bool
write_piece(void *context, void *piece)
{
	struct cores *cores = context;
	struct hand *hand = piece;

	heard_tell(&hand->heard, 0, hand->heard.count, cores->diag);
	heard_forget(&hand->heard);
	cores->reading->collect(cores->reading->reading.context, hand->made);
	for (enum param param = 0; param < PARAM_COUNT; param++) {
		cores->assess->waiting[param] += hand->assess.waiting[param];
		hand->assess.waiting[param] = 0;
	}
	cores->good &= hand->result == REGISTER_END;
	return cores->good;
}

static struct hand *
hire(const struct cores *cores)
{
	struct hand *hand = arena_calloc(1, sizeof(*hand));

	hand->cores = cores;
	hand->diag = (struct diag){ .language = cores->diag->language,
				    .sink = heard_take,
				    .context = &hand->heard };
	assess_beside(&hand->assess, cores->assess, &hand->held, &hand->diag);
	hand->made = cores->reading->hire(cores->reading->reading.context, &hand->assess);
	return hand;
}

static void
dismiss(struct hand *hand)
{
	if (hand->made != NULL)
		hand->cores->reading->dismiss(hand->made);
	assess_close(&hand->assess);
	heldrows_free(&hand->held);
	heard_free(&hand->heard);
	free(hand);
}

/* The first reading; false where there are no hands for it, and nothing was read. */
static bool
share_out(struct cores *cores, size_t threads)
{
	const struct turns_job job = { read_piece, assess_piece, write_piece, cores };
	struct diag *diag = cores->assess->diag;
	const struct diag before = *diag;
	void *hand[TURNS_MOST] = { NULL };
	bool can = true;

	for (size_t i = 0; i < threads; i++) {
		struct hand *hired = hire(cores);

		can = can && hired->made != NULL;
		hand[i] = hired;
	}
	if (can)
		turns_take(&job, hand, threads);
	diag->sink = before.sink;
	diag->context = before.context;
	for (size_t i = 0; i < threads; i++)
		dismiss(hand[i]);
	return can;
}

/* How many threads a register is worth. */
static size_t
threads_for(const struct assess *assess, size_t threads)
{
	int64_t bytes = recordbeside_text(register_records(assess->reg));

	if (threads == 0)
		threads = bytes < CORES_BYTES ? 1 : turns_processors();
	return bytes == 0 ? 1 : threads > TURNS_MOST ? TURNS_MOST : threads;
}

bool
cores_assess_in(struct assess *assess, const struct cores_reading *reading, size_t threads,
		size_t piece, struct diag *diag)
{
	struct cores cores = { assess, reading, diag, piece, true };

	threads = threads_for(assess, threads);
	if (threads > 1 && !reading->reading.begin(reading->reading.context))
		return false;
	if (threads == 1 || !share_out(&cores, threads))
		return assess_each(assess, &reading->reading);
	/* hardly any register is read a second time, and one thread does it */
	return cores.good && (!assess_repeat(assess) || assess_each(assess, &reading->reading));
}

bool
cores_assess(struct assess *assess, const struct cores_reading *reading, size_t threads,
	     struct diag *diag)
{
	return cores_assess_in(assess, reading, threads, PIECE, diag);
}
