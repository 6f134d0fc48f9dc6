package cn.zhenggai.rectification.reopening;

/**
 * @param photo id of the one that was reported
 * @param other id of the one that it repeats
 */
public record FalsifiedEntry(Long photo, Long other, String reason) {}
