#include "os/aside.h"

#include <pthread.h>
#include <stdlib.h>

struct aside {
	void (*work)(void *context);
	void *context;
	pthread_t thread;
};

static void *
run(void *own)
{
	const struct aside *aside = own;

	aside->work(aside->context);
	return NULL;
}

struct aside *
aside_begin(void (*work)(void *context), void *context)
{
	struct aside *aside = malloc(sizeof(*aside));

	if (aside != NULL) {
		*aside = (struct aside){ .work = work, .context = context };
		if (pthread_create(&aside->thread, NULL, run, aside) == 0)
			return aside;
	}
	free(aside);
	work(context);
	return NULL;
}

void
aside_end(struct aside *aside)
{
	if (aside == NULL)
		return;
	(void)pthread_join(aside->thread, NULL);
	free(aside);
}
