package cn.zhenggai.web.repeat;

/** A request that its sender gave a name, so that a repetition can be told. */
record NamedRequest(long person, String key, String hash, boolean form) {}
