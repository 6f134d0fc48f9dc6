package cn.zhenggai.shared;

/**
 * A place that may be reached without a login, contributed as a bean by the feature behind it.
 *
 * @param pattern as in {@code /report/**}
 */
public record OpenPath(String pattern) {}
