package cn.zhenggai.rectification.anchor;

/**
 * The ends of the logs that grew on a day.
 *
 * @param hash over number, entry and hash of each
 */
record LogEnds(int cases, int entries, String hash) {}
