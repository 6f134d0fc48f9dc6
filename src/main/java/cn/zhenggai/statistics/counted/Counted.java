package cn.zhenggai.statistics.counted;

/**
 * How long a list behind a number is, and how large the number: the same, unless it counts rounds, steps or money.
 *
 * @param sum in what the measure counts; money in yuan
 */
public record Counted(int cases, long sum) {}
