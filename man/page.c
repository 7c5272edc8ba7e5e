#include "page.h"

#include <stdbool.h>
#include <stdio.h>
#include <string.h>

/* Is it one of the signs 、，； behind which a line may be broken?  Each has three bytes. */
static bool
is_pause(const char *at)
{
	return strncmp(at, "、", 3) == 0 || strncmp(at, "，", 3) == 0 || strncmp(at, "；", 3) == 0;
}

void
page_words(const char *words)
{
	for (const char *at = words; *at != '\0'; at++) {
		if (at[0] == '{' && at[1] != '\0' && at[2] == '}') {
			(void)fputs("…", stdout);
			at += 2;
		} else if (is_pause(at)) {
			(void)printf("%.3s\\:", at);
			at += 2;
		} else if (*at == '\\') {
			(void)fputs("\\e", stdout);
		} else if (*at == '-') {
			(void)fputs("\\-", stdout);
		} else {
			(void)putchar(*at);
		}
	}
}
