package cn.zhenggai.web.repeat;

/**
 * The answer to a request that was done, as it is given again to its repetition.
 *
 * @param body null when it was too large to keep
 */
record StoredAnswer(String requestHash, int status, String location, String contentType, byte[] body) {}
