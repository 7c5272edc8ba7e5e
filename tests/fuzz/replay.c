/* Runs a fuzz target on every file of some folders, once: the corpus as a test of every build. */
#include <dirent.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/stat.h>

#include "fuzz.h"

enum { PATH_SIZE = 4096, STEP = 65536 };

static void
run_file(const char *path)
{
	FILE *file = fopen(path, "rb");
	uint8_t *bytes = NULL;
	size_t n = 0;
	size_t got;

	FUZZ(file != NULL);
	do {
		bytes = realloc(bytes, n + STEP);
		FUZZ(bytes != NULL);
		got = fread(bytes + n, 1, STEP, file);
		n += got;
	} while (got > 0);
	fclose(file);
	printf("%s\n", path); /* the last one named is the one that breaks */
	fflush(stdout);
	/* exactly as long as it is, so that a sanitizer sees what reads beyond */
	uint8_t *exact = realloc(bytes, n > 0 ? n : 1);

	LLVMFuzzerTestOneInput(exact, n);
	free(exact);
}

static size_t
run_folder(const char *path)
{
	DIR *dir = opendir(path);
	struct dirent *entry;
	size_t count = 0;

	FUZZ(dir != NULL);
	while ((entry = readdir(dir)) != NULL) {
		char name[PATH_SIZE];
		struct stat stat_of;

		snprintf(name, sizeof(name), "%s/%s", path, entry->d_name);
		if (stat(name, &stat_of) != 0 || !S_ISREG(stat_of.st_mode))
			continue;
		run_file(name);
		count++;
	}
	closedir(dir);
	return count;
}

int
main(int argc, char **argv)
{
	LLVMFuzzerTestOneInput((const uint8_t *)"", 0);
	for (int i = 1; i < argc; i++)
		if (run_folder(argv[i]) == 0) {
			fprintf(stderr, "%s: no files\n", argv[i]);
			return 1;
		}
	return 0;
}
