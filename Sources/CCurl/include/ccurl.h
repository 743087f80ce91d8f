/// The part of libcurl that Swift can't call by itself, and the loading of it.
///
/// libcurl is opened when it is first asked for and not when the program starts: the nightly run needs none of it, and
/// a machine without it can do everything else. Of the header only types and numbers are used, so nothing is linked.
/// libcurl's functions with a variable number of arguments can't be called from Swift; here is one function for each
/// type of argument instead. Which option takes which type is told in curl_easy_setopt(3).
#ifndef CCURL_H
#define CCURL_H

#include <curl/curl.h>
#include <stddef.h>

/// Opens libcurl, once for the process. From any thread.
/// - Returns: NULL if it is there, else why it is not, in the words of the dynamic linker.
const char *_Nullable ccurl_load(void);

// All of the following are called only after ccurl_load() gave NULL.

/// curl_easy_init(3).
CURL *_Nullable ccurl_easy_init(void);

/// curl_easy_cleanup(3).
void ccurl_easy_cleanup(CURL *_Nonnull handle);

/// Sets an option that takes a long.
CURLcode ccurl_easy_set_long(CURL *_Nonnull handle, CURLoption option, long value);

/// Sets an option that takes a text, which libcurl copies.
CURLcode ccurl_easy_set_text(CURL *_Nonnull handle, CURLoption option, const char *_Nonnull value);

/// Sets an option that takes a pointer, which has to live as long as the handle.
CURLcode ccurl_easy_set_pointer(CURL *_Nonnull handle, CURLoption option, void *_Nullable value);

/// Takes bytes that have come. Returns how many it took; less than `size` times `count` ends the transfer.
typedef size_t (*ccurl_receiver)(char *_Nonnull bytes, size_t size, size_t count, void *_Nullable context);

/// Sets CURLOPT_WRITEFUNCTION and CURLOPT_WRITEDATA.
CURLcode ccurl_easy_set_receiver(CURL *_Nonnull handle, ccurl_receiver _Nonnull receiver, void *_Nullable context);

/// Sets CURLOPT_HEADERFUNCTION and CURLOPT_HEADERDATA: for HTTP the lines of the header, for SMTP what the server says.
CURLcode ccurl_easy_set_line_receiver(CURL *_Nonnull handle, ccurl_receiver _Nonnull receiver, void *_Nullable context);

/// Gives bytes that are to go. Returns how many it put into the buffer of `size` times `count`; 0 at the end.
typedef size_t (*ccurl_source)(char *_Nonnull buffer, size_t size, size_t count, void *_Nullable context);

/// Sets CURLOPT_READFUNCTION and CURLOPT_READDATA.
CURLcode ccurl_easy_set_source(CURL *_Nonnull handle, ccurl_source _Nonnull source, void *_Nullable context);

/// curl_slist_append(3): a list has to live as long as the handle that uses it.
struct curl_slist *_Nullable ccurl_slist_append(struct curl_slist *_Nullable list, const char *_Nonnull text);

/// curl_slist_free_all(3).
void ccurl_slist_free_all(struct curl_slist *_Nullable list);

/// curl_easy_perform(3).
CURLcode ccurl_easy_perform(CURL *_Nonnull handle);

/// curl_easy_getinfo(3) for what is a long.
CURLcode ccurl_easy_info_long(CURL *_Nonnull handle, CURLINFO info, long *_Nonnull value);

/// curl_easy_getinfo(3) for what is a curl_off_t.
CURLcode ccurl_easy_info_offset(CURL *_Nonnull handle, CURLINFO info, curl_off_t *_Nonnull value);

/// curl_easy_strerror(3).
const char *_Nonnull ccurl_easy_strerror(CURLcode code);

#endif
