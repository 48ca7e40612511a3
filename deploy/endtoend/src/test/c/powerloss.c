/*
 * What a disk keeps when the power goes: everything that was fsynced, as it was then, and nothing else. Loaded into
 * PostgreSQL by LD_PRELOAD; keeps a second copy of the data directory, into which a file's content goes when the file is
 * fsynced. Names (creating by fsync, renaming, removing, making folders) are kept at once, as by a file system with a
 * journal; only content can be lost. Written over block by block, so that a kill in the middle of a copy leaves each
 * block as it was before or after.
 */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <fcntl.h>
#include <limits.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#define BLOCK 8192

static const char *data, *kept;

/* Copies: PostgreSQL writes its title over the environment. */
__attribute__((constructor)) static void begin(void) {
    const char *of = getenv("POWERLOSS_DATA"), *to = getenv("POWERLOSS_KEPT");
    data = of ? strdup(of) : 0;
    kept = to ? strdup(to) : 0;
}

/* The second copy's name of a path; 0 where it is none of the data directory's. PostgreSQL's working folder is that. */
static int copy_of(const char *path, char *into) {
    char real[PATH_MAX];
    if (!data || !kept || !path) return 0;
    if (path[0] == '/') snprintf(real, sizeof real, "%s", path);
    else snprintf(real, sizeof real, "%s/%s", data, path);
    size_t length = strlen(data);
    if (strncmp(real, data, length) != 0 || real[length] != '/') return 0;
    snprintf(into, PATH_MAX, "%s%s", kept, real + length);
    return 1;
}

static void keep(int from) {
    char link[64], path[PATH_MAX], to[PATH_MAX];
    struct stat now;
    snprintf(link, sizeof link, "/proc/self/fd/%d", from);
    ssize_t length = readlink(link, path, sizeof path - 1);
    if (length < 0) return;
    path[length] = 0;
    if (!copy_of(path, to) || fstat(from, &now) != 0 || !S_ISREG(now.st_mode)) return;
    int out = open(to, O_RDWR | O_CREAT | O_CLOEXEC, now.st_mode & 0777);
    if (out < 0) return;
    /* one at a time, or an earlier reader would write over a later one */
    if (flock(out, LOCK_EX) != 0) perror("powerloss");
    /* the descriptor may be write-only: read by name, through the same open file */
    int in = open(link, O_RDONLY | O_CLOEXEC);
    static __thread char fresh[BLOCK], old[BLOCK];
    for (off_t at = 0; in >= 0 && at < now.st_size; at += BLOCK) {
        ssize_t got = pread(in, fresh, BLOCK, at);
        if (got <= 0) break;
        if (pread(out, old, BLOCK, at) != got || memcmp(fresh, old, got) != 0) {
            if (pwrite(out, fresh, got, at) != got) break;
        }
    }
    if (ftruncate(out, now.st_size) != 0) perror("powerloss");
    if (in >= 0) close(in);
    close(out);
}

int fsync(int file) {
    static int (*real)(int);
    if (!real) real = dlsym(RTLD_NEXT, "fsync");
    int result = real(file);
    if (result == 0) keep(file);
    return result;
}

int fdatasync(int file) {
    static int (*real)(int);
    if (!real) real = dlsym(RTLD_NEXT, "fdatasync");
    int result = real(file);
    if (result == 0) keep(file);
    return result;
}

int rename(const char *from, const char *to) {
    static int (*real)(const char *, const char *);
    char kept_from[PATH_MAX], kept_to[PATH_MAX];
    if (!real) real = dlsym(RTLD_NEXT, "rename");
    int result = real(from, to);
    if (result == 0 && copy_of(from, kept_from) && copy_of(to, kept_to)) real(kept_from, kept_to);
    return result;
}

int unlink(const char *path) {
    static int (*real)(const char *);
    char kept_path[PATH_MAX];
    if (!real) real = dlsym(RTLD_NEXT, "unlink");
    int result = real(path);
    if (result == 0 && copy_of(path, kept_path)) real(kept_path);
    return result;
}

int mkdir(const char *path, mode_t mode) {
    static int (*real)(const char *, mode_t);
    char kept_path[PATH_MAX];
    if (!real) real = dlsym(RTLD_NEXT, "mkdir");
    int result = real(path, mode);
    if (result == 0 && copy_of(path, kept_path)) real(kept_path, mode);
    return result;
}

int rmdir(const char *path) {
    static int (*real)(const char *);
    char kept_path[PATH_MAX];
    if (!real) real = dlsym(RTLD_NEXT, "rmdir");
    int result = real(path);
    if (result == 0 && copy_of(path, kept_path)) real(kept_path);
    return result;
}
