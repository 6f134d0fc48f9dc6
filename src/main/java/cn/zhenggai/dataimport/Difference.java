package cn.zhenggai.dataimport;

/**
 * What a field would read instead, in words that people read.
 *
 * @param from empty when nothing stood there
 */
public record Difference(String field, String from, String to) {}
