package cn.zhenggai.inspection;

/**
 * A place with a plate.
 *
 * @param print SHA-256 of its code in hex: a device knows the plate again when it reads it, and cannot tell its code before
 */
public record PlateCard(long pointId, long schoolId, String name, String place, String print) {}
