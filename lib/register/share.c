#include "register/share.h"

#include <stdlib.h>

#include "os/turns.h"

struct sharing {
	const struct share_task *task;
	size_t piece;
	bool good;
};

/* What a thread has. */
struct hand {
	const struct sharing *sharing;
	struct share_seat seat;
	bool good;
	void *own; /* the task's hand */
};

static bool
read_piece(void *context, void *piece)
{
	struct sharing *sharing = context;
	struct hand *hand = piece;
	struct diag *diag = sharing->task->diag;

	diag->sink = heard_take;
	diag->context = &hand->seat.held.heard;
	return sharing->task->hold(sharing->task->source, &hand->seat.held, sharing->piece);
}

static void
work_piece(void *piece)
{
	struct hand *hand = piece;

	hand->good = hand->sharing->task->work(hand->own);
}

static bool
write_piece(void *context, void *piece)
{
	struct sharing *sharing = context;
	struct hand *hand = piece;

	sharing->task->write(sharing->task->context, hand->own);
	heard_forget(&hand->seat.heard);
	sharing->good &= hand->good;
	return sharing->good;
}

static struct hand *
hire(const struct sharing *sharing)
{
	struct hand *hand = arena_calloc(1, sizeof(*hand));

	hand->sharing = sharing;
	hand->seat.diag = (struct diag){ .language = sharing->task->diag->language,
					 .sink = heard_take,
					 .context = &hand->seat.heard };
	hand->own = sharing->task->hire(sharing->task->context, &hand->seat);
	return hand;
}

static void
dismiss(struct hand *hand)
{
	if (hand->own != NULL)
		hand->sharing->task->dismiss(hand->own);
	heldrows_free(&hand->seat.held);
	heard_free(&hand->seat.heard);
	free(hand);
}

/* One for each thread, and for each two one that waits for its turn; one thread waits for none. */
static size_t
hands_for(size_t threads)
{
	return threads + threads / 2;
}

enum share_result
share_rows(const struct share_task *task, size_t threads, size_t piece)
{
	struct sharing sharing = { task, piece, true };
	const struct turns_job job = { read_piece, work_piece, write_piece, &sharing };
	const struct diag before = *task->diag;
	void *hand[TURNS_HANDS] = { NULL };
	size_t hands = hands_for(threads);
	bool can = true;

	for (size_t i = 0; i < hands; i++) {
		struct hand *hired = hire(&sharing);

		can = can && hired->own != NULL;
		hand[i] = hired;
	}
	if (can)
		turns_take(&job, hand, hands, threads);
	task->diag->sink = before.sink;
	task->diag->context = before.context;
	for (size_t i = 0; i < hands; i++)
		dismiss(hand[i]);
	return !can ? SHARE_NONE : sharing.good ? SHARE_ALL : SHARE_FAILED;
}

size_t
share_threads(int64_t bytes, size_t threads)
{
	if (threads == 0)
		threads = bytes < SHARE_BYTES ? 1 : turns_processors();
	return bytes == 0 ? 1 : threads > TURNS_MOST ? TURNS_MOST : threads;
}
