// The macros of curl.h that check the types of arguments would name functions of libcurl.
#define CURL_DISABLE_TYPECHECK
#include "ccurl.h"

#include <dlfcn.h>
#include <pthread.h>
#include <stdio.h>

#undef curl_easy_setopt
#undef curl_easy_getinfo

/// The name of the library since 2006, and on every Debian.
static const char name[] = "libcurl.so.4";

static struct {
    CURLcode (*global_init)(long);
    CURL *(*easy_init)(void);
    void (*easy_cleanup)(CURL *);
    CURLcode (*easy_setopt)(CURL *, CURLoption, ...);
    CURLcode (*easy_perform)(CURL *);
    CURLcode (*easy_getinfo)(CURL *, CURLINFO, ...);
    const char *(*easy_strerror)(CURLcode);
    struct curl_slist *(*slist_append)(struct curl_slist *, const char *);
    void (*slist_free_all)(struct curl_slist *);
} curl;

static pthread_once_t once = PTHREAD_ONCE_INIT;
static char failure[512];

static void note_failure(const char *reason) {
    snprintf(failure, sizeof failure, "%s", reason ? reason : name);
}

static int find(void *library, const char *symbol, void *function) {
    void *found = dlsym(library, symbol);
    if (!found) {
        note_failure(dlerror());
        return 0;
    }
    // The one portable way from an object pointer to a function pointer; see dlsym(3).
    *(void **)function = found;
    return 1;
}

static void load(void) {
    // Never closed: libcurl keeps state of its own for the life of the process.
    void *library = dlopen(name, RTLD_NOW | RTLD_LOCAL);
    if (!library) {
        note_failure(dlerror());
        return;
    }
    if (!find(library, "curl_global_init", &curl.global_init) || !find(library, "curl_easy_init", &curl.easy_init)
        || !find(library, "curl_easy_cleanup", &curl.easy_cleanup)
        || !find(library, "curl_easy_setopt", &curl.easy_setopt)
        || !find(library, "curl_easy_perform", &curl.easy_perform)
        || !find(library, "curl_easy_getinfo", &curl.easy_getinfo)
        || !find(library, "curl_easy_strerror", &curl.easy_strerror)
        || !find(library, "curl_slist_append", &curl.slist_append)
        || !find(library, "curl_slist_free_all", &curl.slist_free_all)) return;
    CURLcode code = curl.global_init(CURL_GLOBAL_DEFAULT);
    if (code != CURLE_OK) note_failure(curl.easy_strerror(code));
}

const char *ccurl_load(void) {
    pthread_once(&once, load);
    return failure[0] ? failure : NULL;
}

CURL *ccurl_easy_init(void) { return curl.easy_init(); }

void ccurl_easy_cleanup(CURL *handle) { curl.easy_cleanup(handle); }

CURLcode ccurl_easy_set_long(CURL *handle, CURLoption option, long value) {
    return curl.easy_setopt(handle, option, value);
}

CURLcode ccurl_easy_set_text(CURL *handle, CURLoption option, const char *value) {
    return curl.easy_setopt(handle, option, value);
}

CURLcode ccurl_easy_set_pointer(CURL *handle, CURLoption option, void *value) {
    return curl.easy_setopt(handle, option, value);
}

CURLcode ccurl_easy_set_receiver(CURL *handle, ccurl_receiver receiver, void *context) {
    CURLcode code = curl.easy_setopt(handle, CURLOPT_WRITEFUNCTION, receiver);
    return code == CURLE_OK ? curl.easy_setopt(handle, CURLOPT_WRITEDATA, context) : code;
}

CURLcode ccurl_easy_set_line_receiver(CURL *handle, ccurl_receiver receiver, void *context) {
    CURLcode code = curl.easy_setopt(handle, CURLOPT_HEADERFUNCTION, receiver);
    return code == CURLE_OK ? curl.easy_setopt(handle, CURLOPT_HEADERDATA, context) : code;
}

CURLcode ccurl_easy_set_source(CURL *handle, ccurl_source source, void *context) {
    CURLcode code = curl.easy_setopt(handle, CURLOPT_READFUNCTION, source);
    return code == CURLE_OK ? curl.easy_setopt(handle, CURLOPT_READDATA, context) : code;
}

struct curl_slist *ccurl_slist_append(struct curl_slist *list, const char *text) {
    return curl.slist_append(list, text);
}

void ccurl_slist_free_all(struct curl_slist *list) { curl.slist_free_all(list); }

CURLcode ccurl_easy_perform(CURL *handle) { return curl.easy_perform(handle); }

CURLcode ccurl_easy_info_long(CURL *handle, CURLINFO info, long *value) {
    return curl.easy_getinfo(handle, info, value);
}

CURLcode ccurl_easy_info_offset(CURL *handle, CURLINFO info, curl_off_t *value) {
    return curl.easy_getinfo(handle, info, value);
}

const char *ccurl_easy_strerror(CURLcode code) { return curl.easy_strerror(code); }
