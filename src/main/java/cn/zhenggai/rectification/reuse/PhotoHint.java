package cn.zhenggai.rectification.reuse;

/**
 * A photo shows what another shows.
 *
 * @param photo id of the one that is reported
 * @param other id of the one that was there before
 * @param same the very same picture, and not only nearly
 */
public record PhotoHint(long photo, long other, ReuseKind kind, boolean same) {}
